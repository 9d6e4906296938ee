/// One worker as a choice for cases to be allocated, with the load before and after.
public struct AllocationChoice: Equatable, Sendable {
  /// The worker.
  public let worker: WorkerID
  /// The caseload as it is.
  public let now: Caseload
  /// The caseload with the cases added.
  public let after: Caseload
  /// The rule that speaks against this worker; nil when none does.
  public let obstacle: Refusal?
  /// What speaks for the worker, weightiest first.
  public let reasons: [Reason]

  /// What speaks for a worker.
  public enum Reason: Hashable, Sendable {
    case holdsSibling(CaseID)
    case heldBefore
    case speaks(String)
    case lowestWorkload

    /// The reason in plain words.
    public var words: String {
      switch self {
      case .holdsSibling(let item): "holds a sibling’s case (\(item))"
      case .heldBefore: "held this child’s case before"
      case .speaks(let language): "speaks \(language)"
      case .lowestWorkload: "lowest workload after the allocation"
      }
    }
  }
}

extension Register {
  /// How choices are sorted, in words for the screen.
  public static let choiceOrder =
    "can take it; sibling’s worker while not well over; former worker while not over; lowest workload after"

  /// Every worker who could hold the cases, best first; the first without an obstacle is the suggestion.
  ///
  /// - Parameter team: whose workers are asked for; nil for every team's.
  /// - Source: local policy, default from the project's proposal: siblings together, then the lowest pressure after.
  public func choices(for ids: [CaseID], at now: Instant, in team: TeamID? = nil) -> [AllocationChoice] {
    let today = London.day(of: now)
    var choices = workers.all.filter { $0.details.role.holdsCases && !$0.hasLeft(by: today) }
      .filter { team == nil || $0.details.team == team }
      .map { choice($0, for: ids, on: today, at: now) }
    choices.sort { rank($0) < rank($1) }
    guard let first = choices.first, first.obstacle == nil,
      !choices.contains(where: {
        $0.obstacle == nil && $0.after.workloadPercent < first.after.workloadPercent
      })
    else { return choices }
    choices[0] = AllocationChoice(
      worker: first.worker, now: first.now, after: first.after, obstacle: nil,
      reasons: first.reasons + [.lowestWorkload])
    return choices
  }

  private func choice(_ worker: Worker, for ids: [CaseID], on day: Day, at now: Instant) -> AllocationChoice {
    let items = ids.compactMap { cases[$0] }
    let obstacle = items.lazy.compactMap { self.obstacle(to: worker, taking: $0, jointly: false, on: day) }
      .first
    var reasons: [AllocationChoice.Reason] = []
    if let sibling = siblingCase(of: items, heldBy: worker.id) { reasons.append(.holdsSibling(sibling)) }
    if items.contains(where: { heldBefore($0, worker.id) }) { reasons.append(.heldBefore) }
    if let language = sharedLanguage(worker, items) { reasons.append(.speaks(language)) }
    let load = caseload(of: worker, at: now, adding: ids)
    return AllocationChoice(
      worker: worker.id, now: load.now, after: load.after, obstacle: obstacle, reasons: reasons)
  }

  private func siblingCase(of items: [Case], heldBy worker: WorkerID) -> CaseID? {
    let own = items.map(\.id)
    let held = cases(heldBy: worker).filter { !own.contains($0) }
    let families = Families(among: own + held, self)
    let wanted = items.map { families.key(of: $0) }
    return held.first { id in cases.look(at: id) { wanted.contains(families.key(of: $0)) } ?? false }
  }

  private func heldBefore(_ item: Case, _ worker: WorkerID) -> Bool {
    item.previousWorker == worker
      || child(item.child)?.episodes.contains { $0.case != item.id && $0.worker == worker } ?? false
  }

  private func sharedLanguage(_ worker: Worker, _ items: [Case]) -> String? {
    let needed = items.compactMap { child($0.child) }.flatMap(\.details.languages)
    return worker.details.languages.first { $0 != "English" && needed.contains($0) }
  }

  /// Lower comes first: obstacle, family tie, workload after, number.
  private func rank(_ choice: AllocationChoice) -> (Int, Int, Int, UInt32) {
    (choice.obstacle == nil ? 0 : 1, tie(choice), choice.after.workloadPercent, choice.worker.number)
  }

  /// 0 for a worker with a sibling's case, 1 for one who held the child's before, 2 for one with neither or without capacity.
  private func tie(_ choice: AllocationChoice) -> Int {
    let bands = settings.caseload.bands
    for reason in choice.reasons {
      switch reason {
      case .holdsSibling where choice.after.workloadPercent < bands.unsafe: return 0
      case .heldBefore where choice.after.workloadPercent < bands.over: return 1
      case .holdsSibling, .heldBefore, .speaks, .lowestWorkload: continue
      }
    }
    return 2
  }
}
