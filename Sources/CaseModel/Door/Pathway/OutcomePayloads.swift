/// Harm from outside the home is feared.
public struct ConcernRaised: Codable, Hashable, Sendable {
  /// What kinds.
  public var kinds: [ConcernKind]
  /// What is known.
  public var what: String
  /// The kinds of team to which it was passed, each of which takes it on; nil where the service has no such team.
  public var passedTo: [TeamKind]?

  package init(kinds: [ConcernKind], what: String, passedTo: [TeamKind]? = nil) {
    self.kinds = kinds
    self.what = what
    self.passedTo = passedTo
  }
}

/// A team took a concern on.
public struct ConcernAccepted: Codable, Hashable, Sendable {
  /// The team.
  public var team: TeamID
  /// What the team did then; nil where it was recorded without.
  public var kind: TeamKind?

  package init(team: TeamID, kind: TeamKind? = nil) {
    self.team = team
    self.kind = kind
  }
}

/// A manager reconsidered the threshold of an open case.
public struct ThresholdReconsidered: Codable, Hashable, Sendable {
  /// What came of it.
  public var result: ThresholdReview
  /// Why.
  public var why: String
  /// Whether the agencies have to discuss it; nil where it was recorded without.
  public var discussionOwed: Bool?

  package init(result: ThresholdReview, why: String) {
    self.result = result
    self.why = why
  }
}

/// Early help was asked to take over from here.
public struct StepDownOffered: Codable, Hashable, Sendable {
  /// The service asked.
  public var service: String
  /// What it is to do.
  public var plan: String

  package init(service: String, plan: String) {
    self.service = service
    self.plan = plan
  }
}

/// The early help service said yes.
public struct StepDownAccepted: Codable, Hashable, Sendable {
  /// Who said it.
  public var by: String

  package init(by: String) {
    self.by = by
  }
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
  /// Why a child protection plan ended without a review conference; nil where one ended it, and for other plans.
  public var ground: PlanEndGround?

  package init(on: Day, why: String, ground: PlanEndGround? = nil) {
    self.on = on
    self.why = why
    self.ground = ground
  }
}
