import CaseModel

/// What screens read besides their own model: the register as it stands, the time, and who sits here.
///
/// It lives for one update or one drawing; keeping it would make the register's next change copy everything.
public struct Context {
  /// The state of the service.
  public let register: Register
  /// The time, real or simulated.
  public let now: Instant
  /// The worker who uses the program.
  public let actor: WorkerID
  /// How time runs; nil for a real service.
  public let simulation: Pace?

  /// How a simulated service's time runs.
  public struct Pace: Equatable, Sendable {
    /// Simulated seconds a second.
    public var speed: Int
    /// Whether time stands still.
    public var isPaused: Bool

    /// Describes how time runs.
    public init(speed: Int, isPaused: Bool) {
      self.speed = speed
      self.isPaused = isPaused
    }
  }

  /// Puts together what screens read.
  public init(register: Register, now: Instant, actor: WorkerID, simulation: Pace? = nil) {
    self.register = register
    self.now = now
    self.actor = actor
    self.simulation = simulation
  }

  /// Today in London.
  public var today: Day { London.day(of: now) }

  /// An allegation, for whoever may read one; nil for anybody else and for other records.
  func allegation(_ record: RecordID) -> Allegation? {
    guard record.kind == .allegation, register.mayRead(record, actor) else { return nil }
    return register.allegations[AllegationID(record.number)]
  }

  /// Whether the person who sits here may do an act.
  func mayDo(_ act: Act) -> Bool { register.refusal(of: act, to: actor, at: now) == nil }

  /// Why the person who sits here may not do an act.
  func whyNot(_ act: Act) -> String {
    if register.workers[actor] == nil { return "a visitor may not \(act.rawValue)" }
    return register.refusal(of: act, to: actor, at: now)?.words ?? ""
  }
}
