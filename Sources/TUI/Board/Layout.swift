/// Where the parts of the board stand at a size.
struct Layout: Equatable {
  /// Which parts a screen has room for.
  enum Shape: Equatable {
    /// Queue, caseload panel and record at once.
    case wide
    /// The queue or the panel, and the record below.
    case stacked
    /// One part at a time.
    case single
    /// Too small for anything but a message.
    case tooSmall
  }

  let shape: Shape
  let header: Rect
  let queue: Rect
  let panel: Rect
  let focus: Rect
  let footer: Rect

  /// Smallest size on which the board can be used.
  static let smallest = Size(rows: 8, columns: 38)

  /// Divides a screen.
  ///
  /// - Parameter banner: whether the header needs the line for an immediate risk.
  init(_ size: Size, banner: Bool) {
    shape = Self.shape(size)
    let headerRows = shape == .single ? (banner ? 2 : 1) : (banner ? 3 : 2)
    let (top, rest) = Rect(size).splitRows(headerRows)
    header = top
    let (body, bottom) = rest.splitRows(rest.rows - (shape == .single ? 1 : 2))
    footer = bottom
    switch shape {
    case .wide:
      let (upper, lower) = body.splitRows(body.rows - Self.focusRows(of: body.rows))
      let left = min(upper.columns - 51, max(64, upper.columns * 54 / 100))
      (queue, panel) = upper.splitColumns(left)
      focus = lower
    case .stacked:
      let (upper, lower) = body.splitRows(body.rows - 6)
      (queue, panel, focus) = (upper, upper, lower)
    case .single, .tooSmall: (queue, panel, focus) = (body, body, body)
    }
  }

  private static func shape(_ size: Size) -> Shape {
    if size.columns < smallest.columns || size.rows < smallest.rows { return .tooSmall }
    if size.columns >= 118, size.rows >= 28 { return .wide }
    return size.columns >= 72 && size.rows >= 20 ? .stacked : .single
  }

  private static func focusRows(of rows: Int) -> Int { min(18, max(11, rows * 3 / 10)) }

  /// How many rows of the queue's list are visible, its tabs, heading and count line taken off.
  var queueLines: Int { max(1, queue.rows - (shape == .single ? 2 : 4)) }
}
