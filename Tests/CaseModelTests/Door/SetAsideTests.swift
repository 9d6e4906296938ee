import Testing

@testable import CaseModel

/// A mistake is put right by a later event, and the state is as it was, but for counting its events.
@Suite struct SetAsideTests {
  private func refusal(of act: UndoableAct, in service: Service) -> Refusal? {
    service.refusal(of: .setAside(act, reason: "by mistake"))
  }

  /// A contact without how often it changed.
  private func contact(_ id: ContactID, in service: Service) throws -> Contact {
    var contact = try service.contact(id)
    contact.version = 0
    return contact
  }

  private func child(_ id: ChildID, in service: Service) throws -> Child {
    var child = try service.child(id)
    child.version = 0
    return child
  }

  /// A case without how often, when and by whom it was changed last.
  private func item(_ id: CaseID, in service: Service) throws -> Case {
    var item = try service.item(id)
    item.version = 0
    item.lastRecorded = Hub.start
    item.movedBy = Hub.manager
    item.before = nil
    return item
  }

  @Test func settingAsideNeedsAReason() throws {
    var service = try Service()
    let item = try service.refer("Maisie")[0]
    try service.allocate(item, to: Hub.worker)
    #expect(service.refusal(of: .setAside(.allocation(item), reason: " ")) == .reasonMissing)
    #expect(refusal(of: .allocation(item), in: service) == nil)
  }

