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
    let held = ids.compactMap { cases[$0] }.sorted { one, other in
      let weights = (settings.caseload.base[one.work] ?? 0, settings.caseload.base[other.work] ?? 0)
      return weights.0 == weights.1 ? one.id < other.id : weights.0 > weights.1
    }
    var families: Set<FamilyKey> = []
    return zip(held, familyKeys(of: held)).map { item, family in
      let isSibling = !families.insert(family).inserted
      return points(
        of: item, isSibling: isSibling, isNew: coming.contains(item.id) || isNew(item, at: now), at: now)
    }
  }

  private func points(of item: Case, isSibling: Bool, isNew: Bool, at now: Instant) -> CasePoints {
    let rules = settings.caseload
    let full = rules.base[item.work] ?? 0
    return CasePoints(
      id: item.id, base: isSibling ? full * rules.sibling / 100 : full, fullBase: full,
      clock: clockPoints(of: item, at: now), new: isNew ? rules.newCase : 0)
  }

  private func clockPoints(of item: Case, at now: Instant) -> Int {
    guard let due = due(of: item) else { return 0 }
    if now >= due { return settings.caseload.clockBreached }
    let whole = item.referredAt.seconds(until: due)
    return now.seconds(until: due) * 5 <= whole ? settings.caseload.clockRunningOut : 0
  }

  /// Whether the case came to its worker less than ``CaseloadSettings/newCaseDays`` working days ago.
  private func isNew(_ item: Case, at now: Instant) -> Bool {
    guard item.since <= now, now.seconds - item.since.seconds < 21 * 86_400 else { return false }
    let days = try? calendar.workingDays(from: London.day(of: item.since), to: London.day(of: now))
    return (days ?? .max) < settings.caseload.newCaseDays
  }
}
