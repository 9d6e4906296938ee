/// How the forms of a decision use a screen: what stands where depends on the whole screen's size alone.
struct DecideLayout: Equatable {
  /// Which parts there is room for.
  enum Shape: Equatable {
    /// The form at the left, what is known at the right.
    case wide
    /// The form with the active field open; what is known in its own field.
    case stacked
    /// One field at a time.
    case single
  }

  let shape: Shape
  /// The columns of the form, its border included.
  let formColumns: Int

  /// Columns that the names of fields take, the mark before them included.
  static let labelColumns = 21

  init(_ screen: Size) {
    if screen.columns >= 118, screen.rows >= 24 {
      shape = .wide
      formColumns = screen.columns * 54 / 100
    } else {
      shape = screen.columns >= 60 && screen.rows >= 20 ? .stacked : .single
      formColumns = screen.columns
    }
  }

  /// Where a field's content stands: the column, and how many there are.
  var content: (column: Int, columns: Int) {
    switch shape {
    case .wide, .stacked: (3, formColumns - 2 - 5)
    case .single: (1, formColumns - 2)
    }
  }

  /// The size that editors move by; the rows are those that fit where there is least room.
  var editor: Size { Size(rows: shape == .single ? 3 : 5, columns: max(10, content.columns)) }
}
