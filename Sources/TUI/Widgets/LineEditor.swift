/// An editor for a single line, such as a filter or a field, scrolled sideways where it is longer than its width.
///
/// Keys are those of ``TextEditor``, but Enter, arrows up and down and Tab are left to the screen.
public struct LineEditor: Equatable, Sendable {
  private var buffer: TextBuffer

  /// Makes an editor with the cursor at the end of the text; line breaks become blanks.
  public init(_ text: String = "") {
    buffer = TextBuffer(text, allowsBreaks: false)
  }

  /// The text.
  public var text: String { buffer.text }

  /// Says whether there is no text at all.
  public var isEmpty: Bool { buffer.lines[0].isEmpty }

  /// Takes in a key; returns false for a key that means nothing here.
  @discardableResult
  public mutating func update(_ key: Key) -> Bool {
    switch key {
    case .home: buffer.move(to: .init(line: 0, offset: 0))
    case .end: buffer.move(to: .init(line: 0, offset: .max))
    default: return buffer.update(key)
    }
    return true
  }

  /// Draws the part of the text around the cursor, padded to `width`, and places the cursor when it has the keys.
  ///
  /// - Returns: the column after the field.
  @discardableResult
  public func draw(
    in frame: inout Frame, row: Int, column: Int, width: Int, isFocused: Bool, role: Role = .input
  ) -> Int {
    frame.within(Rect(row: row, column: column, rows: 1, columns: width)) { pane in
      guard isFocused else {
        pane.put(buffer.text, row: 0, column: 0, width: width, role: role)
        return
      }
      pane.fill(Rect(pane.size), role: role)
      let characters = buffer.lines[0]
      let cursor = buffer.cursor.offset
      // As much before the cursor as there is room for, the cursor's own column kept.
      var first = cursor
      var room = width - 1
      while first > 0, room >= columns(of: characters[first - 1]) {
        first -= 1
        room -= columns(of: characters[first])
      }
      var place = 0
      for index in first..<characters.count where place < width {
        if index == cursor { pane.cursor = (0, place) }
        place = pane.put(String(characters[index]), row: 0, column: place, role: role)
      }
      if cursor == characters.count { pane.cursor = (0, place) }
    }
    return column + width
  }
}
