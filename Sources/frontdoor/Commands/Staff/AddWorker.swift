import ArgumentParser
import CaseModel

/// Registers a worker.
struct AddWorker: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Register a worker (a social worker unless --role says otherwise).")

  @Argument(help: "The worker's full name.")
  var name: String

  @OptionGroup var details: WorkerDetailsOptions
  @OptionGroup var act: ActOptions

  func validate() throws {
    guard details.team != nil else { throw ValidationError("Give the worker's --team, such as T-000002.") }
  }

  func run() throws {
    guard let team = details.team else { return }
    let worker = details.changed(WorkerDetails(name: name, team: team, role: .socialWorker))
    try act.submit([.registerWorker(worker)])
  }
}

/// Changes what is known of a worker.
struct ChangeWorker: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "change", abstract: "Change what is known of a worker; what is left out stays.")

  @Argument(help: "The worker, such as W-000003.")
  var worker: WorkerID

  @Option(help: "The worker's full name.")
  var name: String?

  @OptionGroup var details: WorkerDetailsOptions
  @OptionGroup var act: ActOptions

  func run() throws {
    let opened = try OpenDesk(acting: act.ledger)
    try opened.require(worker.record)
    guard var known = opened.desk.register.workers[worker]?.details else { return }
    known.name = name ?? known.name
    try act.submit(to: opened, [.worker(worker, .change(details.changed(known)))], on: worker.record)
  }
}
