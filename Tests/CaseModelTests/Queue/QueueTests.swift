import Testing

@testable import CaseModel

@Suite struct QueueTests {
  @Test func everyRecordStandsInTheListsOfItsState() throws {
    var service = try Service()
    let undecided = try service.receive("Maisie").contact
    let (looked, children) = try service.receive("Alfie", rag: .red)
    try service.decide(looked, Hub.decision(children[0], .noFurtherAction))
    let (owed, owedChildren) = try service.receive("Zoe", referrer: Referrer(name: "Ms Hale"))
    try service.decide(owed, Hub.decision(owedChildren[0], .noFurtherAction))
    let (closed, closedChildren) = try service.receive("Noah")
    try service.decide(closed, Hub.decision(closedChildren[0], .noFurtherAction))
    let risk = try service.receive("Ida", risk: true)
    try service.decide(risk.contact, Hub.decision(risk.children[0], .otherAuthority))
    let waiting = try service.refer("Leo")[0]
    let held = try service.refer("Eve")[0]
    try service.allocate(held, to: Hub.worker)
    let done = try service.refer("Max")[0]
    try service.close(done)

    func records(_ kind: QueueKind) -> Set<RecordID> { Set(service.queue(kind).rows.map(\.record)) }
    #expect(records(.toDecide) == [undecided.record])
    #expect(records(.secondLook) == [looked.record])
    #expect(records(.toAllocate) == [waiting.record])
    #expect(records(.byWorker) == [held.record])
    #expect(
      records(.open) == [
        undecided.record, looked.record, owed.record, risk.contact.record, waiting.record, held.record,
      ])
  }

  @Test func aContactIsInBothListsWhileOneChildIsUndecidedAndAnotherAwaitsASecondLook() throws {
    var service = try Service()
    let (contact, children) = try service.receive("Alina", "Bilal", "Cyrus", rag: .red)
    try service.decide(contact, Hub.decision(children[0], .noFurtherAction))
    func lists() -> [Bool] {
      [QueueKind.toDecide, .secondLook].map {
        service.queue($0).rows.contains { $0.record == contact.record }
      }
    }
    #expect(lists() == [true, true])
    try service.decide(
      contact, Hub.decision(children[1], .noFurtherAction), Hub.decision(children[2], .noFurtherAction))
    #expect(lists() == [false, true])
    let disagreed = ContactCommand.secondLook(children[1], agreed: false, view: "Three contacts in a year.")
    try service.run(.contact(contact, disagreed), by: Hub.otherManager)
    #expect(lists() == [true, true])
    let all = Queue.all(of: service.register, on: London.day(of: service.now))
    let counts = BoardCounts(all.values, at: service.now, close: nil)
    #expect(counts.awaitingSecondLook == 1 && all[.secondLook]?.count == 1 && all[.toDecide]?.count == 1)
    for child in [children[0], children[2]] {
      let agreed = ContactCommand.secondLook(child, agreed: true, view: "Agreed.")
      try service.run(.contact(contact, agreed), by: Hub.otherManager)
    }
    #expect(lists() == [true, false])
  }

  @Test func timeLeftThenRatingSortsAndUnratedStandsWithAmber() throws {
    var service = try Service()
    let ratings: [Rag?] = [.blue, .green, nil, .amber, .red]
    for rag in ratings { _ = try service.receive("Child", rag: rag) }
    let due = instant("2019-01-10T10:00:00Z")
    service.now = service.now.advanced(byMinutes: 10)
    let later = try service.receive("Later", rag: .red).contact
    let rows = service.queue(.toDecide).rows
    #expect(rows.map(\.rag) == [.red, nil, .amber, .green, .blue, .red])
    #expect(rows.map(\.due) == Array(repeating: due, count: 5) + [due.advanced(byMinutes: 10)])
    #expect(rows.last?.contact == later)
    #expect(
      service.queue(.toDecide, order: .rating).rows.map(\.rag) == [.red, .red, nil, .amber, .green, .blue])
    #expect(service.queue(.toDecide, order: .oldest).rows.map(\.record.number) == [1, 2, 3, 4, 5, 6])
    #expect(service.queue(.toDecide, order: .newest).rows.map(\.record.number) == [6, 5, 4, 3, 2, 1])
  }

  @Test func anImmediateRiskNotAcceptedStandsFirstInEveryOrder() throws {
    var service = try Service()
    _ = try service.receive("Maisie", rag: .red)
    service.now = service.now.advanced(byMinutes: 200)
    let risk = try service.receive("Alfie", rag: .blue, risk: true).contact
    _ = try service.receive("Noah", rag: .red)
    for order in QueueOrder.allCases {
      #expect(service.queue(.toDecide, order: order).rows.first?.contact == risk, "\(order.words)")
    }
    #expect(service.queue(.toDecide).rows.first?.due == service.now.advanced(byMinutes: 240))
    try service.run(.contact(risk, .acceptRisk(Hub.north)))
    #expect(service.queue(.toDecide).rows.first?.contact == ContactID(1))
    #expect(
      service.queue(.toDecide).rows.first { $0.contact == risk }?.due
        == service.now.advanced(byMinutes: 1_440))
  }

  @Test func theOrdersTakeTurns() {
    #expect(QueueOrder.timeLeft.next == .rating)
    #expect(QueueOrder.newest.next == .timeLeft)
  }

  @Test func theTopLineCountsWhatIsOpenByItsClocks() throws {
    var service = try Service()
    _ = try service.receive("Maisie")
    _ = try service.refer("Leo")
    service.now = instant("2019-01-09T16:00:00Z")
    _ = try service.receive("Alfie", risk: true)
    func counts(at now: String) throws -> BoardCounts {
      service.now = instant(now)
      let close = try service.register.calendar.nextClose(after: service.now)
      return BoardCounts(QueueKind.allCases.map { service.queue($0) }, at: service.now, close: close)
    }
    // Due: Maisie and Leo's tray 10 January 10:00, Alfie's risk 9 January 20:00 (decision 10 January 16:00).
    let evening = try counts(at: "2019-01-09T19:59:59Z")
    #expect(evening.breached == 0 && evening.dueBeforeClose == 3)
    #expect(
      evening.riskNotAccepted == 1 && evening.awaitingAllocation == 1 && evening.awaitingSecondLook == 0)
    #expect(try counts(at: "2019-01-09T20:00:00Z").breached == 1)
    #expect(try counts(at: "2019-01-10T09:59:59Z").breached == 1)
    #expect(try counts(at: "2019-01-10T10:00:00Z").breached == 3)
    #expect(try counts(at: "2019-01-09T16:30:00Z").dueBeforeClose == 0)
  }

  /// A screen brings single records up to date; a fresh reading must show the same.
  @Test(arguments: [UInt64(21), 22, 23])
  func bringingRecordsUpToDateGivesTheListReadAfresh(seed: UInt64) throws {
    var service = try Service()
    var commands = RandomCommands(seed: seed)
    var queues = QueueKind.allCases.flatMap { kind in
      QueueOrder.allCases.map {
        Queue(kind, of: service.register, order: $0, on: London.day(of: service.now))
      }
    }
    for step in 0..<700 {
      let today = London.day(of: service.now)
      service.now = commands.passing(service.now)
      let actor = commands.actor(service.register)
      let command = commands.command(service.register, at: service.now)
      let before = service.recorded.count
      _ = try service.attempt(command, by: actor)
      var changed = Set(service.recorded[before...].map(\.event.record))
      let workersMoved = changed.contains { $0.kind == .worker || $0.kind == .service }
      if workersMoved || London.day(of: service.now) != today {
        changed.formUnion(service.register.cases.all.map(\.id.record))
        changed.formUnion(service.register.contacts.all.map(\.id.record))
      }
      for place in queues.indices {
        for record in changed {
          queues[place].update(record, from: service.register, on: London.day(of: service.now))
        }
        guard step.isMultiple(of: 10) else { continue }
        let fresh = service.queue(queues[place].kind, order: queues[place].order)
        #expect(
          queues[place].rows == fresh.rows, "seed \(seed), step \(step): \(fresh.kind) by \(fresh.order)")
        #expect(queues[place].count == fresh.rows.count)
      }
    }
  }

  /// Whatever comes later, a waiting contact is passed only by what is due before it or is an immediate risk.
  @Test(arguments: [UInt64(31), 32, 33, 34])
  func byTimeLeftAWaitingContactIsNotOvertakenForEver(seed: UInt64) throws {
    var service = try Service()
    var chance = Chance(seed: seed)
    for _ in 0..<20 {
      service.now = service.now.advanced(byMinutes: Int64(chance.below(30)))
      _ = try service.receive("Early", rag: chance.pick([.green, .blue, nil]))
    }
    let waiting = service.queue(.toDecide).rows
    let last = try #require(waiting.compactMap(\.due).max())
    for _ in 0..<150 {
      service.now = service.now.advanced(byMinutes: Int64(1 + chance.below(40)))
      _ = try service.receive(
        "Late", rag: chance.pick([.red, .red, .amber, .blue]), risk: chance.happens(oneIn: 9))
      let rows = service.queue(.toDecide).rows
      let places = try waiting.map { row in try #require(rows.firstIndex { $0.record == row.record }) }
      let risks = rows.count(where: \.riskNotAccepted)
      let dueEarlier = rows.count { !$0.riskNotAccepted && ($0.due ?? last) <= last }
      #expect(places == places.sorted(), "seed \(seed)")
      #expect(places.allSatisfy { $0 < risks + dueEarlier }, "seed \(seed)")
      // What is received once their day has passed is due after them all: only risks can still come before.
      if let newest = rows.filter({ !$0.riskNotAccepted }).max(by: { $0.since < $1.since }),
        let due = newest.due, due > last
      {
        let place = try #require(rows.firstIndex { $0.record == newest.record })
        #expect(places.allSatisfy { $0 < place }, "seed \(seed)")
      }
    }
  }

  /// The screen starts with all lists read together; each must be as if read alone.
  @Test(arguments: [UInt64(31), 32])
  func listsReadTogetherAreThoseReadOneByOne(seed: UInt64) throws {
    var service = try Service()
    var commands = RandomCommands(seed: seed)
    for step in 0..<400 {
      service.now = commands.passing(service.now)
      let actor = commands.actor(service.register)
      _ = try service.attempt(commands.command(service.register, at: service.now), by: actor)
      guard step.isMultiple(of: 20) else { continue }
      let together = Queue.all(of: service.register, on: London.day(of: service.now))
      for kind in QueueKind.allCases {
        #expect(together[kind]?.rows == service.queue(kind).rows, "seed \(seed), step \(step): \(kind)")
      }
    }
  }

  /// Received on 9 January 10:00, it stands as if due on 20 February 10:00; what is new is due a working day on.
  @Test(arguments: [("2019-02-19T09:59:59Z", true), ("2019-02-19T10:00:01Z", false)])
  func whatNoClockDrivesStaysUnderWhatIsNewForSixWeeks(received: String, isUnder: Bool) throws {
    var service = try Service()
    let (owed, children) = try service.receive("Zoe", referrer: Referrer(name: "Ms Hale"))
    try service.decide(owed, Hub.decision(children[0], .noFurtherAction))
    service.now = instant(received)
    let new = try service.receive("Noah").contact
    #expect(
      service.queue(.open).rows.map(\.record)
        == (isUnder ? [new.record, owed.record] : [owed.record, new.record]))
  }
}
