/// A text that is being edited: its lines, the cursor, what can be undone.
///
/// A character here is what a reader takes for one, so that the cursor never stands inside an accented letter.
struct TextBuffer: Equatable, Sendable {
  /// A place between two characters.
  struct Place: Equatable, Comparable, Sendable {
    /// The line, from 0.
    var line: Int
    /// How many characters of the line stand before the place.
    var offset: Int

    static func < (one: Place, other: Place) -> Bool {
      (one.line, one.offset) < (other.line, other.offset)
    }
  }

  private struct Snapshot: Equatable, Sendable {
    var lines: [[Character]]
    var cursor: Place
  }

  /// The most edits kept for undoing.
  private static let undoLimit = 500

  /// The lines without their breaks; there is at least one.
  private(set) var lines: [[Character]]
  /// Where the next character goes.
  private(set) var cursor: Place
  /// Says whether line breaks are kept; where not, they become blanks.
  let allowsBreaks: Bool

  private var undone: [Snapshot] = []
  private var done: [Snapshot] = []
  private var killed: [[Character]] = []
  /// Says whether the next typed letter belongs to the same edit as the last one.
  private var isTyping = false

  /// Makes a buffer with the cursor at the end.
  init(_ text: String, allowsBreaks: Bool) {
    self.allowsBreaks = allowsBreaks
    lines = Self.lines(of: text, allowsBreaks: allowsBreaks)
    cursor = Place(line: lines.count - 1, offset: lines[lines.count - 1].count)
  }

  /// The text, with a line feed between lines.
  var text: String { lines.map { String($0) }.joined(separator: "\n") }

  /// Splits a text at its breaks; other control characters are left out and tabs become blanks.
  private static func lines(of text: String, allowsBreaks: Bool) -> [[Character]] {
    var lines: [[Character]] = [[]]
    for character in text {
      if character.isNewline {
        if allowsBreaks { lines.append([]) } else { lines[0].append(" ") }
      } else if character == "\t" {
        lines[lines.count - 1].append(" ")
      } else if character.unicodeScalars.first?.properties.generalCategory != .control {
        lines[lines.count - 1].append(character)
      }
    }
    return lines
  }

  // MARK: Moving

  /// Puts the cursor at a place, or the nearest one that there is.
  mutating func move(to place: Place) {
    isTyping = false
    let line = max(0, min(place.line, lines.count - 1))
    cursor = Place(line: line, offset: max(0, min(place.offset, lines[line].count)))
  }

  /// The place one character before another; the same one at the beginning.
  private func before(_ place: Place) -> Place {
    if place.offset > 0 { return Place(line: place.line, offset: place.offset - 1) }
    guard place.line > 0 else { return place }
    return Place(line: place.line - 1, offset: lines[place.line - 1].count)
  }

  /// The place one character after another; the same one at the end.
  private func after(_ place: Place) -> Place {
    if place.offset < lines[place.line].count { return Place(line: place.line, offset: place.offset + 1) }
    return place.line + 1 < lines.count ? Place(line: place.line + 1, offset: 0) : place
  }

  /// Says whether the character between a place and the next one belongs to a word.
  private func isWord(at place: Place) -> Bool {
    guard place.offset < lines[place.line].count else { return false }
    let character = lines[place.line][place.offset]
    return character.isLetter || character.isNumber || character == "'" || character == "’"
  }

  /// The beginning of the word that ends before the cursor.
  private var wordStart: Place {
    var place = cursor
    while before(place) != place, !isWord(at: before(place)) { place = before(place) }
    while before(place) != place, isWord(at: before(place)) { place = before(place) }
    return place
  }

  /// The end of the word that begins after the cursor.
  private var wordEnd: Place {
    var place = cursor
    while after(place) != place, !isWord(at: place) { place = after(place) }
    while after(place) != place, isWord(at: place) { place = after(place) }
    return place
  }

  private var lineStart: Place { Place(line: cursor.line, offset: 0) }
  private var lineEnd: Place { Place(line: cursor.line, offset: lines[cursor.line].count) }

  // MARK: Changing

