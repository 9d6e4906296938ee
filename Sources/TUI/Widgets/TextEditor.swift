/// An editor for a text of many lines, wrapped softly at its width.
///
/// Keys: arrows, Home and End (of the row on the screen), Ctrl-A and Ctrl-E (of the line), PgUp and PgDn, Ctrl or
/// Alt with an arrow or Alt-B and Alt-F (by word), Alt-< and Alt-> (beginning and end of the text), Backspace,
/// Delete or Ctrl-D, Ctrl-W and Alt-D (delete a word), Ctrl-U and Ctrl-K (delete to the line's beginning and end),
/// Ctrl-Y (put back what these deleted), Ctrl-_ or Alt-U (undo; most terminals send Ctrl-_ for Ctrl-/ too), Alt-R
/// (redo).
public struct TextEditor: Equatable, Sendable {
  private var buffer: TextBuffer
  /// The column that moves up and down keep to; nil after any other key.
  private var goal: Int?
  /// The first row shown: a line of the text and a row of it.
  private var topLine = 0
  private var topRow = 0

  /// The size of the part of the screen that the editor fills.
  public var size: Size {
    didSet { keepCursorInSight() }
  }

  /// Makes an editor with the cursor at the end of the text.
  public init(_ text: String = "", size: Size = Size(rows: 8, columns: 60)) {
    buffer = TextBuffer(text, allowsBreaks: true)
    self.size = size
    keepCursorInSight()
  }

  /// The text, with a line feed between lines.
  public var text: String { buffer.text }

  /// Says whether nothing but blanks was written.
  public var isBlank: Bool { buffer.lines.allSatisfy { $0.allSatisfy(\.isWhitespace) } }

  /// Says whether the cursor stands on the first row, from which a move up goes nowhere.
  public var isOnFirstRow: Bool { buffer.cursor.line == 0 && cursorRow == 0 }

  /// Says whether the cursor stands on the last row, from which a move down goes nowhere.
  public var isOnLastRow: Bool {
    buffer.cursor.line == buffer.lines.count - 1 && cursorRow == rows(ofLine: buffer.cursor.line).count - 1
  }

  /// Takes in a key; returns false for a key that means nothing here, such as Tab and Escape.
  @discardableResult
  public mutating func update(_ key: Key) -> Bool {
    let isVertical = move(key)
    if !isVertical {
      guard takeIn(key) else { return false }
      goal = nil
    }
    keepCursorInSight()
    return true
  }

  private mutating func takeIn(_ key: Key) -> Bool {
    let row = rows(ofLine: buffer.cursor.line)[cursorRow]
    switch key {
    case .enter: buffer.insertBreak()
    case .home: buffer.move(to: .init(line: buffer.cursor.line, offset: row.lowerBound))
    case .end:
      let isLast = row.upperBound == buffer.lines[buffer.cursor.line].count
      let end = isLast ? row.upperBound : row.upperBound - 1
      buffer.move(to: .init(line: buffer.cursor.line, offset: max(row.lowerBound, end)))
    case .alt("<"): buffer.move(to: .init(line: 0, offset: 0))
    case .alt(">"): buffer.move(to: .init(line: .max, offset: .max))
    default: return buffer.update(key)
    }
    return true
  }

  // MARK: Rows

  /// The columns that text may fill; one is kept for a cursor at the end of a full row.
  private var wrapWidth: Int { max(1, size.columns - 1) }

  /// The characters of each row of a line; there is at least one row.
  private func rows(ofLine index: Int) -> [Range<Int>] { softRows(of: buffer.lines[index], width: wrapWidth) }

  /// The row of its line in which the cursor stands.
  private var cursorRow: Int {
    row(of: buffer.cursor.offset, in: rows(ofLine: buffer.cursor.line))
  }

  /// The row that holds an offset; a place between two rows belongs to the lower one.
  private func row(of offset: Int, in rows: [Range<Int>]) -> Int {
    rows.firstIndex { offset < $0.upperBound } ?? rows.count - 1
  }

  /// The columns that the characters of a line take in a range.
  private func width(ofLine line: Int, _ range: Range<Int>) -> Int {
    buffer.lines[line][range].reduce(0) { $0 + columns(of: $1) }
  }

