extension PathwayRecord {
  mutating func ask(_ asked: StrategyAsked) throws(PathwayRefusal) {
    if let awaited = pathway.awaitedStrategy, let since = awaited.askedAt { throw .strategyAwaited(since) }
    try require(asked.why, "why there may be significant harm")
    add(.strategyAsked(asked))
  }

  /// A discussion that met the threshold starts a section 47 enquiry, unless one is open, or a conference is already due and
  /// the discussion does not say who would make another enquiry.
  ///
  /// - Source: Children Act 1989, section 47(1)(b); police and health as a minimum: Working Together 2023, as the
  ///   procedures of Buckinghamshire and Darlington quote it. That one of them may be absent for a reason is local
  ///   policy, default from this project.
  mutating func hold(_ held: StrategyHeld) throws(PathwayRefusal) {
    try requirePast(held.heldAt)
    if held.heldAt < item.referredAt { throw .beforeReferral(item.referredAt) }
    if !held.missing.isEmpty, wordCount(of: held.missingWhy ?? "", upTo: 1) == 0 {
      throw .partnersMissing(held.missing)
    }
    try require(held.shared, "what each agency shared")
    try require(held.decision, "what was decided and why")
    try require(held.actions, "who does what by when")
    let isUnderWay = pathway.openEnquiry != nil || pathway.awaitedConference != nil
    if held.thresholdMet, held.enquiry == nil, !isUnderWay { throw .enquiryKindMissing }
    add(.strategyHeld(held))
    guard held.thresholdMet, let kind = held.enquiry, pathway.openEnquiry == nil else { return }
    add(.enquiryStarted(EnquiryStarted(kind: kind, startedAt: held.heldAt, emergency: nil)))
  }

  mutating func share(_ shared: MinutesShared) throws(PathwayRefusal) {
    try requirePast(shared.at)
    guard let last = pathway.strategies.last(where: { $0.heldAt != nil }) else { throw .noMinutes }
    if let at = last.minutesSharedAt, pathway.unsharedStrategies.isEmpty { throw .minutesShared(at) }
    if shared.with.isEmpty { throw .textMissing("with whom the minutes were shared") }
    add(.minutesShared(shared))
  }

  /// Ends an enquiry that the agencies have discussed; where nobody saw the child, the record says why: died, moved,
  /// never found.
  ///
  /// - Source: local child protection procedures: seen, and the outcome authorised by a manager; that a strategy
  ///   discussion decides on the enquiry, also after an emergency: Lewisham’s procedure, section 47 enquiries 1.
  mutating func complete(_ completed: EnquiryCompleted) throws(PathwayRefusal) {
    guard let enquiry = pathway.openEnquiry else { throw .noEnquiry }
    if enquiry.asksWhyUnseen(isUnborn), wordCount(of: completed.notSeenWhy ?? "", upTo: 1) == 0 {
      throw .childNotSeenInEnquiry
    }
    if pathway.owesDiscussion { throw .discussionBeforeOutcome }
    try require(completed.why, "why a conference is needed, or not")
    var completed = completed
    if completed.conferenceNeeded == completed.outcome.asksForConference {
      completed.agreedBy = nil
    } else if wordCount(of: completed.agreedBy ?? "", upTo: 1) == 0 {
      throw .outcomeContradicts(conferenceNeeded: completed.conferenceNeeded)
    }
    add(.enquiryCompleted(completed))
  }
}

extension PathwayRecord {
  /// A conference can be requested as soon as a strategy discussion has decided on the enquiry.
  ///
  /// - Source: Bolton’s procedure: where a strategy meeting recommends a conference, it is requested within one working
  ///   day of the meeting.
  mutating func request(_ requested: ConferenceRequested) throws(PathwayRefusal) {
    if let hindrance = pathway.hindranceToRequest { throw hindrance }
    try require(requested.of, "who was asked")
    add(.conferenceRequested(requested))
  }

  mutating func book(_ booked: ChairBooked) throws(PathwayRefusal) {
    try requireBounds(booked.on)
    guard let conference = pathway.awaitedConference else { throw .noConference }
    guard conference.requestedAt != nil else { throw .conferenceNotRequested }
    if booked.on.weekday.isWeekend { throw .conferenceOnWeekend(booked.on) }
    try require(booked.chair, "who chairs it")
    add(.chairBooked(booked))
  }

