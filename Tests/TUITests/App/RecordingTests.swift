import CaseModel
import Foundation
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

  @Test(arguments: [[Key.character("e")], [.enter, .character("e")]])
  func whatIsHalfDoneIsMarkedAmongTheActsWhereverTheyAreListed(_ way: [Key]) throws {
    var fixture = try app()
    fixture.press(.character("1"), .character("e"))
    fixture.type("leave a task")
    fixture.press(.enter, .down)
    fixture.type("ring the school")
    fixture.press(.escape)
    for key in way { fixture.press(key) }
    fixture.type("leave a task")
    #expect(fixture.row("Leave a task").contains("a draft waits"))
    fixture.press(.enter)
    #expect(fixture.screen.contains("ring the school"))
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

  /// A case given to a worker, which `u` would undo.
  private func allocated() throws -> AppFixture {
    var fixture = try app()
    fixture.press(.character("3"), .character("a"), .enter, .tab, .character("y"))
    try #require(fixture.recorded.count == 1)
    return fixture
  }

  @Test func theReasonOfAnUndoOutlivesACrash() throws {
    var fixture = try allocated()
    fixture.press(.character("u"))
    #expect(fixture.app.openDrafts(at: fixture.service.now).isEmpty)
    fixture.type("wrong child")
    // What the program keeps on disk every few seconds is there when it is started again.
    let kept = fixture.app.openDrafts(at: fixture.service.now)
    #expect(kept.map(\.fields) == [["reason": "wrong child"]])
    fixture.press(.escape)
    #expect(fixture.front == nil)
    #expect(fixture.screen.contains("draft saved: the reason for an undo for"))
    fixture.send(.drafts(kept))
    fixture.press(.character("u"))
    #expect(fixture.screen.contains("wrong child"))
    #expect(fixture.screen.contains("Draft from"))
    fixture.press(.enter, .character("y"))
    #expect(fixture.recorded.count == 2)
    #expect(fixture.app.drafts.isEmpty)
  }

  @Test func theReasonOfOneUndoIsNotOfferedForAnother() throws {
    var fixture = try allocated()
    fixture.press(.character("u"))
    fixture.type("wrong child")
    fixture.press(.escape)
    let first = try #require(fixture.recorded.first?.commands.first?.records.first)
    fixture.submitHere(
      Submission(
        [.case(CaseID(first.number), .recordSeen(on: London.day(of: fixture.service.now)))], notice: "seen"))
    fixture.press(.character("u"))
    #expect(fixture.screen.contains("child seen"))
    #expect(!fixture.screen.contains("wrong child"))
  }

  @Test func whyAnEventIsSignificantOutlivesACrash() throws {
    var fixture = try app()
    fixture.press(.character("4"))
    let item = try #require(fixture.service.register.cases.all.first { $0.isOpen && $0.worker != nil })
    fixture.open(ChronologyDialog.form, on: item.id.record)
    fixture.press(.character("!"))
    fixture.type("she spoke")
    let kept = fixture.app.openDrafts(at: fixture.service.now)
    #expect(kept.map(\.fields) == [["reason": "she spoke"]])
    fixture.press(.escape, .character("!"))
    #expect(fixture.screen.contains("she spoke"))
    fixture.press(.escape, .down, .character("!"))
    #expect(!fixture.screen.contains("she spoke"))
  }

  @Test func draftsOfOneEventHaveNamesThatAFileCanBear() throws {
    let place = FactPlace(record: CaseID(12).record, version: 7)
    for key in [Draft.Key.undo(place), .significant(place)] {
      let draft = Draft(key: key, fields: ["reason": "x"], savedAt: Instant(seconds: 0))
      let read = try JSONDecoder().decode(Draft.self, from: JSONEncoder().encode(draft))
      #expect(read == draft)
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
    // Nothing is new: the child was not taken before.
    fixture.press(.enter, .tab)
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
