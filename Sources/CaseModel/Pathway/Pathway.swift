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

  /// Nothing has happened yet.
  public init() {}
}

extension Pathway {
  /// A strategy discussion.
  public struct Strategy: Codable, Hashable, Sendable {
    /// When it was asked for; nil when it was held at once.
    public var askedAt: Instant?
    /// Since when it was needed, at the latest since it was asked for; nil when it was held at once.
    public var neededAt: Instant?
    /// When it was held; nil while it is awaited.
    public var heldAt: Instant?
    /// Police, health or social care, where they did not come.
    public var missing: [Partner]
    /// Whether there was reasonable cause to suspect significant harm.
    public var thresholdMet: Bool
    /// When the minutes went out; nil before.
    public var minutesSharedAt: Instant?
  }
}

extension Pathway {
  /// A section 47 enquiry.
  public struct Enquiry: Codable, Hashable, Sendable {
    /// Who makes it; nil where a list does not say.
    public var kind: EnquiryKind?
    /// The strategy discussion or the emergency that opened it.
    public var startedAt: Instant
    /// When the child was first seen in it.
    public var seenAt: Instant?
    /// When the child was first seen alone in it.
    public var seenAloneAt: Instant?
    /// When a manager authorised its outcome; nil while it runs.
    public var completedAt: Instant?
    /// Whether its outcome asks for a conference.
    public var conferenceNeeded: Bool
    /// What it found; nil while it runs, and where a list brought it in.
    public var outcome: EnquiryOutcome? = nil
    /// Whether a list brought it in.
    public var isListed = false
  }
}

extension Pathway {
  /// An initial child protection conference that must be held, or was.
  public struct Conference: Codable, Hashable, Sendable {
    /// The start of the enquiry that leads to it.
    public var countsFrom: Instant
    /// When the decision that it is needed was made, or when it was requested, if earlier.
    public var neededAt: Instant
    /// When it was asked for.
    public var requestedAt: Instant?
    /// The day for which its chair is booked.
    public var bookedFor: Day?
    /// Whether a plan keeps the child safe until then.
    public var hasInterimPlan: Bool
    /// The day to which a delay was agreed, with its reason; the conference is late all the same.
    public var agreedUntil: Day?
    /// The day on which it was held.
    public var heldOn: Day?
    /// What it decided.
    public var outcome: ConferenceOutcome?
    /// Whether a list brought it in.
    public var isListed = false
  }
}

extension Pathway {
  /// A child and family assessment.
  public struct Assessment: Codable, Hashable, Sendable {
    /// The day on which it started.
    public var startedOn: Day
    /// The last manager’s checkpoint.
    public var checkpointAt: Instant?
    /// When it was put before a manager; nil while it is written.
    public var submittedAt: Instant?
    /// Who put it there.
    public var submittedBy: WorkerID?
    /// When a manager authorised it; nil before.
    public var authorisedAt: Instant?
    /// What it leads to, once it is put forward.
    public var outcome: AssessmentOutcome?
    /// When the child was first seen for it; nil before.
    public var seenAt: Instant?
    /// Whether the child’s own words stand in a visit for it, or in it.
    public var isHeard = false
    /// Whether a list brought it in.
    public var isListed = false
  }
}

extension Pathway {
  /// Help offered while the assessment runs.
  public struct Support: Codable, Hashable, Sendable {
    /// When it was offered.
    public var offeredAt: Instant
    /// From when.
    public var from: Day
    /// Whether it was taken up; nil while nobody knows.
    public var taken: Bool?
  }
}

extension Pathway {
  /// An emergency’s protection.
  public struct Protection: Codable, Hashable, Sendable {
    /// How the child is protected.
    public var kind: ProtectionKind
    /// Since when.
    public var startedAt: Instant
    /// Where the child is.
    public var place: Whereabouts
    /// Days by which a court extended it; 0 for none.
    public var extendedDays: Int
    /// When it ended; nil while it runs.
    public var endedAt: Instant?
    /// When the child was first seen in it; nil before.
    public var seenAt: Instant?
    /// When a child looked after was reviewed; nil before.
    public var reviewedOn: Day?
    /// When a child looked after had the health assessment; nil before.
    public var healthOn: Day?
    /// How many reviews there were; a list that gives a last review counts as two.
    public var reviews = 0
    /// Whether a list brought the child in as looked after.
    public var isListed = false
    /// Whether the moment of its start is known; where it is not, ``startedAt`` is when a list brought the child in.
    public var isStartKnown = true
    /// The end that an order states; nil for other protections, and where the order was recorded without one.
    public var until: Instant?
    /// The end that the court stated when it extended the order; nil before, and where it was recorded without one.
    public var extendedUntil: Instant?

