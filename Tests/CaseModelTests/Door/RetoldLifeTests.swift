import Testing

@testable import CaseModel

/// What a later act recorded is read as it would have been, once something before it is set aside.
@Suite struct RetoldLifeTests {
  /// A case of Maisie’s, held by a social worker, an hour after it was allocated.
  private static func held() throws -> (Service, CaseID) {
    var service = try Service()
    let item = try service.refer("Maisie")[0]
    try service.allocate(item, to: Hub.worker)
    service.now = service.now.advanced(byMinutes: 60)
    return (service, item)
  }

  private func setAside(_ kind: EventKind, of record: RecordID, in service: Service) throws -> Command {
    let fact = try #require(service.recorded.last { $0.event.record == record && $0.event.kind == kind })
    return .setAside(.fact(record, version: fact.version), reason: "meant for another child")
  }

  /// The kind of the later fact for whose sake a command is refused; nil where it is not.
  private func obstacle(_ command: Command, in service: Service) -> EventKind? {
    guard case .builtOn(let kind, _, _)? = service.refusal(of: command) else { return nil }
    return kind
  }

  @Test func anOrderThatEndsBringsNoAccommodationBack() throws {
    var (service, item) = try Self.held()
    try service.go(item, Example.protection(service.now, .accommodation))
    service.now = service.now.advanced(byMinutes: 60)
    try service.go(item, Example.protection(service.now, .protectionOrder))
    service.now = service.now.advanced(byMinutes: 60)
    try service.go(
      item, ProtectionEnded(at: service.now, how: "home", kind: .protectionOrder))
    #expect(try service.item(item).work == .lookedAfter)
    let start = try #require(service.recorded.first { $0.event.kind == .protectionStarted })
    try service.run(.setAside(.fact(item.record, version: start.version), reason: "another child"))
    #expect(try service.pathway(item).openProtections.isEmpty)
    #expect(try service.pathway(item).protections.map(\.kind) == [.protectionOrder])
    // The order began an enquiry, which runs.
    #expect(try service.item(item).work == .assessmentWithSection47)
    #expect(try service.pathway(item).restingWork == .assessment)
  }

  @Test func theWorkThatSomebodyChoseStays() throws {
    var (service, item) = try Self.held()
    try service.go(item, AssessmentStarted(on: London.day(of: service.now)))
    service.now = service.now.advanced(byMinutes: 60)
    try service.run(.case(item, .changeWork(.childInNeed)))
    service.now = service.now.advanced(byMinutes: 60)
    try service.run(try setAside(.assessmentStarted, of: item.record, in: service))
    #expect(try service.item(item).work == .childInNeed)
  }

  @Test func whatEndedAnEnquiryStaysWhereSomebodyChoseTheWorkAfterIt() throws {
    var (service, item) = try Self.held()
    try service.go(item, Example.held(service.now))
    try service.go(item, Example.visit(service.now), by: Hub.worker)
    try service.go(item, Example.enquiryEnded)
    service.now = service.now.advanced(byMinutes: 60)
    try service.run(.case(item, .changeWork(.childInNeed)))
    let completed = try setAside(.enquiryCompleted, of: item.record, in: service)
    guard case .builtOn(.workChanged, _, _) = service.refusal(of: completed) else {
      Issue.record("an enquiry would run on a case called child in need")
      return
    }
    #expect(try service.item(item).work == .childInNeed)
  }

  @Test func workThatOnlyAnEmergencyMadeItGoesWithTheEmergency() throws {
    var (service, item) = try Self.held()
    try service.go(item, Example.protection(service.now))
    service.now = service.now.advanced(byMinutes: 60)
    try service.go(item, Example.visit(service.now))
    #expect(try service.item(item).work == .emergency)
    try service.run(try setAside(.protectionStarted, of: item.record, in: service))
    #expect(try service.item(item).work == .assessment)
    // Twice over: what is set aside afterwards does not bring it back either.
    try service.run(try setAside(.visitMade, of: item.record, in: service))
    #expect(try service.item(item).work == .assessment)
    #expect(try service.pathway(item).restingWork == nil)
  }

  @Test func aTaskIsSetAsideThoughALaterOneWasDone() throws {
    var (service, item) = try Self.held()
    for what in ["ring the school", "ring the surgery"] {
      try service.run(.case(item, .task(.set(TaskSet(shift: .day, what: what)))))
    }
    try service.run(.case(item, .task(.acknowledge(1))), by: Hub.worker)
    try service.run(.case(item, .task(.finish(TaskDone(number: 1, outcome: "rung")))), by: Hub.worker)
    let first = try #require(service.recorded.first { $0.event.kind == .taskSet })
    try service.run(.setAside(.fact(item.record, version: first.version), reason: "another child"))
    let tasks = try service.pathway(item).tasks
    #expect(tasks.count == 1)
    #expect(tasks[0].doneAt == service.now && tasks[0].acknowledgedAt == service.now)
    // One that was itself taken up is not lost with what its shift said.
    #expect(obstacle(try setAside(.taskSet, of: item.record, in: service), in: service) == .taskAcknowledged)
  }

