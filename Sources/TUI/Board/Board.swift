import CaseModel

/// The main screen: queues, the record in focus, the caseload panel.
struct Board {
  /// Which part has the keys.
  enum Pane: Equatable, CaseIterable {
    case queue, panel, focus
  }

  /// The lists, one a tab.
  private(set) var queues: [QueueKind: Queue] = [:]
  /// The list in front.
  private(set) var tab = QueueKind.toDecide
  /// The part that has the keys.
  var pane = Pane.queue
  /// The caseload panel.
  var panel = Panel()
  /// What the top line counts.
  private(set) var counts = BoardCounts()
  /// The record that the cursor is on; nil in an empty list.
  private(set) var selection: RecordID?
  /// The record that the focus pane shows: the selection once the cursor rests.
  private(set) var focused: RecordID?
  /// Rows marked for allocation together.
  private(set) var marked: Set<RecordID> = []
  /// What narrows the list in front; nil for nothing.
  private(set) var filter: Filter?
  /// The first visible line of the focus pane.
  var focusTop = 0
  /// How many overdue rows the filter hides.
  private(set) var hiddenOverdue = 0
  /// Where the filter would find something, when it finds nothing in the list in front; nil otherwise.
  private(set) var elsewhere: Elsewhere?
  /// The record under the cursor, when what was recorded here took the selected one out of the list; nil once the cursor
  /// moves.
  private(set) var steppedTo: RecordID?
  /// Set when the selected row moved or left by somebody else's doing, for the footer.
  private(set) var moved: String?

  private var shown: [Int32]?
  private var searchText: SearchText?
  /// The text of everything open, kept while a filter finds nothing in the list in front.
  private var openText: SearchText?
  private var scroll = ListScroll()
  /// When the day service next closes; nil where the calendar does not reach.
  private(set) var close: Instant?
  /// The day on which the lists were read: absence and leave begin and end with a day.
  private var readOn: Day?

  /// Hits of a filter outside the list in front.
  struct Elsewhere: Equatable {
    /// How many rows of list 4, All open.
    var open: Int
    /// Children of the register, closed records included; nil until the register has answered.
    var register: [FoundChild]?
    /// How many more of them there are.
    var more = 0
  }

  /// Reads everything out of the register.
  mutating func load(_ context: Context) {
    let orders = queues.mapValues(\.order)
    queues = Queue.all(of: context.register, on: context.today)
    for (kind, order) in orders where order != .timeLeft { queues[kind]?.sort(by: order) }
    readOn = context.today
    (searchText, openText) = (nil, nil)
    refreshList(context)
    tick(context)
  }

  /// The list in front.
  var queue: Queue { queues[tab] ?? queues[.toDecide] ?? Queue.empty(tab) }

  /// How many rows the list in front shows, its filter applied.
  var count: Int { shown?.count ?? queue.count }

  /// A visible row by its place in what is shown.
  func row(_ place: Int) -> QueueRow { queue.rows[shown.map { Int($0[place]) } ?? place] }

  /// Where the cursor stands in what is shown; nil in an empty list.
  var cursor: Int? { scroll.selected }

  /// The places in what is shown that are visible.
  var visible: Range<Int> { scroll.visible }

  /// Everything open, in its order.
  var openRows: ContiguousArray<QueueRow> { queues[.open]?.rows ?? [] }

  /// How many rows a list has, no filter applied.
  func length(of kind: QueueKind) -> Int { queues[kind]?.count ?? 0 }
}

extension Board {
  /// Brings changed records up to date; the selection stays on its record.
  mutating func changed(_ records: [RecordID], byOthers: Bool, _ context: Context) {
    let before = selection
    let placeBefore = cursor
    openText = nil
    var isFrontChanged = false
    var affected = Set(records)
    for record in records where record.kind == .worker {
      context.register.cases(heldBy: WorkerID(record.number)).forEach { affected.insert($0.record) }
    }
    for kind in QueueKind.allCases {
      for record in affected.sorted() {
        let didChange = queues[kind]?.update(record, from: context.register, on: context.today) ?? false
        if didChange, kind == tab { isFrontChanged = true }
      }
    }
    marked = marked.filter { queues[.open]?.place(of: $0) != nil }
    if isFrontChanged || records.contains(where: { $0.kind == .child }) {
      (searchText, openText) = (nil, nil)
      refreshList(context)
    }
    tick(context)
    if !byOthers, before != nil { steppedTo = selection == before ? nil : selection }
    guard byOthers, let before else { return }
    if selection != before {
      moved = "\(before) left this list: somebody else acted on it"
    } else if let cursor, cursor != placeBefore {
      moved = "the list changed; \(before) is row \(cursor + 1) now"
    }
  }

  /// Reads what depends on the time.
  mutating func tick(_ context: Context) {
    if let readOn, readOn != context.today { return load(context) }
    close = try? context.register.calendar.nextClose(after: context.now)
    counts = BoardCounts(queues.values, at: context.now, close: close)
    countHidden(context)
    panel.read(context)
  }

