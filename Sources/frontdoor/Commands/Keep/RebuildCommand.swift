import ArgumentParser
import CaseLedger
import CaseModel
import LedgerSQLite

/// Works out every record's current state again.
struct RebuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rebuild", abstract: "Work out every record's current state again from its events.",
    discussion: """
      The events are not touched. Other programs wait meanwhile; those that have the ledger open should reopen it. Where \
      something differed from the events it is put right, named and noted in the ledger for good, and the command ends \
      with 1: a failing disk or somebody with access to the file changed it.
      """)

  @OptionGroup var files: LedgerFile

  func run() throws {
    let ledger = try Ledger(opening: try files.path, isTolerant: true)
    let bar = ProgressBar("replaying")
    let rebuilt = try ledger.rebuild(by: OpenDesk.account, at: .now) { bar.show($0, of: $1) }
    bar.end()
    try ledger.close()
    let corrected = rebuilt.corrected + rebuilt.moves + rebuilt.keys + rebuilt.acts
    var lines = ["replayed \(rebuilt.events) events of \(rebuilt.records) records"]
    if corrected > 0 {
      lines.append(
        "put right: \(rebuilt.corrected) current states, \(rebuilt.moves) moves, \(rebuilt.keys) children's keys, "
          + "\(rebuilt.acts) notes of what was recorded together")
    } else if rebuilt.faults.isEmpty {
      lines.append("every current state agreed with them")
    }
    try Listing(lines: lines + rebuilt.faults.map(\.what)).print(asJSON: false)
    if rebuilt.faults.isEmpty { return }
    throw Failed(
      "What is kept beside the events differed from them and was put right. This does not happen by itself: have the disk "
        + "checked, and find out who can write to the file. frontdoor verify keeps the date and what was put right."
    )
  }
}
