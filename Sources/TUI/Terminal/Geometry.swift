/// The size of a screen or pane in character cells.
public struct Size: Hashable, Sendable {
  /// The number of rows, 0 or more.
  public var rows: Int
  /// The number of columns, 0 or more.
  public var columns: Int

  /// Makes a size; a negative number counts as 0.
  public init(rows: Int, columns: Int) {
    self.rows = max(0, rows)
    self.columns = max(0, columns)
  }
}

/// A rectangle of character cells; row 0 and column 0 are the top left.
public struct Rect: Hashable, Sendable {
  /// The topmost row.
  public var row: Int
  /// The leftmost column.
  public var column: Int
  /// The number of rows, 0 or more.
  public var rows: Int
  /// The number of columns, 0 or more.
  public var columns: Int

  /// Makes a rectangle; a negative number of rows or columns counts as 0.
  public init(row: Int = 0, column: Int = 0, rows: Int, columns: Int) {
    self.row = row
    self.column = column
    self.rows = max(0, rows)
    self.columns = max(0, columns)
  }

  /// Makes the rectangle that fills a size.
  public init(_ size: Size) {
    self.init(rows: size.rows, columns: size.columns)
  }

  /// The row below the last one.
  public var endRow: Int { row + rows }
  /// The column right of the last one.
  public var endColumn: Int { column + columns }
  /// The size alone.
  public var size: Size { Size(rows: rows, columns: columns) }
  /// Says whether the rectangle holds no cell.
  public var isEmpty: Bool { rows == 0 || columns == 0 }

  /// The cells that both rectangles hold; empty when they do not meet.
  public func intersection(_ other: Rect) -> Rect {
    let top = max(row, other.row)
    let left = max(column, other.column)
    return Rect(
      row: top, column: left, rows: min(endRow, other.endRow) - top,
      columns: min(endColumn, other.endColumn) - left)
  }

  /// The rectangle that is left when a margin is taken off each side; empty when none is left.
  public func inset(rows margin: Int, columns side: Int) -> Rect {
    Rect(row: row + margin, column: column + side, rows: rows - 2 * margin, columns: columns - 2 * side)
  }

  /// The first `count` rows and the rest; `count` is clamped to what is there.
  public func splitRows(_ count: Int) -> (top: Rect, bottom: Rect) {
    let taken = min(max(0, count), rows)
    return (
      Rect(row: row, column: column, rows: taken, columns: columns),
      Rect(row: row + taken, column: column, rows: rows - taken, columns: columns)
    )
  }

  /// The first `count` columns and the rest; `count` is clamped to what is there.
  public func splitColumns(_ count: Int) -> (left: Rect, right: Rect) {
    let taken = min(max(0, count), columns)
    return (
      Rect(row: row, column: column, rows: rows, columns: taken),
      Rect(row: row, column: column + taken, rows: rows, columns: columns - taken)
    )
  }
}

/// Where text stands in a width that is larger than the text.
public enum Alignment: Equatable, Sendable {
  /// At the left, padded on the right.
  case left
  /// At the right, padded on the left.
  case right
}
