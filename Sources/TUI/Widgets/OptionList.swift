/// Labels of which one may be highlighted, by arrows or by typing its beginning; what is typed is shown.
///
/// Text that begins no label highlights nothing, so that it never chooses something else.
struct OptionList: Equatable, Sendable {
  private let labels: [String]
  /// The highlighted option; nil at first, and while what is typed matches none.
  private(set) var highlighted: Int?
  /// What was typed since the last other key.
  private(set) var typed = ""

  init(_ labels: [String], highlighted: Int?, typed: String = "") {
    self.labels = labels
    self.highlighted = highlighted
    if !typed.isEmpty { search(typed) }
  }

  /// Whether Space types a blank instead of choosing: while something is being typed.
  var isSearching: Bool { !typed.isEmpty }

  /// The lines that it takes: one for each option, and one for what is typed.
  var lines: Int { labels.count + (typed.isEmpty ? 0 : 1) }

  /// Whether the arrow up would leave the list.
  var isOnFirst: Bool { highlighted.map { $0 == 0 } ?? true }

  /// Whether the arrow down would leave the list.
  var isOnLast: Bool { highlighted.map { $0 == labels.count - 1 } ?? labels.isEmpty }

  /// What is typed and what Enter would do; nil when nothing is typed.
  var typedWords: String? {
    guard !typed.isEmpty else { return nil }
    guard let highlighted else { return "typed: \(typed) – no such choice" }
    return "typed: \(typed) – Enter chooses \(labels[highlighted])"
  }

  /// Forgets what was typed, since something was chosen.
  mutating func settle() { typed = "" }

  mutating func update(_ key: Key) -> Bool {
    guard !labels.isEmpty else { return false }
    switch key {
    case .character(let character): search(typed + String(character))
    case .paste(let text): search(typed + text.split(whereSeparator: \.isNewline).joined(separator: " "))
    case .backspace:
      guard !typed.isEmpty else { return false }
      search(String(typed.dropLast()))
    default: return move(key)
    }
    return true
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

  /// Highlights what a typed text finds; the same letter again moves to the next that begins with it.
  private mutating func search(_ text: String) {
    let before = highlighted
    typed = text
    highlighted = text.isEmpty ? nil : match(text)
    guard highlighted == nil, let letter = text.first, text.count > 1, text.allSatisfy({ $0 == letter })
    else { return }
    highlighted = match(String(letter), after: before)
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
    let (list, foot) = rect.splitRows(rect.rows - (typed.isEmpty ? 0 : 1))
    if let typedWords {
      let role: Role = highlighted == nil ? .error : .dim
      frame.put(typedWords, row: foot.row, column: rect.column, width: rect.columns, role: role)
      if isFocused { frame.cursor = (foot.row, rect.column) }
    }
    var scroll = ListScroll(count: labels.count, height: list.rows)
    if let highlighted { scroll.select(highlighted) }
    guard list.rows > 0 else { return }
    frame.within(list) { pane in
      pane.fill(Rect(pane.size))
      for (line, index) in scroll.visible.enumerated() {
        let isHighlighted = index == highlighted
        let role: Role = isHighlighted ? (isFocused ? .selected : .selectedUnfocused) : .plain
        pane.put(box(index) + labels[index], row: line, column: 0, width: pane.size.columns, role: role)
        if isFocused, isHighlighted { pane.cursor = (line, 0) }
      }
      if isFocused, highlighted == nil, typed.isEmpty { pane.cursor = (0, 0) }
    }
  }
}
