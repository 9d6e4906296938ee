@testable import CaseModel

/// The count of workers with too much, overdue for supervision or alone with child protection, from the project's table
/// of points and not from its rules in code.
extension WatchTally {
  func isOverloaded(_ id: WorkerID, _ details: WorkerDetails, _ now: Instant) -> Bool {
    let today = London.day(of: now)
    if details.role == .hubManager || details.role == .teamManager {
      guard !isAway(id, today), !isOnLeave(id, today), let last = audited[id] ?? known[id] else {
        return false
      }
      return due(.audit, London.instant(day: last, minute: 0)) <= now
    }
    guard details.role == .socialWorker || details.role == .seniorPractitioner,
      left[id].map({ today <= $0 }) ?? true
    else { return false }
    let held = cases.filter { $0.value.worker == id && !$0.value.closed }
    if details.asye, held.values.contains(where: isAlone) { return true }
    guard !isAway(id, today), !isOnLeave(id, today) else { return false }
    return isSupervisionLate(id, details, now) || workload(of: held, details, now) >= 115
  }

  private func isAlone(_ life: CaseLife) -> Bool {
    let protecting: Set<Work> = [.assessmentWithSection47, .conferencePending, .childProtection, .emergency]
    return protecting.contains(life.work) && (life.joint.map { workers[$0]?.asye ?? true } ?? true)
  }

  private func isOnLeave(_ id: WorkerID, _ today: Day) -> Bool {
    (leave[id] ?? []).contains { $0.from <= today && today <= $0.through }
  }

  private func isSupervisionLate(_ id: WorkerID, _ details: WorkerDetails, _ now: Instant) -> Bool {
    guard let last = supervised[id], let start = details.started ?? known[id] else { return false }
    let weeks = start.distance(to: last) / 7
    let name: ClockName =
      !details.asye
      ? .supervision
      : weeks < 6
        ? .supervisionASYEFirst
        : last < start.advanced(byMonths: 6) ? .supervisionASYE : .supervisionASYELater
    return due(name, London.instant(day: last, minute: 0)) <= now
  }

  /// In per cent of what the worker may carry: 100 points full time, 15 of them without a case, 90 of 100 when newly
  /// qualified; sixteen children of 3.75 points fill the other 85.
  private func workload(of held: [CaseID: CaseLife], _ details: WorkerDetails, _ now: Instant) -> Int {
    var points = 0
    let byHome = Dictionary(grouping: held.values) { $0.home }
    for (home, lives) in byHome {
      let weights = lives.map { Self.weight($0.work) }.sorted(by: >)
      points += weights.enumerated().reduce(0) {
        $0 + ($1.offset == 0 || home == nil ? $1.element : $1.element * 60 / 100)
      }
    }
    points += held.values.reduce(0) { $0 + pressure($1, now) + (isNew($1, now) ? 200 : 0) }
    let load = 15 * details.fte + points * 8500 / 6000
    let most = details.fte * (details.asye ? 90 : 100)
    return (load * 100 * 2 + most) / (most * 2)
  }

  /// In hundredths of a point.
  private static func weight(_ work: Work) -> Int {
    switch work {
    case .dutyVisit: 100
    case .childInNeed: 200
    case .assessment, .lookedAfter: 300
    case .assessmentWithSection47, .childProtection: 500
    case .conferencePending, .emergency: 600
    }
  }

  /// One point in the last fifth of the assessment's time, two when it is late.
  private func pressure(_ life: CaseLife, _ now: Instant) -> Int {
    let start: Instant? =
      life.assessments.isEmpty
      ? (life.work == .dutyVisit ? nil : life.referredAt) : life.assessments.last { !$0.done }?.from
    guard let due = start.map({ self.due(.assessment, $0) }) else { return 0 }
    if due <= now { return 200 }
    return now.seconds(until: due) * 5 <= life.referredAt.seconds(until: due) ? 100 : 0
  }

  private func isNew(_ life: CaseLife, _ now: Instant) -> Bool {
    guard let since = life.heldSince else { return false }
    let days = London.day(of: since).distance(to: London.day(of: now))
    return (0..<max(0, days)).count { step in
      (try? england.isWorkingDay(London.day(of: since).advanced(by: step + 1))) ?? false
    } < 5
  }
}
