import CaseModel
import Testing

@testable import TUI

/// Children are chosen by name, and nothing is recorded on one of several by a slip.
@Suite struct ChoosingByNameTests {
  private func protecting(masked: Bool = false) throws -> AppFixture {
    var service = try ServiceFixture.siblings()
    service.actor = ServiceFixture.hubManager
    var fixture = AppFixture(service)
    if masked { fixture.press(.character("m")) }
    fixture.open("contact-protect", on: ServiceFixture.contact.record)
    return fixture
  }

  private func child(_ fixture: AppFixture) -> String? {
    (fixture.front as? FormDialog)?.answers["child"]
  }

  @Test func ofSeveralChildrenNoneIsProtectedUnlessChosen() throws {
    let fixture = try protecting()
    #expect(child(fixture) == "")
    #expect(fixture.screen.contains("( ) Maisie Thornton, born Wed 12 Mar 2014"))
    #expect(fixture.screen.contains("( ) Alfie Thornton, born Mon 30 May 2016"))
    #expect(!fixture.screen.contains("(•)"))
  }

  @Test func theChildThatWasChosenIsProtectedAndNamedBeforeRecording() throws {
    var fixture = try protecting()
    fixture.type("alf")
    #expect(child(fixture) == "alf")
    fixture.press(.enter)
    #expect(child(fixture) == ServiceFixture.alfie.text)
    for (words, key) in [
      ("police prot", Key.enter), ("today 10:00", .tab), ("", .tab), ("police station", .enter),
      ("alone at night", .tab), ("the duty manager", .tab),
    ] {
      fixture.type(words == "today 10:00" ? "10:00" : words)
      fixture.press(key)
    }
    fixture.press(.control("s"))
    // The number behind the name is on the next line, where the name leaves it no room.
    let lines = fixture.screen.split(separator: "\n").map(String.init)
    let named = try #require(
      lines.firstIndex { $0.hasPrefix("│ child                Alfie Thornton, born Mon 30 May 2016 ") })
    #expect(lines[named + 1].hasPrefix("│                      (\(ServiceFixture.alfie)) "))
    #expect(!lines.contains { $0.hasPrefix("│ child                Maisie") })
    fixture.press(.character("y"))
    guard case .contact(_, .protect(let protected, _))? = fixture.recorded.last?.commands.first else {
      Issue.record("nothing was recorded")
      return
    }
    #expect(protected == ServiceFixture.alfie)
  }

  @Test func whileNamesAreMaskedNoChildIsNamed() throws {
    let fixture = try protecting(masked: true)
    #expect(!fixture.screen.contains("Maisie"))
    #expect(!fixture.screen.contains("Mar 2014"))
    #expect(fixture.screen.contains("( ) ••••"))
  }

  @Test func theOnlyChildOfAContactIsFilledIn() throws {
    var service = try ServiceFixture()
    try service.submit(
      .receiveContact(
        NewContact(
          receivedAt: service.now, channel: .phone, source: .police, worry: .leftAlone,
          narrative: "Alone at night.", children: [.new(ChildDetails(givenName: "Isla", familyName: "Test"))])
      ))
    var fixture = AppFixture(service)
    fixture.open("contact-protect", on: ContactID(1).record)
    #expect(child(fixture) == "P-000001")
    #expect(fixture.screen.contains("(•) Isla Test"))
  }

  @Test func whatARuleSaysOfAChildNamesTheChild() throws {
    let names = Names(masked: false, register: try ServiceFixture.siblings().register)
    let maisie = ServiceFixture.maisie
    #expect(names.naming("\(maisie) has an open case") == "Maisie T. (\(maisie)) has an open case")
    #expect(names.naming("look at “\(maisie)”: twice") == "look at “Maisie T. (\(maisie))”: twice")
    #expect(names.naming("P-000999 and R-000001") == "P-000999 and R-000001")
    let masked = Names(masked: true, register: try ServiceFixture.siblings().register)
    #expect(!masked.naming("\(maisie) has an open case").contains("Maisie"))
  }

  @Test func aDraftIsNamedByItsChildAndNotByANumber() throws {
    let register = try ServiceFixture.siblings().register
    let words = DraftWords(Names(masked: false, register: register))
    #expect(
      words.name(.decision(ServiceFixture.contact, ServiceFixture.maisie))
        == "a decision for Maisie T. (\(ServiceFixture.contact))")
    #expect(words.name(.act("allegation-report", ServiceID.own.record)) == "Report an allegation")
  }
}
