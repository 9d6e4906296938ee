/// Europe/London's civil time: Greenwich time in winter, British Summer Time one hour ahead of it.
///
/// Summer time runs from the last Sunday of March to the last Sunday of October, changing at 01:00 UTC both times.
/// This holds from 1996; earlier years changed on other days, and this program has no clock that reaches them.
/// - Source: Summer Time Act 1972 as amended by the Summer Time Order 2002 (Directive 2000/84/EC); the dates of 1996
///   and 1997 agree.
public enum London {
  /// The day on a London calendar at `instant`.
  public static func day(of instant: Instant) -> Day { local(instant).day }

  /// The minutes since midnight on a London clock, 0 to 1439; seconds are cut off.
  public static func minuteOfDay(of instant: Instant) -> Int { local(instant).second / 60 }

  /// Whether London's clocks are an hour ahead of Greenwich at `instant`.
  public static func isSummerTime(at instant: Instant) -> Bool {
    let (day, second) = instant.utcDayAndSecond
    let (_, month, dayOfMonth) = CivilDate.parts(dayNumber: Int(day))
    switch month {
    case 4...9: return true
    case 3: return hasChanged(day: day, dayOfMonth: dayOfMonth, second: second)
    case 10: return !hasChanged(day: day, dayOfMonth: dayOfMonth, second: second)
    default: return false
    }
  }

  /// The moment at which a London clock shows `minute` (minutes since midnight) on `day`.
  ///
  /// A minute that the change to summer time leaves out moves forward by that hour; one that the change back
  /// shows twice is the first of the two. 1440 is the end of the day.
  public static func instant(day: Day, minute: Int) -> Instant {
    instant(day: day, second: minute * 60)
  }

  /// The first moment of the next day: the end of `day` on a London clock.
  public static func endOfDay(_ day: Day) -> Instant { instant(day: day.advanced(by: 1), second: 0) }

  /// The change of the clocks that falls on `day`, if one does: true to summer time, false back; nil on other days.
  static func change(on day: Day) -> Bool? {
    let (_, month, dayOfMonth) = day.parts
    guard day.weekday == .sunday, dayOfMonth > 24 else { return nil }
    return month == 3 ? true : month == 10 ? false : nil
  }

  static func instant(day: Day, second: Int) -> Instant {
    let greenwich = Instant(seconds: Int64(day.number) * 86_400 + Int64(second))
    let summer = greenwich.advanced(bySeconds: -3600)
    return isSummerTime(at: summer) ? summer : greenwich
  }

  static func local(_ instant: Instant) -> (day: Day, second: Int) {
    let shown = isSummerTime(at: instant) ? instant.advanced(bySeconds: 3600) : instant
    let (day, second) = shown.utcDayAndSecond
    return (Day(number: Int32(clamping: day)), Int(second))
  }

  /// Whether, in March or October, the last Sunday's 01:00 UTC has come; both months have 31 days.
  private static func hasChanged(day: Int64, dayOfMonth: Int, second: Int64) -> Bool {
    guard dayOfMonth > 24 else { return false }
    let daysSinceSunday = Day(number: Int32(clamping: day)).weekday.rawValue % 7
    let lastSunday = dayOfMonth - daysSinceSunday
    guard lastSunday > 24 else { return false }
    return daysSinceSunday > 0 || second >= 3600
  }
}

extension Instant {
  /// The moment at which a London clock shows the same time some days later.
  public func advanced(byDays days: Int) -> Instant {
    let (day, second) = London.local(self)
    return London.instant(day: day.advanced(by: days), second: second)
  }
}
