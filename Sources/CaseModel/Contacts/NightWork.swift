/// What the emergency duty team did on an open case in one go, until the day service has taken it up.
public struct NightWork: Codable, Hashable, Sendable {
  /// When its first act was recorded.
  public var since: Instant
  /// When the day service said that it has read it; nil before.
  public var acknowledgedAt: Instant?
  /// When the reasons for what was done were recorded; nil before.
  public var reasonedAt: Instant?

  /// Whether more that is done goes with it: nobody has read it, or given its reasons.
  var isFresh: Bool { acknowledgedAt == nil && reasonedAt == nil }
}

/// What can happen to what the night did on a case.
public enum NightEvent: Hashable, Sendable {
  case worked(NightWorked)
  case acknowledged(HandoverAcknowledged)
  case reasoned(RationaleGiven)

  /// The kind of the event.
  public var kind: EventKind {
    switch self {
    case .worked: .nightWorked
    case .acknowledged: .nightAcknowledged
    case .reasoned: .nightReasoned
    }
  }
}

/// What can be asked for of what the night did on a case.
public enum NightCommand: Hashable, Sendable {
  case acknowledge(note: String)
  case giveRationale(RationaleGiven)
}

extension [NightWork] {
  /// The first that the day service has not read; nil when it has read all.
  public var unread: NightWork? { first { $0.acknowledgedAt == nil } }
  /// The first of which nobody recorded the reasons; nil when none is.
  public var unreasoned: NightWork? { first { $0.reasonedAt == nil } }
  /// The first that was read and of which nobody recorded the reasons; nil when none is.
  public var readUnreasoned: NightWork? { first { $0.acknowledgedAt != nil && $0.reasonedAt == nil } }

  /// One reading, and one rationale, is of all that was done until then.
  mutating func apply(_ event: NightEvent, at instant: Instant) {
    switch event {
    case .worked: append(NightWork(since: instant, acknowledgedAt: nil, reasonedAt: nil))
    case .acknowledged:
      for place in indices where self[place].acknowledgedAt == nil { self[place].acknowledgedAt = instant }
    case .reasoned:
      for place in indices where self[place].reasonedAt == nil { self[place].reasonedAt = instant }
    }
  }
}
