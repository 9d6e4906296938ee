/// Help was offered while the assessment runs.
public struct SupportOffered: Codable, Hashable, Sendable {
  /// What.
  public var what: String
  /// By whom.
  public var by: String
  /// From when.
  public var from: Day
}

/// The family took up the help that was offered last, or did not.
public struct SupportAnswered: Codable, Hashable, Sendable {
  /// Whether they did.
  public var taken: Bool
  /// Why not, or how it goes.
  public var why: String
}

/// A visit is planned.
public struct VisitPlanned: Codable, Hashable, Sendable {
  /// The day.
  public var on: Day
  /// What for.
  public var purpose: String
}

/// A visit was made; one at which the child was not seen is an attempt.
public struct VisitMade: Codable, Hashable, Sendable {
  /// When.
  public var at: Instant
  /// Whether the child was seen.
  public var seen: Bool
  /// Whether the child was seen alone.
  public var alone: Bool
  /// Where.
  public var place: VisitPlace
  /// What was used for direct work with the child.
  public var tools: String?
  /// The child’s own words.
  public var words: String?
}
