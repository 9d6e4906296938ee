import Glibc

/// Asks whether to make a new ledger where there is none, since a mistyped path is more likely.
enum NewLedger {
  /// Asks the person at the terminal; anything but "y" or "yes" is no.
  static func isWanted(at path: String) -> Bool {
    print("There is no ledger at \(path).")
    print(
      "Make a new, empty one there, with your account \(OpenDesk.account) as its administrator? [y/N] ",
      terminator: "")
    fflush(nil)
    return ["y", "yes"].contains(readLine()?.lowercased() ?? "")
  }
}
