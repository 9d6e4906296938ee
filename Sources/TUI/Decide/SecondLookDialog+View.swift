import CaseModel

extension SecondLookDialog {
  func draw(on frame: inout Frame, _ context: Context) {
    guard let words = words(context) else {
      frame.put("\(contact) has not been read yet", row: 0, column: 1, role: .error)
      return
    }
    let view = SecondLookView(
      dialog: self, context: context, words: words, layout: DecideLayout(frame.wholeSize))
    view.draw(on: &frame)
  }
}

/// Draws a second look: the decision, what is known, the form, the confirmation.
struct SecondLookView {
  let dialog: SecondLookDialog
  let context: Context
  let words: SecondLookWords
  let layout: DecideLayout

  private var contact: Contact { words.contact }
  private var names: Names { words.names }

  func draw(on frame: inout Frame) {
    switch layout.shape {
    case .wide: drawWide(on: &frame)
    case .stacked:
      frame.box(Rect(frame.size), title: title)
      frame.horizontalRule(row: stackedRows(frame.size.rows - 2) + 1)
      frame.within(Rect(frame.size).inset(rows: 1, columns: 1)) { drawStacked(on: &$0) }
    case .single:
      frame.put(title, row: 0, column: 1, width: frame.size.columns - 2, role: .heading)
      frame.within(Rect(frame.size).splitRows(1).bottom) { drawSingle(on: &$0) }
    }
  }

  private var title: String {
    let age = names.ages([dialog.child], on: context.today)
    if layout.shape == .single { return "Second look \(contact.id) \(names.short(dialog.child))" }
    return "Second look at \(names.full(dialog.child))\(age == "–" ? "" : ", \(age)") · \(contact.id)"
  }

  private func drawWide(on frame: inout Frame) {
    frame.box(Rect(frame.size), title: title)
    let left = layout.formColumns
    frame.verticalRule(column: left - 1, rows: 0..<frame.size.rows)
    frame.put(" What is known ", row: 0, column: left + 1, role: .heading)
    let (first, rest) = Rect(frame.size).inset(rows: 1, columns: 1).splitColumns(left - 2)
    frame.within(rest.splitColumns(1).right) { draw(dialog.scrolled(words), on: &$0, top: dialog.scroll.top) }
    let lines = Paragraph.lines(words.decision, width: first.columns - 2)
    let rows = min(lines.count + 1, first.rows - 13)
    frame.horizontalRule(row: rows + 1, columns: 0..<left)
    frame.within(first) { frame in
      let (top, bottom) = Rect(frame.size).splitRows(rows)
      frame.within(top) { draw(words.decision, on: &$0, top: 0) }
      frame.within(bottom) { drawForm(on: &$0) }
    }
  }

  private func drawStacked(on frame: inout Frame) {
    let (top, bottom) = Rect(frame.size).splitRows(stackedRows(frame.size.rows))
    frame.within(top) { draw(words.decision + words.known, on: &$0, top: dialog.scroll.top) }
    frame.within(bottom) { drawForm(on: &$0) }
  }

  /// The rows of what is read above the form: most of them while it is being read.
  private func stackedRows(_ rows: Int) -> Int {
    dialog.field == .decision && !dialog.isConfirming ? rows - 5 : 6
  }

  private func drawSingle(on frame: inout Frame) {
    guard dialog.field == .decision, !dialog.isConfirming else { return drawForm(on: &frame) }
    draw(words.decision + words.known, on: &frame, top: dialog.scroll.top)
    frame.cursor = (0, 0)
  }

  private func draw(_ paragraphs: [Paragraph], on frame: inout Frame, top: Int) {
    Paragraph.draw(
      Paragraph.lines(paragraphs, width: frame.size.columns - 2), on: &frame, from: 0, top: top)
  }

  // MARK: The form

  private func drawForm(on frame: inout Frame) {
    let (_, inside) = Rect(frame.size).splitRows(layout.shape == .single ? 0 : 1)
    frame.within(inside) { frame in
      var row = 0
      for remark in remarks {
        frame.put(remark.text, row: row, column: 1, width: frame.size.columns - 2, role: remark.role)
        row += 1
      }
      frame.within(Rect(frame.size).splitRows(row).bottom) {
        if dialog.isConfirming { drawConfirmation(on: &$0) } else { drawFields(on: &$0) }
      }
    }
  }

