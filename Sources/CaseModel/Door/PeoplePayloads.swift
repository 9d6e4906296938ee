/// A child came to be known.
public struct ChildRegistered: Codable, Hashable, Sendable {
  /// What is known.
  public var details: ChildDetails
  /// Where the child lives; nil when not known.
  public var household: HouseholdID?
}

/// A child belongs to a household, seen from the household.
public struct ChildJoined: Codable, Hashable, Sendable {
  /// The child.
  public var child: ChildID
}

/// A child lives in another home.
public struct MovedHome: Codable, Hashable, Sendable {
  /// The home; nil when nobody knows it.
  public var household: HouseholdID?
  /// Why, and since when.
  public var reason: String
}

/// What was decided about the child on a contact; nil puts an earlier outcome back to undecided.
public struct OutcomeNoted: Codable, Hashable, Sendable {
  /// The contact.
  public var contact: ContactID
  /// The outcome.
  public var outcome: Outcome?
}

/// A referral opened an episode.
public struct EpisodeOpened: Codable, Hashable, Sendable {
  /// The case.
  public var `case`: CaseID
  /// The DfE's referral time.
  public var referredAt: Instant
}

/// A worker holds the child's case; nil when it is back in the tray.
public struct EpisodeHeld: Codable, Hashable, Sendable {
  /// The case.
  public var `case`: CaseID
  /// The worker.
  public var worker: WorkerID?
}

/// An episode ended.
public struct EpisodeClosed: Codable, Hashable, Sendable {
  /// The case.
  public var `case`: CaseID
  /// When.
  public var closedAt: Instant
  /// Why; nil when closed elsewhere with no reason known.
  public var reason: ClosureReason?
  /// Whether an early help service had taken the family over, where the reason does not say so; nil for no.
  public var steppedDown: Bool? = nil
}

/// Names an episode.
public struct EpisodeReference: Codable, Hashable, Sendable {
  /// The case.
  public var `case`: CaseID
}

/// The record duplicates another, which stands.
public struct ChildMerged: Codable, Hashable, Sendable {
  /// The record that stands.
  public var into: ChildID
  /// Why they are the same child.
  public var reason: String
  /// Why they are so although birth date, sex or a contact speaks against it; nil where nothing does.
  public var despite: String? = nil
}

/// What a duplicate record held comes to the record that stands.
public struct DuplicateTakenIn: Codable, Hashable, Sendable {
  /// The duplicate.
  public var duplicate: ChildID
  /// Names that the duplicate was known by.
  public var names: [String]
  /// Its contacts.
  public var contacts: [Child.ContactNote]
  /// Its episodes.
  public var episodes: [Child.Episode]
  /// Its early help assessments; nil for none.
  public var earlyHelp: [EarlyHelpListed]? = nil
}
