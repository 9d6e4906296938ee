/// Help was offered while the assessment runs.
public struct SupportOffered: Codable, Hashable, Sendable {
  /// What.
  public var what: String
  /// By whom.
  public var by: String
  /// From when.
  public var from: Day

  package init(what: String, by: String, from: Day) {
    self.what = what
    self.by = by
    self.from = from
  }
}

/// The family took up the help that was offered last, or did not.
public struct SupportAnswered: Codable, Hashable, Sendable {
  /// Whether they did.
  public var taken: Bool
  /// Why not, or how it goes.
  public var why: String

  package init(taken: Bool, why: String) {
    self.taken = taken
    self.why = why
  }
}

/// A visit is planned.
public struct VisitPlanned: Codable, Hashable, Sendable {
  /// The day.
  public var on: Day
  /// What for.
  public var purpose: String

  package init(on: Day, purpose: String) {
    self.on = on
    self.purpose = purpose
  }
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
  /// Whether the child was still to be born, so that there was nobody to be seen but the mother; nil for no.
  public var isBeforeBirth: Bool?

  package init(at: Instant, seen: Bool, alone: Bool, place: VisitPlace, tools: String?, words: String?) {
    self.at = at
    self.seen = seen
    self.alone = alone
    self.place = place
    self.tools = tools
    self.words = words
  }
}