  private var remarks: [(text: String, role: Role)] {
    if let remark = dialog.remark { return [remark] }
    return dialog.obstacle(context).map { [($0, .error)] } ?? []
  }

  private func drawFields(on frame: inout Frame) {
    let missing = Dictionary(uniqueKeysWithValues: dialog.missing(context).map { ($0.field, $0.words) })
    var row = 0
    for field in SecondLookDialog.Field.allCases {
      if layout.shape == .single, field != dialog.field { continue }
      drawLine(of: field, missing[field], on: &frame, row: row)
      row += 1
      guard field == dialog.field, field == .choice || field == .view else { continue }
      let left = layout.shape == .single ? 0 : SecondLookDialog.Field.allCases.count - field.rawValue - 1
      let rows = field == .choice ? dialog.choice.count : max(1, frame.size.rows - row - left)
      drawContent(
        of: field, on: &frame,
        Rect(row: row, column: layout.content.column, rows: rows, columns: layout.content.columns))
      row += rows
    }
  }

  private func drawLine(of field: SecondLookDialog.Field, _ lack: String?, on frame: inout Frame, row: Int) {
    let isActive = field == dialog.field
    if isActive {
      frame.put("▌", row: row, column: 0)
      frame.cursor = (row, 0)
    }
    if field == .choice || field == .view {
      frame.put(lack == nil ? "✓" : "·", row: row, column: 1, role: lack == nil ? .green : .dim)
    }
    let (label, words): (String, String) =
      switch field {
      case .decision: ("Read", "↑↓ and PgDn scroll, Enter continues")
      case .choice:
        (
          "Your look",
          isActive
            ? "does the decision stand?" : lack ?? (dialog.choice.chosen == true ? "agree" : "disagree")
        )
      case .view:
        (
          "Your view",
          isActive ? "what you make of it, in a few words" : lack ?? names.text(oneLine(dialog.view.text))
        )
      case .record: ("Record…", dialog.missing(context).isEmpty ? "nothing is missing" : "not complete")
      }
    frame.put(label, row: row, column: 3, width: 12, role: isActive ? .heading : .label)
    frame.put(words, row: row, column: 16, width: frame.size.columns - 17, role: lack == nil ? .plain : .dim)
  }

  private func drawContent(of field: SecondLookDialog.Field, on frame: inout Frame, _ rect: Rect) {
    if field == .choice { return dialog.choice.draw(in: &frame, rect, isFocused: true) }
    var editor = dialog.view
    editor.size = rect.size
    editor.draw(in: &frame, rect, isFocused: true, role: .input)
  }

  private func drawMissing(_ missing: [(field: SecondLookDialog.Field, words: String)], on frame: inout Frame)
  {
    let lines = ["Still missing before this can be recorded:"] + missing.map { "· \($0.words)" }
    for (row, line) in lines.enumerated() {
      frame.put(line, row: row, column: 1, width: frame.size.columns - 2, role: row == 0 ? .strong : .dueSoon)
    }
    let row = min(lines.count + 1, max(0, frame.size.rows - 1))
    let column = frame.put("Enter", row: row, column: 1, role: .key)
    frame.put(
      " goes to the first; Esc goes back", row: row, column: column, width: frame.size.columns - column - 1)
    frame.cursor = (row, 1)
  }

  private func drawConfirmation(on frame: inout Frame) {
    let missing = dialog.missing(context)
    guard missing.isEmpty else { return drawMissing(missing, on: &frame) }
    let agreed = dialog.choice.chosen ?? false
    let first =
      agreed
      ? "You agree: the decision stands and closes."
      : "You disagree: the child is to be decided again, both views are kept."
    var row = 0
    for line in wrapped(first, width: frame.size.columns - 2) {
      frame.put(line, row: row, column: 1, role: .strong)
      row += 1
    }
    for line in wrapped("Your view: " + names.text(dialog.view.text), width: frame.size.columns - 2) {
      guard row < frame.size.rows - 1 else { break }
      frame.put(line, row: row, column: 1)
      row += 1
    }
    row = min(row + 1, frame.size.rows - 1)
    let column = frame.put("y", row: row, column: 1, role: .key)
    frame.put(" records it; Esc goes back", row: row, column: column, width: frame.size.columns - column - 1)
    frame.cursor = (row, 1)
  }
}
