import CaseModel

/// The time that the service lives in: the computer's, or a simulated one that runs faster.
struct ServiceClock {
  private var simulated: (from: Instant, since: ContinuousClock.Instant, speed: Int, isPaused: Bool)?

  /// The computer's time.
  init() {}

  /// A simulated time that starts at an instant; `speed` is its seconds for each real second.
  init(simulatedFrom instant: Instant, speed: Int) {
    simulated = (instant, .now, speed, false)
  }

  /// The time now.
  var now: Instant {
    guard let simulated else { return .now }
    guard !simulated.isPaused else { return simulated.from }
    let passed = simulated.since.duration(to: .now)
    let seconds = Double(passed.components.seconds) + Double(passed.components.attoseconds) / 1e18
    return simulated.from.advanced(bySeconds: Int64(seconds * Double(simulated.speed)))
  }

  /// How simulated time runs; nil for the computer's.
  var pace: (speed: Int, isPaused: Bool)? { simulated.map { ($0.speed, $0.isPaused) } }

  /// When an instant of the service comes, on the computer's steady clock; nil while time is stopped.
  func wait(until instant: Instant) -> ContinuousClock.Instant? {
    let seconds = Double(max(0, now.seconds(until: instant)))
    guard let simulated else { return .now + .seconds(seconds) }
    return simulated.isPaused ? nil : .now + .seconds(seconds / Double(simulated.speed))
  }

  private static let speeds = [1, 10, 60, 300, 1_200, 3_600, 14_400]

  /// Runs faster, to the next of the speeds; nothing happens on the computer's time.
  mutating func faster() { change(to: Self.speeds.first { $0 > (simulated?.speed ?? 0) }) }

  /// Runs slower, to the speed before.
  mutating func slower() { change(to: Self.speeds.last { $0 < (simulated?.speed ?? 0) }) }

  /// Stops, or runs again.
  mutating func pauseOrResume() {
    let now = now
    simulated?.from = now
    simulated?.since = .now
    simulated?.isPaused.toggle()
  }

  private mutating func change(to speed: Int?) {
    guard let speed else { return }
    let now = now
    simulated?.from = now
    simulated?.since = .now
    simulated?.speed = speed
  }
}
