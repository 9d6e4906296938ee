import CaseModel
import Testing

@testable import TUI

/// The chronology by kind: filtered, opened, and chosen from.
@Suite struct ChronologyDialogTests {
  private var service: ServiceFixture
  private var dialog: DialogFixture<ChronologyDialog>
  private let item = CaseID(1)

  init() throws {
    var service = try ServiceFixture.siblings()
    try service.submit(.contact(ServiceFixture.contact, .considerHistory))
    try service.submit(.contact(ServiceFixture.contact, .recordConsent(.obtained)))
    try service.submit(
      .contact(
        ServiceFixture.contact,
        .decide([
          ServiceFixture.decision(ServiceFixture.maisie, .referralForAssessment, 4),
          ServiceFixture.decision(ServiceFixture.alfie, .earlyHelp, 2),
        ])))
    try service.submit(
      .case(item, .allocate(NewAllocation(worker: ServiceFixture.socialWorker, reason: "has room"))))
    let answers = FormAnswers([
      "at": "now", "seen": "yes", "alone": "yes", "place": "home", "words": "I hid under my bed.",
    ])
    let place = FormPlace(service.register, item.record, at: service.now, by: ServiceFixture.socialWorker)
    let visit = try #require(ActForm.named("visit-make")).commands(answers, place)
    for command in try visit.get() { try service.submit(command, by: ServiceFixture.socialWorker) }
    self.service = service
    let record = item.record
    dialog = DialogFixture(service, reading: Chronology.records(of: record, service.register)) {
      ChronologyDialog(record, masked: false, size: Size(rows: 30, columns: 120), texts: Texts(), $0)
    }
  }

  private func screen() -> String { dialog.text(rows: 30, columns: 120) }

  @Test func everyKindOfEventHasItsPlaceAndNoneIsLost() throws {
    // Sibling’s decision and notes of other records are left out of a case’s chronology.
    #expect(screen().contains("R-000001: everything, "))
    #expect(!screen().contains("Alfie T.: early help"))
  }

  @Test mutating func oneKindIsShownAtATime() {
    var seen: [String] = []
    for _ in Chapter.allCases {
      dialog.press(.character("f"))
      seen.append(dialog.dialog?.kind.title ?? "")
    }
    #expect(Set(seen).count == Chapter.allCases.count)
    #expect(dialog.dialog?.kind == .all)
    for _ in 0..<5 { dialog.press(.character("f")) }
    #expect(screen().contains("visits, 1 of "))
    #expect(screen().contains("child seen, and seen alone"))
    #expect(!screen().contains("allocated to Jo Dunne"))
  }

  @Test mutating func whatWasRecordedOutOfOrderSaysSoInTheListAndWhole() throws {
    #expect(!screen().contains("out of order"))
    let read = service.events.map {
      RecordedEvent(
        sequence: $0.sequence, version: $0.version, stamp: $0.stamp, event: $0.event,
        isOutOfOrder: $0.event.kind == .visitMade)
    }
    dialog.send(.read(ReadRecords(Array(Set(read.map(\.event.record))), read)))
    for _ in 0..<5 { dialog.press(.character("f")) }
    #expect(screen().contains("(recorded out of order) "))
    dialog.press(.enter)
    let opened = try #require(dialog.next as? TextDialog)
    #expect(
      opened.paragraphs.contains {
        $0.text.hasPrefix("The computer’s clock said an earlier time than for the entry")
      })
  }

  @Test mutating func anEventIsOpenedWhole() throws {
    for _ in 0..<5 { dialog.press(.character("f")) }
    dialog.press(.enter)
    let opened = dialog.next as? TextDialog
    #expect(opened?.title == "visit made")
    #expect(
      opened?.paragraphs.contains { $0.text.contains("In the child’s words: I hid under my bed.") } == true)
    let visit = try #require(service.events.last { $0.event.kind == .visitMade })
    #expect(opened?.paragraphs.contains { $0.text == "R-000001 Maisie T., event \(visit.version)" } == true)
  }

  @Test mutating func whatIsChosenAsSignificantSaysWhyAndStandsInAListOfItsOwn() throws {
    for _ in 0..<5 { dialog.press(.character("f")) }
    dialog.press(.character("!"))
    var reason = try #require(dialog.next as? ReasonDialog)
    for letter in "she spoke" { _ = reason.update(.key(.character(letter)), service.context) }
    _ = reason.update(.key(.enter), service.context)
    let step = reason.update(.key(.character("y")), service.context)
    guard case .submit(let submission)? = step.effects.first else {
      Issue.record("nothing was submitted")
      return
    }
    let version = service.register.version(of: item.record)
    #expect(
      submission.commands == [
        .case(
          item,
          .record(EventMarked(record: item.record, version: version, because: "she spoke")))
      ])
  }
}
