import Testing

@testable import CaseModel

/// A service in memory: runs commands at instants and keeps what they record.
struct Service {
  private(set) var register: Register
  private(set) var recorded: [RecordedEvent] = []
  /// Where the events of each command begin.
  private(set) var begun: [Int64] = []
  /// The instant of the next command.
  var now = Hub.start

  /// The hub of ``Hub``, with its settings, teams and workers.
  init(settings: ServiceSettings = Hub.settings) throws {
    register = Register(settings: settings)
    for command in [.putSettingsInForce(settings)] + Hub.teams + Hub.workers.map(Command.registerWorker) {
      try run(command, by: .program)
    }
  }

  /// A service that has settings and nobody yet.
  init(empty settings: ServiceSettings) { register = Register(settings: settings) }

  /// Decides a command and applies its events.
  @discardableResult
  mutating func run(_ command: Command, by actor: WorkerID = Hub.manager) throws -> [Event] {
    var batch = EventBatch()
    let past = past(of: command)
    try register.decide(command, by: actor, at: now, past: past, into: &batch)
    try batch.requireLengths()
    if !batch.events.isEmpty { begun.append(Int64(recorded.count + 1)) }
    for event in batch.events {
      register.apply(event, by: actor, at: now, history: past?.histories[event.record] ?? [])
      recorded.append(
        RecordedEvent(
          sequence: Int64(recorded.count + 1), version: register.version(of: event.record),
          stamp: Stamp(by: actor, at: now), event: event))
    }
    return Array(batch.events)
  }

  /// Takes in a fact of the past that no rule of today looked at.
  mutating func take(_ event: Event) { register.apply(event, by: Hub.manager, at: now) }

  /// Applies what was recorded on a case by an earlier version of the program.
  mutating func record(_ item: CaseID, _ fact: some PathwayFact, by actor: WorkerID = Hub.manager) {
    register.apply(.case(item, .recorded(fact)), by: actor, at: now)
  }

  /// The act that a command sets aside, as a ledger would hand it over.
  func past(of command: Command) -> PastAct? { PastAct(undoneBy: command, in: recorded, begun: begun) }

  /// Runs a command unless a rule refuses it.
  mutating func attempt(_ command: Command, by actor: WorkerID) throws -> Refusal? {
    do {
      try run(command, by: actor)
      return nil
    } catch let refusal as Refusal { return refusal }
  }

  /// Why a command is refused now; nil when it is not.
  ///
  /// No refusal names a child.
  func refusal(of command: Command, by actor: WorkerID = Hub.manager) -> Refusal? {
    var batch = EventBatch()
    do {
      try register.decide(command, by: actor, at: now, past: past(of: command), into: &batch)
      try batch.requireLengths()
      return nil
    } catch {
      for child in register.children.all {
        let details = child.details
        for name in [details.givenName, details.familyName] + details.otherNames where !name.isEmpty {
          #expect(!error.words.contains(name), "a refusal names a child: \(error)")
        }
      }
      return error
    }
  }

  func refusal(of command: ContactCommand, on contact: ContactID, by actor: WorkerID = Hub.manager)
    -> Refusal?
  {
    refusal(of: .contact(contact, command), by: actor)
  }

  func refusal(of command: CaseCommand, on item: CaseID, by actor: WorkerID = Hub.manager) -> Refusal? {
    refusal(of: .case(item, command), by: actor)
  }
}

extension Service {
  /// Receives a contact at ``now``, or earlier.
  mutating func receive(_ contact: NewContact, by actor: WorkerID = Hub.screener) throws -> ContactID {
    let id = ContactID(register.nextNumber(.contact))
    try run(.receiveContact(contact), by: actor)
    return id
  }

