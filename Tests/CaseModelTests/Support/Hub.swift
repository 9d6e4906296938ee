@testable import CaseModel

/// The invented people of a small hub, in the order in which ``Service`` registers them.
enum Hub {
  static let screening = TeamID(1)
  static let north = TeamID(2)
  static let duty = TeamID(3)

  static let head = WorkerID(1)
  static let manager = WorkerID(2)
  static let otherManager = WorkerID(3)
  static let senior = WorkerID(4)
  static let worker = WorkerID(5)
  static let halfTime = WorkerID(6)
  static let asye = WorkerID(7)
  static let unregistered = WorkerID(8)
  static let screener = WorkerID(9)
  static let dutyWorker = WorkerID(10)
  static let analyst = WorkerID(11)
  static let otherWorker = WorkerID(12)
  static let otherASYE = WorkerID(13)
  static let officer = WorkerID(14)

  /// A Wednesday morning in winter, in hours.
  static let start = instant("2019-01-09T10:00:00Z")

  static var settings: ServiceSettings {
    guard let holidays = BankHolidays(publishedHolidays("england-and-wales")) else {
      preconditionFailure("the shipped bank holidays are whole")
    }
    return ServiceSettings(name: "Inventon", hours: .standard, holidays: holidays)
  }

  static var teams: [Command] {
    [
      .registerTeam(name: "EHASH", kind: .screening), .registerTeam(name: "North", kind: .firstResponse),
      .registerTeam(name: "Out of hours", kind: .emergencyDuty),
    ]
  }

  static var workers: [WorkerDetails] {
    [
      WorkerDetails(name: "Ada Head", team: screening, role: .administrator, account: "ada"),
      WorkerDetails(name: "Ama Okafor", team: screening, role: .hubManager),
      WorkerDetails(name: "Rhys Haslam", team: north, role: .teamManager),
      WorkerDetails(name: "Sana Mirza", team: north, role: .seniorPractitioner, registration: .number("SW4")),
      WorkerDetails(name: "Pat Lowe", team: north, role: .socialWorker, registration: .number("SW5")),
      WorkerDetails(
        name: "Kit Half", team: north, role: .socialWorker, fte: 50, registration: .number("SW6"),
        languages: ["Urdu"]),
      WorkerDetails(
        name: "Jo Dunne", team: north, role: .socialWorker, asye: true, registration: .number("SW7")),
      WorkerDetails(name: "Ned Notyet", team: north, role: .socialWorker, registration: .notRegistered),
      WorkerDetails(name: "Sam Screen", team: screening, role: .screeningWorker),
      WorkerDetails(name: "Eve Night", team: duty, role: .emergencyDutyWorker),
      WorkerDetails(name: "Lou Count", team: screening, role: .performanceLead),
      WorkerDetails(name: "Dee Kay", team: north, role: .socialWorker, registration: .number("SW12")),
      WorkerDetails(
        name: "Noa New", team: north, role: .socialWorker, asye: true, registration: .number("SW13")),
      WorkerDetails(name: "Col Ashe", team: screening, role: .designatedOfficer),
    ]
  }

  static func child(_ name: String, languages: [String] = []) -> ChildDetails {
    ChildDetails(
      givenName: name, familyName: "Quillfeather", birthDate: day("2014-03-12"), languages: languages)
  }

  static let rationale = Rationale(
    worry: "Shouting was heard on three nights.", dailyLife: "She is tired at school daily.",
    history: "Nothing was known before this contact.")

  static func decision(
    _ child: ChildID, _ outcome: Outcome, level: UInt8? = nil, rationale: Rationale = Hub.rationale,
    voice: Noted = .noted("I hid under the bed."), identity: Noted = .unknown(why: "nobody has asked yet")
  ) -> NewDecision {
    NewDecision(
      child: child, outcome: outcome, level: level ?? Self.level(of: outcome), rationale: rationale,
      voice: voice, identity: identity,
      allegation: outcome == .allegationToLADO ? Example.reported(start) : nil,
      authority: outcome == .otherAuthority ? "Bury" : nil)
  }

  /// A level at which the generic settings allow an outcome.
  static func level(of outcome: Outcome) -> UInt8 {
    switch outcome {
    case .noFurtherAction, .informationAndAdvice: 1
    case .earlyHelp: 2
    case .referralForAssessment: 4
    case .referralWithStrategyDiscussion: 5
    case .passToOpenCase, .allegationToLADO, .otherAuthority: 3
    }
  }

  static func contact(
    _ children: [NewChild], at receivedAt: Instant = start, household: NewHousehold? = nil,
    source: ContactSource = .police, referrer: Referrer? = nil, worry: Worry = .domesticAbuse,
    narrative: String = "A neighbour heard shouting.", risk: Bool = false, rag: Rag? = nil,
    consent: Consent = .obtained
  ) -> NewContact {
    NewContact(
      receivedAt: receivedAt, channel: .phone, source: source, referrer: referrer, worry: worry,
      narrative: narrative, children: children, household: household, immediateRisk: risk, rag: rag,
      consent: consent)
  }
}
