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
  /// The end that an emergency protection order states; nil for other protections, and for orders recorded before the
  /// form asked for it.
  public var until: Instant?
  /// The first day of police protection, where the order was made on a police application (section 46(7)); nil otherwise.
  public var policeFrom: Day?
  /// The new ground on which the police took the child again, or why they did so while an order ran; nil otherwise.
  public var newGround: String?

  package init(
    kind: ProtectionKind, at: Instant, place: Whereabouts, told: String, why: String, until: Instant? = nil,
    policeFrom: Day? = nil, newGround: String? = nil
  ) {
    self.kind = kind
    self.at = at
    self.place = place
    self.told = told
    self.why = why
    self.until = until
    self.policeFrom = policeFrom
    self.newGround = newGround
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
  /// By how many days; part of a day counts as one.
  public var days: Int
  /// The end that the court stated; nil for extensions recorded before it was asked for.
  public var until: Instant?
  /// When the court granted it; nil for extensions recorded before it was asked for.
  public var grantedAt: Instant?

  package init(days: Int, until: Instant? = nil, grantedAt: Instant? = nil) {
    self.days = days
    self.until = until
    self.grantedAt = grantedAt
  }
}

/// An emergency’s protection ended.
public struct ProtectionEnded: Codable, Hashable, Sendable {
  /// When.
  public var at: Instant
  /// How: returned, an order, accommodation.
  public var how: String
  /// Which protection ended; nil where it was recorded before several could run, and means the only one.
  public var kind: ProtectionKind?

  package init(at: Instant, how: String, kind: ProtectionKind? = nil) {
    self.at = at
    self.how = how
    self.kind = kind
  }
}
