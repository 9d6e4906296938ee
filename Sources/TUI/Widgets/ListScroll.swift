/// Which rows of a long list a pane shows, and which of them is selected.
///
/// It knows numbers only, so that a list of 100,000 rows costs no more than one of ten. A screen keeps the selected
/// record's ID itself and says with ``follow(_:count:)`` where that record stands after a refresh.
public struct ListScroll: Equatable, Sendable {
  /// How many rows the list has.
  public private(set) var count: Int
  /// How many rows the pane shows, at least 1.
  public private(set) var height: Int
  /// The first row shown.
  public private(set) var top = 0
  private var selection = 0

  /// Makes a list with its first row selected.
  public init(count: Int = 0, height: Int = 1) {
    self.count = max(0, count)
    self.height = max(1, height)
  }

  /// The selected row; nil in an empty list.
  public var selected: Int? { count == 0 ? nil : selection }

  /// The rows shown, in order.
  public var visible: Range<Int> { top..<min(count, top + height) }

  /// Takes in the pane's new height; the selected row stays in sight.
  public mutating func resize(height: Int) {
    self.height = max(1, height)
    settle()
  }

  /// Takes in a refreshed list and leaves the selected record on its line of the pane where there is room.
  ///
  /// - Parameter index: where the selected record stands now; nil when it is gone, and the row that took its
  ///   place is selected.
  public mutating func follow(_ index: Int?, count: Int) {
    let line = selection - top
    self.count = max(0, count)
    selection = clamped(index ?? selection)
    top = selection - line
    settle()
  }

  /// Selects a row; the nearest one where there is no such row.
  public mutating func select(_ index: Int) {
    selection = clamped(index)
    settle()
  }

  /// Moves the selection by a number of rows, up when negative.
  public mutating func move(by rows: Int) {
    select(selection + rows)
  }

  /// Moves by a number of pages, up when negative; one row of the old page stays in sight.
  public mutating func page(by pages: Int) {
    let rows = pages * max(1, height - 1)
    selection = clamped(selection + rows)
    top += rows
    settle()
  }

  /// Takes in a key that moves the selection; returns false for any other key.
  @discardableResult
  public mutating func update(_ key: Key) -> Bool {
    switch key {
    case .up: move(by: -1)
    case .down: move(by: 1)
    case .pageUp: page(by: -1)
    case .pageDown: page(by: 1)
    case .home: select(0)
    case .end: select(count - 1)
    default: return false
    }
    return true
  }

  private func clamped(_ index: Int) -> Int { max(0, min(index, count - 1)) }

  /// Brings the selected row into sight.
  ///
  /// A row out of sight comes to the middle: going down a list line by line then redraws the pane once in half a
  /// page, where a scroll by one line would send all of it for every key.
  private mutating func settle() {
    if !(top..<(top + height)).contains(selection) { top = selection - height / 2 }
    top = max(0, min(top, count - height))
  }
}
