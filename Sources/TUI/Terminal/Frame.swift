/// A picture of the screen: cells with roles, and the place of the hardware cursor.
///
/// A pane draws inside ``within(_:_:)``, where row 0 and column 0 are its own top left and nothing outside it can
/// be touched. Everything outside the current pane is clipped, so no caller need check sizes.
public struct Frame: Equatable, Sendable {
  /// The cells of the whole screen, row by row.
  private var cells: [Cell]
  /// The size of the whole screen.
  private let whole: Size
  /// The part that is drawn on now, in the whole screen's coordinates.
  private var pane: Rect
  /// The part of the pane that the panes around it leave visible.
  private var clip: Rect
  /// The cursor in the whole screen's coordinates.
  private var absoluteCursor: Place?

  /// A cell of the whole screen.
  struct Place: Equatable, Sendable {
    var row: Int
    var column: Int
  }

  /// Makes a blank frame.
  public init(_ size: Size) {
    whole = size
    pane = Rect(size)
    clip = pane
    cells = [Cell](repeating: .blank, count: size.rows * size.columns)
  }

  /// The size of the pane that is drawn on: the whole screen unless inside ``within(_:_:)``.
  public var size: Size { pane.size }

  /// Where the hardware cursor stands, for braille and speech; nil hides it.
  ///
  /// A place outside the visible part of the pane hides it.
  public var cursor: (row: Int, column: Int)? {
    get { absoluteCursor.map { ($0.row - pane.row, $0.column - pane.column) } }
    set {
      absoluteCursor = newValue.flatMap { place in
        let row = place.row + pane.row
        let column = place.column + pane.column
        let isVisible =
          row >= clip.row && row < clip.endRow && column >= clip.column && column < clip.endColumn
        return isVisible ? Place(row: row, column: column) : nil
      }
    }
  }

  /// Draws in a part of the frame as if it were a frame of its own.
  ///
  /// - Parameters:
  ///   - rect: the part, in the coordinates of the current pane; what lies outside the pane is clipped.
  ///   - body: draws; its `size` is that of `rect`.
  @discardableResult
  public mutating func within<Result>(
    _ rect: Rect, _ body: (inout Frame) throws -> Result
  ) rethrows -> Result {
    let outer = (pane, clip)
    defer { (pane, clip) = outer }
    pane = Rect(
      row: rect.row + pane.row, column: rect.column + pane.column, rows: rect.rows, columns: rect.columns)
    clip = clip.intersection(pane)
    return try body(&self)
  }

  /// Writes one line of text.
  ///
  /// Without `width` the text runs until the pane's edge. With it the text is padded to exactly that many columns,
  /// or clipped with "…". A line break in the text is drawn as a symbol.
  ///
  /// - Returns: the column after what was written, the padding included, as if nothing were clipped at the edge.
  @discardableResult
  public mutating func put(
    _ text: some StringProtocol, row: Int, column: Int, width: Int? = nil, role: Role = .plain,
    alignment: Alignment = .left
  ) -> Int {
    guard let width else { return write(text, row: row, column: column, limit: .max, role: role) }
    guard width > 0 else { return column }
    let end = column + width
    // A character never takes more columns than it has bytes, so that short texts need no measuring.
    if alignment == .left, text.utf8.count <= width {
      let reached = write(text, row: row, column: column, limit: width, role: role)
      fill(Rect(row: row, column: reached, rows: 1, columns: end - reached), role: role)
      return end
    }
    let needed = displayWidth(text)
    guard needed <= width else {
      let reached = write(text, row: row, column: column, limit: width - 1, role: role)
      let after = write("…", row: row, column: reached, limit: 1, role: role)
      fill(Rect(row: row, column: after, rows: 1, columns: end - after), role: role)
      return end
    }
    let spare = width - needed
    let before =
      switch alignment {
      case .left: 0
      case .right: spare
      }
    fill(Rect(row: row, column: column, rows: 1, columns: before), role: role)
    let reached = write(text, row: row, column: column + before, limit: needed, role: role)
    fill(Rect(row: row, column: reached, rows: 1, columns: end - reached), role: role)
    return end
  }

  /// Writes glyphs until `limit` columns are full; returns the column after the last one.
  private mutating func write(
    _ text: some StringProtocol, row: Int, column: Int, limit: Int, role: Role
  ) -> Int {
    let end = limit == .max ? Int.max : column + limit
    var place = column
    for glyph in Glyphs(text) {
      guard place <= end - glyph.width else { break }
      put(glyph, row: row + pane.row, column: place + pane.column, role: role)
      place += glyph.width
    }
    return place
  }

