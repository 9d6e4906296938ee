import CaseModel

extension SecondLookDialog {
  func draw(on frame: inout Frame, _ context: Context) {
    guard let contact = context.register.contacts[contact] else {
      frame.put("\(contact) is not at hand", row: 0, column: 1, role: .error)
      return
    }
    let view = SecondLookView(
      dialog: self, contact: contact, context: context,
      names: Names(masked: masked, register: context.register),
      layout: DecideLayout(frame.wholeSize))
    view.draw(on: &frame)
  }
}

/// Draws a second look: the decision, what is known, the form, the confirmation.
struct SecondLookView {
  let dialog: SecondLookDialog
  let contact: Contact
  let context: Context
  let names: Names
  let layout: DecideLayout

  func draw(on frame: inout Frame) {
    switch layout.shape {
    case .wide: drawWide(on: &frame)
    case .stacked:
      frame.box(Rect(frame.size), title: title)
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
    frame.within(rest.splitColumns(1).right) { draw(known, on: &$0, top: dialog.top) }
    frame.within(first) { frame in
      let lines = Paragraph.lines(decision, width: frame.size.columns - 2)
      let (top, bottom) = Rect(frame.size).splitRows(min(lines.count + 1, frame.size.rows - 13))
      frame.within(top) { draw(decision, on: &$0, top: 0) }
      frame.within(bottom) { drawForm(on: &$0) }
    }
  }

  private func drawStacked(on frame: inout Frame) {
    let isReading = dialog.field == .decision && !dialog.isConfirming
    let rows = isReading ? frame.size.rows - 5 : 6
    let (top, bottom) = Rect(frame.size).splitRows(rows)
    frame.within(top) { draw(decision + known, on: &$0, top: dialog.top) }
    frame.within(bottom) { drawForm(on: &$0) }
  }

  private func drawSingle(on frame: inout Frame) {
    guard dialog.field == .decision, !dialog.isConfirming else { return drawForm(on: &frame) }
    draw(decision + known, on: &frame, top: dialog.top)
    frame.cursor = (0, 0)
  }

  private func draw(_ paragraphs: [Paragraph], on frame: inout Frame, top: Int) {
    Paragraph.draw(
      Paragraph.lines(paragraphs, width: frame.size.columns - 2), on: &frame, from: 0, top: top)
  }

  // MARK: What is read

  private var known: [Paragraph] {
    HistoryParagraphs(contact: contact, context: context, names: names, texts: dialog.texts)
      .forDecision(about: dialog.child)
  }

  /// What was decided, by whom, when, why, in full.
  private var decision: [Paragraph] {
    let entry = contact.children.first { $0.child == dialog.child }
    guard let decision = entry?.decision else { return [Paragraph("DECIDED", "not decided now", .dim)] }
    let level = context.register.settings.level(decision.level)?.name ?? ""
    var all = [
      Paragraph("DECIDED", decision.outcome.words, .strong),
      Paragraph("LEVEL", "\(decision.level) \(level)"),
      Paragraph("BY", "\(names.full(decision.by)), \(decision.at.shortText(relativeTo: context.now))"),
    ]
    guard let decided = dialog.texts.decision(contact.id, dialog.child)?.decided else {
      return all + [Paragraph("RATIONALE", "being read", .dim)]
    }
    for (place, part) in Rationale.Part.allCases.enumerated() {
      let text = "\(DecideField(part).label): \(names.text(decided.rationale[part]))"
      all.append(Paragraph(place == 0 ? "RATIONALE" : "", text))
    }
    return all + [
      Paragraph("VOICE", names.text(NotedEditor(decided.voice).summary)),
      Paragraph("IDENTITY", names.text(NotedEditor(decided.identity).summary)),
    ]
  }

  // MARK: The form

  private func drawForm(on frame: inout Frame) {
    if layout.shape != .single { frame.horizontalRule(row: 0) }
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
      case .decision: ("Read", "the decision and what is known: ↑↓ and PgDn scroll, Enter goes on")
      case .choice: ("Your look", lack ?? (dialog.choice.chosen == true ? "agree" : "disagree"))
      case .view: ("Your view", lack ?? names.text(oneLine(dialog.view.text)))
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

  private func drawConfirmation(on frame: inout Frame) {
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
