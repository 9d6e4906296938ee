import Testing

@testable import CaseModel

/// What one shift hands to the other, and what refuses it.
@Suite struct HandoverTests {
  private func night() throws -> (Service, ContactID) {
    var service = try Service()
    service.now = instant("2019-01-08T22:00:00Z")
    let contact = try service.receive(
      Hub.contact([.new(Hub.child("Maisie"))], at: service.now), by: Hub.dutyWorker)
    service.now = instant("2019-01-09T08:50:00Z")
    return (service, contact)
  }

  private func refusal(
    _ service: Service, _ contact: ContactID, _ command: ContactCommand, by actor: WorkerID
  ) -> HandoverRefusal? {
    guard case .handover(_, let why)? = service.refusal(of: command, on: contact, by: actor) else {
      return nil
    }
    return why
  }

  @Test func theDayServiceAcknowledgesOnceAndTheNightDoesNot() throws {
    var (service, contact) = try night()
    #expect(service.register.contacts[contact]?.awaitsHandover == true)
    let read = ContactCommand.acknowledgeHandover(note: "")
    #expect(refusal(service, contact, read, by: Hub.dutyWorker) == .otherShift(.day))
    try service.run(.contact(contact, read), by: Hub.screener)
    #expect(service.register.contacts[contact]?.awaitsHandover == false)
    #expect(refusal(service, contact, read, by: Hub.screener) == .acknowledged(service.now))
  }

  /// Its manager belongs to the night as its workers do.
  @Test func theEmergencyDutyTeamsManagerDoesNotAcknowledgeForTheDay() throws {
    var (service, contact) = try night()
    var details = Hub.workers[2]
    details.team = Hub.duty
    try service.run(.worker(Hub.otherManager, .change(details)))
    let read = ContactCommand.acknowledgeHandover(note: "")
    #expect(refusal(service, contact, read, by: Hub.otherManager) == .otherShift(.day))
    try service.decide(contact, Hub.decision(ChildID(1), .earlyHelp), by: Hub.otherManager)
    #expect(service.register.contacts[contact]?.awaitsHandover == true)
  }

  @Test func whatCameByDayIsNotHandedOver() throws {
    var service = try Service()
    let contact = try service.receive("Maisie").contact
    #expect(refusal(service, contact, .acknowledgeHandover(note: ""), by: Hub.screener) == .cameByDay)
  }

  @Test(arguments: [("2019-01-09T08:50:00Z", false), ("2019-01-09T08:44:59Z", true)])
  func decidingByDayAcknowledgesAndByNightDoesNot(at: String, awaits: Bool) throws {
    var (service, contact) = try night()
    service.now = instant(at)
    try service.decide(contact, Hub.decision(ChildID(1), .earlyHelp))
    #expect(service.register.contacts[contact]?.awaitsHandover == awaits)
  }

  @Test func aContactStaysOpenUntilItsHandoverIsAcknowledged() throws {
    var (service, contact) = try night()
    service.now = instant("2019-01-09T08:00:00Z")
    try service.decide(contact, Hub.decision(ChildID(1), .earlyHelp))
    #expect(service.register.contacts[contact]?.isOpen == true)
    try service.run(.contact(contact, .acknowledgeHandover(note: "")), by: Hub.screener)
    #expect(service.register.contacts[contact]?.isOpen == false)
  }

