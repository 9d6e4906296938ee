/// What an authority sets for itself: levels of need, clocks, limits and weights.
///
/// Recorded whenever it changes.
public struct ServiceSettings: Codable, Equatable, Sendable {
  /// The service's name, for the title line.
  public var name: String
  /// When the day service is open.
  public var hours: OpeningHours
  /// England's bank holidays.
  public var holidays: BankHolidays
  /// Levels of need, lowest first.
  public var levels: [LevelOfNeed]
  /// The limits that clocks run to.
  public var clocks: ClockSettings
  /// What a decision must hold, and when a second manager looks.
  public var decisions: DecisionSettings
  /// How a caseload is weighed.
  public var caseload: CaseloadSettings
  /// Refusals that a reason can override.
  public var overridable: [Override.Rule]
  /// What may be known of allegations; nil where settings were recorded before there were any, which is nothing.
  public var allegations: AllegationSettings?

  /// Puts settings together.
  public init(
    name: String, hours: OpeningHours, holidays: BankHolidays, levels: [LevelOfNeed] = LevelOfNeed.generic,
    clocks: ClockSettings = ClockSettings(), decisions: DecisionSettings = DecisionSettings(),
    caseload: CaseloadSettings = CaseloadSettings(), overridable: [Override.Rule] = [.asyeAlone],
    allegations: AllegationSettings? = AllegationSettings()
  ) {
    self.name = name
    self.hours = hours
    self.holidays = holidays
    self.levels = levels
    self.clocks = clocks
    self.decisions = decisions
    self.caseload = caseload
    self.overridable = overridable
    self.allegations = allegations
  }

  /// What does not hold together, if anything: the first fault found, in words.
  public var fault: String? {
    if levels.isEmpty { return "no levels of need" }
    if zip(levels, levels.dropFirst()).contains(where: { $0.number >= $1.number }) {
      return "levels of need are not in ascending order"
    }
    if decisions.rationaleWords < 1 { return "a rationale needs at least one word a part" }
    if decisions.repeatContacts < 1 { return "repeat contacts count from one" }
    let bands = caseload.bands
    if !(0 < bands.full && bands.full < bands.over && bands.over < bands.unsafe) {
      return "caseload bands must rise: full, over, unsafe"
    }
    if caseload.averageChild < 1 || caseload.averageChildren < 1 || caseload.asyeShare < 1
      || caseload.leaveToCover < 1
    {
      return "caseload figures must be positive"
    }
    return nil
  }

  /// The level with a number; nil when the settings hold none.
  public func level(_ number: UInt8) -> LevelOfNeed? { levels.first { $0.number == number } }
}

/// One level of need in the authority's threshold document.
public struct LevelOfNeed: Codable, Hashable, Sendable {
  /// Counted from 1, the lowest.
  public var number: UInt8
  /// What the level is called.
  public var name: String
  /// The law or policy that it stands on.
  public var basis: String
  /// What may be decided at this level.
  public var outcomes: [Outcome]
  /// Whether consent is needed to share information at this level.
  public var needsConsent: Bool

  /// Whether it is the level of section 47: it allows a strategy discussion and needs nobody’s consent.
  public var isProtection: Bool { !needsConsent && outcomes.contains(.referralWithStrategyDiscussion) }

  /// Describes a level.
  public init(number: UInt8, name: String, basis: String, outcomes: [Outcome], needsConsent: Bool) {
    self.number = number
    self.name = name
    self.basis = basis
    self.outcomes = outcomes
    self.needsConsent = needsConsent
  }

  /// Five generic levels, to be replaced by the authority's own.
  ///
  /// - Source: a proposal of this project; Rochdale's framework has five levels, whose names were not found.
  public static let generic: [LevelOfNeed] = [
    LevelOfNeed(
      number: 1, name: "Universal", basis: "services open to all",
      outcomes: [.noFurtherAction, .informationAndAdvice] + anywhere,
      needsConsent: true),
    LevelOfNeed(
      number: 2, name: "Additional, single agency", basis: "local policy",
      outcomes: [.noFurtherAction, .informationAndAdvice, .earlyHelp] + anywhere, needsConsent: true),
    LevelOfNeed(
      number: 3, name: "Early help, several agencies", basis: "Working Together, early help",
      outcomes: [.informationAndAdvice, .earlyHelp] + anywhere, needsConsent: true),
    LevelOfNeed(
      number: 4, name: "Child in need", basis: "Children Act 1989, section 17",
      outcomes: [.referralForAssessment] + anywhere, needsConsent: true),
    LevelOfNeed(
      number: 5, name: "Protection", basis: "Children Act 1989, section 47",
      outcomes: [.referralForAssessment, .referralWithStrategyDiscussion] + anywhere, needsConsent: false),
  ]

  private static let anywhere: [Outcome] = [.passToOpenCase, .allegationToLADO, .otherAuthority]
}

/// What a decision must hold, and when a second manager looks.
public struct DecisionSettings: Codable, Hashable, Sendable {
  /// Words that each part of a rationale needs.
  ///
  /// - Source: local policy, default from this project.
  public var rationaleWords: Int
  /// Earlier contacts in twelve months from which a child counts as repeatedly known.
  ///
  /// - Source: local policy, default from this project.
  public var repeatContacts: Int
  /// The edition of *Working Together* that is followed; nil where settings were recorded without one, which is 2018.
  public var edition: WorkingTogether?
  /// From when a letter before proceedings offers a family group meeting, or says why not; nil while nobody knows.
  ///
  /// - Source: Children Act 1989, section 31ZA; its commencement was not found, so that there is no default.
  public var familyGroupFrom: Day?

  /// The project's defaults.
  public init(
    rationaleWords: Int = 5, repeatContacts: Int = 2, edition: WorkingTogether? = .wt2023,
    familyGroupFrom: Day? = nil
  ) {
    self.rationaleWords = rationaleWords
    self.repeatContacts = repeatContacts
    self.edition = edition
    self.familyGroupFrom = familyGroupFrom
  }

  /// Whether a letter before proceedings of a day offers a family group meeting, or says why not.
  func offersFamilyGroup(on day: Day) -> Bool { familyGroupFrom.map { $0 <= day } ?? false }
}

/// What those may know of allegations who may not read them.
public struct AllegationSettings: Codable, Hashable, Sendable {
  /// Whether a child’s record lets them know that something restricted exists about the child, and no more.
  ///
  /// - Source: local policy; the default, that they may not, is this project’s.
  public var showThatRestrictedExists: Bool

  /// The project’s default.
  public init(showThatRestrictedExists: Bool = false) {
    self.showThatRestrictedExists = showThatRestrictedExists
  }
}

/// A refusal that somebody overrode, and why.
public struct Override: Codable, Hashable, Sendable {
  /// The rule set aside.
  public var rule: Rule
  /// Why.
  public var reason: String

  /// Describes an override.
  public init(rule: Rule, reason: String) {
    self.rule = rule
    self.reason = reason
  }

  /// Rules that local policy may let a manager override.
  public enum Rule: String, Codable, Hashable, Sendable, CaseIterable {
    case asyeAlone = "asye-alone"
    case absentWorker = "absent-worker"
  }
}
