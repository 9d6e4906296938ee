import Testing

@testable import CaseModel

/// What rests on a family's consent goes ahead with it, or with a recorded reason for going without.
@Suite struct ConsentTests {
  private static let without: [Consent] = [.notSettled, .refused, .notNeeded]
  private static let enough: [Consent] = [.obtained, .dispensedWith(why: "asking would put her at risk")]

  private func contact(_ consent: Consent, risk: Bool = false) throws -> (Service, ContactID) {
    var service = try Service()
    let contact = try service.receive(Hub.contact([.new(Hub.child("Maisie"))], risk: risk, consent: consent))
    try service.run(.contact(contact, .considerHistory))
    return (service, contact)
  }

  private func refusal(
    _ consent: Consent, _ outcome: Outcome, level: UInt8? = nil, risk: Bool = false
  ) throws -> Refusal? {
    let (service, contact) = try contact(consent, risk: risk)
    return service.refusal(of: .decide([Hub.decision(ChildID(1), outcome, level: level)]), on: contact)
  }

  @Test(arguments: [Outcome.referralForAssessment, .earlyHelp])
  func section17AndEarlyHelpNeedConsentOrAReason(outcome: Outcome) throws {
    for consent in Self.without {
      #expect(try refusal(consent, outcome) == .consentNeeded(ContactID(1), consent))
    }
    for consent in Self.enough { #expect(try refusal(consent, outcome) == nil) }
  }

  @Test func section47AndAnImmediateRiskNeedNone() throws {
    for consent in Self.without + Self.enough {
      #expect(try refusal(consent, .referralWithStrategyDiscussion) == nil)
      #expect(try refusal(consent, .referralForAssessment, level: 5) == nil)
      #expect(try refusal(consent, .referralForAssessment, risk: true) == nil)
      #expect(try refusal(consent, .noFurtherAction) == nil)
    }
  }

  @Test func aConsentThatIsTakenBackAfterwardsIsListedUntilAReasonIsGiven() throws {
    var service = try Service()
    let contact = try service.receive(
      Hub.contact([.new(Hub.child("Maisie"))], referrer: Referrer(name: "Ms Hale"), consent: .obtained))
    try service.decide(contact, Hub.decision(ChildID(1), .earlyHelp))
    func missing() -> [WatchFinding.Missing] {
      Watch(service.register, at: service.now)[.consent].map(\.finding.missing)
    }
    #expect(missing().isEmpty)
    try service.run(.contact(contact, .recordConsent(.refused)))
    #expect(missing() == [.consentOpen(.refused)])
    try service.run(.contact(contact, .recordConsent(.dispensedWith(why: "the harm outweighs it"))))
    #expect(missing().isEmpty)
  }
}
