extension ClockExplanation {
  /// The working in plain words, one step a line, in the order of time.
  public var lines: [String] {
    var lines = ["started \(Wording.dayAndTime(received, withYear: true))\(startMoved?.words ?? "")"]
    lines += counting
    lines.append("due \(dueWords) · \(leftWords)")
    return lines
  }

  private var leftWords: String {
    Wording.leftInFull(
      seconds: secondsLeft, day: dayNumber.map { (number: $0, areWorking: limit.countsWorkingTime) })
  }

  private var counting: [String] {
    guard limit.countsWorkingTime else { return runningThrough }
    let startDay = London.day(of: effectiveStart)
    if limit.counting == .dates {
      return ["counts working days by date, \(startDay.shortText) is day 0"]
        + (skipped.isEmpty ? ["no days skipped"] : skipLine(skipped))
    }
    let dayZero = dayNumber == nil ? "" : " (day 0)"
    let start = "starts \(words(of: effectiveStart))\(dayZero)"
    if skipped.isEmpty { return [start, "no days skipped"] }
    return skipLine(skipped.filter { $0.day < startDay }) + [start]
      + skipLine(skipped.filter { $0.day > startDay })
  }

  private var runningThrough: [String] {
    switch limit {
    case .realHours:
      let changes = (London.day(of: received)...max(London.day(of: received), London.day(of: due)))
        .compactMap { changeOfClocks(on: $0) }
      return [(["runs \(limit.shortWords) without a break"] + changes).joined(separator: ", ")]
    case .calendarDays: return ["counts every day, \(London.day(of: received).shortText) is day 0"]
    case .months, .workingDays, .workingHours: return []
    }
  }

  private func changeOfClocks(on day: Day) -> String? {
    guard let toSummer = London.change(on: day) else { return nil }
    let moment = Instant(seconds: Int64(day.number) * 86_400 + 3600)
    guard received < moment, moment < due else { return nil }
    return "the clocks go \(toSummer ? "forward" : "back") \(day.shortText)"
  }

  private func skipLine(_ days: [SkippedDay]) -> [String] {
    guard !days.isEmpty else { return [] }
    let weekendDays = days.filter { $0.reason == .saturday || $0.reason == .sunday }
    // More than two weekends are counted, not listed: the holidays are what a person would not expect.
    let isLong = weekendDays.count > 4
    let named = isLong ? days.filter { $0.reason != .saturday && $0.reason != .sunday } : days
    let counted = isLong ? ["\(weekendDays.count) Saturdays and Sundays"] : []
    return ["skips " + (counted + named.map { words(of: $0) }).joined(separator: ", ")]
  }

  private func words(of skipped: SkippedDay) -> String {
    let day = words(of: skipped.day)
    switch skipped.reason {
    case .saturday, .sunday: return day
    case .bankHoliday(let title): return "\(day) (\(title))"
    }
  }

  private var dueWords: String {
    Wording.dayEnded(by: due).map { "by the end of \(words(of: $0))" } ?? words(of: due)
  }

  /// The year stands only where it is not the year of receipt.
  private func words(of day: Day) -> String {
    day.year == London.day(of: received).year ? day.shortText : day.longText
  }

  private func words(of instant: Instant) -> String {
    Wording.dayAndTime(
      instant, withYear: London.day(of: instant).year != London.day(of: received).year)
  }
}

extension ClockExplanation.StartMoved {
  fileprivate var words: String {
    switch self {
    case .beforeOpening(let minute): ", before opening at \(Wording.time(minute: minute))"
    case .afterClosing(let minute): ", after closing at \(Wording.time(minute: minute))"
    case .weekend: ", at the weekend"
    case .bankHoliday(let title): ", a bank holiday (\(title))"
    }
  }
}
