import CaseModel
import Testing

@testable import TUI

/// `u` undoes what was done last and nothing else; marks are acted on where they are seen.
@Suite struct UndoTests {
  private var app: AppFixture

  init() throws { app = AppFixture(try ServiceFixture.busy()) }

  /// Marks the two cases of the tray and allocates them to the worker suggested.
  private mutating func allocateBoth() throws -> [CaseID] {
    app.press(.character("3"), .character(" "), .character(" "))
    app.press(.character("a"), .enter, .tab, .character("y"))
    let cases = try #require(app.recorded.last).commands.flatMap(\.records).filter { $0.kind == .case }
    return cases.map { CaseID($0.number) }
  }

  private func worker(_ item: CaseID) -> WorkerID? { app.service.register.cases[item]?.worker }

  @Test mutating func casesAllocatedTogetherAreUndoneTogether() throws {
    let cases = try allocateBoth()
    try #require(cases.count == 2)
    #expect(cases.allSatisfy { worker($0) != nil })
    app.press(.character("u"))
    #expect(app.screen.contains("Undo your last act"))
    #expect(cases.allSatisfy { app.screen.contains($0.text) })
    app.type("wrong worker")
    app.press(.enter, .character("y"))
    #expect(cases.allSatisfy { worker($0) == nil })
    // Neither the undo nor what it undid is offered again.
    app.press(.character("u"))
    #expect(app.screen.contains("you have recorded nothing today that is still to be undone"))
  }

  @Test mutating func marksAreGoneOnceTheCasesAreAllocated() throws {
    _ = try allocateBoth()
    #expect(!app.screen.contains("marked"))
    #expect(app.app.board.marked.isEmpty)
  }

  @Test mutating func marksThatAFilterHidesAreSaidAndNotIncluded() throws {
    app.press(.character("3"), .character(" "), .character(" "))
    let marked = app.app.board.marked
    try #require(marked.count == 2)
    app.press(.character("/"))
    app.type("nobody of this name")
    app.press(.enter)
    #expect(app.screen.contains("2 marked, hidden by the filter: not included"))
    app.press(.character("a"))
    #expect(app.front == nil)
    app.press(.escape, .character("1"))
    #expect(app.screen.contains("2 marked, not in this list: not included"))
    app.press(.character("3"))
    #expect(app.screen.contains("2 marked: a allocates them together"))
  }

  @Test mutating func anActThatCannotBeUndoneIsNamedAndNothingOlderTaken() throws {
    let held = try #require(app.service.register.cases.all.first { $0.worker != nil && $0.isOpen })
    _ = try allocateBoth()
    let back = Submission(
      [.case(held.id, .returnToTray(reason: "no room"))], seen: [held.id.record: held.version],
      notice: "returned")
    app.submitHere(back)
    app.press(.character("u"))
    #expect(app.screen.contains("This cannot be undone"))
    #expect(app.screen.contains("give the case to its worker again"))
    app.press(.escape)
    #expect(app.front == nil)
  }

  @Test mutating func whatWasRecordedOnTheWrongCaseIsUndoneFromTheChronology() throws {
    var service = try ServiceFixture.busy()
    let item = try #require(service.register.cases.all.first { $0.worker != nil && $0.isOpen })
    try service.submit(.case(item.id, .recordSeen(on: London.day(of: service.now))))
    var dialog = DialogFixture(service, reading: Chronology.records(of: item.id.record, service.register)) {
      ChronologyDialog(item.id.record, masked: false, size: Size(rows: 30, columns: 120), texts: Texts(), $0)
    }
    dialog.press(.character("u"))
    let asked = try #require(dialog.next as? ReasonDialog)
    #expect(asked.lines.first?.contains("child seen on Wed 9 Jan 2019") == true)
    let version = service.register.version(of: item.id.record)
    try service.submit(.setAside(.fact(item.id.record, version: version), reason: "other child"))
    dialog.service = service
    dialog.send(.changed([item.id.record], byOthers: false))
    let text = dialog.text(rows: 30, columns: 120)
    #expect(text.contains("(undone Wed 9 Jan) child seen on"))
    #expect(text.contains("undone: child seen on Wed 9 Jan 2019: other child"))
    dialog.press(.down, .character("u"))
    #expect(dialog.effects.contains(.say("it was undone already")))
  }
}
