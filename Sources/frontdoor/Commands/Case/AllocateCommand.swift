import ArgumentParser
import CaseModel

/// Gives a case to a worker.
struct AllocateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "allocate", abstract: "Give a case to a worker.",
    discussion: """
      A case that somebody holds is refused with who and when; --reallocate moves it. The direction (what to do first, \
      when to see the child) comes from a file or standard input.

      Reasons for --reallocate: MANAGE, FCONTA, LEFTRL, ORGRST, TSPROC, ABSENC, CHCHAN, PCCHAN, SWDIED, OTHERS.
      """)

  @Argument(help: "The case, such as R-000012.")
  var item: CaseID

  @Argument(help: "The worker, such as W-000003.")
  var worker: WorkerID

  @Option(help: "Why this worker.")
  var reason: String

  @Option(
    help: ArgumentHelp("The manager's direction, from a file or - for standard input.", valueName: "file"))
  var directionFile: String?

  @Option(help: ArgumentHelp("A worker who works it jointly.", valueName: "worker"))
  var joint: WorkerID?

  @Option(
    name: .customLong("override"),
    help: ArgumentHelp(
      "Override a refusal, such as asye-alone=\"joint visits agreed\"; may be repeated.",
      valueName: "rule=reason"))
  var overrides: [OverrideArgument] = []

  @Option(help: ArgumentHelp("Move a case that somebody holds, for this reason.", valueName: "code"))
  var reallocate: WorkerChangeReason?

  @OptionGroup var act: ActOptions

  func run() throws {
    let allocation = NewAllocation(
      worker: worker, jointWorker: joint, reason: reason,
      direction: try directionFile.map { try InputFile.text($0) },
      overrides: overrides.map(\.override))
    let command = reallocate.map { CaseCommand.reallocate(allocation, $0) } ?? .allocate(allocation)
    try act.submit([.case(item, command)], on: item.record)
  }
}

/// A rule to override and the reason, as `rule=reason`.
struct OverrideArgument: ExpressibleByArgument {
  let override: Override

  init?(argument: String) {
    guard let sign = argument.firstIndex(of: "="),
      let rule = Override.Rule(rawValue: String(argument[..<sign]))
    else {
      return nil
    }
    override = Override(rule: rule, reason: String(argument[argument.index(after: sign)...]))
  }
}
