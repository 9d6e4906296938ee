@testable import CaseModel

/// Pathway commands that would be taken on a case that has come far enough.
enum Example {
  static func held(
    _ at: Instant, present: [Partner] = [.socialCare, .police, .health], missingWhy: String? = nil,
    met: Bool = true, enquiry: EnquiryKind? = .joint, shared: String = "two calls in May",
    decision: String = "significant harm is likely", actions: String = "police see the father today"
  ) -> StrategyHeld {
    StrategyHeld(
      heldAt: at, present: present, missingWhy: missingWhy, shared: shared, policeChecks: true,
      thresholdMet: met, decision: decision, actions: actions, enquiry: met ? enquiry : nil)
  }

  static func visit(_ at: Instant, seen: Bool = true, alone: Bool = true) -> VisitMade {
    VisitMade(at: at, seen: seen, alone: alone, place: .home, tools: nil, words: "I hid under the bed.")
  }

  static func submitted(
    _ factors: [AssessmentFactor] = [.f3B], outcome: AssessmentOutcome = .earlyHelp,
    summary: String = "Evenings are calm now.", voice: String = "I like it quiet."
  ) -> AssessmentSubmitted {
    AssessmentSubmitted(outcome: outcome, factors: factors, summary: summary, voice: voice)
  }

  static func protection(
    _ at: Instant, _ kind: ProtectionKind = .policeProtection, place: Whereabouts = .policeStation,
    newGround: String? = nil
  ) -> ProtectionStarted {
    ProtectionStarted(
      kind: kind, at: at, place: place, told: "the duty manager", why: "found alone at night",
      until: kind == .protectionOrder ? at.advanced(byMinutes: 8 * 1440) : nil, newGround: newGround)
  }

  /// An extension that a court granted at a moment, by days from the end of an order.
  static func extended(from end: Instant, days: Int64, granted: Instant) -> any PathwayAct {
    ProtectionExtended(days: 0, until: end.advanced(byMinutes: days * 1440), grantedAt: granted)
  }

  static func conference(
    _ on: Day, _ outcome: ConferenceOutcome = .protectionPlan, _ category: AbuseCategory? = .neglect
  ) -> ConferenceHeld {
    ConferenceHeld(on: on, outcome: outcome, category: category, why: "harm is likely without a plan")
  }

  static let asked = StrategyAsked(why: "a bruise nobody can explain")
  static let enquiryCompleted = EnquiryCompleted(
    outcome: .continuingRisk, conferenceNeeded: true, why: "the risk goes on")
  static let enquiryEnded = EnquiryCompleted(
    outcome: .notSubstantiated, conferenceNeeded: false, why: "an accident, seen by others")
  static let requested = ConferenceRequested(of: "conference unit")
  static let rationale = RationaleGiven(
    why: "nobody at home could keep the child safe until the morning came")
  static let concern = ConcernRaised(kinds: [.gangs], what: "seen with older boys")

  static func reported(_ known: Instant, child: ChildID? = nil) -> AllegationReported {
    AllegationReported(
      person: "Mr Invented", role: "coach", setting: "Hollingfold Juniors", kind: .sport,
      what: "held a child by the arm", knownAt: known, child: child)
  }

  static let transfer = TransferAsked(authority: "Bury", told: "they live there now; the chronology was sent")

  static func accepted(_ at: Instant) -> AuthorityAccepted {
    AuthorityAccepted(by: "Ms Duty, team manager", at: at, how: "e-mail, on file")
  }

  static func refused(_ at: Instant) -> AuthorityRefused {
    AuthorityRefused(by: "Ms Duty, team manager", at: at, why: "the family went back; letter on file")
  }

  static let audited = CaseAudited(
    grade: .good, identityUsed: true, reasonsClear: true, note: "clear and kind")

  /// One of each, as of a moment.
  static func all(at now: Instant) -> [any PathwayAct] {
    let today = London.day(of: now)
    return [
      asked, held(now), MinutesShared(with: [.police], at: now),
      enquiryCompleted, requested,
      ChairBooked(chair: "Ms Chair", on: today),
      InterimPlanMade(plan: "stays with Nan"),
      ConferenceDelayed(until: today, agreedBy: "head of unit", why: "no chair"),
      conference(today), AssessmentStarted(on: today),
      CheckpointHeld(note: "goes well"), submitted(),
      AssessmentReturned(comments: "more on the father"),
      AssessmentAuthorised(lateWhy: "too many children", notSeenWhy: "away"),
      SupportOffered(what: "parenting group", by: "family hub", from: today),
      SupportAnswered(taken: true, why: ""),
      VisitPlanned(on: today, purpose: "see the child alone"), visit(now),
      protection(now), PlaceChanged(place: .fosterCare),
      LookedAfterDone(what: .review, on: today),
      extended(from: now, days: 7, granted: now), ProtectionEnded(at: now, how: "home"),
      concern, ConcernAccepted(team: Hub.north),
      ThresholdReconsidered(result: .unchanged, why: "known already"),
      StepDownOffered(service: "family hub", plan: "monthly"),
      StepDownAccepted(by: "hub manager"),
      PlanEnded(on: today, why: "safe now", ground: .otherTeam),
      MeetingHeld(on: today, present: "mother, school", agreed: "goes on"),
      ReviewHeld(on: today, planGoesOn: true, why: "not safe yet"),
      audited,
      EventMarked(record: CaseID(1).record, version: 1, because: "it began here"),
      ProceedingsLetterSent(on: today, to: "mother", offered: true),
      FamilyGroupAnswered(who: "mother", accepted: true, on: today),
      FamilyGroupSettled(held: true, on: today, what: "Nan takes them in"),
      transfer, accepted(now), refused(now),
      PlanListed(kind: .protection, from: today, category: .neglect),
    ]
  }
}

