import CaseModel

/// Everything that goes wrong now: a line for each signal, and behind it the records.
struct WatchDialog: Dialog {
  private(set) var watch: Watch
  /// The signal whose records are listed; nil for the signals themselves.
  private(set) var signal: WatchSignal?
  let masked: Bool
  private var size: Size
  /// The signals that whoever sits here may see.
  private let signals: [WatchSignal]
  private var lines: ListScroll
  private var items = ListScroll()

  init(masked: Bool, size: Size, _ context: Context) {
    self.masked = masked
    self.size = size
    watch = Watch(context.register, at: context.now)
    signals = WatchSignal.allCases.filter { $0 != .allegation || context.mayDo(.allegations) }
    lines = ListScroll(count: signals.count)
  }

  var keys: [(key: String, label: String)] {
    signal == nil
      ? [("↑↓", "choose"), ("Enter", "list"), ("Esc", "back")]
      : [("↑↓", "choose"), ("Enter", "open, ready to be done"), ("Esc", "the signals")]
  }

  mutating func update(_ message: Message, _ context: Context) -> Step {
    switch message {
    case .key(.resize(let size)): self.size = size
    case .key(let key): return take(key)
    case .changed, .tick: refresh(context)
    case .rested, .recorded, .refused, .read, .found, .drafts, .sharing, .lastAct, .notice: break
    }
    return .stay
  }

  private mutating func refresh(_ context: Context) {
    let before = selected?.record
    watch = Watch(context.register, at: context.now)
    guard let signal else { return }
    let list = watch[signal]
    items.follow(before.flatMap { record in list.firstIndex { $0.record == record } }, count: list.count)
  }

  /// The record that the cursor stands on; nil on the signals.
  private var selected: Watch.Item? {
    guard let signal, let place = items.selected else { return nil }
    let list = watch[signal]
    return list.indices.contains(place) ? list[place] : nil
  }

  private mutating func take(_ key: Key) -> Step {
    switch key {
    case .escape, .left, .character("h"), .character("q"):
      guard signal != nil else { return .close }
      signal = nil
    case .enter, .right, .character("l"): return enter()
    default:
      // A page is what the screen shows of the list.
      lines.resize(height: size.rowsForText - 1)
      items.resize(height: size.rowsForText)
      if signal == nil { _ = lines.update(key.listKey) } else { _ = items.update(key.listKey) }
    }
    return .stay
  }

  private mutating func enter() -> Step {
    if let selected { return Step(next: .goTo(selected), effects: []) }
    guard signal == nil, let place = lines.selected else { return .stay }
    let chosen = signals[place]
    guard !watch[chosen].isEmpty else { return .stay(.say("nothing there: \(chosen.title.lowercased())")) }
    signal = chosen
    items = ListScroll(count: watch[chosen].count)
    return .stay
  }

  func draw(on frame: inout Frame, _ context: Context) {
    let words = WatchWords(context: context, names: Names(masked: masked, register: context.register))
    let hasBox = frame.wholeSize.rows >= 20
    let title = signal.map { "\($0.letter)  \($0.title): \(watch[$0].count)" } ?? "Watch"
    if hasBox { frame.box(Rect(frame.size), title: title) }
    frame.within(hasBox ? Rect(frame.size).inset(rows: 1, columns: 1) : Rect(frame.size)) { frame in
      if let signal { drawItems(watch[signal], words, on: &frame) } else { drawSignals(words, on: &frame) }
    }
  }