  /// Lets the focus pane follow the selection.
  ///
  /// - Returns: whether it shows another record now.
  mutating func rest() -> Bool {
    guard focused != selection else { return false }
    focused = selection
    focusTop = 0
    return true
  }

  /// Whether the focus pane lags behind the selection.
  var isRestless: Bool { focused != selection }
}

extension Board {
  /// Shows another list.
  mutating func show(_ kind: QueueKind, _ context: Context) {
    guard kind != tab else { return }
    tab = kind
    filter = nil
    elsewhere = nil
    shown = nil
    (searchText, openText) = (nil, nil)
    selection = nil
    scroll.select(0)
    refreshList(context)
  }

  /// Takes in a key that moves the cursor; returns false for any other.
  mutating func move(_ key: Key) -> Bool {
    guard scroll.update(key) else { return false }
    followCursor()
    return true
  }

  /// Puts the cursor on a record, if what is shown holds it.
  @discardableResult
  mutating func select(_ record: RecordID) -> Bool {
    guard let place = place(of: record) else { return false }
    scroll.select(place)
    followCursor()
    return true
  }

  /// Takes in how many rows are visible.
  mutating func resize(lines: Int) { scroll.resize(height: lines) }

  private mutating func followCursor() {
    (moved, steppedTo) = (nil, nil)
    selection = cursor.map { row($0).record }
  }

  /// Sorts the list in front the next way.
  mutating func sortNext(_ context: Context) {
    let next = queue.order.next
    queues[tab]?.sort(by: next)
    (searchText, openText) = (nil, nil)
    refreshList(context)
  }

  /// Narrows the list in front and puts the cursor on the first hit; nil or an empty filter shows all, and the cursor
  /// stays on its record.
  mutating func setFilter(_ filter: Filter?, _ context: Context) {
    self.filter = filter.flatMap { $0.isEmpty ? nil : $0 }
    if self.filter != nil {
      selection = nil
      scroll.select(0)
    }
    moved = nil
    refreshList(context)
    lookElsewhere(context)
  }

  /// Counts the filter's hits in everything open, where the list in front has none.
  private mutating func lookElsewhere(_ context: Context) {
    elsewhere = nil
    guard let filter, count == 0 else { return }
    guard tab != .open else {
      elsewhere = Elsewhere(open: 0)
      return
    }
    let text = openText ?? SearchText(openRows, of: context.register)
    openText = text
    let places = filter.places(in: openRows, text: text, of: context.register, at: context.now)
    elsewhere = Elsewhere(open: places.count)
  }

  /// The query to the register when a filter finds nothing; nil when it finds something or has no word.
  var question: ChildQuery? {
    guard elsewhere != nil, let words = filter?.words, !words.isEmpty else { return nil }
    return ChildQuery(givenName: "", familyName: words)
  }

  /// Takes in the register's answer, unless it is to another query.
  mutating func found(_ children: [FoundChild], more: Int, to query: ChildQuery) {
    guard query == question else { return }
    elsewhere?.register = children
    elsewhere?.more = more
  }

  /// Marks or unmarks the selected row.
  mutating func toggleMark() {
    guard let selection, selection.kind == .case else { return }
    if marked.remove(selection) == nil { marked.insert(selection) }
  }

  /// Marked rows that the list in front shows, lowest number first; acts apply only to these.
  var shownMarks: [RecordID] { marked.filter { place(of: $0) != nil }.sorted() }

  /// Takes the marks off some records.
  mutating func unmark(_ records: [RecordID]) { marked.subtract(records) }

  /// Takes all marks off.
  mutating func unmarkAll() { marked = [] }

  private func place(of record: RecordID) -> Int? {
    guard let place = queue.place(of: record) else { return nil }
    guard let shown else { return place }
    return shown.firstIndex(of: Int32(place))
  }

  /// Applies the filter again and puts the cursor back on its record, or on the row that took its place.
  private mutating func refreshList(_ context: Context) {
    if let filter {
      let text = searchText ?? SearchText(queue.rows, of: context.register)
      searchText = text
      shown = filter.places(in: queue.rows, text: text, of: context.register, at: context.now)
    } else {
      shown = nil
    }
    if count > 0 { elsewhere = nil }
    countHidden(context)
    scroll.follow(selection.flatMap { place(of: $0) }, count: count)
    selection = cursor.map { row($0).record }
  }

  /// Counts what the filter hides, once after each change and not at each drawing.
  private mutating func countHidden(_ context: Context) {
    hiddenOverdue = 0
    guard let shown else { return }
    for row in queue.rows where row.isBreached(at: context.now) { hiddenOverdue += 1 }
    for place in shown where queue.rows[Int(place)].isBreached(at: context.now) { hiddenOverdue -= 1 }
  }
}
