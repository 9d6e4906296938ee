import Testing

@testable import CaseModel

/// The whole way from receipt to closure, and what the next contact then shows.
@Suite struct LifeOfAContactTests {
  @Test func threeSiblingsGoThreeWays() throws {
    var service = try Service()
    let (contact, children) = try service.receive(
      "Maisie", "Alfie", "Noah", risk: true, referrer: Referrer(name: "Ms Hale"))
    let (maisie, alfie, noah) = (children[0], children[1], children[2])
    #expect(service.queue(.toDecide).rows.map(\.contact) == [contact])
    try service.run(.contact(contact, .rate(.red, why: "weapon in the home")), by: Hub.screener)
    try service.run(.contact(contact, .acceptRisk(Hub.north)), by: Hub.senior)
    try service.decide(contact, Hub.decision(maisie, .referralWithStrategyDiscussion))
    try service.decide(contact, Hub.decision(alfie, .noFurtherAction))
    #expect(try service.contact(contact).stage == .toDecide)
    try service.decide(contact, Hub.decision(noah, .otherAuthority))

    #expect(try service.contact(contact).stage == .secondLook)
    #expect(service.queue(.toDecide).count == 0)
    #expect(service.queue(.secondLook).rows.map(\.contact) == [contact])
    #expect(service.queue(.toAllocate).rows.map(\.case) == [CaseID(1)])
    try service.run(
      .contact(contact, .secondLook(alfie, agreed: false, view: "he lives there, too")), by: Hub.otherManager)
    #expect(service.queue(.toDecide).rows.map(\.contact) == [contact])
    try service.decide(contact, Hub.decision(alfie, .referralForAssessment), by: Hub.otherManager)
    #expect(try service.contact(contact).stage == .decided)
    #expect(service.queue(.open).rows.compactMap(\.contact) == [contact])
    try service.run(.contact(contact, .tellReferrer(how: "by phone")), by: Hub.screener)
    #expect(service.queue(.open).rows.compactMap(\.contact) == [contact], "Bury has not accepted Noah yet")
    try service.run(
      .contact(contact, .recordAcceptance(noah, Example.accepted(service.now))), by: Hub.screener)
    #expect(service.queue(.open).rows.compactMap(\.contact) == [])

    #expect(try service.child(maisie).openEpisode?.case == CaseID(1))
    #expect(try service.child(alfie).openEpisode?.case == CaseID(2))
    #expect(try service.child(noah).openEpisode == nil)
    #expect(
      try children.map { try service.child($0).contacts.last?.outcome }
        == [.referralWithStrategyDiscussion, .referralForAssessment, .otherAuthority])
    #expect(try service.item(CaseID(1)).household == service.item(CaseID(2)).household)
    #expect(try service.item(CaseID(2)).referredAt == Hub.start)
  }

  @Test func aCaseIsAllocatedReallocatedReturnedCoveredAndClosed() throws {
    var service = try Service()
    let item = try service.refer("Maisie")[0]
    func tray() -> [CaseID?] { service.queue(.toAllocate).rows.map(\.case) }
    #expect(tray() == [item])
    try service.allocate(item, to: Hub.worker)
    #expect(tray() == [])
    #expect(service.queue(.byWorker).rows.map(\.worker) == [Hub.worker])
    let move = NewAllocation(worker: Hub.otherWorker, reason: "knows the family")
    service.now = service.now.advanced(byMinutes: 60)
    try service.run(.case(item, .reallocate(move, .managingCaseloads)))
    #expect(try service.item(item).previousWorker == Hub.worker)
    #expect(service.register.cases(heldBy: Hub.worker).isEmpty)
    service.now = service.now.advanced(byMinutes: 60)
    try service.run(.case(item, .returnToTray(reason: "on a course")))
    #expect(tray() == [item])
    #expect(try service.item(item).since == service.now)
    #expect(try service.item(item).previousWorker == Hub.otherWorker)
    try service.allocate(item, to: Hub.worker)

    try service.run(.worker(Hub.worker, .startAbsence(.init(reason: .sickness, from: day("2019-01-09")))))
    #expect(tray() == [item])
    #expect(service.queue(.byWorker).count == 1)
    #expect(service.register.signals(of: try service.item(item), at: service.now).contains(.workerAway))
    try service.run(.worker(Hub.worker, .endAbsence(on: day("2019-01-09"))))
    #expect(tray() == [])
    try service.run(.worker(Hub.worker, .leaves(on: day("2019-01-09"))))
    #expect(tray() == [])
    service.now = instant("2019-01-10T09:00:00Z")
    #expect(tray() == [item])
    try service.run(.worker(Hub.worker, .returns))
    #expect(tray() == [])

    try service.close(item)
    #expect(QueueKind.allCases.allSatisfy { kind in !service.queue(kind).rows.contains { $0.case == item } })
    #expect(try service.child(ChildID(1)).openEpisode == nil)
    #expect(try service.child(ChildID(1)).episodes.last?.worker == Hub.worker)
  }

  @Test(arguments: [
    ("2020-01-09T23:59:59Z", true), ("2020-01-10T00:00:00Z", false), ("2019-02-01T10:00:00Z", true),
  ])
  func aReferralWithinTwelveMonthsOfAnotherIsAReReferral(again: String, isFlagged: Bool) throws {
    var service = try Service()
    try service.close(try service.refer("Maisie")[0])
    service.now = instant(again)
    let contact = try service.receive(about: ChildID(1))
    try service.decide(contact, Hub.decision(ChildID(1), .referralForAssessment))
    #expect(try service.item(CaseID(2)).reReferral == isFlagged)
    #expect(
      service.register.signals(of: try service.item(CaseID(2)), at: service.now).contains(.reReferral)
        == isFlagged)
    // The clock’s window ends with the same moment.
    let window = try #require(
      service.register.clocks(of: try service.item(CaseID(1))).first { $0.name == .reReferral })
    let end = try #require(service.register.due(of: window))
    #expect((end > service.now) == isFlagged)
  }

  @Test func aWithdrawnReferralIsNoEarlierReferral() throws {
    var service = try Service()
    let item = try service.refer("Maisie")[0]
    let contact = try #require(try service.item(item).contact)
    try service.run(.setAside(.decision(contact, ChildID(1)), reason: "wrong child"))
    service.now = instant("2019-02-01T10:00:00Z")
    let again = try service.receive(about: ChildID(1))
    try service.decide(again, Hub.decision(ChildID(1), .referralForAssessment))
    #expect(try !service.item(CaseID(2)).reReferral)
  }

  @Test(arguments: [
    ("2020-01-09T10:00:00Z", true), ("2020-01-09T10:00:01Z", false), ("2019-01-09T10:00:01Z", true),
  ])
  func aChildSteppedDownToEarlyHelpWhoIsBackWithinTwelveMonthsBounces(again: String, bounces: Bool) throws {
    for byClosure in [false, true] {
      var service = try Service()
      if byClosure {
        try service.close(try service.refer("Maisie")[0], as: .earlyHelp)
      } else {
        let (contact, children) = try service.receive("Maisie")
        try service.decide(contact, Hub.decision(children[0], .earlyHelp))
        #expect(
          !service.register.signals(of: try service.contact(contact), at: service.now).contains(.bounce))
      }
      service.now = instant(again)
      let contact = try service.receive(about: ChildID(1))
      #expect(
        service.register.signals(of: try service.contact(contact), at: service.now).contains(.bounce)
          == bounces)
    }
  }

  @Test func aClosureForAnotherReasonIsNoStepDown() throws {
    var service = try Service()
    try service.close(try service.refer("Maisie")[0], as: .noFurtherAction)
    service.now = service.now.advanced(byMinutes: 60)
    let contact = try service.receive(about: ChildID(1))
    #expect(!service.register.signals(of: try service.contact(contact), at: service.now).contains(.bounce))
  }
}
