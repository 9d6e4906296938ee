/// A horizontal bar as text, in eighths of a column.
///
/// A value above 0 shows at least the thinnest block; one above `whole` fills the bar.
///
/// - Parameters:
///   - whole: the value of a full bar, above 0.
///   - columns: the length of a full bar; the text may be shorter.
public func bar(_ value: Int, of whole: Int, columns: Int) -> String {
  guard value > 0, whole > 0, columns > 0 else { return "" }
  let filled = max(1, (2 * min(value, whole) * columns * 8 + whole) / (2 * whole))
  let rest = filled % 8
  let last = rest == 0 ? "" : String(["▏", "▎", "▍", "▌", "▋", "▊", "▉"][rest - 1])
  return String(repeating: "█", count: filled / 8) + last
}

/// A row of small columns, one for each value, from left to right; a blank where there is no value.
///
/// The scale starts at 0; the largest of the values is a full column.
public func sparkline(_ values: [Int?]) -> String {
  let full = max(1, values.compactMap { $0 }.max() ?? 1)
  let steps: [Character] = Array("▁▂▃▄▅▆▇█")
  return String(
    values.map { value -> Character in
      guard let value else { return " " }
      let height = (max(0, min(value, full)) * 8 + full - 1) / full
      return steps[max(1, height) - 1]
    })
}
