import ArgumentParser
import CaseModel
import Foundation

/// How fast `decide` and `apply` are on one core, with no ledger.
struct MeasureModel: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "model", abstract: "Whole lives of contacts through decide and apply, in memory.")

  @Option(help: "Events to come to.") var events = 1_000_000
  @Option(help: "Cases open at once.") var openCases = 500
  @Option(help: "The bank holidays.") var holidays = "data/bank-holidays.json"

  func run() throws {
    var model = try Model(settings: Service.settings(holidays: holidays), events: events)
    var lives = Lives(openCases: openCases)
    var instant = Instant.start
    for command in Service.staff(model.register.settings) {
      try model.submit(command, by: .program, at: instant)
    }
    let before = Effort.now
    while model.events < events {
      instant = instant.advanced(bySeconds: 900)
      try lives.liveOne(at: instant, &model)
    }
    let effort = Effort.now.since(before)
    Result.print([
      "events": Double(model.events), "seconds": effort.seconds, "cpu": effort.cpu,
      "eventsPerSecond": Double(model.events) / effort.seconds,
      "nanosecondsPerEvent": effort.seconds * 1e9 / Double(model.events),
      "contacts": Double(model.register.contacts.count), "residentMB": Effort.residentMegabytes,
    ])
  }
}

/// The model alone: every event is applied at once.
struct Model: CommandSink {
  private(set) var register: Register
  private(set) var events = 0
  /// What the last command recorded.
  private(set) var batch = EventBatch()

  init(settings: ServiceSettings, events: Int) {
    register = Register(settings: settings)
    register.reserve(contacts: events / 16, cases: events / 16)
  }

  func nextNumber(_ kind: RecordKind) -> UInt32 { register.nextNumber(kind) }

  mutating func submit(_ command: Command, by worker: WorkerID, at instant: Instant) throws {
    batch.removeAll()
    try register.decide(command, by: worker, at: instant, into: &batch)
    for event in batch.events { register.apply(event, by: worker, at: instant) }
    events += batch.events.count
  }
}

extension Instant {
  /// Wednesday 9 January 2019, 10:42 in London.
  static let start = Instant(seconds: 1_547_030_520)
}
