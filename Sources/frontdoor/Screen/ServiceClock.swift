import CaseModel
import TUI

/// The computer's time: of the day, and on a steady clock that measures how long something takes.
struct ComputerTime {
  var instant: () -> Instant = { .now }
  var steady: () -> ContinuousClock.Instant = { .now }
}

/// The time that the service lives in: the computer's, or a simulated one that runs faster.
struct ServiceClock {
  private let computer: ComputerTime
  private var simulated: (from: Instant, since: ContinuousClock.Instant, speed: Int, isPaused: Bool)?

  /// The computer's time.
  init(_ computer: ComputerTime = ComputerTime()) { self.computer = computer }

  /// A simulated time that starts at an instant; `speed` is its seconds for each real second.
  init(simulatedFrom instant: Instant, speed: Int, _ computer: ComputerTime = ComputerTime()) {
    self.computer = computer
    simulated = (instant, computer.steady(), speed, false)
  }

  /// The time now on the computer's steady clock, which no simulation speeds up.
  var steady: ContinuousClock.Instant { computer.steady() }

  /// The time now.
  var now: Instant {
    guard let simulated else { return computer.instant() }
    guard !simulated.isPaused else { return simulated.from }
    let passed = simulated.since.duration(to: steady)
    let seconds = Double(passed.components.seconds) + Double(passed.components.attoseconds) / 1e18
    return simulated.from.advanced(bySeconds: Int64(seconds * Double(simulated.speed)))
  }

  /// How simulated time runs; nil for the computer's.
  var pace: (speed: Int, isPaused: Bool)? { simulated.map { ($0.speed, $0.isPaused) } }

  /// When an instant of the service comes, on the computer's steady clock; nil while time is stopped.
  func wait(until instant: Instant) -> ContinuousClock.Instant? {
    let seconds = Double(max(0, now.seconds(until: instant)))
    guard let simulated else { return steady + .seconds(seconds) }
    return simulated.isPaused ? nil : steady + .seconds(seconds / Double(simulated.speed))
  }

  private static let speeds = [1, 10, 60, 300, 1_200, 3_600, 14_400]

  /// Lets simulated time run at the next speed or the one before, stop, or run again; the computer's stays as it is.
  mutating func change(_ pace: PaceChange) {
    guard var next = simulated else { return }
    (next.from, next.since) = (now, steady)
    switch pace {
    case .faster: next.speed = Self.speeds.first { $0 > next.speed } ?? next.speed
    case .slower: next.speed = Self.speeds.last { $0 < next.speed } ?? next.speed
    case .pauseOrResume: next.isPaused.toggle()
    }
    simulated = next
  }
}
