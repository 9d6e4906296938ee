import ArgumentParser
import CaseLedger
import LedgerSQLite

/// How long it takes to replay a ledger.
struct MeasureRebuild: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rebuild", abstract: "Replay every event of a ledger and compare.")

  @Argument(help: "The ledger's file.") var path: String

  func run() throws {
    let ledger = try Ledger(opening: path)
    let before = Effort.now
    let rebuilt = try ledger.rebuild()
    let effort = Effort.now.since(before)
    Result.print([
      "events": Double(rebuilt.events), "seconds": effort.seconds, "cpu": effort.cpu,
      "corrected": Double(rebuilt.corrected), "residentMB": Effort.residentMegabytes,
    ])
    try ledger.close()
  }
}
