/// An allegation was reported to the designated officer.
public struct AllegationReported: Codable, Hashable, Sendable {
  /// Whom it is about.
  public var person: String
  /// What the person does there.
  public var role: String
  /// Who employs or engages the person; nil for nobody, or where it is not known.
  public var employer: String?
  /// Where, by name.
  public var setting: String
  /// What kind of place that is.
  public var kind: SettingKind
  /// What is alleged.
  public var what: String
  /// When the employer knew.
  public var knownAt: Instant
  /// When it reached the designated officer; nil for the moment of recording.
  public var reportedAt: Instant?
  /// The child whom it concerns; nil where none is known here.
  public var child: ChildID?

  /// Describes what was reported.
  public init(
    person: String, role: String, employer: String? = nil, setting: String, kind: SettingKind, what: String,
    knownAt: Instant, reportedAt: Instant? = nil, child: ChildID? = nil
  ) {
    self.person = person
    self.role = role
    self.employer = employer
    self.setting = setting
    self.kind = kind
    self.what = what
    self.knownAt = knownAt
    self.reportedAt = reportedAt
    self.child = child
  }
}

/// A child whom an allegation concerns became known; others may be linked beside.
public struct AllegationLinked: Codable, Hashable, Sendable {
  /// The child.
  public var child: ChildID

  /// Names the child.
  public init(child: ChildID) { self.child = child }
}

/// An allegation does not concern a child who was linked by mistake.
public struct AllegationUnlinked: Codable, Hashable, Sendable {
  /// The child.
  public var child: ChildID
  /// Why not.
  public var why: String

  /// Names the child and the reason.
  public init(child: ChildID, why: String) {
    self.child = child
    self.why = why
  }
}

/// The designated officer decided what to do at once.
public struct AllegationEvaluated: Codable, Hashable, Sendable {
  /// What is done at once: about the person, the children there, police and employer.
  public var decision: String
  /// Whether people meet about it.
  public var needsMeeting: Bool

  /// Describes a decision.
  public init(decision: String, needsMeeting: Bool) {
    self.decision = decision
    self.needsMeeting = needsMeeting
  }
}

/// An allegations management meeting was held.
public struct AllegationMeetingHeld: Codable, Hashable, Sendable {
  /// The day.
  public var on: Day
  /// Who came.
  public var present: String
  /// What was decided.
  public var decided: String

  /// Describes a meeting.
  public init(on: Day, present: String, decided: String) {
    self.on = on
    self.present = present
    self.decided = decided
  }
}

/// An allegation that takes longer was reviewed.
public struct AllegationReviewed: Codable, Hashable, Sendable {
  /// The day.
  public var on: Day
  /// Why it is still open.
  public var why: String

  /// Describes a review.
  public init(on: Day, why: String) {
    self.on = on
    self.why = why
  }
}

/// An allegation was referred on.
public struct AllegationReferred: Codable, Hashable, Sendable {
  /// To whom.
  public var to: AllegationReferral
  /// The day.
  public var on: Day
  /// What was said or asked; empty when nothing is noted.
  public var note: String

  /// Describes a referral.
  public init(to: AllegationReferral, on: Day, note: String) {
    self.to = to
    self.on = on
    self.note = note
  }
}

/// A concluded allegation is open again.
public struct AllegationReopened: Codable, Hashable, Sendable {
  /// Why.
  public var why: String

  /// Describes why.
  public init(why: String) { self.why = why }
}

/// An allegation was concluded.
public struct AllegationConcluded: Codable, Hashable, Sendable {
  /// What was concluded.
  public var outcome: AllegationOutcome
  /// Why.
  public var why: String
  /// Who was told: the Disclosure and Barring Service, a regulator, or why nobody was; nil where nobody need be.
  public var referredTo: String?

  /// Describes a conclusion.
  public init(outcome: AllegationOutcome, why: String, referredTo: String?) {
    self.outcome = outcome
    self.why = why
    self.referredTo = referredTo
  }
}

/// What can happen to an allegation.
public enum AllegationEvent: Hashable, Sendable {
  indirect case reported(AllegationReported)
  case linked(AllegationLinked)
  case unlinked(AllegationUnlinked)
  indirect case evaluated(AllegationEvaluated)
  indirect case met(AllegationMeetingHeld)
  indirect case reviewed(AllegationReviewed)
  indirect case concluded(AllegationConcluded)
  indirect case referred(AllegationReferred)
  case reopened(AllegationReopened)

  /// The kind of the event.
  public var kind: EventKind {
    switch self {
    case .reported: .allegationReported
    case .linked: .allegationLinked
    case .unlinked: .allegationUnlinked
    case .evaluated: .allegationEvaluated
    case .met: .allegationMeetingHeld
    case .reviewed: .allegationReviewed
    case .concluded: .allegationConcluded
    case .referred: .allegationReferred
    case .reopened: .allegationReopened
    }
  }
}

/// What can be asked for of an allegation.
public enum AllegationCommand: Hashable, Sendable {
  case link(AllegationLinked)
  case unlink(AllegationUnlinked)
  case evaluate(AllegationEvaluated)
  case meet(AllegationMeetingHeld)
  case review(AllegationReviewed)
  case conclude(AllegationConcluded)
  case refer(AllegationReferred)
  case reopen(AllegationReopened)
}
