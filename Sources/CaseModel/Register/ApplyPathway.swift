extension Pathway {
  mutating func apply(_ event: PathwayEvent, _ stamp: Stamp) {
    switch event {
    case .strategyAsked: begin(strategyAskedAt: stamp.at)
    case .strategyHeld(let held): apply(held)
    case .minutesShared(let shared): share(shared)
    case .enquiryStarted(let started): apply(started)
    case .enquiryCompleted(let completed): apply(completed, stamp)
    case .conferenceRequested:
      if awaitedConference == nil { begin(conferenceAt: stamp.at) }
      conferences.changeLast { $0.requestedAt = stamp.at }
    case .chairBooked(let booked): conferences.changeLast { $0.bookedFor = booked.on }
    case .interimPlanMade: conferences.changeLast { $0.hasInterimPlan = true }
    case .conferenceDelayed(let delayed): conferences.changeLast { $0.agreedUntil = delayed.until }
    case .conferenceHeld(let held):
      conferences.changeLast { ($0.heldOn, $0.outcome) = (held.on, held.outcome) }
    case .assessmentStarted(let started): apply(started)
    case .checkpointHeld: assessments.changeLast { $0.checkpointAt = stamp.at }
    case .assessmentSubmitted(let submitted): apply(submitted, stamp)
    case .assessmentReturned: assessments.changeLast { ($0.submittedAt, $0.submittedBy) = (nil, nil) }
    case .assessmentAuthorised: assessments.changeLast { $0.authorisedAt = stamp.at }
    case .supportOffered(let offered):
      supports.append(Support(offeredAt: stamp.at, from: offered.from, taken: nil))
    case .supportAnswered(let answered): supports.changeLast { $0.taken = answered.taken }
    case .visitPlanned(let visit): visitPlanned = visit.on
    case .visitMade(let visit): apply(visit)
    case .protectionStarted(let started): apply(started)
    case .placeChanged(let changed): moveProtected(to: changed.place)
    case .lookedAfterDone(let done):
      changeOpenProtection(.accommodation) {
        switch done.what {
        case .review:
          $0.reviewedOn = done.on
          $0.reviews += 1
        case .health: $0.healthOn = done.on
        }
      }
    case .protectionExtended(let extended):
      changeOpenProtection(.protectionOrder) {
        ($0.extendedDays, $0.extendedUntil) = (extended.days, extended.until)
      }
    case .protectionEnded(let ended): changeOpenProtection(ended.kind) { $0.endedAt = ended.at }
    case .concernRaised(let concern):
      concerns.append(
        Concern(
          kinds: concern.kinds, raisedAt: stamp.at, waitsFor: concern.passedTo ?? [], acceptances: []))
      reconsider(since: stamp.at)
    case .concernAccepted(let accepted):
      guard let place = concerns.firstIndex(where: { $0.awaits(accepted.kind) }) else { return }
      concerns[place].acceptances.append(Concern.Acceptance(team: accepted.team, at: stamp.at))
      concerns[place].waitsFor.removeAll { $0 == accepted.kind }
    case .thresholdReconsidered(let review):
      reconsiderSince = nil
      if review.discussionOwed ?? false { strategyNeededAt = strategyNeededAt ?? stamp.at }
    case .stepDownOffered: stepDown = StepDown(offeredAt: stamp.at, acceptedAt: nil)
    case .stepDownAccepted: stepDown?.acceptedAt = stamp.at
    case .planStarted(let plan):
      if plan.kind == .protection { stepDown = nil }
      plans.append(
        Plan(kind: plan.kind, from: plan.on, category: plan.category, endedOn: nil, reviewedOn: nil))
    case .planEnded(let ended):
      if let place = plans.lastIndex(where: { $0.endedOn == nil }) { plans[place].endedOn = ended.on }
    case .meetingHeld(let meeting): metOn = meeting.on
    case .reviewHeld(let review):
      if let place = plans.lastIndex(where: { $0.kind == .protection && $0.endedOn == nil }) {
        plans[place].reviewedOn = review.on
      }
    case .audited: auditedAt = stamp.at
    // What was chosen stands in the chronology alone.
    case .markedSignificant: break
    case .assessmentListed(let listed): apply(listed)
    case .enquiryListed(let listed): apply(listed, at: stamp.at)
    case .planListed(let listed): apply(listed, at: stamp.at)
    case .transferAsked: transfer = Transfer(askedAt: stamp.at)
    case .transferAccepted(let accepted): transfer?.acceptedAt = accepted.at
    case .transferRefused: transfer = nil
    }
  }

  /// Something new on an open case asks for its threshold to be reconsidered; the first since then counts.
  mutating func reconsider(since instant: Instant) { reconsiderSince = reconsiderSince ?? instant }

  /// Records a sighting; where only its day is known, `earliest` is the beginning of that day.
  ///
  /// A sighting of which only the day is known may have come before what began on that day, so it counts only for what had
  /// begun before the day.
  mutating func noteSeen(at instant: Instant, notBefore earliest: Instant, alone: Bool) {
    attempts = 0
    firstSeenAt = min(firstSeenAt ?? instant, instant)
    if alone { seenAloneAt = max(seenAloneAt ?? instant, instant) }
    // What lists say was seen elsewhere is not for an assessment that they brought in.
    assessments.changeLast {
      guard $0.authorisedAt == nil, !$0.isListed, London.day(of: instant) >= $0.startedOn else { return }
      $0.seenAt = min($0.seenAt ?? instant, instant)
    }
    for place in protections.indices {
      guard protections[place].endedAt == nil, protections[place].startedAt <= earliest else { continue }
      protections[place].seenAt = min(protections[place].seenAt ?? instant, instant)
    }
    enquiries.changeLast { enquiry in
      guard enquiry.completedAt == nil, earliest >= enquiry.startedAt else { return }
      enquiry.seenAt = min(enquiry.seenAt ?? instant, instant)
      if alone { enquiry.seenAloneAt = min(enquiry.seenAloneAt ?? instant, instant) }
    }
  }
}

