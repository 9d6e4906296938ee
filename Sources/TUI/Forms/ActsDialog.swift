import CaseModel

/// Everything that can be recorded about a contact or a case, its children and their home; and why not, where not.
struct ActsDialog: Dialog {
  let selection: RecordID
  let masked: Bool
  private var size: Size
  private var drafts: [Draft.Key: Draft] = [:]
  private var query = LineEditor()
  private var list = ListScroll()

  init(_ selection: RecordID, masked: Bool, size: Size, _ context: Context) {
    self.selection = selection
    self.masked = masked
    self.size = size
    list.follow(0, count: entries(context).count)
  }

  /// Notes which acts are half done: their forms bring back what was typed.
  mutating func restore(_ drafts: [Draft.Key: Draft], _ context: Context) { self.drafts = drafts }

  /// One act on one record.
  struct Entry {
    let form: ActForm
    let record: RecordID
    /// The record in a few words.
    let who: String
    /// Why it cannot be done now; nil when it can.
    let obstacle: String?
    /// Whether a draft of it waits.
    let isBegun: Bool

    var subject: String { "\(record) \(who)" }
  }

  var keys: [(key: String, label: String)] {
    [("type", "words"), ("↑↓", "choose"), ("Enter", "open the form"), ("Esc", "back")]
  }

  mutating func update(_ message: Message, _ context: Context) -> Step {
    switch message {
    case .key(.resize(let size)): self.size = size
    case .key(let key): return take(key, context)
    case .changed: list.follow(list.selected, count: entries(context).count)
    case .tick, .rested, .recorded, .refused, .read, .found, .drafts, .sharing, .lastAct, .notice: break
    }
    return .stay
  }

  private mutating func take(_ key: Key, _ context: Context) -> Step {
    switch key {
    case .escape: return .close
    case .enter:
      let entries = entries(context)
      guard let place = list.selected, entries.indices.contains(place) else { return .stay }
      return open(entries[place], context)
    case .up, .down, .pageUp, .pageDown:
      // Two lines stand above the list and two below it.
      list.resize(height: max(1, size.rowsForText - 4))
      _ = list.update(key)
    default:
      _ = query.update(key)
      list.follow(nil, count: entries(context).count)
      list.select(0)
    }
    return .stay
  }

  private func open(_ entry: Entry, _ context: Context) -> Step {
    if let obstacle = entry.obstacle { return .stay(.say(obstacle)) }
    if entry.form.name == ChronologyDialog.form {
      // An event is chosen where events are, not by its number.
      return .replace(
        ChronologyDialog(entry.record, masked: masked, size: size, texts: Texts(), context),
        .say("choose the event, then ! says why it is significant"))
    }
    let dialog = FormDialog(
      entry.form, on: entry.record, who: "\(entry.record) \(entry.who)", masked: masked, size: size, context)
    return .replace(dialog)
  }

  /// The acts that fit what was typed: the closest first, then those on the record itself, then those possible now.
  func entries(_ context: Context) -> [Entry] {
    let names = Names(masked: masked, register: context.register)
    let search = ActSearch(query.text)
    let found = subjects(context.register, names).flatMap { record, who -> [(entry: Entry, rank: Int)] in
      let entries = ActForm.all.filter { $0.subject == record.kind }.compactMap { form in
        search.rank(form, who: who).map { rank in
          let place = FormPlace(context.register, record, at: context.now, by: context.actor)
          let entry = Entry(
            form: form, record: record, who: who, obstacle: form.obstacle(place),
            isBegun: drafts[.act(form.name, record)] != nil)
          return (entry: entry, rank: rank)
        }
      }
      // What can be done stands before what cannot.
      return entries.filter { $0.entry.obstacle == nil } + entries.filter { $0.entry.obstacle != nil }
    }
    return found.enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }
      .map(\.element.entry)
  }

  /// The record, the children that it is about, and where they live.
  private func subjects(_ register: Register, _ names: Names) -> [(RecordID, String)] {
    var children: [ChildID] = []
    if let contact = register.contacts[ContactID(selection.number)], selection.kind == .contact {
      children = contact.children.map(\.child)
    } else if let item = register.cases[CaseID(selection.number)], selection.kind == .case {
      children = [item.child]
    }
    var standing: [Child] = []
    for child in children.compactMap({ register.child($0) })
    where !standing.contains(where: { $0.id == child.id }) {
      standing.append(child)
    }
    var homes: [HouseholdID] = []
    for home in standing.compactMap(\.household) where !homes.contains(home) { homes.append(home) }
    let place = register.context(of: selection).map { names.text($0.details.name) }
    return [(selection, place ?? names.children(standing.map(\.id)))]
      + standing.map { ($0.id.record, names.short($0.id)) }
      + homes.map { home in
        (home.record, "the home of " + names.children(standing.filter { $0.household == home }.map(\.id)))
      }
  }

  func draw(on frame: inout Frame, _ context: Context) {
    frame.box(Rect(frame.size), title: "What can be recorded about \(selection)")
    frame.within(Rect(frame.size).inset(rows: 1, columns: 1)) { frame in
      let column = frame.put(": ", row: 0, column: 1, role: .key)
      _ = query.draw(
        in: &frame, row: 0, column: column, width: frame.size.columns - column - 1, isFocused: false)
      let entries = entries(context)
      if entries.isEmpty { frame.put("nothing is called that", row: 2, column: 1, role: .dim) }
      let (rows, foot) = Rect(frame.size).splitRows(2).bottom.splitRows(max(1, frame.size.rows - 4))
      frame.within(rows) { draw(entries, on: &$0) }
      guard let place = list.selected, entries.indices.contains(place) else { return }
      frame.within(foot) {
        let words = entries[place].obstacle.map { "not now: \($0)" } ?? entries[place].form.words
        $0.put(words, row: 1, column: 1, width: $0.size.columns - 2, role: .dim)
      }
    }
  }

  private func draw(_ entries: [Entry], on frame: inout Frame) {
    var list = list
    list.resize(height: frame.size.rows)
    // No wider than it must be, so that a reason has room.
    let who = entries.map { displayWidth($0.subject) }.max() ?? 0
    for (line, place) in list.visible.enumerated() where entries.indices.contains(place) {
      draw(entries[place], on: &frame, row: line, who: who)
      guard place == list.selected else { continue }
      frame.tint(row: line, role: .selected)
      frame.cursor = (line, 0)
    }
  }

  private func draw(_ entry: Entry, on frame: inout Frame, row: Int, who: Int) {
    let width = frame.size.columns
    let title = min(33, width - 2)
    let role: Role = entry.obstacle == nil ? .strong : .dim
    frame.put(entry.form.title, row: row, column: 1, width: title, role: role)
    let who = min(34, who, width - title - 3)
    guard who > 8 else { return }
    frame.put(entry.subject, row: row, column: title + 2, width: who, role: .label)
    let mark = entry.obstacle.map { "not now: \($0)" } ?? (entry.isBegun ? "a draft waits" : "")
    let column = title + who + 3
    frame.put(mark, row: row, column: column, width: max(0, width - column - 1), role: .dim)
  }
}
