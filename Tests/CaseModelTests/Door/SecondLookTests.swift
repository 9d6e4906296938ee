import Testing

@testable import CaseModel

@Suite struct SecondLookTests {
  /// A child with so many contacts before the last one, whose history was looked at.
  private func known(_ earlier: Int, rag: Rag? = nil) throws -> (Service, ContactID, ChildID) {
    var service = try Service()
    var (contact, children) = try service.receive("Maisie", rag: rag)
    for _ in 0..<earlier {
      service.now = service.now.advanced(byMinutes: 60)
      contact = try service.receive(about: children[0], rag: rag)
    }
    try service.run(.contact(contact, .considerHistory))
    return (service, contact, children[0])
  }

  @Test(arguments: [
    (0, Rag?.none, false), (1, nil, false), (2, nil, true), (3, nil, true), (0, .red, true),
    (0, .amber, false),
    (1, .amber, false), (2, .blue, true),
  ])
  func aStepDownOnARepeatOrRedContactNeedsAnotherManager(earlier: Int, rag: Rag?, needed: Bool) throws {
    for outcome in [Outcome.noFurtherAction, .informationAndAdvice, .earlyHelp] {
      var (service, contact, child) = try known(earlier, rag: rag)
      try service.decide(contact, Hub.decision(child, outcome))
      #expect(try service.contact(contact).stage == (needed ? .secondLook : .decided))
      #expect(try service.child(child).contacts.last?.outcome == (needed ? nil : outcome))
    }
  }

  @Test(arguments: [
    Outcome.referralForAssessment, .referralWithStrategyDiscussion, .allegationToLADO, .otherAuthority,
  ])
  func aDecisionThatGoesOnNeedsNone(outcome: Outcome) throws {
    var (service, contact, child) = try known(5, rag: .red)
    try service.decide(contact, Hub.decision(child, outcome))
    #expect(try service.contact(contact).stage == .decided)
  }

  /// The clocks of both contacts are twelve months apart by the calendar, in a leap year too.
  @Test(arguments: [
    ("2018-01-09T10:00:00Z", "2019-01-09T10:00:00Z", true),
    ("2018-01-09T09:59:59Z", "2019-01-09T10:00:00Z", false),
    ("2019-03-01T10:00:00Z", "2020-02-29T10:00:00Z", true),
    ("2019-03-01T10:00:00Z", "2020-03-01T10:00:00Z", true),
    ("2019-03-01T09:59:59Z", "2020-03-01T10:00:00Z", false),
    ("2019-02-28T10:00:00Z", "2020-02-29T10:00:00Z", true),
    ("2018-06-01T09:00:00Z", "2019-06-01T09:00:00Z", true),
  ])
  func contactsOfTheLastTwelveMonthsCount(earlier: String, now: String, counts: Bool) throws {
    var service = try Service()
    service.now = instant(earlier)
    let child = try service.receive("Maisie").children[0]
    #expect(try service.child(child).contactsInYear(before: instant(now)) == (counts ? 1 : 0))
    #expect(try service.child(child).contactsInYear(before: instant(earlier)) == 0)
  }

  @Test func theSettingsSayHowManyContactsAreRepeated() throws {
    var (service, contact, child) = try known(2)
    var settings = Hub.settings
    settings.decisions.repeatContacts = 3
    try service.run(.putSettingsInForce(settings), by: Hub.head)
    try service.decide(contact, Hub.decision(child, .noFurtherAction))
    #expect(try service.contact(contact).stage == .decided)
  }

  @Test func theManagerWhoDecidedDoesNotLookAgainAndAnotherDoesOnce() throws {
    var (service, contact, child) = try known(2)
    #expect(
      service.refusal(of: .secondLook(child, agreed: true, view: "agreed"), on: contact, by: Hub.otherManager)
        == .notAwaitingSecondLook(child))
    try service.decide(contact, Hub.decision(child, .noFurtherAction))
    let look = ContactCommand.secondLook(child, agreed: true, view: "three contacts, all about school")
    #expect(service.refusal(of: look, on: contact) == .sameManager(Hub.manager))
    #expect(
      service.refusal(of: .secondLook(child, agreed: true, view: ""), on: contact, by: Hub.otherManager)
        == .reasonMissing)
    #expect(
      service.refusal(
        of: .secondLook(ChildID(99), agreed: true, view: "agreed"), on: contact, by: Hub.otherManager)
        == .childNotInContact(ChildID(99), contact))
    try service.run(.contact(contact, look), by: Hub.otherManager)
    #expect(try service.contact(contact).stage == .decided)
    #expect(try service.child(child).contacts.last?.outcome == .noFurtherAction)
    #expect(service.refusal(of: look, on: contact, by: Hub.otherManager) == .notAwaitingSecondLook(child))
  }

  @Test func disagreementKeepsBothViewsAndTheChildIsUndecidedAgain() throws {
    var (service, contact, child) = try known(2)
    try service.decide(contact, Hub.decision(child, .noFurtherAction, voice: .unknown(why: "not seen")))
    try service.run(
      .contact(contact, .secondLook(child, agreed: false, view: "third contact in a year")),
      by: Hub.otherManager)
    let entry = try #require(try service.contact(contact).children.first)
    #expect(entry.decision == nil)
    #expect(entry.disputed)
    #expect(entry.voiceHeard == nil)
    #expect(try service.contact(contact).stage == .toDecide)
    let kinds = service.recorded.suffix(3).map(\.event.kind)
    #expect(kinds == [.childDecided, .secondLookGiven, .outcomeNoted])
    #expect(
      service.register.signals(of: try service.contact(contact), at: service.now).contains(.decisionWaits))
    try service.decide(contact, Hub.decision(child, .referralForAssessment), by: Hub.otherManager)
    #expect(try service.contact(contact).stage == .decided)
  }

  /// Received on Wednesday 10:00; the decision stands when the second manager agrees, and the clocks count from there.
  @Test(arguments: [("2019-01-10T09:59:59Z", true), ("2019-01-10T10:00:00Z", false)])
  func theClocksCountFromTheSecondManagersAgreement(agreed: String, inTime: Bool) throws {
    var service = try Service()
    let (contact, children) = try service.receive("Maisie", rag: .red, referrer: Referrer(name: "Ms Hale"))
    service.now = instant("2019-01-09T11:00:00Z")
    try service.decide(contact, Hub.decision(children[0], .earlyHelp))
    func clock(_ name: ClockName) throws -> Clock? {
      service.register.clocks(of: try service.contact(contact)).first { $0.name == name }
    }
    #expect(try clock(.decision)?.isRunning == true)
    #expect(try clock(.referrerTold) == nil)
    #expect(try clock(.earlyHelp) == nil)
    service.now = instant(agreed)
    try service.run(
      .contact(contact, .secondLook(children[0], agreed: true, view: "agreed")), by: Hub.otherManager)
    let decision = try #require(try clock(.decision))
    #expect(decision.stoppedAt == service.now)
    let due = try #require(service.register.due(of: decision))
    #expect((due > service.now) == inTime)
    #expect(try clock(.referrerTold)?.startedAt == service.now)
    #expect(try clock(.earlyHelp)?.startedAt == service.now)
    #expect(try service.contact(contact).decidedAt == service.now)
  }
}
