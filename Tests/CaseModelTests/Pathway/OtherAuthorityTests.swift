import Testing

@testable import CaseModel

/// A child is ours until another authority has accepted in writing.
@Suite struct OtherAuthorityTests {
  private func missing(_ service: Service) -> [WatchFinding.Missing] {
    Watch(service.register, at: service.now)[.decisionWaits].map(\.finding.missing)
  }

  private func passed(level: UInt8) throws -> (Service, ContactID, ChildID) {
    var service = try Service()
    let (contact, children) = try service.receive("Maisie")
    try service.decide(contact, Hub.decision(children[0], .otherAuthority, level: level))
    return (service, contact, children[0])
  }

  @Test func aContactPassedToAnotherAuthorityStaysOpenUntilItAccepts() throws {
    var (service, contact, child) = try passed(level: 3)
    #expect(try service.contact(contact).isOpen)
    #expect(service.queue(.open).rows.compactMap(\.contact) == [contact])
    #expect(missing(service) == [.authorityNotAccepted])
    service.now = service.now.advanced(byMinutes: 60)
    try service.run(
      .contact(contact, .recordAcceptance(child, Example.accepted(service.now))), by: Hub.screener)
    #expect(try !service.contact(contact).isOpen)
    #expect(missing(service).isEmpty)
  }

  /// Decided on Wednesday at 10:00: one working day at the level of section 47, five at any other.
  @Test(arguments: [
    (UInt8(3), "2019-01-17T00:00:00Z"), (5, "2019-01-10T10:00:00Z"),
  ])
  func theAnswerIsDueSoonerAtTheLevelOfSection47(level: UInt8, due: String) throws {
    let (service, _, _) = try passed(level: level)
    let finding = try #require(Watch(service.register, at: service.now)[.decisionWaits].first?.finding)
    #expect(finding.due == instant(due))
    #expect(!finding.isLate(at: instant(due).advanced(bySeconds: -1)))
    #expect(finding.isLate(at: instant(due)))
  }

