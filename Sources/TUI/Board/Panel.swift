import CaseModel

/// The caseload panel: teams and workers with their load, read once after each change and not at each drawing.
struct Panel: Equatable {
  /// Lines in order: each team, then its workers.
  private(set) var lines: [Line] = []
  /// The selected worker; nil until the panel has had the keys.
  var selected: WorkerID?

  /// One line of the panel.
  enum Line: Equatable {
    case team(TeamLine)
    case worker(WorkerLine)

    /// The worker; nil on a team's line.
    var worker: WorkerID? {
      if case .worker(let line) = self { line.load.worker } else { nil }
    }
  }

  /// A team's sums.
  struct TeamLine: Equatable {
    let name: String
    let load: TeamCaseload
    let band: Band
    let trend: [Int]
  }

  /// A worker's caseload.
  struct WorkerLine: Equatable {
    let load: Caseload
    let band: Band
    /// "ASYE", "away", "leave", "left"; empty for nothing to say.
    let mark: String
    let trend: [Int]
    let fte: Int
  }

  /// Weeks that the trend covers.
  static let weeks = 12

  /// Reads every caseload out of the register.
  mutating func read(_ context: Context) {
    let register = context.register
    lines = []
    for team in register.teams.all.sorted(by: { $0.id < $1.id }) where team.kind.holdsCases {
      let members = register.workers.all.filter {
        $0.details.team == team.id && register.holdsOrCouldHold($0, on: context.today)
      }.map { Self.line(of: $0, context) }
      guard !members.isEmpty else { continue }
      lines.append(.team(Self.line(of: team, members, context)))
      lines += members.sorted(by: Self.before).map(Line.worker)
    }
    if let selected, !lines.contains(where: { $0.worker == selected }) { self.selected = nil }
  }

  private static func line(
    of team: Team, _ members: [WorkerLine], _ context: Context
  ) -> TeamLine {
    let load = context.register.caseload(of: team.id, summing: members.map(\.load))
    let trend = members.map(\.trend).reduce(into: [Int](repeating: 0, count: weeks)) { sums, trend in
      for (week, count) in trend.enumerated() { sums[week] += count }
    }
    return TeamLine(
      name: team.name, load: load,
      band: context.register.settings.caseload.bands.band(of: load.workloadPercent),
      trend: trend)
  }

  private static func line(of worker: Worker, _ context: Context) -> WorkerLine {
    let load = context.register.caseload(of: worker, at: context.now)
    return WorkerLine(
      load: load, band: context.register.band(of: load), mark: mark(of: worker, on: context.today),
      trend: context.register.trend(of: worker.id, weeks: weeks, at: context.now), fte: worker.details.fte)
  }

  /// Fullest first, for that is where a manager must look; those who are away stand last.
  private static func before(_ one: WorkerLine, _ other: WorkerLine) -> Bool {
    let (first, second) = (one.load, other.load)
    if first.isAvailable != second.isAvailable { return first.isAvailable }
    if first.workloadPercent != second.workloadPercent {
      return first.workloadPercent > second.workloadPercent
    }
    return first.worker < second.worker
  }

  private static func mark(of worker: Worker, on day: Day) -> String {
    if worker.hasLeft(by: day) { return "LEFT" }
    if worker.isAbsent(on: day) { return "AWAY" }
    if worker.isOnLeave(on: day) { return "LEAVE" }
    return worker.details.asye ? "ASYE" : ""
  }

  /// The workers in order.
  var workers: [WorkerID] { lines.compactMap(\.worker) }

  /// Moves the selection; a first move selects the first worker.
  mutating func move(by step: Int) {
    let all = workers
    guard !all.isEmpty else { return }
    let place = selected.flatMap { all.firstIndex(of: $0) }
    selected = all[min(all.count - 1, max(0, place.map { $0 + step } ?? 0))]
  }
}
