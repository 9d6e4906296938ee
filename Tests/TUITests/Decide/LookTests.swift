import CaseModel
import Testing

@testable import TUI

@Test func look() throws {
  let service = try ServiceFixture.siblings()
  func show(_ name: String, _ f: DialogFixture<some Dialog>) {
    for (r, c) in [(40, 120), (24, 80), (10, 40)] { print("=== \(name) \(c)x\(r)\n" + f.text(rows: r, columns: c)) }
  }
  let contact = service.register.contacts[ServiceFixture.contact]!
  let records = HistoryParagraphs.records(for: contact, service.register)
  var f = DialogFixture(service, reading: records) {
    DecideDialog(contact: contact, child: ServiceFixture.maisie, masked: false, size: Size(rows: 40, columns: 120), $0)
  }
  show("open", f)
  f.press(.enter)
  show("level", f)
  f.press(.down, .down, .enter)
  f.press(.down)
  show("outcome", f)
  f.press(.down, .enter)
  show("consent", f)
  f.press(.tab)
  f.type("Hurt to mother; Maisie saw it and hid.")
  show("worry", f)
  f.press(.tab); f.type("She is")
  f.press(.tab); f.type("Third contact in a year, early help has not held.")
  f.press(.tab)
  show("voice", f)
  f.press(.control("n")); f.type("nobody has spoken to her alone yet")
  f.press(.tab)
  show("identity", f)
  f.type("Not asked")
  f.press(.control("s"))
  show("missing", f)
  f.press(.enter)
  f.type(" tired at nursery and will not sleep alone.")
  f.press(.control("s"))
  show("confirm", f)
  f.press(.character("y"))
  show("alfie", f)
  f.press(.enter, .control("r"))
  show("same", f)
  var g = DialogFixture(f.service, reading: records) { _ in
    HistoryDialog(contact: contact.id, masked: false, size: Size(rows: 40, columns: 120))
  }
  show("history", g)
  g.press(.down)
  var h = DialogFixture(f.service, reading: [contact.id.record]) { _ in
    RecordDialog(record: contact.id.record, masked: false, size: Size(rows: 40, columns: 120))
  }
  show("record", h)
  h.press(.pageDown)
  show("record2", h)
  var s2 = f.service
  s2.now = s2.now.advanced(byMinutes: 30)
  try s2.submit(.contact(contact.id, .decide([ServiceFixture.decision(ServiceFixture.alfie, .referralForAssessment, 4)])))
  s2.actor = ServiceFixture.teamManager
  let c2 = s2.register.contacts[contact.id]!
  var k = DialogFixture(s2, reading: records) {
    SecondLookDialog(contact: c2, child: ServiceFixture.maisie, masked: false, size: Size(rows: 40, columns: 120), $0)
  }
  show("second", k)
  k.press(.tab, .down)
  show("second choice", k)
  k.press(.enter); k.type("I agree")
  show("second view", k)
  k.press(.control("s"))
  show("second confirm", k)
}
