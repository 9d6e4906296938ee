import Testing

@testable import CaseModel

@Suite struct StaffTests {
  @Test(arguments: [(-1, false), (0, false), (1, true), (50, true), (100, true), (101, false)])
  func fullTimeEquivalentsRunFromOneToAHundredHundredths(fte: Int, isAccepted: Bool) throws {
    let service = try Service()
    var details = Hub.workers[4]
    details.fte = fte
    let expected: Refusal? = isAccepted ? nil : .fteOutOfRange(fte)
    #expect(service.refusal(of: .registerWorker(details)) == expected)
    details.name = "Pat Lowe-Hill"
    #expect(service.refusal(of: .worker(Hub.worker, .change(details))) == expected)
  }

  @Test func aTeamsNameIsItsOwn() throws {
    let service = try Service()
    #expect(service.refusal(of: .registerTeam(name: "North", kind: .other)) == .teamNameTaken("North"))
    #expect(service.refusal(of: .registerTeam(name: "South", kind: .other)) == nil)
    let change = { Command.changeTeam($0, name: $1, kind: .complexSafeguarding) }
    #expect(service.refusal(of: change(TeamID(9), "South")) == .noSuchRecord(TeamID(9).record))
    #expect(service.refusal(of: change(Hub.north, "EHASH")) == .teamNameTaken("EHASH"))
    #expect(service.refusal(of: change(Hub.north, " ")) == .teamNameMissing)
    #expect(service.refusal(of: .registerTeam(name: "", kind: .other)) == .teamNameMissing)
    #expect(service.refusal(of: .registerTeam(name: "2", kind: .other)) == nil, "short is a name")
    var changed = service
    try changed.run(change(Hub.north, "North"))
    #expect(changed.register.teams[Hub.north]?.kind == .complexSafeguarding)
    #expect(try changed.run(change(Hub.north, "North")).isEmpty)
  }

