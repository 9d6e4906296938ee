import CaseModel

/// Every key with what it does; typing filters.
struct HelpDialog: Dialog {
  private var query = LineEditor()
  private var top = 0

  var keys: [(key: String, label: String)] { [("type", "to filter"), ("↑↓", "scroll"), ("Esc", "back")] }

  mutating func update(_ message: Message, _ context: Context) -> Step {
    guard case .key(let key) = message else { return .stay }
    switch key {
    case .escape, .enter: return .close
    case .up: top = max(0, top - 1)
    case .down: top = min(max(0, lines.count - 1), top + 1)
    case .pageUp: top = max(0, top - 10)
    case .pageDown: top = min(max(0, lines.count - 1), top + 10)
    default:
      _ = query.update(key)
      top = 0
    }
    return .stay
  }

  private var lines: [Paragraph] {
    let bindings = Action.all.filter { $0.matches(query.text) }.map { Paragraph($0.keyName, $0.words) }
    let letters = Signals.legend.filter { query.isEmpty || $0.words.contains(query.text.lowercased()) }
      .map { Paragraph(String($0.letter), $0.words) }
    var all = bindings
    if !letters.isEmpty {
      all += [Paragraph("", ""), Paragraph("", "Letters at the end of a row", .heading)] + letters
    }
    if query.isEmpty {
      all += [
        Paragraph("", ""), Paragraph("", "Filter", .heading),
        Paragraph("word", "the row names it: child, record, source, worry, worker, team"),
        Paragraph("-word", "the row does not name it"),
        Paragraph("rag:red", "rated red; also amber, green, blue, none"),
        Paragraph("due<1d", "due within a day or overdue; also 30m, 4h, 2w and due>1d"),
        Paragraph("team:", "held in a team; worker: held by a worker; signal:H marked with a letter"),
      ]
    }
    return all
  }

  func draw(on frame: inout Frame, _ context: Context) {
    frame.box(Rect(frame.size), title: "Help")
    frame.within(Rect(frame.size).inset(rows: 1, columns: 1)) { frame in
      let column = frame.put("find: ", row: 0, column: 1, role: .label)
      _ = query.draw(
        in: &frame, row: 0, column: column, width: frame.size.columns - column - 1, isFocused: true)
      Paragraph.draw(lines, on: &frame, from: 2, top: top)
    }
  }
}

extension Binding {
  /// Whether every word typed begins a word of the binding's key, words or other words.
  func matches(_ typed: String) -> Bool {
    let own = (keyName + " " + label + " " + words + " " + alsoFoundBy).lowercased()
      .split { !$0.isLetter && !$0.isNumber && $0 != "?" }
    return typed.lowercased().split(separator: " ").allSatisfy { word in own.contains { $0.hasPrefix(word) } }
  }
}
