/// An allegation was reported to the designated officer.
public struct AllegationReported: Codable, Hashable, Sendable {
  /// Whom it is about.
  public var person: String
  /// What the person does there.
  public var role: String
  /// Where, by name.
  public var setting: String
  /// What kind of place that is.
  public var kind: SettingKind
  /// What is alleged.
  public var what: String
  /// When the employer knew.
  public var knownAt: Instant
  /// The child whom it concerns; nil where none is known here.
  public var child: ChildID?

  /// Describes what was reported.
  public init(
    person: String, role: String, setting: String, kind: SettingKind, what: String, knownAt: Instant,
    child: ChildID? = nil
  ) {
    self.person = person
    self.role = role
    self.setting = setting
    self.kind = kind
    self.what = what
    self.knownAt = knownAt
    self.child = child
  }
}

/// The child whom an allegation concerns became known.
public struct AllegationLinked: Codable, Hashable, Sendable {
  /// The child.
  public var child: ChildID

  /// Names the child.
  public init(child: ChildID) { self.child = child }
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

/// An allegation was concluded.
public struct AllegationConcluded: Codable, Hashable, Sendable {
  /// What was concluded.
  public var outcome: AllegationOutcome
  /// Why.
  public var why: String
  /// Who was told: the Disclosure and Barring Service, a regulator; nil for nobody.
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
  case reported(AllegationReported)
  case linked(AllegationLinked)
  case evaluated(AllegationEvaluated)
  case met(AllegationMeetingHeld)
  case reviewed(AllegationReviewed)
  case concluded(AllegationConcluded)

  /// The kind of the event.
  public var kind: EventKind {
    switch self {
    case .reported: .allegationReported
    case .linked: .allegationLinked
    case .evaluated: .allegationEvaluated
    case .met: .allegationMeetingHeld
    case .reviewed: .allegationReviewed
    case .concluded: .allegationConcluded
    }
  }
}

/// What can be asked for of an allegation.
public enum AllegationCommand: Hashable, Sendable {
  case link(AllegationLinked)
  case evaluate(AllegationEvaluated)
  case meet(AllegationMeetingHeld)
  case review(AllegationReviewed)
  case conclude(AllegationConcluded)
}
