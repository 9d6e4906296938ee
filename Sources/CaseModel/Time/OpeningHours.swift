/// When the day service is open: one span of minutes since midnight for each weekday, Monday to Friday.
///
/// The opening minute is in hours, the closing minute is not. Saturdays, Sundays and bank holidays are closed.
/// - Source: local policy; default 08:45 to 17:00 from Walsall's and Calderdale's emergency duty team procedures.
public struct OpeningHours: Sendable, Equatable {
  private let mondayToFriday: [Range<Int>]

  /// 08:45 to 17:00, Monday to Friday.
  public static let standard = OpeningHours(mondayToFriday: [Range<Int>](repeating: 525..<1020, count: 5))

  private init(mondayToFriday: [Range<Int>]) {
    self.mondayToFriday = mondayToFriday
  }

  /// Makes opening hours from minutes since midnight.
  ///
  /// Nil unless each of Monday to Friday, and no other day, has a span that is not empty and lies within the day.
  public init?(_ minutes: [Weekday: Range<Int>]) {
    let spans = minutes.sorted { $0.key < $1.key }
    guard spans.map(\.key) == [.monday, .tuesday, .wednesday, .thursday, .friday],
      spans.allSatisfy({ !$0.value.isEmpty && $0.value.lowerBound >= 0 && $0.value.upperBound <= 1440 })
    else { return nil }
    mondayToFriday = spans.map(\.value)
  }

  /// The minutes since midnight from opening to closing on a working `weekday`; nil at the weekend.
  public subscript(weekday: Weekday) -> Range<Int>? {
    weekday.isWeekend ? nil : mondayToFriday[weekday.rawValue - 1]
  }
}

extension OpeningHours: Codable {
  private struct Key: CodingKey {
    let weekday: Weekday
    var stringValue: String { weekday.shortName }
    var intValue: Int? { nil }

    init(_ weekday: Weekday) { self.weekday = weekday }
    init?(stringValue: String) {
      guard let weekday = Weekday.allCases.first(where: { $0.shortName == stringValue }) else { return nil }
      self.weekday = weekday
    }
    init?(intValue: Int) { nil }
  }

  /// Reads an object of weekdays, such as `{"Mon": "08:45-17:00", …}`.
  ///
  /// - Throws: `DecodingError` when a span is not of that form or ``init(_:)`` refuses them.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    var minutes: [Weekday: Range<Int>] = [:]
    for key in container.allKeys {
      guard let span = Self.span(try container.decode(String.self, forKey: key)) else {
        throw DecodingError.dataCorruptedError(
          forKey: key, in: container, debugDescription: "not opening hours of the form 08:45-17:00")
      }
      minutes[key.weekday] = span
    }
    guard let hours = OpeningHours(minutes) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "opening hours for Mon to Fri are needed"))
    }
    self = hours
  }

  /// Writes an object of weekdays, such as `{"Mon": "08:45-17:00", …}`.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    for weekday in Weekday.allCases {
      guard let span = self[weekday] else { continue }
      let text = "\(Wording.time(minute: span.lowerBound))-\(Wording.time(minute: span.upperBound))"
      try container.encode(text, forKey: Key(weekday))
    }
  }

  private static func span(_ text: String) -> Range<Int>? {
    let utf8 = text.utf8.span
    guard utf8.count == 11, let opening = minute(utf8, at: 0), let closing = minute(utf8, at: 6),
      FixedText.isCharacter("-", in: utf8, at: 5), opening < closing
    else { return nil }
    return opening..<closing
  }

  private static func minute(_ text: Span<UInt8>, at start: Int) -> Int? {
    guard let hour = FixedText.number(in: text, at: start, count: 2), hour <= 24,
      FixedText.isCharacter(":", in: text, at: start + 2),
      let minute = FixedText.number(in: text, at: start + 3, count: 2), minute < 60
    else { return nil }
    return hour * 60 + minute
  }
}
