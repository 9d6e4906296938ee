import Testing

@testable import CaseModel

/// Emergencies, harm outside the home, escalation and step-down: what refuses, what follows.
@Suite struct EmergencyRuleTests {
  private func allocated() throws -> (Service, CaseID) {
    var service = try Service()
    let item = try service.refer("Maisie")[0]
    try service.allocate(item, to: Hub.worker)
    return (service, item)
  }

  @Test(arguments: ProtectionKind.allCases)
  func policeProtectionAndAnOrderOpenAnEnquiry(kind: ProtectionKind) throws {
    var (service, item) = try allocated()
    try service.go(item, Example.protection(service.now, kind), by: Hub.dutyWorker)
    #expect((try service.pathway(item).openEnquiry != nil) == (kind != .accommodation))
    #expect(try service.item(item).work == (kind == .accommodation ? .lookedAfter : .emergency))
    #expect(
      service.pathwayRefusal(item, Example.protection(service.now, kind))
        == .protectionRuns(kind, service.now))
  }

  @Test func anEmergencyHasHappenedAndSaysWhyAndWhoWasTold() throws {
    let (service, item) = try allocated()
    let soon = service.now.advanced(bySeconds: 1)
    #expect(service.pathwayRefusal(item, Example.protection(soon)) == .inFuture(soon))
    var started = Example.protection(service.now)
    started.why = ""
    #expect(service.pathwayRefusal(item, started) == .textMissing("why the child was protected"))
    started = Example.protection(service.now)
    started.told = ""
    #expect(service.pathwayRefusal(item, started) == .textMissing("who was told"))
  }

  @Test func theEnquiryThatRunsIsNotOpenedAgain() throws {
    var (service, item) = try allocated()
    try service.go(item, Example.held(service.now))
    try service.go(item, Example.protection(service.now), by: Hub.dutyWorker)
    #expect(try service.pathway(item).enquiries.count == 1)
  }

  /// Taken on Wednesday 10:00, ended and taken anew: the 72 hours are the first one’s until they are over.
  @Test(arguments: [
    ("2019-01-12T09:00:00Z", "2019-01-12T10:00:00Z"), ("2019-01-12T09:59:59Z", "2019-01-12T10:00:00Z"),
    ("2019-01-12T10:00:00Z", "2019-01-15T10:00:00Z"),
  ])
  func policeProtectionIsNotRenewed(again: String, due: String) throws {
    var (service, item) = try allocated()
    try service.go(item, Example.protection(service.now), by: Hub.dutyWorker)
    service.now = instant(again)
    try service.go(item, ProtectionEnded(at: service.now, how: "home"), by: Hub.dutyWorker)
    try service.go(
      item, Example.protection(service.now, newGround: "left alone again"), by: Hub.dutyWorker)
    let clocks = service.register.clocks(of: try service.item(item)).filter { $0.name == .policeProtection }
    let running = try #require(clocks.last)
    #expect(running.isRunning)
    #expect(service.register.due(of: running) == instant(due))
    #expect(clocks.count == (again < "2019-01-12T10" ? 1 : 2))
    #expect(service.register.handover().first { $0.shift == nil }?.due == instant(due))
  }

  @Test func aProtectionEndsAfterItStartedAndSaysHow() throws {
    var (service, item) = try allocated()
    let end = { ProtectionEnded(at: $0, how: $1) }
    #expect(service.pathwayRefusal(item, end(service.now, "home")) == .noProtection)
    #expect(service.pathwayRefusal(item, PlaceChanged(place: .relatives)) == .noProtection)
    try service.go(item, Example.protection(service.now), by: Hub.dutyWorker)
    try service.go(item, PlaceChanged(place: .relatives), by: Hub.dutyWorker)
    #expect(try service.pathway(item).openProtections.map(\.place) == [.relatives])
    #expect(
      service.pathwayRefusal(item, end(service.now.advanced(bySeconds: -1), "home")) == .endsBeforeStart)
    let soon = service.now.advanced(bySeconds: 1)
    #expect(service.pathwayRefusal(item, end(soon, "home")) == .inFuture(soon))
    #expect(service.pathwayRefusal(item, end(service.now, "")) == .textMissing("how it ended"))
    try service.go(item, end(service.now, "home"), by: Hub.dutyWorker)
    #expect(try service.item(item).work == .assessmentWithSection47)
  }

  @Test func aConcernNamesItsKindsAndIsTakenOnOnce() throws {
    var (service, item) = try allocated()
    let raise = { ConcernRaised(kinds: $0, what: $1) }
    let accept = ConcernAccepted(team: Hub.north)
    #expect(service.pathwayRefusal(item, raise([], "seen")) == .noConcernGiven)
    #expect(service.pathwayRefusal(item, raise([.gangs], "")) == .textMissing("what is known"))
    #expect(service.pathwayRefusal(item, accept) == .noConcern)
    try service.go(item, raise([.gangs], "seen with older boys"), by: Hub.worker)
    #expect(
      service.refusal(of: .record(ConcernAccepted(team: TeamID(9))), on: item)
        == .noSuchRecord(TeamID(9).record))
    try service.go(item, accept, by: Hub.senior)
    #expect(service.pathwayRefusal(item, accept) == .noConcern)
    #expect(try service.pathway(item).concerns.map { $0.acceptances.map(\.team) } == [[Hub.north]])
  }

  /// Where there is a complex safeguarding team it is told, too, and each takes it on for itself.
  @Test func aConcernIsTakenOnByEachTeamThatIsToldBeforeTheCaseCanClose() throws {
    var (service, item) = try allocated()
    let complex = TeamID(service.register.nextNumber(.team))
    try service.run(.registerTeam(name: "Complex Safeguarding", kind: .complexSafeguarding), by: Hub.head)
    try service.go(item, Example.concern, by: Hub.worker)
    try service.go(item, ThresholdReconsidered(result: .unchanged, why: "known"))
    func missing() -> [WatchFinding.Missing] {
      Watch(service.register, at: service.now)[.decisionWaits].map(\.finding.missing)
    }
    #expect(missing() == [.concernNotTakenOn([.firstResponse, .complexSafeguarding])])
    let accept = { ConcernAccepted(team: $0) }
    #expect(
      service.pathwayRefusal(item, accept(Hub.duty))
        == .concernWaitsForOthers([.firstResponse, .complexSafeguarding]))
    try service.go(item, accept(Hub.north))
    #expect(missing() == [.concernNotTakenOn([.complexSafeguarding])])
    #expect(service.pathwayRefusal(item, accept(Hub.north)) == .concernWaitsForOthers([.complexSafeguarding]))
    let close = CaseCommand.close(.otherReason, why: "done", notSeenWhy: "moved abroad")
    #expect(service.refusal(of: close, on: item) == .pathway(item, .concernAwaited))
    try service.go(item, accept(complex))
    #expect(missing().isEmpty)
    #expect(service.refusal(of: close, on: item) == nil)
  }

  /// A team that does something else now, or is called so at last, leaves nothing that nobody can take on.
  @Test func aConcernThatWaitsForAKindOfTeamThatIsGoneIsTakenOnByAnother() throws {
    var (service, item) = try allocated()
    try service.go(item, Example.concern, by: Hub.worker)
    let accept = ConcernAccepted(team: Hub.duty)
    #expect(service.pathwayRefusal(item, accept) == .concernWaitsForOthers([.firstResponse]))
    try service.run(.changeTeam(Hub.north, name: "North", kind: .other), by: Hub.head)
    try service.go(item, accept)
    #expect(try service.pathway(item).awaitedConcern == nil)
  }

  /// Harm outside the home, or new information once it was read, asks for the threshold to be looked at again.
  @Test func whatIsNewAsksForTheThresholdUntilItWasReconsidered() throws {
    var (service, item) = try allocated()
    let child = try service.item(item).child
    let again = try service.receive(about: child)
    try service.decide(again, Hub.decision(child, .passToOpenCase))
    #expect(try service.pathway(item).reconsiderSince == nil)
    let first = service.now
    try service.run(.case(item, .acknowledge(again)), by: Hub.worker)
    service.now = service.now.advanced(byMinutes: 60)
    try service.go(item, Example.concern, by: Hub.worker)
    #expect(try service.pathway(item).reconsiderSince == first)
    let review = { ThresholdReconsidered(result: .unchanged, why: $0) }
    #expect(service.pathwayRefusal(item, review("")) == .textMissing("why the threshold stays or changes"))
    try service.go(item, review("known already"))
    #expect(try service.pathway(item).reconsiderSince == nil)
    try service.go(item, Example.concern, by: Hub.worker)
    #expect(try service.pathway(item).reconsiderSince == service.now)
  }

  /// What is stepped up is discussed by the agencies, unless they are at work on it already.
  @Test func aThresholdThatIsSteppedUpOwesAStrategyDiscussion() throws {
    var (service, item) = try allocated()
    let review = {
      ThresholdReconsidered(result: $0, why: "a new injury")
    }
    for result in [ThresholdReview.unchanged, .steppedDown] {
      try service.go(item, review(result))
      #expect(try service.pathway(item).strategyNeededAt == nil)
    }
    try service.go(item, review(.steppedUp))
    #expect(try service.pathway(item).strategyNeededAt == service.now)
    #expect(
      Watch(service.register, at: service.now)[.strategy].map(\.finding.missing) == [.strategyNotAsked])
    #expect(
      service.refusal(of: .close(.otherReason, why: "done", notSeenWhy: "moved abroad"), on: item)
        == .pathway(item, .strategyNeeded))
    try service.go(item, Example.held(service.now))
    try service.go(item, review(.steppedUp))
    #expect(try service.pathway(item).strategyNeededAt == nil, "an enquiry runs")
  }

  @Test func whatWasDiscussedSinceItCameInIsNotDiscussedAgain() throws {
    var (service, item) = try allocated()
    try service.go(item, Example.concern, by: Hub.worker)
    service.now = service.now.advanced(byMinutes: 60)
    try service.go(item, Example.held(service.now))
    try service.go(item, Example.visit(service.now), by: Hub.worker)
    try service.go(item, Example.enquiryEnded)
    let review = ThresholdReconsidered(result: .steppedUp, why: "the agencies met")
    try service.go(item, review)
    #expect(try service.pathway(item).strategyNeededAt == nil)
  }

  @Test func aCaseStepsDownWhenAServiceHasAccepted() throws {
    var (service, item) = try allocated()
    let close = CaseCommand.close(.earlyHelp, why: "the family goes on with help")
    let offer = { StepDownOffered(service: $0, plan: $1) }
    let accept = { StepDownAccepted(by: $0) }
    #expect(service.refusal(of: close, on: item) == .pathway(item, .closureWithoutAssessment(.earlyHelp)))
    try service.assess(item)
    #expect(service.refusal(of: close, on: item) == .pathway(item, .stepDownNotAccepted))
    #expect(service.refusal(of: .close(.noFurtherAction, why: "done"), on: item) == nil)
    #expect(service.pathwayRefusal(item, accept("hub manager")) == .stepDownNotOffered)
    #expect(service.pathwayRefusal(item, offer("", "monthly")) == .textMissing("the service asked"))
    #expect(service.pathwayRefusal(item, offer("hub", "")) == .textMissing("what the service will do"))
    try service.go(item, offer("hub", "monthly"), by: Hub.worker)
    #expect(service.refusal(of: close, on: item) == .pathway(item, .stepDownNotAccepted))
    #expect(service.pathwayRefusal(item, accept("")) == .textMissing("who accepted"))
    try service.go(item, accept("hub manager"), by: Hub.worker)
    #expect(service.pathwayRefusal(item, accept("hub manager")) == .stepDownAccepted(service.now))
    #expect(service.pathwayRefusal(item, offer("hub", "monthly")) == .stepDownAccepted(service.now))
    #expect(service.refusal(of: close, on: item) == nil)
  }

  @Test func aCaseDoesNotCloseOverWhatStillRuns() throws {
    var (service, item) = try allocated()
    let close = CaseCommand.close(.otherReason, why: "done", notSeenWhy: "moved abroad")
    func hindrance() -> Refusal? { service.refusal(of: close, on: item) }
    try service.go(item, Example.protection(service.now), by: Hub.dutyWorker)
    try service.go(item, Example.visit(service.now), by: Hub.worker)
    #expect(hindrance() == .pathway(item, .enquiryRuns))
    try service.go(item, Example.held(service.now))
    try service.go(item, Example.enquiryCompleted)
    #expect(hindrance() == .pathway(item, .conferenceAwaited))
    try service.go(item, Example.conference(day("2019-01-09"), .noPlan, nil))
    #expect(hindrance() == .pathway(item, .emergencyRuns(.policeProtection)))
    try service.go(item, ProtectionEnded(at: service.now, how: "home"), by: Hub.dutyWorker)
    try service.go(item, AssessmentStarted(on: day("2019-01-09")), by: Hub.worker)
    #expect(hindrance() == .pathway(item, .assessmentOpen(day("2019-01-09"))))
    try service.go(item, Example.submitted(), by: Hub.worker)
    #expect(hindrance() == .pathway(item, .assessmentAwaitsManager))
    try service.go(item, AssessmentAuthorised())
    #expect(hindrance() == .pathway(item, .nightUnread))
    // Even for a child who has died.
    #expect(service.refusal(of: .close(.died, why: "died"), on: item) == .pathway(item, .nightUnread))
    try service.run(.case(item, .night(.acknowledge(note: ""))), by: Hub.screener)
    try service.run(.case(item, .night(.giveRationale(Example.rationale))), by: Hub.dutyWorker)
    #expect(hindrance() == nil)
  }

  @Test func aClosedCaseGoesNoFurther() throws {
    var (service, item) = try allocated()
    try service.close(item)
    for command in Example.all(at: service.now) {
      guard case .caseClosed? = service.refusal(of: .record(command), on: item, by: Hub.head) else {
        Issue.record("\(command)")
        continue
      }
    }
  }
}
