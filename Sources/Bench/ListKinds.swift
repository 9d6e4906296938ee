import ArgumentParser
import CaseModel

/// The kinds of event that a service’s lives hold: all but what is rare in them.
struct ListKinds: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kinds", abstract: "The kinds of event that the large ledger must hold.")

  /// Brought in from lists, moves to other authorities, mistakes and their mending, and changes of what is known of people and of staff.
  private static let notLived: Set<EventKind> = [
    .contactImported, .caseImported, .assessmentListed, .enquiryListed, .earlyHelpListed, .planListed,
    .authorityAccepted, .authorityRefused, .transferAsked, .transferAccepted, .transferRefused,
    .factSetAside, .decisionSetAside, .episodeReopened, .episodeWithdrawn, .caseReopened, .caseWithdrawn,
    .childMerged,
    .duplicateTakenIn, .informationTakenBack, .allegationReopened, .earlyHelpResumed, .caseReturned,
    .householdChanged, .childChanged, .childMovedHome, .childRelated, .childAdded, .childLeftHousehold,
    .caseHomeChanged, .placeDetailsChanged, .peerGroupDetailsChanged,
    .teamChanged, .workerChanged, .absenceStarted, .absenceEnded, .leavePlanned, .workerLeft, .workerReturned,
    .roleAsked, .roleConfirmed, .roleDeclined, .roleGranted,
    .riskAccepted, .secondLookGiven, .childProtected,
  ]

  @Flag(help: "Play lives in memory and list only the kinds that they lack.") var lacking = false
  @Option(help: "The bank holidays.") var holidays = "data/bank-holidays.json"

  func run() throws {
    let played = lacking ? try Self.played(Service.settings(holidays: holidays)) : []
    for kind in EventKind.allCases where !Self.notLived.contains(kind) && !played.contains(kind) {
      print(kind.rawValue)
    }
  }

  /// The kinds in as many events as every course of `Courses` takes.
  private static func played(_ settings: ServiceSettings) throws -> Set<EventKind> {
    var sink = NotingSink(model: Model(settings: settings, events: 30_000))
    var lives = Lives(openCases: 40)
    var instant = Instant.start
    for command in Service.staff(settings) { try sink.submit(command, by: .program, at: instant) }
    while sink.model.events < 30_000 {
      instant = instant.advanced(bySeconds: 900)
      try lives.liveOne(at: instant, &sink)
    }
    return sink.kinds
  }
}

/// The model alone, noting which kinds of event came.
private struct NotingSink: CommandSink {
  var model: Model
  private(set) var kinds: Set<EventKind> = []

  init(model: Model) { self.model = model }

  func nextNumber(_ kind: RecordKind) -> UInt32 { model.nextNumber(kind) }

  mutating func submit(_ command: Command, by worker: WorkerID, at instant: Instant) throws {
    try model.submit(command, by: worker, at: instant)
    kinds.formUnion(model.batch.events.map(\.kind))
  }
}
