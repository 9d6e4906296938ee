import AnnexA
import CaseLedger
import CaseModel

/// Finds what lists name in a ledger, closed records too.
final class LedgerLookup: ImportLookup {
  private let desk: Desk
  private var teams: [String: TeamID] = [:]
  private var workers: [WorkerKey: WorkerID] = [:]
  private var counted = (teams: 0, workers: 0)

  private struct WorkerKey: Hashable {
    let team: TeamID
    let name: String
  }

  init(_ desk: Desk) { self.desk = desk }

  func team(named key: String) -> TeamID? {
    readStaff()
    return teams[key]
  }

  func worker(named key: String, in team: TeamID) -> WorkerID? {
    readStaff()
    return workers[WorkerKey(team: team, name: key)]
  }

  func name(of worker: WorkerID) -> String? { desk.register.workers[worker]?.details.name }

  func child(externalID: String) throws -> Child? {
    guard let id = try desk.children(numbered: .external(externalID)).first else { return nil }
    return desk.register.children[id]
  }

  func `case`(_ id: CaseID) throws -> Case? {
    try desk.load(id.record)
    return desk.register.cases[id]
  }

  /// Reads teams and workers again when there are more of them; the first of a name keeps it.
  private func readStaff() {
    let now = (teams: desk.register.teams.count, workers: desk.register.workers.count)
    guard now != counted else { return }
    counted = now
    for team in desk.register.teams.all.sorted(by: { $0.id < $1.id }) {
      let key = ImportPlan.nameKey(team.name)
      teams[key] = teams[key] ?? team.id
    }
    for worker in desk.register.workers.all.sorted(by: { $0.id < $1.id }) {
      let key = WorkerKey(team: worker.details.team, name: ImportPlan.nameKey(worker.details.name))
      workers[key] = workers[key] ?? worker.id
    }
  }
}
