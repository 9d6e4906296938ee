extension Register {
  /// Hands over what an open case lacks, the gravest of each signal first.
  func eachFinding(
    of item: Case, at now: Instant, close: Instant?, _ take: (WatchFinding) -> Void
  ) {
    guard item.isOpen else { return }
    func found(_ signal: WatchSignal, _ missing: WatchFinding.Missing, since: Instant, due: Instant? = nil) {
      take(WatchFinding(signal: signal, missing: missing, since: since, due: due))
    }
    if let worker = item.worker {
      uncovered(item, worker, on: London.day(of: now), found)
    } else {
      found(.unallocated, .worker, since: item.since, due: allocationDue(of: item))
    }
    for contact in item.passedContacts.prefix(1) {
      // The child’s own record names it for good; a contact that is closed need not be in memory.
      let note = child(item.child)?.contacts.last { $0.contact == contact }
      found(.decisionWaits, .informationUnread, since: note?.receivedAt ?? item.referredAt)
    }
    let today = London.day(of: now)
    let child = look(atChild: item.child) {
      (
        lacksIdentity: $0.details.lacksIdentity, isUnborn: $0.details.isUnborn,
        dueDatePassed: $0.details.dueDatePassed(by: today)
      )
    }
    if child?.lacksIdentity ?? false { found(.identity, .identity, since: item.referredAt) }
    if let expected = child?.dueDatePassed {
      let passed = London.endOfDay(expected)
      found(.notSeen, .birthNotRecorded, since: passed, due: passed)
    }
    if let seen = item.boxedPathway?.value.unheardSince {
      found(.identity, .voiceInAssessment, since: seen)
    }
    let reader = PathwayFindings(self, item, at: now)
    if !(child?.isUnborn ?? false) { reader.seen(found) }
    reader.strategy(found)
    reader.decisions(found)
    for fact in PathwayFacts.owing {
      if let owed = fact.owed(on: item, in: self) { found(.decisionWaits, .owed(owed), since: owed.since) }
    }
    reader.conference(found)
    reader.assessment(found)
    reader.night(found)
  }

  private func uncovered(
    _ item: Case, _ id: WorkerID, on today: Day,
    _ found: (WatchSignal, WatchFinding.Missing, Instant, Instant?) -> Void
  ) {
    guard let worker = workers[id], needsCover(item, on: today) else { return }
    guard worker.details.role.holdsCases else {
      return found(.unallocated, .workerHoldsNone(id), item.since, nil)
    }
    let from = worker.awaySince(today).map { London.instant(day: $0, second: 0) }
    found(.unallocated, .workerAway(id), max(from ?? item.since, item.since), nil)
  }
}

/// Reads what a case lacks out of how far it has come.
private struct PathwayFindings {
  private let register: Register
  private let item: Case
  private let now: Instant
  private let pathway: Pathway
  /// The clocks that are ours and run, worked out once.
  private let running: [Clock]

  init(_ register: Register, _ item: Case, at now: Instant) {
    self.register = register
    self.item = item
    self.now = now
    pathway = item.pathway
    var running: [Clock] = []
    register.eachClock(of: item) { if $0.governs { running.append($0) } }
    self.running = running
  }

  typealias Found = (WatchSignal, WatchFinding.Missing, Instant, Instant?) -> Void

  private func due(_ name: ClockName, from start: Instant) -> Instant? {
    try? register.calendar.due(register.settings.clocks[name], from: start)
  }

  /// Not seen in time by the clock that ran out first; else not alone.
  func seen(_ found: Found) {
    let late = running.filter(\.name.asksForASighting).compactMap { clock in
      register.due(of: clock).map { (clock: clock, due: $0) }
    }.filter { $0.due <= now }.min { $0.due < $1.due }
    if let late {
      found(.notSeen, .childNotSeen, late.clock.startedAt, late.due)
    } else if let seen = pathway.seenNotAlone {
      found(.notSeen, .childNotSeenAlone, seen, nil)
    }
  }