  @Test(arguments: [
    Outcome.noFurtherAction, .earlyHelp, .referralForAssessment, .referralWithStrategyDiscussion,
    .otherAuthority,
  ])
  func aDecisionSetAsideLeavesTheChildUndecidedAndNoCase(outcome: Outcome) throws {
    var service = try Service()
    let (contact, children) = try service.receive("Maisie", referrer: Referrer(name: "Ms Hale"))
    #expect(
      refusal(of: .decision(contact, children[0]), in: service) == .tooLateToSetAside("there is no decision"))
    try service.run(.contact(contact, .considerHistory))
    let before = (try self.contact(contact, in: service), try child(children[0], in: service))
    try service.decide(contact, Hub.decision(children[0], outcome))
    try service.run(.setAside(.decision(contact, children[0]), reason: "wrong child"))
    #expect(try self.contact(contact, in: service) == before.0)
    #expect(try child(children[0], in: service) == before.1)
    #expect(service.register.cases.all.allSatisfy { !$0.isOpen })
    #expect(service.queue(.toAllocate).count == 0)
    #expect(service.queue(.toDecide).count == 1)
  }

  @Test func aDecisionThatAwaitsASecondLookIsSetAside() throws {
    var service = try Service()
    let (contact, children) = try service.receive("Maisie", rag: .red)
    try service.decide(contact, Hub.decision(children[0], .noFurtherAction))
    try service.run(.setAside(.decision(contact, children[0]), reason: "wrong child"))
    #expect(try service.contact(contact).stage == .toDecide)
  }

  @Test func aDecisionIsSetAsideUntilTheReferrerIsTold() throws {
    var service = try Service()
    let (contact, children) = try service.receive("Maisie", referrer: Referrer(name: "Ms Hale"))
    try service.decide(contact, Hub.decision(children[0], .noFurtherAction))
    #expect(refusal(of: .decision(contact, children[0]), in: service) == nil)
    try service.run(.contact(contact, .tellReferrer(how: "by phone")))
    #expect(
      refusal(of: .decision(contact, children[0]), in: service)
        == .tooLateToSetAside(
          "the referrer has been told; if that is wrong, set it aside first"))
  }

  @Test func aReferralIsSetAsideWhileItsCaseAwaitsAllocation() throws {
    var service = try Service()
    let (contact, children) = try service.receive("Maisie")
    try service.decide(contact, Hub.decision(children[0], .referralForAssessment))
    let opened = CaseID(1)
    let late = Refusal.tooLateToSetAside("R-000001 has been allocated or closed")
    try service.allocate(opened, to: Hub.worker)
    #expect(refusal(of: .decision(contact, children[0]), in: service) == late)
    try service.run(.setAside(.allocation(opened), reason: "wrong worker"))
    #expect(refusal(of: .decision(contact, children[0]), in: service) == nil)
    let later = try service.receive(about: children[0])
    try service.decide(later, Hub.decision(children[0], .passToOpenCase))
    #expect(
      refusal(of: .decision(contact, children[0]), in: service)
        == .tooLateToSetAside("another contact was passed to R-000001"))
    try service.run(.setAside(.decision(later, children[0]), reason: "wrong case"))
    #expect(refusal(of: .decision(contact, children[0]), in: service) == nil)
    try service.close(opened)
    #expect(refusal(of: .decision(contact, children[0]), in: service) == late)
  }

  @Test func whatWasPassedToACaseIsTakenBack() throws {
    var service = try Service()
    let opened = try service.refer("Maisie")[0]
    let child = try service.item(opened).child
    let again = try service.receive(about: child)
    try service.run(.contact(again, .considerHistory))
    let before = try item(opened, in: service)
    try service.decide(again, Hub.decision(child, .passToOpenCase))
    try service.run(.setAside(.decision(again, child), reason: "wrong case"))
    #expect(try item(opened, in: service) == before)
  }

  @Test(arguments: [Rag?.none, .green])
  func aRatingGoesBackToTheOneBefore(earlier: Rag?) throws {
    var service = try Service()
    let id = try service.receive("Maisie", rag: earlier).contact
    let before = try contact(id, in: service)
    try service.run(.contact(id, .rate(.red, why: "weapon")))
    try service.run(.setAside(.rating(id, back: earlier), reason: "wrong row"))
    #expect(try contact(id, in: service) == before)
    #expect(try service.run(.setAside(.rating(id, back: earlier), reason: "wrong row")).isEmpty)
  }

  @Test func anAllocationSetAsideIsInTheTrayAgainWithItsClockAsItStood() throws {
    var service = try Service()
    let opened = try service.refer("Maisie")[0]
    let before = (try item(opened, in: service), try service.child(ChildID(1)).episodes)
    let due = service.queue(.toAllocate).rows[0].due
    #expect(refusal(of: .allocation(opened), in: service) == .notAllocated(opened))
    service.now = service.now.advanced(byMinutes: 300)
    try service.allocate(opened, to: Hub.worker, jointly: Hub.senior)
    service.now = service.now.advanced(byMinutes: 60)
    try service.run(.setAside(.allocation(opened), reason: "wrong worker"))
    #expect(try item(opened, in: service) == before.0)
    #expect(try service.child(ChildID(1)).episodes == before.1)
    #expect(service.queue(.toAllocate).rows.map(\.due) == [due])
    #expect(service.register.cases(heldBy: Hub.worker).isEmpty)
  }

  @Test func aReallocationSetAsideGoesBackToTheWorkerAndJointWorkerOfBefore() throws {
    var service = try Service()
    let opened = try service.refer("Maisie", outcome: .referralWithStrategyDiscussion)[0]
    try service.allocate(opened, to: Hub.asye, jointly: Hub.senior)
    let before = (try item(opened, in: service), try service.child(ChildID(1)).episodes)
    service.now = service.now.advanced(byMinutes: 20_000)
    try service.run(
      .case(opened, .reallocate(NewAllocation(worker: Hub.worker, reason: "has room"), .managingCaseloads)))
    try service.run(.setAside(.allocation(opened), reason: "wrong row"))
    #expect(try item(opened, in: service) == before.0)
    #expect(try service.child(ChildID(1)).episodes == before.1)
    #expect(service.register.cases(heldBy: Hub.asye) == [opened])
    #expect(
      refusal(of: .allocation(opened), in: service) == .tooLateToSetAside("R-000001 is back where it was"))
  }

  @Test func aNamedJointWorkerIsSetAside() throws {
    var service = try Service()
    let opened = try service.refer("Maisie")[0]
    try service.allocate(opened, to: Hub.asye)
    let before = try item(opened, in: service)
    service.now = service.now.advanced(byMinutes: 60)
    let joined = NewAllocation(worker: Hub.asye, jointWorker: Hub.senior, reason: "section 47")
    try service.run(.case(opened, .reallocate(joined, .other)))
    try service.run(.setAside(.allocation(opened), reason: "wrong row"))
    #expect(try item(opened, in: service) == before)
    #expect(try service.caseload(of: Hub.asye).children == 1)
  }

  @Test func aClosureSetAsideOpensTheCaseWithItsWorker() throws {
    var service = try Service()
    let opened = try service.refer("Maisie")[0]
    try service.allocate(opened, to: Hub.worker)
    let before = (try item(opened, in: service), try child(ChildID(1), in: service))
    #expect(refusal(of: .closure(opened), in: service) == .tooLateToSetAside("R-000001 is open"))
    service.now = service.now.advanced(byMinutes: 60)
    try service.run(
      .case(opened, .close(.otherReason, why: "plan met", notSeenWhy: "moved abroad")), by: Hub.otherManager)
    #expect(service.register.cases(heldBy: Hub.worker).isEmpty)
    try service.run(.setAside(.closure(opened), reason: "wrong row"))
    #expect(try item(opened, in: service) == before.0)
    #expect(try service.item(opened).movedBy == Hub.manager)
    #expect(try child(ChildID(1), in: service) == before.1)
    #expect(service.register.cases(heldBy: Hub.worker) == [opened])
  }

  @Test func aClosureIsNotSetAsideOnceTheChildIsReferredAnewNorWhenTheCaseWasWithdrawn() throws {
    var service = try Service()
    let opened = try service.refer("Maisie")[0]
    try service.close(opened)
    #expect(refusal(of: .closure(opened), in: service) == nil)
    let again = try service.receive(about: ChildID(1))
    try service.decide(again, Hub.decision(ChildID(1), .referralForAssessment))
    #expect(refusal(of: .closure(opened), in: service) == .caseAlreadyOpen(ChildID(1), CaseID(2)))
    try service.run(.setAside(.decision(again, ChildID(1)), reason: "wrong child"))
    #expect(refusal(of: .closure(opened), in: service) == nil)
    #expect(refusal(of: .closure(CaseID(2)), in: service) == .tooLateToSetAside("R-000002 was withdrawn"))
  }

  @Test func anAbsenceSetAsidePutsTheWorkerBackAtWork() throws {
    var service = try Service()
    #expect(refusal(of: .absence(Hub.worker), in: service) == .notAbsent(Hub.worker))
    try service.run(.worker(Hub.worker, .startAbsence(.init(reason: .sickness, from: day("2019-01-09")))))
    try service.run(.setAside(.absence(Hub.worker), reason: "wrong worker"))
    #expect(service.register.workers[Hub.worker]?.isAvailable(on: day("2019-01-09")) == true)
  }
}
