extension Register {
  /// Why an outcome cannot be decided with the consent as recorded; nil when it can.
  ///
  /// Where a family has to agree, it needs their consent or a recorded reason for going without it. Section 47 and an
  /// immediate risk need neither.
  ///
  /// - Source: Bedford’s child protection procedure, enquiries 1: where consent is refused it is decided whether to
  ///   proceed, and why is recorded; DfE’s advice on information sharing (2024), as Coventry quotes it: parents agree to
  ///   engage with services under section 17, early help included.
  public func consentRefusal(of outcome: Outcome, at level: UInt8, on contact: Contact) -> Refusal? {
    let rests = outcome.restsOnConsent && settings.level(level)?.needsConsent ?? false
    guard rests, !contact.immediateRisk, !contact.consent.isAnswered else { return nil }
    return .consentNeeded(contact.id, contact.consent)
  }

  /// Whether a decision for a child of the contact went ahead without consent and without a reason.
  func wentWithoutConsent(_ contact: Contact) -> Bool {
    contact.children.contains { entry in
      guard let decision = entry.decision else { return false }
      return consentRefusal(of: decision.outcome, at: decision.level, on: contact) != nil
    }
  }
}

extension Outcome {
  /// Whether the family has to agree to it, where the level of need asks for consent.
  public var restsOnConsent: Bool { self == .referralForAssessment || self == .earlyHelp }
}

extension Consent {
  /// Whether the family agreed, or the reason for going without is recorded.
  public var isAnswered: Bool {
    switch self {
    case .obtained, .dispensedWith: true
    case .notSettled, .refused, .notNeeded: false
    }
  }
}
