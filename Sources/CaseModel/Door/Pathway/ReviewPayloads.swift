/// Family and agencies met about a child in need.
public struct MeetingHeld: Codable, Hashable, Sendable {
  /// The day.
  public var on: Day
  /// Who came.
  public var present: String
  /// What was agreed.
  public var agreed: String

  /// Describes a meeting.
  public init(on: Day, present: String, agreed: String) {
    self.on = on
    self.present = present
    self.agreed = agreed
  }
}

/// A conference reviewed a child protection plan.
public struct ReviewHeld: Codable, Hashable, Sendable {
  /// The day.
  public var on: Day
  /// Whether the plan goes on.
  public var planGoesOn: Bool
  /// Why.
  public var why: String

  /// Describes a review.
  public init(on: Day, planGoesOn: Bool, why: String) {
    self.on = on
    self.planGoesOn = planGoesOn
    self.why = why
  }
}

/// A worker chose an event as significant in the child’s life.
public struct EventMarked: Codable, Hashable, Sendable {
  /// The record that the event belongs to: the case, its contact or its child.
  public var record: RecordID
  /// Which of the record’s events, counted from 1.
  public var version: Int32
  /// What it means for the child.
  public var because: String

  /// Describes a choice.
  public init(record: RecordID, version: Int32, because: String) {
    self.record = record
    self.version = version
    self.because = because
  }
}

/// A manager looked at how good the work on a case is.
public struct CaseAudited: Codable, Hashable, Sendable {
  /// The grade.
  public var grade: AuditGrade
  /// Whether the child’s identity is in the record and used.
  public var identityUsed: Bool
  /// Whether the reasons for decisions can be understood.
  public var reasonsClear: Bool
  /// What was found and what needs to change.
  public var note: String

  /// Describes an audit.
  public init(grade: AuditGrade, identityUsed: Bool, reasonsClear: Bool, note: String) {
    self.grade = grade
    self.identityUsed = identityUsed
    self.reasonsClear = reasonsClear
    self.note = note
  }
}
