import CaseModel
import Testing

@testable import AnnexA

/// A row of list 3 for a child born on 1 May 2012.
private func referral(_ day: String, nfa: String = "b) No", worker: String = "") -> String {
  "A1,,WBRI,01/05/2012,,\(day),2A,\(nfa),0,FRT 1,\(worker)"
}

/// A row of list 4 for the same child.
private func assessment(_ start: String, _ end: String = "", support: String = "", worker: String = "")
  -> String
{ "A1,,WBRI,01/05/2012,,,\(start),,\(end),\(support),FRT 1,\(worker)" }

/// A row of list 5 for the same child.
private func enquiry(_ start: String, unnecessary: String = "", on: String = "", plan: String = "") -> String
{
  "A1,,WBRI,01/05/2012,,,\(start),\(unnecessary),\(on),\(plan),0,0,,"
}

/// A row of list 6 for the same child.
private func spell(_ start: String, closed: String = "", status: String = "", seen: String = "") -> String {
  "A1,,WBRI,01/05/2012,,,\(start),N1,\(seen),\(closed),\(closed.isEmpty ? "" : "RC8"),\(status),,"
}

@Test func anAssessmentComesOntoTheCaseThatCoversItsFirstDay() throws {
  var service = Service()
  let report = try service.bringIn(
    assessments(assessment("15/07/2018", "01/09/2018"), assessment("12/12/2018")),
    referrals(referral("10/07/2018"), referral("10/12/2018")),
    inNeed(spell("10/07/2018", closed: "01/10/2018")))
  #expect(
    service.cases(of: "A1") == [
      "2018-07-10 2A tray assessment closed 2018-10-01 RC8", "2018-12-10 2A tray assessment open",
    ])
  #expect(service.work(of: "A1") == ["A 2018-07-15 to 2018-09-01", "A 2018-12-12 to now"])
  #expect(report.totals.imported == 5)
  #expect(report.files.flatMap(\.warnings).isEmpty)
}

@Test func anAssessmentThatNothingCoversBeginsACaseAndTheReportSaysSo() throws {
  var service = Service()
  let report = try service.bringIn(assessments(assessment("12/12/2018", worker: "Ann")))
  #expect(service.cases(of: "A1") == ["2018-12-12 10 Ann assessment open"])
  #expect(report.files.first?.warnings == [Warning(kind: .caseMade, rows: 1, firstRow: 2)])
  // A referral with no further action on that day is no case to put it on.
  var other = Service()
  _ = try other.bringIn(
    assessments(assessment("12/12/2018")), referrals(referral("12/12/2018", nfa: "a) Yes")))
  #expect(other.cases(of: "A1").last == "2018-12-12 10 tray assessment open")
  #expect(other.work(of: "A1") == ["A 2018-12-12 to now"])
}

@Test func anAssessmentThatLeadsIntoASpellInNeedBeginsThatCase() throws {
  var service = Service()
  _ = try service.bringIn(
    assessments(assessment("02/10/2018", "20/11/2018")),
    inNeed(spell("20/11/2018", status: "c) Child in need plan")))
  #expect(service.cases(of: "A1") == ["2018-10-02 10 tray child-in-need open"])
  #expect(service.work(of: "A1") == ["A 2018-10-02 to 2018-11-20"])
  // One that was over before it is an earlier case.
  var other = Service()
  _ = try other.bringIn(
    assessments(assessment("02/10/2018", "19/11/2018")),
    inNeed(spell("20/11/2018", status: "c) Child in need plan")))
  #expect(
    other.cases(of: "A1") == [
      "2018-10-02 10 tray assessment closed 2018-11-20 no reason", "2018-11-20 10 tray child-in-need open",
    ])
}

