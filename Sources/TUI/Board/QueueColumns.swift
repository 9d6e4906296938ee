import CaseModel

/// Which columns a list has at a width, and what stands in them.
struct QueueColumns {
  private let kind: QueueKind
  private let width: Int
  private let columns: [Column]

  /// One column: what it holds, its heading and its width.
  private struct Column {
    let field: Field
    let title: String
    var width: Int
  }

  private enum Field {
    case rating, deadline, left, child, age, source, worry, worker, work, identifier, since, home, signals
  }

  init(_ kind: QueueKind, width: Int) {
    self.kind = kind
    self.width = width
    columns = Self.fit(Self.wanted(kind), width: width - 3)
  }

  /// Columns in order of standing; a smaller rank is kept longer when there is little room.
  private static func wanted(_ kind: QueueKind) -> [(column: Column, rank: Int)] {
    let left = Column(field: .left, title: "Due in", width: 12)
    let deadline = Column(field: .deadline, title: "Deadline", width: 11)
    let child = Column(field: .child, title: "Child", width: 14)
    let age = Column(field: .age, title: "Age", width: 4)
    let worry = Column(field: .worry, title: "Worry", width: 16)
    let signals = Column(field: .signals, title: "Signals", width: 7)
    let record = Column(field: .identifier, title: "Record", width: 8)
    let since = Column(field: .since, title: "Since", width: 11)
    let home = Column(field: .home, title: "Household", width: 22)
    switch kind {
    case .toDecide, .secondLook:
      return [
        (Column(field: .rating, title: "", width: 2), 0), (deadline, 4), (left, 0), (child, 0), (age, 3),
        (Column(field: .source, title: "From", width: 8), 5), (worry, 2), (signals, 1), (record, 6),
        (since, 7), (home, 8),
      ]
    case .toAllocate:
      return [
        (deadline, 3), (left, 0), (child, 0), (age, 5), (Column(field: .work, title: "Work", width: 12), 4),
        (Column(field: .worker, title: "From", width: 18), 1), (signals, 2), (worry, 6), (record, 7),
        (since, 8), (home, 9),
      ]
    case .open, .byWorker:
      return [
        (Column(field: .worker, title: "With", width: 12), kind == .byWorker ? 0 : 2), (deadline, 3),
        (left, 1), (child, 0), (age, 5),
        (Column(field: .work, title: "Work", width: 12), 4), (signals, 2), (record, 6), (worry, 7),
        (since, 8), (home, 9),
      ]
    }
  }

  /// Leaves out what ranks last until the rest fits, then gives what is over to the child's name and the worry.
  private static func fit(_ wanted: [(column: Column, rank: Int)], width: Int) -> [Column] {
    var kept = wanted
    func needed() -> Int { kept.reduce(0) { $0 + $1.column.width + 1 } }
    while needed() > width, kept.count > 2, let last = kept.map(\.rank).max(), last > 0 {
      kept.removeAll { $0.rank == last }
    }
    var columns = kept.map(\.column)
    let spare = max(0, width - needed())
    let child = columns.firstIndex { $0.field == .child }
    let other = columns.firstIndex { $0.field == .home } ?? columns.firstIndex { $0.field == .worry }
    if let child { columns[child].width += other == nil ? spare : (spare + 1) / 2 }
    if let other { columns[other].width += spare / 2 }
    return columns
  }

  func drawHeading(on frame: inout Frame, row: Int) {
    var x = 3
    for column in columns {
      frame.put(column.title, row: row, column: x, width: column.width, role: .heading)
      x += column.width + 1
    }
  }

  func draw(
    _ row: QueueRow, on frame: inout Frame, row y: Int, _ context: Context, _ names: Names, isMarked: Bool
  ) {
    if isMarked { frame.put("✓", row: y, column: 1, role: .marked) }
    let subject = Subject(row, context)
    var x = 3
    for column in columns {
      let (text, role) = cell(column.field, column.width, row, subject, context, names)
      frame.put(text, row: y, column: x, width: column.width, role: role)
      x += column.width + 1
    }
  }

  /// The contact or case behind a row, looked up once.
  private struct Subject {
    let contact: Contact?
    let item: Case?
    let children: [ChildID]
    let signals: Signals

    init(_ row: QueueRow, _ context: Context) {
      contact = row.contact.flatMap { context.register.contacts[$0] }
      item = row.case.flatMap { context.register.cases[$0] }
      children = contact?.children.map(\.child) ?? item.map { [$0.child] } ?? []
      signals =
        contact.map { context.register.signals(of: $0, at: context.now) }
        ?? item.map { context.register.signals(of: $0, at: context.now) } ?? []
    }
  }

