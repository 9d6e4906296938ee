extension Simulation {
  /// A visit, at which now and then nobody opens.
  mutating func see(_ item: Case, _ worker: WorkerID, _ register: Register) -> Request {
    let opens = practice.chance(900)
    if !opens {
      add(
        .case(item.id, .visitAgain), at: edgeDay(1...2, after: clock, register))
    }
    let place: VisitPlace = practice.chance(750) ? .home : .school
    var visit = VisitMade(
      at: clock, seen: opens,
      alone: opens && practice.chance(item.pathway.openEnquiry == nil ? 600 : 880), place: place,
      tools: opens && practice.chance(400) ? Writing.tools(&practice) : nil,
      words: opens && practice.chance(500) ? Writing.childsWords(&practice) : nil)
    if register.isUnborn(item) {
      (visit.seen, visit.alone, visit.tools, visit.words) = (false, false, nil, nil)
    }
    return Request(by: worker, command: .case(item.id, .record(visit)))
  }

  /// A strategy discussion is asked for, then held; one on a case without an enquiry starts one.
  mutating func strategy(_ item: Case, _ worker: WorkerID, _ register: Register) -> Request? {
    let pathway = item.pathway
    guard pathway.openEnquiry == nil, pathway.awaitedConference == nil, item.work != .childProtection else {
      return nil
    }
    if pathway.awaitedStrategy == nil {
      add(.case(item.id, .strategy), at: clock.advanced(byMinutes: Int64(practice.number(in: 45...300))))
      let asked = StrategyAsked(why: "significant harm is likely: \(item.worry.words.lowercased())")
      return Request(by: worker, command: .case(item.id, .record(asked)))
    }
    if practice.chance(700) {
      add(.case(item.id, .shareMinutes), at: open(practice.number(in: 60...900), after: clock, register))
    } else {
      add(
        .case(item.id, .shareMinutes),
        at: edgeDay(5...15, after: clock, register))
    }
    // The child is seen within a day, where somebody is free.
    if edges.chance(850) {
      add(.case(item.id, .visitAgain), at: open(edges.number(in: 60...420), after: clock, register))
    }
    guard let holder = register.workers[worker] else { return nil }
    return Request(
      by: manager(of: holder, register), command: .case(item.id, .record(strategyHeld())))
  }

  private mutating func strategyHeld() -> StrategyHeld {
    var present: [Partner] = [.socialCare]
    if practice.chance(880) { present.append(.police) }
    if practice.chance(900) { present.append(.health) }
    if practice.chance(600) { present.append(.education) }
    let isWhole = present.contains(.police) && present.contains(.health)
    return StrategyHeld(
      heldAt: clock, present: present,
      missingWhy: isWhole ? nil : "nobody was free today; asked by phone afterwards",
      shared: Writing.shared(&practice), policeChecks: present.contains(.police) && practice.chance(850),
      thresholdMet: true, decision: "Threshold met: the harm is likely, recent and specific.",
      actions: "Social worker sees the child today\nPolice decide on interviews by tomorrow",
      enquiry: present.contains(.police) ? .joint : .single)
  }

  mutating func shareMinutes(_ item: Case, _ worker: WorkerID) -> Request? {
    guard let last = item.pathway.strategies.last, last.heldAt != nil, last.minutesSharedAt == nil else {
      return nil
    }
    let shared = MinutesShared(with: [.police, .health], at: clock)
    return Request(by: worker, command: .case(item.id, .record(shared)))
  }

  mutating func startAssessment(_ item: Case, _ worker: WorkerID, _ register: Register) -> Request? {
    guard item.pathway.assessments.isEmpty, item.work != .childProtection, item.work != .childInNeed else {
      return nil
    }
    add(.case(item.id, .checkpoint), at: workingDay(practice.number(in: 7...10), after: clock, register))
    let started = AssessmentStarted(on: London.day(of: clock))
    return Request(by: worker, command: .case(item.id, .record(started)))
  }

  mutating func checkpoint(_ item: Case, _ worker: WorkerID, _ register: Register) -> Request? {
    guard item.pathway.openAssessment != nil, let holder = register.workers[worker] else { return nil }
    add(.case(item.id, .checkpoint), at: workingDay(practice.number(in: 7...10), after: clock, register))
    guard practice.chance(930) else { return nil }
    let note = CheckpointHeld(note: Writing.checkpoint(&practice))
    return Request(
      by: manager(of: holder, register), command: .case(item.id, .record(note)))
  }

  mutating func offerSupport(_ item: Case, _ worker: WorkerID, _ register: Register) -> Request? {
    if let last = item.pathway.supports.last, last.taken == nil {
      let taken = practice.chance(700)
      let answered = SupportAnswered(taken: taken, why: taken ? "" : "the family did not want it yet")
      return Request(by: worker, command: .case(item.id, .record(answered)))
    }
    guard item.pathway.supports.isEmpty else { return nil }
    add(.case(item.id, .support), at: workingDay(practice.number(in: 3...9), after: clock, register))
    let offered = SupportOffered(
      what: Writing.help(&practice), by: "family hub", from: London.day(of: clock).advanced(by: 2))
    return Request(by: worker, command: .case(item.id, .record(offered)))
  }

  mutating func raiseConcern(_ item: Case, _ worker: WorkerID, _ register: Register) -> Request? {
    guard item.pathway.concerns.isEmpty else {
      guard let concern = item.pathway.awaitedConcern, let holder = register.workers[worker],
        let accepted = acceptance(of: concern, on: item, by: manager(of: holder, register), register)
      else { return nil }
      if concern.waitsFor.count > 1 {
        add(.case(item.id, .concern), at: open(20, after: clock, register))
      } else {
        add(.case(item.id, .reconsider), at: edgeDay(1...4, after: clock, register))
      }
      return accepted
    }
    add(.case(item.id, .concern), at: open(practice.number(in: 30...240), after: clock, register))
    let kinds: [ConcernKind] = [
      practice.pick([.criminalExploitation, .sexualExploitation, .missing, .gangs])
    ]
    let concern = ConcernRaised(
      kinds: kinds, what: "seen with older people; phones and money nobody can explain")
    return Request(by: worker, command: .case(item.id, .record(concern)))
  }

  /// The first team of those that have still to take a concern on does so.
  private func acceptance(
    of concern: Pathway.Concern, on item: Case, by manager: WorkerID, _ register: Register
  ) -> Request? {
    let team = register.teams.all.first { team in concern.waitsFor.first.map { $0 == team.kind } ?? false }
    return team.map {
      Request(
        by: manager, command: .case(item.id, .record(ConcernAccepted(team: $0.id))))
    }
  }

  /// A manager looks again at the threshold of a case about which something new came in.
  mutating func reconsider(_ item: Case, _ worker: WorkerID, _ register: Register) -> Request? {
    guard item.pathway.reconsiderSince != nil, let holder = register.workers[worker] else { return nil }
    let isGrave =
      item.pathway.enquiries.isEmpty
      && item.pathway.concerns.last?.kinds.contains(.harmfulBehaviour) ?? false
    if isGrave { add(.case(item.id, .stepUp), at: clock.advanced(byMinutes: 20)) }
    let review = ThresholdReconsidered(
      result: isGrave ? .steppedUp : .unchanged,
      why: isGrave
        ? "other children may be harmed: the agencies discuss it today"
        : "known already and part of the work; the plan stands")
    return Request(
      by: manager(of: holder, register), command: .case(item.id, .record(review)))
  }

  /// The enquiry's outcome; a child who was not seen is seen first.
  mutating func endSection47(_ item: Case, _ worker: WorkerID, _ register: Register) -> Request? {
    guard let enquiry = item.pathway.openEnquiry else { return nil }
    if item.pathway.owesDiscussion {
      add(.case(item.id, .endSection47), at: clock.advanced(byMinutes: 60))
      return discuss(item, register)
    }
    guard enquiry.seenAt != nil || register.isUnborn(item) else {
      add(.case(item.id, .endSection47), at: clock.advanced(byMinutes: 90))
      let visit = VisitMade(at: clock, seen: true, alone: true, place: .home, tools: nil, words: nil)
      return Request(by: worker, command: .case(item.id, .record(visit)))
    }
    guard let holder = register.workers[worker] else { return nil }
    let needed = course(of: item).conferenceAfter
    if needed != nil {
      add(.case(item.id, .conference), at: open(practice.number(in: 30...500), after: clock, register))
    }
    let completed = outcome(of: item, needsConference: needed != nil)
    return Request(
      by: manager(of: holder, register), command: .case(item.id, .record(completed)))
  }

  /// What comes next on the way to a conference: asked for, booked, a plan until then, held.
  mutating func conference(_ item: Case, _ worker: WorkerID, _ register: Register) -> Request? {
    guard let conference = item.pathway.awaitedConference, let holder = register.workers[worker] else {
      return nil
    }
    // Its enquiry ends first, where somebody asked for the conference early.
    if item.pathway.openEnquiry?.startedAt == conference.countsFrom {
      add(.case(item.id, .conference), at: workingDay(2, after: clock, register))
      return nil
    }
    let today = London.day(of: clock)
    let course = course(of: item)
    if conference.requestedAt == nil {
      add(.case(item.id, .conference), at: workingDay(1, after: clock, register))
      return Request(
        by: worker,
        command: .case(item.id, .record(ConferenceRequested(of: "conference unit"))))
    }
    guard let day = conference.bookedFor else {
      let days = max(1, (course.conferenceAfter ?? 15) - workingDays(since: conference.countsFrom, register))
      guard let day = workingDay(days, after: clock, register).map(London.day(of:)) else { return nil }
      if !practice.chance(150) { add(.case(item.id, .safetyPlan), at: clock.advanced(byMinutes: 30)) }
      add(.case(item.id, .conference), at: London.instant(day: day, minute: 900))
      let booked = ChairBooked(chair: "independent chair", on: day)
      return Request(by: worker, command: .case(item.id, .record(booked)))
    }
    if today < day {
      add(.case(item.id, .conference), at: London.instant(day: day, minute: 900))
      return nil
    }
    guard !today.weekday.isWeekend else {
      add(.case(item.id, .conference), at: workingDay(1, after: clock, register))
      return nil
    }
    let isAgreed = conference.agreedUntil.map { today <= $0 } ?? false
    if let due = register.conferenceDue(of: conference), clock >= due, !isAgreed {
      add(.case(item.id, .conference), at: clock.advanced(byMinutes: 15))
      let delayed = ConferenceDelayed(
        until: today, agreedBy: "head of the conference unit", why: "no chair and no police were free in time"
      )
      return Request(
        by: manager(of: holder, register), command: .case(item.id, .record(delayed)))
    }
    let outcome: ConferenceOutcome = course.endsWithPlan ? .protectionPlan : .inNeedPlan
    if course.endsWithPlan {
      add(.case(item.id, .closeWithPlan), at: workingDay(course.handover, after: clock, register))
    }
    let held = ConferenceHeld(
      on: today, outcome: outcome, category: course.endsWithPlan ? category(of: item) : nil,
      why: course.endsWithPlan
        ? "significant harm is likely without a plan" : "the family can make it with help")
    return Request(by: worker, command: .case(item.id, .record(held)))
  }

  mutating func planSafety(_ item: Case, _ worker: WorkerID) -> Request? {
    guard let conference = item.pathway.awaitedConference, !conference.hasInterimPlan else { return nil }
    let plan = InterimPlanMade(plan: "The other parent stays away; the grandmother is there each night.")
    return Request(by: worker, command: .case(item.id, .record(plan)))
  }

  func workingDays(since instant: Instant, _ register: Register) -> Int {
    (try? register.calendar.workingDays(from: London.day(of: instant), to: London.day(of: clock))) ?? 0
  }

  /// What must be done before a case can close: information read, the child seen, an assessment authorised, a step-down or
  /// another authority’s acceptance.
  mutating func beforeClosing(
    _ item: Case, _ ending: ClosureReason, _ step: CaseStep, _ worker: WorkerID, _ register: Register
  ) -> Request? {
    let pathway = item.pathway
    let holder = register.workers[worker]
    if let waiting = item.passedContacts.first {
      return Request(by: worker, command: .case(item.id, .acknowledge(waiting)))
    }
    if let first = settled(item, worker, register) { return first }
    if ending == .transferredAuthority { return passedOn(item, step, worker, register) }
    if let unseen = seenLast(item, worker, register) { return unseen }
    if pathway.assessments.isEmpty, ending == .noFurtherAction || ending == .earlyHelp {
      let started = AssessmentStarted(on: London.day(of: clock))
      return Request(by: worker, command: .case(item.id, .record(started)))
    }
    if let assessment = pathway.openAssessment {
      guard assessment.submittedAt != nil else {
        return Request(
          by: worker,
          command: .case(item.id, .record(assessmentOf(item, ending, register))))
      }
      guard let holder else { return nil }
      let late = (try? register.calendar.due(register.settings.clocks.assessment, from: item.referredAt)).map
      {
        clock >= $0
      }
      let authorised = AssessmentAuthorised(
        lateWhy: late == true ? "the worker held too many children to finish in time" : nil)
      return Request(
        by: manager(of: holder, register), command: .case(item.id, .record(authorised))
      )
    }
    let stepsDown = ending == .earlyHelp || (ending == .otherReason && course(of: item).ending == .earlyHelp)
    guard stepsDown, pathway.stepDown?.acceptedAt == nil else { return nil }
    let next: any PathwayAct =
      pathway.stepDown == nil
      ? StepDownOffered(service: "family hub", plan: "team around the family, monthly")
      : StepDownAccepted(by: "family hub manager")
    return Request(by: worker, command: .case(item.id, .record(next)))
  }

  /// What runs on a case and must end before it closes: tasks, a plan, a discussion, a threshold to be reconsidered.
  private mutating func settled(_ item: Case, _ worker: WorkerID, _ register: Register) -> Request? {
    let pathway = item.pathway
    if let place = pathway.tasks.firstIndex(where: { $0.doneAt == nil }) {
      let task = TaskDone(number: place, outcome: "nothing was left to do")
      // A shift closes what it has not yet read itself.
      let isUnread = pathway.tasks[place].acknowledgedAt == nil && pathway.tasks[place].shift == .night
      let shift = isUnread ? somebody(of: roster.dutyWorkers, register) : worker
      return Request(by: shift, command: .case(item.id, .task(.finish(task))))
    }
    if pathway.nights.unread != nil {
      return Request(by: worker, command: .case(item.id, .night(.acknowledge(note: ""))))
    }
    if pathway.nights.unreasoned != nil {
      return Request(by: worker, command: .case(item.id, .night(.giveRationale(Self.nightRationale))))
    }
    guard let holder = register.workers[worker] else { return nil }
    let manager = manager(of: holder, register)
    if let concern = pathway.awaitedConcern {
      return acceptance(of: concern, on: item, by: manager, register)
    }
    if !pathway.openPlans.isEmpty {
      let ended = PlanEnded(
        on: London.day(of: clock), why: "continues with the long-term team, which took it over",
        ground: .otherTeam)
      return Request(by: manager, command: .case(item.id, .record(ended)))
    }
    if pathway.awaitedStrategy != nil || pathway.strategyNeededAt != nil {
      var held = strategyHeld()
      (held.thresholdMet, held.enquiry) = (false, nil)
      held.decision = "Threshold not met: the harm that was feared has not shown."
      return Request(by: manager, command: .case(item.id, .record(held)))
    }
    return reconsider(item, worker, register)
  }

  /// Another authority is asked, and answers in writing some days later.
  private mutating func passedOn(
    _ item: Case, _ step: CaseStep, _ worker: WorkerID, _ register: Register
  ) -> Request? {
    guard let transfer = item.pathway.transfer else {
      guard let holder = register.workers[worker] else { return nil }
      let asked = TransferAsked(
        authority: edges.pick(["Bury", "Oldham", "Calderdale"]),
        told: "the family lives there now; the chronology and the last assessment were sent")
      return Request(
        by: manager(of: holder, register), command: .case(item.id, .record(asked)))
    }
    guard transfer.acceptedAt == nil else { return nil }
    let accepted = AuthorityAccepted(
      by: "duty team manager there", at: clock, how: "e-mail, kept on the child’s file")
    return Request(by: worker, command: .case(item.id, .record(accepted)))
  }

  /// A child who has not been seen is seen before the case closes.
  private mutating func seenLast(_ item: Case, _ worker: WorkerID, _ register: Register) -> Request? {
    guard register.mustBeSeen(item, at: clock) else { return nil }
    let unseen = item.pathway.openAssessment.map { !item.isSeen(for: $0) } ?? !item.wasSeen
    guard unseen else { return nil }
    if let birth = birthToRecord(of: item, register) { return Request(by: worker, command: birth) }
    let visit = VisitMade(at: clock, seen: true, alone: true, place: .home, tools: nil, words: nil)
    return Request(by: worker, command: .case(item.id, .record(visit)))
  }

  private mutating func assessmentOf(
    _ item: Case, _ ending: ClosureReason, _ register: Register
  ) -> AssessmentSubmitted {
    let outcome: AssessmentOutcome =
      switch ending {
      case .noFurtherAction: .noFurtherAction
      case .earlyHelp: .earlyHelp
      default: item.work == .childInNeed ? .childInNeed : .otherOutcome
      }
    let factors = ending == .noFurtherAction ? [.f21] : factors(of: item, register)
    return AssessmentSubmitted(
      outcome: outcome, factors: factors, summary: Writing.checkpoint(&practice),
      voice: Writing.childsWords(&practice))
  }
}
