extension StringProtocol {
  /// The text without blanks and line breaks around it.
  package var trimmedBlanks: String {
    let head = drop(while: \.isWhitespace)
    guard let last = head.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(head[...last])
  }
}

extension Character {
  /// Whether it is one of 0 to 9.
  package var isASCIIDigit: Bool { isASCII && isNumber }
}

extension Array {
  /// The element at a place; nil beyond the end.
  package func at(_ place: Int) -> Element? { indices.contains(place) ? self[place] : nil }
}
