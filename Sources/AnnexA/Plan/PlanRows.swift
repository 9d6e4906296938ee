import CaseModel

/// What the rows of lists 7 and 8 tell together.
enum PlanRows {
  private struct Running: Hashable {
    var child: String
    var kind: ListedPlanKind
  }

  /// Parts the rows from those that cannot be right: a child has one running plan of a kind, the one that began last.
  static func running(_ rows: [Placed<PlanRow>]) -> (rows: [Placed<PlanRow>], earlier: [Placed<PlanRow>]) {
    var last: [Running: Day] = [:]
    func key(_ row: PlanRow) -> Running { Running(child: row.child.externalID, kind: row.listed.kind) }
    for row in rows where row.row.ended == nil {
      last[key(row.row)] = max(last[key(row.row)] ?? row.row.start, row.row.start)
    }
    func isEarlier(_ row: Placed<PlanRow>) -> Bool {
      row.row.ended == nil && last[key(row.row)].map { row.row.start < $0 } ?? false
    }
    return (rows.filter { !isEarlier($0) }, rows.filter(isEarlier))
  }

  /// Names who holds an open episode by a running plan, where it names a worker: it is newer than lists 4 and 5.
  static func staff(_ episodes: inout [ListedEpisode], _ plans: [Placed<PlanRow>]) {
    var staff: [String: ListedStaff] = [:]
    for plan in plans.sorted(by: isBefore) where plan.row.ended == nil && plan.row.staff.namesWorker {
      staff[plan.row.child.externalID] = plan.row.staff
    }
    for place in episodes.indices where episodes[place].closed == nil {
      if let named = staff[episodes[place].child] { episodes[place].workStaff = named }
    }
  }

  /// By day, what is child protection first.
  static func isBefore(_ one: Placed<PlanRow>, _ other: Placed<PlanRow>) -> Bool {
    (one.row.start, one.row.child.externalID, one.row.listed.kind.rawValue)
      < (other.row.start, other.row.child.externalID, other.row.listed.kind.rawValue)
  }
}
