import CaseModel

extension DecideDialog {
  func draw(on frame: inout Frame, _ context: Context) {
    guard let review = review(context) else {
      frame.put("\(contact) has not been read yet", row: 0, column: 1, role: .error)
      return
    }
    let view = DecideView(dialog: self, review: review, layout: DecideLayout(frame.wholeSize))
    view.draw(on: &frame)
  }
}

/// Draws the form, what is known, and the confirmation.
struct DecideView {
  let dialog: DecideDialog
  let review: DecideReview
  let layout: DecideLayout

  private var context: Context { review.context }
  private var names: Names { review.names }

  func draw(on frame: inout Frame) {
    switch layout.shape {
    case .wide:
      frame.box(Rect(frame.size), title: title)
      let left = layout.formColumns
      frame.verticalRule(column: left - 1, rows: 0..<frame.size.rows)
      frame.put(" What is known ", row: 0, column: left + 1, role: .heading)
      let inner = Rect(frame.size).inset(rows: 1, columns: 1)
      let (form, rest) = inner.splitColumns(left - 2)
      frame.within(rest.splitColumns(1).right) { drawKnown(on: &$0) }
      frame.within(form) { drawForm(on: &$0) }
    case .stacked:
      frame.box(Rect(frame.size), title: title)
      frame.within(Rect(frame.size).inset(rows: 1, columns: 1)) { drawForm(on: &$0) }
    case .single:
      frame.put(title, row: 0, column: 1, width: frame.size.columns - 2, role: .heading)
      frame.within(Rect(frame.size).splitRows(1).bottom) { drawForm(on: &$0) }
    }
  }

  private var title: String {
    let contact = review.contact
    let place = contact.children.firstIndex { $0.child == dialog.child } ?? 0
    let count = contact.children.count
    let who = names.full(dialog.child)
    let age = names.ages([dialog.child], on: context.today)
    let which = count > 1 ? " · child \(place + 1) of \(count)" : ""
    if layout.shape == .single { return "\(contact.id) \(names.short(dialog.child))\(which)" }
    let verb = dialog.isConfirming ? "Record for" : "Decide"
    return "\(verb) \(who)\(age == "–" ? "" : ", \(age)") · \(contact.id)\(which)"
  }

  private func drawKnown(on frame: inout Frame) {
    let lines = dialog.knownLines(review, width: frame.size.columns - 2)
    Paragraph.draw(lines, on: &frame, from: 0, top: dialog.known.top)
  }

  // MARK: The form

  private func drawForm(on frame: inout Frame) {
    var row = drawRemarks(on: &frame)
    let rest = Rect(frame.size).splitRows(row).bottom
    if dialog.isConfirming {
      frame.within(rest) { drawConfirmation(on: &$0) }
    } else if layout.shape == .single {
      frame.within(rest) { drawOneField(on: &$0) }
    } else {
      let fields = review.fields
      let groups = fields.filter(\.beginsGroup).count
      let isAiry = frame.size.rows - row >= fields.count + groups + 12
      let open = max(1, frame.size.rows - row - fields.count - (isAiry ? groups + 1 : 0))
      var isBelowContent = false
      for field in fields {
        if isAiry, field.beginsGroup || isBelowContent { row += 1 }
        isBelowContent = false
        drawLine(of: field, on: &frame, row: row)
        row += 1
        guard field == dialog.field else { continue }
        let rows = min(open, contentRows(of: field, atMost: open))
        let (column, columns) = layout.content
        frame.within(Rect(row: row, column: column, rows: rows, columns: columns)) {
          drawContent(of: field, on: &$0)
        }
        row += rows
        isBelowContent = true
      }
    }
  }

