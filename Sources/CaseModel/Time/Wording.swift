/// Days, times and spans in a person's words, in London's time and without Foundation.
public enum Wording {
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// The time of day for minutes since midnight, such as "08:45"; 1440 is "24:00".
  public static func time(minute: Int) -> String {
    "\(FixedText.twoDigits(minute / 60)):\(FixedText.twoDigits(minute % 60))"
  }

  /// The day on which a clock runs out that ends with a day: "Wed 30 Jan 2019".
  static func lastDay(_ due: Instant) -> String { London.day(of: due.advanced(bySeconds: -1)).longText }

  /// Day and time, such as "Fri 18 Jan 17:01", with the year as "Fri 18 Jan 2019 17:01".
  public static func dayAndTime(_ instant: Instant, withYear: Bool = false) -> String {
    let day = London.day(of: instant)
    return "\(withYear ? day.longText : day.shortText) \(time(minute: London.minuteOfDay(of: instant)))"
  }

  /// The day that a midnight ends; nil for any other moment.
  public static func dayEnded(by instant: Instant) -> Day? {
    London.minuteOfDay(of: instant) == 0 ? London.day(of: instant.advanced(bySeconds: -60)) : nil
  }

  /// An end, as it follows “by” or “to”: "Fri 18 Jan 17:01", and for a midnight "the end of Mon 7 Dec".
  ///
  /// People take “Tue 8 Dec 00:00” for a time late on Tuesday.
  public static func end(_ instant: Instant, withYear: Bool = false) -> String {
    guard let day = dayEnded(by: instant) else { return dayAndTime(instant, withYear: withYear) }
    return "the end of \(withYear ? day.longText : day.shortText)"
  }

  /// An end, as it follows “ended”: "Fri 18 Jan 17:01", and for a midnight "at the end of Mon 7 Dec".
  public static func ended(_ instant: Instant, withYear: Bool = false) -> String {
    (dayEnded(by: instant) == nil ? "" : "at ") + end(instant, withYear: withYear)
  }

  /// A span in its shortest words: "48 min", "2 h 13", "3 d"; what is smaller is cut off, the sign is not shown.
  public static func span(seconds: Int64) -> String {
    let minutes = seconds.magnitude / 60
    if minutes < 60 { return "\(minutes) min" }
    if minutes < 1440 { return hoursAndMinutes(minutes) }
    return count(Int(minutes / 1440), "day")
  }

  /// A span to the minute, from a day on to the hour: "48 min", "3 h 12 min", "2 days 3 h"; the sign is not shown.
  private static func spanInFull(minutes: UInt64) -> String {
    var words: [String] = []
    let days = minutes / 1440
    if days > 0 { words.append(count(Int(days), "day")) }
    if minutes / 60 % 24 > 0 { words.append("\(minutes / 60 % 24) h") }
    if days == 0, minutes % 60 > 0 { words.append("\(minutes % 60) min") }
    return words.isEmpty ? "under 1 min" : words.joined(separator: " ")
  }

  /// What is left of a clock or how late it is: "3 h 12 min left", "2 days 3 h left", "48 min late", "35 days late".
  ///
  /// - Parameter day: how far a clock counted in days has come, and whether those are working days; nil for one counted
  ///   otherwise, or where hours are meant. Lateness is told in the clock’s own days: "23 working days late".
  public static func leftInFull(seconds: Int64, day: (number: DayNumber, areWorking: Bool)? = nil) -> String {
    let minutes = seconds.magnitude / 60
    if seconds > 0 { return spanInFull(minutes: minutes) + " left" }
    if let day, day.number.day > day.number.of {
      return count(day.number.day - day.number.of, day.areWorking ? "working day" : "day") + " late"
    }
    return (minutes < 1440 ? spanInFull(minutes: minutes) : count(Int(minutes / 1440), "day")) + " late"
  }

