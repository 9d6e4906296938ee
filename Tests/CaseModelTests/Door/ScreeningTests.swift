import Testing

@testable import CaseModel

/// What is done with a contact before and after it is decided.
@Suite struct ScreeningTests {
  @Test func aRatingChangesWithAReasonAndIsNotGivenTwice() throws {
    var service = try Service()
    let contact = try service.receive("Maisie").contact
    #expect(service.refusal(of: .rate(.red, why: "."), on: contact) == .reasonMissing)
    try service.run(.contact(contact, .rate(.red, why: "weapon in the home")))
    #expect(service.refusal(of: .rate(.red, why: "still there"), on: contact) == .alreadyRated(.red))
    #expect(service.refusal(of: .rate(.amber, why: "weapon handed in"), on: contact) == nil)
    #expect(
      service.refusal(of: .rate(.red, why: "weapon"), on: ContactID(9)) == .noSuchRecord(ContactID(9).record))
  }

  @Test func everyRatingIsKeptWithWhoWhenAndWhy() throws {
    var service = try Service()
    let contact = try service.receive("Maisie").contact
    try service.run(.contact(contact, .rate(.amber, why: "first look")), by: Hub.screener)
    service.now = service.now.advanced(byMinutes: 5)
    try service.run(.contact(contact, .rate(.red, why: "police say a weapon")))
    let ratings = service.recorded.filter { $0.event.kind == .ragChanged }
    #expect(ratings.map(\.stamp.by) == [Hub.screener, Hub.manager])
    #expect(ratings.map(\.stamp.at) == [Hub.start, Hub.start.advanced(byMinutes: 5)])
    #expect(
      ratings.last?.event == .contact(contact, .ragChanged(RagChanged(rag: .red, why: "police say a weapon")))
    )
  }

  @Test func goingWithoutConsentNeedsAReason() throws {
    var service = try Service()
    let contact = try service.receive("Maisie").contact
    #expect(
      service.refusal(of: .recordConsent(.dispensedWith(why: "")), on: contact) == .consentReasonMissing)
    try service.run(.contact(contact, .recordConsent(.dispensedWith(why: "asking puts her at risk"))))
    #expect(try service.contact(contact).consent == .dispensedWith(why: "asking puts her at risk"))
    #expect(
      try service.run(.contact(contact, .recordConsent(.dispensedWith(why: "asking puts her at risk"))))
        .isEmpty)
    #expect(try service.run(.contact(contact, .recordConsent(.refused))).count == 1)
  }

  @Test func anAgencyIsAskedOnceUntilItAnswers() throws {
    var service = try Service()
    let contact = try service.receive("Maisie").contact
    #expect(
      service.refusal(of: .recordAnswer(.police, answer: "two calls"), on: contact)
        == .agencyNotAsked(.police))
    try service.run(.contact(contact, .ask(.police)))
    #expect(service.refusal(of: .ask(.police), on: contact) == .agencyAlreadyAsked(.police))
    #expect(service.refusal(of: .ask(.health), on: contact) == nil)
    #expect(service.refusal(of: .recordAnswer(.police, answer: ""), on: contact) == .reasonMissing)
    try service.run(.contact(contact, .recordAnswer(.police, answer: "two calls in May")))
    #expect(
      service.refusal(of: .recordAnswer(.police, answer: "more"), on: contact) == .agencyNotAsked(.police))
    try service.run(.contact(contact, .ask(.police)))
    #expect(try service.contact(contact).checks.map(\.answeredAt) == [Hub.start, nil])
  }

  @Test func onlyAnAgencyThatOwesAnAnswerIsChasedAndAsOftenAsItTakes() throws {
    var service = try Service()
    let contact = try service.receive("Maisie").contact
    let chase = ContactCommand.chase(.police, how: "by phone")
    #expect(service.refusal(of: chase, on: contact) == .agencyNotAsked(.police))
    try service.run(.contact(contact, .ask(.police)))
    #expect(service.refusal(of: .chase(.health, how: "by phone"), on: contact) == .agencyNotAsked(.health))
    #expect(service.refusal(of: .chase(.police, how: " . "), on: contact) == .reasonMissing)
    #expect(try service.contact(contact).checks.map(\.chases) == [0])
    try service.run(.contact(contact, chase), by: Hub.screener)
    service.now = service.now.advanced(byMinutes: 20)
    try service.run(.contact(contact, .chase(.police, how: "email to the duty desk")))
    let check = try #require(try service.contact(contact).openCheck(of: .police))
    #expect(check.chases == 2)
    #expect(check.lastChase == Stamp(by: Hub.manager, at: service.now))
    try service.run(.contact(contact, .recordAnswer(.police, answer: "two calls in May", shared: .thin)))
    #expect(
      service.refusal(of: chase, on: contact) == .agencyHasAnswered(.police, at: service.now))
    #expect(try service.contact(contact).checks.map(\.shared) == [.thin])
  }

  @Test func anAgencyAskedAnewIsChasedForTheNewAnswer() throws {
    var service = try Service()
    let contact = try service.receive("Maisie").contact
    let acts: [ContactCommand] = [
      .ask(.police), .chase(.police, how: "by phone"), .recordAnswer(.police, answer: "two calls"),
      .ask(.police),
    ]
    for act in acts { try service.run(.contact(contact, act)) }
    #expect(try service.contact(contact).checks.map(\.chases) == [1, 0])
    try service.run(.contact(contact, .chase(.police, how: "by phone")))
    #expect(try service.contact(contact).checks.map(\.chases) == [1, 1])
  }

  @Test func anImmediateRiskIsAcceptedByOneTeamOnce() throws {
    var service = try Service()
    let calm = try service.receive("Alfie").contact
    let contact = try service.receive("Maisie", risk: true).contact
    #expect(service.refusal(of: .acceptRisk(Hub.north), on: calm) == .riskNotRaised(calm))
    #expect(service.refusal(of: .acceptRisk(TeamID(9)), on: contact) == .noSuchRecord(TeamID(9).record))
    #expect(try service.contact(contact).riskNotAccepted)
    try service.run(.contact(contact, .acceptRisk(Hub.north)))
    #expect(try !service.contact(contact).riskNotAccepted)
    #expect(
      service.refusal(of: .acceptRisk(Hub.duty), on: contact)
        == .riskAlreadyAccepted(Hub.north, at: service.now))
  }

  @Test func theReferrerIsToldOnceAndOnlyWhenEveryChildIsDecided() throws {
    var service = try Service()
    let (anonymous, nobody) = try service.receive("Noah")
    try service.decide(anonymous, Hub.decision(nobody[0], .noFurtherAction))
    #expect(service.refusal(of: .tellReferrer(how: "by phone"), on: anonymous) == .nobodyToTell(anonymous))
    let (contact, children) = try service.receive("Maisie", "Alfie", referrer: Referrer(name: "Ms Hale"))
    try service.decide(contact, Hub.decision(children[0], .noFurtherAction))
    #expect(service.refusal(of: .tellReferrer(how: "by phone"), on: contact) == .notDecided(contact))
    try service.decide(contact, Hub.decision(children[1], .noFurtherAction))
    #expect(service.refusal(of: .tellReferrer(how: ""), on: contact) == .reasonMissing)
    #expect(try service.contact(contact).isOpen)
    try service.run(.contact(contact, .tellReferrer(how: "by phone")))
    #expect(try !service.contact(contact).isOpen)
    #expect(
      service.refusal(of: .tellReferrer(how: "by post"), on: contact) == .referrerAlreadyTold(at: service.now)
    )
  }

  @Test func theReferrerIsNotToldWhileASecondLookIsAwaited() throws {
    var service = try Service()
    let (contact, children) = try service.receive("Maisie", rag: .red, referrer: Referrer(name: "Ms Hale"))
    try service.decide(contact, Hub.decision(children[0], .noFurtherAction))
    #expect(service.refusal(of: .tellReferrer(how: "by phone"), on: contact) == .notDecided(contact))
    try service.run(
      .contact(contact, .secondLook(children[0], agreed: true, view: "agreed")), by: Hub.otherManager)
    #expect(service.refusal(of: .tellReferrer(how: "by phone"), on: contact) == nil)
  }

  @Test func aClosedContactIsLeftAloneButForALateAnswer() throws {
    var service = try Service()
    let (contact, children) = try service.receive("Maisie")
    try service.run(.contact(contact, .ask(.police)))
    let late: [ContactCommand] = [
      .rate(.red, why: "weapon"), .recordConsent(.obtained), .considerHistory, .ask(.health),
    ]
    for command in late { #expect(service.refusal(of: command, on: contact) == nil) }
    try service.decide(contact, Hub.decision(children[0], .noFurtherAction))
    for command in late { #expect(service.refusal(of: command, on: contact) == .contactClosed(contact)) }
    #expect(service.refusal(of: .chase(.police, how: "by phone"), on: contact) == nil)
    #expect(service.refusal(of: .recordAnswer(.police, answer: "nothing known"), on: contact) == nil)
  }

  @Test func aContactBroughtInAsHistoryIsNotWorkedOn() throws {
    var service = try Service()
    try service.run(
      .importContact(
        ImportedContact(
          receivedAt: instant("2018-05-01T09:00:00Z"), source: .school, child: .new(Hub.child("Maisie")))),
      by: .program)
    let contact = ContactID(1)
    let commands: [ContactCommand] = [
      .rate(.red, why: "weapon"), .recordConsent(.obtained), .considerHistory, .ask(.police),
      .recordAnswer(.police, answer: "nothing"), .decide([Hub.decision(ChildID(1), .noFurtherAction)]),
      .secondLook(ChildID(1), agreed: true, view: "agreed"), .acceptRisk(Hub.north),
      .tellReferrer(how: "by phone"), .chase(.police, how: "by phone"),
    ]
    for command in commands {
      #expect(service.refusal(of: command, on: contact) == .contactIsHistory(contact))
    }
    #expect(
      service.refusal(of: .setAside(.rating(contact, back: .red), reason: "wrong"))
        == .contactIsHistory(contact))
  }
}
