/// How far a text that is only read is scrolled.
struct TextScroll: Equatable {
  /// The first line shown.
  private(set) var top = 0

  /// Takes in a key that scrolls; returns false for any other key.
  ///
  /// - Parameters:
  ///   - lines: how many lines the text has.
  ///   - room: how many of them the screen shows.
  mutating func update(_ key: Key, lines: Int, room: Int) -> Bool {
    let step: Int
    switch key.listKey {
    case .up: step = -1
    case .down: step = 1
    case .pageUp: step = -max(1, room - 1)
    case .pageDown, .character(" "): step = max(1, room - 1)
    case .home: step = -lines
    case .end: step = lines
    default: return false
    }
    top = max(0, min(top + step, lines - room))
    return true
  }

  /// Goes back to the beginning.
  mutating func rewind() { top = 0 }
}

extension Size {
  /// The rows that a dialog's text gets on a screen of this size, its heading and border taken off.
  var rowsForText: Int { max(1, rows - (rows < 20 ? 4 : 7)) }
}