    /// When a task for a child looked after was done; nil before.
    func done(_ task: LookedAfterTask) -> Day? {
      switch task {
      case .review: reviewedOn
      case .health: healthOn
      }
    }
  }
}

extension Pathway {
  /// Harm feared from outside the home.
  public struct Concern: Codable, Hashable, Sendable {
    /// What kinds.
    public var kinds: [ConcernKind]
    /// When it was passed on.
    public var raisedAt: Instant
    /// The kinds of team that have still to take it on; none where any team may.
    public var waitsFor: [TeamKind]
    /// The teams that took it on, in order.
    public var acceptances: [Acceptance]

    /// A team that took it on, and when.
    public struct Acceptance: Codable, Hashable, Sendable {
      /// The team.
      public var team: TeamID
      /// When.
      public var at: Instant
    }

    /// Whether a team has still to take it on.
    public var isAwaited: Bool { acceptances.isEmpty || !waitsFor.isEmpty }

    /// Whether a team of a kind can take it on.
    func awaits(_ kind: TeamKind?) -> Bool {
      guard isAwaited else { return false }
      return waitsFor.isEmpty || kind.map(waitsFor.contains) ?? true
    }
  }
}

extension Pathway {
  /// A plan at which the front door hands over.
  public struct Plan: Codable, Hashable, Sendable {
    /// Which.
    public var kind: PlanKind
    /// From when.
    public var from: Day
    /// The category of a child protection plan.
    public var category: AbuseCategory?
    /// When it ended; nil while it runs.
    public var endedOn: Day?
    /// When a conference last reviewed it; nil before.
    public var reviewedOn: Day?
    /// Whether the day of its start is known; where it is not, ``from`` is the day on which a list brought the plan in.
    public var isStartKnown = true

    /// Whether a child protection plan lacks its category or the day of its start.
    public var isIncomplete: Bool { kind == .protection && (category == nil || !isStartKnown) }
  }
}

extension Pathway {
  /// Early help that was asked to take over from here.
  public struct StepDown: Codable, Hashable, Sendable {
    /// When.
    public var offeredAt: Instant
    /// When the service said yes; nil before.
    public var acceptedAt: Instant?
  }
}

extension Pathway {
  /// A case that another authority is asked to take over.
  public struct Transfer: Codable, Hashable, Sendable {
    /// When.
    public var askedAt: Instant
    /// When it accepted in writing; nil before.
    public var acceptedAt: Instant?
  }
}

extension Pathway {
  /// The strategy discussion that is awaited; nil when none is.
  public var awaitedStrategy: Strategy? { strategies.last.flatMap { $0.heldAt == nil ? $0 : nil } }
  /// Whether a strategy discussion is outstanding: asked for, or needed and not asked for.
  public var owesDiscussion: Bool { awaitedStrategy != nil || strategyNeededAt != nil }
  /// The last enquiry, where it found a continuing risk and no conference was requested, until a plan starts or a manager
  /// audits the case; nil otherwise.
  public var riskWithoutConference: Enquiry? {
    guard let last = enquiries.last, let done = last.completedAt, last.outcome == .continuingRisk,
      !last.conferenceNeeded, openPlans.isEmpty, auditedAt.map({ $0 <= done }) ?? true
    else { return nil }
    return last
  }
  /// Discussions that were held and whose minutes nobody has shared, oldest first.
  public var unsharedStrategies: [Strategy] {
    strategies.filter { $0.heldAt != nil && $0.minutesSharedAt == nil }
  }
  /// The first concern that no team took on; nil when none waits.
  public var awaitedConcern: Concern? { concerns.first(where: \.isAwaited) }
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
  /// The enquiry that runs; nil when none does.
  public var openEnquiry: Enquiry? { enquiries.last.flatMap { $0.completedAt == nil ? $0 : nil } }
  /// The conference that is to be held; nil when none is.
  public var awaitedConference: Conference? { conferences.last.flatMap { $0.heldOn == nil ? $0 : nil } }
  /// The assessment that is under way or waits for a manager; nil when none does.
  public var openAssessment: Assessment? { assessments.last.flatMap { $0.authorisedAt == nil ? $0 : nil } }
  /// The emergencies that run.
  public var openProtections: [Protection] { protections.filter { $0.endedAt == nil } }
  /// The plans that run.
  public var openPlans: [Plan] { plans.filter { $0.endedOn == nil } }
}
