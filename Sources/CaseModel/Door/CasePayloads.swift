/// A referral opened a case for one child.
public struct CaseOpened: Codable, Hashable, Sendable {
  /// The child.
  public var child: ChildID
  /// The child's household; nil when not known.
  public var household: HouseholdID?
  /// The contact that led to it.
  public var contact: ContactID
  /// The DfE's referral time.
  public var referredAt: Instant
  /// Who referred.
  public var source: ContactSource
  /// The main worry.
  public var worry: Worry
  /// The level of need.
  public var level: UInt8
  /// Whether an earlier referral lies less than twelve months back.
  public var reReferral: Bool
  /// The work it starts as.
  public var work: Work
  /// Whether a strategy discussion is needed although only an assessment was decided; nil where it is not, and where the
  /// kind of work says so already.
  public var discussionOwed: Bool? = nil
}

/// A case brought in from lists.
public struct CaseImported: Codable, Hashable, Sendable {
  /// The child.
  public var child: ChildID
  /// When the child was referred, as the list says.
  public var referredAt: Instant
  /// Who referred; unknown where the list does not say.
  public var source: ContactSource
  /// The work, from the case status; assessment where the list does not say.
  public var work: Work
  /// Why the child is in need; nil where the list does not say.
  public var need: PrimaryNeed?
  /// Whether an earlier referral lies less than twelve months back.
  public var reReferral: Bool
}

/// A worker was given a case.
public struct CaseAllocated: Codable, Hashable, Sendable {
  /// The worker.
  public var worker: WorkerID
  /// Who held it until now; nil when it awaited allocation.
  public var from: WorkerID?
  /// A worker who works it jointly, if one does.
  public var jointWorker: WorkerID?
  /// Why this worker, in the manager's words or the short list's.
  public var reason: String
  /// The reason code of a move between workers; nil for a first allocation.
  public var change: WorkerChangeReason?
  /// The manager's direction: what to do first, when to see the child; nil when brought in from lists.
  public var direction: String?
  /// Refusals that were overridden.
  public var overrides: [Override]
  /// Since when, where that lies before the recording; nil for now.
  public var since: Instant?
  /// Since when the worker had held it, where a later allocation is set aside; nil otherwise.
  public var heldSince: Instant? = nil
}

/// A case went back to the tray.
public struct CaseReturned: Codable, Hashable, Sendable {
  /// Who held it until now.
  public var from: WorkerID
  /// Why.
  public var reason: String
  /// Since when it had waited, where the allocation is set aside; nil otherwise.
  public var waitedSince: Instant? = nil
}

/// The kind of work changed.
public struct WorkChanged: Codable, Hashable, Sendable {
  /// The work it is now.
  public var work: Work
}

/// Somebody saw the child.
public struct ChildSeen: Codable, Hashable, Sendable {
  /// The day.
  public var on: Day
}

/// The child of an open case lives in another home.
public struct HomeChanged: Codable, Hashable, Sendable {
  /// The home; nil when nobody knows it.
  public var household: HouseholdID?
}

/// A new contact on an open case concerns its worker.
public struct InformationPassed: Codable, Hashable, Sendable {
  /// The contact.
  public var contact: ContactID
}

/// A case closed.
public struct CaseClosed: Codable, Hashable, Sendable {
  /// Why; nil when closed elsewhere with no reason known.
  public var reason: ClosureReason?
  /// In the closer's words; empty when brought in from lists.
  public var why: String
  /// Who held it; nil when nobody did.
  public var from: WorkerID?
  /// When, where that lies before the recording; nil for now.
  public var closedAt: Instant?
  /// Why nobody saw the child; nil where somebody did, or nobody had to.
  public var notSeenWhy: String? = nil
}

/// An earlier act was set aside.
public struct SetAside: Codable, Hashable, Sendable {
  /// Why.
  public var reason: String
}
