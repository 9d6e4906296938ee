/// A child was protected in an emergency.
public struct ProtectionStarted: Codable, Hashable, Sendable {
  /// How.
  public var kind: ProtectionKind
  /// When.
  public var at: Instant
  /// Where the child is.
  public var place: Whereabouts
  /// Who was told.
  public var told: String
  /// Why.
  public var why: String

  package init(kind: ProtectionKind, at: Instant, place: Whereabouts, told: String, why: String) {
    self.kind = kind
    self.at = at
    self.place = place
    self.told = told
    self.why = why
  }
}

/// A child who is looked after was reviewed, or had the health assessment.
public struct LookedAfterDone: Codable, Hashable, Sendable {
  /// What.
  public var what: LookedAfterTask
  /// The day.
  public var on: Day

  package init(what: LookedAfterTask, on: Day) {
    self.what = what
    self.on = on
  }
}

/// A child in an emergency is somewhere else.
public struct PlaceChanged: Codable, Hashable, Sendable {
  /// Where.
  public var place: Whereabouts

  package init(place: Whereabouts) {
    self.place = place
  }
}

/// A court extended an emergency protection order.
public struct ProtectionExtended: Codable, Hashable, Sendable {
  /// By how many days.
  public var days: Int

  package init(days: Int) {
    self.days = days
  }
}

/// An emergency’s protection ended.
public struct ProtectionEnded: Codable, Hashable, Sendable {
  /// When.
  public var at: Instant
  /// How: returned, an order, accommodation.
  public var how: String

  package init(at: Instant, how: String) {
    self.at = at
    self.how = how
  }
}
