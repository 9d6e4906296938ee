/// Who does what in the service, read from the register when somebody has joined.
struct Roster: Sendable {
  private(set) var hubManagers: [WorkerID] = []
  private(set) var screeners: [WorkerID] = []
  private(set) var dutyWorkers: [WorkerID] = []
  private(set) var dutyManagers: [WorkerID] = []
  private(set) var caseHolders: [WorkerID] = []
  private(set) var designatedOfficers: [WorkerID] = []
  private var managers: [TeamID: [WorkerID]] = [:]
  private var teams: [String: TeamID] = [:]
  private var next: UInt32 = 0

  mutating func update(from register: Register) {
    guard register.nextNumber(.worker) != next else { return }
    next = register.nextNumber(.worker)
    self = Roster(register.workers.all.sorted { $0.id < $1.id }, register, next)
  }

  init() {}

  private init(_ workers: [Worker], _ register: Register, _ next: UInt32) {
    self.next = next
    for worker in workers {
      let isDuty = register.teams[worker.details.team]?.kind == .emergencyDuty
      switch worker.details.role {
      case .hubManager: hubManagers.append(worker.id)
      case .screeningWorker: screeners.append(worker.id)
      case .emergencyDutyWorker: dutyWorkers.append(worker.id)
      case .teamManager:
        if isDuty { dutyManagers.append(worker.id) }
        managers[worker.details.team, default: []].append(worker.id)
      case .socialWorker, .seniorPractitioner: caseHolders.append(worker.id)
      case .designatedOfficer: designatedOfficers.append(worker.id)
      case .administrator, .performanceLead: break
      }
    }
    for team in register.teams.all { teams[team.name] = team.id }
  }

  func managers(of team: TeamID) -> [WorkerID] { managers[team] ?? [] }

  func team(named name: String) -> TeamID? { teams[name] }
}

extension Simulation {
  /// Somebody of a list who is at work; the program itself when nobody is.
  mutating func somebody(
    of workers: [WorkerID], besides other: WorkerID? = nil, _ register: Register
  ) -> WorkerID {
    let present = present(workers.filter { $0 != other }, register)
    return present.isEmpty ? .program : practice.pick(present)
  }

  /// Those of some workers who are at work today.
  func present(_ workers: [WorkerID], _ register: Register) -> [WorkerID] {
    let today = London.day(of: clock)
    return workers.filter { register.workers[$0]?.isAvailable(on: today) ?? false }
  }
}
