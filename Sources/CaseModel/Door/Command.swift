/// What somebody asks for. `decide` turns it into events, or refuses.
public enum Command: Equatable, Sendable {
  // The service.
  case putSettingsInForce(ServiceSettings)
  case registerTeam(name: String, kind: TeamKind)
  case registerWorker(WorkerDetails)
  case changeWorker(WorkerID, WorkerDetails)
  case startAbsence(WorkerID, Worker.Absence)
  case endAbsence(WorkerID, on: Day)
  case planLeave(WorkerID, Worker.Leave)
  case workerLeaves(WorkerID, on: Day)
  case workerReturns(WorkerID)
  // Households and children.
  case changeHousehold(HouseholdID, HouseholdDetails)
  case changeChild(ChildID, ChildDetails)
  case mergeChildren(duplicate: ChildID, into: ChildID, reason: String)
  // Contacts.
  case receiveContact(NewContact)
  case changeRag(ContactID, Rag, why: String)
  case recordConsent(ContactID, Consent)
  case considerHistory(ContactID)
  case askAgency(ContactID, Agency)
  case recordAnswer(ContactID, Agency, answer: String)
  case decide(ContactID, [NewDecision])
  case giveSecondLook(ContactID, ChildID, agreed: Bool, view: String)
  case acceptRisk(ContactID, TeamID)
  case tellReferrer(ContactID, how: String)
  // Cases.
  case allocate(CaseID, NewAllocation)
  case reallocate(CaseID, NewAllocation, WorkerChangeReason)
  case returnToTray(CaseID, reason: String)
  case changeWork(CaseID, Work)
  case recordSeen(CaseID, on: Day)
  case acknowledge(CaseID, ContactID)
  case closeCase(CaseID, ClosureReason, why: String)
  // Lists brought in.
  case importContact(ImportedContact)
  case importCase(ImportedCase)
  case updateImportedCase(CaseID, ImportedCase)
  // Mistakes.
  case setAside(Act, reason: String)

  /// An act that can be set aside.
  public enum Act: Hashable, Sendable {
    case decision(ContactID, ChildID)
    case rag(ContactID, back: Rag?)
    case allocation(CaseID)
    case returning(CaseID)
    case closure(CaseID)
    case absence(WorkerID)
  }
}

/// A contact to be received.
public struct NewContact: Hashable, Sendable {
  /// When it reached the hub.
  public var receivedAt: Instant
  /// How.
  public var channel: Channel
  /// Who brought it.
  public var source: ContactSource
  /// The referrer; nil for an anonymous one.
  public var referrer: Referrer?
  /// The main worry.
  public var worry: Worry
  /// What was said.
  public var narrative: String
  /// The children: at least one.
  public var children: [NewChild]
  /// The household that new children belong to; nil when not known or all children are known.
  public var household: NewHousehold?
  /// Whether a child may be at immediate risk.
  public var immediateRisk: Bool
  /// The first rating.
  public var rag: Rag?
  /// Whether the family agrees that information is shared.
  public var consent: Consent

  /// Describes a contact.
  public init(
    receivedAt: Instant, channel: Channel, source: ContactSource, referrer: Referrer? = nil, worry: Worry,
    narrative: String, children: [NewChild], household: NewHousehold? = nil, immediateRisk: Bool = false,
    rag: Rag? = nil, consent: Consent = .notSettled
  ) {
    self.receivedAt = receivedAt
    self.channel = channel
    self.source = source
    self.referrer = referrer
    self.worry = worry
    self.narrative = narrative
    self.children = children
    self.household = household
    self.immediateRisk = immediateRisk
    self.rag = rag
    self.consent = consent
  }
}

/// A child of a new contact: one the register knows, or a new one.
public enum NewChild: Hashable, Sendable {
  /// Known already.
  case known(ChildID)
  /// To be registered.
  case new(ChildDetails)
}

/// The household of a new contact's new children.
public enum NewHousehold: Hashable, Sendable {
  /// Known already.
  case known(HouseholdID)
  /// To be registered.
  case new(HouseholdDetails)
}

/// A threshold decision to be recorded for one child.
public struct NewDecision: Hashable, Sendable {
  /// The child.
  public var child: ChildID
  /// What is decided.
  public var outcome: Outcome
  /// The level of need.
  public var level: UInt8
  /// Why.
  public var rationale: Rationale
  /// The child's voice.
  public var voice: Noted
  /// The child's identity.
  public var identity: Noted

  /// Describes a decision.
  public init(
    child: ChildID, outcome: Outcome, level: UInt8, rationale: Rationale, voice: Noted, identity: Noted
  ) {
    self.child = child
    self.outcome = outcome
    self.level = level
    self.rationale = rationale
    self.voice = voice
    self.identity = identity
  }
}

/// An allocation to be recorded.
public struct NewAllocation: Hashable, Sendable {
  /// The worker.
  public var worker: WorkerID
  /// A worker who works it jointly, if one is to.
  public var jointWorker: WorkerID?
  /// Why this worker.
  public var reason: String
  /// The manager's direction.
  public var direction: String?
  /// Refusals to override, each with a reason.
  public var overrides: [Override]

  /// Describes an allocation.
  public init(
    worker: WorkerID, jointWorker: WorkerID? = nil, reason: String, direction: String? = nil,
    overrides: [Override] = []
  ) {
    self.worker = worker
    self.jointWorker = jointWorker
    self.reason = reason
    self.direction = direction
    self.overrides = overrides
  }
}

/// A contact from a list, decided elsewhere.
public struct ImportedContact: Hashable, Sendable {
  /// When, as the list says.
  public var receivedAt: Instant
  /// Who brought it.
  public var source: ContactSource
  /// The child.
  public var child: NewChild

  /// Describes the contact.
  public init(receivedAt: Instant, source: ContactSource, child: NewChild) {
    self.receivedAt = receivedAt
    self.source = source
    self.child = child
  }
}

/// A referral or a child in need from a list.
public struct ImportedCase: Hashable, Sendable {
  /// The child.
  public var child: NewChild
  /// When referred, as the list says.
  public var referredAt: Instant
  /// Who referred.
  public var source: ContactSource
  /// The work; nil where the list does not say.
  public var work: Work?
  /// Why the child is in need.
  public var need: PrimaryNeed?
  /// Who holds it; nil when nobody is named.
  public var worker: WorkerID?
  /// When the child was last seen.
  public var lastSeen: Day?
  /// When it closed; nil while open.
  public var closedAt: Instant?
  /// Why it closed.
  public var closure: ClosureReason?

  /// Describes the case.
  public init(
    child: NewChild, referredAt: Instant, source: ContactSource = .unknown, work: Work? = nil,
    need: PrimaryNeed? = nil, worker: WorkerID? = nil, lastSeen: Day? = nil, closedAt: Instant? = nil,
    closure: ClosureReason? = nil
  ) {
    self.child = child
    self.referredAt = referredAt
    self.source = source
    self.work = work
    self.need = need
    self.worker = worker
    self.lastSeen = lastSeen
    self.closedAt = closedAt
    self.closure = closure
  }
}
