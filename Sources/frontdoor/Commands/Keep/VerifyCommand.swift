import ArgumentParser
import CaseLedger

/// Checks that nothing in the ledger was altered, taken out or moved.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Check that no event was altered, taken out or moved.",
    discussion: """
      Names the first bad row and ends with 1 when there is one. The head that it prints is the last event's sequence \
      and hash: kept elsewhere, it shows later that nothing before it changed. With --json it is a list of one object: \
      intact, events, head and fault.
      """)

  @Flag(help: "Print JSON for programs: a list of objects.")
  var json = false

  @OptionGroup var files: LedgerFile

  func run() throws {
    let ledger = try Ledger(opening: files.path, access: .readOnly)
    let bar = ProgressBar("verifying")
    let found = try ledger.verify { bar.show($0, of: $1) }
    bar.end()
    try ledger.close()
    if found.fault == nil || json { try Self.listing(found).print(asJSON: json) }
    if let fault = found.fault {
      throw Failed("\(files.path) is NOT intact. \(fault) \(found.events) events before it are in order.")
    }
  }

  private static func listing(_ found: Verification) -> Listing {
    let object = JSONValue.object([
      ("intact", .flag(found.fault == nil)), ("events", .integer(found.events)), ("head", .text(found.head)),
      ("fault", .optional(found.fault?.description)),
    ])
    return Listing(lines: ["intact: \(found.events) events", "head: \(found.head)"], json: [object])
  }
}

/// Which ledger to look after.
struct LedgerFile: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The ledger's file (default: $FRONTDOOR_LEDGER, else $XDG_DATA_HOME/frontdoor/ledger.sqlite).",
      valueName: "file"))
  var ledger: String?

  /// The ledger's path, by option, environment or default.
  var path: String { LedgerOptions.path(ledger) }
}
