import CaseModel

/// The list in front: tabs, heading, rows, and how many are shown.
struct QueueView {
  let board: Board
  let context: Context
  let names: Names
  let isSingle: Bool
  /// What is being typed into the filter; nil when nobody types.
  let typing: String?

  func draw(on frame: inout Frame) {
    drawTabs(on: &frame)
    var row = 1
    let columns = QueueColumns(board.tab, width: frame.size.columns)
    if !isSingle {
      columns.drawHeading(on: &frame, row: row)
      row += 1
    }
    let lines = frame.size.rows - row - (isSingle ? 1 : 2)
    drawRows(on: &frame, from: row, lines: lines, columns)
    drawCount(on: &frame, row: frame.size.rows - 1)
  }

  /// How much of a list's name its tab shows.
  private enum TabStyle: CaseIterable {
    case whole, short, brief, number
  }

  /// Every tab with its count, in as many words as all of them fit in.
  private func drawTabs(on frame: inout Frame) {
    let styles = TabStyle.allCases
    let style = styles.first { tabs($0).reduce(1) { $0 + displayWidth($1) } <= frame.size.columns } ?? .number
    var column = 1
    for (kind, text) in zip(QueueKind.allCases, tabs(style)) {
      column = frame.put(text, row: 0, column: column, role: kind == board.tab ? .tabActive : .tab)
    }
  }

  private func tabs(_ style: TabStyle) -> [String] {
    QueueKind.allCases.enumerated().map { place, kind in
      let count = board.length(of: kind)
      let isFront = kind == board.tab
      return switch style {
      case .whole: " \(place + 1) \(kind.title) \(count) "
      case .short: " \(isFront ? "\(place + 1) \(kind.title)" : Self.shortTitle(kind)) \(count) "
      case .brief: " \(Self.shortTitle(kind)) \(count) "
      case .number: isFront ? " \(Self.shortTitle(kind)) \(count) " : " \(place + 1) \(count) "
      }
    }
  }

  private static func shortTitle(_ kind: QueueKind) -> String {
    switch kind {
    case .toDecide: "1 Decide"
    // The key and the word in one.
    case .secondLook: "2nd look"
    case .toAllocate: "3 Unalloc"
    case .open: "4 All"
    case .byWorker: "5 Worker"
    }
  }

  private func drawRows(on frame: inout Frame, from first: Int, lines: Int, _ columns: QueueColumns) {
    guard board.count > 0 else {
      let width = max(1, frame.size.columns - 4)
      let texts = board.filter == nil ? [emptyWords] : noHitWords(width: width)
      for (line, text) in texts.enumerated() {
        frame.put(text, row: first + 1 + line, column: 3, width: width, role: .dim)
      }
      return
    }
    let hasKeys = board.pane == .queue
    for (line, place) in board.visible.prefix(max(0, lines)).enumerated() {
      let row = board.row(place)
      let y = first + line
      columns.draw(row, on: &frame, row: y, context, names, isMarked: board.marked.contains(row.record))
      guard place == board.cursor else { continue }
      frame.put("▌", row: y, column: 0)
      frame.tint(row: y, role: hasKeys ? .selected : .selectedUnfocused)
      if hasKeys { frame.cursor = (y, 0) }
    }
  }

  /// Where else there are hits, in lines that fit: a child is not unknown because one list does not hold it.
  private func noHitWords(width: Int) -> [String] {
    var parts: [String] = []
    if let open = board.elsewhere?.open, open > 0 { parts.append("\(open) in 4 \(QueueKind.open.title)") }
    if let found = board.elsewhere?.register, !found.isEmpty {
      let count = found.count + (board.elsewhere?.more ?? 0)
      parts.append("\(count == 1 ? "1 child" : "\(count) children") in the register")
    }
    let none = "nothing in this list matches"
    guard !parts.isEmpty else { return ["\(none): Esc clears the filter"] }
    let elsewhere = parts.joined(separator: ", ") + (typing == nil ? "" : ": Enter")
    let whole = "\(none) · \(elsewhere)"
    return displayWidth(whole) <= width ? [whole] : [none] + wrapped(elsewhere, width: width)
  }

  private var emptyWords: String {
    switch board.tab {
    case .toDecide: "no contact waits for a decision"
    case .secondLook: "no decision waits for a second manager"
    case .toAllocate: "no case waits for a worker"
    case .open: "nothing is open"
    case .byWorker: "no worker holds a case"
    }
  }

  private func drawCount(on frame: inout Frame, row: Int) {
    let total = board.queue.count
    let width = frame.size.columns - 2
    if let typing {
      let column = frame.put(" / ", row: row, column: 0, role: .key)
      let end = frame.put(typing, row: row, column: column, role: .input)
      frame.put("  " + countWords(total), row: row, column: end + 1, width: max(0, width - end), role: .dim)
      frame.cursor = (row, end)
    } else {
      let filter = board.filter.map { " · filter “\($0.text)”" } ?? ""
      let text = countWords(total) + " · sorted by \(board.queue.order.words)" + filter
      frame.put(text, row: row, column: 1, width: width, role: .dim)
    }
  }

  /// "11 of 11 shown, none hidden" or "12 of 340 shown, 3 overdue hidden".
  private func countWords(_ total: Int) -> String {
    let hidden = board.hiddenOverdue
    if board.count == total { return "\(total) of \(total) shown, none hidden" }
    return "\(board.count) of \(total) shown, \(hidden == 0 ? "none" : "\(hidden)") overdue hidden"
  }
}
