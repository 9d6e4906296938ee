import CaseModel
import Testing

@testable import TUI

/// A second look at Maisie's "no further action", by the team manager; the hub manager decided.
private func secondLook(
  by actor: WorkerID = ServiceFixture.teamManager, drafts: [Draft.Key: Draft] = [:], both: Bool = false,
  masked: Bool = false
) throws -> DialogFixture<SecondLookDialog> {
  var service = try ServiceFixture.siblings(rag: .red)
  let contact = ServiceFixture.contact
  try service.submit(.contact(contact, .considerHistory))
  if !both { try service.submit(.contact(contact, .recordConsent(.obtained))) }
  try service.submit(
    .contact(
      contact,
      .decide([
        ServiceFixture.decision(ServiceFixture.maisie, .noFurtherAction, 1),
        ServiceFixture.decision(
          ServiceFixture.alfie, both ? .noFurtherAction : .referralForAssessment, both ? 1 : 4),
      ])))
  service.actor = actor
  let waiting = try #require(service.register.contacts[contact])
  return DialogFixture(service, reading: HistoryParagraphs.records(for: waiting, service.register)) {
    var dialog = SecondLookDialog(
      contact: waiting, child: ServiceFixture.maisie, masked: masked, size: Size(rows: 40, columns: 120))
    dialog.restore(drafts, $0)
    return dialog
  }
}

@Test(arguments: [(40, 120), (24, 80), (10, 40)])
func theDecisionIsReadInFullBeforeTheLook(rows: Int, columns: Int) throws {
  let look = try secondLook()
  try expectGolden("second-look-\(columns)x\(rows)", look.text(rows: rows, columns: columns))
}

@Test(arguments: [(40, 120), (24, 80), (10, 40)])
func theLookIsConfirmedInFullWords(rows: Int, columns: Int) throws {
  var look = try secondLook()
  look.press(.tab, .down, .down, .enter)
  look.type("Three contacts in a year need an assessment.")
  look.press(.control("s"))
  try expectGolden("second-look-confirm-\(columns)x\(rows)", look.text(rows: rows, columns: columns))
}

@Test func aViewIsGivenOnlyOnceTheDecisionWasReadToItsEnd() throws {
  var look = try secondLook()
  let waiting = try #require(look.service.register.contacts[ServiceFixture.contact])
  look = DialogFixture(look.service, reading: []) { _ in
    SecondLookDialog(
      contact: waiting, child: ServiceFixture.maisie, masked: false, size: Size(rows: 10, columns: 40))
  }
  look.send(
    look.service.read([
      ServiceFixture.contact.record, ServiceFixture.maisie.record, ServiceFixture.alfie.record,
    ]))
  look.press(.tab, .down, .enter)
  look.type("Family support is in place.")
  look.press(.control("s"), .character("y"))
  #expect(look.submissions.isEmpty)
  #expect(look.dialog?.field == .decision)
  for _ in 0..<40 { look.press(.pageDown) }
  look.press(.control("s"), .character("y"))
  #expect(look.submissions.count == 1)
}

@Test func agreementIsRecordedWithAView() throws {
  var look = try secondLook()
  #expect(look.dialog?.choice.chosen == nil)
  look.press(.control("s"))
  #expect(look.text(rows: 40, columns: 120).contains("agree or disagree"))
  look.press(.character("y"), .enter, .down, .enter, .control("s"))
  #expect(look.text(rows: 40, columns: 120).contains("your view, in a few words"))
  look.press(.character("y"), .enter)
  look.type("Family support is in place.")
  look.press(.control("s"), .enter)
  #expect(look.submissions.isEmpty)
  look.press(.character("y"))
  let contact = ServiceFixture.contact
  #expect(
    look.submissions == [
      Submission(
        [
          .contact(
            contact, .secondLook(ServiceFixture.maisie, agreed: true, view: "Family support is in place."))
        ],
        seen: [contact.record: 8, ServiceFixture.maisie.record: 6],
        notice: "Second look for Maisie T. (C-000003): agreed, the decision stands")
    ])
  #expect(look.dialog == nil)
  #expect(look.effects.last == .discard(.secondLook(contact, ServiceFixture.maisie)))
}

@Test func whoDecidedDoesNotGiveTheSecondLook() throws {
  var look = try secondLook(by: ServiceFixture.hubManager)
  #expect(
    look.text(rows: 40, columns: 120).contains("you decided this: another manager gives the second look"))
  look.press(.tab, .down, .enter)
  look.type("I still think so.")
  look.press(.control("s"))
  #expect(look.dialog?.remark?.text == "you decided this: another manager gives the second look")
  look.press(.character("y"))
  #expect(look.submissions.isEmpty)
}

@Test func theNextChildThatWaitsComesNext() throws {
  var look = try secondLook(both: true)
  look.press(.tab, .down, .enter)
  look.type("Agreed after a talk.")
  look.press(.control("s"), .character("y"))
  #expect(look.dialog?.child == ServiceFixture.alfie)
  #expect(look.dialog?.view.isBlank == true)
}

@Test func aRefusedLookKeepsItsText() throws {
  var look = try secondLook()
  look.records = false
  look.press(.tab, .down, .enter)
  look.type("Agreed after a talk.")
  look.press(.control("s"), .character("y"))
  look.send(.refused(try #require(look.submissions.first), why: "it changed"))
  #expect(look.dialog?.view.text == "Agreed after a talk.")
  #expect(look.dialog?.choice.chosen == true)
  #expect(look.dialog?.remark?.text == "not recorded: it changed")
}

@Test func aLookHalfGivenIsKeptAndComesBack() throws {
  var look = try secondLook()
  look.press(.tab, .down, .down, .enter)
  look.type("Not yet")
  let draft = try #require(look.dialog?.draft(at: look.service.now))
  #expect(draft.fields == ["agreed": "no", "view": "Not yet"])
  look.press(.escape)
  #expect(look.effects == [.keep(draft)])
  let again = try secondLook(drafts: [draft.key: draft])
  #expect(again.dialog?.draft(at: look.service.now) == draft)
}

@Test func aMaskedLookShowsNoName() throws {
  let text = try secondLook(masked: true).text(rows: 40, columns: 120)
  for name in ["Maisie", "Alfie", "Thornton", "Kayleigh", "nursery"] { #expect(!text.contains(name)) }
}
