/// Labels of which one may be highlighted, by arrows or by typing how it begins.
struct OptionList: Equatable, Sendable {
  private let labels: [String]
  /// The option under the bar; nil before any is.
  private(set) var highlighted: Int?
  /// What was typed since the last other key.
  private var typed = ""

  init(_ labels: [String], highlighted: Int?) {
    self.labels = labels
    self.highlighted = highlighted
  }

  /// Says whether a blank may belong to what is being typed: some label goes on with one.
  var isSearching: Bool { !typed.isEmpty && match(typed + " ") != nil }

  mutating func update(_ key: Key) -> Bool {
    guard !labels.isEmpty else { return false }
    switch key {
    case .character(let character):
      search(typed + String(character), else: String(character))
      return true
    case .backspace:
      guard !typed.isEmpty else { return false }
      typed.removeLast()
      return true
    default: return move(key)
    }
  }

  private mutating func move(_ key: Key) -> Bool {
    let last = labels.count - 1
    switch key {
    case .down: highlighted = min(last, (highlighted ?? -1) + 1)
    case .up: highlighted = max(0, (highlighted ?? labels.count) - 1)
    case .pageDown: highlighted = min(last, (highlighted ?? -1) + 10)
    case .pageUp: highlighted = max(0, (highlighted ?? labels.count) - 10)
    case .home: highlighted = 0
    case .end: highlighted = last
    default: return false
    }
    typed = ""
    return true
  }

  /// Highlights what the typed text finds, or what its last letter alone finds; the same letter again goes on.
  private mutating func search(_ text: String, else letter: String) {
    if let found = match(text) {
      (typed, highlighted) = (text, found)
    } else if let found = match(letter, after: highlighted) {
      (typed, highlighted) = (letter, found)
    }
  }

  /// The first label that begins with a text; failing that, the first with a word that does.
  private func match(_ text: String, after start: Int? = nil) -> Int? {
    let wanted = text.lowercased()
    let begins = labels.indices.filter { labels[$0].lowercased().hasPrefix(wanted) }
    let order = begins.isEmpty ? labels.indices.filter { hasWord(labels[$0].lowercased(), wanted) } : begins
    return order.first { $0 > start ?? -1 } ?? order.first
  }

  private func hasWord(_ label: String, _ wanted: String) -> Bool {
    label.split { !$0.isLetter && !$0.isNumber }.contains { label[$0.startIndex...].hasPrefix(wanted) }
  }

  func draw(in frame: inout Frame, _ rect: Rect, isFocused: Bool, box: (Int) -> String) {
    var scroll = ListScroll(count: labels.count, height: rect.rows)
    if let highlighted { scroll.select(highlighted) }
    frame.within(rect) { pane in
      pane.fill(Rect(pane.size))
      for (line, index) in scroll.visible.enumerated() {
        let isHighlighted = index == highlighted
        let role: Role = isHighlighted ? (isFocused ? .selected : .selectedUnfocused) : .plain
        pane.put(box(index) + labels[index], row: line, column: 0, width: pane.size.columns, role: role)
        if isFocused, isHighlighted { pane.cursor = (line, 0) }
      }
      if isFocused, highlighted == nil { pane.cursor = (0, 0) }
    }
  }
}
