import CaseModel
import Testing

@testable import TUI

/// Any act's form at the screen: written, looked over, recorded with a key of its own.
@Suite struct FormDialogTests {
  private let child = ChildID(1)

  private func hub() throws -> ServiceFixture {
    var service = try ServiceFixture()
    try service.submit(
      .receiveContact(
        NewContact(
          receivedAt: service.now, channel: .phone, source: .school, worry: .neglect,
          narrative: "Came to school hungry.",
          children: [.new(ChildDetails(givenName: "Maisie", familyName: "Testchild"))],
          household: .new(HouseholdDetails(address: "1 Invented Road")))))
    return service
  }

  private func open(
    _ name: String, draft: Draft? = nil, masked: Bool = false
  ) throws -> DialogFixture<FormDialog> {
    let form = try #require(ActForm.named(name))
    return DialogFixture(try hub(), reading: []) {
      var dialog = FormDialog(
        form, on: child.record, who: "P-000001 Maisie T.", masked: masked,
        size: Size(rows: 40, columns: 120), $0)
      if let draft { dialog.restore([draft.key: draft], $0) }
      return dialog
    }
  }

  @Test func whatIsMissingIsSaidWhereItIsMissing() throws {
    var fixture = try open("child-move")
    fixture.press(.control("s"))
    #expect(fixture.text(rows: 24, columns: 80).contains("Still missing before this can be recorded"))
    fixture.press(.enter)
    #expect(fixture.dialog?.focus == "to")
    fixture.press(.end, .enter, .control("s"), .enter)
    #expect(fixture.dialog?.focus == "reason")
    #expect(fixture.submissions.isEmpty)
  }

  @Test func theRecordingKeyNeverLandsInABlankThatIsMissing() throws {
    var fixture = try open("child-move")
    fixture.press(.end, .enter, .control("s"), .character("y"))
    #expect(fixture.submissions.isEmpty)
    #expect(fixture.dialog?.answers["reason"] == "")
    fixture.press(.enter)
    fixture.type("sofa-surfing")
    fixture.press(.control("s"), .character("y"))
    #expect(
      fixture.submissions.map(\.commands) == [[.child(child, .moveHome(to: nil, reason: "sofa-surfing"))]])
  }

  @Test func theKeyThatStartsIsNotTheOneThatRecords() throws {
    var fixture = try open("child-move")
    fixture.press(.end, .enter)
    fixture.type("sofa-surfing")
    fixture.press(.control("s"), .control("s"), .enter)
    #expect(fixture.submissions.isEmpty)
    #expect(fixture.text(rows: 24, columns: 80).contains("sofa-surfing"))
    fixture.press(.character("y"))
    #expect(
      fixture.submissions.map(\.commands) == [[.child(child, .moveHome(to: nil, reason: "sofa-surfing"))]])
    #expect(
      fixture.submissions.first?.seen == [
        child.record: fixture.service.register.version(of: child.record) - 1
      ])
    #expect(fixture.dialog == nil)
    #expect(fixture.effects.last == .discard(.act("child-move", child.record)))
  }

  @Test func whatWasHalfWrittenGoesOnLater() throws {
    var fixture = try open("child-relate")
    fixture.type("P-2")
    fixture.press(.escape)
    guard case .keep(let draft)? = fixture.effects.last else {
      Issue.record("no draft was kept")
      return
    }
    #expect(draft.key == .act("child-relate", child.record))
    var again = try open("child-relate", draft: draft)
    #expect(again.dialog?.answers["other"] == "P-2")
    again.press(.tab, .home, .enter, .control("s"), .character("y"))
    #expect(again.dialog?.remark?.text == "not recorded: there is no P-000002 in this ledger")
    #expect(again.dialog?.answers["other"] == "P-2")
  }

  @Test func aFormThatWasOnlyLookedAtLeavesNoDraft() throws {
    var fixture = try open("child-change")
    fixture.press(.control("s"))
    #expect(fixture.dialog?.remark?.text == "nothing has been changed")
    fixture.press(.escape)
    #expect(fixture.effects.last == .discard(.act("child-change", child.record)))
  }

  @Test func anothersChangeSendsBackToTheForm() throws {
    var fixture = try open("child-move")
    fixture.press(.end, .enter)
    fixture.type("moved")
    fixture.press(.control("s"))
    #expect(fixture.dialog?.isConfirming == true)
    fixture.send(.changed([child.record], byOthers: true))
    #expect(fixture.dialog?.isConfirming == false)
    #expect(fixture.submissions.isEmpty)
  }

  @Test func nobodyElsesChangeIsTakenBack() throws {
    var fixture = try open("child-change")
    fixture.type("-Rose")
    var details = try #require(fixture.service.register.children[child]?.details)
    details.religion = "Islam"
    let changed = try fixture.service.submit(.child(child, .change(details)), by: ServiceFixture.screener)
    fixture.send(.changed(changed, byOthers: true))
    fixture.press(.control("s"), .character("y"))
    details.givenName = "Maisie-Rose"
    #expect(fixture.service.register.children[child]?.details == details)
  }

  @Test func maskedNamesStayMasked() throws {
    let fixture = try open("child-change", masked: true)
    #expect(!fixture.text(rows: 40, columns: 120).contains("Testchild"))
  }

  @Test(arguments: [(40, 120), (24, 80), (10, 40)]) func aFormIsDrawn(rows: Int, columns: Int) throws {
    var fixture = try open("child-move")
    fixture.press(.home, .down, .enter, .tab, .tab, .tab)
    fixture.type("Kay Test, mother")
    let name = "form-\(columns)x\(rows)"
    try expectGolden(name, fixture.text(rows: rows, columns: columns))
  }

  @Test func whatWillBeRecordedIsDrawn() throws {
    var fixture = try open("child-move")
    fixture.press(.end, .enter)
    fixture.type("sofa-surfing with friends")
    fixture.press(.control("s"))
    try expectGolden("form-confirm-80x24", fixture.text(rows: 24, columns: 80))
  }
}

