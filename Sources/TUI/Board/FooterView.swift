import CaseModel

/// The bottom of the screen: what was said last, and the keys that work here.
struct FooterView {
  let app: App
  let context: Context
  let isSingle: Bool

  func draw(on frame: inout Frame) {
    if isSingle, let message {
      frame.put(message.text, row: 0, column: 1, width: frame.size.columns - 1, role: message.role)
      return
    }
    let row = frame.size.rows - 1
    drawKeys(on: &frame, row: row)
    guard row > 0, let message else { return }
    frame.put(message.text, row: row - 1, column: 1, width: frame.size.columns - 2, role: message.role)
  }

  private var message: App.Notice? {
    if let notice = app.notice { return notice }
    if let moved = app.board.moved { return App.Notice(text: moved, role: .notice) }
    guard app.dialogs.isEmpty else { return nil }
    if !app.board.marked.isEmpty {
      return App.Notice(text: marks, role: .notice)
    }
    let selected = app.board.selection.flatMap { record -> [String]? in
      if let contact = context.register.contacts[ContactID(record.number)], record.kind == .contact {
        return context.register.signals(of: contact, at: context.now).described
      }
      if let item = context.register.cases[CaseID(record.number)], record.kind == .case {
        return context.register.signals(of: item, at: context.now).described
      }
      return nil
    }
    guard let selected, !selected.isEmpty else { return nil }
    return App.Notice(text: selected.joined(separator: "   "), role: .dim)
  }

  private var marks: String {
    let shown = app.board.shownMarks.count
    let hidden = app.board.marked.count - shown
    let why = app.board.filter == nil ? "not in this list" : "hidden by the filter"
    if shown == 0 { return "\(hidden) marked, \(why): not included. Esc takes the marks off" }
    return "\(shown) marked: a allocates them together, Esc takes the marks off"
      + (hidden > 0 ? "; \(hidden) more, \(why), not included" : "")
  }

  private func drawKeys(on frame: inout Frame, row: Int) {
    let always = app.dialogs.isEmpty && app.filtering == nil ? Self.always : []
    let reserved = always.reduce(0) { $0 + Self.width(of: $1) }
    var column = 1
    for pair in keys {
      guard column + Self.width(of: pair) <= frame.size.columns - reserved else { break }
      column = draw(pair, on: &frame, row: row, column)
    }
    column = max(column, frame.size.columns - reserved)
    for pair in always { column = draw(pair, on: &frame, row: row, column) }
  }

  /// What nobody should have to look for, at the right end.
  private static let always: [(key: String, label: String)] = [
    ("?", "help"), (":", "commands"), ("q", "quit"),
  ]

  private static func width(of pair: (key: String, label: String)) -> Int {
    displayWidth(pair.key) + displayWidth(pair.label) + 3
  }

  private func draw(
    _ pair: (key: String, label: String), on frame: inout Frame, row: Int, _ column: Int
  ) -> Int {
    let after = frame.put(pair.key, row: row, column: column, role: .key)
    return frame.put(" " + pair.label, row: row, column: after, role: .label) + 2
  }

  private var keys: [(key: String, label: String)] {
    if let dialog = app.dialogs.last { return dialog.keys }
    if app.filtering != nil {
      return [
        ("Enter", "keep the filter"), ("Esc", "clear the filter"), ("↑↓", "move"),
        ("", "words  rag:red  due<1d  team:  worker:  -word"),
      ]
    }
    return Action.all.filter { $0.footerRank != nil }.sorted { ($0.footerRank ?? 0) < ($1.footerRank ?? 0) }
      .filter { $0.act.map(context.mayDo) ?? true }
      .map { $0.action == .up ? ("↑↓", "move") : ($0.keyName, $0.label) }
  }
}

extension Signals {
  /// Letter and words of each signal that holds, gravest first.
  var described: [String] { Self.legend.filter { contains($0.signal) }.map { "\($0.letter) \($0.words)" } }
}
