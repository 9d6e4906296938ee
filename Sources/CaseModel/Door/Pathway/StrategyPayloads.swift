/// A strategy discussion was asked for.
public struct StrategyAsked: Codable, Hashable, Sendable {
  /// Why there may be significant harm.
  public var why: String

  package init(why: String) {
    self.why = why
  }
}

/// A strategy discussion was held.
public struct StrategyHeld: Codable, Hashable, Sendable {
  /// When.
  public var heldAt: Instant
  /// Who came.
  public var present: [Partner]
  /// Why police, health or social care did not come; nil when all did.
  public var missingWhy: String?
  /// What each told the others.
  public var shared: String
  /// Whether the police searched their own systems.
  public var policeChecks: Bool
  /// Whether there is reasonable cause to suspect significant harm.
  public var thresholdMet: Bool
  /// What was decided and why.
  public var decision: String
  /// Who does what by when.
  public var actions: String
  /// Who makes the section 47 enquiry; nil when the threshold was not met.
  public var enquiry: EnquiryKind?

  package init(
    heldAt: Instant, present: [Partner], missingWhy: String?, shared: String, policeChecks: Bool,
    thresholdMet: Bool, decision: String, actions: String, enquiry: EnquiryKind?
  ) {
    self.heldAt = heldAt
    self.present = present
    self.missingWhy = missingWhy
    self.shared = shared
    self.policeChecks = policeChecks
    self.thresholdMet = thresholdMet
    self.decision = decision
    self.actions = actions
    self.enquiry = enquiry
  }
}

/// The minutes of a strategy discussion were shared.
public struct MinutesShared: Codable, Hashable, Sendable {
  /// With whom.
  public var with: [Partner]
  /// When.
  public var at: Instant

  package init(with: [Partner], at: Instant) {
    self.with = with
    self.at = at
  }
}
