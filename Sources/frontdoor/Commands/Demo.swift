import ArgumentParser
import CaseLedger
import CaseModel
import Foundation
import LedgerSQLite

/// Shows an invented service at work.
struct Demo: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Watch an invented service at work, and work in it.",
    discussion: """
      Every child, family and worker is invented; volumes are Rochdale's official figures of 2018-19. The service lives on
      by itself: contacts come in, others decide and allocate beside you. p lets time stand still, + and - change its speed.
      """)

  @Option(
    help: "Keep the ledger in this file, and go on with it next time (default: a temporary one, thrown away)."
  )
  var ledger: String?

  @Option(help: "The scenario's file (default: the installed data/scenarios/rochdale-2018-19.yml).")
  var scenario: String?

  @Option(help: "Another seed is another service of the same kind; the same seed gives the same events.")
  var seed: UInt64 = 1

  @Option(help: "Simulated seconds a second.")
  var speed: Int = 60

  @Option(name: .customLong("as"), help: "Act as this worker (W-000012); default: the first hub manager.")
  var actingAs: String?

  @OptionGroup var look: ScreenOptions

  func validate() throws {
    guard (1...86_400).contains(speed) else {
      throw ValidationError("--speed takes 1 to 86400, not \(speed).")
    }
  }

  func run() throws {
    try ScreenRun.requireTerminal()
    let folder = try ledger == nil ? TemporaryFolder() : nil
    defer { folder?.remove() }
    let path = ledger ?? (folder?.path ?? ".") + "/demo.sqlite"
    let scenario = try ScenarioFile.read(self.scenario)
    var settings = try ServiceFile.settings(nil)
    settings.name = scenario.name
    let start = scenario.start
    let desk = try Desk(
      opening: path, settings: settings, movesSince: start.advanced(bySeconds: -OpenDesk.movesKept),
      creates: true, simulated: true)
    guard desk.isSimulated else { throw OpeningError.demoOnRealLedger(path) }
    let (simulation, now) = try LiveSimulation.begin(scenario, seed: seed, start: start, desk)
    let opened = try OpenDesk(
      desk, actingAs: actingAs ?? Self.hubManager(desk.register), settings: settings, at: now)
    try ScreenRun.run(
      opened, look, clock: ServiceClock(simulatedFrom: now, speed: speed), simulation: simulation)
  }

  private static func hubManager(_ register: Register) -> String? {
    register.workers.all.filter { $0.details.role == .hubManager }.map(\.id).min()?.text
  }
}

/// A folder that is thrown away with all it holds.
struct TemporaryFolder {
  let path: String

  /// Makes a new folder that only its owner can enter.
  init() throws {
    let made = NSTemporaryDirectory() + "/frontdoor-demo-\(UUID().uuidString)"
    try FileManager.default.createDirectory(
      atPath: made, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    path = made
  }

  func remove() { try? FileManager.default.removeItem(atPath: path) }
}
