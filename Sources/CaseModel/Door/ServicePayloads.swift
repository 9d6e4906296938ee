/// A team came to be.
public struct TeamRegistered: Codable, Hashable, Sendable {
  /// The team's name.
  public var name: String
  /// What it does.
  public var kind: TeamKind

  /// Describes a team.
  public init(name: String, kind: TeamKind) {
    self.name = name
    self.kind = kind
  }
}

/// A worker is back at work.
public struct AbsenceEnded: Codable, Hashable, Sendable {
  /// First day back.
  public var on: Day
}

/// A worker leaves the service.
public struct WorkerLeft: Codable, Hashable, Sendable {
  /// Last day of service.
  public var on: Day
}
