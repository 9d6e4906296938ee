import CaseModel

@testable import AnnexA

/// Finds records by what lists call them; kept in step with a register by the events that change it.
struct RegisterIndex: Sendable {
  private var teams: [String: TeamID] = [:]
  private var workers: [WorkerKey: WorkerID] = [:]
  private var children: [String: ChildID] = [:]

  private struct WorkerKey: Hashable {
    var team: TeamID
    var name: String
  }

  /// Finds what a register holds now.
  init(_ register: Register) {
    for team in register.teams.all.sorted(by: { $0.id < $1.id }) { add(team.name, team.id) }
    for worker in register.workers.all.sorted(by: { $0.id < $1.id }) { add(worker.details, worker.id) }
    for child in register.children.all.sorted(by: { $0.id < $1.id }) { add(child.details, child.id) }
  }

  /// Takes in an event that the register has applied.
  mutating func take(in event: Event) {
    switch event {
    case .team(let id, .registered(let team)), .team(let id, .changed(let team)): add(team.name, id)
    case .worker(let id, .registered(let details)), .worker(let id, .changed(let details)): add(details, id)
    case .child(let id, .registered(let child)): add(child.details, id)
    case .child(let id, .changed(let details)): add(details, id)
    case .service, .worker, .household, .child, .contact, .case, .allegation, .place, .peerGroup,
      .factSetAside:
      break
    }
  }

  /// The first record of a name keeps it.
  private mutating func add(_ name: String, _ id: TeamID) {
    let key = ImportPlan.nameKey(name)
    teams[key] = teams[key] ?? id
  }

  private mutating func add(_ details: WorkerDetails, _ id: WorkerID) {
    let key = WorkerKey(team: details.team, name: ImportPlan.nameKey(details.name))
    workers[key] = workers[key] ?? id
  }

  private mutating func add(_ details: ChildDetails, _ id: ChildID) {
    guard let externalID = details.externalID else { return }
    children[externalID] = children[externalID] ?? id
  }

  /// A team by the key of its name.
  func team(named key: String) -> TeamID? { teams[key] }

  /// A worker by team and the key of the name.
  func worker(named key: String, in team: TeamID) -> WorkerID? {
    workers[WorkerKey(team: team, name: key)]
  }

  /// A child by the authority's identifier; the record may duplicate another.
  func child(externalID: String) -> ChildID? { children[externalID] }
}

/// Looks up in a register that holds every record, closed ones too.
struct RegisterLookup: ImportLookup {
  private let register: Register
  private let index: RegisterIndex

  /// Looks up in a register through an index that is in step with it.
  init(_ register: Register, _ index: RegisterIndex) {
    self.register = register
    self.index = index
  }

  /// The team with this name.
  func team(named key: String) -> TeamID? { index.team(named: key) }

  /// The team's worker with this name.
  func worker(named key: String, in team: TeamID) -> WorkerID? { index.worker(named: key, in: team) }

  /// The child, or the record that it turned out to duplicate.
  func child(externalID: String) -> Child? {
    var child = index.child(externalID: externalID).flatMap { register.children[$0] }
    while let next = child?.mergedInto { child = register.children[next] }
    return child
  }

  /// The worker's name.
  func name(of worker: WorkerID) -> String? { register.workers[worker]?.details.name }

  /// The case.
  func `case`(_ id: CaseID) -> Case? { register.cases[id] }
}