  /// Receives a contact about new children of one new household.
  mutating func receive(
    _ names: String..., rag: Rag? = nil, risk: Bool = false, referrer: Referrer? = nil
  ) throws -> (contact: ContactID, children: [ChildID]) {
    let first = register.nextNumber(.child)
    let contact = try receive(
      Hub.contact(
        names.map { .new(Hub.child($0)) }, at: now,
        household: .new(HouseholdDetails(address: "\(first) Invented Road")), referrer: referrer, risk: risk,
        rag: rag))
    return (contact, names.indices.map { ChildID(first + UInt32($0)) })
  }

  /// Receives another contact about children who are known.
  mutating func receive(about children: ChildID..., rag: Rag? = nil) throws -> ContactID {
    try receive(Hub.contact(children.map(NewChild.known), at: now, rag: rag))
  }

  /// Looks at the history and decides.
  mutating func decide(
    _ contact: ContactID, _ decisions: NewDecision..., by actor: WorkerID = Hub.manager
  ) throws {
    if register.contacts[contact]?.historyConsidered == nil {
      try run(.contact(contact, .considerHistory), by: actor)
    }
    try run(.contact(contact, .decide(decisions)), by: actor)
  }

  /// Refers new siblings and returns their cases.
  mutating func refer(
    _ names: String..., outcome: Outcome = .referralForAssessment
  ) throws -> [CaseID] {
    let first = register.nextNumber(.child)
    let contact = try receive(
      Hub.contact(
        names.map { .new(Hub.child($0)) }, at: now,
        household: .new(HouseholdDetails(address: "\(first) Invented Road"))))
    let cases = register.nextNumber(.case)
    for place in names.indices {
      try decide(contact, Hub.decision(ChildID(first + UInt32(place)), outcome))
    }
    return names.indices.map { CaseID(cases + UInt32($0)) }
  }

  mutating func allocate(_ items: CaseID..., to worker: WorkerID, jointly joint: WorkerID? = nil) throws {
    for item in items {
      try run(
        .case(item, .allocate(NewAllocation(worker: worker, jointWorker: joint, reason: "has room"))))
    }
  }

  /// An assessment that was written and authorised today; the child was seen for it.
  mutating func assess(_ item: CaseID) throws {
    let today = London.day(of: now)
    if try !self.item(item).wasSeen { try run(.case(item, .recordSeen(on: today))) }
    try go(item, AssessmentStarted(on: today))
    try go(item, Example.submitted(), by: Hub.otherManager)
    try go(
      item, AssessmentAuthorised(lateWhy: "too many children", notSeenWhy: "away"))
  }

  /// Closes a case: the child was seen, assessed where the reason says so, and a step-down accepted.
  mutating func close(_ item: CaseID, as reason: ClosureReason = .otherReason) throws {
    if reason == .earlyHelp || reason == .noFurtherAction { try assess(item) }
    if try !self.item(item).wasSeen { try run(.case(item, .recordSeen(on: London.day(of: now)))) }
    if reason == .earlyHelp {
      try go(item, StepDownOffered(service: "family hub", plan: "monthly"))
      try go(item, StepDownAccepted(by: "hub manager"))
    }
    try run(.case(item, .close(reason, why: "assessment done")))
  }

  /// The queue as a screen would list it now.
  func queue(_ kind: QueueKind, order: QueueOrder = .timeLeft) -> Queue {
    Queue(kind, of: register, order: order, on: London.day(of: now))
  }

  func caseload(of worker: WorkerID, adding extra: CaseID...) throws -> Caseload {
    register.caseload(of: try #require(register.workers[worker]), at: now, adding: extra).after
  }

  /// Asks for a role for somebody and confirms it as a second person.
  mutating func give(_ role: Role, to worker: WorkerID) throws {
    var details = try #require(register.workers[worker]?.details)
    details.role = role
    try run(.worker(worker, .change(details)), by: Hub.manager)
    try run(.worker(worker, .confirmRole(details.roleGiven)), by: Hub.head)
  }

  func item(_ id: CaseID) throws -> Case { try #require(register.cases[id]) }
  func contact(_ id: ContactID) throws -> Contact { try #require(register.contacts[id]) }
  func child(_ id: ChildID) throws -> Child { try #require(register.children[id]) }
}
