extension WorkingCalendar {
  /// When a clock with `limit` that something received at `start` sets going runs out; late from that moment on.
  ///
  /// Each limit counts what its ``ClockLimit/counting`` says: dates from the date of `start`, whatever the hour and the day
  /// of the week; opening time from the ``effectiveStart(of:)``; every hour from `start`. Only working days and working
  /// hours need the table.
  /// - Throws: ``CalendarError/outsideTable(_:covered:)`` when a working clock would count a day not in the table.
  /// - Source: Working Together 2018, chapter 1 (1, 15 and 45 working days); Children Act 1989, sections 44 to 46
  ///   (8 days, 72 hours). The start date is day 0: the DfE counts from the date on which a section 47 enquiry started to
  ///   the date of the conference (LG Inform, metric 3217), and from referral date to authorisation date.
  public func due(_ limit: ClockLimit, from start: Instant) throws(CalendarError) -> Instant {
    switch limit {
    case .workingDays(let count, .endOfDay):
      return London.endOfDay(try day(count, workingDaysAfter: London.day(of: start)))
    case .workingDays(let count, .sameTime):
      let (index, second) = try workingStart(of: start)
      return London.instant(day: try workingDay(at: index + count).day, second: Int(second))
    case .workingHours(let minutes):
      return try afterOpenMinutes(minutes, from: workingStart(of: start))
    case .realHours(let minutes):
      return start.advanced(byMinutes: Int64(minutes))
    case .calendarDays(let count):
      return London.endOfDay(London.day(of: start).advanced(by: count))
    case .months(let count):
      return London.endOfDay(London.day(of: start).advanced(byMonths: count))
    }
  }

  /// How far a clock counted in days has come, such as day 12 of 45; nil for a clock counted otherwise.
  ///
  /// On a day that does not count it is still the last day that did; before the start it is day 0.
  public func dayNumber(
    of limit: ClockLimit, from start: Instant, now: Instant
  ) throws(CalendarError) -> DayNumber? {
    let today = London.day(of: now)
    switch limit {
    case .workingDays(let count, let until):
      let first =
        switch until {
        case .endOfDay: London.day(of: start)
        case .sameTime: try workingDay(at: workingStart(of: start).index).day
        }
      return DayNumber(day: max(0, try workingDays(from: first, to: today)), of: count)
    case .calendarDays(let count):
      return DayNumber(day: max(0, London.day(of: start).distance(to: today)), of: count)
    case .workingHours, .realHours, .months:
      return nil
    }
  }

  private func afterOpenMinutes(
    _ minutes: Int, from start: (index: Int, second: Int32)
  ) throws(CalendarError) -> Instant {
    let first = workingDays[start.index]
    if minutes == 0 { return London.instant(day: first.day, second: Int(start.second)) }
    let target = Int(first.openMinutesBefore) * 60 + Int(start.second - first.opening) + minutes * 60
    // The last day that opens before the target: what ends at a closing is due then, not at the next opening.
    var low = start.index
    var high = workingDays.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(workingDays[middle].openMinutesBefore) * 60 < target { low = middle } else { high = middle }
    }
    let last = workingDays[low]
    let second = Int(last.opening) + target - Int(last.openMinutesBefore) * 60
    guard second <= Int(last.closing) else { return try outside() }
    return London.instant(day: last.day, second: second)
  }

  private func outside() throws(CalendarError) -> Instant {
    throw .outsideTable(holidays.lastDay.advanced(by: 1), covered: covered)
  }
}

/// How far a clock counted in days has come.
public struct DayNumber: Hashable, Sendable, CustomStringConvertible {
  /// The day reached; 0 is the start day, above ``of`` is late.
  public let day: Int
  /// The limit in days.
  public let of: Int

  /// Makes a day number.
  public init(day: Int, of: Int) {
    self.day = day
    self.of = of
  }

  /// In words, such as "day 12 of 45".
  public var description: String { "day \(day) of \(of)" }
}