  /// What must be read before anything else: somebody else’s decision, a refusal.
  ///
  /// - Returns: the row below.
  private func drawRemarks(on frame: inout Frame) -> Int {
    var remarks: [(text: String, role: Role)] = []
    if let decision = dialog.decidedMeanwhile(context) {
      let when = decision.at.shortText(relativeTo: context.now)
      remarks.append(
        (
          "decided meanwhile by \(names.full(decision.by)), \(when): \(decision.outcome.words). "
            + "Your text stays readable here; Esc keeps it as a draft.", .error
        ))
    }
    if let remark = dialog.remark { remarks.append(remark) }
    var row = 0
    for remark in remarks {
      for line in wrapped(remark.text, width: frame.size.columns - 2).prefix(layout.shape == .single ? 1 : 3)
      {
        frame.put(line, row: row, column: 1, width: frame.size.columns - 2, role: remark.role)
        row += 1
      }
    }
    return row
  }

  /// A field in one line: whether it is complete, its name, what is in it.
  private func drawLine(of field: DecideField, on frame: inout Frame, row: Int) {
    let isActive = field == dialog.field
    let lack = review.lack(of: field)
    if isActive { frame.put("▌", row: row, column: 0) }
    drawMark(of: field, lack, on: &frame, row: row, column: 1)
    let role: Role = isActive ? .heading : .label
    frame.put(field.label, row: row, column: 3, width: DecideLayout.labelColumns - 4, role: role)
    let column = DecideLayout.labelColumns
    let width = frame.size.columns - column - 1
    if isActive, !field.question.isEmpty {
      frame.put(field.question, row: row, column: column, width: width, role: .dim)
    } else {
      drawSummary(of: field, lack, on: &frame, row: row, column, width)
    }
    if isActive, frame.cursor == nil { frame.cursor = (row, 0) }
  }

  private func drawMark(of field: DecideField, _ lack: String?, on frame: inout Frame, row: Int, column: Int)
  {
    guard field != .record else { return }
    let isLeft = field == .consent && lack == nil && dialog.form.consent.chosen == nil
    let mark = lack != nil ? "·" : isLeft ? "–" : "✓"
    frame.put(mark, row: row, column: column, role: mark == "✓" ? .green : .dim)
  }

  private func drawSummary(
    of field: DecideField, _ lack: String?, on frame: inout Frame, row: Int, _ column: Int, _ width: Int
  ) {
    let summary = review.summary(of: field)
    guard let lack else {
      frame.put(summary, row: row, column: column, width: width)
      return
    }
    guard !summary.isEmpty, summary != "not known: ", field.part != nil || field == .outcome else {
      frame.put(lack, row: row, column: column, width: width, role: .dim)
      return
    }
    let used = frame.put(
      lack + "  ", row: row, column: column, width: min(width, displayWidth(lack) + 2), role: .dueSoon)
    frame.put(summary, row: row, column: used, width: column + width - used, role: .dim)
  }

  /// The rows that the active field's content wants.
  private func contentRows(of field: DecideField, atMost most: Int) -> Int {
    switch field {
    case .history: layout.shape == .wide ? 3 : most
    case .level: isShut ? 1 : dialog.form.level.count
    case .outcome: isShut || dialog.form.outcome.count == 0 ? 1 : dialog.form.outcome.count + 1
    case .authority, .person, .personRole, .setting: min(most, 2)
    case .settingKind: dialog.form.settingKind.count
    case .alleged: min(most, 5)
    case .consent: dialog.form.consent.count + (dialog.form.consent.chosen == .dispensedWith ? 1 : 0)
    case .worry, .dailyLife, .whatHistorySays: layout.shape == .wide ? min(most, 9) : most
    case .voice, .identity: layout.shape == .wide ? min(most, 9) : most
    case .record: 1
    }
  }

  private var isShut: Bool { !review.isHistoryConsidered }

