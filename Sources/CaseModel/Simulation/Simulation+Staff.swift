extension Simulation {
  /// Puts down who joins the service, in the scenario's order, and who is away when.
  mutating func addStaff() {
    for (team, item) in scenario.teams.enumerated() {
      agenda.add(.registerTeam(team), at: firstInstant)
      for place in item.workers.indices {
        agenda.add(.registerWorker(team: team, place: place), at: firstInstant)
      }
    }
    for (place, leave) in scenario.leave.planned.enumerated() {
      let asked = London.instant(day: leave.from.advanced(by: -21), minute: 600)
      guard leave.through >= London.day(of: firstInstant) else { continue }
      agenda.add(.leave(place), at: max(asked, firstInstant))
    }
    for (place, absence) in scenario.leave.absences.enumerated() {
      guard absence.expectedBack.map({ $0 > London.day(of: firstInstant) }) ?? true else { continue }
      agenda.add(.longAbsence(place), at: max(London.instant(day: absence.from, minute: 530), firstInstant))
    }
  }

  func registerTeam(_ place: Int, _ register: Register) -> Request? {
    let team = scenario.teams[place]
    guard !register.teams.all.contains(where: { $0.name == team.name }) else { return nil }
    return Request(by: .program, command: .registerTeam(name: team.name, kind: team.kind))
  }

  func registerWorker(_ team: Int, _ place: Int, _ register: Register) -> Request? {
    let item = scenario.teams[team]
    let worker = item.workers[place]
    guard let id = register.teams.all.first(where: { $0.name == item.name })?.id,
      self.worker(named: worker.name, register) == nil
    else { return nil }
    let details = WorkerDetails(
      name: worker.name, team: id, role: worker.role, fte: worker.fte ?? 100, asye: worker.asye ?? false,
      registration: worker.role.needsRegistration ? .number("SIM-\(team + 1)\(place + 10)") : .notRegistered,
      skills: worker.skills ?? [], languages: worker.languages ?? [])
    return Request(by: .program, command: .registerWorker(details))
  }

  mutating func planLeave(_ place: Int, _ register: Register) -> Request? {
    let leave = scenario.leave.planned[place]
    guard let worker = worker(named: leave.worker, register),
      !worker.plannedLeave.contains(where: { $0.from == leave.from })
    else { return nil }
    return Request(
      by: manager(of: worker, register),
      command: .worker(worker.id, .planLeave(Worker.Leave(from: leave.from, through: leave.through))))
  }

  mutating func startLongAbsence(_ place: Int, _ register: Register) -> Request? {
    let absence = scenario.leave.absences[place]
    guard let worker = worker(named: absence.worker, register), worker.openAbsence == nil else { return nil }
    if let back = absence.expectedBack {
      add(.backAtWork(worker.id), at: London.instant(day: back, minute: 530))
    }
    add(.cover(worker.id), at: workingDay(1, after: clock, register))
    let spell = Worker.Absence(
      reason: absence.reason, from: absence.from, expectedBack: absence.expectedBack)
    return Request(by: manager(of: worker, register), command: .worker(worker.id, .startAbsence(spell)))
  }

  mutating func startAbsence(_ id: WorkerID, _ back: Day, _ register: Register) -> Request? {
    let today = London.day(of: clock)
    guard let worker = register.workers[id], worker.isAvailable(on: today) else { return nil }
    add(.backAtWork(id), at: London.instant(day: back, minute: 530))
    let spell = Worker.Absence(reason: .sickness, from: today, expectedBack: back)
    return Request(by: manager(of: worker, register), command: .worker(id, .startAbsence(spell)))
  }

  mutating func endAbsence(_ id: WorkerID, _ register: Register) -> Request? {
    let today = London.day(of: clock)
    guard let worker = register.workers[id], let spell = worker.openAbsence, spell.from <= today else {
      return nil
    }
    return Request(by: manager(of: worker, register), command: .worker(id, .endAbsence(on: today)))
  }

  /// Moves one household's cases from a worker who is away for long; comes back until none is left.
  mutating func cover(_ id: WorkerID, _ register: Register) -> Request? {
    guard let worker = register.workers[id], worker.isAbsent(on: London.day(of: clock)),
      let first = register.cases(heldBy: id).min(), let item = register.cases[first]
    else { return nil }
    add(.cover(id), at: open(25, after: clock, register))
    let siblings = register.cases(heldBy: id).filter {
      item.household != nil && register.cases[$0]?.household == item.household
    }
    let choices = self.choices(for: siblings.isEmpty ? [first] : siblings, in: worker.details.team, register)
    guard let choice = choices.first else { return nil }
    let allocation = NewAllocation(
      worker: choice.worker, reason: "covers for a colleague who is away",
      direction: "Ring the family today; read the last three entries first.")
    return Request(
      by: manager(of: worker, register), command: .case(first, .reallocate(allocation, .absence)))
  }

  /// A first response worker may fall ill, but not around the opening, whose tray is to be a usual one.
  mutating func drawSickness(on day: Day, _ register: Register) {
    let opening = London.day(of: start)
    let isQuiet = opening.advanced(by: -7) <= day && day <= opening.advanced(by: 1)
    guard practice.chance(scenario.cases.sickness), !roster.caseHolders.isEmpty, !isQuiet else { return }
    let days = practice.draw(scenario.cases.sicknessDays)
    guard let back = try? register.calendar.day(days, workingDaysAfter: day) else { return }
    add(.absence(practice.pick(roster.caseHolders), back: back), at: London.instant(day: day, minute: 530))
  }

  mutating func manager(of worker: Worker, _ register: Register) -> WorkerID {
    somebody(of: roster.managers(of: worker.details.team), register)
  }

  private func worker(named name: String, _ register: Register) -> Worker? {
    register.workers.all.first { $0.details.name == name }
  }
}

extension Role {
  /// Whether somebody in this role of the simulated service is a registered social worker.
  fileprivate var needsRegistration: Bool {
    switch self {
    case .screeningWorker, .performanceLead: false
    case .administrator, .hubManager, .teamManager, .seniorPractitioner, .socialWorker, .emergencyDutyWorker,
      .designatedOfficer:
      true
    }
  }
}
