/// Where on its last day a working-day clock ends, and with that whether it counts dates or opening time.
public enum DayEnd: String, Sendable, Equatable, Hashable, Codable {
  /// At the time of day at which it started, or at which the service opened next: the limit counts opening time.
  case sameTime
  /// At the midnight that ends it: the limit counts dates; an act on the last day is in time, one on the next is late.
  case endOfDay
}

/// How long a clock allows; each case says which time counts.
///
/// Every clock is in time before its due moment and late from that moment on.
public enum ClockLimit: Sendable, Equatable, Hashable {
  /// Working days after the start day, which is day 0.
  case workingDays(Int, until: DayEnd)
  /// Open minutes of the day service.
  case workingHours(minutes: Int)
  /// Minutes by the wall, through nights, weekends, bank holidays and changes of the clocks.
  case realHours(minutes: Int)
  /// Calendar days after the start day, which is day 0, to the end of the last.
  case calendarDays(Int)
  /// Months after the start day, to the end of that day; the month's last day when that month is shorter.
  case months(Int)
}

extension ClockLimit {
  /// What a limit counts.
  public enum Counting: Sendable, Equatable {
    /// Dates: the date of the start is day 0, whatever the hour and the day of the week.
    case dates
    /// The day service’s opening time: what arrives while it is closed starts at the next opening.
    case openingTime
    /// Every hour, whether the service is open or not.
    case everyHour
  }

  /// What the limit counts.
  ///
  /// - Source: limits in whole days count dates, as the DfE does in the children in need census; limits in hours, and
  ///   the one working day for a decision (Working Together 2018 and 2023), know when the service is open.
  public var counting: Counting {
    switch self {
    case .workingDays(_, until: .endOfDay), .calendarDays, .months: .dates
    case .workingDays(_, until: .sameTime), .workingHours: .openingTime
    case .realHours: .everyHour
    }
  }
}

extension ClockLimit: Codable {
  private enum Key: String, CodingKey, CaseIterable {
    case workingDays, until, workingMinutes, realMinutes, calendarDays, months
  }

  /// Reads one of `{"workingDays": 45, "until": "endOfDay"}`, `{"workingMinutes": 240}`, `{"realMinutes": 4320}`,
  /// `{"calendarDays": 8}`, `{"months": 3}`.
  ///
  /// - Throws: `DecodingError` for anything else, and for a number below nought.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    let kinds = container.allKeys.filter { $0 != .until }
    guard let kind = kinds.first, kinds.count == 1 else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "one kind of limit is needed"))
    }
    let count = try container.decode(Int.self, forKey: kind)
    guard count >= 0, kind == .workingDays || !container.contains(.until) else {
      throw DecodingError.dataCorruptedError(
        forKey: kind, in: container,
        debugDescription: "a limit is not below nought, and only working days have an until")
    }
    switch kind {
    case .workingDays, .until:
      self = .workingDays(count, until: try container.decode(DayEnd.self, forKey: .until))
    case .workingMinutes: self = .workingHours(minutes: count)
    case .realMinutes: self = .realHours(minutes: count)
    case .calendarDays: self = .calendarDays(count)
    case .months: self = .months(count)
    }
  }

  /// Writes the form that ``init(from:)`` reads.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    switch self {
    case .workingDays(let count, let until):
      try container.encode(count, forKey: .workingDays)
      try container.encode(until, forKey: .until)
    case .workingHours(let minutes): try container.encode(minutes, forKey: .workingMinutes)
    case .realHours(let minutes): try container.encode(minutes, forKey: .realMinutes)
    case .calendarDays(let count): try container.encode(count, forKey: .calendarDays)
    case .months(let count): try container.encode(count, forKey: .months)
    }
  }
}

extension ClockLimit {
  private static let toTheEnd = "to the end of the day"

  /// The limit as the settings write it and ``init(words:)`` reads it back: "45 working days, to the end of the day".
  public var words: String {
    switch self {
    case .workingDays(_, until: .endOfDay): "\(shortWords), \(Self.toTheEnd)"
    case .workingHours(let minutes): Self.words(minutes: minutes, kind: "working ")
    case .workingDays(_, until: .sameTime), .realHours, .calendarDays, .months: shortWords
    }
  }

  /// The limit as people read it: "45 working days", "72 hours", "15 minutes of opening time".
  ///
  /// It does not say where on the last day it ends. The settings’ word “working minutes” is for a file: nobody says it.
  public var shortWords: String {
    switch self {
    case .workingDays(let count, _): Wording.count(count, "working day")
    case .workingHours(let minutes): Self.words(minutes: minutes) + " of opening time"
    case .realHours(let minutes): Self.words(minutes: minutes)
    case .calendarDays(let count): Wording.count(count, "day")
    case .months(let count): Wording.count(count, "month")
    }
  }

  private static func words(minutes: Int, kind: String = "") -> String {
    minutes.isMultiple(of: 60)
      ? Wording.count(minutes / 60, kind + "hour") : Wording.count(minutes, kind + "minute")
  }

  /// Reads "1 working day", "45 working days, to the end of the day", "6 working hours", "4 hours", "30 minutes",
  /// "8 days" and "3 months"; nil for anything else.
  ///
  /// Limits in days and months end with a day anyway, so "to the end of the day" may be added to them.
  public init?(words: String) {
    let parts = words.split(separator: ",").map { $0.trimmedBlanks }
    guard let first = parts.first, parts.count <= 2 else { return nil }
    var span = first.split(separator: " ").map(String.init)
    guard let count = span.first.flatMap({ Int($0) }), (1...10_000).contains(count) else { return nil }
    span.removeFirst()
    if let unit = span.last, unit.hasSuffix("s") { span[span.count - 1] = String(unit.dropLast()) }
    let isToEnd = parts.count == 2
    if isToEnd, parts[1] != Self.toTheEnd { return nil }
    switch (span.joined(separator: " "), isToEnd) {
    case ("working day", let isToEnd): self = .workingDays(count, until: isToEnd ? .endOfDay : .sameTime)
    case ("working hour", false): self = .workingHours(minutes: count * 60)
    case ("working minute", false): self = .workingHours(minutes: count)
    case ("hour", false): self = .realHours(minutes: count * 60)
    case ("minute", false): self = .realHours(minutes: count)
    case ("day", _): self = .calendarDays(count)
    case ("month", _): self = .months(count)
    default: return nil
    }
  }
}
