import Testing

@testable import CaseModel

/// Worked examples, reckoned by hand from the default settings; points and loads are hundredths.
@Suite struct CaseloadTests {
  /// A service with so many children in need, one a family, held by a worker for more than five working days.
  private func service(_ count: Int, heldBy worker: WorkerID) throws -> Service {
    var service = try Service()
    for number in 0..<count {
      let item = try service.refer("Child \(number)")[0]
      try service.run(.case(item, .changeWork(.childInNeed)))
      try service.allocate(item, to: worker)
    }
    service.now = instant("2019-01-21T10:00:00Z")
    return service
  }

  private func points(of item: CaseID, in service: Service) throws -> CasePoints {
    try #require(service.register.points(of: [item], at: service.now).first)
  }

  @Test func everyKindOfWorkHasItsWeight() throws {
    let weights: [Work: Int] = [
      .dutyVisit: 100, .assessment: 300, .assessmentWithSection47: 500, .conferencePending: 600,
      .childInNeed: 200,
      .childProtection: 500, .emergency: 600, .lookedAfter: 300,
    ]
    #expect(weights.count == Work.allCases.count)
    for (work, weight) in weights {
      var service = try Service()
      let item = try service.refer("Maisie")[0]
      try service.run(.case(item, .changeWork(work)))
      #expect(try points(of: item, in: service).base == weight)
    }
  }

  /// Allocated on a Wednesday: new through the next Tuesday.
  ///
  /// Before Easter 2019: Thursday to the Friday of the next week.
  @Test(arguments: [
    ("2019-01-09T10:00:00Z", "2019-01-09T10:00:00Z", 200),
    ("2019-01-09T10:00:00Z", "2019-01-15T23:59:59Z", 200),
    ("2019-01-09T10:00:00Z", "2019-01-16T00:00:00Z", 0),
    ("2019-04-18T10:00:00Z", "2019-04-26T22:59:59Z", 200),
    ("2019-04-18T10:00:00Z", "2019-04-28T22:59:59Z", 200),
    ("2019-04-18T10:00:00Z", "2019-04-28T23:00:00Z", 0),
  ])
  func aCaseIsNewForFiveWorkingDays(allocated: String, now: String, points: Int) throws {
    var service = try Service()
    service.now = instant(allocated)
    let item = try service.refer("Maisie")[0]
    try service.allocate(item, to: Hub.worker)
    service.now = instant(now)
    #expect(try self.points(of: item, in: service).new == points)
  }

  /// Referred on 9 January 2019 at 10:00, due at the end of 13 March: 1,526 hours, of which the last 305.2 are the last fifth.
  @Test(arguments: [
    ("2019-03-01T06:47:59Z", 0), ("2019-03-01T06:48:00Z", 100), ("2019-03-13T23:59:59Z", 100),
    ("2019-03-14T00:00:00Z", 200), ("2019-05-01T09:00:00Z", 200),
  ])
  func aClockWeighsInItsLastFifthAndMoreOnceItRanOut(now: String, points: Int) throws {
    for work in Work.allCases {
      var service = try Service()
      let item = try service.refer("Maisie")[0]
      try service.run(.case(item, .changeWork(work)))
      service.now = instant(now)
      // Whatever else the case has become, a child who was referred is assessed.
      let hasClock = work != .dutyVisit
      #expect(try self.points(of: item, in: service).clock == (hasClock ? points : 0), "\(work.words)")
    }
  }

  @Test func secondAndLaterChildrenOfAHouseholdWeighThreeFifthsTheHeaviestInFull() throws {
    var service = try Service()
    let items = try service.refer("Maisie", "Alfie", "Noah")
    let stranger = try service.refer("Zoe")[0]
    try service.run(.case(items[1], .changeWork(.childProtection)))
    let points = service.register.points(of: items + [stranger], at: service.now)
    #expect(points.map(\.id) == [items[1], items[0], items[2], stranger])
    #expect(points.map(\.base) == [500, 180, 180, 300])
    #expect(points.map(\.fullBase) == [500, 300, 300, 300])
    #expect(points.map(\.isSibling) == [false, true, true, false])
  }

