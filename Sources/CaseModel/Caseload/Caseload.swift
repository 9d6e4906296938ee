/// One worker's caseload at a moment: the three numbers that practitioners read side by side, and what they come to.
public struct Caseload: Hashable, Sendable {
  /// The worker.
  public let worker: WorkerID
  /// Open cases held: children, as the DfE counts them.
  ///
  /// - Source: DfE children's social work workforce census: a case is an allocated person.
  public let children: Int
  /// Families among them: one for each household; children of one contact whose home nobody recorded are one family.
  public let families: Int
  /// Load in hundredths of a point: the stable part and all cases; 10,000 fill a full-time worker.
  public let load: Int
  /// What the load may be, in hundredths of a point: full-time equivalent times the newly qualified share.
  public let capacity: Int
  /// Cases that came in the last seven days.
  public let receivedLast7Days: Int
  /// Whole days since anything was recorded on the case that has waited longest; nil with no cases.
  public let oldestUnrecordedDays: Int?
  /// Whether the worker is at work today.
  public let isAvailable: Bool

  /// Load against capacity, in per cent, rounded half up: up is bad.
  public var workloadPercent: Int { Self.percent(load, of: capacity) }

  static func percent(_ load: Int, of capacity: Int) -> Int {
    capacity == 0 ? 0 : (load * 200 + capacity) / (capacity * 2)
  }
}

extension Register {
  /// A worker's caseload.
  ///
  /// - Source: local policy, default from the project's proposal (`CaseloadSettings`).
  public func caseload(of worker: Worker, at now: Instant) -> Caseload {
    let sum = sum(of: cases(heldBy: worker.id), at: now)
    return caseload(of: worker, sum, waitingSince: sum.waitingSince, at: now)
  }

  /// A worker's caseload as it is, and with cases that the worker would be given.
  ///
  /// - Source: local policy, default from the project's proposal (`CaseloadSettings`).
  public func caseload(of worker: Worker, at now: Instant, adding extra: [CaseID]) -> (
    now: Caseload, after: Caseload
  ) {
    let held = cases(heldBy: worker.id)
    let coming = extra.filter { !held.contains($0) }
    let before = sum(of: held, at: now)
    let after = coming.isEmpty ? before : sum(of: held + coming, at: now, coming: coming)
    return (
      caseload(of: worker, before, waitingSince: before.waitingSince, at: now),
      caseload(of: worker, after, waitingSince: before.waitingSince, coming: coming.count, at: now)
    )
  }

  /// - Parameter waitingSince: when something was last recorded on the case held that has waited longest.
  private func caseload(
    of worker: Worker, _ sum: LoadSum, waitingSince: Instant?, coming: Int = 0, at now: Instant
  ) -> Caseload {
    Caseload(
      worker: worker.id, children: sum.children, families: sum.families,
      load: load(points: sum.points, fte: worker.details.fte), capacity: capacity(of: worker),
      receivedLast7Days: received(worker.id, since: now.advanced(bySeconds: -7 * 86_400)) + coming,
      oldestUnrecordedDays: waitingSince.map { Int(max(0, $0.seconds(until: now)) / 86_400) },
      isAvailable: worker.isAvailable(on: London.day(of: now)))
  }

  /// When a worker’s load came to be unsafe: with the first case, in the order in which they came, that makes it so.
  ///
  /// What comes later does not move it; nil for a load that is not unsafe, and for one that is so with no case.
  func unsafeSince(_ worker: Worker, at now: Instant) -> Instant? {
    let held = cases(heldBy: worker.id)
    let came = held.compactMap { id in cases.look(at: id) { (since: $0.since, id: id) } }.sorted { $0 < $1 }
    let (weights, families) = (CaseWeights(self, at: now), Families(among: held, self))
    var sum = LoadSum(room: held.count)
    func isUnsafe() -> Bool {
      let load = load(points: sum.points, fte: worker.details.fte)
      return settings.caseload.bands.band(of: Caseload.percent(load, of: capacity(of: worker))) == .unsafe
    }
    if isUnsafe() { return nil }
    for (since, id) in came {
      cases.look(at: id) { weights.add($0, of: families, isComing: false, to: &sum) }
      if isUnsafe() { return since }
    }
    return nil
  }

