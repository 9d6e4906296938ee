import CaseModel
import Testing

@testable import TUI

private func history(_ service: ServiceFixture, masked: Bool = false) throws -> DialogFixture<HistoryDialog> {
  let contact = try #require(service.register.contacts[ServiceFixture.contact])
  return DialogFixture(service, reading: HistoryParagraphs.records(for: contact, service.register)) { _ in
    HistoryDialog(contact: contact.id, masked: masked, size: Size(rows: 40, columns: 120))
  }
}

@Test(arguments: [(40, 120), (24, 80), (10, 40)])
func theHistoryOfEveryChildIsShown(rows: Int, columns: Int) throws {
  try expectGolden("history-\(columns)x\(rows)", try history(.siblings()).text(rows: rows, columns: columns))
}

@Test func consideringIsRecordedByOneKeyAlone() throws {
  var shown = try history(.siblings())
  shown.press(.character("H"), .enter)
  #expect(shown.submissions.isEmpty)
  shown.press(.character("y"))
  let contact = ServiceFixture.contact
  #expect(
    shown.submissions == [
      Submission(
        [.contact(contact, .considerHistory)], seen: [contact.record: 4],
        notice: "History considered (C-000003)")
    ])
  #expect(shown.dialog == nil)
  #expect(shown.service.register.contacts[contact]?.historyConsidered?.by == ServiceFixture.hubManager)
}

@Test func leavingTheHistoryRecordsNothing() throws {
  var shown = try history(.siblings())
  shown.press(.down, .escape)
  #expect(shown.dialog == nil)
  #expect(shown.effects.isEmpty)
}

@Test func aMaskedHistoryShowsNoName() throws {
  let text = try history(.siblings(), masked: true).text(rows: 40, columns: 120)
  for name in ["Maisie", "Alfie", "Thornton", "Kayleigh", "Pike"] { #expect(!text.contains(name)) }
}

/// A contact that was just decided as early help is not itself back after a step-down.
@Test func aContactIsNotItsOwnHistory() throws {
  var service = try ServiceFixture.siblings()
  try service.submit(.contact(ServiceFixture.contact, .considerHistory))
  try service.submit(.contact(ServiceFixture.contact, .recordConsent(.obtained)))
  try service.submit(
    .contact(ServiceFixture.contact, .decide([ServiceFixture.decision(ServiceFixture.alfie, .earlyHelp, 3)])))
  let child = try #require(service.register.children[ServiceFixture.alfie])
  func words(except contact: ContactID?) -> String {
    HistoryWords(child: child, context: service.context, texts: Texts(), except: contact).short
  }
  #expect(!words(except: ServiceFixture.contact).contains("back after step-down"))
  #expect(words(except: nil).contains("back after step-down"))
}
