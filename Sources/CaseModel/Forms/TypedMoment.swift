/// What is typed as a moment.
public enum TypedMoment: Equatable, Sendable {
  case unfinished
  case at(Instant)
  case wrong(String)

  private static let form = "write hh:mm, or dd/mm hh:mm for another day"
  /// How far back a date without a year may reach into last year.
  private static let daysIntoLastYear = 31

  /// Reads "hh:mm" on the day the form was opened, "dd/mm hh:mm", "dd/mm/yyyy hh:mm", "yyyy-mm-dd hh:mm" and
  /// "2019-01-09T10:42:00Z".
  ///
  /// - Parameters:
  ///   - opened: when the form was opened; an empty text, or the one that the form began with, means this.
  ///   - now: nothing has happened later than this.
  ///   - isAhead: whether the moment may lie ahead, as that of a meeting does; a date without a year is then this
  ///     year's.
  public init(_ text: String, opened: Instant, now: Instant, isAhead: Bool = false) {
    let trimmed = text.trimmedBlanks
    if let whole = Instant(text: trimmed) {
      if let fault = DateBounds.fault(London.day(of: whole)) {
        self = .wrong(fault)
        return
      }
      self = isAhead || whole <= now ? .at(whole) : .wrong(Self.inFuture(whole, now))
      return
    }
    if trimmed.isEmpty || trimmed == Self.text(of: opened) {
      self = .at(opened)
      return
    }
    let words = trimmed.split(separator: " ")
    guard words.count <= 2, let last = words.last else {
      self = .wrong(Self.form)
      return
    }
    if words.count == 1, !trimmed.contains(where: { ":.".contains($0) }),
      trimmed.contains(where: { "/-".contains($0) })
    {
      self = .unfinished
      return
    }
    switch (
      Self.minute(last),
      words.count == 2 ? Self.day(words[0], now: now, isAhead: isAhead) : .day(London.day(of: opened))
    )
    {
    case (.wrong(let why), _), (_, .wrong(let why)): self = .wrong(why)
    case (.minute(let minute), .day(let day)):
      let instant = London.instant(day: day, minute: minute)
      self = instant > now && !isAhead ? .wrong(Self.inFuture(instant, now)) : .at(instant)
    default: self = .unfinished
    }
  }

  /// The time as the form first shows it.
  public static func text(of instant: Instant) -> String {
    Wording.time(minute: London.minuteOfDay(of: instant))
  }

  private static func inFuture(_ instant: Instant, _ now: Instant) -> String {
    let (day, minute) = (London.day(of: instant), London.minuteOfDay(of: instant))
    let today = London.day(of: now)
    guard day == today else { return "\(day.longText) lies in the future" }
    let yesterday = today.advanced(by: -1)
    return "\(Wording.time(minute: minute)) has not come yet today; for yesterday write "
      + "\(yesterday.dayOfMonth)/\(yesterday.month) \(Wording.time(minute: minute))"
  }

  private enum Minute {
    case unfinished
    case minute(Int)
    case wrong(String)
  }

  private static func minute(_ text: Substring) -> Minute {
    let parts = text.split(omittingEmptySubsequences: false) { ":.".contains($0) }
    guard parts.count <= 2, parts.allSatisfy({ $0.count <= 2 && $0.allSatisfy(\.isASCIIDigit) }) else {
      return .wrong("that is not a time: \(form)")
    }
    if let hour = Int(parts[0]), hour > 23 { return .wrong("there is no hour \(hour): \(form)") }
    if let minute = parts.at(1).flatMap({ Int($0) }), minute > 59 {
      return .wrong("there is no minute \(minute): \(form)")
    }
    guard let hour = Int(parts[0]), let last = parts.at(1), last.count == 2, let minute = Int(last) else {
      return .unfinished
    }
    return .minute(hour * 60 + minute)
  }

  /// A day with or without its year; without it the last such day that is not to come.
  private static func day(_ text: Substring, now: Instant, isAhead: Bool) -> TypedDate {
    if text.split(separator: "/", omittingEmptySubsequences: false).count != 2 {
      return TypedDate(String(text))
    }
    let today = London.day(of: now)
    let thisYear = TypedDate("\(text)/\(today.year)")
    guard !isAhead, case .day(let day) = thisYear, day > today else { return thisYear }
    guard case .day(let before) = TypedDate("\(text)/\(today.year - 1)"),
      before.distance(to: today) <= daysIntoLastYear
    else { return thisYear }
    return .day(before)
  }

  /// What the time means, or what is wrong with it.
  public func words(now: Instant) -> String {
    switch self {
    case .unfinished: "not a whole time yet: \(Self.form)"
    case .at(let instant): Wording.dayAndTime(instant, withYear: true) + Self.distance(instant, now)
    case .wrong(let why): why
    }
  }

  private static func distance(_ instant: Instant, _ now: Instant) -> String {
    let seconds = now.seconds(until: instant)
    if abs(seconds) < 60 { return ", now" }
    return seconds < 0 ? ", \(Wording.span(seconds: seconds)) ago" : ", in \(Wording.span(seconds: seconds))"
  }
}
