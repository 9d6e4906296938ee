import CaseModel

/// What is typed as the time of receipt.
enum TypedReceipt: Equatable {
  case unfinished
  case at(Instant)
  case wrong(String)

  private static let form = "write hh:mm, or dd/mm hh:mm for another day"
  /// How far back a date without a year may reach into last year.
  private static let daysIntoLastYear = 31

  /// Reads "hh:mm" on the day the form was opened, "dd/mm hh:mm" or "dd/mm/yyyy hh:mm".
  ///
  /// - Parameters:
  ///   - opened: when the form was opened; an empty text, or the one that the form began with, means this.
  ///   - now: nothing is received later than this.
  init(_ text: String, opened: Instant, now: Instant) {
    let trimmed = text.trimmedBlanks
    if trimmed.isEmpty || trimmed == Self.text(of: opened) {
      self = .at(opened)
      return
    }
    let words = trimmed.split(separator: " ")
    guard words.count <= 2, let last = words.last else {
      self = .wrong(Self.form)
      return
    }
    if words.count == 1, !trimmed.contains(where: { ":.".contains($0) }), trimmed.contains("/") {
      self = .unfinished
      return
    }
    switch (Self.minute(last), words.count == 2 ? Self.day(words[0], now: now) : .day(London.day(of: opened)))
    {
    case (.wrong(let why), _), (_, .wrong(let why)): self = .wrong(why)
    case (.minute(let minute), .day(let day)):
      let instant = London.instant(day: day, minute: minute)
      self = instant > now ? .wrong(Self.inFuture(day, minute, now)) : .at(instant)
    default: self = .unfinished
    }
  }

  /// The time as the form first shows it.
  static func text(of instant: Instant) -> String {
    Wording.time(minute: London.minuteOfDay(of: instant))
  }

  private static func inFuture(_ day: Day, _ minute: Int, _ now: Instant) -> String {
    let today = London.day(of: now)
    guard day == today else { return "\(day.longText) lies in the future: a contact has been received" }
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
      return .wrong("that is no time: \(form)")
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
  private static func day(_ text: Substring, now: Instant) -> TypedDate {
    if text.split(separator: "/", omittingEmptySubsequences: false).count != 2 {
      return TypedDate(String(text))
    }
    let today = London.day(of: now)
    let thisYear = TypedDate("\(text)/\(today.year)")
    guard case .day(let day) = thisYear, day > today else { return thisYear }
    guard case .day(let before) = TypedDate("\(text)/\(today.year - 1)"),
      before.distance(to: today) <= daysIntoLastYear
    else { return thisYear }
    return .day(before)
  }

  /// What the time means, or what is wrong with it.
  func words(now: Instant) -> String {
    switch self {
    case .unfinished: "not a whole time yet: \(Self.form)"
    case .at(let instant):
      Wording.dayAndTime(instant, withYear: true)
        + (now.seconds(until: instant) > -60
          ? ", now" : ", \(Wording.span(seconds: now.seconds(until: instant))) ago")
    case .wrong(let why): why
    }
  }
}
