import Testing

@testable import CaseModel

@Suite struct RoleTests {
  /// What each role may do; everything that is not here it may not.
  static let table: [Role: Set<Act>] = [
    .administrator: [
      .record, .decide, .secondLook, .acceptRisk, .allocate, .work, .protect, .discuss, .authorise, .staff,
      .administer,
    ],
    .hubManager: [
      .record, .decide, .secondLook, .acceptRisk, .allocate, .work, .protect, .discuss, .authorise, .staff,
    ],
    .teamManager: [
      .record, .decide, .secondLook, .acceptRisk, .allocate, .work, .protect, .discuss, .authorise, .staff,
    ],
    .seniorPractitioner: [.record, .acceptRisk, .work, .protect],
    .socialWorker: [.record, .work, .protect],
    .screeningWorker: [.record],
    .emergencyDutyWorker: [.record, .protect, .discuss],
    .performanceLead: [],
    .designatedOfficer: [.record, .allegations],
  ]

  @Test func everyRoleDoesWhatTheTableSaysAndNoMore() {
    #expect(Self.table.count == Role.allCases.count)
    for role in Role.allCases {
      for act in Act.allCases {
        #expect(role.may(act) == Self.table[role]?.contains(act), "\(role.words): \(act.rawValue)")
      }
    }
  }

  /// Every command, and the act that it is.
  static let commands: [(Command, Act)] = {
    let details = Hub.workers[4]
    let item = ImportedCase(child: .known(ChildID(1)), referredAt: Hub.start)
    let allocation = NewAllocation(worker: Hub.worker, reason: "has room")
    let contact: [(ContactCommand, Act)] = [
      (.rate(.red, why: "weapon"), .record), (.recordConsent(.obtained), .record),
      (.considerHistory, .record),
      (.ask(.police), .record), (.recordAnswer(.police, answer: "none"), .record),
      (.chase(.police, how: "by phone"), .record),
      (.decide([Hub.decision(ChildID(1), .noFurtherAction)]), .decide),
      (.protect(ChildID(1), Example.protection(Hub.start)), .protect),
      (.secondLook(ChildID(1), agreed: true, view: "yes"), .secondLook),
      (.acceptRisk(Hub.north), .acceptRisk),
      (.tellReferrer(how: "by phone"), .record), (.acknowledgeHandover(note: ""), .record),
      (.task(.acknowledge(0)), .record),
      (.recordEarlyHelp(.assessed, EarlyHelpTaken(on: day("2019-01-09"))), .record),
      (.recordAcceptance(ChildID(1), Example.accepted(Hub.start)), .record),
      (.recordRefusal(ChildID(1), Example.refused(Hub.start)), .record),
    ]
    let cases: [(CaseCommand, Act)] = [
      (.allocate(allocation), .allocate), (.reallocate(allocation, .other), .allocate),
      (.returnToTray(reason: "leave"), .allocate), (.close(.noFurtherAction, why: "done"), .allocate),
      (.changeWork(.childInNeed), .work), (.recordSeen(on: day("2019-01-09")), .work),
      (.acknowledge(ContactID(1)), .work), (.task(.acknowledge(0)), .record),
      (.night(.acknowledge(note: "")), .record), (.night(.giveRationale(Example.rationale)), .protect),
    ]
    let workers: [WorkerCommand] = [
      .change(details), .startAbsence(.init(reason: .sickness, from: day("2019-01-09"))),
      .endAbsence(on: day("2019-01-09")),
      .planLeave(.init(from: day("2019-01-09"), through: day("2019-01-09"))),
      .leaves(on: day("2019-01-09")), .returns,
      .supervise(WorkerSupervised(on: day("2019-01-09"), note: "agreed")),
      .confirmRole(RoleGiven(role: .teamManager)), .declineRole(RoleDeclined(why: "not yet")),
      .grantRole(RoleGranted(role: .administrator, account: "ada", owner: "ada")),
    ]
    let undone: [(UndoableAct, Act)] = [
      (.decision(ContactID(1), ChildID(1)), .decide), (.rating(ContactID(1), back: nil), .record),
      (.allocation(CaseID(1)), .allocate), (.closure(CaseID(1)), .allocate), (.absence(Hub.worker), .staff),
      (.fact(CaseID(1).record, version: 1), .record), (.merge(ChildID(1)), .record),
    ]
    var commands: [(Command, Act)] = [
      (.putSettingsInForce(Hub.settings), .administer),
      (.registerTeam(name: "South", kind: .firstResponse), .staff),
      (.changeTeam(TeamID(1), name: "South", kind: .firstResponse), .staff),
      (.registerWorker(details), .staff), (.receiveContact(Hub.contact([])), .record),
      (
        .importContact(ImportedContact(receivedAt: Hub.start, source: .school, child: .known(ChildID(1)))),
        .administer
      ), (.importCase(item), .administer), (.updateImportedCase(CaseID(1), item), .administer),
      (.importAssessment(CaseID(1), AssessmentListed(startedOn: day("2018-12-03"))), .administer),
      (.importEnquiry(CaseID(1), EnquiryListed(startedOn: day("2018-12-03"))), .administer),
      (.importEarlyHelp(.known(ChildID(1)), EarlyHelpListed(startedOn: day("2018-12-03"))), .administer),
      (.importPlan(CaseID(1), PlanListed(kind: .protection)), .administer),
      (.changeHousehold(HouseholdID(1), HouseholdDetails()), .record),
      (.child(ChildID(1), .change(Hub.child("Maisie"))), .record),
      (.child(ChildID(1), .merge(into: ChildID(2), reason: "one")), .record),
    ]
    commands += workers.map { (.worker(Hub.worker, $0), .staff) }
    commands += contact.map { (.contact(ContactID(1), $0.0), $0.1) }
    commands += cases.map { (.case(CaseID(1), $0.0), $0.1) }
    commands += Example.all(at: Hub.start).map { (.case(CaseID(1), .record($0)), acts($0)) }
    commands += [
      (.reportAllegation(Example.reported(Hub.start)), .record),
      (.allegation(AllegationID(1), .link(AllegationLinked(child: ChildID(1)))), .allegations),
      (
        .allegation(AllegationID(1), .unlink(AllegationUnlinked(child: ChildID(1), why: "no"))), .allegations
      ),
      (.registerPlace(Example.place()), .record), (.registerPeerGroup(Example.peers()), .record),
      (.place(PlaceID(1), .note(ContextNote(note: "dark"))), .record),
      (.peerGroup(PeerGroupID(1), .note(ContextNote(note: "grows"))), .record),
    ]
    commands += undone.map { (.setAside($0.0, reason: "mistake"), $0.1) }
    return commands
  }()

