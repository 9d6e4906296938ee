import Testing

@testable import CaseModel

/// A child whom nobody knew is protected at night: the emergency duty worker records it on the contact, alone.
@Suite struct ProtectionAtNightTests {
  /// Thursday, two in the morning: the call comes at half past one, the child was taken at one.
  private static let taken = instant("2019-01-10T01:00:00Z")

  private func night(
    _ names: [String] = ["Maisie"], risk: Bool = false, referrer: Referrer? = nil
  ) throws -> (Service, ContactID, [ChildID]) {
    var service = try Service()
    service.now = instant("2019-01-10T01:30:00Z")
    let first = service.register.nextNumber(.child)
    let contact = try service.receive(
      Hub.contact(
        names.map { .new(Hub.child($0)) }, at: service.now, household: .new(HouseholdDetails()),
        referrer: referrer, risk: risk),
      by: Hub.dutyWorker)
    service.now = instant("2019-01-10T02:00:00Z")
    return (service, contact, names.indices.map { ChildID(first + UInt32($0)) })
  }

  private func protect(
    _ child: ChildID, _ kind: ProtectionKind = .policeProtection
  ) -> ContactCommand { .protect(child, Example.protection(Self.taken, kind)) }

  @Test func theDutyWorkerAloneRecordsThatTheChildWasTaken() throws {
    var (service, contact, children) = try night()
    let events = try service.run(.contact(contact, protect(children[0])), by: Hub.dutyWorker)
    #expect(
      events.map(\.kind) == [
        .childProtected, .outcomeNoted, .caseOpened, .episodeOpened, .protectionStarted, .enquiryStarted,
        .workChanged, .nightWorked,
      ])
    let item = try service.item(CaseID(1))
    #expect(item.child == children[0])
    #expect(item.contact == contact)
    #expect(item.work == .emergency)
    #expect(item.referredAt == instant("2019-01-10T01:30:00Z"))
    #expect(item.level == 5)
    #expect(try service.child(children[0]).openEpisode?.case == item.id)
    let decision = try #require(try service.contact(contact).children[0].decision)
    #expect(decision.outcome == .referralWithStrategyDiscussion)
    #expect(decision.protection == .policeProtection)
    #expect(decision.by == Hub.dutyWorker)
    #expect(decision.opened == item.id)
    #expect(!decision.awaitsSecondLook)
    #expect(try service.contact(contact).stage == .decided)
  }

  /// The first time on a case that has closed since, the second on the next contact.
  @Test func policeProtectionIsNotRenewedOnAnotherCaseOfTheChild() throws {
    var service = try Service()
    let (first, children) = try service.receive("Maisie")
    let taken = service.now
    try service.run(.contact(first, .protect(children[0], Example.protection(taken))))
    let item = CaseID(1)
    service.now = taken.advanced(byMinutes: 60)
    let ended = service.now
    try service.go(item, ProtectionEnded(at: ended, how: "home", kind: .policeProtection))
    try service.go(item, Example.held(ended))
    try service.go(item, Example.visit(ended))
    try service.go(item, Example.enquiryEnded)
    try service.close(item)
    service.now = ended.advanced(byMinutes: 60)
    let second = try service.receive(about: children[0])
    let again = ContactCommand.protect(children[0], Example.protection(service.now))
    let refusal = PathwayRefusal.policeProtectionNotRenewed(taken, ended: ended)
    #expect(service.refusal(of: again, on: second) == .pathway(CaseID(2), refusal))
    // The ledger brings the closed case for it.
    #expect(service.register.recordsBehind(.contact(second, again)) == [item.record])
    // The blank on the form says so, too.
    let form = try #require(ActForm.named("contact-protect"))
    let place = FormPlace(service.register, second.record, at: service.now, by: Hub.dutyWorker)
    let answers = FormAnswers([
      "child": children[0].text, "kind": "police-protection", "at": "now", "place": "police-station",
      "why": "alone", "told": "mother",
    ])
    guard case .failure(let faults) = form.commands(answers, place) else {
      Issue.record("taken without a new ground")
      return
    }
    #expect(faults.all.map(\.field) == ["new ground"])
    let ground = Example.protection(service.now, newGround: "found alone again")
    #expect(service.refusal(of: .protect(children[0], ground), on: second) == nil)
    let order = Example.protection(service.now, .protectionOrder)
    #expect(service.refusal(of: .protect(children[0], order), on: second) == nil)
    // A child whom the police never took needs no new ground.
    let (other, siblings) = try service.receive("Noah")
    let sibling = ContactCommand.protect(siblings[0], Example.protection(service.now))
    #expect(service.refusal(of: sibling, on: other) == nil)
  }

  /// The 72 hours, the enquiry and the strategy discussion count from the taking, whenever the telephone rang.
  @Test func theClocksCountFromTheTaking() throws {
    var (service, contact, children) = try night()
    try service.run(.contact(contact, protect(children[0])), by: Hub.dutyWorker)
    let item = try service.item(CaseID(1))
    let clocks = service.register.clocks(of: item)
    let protection = try #require(clocks.first { $0.name == .policeProtection })
    #expect(service.register.due(of: protection) == instant("2019-01-13T01:00:00Z"))
    #expect(clocks.first { $0.name == .enquiry }?.startedAt == Self.taken)
    #expect(item.pathway.strategyNeededAt == Self.taken)
    #expect(service.register.signals(of: item, at: service.now).contains(.night))
    let missing = Watch(service.register, at: service.now)[.night].map(\.finding.missing)
    #expect(missing.contains(.childInPoliceStation))
  }

  @Test func theMorningsHandOverNamesTheContactTheNightAndTheChild() throws {
    var (service, contact, children) = try night()
    try service.run(.contact(contact, protect(children[0])), by: Hub.dutyWorker)
    let item = CaseID(1)
    service.now = instant("2019-01-10T08:50:00Z")
    #expect(
      service.register.handover().map(\.kind) == [
        .emergency(.policeProtection, .policeStation), .contact, .night,
      ])
    try service.run(.contact(contact, .acknowledgeHandover(note: "")))
    try service.run(.case(item, .night(.acknowledge(note: "read"))))
    try service.run(.case(item, .night(.giveRationale(Example.rationale))), by: Hub.dutyWorker)
    #expect(service.register.handover().map(\.kind) == [.emergency(.policeProtection, .policeStation)])
    #expect(try !service.contact(contact).isOpen)
  }

  @Test(arguments: [
    (ProtectionKind.policeProtection, Work.emergency, true), (.protectionOrder, .emergency, true),
    (.accommodation, .lookedAfter, false),
  ])
  func anOrderAndSection20AreRecordedTheSameWay(kind: ProtectionKind, work: Work, hasEnquiry: Bool) throws {
    var (service, contact, children) = try night()
    try service.run(.contact(contact, protect(children[0], kind)), by: Hub.dutyWorker)
    let item = try service.item(CaseID(1))
    #expect(item.work == work)
    #expect((item.pathway.openEnquiry != nil) == hasEnquiry)
    #expect(item.level == (hasEnquiry ? 5 : 4))
    #expect(
      try service.contact(contact).children[0].decision?.outcome
        == (hasEnquiry ? .referralWithStrategyDiscussion : .referralForAssessment))
  }

  @Test func aChildWithAnOpenCaseIsProtectedOnThatCase() throws {
    var service = try Service()
    let open = try service.refer("Maisie")[0]
    let child = try service.item(open).child
    try service.allocate(open, to: Hub.worker)
    service.now = instant("2019-01-10T02:00:00Z")
    let contact = try service.receive(about: child)
    try service.run(.contact(contact, protect(child)), by: Hub.dutyWorker)
    #expect(service.register.cases.all.count == 1)
    let item = try service.item(open)
    #expect(item.work == .emergency)
    #expect(item.worker == Hub.worker)
    #expect(item.passedContacts == [contact])
    #expect(item.pathway.nights.unread != nil)
    let decision = try #require(try service.contact(contact).children[0].decision)
    #expect(decision.outcome == .passToOpenCase)
    #expect(decision.opened == nil)
    #expect(decision.protection == .policeProtection)
  }

  @Test func theOtherChildrenOfTheContactStayToBeDecided() throws {
    var (service, contact, children) = try night(["Maisie", "Noah"], risk: true)
    try service.run(.contact(contact, protect(children[0])), by: Hub.dutyWorker)
    #expect(try service.contact(contact).stage == .toDecide)
    #expect(try service.contact(contact).children.map { $0.decision == nil } == [false, true])
    #expect(try service.contact(contact).riskNotAccepted)
    #expect(service.queue(.toDecide).rows.map(\.record) == [contact.record])
    service.now = instant("2019-01-10T08:50:00Z")
    try service.decide(contact, Hub.decision(children[1], .referralForAssessment))
    #expect(try service.contact(contact).stage == .decided)
  }

  @Test func whoProtectsTheLastChildHasTakenTheImmediateRisk() throws {
    var (service, contact, children) = try night(["Maisie", "Noah"], risk: true)
    for child in children { try service.run(.contact(contact, protect(child)), by: Hub.dutyWorker) }
    #expect(try service.contact(contact).acceptedBy?.team == Hub.duty)
  }

  @Test func whoWasDecidedAlreadyIsRecordedOnTheCaseOrANewContact() throws {
    var service = try Service()
    let (contact, children) = try service.receive("Maisie", "Noah")
    try service.decide(
      contact, Hub.decision(children[0], .referralForAssessment), Hub.decision(children[1], .noFurtherAction))
    service.now = instant("2019-01-10T02:00:00Z")
    #expect(
      service.refusal(of: protect(children[0]), on: contact, by: Hub.dutyWorker)
        == .protectedOnCase(children[0], CaseID(1)))
    guard
      case .alreadyDecided(children[1], .noFurtherAction, _)? = service.refusal(
        of: protect(children[1]), on: contact, by: Hub.dutyWorker)
    else {
      Issue.record("a decided child is protected on a new contact")
      return
    }
    let stranger = ChildID(99)
    #expect(
      service.refusal(of: protect(stranger), on: contact, by: Hub.dutyWorker)
        == .childNotInContact(stranger, contact))
  }

  @Test func whatTheEmergencyItselfLacksIsRefusedHereToo() throws {
    let (service, contact, children) = try night()
    var started = Example.protection(service.now.advanced(bySeconds: 1))
    #expect(
      service.refusal(of: .protect(children[0], started), on: contact, by: Hub.dutyWorker)
        == .pathway(CaseID(1), .inFuture(started.at)))
    started = Example.protection(Self.taken)
    started.told = ""
    #expect(
      service.refusal(of: .protect(children[0], started), on: contact, by: Hub.dutyWorker)
        == .pathway(CaseID(1), .textMissing("who was told")))
    #expect(
      service.refusal(of: protect(children[0]), on: contact, by: Hub.screener)
        == .roleMayNot(.screeningWorker, .protect))
  }

  @Test func theDutyWorkerHoldsTheStrategyDiscussionOfTheNight() throws {
    var (service, contact, children) = try night()
    try service.run(.contact(contact, protect(children[0])), by: Hub.dutyWorker)
    let item = CaseID(1)
    try service.go(item, Example.asked, by: Hub.dutyWorker)
    service.now = instant("2019-01-10T03:00:00Z")
    try service.go(item, Example.held(service.now), by: Hub.dutyWorker)
    try service.go(item, MinutesShared(with: [.police], at: service.now), by: Hub.dutyWorker)
    let pathway = try service.pathway(item)
    #expect(pathway.strategies.map(\.heldAt) == [service.now])
    #expect(pathway.strategyNeededAt == nil)
    #expect(pathway.enquiries.count == 1)
    #expect(
      service.refusal(of: .record(Example.enquiryCompleted), on: item, by: Hub.dutyWorker)
        == .roleMayNot(.emergencyDutyWorker, .authorise))
  }

  /// Found by a manager in the morning: the case, its clocks and the night’s work go, and the contact waits again.
  @Test func anEmergencyRecordedOnTheWrongChildIsSetAsideWithItsCase() throws {
    var (service, contact, children) = try night(["Maisie", "Noah"])
    try service.run(.contact(contact, protect(children[0])), by: Hub.dutyWorker)
    service.now = instant("2019-01-10T09:30:00Z")
    try service.run(.setAside(.decision(contact, children[0]), reason: "Noah was taken"))
    let item = try service.item(CaseID(1))
    #expect(!item.isOpen)
    #expect(service.register.clocks(of: item).allSatisfy { !$0.governs })
    #expect(try service.child(children[0]).openEpisode == nil)
    #expect(try service.contact(contact).children.allSatisfy { $0.decision == nil })
    #expect(service.register.handover().map(\.kind) == [.contact])
    #expect(Watch(service.register, at: service.now)[.night].allSatisfy { $0.record == contact.record })
    try service.run(.contact(contact, protect(children[1])), by: Hub.dutyWorker)
    #expect(try service.item(CaseID(2)).child == children[1])
  }

  @Test func workThatFollowedAnEmergencyKeepsItFromBeingSetAside() throws {
    var (service, contact, children) = try night()
    try service.run(.contact(contact, protect(children[0])), by: Hub.dutyWorker)
    try service.go(CaseID(1), Example.asked, by: Hub.dutyWorker)
    let undo = Command.setAside(.decision(contact, children[0]), reason: "mistake")
    #expect(service.refusal(of: undo) == .tooLateToSetAside("work on R-000001 has begun"))
  }

  @Test func theFormAsksWhichChildAndFillsInTheOnlyOneLeft() throws {
    var (service, contact, children) = try night(["Maisie", "Noah"])
    let form = try #require(ActForm.named("contact-protect"))
    func place() -> FormPlace {
      FormPlace(service.register, contact.record, at: service.now, by: Hub.dutyWorker)
    }
    #expect(form.obstacle(place()) == nil)
    var answers = form.prefilled(place())
    #expect(answers["child"] == "")
    answers = answers.with([
      "child": children[0].text, "kind": "police-protection", "at": "01:00", "place": "police-station",
      "why": "found alone at night",
      "told": "the duty manager",
    ])
    guard case .success(let commands) = form.commands(answers, place()) else {
      Issue.record("the form is whole")
      return
    }
    #expect(commands == [.contact(contact, protect(children[0]))])
    for command in commands { try service.run(command, by: Hub.dutyWorker) }
    #expect(form.prefilled(place())["child"] == children[1].text)
    try service.run(.contact(contact, protect(children[1])), by: Hub.dutyWorker)
    #expect(form.obstacle(place()) != nil)
  }
}
