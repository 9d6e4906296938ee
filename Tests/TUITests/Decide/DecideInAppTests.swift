import CaseModel
import Testing

@testable import TUI

@Test func aDecisionLeftHalfDoneIsKeptAndGoneOnWith() throws {
  let service = try ServiceFixture.siblings()
  let context = service.context
  let size = Size(rows: 40, columns: 120)
  var app = App(size: size, context)
  let opening = app.update(.key(.character("d")), context)
  let records = [ServiceFixture.contact.record, ServiceFixture.maisie.record, ServiceFixture.alfie.record]
  #expect(opening == [.read(records)])
  _ = app.update(service.read(records), context)
  for _ in 0..<4 { _ = app.update(.key(.tab), context) }
  for letter in "Hurt" { _ = app.update(.key(.character(letter)), context) }
  let draft = Draft(
    key: .decision(ServiceFixture.contact, ServiceFixture.maisie), fields: ["rationale worry": "Hurt"],
    savedAt: service.now)
  #expect(app.openDrafts(at: service.now) == [draft])
  #expect(app.update(.key(.escape), context) == [.keep(draft)])
  let board = app.view(size, context).text
  #expect(board.contains("draft saved: a decision for Maisie T. (C-000003); d opens it"))
  _ = app.update(.key(.character("d")), context)
  let form = app.view(size, context).text
  #expect(form.contains("Draft from today 10:42 restored"))
  #expect(form.contains("1 of 5 words  Hurt"))
}

@Test func whatADialogSaidGoesWithTheNextKey() throws {
  let service = try ServiceFixture.siblings()
  let context = service.context
  var app = App(size: Size(rows: 40, columns: 120), context)
  _ = app.update(.key(.character("H")), context)
  _ = app.update(.notice("something"), context)
  #expect(app.notice?.text == "something")
  _ = app.update(.key(.down), context)
  #expect(app.notice == nil)
}
