extension Register {
  /// An act is set aside by a new event that says why; what came of it since may make that too late.
  func setAside(
    _ act: UndoableAct, _ reason: String, by actor: WorkerID, at now: Instant, past: PastAct?,
    _ batch: inout EventBatch
  ) throws(Refusal) {
    try requireReason(reason)
    switch act {
    case .decision(let contact, let child): try setAsideDecision(contact, child, reason, &batch)
    case .rating(let contact, let back):
      let rated = try known(contact)
      guard !rated.isHistory else { throw .contactIsHistory(contact) }
      guard rated.rag != back else { return }
      batch.add(.contact(contact, .ragChanged(RagChanged(rag: back, why: reason))))
    case .allocation(let id):
      try setAsideAllocation(id, reason, &batch)
      handOver(try known(id), by: actor, &batch)
    case .closure(let id):
      try setAsideClosure(id, reason, &batch)
      handOver(try known(id), by: actor, &batch)
    case .absence(let worker):
      let away = try known(worker)
      guard let spell = away.absence, !away.isBack(on: London.day(of: now)) else { throw .notAbsent(worker) }
      batch.add(.worker(worker, .absenceEnded(AbsenceEnded(on: spell.from))))
    case .fact, .merge: try setAsideFact(act, reason, by: actor, at: now, past: past, &batch)
    }
  }

  private func setAsideDecision(
    _ id: ContactID, _ childID: ChildID, _ reason: String, _ batch: inout EventBatch
  ) throws(Refusal) {
    let contact = try known(id)
    guard let decision = contact.children.first(where: { $0.child == childID })?.decision else {
      throw .tooLateToSetAside("there is no decision")
    }
    guard contact.referrerTold == nil else {
      throw .tooLateToSetAside(
        "the referrer has been told; if that is wrong, set it aside first")
    }
    if let opened = decision.opened {
      let item = try known(opened)
      guard item.awaitsAllocation else { throw .tooLateToSetAside("\(opened) has been allocated or closed") }
      // What an emergency recorded on the contact brought with it goes with it: it was recorded on the wrong child.
      let work = decision.protection == nil ? item.pathway : item.pathway.besidesItsEmergency
      guard item.allocatedAt == nil, !work.hasBegun else {
        throw .tooLateToSetAside("work on \(opened) has begun")
      }
      guard item.passedContacts.isEmpty else {
        throw .tooLateToSetAside("another contact was passed to \(opened)")
      }
      batch.add(.case(opened, .withdrawn(SetAside(reason: reason))))
      tell(.episodeWithdrawn(EpisodeReference(case: opened)), to: childID, &batch)
    }
    if decision.outcome == .passToOpenCase, let open = child(childID)?.openEpisode {
      batch.add(.case(open.case, .informationTakenBack(InformationPassed(contact: id))))
    }
    batch.add(.contact(id, .decisionSetAside(DecisionSetAside(child: childID, reason: reason))))
    tell(.outcomeNoted(OutcomeNoted(contact: id, outcome: nil)), to: childID, &batch)
  }

  /// Back to the tray or to the worker who held it before, with the clock as it stood.
  private func setAsideAllocation(_ id: CaseID, _ reason: String, _ batch: inout EventBatch) throws(Refusal) {
    let item = try known(id)
    guard item.isOpen, let worker = item.worker else { throw .notAllocated(id) }
    guard let before = item.before else { throw .tooLateToSetAside("\(id) is back where it was") }
    if let previous = before.worker {
      let back = CaseAllocated(
        worker: previous, from: worker, jointWorker: before.jointWorker, reason: reason, change: .other,
        direction: nil, overrides: [], since: nil, heldSince: before.since)
      batch.add(.case(id, .allocated(back)))
    } else {
      let back = CaseReturned(from: worker, reason: reason, waitedSince: before.since)
      batch.add(.case(id, .returned(back)))
    }
    tell(.episodeHeldBy(EpisodeHeld(case: id, worker: before.worker)), to: item.child, &batch)
  }

  private func setAsideClosure(_ id: CaseID, _ reason: String, _ batch: inout EventBatch) throws(Refusal) {
    let item = try known(id)
    guard !item.isOpen else { throw .tooLateToSetAside("\(id) is open") }
    let child = try standing(item.child)
    if let open = child.openEpisode { throw .caseAlreadyOpen(child.id, open.case) }
    guard child.episodes.contains(where: { $0.case == id }) else {
      throw .tooLateToSetAside("\(id) was withdrawn")
    }
    batch.add(.case(id, .reopened(SetAside(reason: reason))))
    tell(.episodeReopened(EpisodeReference(case: id)), to: item.child, &batch)
  }
}
