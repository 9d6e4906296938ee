import CaseModel

/// What has to be recorded so that the ledger has the teams and workers that a settings file lists.
///
/// Workers are known by their account, else by name and team. Nobody is taken out: who is not listed stays.
struct StaffChanges {
  private(set) var commands: [Command] = []
  /// What the commands do, a line each.
  private(set) var words: [String] = []
  private let register: Register
  private let today: Day
  private var teams: [String: TeamID]
  private var nextTeam: UInt32

  /// - Parameter first: the account that sets the ledger up, which is to be an administrator; nil later on.
  init(_ listed: ListedService, given register: Register, on today: Day, first account: String? = nil)
    throws(OpeningError)
  {
    self.register = register
    self.today = today
    nextTeam = register.nextNumber(.team)
    teams = Dictionary(register.teams.all.map { ($0.name, $0.id) }, uniquingKeysWith: min)
    for team in listed.teams {
      let id = add(team.name, team.kind ?? .firstResponse)
      guard let kind = team.kind, let known = register.teams[id], known.kind != kind else { continue }
      commands.append(.changeTeam(id, name: team.name, kind: kind))
      words.append("team \(team.name) is now \(kind.words) (\(id))")
    }
    for worker in listed.workers {
      if let account, worker.account == account, worker.role != .administrator {
        throw .firstIsNoAdministrator(account)
      }
      add(worker)
    }
  }

  /// A team that workers name and no list does is made too.
  @discardableResult
  private mutating func add(_ name: String, _ kind: TeamKind) -> TeamID {
    if let known = teams[name] { return known }
    let id = TeamID(nextTeam)
    nextTeam += 1
    teams[name] = id
    commands.append(.registerTeam(name: name, kind: kind))
    words.append("team \(name) registered (\(id))")
    return id
  }

  private mutating func add(_ listed: ListedService.ListedWorker) {
    let team = add(listed.team, .firstResponse)
    guard let known = known(listed, in: team) else {
      let details = listed.details(team: team, known: nil)
      commands.append(.registerWorker(details))
      words.append("worker \(listed.name) registered" + awaits(details.role, details.role.isGivenByTwo))
      return
    }
    var details = listed.details(team: team, known: known.details)
    if known.roleAsked?.given == details.roleGiven {
      (details.role, details.account) = (known.details.role, known.details.account)
    }
    guard details != known.details else { return }
    commands.append(.worker(known.id, .change(details)))
    words.append(
      "worker \(listed.name) changed (\(known.id))"
        + awaits(details.role, known.details.needsTwo(for: details.roleGiven)))
  }

  private func awaits(_ role: Role, _ isGivenByTwo: Bool) -> String {
    isGivenByTwo ? ", \(role.words) once a second person confirms it" : ""
  }

  private func known(_ listed: ListedService.ListedWorker, in team: TeamID) -> Worker? {
    let present = register.workers.all.filter { !$0.hasLeft(by: today) }.sorted { $0.id < $1.id }
    if let account = listed.account, let own = present.first(where: { $0.details.account == account }) {
      return own
    }
    return present.first { $0.details.name == listed.name && $0.details.team == team }
  }
}