  mutating func make(_ plan: InterimPlanMade) throws(PathwayRefusal) {
    guard pathway.awaitedConference != nil else { throw .noConference }
    try require(plan.plan, "the plan")
    add(.interimPlanMade(plan))
  }

  /// A manager and the conference chair agree a later conference; it stays late, for the reason that they agreed.
  ///
  /// - Parameters:
  ///   - manager: the manager who agreed; nil where that is not a worker who may authorise.
  ///   - latest: the last day to which a delay can be agreed; nil where the calendar does not reach.
  /// - Source: Liverpool’s procedure: the manager and the conference chair agree the reasons for a delay.
  mutating func delay(
    _ delayed: ConferenceDelayed, manager: WorkerID?, latest: (Pathway.Conference) -> Day?
  ) throws(PathwayRefusal) {
    guard let conference = pathway.awaitedConference else { throw .noConference }
    try requireBounds(delayed.until)
    if delayed.until.weekday.isWeekend { throw .conferenceOnWeekend(delayed.until) }
    if let latest = latest(conference), delayed.until > latest { throw .delayTooLong(latest: latest) }
    try require(delayed.agreedBy, "which conference chair agreed")
    if !namesSomebody(delayed.agreedBy) { throw .agreementUnnamed }
    guard let manager else { throw .managerMayNotAgree }
    try require(delayed.why, "why it is later")
    var agreed = delayed
    agreed.manager = manager
    add(.conferenceDelayed(agreed))
  }

  /// A conference is held on a weekday, after the enquiry that leads to it, and one that is late says why unless a
  /// reason for that day was agreed.
  ///
  /// - Source: DfE children in need census, validation rule 8875 (weekend); 15 working days: Working Together 2018 and
  ///   2023; a recorded reason: Liverpool’s procedure.
  mutating func hold(
    _ held: ConferenceHeld, due: (Pathway.Conference) -> Instant?
  ) throws(PathwayRefusal) {
    guard let conference = pathway.awaitedConference else { throw .noConference }
    try requirePast(held.on)
    if held.on.weekday.isWeekend { throw .conferenceOnWeekend(held.on) }
    if held.on < London.day(of: conference.countsFrom) { throw .conferenceBeforeEnquiry(held.on) }
    if pathway.openEnquiry?.startedAt == conference.countsFrom { throw .enquiryBeforeConference }
    let isAgreed = conference.agreedUntil.map { held.on <= $0 } ?? false
    if let due = due(conference), London.instant(day: held.on, minute: 0) >= due, !isAgreed,
      wordCount(of: held.lateWhy ?? "", upTo: 1) == 0
    {
      throw .conferenceLate(due: due)
    }
    if held.outcome == .protectionPlan, held.category == nil { throw .categoryMissing }
    try require(held.why, "why it decided so")
    add(.conferenceHeld(held))
    switch held.outcome {
    case .protectionPlan:
      add(.planStarted(PlanStarted(kind: .protection, on: held.on, category: held.category)))
    case .inNeedPlan:
      add(.planStarted(PlanStarted(kind: .inNeed, on: held.on, category: nil)))
    case .noPlan: break
    }
  }
}

extension Pathway.Enquiry {
  /// Whether its end has to say why nobody saw the child; before the birth there is nobody to see.
  func asksWhyUnseen(_ isUnborn: Bool) -> Bool { seenAt == nil && !isUnborn }
}

extension Pathway {
  /// Why no conference can be requested now; nil when one can.
  ///
  /// One conference follows an enquiry: while one is awaited, no other is requested.
  var hindranceToRequest: PathwayRefusal? {
    if let awaited = awaitedConference { return awaited.requestedAt.map { .conferenceRequested($0) } }
    guard let enquiry = openEnquiry else { return .noConference }
    let isDecided = strategies.contains {
      $0.thresholdMet && $0.heldAt.map { $0 >= enquiry.startedAt } ?? false
    }
    return isDecided || enquiry.isListed ? nil : .noConference
  }
}

/// Whether words name somebody by name and role, such as “Jo Ahmed, conference chair”, rather than saying nobody did.
private func namesSomebody(_ words: String) -> Bool {
  let text = words.lowercased().trimmedBlanks
  let nobody = ["nobody", "no one", "no-one", "noone", "none", "not ", "n/a", "unknown", "tbc"]
  return wordCount(of: text, upTo: 2) == 2 && !nobody.contains { text.hasPrefix($0) }
}
