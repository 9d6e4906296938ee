import CaseModel
import Testing

@testable import AnnexA

/// A row of list 3 for a child born on 1 May 2012.
private func referral(
  _ id: String, _ day: String, nfa: String = "b) No", worker: String = "", team: String = ""
) -> String { "\(id),,WBRI,01/05/2012,,\(day),2A,\(nfa),0,\(team),\(worker)" }

/// A row of list 6 for the same child.
private func spell(
  _ id: String, _ start: String, seen: String = "", closed: String = "", reason: String = "",
  status: String = "",
  worker: String = "", team: String = ""
) -> String { "\(id),,WBRI,01/05/2012,,,\(start),N1,\(seen),\(closed),\(reason),\(status),\(team),\(worker)" }

private func cases(_ lists: ListResult...) throws -> [String] {
  var service = Service()
  _ = try service.bringIn(lists.map(ImportFile.list))
  return service.cases(of: "A1")
}

@Test func aReferralWithAWorkerIsAllocatedAndOneWithoutAwaitsAllocation() throws {
  var service = Service()
  try service.bringIn(
    referrals(referral("A1", "02/10/2018", worker: "Ann Okafor", team: "FRT 1"), referral("A2", "03/10/2018"))
  )
  #expect(service.cases(of: "A1") == ["2018-10-02 2A Ann Okafor assessment open"])
  #expect(service.cases(of: "A2") == ["2018-10-03 2A tray assessment open"])
  #expect(service.register.cases.all.filter(\.awaitsAllocation).count == 1)
}

@Test func aReferralWithNoFurtherActionIsClosedOnItsDayWithNoReason() throws {
  #expect(
    try cases(referrals(referral("A1", "02/10/2018", nfa: "a) Yes")))
      == ["2018-10-02 2A tray assessment closed 2018-10-02 no reason"])
}

@Test func list6ClosesTheReferralOfTheSameDay() throws {
  #expect(
    try cases(
      referrals(referral("A1", "02/10/2018", worker: "Ann", team: "T")),
      inNeed(spell("A1", "02/10/2018", seen: "01/11/2018", closed: "14/12/2018", reason: "RC8")))
      == ["2018-10-02 2A Ann assessment seen 2018-11-01 closed 2018-12-14 RC8"])
}

@Test func list6AddsWorkAndWorkerToTheReferralBeforeIt() throws {
  #expect(
    try cases(
      referrals(referral("A1", "02/10/2018", worker: "Ann", team: "T")),
      inNeed(spell("A1", "20/10/2018", status: "c) Child in need plan", worker: "Bob", team: "T")))
      == ["2018-10-02 2A Bob child-in-need open"])
}

@Test func list6WithNoReferralIsACaseOfItsOwn() throws {
  #expect(
    try cases(inNeed(spell("A1", "02/03/2017", status: "b) Child Protection plan")))
      == ["2017-03-02 10 tray child-protection open"])
  #expect(
    try cases(inNeed(spell("A1", "02/03/2018", closed: "01/09/2018", reason: "RC9")))
      == ["2018-03-02 10 tray assessment closed 2018-09-01 RC9"])
}

@Test func aReferralAfterAClosureIsANewCase() throws {
  #expect(
    try cases(
      referrals(referral("A1", "10/07/2018"), referral("A1", "10/12/2018")),
      inNeed(spell("A1", "10/07/2018", closed: "01/10/2018", reason: "RC8")))
      == [
        "2018-07-10 2A tray assessment closed 2018-10-01 RC8", "2018-12-10 2A tray assessment open",
      ])
}

@Test func aReferralAfterNoFurtherActionIsANewCase() throws {
  #expect(
    try cases(referrals(referral("A1", "10/07/2018", nfa: "Y"), referral("A1", "10/12/2018")))
      == [
        "2018-07-10 2A tray assessment closed 2018-07-10 no reason", "2018-12-10 2A tray assessment open",
      ])
}

