extension Scenario {
  /// What the hub does with a contact.
  public struct Hub: Codable, Equatable, Sendable {
    /// Of a thousand referrals: with a strategy discussion, unless the worry has a share of its own.
    public var strategy: Int
    /// The same for worries that differ.
    public var strategyByWorry: [Share<Worry>]
    /// Of a thousand contacts that go with a strategy discussion: a child at immediate risk.
    public var immediateRisk: Int
    /// What is decided where no referral is.
    public var below: [Share<Outcome>]
    /// Ratings of contacts that go with a strategy discussion, to assessment, or no further.
    public var ratings: Ratings
    /// Of a thousand contacts: rated by whoever took them.
    public var ratedAtOnce: Int
    /// Of a thousand contacts: rated again as information comes in.
    public var ratedAnew: Int
    /// How many agencies are asked.
    public var agencies: [Share<Int>]
    /// Delay until an agency is asked.
    public var asking: Spread
    /// Delay until it answers.
    public var answering: Spread
    /// Of a thousand questions: never answered.
    public var unanswered: Int
    /// Of a thousand late answers: chased, and each time again while it does not come.
    public var chased: Int
    /// Delay until somebody chases it.
    public var chasing: Spread
    /// How much answers tell.
    public var shared: [Share<Sharing>]
    /// Of a thousand contacts: consent settled before the decision.
    public var consentSettled: Int
    /// Delay from receipt to decision.
    public var deciding: Spread
    /// Of a thousand contacts: waiting for something, so that nobody hurries them.
    public var stuck: Int
    /// Their delay.
    public var decidingStuck: Spread
    /// Delay until another manager looks.
    public var secondLook: Spread
    /// Of a thousand second looks: the other manager disagrees.
    public var disagreement: Int
    /// Minutes by the wall until a team accepts an immediate risk.
    public var accepting: Spread
    /// Of a thousand referrers: told the outcome.
    public var told: Int
    /// Delay until then.
    public var telling: Spread
    /// What the hub and the teams leave for the next morning.
    public var leave: Leftover
  }

  /// Ratings by what becomes of a contact.
  public struct Ratings: Codable, Equatable, Sendable {
    /// Where a strategy discussion is held.
    public var strategy: [Share<Rag>]
    /// Where an assessment follows.
    public var assessment: [Share<Rag>]
    /// Where neither does.
    public var below: [Share<Rag>]
  }

  /// What is left at the end of a day; what is more is done before closing.
  public struct Leftover: Codable, Equatable, Sendable {
    /// Contacts to decide, those that wait for something not counted.
    public var contacts: Int
    /// Second looks.
    public var secondLooks: Int
    /// Cases in the tray.
    public var cases: Int
    /// Minutes before closing at which somebody looks at the contacts.
    public var contactsMinutesBeforeClose: Int
    /// Minutes before closing at which somebody looks at second looks and trays.
    public var traysMinutesBeforeClose: Int
  }

  /// What a first response team does with a case.
  public struct CaseWork: Codable, Equatable, Sendable {
    /// Delay from referral to allocation.
    public var allocating: Spread
    /// Of a thousand allocations: the first choice.
    public var firstChoice: Int
    /// Of a thousand allocations of child protection work: a newly qualified worker with a joint worker.
    public var jointly: Int
    /// Working days until the child is first seen, section 47 enquiries and others.
    public var firstSeenSection47: Spread
    /// Working days until the child is first seen, other work.
    public var firstSeen: Spread
    /// Working days between later visits.
    public var seenAgain: Spread
    /// Working days from referral to the end of the assessment, whatever it leads to.
    public var assessment: Spread
    /// Of a thousand assessments without one: a section 47 enquiry begins on the way.
    public var steppedUp: Int
    /// Working days from a section 47 enquiry's start to its end.
    public var section47: Spread
    /// Of a thousand enquiries: a conference is called.
    public var conference: Int
    /// Working days from the enquiry's start to the conference.
    public var conferenceAfter: Spread
    /// Of a thousand conferences: a child protection plan.
    public var plan: Int
    /// Working days that a case stays with the team after its plan is made.
    public var handover: Spread
    /// How an assessment ends.
    public var endings: [Share<Ending>]
    /// Of a thousand days: a worker of a first response team falls ill.
    public var sickness: Int
    /// Working days that such a spell lasts.
    public var sicknessDays: Spread
    /// Working days until a worker acknowledges new information.
    public var acknowledging: Spread
  }

  /// How an assessment ends for the first response team.
  public enum Ending: String, Coded {
    case noFurtherAction = "no-further-action"
    case earlyHelp = "early-help"
    case childInNeed = "child-in-need"
    case otherAuthority = "other-authority"
    case familyArrangement = "family-arrangement"

    /// The ending in plain words.
    public var words: String {
      switch self {
      case .noFurtherAction: "no further action"
      case .earlyHelp: "early help"
      case .childInNeed: "child in need plan"
      case .otherAuthority: "moved to another authority"
      case .familyArrangement: "child arrangements order"
      }
    }
  }

  /// Allegations against those who work with children.
  public struct Allegations: Codable, Equatable, Sendable {
    /// Of a thousand working days: one is reported.
    public var reported: Int
    /// Hours between the employer’s knowing and the report.
    public var reporting: Spread
    /// Delay until it is evaluated.
    public var evaluating: Spread
    /// Of a thousand: a meeting is needed.
    public var meeting: Int
    /// Working days from the evaluation until the meeting is held.
    public var meetingAfter: Spread
    /// Of a thousand: referred to the police.
    public var police: Int
    /// Working days from the evaluation until it is concluded.
    public var concluding: Spread
    /// How it is concluded.
    public var outcomes: [Share<AllegationOutcome>]
    /// Of a thousand: a child whom the hub knows is named.
    public var childKnown: Int
  }

  /// A team and its workers.
  public struct ScenarioTeam: Codable, Equatable, Sendable {
    /// Its name.
    public var name: String
    /// What it does.
    public var kind: TeamKind
    /// Its workers; all invented.
    public var workers: [ScenarioWorker]
  }

  /// An invented worker.
  public struct ScenarioWorker: Codable, Equatable, Sendable {
    /// Full name.
    public var name: String
    /// The role.
    public var role: Role
    /// Full-time equivalent in hundredths; full time where nothing is said.
    public var fte: Int?
    /// Whether newly qualified; not, where nothing is said.
    public var asye: Bool?
    /// Languages besides English.
    public var languages: [String]?
    /// What the worker is trained in.
    public var skills: [String]?
  }

  /// Who is away, besides the odd day.
  public struct Leave: Codable, Equatable, Sendable {
    /// Spells that begin before the start.
    public var absences: [LongAbsence]
    /// Leave planned ahead.
    public var planned: [PlannedLeave]
  }

  /// A long spell away.
  public struct LongAbsence: Codable, Equatable, Sendable {
    /// The worker's name.
    public var worker: String
    /// Why.
    public var reason: AbsenceReason
    /// First day away.
    public var from: Day
    /// When the worker is expected back; nil when nobody knows.
    public var expectedBack: Day?
  }

  /// Leave that a worker takes.
  public struct PlannedLeave: Codable, Equatable, Sendable {
    /// The worker's name.
    public var worker: String
    /// First day.
    public var from: Day
    /// Last day.
    public var through: Day
  }
}
