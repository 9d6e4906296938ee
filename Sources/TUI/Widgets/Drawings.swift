/// A horizontal bar as text, in eighths of a column.
///
/// A value above 0 shows at least the thinnest block; one above `whole` fills the bar.
///
/// - Parameters:
///   - whole: the value of a full bar, above 0.
///   - columns: the length of a full bar; the text may be shorter.
///   - isASCII: whole columns of "#" for terminals and fonts without blocks.
public func bar(_ value: Int, of whole: Int, columns: Int, isASCII: Bool = false) -> String {
  guard value > 0, whole > 0, columns > 0 else { return "" }
  let parts = isASCII ? 1 : 8
  let filled = max(1, (2 * min(value, whole) * columns * parts + whole) / (2 * whole))
  let block = isASCII ? "#" : "█"
  let rest = filled % parts
  let last = rest == 0 ? "" : String(["▏", "▎", "▍", "▌", "▋", "▊", "▉"][rest - 1])
  return String(repeating: block, count: filled / parts) + last
}

/// A row of small columns, one for each value, from left to right; a blank where there is no value.
///
/// - Parameters:
///   - maximum: the value of a full column; the largest of the values when nil. The scale starts at 0.
///   - isASCII: the digits 1 to 8 for terminals and fonts without blocks.
public func sparkline(_ values: [Int?], maximum: Int? = nil, isASCII: Bool = false) -> String {
  let full = max(1, maximum ?? values.compactMap { $0 }.max() ?? 1)
  let steps: [Character] = Array(isASCII ? "12345678" : "▁▂▃▄▅▆▇█")
  return String(
    values.map { value -> Character in
      guard let value else { return " " }
      let height = (max(0, min(value, full)) * 8 + full - 1) / full
      return steps[max(1, height) - 1]
    })
}