  @Test func anAcceptanceSaysWhoWhenAndHow() throws {
    var (service, contact, child) = try passed(level: 3)
    let asked = service.now
    service.now = service.now.advanced(byMinutes: 60)
    func refusal(_ change: (inout AuthorityAccepted) -> Void) -> Refusal? {
      var accepted = Example.accepted(service.now)
      change(&accepted)
      return service.refusal(of: .recordAcceptance(child, accepted), on: contact)
    }
    #expect(
      refusal { $0.by = " " } == .acceptance(contact, .textMissing("who accepted, by name and role")))
    #expect(
      refusal { $0.how = "" } == .acceptance(contact, .textMissing("how it was accepted in writing")))
    #expect(
      refusal { $0.at = asked.advanced(bySeconds: -1) } == .acceptance(contact, .acceptedBeforeAsked(asked)))
    let ahead = service.now.advanced(byMinutes: 1)
    #expect(refusal { $0.at = ahead } == .acceptance(contact, .inFuture(ahead)))
    #expect(refusal { $0.at = asked } == nil)
    try service.run(.contact(contact, .recordAcceptance(child, Example.accepted(service.now))))
    #expect(refusal { _ in } == .authorityHasAccepted(child, at: service.now))
  }

  @Test func theAuthorityIsNamed() throws {
    var service = try Service()
    let (contact, children) = try service.receive("Maisie")
    try service.run(.contact(contact, .considerHistory))
    var decision = Hub.decision(children[0], .otherAuthority)
    decision.authority = " "
    #expect(service.refusal(of: .decide([decision]), on: contact) == .authorityMissing)
  }

  @Test func aCaseIsTransferredOnceTheOtherAuthorityHasAcceptedIt() throws {
    var service = try Service()
    let item = try service.refer("Maisie")[0]
    try service.allocate(item, to: Hub.worker)
    let close = CaseCommand.close(.transferredAuthority, why: "moved")
    #expect(service.refusal(of: close, on: item) == .pathway(item, .transferNotAsked))
    let asked = service.now
    try service.go(item, Example.transfer)
    #expect(service.refusal(of: close, on: item) == .pathway(item, .transferNotAccepted(asked)))
    #expect(missing(service) == [.transferNotAccepted])
    try service.go(item, Example.accepted(service.now), by: Hub.worker)
    #expect(missing(service).isEmpty)
    // The other authority sees the child itself.
    #expect(service.refusal(of: close, on: item) == nil)
    #expect(service.pathwayRefusal(item, Example.transfer) == .transferAccepted(asked))
  }

  @Test func aChildWhomTheOtherAuthorityRefusesIsDecidedHere() throws {
    var (service, contact, child) = try passed(level: 5)
    let asked = service.now
    service.now = service.now.advanced(byMinutes: 60)
    func refusal(_ change: (inout AuthorityRefused) -> Void) -> Refusal? {
      var refused = Example.refused(service.now)
      change(&refused)
      return service.refusal(of: .recordRefusal(child, refused), on: contact)
    }
    #expect(refusal { $0.by = "" } == .acceptance(contact, .textMissing("who refused, by name and role")))
    #expect(
      refusal { $0.why = " " }
        == .acceptance(contact, .textMissing("why it refused, and where its letter is kept")))
    #expect(
      refusal { $0.at = asked.advanced(bySeconds: -1) } == .acceptance(contact, .acceptedBeforeAsked(asked)))
    #expect(refusal { $0.at = asked } == nil)
    try service.run(.contact(contact, .recordRefusal(child, Example.refused(service.now))), by: Hub.screener)
    #expect(missing(service) != [.authorityNotAccepted])
    #expect(try service.contact(contact).children[0].decision == nil)
    #expect(service.queue(.toDecide).rows.compactMap(\.contact) == [contact])
    #expect(try service.child(child).contacts.map(\.outcome) == [nil])
    #expect(refusal { _ in } == .noAuthorityAsked(child))
    try service.decide(contact, Hub.decision(child, .referralForAssessment))
    #expect(try service.child(child).openEpisode != nil)
    // What was decided since builds on the refusal.
    let fact = try #require(service.recorded.last { $0.event.kind == .authorityRefused })
    let aside = Command.setAside(.fact(contact.record, version: fact.version), reason: "another child")
    guard case .builtOn(.childDecided, _, _)? = service.refusal(of: aside) else {
      Issue.record("set aside under a decision")
      return
    }
  }

  @Test func whatTheReferrerWasToldHoldsNoLongerOnceTheOtherAuthorityRefuses() throws {
    var service = try Service()
    let (contact, children) = try service.receive("Maisie", referrer: Referrer(name: "Ms Hale"))
    try service.decide(contact, Hub.decision(children[0], .otherAuthority))
    try service.run(.contact(contact, .tellReferrer(how: "by phone")))
    #expect(try !service.contact(contact).owesReferrer)
    try service.run(.contact(contact, .recordRefusal(children[0], Example.refused(service.now))))
    try service.decide(contact, Hub.decision(children[0], .noFurtherAction))
    #expect(try service.contact(contact).owesReferrer)
  }

  @Test func aCaseThatTheOtherAuthorityRefusesHasNotLeft() throws {
    var service = try Service()
    let item = try service.refer("Maisie")[0]
    try service.allocate(item, to: Hub.worker)
    let refused = Example.refused(service.now)
    #expect(service.pathwayRefusal(item, refused) == .transferNotAsked)
    try service.go(item, Example.transfer)
    try service.go(item, refused, by: Hub.worker)
    #expect(missing(service).isEmpty)
    let close = CaseCommand.close(.transferredAuthority, why: "moved")
    #expect(service.refusal(of: close, on: item) == .pathway(item, .transferNotAsked))
    #expect(
      service.pathwayRefusal(item, Example.accepted(service.now)) == .transferNotAsked)
    // Another time it may accept; an acceptance is not refused afterwards.
    try service.go(item, Example.transfer)
    try service.go(item, Example.accepted(service.now))
    #expect(service.pathwayRefusal(item, refused) == .transferAccepted(service.now))
    #expect(service.refusal(of: close, on: item) == nil)
  }
}
