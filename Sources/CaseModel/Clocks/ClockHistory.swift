/// What happened to a record’s clocks, worked out from its events and the settings in force at each.
///
/// Nothing of it is stored: whoever asks which limit governed when gets the answer from what was recorded.
public struct ClockHistory: Sendable {
  /// One thing that happened to one clock.
  public struct Entry: Hashable, Sendable {
    /// When.
    public let at: Instant
    /// The clock as it stood afterwards; before it, for one that is gone.
    public let clock: Clock
    /// When it was to run out then; nil where the calendar does not reach.
    public let due: Instant?
    /// What happened.
    public let change: Change
    /// The kind of event that did it.
    public let because: EventKind
  }

  /// What can happen to a clock.
  public enum Change: Hashable, Sendable {
    case started
    /// What it waited for happened, in time or not.
    case stopped(inTime: Bool)
    /// What it belonged to was over first, in time or not.
    case ended(inTime: Bool)
    /// It is paused: the worker whom it binds is away.
    case paused
    /// It runs again: what had stopped it was set aside, or whom it binds is back.
    case resumed
    /// It runs out at another moment than this one, where it did before.
    case moved(from: Instant?)
    /// Another limit took its place.
    case superseded
    /// A later day was agreed, which does not move the clock.
    case delayAgreed(Day)
    /// What had set it going was set aside.
    case gone
  }

  /// Oldest first.
  public private(set) var entries: [Entry] = []

  /// Replays a record’s events, with those of the service’s own record among them, oldest first.
  public init(of record: RecordID, events: [RecordedEvent], settings: ServiceSettings) {
    var register = Register(settings: settings)
    var own: [RecordedEvent] = []
    var before: [(clock: Clock, due: Instant?)] = []
    for recorded in events where recorded.event.record == record || recorded.event.record.kind == .service {
      register.apply(recorded.event, by: recorded.stamp.by, at: recorded.stamp.at, history: own)
      if recorded.event.record == record { own.append(recorded) }
      let today = London.day(of: recorded.stamp.at)
      let now = register.clocks(of: record, on: today).map { (clock: $0, due: register.due(of: $0)) }
      compare(before, now, at: recorded.stamp.at, recorded.event.kind)
      before = now
    }
  }

  private mutating func compare(
    _ old: [(clock: Clock, due: Instant?)], _ new: [(clock: Clock, due: Instant?)], at instant: Instant,
    _ kind: EventKind
  ) {
    for (clock, due) in old where !new.contains(where: { $0.clock.isSame(as: clock) }) && clock.isRunning {
      // A recurring one begins again when it is met, perhaps with a longer limit, as a review’s does.
      let next = new.first {
        $0.clock.name.rule.number == clock.name.rule.number && $0.clock.startedAt > clock.startedAt
      }
      // Met when the next one began, however long afterwards that was recorded.
      let isAside = kind == .decisionSetAside || kind == .factSetAside
      let met = isAside ? nil : next.map { min(instant, $0.clock.startedAt) }
      note(clock, due, met.map { .stopped(inTime: inTime($0, due)) } ?? .gone, instant, kind)
    }
    for (clock, due) in new {
      guard let was = old.first(where: { $0.clock.isSame(as: clock) }) else {
        note(clock, due, .started, instant, kind)
        if let stop = clock.stoppedAt { note(clock, due, end(of: clock, at: stop, due), instant, kind) }
        continue
      }
      if clock.standing == .superseded, was.clock.standing != .superseded {
        note(clock, due, .superseded, instant, kind)
      } else if case .agreed(let day) = clock.detail, clock.detail != was.clock.detail {
        note(clock, due, .delayAgreed(day), instant, kind)
      } else if due != was.due {
        note(clock, due, .moved(from: was.due), instant, kind)
      }
      switch (was.clock.standing == .paused, clock.standing == .paused) {
      case (false, true): note(clock, due, .paused, instant, kind)
      case (true, false): note(clock, due, .resumed, instant, kind)
      default: break
      }
      switch (was.clock.stoppedAt, clock.stoppedAt) {
      case (nil, let stop?): note(clock, due, end(of: clock, at: stop, due), instant, kind)
      case (_?, nil): note(clock, due, .resumed, instant, kind)
      default: break
      }
    }
  }

  private func end(of clock: Clock, at stop: Instant, _ due: Instant?) -> Change {
    clock.isMet ? .stopped(inTime: inTime(stop, due)) : .ended(inTime: inTime(stop, due))
  }

  private func inTime(_ stop: Instant, _ due: Instant?) -> Bool { due.map { stop < $0 } ?? true }

  private mutating func note(
    _ clock: Clock, _ due: Instant?, _ change: Change, _ instant: Instant, _ kind: EventKind
  ) {
    // Windows and published figures bind nobody.
    guard clock.standing != .window, clock.standing != .measure else { return }
    entries.append(Entry(at: instant, clock: clock, due: due, change: change, because: kind))
  }
}

extension Clock {
  /// Whether two are one clock at two moments.
  fileprivate func isSame(as other: Clock) -> Bool {
    (name == other.name || name.isOneOfRatings && other.name.isOneOfRatings)
      && startedAt == other.startedAt && lastingDetail == other.lastingDetail
      && (standing == .measure) == (other.standing == .measure)
  }
}

extension Clock {
  /// What it is a clock of, leaving out what was agreed later.
  private var lastingDetail: Detail? {
    if case .agreed = detail { return nil }
    return detail
  }
}

extension ClockName {
  /// Whether a contact’s rating says which of its kind runs, so that one takes another’s place.
  fileprivate var isOneOfRatings: Bool { self == .redAnswer || self == .amberAnswer || self == .greenAnswer }
}

extension Register {
  /// The clocks of a record; a worker’s as they stand on a day.
  fileprivate func clocks(of record: RecordID, on day: Day) -> [Clock] {
    guard record.kind == .worker else { return clocks(of: record) }
    return workers[WorkerID(record.number)].map { clocks(of: $0, on: day) } ?? []
  }

  /// The clocks of a contact, a case or an allegation; none for other records, and where it is not held.
  public func clocks(of record: RecordID) -> [Clock] {
    switch record.kind {
    case .contact: contacts[ContactID(record.number)].map { clocks(of: $0) } ?? []
    case .case: cases[CaseID(record.number)].map { clocks(of: $0) } ?? []
    case .allegation: allegations[AllegationID(record.number)].map { clocks(of: $0) } ?? []
    case .service, .team, .worker, .household, .child, .place, .peerGroup: []
    }
  }
}
