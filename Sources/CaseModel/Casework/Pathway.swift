/// How far a case has come from allocation to its outcome: what rules, clocks and signals need.
///
/// Texts stay in the events.
public struct Pathway: Codable, Hashable, Sendable {
  /// Strategy discussions, oldest first; at most the last is still awaited.
  public var strategies: [Strategy] = []
  /// Since when a strategy discussion is needed that nobody has asked for or held; nil when none is.
  public var strategyNeededAt: Instant?
  /// Section 47 enquiries, oldest first; at most the last still runs.
  public var enquiries: [Enquiry] = []
  /// Conferences, oldest first; at most the last is still to be held.
  public var conferences: [Conference] = []
  /// Assessments, oldest first; at most the last is not authorised.
  public var assessments: [Assessment] = []
  /// Help offered, oldest first.
  public var supports: [Support] = []
  /// Emergencies, oldest first; one of a kind at most still runs.
  public var protections: [Protection] = []
  /// Harm feared from outside the home, oldest first.
  public var concerns: [Concern] = []
  /// Plans, oldest first; one of a kind at most still runs.
  public var plans: [Plan] = []
  /// Early help asked for last; nil when never.
  public var stepDown: StepDown?
  /// The day of the next visit planned; nil when none is.
  public var visitPlanned: Day?
  /// When the child was first seen; nil before.
  public var firstSeenAt: Instant?
  /// When the child was last seen alone; nil before.
  public var seenAloneAt: Instant?
  /// Whether the child’s own words stand in a visit before the first assessment.
  public var isHeard: Bool = false
  /// Visits since the child was last seen at which the child was not; those before the birth do not count.
  public var attempts: Int = 0
  /// Since when something that was read asks for the threshold to be reconsidered; nil when nothing does.
  public var reconsiderSince: Instant?
  /// The day of the last child in need meeting; nil before one.
  public var metOn: Day?
  /// When a manager last audited the case; nil before.
  public var auditedAt: Instant?
  /// The work that the case was before an enquiry or an emergency made it something else; nil before one did.
  public var restingWork: Work?
  /// Tasks that one shift left the other, oldest first.
  public var tasks: [HandoverTask] = []
  /// What the emergency duty team did, oldest first.
  public var nights: [NightWork] = []
  /// Another authority asked to take the case over; nil when none was.
  public var transfer: Transfer?
  /// Family group decision making before proceedings; nil before a letter went out.
  public var familyGroup: FamilyGroup?

  /// Nothing has happened yet.
  public init() {}
}

extension Pathway {
  /// Whether anything has happened on the way, beyond the decision that opened the case.
  public var hasBegun: Bool {
    var begun = self
    begun.strategyNeededAt = nil
    return begun != Pathway()
  }

  /// What has happened on the way besides an emergency, the enquiry that it began and what the night did.
  var besidesItsEmergency: Pathway {
    var rest = self
    rest.protections = []
    rest.nights = []
    rest.restingWork = nil
    rest.enquiries.removeAll { $0.completedAt == nil && $0.seenAt == nil }
    return rest
  }
}

extension Array {
  mutating func changeLast(_ body: (inout Element) -> Void) {
    if let last = indices.last { body(&self[last]) }
  }
}