  @Test func aTaskOnAContactIsSetAsideThoughALaterOneWasAcknowledged() throws {
    var service = try Service()
    let (contact, _) = try service.receive("Maisie")
    for what in ["ring the school", "ring the surgery"] {
      try service.run(.contact(contact, .task(.set(TaskSet(shift: .day, what: what)))))
    }
    try service.run(.contact(contact, .task(.acknowledge(1))), by: Hub.worker)
    let first = try #require(service.recorded.first { $0.event.kind == .taskSet })
    try service.run(.setAside(.fact(contact.record, version: first.version), reason: "another child"))
    #expect(try service.contact(contact).tasks.map { $0.acknowledgedAt != nil } == [true])
    // From now on it is the first.
    try service.run(.contact(contact, .task(.finish(TaskDone(number: 0, outcome: "rung")))), by: Hub.worker)
    let done = try #require(service.recorded.last { $0.event.kind == .taskDone })
    try service.run(.setAside(.fact(contact.record, version: done.version), reason: "not rung"))
    #expect(try service.contact(contact).tasks.map { $0.doneAt == nil && $0.acknowledgedAt != nil } == [true])
  }

  @Test func aDiscussionIsOwedAgainOnceTheOneThatWasHeldIsSetAside() throws {
    var (service, item) = try Self.held()
    try service.go(item, Example.concern)
    service.now = service.now.advanced(byMinutes: 60)
    try service.go(item, Example.held(service.now, met: false))
    service.now = service.now.advanced(byMinutes: 60)
    try service.go(item, ThresholdReconsidered(result: .steppedUp, why: "worse"))
    #expect(try service.pathway(item).strategyNeededAt == nil)
    try service.run(try setAside(.strategyHeld, of: item.record, in: service))
    #expect(try service.pathway(item).strategyNeededAt == service.now)
  }

  @Test func anEnquiryIsNotTakenFromUnderAnEmergency() throws {
    var (service, item) = try Self.held()
    try service.go(item, Example.held(service.now))
    service.now = service.now.advanced(byMinutes: 60)
    try service.go(item, Example.protection(service.now))
    let discussion = try setAside(.strategyHeld, of: item.record, in: service)
    #expect(obstacle(discussion, in: service) == .protectionStarted)
    try service.run(try setAside(.protectionStarted, of: item.record, in: service))
    try service.run(discussion)
    #expect(try service.item(item).work == .assessment)
  }

  @Test func aDiscussionIsSetAsideUnderAnEnquiryThatAnEmergencyBegan() throws {
    var (service, item) = try Self.held()
    let taken = service.now
    try service.go(item, Example.protection(taken))
    service.now = service.now.advanced(byMinutes: 60)
    try service.go(item, Example.held(service.now))
    try service.run(try setAside(.strategyHeld, of: item.record, in: service))
    #expect(try service.pathway(item).openEnquiry?.startedAt == taken)
    #expect(try service.pathway(item).strategyNeededAt == taken)
    #expect(try service.item(item).work == .emergency)
  }

  @Test func aConferenceRequestedMeanwhileHoldsTheEnquiry() throws {
    var (service, item) = try Self.held()
    try service.go(item, Example.held(service.now))
    service.now = service.now.advanced(byMinutes: 60)
    try service.go(item, Example.requested)
    let discussion = try setAside(.strategyHeld, of: item.record, in: service)
    #expect(obstacle(discussion, in: service) == .conferenceRequested)
  }

  @Test func aPlanIsNotTakenFromUnderAnAssessmentThatReliedOnIt() throws {
    var (service, item) = try Self.held()
    let today = London.day(of: service.now)
    try service.go(item, Example.held(service.now))
    try service.go(item, Example.visit(service.now))
    try service.go(item, Example.enquiryCompleted)
    try service.go(item, Example.requested)
    service.now = service.now.advanced(byMinutes: 60)
    try service.go(item, Example.conference(today, .inNeedPlan, nil))
    service.now = service.now.advanced(byMinutes: 60)
    try service.go(item, AssessmentStarted(on: today))
    try service.go(item, Example.submitted(outcome: .childInNeed), by: Hub.otherManager)
    try service.go(item, AssessmentAuthorised(notSeenWhy: "seen in the enquiry"))
    #expect(try service.pathway(item).plans.count == 1)
    let conference = try setAside(.conferenceHeld, of: item.record, in: service)
    #expect(obstacle(conference, in: service) == .assessmentAuthorised)
  }

  @Test func anAbsenceIsSetAsideByItsNumber() throws {
    var service = try Service()
    let today = London.day(of: service.now)
    try service.run(.worker(Hub.worker, .startAbsence(.init(reason: .sickness, from: today))))
    let started = try setAside(.absenceStarted, of: Hub.worker.record, in: service)
    service.now = service.now.advanced(byMinutes: 1440)
    try service.run(.worker(Hub.worker, .endAbsence(on: today.advanced(by: 1))))
    #expect(obstacle(started, in: service) == .absenceEnded)
    try service.run(try setAside(.absenceEnded, of: Hub.worker.record, in: service))
    #expect(service.register.workers[Hub.worker]?.isAbsent(on: today.advanced(by: 1)) == true)
    try service.run(started)
    #expect(service.register.workers[Hub.worker]?.absence == nil)
    let act = PastAct(undoneBy: started, in: service.recorded, begun: service.begun)
    #expect(act?.isUndone == true)
  }
}