@Test func aSecondReferralWhileACaseIsOpenIsRejected() throws {
  var service = Service()
  let report = try service.bringIn(referrals(referral("A1", "10/12/2018"), referral("A1", "10/07/2018")))
  #expect(report.totals == Totals(rows: 2, imported: 1, rejected: 1))
  #expect(
    report.files.first?.rejected == [
      RejectedRow(
        row: 2,
        reason: "the child's case of 2018-07-10 is open: no referral is recorded while a case is open")
    ])
  #expect(service.cases(of: "A1") == ["2018-07-10 2A tray assessment open"])
}

@Test func twoSpellsInNeedAfterOneReferralAreTwoCases() throws {
  #expect(
    try cases(
      referrals(referral("A1", "10/07/2018")),
      inNeed(
        spell("A1", "20/10/2018", status: "c) Child in need plan"),
        spell("A1", "12/07/2018", closed: "01/10/2018", reason: "RC9")))
      == [
        "2018-07-10 2A tray assessment closed 2018-10-01 RC9", "2018-10-20 10 tray child-in-need open",
      ])
}

@Test func beingInNeedGoesBeforeNoFurtherAction() throws {
  var service = Service()
  let report = try service.bringIn(
    referrals(referral("A1", "02/10/2018", nfa: "a) Yes")),
    inNeed(spell("A1", "02/10/2018", status: "c) Child in need plan")))
  #expect(service.cases(of: "A1") == ["2018-10-02 2A tray child-in-need open"])
  #expect(report.files.first?.warnings.map(\.kind) == [.outcomeDisagrees])
}

@Test func ofTwoReferralsOfOneDayTheOneThatWentFurtherStands() throws {
  var service = Service()
  let report = try service.bringIn(
    referrals(
      referral("A1", "02/10/2018", nfa: "a) Yes"), referral("A1", "02/10/2018", worker: "Ann", team: "T")))
  #expect(service.cases(of: "A1") == ["2018-10-02 2A Ann assessment open"])
  #expect(report.files.first?.duplicates == [DuplicateRow(row: 2, ofFile: "list3.csv", ofRow: 3)])
  #expect(report.files.first?.warnings.map(\.kind) == [.duplicateDisagrees])
}

@Test func ofTwoSpellsOfOneStartTheClosedOneStandsElseTheOneSeenLater() throws {
  #expect(
    try cases(
      inNeed(spell("A1", "02/10/2018", closed: "01/11/2018", reason: "RC8"), spell("A1", "02/10/2018")))
      == ["2018-10-02 10 tray assessment closed 2018-11-01 RC8"])
  #expect(
    try cases(
      inNeed(
        spell("A1", "02/10/2018", seen: "01/11/2018"), spell("A1", "02/10/2018", seen: "02/11/2018"),
        spell("A1", "02/10/2018")))
      == ["2018-10-02 10 tray assessment seen 2018-11-02 open"])
}

@Test func casesBroughtInTwiceChangeNothing() throws {
  var service = Service()
  let one = try referrals(
    referral("A1", "10/07/2018", worker: "Ann", team: "T"), referral("A1", "10/12/2018"),
    referral("A2", "10/07/2018", nfa: "Y"), referral("A3", "10/07/2018"), referral("A3", "10/08/2018"))
  let six = try inNeed(
    spell("A1", "20/07/2018", closed: "20/07/2018", reason: "RC8", worker: "Ann", team: "T"),
    spell("A4", "10/07/2018", seen: "01/10/2018", worker: "ann", team: "t"),
    spell("A2", "10/07/2018", status: "d) Open assessment"))
  let first = try service.bringIn(one, six)
  #expect(first.totals == Totals(rows: 8, imported: 7, rejected: 1))
  let events = service.events
  #expect(try service.bringIn(one, six).totals == Totals(rows: 8, alreadyThere: 7, rejected: 1))
  #expect(try service.bringIn(six).totals == Totals(rows: 3, alreadyThere: 3))
  #expect(service.events == events)
}

