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

  private func drawTabs(on frame: inout Frame) {
    var column = 1
    for (place, kind) in QueueKind.allCases.enumerated() {
      let isFront = kind == board.tab
      let narrow = frame.size.columns < 90 && !isFront
      let title = narrow ? Self.shortTitle(kind) : kind.title
      let text = " \(place + 1) \(title) \(board.length(of: kind)) "
      guard column + displayWidth(text) <= frame.size.columns else { return }
      column = frame.put(text, row: 0, column: column, role: isFront ? .tabActive : .tab) + (narrow ? 0 : 1)
    }
  }

  private static func shortTitle(_ kind: QueueKind) -> String {
    switch kind {
    case .toDecide: "Decide"
    case .secondLook: "Look"
    case .toAllocate: "Alloc"
    case .open: "Open"
    case .byWorker: "Worker"
    }
  }

  private func drawRows(on frame: inout Frame, from first: Int, lines: Int, _ columns: QueueColumns) {
    guard board.count > 0 else {
      let text = board.filter == nil ? emptyWords : "nothing matches the filter: Esc takes it off"
      frame.put(text, row: first + 1, column: 3, width: frame.size.columns - 4, role: .dim)
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
