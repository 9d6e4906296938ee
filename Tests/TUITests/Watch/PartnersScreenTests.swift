import Testing

@testable import CaseModel
@testable import TUI

/// How partner agencies answered, as a screen shows it.
@Suite struct PartnersScreenTests {
  private func counted(_ service: ServiceFixture) -> PartnerSharing {
    var sharing = PartnerSharing(days: PartnerSharing.usualDays, to: service.now)
    for contact in service.register.contacts.all { sharing.take(.contact(contact), by: service.register) }
    return sharing
  }

  @Test func theKeyForAnAnswerOpensItsFormWhileAnAgencyOwesOne() throws {
    var service = try ServiceFixture.siblings()
    let size = Size(rows: 40, columns: 120)
    var app = App(size: size, service.context)
    _ = app.update(.key(.character("C")), service.context)
    let form = app.view(size, service.context).text
    #expect(form.contains("An agency’s answer") && form.contains("health") && form.contains("shared"))
    try service.submit(.contact(ServiceFixture.contact, .recordAnswer(.health, answer: "well")))
    app = App(size: size, service.context)
    _ = app.update(.key(.character("C")), service.context)
    #expect(app.view(size, service.context).text.contains("no agency owes an answer"))
  }

  @Test func aCheckIsChasedFromTheListOfActs() throws {
    let service = try ServiceFixture.siblings()
    let size = Size(rows: 40, columns: 120)
    var app = App(size: size, service.context)
    var effects: [Effect] = []
    func press(_ key: Key) { effects += app.update(.key(key), service.context) }
    press(.character("e"))
    for letter in "chase" { press(.character(letter)) }
    press(.enter)
    // The agency that owes its answer is filled in; how comes next.
    press(.tab)
    for letter in "by phone" { press(.character(letter)) }
    press(.control("s"))
    press(.character("y"))
    let submitted = effects.compactMap { effect -> [Command]? in
      if case .submit(let submission) = effect { submission.commands } else { nil }
    }
    #expect(submitted == [[.contact(ServiceFixture.contact, .chase(.health, how: "by phone"))]])
  }

  @Test func theKeyAsksForFourWeeksAndTheAnswerIsShownAgencyByAgency() throws {
    let service = try ServiceFixture.siblings()
    let size = Size(rows: 24, columns: 80)
    var app = App(size: size, service.context)
    #expect(app.update(.key(.character("7")), service.context) == [.countSharing(days: 28)])
    #expect(app.update(.sharing(counted(service)), service.context) == [])
    let screen = app.view(size, service.context).text
    #expect(screen.contains("Checks asked Thu 13 Dec 2018 to Wed 9 Jan 2019 "))
    // Nothing is cut at the edge of the box.
    let words = screen.split { $0.isWhitespace || $0 == "│" }.joined(separator: " ")
    #expect(
      words.contains(
        "Police: 0 of 1 poor (0 late, 0 overdue, 0 incomplete, 0 nil returns) · 1 in time, 0 waiting"))
    #expect(
      words.contains(
        "Health: 1 of 1 poor (0 late, 1 overdue, 0 incomplete, 0 nil returns) · 0 in time, 0 waiting"))
    #expect(words.contains("did not come to 0 of 0 strategy discussions"))
    #expect(screen.contains("Education: no checks"))
    _ = app.update(.key(.escape), service.context)
    #expect(!app.view(size, service.context).text.contains("Checks asked"))
  }
}
