extension Register {
  /// Threshold decisions for some children of a contact, each child once.
  func decide(
    _ decisions: [NewDecision], on contact: Contact, by actor: WorkerID, at now: Instant,
    _ batch: inout EventBatch
  ) throws(Refusal) {
    for (place, decision) in decisions.enumerated() {
      for earlier in decisions[..<place] {
        let bothRefer = earlier.outcome.opensReferral && decision.outcome.opensReferral
        guard earlier.child != decision.child,
          !bothRefer || child(earlier.child)?.id != child(decision.child)?.id
        else { throw .sameChildTwice(decision.child) }
      }
      try decide(decision, on: contact, by: actor, at: now, &batch)
    }
    try report(decisions, from: contact, at: now, &batch)
    // Whoever decides by day has read what the night handed over.
    if contact.awaitsHandover, shift(of: actor) == .day, calendar.opens(at: now) {
      batch.add(.contact(contact.id, .handoverAcknowledged(HandoverAcknowledged(note: ""))))
    }
  }

  /// A threshold decision for one child of a contact.
  ///
  /// - Source: Working Together 2018 and 2023 (a decision within one working day); the rationale, the history and the
  ///   child's identity: Ofsted's letter to Rochdale of 1 February 2019 and the joint inspection of July 2024.
  private func decide(
    _ decision: NewDecision, on contact: Contact, by actor: WorkerID, at now: Instant,
    _ batch: inout EventBatch
  ) throws(Refusal) {
    guard let entry = contact.children.first(where: { $0.child == decision.child }) else {
      throw .childNotInContact(decision.child, contact.id)
    }
    if let earlier = entry.decision {
      throw .alreadyDecided(decision.child, earlier.outcome, Stamp(by: earlier.by, at: earlier.at))
    }
    guard contact.historyConsidered != nil else { throw .historyNotConsidered(contact.id) }
    try check(decision)
    if let refusal = consentRefusal(of: decision.outcome, at: decision.level, on: contact) { throw refusal }
    let child = try standing(decision.child)
    try checkOpenCase(decision.outcome, child)
    let opened = decision.outcome.opensReferral ? batch.newCase(in: self) : nil
    let awaits = needsSecondLook(decision.outcome, contact, child)
    batch.add(
      .contact(
        contact.id,
        .childDecided(
          ChildDecided(
            child: entry.child, outcome: decision.outcome, level: decision.level,
            rationale: decision.rationale, voice: decision.voice, identity: decision.identity,
            awaitsSecondLook: awaits, opened: opened,
            authority: decision.outcome == .otherAuthority ? decision.authority : nil))))
    if !awaits {
      tell(
        .outcomeNoted(OutcomeNoted(contact: contact.id, outcome: decision.outcome)), to: entry.child, &batch)
    }
    if let opened {
      let work: Work =
        decision.outcome == .referralWithStrategyDiscussion ? .assessmentWithSection47 : .assessment
      openCase(
        opened, level: decision.level, work, owesDiscussion: owesDiscussion(decision), contact, child, &batch)
    }
    if decision.outcome == .passToOpenCase, let episode = child.openEpisode {
      batch.add(.case(episode.case, .informationPassed(InformationPassed(contact: contact.id))))
    }
  }

  /// Whether another manager must agree before a child stays below the threshold.
  ///
  /// - Source: local policy, default from this project, after Ofsted's 2018 inspection of Rochdale (stepped down too
  ///   early, repeat cycles).
  public func needsSecondLook(_ outcome: Outcome, _ contact: Contact, _ child: Child) -> Bool {
    guard outcome.staysBelowThreshold else { return false }
    if contact.rag == .red { return true }
    return child.contactsInYear(before: contact.receivedAt) >= settings.decisions.repeatContacts
  }

  private func check(_ decision: NewDecision) throws(Refusal) {
    guard let level = settings.level(decision.level) else { throw .noSuchLevel(decision.level) }
    guard level.outcomes.contains(decision.outcome) else {
      throw .outcomeNotAtLevel(decision.outcome, decision.level)
    }
    let words = settings.decisions.rationaleWords
    if let thin = decision.rationale.tooThin(minimum: words) { throw .rationaleTooThin(thin, words: words) }
    guard !decision.voice.isBlank else { throw .voiceMissing }
    guard !decision.identity.isBlank else { throw .identityMissing }
    if decision.outcome == .otherAuthority, wordCount(of: decision.authority ?? "", upTo: 1) == 0 {
      throw .authorityMissing
    }
  }

  /// - Source: DfE, children in need census: no referral is recorded while a case for the child is open.
  private func checkOpenCase(_ outcome: Outcome, _ child: Child) throws(Refusal) {
    if let open = child.openEpisode, outcome.opensReferral { throw .caseAlreadyOpen(child.id, open.case) }
    if outcome == .passToOpenCase, child.openEpisode == nil { throw .noOpenCase(child.id) }
  }

  /// Whether a strategy discussion is needed, since the need is at the level of section 47 although only an assessment was
  /// decided.
  ///
  /// - Source: Children Act 1989, section 47(1)(b), and Working Together 2018 and 2023: where significant harm is
  ///   suspected, a strategy discussion decides whether enquiries are made.
  private func owesDiscussion(_ decision: NewDecision) -> Bool {
    decision.outcome == .referralForAssessment && settings.level(decision.level)?.isProtection ?? false
  }

  /// Opens a child's case from a contact, and tells the child's record.
  ///
  /// - Returns: what was recorded of it.
  @discardableResult
  func openCase(
    _ id: CaseID, level: UInt8, _ work: Work, owesDiscussion: Bool = false, _ contact: Contact,
    _ child: Child,
    _ batch: inout EventBatch
  ) -> CaseOpened {
    let opened = CaseOpened(
      child: child.id, household: child.household, contact: contact.id, referredAt: contact.receivedAt,
      source: contact.source, worry: contact.worry, level: level,
      reReferral: child.isReReferral(at: contact.receivedAt), work: work,
      discussionOwed: owesDiscussion ? true : nil)
    batch.add(.case(id, .opened(opened)))
    batch.add(.child(child.id, .episodeOpened(EpisodeOpened(case: id, referredAt: contact.receivedAt))))
    return opened
  }
}
