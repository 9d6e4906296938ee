/// What one case weighs in a caseload and why; all figures are hundredths of a point.
public struct CasePoints: Hashable, Sendable {
  /// The case.
  public let id: CaseID
  /// For the kind of work, after any reduction for a sibling.
  public let base: Int
  /// What the kind of work would weigh without the reduction.
  public let fullBase: Int
  /// For a clock that is running out or breached.
  public let clock: Int
  /// For the first days after allocation.
  public let new: Int

  /// The sum.
  public var total: Int { base + clock + new }
  /// Whether the case counts as a second or later child of a family.
  public var isSibling: Bool { base != fullBase }
}

extension Register {
  /// The points of cases that one worker holds, or would hold; siblings are recognised among these cases.
  ///
  /// - Parameter coming: those of them that would come to the worker now, and so would be new.
  /// - Source: local policy, default from the project's proposal: the heaviest case of a household counts in full, the
  ///   others at ``CaseloadSettings/sibling``.
  public func points(of ids: [CaseID], at now: Instant, coming: [CaseID] = []) -> [CasePoints] {
    let weights = CaseWeights(self, at: now)
    let held = ids.compactMap { cases[$0] }.map { (item: $0, weight: weights.full($0.work)) }.sorted {
      $0.weight == $1.weight ? $0.item.id < $1.item.id : $0.weight > $1.weight
    }
    let families = Families(among: ids, self)
    var seen: Set<FamilyKey> = []
    return held.map { item, full in
      let isSibling = !seen.insert(families.key(of: item)).inserted
      return CasePoints(
        id: item.id, base: isSibling ? full * settings.caseload.sibling / 100 : full, fullBase: full,
        clock: weights.clock(item), new: weights.new(item, isComing: coming.contains(item.id)))
    }
  }

  /// What cases that one worker holds, or would hold, come to.
  ///
  /// - Parameter coming: those of them that would come to the worker now, and so would be new.
  func sum(of ids: [CaseID], at now: Instant, coming: [CaseID] = []) -> LoadSum {
    let weights = CaseWeights(self, at: now)
    let families = Families(among: ids, self)
    var sum = LoadSum(room: ids.count)
    for id in ids {
      cases.look(at: id) { weights.add($0, of: families, isComing: coming.contains(id), to: &sum) }
    }
    return sum
  }
}

/// Weighs one case after another at a moment.
struct CaseWeights {
  private let rules: CaseloadSettings
  private let register: Register
  private let now: Instant
  /// A case that came before may be new by the days of work since; one that came earlier than this cannot.
  private let newAfter: Instant
  /// A list is quicker to look through than a table keyed by words.
  private let base: [(work: Work, points: Int)]

  init(_ register: Register, at now: Instant) {
    self.register = register
    self.now = now
    rules = register.settings.caseload
    newAfter = now.advanced(bySeconds: -21 * 86_400)
    base = rules.base.map { ($0.key, $0.value) }
  }

  /// What a kind of work weighs in full.
  func full(_ work: Work) -> Int { base.first { $0.work == work }?.points ?? 0 }

  /// What the assessment’s clock adds.
  func clock(_ item: borrowing Case) -> Int {
    guard let due = register.due(of: item) else { return 0 }
    if now >= due { return rules.clockBreached }
    let whole = item.referredAt.seconds(until: due)
    return now.seconds(until: due) * 5 <= whole ? rules.clockRunningOut : 0
  }

  /// What a case adds that came to its worker less than ``CaseloadSettings/newCaseDays`` working days ago, or comes now.
  func new(_ item: borrowing Case, isComing: Bool) -> Int {
    if isComing { return rules.newCase }
    guard item.since <= now, item.since > newAfter else { return 0 }
    let (first, last) = (London.day(of: item.since), London.day(of: now))
    let days = try? register.calendar.workingDays(from: first, to: last)
    return (days ?? .max) < rules.newCaseDays ? rules.newCase : 0
  }

  /// Adds a case to what others come to.
  func add(_ item: borrowing Case, of families: Families, isComing: Bool, to sum: inout LoadSum) {
    sum.add(
      item, of: families.key(of: item), full: full(item.work),
      more: clock(item) + new(item, isComing: isComing), sibling: rules.sibling)
  }
}
