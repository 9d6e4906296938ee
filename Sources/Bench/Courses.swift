import CaseModel

/// What happens on cases between allocation and closing, so that a ledger holds every kind of event that a service has.
///
/// Of twenty cases one is a child protection course, one an assessment that leads to early help, one an emergency; the
/// others close as they were allocated. Now and then a place, a peer group and an allegation come beside them.
struct Courses {
  private var turn = 0

  /// Plays the next course on an open case whose closing is at hand.
  mutating func next<Sink: CommandSink>(
    on item: CaseID, _ child: ChildID, at instant: Instant, _ sink: inout Sink
  ) throws {
    turn += 1
    let commands: [CaseCommand] =
      switch turn % 20 {
      case 0: London.day(of: instant).weekday.isWeekend ? [] : Self.protection(at: instant)
      case 7: Self.assessment(at: instant)
      case 13:
        Self.emergency(at: instant, feared: ConcernKind.allCases[turn / 20 % ConcernKind.allCases.count])
      default: []
      }
    for command in commands {
      try sink.submit(.case(item, command), by: Self.actor(of: command), at: instant)
    }
    if turn % 400 == 0 { try beside(child, at: instant, &sink) }
  }

  /// Nobody authorises or audits what is their own; emergencies come by night.
  private static func actor(of command: CaseCommand) -> WorkerID {
    switch command {
    case .pathway(let asked) where asked.fact is AssessmentSubmitted || asked.fact is CaseAudited:
      Service.otherManager
    case .pathway(let asked) where asked.fact is ProtectionStarted: Service.dutyWorker
    case .night(.giveRationale): Service.dutyWorker
    default: Service.manager
    }
  }

  private static func protection(at now: Instant) -> [CaseCommand] {
    let today = London.day(of: now)
    let acts: [any PathwayAct] = [
      StrategyAsked(why: "a bruise that nobody can explain"), held(now),
      MinutesShared(with: [.police, .health], at: now),
      VisitPlanned(on: today, purpose: "see the child alone"), visit(now),
      EnquiryCompleted(outcome: .continuingRisk, conferenceNeeded: true, why: "the risk goes on"),
      ConferenceRequested(of: "conference unit"),
      ChairBooked(chair: "Ms Chair", on: today),
      InterimPlanMade(plan: "the children stay with their aunt"),
      ConferenceDelayed(until: today, agreedBy: "head of the unit", why: "no chair was free"),
      ConferenceHeld(
        on: today, outcome: .protectionPlan, category: .neglect, why: "harm is likely without a plan"),
      ReviewHeld(on: today, planGoesOn: true, why: "not safe without it yet"),
      ProceedingsLetterSent(on: today, to: "both parents", offered: true),
      FamilyGroupAnswered(who: "the aunt", accepted: true, on: today),
      FamilyGroupSettled(held: true, on: today, what: "the aunt has the children every weekend"),
      CaseAudited(grade: .good, identityUsed: true, reasonsClear: true, note: "clear and kind"),
      PlanEnded(on: today, why: "continues with the long-term team", ground: .otherTeam),
    ]
    return acts.map { .record($0) } + [.recordSeen(on: today)]
  }

  private static func assessment(at now: Instant) -> [CaseCommand] {
    let today = London.day(of: now)
    let submitted = AssessmentSubmitted(
      outcome: .earlyHelp, factors: [.f3B], summary: "Evenings are calm now.", voice: "I like it quiet.")
    let acts: [any PathwayAct] = [
      AssessmentStarted(on: today), CheckpointHeld(note: "goes well"),
      SupportOffered(what: "parenting group", by: "family hub", from: today),
      SupportAnswered(taken: true, why: ""),
      MeetingHeld(on: today, present: "mother, school", agreed: "the plan stays"), submitted,
      AssessmentReturned(comments: "more of the child’s words"), submitted,
      visit(now),
      AssessmentAuthorised(lateWhy: "the worker held too many children"),
      StepDownOffered(service: "family hub", plan: "monthly"),
      StepDownAccepted(by: "hub manager"),
    ]
    return acts.map { .record($0) }
  }