@Test func aLaterListBringsWorkerVisitWorkAndClosure() throws {
  var service = Service()
  try service.bringIn(referrals(referral("A1", "02/10/2018"), referral("A2", "02/10/2018")))
  let report = try service.bringIn(
    inNeed(
      spell(
        "A1", "02/10/2018", seen: "01/11/2018", status: "c) Child in need plan", worker: "Ann", team: "T"),
      spell("A2", "20/10/2018", closed: "01/12/2018", reason: "RC9")))
  #expect(report.totals == Totals(rows: 2, updated: 2))
  #expect(service.cases(of: "A1") == ["2018-10-02 2A Ann child-in-need seen 2018-11-01 open"])
  #expect(service.cases(of: "A2") == ["2018-10-02 2A tray assessment closed 2018-12-01 RC9"])
}

@Test func whatWasRecordedHereStandsAgainstALaterList() throws {
  var service = Service()
  let lists = try referrals(
    referral("A1", "02/10/2018", worker: "Ann", team: "T"), referral("A2", "02/10/2018"))
  try service.bringIn(lists)
  let case1 = try #require(service.child("A1")?.openEpisode?.case)
  let case2 = try #require(service.child("A2")?.openEpisode?.case)
  try service.submit(.case(case1, .returnToTray(reason: "on leave from Monday")))
  try service.submit(.case(case2, .close(.otherReason, why: "moved away", notSeenWhy: "moved abroad")))
  let report = try service.bringIn(lists, inNeed(spell("A2", "02/10/2018", status: "c) Child in need plan")))
  #expect(report.totals == Totals(rows: 3, alreadyThere: 3))
  #expect(report.files.last?.warnings.map(\.kind) == [.caseClosedHere])
  #expect(service.cases(of: "A1") == ["2018-10-02 2A tray assessment open"])
}

@Test func anotherWorkerInALaterListIsWarnedOf() throws {
  var service = Service()
  try service.bringIn(referrals(referral("A1", "02/10/2018", worker: "Ann", team: "T")))
  let report = try service.bringIn(referrals(referral("A1", "02/10/2018", worker: "Bob", team: "T")))
  #expect(report.totals == Totals(rows: 1, alreadyThere: 1))
  #expect(report.files.first?.warnings.map(\.kind) == [.workerDisagrees])
  #expect(service.cases(of: "A1") == ["2018-10-02 2A Ann assessment open"])
}

@Test func teamsAndWorkersAreRegisteredOnceHoweverTheyAreSpelt() throws {
  var service = Service()
  let report = try service.bringIn(
    referrals(
      referral("A1", "02/10/2018", worker: "Ann Okafor", team: "FRT 1 North"),
      referral("A2", "02/10/2018", worker: "ann  OKAFOR", team: "frt 1\u{A0}north"),
      referral("A3", "02/10/2018", team: "Disabled Children"), referral("A4", "02/10/2018", worker: "Bob"),
      referral("A5", "02/10/2018", worker: "Unallocated", team: "First Response Team 2"),
      referral("A6", "02/10/2018", team: "Complex Safeguarding (CST)")))
  #expect((report.teams, report.workers) == (5, 2))
  #expect(
    service.register.teams.all.map { "\($0.name): \($0.kind.words)" } == [
      "FRT 1 North: first response", "Disabled Children: other", "No team named: other",
      "First Response Team 2: first response", "Complex Safeguarding (CST): complex safeguarding",
    ])
  let workers = service.register.workers.all
  #expect(workers.map(\.details.name) == ["Ann Okafor", "Bob"])
  #expect(workers.map(\.details.role) == [.socialWorker, .socialWorker])
  #expect(workers.map(\.details.registration) == [.notRecorded, .notRecorded])
  #expect(service.register.cases(heldBy: workers[0].id).count == 2)
}