extension Pathway {
  private mutating func begin(strategyAskedAt asked: Instant?) {
    strategies.append(
      Strategy(
        askedAt: asked, neededAt: strategyNeededAt ?? asked, heldAt: nil, missing: [], thresholdMet: false,
        minutesSharedAt: nil))
    strategyNeededAt = nil
  }

  /// Of several discussions whose minutes nobody shared, those of the latest went out.
  private mutating func share(_ shared: MinutesShared) {
    guard let place = strategies.lastIndex(where: { $0.heldAt != nil && $0.minutesSharedAt == nil }) else {
      return
    }
    strategies[place].minutesSharedAt = shared.at
  }

  private mutating func apply(_ held: StrategyHeld) {
    if awaitedStrategy == nil { begin(strategyAskedAt: nil) }
    strategies.changeLast {
      $0.heldAt = held.heldAt
      $0.missing = held.missing
      $0.thresholdMet = held.thresholdMet
    }
  }

  /// An enquiry that an emergency opened still needs a strategy discussion.
  ///
  /// What was agreed on stepping down holds no longer.
  private mutating func apply(_ started: EnquiryStarted) {
    stepDown = nil
    if started.emergency != nil, awaitedStrategy == nil {
      strategyNeededAt = strategyNeededAt ?? started.startedAt
    }
    enquiries.append(
      Enquiry(
        kind: started.kind, startedAt: started.startedAt, seenAt: nil, seenAloneAt: nil, completedAt: nil,
        conferenceNeeded: false))
  }

  /// One conference covers all that is found before it is held, and is due from the enquiry that first led to it.
  ///
  /// If it was requested while the enquiry ran, it is dropped where the enquiry ends without one.
  private mutating func apply(_ completed: EnquiryCompleted, _ stamp: Stamp) {
    enquiries.changeLast {
      $0.completedAt = stamp.at
      $0.outcome = completed.outcome
      $0.conferenceNeeded = completed.conferenceNeeded
    }
    if completed.conferenceNeeded {
      if awaitedConference == nil { begin(conferenceAt: stamp.at) }
    } else if let awaited = awaitedConference, awaited.countsFrom == enquiries.last?.startedAt {
      conferences.removeLast()
    }
  }

  private mutating func begin(conferenceAt instant: Instant) {
    conferences.append(
      Conference(
        countsFrom: enquiries.last?.startedAt ?? instant, neededAt: instant, requestedAt: nil,
        bookedFor: nil, hasInterimPlan: false, agreedUntil: nil, heldOn: nil, outcome: nil))
  }

  /// Visits before the first assessment are for it.
  private mutating func apply(_ started: AssessmentStarted) {
    let isFirst = assessments.isEmpty
    assessments.append(
      Assessment(
        startedOn: started.on, checkpointAt: nil, submittedAt: nil, submittedBy: nil, authorisedAt: nil,
        outcome: nil, seenAt: isFirst ? firstSeenAt : nil, isHeard: isFirst && isHeard))
  }

  private mutating func apply(_ submitted: AssessmentSubmitted, _ stamp: Stamp) {
    assessments.changeLast {
      ($0.submittedAt, $0.submittedBy) = (stamp.at, stamp.by)
      $0.outcome = submitted.outcome
      $0.isHeard = true
    }
  }

  private mutating func apply(_ started: ProtectionStarted) {
    stepDown = nil
    moveProtected(to: started.place)
    protections.append(
      Protection(
        kind: started.kind, startedAt: started.at, place: started.place, extendedDays: 0, endedAt: nil,
        seenAt: nil, until: started.until))
  }

  /// Changes the child's place for all running protections: a child is in one place.
  private mutating func moveProtected(to whereabouts: Whereabouts) {
    for place in protections.indices where protections[place].endedAt == nil {
      protections[place].place = whereabouts
    }
  }

  /// Changes the running protection of a kind, or the last one where no kind is named.
  private mutating func changeOpenProtection(
    _ kind: ProtectionKind? = nil, _ body: (inout Protection) -> Void
  ) {
    let place = protections.lastIndex { protection in
      protection.endedAt == nil && kind.map { $0 == protection.kind } ?? true
    }
    if let place { body(&protections[place]) }
  }

  private mutating func apply(_ visit: VisitMade) {
    visitPlanned = nil
    if visit.isBeforeBirth != true { attempts = visit.seen ? 0 : attempts + 1 }
    guard visit.seen else { return }
    let speaks = visit.words.map { wordCount(of: $0, upTo: 1) > 0 } ?? false
    if assessments.isEmpty { isHeard = isHeard || speaks }
    let isFirst = assessments.count == 1
    assessments.changeLast {
      guard $0.authorisedAt == nil, isFirst || London.day(of: visit.at) >= $0.startedOn else { return }
      $0.seenAt = $0.seenAt ?? visit.at
      $0.isHeard = $0.isHeard || speaks
    }
  }
}

extension StrategyHeld {
  /// Police, health or social care, where they did not come.
  var missing: [Partner] { Partner.needed.filter { !present.contains($0) } }
}

extension Array {
  fileprivate mutating func changeLast(_ body: (inout Element) -> Void) {
    if let last = indices.last { body(&self[last]) }
  }
}