  @Test func aTaskIsLeftTakenByItsShiftAndDoneOnce() throws {
    var (service, contact) = try night()
    let task = { ContactCommand.task(.set(TaskSet(shift: .night, what: $0))) }
    #expect(refusal(service, contact, task(" "), by: Hub.screener) == .taskMissing)
    try service.run(.contact(contact, task("Call after eight.")), by: Hub.screener)
    #expect(refusal(service, contact, .task(.acknowledge(0)), by: Hub.screener) == .otherShift(.night))
    #expect(refusal(service, contact, .task(.acknowledge(1)), by: Hub.dutyWorker) == .noTask(1))
    try service.run(.contact(contact, .task(.acknowledge(0))), by: Hub.dutyWorker)
    #expect(
      refusal(service, contact, .task(.acknowledge(0)), by: Hub.dutyWorker) == .acknowledged(service.now))
    let done = { ContactCommand.task(.finish(TaskDone(number: 0, outcome: $0))) }
    #expect(refusal(service, contact, done(""), by: Hub.dutyWorker) == .outcomeMissing)
    try service.run(.contact(contact, done("all well")), by: Hub.dutyWorker)
    #expect(refusal(service, contact, done("again"), by: Hub.dutyWorker) == .done(service.now))
    #expect(refusal(service, contact, .task(.acknowledge(0)), by: Hub.dutyWorker) == .done(service.now))
  }

  /// The night cannot make its own task look read; once the day knows of it, either sees it through.
  @Test func aTaskIsFinishedByItsShiftOrOnceThatKnowsOfIt() throws {
    var (service, contact) = try night()
    service.now = instant("2019-01-08T22:05:00Z")
    let task = TaskSet(shift: .day, what: "Ring the aunt.")
    for _ in 0..<2 { try service.run(.contact(contact, .task(.set(task))), by: Hub.dutyWorker) }
    service.now = instant("2019-01-09T02:00:00Z")
    let finish = { ContactCommand.task(.finish(TaskDone(number: $0, outcome: "she was told"))) }
    #expect(refusal(service, contact, finish(0), by: Hub.dutyWorker) == .otherShift(.day))
    #expect(formObstacle(service, contact, "contact-finish-task", Hub.dutyWorker) != nil)
    #expect(formObstacle(service, contact, "contact-finish-task", Hub.screener) == nil)
    service.now = instant("2019-01-09T08:50:00Z")
    try service.run(.contact(contact, finish(1)), by: Hub.screener)
    try service.run(.contact(contact, .task(.acknowledge(0))), by: Hub.screener)
    #expect(formObstacle(service, contact, "contact-finish-task", Hub.dutyWorker) == nil)
    try service.run(.contact(contact, finish(0)), by: Hub.dutyWorker)
  }

  private func formObstacle(
    _ service: Service, _ contact: ContactID, _ form: String, _ actor: WorkerID
  ) -> String? {
    ActForm.named(form)?.obstacle(FormPlace(service.register, contact.record, at: service.now, by: actor))
  }

  /// A task for the day is due by 09:00; one for the night when the day service closes.
  @Test(arguments: [
    (Shift.day, "2019-01-08T22:00:00Z", "2019-01-09T09:00:00Z"),
    (.night, "2019-01-09T14:00:00Z", "2019-01-09T17:00:00Z"),
    (.night, "2019-01-09T16:59:59Z", "2019-01-09T17:00:00Z"),
    (.night, "2019-01-09T17:00:00Z", "2019-01-10T17:00:00Z"),
  ])
  func aTaskMustBeKnownWhenItsShiftTakesOver(shift: Shift, set: String, due: String) throws {
    var service = try Service()
    let contact = try service.receive("Maisie").contact
    service.now = instant(set)
    try service.run(.contact(contact, .task(.set(TaskSet(shift: shift, what: "Ring the aunt.")))))
    let clock = try #require(
      service.register.clocks(of: service.contact(contact)).last { $0.detail == .task(shift) })
    #expect(service.register.due(of: clock) == instant(due))
    #expect(service.register.handover().first { $0.shift == shift }?.due == instant(due))
  }

  @Test(arguments: [ProtectionKind.policeProtection, .protectionOrder])
  func bothShiftsKnowOfAChildInAnEmergency(kind: ProtectionKind) throws {
    var service = try Service()
    let item = try service.refer("Maisie")[0]
    try service.go(item, Example.protection(service.now, kind), by: Hub.dutyWorker)
    let handed = try #require(
      service.register.handover().first { $0.kind == .emergency(kind, .policeStation) })
    #expect(Shift.allCases.allSatisfy(handed.isFor))
    #expect(handed.due != nil)
  }

  private func nightOnCase() throws -> (Service, CaseID) {
    var service = try Service()
    let item = try service.refer("Maisie")[0]
    service.now = instant("2019-01-09T22:00:00Z")
    try service.go(item, Example.visit(service.now), by: Hub.dutyWorker)
    return (service, item)
  }

  private func refusal(
    _ service: Service, _ item: CaseID, _ command: NightCommand, by actor: WorkerID
  ) -> HandoverRefusal? {
    guard case .handover(_, let why)? = service.refusal(of: .night(command), on: item, by: actor) else {
      return nil
    }
    return why
  }

  /// However much is done until the morning, it is one item; what comes after its reading is another.
  @Test func whatTheNightDoesOnACaseIsOneItemUntilItIsRead() throws {
    var (service, item) = try nightOnCase()
    try service.go(item, Example.concern, by: Hub.dutyWorker)
    let handed = service.register.handover()
    #expect(handed.map(\.kind) == [.night])
    #expect(handed.map(\.shift) == [.day])
    #expect(handed.map(\.since) == [instant("2019-01-09T22:00:00Z")])
    #expect(handed.map(\.due) == [instant("2019-01-10T09:00:00Z")])
    service.now = instant("2019-01-10T08:50:00Z")
    try service.run(.case(item, .night(.acknowledge(note: "read"))), by: Hub.screener)
    #expect(service.register.handover().map(\.kind) == [.rationale])
    try service.go(item, Example.visit(service.now), by: Hub.dutyWorker)
    #expect(service.register.handover().map(\.kind) == [.rationale, .night])
    #expect(try service.pathway(item).nights.count == 2)
  }

  /// A child in a station comes before all; once what was done is read, the emergency itself is listed.
  @Test func watchAsksForTheReadingBeforeAnEmergencyOfWhichTheDayKnows() throws {
    var service = try Service()
    let item = try service.refer("Maisie")[0]
    service.now = instant("2019-01-09T22:00:00Z")
    try service.go(item, Example.protection(service.now), by: Hub.dutyWorker)
    func listed() -> [WatchFinding.Missing] {
      Watch(service.register, at: service.now)[.night].map(\.finding.missing)
    }
    #expect(listed() == [.childInPoliceStation])
    try service.go(item, PlaceChanged(place: .relatives), by: Hub.dutyWorker)
    #expect(listed() == [.nightUnread(.policeProtection)])
    try service.run(.case(item, .night(.acknowledge(note: ""))), by: Hub.screener)
    #expect(listed() == [.protectionRuns(.policeProtection)])
  }

  /// Over a long weekend the emergency ends before the day service reads of it.
  @Test func whatNobodyHasReadIsDueWhenTheEmergencyEndsWhereThatIsSooner() throws {
    var service = try Service()
    service.now = instant("2019-04-18T09:00:00Z")
    let item = try service.refer("Maisie")[0]
    service.now = instant("2019-04-18T17:00:00Z")
    try service.go(item, Example.protection(service.now), by: Hub.dutyWorker)
    try service.go(item, PlaceChanged(place: .relatives), by: Hub.dutyWorker)
    func due() -> Instant? { Watch(service.register, at: service.now)[.night].first?.finding.due }
    #expect(due() == instant("2019-04-21T17:00:00Z"))
    try service.go(
      item, ProtectionEnded(at: service.now, how: "with an aunt"), by: Hub.dutyWorker)
    #expect(due() == instant("2019-04-23T08:00:00Z"))
  }

  @Test func whatTheNightDoesAfterItGaveReasonsHasReasonsOfItsOwn() throws {
    var (service, item) = try nightOnCase()
    try service.run(.case(item, .night(.giveRationale(Example.rationale))), by: Hub.dutyWorker)
    service.now = service.now.advanced(byMinutes: 60)
    let again = service.now
    try service.go(item, Example.protection(again), by: Hub.dutyWorker)
    #expect(try service.pathway(item).nights.map(\.since).last == again)
    #expect(try service.pathway(item).nights.unreasoned?.since == again)
    try service.run(.case(item, .night(.acknowledge(note: ""))), by: Hub.screener)
    #expect(try service.pathway(item).nights.unread == nil)
    #expect(service.register.handover().map(\.kind).contains(.rationale))
  }

  @Test func reasonsThatAreOwedStayListedWhenTheNightActsAgain() throws {
    var (service, item) = try nightOnCase()
    service.now = instant("2019-01-10T08:50:00Z")
    try service.run(.case(item, .night(.acknowledge(note: ""))), by: Hub.screener)
    service.now = instant("2019-01-10T22:00:00Z")
    try service.go(item, Example.visit(service.now), by: Hub.dutyWorker)
    #expect(service.register.handover().map(\.kind) == [.rationale, .night])
  }

  @Test func whatTheNightsManagerSetsAsideIsHandedOver() throws {
    var service = try Service()
    let items = try service.refer("Maisie", "Leo")
    for item in items { try service.allocate(item, to: Hub.worker) }
    try service.run(.case(items[1], .close(.otherReason, why: "no need is left", notSeenWhy: "moved abroad")))
    var details = Hub.workers[2]
    details.team = Hub.duty
    try service.run(.worker(Hub.otherManager, .change(details)))
    service.now = instant("2019-01-09T22:00:00Z")
    for act in [UndoableAct.allocation(items[0]), .closure(items[1])] {
      try service.run(.setAside(act, reason: "the wrong case"), by: Hub.otherManager)
    }
    #expect(service.register.handover().map(\.record) == items.map(\.record))
  }

  @Test func whatTheDayDoesIsHandedToNobody() throws {
    var service = try Service()
    let item = try service.refer("Maisie")[0]
    service.now = instant("2019-01-09T22:00:00Z")
    try service.go(item, Example.visit(service.now), by: Hub.worker)
    #expect(service.register.handover().isEmpty)
    for command in [NightCommand.acknowledge(note: ""), .giveRationale(Example.rationale)] {
      #expect(refusal(service, item, command, by: Hub.worker) == .noNightWork)
    }
  }

  @Test func onlyTheDayAcknowledgesWhatTheNightDidAndOnce() throws {
    var (service, item) = try nightOnCase()
    #expect(refusal(service, item, .acknowledge(note: ""), by: Hub.dutyWorker) == .otherShift(.day))
    try service.run(.case(item, .night(.acknowledge(note: ""))), by: Hub.screener)
    #expect(refusal(service, item, .acknowledge(note: ""), by: Hub.screener) == .acknowledged(service.now))
  }

  /// Of one word less than a decision’s reasons need, and of as many.
  @Test func theRationaleOfTheNightSaysEnoughAndIsGivenOnce() throws {
    var (service, item) = try nightOnCase()
    let words = service.register.settings.decisions.rationaleWords
    let why = { RationaleGiven(why: [String](repeating: "because", count: $0).joined(separator: " ")) }
    #expect(refusal(service, item, .giveRationale(why(words - 1)), by: Hub.dutyWorker) == .reasonsThin(words))
    try service.run(.case(item, .night(.giveRationale(why(words)))), by: Hub.dutyWorker)
    #expect(
      refusal(service, item, .giveRationale(why(words)), by: Hub.dutyWorker) == .reasoned(service.now))
  }

  /// Until the close of the next working day, whoever has read it since.
  @Test(arguments: [("2019-01-10T16:44:59Z", false), ("2019-01-10T16:45:00Z", true)])
  func theRationaleIsDueOnTheNextWorkingDay(at: String, isLate: Bool) throws {
    var (service, item) = try nightOnCase()
    service.now = instant("2019-01-10T08:50:00Z")
    try service.run(.case(item, .night(.acknowledge(note: ""))), by: Hub.screener)
    service.now = instant(at)
    let clock = try #require(
      service.register.clocks(of: service.item(item)).first { $0.name == .nightRationale })
    #expect(try #require(service.register.explain(clock, now: service.now)).isLate == isLate)
    let waiting = Watch(service.register, at: service.now)[.decisionWaits]
    #expect(waiting.map(\.finding.missing) == [.nightUnreasoned])
  }

  /// Whatever it is that its manager does; a closing would leave nothing to hand over.
  @Test func theNightsManagerHandsOverTooAndClosesNoCase() throws {
    var service = try Service()
    let item = try service.refer("Maisie")[0]
    var details = Hub.workers[2]
    details.team = Hub.duty
    try service.run(.worker(Hub.otherManager, .change(details)))
    service.now = instant("2019-01-09T22:00:00Z")
    #expect(
      service.refusal(
        of: .close(.otherReason, why: "done", notSeenWhy: "moved abroad"), on: item, by: Hub.otherManager)
        == .handover(item.record, .dayCloses))
    let acts: [CaseCommand] = [
      .allocate(NewAllocation(worker: Hub.worker, reason: "knows her")), .changeWork(.childInNeed),
      .recordSeen(on: day("2019-01-09")),
    ]
    for act in acts {
      var other = service
      try other.run(.case(item, act), by: Hub.otherManager)
      #expect(other.register.handover().map(\.kind) == [.night], "\(act)")
    }
    try service.run(.case(item, .changeWork(service.item(item).work)), by: Hub.otherManager)
    #expect(service.register.handover().isEmpty)
  }

  @Test func aCaseDoesNotCloseOverWhatTheNightDid() throws {
    var (service, item) = try nightOnCase()
    let close = CaseCommand.close(.otherReason, why: "done", notSeenWhy: "moved abroad")
    #expect(service.refusal(of: close, on: item) == .pathway(item, .nightUnread))
    try service.run(.case(item, .night(.acknowledge(note: ""))), by: Hub.screener)
    #expect(service.refusal(of: close, on: item) == .pathway(item, .nightUnreasoned))
    try service.run(.case(item, .night(.giveRationale(Example.rationale))), by: Hub.dutyWorker)
    #expect(service.refusal(of: close, on: item) == nil)
  }

  @Test func earlyHelpIsRecordedOnAContactThatLedToItAndNotTooSoon() throws {
    var (service, contact) = try night()
    let assessed = { ContactCommand.recordEarlyHelp(.assessed, EarlyHelpTaken(on: day($0))) }
    #expect(service.refusal(of: assessed("2019-01-09"), on: contact) == .noEarlyHelp(contact))
    try service.decide(contact, Hub.decision(ChildID(1), .earlyHelp))
    #expect(
      service.refusal(of: assessed("2019-01-08"), on: contact)
        == .earlyHelpTooEarly(.assessed, notBefore: day("2019-01-09")))
    #expect(service.refusal(of: assessed("2019-01-10"), on: contact) == .dayInFuture(day("2019-01-10")))
    try service.run(.contact(contact, assessed("2019-01-09")))
    #expect(
      service.refusal(of: assessed("2019-01-09"), on: contact)
        == .earlyHelpKnown(contact, .assessed, on: day("2019-01-09")))
  }

  @Test func earlyHelpSharesAndReviewsWhatItAssessedUntilItEnds() throws {
    var (service, contact) = try night()
    try service.decide(contact, Hub.decision(ChildID(1), .earlyHelp))
    let step = { (step: EarlyHelpStep, on: String, why: String?) in
      ContactCommand.recordEarlyHelp(step, EarlyHelpTaken(on: day(on), why: why))
    }
    for early in [EarlyHelpStep.shared, .reviewed] {
      #expect(
        service.refusal(of: step(early, "2019-01-09", nil), on: contact) == .earlyHelpNotAssessed(contact))
    }
    service.now = instant("2019-02-20T12:00:00Z")
    try service.run(.contact(contact, step(.assessed, "2019-01-15", nil)))
    try service.run(.contact(contact, step(.reviewed, "2019-02-01", nil)))
    #expect(
      service.refusal(of: step(.shared, "2019-01-14", nil), on: contact)
        == .earlyHelpTooEarly(.shared, notBefore: day("2019-01-15")))
    try service.run(.contact(contact, step(.shared, "2019-01-18", nil)))
    #expect(
      service.refusal(of: step(.shared, "2019-01-18", nil), on: contact)
        == .earlyHelpKnown(contact, .shared, on: day("2019-01-18")))
    try service.run(.contact(contact, step(.reviewed, "2019-02-15", nil)))
    #expect(
      service.refusal(of: step(.reviewed, "2019-02-15", nil), on: contact)
        == .earlyHelpKnown(contact, .reviewed, on: day("2019-02-15")))
    #expect(
      service.refusal(of: step(.reviewed, "2019-02-14", nil), on: contact)
        == .earlyHelpTooEarly(.reviewed, notBefore: day("2019-02-15")))
    #expect(service.refusal(of: step(.ended, "2019-02-20", " "), on: contact) == .reasonMissing)
    try service.run(.contact(contact, step(.reviewed, "2019-02-19", nil)))
    #expect(
      service.refusal(of: step(.ended, "2019-02-18", "done"), on: contact)
        == .earlyHelpTooEarly(.ended, notBefore: day("2019-02-19")))
    try service.run(.contact(contact, step(.ended, "2019-02-20", "the family manages")))
    for late in EarlyHelpStep.allCases where late != .resumed {
      #expect(
        service.refusal(of: step(late, "2019-02-20", "again"), on: contact)
          == .earlyHelpEnded(contact, on: day("2019-02-20")))
    }
    #expect(service.refusal(of: step(.resumed, "2019-02-20", " "), on: contact) == .reasonMissing)
    #expect(
      service.refusal(of: step(.resumed, "2019-02-19", "a mistake"), on: contact)
        == .earlyHelpTooEarly(.resumed, notBefore: day("2019-02-20")))
    try service.run(.contact(contact, step(.resumed, "2019-02-20", "ended by mistake")))
    #expect(
      service.refusal(of: step(.resumed, "2019-02-20", "again"), on: contact) == .earlyHelpGoesOn(contact))
    #expect(service.refusal(of: step(.reviewed, "2019-02-20", nil), on: contact) == nil)
    #expect(
      service.refusal(of: step(.ended, "2019-02-19", "done"), on: contact)
        == .earlyHelpTooEarly(.ended, notBefore: day("2019-02-20")))
  }

  @Test func earlyHelpThatTheFamilyDeclinesEndsUnassessedAndItsClocksStop() throws {
    var (service, contact) = try night()
    try service.decide(contact, Hub.decision(ChildID(1), .earlyHelp))
    let ended = EarlyHelpTaken(on: day("2019-01-09"), why: "the mother does not want it")
    try service.run(.contact(contact, .recordEarlyHelp(.ended, ended)))
    let clocks = service.register.clocks(of: contact.record).filter { $0.name.rule.number == "C25" }
    #expect(clocks.map(\.name) == [.earlyHelp, .earlyHelpShared, .earlyHelpReview])
    #expect(clocks.allSatisfy { !$0.isRunning })
  }

  @Test func earlyHelpBeginsAnewWhenItsDecisionIsSetAsideAndMadeAgain() throws {
    var (service, contact) = try night()
    try service.decide(contact, Hub.decision(ChildID(1), .earlyHelp))
    let ended = EarlyHelpTaken(on: day("2019-01-09"), why: "the mother does not want it")
    try service.run(.contact(contact, .recordEarlyHelp(.ended, ended)))
    try service.run(.setAside(.decision(contact, ChildID(1)), reason: "the wrong outcome"))
    try service.decide(contact, Hub.decision(ChildID(1), .earlyHelp))
    let assessed = ContactCommand.recordEarlyHelp(.assessed, EarlyHelpTaken(on: day("2019-01-09")))
    #expect(service.refusal(of: assessed, on: contact) == nil)
    #expect(service.register.clocks(of: contact.record).first { $0.name == .earlyHelp }?.isRunning == true)
  }

  /// A sister’s need stands, and what was recorded of the family’s help with it.
  @Test func earlyHelpGoesOnWithASisterWhoseDecisionStands() throws {
    var service = try Service()
    let (contact, children) = try service.receive("Maisie", "Leo")
    try service.decide(contact, Hub.decision(children[0], .earlyHelp))
    let taken = EarlyHelpTaken(on: London.day(of: service.now))
    try service.run(.contact(contact, .recordEarlyHelp(.assessed, taken)))
    service.now = service.now.advanced(byMinutes: 1440)
    try service.decide(contact, Hub.decision(children[1], .earlyHelp))
    try service.run(.setAside(.decision(contact, children[0]), reason: "the wrong child"))
    #expect(service.register.contacts[contact]?.earlyHelp.assessedOn == taken.on)
  }

  @Test func earlyHelpIsAssessedInTenDaysSharedInFifteenAndReviewedInSixWeeksThenEveryThreeMonths() throws {
    var (service, contact) = try night()
    try service.decide(contact, Hub.decision(ChildID(1), .earlyHelp))
    let decided = service.now
    func due(_ name: ClockName) -> Instant? {
      service.register.clocks(of: contact.record).first { $0.name == name && $0.isRunning }
        .flatMap { service.register.due(of: $0) }
    }
    #expect(London.day(of: decided) == day("2019-01-09"))
    #expect(due(.earlyHelp) == instant("2019-01-24T00:00:00Z"))
    #expect(due(.earlyHelpShared) == instant("2019-01-31T00:00:00Z"))
    #expect(due(.earlyHelpReview) == instant("2019-02-21T00:00:00Z"))
    #expect(due(.earlyHelpFurtherReview) == nil)
    service.now = instant("2019-06-03T12:00:00Z")
    for (step, on) in [(EarlyHelpStep.assessed, "2019-01-15"), (.reviewed, "2019-02-15")] {
      try service.run(.contact(contact, .recordEarlyHelp(step, EarlyHelpTaken(on: day(on)))))
    }
    #expect(due(.earlyHelp) == nil && due(.earlyHelpReview) == nil)
    #expect(due(.earlyHelpShared) == instant("2019-01-31T00:00:00Z"))
    #expect(due(.earlyHelpFurtherReview) == instant("2019-05-15T23:00:00Z"))
    let review = EarlyHelpTaken(on: day("2019-05-10"))
    try service.run(.contact(contact, .recordEarlyHelp(.reviewed, review)))
    #expect(due(.earlyHelpFurtherReview) == instant("2019-08-10T23:00:00Z"))
  }
}

