extension Register {
  func changeHousehold(
    _ id: HouseholdID, _ details: HouseholdDetails, _ batch: inout EventBatch
  ) throws(Refusal) {
    guard let home = households[id] else { throw .noSuchRecord(id.record) }
    guard home.details != details else { return }
    batch.add(.household(id, .changed(details)))
  }

  func decide(
    _ command: ChildCommand, on child: Child, today: Day, _ batch: inout EventBatch
  ) throws(Refusal) {
    switch command {
    case .change(let details):
      guard child.details != details else { return }
      // What stood before stays, however old the child has become since.
      let isOther =
        details.birthDate != child.details.birthDate
        || details.expectedBirthDate != child.details.expectedBirthDate
      let isPast = (details.birthDate ?? details.expectedBirthDate ?? today) < today
      let day = isPast ? child.firstKnown ?? today : today
      if isOther, let fault = BirthBounds.fault(in: details, on: day, today: today) {
        throw .birthNotRight(fault)
      }
      batch.add(.child(child.id, .changed(details)))
    case .merge(let into, let reason, let despite):
      try merge(child, into: into, reason, despite: despite, &batch)
    case .moveHome(let home, let reason): try move(child, to: home, reason, &batch)
    case .relate(let other, let relation): try relate(child, to: known(other), relation, &batch)
    }
  }

  /// Two records of one child become one; the duplicate's history comes to the record that stands.
  private func merge(
    _ duplicate: Child, into id: ChildID, _ reason: String, despite: String?, _ batch: inout EventBatch
  ) throws(Refusal) {
    guard duplicate.id != id else { throw .mergeWithItself }
    let standing = try known(id)
    try requireReason(reason)
    if let one = duplicate.openEpisode, let other = standing.openEpisode {
      throw .bothHaveOpenCases(one.case, other.case)
    }
    let contradictions = duplicate.contradictions(to: standing)
    let despite = contradictions.isEmpty ? nil : despite
    if !contradictions.isEmpty, wordCount(of: despite ?? "", upTo: 1) == 0 {
      throw .mergeContradicted(duplicate.id, id, contradictions)
    }
    let names = [duplicate.details.fullName] + duplicate.details.otherNames + duplicate.formerNames
    batch.add(.child(duplicate.id, .mergedInto(ChildMerged(into: id, reason: reason, despite: despite))))
    batch.add(
      .child(
        id,
        .duplicateTakenIn(
          DuplicateTakenIn(
            duplicate: duplicate.id, names: names.filter { !$0.isEmpty && $0 != standing.details.fullName },
            contacts: duplicate.contacts, episodes: duplicate.episodes,
            earlyHelp: duplicate.earlyHelp.isEmpty ? nil : duplicate.earlyHelp))))
    for relative in duplicate.relatives where standingID(relative.child) != id {
      batch.add(.child(id, .related(Child.Relative(child: relative.child, relation: relative.relation))))
    }
    try settleHome(of: duplicate, into: standing, reason, &batch)
  }

  /// The record that stands lives where it lived, or where the duplicate did when nobody knew; an open case, too.
  private func settleHome(
    of duplicate: Child, into standing: Child, _ reason: String, _ batch: inout EventBatch
  ) throws(Refusal) {
    if let home = duplicate.household {
      batch.add(.household(home, .childLeft(ChildJoined(child: duplicate.id))))
      if standing.household == nil {
        batch.add(.child(standing.id, .movedHome(MovedHome(household: home, reason: reason))))
        batch.add(.household(home, .childJoined(ChildJoined(child: standing.id))))
      }
    }
    let home = standing.household ?? duplicate.household
    guard let open = duplicate.openEpisode, cases[open.case].map({ $0.household != home }) ?? false else {
      return
    }
    batch.add(.case(open.case, .homeChanged(HomeChanged(household: home))))
  }

  /// A child lives elsewhere; an open case goes with the child, so that families and siblings count as they live.
  private func move(
    _ child: Child, to home: NewHousehold?, _ reason: String, _ batch: inout EventBatch
  ) throws(Refusal) {
    try requireReason(reason)
    let id = try household(home, &batch)
    guard id != child.household else { throw .livesThere(child.id, id) }
    if let left = child.household {
      // Records of this child that were merged before they left their homes leave with it.
      let leaving = households[left]?.children.filter { standingID($0) == child.id } ?? [child.id]
      for one in leaving { batch.add(.household(left, .childLeft(ChildJoined(child: one)))) }
    }
    batch.add(.child(child.id, .movedHome(MovedHome(household: id, reason: reason))))
    if let id { batch.add(.household(id, .childJoined(ChildJoined(child: child.id)))) }
    if let open = child.openEpisode {
      batch.add(.case(open.case, .homeChanged(HomeChanged(household: id))))
    }
  }

  /// Both children's records say it, so that each is found from the other.
  private func relate(
    _ child: Child, to other: Child, _ relation: Relation, _ batch: inout EventBatch
  ) throws(Refusal) {
    guard child.id != other.id else { throw .relatedToItself }
    guard !child.relatives.contains(Child.Relative(child: other.id, relation: relation)) else { return }
    batch.add(.child(child.id, .related(Child.Relative(child: other.id, relation: relation))))
    batch.add(.child(other.id, .related(Child.Relative(child: child.id, relation: relation))))
  }
}

extension Child {
  /// The first day of a contact, a referral or early help about the child; nil where there was none.
  fileprivate var firstKnown: Day? {
    let days = [
      contacts.first.map { London.day(of: $0.receivedAt) },
      episodes.first.map { London.day(of: $0.referredAt) }, earlyHelp.first?.startedOn,
    ]
    return days.compactMap(\.self).min()
  }
}
