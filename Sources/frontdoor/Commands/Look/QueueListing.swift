import CaseModel

/// Rows of one list or of several together.
struct QueueListing {
  private let reader: RowReader
  private let all: ContiguousArray<QueueRow>
  private let shown: [QueueRow]

  /// The lists that wait for a manager.
  static let waiting: [QueueKind] = [.toDecide, .secondLook, .toAllocate]

  init(lists: [QueueKind], filter: Filter, order: QueueOrder, _ reader: RowReader) {
    self.reader = reader
    let queues = lists.map { Queue($0, of: reader.register, order: order, on: reader.today) }
    var rows = queues.count == 1 ? queues[0].rows : ContiguousArray(queues.flatMap(\.rows))
    if queues.count > 1 {
      // A contact of several children may be to decide and await a second look.
      var seen: Set<RecordID> = []
      rows = rows.filter { seen.insert($0.record).inserted }
      rows.sort { $0.precedes($1, by: order) }
    }
    all = rows
    if filter.isEmpty {
      shown = Array(rows)
    } else {
      let text = SearchText(rows, of: reader.register)
      shown = filter.places(in: rows, text: text, of: reader.register, at: reader.now).map { rows[Int($0)] }
    }
  }

  /// What a filter keeps back; nil when nothing.
  var hidden: String? {
    guard shown.count < all.count else { return nil }
    let overdue = all.count { $0.isBreached(at: reader.now) } - shown.count { $0.isBreached(at: reader.now) }
    return "\(shown.count) of \(all.count) shown, \(overdue) overdue hidden"
  }

  var result: Listing { Listing(lines: lines, json: shown.map { json($0) }) }

  private var lines: [String] {
    var table = TextTable([
      .words("Record"), .words("State"), .words("RAG"), .words("Deadline"), .words("Left"),
      .words("Children"), .words("From"),
      .words("Worry"), .words("With"), .words("Signals"),
    ])
    for row in shown {
      let subject = QueueSubject(row, reader)
      table.add([
        row.record.text, subject.stateWords, row.rag?.words ?? "–", row.clock?.short ?? "–",
        reader.left(row.due),
        reader.names.children(subject.children), subject.source?.short ?? "", subject.worry?.words ?? "",
        row.worker.map { reader.names.short($0) } ?? "–",
        reader.signals(of: row.record).letters,
      ])
    }
    return table.lines
  }

  private func json(_ row: QueueRow) -> JSONValue {
    let subject = QueueSubject(row, reader)
    return .object([
      ("id", .text(row.record.text)), ("state", .text(subject.state)), ("rag", .optional(row.rag?.rawValue)),
      ("children", .list(subject.children.map { reader.json($0) })),
      ("received", reader.json(subject.received)),
      ("deadline", .optional(row.clock?.rule.key)), ("due", reader.json(row.due)),
      ("minutesLeft", reader.minutesLeft(row.due)), ("overdue", .flag(row.isBreached(at: reader.now))),
      ("signals", reader.json(reader.signals(of: row.record))), ("source", .optional(subject.source?.words)),
      ("worry", .optional(subject.worry?.words)), ("work", .optional(subject.item?.work.words)),
      ("worker", reader.json(row.worker)), ("risk", .flag(row.riskNotAccepted)),
    ])
  }
}

/// The contact or case behind a row.
struct QueueSubject {
  let contact: Contact?
  let item: Case?
  /// One of the states that a queue's JSON names.
  let state: String

  init(_ row: QueueRow, _ reader: RowReader) {
    contact = row.contact.flatMap { reader.register.contacts[$0] }
    item = row.case.flatMap { reader.register.cases[$0] }
    state = Self.state(contact, item, reader)
  }

  var children: [ChildID] { contact?.children.map(\.child) ?? item.map { [$0.child] } ?? [] }
  var source: ContactSource? { contact?.source ?? item?.source }
  var worry: Worry? { contact?.worry ?? item?.worry }
  /// When the contact came in, or the child was referred.
  var received: Instant? { contact?.receivedAt ?? item?.referredAt }
  var stateWords: String { state.split(separator: "-").joined(separator: " ") }

  private static func state(_ contact: Contact?, _ item: Case?, _ reader: RowReader) -> String {
    if let item {
      if item.worker == nil { return item.isOpen ? "awaiting-allocation" : "closed" }
      return reader.register.needsCover(item, on: reader.today) ? "to-cover" : "allocated"
    }
    switch contact?.stage {
    case .toDecide: return "to-decide"
    case .secondLook: return "second-look"
    case .decided, nil: return "decided"
    }
  }
}
