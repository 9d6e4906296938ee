/// A conference was asked for.
public struct ConferenceRequested: Codable, Hashable, Sendable {
  /// The unit or person asked.
  public var of: String

  package init(of: String) {
    self.of = of
  }
}

/// A conference has its chair and its day.
public struct ChairBooked: Codable, Hashable, Sendable {
  /// Who chairs it.
  public var chair: String
  /// The day.
  public var on: Day

  package init(chair: String, on: Day) {
    self.chair = chair
    self.on = on
  }
}

/// A plan keeps the child safe until the conference.
public struct InterimPlanMade: Codable, Hashable, Sendable {
  /// The plan.
  public var plan: String

  package init(plan: String) {
    self.plan = plan
  }
}

/// A later conference was agreed.
public struct ConferenceDelayed: Codable, Hashable, Sendable {
  /// The day by which it will be held.
  public var until: Day
  /// Who agreed, by name and role; the conference chair where ``manager`` names the manager.
  public var agreedBy: String
  /// Why.
  public var why: String
  /// The manager who agreed; nil before this was asked, and in a command from the manager who records it.
  public var manager: WorkerID?

  package init(until: Day, agreedBy: String, why: String, manager: WorkerID? = nil) {
    self.until = until
    self.agreedBy = agreedBy
    self.why = why
    self.manager = manager
  }
}

/// An initial child protection conference was held.
public struct ConferenceHeld: Codable, Hashable, Sendable {
  /// The day.
  public var on: Day
  /// What was decided.
  public var outcome: ConferenceOutcome
  /// The plan’s category; nil without a child protection plan.
  public var category: AbuseCategory?
  /// Why.
  public var why: String
  /// Why it was held later than its limit; nil when it was not, and where a delay was agreed.
  public var lateWhy: String?

  package init(
    on: Day, outcome: ConferenceOutcome, category: AbuseCategory?, why: String, lateWhy: String? = nil
  ) {
    self.on = on
    self.outcome = outcome
    self.category = category
    self.why = why
    self.lateWhy = lateWhy
  }
}
