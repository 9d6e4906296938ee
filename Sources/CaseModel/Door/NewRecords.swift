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
  /// What the designated officer is told, where that is the outcome; nil for any other.
  public var allegation: AllegationReported?
  /// The other authority that is asked to take the child over, where that is the outcome; nil for any other.
  public var authority: String?

  /// Describes a decision.
  public init(
    child: ChildID, outcome: Outcome, level: UInt8, rationale: Rationale, voice: Noted, identity: Noted,
    allegation: AllegationReported? = nil, authority: String? = nil
  ) {
    self.child = child
    self.outcome = outcome
    self.level = level
    self.rationale = rationale
    self.voice = voice
    self.identity = identity
    self.allegation = allegation
    self.authority = authority
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
