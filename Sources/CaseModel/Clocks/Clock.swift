/// One clock on one record: what set it going, its limit, and whether it still runs.
public struct Clock: Hashable, Sendable {
  /// Which of the front door’s clocks.
  public let name: ClockName
  /// What set it going.
  public let startedAt: Instant
  /// When what it waits for happened, or what it belongs to was over; nil while it runs.
  public let stoppedAt: Instant?
  /// Whether what it waits for happened; false while it runs, and where what it belongs to was over first.
  public let isMet: Bool
  /// How long it allows.
  public let limit: ClockLimit
  /// What it counts for.
  public let standing: Standing
  /// What it is of, where a record has several of a name.
  public let detail: Detail?

  /// - Parameters:
  ///   - met: when what it waits for happened; nil when it did not.
  ///   - over: when what it belongs to was over, so that nothing is waited for any more; nil while that lasts.
  init(
    _ name: ClockName, from start: Instant, to met: Instant?, over: Instant? = nil, _ limit: ClockLimit,
    _ standing: Standing = .ours, _ detail: Detail? = nil
  ) {
    self.name = name
    startedAt = start
    stoppedAt = met ?? over
    isMet = met != nil
    self.limit = limit
    self.standing = standing
    self.detail = detail
  }

  /// What a clock counts for.
  public enum Standing: String, Hashable, Sendable {
    /// Ours to keep: it sorts the lists and counts as breached when it runs out.
    case ours
    /// Somebody else’s to keep, such as an agency’s answer.
    case theirs
    /// Another limit has taken its place; kept so that one sees which governed when.
    case superseded
    /// A figure that is published, beside the limit that governs.
    case measure
    /// A time in which something counts, and not a duty.
    case window
    /// It is paused, since the worker whom it binds is away.
    case paused
  }

  /// What a clock is of.
  public enum Detail: Hashable, Sendable {
    /// The agency that was asked.
    case agency(Agency)
    /// The days by which a court extended an order, where it was recorded without its end.
    case extended(Int)
    /// An order with the end that a court stated.
    case ordered(until: Instant)
    /// The day to which a delay was agreed; the limit does not change.
    case agreed(Day)
    /// Counted from the assessment’s start, as the DfE publishes it.
    case fromStart
    /// Reviewed each month, since it takes longer than it should.
    case review
    /// Something handed from one shift to the other.
    case task(Shift)
  }

  /// Whether it still runs.
  public var isRunning: Bool { stoppedAt == nil }
  /// Whether it runs and is ours to keep.
  public var governs: Bool { isRunning && standing == .ours }
  /// Whether it puts its record where the lists’ readers see it; word to a referrer stands before no child.
  var sortsLists: Bool { governs && name != .referrerTold }

  /// How long it allows, in words.
  public var limitWords: String {
    switch detail {
    case .task(.night): "by the next close of the day service"
    case .ordered: "as the court ordered"
    case nil, .agency, .extended, .agreed, .fromStart, .review, .task(.day): limit.shortWords
    }
  }

  /// The clock in a few words: “agency’s answer, red: police”.
  public var title: String {
    switch detail {
    case nil: name.rule.title
    case .agency(let agency): "\(name.rule.title): \(agency.words)"
    case .extended(let days): "\(name.rule.title), extended by \(Wording.count(days, "day"))"
    case .ordered: name.rule.title
    case .agreed(let day): "\(name.rule.title), delay agreed to \(day.shortText)"
    case .fromStart: "\(name.rule.title) from its start, as the DfE publishes it"
    case .review: "\(name.rule.title): the monthly review"
    case .task(let shift): "\(name.rule.title): a task for the \(shift.words)"
    }
  }
}

extension Register {
  /// When a clock runs out; nil where the calendar does not reach.
  ///
  /// A delay that was agreed moves nothing; what the day leaves the night is to be known when it takes over.
  public func due(of clock: Clock) -> Instant? { calendar.due(of: clock) }

  /// Whether a clock ran out: before it stopped, or by now; false for one that binds nobody or is paused.
  ///
  /// What is late stays late, whatever reason somebody agreed.
  public func isLate(_ clock: Clock, at now: Instant) -> Bool {
    switch clock.standing {
    case .superseded, .window, .paused: false
    case .ours, .theirs, .measure: due(of: clock).map { $0 <= clock.stoppedAt ?? now } ?? false
    }
  }

  /// How a clock was worked out, up to now or to its stop; nil where the calendar does not reach.
  public func explain(_ clock: Clock, now: Instant) -> ClockExplanation? {
    try? calendar.explain(clock.limit, from: clock.startedAt, now: clock.stoppedAt ?? now)
  }

  /// What is left of a clock or how late it is, in its own days: “33 days left”, “23 working days late”.
  public func left(of clock: Clock, due: Instant, at now: Instant) -> String {
    let number = dayNumber(of: clock, now: now)
    return Wording.leftInFull(
      seconds: now.seconds(until: due),
      day: number.map { (number: $0, areWorking: clock.limit.countsWorkingTime) })
  }

  /// Such as “day 12 of 45”; nil for a clock not counted in days, and where the calendar does not reach.
  public func dayNumber(of clock: Clock, now: Instant) -> DayNumber? {
    if case .ordered? = clock.detail { return nil }
    return (try? calendar.dayNumber(of: clock.limit, from: clock.startedAt, now: clock.stoppedAt ?? now))
      ?? nil
  }
}

extension WorkingCalendar {
  /// When a clock runs out; nil where the calendar does not reach.
  func due(of clock: Clock) -> Instant? {
    switch clock.detail {
    case .ordered(let until): until
    case .task(.night): try? nextClose(after: clock.startedAt)
    case nil, .agency, .extended, .agreed, .fromStart, .review, .task(.day):
      try? due(clock.limit, from: clock.startedAt)
    }
  }
}
