import Glibc
import Testing

@testable import TUI

/// A pipe that is closed at the end of its test.
private final class Pipe {
  let reading: Int32
  private(set) var writing: Int32

  init() {
    var ends: [Int32] = [-1, -1]
    precondition(pipe(&ends) == 0)
    (reading, writing) = (ends[0], ends[1])
  }

  deinit {
    close(reading)
    if writing >= 0 { close(writing) }
  }

  func send(_ bytes: [UInt8]) {
    #expect(write(writing, bytes, bytes.count) == bytes.count)
  }

  func closeWriting() {
    close(writing)
    writing = -1
  }
}

private struct Rig {
  let keyboard = Pipe()
  let signals = Pipe()
  let other = Pipe()
  var input: TerminalInput

  init() { input = TerminalInput(keyboard: keyboard.reading, signals: signals.reading) }

  mutating func wait(until deadline: ContinuousClock.Instant? = nil) -> TerminalInput.Arrival {
    input.wait(until: deadline, alsoWatching: [other.reading])
  }
}

@Test func everythingThatIsWaitingIsReadAtOnce() {
  var rig = Rig()
  rig.keyboard.send(Array(repeating: 0x6A, count: 10_000))
  rig.other.send([1])
  let arrival = rig.wait()
  #expect(arrival.keys == Array(repeating: .character("j"), count: 10_000))
  #expect(arrival.readable == [rig.other.reading])
  #expect(arrival.signals == [])
  #expect(!arrival.isDeadlinePassed)
}

@Test func aSignalWakesTheProgram() {
  var rig = Rig()
  rig.signals.send([UInt8(SIGTERM), UInt8(SIGWINCH)])
  #expect(rig.wait().signals == [SIGTERM, SIGWINCH])
}

@Test func aDeadlineInThePastIsReportedAtOnce() {
  var rig = Rig()
  #expect(rig.wait(until: .now).isDeadlinePassed)
  rig.keyboard.send([0x6A])
  let arrival = rig.wait(until: .now)
  #expect(arrival.isDeadlinePassed)
  #expect(arrival.keys == [.character("j")])
}

@Test func escapeAloneArrivesWithoutAnotherKey() {
  var rig = Rig()
  rig.keyboard.send([0x1B])
  #expect(rig.wait() == TerminalInput.Arrival(keys: [.escape]))
}

@Test func theEndOfTheKeyboardIsAHangUp() {
  var rig = Rig()
  rig.keyboard.send([0x6A])
  rig.keyboard.closeWriting()
  var signals: [Int32] = []
  var keys: [Key] = []
  while signals.isEmpty {
    let arrival = rig.wait()
    keys += arrival.keys
    signals += arrival.signals
  }
  #expect(keys == [.character("j")])
  #expect(signals == [SIGHUP])
}

@Test func aClosedDescriptorIsReportedRatherThanPolledForEver() {
  var rig = Rig()
  rig.other.closeWriting()
  #expect(rig.wait().readable == [rig.other.reading])
}
