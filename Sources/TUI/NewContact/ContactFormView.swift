import CaseModel

/// Draws the form: one line a field, the one in focus with all it needs.
struct ContactFormView {
  let dialog: NewContactDialog
  let context: Context
  let names: Names

  private var form: ContactForm { dialog.form }
  private var hasKeys: Bool { dialog.stage == .filling }

  /// Columns before a value: the mark and the label.
  static func valueColumn(_ width: Int) -> Int { isNarrow(width) ? 16 : 18 }
  /// Whether there is no room to spare: the label moves to the left edge, what stands under a field too.
  static func isNarrow(_ width: Int) -> Bool { width < 60 }
  /// Columns before what stands under a field in focus.
  static func belowColumn(_ width: Int) -> Int { isNarrow(width) ? 3 : valueColumn(width) }
  /// Columns that the matches take beside the form.
  static let sideWidth = 46
  /// The most columns of a line that is read or typed.
  static let widestLine = 84

  /// Whether there is room for the matches beside the form on a frame of this width.
  static func isWide(_ columns: Int) -> Bool { columns >= 108 }

  /// How large the narrative is on a screen: known to the form too, because up and down go by rows.
  static func narrativeSize(screen: Size) -> Size {
    let inner = screen.columns - 2
    let columns = isWide(inner) ? inner - sideWidth : inner
    let rows = screen.rows >= 36 ? 9 : screen.rows >= 22 ? 6 : 3
    return Size(rows: rows, columns: max(20, min(widestLine, columns - 4)))
  }

  func draw(on frame: inout Frame) {
    let width = frame.size.columns
    let rows = rows(width: width, height: frame.size.rows)
    let total = rows.reduce(0) { $0 + $1.height }
    var top = 0
    if total > frame.size.rows, let active = rows.firstIndex(where: { $0.field == dialog.focus }) {
      let start = rows[..<active].reduce(0) { $0 + $1.height }
      let above = max(0, min(frame.size.rows / 3, frame.size.rows - rows[active].height))
      top = max(0, min(start - above, total - frame.size.rows))
    }
    var line = -top
    for row in rows {
      if line + row.height > 0, line < frame.size.rows { draw(row, on: &frame, at: line, width: width) }
      line += row.height
    }
    if top > 0 { frame.put("↑", row: 0, column: width - 1, role: .dim) }
    if total - top > frame.size.rows {
      frame.put("↓", row: frame.size.rows - 1, column: width - 1, role: .dim)
    }
  }

  // MARK: Drawing a row

  private func draw(_ row: ContactFormRow, on frame: inout Frame, at line: Int, width: Int) {
    let isActive = row.field != nil && row.field == dialog.focus
    let value = Self.valueColumn(width)
    let label = Self.isNarrow(width) ? 1 : 2
    if isActive { frame.put("▌", row: line, column: 0) }
    frame.put(
      row.label, row: line, column: label, width: value - label - 1,
      role: row.isHeading ? .heading : isActive ? .strong : .label)
    guard isActive, let field = row.field else {
      frame.put(row.value, row: line, column: value, width: max(0, width - value - 1), role: row.role)
      return
    }
    if field == .narrative { return drawNarrative(on: &frame, at: line, width: width) }
    if let path = form.line(field) {
      form[keyPath: path].draw(
        in: &frame, row: line, column: value, width: max(1, min(Self.widestLine, width - value - 1)),
        isFocused: hasKeys)
      drawBelow(row.below, on: &frame, at: line + 1, width: width)
    } else if let path = form.choice(field) {
      frame.put(row.value, row: line, column: value, width: max(0, width - value - 1), role: row.role)
      let rect = Rect(row: line + 1, column: 4, rows: row.height - 1, columns: width - 5)
      let cursor = frame.cursor
      form[keyPath: path].draw(in: &frame, rect)
      if !hasKeys { frame.cursor = cursor }
    } else {
      frame.put(row.value, row: line, column: value, width: max(0, width - value - 1), role: row.role)
      drawBelow(row.below, on: &frame, at: line + 1, width: width)
      if hasKeys { frame.cursor = (line, 0) }
    }
  }

  private func drawBelow(_ below: [ContactFormRow.Line], on frame: inout Frame, at line: Int, width: Int) {
    let column = Self.belowColumn(width)
    for (offset, text) in below.enumerated() {
      frame.put(
        text.text, row: line + offset, column: column, width: max(0, width - column - 1), role: text.role)
    }
  }

  private func drawNarrative(on frame: inout Frame, at line: Int, width: Int) {
    let hint = "in the caller’s words; Tab for the next field"
    frame.put(
      hint, row: line, column: Self.valueColumn(width), width: max(0, width - Self.valueColumn(width) - 1),
      role: .dim)
    let size = form.narrative.size
    let rect = Rect(row: line + 1, column: 3, rows: size.rows, columns: min(size.columns, width - 4))
    form.narrative.draw(in: &frame, rect, isFocused: hasKeys, role: .input)
  }
}

/// One row of the form, which may be several lines high while it is in focus.
struct ContactFormRow: Equatable {
  /// A line under a row.
  struct Line: Equatable {
    var text: String
    var role: Role
  }

  /// Nil for a row that cannot have the keys.
  var field: ContactField?
  var label: String
  var value: String
  var role: Role = .plain
  var isHeading = false
  /// What stands under it while it is in focus.
  var below: [Line] = []
  /// The lines it takes.
  var height = 1

  /// An empty line between parts.
  static let gap = ContactFormRow(field: nil, label: "", value: "")
}