  private static func emergency(at now: Instant, feared kind: ConcernKind) -> [CaseCommand] {
    let ends = now.advanced(byDays: 8)
    let extended = ProtectionExtended(days: 5, until: ends.advanced(byDays: 5), grantedAt: now)
    func protect(_ kind: ProtectionKind) -> CaseCommand {
      .record(
        ProtectionStarted(
          kind: kind, at: now, place: .hospital, told: "the duty manager", why: "found alone at night",
          until: kind == .protectionOrder ? ends : nil, newGround: "alone again, in another town"))
    }
    let end = CaseCommand.record(ProtectionEnded(at: now, how: "with their aunt"))
    return [
      protect(.policeProtection), .night(.acknowledge(note: "")),
      .night(
        .giveRationale(RationaleGiven(why: "nobody at home could keep the child safe until the morning"))),
      .record(PlaceChanged(place: .relatives)), end,
      protect(.protectionOrder), .night(.acknowledge(note: "")),
      .night(.giveRationale(RationaleGiven(why: "the court’s order could not wait for the day service"))),
      .record(extended), end,
      protect(.accommodation), .night(.acknowledge(note: "")),
      .night(.giveRationale(RationaleGiven(why: "both parents asked for it and signed that night"))),
      .record(LookedAfterDone(what: .health, on: London.day(of: now))), end,
      .record(visit(now)), .record(held(now)),
      .record(MinutesShared(with: [.police, .health], at: now)),
      .record(
        EnquiryCompleted(outcome: .notSubstantiated, conferenceNeeded: false, why: "safe with their aunt")),
      .record(ConcernRaised(kinds: [kind], what: "seen with older people")),
      .record(ConcernAccepted(team: Service.firstTeam)),
      .record(ConcernAccepted(team: Service.complexTeam)),
      .record(ThresholdReconsidered(result: .unchanged, why: "part of the work already")),
      .task(.set(TaskSet(shift: .day, what: "Ring the school."))), .task(.acknowledge(0)),
      .task(.finish(TaskDone(number: 0, outcome: "rung"))),
    ]
  }

  private static func held(_ now: Instant) -> StrategyHeld {
    StrategyHeld(
      heldAt: now, present: [.socialCare, .police, .health], missingWhy: nil,
      shared: "two calls to the address in May", policeChecks: true, thresholdMet: true,
      decision: "significant harm is likely", actions: "police see the father today", enquiry: .joint)
  }

  private static func visit(_ now: Instant) -> VisitMade {
    VisitMade(at: now, seen: true, alone: true, place: .home, tools: nil, words: "I hid under the bed.")
  }

  /// A place and a peer group with the child, and an allegation with all its steps.
  private func beside<Sink: CommandSink>(
    _ child: ChildID, at now: Instant, _ sink: inout Sink
  ) throws {
    let today = London.day(of: now)
    let place = PlaceID(sink.nextNumber(.place))
    let group = PeerGroupID(sink.nextNumber(.peerGroup))
    let link = ContextCommand.link(ContextLink(child: child, why: "seen there twice"))
    let left = ContextLink(child: child, why: "goes to the hall now")
    let note = ContextCommand.note(ContextNote(note: "the street team was there"))
    let allegation = AllegationID(sink.nextNumber(.allegation))
    let commands: [Command] = [
      .registerPlace(ContextDetails(name: "Canal steps \(place.number)", kind: .park, concerns: [.gangs])),
      .place(place, link), .place(place, note), .place(place, .unlink(left)),
      .registerPeerGroup(
        ContextDetails(name: "Friday group \(group.number)", kind: nil, concerns: [.countyLines])),
      .peerGroup(group, link), .peerGroup(group, note), .peerGroup(group, .unlink(left)),
      .worker(
        Service.firstWorker,
        .supervise(WorkerSupervised(on: today, note: "each case talked through"))),
      .reportAllegation(
        AllegationReported(
          person: "Mr Invented", role: "coach", setting: "Hollingfold Juniors", kind: .sport,
          what: "held a child by the arm", knownAt: now)),
    ]
    for command in commands { try sink.submit(command, by: Service.manager, at: now) }
    let steps: [AllegationCommand] = [
      .link(AllegationLinked(child: child)),
      .unlink(AllegationUnlinked(child: child, why: "was away that week")),
      .link(AllegationLinked(child: child)),
      .evaluate(AllegationEvaluated(decision: "the employer looks into it", needsMeeting: true)),
      .meet(AllegationMeetingHeld(on: today, present: "employer, police", decided: "no work with children")),
      .review(AllegationReviewed(on: today, why: "the employer has not answered yet")),
      .refer(AllegationReferred(to: .police, on: today, note: "no crime recorded")),
      .conclude(AllegationConcluded(outcome: .unfounded, why: "nobody saw it", referredTo: nil)),
    ]
    for step in steps { try sink.submit(.allegation(allegation, step), by: Service.officer, at: now) }
  }
}
