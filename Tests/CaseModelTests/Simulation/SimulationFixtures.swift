import Foundation
import Yams

@testable import CaseModel

/// The scenario that the program ships.
let rochdale: Scenario = {
  let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  let file = repository.appending(path: "data/scenarios/rochdale-2018-19.yml")
  guard let text = try? String(contentsOf: file, encoding: .utf8),
    let scenario = try? YAMLDecoder().decode(Scenario.self, from: text)
  else { preconditionFailure("the scenario cannot be read") }
  return scenario
}()

/// The default settings of an authority.
let simulatedSettings = ServiceSettings(
  name: "Test", hours: .standard, holidays: england.holidays)

/// A simulated service with its register, driven as a program drives it.
struct InventedService {
  var simulation: Simulation
  var register = Register(settings: simulatedSettings)
  var commands: [TimedCommand] = []
  var events: [Event] = []
  /// By whom and when each of ``events`` was recorded.
  var stamps: [Stamp] = []
  var refusals: [String] = []

  init(seed: UInt64) {
    simulation = Simulation(scenario: rochdale, seed: seed, start: rochdale.start)
    do {
      try submit(.putSettingsInForce(simulatedSettings), by: .program, at: simulation.firstInstant)
    } catch {
      refusals.append(error.words)
    }
  }

  /// Plays on, asking for what happens in steps of so many seconds.
  mutating func play(until end: Instant, step: Int64 = .max) {
    var reached = simulation.firstInstant
    while reached < end {
      reached = reached.seconds(until: end) > step ? reached.advanced(bySeconds: step) : end
      while let next = simulation.next(until: reached, register: register) {
        commands.append(next)
        do {
          try submit(next.command, by: next.by, at: next.at)
        } catch {
          refusals.append("\(next.at) \(error.words)")
        }
      }
    }
  }

  mutating func submit(_ command: Command, by worker: WorkerID, at instant: Instant) throws(Refusal) {
    var batch = EventBatch()
    try register.decide(command, by: worker, at: instant, into: &batch)
    for event in batch.events { register.apply(event, by: worker, at: instant) }
    events.append(contentsOf: batch.events)
    stamps += batch.events.map { _ in Stamp(by: worker, at: instant) }
  }

  /// The contacts that came in, with who took them and when.
  var received: [NewContact] {
    commands.compactMap { if case .receiveContact(let contact) = $0.command { contact } else { nil } }
  }

  func list(_ kind: QueueKind) -> Queue {
    Queue(kind, of: register, on: London.day(of: rochdale.start))
  }
}

/// Five services played up to the opening, made once for all tests.
let openings: [InventedService] = (1...5).map { seed in
  var service = InventedService(seed: UInt64(seed))
  service.play(until: rochdale.start)
  return service
}

/// The value that a chi-square variate exceeds about once in 30,000 times (Wilson and Hilferty, z = 4).
func chiSquareLimit(_ degrees: Int) -> Double {
  let part = 2 / (9 * Double(degrees))
  return Double(degrees) * pow(1 - part + 4 * part.squareRoot(), 3)
}

/// Pearson's statistic for counts against what was expected, in the same order.
func chiSquare(_ counts: [Int], _ expected: [Double]) -> Double {
  zip(counts, expected).reduce(0) { $0 + pow(Double($1.0) - $1.1, 2) / $1.1 }
}
