/// A case as the register holds one: one child's episode from referral to closure.
public struct Case: Codable, Hashable, Sendable {
  /// How many events the record has.
  public var version: Int32
  /// The case's identifier.
  public let id: CaseID
  /// The child.
  public var child: ChildID
  /// The child's household when the case opened; nil when not known.
  public var household: HouseholdID?
  /// The contact that led to it; nil for a case brought in from lists.
  public var contact: ContactID?
  /// The DfE's referral date and time.
  public var referredAt: Instant
  /// Who referred.
  public var source: ContactSource
  /// The main worry.
  public var worry: Worry
  /// The level of need, by its number in the settings; 0 when not known.
  public var level: UInt8
  /// Whether an earlier referral lies less than twelve months back.
  public var reReferral: Bool
  /// What kind of work the case is now.
  public var work: Work
  /// Who holds it; nil while it awaits allocation.
  public var worker: WorkerID?
  /// The worker who works it jointly, if one does.
  public var jointWorker: WorkerID?
  /// When it came to whoever holds it, or to the tray.
  public var since: Instant
  /// When it first came to a worker; nil before.
  public var allocatedAt: Instant?
  /// Who gave it or put it back, for whoever comes second.
  public var movedBy: WorkerID
  /// The last other worker who held it.
  public var previousWorker: WorkerID?
  /// Where its last allocation took it from, so that this can be set aside; nil before one and once it is.
  public var before: Holding?
  /// The last day somebody saw the child; nil when never recorded.
  public var lastSeen: Day?
  /// The last time anything was recorded.
  public var lastRecorded: Instant
  /// New contacts passed to the case that its worker has yet to acknowledge, oldest first.
  public var passedContacts: [ContactID]
  /// Nil while open.
  public var closedAt: Instant?
  /// Who closed or withdrew it; nil while open.
  public var closedBy: WorkerID?
  /// How far it has come; nil while nothing has happened beyond allocation.
  var boxedPathway: Box<Pathway>?

  /// How far it has come from allocation to its outcome.
  public var pathway: Pathway {
    _read {
      if let boxedPathway { yield boxedPathway.value } else { yield Pathway() }
    }
    _modify {
      var box = boxedPathway.take() ?? Box(Pathway())
      defer { boxedPathway = box }
      yield &box.value
    }
  }

  /// Who held a case and since when, or since when it waited.
  public struct Holding: Codable, Hashable, Sendable {
    /// Nil while it awaited allocation.
    public var worker: WorkerID?
    /// The worker who worked it jointly.
    public var jointWorker: WorkerID?
    /// When it came to the worker, or to the tray.
    public var since: Instant
    /// The last other worker who had held it by then.
    public var previousWorker: WorkerID?
  }

  /// Whether the case is open.
  public var isOpen: Bool { closedAt == nil }
  /// Whether the case is open and nobody holds it.
  public var awaitsAllocation: Bool { isOpen && worker == nil }
}

/// What kind of work a case is, for its weight in a caseload.
///
/// - Source: local policy, default from the project's own proposal; the kinds follow Ofsted's Annex A case status.
public enum Work: String, Coded {
  case dutyVisit = "duty-visit"
  case assessment = "assessment"
  case assessmentWithSection47 = "section-47"
  case conferencePending = "conference-pending"
  case childInNeed = "child-in-need"
  case childProtection = "child-protection"
  case emergency = "emergency"
  case lookedAfter = "looked-after"

  /// What the work is called.
  public var words: String {
    switch self {
    case .dutyVisit: "duty visit"
    case .assessment: "assessment"
    case .assessmentWithSection47: "assessment with section 47 enquiry"
    case .conferencePending: "conference pending"
    case .childInNeed: "child in need plan"
    case .childProtection: "child protection plan"
    case .emergency: "emergency"
    case .lookedAfter: "looked after"
    }
  }

  /// Whether the work protects a child from significant harm, which a newly qualified worker does not do alone.
  public var isChildProtection: Bool {
    switch self {
    case .assessmentWithSection47, .conferencePending, .childProtection, .emergency: true
    case .dutyVisit, .assessment, .childInNeed, .lookedAfter: false
    }
  }
}
