import Testing

@testable import CaseModel

/// Nobody raises their own role, and two people open what is restricted.
@Suite struct RoleGivingTests {
  private func ask(
    _ role: Role, for worker: WorkerID, account: String? = nil, in service: Service
  ) throws -> Command {
    var details = try #require(service.register.workers[worker]).details
    details.role = role
    details.account = account ?? details.account
    return .worker(worker, .change(details))
  }

  @Test(arguments: Role.allCases)
  func rolesThatGiveRolesOrOpenWhatIsRestrictedAreGivenByTwo(_ role: Role) {
    let two: Set<Role> = [.administrator, .hubManager, .teamManager, .designatedOfficer]
    #expect(role.isGivenByTwo == two.contains(role))
  }

  @Test func nobodyRaisesTheirOwnRole() throws {
    let service = try Service()
    for (actor, role) in [
      (Hub.manager, Role.administrator), (Hub.otherManager, .administrator),
      (Hub.manager, .designatedOfficer), (Hub.head, .designatedOfficer),
    ] {
      let command = try ask(role, for: actor, in: service)
      let expected: Refusal = actor == Hub.head ? .lastAdministrator(actor) : .ownRole(actor)
      #expect(service.refusal(of: command, by: actor) == expected, "\(role.words)")
    }
    #expect(service.refusal(of: try ask(.teamManager, for: Hub.manager, in: service)) == nil)
    #expect(service.refusal(of: try ask(.socialWorker, for: Hub.manager, in: service)) == nil)
  }

  @Test func aManagerGivesRolesThatReachNoFurtherAlone() throws {
    var service = try Service()
    for role in [Role.seniorPractitioner, .screeningWorker, .emergencyDutyWorker, .performanceLead] {
      let events = try service.run(ask(role, for: Hub.worker, in: service))
      #expect(events.map(\.kind) == [.workerChanged])
    }
    #expect(try service.run(ask(.teamManager, for: Hub.manager, in: service)).map(\.kind) == [.workerChanged])
  }

