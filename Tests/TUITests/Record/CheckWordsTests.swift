import Testing

@testable import CaseModel
@testable import TUI

/// What a reader learns of a question to an agency; health was asked on Tuesday at 10:02, with six hours to answer.
@Suite struct CheckWordsTests {
  private func words(_ service: ServiceFixture, at now: String) throws -> String {
    let contact = try #require(service.register.contacts[ServiceFixture.contact])
    let check = try #require(contact.openCheck(of: .health))
    let now = try ServiceFixture.instant(now)
    let names = Names(masked: false, register: service.register)
    return CheckWords(contact, service.register, now: now, names: names).waiting(check)
  }

  @Test func anAnswerIsLateFromTheMomentItIsDue() throws {
    let service = try ServiceFixture.siblings()
    #expect(try words(service, at: "2019-01-08T16:01:59Z") == "asked today 10:02, due today 16:02")
    #expect(
      try words(service, at: "2019-01-08T16:02:00Z") == "asked today 10:02, due today 16:02, 0 min overdue")
  }

  @Test func howOftenItWasChasedAndWhoDidLastStandsBesideIt() throws {
    var service = try ServiceFixture.siblings()
    let expected = [
      "chased once, today 16:30 by J. Dunne", "chased twice, last today 16:31 by J. Dunne",
      "chased 3 times, last today 16:32 by J. Dunne",
    ]
    for (place, words) in expected.enumerated() {
      try service.submit(
        .contact(ServiceFixture.contact, .chase(.health, how: "by phone")), by: ServiceFixture.socialWorker,
        at: try ServiceFixture.instant("2019-01-08T16:3\(place):00Z"))
      #expect(
        try self.words(service, at: "2019-01-08T16:40:00Z")
          == "asked today 10:02, due today 16:02, 38 min overdue, \(words)")
    }
  }

  @Test func anAnswerThatToldTooLittleIsMarked() throws {
    var service = try ServiceFixture.siblings()
    let now = try ServiceFixture.instant("2019-01-08T17:00:00Z")
    try service.submit(
      .contact(ServiceFixture.contact, .recordAnswer(.health, answer: "to follow", shared: .thin)),
      by: ServiceFixture.socialWorker, at: now)
    let contact = try #require(service.register.contacts[ServiceFixture.contact])
    let words = CheckWords(
      contact, service.register, now: now, names: Names(masked: false, register: service.register))
    #expect(contact.checks.map(words.weakness) == [nil, "shared: incomplete"])
  }
}
