import CaseModel

/// The whole record of a contact or a case: what stands, and everything that was recorded.
struct RecordDialog: Dialog {
  let record: RecordID
  let masked: Bool
  private var size: Size
  private var texts = Texts()
  private var scroll = TextScroll()
  private var newestFirst = true

  init(record: RecordID, masked: Bool, size: Size) {
    self.record = record
    self.masked = masked
    self.size = size
  }

  var keys: [(key: String, label: String)] {
    [
      ("↑↓", "scroll"), ("Esc", "back"), ("c", "by kind"), ("e", "acts"), ("w", "clocks"),
      ("o", newestFirst ? "oldest first" : "newest first"), ("PgDn", "page"),
    ]
  }

  mutating func update(_ message: Message, _ context: Context) -> Step {
    switch message {
    case .key(.resize(let size)): self.size = size
    case .key(let key): return take(key, context)
    case .read(let read):
      texts.keep(read)
      return readMore(context)
    case .changed(let records, _):
      guard records.contains(where: Chronology.records(of: record, context.register).contains) else {
        return .stay
      }
      texts.forget(records)
      return readMore(context)
    case .tick, .rested, .recorded, .refused, .found, .drafts, .sharing, .lastAct, .notice: break
    }
    return .stay
  }

  /// Asks for the events that are not at hand.
  private func readMore(_ context: Context) -> Step {
    let needed = Chronology.records(of: record, context.register).filter { texts[$0] == nil }
    return needed.isEmpty ? .stay : .stay(.read(needed))
  }

  private mutating func take(_ key: Key, _ context: Context) -> Step {
    switch key {
    case .escape, .enter, .character("q"): return .close
    case .character("o"):
      newestFirst.toggle()
      scroll.rewind()
    case .character("w"): return working(context)
    case .character("c"):
      return .open(ChronologyDialog(record, masked: masked, size: size, texts: texts, context))
    case .character("e"): return .open(ActsDialog(record, masked: masked, size: size, context))
    default:
      let lines = RecordView(dialog: self, context: context).lines(width: size.columns - 2)
      _ = scroll.update(key, lines: lines.count, room: size.rowsForText)
    }
    return .stay
  }

  /// Shows how the clocks were worked out, to those who may read the record.
  private func working(_ context: Context) -> Step {
    guard context.register.holds(record), context.register.mayRead(record, context.actor) else {
      return .stay
    }
    switch record.kind {
    case .contact, .case, .allegation: return .open(TextDialog.clocks(of: record, context))
    case .service, .team, .worker, .household, .child, .place, .peerGroup: return .stay
    }
  }

  func draw(on frame: inout Frame, _ context: Context) {
    RecordView(dialog: self, context: context).draw(on: &frame)
  }

  /// What is drawn of the dialog's own state.
  fileprivate var shown: (texts: Texts, top: Int, newestFirst: Bool) { (texts, scroll.top, newestFirst) }
}

/// Draws a record: heading, paragraphs, chronology.
private struct RecordView {
  let dialog: RecordDialog
  let context: Context

  private var names: Names { Names(masked: dialog.masked, register: context.register) }

  /// A line of the screen.
  enum Line {
    case paragraph(Paragraph)
    case heading(String)
    case event(Chronology.Line)
  }

  /// What the record says of itself: heading, its right end, paragraphs; nil when it is not at hand.
  private var content: (heading: String, right: String, paragraphs: [Paragraph])? {
    let record = dialog.record
    let texts = dialog.shown.texts
    if record.kind == .contact, let contact = context.register.contacts[ContactID(record.number)] {
      let words = ContactParagraphs(contact: contact, context: context, names: names, texts: texts)
      return (words.heading, words.arrival, words.paragraphs)
    }
    if record.kind == .case, let item = context.register.cases[CaseID(record.number)] {
      let words = CaseParagraphs(item: item, context: context, names: names, texts: texts)
      return (words.heading, words.holder, words.whole)
    }
    if let item = context.allegation(record) {
      let words = AllegationParagraphs(item, context.register, now: context.now, names: names)
      return (words.heading, words.state, words.paragraphs)
    }
    if let item = context.register.context(of: record) {
      return (
        "\(record)  \(names.text(item.details.name))", item.details.kind?.words ?? "peer group",
        names.paragraphs(of: item)
      )
    }
    return nil
  }

  func lines(width: Int) -> [Line] {
    let shown = dialog.shown
    // What comes next is the board's matter, where its keys work.
    let paragraphs = (content?.paragraphs ?? []).filter { $0.label != "NEXT" }
    let chronology = Chronology(
      record: dialog.record, context: context, names: names, texts: shown.texts,
      newestFirst: shown.newestFirst
    ).lines(width: width - 2)
    let title = "Everything recorded, \(shown.newestFirst ? "newest" : "oldest") first"
    return Paragraph.lines(paragraphs, width: width - 2).map(Line.paragraph)
      + [.paragraph(Paragraph("", "")), .heading(title)]
      + (chronology.isEmpty ? [.paragraph(Paragraph("", "not read yet", .dim))] : chronology.map(Line.event))
  }

  func draw(on frame: inout Frame) {
    let hasBox = frame.wholeSize.rows >= 20
    let title = dialog.record.kind == .contact ? "Contact record" : "Case record"
    if hasBox { frame.box(Rect(frame.size), title: title) }
    let inside = hasBox ? Rect(frame.size).inset(rows: 1, columns: 1) : Rect(frame.size)
    frame.within(inside) { frame in
      guard let content else {
        frame.put("\(dialog.record) has not been read yet", row: 0, column: 1, role: .dim)
        return
      }
      let width = frame.size.columns
      let rightWidth = width >= 72 ? min(displayWidth(content.right), width / 2) : 0
      frame.put(content.heading, row: 0, column: 1, width: width - rightWidth - 3, role: .heading)
      frame.put(content.right, row: 0, column: width - rightWidth - 1, width: rightWidth, role: .dim)
      frame.within(Rect(frame.size).splitRows(1).bottom) { drawLines(on: &$0) }
      frame.cursor = (0, 0)
    }
  }

  private func drawLines(on frame: inout Frame) {
    let lines = lines(width: frame.size.columns)
    let room = frame.size.rows
    let start = max(0, min(dialog.shown.top, lines.count - room))
    for (row, line) in lines.dropFirst(start).prefix(room).enumerated() { draw(line, on: &frame, row: row) }
    let below = lines.count - start - room
    guard below > 0 else { return }
    let text = " \(below) more "
    frame.put(text, row: room - 1, column: frame.size.columns - displayWidth(text) - 1, role: .dim)
  }

  private func draw(_ line: Line, on frame: inout Frame, row: Int) {
    switch line {
    case .paragraph(let line):
      frame.put(line.label, row: row, column: 1, width: Paragraph.labelWidth - 1, role: .label)
      frame.put(line.text, row: row, column: 1 + Paragraph.labelWidth, role: line.role)
    case .heading(let text): frame.put(text, row: row, column: 1, role: .heading)
    case .event(let line):
      let columns = Chronology.stampColumns(width: frame.size.columns - 2)
      frame.put(line.stamp, row: row, column: 1, width: columns > 0 ? columns - 1 : nil, role: .label)
      guard !line.words.isEmpty else { return }
      frame.put(line.words, row: row, column: columns > 0 ? columns + 1 : 3)
    }
  }
}
