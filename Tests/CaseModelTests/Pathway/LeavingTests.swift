import Testing

@testable import CaseModel

/// No child leaves the front door unseen, and nothing that runs for a child falls away with the case.
@Suite struct LeavingTests {
  private func referred() throws -> (Service, CaseID) {
    var service = try Service()
    let item = try service.refer("Maisie")[0]
    try service.allocate(item, to: Hub.worker)
    return (service, item)
  }

  private func hindrance(_ service: Service, _ item: CaseID, _ close: CaseCommand) -> PathwayRefusal? {
    if case .pathway(_, let refusal) = service.refusal(of: close, on: item) { return refusal }
    return nil
  }

  /// Starts and submits an assessment today.
  private func write(_ service: inout Service, _ item: CaseID, _ outcome: AssessmentOutcome) throws {
    try service.go(item, AssessmentStarted(on: London.day(of: service.now)), by: Hub.worker)
    try service.go(item, Example.submitted(outcome: outcome), by: Hub.worker)
  }

  @Test func anAssessmentForWhichNobodySawTheChildIsNotAuthorisedWithoutTheReason() throws {
    var (service, item) = try referred()
    try write(&service, item, .noFurtherAction)
    for why in [nil, "", " "] {
      let authorise = AssessmentAuthorised(notSeenWhy: why)
      #expect(service.pathwayRefusal(item, authorise) == .childNotSeenForAssessment)
    }
    var explained = service
    let why = "the family left the country before anybody came"
    try explained.go(item, AssessmentAuthorised(notSeenWhy: why))
    #expect(
      explained.recorded.contains { $0.event.fact(AssessmentAuthorised.self)?.notSeenWhy == why })
    try service.go(item, Example.visit(service.now), by: Hub.worker)
    try service.go(item, AssessmentAuthorised(notSeenWhy: "not needed any more"))
    #expect(try service.pathway(item).openAssessment == nil)
    #expect(
      !service.recorded.contains { $0.event.fact(AssessmentAuthorised.self)?.notSeenWhy != nil })
  }

  @Test func anUnbornChildIsAssessedAndClosedWithoutBeingSeen() throws {
    var service = try Service()
    let details = ChildDetails(
      givenName: "", familyName: "Quillfeather", expectedBirthDate: day("2019-03-01"))
    let contact = try service.receive(Hub.contact([.new(details)]))
    try service.decide(contact, Hub.decision(ChildID(1), .referralForAssessment))
    let item = CaseID(1)
    try write(&service, item, .noFurtherAction)
    try service.go(item, AssessmentAuthorised())
    #expect(hindrance(service, item, .close(.noFurtherAction, why: "no need")) == nil)
    // Once the day has passed, nobody can say that there is no child to be seen.
    service.now = instant("2019-03-01T12:00:00Z")
    #expect(hindrance(service, item, .close(.noFurtherAction, why: "no need")) == nil)
    service.now = instant("2019-03-02T12:00:00Z")
    #expect(hindrance(service, item, .close(.noFurtherAction, why: "no need")) == .childNeverSeen)
  }

  @Test func aCaseWhoseChildNobodySawClosesOnlyWithTheReason() throws {
    var (service, item) = try referred()
    for reason in [ClosureReason.adopted, .childArrangementsOrder, .specialGuardianship, .otherReason] {
      #expect(hindrance(service, item, .close(reason, why: "done")) == .childNeverSeen)
      #expect(
        service.refusal(of: .close(reason, why: "done", notSeenWhy: "never found"), on: item) == nil)
    }
    #expect(service.refusal(of: .close(.died, why: "died"), on: item) == nil)
    // A visit at which nobody saw the child is none.
    try service.go(item, Example.visit(service.now, seen: false, alone: false), by: Hub.worker)
    #expect(hindrance(service, item, .close(.otherReason, why: "done")) == .childNeverSeen)
    try service.go(item, Example.visit(service.now), by: Hub.worker)
    #expect(service.refusal(of: .close(.otherReason, why: "done"), on: item) == nil)
  }

  @Test func closedAfterAssessmentNeedsAnAssessmentAndNothingMore() throws {
    var (service, item) = try referred()
    try service.go(item, Example.visit(service.now), by: Hub.worker)
    for reason in [ClosureReason.noFurtherAction, .earlyHelp] {
      #expect(hindrance(service, item, .close(reason, why: "done")) == .closureWithoutAssessment(reason))
    }
    try service.assess(item)
    #expect(service.refusal(of: .close(.noFurtherAction, why: "done"), on: item) == nil)
    #expect(hindrance(service, item, .close(.earlyHelp, why: "done")) == .stepDownNotAccepted)
    try service.go(item, Example.held(service.now))
    try service.go(item, Example.visit(service.now), by: Hub.worker)
    try service.go(item, Example.enquiryEnded)
    #expect(
      hindrance(service, item, .close(.noFurtherAction, why: "done")) == .closureAfterMore(.noFurtherAction))
    #expect(service.refusal(of: .close(.otherReason, why: "done"), on: item) == nil)
  }

  @Test func aCaseDoesNotCloseOverAnAssessmentOrAChildInNeedPlan() throws {
    var (service, item) = try referred()
    let today = London.day(of: service.now)
    try service.go(item, Example.visit(service.now), by: Hub.worker)
    try service.go(item, AssessmentStarted(on: today), by: Hub.worker)
    let close = CaseCommand.close(.otherReason, why: "done")
    #expect(hindrance(service, item, close) == .assessmentOpen(today))
    #expect(service.refusal(of: .close(.died, why: "died"), on: item) == nil)
    try service.go(item, Example.submitted(outcome: .childInNeed), by: Hub.worker)
    try service.go(item, AssessmentAuthorised())
    #expect(hindrance(service, item, close) == .inNeedPlanRuns)
    try service.go(
      item, PlanEnded(on: today, why: "goes to the long-term team", ground: .otherTeam))
    #expect(service.refusal(of: close, on: item) == nil)
  }

  /// The census knows such a case by another code, but the child who comes back was stepped down all the same.
  @Test func aChildSteppedDownAfterAnEnquiryBounces() throws {
    var (service, item) = try referred()
    try service.go(item, Example.held(service.now))
    try service.go(item, Example.visit(service.now), by: Hub.worker)
    try service.go(item, Example.enquiryEnded)
    try service.go(item, StepDownOffered(service: "family hub", plan: "monthly"))
    try service.go(item, StepDownAccepted(by: "hub manager"))
    try service.run(.case(item, .close(.otherReason, why: "the hub takes over")))
    service.now = instant("2019-05-01T10:00:00Z")
    let again = try service.receive(about: ChildID(1))
    #expect(service.register.signals(of: try service.contact(again), at: service.now).contains(.bounce))
  }
}
