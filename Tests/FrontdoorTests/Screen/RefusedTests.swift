import CaseLedger
import CaseModel
import Foundation
import Testing

@testable import TUI
@testable import frontdoor

private let contact = ContactID(1)

/// Where the ledger cannot take what somebody wants to record, it says why, and nothing that was typed is lost.
@Suite struct RefusedTests {
  @Test func aLedgerInWhichAnotherProgramRecordsForTooLongIsSaid() throws {
    let user = try Sitting(children: "Maisie", waiting: 0.05)
    let busy = BusyProgram(on: user.folder.ledger)
    user.rate(because: "bruises on both arms")
    user.meanwhile { busy.begin() }
    user.press(.character("y"))
    user.see("not recorded: Another program has been writing", "bruises on both arms")
    user.meanwhile { busy.end() }
    user.expectRating(nil)
    user.press(.control("s"), .character("y"))
    user.see("(C-000001): rated")
    user.expectRating(.red)
    user.run()
  }

  @Test func aLedgerThatWasMovedAwayIsSaid() throws {
    let user = try Sitting(children: "Maisie")
    let (here, away) = (user.folder.ledger, user.folder.path + "/elsewhere")
    user.rate(because: "bruises on both arms")
    user.meanwhile { try FileManager.default.moveItem(atPath: here, toPath: away) }
    user.press(.character("y"))
    user.see("not recorded: The ledger that was opened is no longer", "bruises on both arms")
    user.meanwhile { try FileManager.default.moveItem(atPath: away, toPath: here) }
    user.press(.control("s"), .character("y"))
    user.see("(C-000001): rated")
    user.run()
  }

  @Test func aLedgerThatWasMovedAwayIsSaidWithoutAKey() throws {
    let user = try Sitting(children: "Maisie")
    let (here, away) = (user.folder.ledger, user.folder.path + "/elsewhere")
    user.meanwhile { try FileManager.default.moveItem(atPath: here, toPath: away) }
    user.pass(.milliseconds(1))
    user.see("The ledger that was opened is no longer at ")
    user.meanwhile { try FileManager.default.moveItem(atPath: away, toPath: here) }
    user.run()
  }

  @Test func whatAnotherDidMeanwhileIsNamedWithWhoAndWhenAndNotOverwritten() throws {
    let user = try Sitting(children: "Maisie")
    let other = try user.folder.open()
    user.rate(because: "bruises on both arms")
    user.meanwhile { _ = try other.submit([.contact(contact, .rate(.green, why: "seen well at school"))]) }
    // Pressed before the program could read in what the other recorded.
    user.press(.character("y"))
    user.see("not recorded: ", "changed since you looked", "Wed 9 Jan 10:42", "bruises on both arms")
    user.expectRating(.green)
    user.press(.control("s"), .character("y"))
    user.see("(C-000001): rated")
    user.run()
  }

  @Test func whatARuleRefusesIsSaidInItsWords() throws {
    let user = try Sitting(children: "Maisie")
    user.putInFront(Asker(.contact(ContactID(9), .rate(.red, why: "burn"))))
    user.press(.character(" "))
    user.see("not recorded: there is no C-000009 in this ledger")
    user.run()
  }

  @Test func aComputerWhoseClockWasPutBackIsSaidAfterTheRecording() throws {
    let user = try Sitting(children: "Maisie")
    let other = try user.folder.open()
    try other.desk.submit(
      [Hub.contact([Hub.child("Leo")])], by: other.actor, at: Instant.start.advanced(bySeconds: 7_200))
    user.rate(because: "bruises on both arms")
    user.press(.character("y"))
    user.see("The computer's clock says Wed 9 Jan 2019 10:42")
    user.expectRating(.red)
    user.run()
  }
}

/// Asks for a command at the first key.
private struct Asker: Dialog {
  private let command: Command

  init(_ command: Command) { self.command = command }

  var keys: [(key: String, label: String)] { [] }
  func draw(on frame: inout Frame, _ context: Context) {}

  mutating func update(_ message: Message, _ context: Context) -> Step {
    guard case .key = message else { return .stay }
    return .stay(.submit(Submission([command], notice: "done")))
  }
}

/// Another program that is recording, and does not come to an end before it is told.
final class BusyProgram: Sendable {
  private let path: String
  private let (begun, told, ended) = (
    DispatchSemaphore(value: 0), DispatchSemaphore(value: 0), DispatchSemaphore(value: 0)
  )

  init(on ledger: String) { path = ledger }

  /// Begins to record; returns once it has begun.
  func begin() {
    Thread { [path, begun, told, ended] in
      defer { ended.signal() }
      do {
        let desk = try Desk(opening: path, settings: ServiceFile.settings(nil), movesSince: .start)
        try desk.record { _ in
          begun.signal()
          told.wait()
        }
        try desk.close()
      } catch {
        Issue.record(error)
        begun.signal()
      }
    }.start()
    begun.wait()
  }

  /// Lets it come to its end, and waits for that.
  func end() {
    told.signal()
    ended.wait()
  }
}
