/// What a simulated service draws from: who brings how much, what is decided, how long work takes, and who does it.
///
/// Shares are out of a thousand unless the list says otherwise; delays are open minutes of the day service; stays are
/// working days. Every figure's source, or the word assumption, stands beside it in `data/scenarios`.
public struct Scenario: Codable, Equatable, Sendable {
  /// What the scenario is called.
  public var name: String
  /// When the live part begins unless somebody asks for another moment.
  public var start: Instant
  /// What lies before the start.
  public var history: History
  /// How many contacts come.
  public var volumes: Volumes
  /// Who brings them.
  public var origins: [Origin]
  /// Who the families are.
  public var families: Families
  /// What the hub does with a contact.
  public var hub: Hub
  /// What a first response team does with a case.
  public var cases: CaseWork
  /// What assessments, enquiries and conferences find.
  public var findings: Findings
  /// Allegations against those who work with children; none where nothing is said.
  public var allegations: Allegations?
  /// The teams and their workers.
  public var teams: [ScenarioTeam]
  /// Who is away, besides the odd day.
  public var leave: Leave

  /// What is played in before the live part.
  public struct History: Codable, Equatable, Sendable {
    /// Weeks in which everything is played.
    public var weeks: Int
    /// Weeks before those in which only the contacts are played that became cases, so that workers have a stock.
    public var stockWeeks: Int
    /// Weeks before the start from which caseloads are complete: cases that ended earlier are not played.
    public var completeWeeks: Int
    /// How many minutes before the start the opening's immediate risk comes in.
    public var riskMinutesBefore: Int
    /// How many minutes after the start a team accepts it, unless somebody does before.
    public var riskAcceptedMinutesAfter: Int
  }

  /// How many contacts come.
  public struct Volumes: Codable, Equatable, Sendable {
    /// Children referred in each month, January first.
    public var referralsByMonth: [Int]
    /// What a weekday brings against a Wednesday's 100, Monday first.
    public var weekdays: [Int]
    /// The same for a bank holiday.
    public var bankHoliday: Int
    /// Working days on which less comes, and how much less.
    public var quiet: [DaysOff]
    /// When schools are closed.
    public var schoolHolidays: [DaysOff]
    /// The shape of the gamma factor by which days differ; 25 is a coefficient of variation of 0.2.
    public var dayShape: Int
    /// How many children one contact names.
    public var children: [Share<Int>]
  }

  /// Days on which an index takes another value.
  public struct DaysOff: Codable, Equatable, Sendable {
    /// First day.
    public var from: Day
    /// Last day.
    public var through: Day
    /// What is left of a usual day's 100.
    public var index: Int

    func covers(_ day: Day) -> Bool { from <= day && day <= through }
  }

  /// One kind of referrer.
  public struct Origin: Codable, Equatable, Sendable {
    /// Who they are; sets the words.
    public var group: ReferrerGroup
    /// Of a thousand contacts on a usual working day.
    public var share: Int
    /// Of a thousand of their contacts, how many become referrals.
    public var conversion: Int
    /// What is left of 100 on weekends and bank holidays, on top of the day's own factor.
    public var closedDays: Int
    /// The DfE's codes.
    public var codes: [Share<ContactSource>]
    /// How they reach the hub.
    public var channels: [Share<Channel>]
    /// When on a working day, in minutes since midnight.
    public var hours: Spread
    /// When on other days.
    public var closedHours: Spread
    /// What worries them.
    public var worries: [Share<Worry>]
  }

  /// Who the families are.
  public struct Families: Codable, Equatable, Sendable {
    /// Where they come from.
    public var heritages: [Share<Heritage>]
    /// Where they live; each area belongs to the first response team of the same place in the list of teams.
    public var areas: [Share<Area>]
    /// Of a thousand contacts that become referrals: about a family whose case was closed.
    public var reReferral: Int
    /// Of a thousand other contacts: about a family that the hub knows.
    public var knownFamily: Int
    /// Of a thousand children: ethnicity not yet obtained.
    public var ethnicityMissing: Int
    /// Of a thousand families: language, religion and disability not asked, each by itself.
    public var identityNotAsked: Int
    /// Of a thousand children: disabled.
    public var disabled: Int
  }

  /// A township of the borough.
  public struct Area: Codable, Equatable, Sendable {
    /// Its name.
    public var town: String
    /// The outward part of its postcodes.
    public var outward: String
    /// The first response team that covers it, by its name.
    public var team: String
  }
}

/// Who refers, as far as the words of a contact depend on it.
public enum ReferrerGroup: String, Coded {
  case police
  case school
  case health
  case council
  case housing
  case legal
  case voluntary
  case family
  case anonymous

  /// The group in plain words.
  public var words: String {
    switch self {
    case .police: "police"
    case .school: "school"
    case .health: "health"
    case .council: "council service"
    case .housing: "housing"
    case .legal: "court, probation or other legal agency"
    case .voluntary: "voluntary or other organisation"
    case .family: "family and friends"
    case .anonymous: "anonymous"
    }
  }
}

/// Where a family comes from, for its names, languages and faith.
public enum Heritage: String, Coded {
  case whiteBritish = "white-british"
  case irish
  case pakistani
  case bangladeshi
  case blackAfrican = "black-african"
  case blackCaribbean = "black-caribbean"
  case easternEuropean = "eastern-european"
  case arab
  case mixed

  /// The heritage in plain words.
  public var words: String {
    switch self {
    case .whiteBritish: "White British"
    case .irish: "Irish"
    case .pakistani: "Pakistani"
    case .bangladeshi: "Bangladeshi"
    case .blackAfrican: "Black African"
    case .blackCaribbean: "Black Caribbean"
    case .easternEuropean: "Eastern European"
    case .arab: "Arab"
    case .mixed: "mixed"
    }
  }
}