@Test func aNameInTwoTeamsIsTwoWorkersAndWarnedOf() throws {
  var service = Service()
  let report = try service.bringIn(
    referrals(
      referral("A1", "02/10/2018", worker: "Ann", team: "T"),
      referral("A2", "02/10/2018", worker: "Ann", team: "U")))
  #expect(report.workers == 2)
  #expect(report.files.first?.warnings == [Warning(kind: .workerInSeveralTeams, rows: 2, firstRow: 2)])
}

@Test func theOrderOfTheFilesDoesNotMatter() throws {
  let files: [ImportFile] = [
    .list(try contacts("A1,,WBRI,,,02/10/2018,6", "A2,,,,,02/10/2018,6")),
    .list(
      try referrals(referral("A1", "02/10/2018", worker: "Ann", team: "T"), referral("A2", "03/10/2018"))),
    .list(
      try inNeed(spell("A1", "04/10/2018", closed: "01/12/2018", reason: "RC9"), spell("A3", "01/02/2017"))),
  ]
  var (one, other) = (Service(), Service())
  _ = try one.bringIn(files)
  _ = try other.bringIn(files.reversed())
  #expect(one.contents == other.contents)
  #expect(one.register.nextNumber(.case) == other.register.nextNumber(.case))
}

@Test func list6TheNextDayEndsAsBothTogether() throws {
  let three = try referrals(
    referral("A1", "02/10/2018", worker: "Ann", team: "T"), referral("A2", "03/10/2018"),
    referral("A3", "04/10/2018", nfa: "Y"), referral("A4", "05/10/2018", worker: "Bob", team: "T"))
  let six = try inNeed(
    spell("A1", "04/10/2018", closed: "01/12/2018", reason: "RC9", worker: "Ann", team: "T"),
    spell(
      "A2", "03/10/2018", seen: "01/11/2018", status: "b) Child Protection plan", worker: "Cy", team: "T"),
    spell("A5", "01/02/2017", status: "c) Child in need plan"),
    spell("A4", "05/10/2018", status: "d) Open assessment"))
  var (together, apart) = (Service(), Service())
  try together.bringIn(three, six)
  try apart.bringIn(three)
  try apart.bringIn(six)
  #expect(together.contents == apart.contents)
}

@Test func list3TheNextDayAddsNothingToWhatList6Said() throws {
  let three = try referrals(referral("A1", "02/10/2018"))
  let six = try inNeed(spell("A1", "02/10/2018", closed: "01/12/2018", reason: "RC9"))
  var service = Service()
  try service.bringIn(six)
  #expect(try service.bringIn(three).totals == Totals(rows: 1, alreadyThere: 1))
}

@Test func aSecondSpellWhileAnEarlierOneIsOpenIsRejectedTogetherAndApart() throws {
  let three = try referrals(referral("A1", "08/07/2018"))
  let six = try inNeed(spell("A1", "10/07/2018"), spell("A1", "05/08/2018", seen: "01/09/2018"))
  var (together, apart) = (Service(), Service())
  #expect(try together.bringIn(three, six).totals == Totals(rows: 3, imported: 2, rejected: 1))
  try apart.bringIn(three)
  #expect(try apart.bringIn(six).totals == Totals(rows: 2, alreadyThere: 1, rejected: 1))
  #expect(together.contents == apart.contents)
  #expect(together.cases(of: "A1") == ["2018-07-08 2A tray assessment open"])
}

@Test func aClosureBroughtInFreesTheChildForALaterReferral() throws {
  var service = Service()
  let three = try referrals(referral("A1", "10/07/2018"), referral("A1", "10/12/2018"))
  #expect(try service.bringIn(three).totals == Totals(rows: 2, imported: 1, rejected: 1))
  try service.bringIn(inNeed(spell("A1", "10/07/2018", closed: "01/10/2018", reason: "RC8")))
  #expect(try service.bringIn(three).totals == Totals(rows: 2, imported: 1, alreadyThere: 1))
}