  /// What each act on a case's way needs, written down apart from the code under test.
  private static func acts(_ fact: any PathwayAct) -> Act {
    switch type(of: fact).kind {
    case .strategyAsked, .minutesShared, .concernRaised, .protectionStarted, .placeChanged,
      .protectionExtended, .protectionEnded, .visitMade:
      .protect
    case .strategyHeld: .discuss
    case .enquiryCompleted, .conferenceDelayed, .checkpointHeld, .assessmentReturned, .assessmentAuthorised,
      .thresholdReconsidered, .planEnded, .caseAudited, .transferAsked:
      .authorise
    case .concernAccepted: .acceptRisk
    default: .work
    }
  }

  /// The role is asked before anything else: on an empty service a role that may not is told so, whatever else is wrong.
  @Test func everyCommandAsksTheTableFirst() throws {
    let service = try Service()
    let actors: [(WorkerID, Role)] = [
      (Hub.head, .administrator), (Hub.manager, .hubManager), (Hub.otherManager, .teamManager),
      (Hub.senior, .seniorPractitioner), (Hub.worker, .socialWorker), (Hub.screener, .screeningWorker),
      (Hub.dutyWorker, .emergencyDutyWorker), (Hub.analyst, .performanceLead),
      (Hub.officer, .designatedOfficer),
    ]
    for (command, act) in Self.commands {
      #expect(command.act == act)
      for (actor, role) in actors {
        let refusal = service.refusal(of: command, by: actor)
        #expect((refusal == .roleMayNot(role, act)) == !role.may(act), "\(role.words): \(command)")
      }
    }
  }

  @Test(arguments: [
    (Registration.notRegistered, true), (.notRecorded, false), (.number("SW2"), false),
  ])
  func aThresholdIsDecidedByNobodyWhoIsKnownToBeNoSocialWorker(_ registration: Registration, isRefused: Bool)
    throws
  {
    var service = try Service()
    let (contact, children) = try service.receive("Maisie", rag: .red)
    var manager = try #require(service.register.workers[Hub.manager]).details
    manager.registration = registration
    try service.run(.worker(Hub.manager, .change(manager)), by: Hub.head)
    let decide = ContactCommand.decide([Hub.decision(children[0], .earlyHelp)])
    try service.run(.contact(contact, .considerHistory))
    #expect(
      service.refusal(of: decide, on: contact) == (isRefused ? .notQualified(Hub.manager, .decide) : nil))
    try service.run(.contact(contact, decide), by: Hub.otherManager)
    let look = ContactCommand.secondLook(children[0], agreed: true, view: "agreed")
    #expect(
      service.refusal(of: look, on: contact) == (isRefused ? .notQualified(Hub.manager, .secondLook) : nil))
    #expect(service.refusal(of: .rate(.amber, why: "less grave"), on: contact) == nil)
  }

  @Test func nobodySaysOfThemselvesThatTheyAreRegistered() throws {
    var service = try Service()
    var manager = try #require(service.register.workers[Hub.manager]).details
    manager.registration = .notRegistered
    try service.run(.worker(Hub.manager, .change(manager)), by: Hub.head)
    for registration in [Registration.notRecorded, .number("SW2")] {
      manager.registration = registration
      let change = Command.worker(Hub.manager, .change(manager))
      #expect(service.refusal(of: change, by: Hub.manager) == .ownRegistration(Hub.manager))
      #expect(service.refusal(of: change, by: Hub.otherManager) == nil)
    }
  }

  @Test func anUnknownActorIsRefused() throws {
    let service = try Service()
    let command = Command.receiveContact(Hub.contact([.new(Hub.child("Maisie"))]))
    #expect(service.refusal(of: command, by: WorkerID(99)) == .unknownWorker(WorkerID(99)))
    #expect(service.refusal(of: command, by: Hub.screener) == nil)
    #expect(service.refusal(of: command, by: .program) == nil)
  }

  @Test func whoHasLeftNoLongerActs() throws {
    var service = try Service()
    try service.run(.worker(Hub.manager, .leaves(on: day("2019-01-09"))), by: Hub.head)
    let command = Command.receiveContact(Hub.contact([.new(Hub.child("Maisie"))]))
    #expect(service.refusal(of: command, by: Hub.manager) == nil)
    service.now = instant("2019-01-10T00:00:00Z")
    #expect(service.refusal(of: command, by: Hub.manager) == .workerLeft(Hub.manager, on: day("2019-01-09")))
  }
}