  /// The active field alone, with its place among the others.
  private func drawOneField(on frame: inout Frame) {
    let fields = review.fields
    let place = (fields.firstIndex(of: dialog.field) ?? 0) + 1
    let lack = review.lack(of: dialog.field)
    drawMark(of: dialog.field, lack, on: &frame, row: 0, column: 1)
    let column = frame.put(
      "\(dialog.field.label)  \(place) of \(fields.count)", row: 0, column: 3, role: .heading)
    frame.put(
      lack ?? "", row: 0, column: column + 2, width: frame.size.columns - column - 3,
      role: .dim, alignment: .right)
    frame.cursor = (0, 0)
    frame.within(Rect(row: 1, column: 1, rows: frame.size.rows - 1, columns: layout.content.columns)) {
      drawContent(of: dialog.field, on: &$0)
    }
  }

  // MARK: The active field

  private func drawContent(of field: DecideField, on frame: inout Frame) {
    switch field {
    case .history: drawHistory(on: &frame)
    case .level: drawLevel(on: &frame)
    case .outcome: drawOutcome(on: &frame)
    case .authority, .person, .personRole, .setting, .alleged:
      if let editor = dialog.form.details[field] { draw(editor, below: "", on: &frame) }
    case .settingKind: dialog.form.settingKind.draw(in: &frame, Rect(frame.size), isFocused: true)
    case .consent: drawConsent(on: &frame)
    case .worry, .dailyLife, .whatHistorySays:
      if let part = field.part { draw(dialog.form[part], below: review.wordsNeeded(part), on: &frame) }
    case .voice: draw(dialog.form.voice, missing: [], on: &frame)
    case .identity:
      let details = context.register.child(dialog.child)?.details
      draw(dialog.form.identity, missing: details?.identityMissing ?? [], on: &frame)
    case .record:
      frame.put(
        "Enter shows in full words what would be recorded.", row: 0, column: 0, width: frame.size.columns)
    }
  }

  private func drawHistory(on frame: inout Frame) {
    guard layout.shape != .wide else {
      let words =
        isShut
        ? "Read what is known, at the right (↑↓ scroll it). Enter says that you considered it; "
          + "level and outcome open then."
        : "Enter continues; ↑↓ scroll what is known."
      for (row, line) in wrapped(words, width: frame.size.columns).enumerated() {
        frame.put(line, row: row, column: 0, width: frame.size.columns, role: isShut ? .strong : .dim)
      }
      return
    }
    let (top, bottom) = Rect(frame.size).splitRows(max(1, frame.size.rows - 1))
    frame.within(top) { drawKnown(on: &$0) }
    frame.within(bottom) {
      _ = $0.put(
        isShut ? "Enter: I considered this (↑↓ scroll)" : "considered: Enter continues", row: 0, column: 0,
        width: $0.size.columns, role: isShut ? .strong : .dim)
    }
  }

  private static let shutWords = "opens once the history was considered (Enter on History)"

  private func drawLevel(on frame: inout Frame) {
    guard !isShut else {
      frame.put(Self.shutWords, row: 0, column: 0, width: frame.size.columns, role: .dim)
      return
    }
    dialog.form.level.draw(in: &frame, Rect(frame.size), isFocused: true)
  }

  private func drawOutcome(on frame: inout Frame) {
    guard !isShut, dialog.form.outcome.count > 0 else {
      frame.put(
        isShut ? Self.shutWords : "opens once a level is chosen", row: 0, column: 0,
        width: frame.size.columns,
        role: .dim)
      return
    }
    let (list, note) = Rect(frame.size).splitRows(min(dialog.form.outcome.count, max(1, frame.size.rows - 1)))
    dialog.form.outcome.draw(in: &frame, list, isFocused: true)
    guard let words = outcomeNote else { return }
    frame.put(words, row: note.row, column: 0, width: frame.size.columns, role: .dueSoon)
  }

  /// What should be known of the choice: an open case, a second look.
  private var outcomeNote: String? {
    if let reasons = review.secondLookReasons { return "a second manager must agree: \(reasons)" }
    guard let open = context.register.child(dialog.child)?.openEpisode else { return nil }
    return "open case \(open.case)" + (open.worker.map { ", held by \(names.full($0))" } ?? ", in the tray")
      + ": pass this to it, a new referral is refused"
  }

