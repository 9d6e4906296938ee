extension Register {
  func changeHousehold(
    _ id: HouseholdID, _ details: HouseholdDetails, _ batch: inout EventBatch
  ) throws(Refusal) {
    guard let home = households[id] else { throw .noSuchRecord(id.record) }
    guard home.details != details else { return }
    batch.add(.household(id, .changed(details)))
  }

  func decide(_ command: ChildCommand, on child: Child, _ batch: inout EventBatch) throws(Refusal) {
    switch command {
    case .change(let details):
      guard child.details != details else { return }
      batch.add(.child(child.id, .changed(details)))
    case .merge(let into, let reason): try merge(child, into: into, reason, &batch)
    }
  }

  /// Two records of one child become one; the duplicate's history comes to the record that stands.
  private func merge(
    _ duplicate: Child, into id: ChildID, _ reason: String, _ batch: inout EventBatch
  ) throws(Refusal) {
    guard duplicate.id != id else { throw .mergeWithItself }
    let standing = try known(id)
    try requireReason(reason)
    if let one = duplicate.openEpisode, let other = standing.openEpisode {
      throw .bothHaveOpenCases(one.case, other.case)
    }
    let names = [duplicate.details.fullName] + duplicate.details.otherNames
    batch.add(.child(duplicate.id, .mergedInto(ChildMerged(into: id, reason: reason))))
    batch.add(
      .child(
        id,
        .duplicateTakenIn(
          DuplicateTakenIn(
            duplicate: duplicate.id, names: names.filter { !$0.isEmpty && $0 != standing.details.fullName },
            contacts: duplicate.contacts, episodes: duplicate.episodes))))
  }
}
