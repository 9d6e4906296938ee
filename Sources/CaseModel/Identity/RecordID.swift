/// A record of any kind: what one event belongs to.
public struct RecordID: Hashable, Comparable, Sendable {
  /// What the record is about.
  public let kind: RecordKind
  /// The record's number within its kind.
  public let number: UInt32

  /// Names the record of this kind with this number.
  public init(kind: RecordKind, number: UInt32) {
    self.kind = kind
    self.number = number
  }

  /// Kind and number in one integer that sorts by kind, then number; the ledger's key.
  public var packed: Int64 { Int64(kind.rawValue) * 10_000_000_000 + Int64(number) }

  /// Undoes ``packed``.
  ///
  /// - Returns: nil for an integer that no record has.
  public init?(packed: Int64) {
    guard packed >= 0, let letter = UInt8(exactly: packed / 10_000_000_000),
      let kind = RecordKind(rawValue: letter),
      let number = UInt32(exactly: packed % 10_000_000_000)
    else { return nil }
    self.init(kind: kind, number: number)
  }

  /// Letter, hyphen and at least six digits: `C-000123`.
  public var text: String {
    var digits = 6
    var rest = number / 1_000_000
    while rest > 0 { (digits, rest) = (digits + 1, rest / 10) }
    return String(unsafeUninitializedCapacity: digits + 2) { text in
      text[0] = kind.letterCode
      text[1] = UInt8(ascii: "-")
      FixedText.write(Int(number), digits: digits, into: text, at: 2)
      return digits + 2
    }
  }

  /// Reads ``text``; a lower-case letter and missing zeros are forgiven.
  public init?(text: some StringProtocol) {
    var rest = text.utf8.makeIterator()
    guard let letter = rest.next(), let kind = RecordKind(letterCode: letter),
      rest.next() == UInt8(ascii: "-")
    else { return nil }
    var number: UInt32?
    while let byte = rest.next() {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      let (tens, isTooLarge) = (number ?? 0).multipliedReportingOverflow(by: 10)
      let (sum, overflows) = tens.addingReportingOverflow(UInt32(byte - UInt8(ascii: "0")))
      guard !isTooLarge, !overflows else { return nil }
      number = sum
    }
    guard let number else { return nil }
    self.init(kind: kind, number: number)
  }

  /// Orders by kind, then number.
  public static func < (one: Self, other: Self) -> Bool { one.packed < other.packed }
}

extension RecordID: Codable {
  /// Reads the text form.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let id = Self(text: try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "no identifier of a record")
    }
    self = id
  }

  /// Writes the text form.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}

extension RecordID: CustomStringConvertible {
  /// The text form.
  public var description: String { text }
}