  func strategy(_ found: Found) {
    if let awaited = pathway.awaitedStrategy {
      let needed = awaited.neededAt ?? item.referredAt
      return found(.strategy, .strategyNotHeld, needed, due(.strategy, from: needed))
    }
    if let needed = pathway.strategyNeededAt {
      return found(.strategy, .strategyNotAsked, needed, due(.strategy, from: needed))
    }
    if let held = pathway.strategies.last, let at = held.heldAt, !held.missing.isEmpty,
      pathway.openEnquiry != nil || !held.thresholdMet
    {
      return found(.strategy, .partnersDidNotCome(held.missing), at, nil)
    }
    if let unshared = pathway.unsharedStrategies.first, let at = unshared.heldAt {
      found(.strategy, .minutesNotShared, at, nil)
    }
  }

  func decisions(_ found: Found) {
    if let concern = pathway.awaitedConcern {
      found(.decisionWaits, .concernNotTakenOn(concern.waitsFor), concern.raisedAt, nil)
    }
    if let since = pathway.reconsiderSince { found(.decisionWaits, .thresholdToReconsider, since, nil) }
    if let night = pathway.nights.unreasoned {
      found(.decisionWaits, .nightUnreasoned, night.since, register.rationaleDue(of: night))
    }
    if let submitted = pathway.openAssessment?.submittedAt {
      found(.decisionWaits, .assessmentToAuthorise, submitted, register.due(of: item))
    }
    if let transfer = pathway.transfer, transfer.acceptedAt == nil {
      let clock = running.last { $0.name == .authority || $0.name == .authorityUrgent }
      found(.decisionWaits, .transferNotAccepted, transfer.askedAt, clock.flatMap(register.due))
    }
  }

  /// A conference that is awaited, with the first thing that it lacks; else a late review, a continuing risk without a
  /// request for a conference, or an incompletely known plan.
  func conference(_ found: Found) {
    guard let conference = pathway.awaitedConference else {
      if let (clock, due) = late(.reviewConference) ?? late(.furtherReview) {
        found(.conference, .reviewLate, clock.startedAt, due)
      }
      if let enquiry = pathway.riskWithoutConference, let done = enquiry.completedAt {
        found(.conference, .riskWithoutConference, done, nil)
      }
      if let plan = pathway.openPlans.last(where: \.isIncomplete) {
        found(.conference, .planIncomplete, London.instant(day: plan.from, second: 0), nil)
      }
      return
    }
    let missing: WatchFinding.Missing =
      conference.requestedAt == nil
      ? .conferenceNotRequested
      : conference.bookedFor == nil
        ? .conferenceNotBooked : conference.hasInterimPlan ? .conferenceNotHeld : .interimPlan
    found(.conference, missing, conference.neededAt, register.conferenceDue(of: conference))
  }

  /// An enquiry or assessment that is late, an assessment soon late, or without its checkpoint or its meeting.
  ///
  /// - Source: “within a week” is a proposal of this project.
  func assessment(_ found: Found) {
    if let (clock, due) = late(.enquiry) { return found(.assessment, .enquiryLate, clock.startedAt, due) }
    let week = now.advanced(bySeconds: 7 * 86_400)
    if let (clock, due) = late(.assessment, at: week) {
      return found(
        .assessment, due <= now ? .assessmentLate(step) : .assessmentSoonLate(step), clock.startedAt, due)
    }
    if let (clock, due) = late(.checkpoint) { return found(.assessment, .checkpoint, clock.startedAt, due) }
    if let (clock, due) = late(.inNeedMeeting) {
      return found(.assessment, .meetingLate, clock.startedAt, due)
    }
    let owed: [(ClockName, LookedAfterTask)] = [
      (.lookedAfterReview, .review), (.lookedAfterSecondReview, .review),
      (.lookedAfterFurtherReview, .review),
      (.healthAssessment, .health),
    ]
    for (name, task) in owed {
      if let (clock, due) = late(name) {
        return found(.assessment, .lookedAfterLate(task), clock.startedAt, due)
      }
    }
  }

