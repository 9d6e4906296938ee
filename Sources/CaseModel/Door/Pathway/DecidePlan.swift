extension PathwayRecord {
  /// Fills in what is known of a plan that began elsewhere and was not recorded yet.
  mutating func record(_ listed: PlanListed) throws(PathwayRefusal) {
    try check(listed)
    guard pathway.extent(of: listed, at: now) != .whole else { return }
    add(.planListed(listed))
  }

  /// Refuses days out of order, and a plan of which nothing is missing.
  private func check(_ listed: PlanListed) throws(PathwayRefusal) {
    for day in [listed.from, listed.reviewedOn, listed.seenAloneOn].compactMap(\.self) {
      try requirePast(day)
    }
    if let from = listed.from, let reviewed = listed.reviewedOn, reviewed < from { throw .endsBeforeStart }
    if listed.kind == .protection, listed.from == nil, listed.category == nil, listed.reviewedOn == nil,
      listed.seenAloneOn == nil,
      pathway.openPlans.contains(where: { $0.kind == .protection })
    {
      throw .textMissing("the category, or a day,")
    }
  }
}

extension Register {
  /// A plan or a placement in a list, on a case that also came from lists.
  func importPlan(
    _ id: CaseID, _ listed: PlanListed, at now: Instant, _ batch: inout EventBatch
  ) throws(Refusal) {
    let item = try known(id)
    guard item.isOpen, item.pathway.extent(of: listed, at: now) != .whole else { return }
    var record = PathwayRecord(item: item, now: now)
    do throws(PathwayRefusal) {
      if item.contact != nil { throw .openedHere }
      try record.record(reviewCounted(listed, on: item))
    } catch { throw .pathway(id, error) }
    for event in record.events { batch.add(.case(id, .pathway(event))) }
    let work = record.settledWork(at: Stamp(by: .program, at: now))
    if work != item.work { batch.add(.case(id, .workChanged(WorkChanged(work: work)))) }
  }
}
