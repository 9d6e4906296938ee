import CaseModel
import Testing

@testable import TUI

@Test(arguments: [(40, 120), (24, 80), (10, 40)])
func whatIsKnownStandsBesideTheFormAtFirst(rows: Int, columns: Int) throws {
  let form = try decideForm(.siblings())
  try expectGolden("decide-history-\(columns)x\(rows)", form.text(rows: rows, columns: columns))
}

@Test(arguments: [(40, 120), (24, 80), (10, 40)])
func theFieldInHandIsOpenAndTheOthersAreOneLineEach(rows: Int, columns: Int) throws {
  var form = try decideForm(.siblings())
  form.fillIn(level: 2, outcome: 3, consent: 1)
  form.press(.backTab, .backTab, .backTab, .control("u"))
  form.type("She hides")
  try expectGolden("decide-rationale-\(columns)x\(rows)", form.text(rows: rows, columns: columns))
}

@Test(arguments: [(40, 120), (24, 80), (10, 40)])
func theConfirmationSaysInFullWhatIsRecorded(rows: Int, columns: Int) throws {
  var form = try decideForm(.siblings())
  form.fillIn(level: 2, outcome: 3, consent: 1)
  form.press(.control("s"))
  try expectGolden("decide-confirm-\(columns)x\(rows)", form.text(rows: rows, columns: columns))
}

@Test func theConfirmationNamesWhatIsMissing() throws {
  var form = try decideForm(.siblings())
  form.press(.enter, .control("s"))
  try expectGolden("decide-missing-80x24", form.text(rows: 24, columns: 80))
}

@Test func aLongHistoryScrollsAndTheEndIsReached() throws {
  var form = try decideForm(.siblings())
  form.press(.resize(Size(rows: 24, columns: 80)))
  for _ in 0..<30 { form.press(.down) }
  #expect(
    form.text(rows: 24, columns: 80).contains("CLOCK     decision Tue 09:54 → today 09:54, 48 min late"))
  form.press(.up, .up, .up)
  #expect(!form.text(rows: 24, columns: 80).contains("CLOCK"))
}

@Test func whileNamesAreMaskedNoFrameShowsOne() throws {
  var form = try decideForm(.siblings(), masked: true)
  form.fillIn(level: 2, outcome: 3, consent: 1)
  form.press(.tab)
  var frames = [form.text(rows: 40, columns: 120), form.text(rows: 24, columns: 80)]
  form.press(.control("s"))
  frames += [form.text(rows: 40, columns: 120), form.text(rows: 10, columns: 40)]
  for text in frames {
    for name in ["Maisie", "Alfie", "Thornton", "Kayleigh", "Pike", "Lomax", "nursery", "Invented Street"] {
      #expect(!text.contains(name), "\(name) in\n\(text)")
    }
  }
  form.press(.character("y"))
  #expect(form.submissions.first?.notice == "decision recorded for •••• 1 (C-000003): early help")
}

@Test(arguments: [
  (Size(rows: 40, columns: 120), DecideField.record), (Size(rows: 24, columns: 80), .history),
])
func aDraftOpensWithTheHistoryInSight(size: Size, field: DecideField) throws {
  var form = try decideForm(.siblings())
  form.fillIn()
  let draft = try #require(form.dialog?.draft(at: form.service.now))
  let contact = try #require(form.service.register.contacts[ServiceFixture.contact])
  let again = DialogFixture(form.service, reading: [contact.id.record]) {
    var dialog = DecideDialog(
      contact: contact, child: ServiceFixture.maisie, masked: false, size: size, $0)
    dialog.restore([draft.key: draft], $0)
    return dialog
  }
  #expect(again.dialog?.field == field)
  #expect(again.text(rows: size.rows, columns: size.columns).contains("HISTORY   2 contacts in 12 months"))
}