  @Test func aSiblingWithAnotherWorkerWeighsInFull() throws {
    var service = try Service()
    let items = try service.refer("Maisie", "Alfie")
    try service.allocate(items[0], to: Hub.worker)
    try service.allocate(items[1], to: Hub.otherWorker)
    for worker in [Hub.worker, Hub.otherWorker] {
      let held = service.register.points(of: service.register.cases(heldBy: worker), at: service.now)
      #expect(held.map(\.base) == [300])
    }
  }

  @Test func childrenOfNoKnownHouseholdAreFamiliesAloneAndWeighInFull() throws {
    var service = try Service()
    for name in ["Maisie", "Alfie"] {
      let contact = try service.receive(Hub.contact([.new(Hub.child(name))]))
      try service.decide(
        contact, Hub.decision(ChildID(service.register.nextNumber(.child) - 1), .referralForAssessment))
    }
    try service.allocate(CaseID(1), CaseID(2), to: Hub.worker)
    #expect(try service.caseload(of: Hub.worker).families == 2)
    #expect(service.register.points(of: [CaseID(1), CaseID(2)], at: service.now).map(\.base) == [300, 300])
  }

  @Test func childrenOfOneContactAreOneFamilyThoughNobodyRecordedTheirHome() throws {
    var service = try Service()
    let contact = try service.receive(
      Hub.contact([.new(Hub.child("Maisie")), .new(Hub.child("Alfie")), .new(Hub.child("Zoe"))]))
    for child in [ChildID(1), ChildID(2), ChildID(3)] {
      try service.decide(contact, Hub.decision(child, .referralForAssessment))
    }
    #expect(service.register.families(among: [CaseID(1), CaseID(2)]) == 1)
    try service.allocate(CaseID(1), CaseID(2), to: Hub.worker)
    #expect(try service.caseload(of: Hub.worker).families == 1)
    #expect(
      service.register.points(of: [CaseID(1), CaseID(2)], at: service.now).map(\.isSibling) == [false, true])
    let sibling = service.register.choices(for: [CaseID(3)], at: service.now).first {
      $0.worker == Hub.worker
    }
    #expect(sibling?.reasons.contains(.holdsSibling(CaseID(1))) == true)
  }

  /// One new assessment: 500 points make 708 of the load beside the stable part.
  @Test(arguments: [
    (Hub.worker, 1_500, 10_000, 15), (Hub.halfTime, 750, 5_000, 15), (Hub.asye, 1_500, 9_000, 17),
  ])
  func theStablePartAndTheCapacityFollowHoursAndExperience(
    worker: WorkerID, stable: Int, capacity: Int, percent: Int
  ) throws {
    var service = try Service()
    let empty = try service.caseload(of: worker)
    #expect(empty.load == stable && empty.capacity == capacity && empty.workloadPercent == percent)
    #expect(empty.children == 0 && empty.families == 0 && empty.oldestUnrecordedDays == nil)
    try service.allocate(try service.refer("Maisie")[0], to: worker)
    #expect(try service.caseload(of: worker).load == stable + 708)
  }

  /// Thirty settled children in need are 6,000 points: 8,500 of the load, and the stable part makes it full.
  @Test(arguments: [
    (Hub.worker, 10_000, 100, Band.over), (Hub.asye, 10_000, 111, .over), (Hub.halfTime, 9_250, 185, .unsafe),
  ])
  func sixteenAverageChildrenFillAFullTimeWorker(worker: WorkerID, load: Int, percent: Int, band: Band) throws
  {
    let caseload = try service(30, heldBy: worker).caseload(of: worker)
    #expect(caseload.load == load)
    #expect(caseload.workloadPercent == percent)
    #expect(try Service().register.band(of: caseload) == band)
    #expect(caseload.children == 30 && caseload.families == 30)
  }

  @Test(arguments: [
    (8_449, 10_000, 84), (8_450, 10_000, 85), (9_949, 10_000, 99), (9_950, 10_000, 100), (4_499, 9_000, 50),
    (4_454, 9_000, 49), (4_455, 9_000, 50), (0, 5_000, 0), (700, 0, 0),
  ])
  func workloadIsRoundedHalfUp(load: Int, capacity: Int, percent: Int) {
    let caseload = Caseload(
      worker: Hub.worker, children: 0, families: 0, load: load, capacity: capacity, receivedLast7Days: 0,
      oldestUnrecordedDays: nil, isAvailable: true)
    #expect(caseload.workloadPercent == percent)
  }

  @Test(arguments: [
    (0, Band.room, "C"), (84, .room, "C"), (85, .full, "F"), (99, .full, "F"), (100, .over, "O"),
    (114, .over, "O"),
    (115, .unsafe, "W"), (250, .unsafe, "W"),
  ])
  func aLimitBelongsToTheBandAboveIt(percent: Int, band: Band, letter: Character) {
    #expect(CaseloadSettings().bands.band(of: percent) == band)
    #expect(band.letter == letter)
  }

  @Test func casesThatCameInTheLastSevenDaysCountWhoeverHoldsThemNow() throws {
    var service = try Service()
    let items = try service.refer("Maisie", "Alfie")
    try service.allocate(items[0], to: Hub.worker)
    service.now = instant("2019-01-12T10:00:00Z")
    try service.allocate(items[1], to: Hub.worker)
    try service.close(items[1])
    service.now = instant("2019-01-16T10:00:00Z")
    #expect(try service.caseload(of: Hub.worker).receivedLast7Days == 2)
    service.now = instant("2019-01-16T10:00:01Z")
    #expect(try service.caseload(of: Hub.worker).receivedLast7Days == 1)
    #expect(try service.caseload(of: Hub.worker).children == 1)
  }

  @Test func theOldestUnrecordedCaseIsNamedInWholeDays() throws {
    var service = try Service()
    let items = try service.refer("Maisie", "Alfie")
    try service.allocate(items[0], items[1], to: Hub.worker)
    service.now = instant("2019-01-12T09:59:59Z")
    try service.run(.case(items[0], .recordSeen(on: day("2019-01-11"))), by: Hub.worker)
    #expect(try service.caseload(of: Hub.worker).oldestUnrecordedDays == 2)
    service.now = instant("2019-01-12T10:00:00Z")
    #expect(try service.caseload(of: Hub.worker).oldestUnrecordedDays == 3)
  }

  @Test func theTrendCountsChildrenAtTheEndOfEachOfTwelveWeeks() throws {
    var service = try Service()
    let items = try service.refer("Maisie", "Alfie", "Noah")
    try service.allocate(items[0], items[1], to: Hub.worker)
    service.now = instant("2019-01-30T10:00:00Z")
    try service.run(
      .case(
        items[1], .reallocate(NewAllocation(worker: Hub.otherWorker, reason: "has room"), .managingCaseloads))
    )
    try service.allocate(items[2], to: Hub.worker)
    service.now = instant("2019-02-20T12:00:00Z")
    try service.close(items[0])
    service.now = instant("2019-03-01T10:00:00Z")
    // Ends of weeks fall on Fridays at 10:00, from 14 December to today.
    #expect(
      service.register.trend(of: Hub.worker, weeks: 12, at: service.now) == [
        0, 0, 0, 0, 2, 2, 2, 2, 2, 2, 1, 1,
      ])
    #expect(
      service.register.trend(of: Hub.otherWorker, weeks: 12, at: service.now) == [
        0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1,
      ])
    #expect(service.register.trend(of: Hub.worker, weeks: 1, at: service.now) == [1])
    #expect(service.register.trend(of: Hub.senior, weeks: 3, at: service.now) == [0, 0, 0])
  }

  /// What is shown before the choice is what is there after it: siblings, new cases and waits in the tray included.
  @Test func theLoadAfterAProposedAllocationIsTheLoadOnceItIsMade() throws {
    var service = try service(6, heldBy: Hub.worker)
    let siblings = try service.refer("Maisie", "Alfie")
    service.now = instant("2019-02-04T10:00:00Z")
    for worker in [Hub.worker, Hub.halfTime, Hub.asye, Hub.senior] {
      let before = try service.caseload(of: worker)
      let proposed = try service.caseload(of: worker, adding: siblings[0], siblings[1])
      var later = service
      try later.allocate(siblings[0], siblings[1], to: worker)
      let made = try later.caseload(of: worker)
      #expect(proposed.load == made.load && proposed.workloadPercent == made.workloadPercent)
      #expect(proposed.children == made.children && made.children == before.children + 2)
      #expect(proposed.families == made.families && made.families == before.families + 1)
      #expect(proposed.receivedLast7Days == made.receivedLast7Days)
      // 300 + 180 for the work, 2 × 200 as new: 880 points are 1,246 of the load, or one less by rounding.
      #expect([1_246, 1_247].contains(made.load - before.load))
    }
    let held = service.register.cases(heldBy: Hub.worker)[0]
    #expect(try service.caseload(of: Hub.worker, adding: held) == service.caseload(of: Hub.worker))
  }

  @Test func aTeamsTotalCountsAnAbsentWorkersLoadAndNotTheCapacity() throws {
    var service = try Service()
    let items = try service.refer("Maisie", "Alfie")
    try service.allocate(items[0], to: Hub.worker)
    try service.allocate(items[1], to: Hub.otherWorker)
    let before = service.register.caseload(of: Hub.north, at: service.now)
    let holders = [
      Hub.senior, Hub.worker, Hub.halfTime, Hub.asye, Hub.unregistered, Hub.otherWorker, Hub.otherASYE,
    ]
    #expect(before.workers == holders)
    #expect(before.children == 2 && before.families == 1 && before.receivedLast7Days == 2)
    #expect(before.capacity == 4 * 10_000 + 5_000 + 2 * 9_000)
    #expect(before.load == 6 * 1_500 + 750 + 2 * 708)
    #expect(before.workloadPercent == 18)
    try service.run(.worker(Hub.worker, .startAbsence(.init(reason: .sickness, from: day("2019-01-09")))))
    let after = service.register.caseload(of: Hub.north, at: service.now)
    #expect(after.load == before.load && after.children == 2)
    #expect(after.capacity == before.capacity - 10_000)
  }

  @Test func whoLeftStaysInTheTeamsListWhileHoldingCases() throws {
    var service = try Service()
    let item = try service.refer("Maisie")[0]
    try service.allocate(item, to: Hub.worker)
    for worker in [Hub.worker, Hub.otherWorker] {
      try service.run(.worker(worker, .leaves(on: day("2019-01-08"))))
    }
    let members = service.register.caseload(of: Hub.north, at: service.now).workers
    #expect(members.contains(Hub.worker) && !members.contains(Hub.otherWorker))
    #expect(!members.contains(Hub.otherManager))
  }

  @Test func settingsChangeEveryWeightAtOnce() throws {
    var service = try service(10, heldBy: Hub.worker)
    var settings = Hub.settings
    settings.caseload.base[.childInNeed] = 400
    settings.caseload.stable = 1_000
    #expect(try service.caseload(of: Hub.worker).load == 1_500 + 2_833)
    try service.run(.putSettingsInForce(settings), by: Hub.head)
    #expect(try service.caseload(of: Hub.worker).load == 1_000 + 5_666)
  }
}
