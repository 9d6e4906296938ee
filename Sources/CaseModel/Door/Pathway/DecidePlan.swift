extension PathwayRecord {
  /// What is known of a plan that began elsewhere; it fills in what nobody had recorded.
  mutating func record(_ listed: PlanListed) throws(PathwayRefusal) {
    try check(listed)
    guard pathway.extent(of: listed, at: now) != .whole else { return }
    add(.planListed(listed))
  }

  /// Days in their order, and something that is open to be filled in.
  private func check(_ listed: PlanListed) throws(PathwayRefusal) {
    for day in [listed.from, listed.reviewedOn].compactMap(\.self) { try requirePast(day) }
    if let from = listed.from, let reviewed = listed.reviewedOn, reviewed < from { throw .endsBeforeStart }
    if listed.kind == .protection, listed.from == nil, listed.category == nil, listed.reviewedOn == nil,
      pathway.openPlans.contains(where: { $0.kind == .protection })
    {
      throw .textMissing("the category, or a day,")
    }
  }
}

extension Register {
  /// A plan or a placement that a list holds, on a case that came from lists too.
  func importPlan(
    _ id: CaseID, _ listed: PlanListed, at now: Instant, _ batch: inout EventBatch
  ) throws(Refusal) {
    let item = try known(id)
    guard item.isOpen, item.pathway.extent(of: listed, at: now) != .whole else { return }
    var record = PathwayRecord(item: item, now: now)
    do throws(PathwayRefusal) {
      if item.contact != nil { throw .openedHere }
      try record.record(listed)
    } catch { throw .pathway(id, error) }
    for event in record.events { batch.add(.case(id, .pathway(event))) }
    let work = record.settledWork(at: Stamp(by: .program, at: now))
    if work != item.work { batch.add(.case(id, .workChanged(WorkChanged(work: work)))) }
  }
}
