/// One thing that reaches the program from its terminal.
public enum Key: Equatable, Hashable, Sendable {
  /// A character was typed; a combining mark arrives as a character of its own.
  case character(Character)
  /// The arrow up.
  case up
  /// The arrow down.
  case down
  /// The arrow left.
  case left
  /// The arrow right.
  case right
  /// The arrow left with Ctrl or Alt: a word back.
  case wordLeft
  /// The arrow right with Ctrl or Alt: a word on.
  case wordRight
  /// Page up.
  case pageUp
  /// Page down.
  case pageDown
  /// Home.
  case home
  /// End.
  case end
  /// Return, Enter and Ctrl-J.
  case enter
  /// Escape alone.
  case escape
  /// Tab.
  case tab
  /// Shift and Tab.
  case backTab
  /// Backspace and Ctrl-H.
  case backspace
  /// Delete.
  case delete
  /// Insert.
  case insert
  /// A function key, from 1 to 20.
  case function(Int)
  /// Ctrl with a lower-case letter, a blank, or one of `\ ] ^ _`.
  case control(Character)
  /// Alt with a character.
  case alt(Character)
  /// A text was pasted; its lines end in a line feed.
  case paste(String)
  /// The terminal has a new size.
  case resize(Size)
  /// A signal asks the program to end: save drafts, give the terminal back, exit with 128 and its number.
  case terminate(signal: Int32)
}
