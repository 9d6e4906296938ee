import ArgumentParser
import CaseLedger
import LedgerSQLite

/// Copies the ledger while it is in use.
struct BackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "Copy the ledger as it is at one moment, while others work, and verify the copy.",
    discussion: """
      The copy is a ledger of its own that only you can read. An existing file is not overwritten. A damaged ledger is \
      copied, too, but the command then says so and ends with 1. Unfinished copies that a killed program left in the \
      same folder are removed.
      """)

  @Argument(help: "Where the copy goes.")
  var path: String

  @OptionGroup var files: LedgerFile

  func run() throws {
    let source = try files.path
    let ledger = try Ledger(opening: source, access: .readOnly, isTolerant: true)
    let bar = ProgressBar("verifying the copy")
    let copied = try ledger.backup(to: path) { bar.show($0, of: $1) }
    bar.end()
    try ledger.closeLeavingNothing()
    for name in copied.leftoversRemoved.sorted() {
      say("removed an unfinished copy that was left behind: \(name)")
    }
    if let fault = copied.verification.fault {
      throw Failed(
        "\(source) was copied to \(path), but it is NOT intact. \(fault) Keep your earlier backups.")
    }
    try Listing(lines: [
      "copied \(source) to \(path)", "intact: \(copied.verification.events) events",
      "head: \(copied.verification.head)",
    ]).print(asJSON: false)
  }
}