  private func drawConsent(on frame: inout Frame) {
    let form = dialog.form
    let needsWhy = form.consent.chosen == .dispensedWith
    let rows = min(form.consent.count, max(1, frame.size.rows - (needsWhy ? 1 : 0)))
    form.consent.draw(
      in: &frame, Rect(row: 0, column: 0, rows: rows, columns: frame.size.columns),
      isFocused: !dialog.isExplainingConsent)
    guard needsWhy else { return }
    let column = frame.put("why: ", row: rows, column: 0, role: .label)
    _ = form.consentWhy.draw(
      in: &frame, row: rows, column: column, width: frame.size.columns - column,
      isFocused: dialog.isExplainingConsent)
  }

  private func draw(_ text: TextEditor, below note: String, on frame: inout Frame) {
    let (top, bottom) = Rect(frame.size).splitRows(max(1, frame.size.rows - 1))
    var editor = text
    editor.size = top.size
    editor.draw(in: &frame, top, isFocused: true, role: .input)
    frame.within(bottom) { _ = $0.put(note, row: 0, column: 0, width: $0.size.columns, role: .dim) }
  }

  private func draw(_ noted: NotedEditor, missing: [String], on frame: inout Frame) {
    let column = frame.put(noted.isUnknown ? "( ) noted  " : "(•) noted  ", row: 0, column: 0)
    let end = frame.put(noted.isUnknown ? "(•) not known, because" : "( ) not known", row: 0, column: column)
    frame.put("Ctrl-N changes", row: 0, column: end + 3, width: frame.size.columns - end - 3, role: .dim)
    let note =
      missing.isEmpty ? "" : "the record lacks: " + missing.joined(separator: ", ")
    frame.within(Rect(frame.size).splitRows(1).bottom) { draw(noted.editor, below: note, on: &$0) }
  }

  // MARK: The confirmation

  private func drawConfirmation(on frame: inout Frame) {
    let missing = review.missing
    let lines = Paragraph.lines(review.paragraphs, width: frame.size.columns - 2)
    let wanted = missing.isEmpty ? lines.count : missing.count + 2
    let (top, bottom) = Rect(frame.size).splitRows(min(wanted, frame.size.rows - 2))
    frame.within(top) { frame in
      if missing.isEmpty {
        Paragraph.draw(lines, on: &frame, from: 0, top: dialog.confirmation.top)
      } else {
        drawMissing(missing, on: &frame)
      }
    }
    frame.within(bottom) { drawNextKey(missing.isEmpty, on: &$0) }
  }

  private func drawNextKey(_ isComplete: Bool, on frame: inout Frame) {
    let isDecided = dialog.decidedMeanwhile(context) != nil
    let (key, words) =
      isDecided
      ? ("Esc", " goes back; it was decided meanwhile")
      : isComplete ? ("y", " records it; Esc goes back") : ("Enter", " goes to the first; Esc goes back")
    let column = frame.put(key, row: 1, column: 1, role: .key)
    frame.put(words, row: 1, column: column, width: frame.size.columns - column - 1)
    frame.cursor = (1, 1)
  }

  private func drawMissing(_ missing: [(field: DecideField, words: String)], on frame: inout Frame) {
    frame.put(
      "Still missing before this can be recorded", row: 0, column: 1, width: frame.size.columns - 2,
      role: .strong)
    let first = frame.size.rows > missing.count + 2 ? 2 : 1
    for (place, item) in missing.enumerated() {
      frame.put(
        item.field.label, row: first + place, column: 3, width: DecideLayout.labelColumns - 4, role: .label)
      frame.put(
        item.words, row: first + place, column: DecideLayout.labelColumns,
        width: frame.size.columns - DecideLayout.labelColumns - 1, role: .dueSoon)
    }
  }
}
