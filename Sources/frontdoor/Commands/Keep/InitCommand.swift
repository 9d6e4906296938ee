import ArgumentParser
import CaseLedger
import LedgerSQLite

/// Makes a new ledger.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Make a new, empty ledger, with your account as its administrator.",
    discussion: """
      No other command makes one, so that a mistyped path never takes a record to where nobody will look for it. The \
      settings, teams and workers of service.yml are put in force in it. A file that is there is left alone, except a \
      ledger in which nothing has been recorded yet, because whoever made it was stopped: that one is finished.
      """)

  @OptionGroup var options: LedgerOptions

  func validate() throws {
    guard options.actingAs == nil else { throw ValidationError("--as works on simulated ledgers only.") }
  }

  func run() throws {
    let path = try options.ledgerPath
    guard !InstalledData.isThere(path) || Self.isUnbegun(path) else { throw LedgerError.exists(path: path) }
    let opened = try OpenDesk(options, creates: true)
    try opened.desk.close()
    try Listing(lines: ["made \(path)"] + [opened.notice].compactMap { $0 }).print(thoughDone: "made")
  }

  /// Whether a file is a ledger that another init made and did not finish; not when it cannot be told.
  private static func isUnbegun(_ path: String) -> Bool {
    guard let ledger = try? Ledger(opening: path, access: .readOnly) else { return false }
    defer { try? ledger.closeLeavingNothing() }
    return (try? ledger.isUnbegun) ?? false
  }
}