  private func cell(
    _ field: Field, _ width: Int, _ row: QueueRow, _ subject: Subject, _ context: Context, _ names: Names
  ) -> (String, Role) {
    switch field {
    case .rating: return rating(row, subject)
    case .deadline: return deadline(row, width, context)
    case .left: return left(row, context)
    case .child:
      let isWide = width >= 24 && subject.children.count == 1
      return (
        isWide ? names.full(subject.children[0]) : names.children(subject.children, width: width),
        names.masked ? .masked : .plain
      )
    case .age: return (names.ages(subject.children, on: context.today), .plain)
    case .source: return (subject.contact?.source.short ?? subject.item?.source.short ?? "", .plain)
    case .worry: return ((subject.contact?.worry ?? subject.item?.worry)?.words ?? "", .plain)
    case .worker:
      return kind == .toAllocate ? formerHolder(subject, context, names) : worker(row, subject, names)
    case .work: return (subject.item.map { Self.short($0.work) } ?? stage(subject.contact), .plain)
    case .identifier: return (row.record.text, .dim)
    case .since: return (row.since.shortText(relativeTo: context.now), .dim)
    case .home: return (home(subject, context, names), .dim)
    case .signals:
      return (subject.signals.letters, subject.signals.contains(.immediateRisk) ? .breached : .strong)
    }
  }

  private func rating(_ row: QueueRow, _ subject: Subject) -> (String, Role) {
    switch row.rag {
    case .red: ("R", .red)
    case .amber: ("A", .amber)
    case .green: ("G", .green)
    case .blue: ("B", .blue)
    case nil: (subject.contact == nil ? "" : "–", .dim)
    }
  }

  /// The name of the deadline that the row shows; where there is room, also that a lesser one is late.
  private func deadline(_ row: QueueRow, _ width: Int, _ context: Context) -> (String, Role) {
    guard let clock = row.clock else { return ("", .dim) }
    let isLate = row.isBreached(at: context.now)
    let more = row.hidesLateness(at: context.now) ? " +late" : ""
    let text = displayWidth(clock.short + more) <= width ? clock.short + more : clock.short
    return (text, isLate ? .breached : .plain)
  }

  private func left(_ row: QueueRow, _ context: Context) -> (String, Role) {
    guard let due = row.due else { return ("no deadline", .dim) }
    let text = Wording.left(due: due, now: context.now)
    if due <= context.now { return (text, .breached) }
    return (text, context.now.seconds(until: due) < 4 * 3600 ? .dueSoon : .plain)
  }

  private func worker(_ row: QueueRow, _ subject: Subject, _ names: Names) -> (String, Role) {
    guard let worker = row.worker else {
      return (subject.item == nil ? "hub" : "nobody", subject.item == nil ? .dim : .strong)
    }
    return (names.short(worker), subject.signals.contains(.workerAway) ? .breached : .plain)
  }

  /// The worker whose case it was, and why that worker cannot work on it.
  private func formerHolder(_ subject: Subject, _ context: Context, _ names: Names) -> (String, Role) {
    guard let item = subject.item else { return ("", .dim) }
    guard let id = item.worker, let worker = context.register.workers[id] else {
      return item.previousWorker.map { ("was \(names.short($0))", .plain) } ?? ("new", .dim)
    }
    return ("\(names.short(id)), \(worker.whyAway(on: context.today))", .plain)
  }

  private func stage(_ contact: Contact?) -> String {
    switch contact?.stage {
    case .toDecide: "to decide"
    case .secondLook: "second look"
    case .decided: "decided"
    case nil: ""
    }
  }

  private func home(_ subject: Subject, _ context: Context, _ names: Names) -> String {
    let id = subject.children.first.flatMap { context.register.children[$0]?.household }
    guard let home = id.flatMap({ context.register.households[$0] }) else { return "" }
    let adults = home.details.adults.filter(\.livesThere).map { "\($0.name) (\($0.relationship))" }
    let parts = [adults.first, home.details.postcode].compactMap { $0 }
    return names.text(parts.joined(separator: ", "))
  }

  private static func short(_ work: Work) -> String {
    switch work {
    case .dutyVisit: "duty visit"
    case .assessment: "assessment"
    case .assessmentWithSection47: "section 47"
    case .conferencePending: "conference"
    case .childInNeed: "CIN plan"
    case .childProtection: "CP plan"
    case .emergency: "emergency"
    case .lookedAfter: "looked after"
    }
  }
}