extension Example {
  /// What would sensibly come next on a case.
  static func next(on pathway: Pathway, at now: Instant) -> [any PathwayAct] {
    let today = London.day(of: now)
    var next: [any PathwayAct] = [AssessmentStarted(on: today)]
    if let enquiry = pathway.openEnquiry {
      let afterwards: any PathwayAct = enquiry.seenAt == nil ? visit(now) : enquiryCompleted
      next.append(pathway.owesDiscussion ? held(now) : afterwards)
    }
    if let conference = pathway.awaitedConference {
      next = [
        InterimPlanMade(plan: "stays with Nan"),
        ConferenceDelayed(until: today, agreedBy: "head of unit", why: "no chair"),
        conference.requestedAt == nil
          ? requested : ChairBooked(chair: "Ms Chair", on: today),
        conference.bookedFor == nil ? Self.conference(today, .noPlan, nil) : Self.conference(today),
      ]
    }
    if let assessment = pathway.openAssessment {
      next += [
        CheckpointHeld(note: "goes well"),
        assessment.submittedAt == nil
          ? submitted(outcome: .childInNeed)
          : AssessmentAuthorised(lateWhy: "too many children", notSeenWhy: "away"),
        AssessmentReturned(comments: "more on the father"),
      ]
    }
    if pathway.strategies.last.map({ $0.heldAt != nil && $0.minutesSharedAt == nil }) ?? false {
      next.append(MinutesShared(with: [.police], at: now))
    }
    if pathway.awaitedConcern != nil {
      next.append(ConcernAccepted(team: Hub.north))
    }
    if pathway.stepDown?.acceptedAt == nil {
      next.append(
        pathway.stepDown == nil
          ? StepDownOffered(service: "family hub", plan: "monthly")
          : StepDownAccepted(by: "hub manager"))
    }
    if pathway.openPlans.contains(where: { $0.kind == .protection }) {
      let review = ReviewHeld(on: today, planGoesOn: now.seconds % 2 == 0, why: "as it is")
      next += [review, review, review]
    }
    if !pathway.openPlans.isEmpty {
      next.append(PlanEnded(on: today, why: "safe now", ground: .otherTeam))
    }
    if pathway.supports.last.map({ $0.taken == nil }) ?? false {
      next.append(SupportAnswered(taken: false, why: "not now"))
    }
    let kind = ProtectionKind.allCases[Int(now.seconds / 60 % 3)]
    if pathway.openProtection(kind) == nil {
      next.append(protection(now, kind, newGround: "left alone again"))
    }
    if let transfer = pathway.transfer, transfer.acceptedAt == nil {
      next.append(accepted(now))
      next.append(refused(now))
    }
    for running in pathway.openProtections {
      if running.kind == .accommodation {
        let task: LookedAfterTask = running.reviewedOn == nil ? .review : .health
        next.append(LookedAfterDone(what: task, on: today))
      }
      next.append(ProtectionEnded(at: now, how: "home", kind: running.kind))
      if let end = running.until { next.append(extended(from: end, days: 7, granted: now)) }
    }
    return next
  }
}

extension Service {
  /// Asks for an act on a case's way.
  mutating func go(_ item: CaseID, _ command: any PathwayAct, by actor: WorkerID = Hub.manager) throws {
    try run(.case(item, .record(command)), by: actor)
  }

  /// Why an act on a case's way is refused; nil when it is not.
  func pathwayRefusal(_ item: CaseID, _ command: any PathwayAct, by actor: WorkerID = Hub.manager)
    -> PathwayRefusal?
  {
    guard case .pathway(_, let refusal)? = refusal(of: .record(command), on: item, by: actor) else {
      return nil
    }
    return refusal
  }

  /// Takes a case that a worker holds through an enquiry and a conference, today, to a protection plan.
  mutating func protect(_ item: CaseID) throws {
    let today = London.day(of: now)
    try go(item, Example.held(now))
    try go(item, Example.visit(now), by: Hub.worker)
    try go(item, Example.enquiryCompleted)
    try go(item, Example.requested, by: Hub.worker)
    try go(item, ChairBooked(chair: "Ms Chair", on: today), by: Hub.worker)
    try go(item, Example.conference(today), by: Hub.worker)
  }

  func pathway(_ item: CaseID) throws -> Pathway { try self.item(item).pathway }
}