  private func capacity(of worker: Worker) -> Int {
    worker.details.fte * (worker.details.asye ? settings.caseload.asyeShare : 100)
  }

  /// The band of a caseload.
  public func band(of caseload: Caseload) -> Band {
    settings.caseload.bands.band(of: caseload.workloadPercent)
  }

  /// Stable part and scaled case points, in hundredths.
  private func load(points: Int, fte: Int) -> Int {
    let rules = settings.caseload
    return rules.stable * fte / 100 + points * rules.caseRoom / (rules.averageChild * rules.averageChildren)
  }

  /// How many families cases are of.
  public func families(among ids: [CaseID]) -> Int {
    let families = Families(among: ids, self)
    return Set(ids.compactMap { id in cases.look(at: id) { families.key(of: $0) } }).count
  }

  private func received(_ worker: WorkerID, since: Instant) -> Int {
    var count = 0
    for move in moves.reversed() {
      if move.at >= since {
        if move.worker == worker, move.change > 0 { count += 1 }
      } else if movesAreOrdered {
        break
      }
    }
    return count
  }

  /// A worker's children at the end of each of the last weeks, oldest first, the present last.
  public func trend(of worker: WorkerID, weeks: Int, at now: Instant) -> [Int] {
    var held = cases(heldBy: worker).count
    var trend = [held]
    var edge = now.advanced(bySeconds: -7 * 86_400)
    for move in moves(of: worker).reversed() {
      while move.at < edge, trend.count < weeks {
        trend.append(held)
        edge = edge.advanced(bySeconds: -7 * 86_400)
      }
      if trend.count == weeks { break }
      held -= Int(move.change)
    }
    while trend.count < weeks { trend.append(held) }
    return trend.reversed()
  }
}

/// The sum of a team's caseloads.
public struct TeamCaseload: Hashable, Sendable {
  /// The team.
  public let team: TeamID
  /// Workers who hold cases or could, those who left not counted.
  public let workers: [WorkerID]
  /// Children held.
  public let children: Int
  /// Households among them, one counted once whoever holds its children.
  public let families: Int
  /// Load of the whole team, hundredths of a point.
  public let load: Int
  /// Capacity of the workers who are at work, hundredths of a point.
  public let capacity: Int
  /// Cases that came in the last seven days.
  public let receivedLast7Days: Int

  /// Load against capacity, in per cent, rounded half up; 0 when nobody is at work.
  public var workloadPercent: Int { Caseload.percent(load, of: capacity) }
}

extension Register {
  /// The sum of the caseloads of a team's workers; an absent worker's load counts, the capacity does not.
  public func caseload(of team: TeamID, at now: Instant) -> TeamCaseload {
    let members = workers.all.filter {
      $0.details.team == team && holdsOrCouldHold($0, on: London.day(of: now))
    }
    return caseload(of: team, summing: members.map { caseload(of: $0, at: now) })
  }

  /// The sum of a team's caseloads that are at hand, one for each of its workers.
  public func caseload(of team: TeamID, summing loads: [Caseload]) -> TeamCaseload {
    TeamCaseload(
      team: team, workers: loads.map(\.worker), children: loads.reduce(0) { $0 + $1.children },
      families: families(among: loads.flatMap { cases(heldBy: $0.worker) }),
      load: loads.reduce(0) { $0 + $1.load },
      capacity: loads.reduce(0) { $0 + ($1.isAvailable ? $1.capacity : 0) },
      receivedLast7Days: loads.reduce(0) { $0 + $1.receivedLast7Days })
  }

  /// Whether a worker belongs in the caseload list: holds cases, or is there to be given some.
  public func holdsOrCouldHold(_ worker: Worker, on day: Day) -> Bool {
    !cases(heldBy: worker.id).isEmpty || (worker.details.role.holdsCases && !worker.hasLeft(by: day))
  }
}
