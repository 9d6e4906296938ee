extension Register {
  /// A child of a contact was protected in an emergency: that settles the threshold, whoever records it.
  ///
  /// It is recorded on the child's open case, or opens one; the contact’s other children stay undecided. Once all children
  /// are settled, whoever records it has accepted the immediate risk for their team.
  ///
  /// - Source: Children Act 1989, section 47(1)(a): police protection and an emergency protection order leave no choice
  ///   whether to enquire; sections 20 and 22: a child who is accommodated is looked after.
  func protect(
    _ id: ChildID, _ started: ProtectionStarted, of contact: Contact, by actor: WorkerID, at now: Instant,
    _ batch: inout EventBatch
  ) throws(Refusal) {
    guard let entry = contact.children.first(where: { $0.child == id }) else {
      throw .childNotInContact(id, contact.id)
    }
    let child = try standing(id)
    if let refusal = hindrance(toProtecting: entry) { throw refusal }
    let open = child.openEpisode?.case
    let item = open ?? batch.newCase(in: self)
    let referral: Outcome =
      started.kind.opensEnquiry ? .referralWithStrategyDiscussion : .referralForAssessment
    let outcome = open == nil ? referral : .passToOpenCase
    let level = level(allowing: referral)
    batch.add(
      .contact(
        contact.id,
        .childProtected(
          ChildProtected(child: id, kind: started.kind, outcome: outcome, level: level, case: item))))
    tell(.outcomeNoted(OutcomeNoted(contact: contact.id, outcome: outcome)), to: id, &batch)
    let command = CaseCommand.record(started)
    if let open {
      batch.add(.case(open, .informationPassed(InformationPassed(contact: contact.id))))
      try decide(command, on: known(open), by: actor, at: now, &batch)
    } else {
      let opened = openCase(item, level: level, .assessment, contact, child, &batch)
      let new = Case(id: item, opened: opened, Stamp(by: actor, at: now))
      try decide(command, on: new, by: actor, at: now, &batch)
    }
    let isLast = contact.children.allSatisfy { $0.child == id || $0.decision != nil }
    if isLast, contact.riskNotAccepted, let team = workers[actor]?.details.team {
      batch.add(.contact(contact.id, .riskAccepted(RiskAccepted(team: team))))
    }
  }

  /// Why an emergency cannot be recorded on a contact for one of its children; nil when it can.
  func hindrance(toProtecting entry: Contact.ChildEntry) -> Refusal? {
    guard let decision = entry.decision else { return nil }
    if let open = child(entry.child)?.openEpisode { return .protectedOnCase(entry.child, open.case) }
    return .alreadyDecided(entry.child, decision.outcome, Stamp(by: decision.by, at: decision.at))
  }

  /// The lowest level of need at which an outcome may be decided; the highest of all where none allows it.
  private func level(allowing outcome: Outcome) -> UInt8 {
    let allowing = settings.levels.first { $0.outcomes.contains(outcome) }
    return (allowing ?? settings.levels.last)?.number ?? 0
  }
}
