extension Register {
  /// A contact that a list holds, decided elsewhere: it becomes history.
  func importContact(
    _ contact: ImportedContact, today: Day, _ batch: inout EventBatch
  ) throws(Refusal) {
    let id = ContactID(nextNumber(.contact))
    let child = try register(contact.child, in: nil, on: nil, today: today, &batch)
    batch.add(
      .child(
        child,
        .contactNoted(
          Child.ContactNote(
            contact: id, receivedAt: contact.receivedAt, outcome: nil, source: contact.source,
            worry: .notStated,
            isHistory: true))))
    let imported = ContactImported(receivedAt: contact.receivedAt, source: contact.source, child: child)
    batch.add(.contact(id, .imported(imported)))
  }

  /// A referral or a child in need that a list holds: an open or closed case, held by whoever is named.
  func importCase(_ item: ImportedCase, today: Day, _ batch: inout EventBatch) throws(Refusal) {
    var reReferral = false
    if case .known(let known) = item.child {
      let child = try self.known(known)
      if item.closedAt == nil, let open = child.openEpisode { throw .caseAlreadyOpen(known, open.case) }
      reReferral = child.isReReferral(at: item.referredAt)
    }
    if let worker = item.worker { _ = try known(worker) }
    let id = batch.newCase(in: self)
    let child = try register(item.child, in: nil, on: nil, today: today, &batch)
    let imported = CaseImported(
      child: child, referredAt: item.referredAt, source: item.source, work: item.work ?? .assessment,
      need: item.need, reReferral: reReferral)
    batch.add(.case(id, .imported(imported)))
    batch.add(.child(child, .episodeOpened(EpisodeOpened(case: id, referredAt: item.referredAt))))
    if let worker = item.worker { give(id, child, to: worker, from: nil, since: item.referredAt, &batch) }
    if let seen = item.lastSeen { batch.add(.case(id, .childSeen(ChildSeen(on: seen)))) }
    if let closedAt = item.closedAt { close(id, child, item, at: closedAt, from: item.worker, &batch) }
  }

  /// What a later list adds to a case brought in before: a worker, the work, a last visit, a closure.
  func updateImportedCase(
    _ id: CaseID, _ item: ImportedCase, at instant: Instant, _ batch: inout EventBatch
  ) throws(Refusal) {
    let now = try known(id)
    if let closedAt = now.closedAt {
      throw .caseClosed(id, Stamp(by: now.closedBy ?? now.movedBy, at: closedAt))
    }
    if let work = item.work, work != now.work { change(now, to: work, at: instant, &batch) }
    if let worker = item.worker, worker != now.worker {
      _ = try known(worker)
      let since = now.worker == nil ? item.referredAt : item.closedAt
      give(id, now.child, to: worker, from: now.worker, since: since, &batch)
    }
    if let seen = item.lastSeen, now.lastSeen.map({ $0 < seen }) ?? true {
      batch.add(.case(id, .childSeen(ChildSeen(on: seen))))
    }
    if let closedAt = item.closedAt {
      close(id, now.child, item, at: closedAt, from: item.worker ?? now.worker, &batch)
    }
  }

  /// Takes in what a list says about a case now.
  ///
  /// A list ends a plan or a placement of which only its existence was known; one whose details somebody recorded is not
  /// ended by a list.
  private func change(_ item: Case, to work: Work, at now: Instant, _ batch: inout EventBatch) {
    let why = "a later list has the case as: \(work.words)"
    var facts: [any PathwayFact] = []
    if work != .childProtection, let plan = item.pathway.openPlans.last(where: { $0.kind == .protection }) {
      guard plan.isIncomplete else { return }
      facts.append(PlanEnded(on: London.day(of: now), why: why))
    }
    if work != .lookedAfter, let placement = item.pathway.openProtections.last {
      guard !placement.isStartKnown else { return }
      facts.append(ProtectionEnded(at: now, how: why))
    }
    for fact in facts { batch.add(.case(item.id, .recorded(fact))) }
    batch.add(.case(item.id, .workChanged(WorkChanged(work: work))))
  }

  private func give(
    _ id: CaseID, _ child: ChildID, to worker: WorkerID, from: WorkerID?, since: Instant?,
    _ batch: inout EventBatch
  ) {
    batch.add(
      .case(
        id,
        .allocated(
          CaseAllocated(
            worker: worker, from: from, jointWorker: nil, reason: "named in the list",
            change: from == nil ? nil : .other, direction: nil, overrides: [], since: since))))
    tell(.episodeHeldBy(EpisodeHeld(case: id, worker: worker)), to: child, &batch)
  }

  private func close(
    _ id: CaseID, _ child: ChildID, _ item: ImportedCase, at closedAt: Instant, from worker: WorkerID?,
    _ batch: inout EventBatch
  ) {
    let closed = CaseClosed(reason: item.closure, why: "", from: worker, closedAt: closedAt)
    batch.add(.case(id, .closed(closed)))
    tell(.episodeClosed(EpisodeClosed(case: id, closedAt: closedAt, reason: item.closure)), to: child, &batch)
  }
}
