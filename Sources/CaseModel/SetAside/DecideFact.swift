extension Register {
  /// Sets a fact aside, and all else that its act recorded.
  ///
  /// - Source: accuracy and rectification, UK GDPR articles 5(1)(d) and 16; that whoever recorded it or a manager does so
  ///   is local policy, default from this project.
  func setAsideFact(
    _ act: UndoableAct, _ reason: String, by actor: WorkerID, past: PastAct?, _ batch: inout EventBatch
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
      case .isOne: throw .cannotSetAside(recorded.event.kind, "record what is right again")
      case .another(let words): throw .cannotSetAside(recorded.event.kind, words)
      case .undone(let own): throw .cannotSetAside(recorded.event.kind, "set the \(own.words) aside instead")
      }
    }
    try requireOwnOrManager(fact.stamp.by, actor)
    try requireNothingOpenedForBoth(past)
    let aside = past.asideTogether(without: nightToKeep(past))
    for (record, versions) in aside.sorted(by: { $0.key < $1.key }) {
      if let later = firstBuilding(on: Set(versions), in: past.histories[record] ?? []) {
        throw .builtOn(later.event.kind, later.place, at: later.stamp.at)
      }
      batch.add(.factSetAside(record, FactSetAside(versions: versions, reason: reason)))
    }
    settle(aside, past, by: actor, &batch)
  }

  private func requireOwnOrManager(_ recorder: WorkerID, _ actor: WorkerID) throws(Refusal) {
    if actor == .program || actor == recorder { return }
    guard workers[actor]?.details.role.may(.allocate) ?? false else { throw .recordedByAnother(recorder) }
  }

  /// A case that was opened from the duplicate’s contact while the records were one is the other child’s by now.
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

  /// What the emergency duty team did is still to be read where it did more than what is set aside.
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

  /// What follows for the records, beyond what counts no longer: the kind of work, names that a merge brought.
  private func settle(
    _ aside: [RecordID: [Int32]], _ past: PastAct, by actor: WorkerID, _ batch: inout EventBatch
  ) {
    for (record, versions) in aside.sorted(by: { $0.key < $1.key }) {
      let without = (past.histories[record] ?? []).counting.filter { !versions.contains($0.version) }
      switch replayed(without, of: record) {
      case .case(let after)?:
        let work = work(in: past.histories[record] ?? [], without: Set(versions))
        if after.isOpen, work != after.work {
          batch.add(.case(after.id, .workChanged(WorkChanged(work: work))))
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

  /// An open case is where its child lives.
  private func settle(
    home child: Child, _ aside: [RecordID: [Int32]], _ past: PastAct, _ batch: inout EventBatch
  ) {
    guard child.mergedInto == nil, let open = child.openEpisode, var item = cases[open.case] else { return }
    if let versions = aside[item.id.record] {
      let without = (past.histories[item.id.record] ?? []).counting.filter { !versions.contains($0.version) }
      guard case .case(let after)? = replayed(without, of: item.id.record) else { return }
      item = after
    }
    guard item.household != child.household else { return }
    batch.add(.case(item.id, .homeChanged(HomeChanged(household: child.household))))
  }

  private func namesBefore(_ past: PastAct, _ child: ChildID) -> [String] {
    let first = past.events.first?.sequence ?? 0
    let earlier = (past.histories[child.record] ?? []).counting.filter { $0.sequence < first }
    guard case .child(let before)? = replayed(earlier, of: child.record) else { return [] }
    return before.details.otherNames
  }

  /// The kind of work that a case would be, had some of its events never happened.
  ///
  /// Both lives are replayed side by side: where an act made the case another work because of what runs on it, it does so
  /// by what would run on it then.
  private func work(in history: [RecordedEvent], without versions: Set<Int32>) -> Work {
    var (with, without) = (Register(settings: settings), Register(settings: settings))
    var work = Work.assessment
    for act in history.counting.actsByStamp {
      let id = CaseID(act.first?.event.record.number ?? 0)
      let (was, wouldBe) = (with.cases[id], without.cases[id])
      for recorded in act {
        with.apply(recorded.event, by: recorded.stamp.by, at: recorded.stamp.at)
        if versions.contains(recorded.version) { continue }
        without.apply(recorded.event, by: recorded.stamp.by, at: recorded.stamp.at)
      }
      guard let isNow = with.cases[id], let would = without.cases[id] else { continue }
      guard let was, let wouldBe else {
        work = would.work
        continue
      }
      let settled = would.pathway.settledWork(from: work)
      if settled != wouldBe.pathway.settledWork(from: work) {
        work = settled
      } else if isNow.work != was.work,
        isNow.pathway.settledWork(from: was.work) == was.pathway.settledWork(from: was.work),
        act.contains(where: { $0.event.kind == .workChanged && !versions.contains($0.version) })
      {
        work = isNow.work
      }
    }
    return work
  }
}

extension PastAct {
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

extension [RecordedEvent] {
  /// A record's events in runs that one person recorded at one moment, as an act does.
  fileprivate var actsByStamp: [ArraySlice<RecordedEvent>] {
    var acts: [ArraySlice<RecordedEvent>] = []
    var start = startIndex
    for place in indices where place + 1 == endIndex || self[place + 1].stamp != self[place].stamp {
      acts.append(self[start...place])
      start = place + 1
    }
    return acts
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
