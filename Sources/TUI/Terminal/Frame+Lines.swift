/// The strokes that meet in the middle of a line-drawing character.
struct Strokes: OptionSet {
  let rawValue: Int

  static let up = Strokes(rawValue: 1)
  static let down = Strokes(rawValue: 2)
  static let left = Strokes(rawValue: 4)
  static let right = Strokes(rawValue: 8)

  /// The characters in the order of their raw values.
  private static let characters: [UInt32] = Array(" │││─┘┐┤─└┌├─┴┬┼".unicodeScalars).map(\.value)

  init(rawValue: Int) { self.rawValue = rawValue }

  /// The strokes of a character; none for one that is not a line.
  init(of scalar: UInt32) {
    switch scalar {
    case 0x2502: self = [.up, .down]
    case 0x2500: self = [.left, .right]
    default: self.init(rawValue: scalar == 0x20 ? 0 : Self.characters.firstIndex(of: scalar) ?? 0)
    }
  }

  /// The character that shows the strokes; half a line is shown as a whole one.
  var scalar: UInt32 { Self.characters[rawValue & 15] }
}

extension Frame {
  /// Draws a line across columns; it joins the lines that it meets.
  ///
  /// - Parameter columns: all columns of the pane when nil.
  public mutating func horizontalRule(row: Int, columns: Range<Int>? = nil, role: Role = .border) {
    let span = columns ?? 0..<size.columns
    rule(span, along: [.left, .right], from: .right, to: .left, role: role) { (row, $0) }
  }

  /// Draws a line down rows; it joins the lines that it meets.
  ///
  /// - Parameter rows: all rows of the pane when nil.
  public mutating func verticalRule(column: Int, rows: Range<Int>? = nil, role: Role = .border) {
    let span = rows ?? 0..<size.rows
    rule(span, along: [.up, .down], from: .down, to: .up, role: role) { ($0, column) }
  }

  /// Draws a line; at an end that stands on another line it has one stroke only.
  private mutating func rule(
    _ span: Range<Int>, along both: Strokes, from first: Strokes, to last: Strokes, role: Role,
    place: (Int) -> (row: Int, column: Int)
  ) {
    for position in span {
      let (row, column) = place(position)
      let isStart = position == span.lowerBound
      let isEnd = position == span.upperBound - 1
      redraw(row: row, column: column, role: role) { scalar in
        let there = Strokes(of: scalar)
        let crosses = !there.isSubset(of: both)
        let own = crosses && isStart ? first : crosses && isEnd ? last : both
        return there.union(own).scalar
      }
    }
  }

  /// Draws a box along the edges of a rectangle, over what is there, with an optional title in its upper edge.
  ///
  /// A rectangle of fewer than two rows or columns has no box.
  public mutating func box(_ rect: Rect, title: String = "", role: Role = .border) {
    guard rect.rows >= 2, rect.columns >= 2 else { return }
    let inner = String(repeating: "─", count: rect.columns - 2)
    put("┌" + inner + "┐", row: rect.row, column: rect.column, role: role)
    put("└" + inner + "┘", row: rect.endRow - 1, column: rect.column, role: role)
    for row in (rect.row + 1)..<(rect.endRow - 1) {
      put("│", row: row, column: rect.column, role: role)
      put("│", row: row, column: rect.endColumn - 1, role: role)
    }
    let room = rect.columns - 4
    guard !title.isEmpty, room > 0 else { return }
    let width = min(room, displayWidth(title) + 2)
    put(" " + title + " ", row: rect.row, column: rect.column + 2, width: width, role: .heading)
  }
}
