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
  /// A worker's caseload, with any cases that the worker would be given.
  ///
  /// - Source: local policy, default from the project's proposal (`CaseloadSettings`).
  public func caseload(of worker: Worker, at now: Instant, adding extra: [CaseID] = []) -> Caseload {
    let held = cases(heldBy: worker.id)
    let coming = extra.filter { !held.contains($0) }
    let ids = held + coming
    let today = London.day(of: now)
    return Caseload(
      worker: worker.id, children: ids.count, families: families(among: ids),
      load: load(
        points: points(of: ids, at: now, coming: coming).reduce(0) { $0 + $1.total }, fte: worker.details.fte),
      capacity: capacity(of: worker),
      receivedLast7Days: received(worker.id, since: now.advanced(bySeconds: -7 * 86_400)) + coming.count,
      oldestUnrecordedDays: oldestUnrecorded(among: held, at: now), isAvailable: worker.isAvailable(on: today)
    )
  }

  /// When a worker’s load came to be unsafe: with the first case, in the order in which they came, that makes it so.
  ///
  /// What comes later does not move it; nil for a load that is not unsafe, and for one that is so with no case.
  func unsafeSince(_ worker: Worker, at now: Instant) -> Instant? {
    let held = cases(heldBy: worker.id).compactMap { cases[$0] }.sorted {
      ($0.since, $0.id) < ($1.since, $1.id)
    }
    func isUnsafe(_ count: Int) -> Bool {
      let points = points(of: held.prefix(count).map(\.id), at: now).reduce(0) { $0 + $1.total }
      let load = load(points: points, fte: worker.details.fte)
      let percent = Caseload.percent(load, of: capacity(of: worker))
      return settings.caseload.bands.band(of: percent) == .unsafe
    }
    var low = 0
    var high = held.count
    guard isUnsafe(high) else { return nil }
    while low < high {
      let middle = (low + high) / 2
      if isUnsafe(middle) { high = middle } else { low = middle + 1 }
    }
    return low == 0 ? nil : held[low - 1].since
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
    Set(familyKeys(of: ids.compactMap { cases[$0] })).count
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

  private func oldestUnrecorded(among ids: [CaseID], at now: Instant) -> Int? {
    ids.compactMap { cases[$0]?.lastRecorded }.min().map { Int(max(0, $0.seconds(until: now)) / 86_400) }
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