  /// What is left of a clock in at most 12 columns, for a board's narrow column.
  ///
  /// Within the minute it is "due now". Late is "48 min late", "5 h 48 late" and, from a day on, "12 days late"; under
  /// four hours left is "2 h 13"; more is the due moment, "today 15:05", "end of today".
  public static func left(due: Instant, now: Instant) -> String {
    let seconds = now.seconds(until: due)
    let minutes = seconds.magnitude / 60
    if minutes < 1 { return "due now" }
    if seconds > 0 { return minutes < 240 ? span(seconds: seconds) : due.shortDueText(relativeTo: now) }
    if minutes < 1440 { return span(seconds: seconds) + " late" }
    return minutes < 144_000 ? count(Int(minutes / 1440), "day") + " late" : "\(minutes / 1440) d late"
  }

  /// How many of something, such as "1 day" and "3 days".
  public static func count(_ count: Int, _ noun: String) -> String {
    count == 1 ? "1 \(noun)" : "\(count) \(noun)s"
  }

  static func monthName(_ month: Int) -> String { months[month - 1] }

  private static func hoursAndMinutes(_ minutes: UInt64) -> String {
    "\(minutes / 60) h \(FixedText.twoDigits(Int(minutes % 60)))"
  }
}

extension Day {
  /// The day without its year, such as "Fri 18 Jan".
  public var shortText: String { "\(weekday.shortName) \(dayOfMonth) \(Wording.monthName(month))" }

  /// The day with its year, such as "Fri 18 Jan 2019".
  public var longText: String { "\(shortText) \(year)" }
}

extension Instant {
  /// As ``shortText(relativeTo:)``, but the midnight that ends a day belongs to it: "by end of today", "by end of Friday".
  public func dueText(relativeTo now: Instant) -> String {
    nearEnd(relativeTo: now).map { "by \($0)" } ?? endText(relativeTo: now)
  }

  /// As ``dueText(relativeTo:)``, but as it follows “to”: "end of today", "end of Friday", "Fri 15:05".
  public func endText(relativeTo now: Instant) -> String {
    let shown = Wording.dayEnded(by: self) == nil ? self : advanced(bySeconds: -60)
    return nearEnd(relativeTo: now) ?? shown.shortText(relativeTo: now)
  }

  /// The end of a day within three of `now`; nil for any other moment.
  private func nearEnd(relativeTo now: Instant) -> String? {
    guard let day = Wording.dayEnded(by: self) else { return nil }
    switch London.day(of: now).distance(to: day) {
    case 0: return "end of today"
    case 1: return "end of tomorrow"
    case -3...3: return "end of \(day.weekday.name)"
    default: return nil
    }
  }

  /// As ``dueText(relativeTo:)`` in at most 12 columns: "today 15:05", "Thu 09:40", "end of today", "end of Fri".
  fileprivate func shortDueText(relativeTo now: Instant) -> String {
    let endsDay = London.minuteOfDay(of: self) == 0
    let day = London.day(of: endsDay ? advanced(bySeconds: -60) : self)
    let distance = London.day(of: now).distance(to: day)
    guard (-3...3).contains(distance) else { return dueText(relativeTo: now) }
    if distance == 0 { return endsDay ? "end of today" : shortText(relativeTo: now) }
    return endsDay
      ? "end of \(day.weekday.shortName)"
      : "\(day.weekday.shortName) \(Wording.time(minute: London.minuteOfDay(of: self)))"
  }

  /// The moment in London as short as `now` allows: "today 15:05", "tomorrow 09:40", "Tue 09:54", "12 Mar", "12 Mar 2018".
  ///
  /// The weekday stands for the three days on either side only, so that one weekday never means two days.
  public func shortText(relativeTo now: Instant) -> String {
    let today = London.day(of: now)
    let day = London.day(of: self)
    let time = Wording.time(minute: London.minuteOfDay(of: self))
    switch today.distance(to: day) {
    case 0: return "today \(time)"
    case 1: return "tomorrow \(time)"
    case -3...3: return "\(day.weekday.shortName) \(time)"
    default:
      let date = "\(day.dayOfMonth) \(Wording.monthName(day.month))"
      return day.year == today.year ? date : "\(date) \(day.year)"
    }
  }
}
