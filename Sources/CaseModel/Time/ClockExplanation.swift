/// How a due moment was worked out, for a person who asks why.
public struct ClockExplanation: Equatable, Sendable {
  /// Why a working clock did not start at the moment of receipt.
  public enum StartMoved: Equatable, Sendable {
    /// Received on a working day before the opening at this minute since midnight.
    case beforeOpening(minute: Int)
    /// Received on a working day at or after the closing at this minute since midnight.
    case afterClosing(minute: Int)
    /// Received on a Saturday or a Sunday.
    case weekend
    /// Received on the bank holiday of this title.
    case bankHoliday(String)
  }

  /// Why a day did not count.
  public enum SkipReason: Equatable, Sendable {
    /// A Saturday.
    case saturday
    /// A Sunday.
    case sunday
    /// The bank holiday of this title.
    case bankHoliday(String)
  }

  /// A day that did not count.
  public struct SkippedDay: Equatable, Sendable {
    /// The day.
    public let day: Day
    /// Why it did not count.
    public let reason: SkipReason
  }

  /// The limit of the clock.
  public let limit: ClockLimit
  /// When what sets the clock going was received.
  public let received: Instant
  /// When the clock started.
  public let effectiveStart: Instant
  /// Why it started later than it was received; nil when it did not.
  public let startMoved: StartMoved?
  /// The days from receipt to due that did not count, earliest first; the day of receipt is not among them.
  public let skipped: [SkippedDay]
  /// When the clock runs out.
  public let due: Instant
  /// Seconds from now to ``due``; 0 and below is late.
  public let secondsLeft: Int64
  /// The day reached now, for a clock counted in days.
  public let dayNumber: DayNumber?

  /// Whether the clock has run out.
  public var isLate: Bool { secondsLeft <= 0 }
}

extension WorkingCalendar {
  /// How the due moment of a clock was worked out, seen at `now`.
  ///
  /// - Throws: ``CalendarError/outsideTable(_:covered:)`` when a working clock meets a day not in the table.
  public func explain(
    _ limit: ClockLimit, from received: Instant, now: Instant
  ) throws(CalendarError) -> ClockExplanation {
    let due = try due(limit, from: received)
    let isOpening = limit.counting == .openingTime
    return ClockExplanation(
      limit: limit, received: received,
      effectiveStart: isOpening ? try effectiveStart(of: received) : received,
      startMoved: isOpening ? try startMoved(of: received) : nil,
      skipped: limit.countsWorkingTime ? try skippedDays(after: London.day(of: received), before: due) : [],
      due: due, secondsLeft: now.seconds(until: due),
      dayNumber: try dayNumber(of: limit, from: received, now: now))
  }

  private func startMoved(of received: Instant) throws(CalendarError) -> ClockExplanation.StartMoved? {
    guard try !isOpen(at: received) else { return nil }
    let day = London.day(of: received)
    if day.weekday.isWeekend { return .weekend }
    if let title = holidays.title(on: day) { return .bankHoliday(title) }
    guard let open = hours[day.weekday] else { return .weekend }
    return London.minuteOfDay(of: received) < open.lowerBound
      ? .beforeOpening(minute: open.lowerBound) : .afterClosing(minute: open.upperBound)
  }

  private func skippedDays(
    after received: Day, before due: Instant
  ) throws(CalendarError) -> [ClockExplanation.SkippedDay] {
    var skipped: [ClockExplanation.SkippedDay] = []
    var day = received.advanced(by: 1)
    // A clock that ends at midnight ends with the day before.
    let last = London.day(of: due.advanced(bySeconds: -1))
    while day < last {
      if try !isWorkingDay(day) {
        skipped.append(ClockExplanation.SkippedDay(day: day, reason: skipReason(of: day)))
      }
      day = day.advanced(by: 1)
    }
    return skipped
  }

  private func skipReason(of day: Day) -> ClockExplanation.SkipReason {
    switch day.weekday {
    case .saturday: .saturday
    case .sunday: .sunday
    case .monday, .tuesday, .wednesday, .thursday, .friday: .bankHoliday(holidays.title(on: day) ?? "")
    }
  }
}

extension ClockLimit {
  /// Whether only working days or hours count, so that the bank-holiday table is asked.
  var countsWorkingTime: Bool {
    switch self {
    case .workingDays, .workingHours: true
    case .realHours, .calendarDays, .months: false
    }
  }
}
