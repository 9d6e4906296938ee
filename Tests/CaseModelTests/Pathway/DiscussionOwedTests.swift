import Testing

@testable import CaseModel

/// The agencies discuss every child whose harm is enquired about, and an outcome that contradicts itself is agreed.
@Suite struct DiscussionOwedTests {
  private func allocated() throws -> (Service, CaseID) {
    var service = try Service()
    let item = try service.refer("Maisie")[0]
    try service.allocate(item, to: Hub.worker)
    return (service, item)
  }

  private func findings(_ service: Service, _ signal: WatchSignal) -> [WatchFinding.Missing] {
    Watch(service.register, at: service.now)[signal].map(\.finding.missing)
  }

  @Test func anEnquiryThatAnEmergencyOpenedIsNotCompletedBeforeTheAgenciesDiscussedIt() throws {
    var (service, item) = try allocated()
    try service.go(item, Example.protection(service.now), by: Hub.worker)
    try service.go(item, Example.visit(service.now), by: Hub.worker)
    try service.go(item, ProtectionEnded(at: service.now, how: "home"), by: Hub.worker)
    let complete = Example.enquiryEnded
    #expect(service.pathwayRefusal(item, complete) == .discussionBeforeOutcome)
    try service.go(item, Example.asked, by: Hub.worker)
    #expect(service.pathwayRefusal(item, complete) == .discussionBeforeOutcome)
    try service.go(item, Example.held(service.now))
    #expect(service.pathwayRefusal(item, complete) == nil)
  }

  /// What an older ledger holds: completed without a discussion.
  @Test func theSignalOutlivesAnEnquiryThatEndedWithoutADiscussion() throws {
    var pathway = Pathway()
    let at = Stamp(by: Hub.manager, at: Hub.start)
    EnquiryStarted(kind: .joint, startedAt: Hub.start, emergency: .policeProtection).apply(to: &pathway, at)
    Example.enquiryEnded.apply(to: &pathway, at)
    #expect(pathway.strategyNeededAt == Hub.start)
    Example.held(Hub.start, met: false).apply(to: &pathway, at)
    #expect(pathway.strategyNeededAt == nil)
  }

  @Test(arguments: [(UInt8(4), false), (5, true)])
  func anAssessmentDecidedAtTheLevelOfSection47OwesADiscussion(level: UInt8, isOwed: Bool) throws {
    var service = try Service()
    let (contact, children) = try service.receive("Maisie")
    try service.decide(contact, Hub.decision(children[0], .referralForAssessment, level: level))
    #expect(try service.item(CaseID(1)).work == .assessment)
    #expect(findings(service, .strategy) == (isOwed ? [.strategyNotAsked] : []))
    #expect(
      (service.refusal(of: .close(.otherReason, why: "done", notSeenWhy: "moved"), on: CaseID(1))
        == .pathway(CaseID(1), .strategyNeeded)) == isOwed)
  }

  private func enquired() throws -> (Service, CaseID) {
    var (service, item) = try allocated()
    try service.go(item, Example.held(service.now))
    try service.go(item, Example.visit(service.now), by: Hub.worker)
    return (service, item)
  }

  @Test(arguments: [
    (EnquiryOutcome.continuingRisk, true, false), (.continuingRisk, false, true),
    (.noContinuingRisk, true, true),
    (.noContinuingRisk, false, false), (.notSubstantiated, true, true), (.notSubstantiated, false, false),
  ])
  func anOutcomeThatTheConferenceContradictsSaysWhoAgreed(
    outcome: EnquiryOutcome, conference: Bool, contradicts: Bool
  ) throws {
    var (service, item) = try enquired()
    var completed = EnquiryCompleted(outcome: outcome, conferenceNeeded: conference, why: "as discussed")
    let refusal = service.pathwayRefusal(item, completed)
    #expect(refusal == (contradicts ? .outcomeContradicts(conferenceNeeded: conference) : nil))
    completed.agreedBy = "Ms Head, head of safeguarding"
    try service.go(item, completed)
    let kept = try #require(service.recorded.compactMap { $0.event.fact(EnquiryCompleted.self) }.last)
    #expect((kept.agreedBy != nil) == contradicts)
  }

  @Test func aContinuingRiskWithoutAConferenceIsListedUntilAnotherManagerLooked() throws {
    var (service, item) = try enquired()
    try service.go(
      item,
      EnquiryCompleted(
        outcome: .continuingRisk, conferenceNeeded: false, why: "the father is in prison", agreedBy: "head"))
    try service.go(item, MinutesShared(with: [.police], at: service.now), by: Hub.worker)
    #expect(findings(service, .conference) == [.riskWithoutConference])
    service.now = service.now.advanced(byMinutes: 60)
    try service.go(item, Example.audited, by: Hub.otherManager)
    #expect(findings(service, .conference).isEmpty)
  }

  /// What was found last counts: a later enquiry that found nothing says no more of the risk.
  @Test func aLaterEnquiryWithoutRiskEndsTheSignal() throws {
    var (service, item) = try enquired()
    try service.go(
      item,
      EnquiryCompleted(
        outcome: .continuingRisk, conferenceNeeded: false, why: "the father is in prison", agreedBy: "head"))
    service.now = service.now.advanced(byMinutes: 1440)
    try service.go(item, Example.held(service.now))
    try service.go(item, Example.visit(service.now), by: Hub.worker)
    try service.go(item, Example.enquiryEnded)
    #expect(try service.pathway(item).riskWithoutConference == nil)
    #expect(findings(service, .conference).isEmpty)
  }
}
