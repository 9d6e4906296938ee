/// A moment, in whole UTC seconds since 1970.
///
/// Its text, also in JSON, is `2019-01-09T10:42:00Z`. What a clock on a wall in London shows is ``London``'s matter.
public struct Instant: Hashable, Comparable, Sendable {
  /// UTC seconds since 1970-01-01T00:00:00Z, negative before it.
  public let seconds: Int64

  /// Makes the moment `seconds` after 1970-01-01T00:00:00Z.
  public init(seconds: Int64) {
    self.seconds = seconds
  }

  /// Reads `2019-01-09T10:42:00Z`; nil for any other form and for times that do not exist.
  public init?(text: String) {
    let utf8 = text.utf8.span
    guard utf8.count == 20, let day = Day(utf8, at: 0),
      FixedText.isCharacter("T", in: utf8, at: 10),
      let hour = FixedText.number(in: utf8, at: 11, count: 2), hour < 24,
      FixedText.isCharacter(":", in: utf8, at: 13),
      let minute = FixedText.number(in: utf8, at: 14, count: 2), minute < 60,
      FixedText.isCharacter(":", in: utf8, at: 16),
      let second = FixedText.number(in: utf8, at: 17, count: 2), second < 60,
      FixedText.isCharacter("Z", in: utf8, at: 19)
    else { return nil }
    self.init(seconds: Int64(day.number) * 86_400 + Int64(hour * 3600 + minute * 60 + second))
  }

  /// The moment `seconds` later, or earlier when negative.
  public func advanced(bySeconds seconds: Int64) -> Instant { Instant(seconds: self.seconds + seconds) }

  /// The moment `minutes` later, or earlier when negative.
  public func advanced(byMinutes minutes: Int64) -> Instant { advanced(bySeconds: minutes * 60) }

  /// The seconds from this moment to `other`, negative when `other` is earlier.
  public func seconds(until other: Instant) -> Int64 { other.seconds - seconds }

  /// The whole minutes from this moment to `other`, rounded down: 30 seconds late is −1.
  public func minutes(until other: Instant) -> Int64 {
    let (whole, rest) = seconds(until: other).quotientAndRemainder(dividingBy: 60)
    return rest < 0 ? whole - 1 : whole
  }

  /// Orders the earlier moment first.
  public static func < (left: Instant, right: Instant) -> Bool { left.seconds < right.seconds }

  /// Days since 1970 in UTC, and the second of that day.
  var utcDayAndSecond: (day: Int64, second: Int64) {
    let (day, second) = seconds.quotientAndRemainder(dividingBy: 86_400)
    return second < 0 ? (day - 1, second + 86_400) : (day, second)
  }
}

extension Instant: CustomDebugStringConvertible {
  /// The moment as `2019-01-09T10:42:00Z`.
  public var text: String {
    let (day, secondOfDay) = utcDayAndSecond
    let second = Int(secondOfDay)
    return String(unsafeUninitializedCapacity: 20) { buffer in
      Day(number: Int32(clamping: day)).write(into: buffer, at: 0)
      buffer[10] = UInt8(ascii: "T")
      FixedText.write(second / 3600, digits: 2, into: buffer, at: 11)
      buffer[13] = UInt8(ascii: ":")
      FixedText.write(second / 60 % 60, digits: 2, into: buffer, at: 14)
      buffer[16] = UInt8(ascii: ":")
      FixedText.write(second % 60, digits: 2, into: buffer, at: 17)
      buffer[19] = UInt8(ascii: "Z")
      return 20
    }
  }

  /// The moment as `2019-01-09T10:42:00Z`, for tests; sentences use ``Wording``, in London’s time.
  public var debugDescription: String { text }
}

extension Instant: Codable {
  /// Reads `2019-01-09T10:42:00Z`.
  ///
  /// - Throws: `DecodingError.dataCorrupted` for any other text.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let instant = Instant(text: try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "not a time of the form 2019-01-09T10:42:00Z")
    }
    self = instant
  }

  /// Writes `2019-01-09T10:42:00Z`.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}
