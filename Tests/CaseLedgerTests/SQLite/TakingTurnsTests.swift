import CaseModel
import Foundation
import Testing

@testable import CaseLedger
@testable import LedgerSQLite

/// Many programs want to record at once: each gets its turn, and who holds the others up is named.
@Suite struct TakingTurnsTests {
  let folder: Folder

  init() throws { folder = try Folder() }

  @Test func whoHasWaitedLongerLooksMoreOften() {
    let waits: [Duration] = [
      .zero, .milliseconds(199), .milliseconds(200), .milliseconds(999), .seconds(1), .seconds(30),
    ]
    let pauses = waits.map(Patience.pause)
    #expect(pauses.map(\.upperBound) == [6_000, 6_000, 2_000, 2_000, 500, 500])
    // Whoever came later looks less often, whatever chance says.
    #expect(pauses[3].upperBound < pauses[1].lowerBound && pauses[5].upperBound < pauses[3].lowerBound)
  }

  @Test func aStoppedProgramThatHoldsTheLedgerIsNamed() throws {
    let writer = Process()
    writer.executableURL = try CrashTests.writer
    writer.arguments = [folder.ledger]
    let pipe = Pipe()
    writer.standardOutput = pipe
    try writer.run()
    defer {
      kill(writer.processIdentifier, SIGKILL)
      writer.waitUntilExit()
    }
    // Stopped wherever it is, and let go again until that is within an action.
    var isHeld = false
    for _ in 0..<500 where !isHeld {
      guard !pipe.fileHandleForReading.availableData.isEmpty else { break }
      kill(writer.processIdentifier, SIGSTOP)
      isHeld = LockHolder(ofLedger: folder.ledger)?.isStopped == true
      if !isHeld { kill(writer.processIdentifier, SIGCONT) }
    }
    try #require(isHeld)
    let other = try Ledger(opening: folder.ledger, waiting: 600)
    let error = #expect(throws: LedgerError.self) { try other.sqlite.writing { _ in } }
    #expect(
      error?.description.contains(
        "Process \(writer.processIdentifier) (CrashWriter) is at work on it and was stopped: continue it (fg, or kill -CONT"
      ) == true)
  }
}
