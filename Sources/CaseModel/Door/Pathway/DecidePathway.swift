extension Register {
  /// Decides an act on an open case's way from allocation to its outcome.
  func decide(
    _ command: PathwayCommand, on item: Case, by actor: WorkerID, at now: Instant, _ batch: inout EventBatch
  ) throws(Refusal) {
    var record = PathwayRecord(item: item, now: now, isUnborn: isUnborn(item))
    do throws(PathwayRefusal) {
      try require(child(item.child)?.details, suits: command)
      switch command {
      case .askStrategy(let asked): try record.ask(asked)
      case .holdStrategy(let held): try record.hold(held)
      case .shareMinutes(let shared): try record.share(shared)
      case .completeEnquiry(let completed): try record.complete(completed)
      case .requestConference(let requested): try record.request(requested)
      case .bookChair(let booked): try record.book(booked)
      case .makeInterimPlan(let plan): try record.make(plan)
      case .delayConference(let delayed):
        try record.delay(
          delayed, manager: manager(agreeing: delayed, actor, at: now),
          latest: { latestDelay(of: $0, at: now) })
      case .holdConference(let held): try record.hold(held, due: conferenceDue(of:))
      case .startAssessment(let started): try record.start(started)
      case .holdCheckpoint(let checkpoint): try record.hold(checkpoint)
      case .submitAssessment(let submitted): try record.submit(submitted)
      case .returnAssessment(let returned): try record.giveBack(returned)
      case .authoriseAssessment(let authorised):
        try record.authorise(
          authorised, by: actor, due: due(of: item), mustBeSeen: mustBeSeen(item, at: now))
      case .offerSupport(let offered): try record.offer(offered)
      case .answerSupport(let answered): try record.answer(answered)
      case .planVisit(let visit): try record.plan(visit)
      case .makeVisit(let visit):
        let isUnborn = child(item.child)?.details.isUnborn(on: London.day(of: visit.at)) ?? false
        try record.make(visit, isBeforeBirth: isUnborn)
      case .protect(let started):
        let earlier = earlierPoliceProtection(of: item.child)
        try record.protect(started, after: earlier, latest: latestEnd(of:))
      case .changePlace(let changed): try record.change(changed)
      case .recordLookedAfter(let done): try record.record(done)
      case .extendProtection(let extended): try record.extend(extended, due: orderDue(of:))
      case .endProtection(let ended): try record.end(ended)
      case .raiseConcern(let concern): try record.raise(concern, to: toldOfConcerns)
      case .acceptConcern(let accepted):
        try record.accept(accepted, kind: kind(of: accepted.team, takingOn: item.pathway))
      case .reconsiderThreshold(let review): try record.reconsider(review)
      case .offerStepDown(let offered): try record.offer(offered)
      case .acceptStepDown(let accepted): try record.accept(accepted)
      case .endPlan(let ended): try record.end(ended)
      case .holdMeeting(let meeting): try record.hold(meeting)
      case .holdReview(let review): try record.hold(review)
      case .audit(let audit): try record.audit(audit, by: actor)
      case .markSignificant(let marked): try record.mark(marked, versions: version(of:))
      case .askTransfer(let asked): try record.ask(asked)
      case .acceptTransfer(let accepted): try record.accept(accepted)
      case .refuseTransfer(let refused): try record.refuse(refused)
      case .recordPlan(let listed): try record.record(listed)
      }
    } catch { throw .pathway(item.id, error) }
    if case .acceptConcern(let accepted) = command, !teams.contains(accepted.team) {
      throw .noSuchRecord(accepted.team.record)
    }
    for event in record.events { batch.add(.case(item.id, .pathway(event))) }
    if case .audit = command, actor != .program {
      batch.add(.worker(actor, .auditDone(AuditDone(case: item.id, on: London.day(of: now)))))
    }
    let work = record.settledWork(at: Stamp(by: actor, at: now))
    if work != item.work { batch.add(.case(item.id, .workChanged(WorkChanged(work: work)))) }
  }

  /// Whether a case’s child is unborn, according to the record.
  func isUnborn(_ item: Case) -> Bool { look(atChild: item.child) { $0.details.isUnborn } ?? false }

  /// Refuses a sighting before the birth, and an emergency or an enquiry for somebody who is no longer a child.
  ///
  /// - Source: Children Act 1989, section 105: a child is under 18; sections 44, 46 and 47 are about children.
  private func require(_ details: ChildDetails?, suits command: PathwayCommand) throws(PathwayRefusal) {
    guard let details else { return }
    func requireChild(_ instant: Instant) throws(PathwayRefusal) {
      if let age = details.age(on: London.day(of: instant)), age >= 18 { throw .notAChild(age: age) }
    }
    if case .makeVisit(let visit) = command, visit.seen, details.isUnborn(on: London.day(of: visit.at)) {
      throw .notBornYet
    }
    if case .protect(let started) = command, started.kind.opensEnquiry { try requireChild(started.at) }
    if case .holdStrategy(let held) = command, held.thresholdMet { try requireChild(held.heldAt) }
  }

  /// The kinds of team of this service that are told of harm from outside the home.
  private var toldOfConcerns: [TeamKind] {
    TeamKind.toldOfConcerns.filter { kind in teams.all.contains { $0.kind == kind } }
  }

  /// What a team takes a concern on as: by what it does, else for a kind of team that the service has no longer.
  private func kind(of team: TeamID, takingOn pathway: Pathway) -> TeamKind? {
    let kind = teams[team]?.kind
    if pathway.concerns.contains(where: { $0.awaits(kind) }) { return kind }
    let gone = pathway.awaitedConcern?.waitsFor.first { waited in
      !teams.all.contains { $0.kind == waited }
    }
    return gone ?? kind
  }

  /// When a conference must be held, whatever delay was agreed; nil where the calendar does not reach.
  public func conferenceDue(of conference: Pathway.Conference) -> Instant? {
    try? calendar.due(settings.clocks[.conference], from: conference.countsFrom)
  }

  /// The last day to which a delay of a conference can be agreed: fifteen working days from when it is due, or from today
  /// once that has passed; nil where the calendar does not reach.
  ///
  /// - Source: this project’s proposal, so that a longer delay is agreed again and not at once.
  private func latestDelay(of conference: Pathway.Conference, at now: Instant) -> Day? {
    guard let due = conferenceDue(of: conference) else { return nil }
    let from = max(London.day(of: due.advanced(bySeconds: -1)), London.day(of: now))
    return try? calendar.day(15, workingDaysAfter: from)
  }

  /// The manager who agreed a delay, by default who records it; nil for a worker who may not authorise.
  private func manager(
    agreeing delayed: ConferenceDelayed, _ actor: WorkerID, at now: Instant
  ) -> WorkerID? {
    let manager = delayed.manager ?? actor
    return refusal(of: .authorise, to: manager, at: now) == nil ? manager : nil
  }
}

