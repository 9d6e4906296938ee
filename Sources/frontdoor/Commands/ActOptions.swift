import ArgumentParser
import CaseModel

/// What every act takes besides its own arguments.
struct ActOptions: ParsableArguments {
  @Flag(help: "Print what was recorded as JSON: a list of events.")
  var json = false

  @Option(
    help: ArgumentHelp(
      "Refuse when the record has moved on from this version since you looked.", valueName: "version"))
  var seen: Int32?

  @OptionGroup var ledger: LedgerOptions

  /// Records commands on the ledger and prints what was recorded.
  ///
  /// - Parameter record: the record that `--seen` is about.
  func submit(_ commands: [Command], on record: RecordID? = nil) throws {
    try submit(to: OpenDesk(acting: ledger), commands, on: record)
  }

  /// Records commands on a ledger that is open and prints what was recorded.
  func submit(to opened: OpenDesk, _ commands: [Command], on record: RecordID? = nil) throws {
    var versions: [RecordID: Int32] = [:]
    if let record, let seen { versions[record] = seen }
    let events = try opened.submit(commands, seen: versions)
    // Whoever reports what they may not read hears that it arrived, and no more.
    if events.isEmpty, commands.contains(where: \.isAllegationReport) {
      return try Listing(lines: [AllegationGroup.arrived]).print(asJSON: json, thoughDone: "recorded")
    }
    try RecordedListing(events, opened).result.print(asJSON: json, thoughDone: "recorded")
  }
}
