import ArgumentParser
import CaseModel

/// What is done about workers.
struct WorkerGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "worker", abstract: "Register workers, change them, record supervision and who leaves.",
    subcommands: [
      AddWorker.self, ChangeWorker.self, WorkerLeaves.self, WorkerReturns.self, PlanLeave.self,
      FormCommand<SuperviseWorker>.self,
    ])
}

/// Records a worker's last day.
struct WorkerLeaves: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "leaves", abstract: "Record a worker's last day of service.")

  @Argument(help: "The worker, such as W-000003.")
  var worker: WorkerID

  @Option(help: "The last day, such as 2019-01-31.")
  var on: Day

  @OptionGroup var act: ActOptions

  func run() throws { try act.submit([.worker(worker, .leaves(on: on))], on: worker.record) }
}

/// Records that a worker who left is back.
struct WorkerReturns: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "returns", abstract: "Record that a worker who left is back in the service.")

  @Argument(help: "The worker, such as W-000003.")
  var worker: WorkerID

  @OptionGroup var act: ActOptions

  func run() throws { try act.submit([.worker(worker, .returns)], on: worker.record) }
}

/// Records leave that is agreed ahead.
struct PlanLeave: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "leave", abstract: "Record leave that is agreed ahead.")

  @Argument(help: "The worker, such as W-000003.")
  var worker: WorkerID

  @Option(help: "First day of leave.")
  var from: Day

  @Option(help: "Last day of leave.")
  var through: Day

  @OptionGroup var act: ActOptions

  func run() throws {
    try act.submit(
      [.worker(worker, .planLeave(Worker.Leave(from: from, through: through)))], on: worker.record)
  }
}