  /// The last clock of a name that is ours and has run out; nil where none has.
  private func late(_ name: ClockName, at moment: Instant? = nil) -> (Clock, Instant)? {
    guard let last = running.last(where: { $0.name == name }), let due = register.due(of: last),
      due <= moment ?? now
    else { return nil }
    return (last, due)
  }

  /// What comes next of the assessment.
  private var step: WatchFinding.AssessmentStep {
    guard let assessment = pathway.openAssessment else { return .start }
    return assessment.submittedAt == nil ? .submit : .authorise
  }

  /// A child in a police station first, then what nobody has read, then the emergencies of which everybody knows.
  func night(_ found: Found) {
    let emergencies = pathway.openProtections.filter { $0.kind != .accommodation }
    let atStation = (emergencies + pathway.openProtections).first { $0.place == .policeStation }
    if let protection = atStation {
      found(.night, .childInPoliceStation, protection.startedAt, register.end(of: protection.kind, on: item))
    }
    if let night = pathway.nights.unread {
      found(
        .night, .nightUnread(emergencies.first?.kind), night.since, register.due(ofUnread: night, on: item))
    }
    for task in pathway.tasks where task.isUnreadByDay {
      found(.night, .taskUnread, task.setAt, register.due(of: register.clock(of: task)))
    }
    for protection in emergencies {
      let end = register.end(of: protection.kind, on: item)
      found(.night, .protectionRuns(protection.kind), protection.startedAt, end)
    }
  }
}

extension Register {
  /// When what the night did on a case must be read: as a hand-over, and before an emergency that runs is over.
  public func due(ofUnread night: NightWork, on item: Case) -> Instant? {
    let handedOver = try? calendar.due(settings.clocks[.handover], from: night.since)
    let ends = item.pathway.openProtections.map { end(of: $0.kind, on: item) }
    return ([handedOver] + ends).compactMap { $0 }.min()
  }

  /// When the reasons for what the night did must be recorded.
  public func rationaleDue(of night: NightWork) -> Instant? {
    try? calendar.due(settings.clocks[.nightRationale], from: night.since)
  }

  /// When the hours or days of an emergency are over; nil for accommodation.
  func end(of kind: ProtectionKind, on item: Case) -> Instant? {
    let name: ClockName? =
      switch kind {
      case .policeProtection: .policeProtection
      case .protectionOrder: .protectionOrder
      case .accommodation: nil
      }
    var governing: Clock?
    eachClock(of: item) { clock in
      if clock.governs, clock.name == name { governing = clock }
    }
    guard let governing else { return nil }
    return due(of: governing)
  }
}

extension Pathway {
  /// When a child was first seen whose own words nobody recorded, while the assessment is written; nil for any other.
  ///
  /// - Source: signal 12 of this project’s reading of inspections: the child’s words missing at contact, assessment and
  ///   sign-off.
  fileprivate var unheardSince: Instant? { openAssessment.flatMap { $0.isHeard ? nil : $0.seenAt } }

  /// When a child was first seen who has not been seen alone, in the enquiry that runs or at all; nil for any other.
  ///
  /// A list that gives the last visit of an enquiry does not say that the child was not alone: a visit made since has to.
  public var seenNotAlone: Instant? {
    if let enquiry = openEnquiry, let seen = enquiry.seenAt, enquiry.seenAloneAt == nil,
      let visited = firstSeenAt, !enquiry.isListed || visited >= enquiry.startedAt
    {
      return seen
    }
    return seenAloneAt == nil ? firstSeenAt : nil
  }
}

extension ClockName {
  /// Whether it stops when the child is seen.
  fileprivate var asksForASighting: Bool {
    self == .seenInEnquiry || self == .seenInAssessment || self == .lookedAfterVisit
      || self == .lookedAfterFurtherVisit
  }
}
