import CaseModel

extension FormDialog {
  func draw(on frame: inout Frame, _ context: Context) {
    FormView(dialog: self, context: context).draw(on: &frame)
  }
}

/// Draws a form: a line a blank, the one with the keys open; or what was written, to be looked over.
struct FormView {
  let dialog: FormDialog
  let context: Context

  /// The columns before what is written.
  private static let labelColumns = 19
  /// The most columns of a line that is written.
  private static let widestLine = 90

  /// How large a text's editor is on a screen.
  static func editor(_ screen: Size) -> Size {
    Size(
      rows: screen.rows >= 36 ? 8 : screen.rows >= 20 ? 5 : 3,
      columns: max(10, min(widestLine, screen.columns - 8)))
  }

  func draw(on frame: inout Frame) {
    let title = dialog.isConfirming ? "Record? \(dialog.form.title)" : dialog.form.title
    frame.box(Rect(frame.size), title: "\(title) · \(dialog.who)")
    frame.within(Rect(frame.size).inset(rows: 1, columns: 1)) { frame in
      var area = Rect(frame.size)
      if let remark = remark {
        frame.put(remark.text, row: 0, column: 1, width: max(0, area.columns - 2), role: remark.role)
        area = area.splitRows(1).bottom
      }
      frame.within(area) { dialog.isConfirming ? drawConfirmation(on: &$0) : drawBlanks(on: &$0) }
    }
  }

  private var remark: (text: String, role: Role)? {
    if let remark = dialog.remark { return remark }
    if let obstacle = dialog.obstacle(context) { return (obstacle, .error) }
    return dialog.isConfirming ? nil : (dialog.form.words, .dim)
  }

  // MARK: Writing

  private func drawBlanks(on frame: inout Frame) {
    let fields = dialog.fields
    let faults = Dictionary(
      dialog.faults(context).map { ($0.field, $0.words) }, uniquingKeysWith: { first, _ in first })
    let below = dialog.blank?.rows(room: max(1, frame.size.rows - 2)) ?? 0
    let hint = fields.first { $0.name == dialog.focus }.flatMap { self.hint(of: $0, faults[$0.name]) }
    let extra = below + (hint == nil ? 0 : 1)
    let active = fields.firstIndex { $0.name == dialog.focus } ?? fields.count
    let total = fields.count + 1 + extra
    let top =
      total <= frame.size.rows ? 0 : max(0, min(active - frame.size.rows / 4, total - frame.size.rows))
    var row = -top
    for field in fields {
      let isActive = field.name == dialog.focus
      if row >= 0 { draw(field, faults[field.name], isActive: isActive, on: &frame, row: row) }
      row += 1
      guard isActive else { continue }
      if let hint {
        frame.put(hint.text, row: row, column: 3, width: max(0, frame.size.columns - 4), role: hint.role)
        row += 1
      }
      draw(dialog.blank, on: &frame, Rect(row: row, column: 3, rows: below, columns: frame.size.columns - 5))
      row += below
    }
    drawRecordLine(faults.count, on: &frame, row: row)
    if top > 0 { frame.put("↑", row: 0, column: frame.size.columns - 1, role: .dim) }
    if total - top > frame.size.rows {
      frame.put("↓", row: frame.size.rows - 1, column: frame.size.columns - 1, role: .dim)
    }
  }

  private func draw(
    _ field: FormField, _ fault: String?, isActive: Bool, on frame: inout Frame, row: Int
  ) {
    if isActive { frame.put("▌", row: row, column: 0) }
    let written = dialog.answers[field.name]
    let mark = fault == nil ? (written.isEmpty ? " " : "✓") : "·"
    frame.put(mark, row: row, column: 1, role: fault == nil ? .green : .dim)
    frame.put(
      field.name, row: row, column: 3, width: Self.labelColumns - 4, role: isActive ? .strong : .label)
    let width = max(1, min(Self.widestLine, frame.size.columns - Self.labelColumns - 1))
    if isActive, case .line(let line)? = dialog.blank {
      line.draw(in: &frame, row: row, column: Self.labelColumns, width: width, isFocused: true)
      return
    }
    if isActive, dialog.blank != nil { frame.cursor = (row, 0) }
    let (text, role) = value(of: field, written, fault)
    frame.put(text, row: row, column: Self.labelColumns, width: width, role: role)
  }

  private func value(of field: FormField, _ written: String, _ fault: String?) -> (String, Role) {
    guard !written.isEmpty else {
      let isNeeded = field.isRequired || dialog.needs(context).contains { $0.field == field.name }
      return (isNeeded ? "needed" : "—", .dim)
    }
    let names = Names(masked: dialog.masked, register: context.register)
    if let fault { return ("\(names.text(written)): \(fault)", .error) }
    if let reading = meaning(of: field, written) { return (reading, .plain) }
    let lines = field.kind.words(written).split(separator: "\n")
    let more = lines.count > 1 ? "  … \(lines.count) lines" : ""
    return (shown(field, String(lines.first ?? "")) + more, .plain)
  }

