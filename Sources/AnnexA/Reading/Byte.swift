/// The ASCII bytes that have a meaning in a CSV file.
public enum Byte {
  /// `"`.
  public static let quote = UInt8(ascii: "\"")
  /// `,`.
  public static let comma = UInt8(ascii: ",")
  /// `;`.
  public static let semicolon = UInt8(ascii: ";")
  /// The tabulator.
  public static let tab = UInt8(ascii: "\t")
  static let space = UInt8(ascii: " ")
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
}