  /// Puts one glyph at a place of the whole screen, if the clip shows it.
  private mutating func put(_ glyph: Glyph, row: Int, column: Int, role: Role) {
    guard row >= clip.row, row < clip.endRow, column < clip.endColumn, column + glyph.width > clip.column
    else { return }
    let first = row * whole.columns + column
    guard glyph.width == 2 else {
      release(row: row, column: column)
      cells[first] = Cell(scalar: glyph.scalar, role: role, marks: glyph.marks)
      return
    }
    guard column >= clip.column, column + 1 < clip.endColumn else {
      // Half of a wide character cannot be drawn: its visible column stays blank.
      let visible = max(column, clip.column)
      release(row: row, column: visible)
      cells[row * whole.columns + visible] = Cell(scalar: 0x20, role: role, marks: 0)
      return
    }
    release(row: row, column: column)
    release(row: row, column: column + 1)
    cells[first] = Cell(scalar: glyph.scalar, role: role, marks: glyph.marks)
    cells[first + 1] = Cell(scalar: 0, role: role, marks: 0)
  }

  /// Blanks the other half of a wide character before one half of it is written over.
  private mutating func release(row: Int, column: Int) {
    let index = row * whole.columns + column
    if cells[index].isContinuation, column > 0 {
      cells[index - 1].scalar = 0x20
      cells[index - 1].marks = 0
    }
    if column + 1 < whole.columns, cells[index + 1].isContinuation {
      cells[index + 1].scalar = 0x20
    }
  }

  /// Fills a rectangle with one character of one column, a blank unless told.
  public mutating func fill(_ rect: Rect, with character: Unicode.Scalar = " ", role: Role = .plain) {
    let shown = Glyphs(String(character)).first { $0.width == 1 }
    let cell = Cell(scalar: shown?.scalar ?? 0x20, role: role, marks: 0)
    let area = visible(rect)
    guard !area.isEmpty else { return }
    for row in area.row..<area.endRow {
      release(row: row, column: area.column)
      release(row: row, column: area.endColumn - 1)
      let start = row * whole.columns
      for index in (start + area.column)..<(start + area.endColumn) { cells[index] = cell }
    }
  }

  /// Changes what the cells of a rectangle mean and leaves their characters.
  public mutating func tint(_ rect: Rect, role: Role) {
    let area = visible(rect)
    guard !area.isEmpty else { return }
    for row in area.row..<area.endRow {
      let start = row * whole.columns
      for index in (start + area.column)..<(start + area.endColumn) { cells[index].role = role }
    }
  }

  /// Changes what a whole row of the pane means and leaves its characters.
  public mutating func tint(row: Int, role: Role) {
    tint(Rect(row: row, column: 0, rows: 1, columns: size.columns), role: role)
  }

  /// The visible part of a rectangle of the pane, in the whole screen's coordinates.
  private func visible(_ rect: Rect) -> Rect {
    Rect(row: rect.row + pane.row, column: rect.column + pane.column, rows: rect.rows, columns: rect.columns)
      .intersection(clip)
  }

  /// Replaces the cell at a place of the pane by what `change` makes of its scalar; nothing happens outside.
  mutating func redraw(row: Int, column: Int, role: Role, change: (UInt32) -> UInt32) {
    let area = visible(Rect(row: row, column: column, rows: 1, columns: 1))
    guard !area.isEmpty else { return }
    let index = area.row * whole.columns + area.column
    let glyph = Glyph(scalar: change(cells[index].scalar), marks: 0, width: 1)
    put(glyph, row: area.row, column: area.column, role: role)
  }

  /// The cell at a place of the pane; a blank outside the whole screen.
  public subscript(row: Int, column: Int) -> Cell {
    let row = row + pane.row
    let column = column + pane.column
    guard row >= 0, row < whole.rows, column >= 0, column < whole.columns else { return .blank }
    return cells[row * whole.columns + column]
  }

  /// The size of the whole screen, whatever the pane.
  var wholeSize: Size { whole }

  /// The cursor in the coordinates of the whole screen; nil hides it.
  var wholeCursor: Place? { absoluteCursor }

  /// The cells of one row of the whole screen; `row` must be one of its rows.
  func cells(ofRow row: Int) -> ArraySlice<Cell> {
    cells[(row * whole.columns)..<((row + 1) * whole.columns)]
  }

  /// One row of the pane as text, without the blanks at its end; empty outside the pane.
  public func text(row: Int) -> String {
    var result = String.UnicodeScalarView()
    var pending = 0
    for column in 0..<size.columns {
      let cell = self[row, column]
      if cell.scalar == 0x20, cell.marks == 0 {
        pending += 1
      } else if !cell.isContinuation {
        for _ in 0..<pending { result.append(" ") }
        pending = 0
        result.append(contentsOf: cell.scalars)
      }
    }
    return String(result)
  }

  /// The pane as text: its rows without the blanks at their ends, a line break between rows.
  public var text: String {
    (0..<size.rows).map { text(row: $0) }.joined(separator: "\n")
  }
}
