import ArgumentParser
import CaseModel

/// Records that a worker is away, or back.
struct AbsenceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "absence", abstract: "Record that a worker is away, or back.",
    discussion: """
      A worker's open cases are in the list "Unallocated" while the worker is away, until somebody covers them.

      Reasons: SIC sick, MAT maternity or paternity, OTH other paid leave, PUB public duties, TRN training, \
      UNA unauthorised, UNP unpaid leave, LEAVE annual leave.
      """)

  @Argument(help: "The worker, such as W-000003.")
  var worker: WorkerID

  @Option(help: "First day away, such as 2019-01-09.")
  var from: Day?

  @Option(help: "Why.")
  var reason = AbsenceReason.sickness

  @Option(help: "When the worker is expected back; left out when nobody knows.")
  var back: Day?

  @Option(help: "First day back at work, which ends the absence.")
  var end: Day?

  @OptionGroup var act: ActOptions

  func validate() throws {
    guard (from == nil) != (end == nil) else {
      throw ValidationError(
        "Give either --from DAY, for a worker who goes, or --end DAY, for one who is back.")
    }
    guard end == nil || back == nil else { throw ValidationError("--back goes with --from.") }
  }

  func run() throws {
    let spell = from.map { Worker.Absence(reason: reason, from: $0, expectedBack: back) }
    let command = spell.map(WorkerCommand.startAbsence) ?? end.map(WorkerCommand.endAbsence(on:))
    guard let command else { return }
    try act.submit([.worker(worker, command)], on: worker.record)
  }
}
