import ArgumentParser
import CaseLedger

/// Makes a new ledger.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Make a new, empty ledger, with your account as its administrator.",
    discussion: """
      No other command makes one, so that a mistyped path never takes a record to where nobody will look for it. The \
      settings, teams and workers of service.yml are put in force in it. A file that is there is left alone.
      """)

  @OptionGroup var options: LedgerOptions

  func validate() throws {
    guard options.actingAs == nil else { throw ValidationError("--as works on simulated ledgers only.") }
  }

  func run() throws {
    let path = try options.ledgerPath
    guard !InstalledData.isThere(path) else { throw LedgerError.exists(path: path) }
    let opened = try OpenDesk(options, creates: true)
    try opened.desk.close()
    print("made \(path)")
    if let notice = opened.notice { print(notice) }
  }
}
