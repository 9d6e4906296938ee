import CaseModel
import Testing

@testable import AnnexA

private let child = ",,WBRI,01/05/2012,,,"

/// A row of list 6, open since 1 June 2018.
private func spell(
  _ id: String = "A1", status: String = "b) Child Protection plan", worker: String = "", closed: String = ""
) -> String {
  "\(id)\(child)01/06/2018,N1,,\(closed),\(closed.isEmpty ? "" : "RC8"),\(status),FRT 1,\(worker)"
}

/// A row of list 7.
private func plan(
  _ from: String, _ id: String = "A1", category: String = "NEG", seen: String = "", review: String = "",
  end: String = "", worker: String = ""
) -> String {
  let alone = seen.isEmpty ? "" : "a) Yes"
  return "\(id)\(child)\(from),\(category),\(category),\(seen),\(alone),\(review),\(end),FRT 1,\(worker)"
}

/// A row of list 8.
private func placement(
  _ from: String, _ id: String = "A1", review: String = "", visit: String = "", end: String = ""
) -> String {
  "\(id)\(child)\(from),\(review),\(visit),\(end),FRT 1,"
}

extension Service {
  /// When a clock that runs on the only case is due.
  fileprivate func due(_ name: ClockName) throws -> Instant? {
    let item = try #require(register.cases.all.first)
    return register.clocks(of: item).last { $0.name == name && $0.isRunning }.flatMap { register.due(of: $0) }
  }
}

/// A plan of Monday 5 November 2018 is reviewed within three months, by the end of 5 February 2019; after a review of
/// 7 January within six, by the end of 7 July, which is 23:00 in Greenwich.
@Test func aPlanFromList7IsReviewedThreeMonthsAfterItsStartAndThenEverySix() throws {
  var service = Service()
  let report = try service.bringIn(inNeed(spell()), plans(plan("05/11/2018")))
  #expect(report.totals == Totals(rows: 2, imported: 2))
  #expect(service.plans(of: "A1") == ["P 2018-11-05 NEG"])
  #expect(try service.due(.reviewConference) == instant("2019-02-06T00:00:00Z"))
  let later = try service.bringIn(inNeed(spell()), plans(plan("05/11/2018", review: "07/01/2019")))
  #expect(later.totals.updated == 1)
  #expect(service.plans(of: "A1") == ["P 2018-11-05 NEG reviewed 2019-01-07"])
  #expect(try service.due(.furtherReview) == instant("2019-07-07T23:00:00Z"))
}

/// Looked after since Monday 1 October 2018: reviewed within 20 working days, by the end of 29 October; visited on
/// 10 December, again within six weeks, by the end of 21 January.
@Test func aChildFromList8IsVisitedAndReviewed() throws {
  var service = Service()
  _ = try service.bringIn(
    inNeed(spell(status: "a) Looked after child")), lookedAfter(placement("01/10/2018", visit: "10/12/2018")))
  #expect(service.plans(of: "A1") == ["L 2018-10-01"])
  #expect(service.cases(of: "A1") == ["2018-06-01 10 tray looked-after seen 2018-12-10 open"])
  #expect(try service.due(.lookedAfterReview) == instant("2018-10-30T00:00:00Z"))
  #expect(try service.due(.lookedAfterFurtherVisit) == instant("2019-01-22T00:00:00Z"))
  // Reviewed on 8 January: the next review six months on, by the end of 8 July.
  _ = try service.bringIn(lookedAfter(placement("01/10/2018", review: "08/01/2019", visit: "10/12/2018")))
  #expect(try service.due(.lookedAfterFurtherReview) == instant("2019-07-08T23:00:00Z"))
}

@Test func theSameListAgainSaysThatAllIsThere() throws {
  var service = Service()
  let files = try [
    inNeed(spell()), plans(plan("05/11/2018", seen: "03/01/2019")), lookedAfter(placement("07/01/2019")),
  ]
  _ = try service.bringIn(files.map(ImportFile.list))
  #expect(service.plans(of: "A1") == ["P 2018-11-05 NEG", "L 2019-01-07"])
  #expect(service.cases(of: "A1") == ["2018-06-01 10 tray looked-after seen 2019-01-03 open"])
  let events = service.events
  let again = try service.bringIn(files.map(ImportFile.list))
  #expect(service.events == events)
  #expect(again.totals == Totals(rows: 3, alreadyThere: 3))
}

