/// A strategy discussion was asked for.
public struct StrategyAsked: Codable, Hashable, Sendable {
  /// Why there may be significant harm.
  public var why: String
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
}

/// The minutes of a strategy discussion were shared.
public struct MinutesShared: Codable, Hashable, Sendable {
  /// With whom.
  public var with: [Partner]
  /// When.
  public var at: Instant
}
