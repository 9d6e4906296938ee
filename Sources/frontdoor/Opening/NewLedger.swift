import TUI

/// Asks whether to make a new ledger where there is none, since a mistyped path is more likely.
enum NewLedger {
  /// Asks the person at the terminal; anything but "y" or "yes" is no.
  static func isWanted(at path: String) throws -> Bool {
    try StandardStream.output.write(question(at: path))
    return ["y", "yes"].contains(readLine()?.lowercased() ?? "")
  }

  /// The question, which ends where the answer is typed.
  static func question(at path: String) -> String {
    let account = shownText(OpenDesk.account)
    return shownText("There is no ledger at \(path).")
      + "\nMake a new, empty one there, with your account \(account) as its administrator? [y/N] "
  }
}
