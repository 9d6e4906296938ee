/// Reads and writes texts of a fixed form, such as `2019-01-09`, without Foundation.
enum FixedText {
  /// The number that `count` ASCII digits at `start` make; nil when one of them is not a digit.
  static func number(in text: Span<UInt8>, at start: Int, count: Int) -> Int? {
    var value = 0
    for index in start..<(start + count) {
      let digit = Int(text[index]) - 48
      guard (0...9).contains(digit) else { return nil }
      value = value * 10 + digit
    }
    return value
  }

  /// Whether `text` at `index` is the ASCII character `character`.
  static func isCharacter(_ character: Unicode.Scalar, in text: Span<UInt8>, at index: Int) -> Bool {
    UInt32(text[index]) == character.value
  }

  /// Writes `value`, not negative, as `count` digits; digits too many are cut off at the left.
  static func write(
    _ value: Int, digits count: Int, into buffer: UnsafeMutableBufferPointer<UInt8>, at start: Int
  ) {
    var rest = value
    for index in stride(from: start + count - 1, through: start, by: -1) {
      buffer[index] = UInt8(48 + rest % 10)
      rest /= 10
    }
  }

  /// Two digits, for a clock's hours and minutes.
  static func twoDigits(_ value: Int) -> String {
    value < 10 ? "0\(value)" : "\(value)"
  }
}
