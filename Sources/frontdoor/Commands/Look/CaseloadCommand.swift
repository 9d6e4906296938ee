import ArgumentParser
import CaseModel

/// Prints workers' caseloads.
struct CaseloadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "caseload", abstract: "Workers' caseloads: who has room, who is over.",
    discussion: """
      Workload % is the weighted load against what a worker can carry: up is bad. Bands: R room, F full, O over, U unsafe. \
      Points include the stable part that every worker carries; --explain says where each point comes from.

      With --json each row has worker, name, team, fte, children, families, points, workloadPercent, band, \
      receivedLast7Days, oldestUnrecordedDays, asye, available and absence. With --explain it is one row for each case.
      """)

  @Option(help: "Only teams with these words in their names.")
  var team: String?

  @Option(help: ArgumentHelp("Explain every point of this worker's load.", valueName: "worker"))
  var explain: WorkerID?

  @OptionGroup var output: OutputOptions
  @OptionGroup var ledger: LedgerOptions

  func run() throws {
    let opened = try OpenDesk(reading: ledger)
    let reader = RowReader(opened, masked: output.mask)
    guard let explain else { return try CaseloadListing(reader, team: team).result.print(output) }
    guard let worker = reader.register.workers[explain] else {
      throw Refused(description: Refusal.noSuchRecord(explain.record).words)
    }
    try PointsListing(worker, reader).result.print(output)
  }
}