  @Test func aWorkersTeamIsThere() throws {
    let service = try Service()
    var details = Hub.workers[4]
    details.team = TeamID(4)
    #expect(service.refusal(of: .registerWorker(details)) == .noSuchRecord(TeamID(4).record))
    details.team = TeamID(3)
    #expect(service.refusal(of: .registerWorker(details)) == nil)
    #expect(
      service.refusal(of: .worker(WorkerID(99), .change(details))) == .noSuchRecord(WorkerID(99).record))
  }

  @Test func anAccountIsOneWorkersAndIsFreeOnceThatWorkerHasLeft() throws {
    var service = try Service()
    var details = Hub.workers[4]
    details.account = "ada"
    #expect(service.refusal(of: .registerWorker(details)) == .accountTaken("ada"))
    #expect(service.refusal(of: .worker(Hub.worker, .change(details))) == .accountTaken("ada"))
    var own = Hub.workers[0]
    own.name = "Ada Head-Hill"
    #expect(service.refusal(of: .worker(Hub.head, .change(own))) == nil)
    try service.run(
      .registerWorker(
        WorkerDetails(name: "Bea Head", team: Hub.screening, role: .administrator, account: "bea")),
      by: .program)
    try service.run(.worker(Hub.head, .leaves(on: day("2019-01-08"))))
    #expect(service.refusal(of: .worker(Hub.head, .returns)) == nil)
    try service.run(.registerWorker(details))
    #expect(service.refusal(of: .worker(Hub.head, .returns)) == .accountTaken("ada"))
  }

  @Test func anAbsenceBeginsOnceAndEndsOnOrAfterItsFirstDay() throws {
    var service = try Service()
    let from = day("2019-01-09")
    #expect(service.refusal(of: .worker(Hub.worker, .endAbsence(on: from))) == .notAbsent(Hub.worker))
    let reversed = Worker.Absence(reason: .sickness, from: from, expectedBack: day("2019-01-08"))
    #expect(service.refusal(of: .worker(Hub.worker, .startAbsence(reversed))) == .daysReversed)
    let spell = Worker.Absence(reason: .sickness, from: from, expectedBack: from)
    try service.run(.worker(Hub.worker, .startAbsence(spell)))
    #expect(service.refusal(of: .worker(Hub.worker, .startAbsence(spell))) == .alreadyAbsent(Hub.worker))
    #expect(service.refusal(of: .worker(Hub.worker, .endAbsence(on: day("2019-01-08")))) == .daysReversed)
    // One that ends where it began never was.
    try service.run(.worker(Hub.worker, .endAbsence(on: from)))
    #expect(service.register.workers[Hub.worker]?.absence == nil)
    #expect(service.refusal(of: .worker(Hub.worker, .endAbsence(on: from))) == .notAbsent(Hub.worker))
  }

  @Test func anEndRecordedAheadKeepsAWorkerAwayUntilThatDay() throws {
    var service = try Service()
    let (today, back) = (day("2019-01-09"), day("2019-01-21"))
    let item = try service.refer("Maisie")[0]
    try service.allocate(item, to: Hub.worker)
    try service.run(.worker(Hub.worker, .startAbsence(.init(reason: .sickness, from: today))))
    try service.run(.worker(Hub.worker, .endAbsence(on: back)))
    func worker() throws -> Worker { try #require(service.register.workers[Hub.worker]) }
    #expect(try worker().isAbsent(on: today))
    #expect(try worker().isAbsent(on: day("2019-01-20")))
    #expect(try !worker().isAbsent(on: back))
    #expect(service.queue(.toAllocate).rows.map(\.case) == [item])
    // Until then the day can still be moved, and no other spell takes this one's place.
    #expect(service.refusal(of: .worker(Hub.worker, .endAbsence(on: day("2019-01-18")))) == nil)
    let again = { (from: String) in
      Command.worker(Hub.worker, .startAbsence(.init(reason: .sickness, from: day(from))))
    }
    #expect(service.refusal(of: again("2019-01-20")) == .alreadyAbsent(Hub.worker))
    #expect(service.refusal(of: again("2019-01-21")) == .alreadyAbsent(Hub.worker))
    service.now = instant("2019-01-21T09:00:00Z")
    #expect(service.refusal(of: again("2019-01-20")) == .alreadyAbsent(Hub.worker))
    #expect(service.refusal(of: again("2019-01-21")) == nil)
    #expect(
      service.refusal(of: .setAside(.absence(Hub.worker), reason: "mistake")) == .notAbsent(Hub.worker))
    #expect(service.queue(.toAllocate).count == 0)
    #expect(service.refusal(of: .worker(Hub.worker, .endAbsence(on: back))) == .notAbsent(Hub.worker))
  }

  @Test func leaveThatAdjoinsOtherLeaveCountsTogether() throws {
    var service = try Service()
    let item = try service.refer("Maisie")[0]
    try service.allocate(item, to: Hub.worker)
    for (from, through) in [("2019-01-14", "2019-01-16"), ("2019-01-17", "2019-01-21")] {
      try service.run(.worker(Hub.worker, .planLeave(.init(from: day(from), through: day(through)))))
    }
    service.now = instant("2019-01-15T09:00:00Z")
    #expect(service.queue(.toAllocate).rows.map(\.case) == [item])
    service.now = instant("2019-01-22T09:00:00Z")
    #expect(service.queue(.toAllocate).count == 0)
  }

  /// Monday to Thursday leave nobody uncovered, a whole working week does; the weekend does not count.
  @Test(arguments: [("2019-01-14", "2019-01-18", true), ("2019-01-12", "2019-01-17", false)])
  func longPlannedLeaveBringsCasesUpToBeCovered(from: String, through: String, isCovered: Bool) throws {
    var service = try Service()
    let item = try service.refer("Maisie")[0]
    try service.allocate(item, to: Hub.worker)
    try service.run(.worker(Hub.worker, .planLeave(.init(from: day(from), through: day(through)))))
    #expect(service.queue(.toAllocate).count == 0)
    service.now = instant("2019-01-15T09:00:00Z")
    #expect(service.queue(.toAllocate).rows.map(\.case) == (isCovered ? [item] : []))
    service.now = instant("2019-01-19T09:00:00Z")
    #expect(service.queue(.toAllocate).count == 0)
  }

  @Test func leaveEndsOnItsFirstDayOrLaterAndIsKeptSoonestFirst() throws {
    var service = try Service()
    let february = Worker.Leave(from: day("2019-02-18"), through: day("2019-02-18"))
    let january = Worker.Leave(from: day("2019-01-14"), through: day("2019-01-18"))
    let reversed = Worker.Leave(from: day("2019-01-18"), through: day("2019-01-17"))
    #expect(service.refusal(of: .worker(Hub.worker, .planLeave(reversed))) == .daysReversed)
    try service.run(.worker(Hub.worker, .planLeave(february)))
    try service.run(.worker(Hub.worker, .planLeave(january)))
    #expect(service.register.workers[Hub.worker]?.plannedLeave == [january, february])
  }

  @Test func aWorkerLeavesOnceAndComesBackOnlyAfterLeaving() throws {
    var service = try Service()
    let last = day("2019-01-31")
    #expect(service.refusal(of: .worker(Hub.worker, .returns)) == .hasNotLeft(Hub.worker))
    try service.run(.worker(Hub.worker, .leaves(on: last)))
    #expect(
      service.refusal(of: .worker(Hub.worker, .leaves(on: last))) == .workerLeft(Hub.worker, on: last))
    try service.run(.worker(Hub.worker, .returns))
    #expect(service.refusal(of: .worker(Hub.worker, .leaves(on: last))) == nil)
  }

  @Test func settingsThatDoNotHoldTogetherAreRefusedWithTheFault() throws {
    let faults: [(String, (inout ServiceSettings) -> Void)] = [
      ("no levels of need", { $0.levels = [] }),
      ("levels of need are not in ascending order", { $0.levels.swapAt(0, 1) }),
      ("levels of need are not in ascending order", { $0.levels[1].number = 1 }),
      ("a rationale needs at least one word a part", { $0.decisions.rationaleWords = 0 }),
      ("repeat contacts count from one", { $0.decisions.repeatContacts = 0 }),
      ("caseload bands must rise: full, over, unsafe", { $0.caseload.bands.over = 85 }),
      ("caseload bands must rise: full, over, unsafe", { $0.caseload.bands.unsafe = 100 }),
      ("caseload bands must rise: full, over, unsafe", { $0.caseload.bands.full = 0 }),
      ("caseload figures must be positive", { $0.caseload.averageChild = 0 }),
      ("caseload figures must be positive", { $0.caseload.averageChildren = 0 }),
      ("caseload figures must be positive", { $0.caseload.asyeShare = 0 }),
      ("caseload figures must be positive", { $0.caseload.leaveToCover = 0 }),
    ]
    let service = try Service()
    for (fault, change) in faults {
      var settings = Hub.settings
      change(&settings)
      #expect(service.refusal(of: .putSettingsInForce(settings), by: Hub.head) == .settingsInvalid(fault))
    }
    var settings = Hub.settings
    settings.decisions.rationaleWords = 1
    settings.decisions.repeatContacts = 1
    settings.caseload.bands = .init(full: 1, over: 2, unsafe: 3)
    #expect(service.refusal(of: .putSettingsInForce(settings), by: Hub.head) == nil)
  }

  @Test func theSameSettingsAgainRecordNothing() throws {
    var service = try Service()
    #expect(try service.run(.putSettingsInForce(Hub.settings), by: Hub.head).isEmpty)
    var settings = Hub.settings
    settings.name = "Elsewhere"
    #expect(try service.run(.putSettingsInForce(settings), by: Hub.head).count == 1)
    #expect(service.register.settings.name == "Elsewhere")
  }
}
