/// A team as the register holds one.
public struct Team: Codable, Hashable, Sendable {
  /// How many events the record has.
  public var version: Int32
  /// The team's identifier.
  public let id: TeamID
  /// The team's name.
  public var name: String
  /// What the team does.
  public var kind: TeamKind
}

/// What a team does.
public enum TeamKind: String, Coded {
  case screening
  case firstResponse = "first-response"
  case emergencyDuty = "emergency-duty"
  /// Exploitation and other harm from outside the home.
  case complexSafeguarding = "complex-safeguarding"
  case other

  /// What such a team is called.
  public var words: String {
    switch self {
    case .screening: "screening"
    case .firstResponse: "first response"
    case .emergencyDuty: "emergency duty"
    case .complexSafeguarding: "complex safeguarding"
    case .other: "other"
    }
  }

  /// Whether the team's workers hold children's cases.
  public var holdsCases: Bool {
    switch self {
    case .firstResponse, .complexSafeguarding, .other: true
    case .screening, .emergencyDuty: false
    }
  }
}

extension TeamKind {
  /// Who is told at once of harm feared from outside the home, and takes it on.
  ///
  /// - Source: Ofsted’s letter on Rochdale of February 2019: passed swiftly to the first response team and the complex
  ///   safeguarding team.
  static let toldOfConcerns: [TeamKind] = [.firstResponse, .complexSafeguarding]
}
