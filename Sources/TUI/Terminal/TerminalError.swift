/// Why the screen cannot be shown; nothing was sent to the terminal.
public enum TerminalError: Error, Equatable, CustomStringConvertible {
  /// Standard input or standard output is not a terminal.
  case notATerminal
  /// `TERM` is empty or names a terminal that this machine does not know.
  case unknownTerminal(String)
  /// The terminal cannot place its cursor.
  case cannotPlaceCursor(String)
  /// The system refused what the screen needs.
  case refusedBySystem

  /// What is wrong and what to do.
  public var description: String {
    switch self {
    case .notATerminal:
      "The screen needs a terminal: standard input and output must not be redirected. "
        + "Commands such as `frontdoor queue` print plain lines instead."
    case .unknownTerminal(""):
      "The screen needs to know the terminal: TERM is not set. Try TERM=xterm-256color."
    case .unknownTerminal(let name):
      "This machine does not know the terminal “\(name)”, which TERM names. Try TERM=xterm-256color."
    case .cannotPlaceCursor(let name):
      "The terminal “\(name)”, which TERM names, cannot place its cursor. Try TERM=xterm-256color, or commands "
        + "such as `frontdoor queue`, which print plain lines."
    case .refusedBySystem:
      "The system refused to hand over the terminal. Is another program holding it?"
    }
  }
}
