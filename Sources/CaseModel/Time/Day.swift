/// A civil day, counted from 1970-01-01; it has no hours and no time zone.
///
/// Its text, also in JSON, is `2019-01-09`.
public struct Day: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01, negative before it.
  public let number: Int32

  /// Makes the day that lies `number` days after 1970-01-01.
  public init(number: Int32) {
    self.number = number
  }

  /// Makes a day from its parts; nil when the calendar has no such date or the year is not 1 to 9999.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= CivilDate.daysIn(month: month, year: year)
    else { return nil }
    self.init(number: Int32(CivilDate.dayNumber(year: year, month: month, day: day)))
  }

  /// Reads `2019-01-09`; nil for any other form and for dates that do not exist.
  public init?(text: String) {
    let utf8 = text.utf8.span
    guard utf8.count == 10 else { return nil }
    self.init(utf8, at: 0)
  }

  init?(_ text: Span<UInt8>, at start: Int) {
    guard let year = FixedText.number(in: text, at: start, count: 4),
      FixedText.isCharacter("-", in: text, at: start + 4),
      let month = FixedText.number(in: text, at: start + 5, count: 2),
      FixedText.isCharacter("-", in: text, at: start + 7),
      let day = FixedText.number(in: text, at: start + 8, count: 2)
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The year, such as 2019.
  public var year: Int { parts.year }

  /// The month, 1 to 12.
  public var month: Int { parts.month }

  /// The day of the month, 1 to 31.
  public var dayOfMonth: Int { parts.day }

  /// Year, month and day of the month together, for callers that need more than one of them.
  public var parts: (year: Int, month: Int, day: Int) { CivilDate.parts(dayNumber: Int(number)) }

  /// The day of the week.
  public var weekday: Weekday {
    // 1970-01-01 was a Thursday, the fourth day.
    let fromMonday = (Int(number) + 3) % 7
    return Weekday(rawValue: (fromMonday < 0 ? fromMonday + 7 : fromMonday) + 1) ?? .monday
  }

  /// The same day of the month `months` later; the month's last day when that month is shorter.
  public func advanced(byMonths months: Int) -> Day {
    let (year, month, day) = parts
    let counted = year * 12 + month - 1 + months
    let targetYear = counted >= 0 ? counted / 12 : (counted - 11) / 12
    let targetMonth = counted - targetYear * 12 + 1
    let targetDay = min(day, CivilDate.daysIn(month: targetMonth, year: targetYear))
    return Day(number: Int32(CivilDate.dayNumber(year: targetYear, month: targetMonth, day: targetDay)))
  }

  /// Orders the earlier day first.
  public static func < (left: Day, right: Day) -> Bool { left.number < right.number }

  /// Whether both are the same day.
  public static func == (left: Day, right: Day) -> Bool { left.number == right.number }
}

extension Day: Strideable {
  /// The days from this one to `other`, negative when `other` is earlier.
  public func distance(to other: Day) -> Int { Int(other.number) - Int(number) }

  /// The day `days` later, or earlier when negative.
  public func advanced(by days: Int) -> Day { Day(number: Int32(Int(number) + days)) }
}

extension Day: CustomStringConvertible {
  /// The day as `2019-01-09`.
  public var text: String {
    String(unsafeUninitializedCapacity: 10) { buffer in
      write(into: buffer, at: 0)
      return 10
    }
  }

  /// The day as `2019-01-09`.
  public var description: String { text }

  func write(into buffer: UnsafeMutableBufferPointer<UInt8>, at start: Int) {
    let (year, month, day) = parts
    FixedText.write(max(0, year), digits: 4, into: buffer, at: start)
    buffer[start + 4] = UInt8(ascii: "-")
    FixedText.write(month, digits: 2, into: buffer, at: start + 5)
    buffer[start + 7] = UInt8(ascii: "-")
    FixedText.write(day, digits: 2, into: buffer, at: start + 8)
  }
}

extension Day: Codable {
  /// Reads `2019-01-09`.
  ///
  /// - Throws: `DecodingError.dataCorrupted` for any other text.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let day = Day(text: try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "not a day of the form 2019-01-09")
    }
    self = day
  }

  /// Writes `2019-01-09`.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}