/// What has ended is only counted.
@Test func aChildWithoutAnOpenCaseIsPassedOverAndNamedByIdentifier() throws {
  var service = Service()
  let report = try service.bringIn(
    inNeed(spell(), spell("A3", status: "e) Closed episode", closed: "01/12/2018")),
    plans(
      plan("05/11/2018"), plan("05/11/2018", "A2"), plan("05/11/2018", "A3"),
      plan("05/03/2018", "A1", end: "12/10/2018")))
  #expect(report.totals == Totals(rows: 6, imported: 3, passedOver: 3))
  #expect(report.totals.notReached == 0)
  #expect(service.child("A2") == nil)
  let heading = try #require(report.lines.firstIndex { $0.hasPrefix("  2 rows passed over") })
  #expect(
    report.lines[heading...].prefix(3) == [
      "  2 rows passed over: the child has no open case here, and list 7 or 8 alone does not open one. "
        + "Bring in list 3 or 6 with the child, or record a contact:",
      "  row 3 passed over: child A2", "  row 4 passed over: child A3",
    ])
  #expect(
    report.lines.contains(
      "  1 row passed over: it has ended, and only what runs is brought in: the first is 5"))
  #expect(
    report.lines.contains(
      "list7.csv, list 7 (child protection plans): 4 rows: 1 imported, 0 updated, 0 already there, 0 duplicates, "
        + "0 rejected, 3 passed over"))
  #expect(report.files.allSatisfy { $0.problem == nil })
}

/// People see the first fifty in the order of the file, programs all of them; here the file has the latest plan first.
@Test func ofManyChildrenWithoutAnOpenCaseFiftyAreListedAndProgramsGetAll() throws {
  var service = Service()
  let rows = (1...52).map { plan($0 == 1 ? "06/11/2018" : "05/11/2018", "B\($0)") }
  let report = try service.bringIn(list([Titles.plans] + rows, "list7.csv"))
  let named = report.lines.filter { $0.hasPrefix("  row ") }
  #expect(named.count == 50)
  #expect(named.first == "  row 2 passed over: child B1")
  #expect(report.lines.contains("  and 2 more"))
  let passedOver = try #require(report.files.first?.passedOverRows)
  #expect(passedOver.map(\.rows) == [52])
  #expect(
    Set(passedOver.flatMap { $0.children ?? [] })
      == Set((1...52).map { PassedOverRow(row: $0 + 1, identifier: "B\($0)") }))
}

@Test func aRunningPlanStandsAgainstAChildInNeedPlan() throws {
  var service = Service()
  let report = try service.bringIn(
    inNeed(spell(status: "c) Child in need plan")), plans(plan("05/11/2018")))
  #expect(service.register.cases.all.map(\.work) == [.childProtection])
  #expect(report.files.last?.warnings.map(\.kind) == [.workDisagrees])
}

@Test func aPlanNamesTheWorkerWhereList6DoesNot() throws {
  var service = Service()
  _ = try service.bringIn(inNeed(spell()), plans(plan("05/11/2018", worker: "Ann Okafor")))
  #expect(service.cases(of: "A1") == ["2018-06-01 10 Ann Okafor child-protection open"])
  var other = Service()
  _ = try other.bringIn(inNeed(spell(worker: "Bo Lowe")), plans(plan("05/11/2018", worker: "Ann Okafor")))
  #expect(other.cases(of: "A1") == ["2018-06-01 10 Bo Lowe child-protection open"])
}

@Test func aPlanThatEndedInALaterListIsToldAndNotEnded() throws {
  var service = Service()
  _ = try service.bringIn(inNeed(spell()), plans(plan("05/11/2018")))
  let report = try service.bringIn(plans(plan("05/11/2018", end: "08/01/2019")))
  #expect(report.files.first?.warnings.map(\.kind) == [.endedInList])
  #expect(service.plans(of: "A1") == ["P 2018-11-05 NEG"])
  let next = try service.bringIn(plans(plan("09/01/2019")))
  #expect(
    next.files.first?.rejected.map(\.reason) == [
      "R-000001 already has one that began on 2018-11-05: record its end there first"
    ])
}

@Test func ofTwoPlansThatRunTheLaterStands() throws {
  for rows in [
    [plan("05/03/2018"), plan("05/11/2018")], [plan("05/11/2018"), plan("05/03/2018")],
  ] {
    var service = Service()
    let report = try service.bringIn(inNeed(spell()), list([Titles.plans] + rows, "list7.csv"))
    #expect(service.plans(of: "A1") == ["P 2018-11-05 NEG"])
    #expect(
      report.files.last?.rejected.map(\.reason) == [
        "a later row for this child has no end either: give the end of this one"
      ])
  }
}

@Test func ofTwoRowsOfOnePlanTheOneThatSaysMoreStands() throws {
  var service = Service()
  let report = try service.bringIn(
    inNeed(spell()), plans(plan("05/11/2018"), plan("05/11/2018", review: "07/01/2019")))
  #expect(service.plans(of: "A1") == ["P 2018-11-05 NEG reviewed 2019-01-07"])
  #expect(report.totals.duplicates == 1)
}

