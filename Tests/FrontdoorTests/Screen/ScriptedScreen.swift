import CaseModel
import Foundation
import TUI
import Testing

@testable import frontdoor

/// A screen for tests: plays what a script says of keys, time and the world around, and keeps what was shown.
///
/// Time stands still but where the script lets it pass. After the script it asks the program to end, so that no test
/// waits for ever.
final class ScriptedScreen: Screen {
  /// What happens while the program waits.
  enum Step {
    /// Keys that are at hand together.
    case keys([Key])
    /// Nobody types for so long.
    case pass(Duration)
    /// Somebody looks, or does something elsewhere.
    case meanwhile((ScriptedScreen) throws -> Void)
  }

  private(set) var size = Size(rows: 40, columns: 120)
  /// Every frame that the program gave, the same ones too, oldest first.
  private(set) var frames: [Frame] = []
  private let time: TestTime
  private var script: ArraySlice<Step>
  /// How often the program woke at the present moment.
  private var wakes = 0

  init(_ script: [Step], _ time: TestTime) {
    self.script = script[...]
    self.time = time
  }

  /// Whether everything in the script has happened.
  var isPlayedOut: Bool { script.isEmpty }

  /// What stands on the screen; empty before the first frame.
  var text: String { frames.last?.text ?? "" }

  func show(_ frame: Frame) { frames.append(frame) }

  func waitForInput(
    until deadline: ContinuousClock.Instant?, alsoWatching descriptors: [Int32]
  ) -> InputBatch {
    while let step = script.popFirst() {
      switch step {
      case .keys(let keys):
        for case .resize(let size) in keys { self.size = size }
        return InputBatch(keys: keys, readable: Self.readable(descriptors))
      case .meanwhile(let act): attempt { try act(self) }
      case .pass(let left):
        if let batch = pass(left, until: deadline, descriptors) { return batch }
      }
    }
    return InputBatch(keys: [.terminate(signal: SIGTERM)])
  }

  /// Lets time pass until the program wakes; nil when it does not before the time is over.
  private func pass(
    _ left: Duration, until deadline: ContinuousClock.Instant?, _ descriptors: [Int32]
  ) -> InputBatch? {
    let readable = Self.readable(descriptors)
    let end = time.steady + left
    guard !readable.isEmpty || deadline.map({ $0 <= end }) ?? false, wakes < 100 else {
      #expect(wakes < 100, "the program wakes again and again without waiting")
      time.pass(left)
      wakes = 0
      return nil
    }
    let waited = readable.isEmpty ? max(.zero, time.steady.duration(to: deadline ?? end)) : .zero
    wakes = waited > .zero ? 0 : wakes + 1
    time.pass(waited)
    script = [.pass(left - waited)] + script
    return InputBatch(readable: readable, isDeadlinePassed: readable.isEmpty)
  }

  private static func readable(_ descriptors: [Int32]) -> [Int32] {
    var polled = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    poll(&polled, nfds_t(polled.count), 0)
    return polled.filter { $0.revents != 0 }.map(\.fd)
  }

  private func attempt(_ act: () throws -> Void) {
    do { try act() } catch { Issue.record(error) }
  }
}

/// A computer's time that passes when a test lets it, from Wednesday 9 January 2019, 10:42 in London.
final class TestTime {
  private let began = ContinuousClock.now
  private var passed = Duration.zero

  var steady: ContinuousClock.Instant { began + passed }

  var computer: ComputerTime {
    ComputerTime(
      instant: { Instant.start.advanced(bySeconds: self.passed.components.seconds) }, steady: { self.steady })
  }

  func pass(_ time: Duration) { passed += time }
}
