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
  case other

  /// What such a team is called.
  public var words: String {
    switch self {
    case .screening: "screening"
    case .firstResponse: "first response"
    case .emergencyDuty: "emergency duty"
    case .other: "other"
    }
  }

  /// Whether the team's workers hold children's cases.
  public var holdsCases: Bool {
    switch self {
    case .firstResponse, .other: true
    case .screening, .emergencyDuty: false
    }
  }
}
