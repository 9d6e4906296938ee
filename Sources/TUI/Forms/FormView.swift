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
  private static let labelColumns = 23
  /// The most columns of a line that is written.
  private static let widestLine = 90

  /// The width of labels in an attested text, which has none and fills its lines.
  static let noLabel = 1

  /// The size of a text's editor.
  static func editor(_ layout: FormLayout) -> Size {
    Size(
      rows: layout.screen.rows >= 36 ? 8 : layout.screen.rows >= 20 ? 5 : 3,
      columns: max(10, min(widestLine, layout.formColumns - 8)))
  }

  private var names: Names { Names(masked: dialog.masked, register: context.register) }

  /// What the form attests; nil for a form that attests nothing.
  var attested: AttestedWords? {
    dialog.form.attests.map {
      AttestedWords(
        attested: $0, place: FormPlace(context.register, dialog.record, at: context.now, by: context.actor),
        names: names, texts: dialog.texts)
    }
  }

  private var subject: FormSubject {
    FormSubject(record: dialog.record, context: context, names: names, texts: dialog.texts)
  }

  /// The text beside the blanks: what is attested, or what is known.
  func besides(width: Int) -> [Paragraph] {
    guard let attested else { return Paragraph.lines(subject.paragraphs, width: width) }
    return Paragraph.lines(attested.paragraphs, width: width, labelWidth: Self.noLabel)
  }

  func draw(on frame: inout Frame) {
    let title = dialog.isConfirming ? "Record? \(dialog.form.title)" : dialog.form.title
    frame.box(Rect(frame.size), title: "\(title) · \(dialog.who)")
    let layout = FormLayout(frame.wholeSize, hasSubject: dialog.record.kind != .service)
    let inner = Rect(frame.size).inset(rows: 1, columns: 1)
    guard layout.isWide else { return frame.within(inner) { drawForm(on: &$0) } }
    let left = layout.formColumns
    frame.verticalRule(column: left - 1, rows: 0..<frame.size.rows)
    frame.put(" \(dialog.form.attests?.title ?? "What is known") ", row: 0, column: left + 1, role: .heading)
    let (form, rest) = inner.splitColumns(left - 2)
    frame.within(rest.splitColumns(1).right) { drawBesides(on: &$0) }
    frame.within(form) { drawForm(on: &$0) }
  }

  private func drawForm(on frame: inout Frame) {
    var row = 0
    if let remark {
      for line in wrapped(remark.text, width: max(1, frame.size.columns - 2)).prefix(
        frame.size.rows < 12 ? 1 : 2)
      {
        frame.put(line, row: row, column: 1, width: max(0, frame.size.columns - 2), role: remark.role)
        row += 1
      }
    }
    let isWide = FormLayout(frame.wholeSize, hasSubject: true).isWide
    let about = isWide || dialog.isReading ? "" : subject.line
    if !about.isEmpty {
      frame.put(about, row: row, column: 1, width: max(0, frame.size.columns - 2), role: .label)
      row += 1
    }
    frame.within(Rect(frame.size).splitRows(row).bottom) { frame in
      if dialog.isReading {
        drawReading(on: &frame)
      } else if dialog.isConfirming {
        drawConfirmation(on: &frame)
      } else {
        drawBlanks(on: &frame)
      }
    }
  }

  private func drawBesides(on frame: inout Frame) {
    let isAttested = dialog.form.attests != nil
    let lines = besides(width: frame.size.columns - 2)
    let (text, foot) = Rect(frame.size).splitRows(frame.size.rows - (isAttested ? 1 : 0))
    frame.within(text) {
      Paragraph.draw(
        lines, on: &$0, from: 0, top: dialog.reading.top,
        labelWidth: isAttested ? Self.noLabel : Paragraph.labelWidth)
    }
    guard isAttested else { return }
    frame.within(foot) { drawReadMark(on: &$0) }
  }

  private func drawReadMark(on frame: inout Frame) {
    let words = dialog.hasRead ? "✓ read to its end" : "· to be read to its end: PgDn"
    frame.put(
      words, row: 0, column: 1, width: max(0, frame.size.columns - 2),
      role: dialog.hasRead ? .green : .dueSoon)
  }

  /// What is attested, before the blanks.
  private func drawReading(on frame: inout Frame) {
    frame.put(
      dialog.form.attests?.title ?? "", row: 0, column: 1, width: max(0, frame.size.columns - 2),
      role: .heading)
    frame.within(Rect(frame.size).splitRows(1).bottom) { drawBesides(on: &$0) }
    frame.cursor = (0, 0)
  }

  private var remark: (text: String, role: Role)? {
    if let remark = dialog.remark { return remark }
    if let obstacle = dialog.obstacle(context) { return (names.naming(obstacle), .error) }
    return dialog.isConfirming || dialog.isReading ? nil : (dialog.form.words, .dim)
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
      field.label, row: row, column: 3, width: Self.labelColumns - 4, role: isActive ? .strong : .label)
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
    if let fault {
      let kind = dialog.kind(of: field, context)
      let why = !kind.holds(written) ? "no such choice" : fault
      return ("\(names.text(kind.words(written))): \(why)", .error)
    }
    if let reading = meaning(of: field, written) { return (reading, .plain) }
    let lines = dialog.kind(of: field, context).words(written).split(separator: "\n")
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
    case .moment(let instant):
      // A moment ahead is the end of an order: whoever writes 00:00 may mean the midnight a day later.
      return field.kind == .moment(isAhead: true)
        ? Wording.end(instant, withYear: true) : Wording.dayAndTime(instant, withYear: true)
    case .none, .unfinished, .wrong: break
    }
    guard case .record(let kind) = field.kind, let record = RecordID(text: written.trimmedBlanks),
      record.kind == kind
    else { return nil }
    guard context.register.version(of: record) > 0 else { return "\(record), not read yet" }
    switch kind {
    case .child:
      return "\(names.withBirth(ChildID(record.number))) (\(record))"
    case .worker: return "\(names.full(WorkerID(record.number))) (\(record))"
    case .team: return "\(names.team(TeamID(record.number))) (\(record))"
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

  /// What is still missing, and what was written, one paragraph for each blank.
  func confirmation(width: Int) -> [Paragraph] {
    let faults = dialog.faults(context)
    let missing =
      faults.isEmpty
      ? []
      : [Paragraph("", "Still missing before this can be recorded", .strong)]
        + faults.map { fault in Paragraph(label(fault.field), names.naming(fault.words), .error) }
        + [Paragraph("", "")]
    let named = dialog.needs(context).filter(\.isNamed).map { Paragraph("LOOK AGAIN", $0.words, .breached) }
    let written = dialog.fields.filter { !dialog.answers[$0.name].isEmpty }.map { field in
      let text = dialog.answers[field.name]
      let words = dialog.kind(of: field, context).words(text)
      return Paragraph(field.label, meaning(of: field, text) ?? shown(field, words))
    }
    let what = [Paragraph("", dialog.form.words, .dim)]
    return Paragraph.lines(
      missing + named + what + written, width: width, labelWidth: Self.labelColumns - 2)
  }

  private func label(_ name: String) -> String { dialog.fields.first { $0.name == name }?.label ?? name }

  private func drawConfirmation(on frame: inout Frame) {
    let lines = confirmation(width: frame.size.columns - 2)
    let (text, question) = Rect(frame.size).splitRows(frame.size.rows - 1)
    frame.within(text) {
      Paragraph.draw(lines, on: &$0, from: 0, top: dialog.scroll.top, labelWidth: Self.labelColumns - 2)
    }
    let isComplete = dialog.faults(context).isEmpty
    frame.within(question) {
      let column = $0.put(isComplete ? "y" : "Enter", row: 0, column: 1, role: .key)
      let words =
        isComplete ? " records this for good; Esc goes back" : " goes to what is missing; Esc goes back"
      $0.put(words, row: 0, column: column)
      $0.cursor = (0, 0)
    }
  }
}

/// How a form uses a screen: the blanks, and beside them what is known where there is room.
struct FormLayout: Equatable {
  let screen: Size
  /// Whether there is room for what is known beside the blanks.
  let isWide: Bool
  /// The columns of the blanks, the border included.
  let formColumns: Int
  /// The room that the screen has for the text beside the blanks.
  let reading: Size

  init(_ screen: Size, hasSubject: Bool) {
    self.screen = screen
    let layout = DecideLayout(screen)
    isWide = hasSubject && layout.shape == .wide
    formColumns = isWide ? layout.formColumns : screen.columns
    // A heading and a mark stand around what is attested.
    reading =
      isWide
      ? Size(rows: max(1, layout.known.rows - 2), columns: layout.known.columns)
      : Size(rows: max(1, screen.rowsForText - 4), columns: max(1, screen.columns - 4))
  }
}
