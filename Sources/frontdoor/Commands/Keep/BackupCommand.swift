import ArgumentParser
import CaseLedger

/// Copies the ledger while it is in use.
struct BackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "Copy the ledger as it stands at one moment, while others work.",
    discussion: "The copy is a ledger of its own that only you can read. An existing file is not overwritten."
  )

  @Argument(help: "Where the copy goes.")
  var path: String

  @OptionGroup var files: LedgerFile

  func run() throws {
    let ledger = try Ledger(opening: files.path, access: .readOnly)
    try ledger.backup(to: path)
    try ledger.close()
    try Listing(lines: ["copied \(files.path) to \(path)"]).print(asJSON: false)
  }
}
