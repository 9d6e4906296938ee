import CaseLedger
import CaseModel

/// An invented service that keeps running on a ledger while somebody watches and works in it.
struct LiveSimulation {
  private var simulation: Simulation

  /// Plays the history into an empty ledger, or continues where a ledger ends.
  ///
  /// - Returns: with the moment at which live time begins.
  static func begin(
    _ scenario: Scenario, seed: UInt64, start: Instant, _ desk: Desk
  ) throws -> (simulation: LiveSimulation, now: Instant) {
    if desk.register.workers.count > 0 {
      let now = max(start, try desk.lastRecordedAt() ?? start)
      return (LiveSimulation(simulation: Simulation(scenario: scenario, seed: seed, resumingAt: now)), now)
    }
    var live = LiveSimulation(simulation: Simulation(scenario: scenario, seed: seed, start: start))
    try desk.submit(
      [.putSettingsInForce(desk.register.settings)], by: .program, at: live.simulation.firstInstant)
    _ = try live.advance(to: start, desk)
    return (live, start)
  }

  /// When something will next happen; nil when nothing will.
  var nextInstant: Instant? { simulation.nextInstant }

  /// Records what happens until an instant, all of it in one transaction.
  ///
  /// What a person did meanwhile may have made an act pointless; the rules then refuse it, and the simulation continues.
  ///
  /// - Returns: the records that changed.
  mutating func advance(to now: Instant, _ desk: Desk) throws -> [RecordID] {
    guard let next = simulation.nextInstant, next <= now else { return [] }
    return try desk.record { recording in
      while let timed = simulation.next(until: now, register: desk.register) {
        do {
          try recording.submit(timed.command, by: timed.by, at: timed.at)
        } catch is Refusal {
          continue
        }
      }
    }
  }
}
