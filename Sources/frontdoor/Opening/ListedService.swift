import CaseModel

/// Teams and workers as the settings file lists them.
struct ListedService: Equatable {
  var teams: [ListedTeam] = []
  var workers: [ListedWorker] = []

  /// A team; a kind that is left out keeps what the ledger has, and is first response for a new one.
  struct ListedTeam: Equatable {
    var name: String
    var kind: TeamKind?
  }

  /// A worker; what is nil keeps what the ledger has.
  struct ListedWorker: Equatable {
    var name: String
    var team: String
    var role: Role?
    var fte: Int?
    var asye: Bool?
    var started: Day?
    var registration: Registration?
    var skills: [String]?
    var languages: [String]?
    var account: String?
  }
}

extension ListedService {
  /// Reads the lists; both may be left out.
  init(reading fields: Fields) {
    teams = fields.list("teams") { ListedTeam(reading: $0) } ?? []
    workers = fields.list("workers") { ListedWorker(reading: $0) } ?? []
  }
}

extension ListedService.ListedTeam {
  fileprivate init?(reading fields: Fields) {
    let kind: TeamKind? = fields["kind"]?.code("kind of team")
    guard let name = fields["name"]?.words() else {
      fields.missing("name", "a team needs a name")
      return nil
    }
    self.init(name: name, kind: kind)
  }
}

extension ListedService.ListedWorker {
  fileprivate init?(reading fields: Fields) {
    let name = fields["name"]?.words()
    let team = fields["team"]?.words()
    let worker = Self(
      name: name ?? "", team: team ?? "", role: fields["role"]?.code("role"),
      fte: fields["full-time equivalent"]?.hundredths("full-time equivalent from 0.01 to 1", example: "0.8"),
      asye: fields["newly qualified"]?.yesOrNo(), started: fields["started"]?.day(),
      registration: fields["registration"]?.words().map(Registration.init(words:)),
      skills: fields["skills"]?.texts(), languages: fields["languages"]?.texts(),
      account: fields["account"]?.words())
    guard name != nil, team != nil else {
      fields.missing("name", "a worker needs a name")
      fields.missing("team", "a worker needs a team")
      return nil
    }
    self = worker
  }

  /// What is recorded of this worker: new, or known with changes.
  func details(team: TeamID, known: WorkerDetails?) -> WorkerDetails {
    var details = known ?? WorkerDetails(name: name, team: team, role: role ?? .socialWorker)
    details.name = name
    details.team = team
    details.role = role ?? details.role
    details.fte = fte ?? details.fte
    details.asye = asye ?? details.asye
    details.started = started ?? details.started
    details.registration = registration ?? details.registration
    details.skills = skills ?? details.skills
    details.languages = languages ?? details.languages
    details.account = account ?? details.account
    return details
  }
}

extension Registration {
  /// A number, "not registered" or "not recorded".
  init(words: String) {
    switch words {
    case "not registered": self = .notRegistered
    case "not recorded": self = .notRecorded
    default: self = .number(words)
    }
  }

  /// The number, or which of the two it is.
  var words: String {
    switch self {
    case .number(let number): number
    case .notRegistered: "not registered"
    case .notRecorded: "not recorded"
    }
  }
}