@Test func aCaseAssessedAsNeedingNoSupportStaysOpenUnlessAListClosesIt() throws {
  var service = Service()
  let row = try assessments(assessment("12/10/2018", "14/12/2018", support: "b) No"))
  let report = try service.bringIn(row, referrals(referral("10/10/2018")))
  #expect(service.cases(of: "A1") == ["2018-10-10 2A tray assessment open"])
  #expect(report.files.first?.warnings.map(\.kind) == [.staysOpen])
  let closed = try service.bringIn(
    row, referrals(referral("10/10/2018")), inNeed(spell("10/10/2018", closed: "20/12/2018")))
  #expect(service.cases(of: "A1") == ["2018-10-10 2A tray assessment closed 2018-12-20 RC8"])
  #expect(closed.files.flatMap(\.warnings).isEmpty)
}

@Test func aLaterListAuthorisesAnAssessmentAndTheSameAgainChangesNothing() throws {
  var service = Service()
  let lists = try [referrals(referral("10/12/2018")), assessments(assessment("12/12/2018"))]
  _ = try service.bringIn(lists.map(ImportFile.list))
  #expect(service.work(of: "A1") == ["A 2018-12-12 to now"])
  let later = try service.bringIn(assessments(assessment("12/12/2018", "08/01/2019")))
  #expect(later.totals.updated == 1)
  #expect(service.work(of: "A1") == ["A 2018-12-12 to 2019-01-08"])
  let events = service.events
  let again = try service.bringIn(lists.map(ImportFile.list))
  #expect(again.totals.alreadyThere == 2)
  #expect(service.events == events)
}

@Test func twoAssessmentsCannotBothRun() throws {
  var service = Service()
  let report = try service.bringIn(
    referrals(referral("01/10/2018")), assessments(assessment("02/10/2018"), assessment("03/12/2018")))
  #expect(service.work(of: "A1") == ["A 2018-10-02 to now"])
  #expect(
    report.files.last?.rejected == [
      RejectedRow(row: 3, reason: "R-000001: an assessment has been open since Tue 2 Oct 2018")
    ])
}

@Test func anEnquiryBringsItsConferenceAndTheWorkThatFollows() throws {
  let expected: [(String, [String], Work)] = [
    (enquiry("02/01/2019"), ["E 2019-01-02 runs"], .assessmentWithSection47),
    (enquiry("02/01/2019", unnecessary: "a) Yes"), ["E 2019-01-02 no conference"], .assessment),
    (
      enquiry("02/01/2019", unnecessary: "b) No"), ["E 2019-01-02 conference", "C awaited"],
      .conferencePending
    ),
    (
      enquiry("02/01/2019", unnecessary: "b) No", on: "21/01/2019"),
      ["E 2019-01-02 conference", "C booked 2019-01-21"], .conferencePending
    ),
    (
      enquiry("02/01/2019", unnecessary: "b) No", on: "09/01/2019", plan: "b) No"),
      ["E 2019-01-02 conference", "C held 2019-01-09 no-plan"], .assessment
    ),
    (
      enquiry("02/01/2019", unnecessary: "b) No", on: "09/01/2019", plan: "a) Yes"),
      ["E 2019-01-02 conference", "C held 2019-01-09 child-protection-plan"], .childProtection
    ),
  ]
  for (row, work, kind) in expected {
    var service = Service()
    _ = try service.bringIn(referrals(referral("01/01/2019")), enquiries(row))
    #expect(service.work(of: "A1") == work)
    #expect(service.register.cases.all.map(\.work) == [kind], "\(row)")
  }
}

@Test func theConferenceOfAListedEnquiryIsDueFifteenWorkingDaysAfterItsStart() throws {
  var service = Service()
  _ = try service.bringIn(
    referrals(referral("01/01/2019")), enquiries(enquiry("02/01/2019", unnecessary: "b) No")))
  let conference = try #require(service.register.cases.all.first?.pathway.awaitedConference)
  #expect(service.register.conferenceDue(of: conference).map(London.day(of:)) == day("2019-01-24"))
}

@Test func list6SaysMoreOfTheWorkThanAnEnquiryDoes() throws {
  var service = Service()
  _ = try service.bringIn(
    enquiries(enquiry("02/11/2018", unnecessary: "b) No", on: "19/11/2018", plan: "a) Yes")),
    inNeed(spell("01/11/2018", status: "c) Child in need plan")))
  #expect(service.register.cases.all.map(\.work) == [.childInNeed])
  #expect(service.register.cases.all.first?.pathway.openPlans.isEmpty == true)
}

