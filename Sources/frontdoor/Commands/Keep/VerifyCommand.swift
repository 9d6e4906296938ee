import ArgumentParser
import CaseLedger
import LedgerSQLite
import TUI

/// Checks that nothing in the ledger was altered, taken out or moved.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Check that nothing in the ledger was altered, taken out or moved.",
    discussion: """
      Replays every event, and compares with it everything that screens and commands read. Names what differs and ends \
      with 1 when something does. Also lists acts that were recorded out of order, at a time before that of the entry \
      before them, and what was mended in the ledger.

      The head that it prints is the last event's sequence and hash. Kept elsewhere, on paper or on another computer, it \
      shows later with --since that nothing before it changed: frontdoor verify --since "49226 0f3a…".

      With --json it is a list of one object: intact, events, head, fault, faults, since, statesCompared, outOfOrder and \
      maintenance.
      """)

  @Option(
    help: ArgumentHelp(
      "A head that verify printed earlier and that was kept elsewhere: is it still in the chain?",
      valueName: "head"))
  var since: String?

  @Flag(help: "Print JSON for programs: a list of objects.")
  var json = false

  @OptionGroup var files: LedgerFile

  private var kept: String? { since?.replacing(":", with: " ") }

  func validate() throws {
    guard let kept, !Verification.isHead(kept) else { return }
    throw ValidationError(
      "--since takes a head as verify prints it: a number, a space and 64 digits, in quotes.")
  }

  func run() throws {
    let path = try files.path
    let ledger = try Ledger(opening: path, access: .readOnly, isTolerant: true)
    let bar = ProgressBar("verifying")
    let found = try ledger.verify(since: kept) { bar.show($0, of: $1) }
    bar.end()
    try ledger.closeLeavingNothing()
    if found.fault == nil || json { try listing(found).print(asJSON: json) }
    guard let fault = found.fault else { return }
    let others = found.faults.dropFirst().map { "\n  \($0)" }.joined()
    throw Failed("\(path) is NOT intact. \(fault) \(found.events) events before it are in order.\(others)")
  }

  private func listing(_ found: Verification) -> Listing {
    let object = JSONValue.object([
      ("intact", .flag(found.fault == nil)), ("events", .integer(found.events)), ("head", .text(found.head)),
      ("fault", .optional(found.fault?.description)),
      ("faults", .list(found.faults.map { .text($0.description) })), ("since", .optional(kept)),
      ("statesCompared", .flag(found.statesCompared)),
      (
        "outOfOrder",
        .list(
          found.outOfOrder.map {
            .object([
              ("event", .integer(Int($0.sequence))), ("at", .text($0.at.text)), ("by", .text($0.by.text)),
              ("after", .text($0.after.text)),
            ])
          })
      ),
      (
        "maintenance",
        .list(
          found.maintenance.map {
            .object([("at", .text($0.at.text)), ("account", .text($0.account)), ("what", .text($0.what))])
          })
      ),
    ])
    var lines = ["intact: \(found.events) events", "head: \(found.head)"]
    if let kept {
      lines.append("since \(kept.prefix { $0 != " " }): the head that you kept is in the chain, unchanged")
    }
    if !found.statesCompared {
      lines.append(
        "current states are in another version's form: not compared, and worked out again on opening")
    }
    lines += found.outOfOrder.map(ClockWarning.line)
    lines += found.maintenance.map { "\(ClockWarning.time($0.at)) by \($0.account): \($0.what)" }
    return Listing(lines: lines.map(shownText), json: [object])
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
  var path: String { get throws { try LedgerOptions.path(ledger) } }
}
