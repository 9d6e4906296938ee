import CaseModel
import Testing

@testable import TUI

/// One grammar for everything that records: written, looked over, `y`; and nothing typed is lost.
@Suite struct RecordingTests {
  private func app(by worker: WorkerID = ServiceFixture.hubManager) throws -> AppFixture {
    var service = try ServiceFixture.busy()
    service.actor = worker
    return AppFixture(service)
  }

  @Test func nothingIsRecordedByEnter() throws {
    let ways: [[Key]] = [
      [.character("1"), .character("r")], [.character("1"), .character("c")],
      [.character("1"), .character("o")],
      [.character("1"), .character("!")], [.character("1"), .character("H")],
      [.character("3"), .character("v")],
      [.character("3"), .character("W")], [.character("3"), .character("x")],
      [.character("4"), .character("b")],
      [.tab, .character("A")], [.character("3"), .character("a")],
    ]
    for way in ways {
      var fixture = try app()
      for key in way { fixture.press(key) }
      for _ in 0..<4 { fixture.press(.down, .enter) }
      for _ in 0..<6 { fixture.press(.enter) }
      #expect(fixture.recorded.isEmpty, "\(way)")
    }
  }

  @Test func aRatingIsLookedOverBeforeItIsRecorded() throws {
    var fixture = try app()
    fixture.press(.character("1"), .character("r"), .down, .enter)
    fixture.type("bruises on both arms")
    fixture.press(.control("s"))
    #expect(fixture.recorded.isEmpty)
    #expect(fixture.screen.contains("Record? Rate the contact"))
    #expect(fixture.screen.contains("bruises on both arms"))
    fixture.press(.character("y"))
    #expect(fixture.recorded.count == 1)
  }

  @Test func anAbsenceAsksForItsFirstAndLastDay() throws {
    var fixture = try app()
    fixture.press(.tab)
    let worker = try #require(fixture.app.board.panel.selected)
    fixture.press(.character("A"), .down, .enter)
    fixture.type("today")
    fixture.press(.enter)
    fixture.type("11/1/2019")
    fixture.press(.control("s"), .character("y"))
    let absence = fixture.service.register.workers[worker]?.absence(on: try ServiceFixture.day("2019-01-10"))
    #expect(absence?.from == (try ServiceFixture.day("2019-01-09")))
    // The last day away is the eleventh.
    #expect(absence?.expectedBack == (try ServiceFixture.day("2019-01-12")))
  }

  @Test func anAbsenceDoesNotEndBeforeItBegins() throws {
    var fixture = try app()
    fixture.press(.tab, .character("A"), .down, .enter)
    fixture.type("today")
    fixture.press(.enter)
    fixture.type("8/1/2019")
    fixture.press(.control("s"), .character("y"))
    #expect(fixture.recorded.isEmpty)
    #expect(fixture.screen.contains("the last day is before the first"))
  }

  @Test func severalAgenciesAreAskedTogether() throws {
    var fixture = try app()
    fixture.press(
      .character("1"), .character("c"), .home, .enter, .down, .enter, .control("s"), .character("y"))
    #expect(fixture.recorded.first?.commands.count == 2)
  }

  @Test func whatWasTypedInABoxIsKeptAndComesBack() throws {
    var fixture = try app()
    fixture.press(.character("1"), .character("r"), .down, .enter)
    fixture.type("bruises on both arms")
    fixture.press(.escape)
    #expect(fixture.front == nil)
    fixture.press(.character("r"))
    #expect(fixture.screen.contains("bruises on both arms"))
    #expect(fixture.screen.contains("restored"))
  }

  @Test func aDirectionIsKeptAndComesBack() throws {
    var fixture = try app()
    fixture.press(.character("3"), .character("a"), .enter)
    fixture.type("See all the children alone today.")
    #expect(fixture.app.openDrafts(at: fixture.service.now).count == 1)
    fixture.press(.escape, .escape)
    #expect(fixture.front == nil)
    fixture.press(.character("a"), .enter)
    #expect(fixture.screen.contains("See all the children alone today."))
  }

  @Test func wordsWithoutADraftAreDiscardedOnlyWhenAsked() throws {
    let service = try ServiceFixture.busy()
    var box = ReasonDialog("Undo") { _ in Submission([], notice: "") }
    for letter in "wrong child" { _ = box.update(.key(.character(letter)), service.context) }
    guard case .stay = box.update(.key(.escape), service.context).next else {
      Issue.record("the words were lost")
      return
    }
    guard case .stay = box.update(.key(.escape), service.context).next else {
      Issue.record("the words were lost")
      return
    }
    _ = box.update(.key(.escape), service.context)
    guard case .close = box.update(.key(.character("y")), service.context).next else {
      Issue.record("it stayed")
      return
    }
  }

  @Test func aRatingIsRecordedOnTopOfAnotherOnceThatWasSeen() throws {
    var fixture = try app()
    fixture.press(.character("1"), .character("r"))
    let record = try #require(fixture.app.board.selection)
    fixture.press(.down, .enter)
    fixture.type("bruises on both arms")
    fixture.press(.control("s"))
    try fixture.another(
      ServiceFixture.screener,
      records: .contact(ContactID(record.number), .rate(.green, why: "seen well at school")))
    #expect(fixture.screen.contains("the record changed while you looked"))
    fixture.press(.character("y"))
    #expect(fixture.recorded.isEmpty)
    #expect(fixture.screen.contains("bruises on both arms"))
    fixture.press(.enter, .character("y"))
    #expect(fixture.recorded.count == 1)
  }

  @Test func anAllocationIsRecordedOnTopOfAChangeOnceThatWasSeen() throws {
    var fixture = try app()
    fixture.press(.character("3"), .character("a"), .enter)
    let record = try #require(fixture.app.board.selection)
    fixture.type("See the child today.")
    fixture.press(.control("s"))
    try fixture.another(
      ServiceFixture.teamManager,
      records: .case(CaseID(record.number), .recordSeen(on: ServiceFixture.day("2019-01-09"))))
    fixture.press(.character("y"))
    #expect(fixture.recorded.isEmpty)
    #expect(fixture.screen.contains("not recorded"))
    fixture.press(.character("y"), .enter)
    #expect(fixture.screen.contains("See the child today."))
    fixture.press(.control("s"), .character("y"))
    #expect(fixture.recorded.count == 1)
  }

  @Test func aSignificantEventIsChosenInTheChronology() throws {
    var fixture = try app(by: ServiceFixture.socialWorker)
    fixture.press(.character("4"))
    fixture.open("event-mark", on: CaseID(1).record)
    #expect(fixture.front is ChronologyDialog)
    #expect(fixture.screen.contains("assessment"))
  }

  @Test func whatIsTypedIntoAChoiceAndIsNoneIsKeptAndHoldsTheFormBack() throws {
    var fixture = try app(by: ServiceFixture.dutyWorker)
    fixture.open("emergency-start", on: CaseID(4).record)
    fixture.press(.down, .enter)
    fixture.type("10:00")
    fixture.press(.enter)
    fixture.type("Fairfield hospital")
    fixture.press(.tab)
    #expect(fixture.row("place").contains("Fairfield hospital: no such choice"))
    fixture.type("no bed at home")
    fixture.press(.tab)
    fixture.type("mother")
    fixture.press(.control("s"), .character("y"))
    #expect(fixture.recorded.isEmpty)
    fixture.press(.enter)
    for _ in 0..<18 { fixture.press(.backspace) }
    fixture.type("hosp")
    fixture.press(.enter, .control("s"), .character("y"))
    #expect(fixture.recorded.count == 1)
  }
}