@Test func anEnquiryThatEndsInALaterListLeavesAnAssessment() throws {
  var service = Service()
  _ = try service.bringIn(referrals(referral("01/01/2019")), enquiries(enquiry("02/01/2019")))
  #expect(service.register.cases.all.map(\.work) == [.assessmentWithSection47])
  _ = try service.bringIn(enquiries(enquiry("02/01/2019", unnecessary: "a) Yes")))
  #expect(service.register.cases.all.map(\.work) == [.assessment])
}

@Test func aLaterList6SaysWhatBecameOfACaseUnderEnquiry() throws {
  var service = Service()
  _ = try service.bringIn(referrals(referral("01/01/2019")), enquiries(enquiry("02/01/2019")))
  let later = try inNeed(spell("01/01/2019", status: "b) Child Protection plan"))
  #expect(try service.bringIn(later).totals.updated == 1)
  #expect(service.register.cases.all.map(\.work) == [.childProtection])
  // That the list calls it an open assessment says nothing against the enquiry.
  var other = Service()
  _ = try other.bringIn(referrals(referral("01/01/2019")), enquiries(enquiry("02/01/2019")))
  _ = try other.bringIn(inNeed(spell("01/01/2019", status: "d) Open assessment")))
  #expect(other.register.cases.all.map(\.work) == [.assessmentWithSection47])
}

@Test func aBookedDayThatPassesIsNoConferenceHeld() throws {
  var service = Service()
  let lists = try [
    referrals(referral("01/01/2019")),
    enquiries(enquiry("02/01/2019", unnecessary: "b) No", on: "21/01/2019")),
  ]
  _ = try service.bringIn(lists.map(ImportFile.list))
  service.now = instant("2019-01-23T10:00:00Z")
  let events = service.events
  _ = try service.bringIn(lists.map(ImportFile.list))
  #expect(service.work(of: "A1") == ["E 2019-01-02 conference", "C booked 2019-01-21"])
  #expect(service.events == events)
}

@Test func aChildSeenSinceTheEnquiryBeganHasBeenSeenInIt() throws {
  for (seen, isSeen) in [("01/01/2019", false), ("02/01/2019", true)] {
    var service = Service()
    _ = try service.bringIn(enquiries(enquiry("02/01/2019")), inNeed(spell("01/12/2018", seen: seen)))
    #expect((service.register.cases.all.first?.pathway.openEnquiry?.seenAt != nil) == isSeen)
  }
}

@Test func aCaseThatWasOpenedHereTakesNoAssessmentFromLists() throws {
  var service = Service()
  try service.openCase("A1")
  let report = try service.bringIn(assessments(assessment("09/01/2019")), enquiries(enquiry("09/01/2019")))
  #expect(
    report.files.flatMap(\.rejected).map(\.reason)
      == Array(repeating: "R-000001 was opened here: record there what happens on it", count: 2))
  #expect(service.work(of: "A1").isEmpty)
}

@Test func earlyHelpComesIntoTheChildsHistory() throws {
  var service = Service()
  let row = "A1,a) Male,WBRI,01/05/2012,,02/10/2018,,A school"
  let report = try service.bringIn(
    earlyHelp(row, "A1,a) Male,WBRI,01/05/2012,,02/10/2018,14/12/2018,a  School"))
  #expect(report.totals.imported == 1)
  #expect(report.totals.duplicates == 1)
  #expect(
    service.child("A1")?.earlyHelp.map(\.words) == [
      "early help assessed Tue 2 Oct 2018 to "
        + "Fri 14 Dec 2018, a School"
    ])
  #expect(service.child("A1")?.details.sex == .male)
  #expect(service.child("A1")?.isOpen == false)
  var other = Service()
  _ = try other.bringIn(earlyHelp(row))
  let later = try other.bringIn(earlyHelp("A1,a) Male,WBRI,01/05/2012,,02/10/2018,14/12/2018,A school"))
  #expect(later.totals.updated == 1)
  #expect(try other.bringIn(earlyHelp(row)).totals.alreadyThere == 1)
}