  private func drawSignals(_ words: WatchWords, on frame: inout Frame) {
    let width = frame.size.columns
    let columns = WatchColumns(width: width)
    frame.put("Signal", row: 0, column: columns.title, role: .label)
    frame.put(" Now", row: 0, column: columns.count, role: .label)
    if columns.worst > 0 { frame.put("Longest overdue", row: 0, column: columns.worst, role: .label) }
    if columns.oldest > 0 { frame.put("Waiting since", row: 0, column: columns.oldest, role: .label) }
    var list = lines
    list.resize(height: max(1, frame.size.rows - 1))
    for (line, place) in list.visible.enumerated() {
      draw(signals[place], words, columns, on: &frame, row: line + 1)
      guard place == list.selected else { continue }
      frame.tint(row: line + 1, role: .selected)
      frame.cursor = (line + 1, 0)
    }
  }

  private func draw(
    _ signal: WatchSignal, _ words: WatchWords, _ columns: WatchColumns, on frame: inout Frame, row: Int
  ) {
    let list = watch[signal]
    let worst = watch.worst(signal, at: words.now)
    let late = worst?.finding.isLate(at: words.now) ?? false
    let role: Role = list.isEmpty ? .dim : late ? .breached : .strong
    frame.put(String(signal.letter), row: row, column: 1, role: role)
    frame.put(
      signal.title, row: row, column: columns.title, width: columns.count - columns.title - 1, role: role)
    let count = "\(list.count)"
    frame.put(count, row: row, column: columns.count + max(0, 4 - count.count), role: role)
    if columns.worst == 0, let worst {
      // What colour says, a word says too; a sign where there is no room for one.
      let words = frame.size.columns >= 60 ? words.when(worst) : late ? "!" : ""
      frame.put(words, row: row, column: columns.count + 5, role: late ? .breached : .dim)
    }
    if columns.worst > 0, let worst {
      let end = columns.oldest > 0 ? columns.oldest : frame.size.columns
      frame.put(words.short(worst), row: row, column: columns.worst, width: end - columns.worst - 1)
    }
    if columns.oldest > 0, let oldest = watch.oldest(signal) {
      frame.put(words.since(oldest), row: row, column: columns.oldest, role: .dim)
    }
  }

  private func drawItems(_ list: [Watch.Item], _ words: WatchWords, on frame: inout Frame) {
    var scroll = items
    scroll.resize(height: max(1, frame.size.rows))
    if list.isEmpty { frame.put("nothing there any more", row: 1, column: 1, role: .dim) }
    let width = frame.size.columns
    let name = min(26, max(10, width / 4))
    for (line, place) in scroll.visible.enumerated() where list.indices.contains(place) {
      let item = list[place]
      let late = item.finding.isLate(at: words.now)
      var column = 1
      if width >= 60 {
        column = frame.put(item.record.text, row: line, column: 1, width: 9, role: .label) + 1
      }
      frame.put(words.who(item), row: line, column: column, width: name, role: .strong)
      column += name + 1
      let when = words.when(item)
      let whenWidth = width >= 60 ? 22 : 0
      let holderWidth = width >= 100 ? 24 : 0
      let missingWidth = width - column - whenWidth - holderWidth - 1
      frame.put(item.finding.missing.words, row: line, column: column, width: missingWidth)
      if holderWidth > 0 {
        frame.put(words.holder(item), row: line, column: column + missingWidth + 1, width: 22, role: .label)
      }
      if whenWidth > 0 {
        frame.put(
          when, row: line, column: width - whenWidth, width: whenWidth - 1, role: late ? .breached : .dim)
      }
      guard place == scroll.selected else { continue }
      frame.tint(row: line, role: .selected)
      frame.cursor = (line, 0)
    }
  }
}

/// Where the columns of the signals stand; 0 for one that finds no room.
private struct WatchColumns {
  let title = 3
  let count: Int
  let worst: Int
  let oldest: Int

  init(width: Int) {
    // Where the other columns leave room, no title is cut.
    let longest = WatchSignal.allCases.map { displayWidth($0.title) }.max() ?? 0
    count = width >= 140 ? title + longest + 1 : min(46, max(12, width - 7))
    worst = width >= 80 ? count + 7 : 0
    oldest = width >= 110 ? width - 14 : 0
  }
}
