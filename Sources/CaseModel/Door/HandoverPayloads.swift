/// The day service read what the emergency duty team took.
public struct HandoverAcknowledged: Codable, Hashable, Sendable {
  /// What comes of it, in the reader’s words; empty when nothing was said.
  public var note: String
}

/// The emergency duty team worked on a case, for the day service to take up.
public struct NightWorked: Codable, Hashable, Sendable {
  /// Which team.
  public var team: TeamID

  /// Names the team.
  public init(team: TeamID) { self.team = team }
}

/// Why the emergency duty team acted as it did, recorded in the calm of the next working day.
public struct RationaleGiven: Codable, Hashable, Sendable {
  /// What was known, what was weighed, and why it was decided so.
  public var why: String

  /// Gives the reasons.
  public init(why: String) { self.why = why }
}

/// One shift left the other something to do.
public struct TaskSet: Codable, Hashable, Sendable {
  /// Who is to do it.
  public var shift: Shift
  /// What.
  public var what: String

  /// Describes a task.
  public init(shift: Shift, what: String) {
    self.shift = shift
    self.what = what
  }
}

/// The shift that is to do it knows of a task.
public struct TaskAcknowledged: Codable, Hashable, Sendable {
  /// Which of the record’s tasks, counted from 0.
  public var number: Int
}

/// A task was done, or turned out not to be needed.
public struct TaskDone: Codable, Hashable, Sendable {
  /// Which of the record’s tasks, counted from 0.
  public var number: Int
  /// What came of it.
  public var outcome: String

  /// Describes what came of a task.
  public init(number: Int, outcome: String) {
    self.number = number
    self.outcome = outcome
  }
}

/// What can happen to what one shift leaves the other.
public enum TaskEvent: Hashable, Sendable {
  case set(TaskSet)
  case acknowledged(TaskAcknowledged)
  case done(TaskDone)

  /// The kind of the event.
  public var kind: EventKind {
    switch self {
    case .set: .taskSet
    case .acknowledged: .taskAcknowledged
    case .done: .taskDone
    }
  }
}

/// What can be asked for of what one shift leaves the other.
public enum TaskCommand: Hashable, Sendable {
  case set(TaskSet)
  case acknowledge(Int)
  case finish(TaskDone)
}

/// Early help took a step with a contact’s family.
public struct EarlyHelpTaken: Codable, Hashable, Sendable {
  /// The day.
  public var on: Day
  /// Why it ended or continues after all; nil for the other steps.
  public var why: String?

  /// Describes a step.
  public init(on day: Day, why: String? = nil) {
    on = day
    self.why = why
  }
}
