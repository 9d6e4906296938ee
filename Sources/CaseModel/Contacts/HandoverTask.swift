/// Something that one shift left the other to do.
public struct HandoverTask: Codable, Hashable, Sendable {
  /// Who is to do it.
  public var shift: Shift
  /// When it was left.
  public var setAt: Instant
  /// When the shift said that it knows of it; nil before.
  public var acknowledgedAt: Instant?
  /// When it was done; nil before.
  public var doneAt: Instant?
}

/// The day service or the emergency duty team.
///
/// - Source: local procedures (Islington: the out-of-hours record reaches the day team by 09:00 on the next working day).
public enum Shift: String, Coded {
  case day
  case night

  /// The shift in plain words.
  public var words: String {
    switch self {
    case .day: "day service"
    case .night: "emergency duty team"
    }
  }
}

extension [HandoverTask] {
  mutating func apply(_ event: TaskEvent, at instant: Instant) {
    switch event {
    case .set(let task):
      append(HandoverTask(shift: task.shift, setAt: instant, acknowledgedAt: nil, doneAt: nil))
    case .acknowledged(let task):
      if indices.contains(task.number) { self[task.number].acknowledgedAt = instant }
    case .done(let done):
      if indices.contains(done.number) { self[done.number].doneAt = instant }
    }
  }
}
