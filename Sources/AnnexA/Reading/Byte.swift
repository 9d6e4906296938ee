/// The ASCII bytes that have a meaning in a CSV file.
enum Byte {
  /// `"`.
  static let quote = UInt8(ascii: "\"")
  /// `,`.
  static let comma = UInt8(ascii: ",")
  /// `;`.
  static let semicolon = UInt8(ascii: ";")
  /// `|`.
  static let pipe = UInt8(ascii: "|")
  /// The tabulator.
  static let tab = UInt8(ascii: "\t")
  static let space = UInt8(ascii: " ")
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
}
