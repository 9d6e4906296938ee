/// A contact reached the hub.
public struct ContactReceived: Codable, Hashable, Sendable {
  /// When.
  public var receivedAt: Instant
  /// How.
  public var channel: Channel
  /// Who brought it.
  public var source: ContactSource
  /// The referrer and how to reach them; nil for an anonymous one.
  public var referrer: Referrer?
  /// The main worry.
  public var worry: Worry
  /// What was said, in the taker's words.
  public var narrative: String
  /// The children, in the order they were named.
  public var children: [ChildID]
  /// Whether a child may be at immediate risk.
  public var immediateRisk: Bool
  /// Whether the emergency duty team took it.
  public var outOfHours: Bool
  /// The first rating; nil until somebody rates it.
  public var rag: Rag?
  /// Whether the family agrees that information is shared.
  public var consent: Consent
}

/// Who referred, and how to reach them.
public struct Referrer: Codable, Hashable, Sendable {
  /// Name and role: "Ms Hale, designated lead".
  public var name: String
  /// Organisation; nil for a member of the public.
  public var organisation: String?
  /// Phone or email; nil when not given.
  public var reach: String?

  /// Describes a referrer.
  public init(name: String, organisation: String? = nil, reach: String? = nil) {
    self.name = name
    self.organisation = organisation
    self.reach = reach
  }
}

/// A contact brought in from lists as history, decided elsewhere.
public struct ContactImported: Codable, Hashable, Sendable {
  /// When it was received, as the list says.
  public var receivedAt: Instant
  /// Who brought it.
  public var source: ContactSource
  /// The child.
  public var child: ChildID
}

/// A contact was rated, or rated again.
public struct RagChanged: Codable, Hashable, Sendable {
  /// The rating; nil puts it back to unrated.
  public var rag: Rag?
  /// Why.
  public var why: String
}

/// Somebody looked at what is known of the children before deciding.
public struct HistoryConsidered: Codable, Hashable, Sendable {
  /// Earlier contacts that were shown, all children together.
  public var contactsShown: Int
  /// Earlier episodes that were shown.
  public var episodesShown: Int
}

/// An agency was asked what it knows.
public struct AgencyAsked: Codable, Hashable, Sendable {
  /// The agency.
  public var agency: Agency
}

/// An agency answered.
public struct AgencyAnswered: Codable, Hashable, Sendable {
  /// The agency.
  public var agency: Agency
  /// What it said.
  public var answer: String
  /// How much that told; nil where nobody marked it.
  public var shared: Sharing?
}

/// An agency that owes an answer was chased.
public struct AgencyChased: Codable, Hashable, Sendable {
  /// The agency.
  public var agency: Agency
  /// How: "by phone", "email to the duty desk".
  public var how: String
}

/// A threshold decision for one child.
public struct ChildDecided: Codable, Hashable, Sendable {
  /// The child.
  public var child: ChildID
  /// What was decided.
  public var outcome: Outcome
  /// The level of need, by its number in the settings.
  public var level: UInt8
  /// Why.
  public var rationale: Rationale
  /// The child's voice.
  public var voice: Noted
  /// The child's identity and what it means in daily life.
  public var identity: Noted
  /// Whether another manager must agree before it closes.
  public var awaitsSecondLook: Bool
  /// The case that the decision opened, if it did.
  public var opened: CaseID?
  /// The other authority that was asked to take the child over; nil for any other outcome.
  public var authority: String? = nil
}

/// A child was protected in an emergency before anybody decided the threshold; that settles it.
public struct ChildProtected: Codable, Hashable, Sendable {
  /// The child.
  public var child: ChildID
  /// How the child was protected.
  public var kind: ProtectionKind
  /// The outcome of the contact for the child.
  public var outcome: Outcome
  /// The level of need, by its number in the settings.
  public var level: UInt8
  /// The case that holds the emergency: the one that was open, or the one that it opened.
  public var `case`: CaseID
}

/// A decision was set aside; the child is undecided again.
public struct DecisionSetAside: Codable, Hashable, Sendable {
  /// The child.
  public var child: ChildID
  /// Why.
  public var reason: String
}

/// A second manager agreed or disagreed.
public struct SecondLookGiven: Codable, Hashable, Sendable {
  /// The child.
  public var child: ChildID
  /// Whether the decision stands; otherwise the child is undecided again and both views are kept.
  public var agreed: Bool
  /// The second manager's view.
  public var view: String
}

/// A team took responsibility for an immediate risk.
public struct RiskAccepted: Codable, Hashable, Sendable {
  /// The team.
  public var team: TeamID
}

/// The referrer was told the outcome.
public struct ReferrerTold: Codable, Hashable, Sendable {
  /// How: "by phone", "letter".
  public var how: String
}