  /// Replaces what stands between two places and leaves the cursor after it.
  ///
  /// The characters on both sides are joined again, because a mark typed after a letter becomes part of it.
  private mutating func replace(_ start: Place, _ end: Place, with inserted: [[Character]]) {
    let head = String(lines[start.line][..<start.offset].suffix(1))
    let tail = String(lines[end.line][end.offset...].prefix(1))
    var middle = inserted.isEmpty ? [[]] : inserted
    middle[0] = Array(head + String(middle[0]))
    let last = middle.count - 1
    let offset = middle[last].count
    middle[last] = Array(String(middle[last]) + tail)
    let kept = lines[start.line][..<start.offset].dropLast(1)
    let rest = lines[end.line][end.offset...].dropFirst(1)
    cursor = Place(
      line: start.line + last, offset: (last == 0 ? kept.count : 0) + min(offset, middle[last].count))
    middle[0] = kept + middle[0]
    middle[last] += rest
    lines.replaceSubrange(start.line...end.line, with: middle)
  }

  /// Changes what stands between two places as one edit that can be undone.
  private mutating func edit(
    _ start: Place, _ end: Place, with inserted: [[Character]] = [], isTyped: Bool = false
  ) {
    guard start != end || inserted.contains(where: { !$0.isEmpty }) || inserted.count > 1 else { return }
    if !(isTyping && isTyped) {
      done.append(Snapshot(lines: lines, cursor: cursor))
      if done.count > Self.undoLimit { done.removeFirst() }
    }
    undone = []
    replace(start, end, with: inserted)
    isTyping = isTyped
  }

  /// Types or pastes a text at the cursor.
  ///
  /// - Parameter isTyped: joins the edit to the letters typed before it, to be undone together; a blank is the
  ///   last of them.
  mutating func insert(_ text: String, isTyped: Bool = false) {
    edit(cursor, cursor, with: Self.lines(of: text, allowsBreaks: allowsBreaks), isTyped: isTyped)
    if text.contains(where: \.isWhitespace) { isTyping = false }
  }

  /// Begins a new line at the cursor, where breaks are kept.
  mutating func insertBreak() {
    if allowsBreaks { edit(cursor, cursor, with: [[], []]) }
  }

  /// Deletes up to a place and keeps what was there for ``yank()``.
  private mutating func kill(to place: Place) {
    let (start, end) = (min(cursor, place), max(cursor, place))
    guard start != end else { return }
    killed = (start.line...end.line).map { line in
      let from = line == start.line ? start.offset : 0
      let to = line == end.line ? end.offset : lines[line].count
      return Array(lines[line][from..<to])
    }
    edit(start, end)
  }

  private mutating func undo() {
    guard let last = done.popLast() else { return }
    undone.append(Snapshot(lines: lines, cursor: cursor))
    (lines, cursor, isTyping) = (last.lines, last.cursor, false)
  }

  private mutating func redo() {
    guard let next = undone.popLast() else { return }
    done.append(Snapshot(lines: lines, cursor: cursor))
    (lines, cursor, isTyping) = (next.lines, next.cursor, false)
  }

  /// Takes in a key that means the same in one line and in many; returns false for any other.
  mutating func update(_ key: Key) -> Bool {
    switch key {
    case .character(let character): insert(String(character), isTyped: true)
    case .paste(let text): insert(text)
    case .left, .control("b"): move(to: before(cursor))
    case .right, .control("f"): move(to: after(cursor))
    case .wordLeft, .alt("b"): move(to: wordStart)
    case .wordRight, .alt("f"): move(to: wordEnd)
    case .control("a"): move(to: lineStart)
    case .control("e"): move(to: lineEnd)
    case .backspace: edit(before(cursor), cursor)
    case .delete, .control("d"): edit(cursor, after(cursor))
    case .control("w"): kill(to: wordStart)
    case .alt("d"): kill(to: wordEnd)
    case .control("u"): kill(to: lineStart)
    case .control("k"): kill(to: cursor == lineEnd ? after(cursor) : lineEnd)
    case .control("y"): edit(cursor, cursor, with: killed)
    case .control("_"), .alt("u"): undo()
    case .alt("r"): redo()
    default: return false
    }
    return true
  }
}
