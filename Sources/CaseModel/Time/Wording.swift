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

  /// A span in its shortest words: "48 min", "2 h 13", "3 d"; what is smaller is cut off, the sign is not shown.
  public static func span(seconds: Int64) -> String {
    let minutes = seconds.magnitude / 60
    if minutes < 60 { return "\(minutes) min" }
    if minutes < 1440 { return hoursAndMinutes(minutes) }
    return "\(minutes / 1440) d"
  }

  /// A span to the minute: "48 min", "3 h 12 min", "2 d 3 h 12 min"; the sign is not shown.
  public static func spanInFull(seconds: Int64) -> String {
    let minutes = seconds.magnitude / 60
    var words: [String] = []
    if minutes >= 1440 { words.append("\(minutes / 1440) d") }
    if minutes / 60 % 24 > 0 { words.append("\(minutes / 60 % 24) h") }
    if minutes % 60 > 0 { words.append("\(minutes % 60) min") }
    return words.isEmpty ? "under 1 min" : words.joined(separator: " ")
  }

  /// What is left of a clock or how late it is, to the minute: "3 h 12 min left", "48 min late".
  public static func leftInFull(seconds: Int64) -> String {
    "\(spanInFull(seconds: seconds)) \(seconds > 0 ? "left" : "late")"
  }

  /// What is left of a clock in at most 12 columns, for a board's narrow column.
  ///
  /// Late is "0 h 48 LATE" and, from a hundred hours, "12 d LATE"; under four hours left is "2 h 13"; more is the due
  /// moment, "today 15:05".
  public static func left(due: Instant, now: Instant) -> String {
    let seconds = now.seconds(until: due)
    let minutes = seconds.magnitude / 60
    if seconds > 0 {
      return minutes < 240 ? hoursAndMinutes(minutes) : due.dueText(relativeTo: now)
    }
    return minutes < 6000 ? "\(hoursAndMinutes(minutes)) LATE" : "\(minutes / 1440) d LATE"
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
  /// As ``shortText(relativeTo:)``, but the midnight that ends a day belongs to it: "today 24:00", "Tue 24:00".
  public func dueText(relativeTo now: Instant) -> String {
    guard London.minuteOfDay(of: self) == 0 else { return shortText(relativeTo: now) }
    let lastMinute = advanced(bySeconds: -60).shortText(relativeTo: now)
    return lastMinute.hasSuffix("23:59") ? lastMinute.dropLast(5) + "24:00" : lastMinute
  }

  /// The moment in London as short as `now` allows: "today 15:05", "tmrw 09:40", "Tue 09:54", "12 Mar", "12 Mar 2018".
  ///
  /// The weekday stands for the three days on either side only, so that one weekday never means two days.
  public func shortText(relativeTo now: Instant) -> String {
    let today = London.day(of: now)
    let day = London.day(of: self)
    let time = Wording.time(minute: London.minuteOfDay(of: self))
    switch today.distance(to: day) {
    case 0: return "today \(time)"
    case 1: return "tmrw \(time)"
    case -3...3: return "\(day.weekday.shortName) \(time)"
    default:
      let date = "\(day.dayOfMonth) \(Wording.monthName(day.month))"
      return day.year == today.year ? date : "\(date) \(day.year)"
    }
  }
}
