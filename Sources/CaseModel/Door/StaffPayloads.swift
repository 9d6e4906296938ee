/// A worker was supervised.
public struct WorkerSupervised: Codable, Hashable, Sendable {
  /// The day.
  public var on: Day
  /// What was agreed.
  public var note: String

  /// Describes a session.
  public init(on: Day, note: String) {
    self.on = on
    self.note = note
  }
}

/// A manager audited a case, told to the manager’s own record.
public struct AuditDone: Codable, Hashable, Sendable {
  /// The case.
  public var `case`: CaseID
  /// The day.
  public var on: Day
}