  private func shown(_ field: FormField, _ text: String) -> String {
    field.isPrivate ? Names(masked: dialog.masked, register: context.register).text(text) : text
  }

  /// A day or a moment in words, or whom an identifier names; nil for what says itself what it is.
  private func meaning(of field: FormField, _ written: String) -> String? {
    switch field.reading(of: written, at: context.now) {
    case .day(let day): return day.longText
    case .moment(let instant): return Wording.dayAndTime(instant, withYear: true)
    case .none, .unfinished, .wrong: break
    }
    guard case .record(let kind) = field.kind, let record = RecordID(text: written.trimmedBlanks),
      record.kind == kind
    else { return nil }
    guard context.register.version(of: record) > 0 else { return "\(record), not at hand" }
    let names = Names(masked: dialog.masked, register: context.register)
    switch kind {
    case .child:
      let born = context.register.child(ChildID(record.number))?.details.birthDate
      let birth = dialog.masked ? nil : born.map { ", born \($0.longText)" }
      return "\(record) \(names.full(ChildID(record.number)))" + (birth ?? "")
    case .worker: return "\(record) \(names.full(WorkerID(record.number)))"
    case .team: return "\(record) \(names.team(TeamID(record.number)))"
    case .household:
      let address = context.register.households[HouseholdID(record.number)]?.details.address ?? ""
      return "\(record) \(names.text(address))"
    case .service, .contact, .case, .allegation, .place, .peerGroup: return record.text
    }
  }

  private func hint(of field: FormField, _ fault: String?) -> (text: String, role: Role)? {
    let written = dialog.answers[field.name]
    if let need = dialog.needs(context).first(where: { $0.field == field.name }) {
      return (need.words, written.isEmpty ? .dueSoon : .dim)
    }
    if !written.isEmpty, case .line? = dialog.blank {
      if case .wrong(let words) = field.reading(of: written, at: context.now) { return (words, .error) }
      if let meaning = meaning(of: field, written) { return (meaning, .dim) }
    }
    return field.hint.isEmpty ? nil : (field.hint, .dim)
  }

  private func draw(_ blank: FormBlank?, on frame: inout Frame, _ rect: Rect) {
    guard rect.rows > 0 else { return }
    switch blank {
    case .text(let text): text.draw(in: &frame, rect, isFocused: true, role: .input)
    case .one(let picker): picker.draw(in: &frame, rect, isFocused: true)
    case .several(let picker): picker.draw(in: &frame, rect, isFocused: true)
    case .line, nil: break
    }
  }

  private func drawRecordLine(_ missing: Int, on frame: inout Frame, row: Int) {
    guard row < frame.size.rows else { return }
    if dialog.focus == nil {
      frame.put("▌", row: row, column: 0)
      frame.cursor = (row, 0)
    }
    let words =
      missing == 0
      ? "all there: look over and record" : missing == 1 ? "1 still missing" : "\(missing) still missing"
    frame.put("Record", row: row, column: 3, role: dialog.focus == nil ? .strong : .label)
    frame.put(words, row: row, column: Self.labelColumns, role: missing == 0 ? .plain : .dim)
  }

  // MARK: Looking over

  /// What was written, a paragraph a blank.
  func confirmation(width: Int) -> [Paragraph] {
    let fields = dialog.fields.filter { !dialog.answers[$0.name].isEmpty }
    let named = dialog.needs(context).filter(\.isNamed).flatMap { need in
      Paragraph.lines(
        [Paragraph("LOOK AGAIN", need.words, .breached)], width: width, labelWidth: Self.labelColumns - 2)
    }
    return named
      + fields.flatMap { field -> [Paragraph] in
        let written = dialog.answers[field.name]
        let words = meaning(of: field, written) ?? shown(field, field.kind.words(written))
        return Paragraph.lines(
          [Paragraph(field.name, words)], width: width, labelWidth: Self.labelColumns - 2)
      }
  }

  private func drawConfirmation(on frame: inout Frame) {
    let lines = confirmation(width: frame.size.columns - 2)
    let (text, question) = Rect(frame.size).splitRows(frame.size.rows - 1)
    frame.within(text) {
      Paragraph.draw(lines, on: &$0, from: 0, top: dialog.scroll.top, labelWidth: Self.labelColumns - 2)
    }
    frame.within(question) {
      let column = $0.put("y", row: 0, column: 1, role: .key)
      $0.put(" records this for good; Esc goes back", row: 0, column: column)
      $0.cursor = (0, 0)
    }
  }
}