/// The list of everything that can be recorded about a row.
@Suite struct ActsDialogTests {
  @Test func theActsOfAContactItsChildrenAndTheirHomeAreListedAndFoundByWords() throws {
    var service = try ServiceFixture()
    try service.submit(
      .receiveContact(
        NewContact(
          receivedAt: service.now, channel: .phone, source: .school, worry: .neglect,
          narrative: "Came to school hungry.",
          children: ["Maisie", "Alfie"].map { .new(ChildDetails(givenName: $0, familyName: "Test")) },
          household: .new(HouseholdDetails(address: "1 Invented Road")))))
    let contact = ContactID(1).record
    var fixture = DialogFixture(service, reading: []) {
      ActsDialog(contact, masked: false, size: Size(rows: 40, columns: 120), $0)
    }
    let entries = fixture.dialog?.entries(service.context) ?? []
    #expect(
      Set(entries.map(\.record))
        == [contact, ChildID(1).record, ChildID(2).record, HouseholdID(1).record])
    fixture.type("alfie move")
    #expect(fixture.dialog?.entries(service.context).map(\.form.name) == ["child-move"])
    fixture.press(.enter)
    #expect((fixture.next as? FormDialog)?.record == ChildID(2).record)
  }

  @Test func whatARoleMayNotIsNotOpened() throws {
    var service = try ServiceFixture()
    try service.submit(
      .receiveContact(
        NewContact(
          receivedAt: service.now, channel: .phone, source: .school, worry: .neglect, narrative: "Hungry.",
          children: [.new(ChildDetails(givenName: "Maisie", familyName: "Test"))])))
    try service.submit(
      .registerWorker(WorkerDetails(name: "Lou Count", team: TeamID(1), role: .performanceLead)),
      by: .program)
    service.actor = WorkerID(5)
    var fixture = DialogFixture(service, reading: []) {
      ActsDialog(ContactID(1).record, masked: false, size: Size(rows: 40, columns: 120), $0)
    }
    fixture.press(.enter)
    #expect(fixture.next == nil)
    #expect(
      fixture.effects == [
        .say("a performance lead may not record visits, emergencies and harm outside the home")
      ])
  }
}