/// What an act on a case's way leads to: the events, and the kind of work that the case becomes.
struct PathwayRecord {
  let item: Case
  let now: Instant
  let pathway: Pathway
  /// Whether the child is unborn.
  let isUnborn: Bool
  private(set) var events: [PathwayEvent] = []

  init(item: Case, now: Instant, isUnborn: Bool = false) {
    self.item = item
    self.now = now
    self.isUnborn = isUnborn
    pathway = item.pathway
  }

  mutating func add(_ event: PathwayEvent) { events.append(event) }

  /// The kind of work that the case is once the events have happened.
  func settledWork(at stamp: Stamp) -> Work {
    var after = pathway
    for event in events { after.apply(event, stamp) }
    return item.work(following: events, to: after)
  }

  func require(_ text: String, _ what: String) throws(PathwayRefusal) {
    if wordCount(of: text, upTo: 1) == 0 { throw .textMissing(what) }
  }

  func requirePast(_ instant: Instant) throws(PathwayRefusal) {
    if instant > now { throw .inFuture(instant) }
    try requireBounds(London.day(of: instant))
  }

  func requirePast(_ day: Day) throws(PathwayRefusal) {
    if day > London.day(of: now) { throw .dayInFuture(day) }
    try requireBounds(day)
  }

  /// - Source: DfE children in need census, validation rules 1103 (assessment) and 2889 (section 47 enquiry): neither
  ///   starts before the referral.
  func requireReferred(by day: Day) throws(PathwayRefusal) {
    if day < London.day(of: item.referredAt) { throw .beforeReferral(item.referredAt) }
  }

  /// Refuses a date whose year is a slip of the keys.
  func requireBounds(_ day: Day) throws(PathwayRefusal) {
    if DateBounds.fault(day) != nil { throw .outsideYears(day) }
  }
}
