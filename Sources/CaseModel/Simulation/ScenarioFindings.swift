extension Scenario {
  /// What assessments, section 47 enquiries and conferences find.
  public struct Findings: Codable, Equatable, Sendable {
    /// Of a thousand assessments that name factors: each factor, for a child old enough for it, where the worry has no
    /// share of its own.
    public var factors: [Share<AssessmentFactor>]
    /// The same for worries that have shares of their own; the first is named where nothing else is found at home.
    public var factorsByWorry: [WorryShares<AssessmentFactor>]
    /// Categories of child protection plans, for worries without shares of their own.
    public var categories: [Share<AbuseCategory>]
    /// The same for worries that have shares of their own.
    public var categoriesByWorry: [WorryShares<AbuseCategory>]
    /// Of a thousand enquiries that lead to no conference: concerns not substantiated.
    public var notSubstantiated: Int
    /// Of a thousand enquiries that lead to no conference: a continuing risk, and a manager agreed why none is held.
    public var riskWithoutConference: Int
  }

  /// Shares that hold for one worry.
  public struct WorryShares<Value: Codable & Equatable & Sendable>: Codable, Equatable, Sendable {
    /// The worry.
    public var worry: Worry
    /// The values and how often they come.
    public var shares: [Share<Value>]
  }
}

extension Scenario.Findings {
  /// The categories of plans after a worry.
  func categories(after worry: Worry) -> [Share<AbuseCategory>] {
    categoriesByWorry.first { $0.worry == worry }?.shares ?? categories
  }

  /// The factors that a worry makes more or less likely, the likeliest first; empty for one that changes none.
  func factors(after worry: Worry) -> [Share<AssessmentFactor>] {
    factorsByWorry.first { $0.worry == worry }?.shares ?? []
  }
}
