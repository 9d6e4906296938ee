import CaseModel

/// One of a code list's values, chosen as in every form.
///
/// Arrows and letters highlight, Enter or a blank after an arrow chooses. All options stand in wrapped lines. What was
/// typed and not chosen is kept and chooses nothing.
struct CodeChoice: Equatable {
  /// The options in words, in order.
  let labels: [String]
  /// The option that holds when nobody has chosen; nil where one must be.
  let initial: Int?
  /// The place of what is chosen; nil before anything is.
  private(set) var place: Int?
  private var list: OptionList

  init(_ labels: [String], initial: Int? = nil) {
    self.labels = labels
    self.initial = initial
    place = initial
    list = OptionList(labels, highlighted: initial)
  }

  /// All values of a code list.
  init<Code: Coded>(_ codes: Code.Type, initial: Code? = nil, label: (Code) -> String) {
    let all = Array(Code.allCases)
    self.init(all.map(label), initial: initial.flatMap { all.firstIndex(of: $0) })
  }

  /// What was typed and has chosen nothing; nil when nothing was.
  var unmatched: String? { list.typed.isEmpty ? nil : list.typed }

  /// What is chosen, in words; nil before anything is.
  var words: String? { place.map { labels[$0] } }

  /// Whether it stands as it first did, with nothing typed.
  var isUntouched: Bool { place == initial && unmatched == nil }

  /// What Enter would do, for the field in focus, and whether nothing can be chosen; nil where all is said by what is
  /// chosen.
  var prompt: (text: String, isWrong: Bool)? {
    if let words = list.typedWords { return (words, list.highlighted == nil) }
    if let highlighted = list.highlighted, highlighted != place {
      return ("Enter chooses \(labels[highlighted])", false)
    }
    return place == nil ? ("choose one: arrows or letters, then Enter", false) : nil
  }

  /// What is chosen of a code list.
  func value<Code: Coded>(_ codes: Code.Type) -> Code? {
    guard let place else { return nil }
    return Array(Code.allCases)[place]
  }

  /// Chooses by words; no words choose the first value, and words of no option are kept as typed.
  mutating func choose(words: String?) {
    let found = words.flatMap { labels.firstIndex(of: $0) }
    place = found ?? initial
    list = OptionList(labels, highlighted: place, typed: found == nil ? words ?? "" : "")
  }

  /// Takes in a key; returns whether it chose and the next field has the keys.
  mutating func update(_ key: Key) -> Bool {
    switch key {
    case .left: _ = list.update(.up)
    case .right: _ = list.update(.down)
    case .enter: return chooseHighlighted()
    case .character(" ") where !list.isSearching: _ = chooseHighlighted()
    case .character, .paste, .home, .end: _ = list.update(key)
    case .backspace where list.isSearching: _ = list.update(key)
    case .delete, .backspace: choose(words: nil)
    default: break
    }
    return false
  }

  private mutating func chooseHighlighted() -> Bool {
    guard let highlighted = list.highlighted else { return !list.isSearching }
    place = highlighted
    list.settle()
    return true
  }

  /// Forgets a highlight that was not chosen, as the field is left; what was typed stays, to be put right.
  mutating func settle() { list = OptionList(labels, highlighted: place, typed: list.typed) }

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

  /// Draws the options around the highlighted one, and the cursor on it.
  func draw(in frame: inout Frame, _ rect: Rect) {
    let lines = lines(width: rect.columns)
    let highlighted = list.highlighted
    let line = lines.firstIndex { $0.contains { $0.option == highlighted } } ?? 0
    let top = max(0, min(line - rect.rows / 2, lines.count - rect.rows))
    frame.within(rect) { pane in
      for (row, line) in lines.dropFirst(top).prefix(rect.rows).enumerated() {
        for (option, column) in line {
          let role: Role = option == highlighted ? .selected : option == place ? .strong : .plain
          pane.put(labels[option], row: row, column: column, role: role)
          if option == highlighted { pane.cursor = (row, column) }
        }
      }
      if highlighted == nil { pane.cursor = (0, 0) }
    }
  }
}
