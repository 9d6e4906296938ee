/// Harm from outside the home is feared.
public struct ConcernRaised: Codable, Hashable, Sendable {
  /// What kinds.
  public var kinds: [ConcernKind]
  /// What is known.
  public var what: String
}

/// A team took a concern on.
public struct ConcernAccepted: Codable, Hashable, Sendable {
  /// The team.
  public var team: TeamID
}

/// A manager reconsidered the threshold of an open case.
public struct ThresholdReconsidered: Codable, Hashable, Sendable {
  /// What came of it.
  public var result: ThresholdReview
  /// Why.
  public var why: String
}

/// Early help was asked to go on with the family.
public struct StepDownOffered: Codable, Hashable, Sendable {
  /// The service asked.
  public var service: String
  /// What it shall do.
  public var plan: String
}

/// The early help service said yes.
public struct StepDownAccepted: Codable, Hashable, Sendable {
  /// Who said it.
  public var by: String
}

/// A plan starts, at which the front door hands over.
public struct PlanStarted: Codable, Hashable, Sendable {
  /// Which.
  public var kind: PlanKind
  /// From when.
  public var on: Day
  /// The category of a child protection plan; nil for another.
  public var category: AbuseCategory?
}

/// A plan ended.
public struct PlanEnded: Codable, Hashable, Sendable {
  /// The day.
  public var on: Day
  /// Why.
  public var why: String
}
