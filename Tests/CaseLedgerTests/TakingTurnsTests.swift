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

  @Test func nobodyIsRefusedOrPassedOverWhenManyRecordAtOnce() throws {
    try folder.desk().staffed().close()
    let path = folder.ledger
    let programs = (0..<16).map { number in
      Thread {
        guard let desk = try? Desk(opening: path, settings: .invented, movesSince: .start) else { return }
        for _ in 0..<8 {
          _ = try? desk.submit([Hub.contact([.new(Hub.child("Leo \(number)"))])], by: Hub.manager, at: .start)
        }
      }
    }
    programs.forEach { $0.start() }
    let desk = try folder.desk()
    while !programs.allSatisfy(\.isFinished) { _ = try desk.refresh() }
    _ = try desk.refresh()
    var recorded: [String: Int] = [:]
    for child in desk.register.children.all { recorded[child.details.givenName, default: 0] += 1 }
    #expect(recorded.count == 16)
    #expect(recorded.values.allSatisfy { $0 == 8 })
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