/// What refuses reviews, audits and supervision.
@Suite struct ReviewRuleTests {
  private func planned() throws -> (Service, CaseID) {
    var service = try Service()
    let item = try service.refer("Maisie")[0]
    try service.allocate(item, to: Hub.worker)
    return (service, item)
  }

  @Test func aMeetingSaysWhoCameAndWhatWasAgreedAndDoesNotGoBack() throws {
    var (service, item) = try planned()
    let meeting = { MeetingHeld(on: day($0), present: $1, agreed: $2) }
    #expect(
      service.pathwayRefusal(item, meeting("2019-01-10", "all", "goes on")) == .dayInFuture(day("2019-01-10"))
    )
    #expect(service.pathwayRefusal(item, meeting("2019-01-09", "", "goes on")) == .textMissing("who came"))
    #expect(service.pathwayRefusal(item, meeting("2019-01-09", "all", "")) == .textMissing("what was agreed"))
    try service.go(item, meeting("2019-01-09", "all", "goes on"), by: Hub.worker)
    #expect(service.pathwayRefusal(item, meeting("2019-01-08", "all", "goes on")) == .endsBeforeStart)
  }

  @Test func aReviewNeedsAProtectionPlanAndCanEndIt() throws {
    var (service, item) = try planned()
    let review = { ReviewHeld(on: day($0), planGoesOn: $1, why: $2) }
    #expect(service.pathwayRefusal(item, review("2019-01-09", true, "as before")) == .noProtectionPlan)
    try service.protect(item)
    #expect(service.pathwayRefusal(item, review("2019-01-08", true, "as before")) == .endsBeforeStart)
    #expect(
      service.pathwayRefusal(item, review("2019-01-10", true, "as before")) == .dayInFuture(day("2019-01-10"))
    )
    #expect(
      service.pathwayRefusal(item, review("2019-01-09", true, ""))
        == .textMissing("why the plan continues or ends"))
    try service.go(item, review("2019-01-09", true, "not safe yet"), by: Hub.worker)
    #expect(try service.pathway(item).plans.last?.reviewedOn == day("2019-01-09"))
    try service.go(item, review("2019-01-09", false, "safe now"), by: Hub.worker)
    #expect(try service.pathway(item).openPlans.isEmpty)
  }

  @Test func nobodyAuditsTheirOwnWork() throws {
    var (service, item) = try planned()
    let audit = Example.audited
    try service.run(
      .case(item, .reallocate(NewAllocation(worker: Hub.senior, reason: "knows her"), .other)))
    #expect(
      service.refusal(of: .record(audit), on: item, by: Hub.senior)
        == .roleMayNot(.seniorPractitioner, .authorise))
    // Not even once they are the manager of it.
    var promoted = service
    try promoted.give(.teamManager, to: Hub.senior)
    #expect(
      promoted.refusal(of: .record(audit), on: item, by: Hub.senior) == .pathway(item, .ownWork(Hub.senior)))
    var empty = Example.audited
    empty.note = " "
    #expect(
      service.pathwayRefusal(item, empty) == .textMissing("what was found and what needs to change"))
    try service.go(item, audit, by: Hub.otherManager)
    #expect(try service.pathway(item).auditedAt == service.now)
    #expect(service.register.workers[Hub.otherManager]?.auditedOn == day("2019-01-09"))
  }

  @Test func supervisionIsBySomebodyElseNotTomorrowAndNotTwiceOnADay() throws {
    var service = try Service()
    let session = { WorkerCommand.supervise(WorkerSupervised(on: day($0), note: $1)) }
    let refused = { (service: Service, command: WorkerCommand, actor: WorkerID) in
      service.refusal(of: .worker(Hub.otherManager, command), by: actor)
    }
    #expect(
      refused(service, session("2019-01-09", "agreed"), Hub.otherManager) == .ownSupervision(Hub.otherManager)
    )
    #expect(
      refused(service, session("2019-01-10", "agreed"), Hub.manager) == .dayInFuture(day("2019-01-10")))
    #expect(refused(service, session("2019-01-09", ""), Hub.manager) == .reasonMissing)
    try service.run(.worker(Hub.worker, session("2019-01-09", "agreed")))
    #expect(
      service.refusal(of: .worker(Hub.worker, session("2019-01-09", "again")))
        == .supervisedBefore(Hub.worker, day("2019-01-09")))
  }

  @Test func onlyAnEventToldOfThisChildIsSignificantAndOneSaysWhy() throws {
    var (service, item) = try planned()
    let mark = { (record: RecordID, version: Int32, because: String) in
      EventMarked(record: record, version: version, because: because)
    }
    let other = try service.refer("Tyler")[0]
    #expect(
      service.pathwayRefusal(item, mark(other.record, 1, "why"), by: Hub.worker)
        == .notOfThisCase(other.record))
    let last = service.register.version(of: item.record)
    #expect(
      service.pathwayRefusal(item, mark(item.record, last + 1, "why"), by: Hub.worker)
        == .noSuchEvent(item.record, last + 1))
    #expect(
      service.pathwayRefusal(item, mark(item.record, 0, "why"), by: Hub.worker)
        == .noSuchEvent(item.record, 0))
    #expect(
      service.pathwayRefusal(item, mark(item.record, last, ""), by: Hub.worker)
        == .textMissing("why it is significant"))
    for record in [item.record, ChildID(1).record, ContactID(1).record] {
      try service.go(item, mark(record, 1, "it began here"), by: Hub.worker)
    }
  }
}
