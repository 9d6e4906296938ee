/// One column of a table: how wide it may be and when it may go.
public struct Column: Equatable, Sendable {
  /// The heading.
  public var name: String
  /// The width below which the column makes no sense.
  public var minimum: Int
  /// The width beyond which more room is not useful.
  public var maximum: Int
  /// How early the column is dropped where there is no room: 0 never, 1 last, larger numbers earlier.
  public var dropOrder: Int
  /// Where its texts stand.
  public var alignment: Alignment

  /// Makes a column that takes between `minimum` and `maximum` columns of the screen.
  public init(_ name: String, _ widths: ClosedRange<Int>, dropOrder: Int = 0, alignment: Alignment = .left) {
    self.name = name
    minimum = widths.lowerBound
    maximum = widths.upperBound
    self.dropOrder = dropOrder
    self.alignment = alignment
  }

  /// Makes a column of one width.
  public init(_ name: String, _ width: Int, dropOrder: Int = 0, alignment: Alignment = .left) {
    self.init(name, width...width, dropOrder: dropOrder, alignment: alignment)
  }
}

/// Where one column of a table stands.
public struct ColumnPlace: Equatable, Sendable {
  /// The index of the column in the table.
  public let index: Int
  /// The leftmost column of the screen that it takes.
  public let start: Int
  /// How many columns of the screen it takes.
  public let width: Int
  /// Where its texts stand.
  public let alignment: Alignment
}

/// Lays a table's columns out in a width.
///
/// Columns are dropped while the smallest widths do not fit, the largest drop order first and the rightmost of
/// equals first. Room that is left goes to the columns one by one, from the left, to those that can use it. A column
/// that may never go is cut off at the edge.
///
/// - Parameter gap: the blanks between two columns.
/// - Returns: the places of the columns that are shown, from left to right.
public func layOut(_ columns: [Column], width: Int, gap: Int = 1) -> [ColumnPlace] {
  var kept = Array(columns.indices)
  func needed() -> Int { kept.reduce(0) { $0 + columns[$1].minimum } + gap * max(0, kept.count - 1) }
  while needed() > width {
    let droppable = kept.filter { columns[$0].dropOrder > 0 }
    guard let next = droppable.max(by: { columns[$0].dropOrder <= columns[$1].dropOrder }) else { break }
    kept.removeAll { $0 == next }
  }
  var widths = kept.map { columns[$0].minimum }
  var spare = max(0, width - needed())
  var canGrow = true
  while spare > 0, canGrow {
    canGrow = false
    for (place, index) in kept.enumerated() where spare > 0 && widths[place] < columns[index].maximum {
      widths[place] += 1
      spare -= 1
      canGrow = true
    }
  }
  var places: [ColumnPlace] = []
  var start = 0
  for (index, wanted) in zip(kept, widths) {
    let shown = min(wanted, width - start)
    guard shown > 0 else { break }
    places.append(
      ColumnPlace(index: index, start: start, width: shown, alignment: columns[index].alignment))
    start += wanted + gap
  }
  return places
}