  /// Moves by rows; returns false for a key that does not.
  private mutating func move(_ key: Key) -> Bool {
    let page = max(1, size.rows - 1)
    let distance: Int
    switch key {
    case .up: distance = -1
    case .down: distance = 1
    case .pageUp: distance = -page
    case .pageDown: distance = page
    default: return false
    }
    var line = buffer.cursor.line
    var rows = rows(ofLine: line)
    var row = row(of: buffer.cursor.offset, in: rows)
    let column = goal ?? width(ofLine: line, rows[row].lowerBound..<buffer.cursor.offset)
    for _ in 0..<abs(distance) {
      let next = row + distance.signum()
      if rows.indices.contains(next) {
        row = next
      } else {
        let neighbour = line + distance.signum()
        guard buffer.lines.indices.contains(neighbour) else { break }
        line = neighbour
        rows = self.rows(ofLine: line)
        row = distance > 0 ? 0 : rows.count - 1
      }
    }
    buffer.move(to: .init(line: line, offset: offset(near: column, line: line, rows: rows, row: row)))
    goal = column
    return true
  }

  /// The last place of a row that is not right of a column.
  private func offset(near column: Int, line: Int, rows: [Range<Int>], row: Int) -> Int {
    let range = rows[row]
    var offset = range.lowerBound
    var reached = 0
    // The place after a wrapped row's last character is shown on the next row.
    let last = row + 1 < rows.count ? range.upperBound - 1 : range.upperBound
    while offset < last {
      let width = columns(of: buffer.lines[line][offset])
      guard reached + width <= column else { break }
      reached += width
      offset += 1
    }
    return offset
  }

  // MARK: Showing

  /// Scrolls by no more than is needed to show the cursor.
  private mutating func keepCursorInSight() {
    topLine = min(topLine, buffer.lines.count - 1)
    topRow = min(topRow, rows(ofLine: topLine).count - 1)
    let cursor = (buffer.cursor.line, cursorRow)
    if cursor < (topLine, topRow) { (topLine, topRow) = cursor }
    // The highest first row that still shows the cursor.
    var (line, row) = cursor
    var above = max(1, size.rows) - 1
    while above > 0, line > topLine || row > topRow {
      if row > 0 {
        row -= 1
      } else {
        line -= 1
        row = rows(ofLine: line).count - 1
      }
      above -= 1
    }
    if (topLine, topRow) < (line, row) { (topLine, topRow) = (line, row) }
  }

  /// Draws the visible rows in a rectangle of the editor's size, and places the cursor when it has the keys.
  public func draw(in frame: inout Frame, _ rect: Rect, isFocused: Bool, role: Role = .plain) {
    frame.within(rect) { pane in
      pane.fill(Rect(pane.size), role: role)
      var line = topLine
      var firstRow = topRow
      var place = 0
      while place < pane.size.rows, line < buffer.lines.count {
        for (number, range) in rows(ofLine: line).enumerated().dropFirst(firstRow) {
          guard place < pane.size.rows else { break }
          var column = 0
          for character in buffer.lines[line][range] {
            column = pane.put(String(character), row: place, column: column, role: role)
          }
          if isFocused, line == buffer.cursor.line, number == cursorRow {
            let before = width(ofLine: line, range.lowerBound..<buffer.cursor.offset)
            pane.cursor = (place, min(before, pane.size.columns - 1))
          }
          place += 1
        }
        line += 1
        firstRow = 0
      }
    }
  }
}

/// The columns that a character takes.
func columns(of character: Character) -> Int {
  if let byte = character.asciiValue, (0x20..<0x7F).contains(byte) { return 1 }
  return displayWidth(String(character))
}

/// Splits a line into rows of at most `width` columns, after blanks where it can.
///
/// Blanks at the end of a row may stand beyond the width. An empty line has one empty row.
func softRows(of line: [Character], width: Int) -> [Range<Int>] {
  var rows: [Range<Int>] = []
  var start = 0
  var used = 0
  var breakable = 0
  var usedAtBreak = 0
  for (index, character) in line.enumerated() {
    let columns = columns(of: character)
    let isBlank = character == " "
    while used + columns > width, !isBlank, index > start {
      let end = breakable > start ? breakable : index
      rows.append(start..<end)
      used -= end == breakable ? usedAtBreak : used
      start = end
    }
    used += columns
    if isBlank {
      breakable = index + 1
      usedAtBreak = used
    }
  }
  rows.append(start..<line.count)
  return rows
}
