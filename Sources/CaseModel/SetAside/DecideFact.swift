extension Register {
  /// Sets a fact aside, with everything else that its act recorded.
  ///
  /// - Source: accuracy and rectification, UK GDPR articles 5(1)(d) and 16; that whoever recorded it or a manager does so
  ///   is local policy, default from this project.
  func setAsideFact(
    _ act: UndoableAct, _ reason: String, by actor: WorkerID, at now: Instant, past: PastAct?,
    _ batch: inout EventBatch
  ) throws(Refusal) {
    guard let past, let record = act.pastRecord, let fact = act.pastEvent(in: past.histories[record] ?? [])
    else {
      throw act.notFound
    }
    if past.histories[record]?.setAside[fact.place] != nil { throw .factSetAside(record, fact.version) }
    // What was chosen says first why it cannot be, before what its act recorded besides.
    for recorded in past.events.filter({ $0.sequence == fact.sequence }) + past.events {
      switch recorded.event.correction {
      case .setAside: break
      case .isOne: throw .cannotSetAside(recorded.event.kind, "record again what is right")
      case .another(let words): throw .cannotSetAside(recorded.event.kind, words)
      case .undone(let own): throw .cannotSetAside(recorded.event.kind, "set the \(own.words) aside instead")
      }
    }
    try requireOwnOrManager(fact.stamp.by, actor, at: now)
    try requireNothingOpenedForBoth(past)
    let aside = past.asideTogether(without: nightToKeep(past))
    for (record, versions) in aside.sorted(by: { $0.key < $1.key }) {
      if let later = retelling(record, past).firstBuilding(on: Set(versions)) {
        throw .builtOn(later.event.kind, later.place, at: later.stamp.at)
      }
      batch.add(.factSetAside(record, FactSetAside(versions: versions, reason: reason)))
    }
    settle(aside, past, by: actor, &batch)
  }

  private func requireOwnOrManager(
    _ recorder: WorkerID, _ actor: WorkerID, at now: Instant
  ) throws(Refusal) {
    if actor == recorder { return }
    if refusal(of: .allocate, to: actor, at: now) != nil { throw .recordedByAnother(recorder) }
  }

  /// A case that was opened from the duplicate’s contact while the records were merged belongs to the other child.
  private func requireNothingOpenedForBoth(_ past: PastAct) throws(Refusal) {
    let last = past.events.last?.sequence ?? 0
    for recorded in past.events {
      guard case .child(let id, .duplicateTakenIn(let taken)) = recorded.event else { continue }
      let own = Set(children[taken.duplicate]?.contacts.map(\.receivedAt) ?? [])
      for later in (past.histories[id.record] ?? []).counting where later.sequence > last {
        guard case .child(_, .episodeOpened(let opened)) = later.event, own.contains(opened.referredAt),
          children[id]?.episodes.contains(where: { $0.case == opened.case }) ?? false
        else { continue }
        throw .builtOn(later.event.kind, later.place, at: later.stamp.at)
      }
    }
  }

  /// The night's work still has to be read if the emergency duty team did more than what is set aside.
  private func nightToKeep(_ past: PastAct) -> RecordedEvent? {
    guard
      let night = past.events.first(where: {
        if case .case(_, .night(.worked)) = $0.event { true } else { false }
      })
    else { return nil }
    let last = past.events.last?.sequence ?? 0
    let more = (past.histories[night.event.record] ?? []).counting.contains {
      $0.sequence > last && shift(of: $0.stamp.by) == .night
    }
    return more ? night : nil
  }

  /// Further changes to the records: the kind of work, names that a merge brought.
  private func settle(
    _ aside: [RecordID: [Int32]], _ past: PastAct, by actor: WorkerID, _ batch: inout EventBatch
  ) {
    for (record, versions) in aside.sorted(by: { $0.key < $1.key }) {
      switch retelling(record, past).state(of: record, without: Set(versions)) {
      case .case(let after)?:
        // Where the record’s other facts say another kind of work, it says which.
        if after.isOpen, after.work != past.lastWork(of: record, without: Set(versions)) {
          batch.add(.case(after.id, .workChanged(WorkChanged(work: after.work))))
        }
        if after.isOpen, after.pathway.nights == cases[after.id]?.pathway.nights {
          handOver(after, by: actor, &batch)
        }
      case .child(let after)?:
        settle(home: after, aside, past, &batch)
        let brought = past.namesTakenIn(by: after.id).filter { !namesBefore(past, after.id).contains($0) }
        let names = after.details.otherNames.filter { !brought.contains($0) }
        guard names != after.details.otherNames else { continue }
        var details = after.details
        details.otherNames = names
        batch.add(.child(after.id, .changed(details)))
      case .service, .team, .worker, .household, .contact, .allegation, .place, .peerGroup, nil: continue
      }
    }
  }

  /// Lets the child's open case follow the child's home, where that is another one now.
  private func settle(
    home child: Child, _ aside: [RecordID: [Int32]], _ past: PastAct, _ batch: inout EventBatch
  ) {
    guard child.mergedInto == nil, children[child.id]?.household != child.household,
      let open = child.openEpisode, var item = cases[open.case]
    else { return }
    if let versions = aside[item.id.record] {
      let record = item.id.record
      guard case .case(let after)? = retelling(record, past).state(of: record, without: Set(versions)) else {
        return
      }
      item = after
    }
    guard item.household != child.household else { return }
    batch.add(.case(item.id, .homeChanged(HomeChanged(household: child.household))))
  }

  private func namesBefore(_ past: PastAct, _ child: ChildID) -> [String] {
    let first = past.events.first?.sequence ?? 0
    let earlier = (past.histories[child.record] ?? []).counting.filter { $0.sequence < first }
    let told = Retelling(earlier, settings: settings).state(of: child.record)
    guard case .child(let before)? = told else { return [] }
    return before.details.otherNames
  }

  private func retelling(_ record: RecordID, _ past: PastAct) -> Retelling {
    Retelling(past.histories[record] ?? [], settings: settings)
  }
}

extension PastAct {
  /// The kind of work that the facts of a case say last, without some of them; nil where none says any.
  fileprivate func lastWork(of record: RecordID, without versions: Set<Int32>) -> Work? {
    var last: Work?
    for recorded in (histories[record] ?? []).counting where !versions.contains(recorded.version) {
      if case .case(_, .opened(let opened)) = recorded.event { last = opened.work }
      if case .case(_, .imported(let imported)) = recorded.event { last = imported.work }
      if case .case(_, .workChanged(let changed)) = recorded.event { last = changed.work }
    }
    return last
  }

  /// The versions to be set aside of each record that the act touched.
  fileprivate func asideTogether(without kept: RecordedEvent?) -> [RecordID: [Int32]] {
    var aside: [RecordID: [Int32]] = [:]
    for recorded in events where recorded != kept {
      aside[recorded.event.record, default: []].append(recorded.version)
    }
    return aside
  }

  fileprivate func namesTakenIn(by child: ChildID) -> [String] {
    events.flatMap { recorded -> [String] in
      guard case .child(child, .duplicateTakenIn(let taken)) = recorded.event else { return [] }
      return taken.names
    }
  }
}

extension UndoableAct {
  fileprivate var notFound: Refusal {
    switch self {
    case .fact(let record, let version): .noSuchFact(record, version)
    case .merge(let child): .notMerged(child)
    case .decision, .rating, .allocation, .closure, .absence: .tooLateToSetAside("nothing of it is recorded")
    }
  }
}
