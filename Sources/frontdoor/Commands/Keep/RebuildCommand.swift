import ArgumentParser
import CaseLedger

/// Works out every record's current state anew.
struct RebuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rebuild", abstract: "Work out every record's current state anew from its events.",
    discussion:
      "The events are not touched. Other programs wait meanwhile; those that have the ledger open should reopen it."
  )

  @OptionGroup var files: LedgerFile

  func run() throws {
    guard InstalledData.isFile(files.path) else { throw LedgerError.missing(path: files.path) }
    let ledger = try Ledger(opening: files.path)
    let bar = ProgressBar("replaying")
    let rebuilt = try ledger.rebuild { bar.show($0, of: $1) }
    bar.end()
    try ledger.close()
    let corrected = rebuilt.corrected + rebuilt.moves + rebuilt.keys + rebuilt.acts
    let found =
      corrected == 0
      ? "every current state agreed with them"
      : "written anew: \(rebuilt.corrected) current states, \(rebuilt.moves) moves, \(rebuilt.keys) children's keys"
    try Listing(lines: ["replayed \(rebuilt.events) events of \(rebuilt.records) records", found])
      .print(asJSON: false)
  }
}
