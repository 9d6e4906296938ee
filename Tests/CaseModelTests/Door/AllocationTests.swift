import Testing

@testable import CaseModel

@Suite struct AllocationTests {
  private static func allocation(
    _ worker: WorkerID, jointly joint: WorkerID? = nil, overriding rules: [Override.Rule] = [],
    reason: String = "has room"
  ) -> NewAllocation {
    NewAllocation(
      worker: worker, jointWorker: joint, reason: reason,
      overrides: rules.map { Override(rule: $0, reason: "nobody else today") })
  }

  @Test func anAllocationAndAReturnSayWhy() throws {
    var service = try Service()
    let item = try service.refer("Maisie")[0]
    #expect(
      service.refusal(of: .allocate(Self.allocation(Hub.worker, reason: "")), on: item) == .reasonMissing)
    #expect(service.refusal(of: .returnToTray(reason: "sick"), on: item) == .notAllocated(item))
    try service.allocate(item, to: Hub.worker)
    #expect(service.refusal(of: .returnToTray(reason: " "), on: item) == .reasonMissing)
    #expect(service.refusal(of: .returnToTray(reason: "sick"), on: item) == nil)
  }

  @Test func theSecondManagerIsToldWhoGaveTheCaseToWhomAndWhen() throws {
    var service = try Service()
    let item = try service.refer("Maisie")[0]
    try service.run(.case(item, .allocate(Self.allocation(Hub.worker))), by: Hub.otherManager)
    let given = Stamp(by: Hub.otherManager, at: service.now)
    service.now = service.now.advanced(byMinutes: 1)
    let refusal = service.refusal(of: .allocate(Self.allocation(Hub.otherWorker)), on: item)
    #expect(refusal == .alreadyAllocated(item, to: Hub.worker, given))
    #expect(
      refusal?.words
        == "R-000001 was given to W-000005 by W-000003 on Wed 9 Jan 2019 10:00: reallocate it to move it")
  }

  @Test func onlyAnAllocatedCaseIsReallocatedAndToAnother() throws {
    var service = try Service()
    let item = try service.refer("Maisie")[0]
    let move = CaseCommand.reallocate(Self.allocation(Hub.worker), .managingCaseloads)
    #expect(service.refusal(of: move, on: item) == .notAllocated(item))
    try service.allocate(item, to: Hub.worker)
    #expect(service.refusal(of: move, on: item) == .alreadyHolds(Hub.worker, item))
    #expect(
      service.refusal(of: .reallocate(Self.allocation(Hub.otherWorker), .managingCaseloads), on: item) == nil)
  }

  @Test(arguments: [Hub.manager, Hub.screener, Hub.dutyWorker, Hub.analyst, Hub.head])
  func onlySocialWorkersAndSeniorPractitionersHoldCases(worker: WorkerID) throws {
    var service = try Service()
    let item = try service.refer("Maisie")[0]
    let role = try #require(service.register.workers[worker]).details.role
    #expect(service.refusal(of: .allocate(Self.allocation(worker)), on: item) == .holdsNoCases(worker, role))
    for holder in [Hub.senior, Hub.worker] {
      #expect(service.refusal(of: .allocate(Self.allocation(holder)), on: item) == nil)
    }
  }

  @Test func aWorkerKnownNotToBeRegisteredHoldsNoCaseAndOneWithNoRecordDoes() throws {
    var service = try Service()
    let item = try service.refer("Maisie")[0]
    let command = CaseCommand.allocate(Self.allocation(Hub.unregistered))
    #expect(service.refusal(of: command, on: item) == .workerNotRegistered(Hub.unregistered))
    // Under the edition of 2023 such a worker may lead a child in need plan, under that of 2018 not even that.
    try service.run(.case(item, .changeWork(.childInNeed)))
    #expect(service.refusal(of: command, on: item) == nil)
    for edition in [WorkingTogether.wt2018, nil] {
      var settings = Hub.settings
      settings.decisions.edition = edition
      try service.run(.putSettingsInForce(settings), by: Hub.head)
      #expect(service.refusal(of: command, on: item) == .workerNotRegistered(Hub.unregistered))
    }
    var details = Hub.workers[7]
    details.registration = .notRecorded
    try service.run(.worker(Hub.unregistered, .change(details)))
    #expect(service.refusal(of: command, on: item) == nil)
    #expect(
      service.refusal(of: .allocate(Self.allocation(WorkerID(99))), on: item)
        == .noSuchRecord(WorkerID(99).record))
  }

  @Test func anAbsentWorkerTakesNoCaseFromTheFirstDayAwayUntilBack() throws {
    var service = try Service()
    let item = try service.refer("Maisie")[0]
    let command = CaseCommand.allocate(Self.allocation(Hub.worker))
    try service.run(.worker(Hub.worker, .startAbsence(.init(reason: .sickness, from: day("2019-01-10")))))
    #expect(service.refusal(of: command, on: item) == nil)
    service.now = instant("2019-01-10T09:00:00Z")
    #expect(service.refusal(of: command, on: item) == .workerAbsent(Hub.worker))
    try service.run(.worker(Hub.worker, .endAbsence(on: day("2019-01-10"))))
    #expect(service.refusal(of: command, on: item) == nil)
  }

  @Test(arguments: [
    ("2019-01-13T12:00:00Z", true), ("2019-01-14T00:00:00Z", false), ("2019-01-18T23:59:59Z", false),
    ("2019-01-19T00:00:00Z", true),
  ])
  func plannedLeaveCountsFromItsFirstDayThroughItsLast(now: String, isFree: Bool) throws {
    var service = try Service()
    let item = try service.refer("Maisie")[0]
    try service.run(
      .worker(Hub.worker, .planLeave(.init(from: day("2019-01-14"), through: day("2019-01-18")))))
    service.now = instant(now)
    #expect(
      service.refusal(of: .allocate(Self.allocation(Hub.worker)), on: item)
        == (isFree ? nil : .workerAbsent(Hub.worker)))
  }

  @Test func aWorkerHoldsCasesOnTheLastDayAndNotAfterIt() throws {
    var service = try Service()
    let item = try service.refer("Maisie")[0]
    try service.run(.worker(Hub.worker, .leaves(on: day("2019-01-09"))))
    service.now = instant("2019-01-09T23:59:59Z")
    let command = CaseCommand.allocate(Self.allocation(Hub.worker))
    #expect(service.refusal(of: command, on: item) == nil)
    service.now = instant("2019-01-10T00:00:00Z")
    #expect(service.refusal(of: command, on: item) == .workerLeft(Hub.worker, on: day("2019-01-09")))
    try service.run(.worker(Hub.worker, .returns))
    #expect(service.refusal(of: command, on: item) == nil)
  }

  /// Which work a newly qualified worker does not hold alone, as a literal.
  @Test func aNewlyQualifiedWorkerHoldsNoChildProtectionAlone() throws {
    let alone: [Work: Bool] = [
      .dutyVisit: true, .assessment: true, .assessmentWithSection47: false, .conferencePending: false,
      .childInNeed: true, .childProtection: false, .emergency: false, .lookedAfter: true,
    ]
    for work in Work.allCases {
      var service = try Service()
      let item = try service.refer("Maisie")[0]
      try service.run(.case(item, .changeWork(work)))
      let refusal = service.refusal(of: .allocate(Self.allocation(Hub.asye)), on: item)
      #expect(refusal == (alone[work] == true ? nil : .asyeAlone(Hub.asye, work)), "\(work.words)")
      #expect(service.refusal(of: .allocate(Self.allocation(Hub.worker)), on: item) == nil)
    }
  }

  @Test func aNewlyQualifiedWorkerTakesChildProtectionWithAJointWorkerWhoIsNotOrAnOverride() throws {
    var service = try Service()
    let item = try service.refer("Maisie", outcome: .referralWithStrategyDiscussion)[0]
    func refusal(_ allocation: NewAllocation) -> Refusal? {
      service.refusal(of: .allocate(allocation), on: item)
    }
    let alone = Refusal.asyeAlone(Hub.asye, .assessmentWithSection47)
    #expect(refusal(Self.allocation(Hub.asye)) == alone)
    #expect(refusal(Self.allocation(Hub.asye, jointly: Hub.otherASYE)) == alone)
    #expect(refusal(Self.allocation(Hub.asye, jointly: Hub.senior)) == nil)
    #expect(refusal(Self.allocation(Hub.asye, overriding: [.asyeAlone])) == nil)
    #expect(refusal(Self.allocation(Hub.worker, jointly: Hub.asye)) == nil)
    #expect(refusal(Self.allocation(Hub.asye, jointly: Hub.asye)) == .jointWorkerIsSame)
    #expect(refusal(Self.allocation(Hub.asye, jointly: WorkerID(99))) == .noSuchRecord(WorkerID(99).record))
    #expect(
      refusal(Self.allocation(Hub.asye, jointly: Hub.unregistered)) == .workerNotRegistered(Hub.unregistered))
  }

  @Test func anOverrideIsAllowedByPolicyHasAReasonAndSetsAsideItselfAlone() throws {
    var service = try Service()
    let item = try service.refer("Maisie", outcome: .referralWithStrategyDiscussion)[0]
    try service.run(.worker(Hub.asye, .startAbsence(.init(reason: .sickness, from: day("2019-01-09")))))
    let absent = Self.allocation(Hub.asye, overriding: [.absentWorker])
    #expect(service.refusal(of: .allocate(absent), on: item) == .overrideNotAllowed(.absentWorker))
    var settings = Hub.settings
    settings.overridable = [.asyeAlone, .absentWorker]
    try service.run(.putSettingsInForce(settings), by: Hub.head)
    #expect(
      service.refusal(of: .allocate(absent), on: item) == .asyeAlone(Hub.asye, .assessmentWithSection47))
    let alone = Self.allocation(Hub.asye, overriding: [.asyeAlone])
    #expect(service.refusal(of: .allocate(alone), on: item) == .workerAbsent(Hub.asye))
    var both = Self.allocation(Hub.asye, overriding: [.absentWorker, .asyeAlone])
    #expect(service.refusal(of: .allocate(both), on: item) == nil)
    both.overrides[1].reason = ""
    #expect(service.refusal(of: .allocate(both), on: item) == .reasonMissing)
  }

  @Test func anOverrideIsKeptOnTheRecordWithItsReason() throws {
    var service = try Service()
    let item = try service.refer("Maisie", outcome: .referralWithStrategyDiscussion)[0]
    try service.run(.case(item, .allocate(Self.allocation(Hub.asye, overriding: [.asyeAlone]))))
    let allocated = service.recorded.last { $0.event.kind == .caseAllocated }
    guard case .case(_, .allocated(let kept)) = allocated?.event else {
      Issue.record("nothing was allocated")
      return
    }
    #expect(kept.overrides == [Override(rule: .asyeAlone, reason: "nobody else today")])
  }

  @Test func workThatTurnsIntoChildProtectionIsMarkedUntilSomebodyStandsBesideTheNewlyQualified() throws {
    var service = try Service()
    let item = try service.refer("Maisie")[0]
    try service.allocate(item, to: Hub.asye)
    func isMarked() throws -> Bool {
      service.register.signals(of: try service.item(item), at: service.now).contains(.asyeAlone)
    }
    #expect(try !isMarked())
    try service.run(.case(item, .changeWork(.assessmentWithSection47)), by: Hub.asye)
    #expect(try isMarked())
    let since = try service.item(item).since
    service.now = service.now.advanced(byMinutes: 30)
    try service.run(.case(item, .reallocate(Self.allocation(Hub.asye, jointly: Hub.senior), .other)))
    #expect(try !isMarked())
    #expect(try service.item(item).since == since)
    #expect(try service.item(item).previousWorker == nil)
    #expect(try service.caseload(of: Hub.asye).receivedLast7Days == 1)
    #expect(service.register.moves.count == 1)
  }

  @Test func aClosedCaseIsLeftAlone() throws {
    var service = try Service()
    let item = try service.refer("Maisie")[0]
    try service.allocate(item, to: Hub.worker)
    #expect(
      service.refusal(of: .close(.otherReason, why: "-", notSeenWhy: "moved abroad"), on: item)
        == .reasonMissing)
    service.now = service.now.advanced(byMinutes: 1)
    try service.run(
      .case(item, .close(.otherReason, why: "done", notSeenWhy: "moved abroad")), by: Hub.otherManager)
    let closed = Refusal.caseClosed(item, Stamp(by: Hub.otherManager, at: service.now))
    service.now = service.now.advanced(byMinutes: 1)
    let commands: [CaseCommand] = [
      .allocate(Self.allocation(Hub.worker)), .reallocate(Self.allocation(Hub.otherWorker), .other),
      .returnToTray(reason: "leave"), .changeWork(.childInNeed), .recordSeen(on: day("2019-01-09")),
      .acknowledge(ContactID(1)), .close(.otherReason, why: "again", notSeenWhy: "moved abroad"),
    ]
    for command in commands { #expect(service.refusal(of: command, on: item) == closed) }
    #expect(
      service.refusal(of: .returnToTray(reason: "leave"), on: CaseID(9)) == .noSuchRecord(CaseID(9).record))
  }

  @Test func aChildIsSeenTodayOrEarlierAndTheLastDayStands() throws {
    var service = try Service()
    let item = try service.refer("Maisie")[0]
    #expect(
      service.refusal(of: .recordSeen(on: day("2019-01-10")), on: item) == .dayInFuture(day("2019-01-10")))
    try service.run(.case(item, .recordSeen(on: day("2019-01-09"))), by: Hub.worker)
    try service.run(.case(item, .recordSeen(on: day("2019-01-07"))), by: Hub.worker)
    #expect(try service.item(item).lastSeen == day("2019-01-09"))
  }

  @Test func theSameWorkAgainRecordsNothing() throws {
    var service = try Service()
    let item = try service.refer("Maisie")[0]
    #expect(try service.run(.case(item, .changeWork(.assessment))).isEmpty)
    #expect(try service.run(.case(item, .changeWork(.childInNeed))).count == 1)
  }

  @Test func theCodeOfAChangeOfWorkerComesFromTheSituationWhereItSaysAnything() throws {
    var service = try Service()
    let items = try ["Maisie", "Alfie", "Zoe", "Noah", "Ida"].map { try service.refer($0)[0] }
    try service.allocate(items[0], items[1], to: Hub.worker)
    try service.allocate(items[2], to: Hub.otherWorker)
    try service.allocate(items[3], to: Hub.senior)
    try service.run(
      .worker(Hub.worker, .startAbsence(Worker.Absence(reason: .sickness, from: day("2019-01-09")))))
    try service.run(.worker(Hub.otherWorker, .leaves(on: day("2019-01-08"))), by: Hub.head)
    let changes = service.register.workerChanges(of: items, on: day("2019-01-09"))
    #expect(changes.map(\.from) == [Hub.worker, Hub.otherWorker, Hub.senior])
    #expect(changes.map(\.preset) == [.absence, .workerLeft, nil])
    #expect(changes.map(\.cases) == [[items[0], items[1]], [items[2]], [items[3]]])
  }
}
