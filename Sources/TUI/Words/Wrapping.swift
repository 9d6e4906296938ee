/// Breaks a text into lines of at most `width` columns, at spaces where there are any; line breaks of the text stay.
func wrapped(_ text: String, width: Int) -> [String] {
  guard width > 0 else { return [] }
  var lines: [String] = []
  for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
    wrap(paragraph, width: width, into: &lines)
  }
  return lines
}

/// The beginning of a text that fits a number of columns.
func clipped(_ text: String, width: Int) -> String {
  guard width > 0 else { return "" }
  let head = prefix(of: text[...], width: width)
  return displayWidth(head) <= width ? String(head) : ""
}

private func wrap(_ paragraph: Substring, width: Int, into lines: inout [String]) {
  var line = ""
  var used = 0
  for word in paragraph.split(separator: " ") {
    var rest = word
    var needed = displayWidth(rest)
    if used > 0, used + 1 + needed > width {
      lines.append(line)
      line = ""
      used = 0
    }
    while needed > width {
      let head = prefix(of: rest, width: width)
      lines.append(String(head))
      rest = rest.dropFirst(head.count)
      needed = displayWidth(rest)
    }
    line += used > 0 ? " " + rest : String(rest)
    used += needed + (used > 0 ? 1 : 0)
  }
  lines.append(line)
}

/// As many characters as fit, at least one.
private func prefix(of text: Substring, width: Int) -> Substring {
  var end = text.startIndex
  var used = 0
  while end < text.endIndex {
    let next = text.index(after: end)
    used += displayWidth(text[end..<next])
    if used > width, end > text.startIndex { break }
    end = next
  }
  return text[..<end]
}
