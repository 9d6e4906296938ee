import CaseModel

/// One of a code list's values: letters jump to it, left and right step; all options stand in wrapped lines.
struct CodeChoice: Equatable {
  /// The options in words, in order.
  let labels: [String]
  /// The option that holds when nobody has chosen; nil where one must be.
  let initial: Int?
  private var list: OptionList

  init(_ labels: [String], initial: Int? = nil) {
    self.labels = labels
    self.initial = initial
    list = OptionList(labels, highlighted: initial)
  }

  /// All values of a code list.
  init<Code: Coded>(_ codes: Code.Type, initial: Code? = nil, label: (Code) -> String) {
    let all = Array(Code.allCases)
    self.init(all.map(label), initial: initial.flatMap { all.firstIndex(of: $0) })
  }

  /// The place of what is chosen; nil before anything is.
  var place: Int? { list.highlighted }

  /// What was typed and is no choice; nil when nothing was.
  var unmatched: String? { place == nil && !list.typed.isEmpty ? list.typed : nil }

  /// What is chosen, in words; nil before anything is.
  var words: String? { place.map { labels[$0] } }

  /// Whether it stands as it first did.
  var isUntouched: Bool { place == initial }

  /// What is chosen of a code list.
  func value<Code: Coded>(_ codes: Code.Type) -> Code? {
    guard let place else { return nil }
    return Array(Code.allCases)[place]
  }

  /// Chooses by words; no words choose the first value, and words of no option are kept as typed.
  mutating func choose(words: String?) {
    let found = words.flatMap { labels.firstIndex(of: $0) }
    list = OptionList(labels, highlighted: found ?? initial, typed: found == nil ? words ?? "" : "")
  }

  /// Takes in a key; returns false for one that means nothing here.
  mutating func update(_ key: Key) -> Bool {
    switch key {
    case .left: list.update(.up)
    case .right: list.update(.down)
    case .character(" ") where !list.isSearching:
      list.update(place == labels.count - 1 ? .home : .down)
    case .character, .paste, .home, .end: list.update(key)
    case .backspace where unmatched != nil: list.update(key)
    case .delete, .backspace:
      if isUntouched { false } else { clear() }
    default: false
    }
  }

  /// Ends the typing as the field is left: what it chose is chosen, what is no choice stays typed.
  mutating func settle() {
    if place != nil { list.settle() }
  }

  private mutating func clear() -> Bool {
    choose(words: nil)
    return true
  }

  /// Which options stand on which line at a width, each with its column.
  func lines(width: Int) -> [[(option: Int, column: Int)]] {
    var lines: [[(option: Int, column: Int)]] = [[]]
    var column = 0
    for (option, label) in labels.enumerated() {
      let needed = displayWidth(label)
      if column > 0, column + needed > width {
        lines.append([])
        column = 0
      }
      lines[lines.count - 1].append((option, column))
      column += needed + 3
    }
    return lines
  }

  /// Draws the options around the chosen one, and the cursor on it.
  func draw(in frame: inout Frame, _ rect: Rect) {
    let lines = lines(width: rect.columns)
    let chosenLine = lines.firstIndex { $0.contains { $0.option == place } } ?? 0
    let top = max(0, min(chosenLine - rect.rows / 2, lines.count - rect.rows))
    frame.within(rect) { pane in
      for (row, line) in lines.dropFirst(top).prefix(rect.rows).enumerated() {
        for (option, column) in line {
          let isChosen = option == place
          pane.put(labels[option], row: row, column: column, role: isChosen ? .selected : .plain)
          if isChosen { pane.cursor = (row, column) }
        }
      }
      if place == nil { pane.cursor = (0, 0) }
      if let words = list.typedWords, unmatched != nil {
        pane.put(words, row: 0, column: 0, width: pane.size.columns, role: .error)
      }
    }
  }
}
