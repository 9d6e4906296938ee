extension Register {
  /// Decides an act on an open case's way from allocation to its outcome.
  func decide(
    _ command: PathwayCommand, on item: Case, by actor: WorkerID, at now: Instant, _ batch: inout EventBatch
  ) throws(Refusal) {
    var record = PathwayRecord(item: item, now: now)
    do throws(PathwayRefusal) {
      switch command {
      case .askStrategy(let asked): try record.ask(asked)
      case .holdStrategy(let held): try record.hold(held)
      case .shareMinutes(let shared): try record.share(shared)
      case .completeEnquiry(let completed): try record.complete(completed)
      case .requestConference(let requested): try record.request(requested)
      case .bookChair(let booked): try record.book(booked)
      case .makeInterimPlan(let plan): try record.make(plan)
      case .delayConference(let delayed): try record.delay(delayed)
      case .holdConference(let held): try record.hold(held, due: conferenceDue(of:))
      case .startAssessment(let started): try record.start(started)
      case .holdCheckpoint(let checkpoint): try record.hold(checkpoint)
      case .submitAssessment(let submitted): try record.submit(submitted)
      case .returnAssessment(let returned): try record.giveBack(returned)
      case .authoriseAssessment(let authorised):
        try record.authorise(authorised, by: actor, due: due(of: item))
      case .offerSupport(let offered): try record.offer(offered)
      case .answerSupport(let answered): try record.answer(answered)
      case .planVisit(let visit): try record.plan(visit)
      case .makeVisit(let visit): try record.make(visit)
      case .protect(let started): try record.protect(started, latest: latestEnd(of:))
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

  /// When a conference must be held: the day that was agreed, else the national limit; nil where the calendar ends.
  public func conferenceDue(of conference: Pathway.Conference) -> Instant? {
    if let agreed = conference.agreedUntil { return London.endOfDay(agreed) }
    return try? calendar.due(settings.clocks[.conference], from: conference.countsFrom)
  }

  /// Why a case cannot close with its way as it stands; nil when it can.
  func hindrance(toClosing item: Case, _ reason: ClosureReason) -> PathwayRefusal? {
    guard let pathway = item.boxedPathway?.value else {
      return reason == .earlyHelp ? .stepDownNotAccepted : nil
    }
    let tasks = pathway.tasks.count { $0.doneAt == nil }
    if tasks > 0 { return .tasksOpen(tasks) }
    let night: PathwayRefusal? =
      pathway.nights.unread != nil ? .nightUnread : pathway.nights.unreasoned != nil ? .nightUnreasoned : nil
    // Nothing can be done any more for a child who has died.
    if reason == .died { return night }
    if pathway.openEnquiry != nil { return .enquiryRuns }
    // Another authority holds its own conference and goes on with the plan.
    let isTaken = reason == .transferredAuthority
    if pathway.awaitedConference != nil, !isTaken { return .conferenceAwaited }
    if let protection = pathway.openProtections.first { return .emergencyRuns(protection.kind) }
    if pathway.openPlans.contains(where: { $0.kind == .protection }), !isTaken { return .protectionPlanRuns }
    if let awaited = pathway.awaitedStrategy, let since = awaited.askedAt { return .strategyAwaited(since) }
    if pathway.strategyNeededAt != nil { return .strategyNeeded }
    if pathway.awaitedConcern != nil { return .concernAwaited }
    if pathway.reconsiderSince != nil { return .thresholdToReconsider }
    if pathway.openAssessment?.submittedAt != nil { return .assessmentAwaitsManager }
    if let night { return night }
    if reason == .earlyHelp, pathway.stepDown?.acceptedAt == nil { return .stepDownNotAccepted }
    return nil
  }
}

/// What an act on a case's way leads to: the events, and the kind of work that the case becomes.
struct PathwayRecord {
  let item: Case
  let now: Instant
  let pathway: Pathway
  private(set) var events: [PathwayEvent] = []
  /// What an act makes of the case, where nothing that runs on it says otherwise; nil when it stays what it is.
  var work: Work?

  init(item: Case, now: Instant) {
    self.item = item
    self.now = now
    pathway = item.pathway
  }

  mutating func add(_ event: PathwayEvent) { events.append(event) }

  /// The kind of work that the case is once the events have happened.
  func settledWork(at stamp: Stamp) -> Work {
    var after = pathway
    for event in events { after.apply(event, stamp) }
    let settled = after.settledWork(from: item.work)
    return settled == pathway.settledWork(from: item.work) ? work ?? item.work : settled
  }

  func require(_ text: String, _ what: String) throws(PathwayRefusal) {
    if wordCount(of: text, upTo: 1) == 0 { throw .textMissing(what) }
  }

  func requirePast(_ instant: Instant) throws(PathwayRefusal) {
    if instant > now { throw .inFuture(instant) }
  }

  func requirePast(_ day: Day) throws(PathwayRefusal) {
    if day > London.day(of: now) { throw .dayInFuture(day) }
  }
}
