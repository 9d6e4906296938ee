import CaseModel

/// The history of every child of a contact; a key other than the one that opened it records that it was considered.
struct HistoryDialog: Dialog {
  let contact: ContactID
  let masked: Bool
  private var size: Size
  private var texts = Texts()
  private var scroll = TextScroll()
  private var pending: Submission?

  init(contact: ContactID, masked: Bool, size: Size) {
    self.contact = contact
    self.masked = masked
    self.size = size
  }

  var keys: [(key: String, label: String)] {
    [("y", "record that I considered it"), ("↑↓", "scroll"), ("PgDn", "page"), ("Esc", "cancel")]
  }

  mutating func update(_ message: Message, _ context: Context) -> Step {
    switch message {
    case .key(.resize(let size)): self.size = size
    case .key(let key): return take(key, context)
    case .read(let read): texts.keep(read)
    case .changed(let records, _):
      guard let now = context.register.contacts[contact] else { return .stay }
      let needed = HistoryParagraphs.records(for: now, context.register)
      guard records.contains(where: needed.contains) else { return .stay }
      texts.forget(records)
      return .stay(.read(needed))
    case .recorded(let submission): return submission == pending ? .close : .stay
    case .refused(let submission, _): if submission == pending { pending = nil }
    case .tick, .rested, .found, .drafts, .sharing, .lastAct, .notice: break
    }
    return .stay
  }

  private mutating func take(_ key: Key, _ context: Context) -> Step {
    guard pending == nil, let now = context.register.contacts[contact] else { return .close }
    switch key {
    case .escape, .character("q"): return .close
    case .character("y"):
      guard context.mayDo(.record) else { return .stay(.say("your role may look, and not record")) }
      let submission = Submission(
        [.contact(contact, .considerHistory)], seen: [contact.record: now.version],
        notice: "History considered (\(contact))")
      pending = submission
      return .stay(.submit(submission))
    default:
      _ = scroll.update(
        key, lines: lines(of: now, width: size.columns - 4, context).count, room: size.rowsForText - 1)
      return .stay
    }
  }

  private func lines(of contact: Contact, width: Int, _ context: Context) -> [Paragraph] {
    let names = Names(masked: masked, register: context.register)
    let paragraphs = HistoryParagraphs(contact: contact, context: context, names: names, texts: texts)
    return Paragraph.lines(paragraphs.ofEveryChild, width: width)
  }

  func draw(on frame: inout Frame, _ context: Context) {
    guard let now = context.register.contacts[contact] else {
      frame.put("\(contact) has not been read yet", row: 0, column: 1, role: .dim)
      return
    }
    let hasBox = frame.wholeSize.rows >= 20
    if hasBox { frame.box(Rect(frame.size), title: "History of the children of \(contact)") }
    frame.within(hasBox ? Rect(frame.size).inset(rows: 1, columns: 1) : Rect(frame.size)) { frame in
      let (top, bottom) = Rect(frame.size).splitRows(frame.size.rows - (hasBox ? 2 : 1))
      frame.within(top) {
        Paragraph.draw(lines(of: now, width: $0.size.columns - 2, context), on: &$0, from: 0, top: scroll.top)
      }
      frame.within(bottom) { drawConsidered(now, on: &$0, context) }
    }
  }

  private func drawConsidered(_ now: Contact, on frame: inout Frame, _ context: Context) {
    let row = frame.size.rows - 1
    let names = Names(masked: masked, register: context.register)
    let before = now.historyConsidered.map {
      "  (considered before by \(names.short($0.by)), \($0.at.shortText(relativeTo: context.now)))"
    }
    let column = frame.put("y", row: row, column: 1, role: .key)
    let text = " records that you considered it; Esc leaves it" + (before ?? "")
    frame.put(text, row: row, column: column, width: frame.size.columns - column - 1)
    frame.cursor = (row, 1)
  }
}
