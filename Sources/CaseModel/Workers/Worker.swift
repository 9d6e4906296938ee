/// A worker as the register holds one.
public struct Worker: Codable, Hashable, Sendable {
  /// How many events the record has.
  public var version: Int32
  /// The worker's identifier.
  public let id: WorkerID
  /// What is known of the worker.
  public var details: WorkerDetails
  /// The last spell of absence recorded, begun or about to; nil when there was none.
  public var absence: Absence?
  /// The first day back from ``absence``; nil while nobody has recorded one.
  public var backOn: Day?
  /// Leave agreed ahead, soonest first.
  public var plannedLeave: [Leave]
  /// The last day of service; nil for a worker who stays.
  public var left: Day?
  /// The day on which the worker was registered here; supervision and audits count from it until there is one.
  public var knownSince: Day
  /// The day of the last supervision; nil before one.
  public var supervisedOn: Day?
  /// The day of the last audit that the worker made; nil before one.
  public var auditedOn: Day?
  /// A role that waits for a second person to confirm it; nil when none does.
  public var roleAsked: RoleRequest?

  /// Whether cases may be held on a day: not absent, not on leave, not gone.
  public func isAvailable(on day: Day) -> Bool {
    !isAbsent(on: day) && !isOnLeave(on: day) && !hasLeft(by: day)
  }

  /// Whether a spell of absence covers a day.
  public func isAbsent(on day: Day) -> Bool { absence(on: day) != nil }

  /// The spell of absence that covers a day; nil when none does.
  public func absence(on day: Day) -> Absence? {
    guard let absence, absence.from <= day, backOn.map({ day < $0 }) ?? true else { return nil }
    return absence
  }

  /// The spell of absence of which no end is recorded, begun or about to; nil when there is none.
  public var openAbsence: Absence? { backOn == nil ? absence : nil }

  /// Whether the end that was recorded of ``absence`` has come by a day.
  func isBack(on day: Day) -> Bool { backOn.map { $0 <= day } ?? false }

  /// Whether planned leave covers a day.
  public func isOnLeave(on day: Day) -> Bool { leave(on: day) != nil }

  /// The planned leave that covers a day; nil when none does.
  public func leave(on day: Day) -> Leave? { plannedLeave.first { $0.from <= day && day <= $0.through } }

  /// Whether the last day of service lies before a day.
  public func hasLeft(by day: Day) -> Bool { left.map { $0 < day } ?? false }

  /// The first day of what keeps the worker away on a day; nil for one who is there.
  func awaySince(_ day: Day) -> Day? {
    absence(on: day)?.from ?? leave(on: day)?.from ?? (hasLeft(by: day) ? left?.advanced(by: 1) : nil)
  }

  /// Why a worker cannot go on with cases on a day, in a word or two: "sick", "leave", "left", "holds no cases".
  public func whyAway(on day: Day) -> String {
    if hasLeft(by: day) { return "left" }
    if let absence = absence(on: day) { return absence.reason.words }
    return isOnLeave(on: day) ? "on leave" : "holds no cases"
  }

  /// A spell away from work.
  public struct Absence: Codable, Hashable, Sendable {
    /// Why.
    public var reason: AbsenceReason
    /// First day away.
    public var from: Day
    /// When the worker is expected back; nil when nobody knows.
    public var expectedBack: Day?

    /// Describes a spell.
    public init(reason: AbsenceReason, from: Day, expectedBack: Day? = nil) {
      self.reason = reason
      self.from = from
      self.expectedBack = expectedBack
    }
  }

  /// Leave agreed ahead.
  public struct Leave: Codable, Hashable, Sendable {
    /// First day of leave.
    public var from: Day
    /// Last day of leave.
    public var through: Day

    /// Describes leave; both days count.
    public init(from: Day, through: Day) {
      self.from = from
      self.through = through
    }
  }
}

/// What is known of a worker, as it is recorded: the whole of it each time.
public struct WorkerDetails: Codable, Hashable, Sendable {
  /// Full name.
  public var name: String
  /// The team.
  public var team: TeamID
  /// What the worker may do.
  public var role: Role
  /// Contracted full-time equivalent in hundredths: 100 is full time.
  public var fte: Int
  /// Whether in the assessed and supported year in employment (newly qualified).
  public var asye: Bool
  /// The first day in employment of one who is newly qualified; nil to count from when the worker was registered here.
  public var started: Day?
  /// Registration with Social Work England.
  public var registration: Registration
  /// What the worker is trained in.
  public var skills: [String]
  /// Languages spoken besides English.
  public var languages: [String]
  /// The operating-system account that acts as this worker; nil for somebody who does not use the program.
  public var account: String?

  /// Describes a worker.
  public init(
    name: String, team: TeamID, role: Role, fte: Int = 100, asye: Bool = false, started: Day? = nil,
    registration: Registration = .notRecorded,
    skills: [String] = [], languages: [String] = [], account: String? = nil
  ) {
    self.name = name
    self.team = team
    self.role = role
    self.fte = fte
    self.asye = asye
    self.started = started
    self.registration = registration
    self.skills = skills
    self.languages = languages
    self.account = account
  }
}

/// Whether a worker is registered as a social worker.
///
/// - Source: Social Workers Regulations 2018; a case is held by a qualified social worker (Liverpool duty procedure).
public enum Registration: Hashable, Sendable {
  /// Registered under this number.
  case number(String)
  /// Known not to be registered.
  case notRegistered
  /// Nobody has recorded it, as for a worker whom only a list names.
  case notRecorded
}

extension Registration: Codable {
  /// Reads the number, "not registered" or "not recorded".
  public init(from decoder: any Decoder) throws {
    switch try decoder.singleValueContainer().decode(String.self) {
    case "not registered": self = .notRegistered
    case "not recorded": self = .notRecorded
    case let number: self = .number(number)
    }
  }

  /// Writes the number, "not registered" or "not recorded".
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .number(let number): try container.encode(number)
    case .notRegistered: try container.encode("not registered")
    case .notRecorded: try container.encode("not recorded")
    }
  }
}
