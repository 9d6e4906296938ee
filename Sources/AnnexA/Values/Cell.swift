/// Cleans what stands in one cell.
enum Cell {
  /// The cell's text without spaces around it; nil where it says "not given" in one of the usual ways.
  static func given(_ text: String) -> String? {
    let text = trimmed(text)
    if text.isEmpty { return nil }
    if text.utf8.count <= 7, notGiven.contains(text.lowercased()) { return nil }
    return text
  }

  /// The text without spaces of any kind, no-break and zero-width ones among them, at either end.
  static func trimmed(_ text: String) -> String {
    guard let first = text.utf8.first, let last = text.utf8.last else { return text }
    if isPlain(first) && isPlain(last) { return text }
    let scalars = text.unicodeScalars
    guard let start = scalars.firstIndex(where: { !isSpace($0) }),
      let end = scalars.lastIndex(where: { !isSpace($0) })
    else { return "" }
    return String(scalars[start...end])
  }

  /// The text with every run of spaces made one space.
  static func singleSpaced(_ text: String) -> String {
    text.unicodeScalars.split(whereSeparator: isSpace).map { String($0) }.joined(separator: " ")
  }

  /// Letters and digits alone, in lower case: what two spellings of one label have in common.
  static func key(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.lowercased().unicodeScalars.filter { $0.properties.isAlphabetic || isDigit($0) }))
  }

  /// The value in quotes for a message, cut at 30 characters, control characters replaced.
  static func quoted(_ text: String) -> String {
    let shown = text.prefix(30).map { $0.unicodeScalars.contains { $0.value < 32 } ? "·" : String($0) }
    return "“\(shown.joined())\(text.count > 30 ? "…" : "")”"
  }

  /// What spreadsheets, databases, R and pandas write where there is no value.
  private static let notGiven: Set<String> = [
    "#n/a", "n/a", "na", "null", "nan", "nat", "-", "--", "–", "—", "(blank)", "#null!",
  ]

  private static func isPlain(_ byte: UInt8) -> Bool { byte > 32 && byte < 127 }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || scalar.value < 32 || scalar == "\u{200B}" || scalar == "\u{FEFF}"
  }
}