@Test func aCaseThatWasOpenedHereTakesNoPlanFromLists() throws {
  var service = Service()
  try service.openCase("A1")
  let report = try service.bringIn(plans(plan("09/01/2019")), lookedAfter(placement("09/01/2019")))
  #expect(
    report.files.flatMap(\.rejected).map(\.reason)
      == Array(repeating: "R-000001 was opened here: record there what happens on it", count: 2))
  #expect(service.plans(of: "A1").isEmpty)
}

/// The category changes at a review; the list of the month before does not change it back.
@Test func aLaterReviewBringsItsCategoryAndAnOlderListDoesNot() throws {
  var service = Service()
  let older = try plans(plan("05/11/2018", category: "NEG"))
  _ = try service.bringIn(inNeed(spell()), older)
  _ = try service.bringIn(plans(plan("05/11/2018", category: "EMO", review: "07/01/2019")))
  #expect(service.plans(of: "A1") == ["P 2018-11-05 EMO reviewed 2019-01-07"])
  let events = service.events
  let report = try service.bringIn(older)
  #expect(service.events == events)
  #expect(report.files.first?.warnings.map(\.kind) == [.categoryDisagrees])
}

/// Looked after since Monday 1 October 2018: 20 working days end on 29 October.
///
/// A review by then was the first, and the second is due within three months, by the end of 29 January; a review
/// on the 30th was a later one: six months, by the end of 30 April, which is 23:00 in Greenwich.
@Test func aReviewWithinTwentyWorkingDaysWasTheFirst() throws {
  let expected: [(String, ClockName, String)] = [
    ("26/10/2018", .lookedAfterSecondReview, "2019-01-27T00:00:00Z"),
    ("29/10/2018", .lookedAfterSecondReview, "2019-01-30T00:00:00Z"),
    ("30/10/2018", .lookedAfterFurtherReview, "2019-04-30T23:00:00Z"),
  ]
  for (reviewed, name, due) in expected {
    var service = Service()
    let files = try [
      inNeed(spell(status: "a) Looked after child")), lookedAfter(placement("01/10/2018", review: reviewed)),
    ]
    _ = try service.bringIn(files.map(ImportFile.list))
    #expect(try service.due(name) == instant(due), "\(reviewed)")
    let events = service.events
    _ = try service.bringIn(files.map(ImportFile.list))
    #expect(service.events == events)
  }
}

@Test func aVisitAtWhichTheListSaysTheChildWasSeenAloneCounts() throws {
  var service = Service()
  _ = try service.bringIn(inNeed(spell()), plans(plan("05/11/2018", seen: "03/01/2019")))
  let item = try #require(service.register.cases.all.first)
  #expect(item.lastSeen == day("2019-01-03"))
  #expect(item.pathway.seenAloneAt.map(London.day(of:)) == day("2019-01-03"))
  #expect(item.pathway.seenNotAlone == nil)
  let watch = Watch(service.register, at: service.now)
  #expect(!watch[.notSeen].contains { $0.finding.missing == .childNotSeenAlone })
}

/// Referred on Monday 10 December 2018, looked after since the 17th; with New Year’s Day as the
/// only bank holiday that these tests have, working day 45 is Tuesday 12 February 2019.
@Test func theAssessmentOfAReferralRunsOnWhenTheChildBecomesLookedAfter() throws {
  let referral = "A1,,WBRI,01/05/2012,,10/12/2018,2A,b) No,0,FRT 1,"
  var service = Service()
  _ = try service.bringIn(referrals(referral))
  let due = try service.due(.assessment)
  #expect(due == instant("2019-02-13T00:00:00Z"))
  _ = try service.bringIn(lookedAfter(placement("17/12/2018")))
  #expect(service.register.cases.all.map(\.work) == [.lookedAfter])
  #expect(try service.due(.assessment) == due)
  // An assessment that list 4 gives as authorised ends it.
  _ = try service.bringIn(assessments("A1,,WBRI,01/05/2012,,,12/12/2018,,08/01/2019,,FRT 1,"))
  #expect(try service.due(.assessment) == nil)
}

/// What list 6 has as looked after was assessed before; no late assessment is made up for it.
@Test func aChildWhomList6HasAsLookedAfterAwaitsNoAssessment() throws {
  let referral = "A1,,WBRI,01/05/2012,,01/06/2018,2A,b) No,0,FRT 1,"
  var service = Service()
  _ = try service.bringIn(
    referrals(referral), inNeed(spell(status: "a) Looked after child")), lookedAfter(placement("01/10/2018")))
  #expect(try service.due(.assessment) == nil)
}
