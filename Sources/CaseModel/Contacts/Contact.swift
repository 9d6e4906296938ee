/// A contact as the register holds one: what the rules and the queue need.
///
/// The narrative and other long texts stay in the ledger and are read when somebody looks.
public struct Contact: Codable, Hashable, Sendable {
  /// How many events the record has.
  public var version: Int32
  /// The contact's identifier.
  public let id: ContactID
  /// When the hub received it.
  public var receivedAt: Instant
  /// How it reached the hub.
  public var channel: Channel
  /// Who brought it.
  public var source: ContactSource
  /// The main worry.
  public var worry: Worry
  /// Whether the emergency duty team took it, outside the day service's hours.
  public var outOfHours: Bool
  /// Whether a child may be at immediate risk.
  public var immediateRisk: Bool
  /// The team that took responsibility for the immediate risk, and when.
  public var acceptedBy: Acceptance?
  /// Nil until somebody has rated it.
  public var rag: Rag?
  /// Whether the family agrees that information is shared.
  public var consent: Consent
  /// Who last looked at the children's history for this contact, and when.
  public var historyConsidered: Stamp?
  /// What was asked of partner agencies, in order of asking.
  public var checks: [AgencyCheck]
  /// One entry for each child, in the order they were named.
  public var children: [ChildEntry]
  /// When the referrer was told the outcome; nil until then.
  public var referrerTold: Instant?
  /// Whether the referrer can be told at all; false for an anonymous one and for history.
  public var referrerToBeTold: Bool
  /// Whether it was brought in from lists as history, decided elsewhere.
  public var isHistory: Bool
  /// When the day service acknowledged what the emergency duty team took; nil before, and for what came by day.
  public var handoverAcknowledgedAt: Instant?
  /// Tasks that one shift left the other, oldest first.
  public var tasks: [HandoverTask] = []
  /// How far early help is; nil before its first step, which keeps most contacts small.
  var boxedEarlyHelp: Box<EarlyHelp>?

  /// How far early help is with the family.
  public var earlyHelp: EarlyHelp {
    get { boxedEarlyHelp?.value ?? EarlyHelp() }
    set { boxedEarlyHelp = Box(newValue) }
  }

  /// A team's acceptance of an immediate risk.
  public struct Acceptance: Codable, Hashable, Sendable {
    /// The team.
    public var team: TeamID
    /// When it accepted.
    public var at: Instant
  }

  /// A question to a partner agency.
  public struct AgencyCheck: Codable, Hashable, Sendable {
    /// The agency asked.
    public var agency: Agency
    /// When.
    public var askedAt: Instant
    /// Nil while no answer has come.
    public var answeredAt: Instant?
    /// How much the answer told; nil while none has come, and for one that nobody marked.
    public var shared: Sharing?
    /// How often the answer was chased.
    public var chases: Int32 = 0
    /// Who chased it last, and when; nil before.
    public var lastChase: Stamp?
  }

  /// One child of the contact and how far the decision is.
  public struct ChildEntry: Codable, Hashable, Sendable {
    /// The child.
    public var child: ChildID
    /// Nil while undecided.
    public var decision: Decision?
    /// Whether the child's words were heard, said at the decision; nil while undecided, and where an emergency settled it.
    public var voiceHeard: Bool?
    /// Whether a second manager disagreed with an earlier decision, so that two views stand.
    public var disputed: Bool
  }

  /// A threshold decision for one child.
  public struct Decision: Codable, Hashable, Sendable {
    /// What was decided.
    public var outcome: Outcome
    /// The level of need, by its number in the settings.
    public var level: UInt8
    /// The decision maker.
    public var by: WorkerID
    /// When.
    public var at: Instant
    /// Whether another manager must agree before it closes.
    public var awaitsSecondLook: Bool
    /// The case that the decision opened, if it did.
    public var opened: CaseID?
    /// When a second manager agreed; nil before, and where none was needed.
    public var agreedAt: Instant?
    /// The other authority that was asked to take the child over; nil for any other outcome, and where the decision was
    /// recorded without.
    public var authority: OtherAuthority? {
      get { boxedAuthority?.value }
      set { boxedAuthority = newValue.map(Box.init) }
    }
    /// Boxed, since few decisions have one.
    var boxedAuthority: Box<OtherAuthority>?
    /// The emergency that settled the threshold instead of a manager; nil where a manager decided.
    ///
    /// - Source: Children Act 1989, section 47(1)(a): the authority enquires about a child in police protection or under
    ///   an emergency protection order.
    public var protection: ProtectionKind?

    /// When the decision stood: with the second look where one was needed; nil while it waits for one.
    public var stoodAt: Instant? { awaitsSecondLook ? nil : agreedAt ?? at }
  }

  /// How far the contact is.
  public enum Stage: Sendable, Hashable {
    /// At least one child is undecided.
    case toDecide
    /// All children are decided, at least one awaits a second manager.
    case secondLook
    /// Every child is decided.
    case decided
  }

  /// How far the contact is.
  public var stage: Stage {
    var waits = false
    for entry in children {
      guard let decision = entry.decision else { return .toDecide }
      if decision.awaitsSecondLook { waits = true }
    }
    return waits ? .secondLook : .decided
  }

  /// Whether a decision awaits a second manager, whatever else is to be decided.
  public var awaitsSecondLook: Bool { children.contains { $0.decision?.awaitsSecondLook ?? false } }

  /// The check of an agency that has not answered yet; nil where none waits.
  public func openCheck(of agency: Agency) -> AgencyCheck? {
    checks.last { $0.agency == agency && $0.answeredAt == nil }
  }

  /// Whether an immediate risk still has no team that took it.
  public var riskNotAccepted: Bool { immediateRisk && acceptedBy == nil }

  /// Whether anything is still to be done: a decision, a second look, an acceptance by a team or another authority, feedback
  /// to the referrer.
  public var isOpen: Bool {
    if isHistory { return false }
    return stage != .decided || riskNotAccepted || owesReferrer || awaitsHandover
      || tasks.contains { $0.doneAt == nil } || awaitedAuthority != nil
  }

  /// Whether the day service has yet to acknowledge what the emergency duty team took.
  public var awaitsHandover: Bool { outOfHours && !isHistory && handoverAcknowledgedAt == nil }

  /// Whether the outcome stands and the referrer has not been told.
  public var owesReferrer: Bool { referrerToBeTold && referrerTold == nil && stage == .decided }
}
