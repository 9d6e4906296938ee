import CaseModel

/// Finds a command by plain words: "give case to", "undo", "sick".
struct PaletteDialog: Dialog {
  private var query = LineEditor()
  private var list = ListScroll()

  init() { list.follow(0, count: found.count) }

  var keys: [(key: String, label: String)] {
    [("type", "words"), ("↑↓", "choose"), ("Enter", "run"), ("Esc", "back")]
  }

  private var found: [Binding] { Action.all.filter { !$0.isMove && $0.matches(query.text) } }

  mutating func update(_ message: Message, _ context: Context) -> Step {
    guard case .key(let key) = message else { return .stay }
    switch key {
    case .escape: return .close
    case .enter:
      guard let place = list.selected else { return .stay }
      return Step(next: .run(found[place].action), effects: [])
    case .up, .down, .pageUp, .pageDown: _ = list.update(key)
    default:
      _ = query.update(key)
      list.follow(nil, count: found.count)
      list.select(0)
    }
    return .stay
  }

  func draw(on frame: inout Frame, _ context: Context) {
    frame.box(Rect(frame.size), title: "Commands")
    frame.within(Rect(frame.size).inset(rows: 1, columns: 1)) { frame in
      let column = frame.put(": ", row: 0, column: 1, role: .key)
      _ = query.draw(
        in: &frame, row: 0, column: column, width: frame.size.columns - column - 1, isFocused: false)
      var list = list
      list.resize(height: max(1, frame.size.rows - 2))
      let found = found
      if found.isEmpty { frame.put("no command is called that", row: 2, column: 1, role: .dim) }
      for (line, place) in list.visible.enumerated() {
        let binding = found[place]
        let allowed = binding.act.map(context.mayDo) ?? true
        frame.put(binding.keyName, row: 2 + line, column: 1, width: 8, role: .key)
        let words = binding.words + (allowed ? "" : "  (not for you)")
        frame.put(words, row: 2 + line, column: 10, role: allowed ? .plain : .dim)
        guard place == list.selected else { continue }
        frame.tint(row: 2 + line, role: .selected)
        frame.cursor = (2 + line, 0)
      }
    }
  }
}

extension Binding {
  /// Whether it only moves the cursor, which nobody looks for by words.
  var isMove: Bool {
    switch action {
    case .up, .down, .pageUp, .pageDown, .first, .last, .back: true
    default: false
    }
  }
}