  @Test func aSecondPersonConfirmsWhatTheFirstAskedFor() throws {
    var service = try Service()
    let given = RoleGiven(role: .teamManager)
    let confirm = Command.worker(Hub.senior, .confirmRole(given))
    #expect(service.refusal(of: confirm, by: Hub.otherManager) == .noRoleAsked(Hub.senior))
    let asked = try service.run(ask(.teamManager, for: Hub.senior, in: service))
    #expect(asked == [.worker(Hub.senior, .roleAsked(given))])
    #expect(service.register.workers[Hub.senior]?.details.role == .seniorPractitioner)
    let needsAnother = Refusal.roleNeedsAnother(Hub.senior, askedBy: Hub.manager)
    #expect(service.refusal(of: confirm, by: Hub.manager) == needsAnother)
    #expect(
      service.refusal(of: confirm, by: Hub.senior) == .roleMayNot(.seniorPractitioner, .staff))
    let other = Command.worker(Hub.senior, .confirmRole(RoleGiven(role: .administrator)))
    #expect(service.refusal(of: other, by: Hub.head) == .roleNotAsked(Hub.senior, .administrator))
    #expect(
      service.refusal(of: try ask(.teamManager, for: Hub.senior, in: service), by: Hub.otherManager)
        == .roleAwaits(Hub.senior, .teamManager, by: Hub.manager))
    #expect(try service.run(confirm, by: Hub.otherManager) == [.worker(Hub.senior, .roleConfirmed(given))])
    #expect(service.register.workers[Hub.senior]?.details.role == .teamManager)
    #expect(service.register.workers[Hub.senior]?.roleAsked == nil)
  }

  @Test func managersDoNotMakeEachOtherDesignatedOfficer() throws {
    var service = try Service()
    let given = RoleGiven(role: .designatedOfficer)
    try service.run(ask(.designatedOfficer, for: Hub.otherManager, in: service), by: Hub.manager)
    let confirm = Command.worker(Hub.otherManager, .confirmRole(given))
    for (actor, refusal) in [
      (Hub.otherManager, Refusal.roleNeedsAnother(Hub.otherManager, askedBy: Hub.manager)),
      (Hub.manager, .roleNeedsAnother(Hub.otherManager, askedBy: Hub.manager)),
    ] {
      #expect(service.refusal(of: confirm, by: actor) == refusal)
    }
    // Not even a third manager: an administrator opens the register of allegations, or makes an administrator.
    try service.give(.teamManager, to: Hub.senior)
    #expect(service.refusal(of: confirm, by: Hub.senior) == .roleMayNot(.teamManager, .administer))
    #expect(service.refusal(of: confirm, by: Hub.head) == nil)
  }

  @Test func anotherAccountForAManagersRoleTakesTwoAsWell() throws {
    var service = try Service()
    let command = try ask(.designatedOfficer, for: Hub.officer, account: "friend", in: service)
    let given = RoleGiven(role: .designatedOfficer, account: "friend")
    #expect(try service.run(command) == [.worker(Hub.officer, .roleAsked(given))])
    #expect(service.register.workers[Hub.officer]?.details.account == nil)
    let social = try ask(.socialWorker, for: Hub.worker, account: "pat", in: service)
    #expect(try service.run(social).map(\.kind) == [.workerChanged])
    let own = try ask(.hubManager, for: Hub.manager, account: "ama", in: service)
    #expect(service.refusal(of: own, by: Hub.manager) == .ownRole(Hub.manager))
  }

  @Test func somebodyNewReadsAloneUntilTheRoleIsConfirmed() throws {
    var service = try Service()
    let details = WorkerDetails(name: "Bo New", team: Hub.north, role: .administrator, account: "bo")
    let events = try service.run(.registerWorker(details), by: Hub.head)
    #expect(events.map(\.kind) == [.workerRegistered, .roleAsked])
    let worker = try #require(service.register.workers[WorkerID(15)])
    #expect(Act.allCases.allSatisfy { !worker.details.role.may($0) })
    #expect(worker.roleAsked?.given == details.roleGiven)
    #expect(worker.roleAsked?.asked == Stamp(by: Hub.head, at: service.now))
    let social = WorkerDetails(name: "Di New", team: Hub.north, role: .socialWorker)
    #expect(try service.run(.registerWorker(social)) == [.worker(WorkerID(16), .registered(social))])
  }

  @Test func aManagerWhoComesBackIsConfirmedAgain() throws {
    var service = try Service()
    try service.run(.worker(Hub.otherManager, .leaves(on: day("2019-01-09"))))
    // On the last day itself nobody has gone yet.
    #expect(try service.run(.worker(Hub.otherManager, .returns)).map(\.kind) == [.workerReturned])
    try service.run(.worker(Hub.otherManager, .leaves(on: day("2019-01-09"))))
    service.now = instant("2019-01-10T09:00:00Z")
    let events = try service.run(.worker(Hub.otherManager, .returns))
    #expect(events.map(\.kind) == [.workerReturned, .workerChanged, .roleAsked])
    let confirm = Command.worker(Hub.otherManager, .confirmRole(RoleGiven(role: .teamManager)))
    try service.run(confirm, by: Hub.head)
    #expect(service.register.workers[Hub.otherManager]?.details.role == .teamManager)
  }

  @Test func aRoleThatIsDeclinedOrGivenOtherwiseIsNoLongerWaiting() throws {
    var service = try Service()
    try service.run(ask(.teamManager, for: Hub.senior, in: service))
    let decline = { (why: String) in Command.worker(Hub.senior, .declineRole(RoleDeclined(why: why))) }
    #expect(service.refusal(of: decline(" "), by: Hub.head) == .reasonMissing)
    try service.run(decline("a vacancy comes first"), by: Hub.head)
    #expect(service.register.workers[Hub.senior]?.roleAsked == nil)
    #expect(service.refusal(of: decline("again"), by: Hub.head) == .noRoleAsked(Hub.senior))
    try service.run(ask(.teamManager, for: Hub.senior, in: service))
    var renamed = try #require(service.register.workers[Hub.senior]).details
    renamed.name = "Sana Mirza-Hill"
    try service.run(.worker(Hub.senior, .change(renamed)))
    #expect(service.register.workers[Hub.senior]?.roleAsked != nil)
    try service.run(ask(.socialWorker, for: Hub.senior, in: service))
    #expect(service.register.workers[Hub.senior]?.roleAsked == nil)
  }

  @Test func theFormOfConfirmationShowsWhatIsAskedAndWhoMayNot() throws {
    var service = try Service()
    try service.run(ask(.teamManager, for: Hub.senior, in: service))
    let form = try #require(ActForm.named("role-confirm"))
    func place(_ actor: WorkerID) -> FormPlace {
      FormPlace(service.register, Hub.senior.record, at: service.now, by: actor)
    }
    #expect(form.obstacle(place(Hub.manager))?.contains("two people give this role") == true)
    #expect(form.obstacle(place(Hub.worker)) == "a social worker may not manage workers and absence")
    #expect(form.obstacle(place(Hub.head)) == nil)
    #expect(
      form.commands(form.prefilled(place(Hub.head)), place(Hub.head))
        == .success([.worker(Hub.senior, .confirmRole(RoleGiven(role: .teamManager)))]))
  }
}
