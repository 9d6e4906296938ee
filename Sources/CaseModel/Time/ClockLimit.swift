/// Where on its last day a working-day clock ends.
public enum DayEnd: String, Sendable, Equatable, Hashable, Codable {
  /// At the time of day at which it started.
  case sameTime
  /// At midnight after it: an act on the last day is in time, an act on the next is late.
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

extension ClockLimit: CustomStringConvertible {
  /// The limit in words, such as "45 working days" or "72 hours".
  public var description: String {
    switch self {
    case .workingDays(let count, _): Wording.count(count, "working day")
    case .workingHours(let minutes): Self.words(minutes: minutes, kind: "working ")
    case .realHours(let minutes): Self.words(minutes: minutes, kind: "")
    case .calendarDays(let count): Wording.count(count, "day")
    case .months(let count): Wording.count(count, "month")
    }
  }

  private static func words(minutes: Int, kind: String) -> String {
    minutes.isMultiple(of: 60)
      ? Wording.count(minutes / 60, kind + "hour") : Wording.count(minutes, kind + "minute")
  }
}
