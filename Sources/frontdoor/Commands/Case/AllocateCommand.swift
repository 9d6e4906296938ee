import ArgumentParser
import CaseModel

/// Gives a case to a worker.
struct AllocateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "allocate", abstract: "Give a case to a worker.",
    discussion: """
      A case that somebody holds is refused with who and when; --reallocate moves it. Why this worker comes from standard \
      input unless --reason-file names a file; the direction (what to do first, when to see the child) from a file of its own.

      Codes of --reallocate: MANAGE managing caseloads, FCONTA first contact or re-referral, LEFTRL previous worker left \
      the role, ORGRST restructure, TSPROC transfer by the standard process, ABSENC absence, cover or return, CHCHAN the \
      child asked, PCCHAN parent or carer asked, SWDIED previous worker died, OTHERS other.
      """)

  @Argument(help: ArgumentHelp("The case, such as R-000012.", valueName: "case"))
  var item: CaseID

  @Argument(help: "The worker, such as W-000003.")
  var worker: WorkerID

  @OptionGroup var why: WhyOptions

  @Option(
    help: ArgumentHelp("The manager's direction, from a file or - for standard input.", valueName: "file"))
  var directionFile: String?

  @Option(help: ArgumentHelp("A worker who works it jointly.", valueName: "worker"))
  var joint: WorkerID?

  @Option(
    name: .customLong("override"),
    help: ArgumentHelp(
      "Override a refusal, asye-alone or absent-worker, for the reason in a file; may be repeated.",
      valueName: "rule=file"))
  var overrides: [OverrideArgument] = []

  @Option(help: ArgumentHelp("Move a case that somebody holds, for this reason.", valueName: "code"))
  var reallocate: WorkerChangeReason?

  @OptionGroup var act: ActOptions

  func validate() throws {
    guard
      ([why.reasonFile, directionFile].compactMap { $0 } + overrides.map(\.file)).count(where: { $0 == "-" })
        < 2
    else {
      throw ValidationError("Standard input holds one text: name a file for the reason or for the others.")
    }
  }

  func run() throws {
    let allocation = NewAllocation(
      worker: worker, jointWorker: joint, reason: try why.text(),
      direction: try directionFile.map { try InputFile.text($0) },
      overrides: try overrides.map { Override(rule: $0.rule, reason: try InputFile.text($0.file)) })
    let command = reallocate.map { CaseCommand.reallocate(allocation, $0) } ?? .allocate(allocation)
    try act.submit([.case(item, command)], on: item.record)
  }
}

/// A rule to override and the file that holds the reason, as `rule=file`.
struct OverrideArgument: ExpressibleByArgument {
  let rule: Override.Rule
  let file: String

  init?(argument: String) {
    guard let sign = argument.firstIndex(of: "="),
      let rule = Override.Rule(rawValue: String(argument[..<sign]))
    else {
      return nil
    }
    self.rule = rule
    file = String(argument[argument.index(after: sign)...])
  }
}
