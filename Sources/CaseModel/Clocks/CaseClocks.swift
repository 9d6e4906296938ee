extension Register {
  /// Every clock of a case that has started, in the order of the table.
  public func clocks(of item: borrowing Case) -> [Clock] {
    var clocks: [Clock] = []
    eachClock(of: item) { clocks.append($0) }
    return clocks
  }

  /// Hands over each clock of a case; those that ran when it closed stopped then.
  func eachClock(of item: borrowing Case, _ take: (Clock) -> Void) {
    let end = item.closedAt
    let birth = look(atChild: item.child) {
      Birth(day: $0.details.birthDate, isExpected: $0.details.expectedBirthDate != nil)
    }
    let reader = CaseClocks(
      limits: settings.clocks, end: end, birth: birth ?? Birth(day: nil, isExpected: false))
    allocation(of: item, end, take)
    reader.seen(item, take)
    if let pathway = item.boxedPathway?.value {
      reader.protecting(pathway, take)
      reader.assessing(pathway, of: item, take)
      reader.emergencies(pathway, of: item, take)
      for task in pathway.tasks { take(clock(of: task)) }
      for night in pathway.nights { reader.night(night, take) }
      reader.plans(pathway, take)
      reader.transfer(pathway, of: item, take)
    } else if item.awaitsAssessment {
      take(Clock(.assessment, from: item.referredAt, to: nil, over: end, settings.clocks.assessment))
    }
    take(Clock(.reReferral, from: item.referredAt, to: nil, settings.clocks[.reReferral], .window))
  }

  /// The wait that runs, or the one that its first worker ended.
  private func allocation(of item: borrowing Case, _ end: Instant?, _ take: (Clock) -> Void) {
    let limit = settings.clocks.allocation
    if item.worker == nil {
      take(Clock(.allocation, from: item.since, to: nil, over: end, limit))
    } else if let before = item.before, before.worker == nil {
      take(Clock(.allocation, from: before.since, to: item.since, limit))
    }
  }
}

/// When a child was born, or that the birth is expected: nobody can be seen before it.
private struct Birth {
  /// Nil for an unborn child, and where nobody knows.
  let day: Day?
  let isExpected: Bool

  var isAwaited: Bool { day == nil && isExpected }

  /// Whether the child was born on a later day than that of an instant.
  func isAfter(_ instant: Instant) -> Bool {
    // Most children were born long before; London’s day is asked for the others alone.
    guard let day, Int64(day.number) * 86_400 > instant.seconds else { return false }
    return London.day(of: instant) < day
  }
}

/// Reads the clocks of a case out of how far it has come.
private struct CaseClocks {
  let limits: ClockSettings
  /// When the case closed; nil while it is open.
  let end: Instant?
  let birth: Birth

  /// A clock that stops when the child is seen; one that began before the birth runs from the birth on.
  ///
  /// The hour of a birth is not recorded: a limit in hours counts from the end of its day.
  private func sighting(
    _ name: ClockName, from start: Instant, seen: Instant?, over: Instant?, _ take: (Clock) -> Void
  ) {
    if birth.isAwaited { return }
    let limit = limits[name]
    guard birth.isAfter(start), let born = birth.day else {
      return take(Clock(name, from: start, to: seen, over: over, limit))
    }
    let from = limit.counting == .dates ? London.instant(day: born, minute: 0) : London.endOfDay(born)
    if let over, over < from { return }
    let since = seen.flatMap { London.day(of: $0) < born ? nil : max($0, from) }
    take(Clock(name, from: from, to: since, over: over, limit))
  }

  /// A child who is assessed must be seen, unless an enquiry asks for more.
  ///
  /// What was brought in from lists was visited elsewhere.
  func seen(_ item: borrowing Case, _ take: (Clock) -> Void) {
    guard item.contact != nil, let since = item.allocatedAt else { return }
    let first = item.boxedPathway?.value.firstSeenAt
    sighting(.seenInAssessment, from: since, seen: first, over: end, take)
  }

  func protecting(_ pathway: Pathway, _ take: (Clock) -> Void) {
    for strategy in pathway.strategies {
      guard let needed = strategy.neededAt else { continue }
      take(Clock(.strategy, from: needed, to: strategy.heldAt, over: end, limits[.strategy]))
    }
    if let needed = pathway.strategyNeededAt {
      take(Clock(.strategy, from: needed, to: nil, over: end, limits[.strategy]))
    }
    // A list gives no day on which an enquiry ended.
    for enquiry in pathway.enquiries where !enquiry.isListed || enquiry.completedAt == nil {
      let done = enquiry.completedAt
      sighting(.seenInEnquiry, from: enquiry.startedAt, seen: enquiry.seenAt, over: done ?? end, take)
      take(Clock(.enquiry, from: enquiry.startedAt, to: done, over: end, limits[.enquiry]))
    }
    for conference in pathway.conferences { self.conference(conference, take) }
  }

  private func conference(_ conference: Pathway.Conference, _ take: (Clock) -> Void) {
    let held = conference.heldOn.map { London.instant(day: $0, second: 12 * 3600) }
    let start = conference.countsFrom
    let agreed = conference.agreedUntil.map { Clock.Detail.agreed($0) }
    take(Clock(.conference, from: start, to: held, over: end, limits[.conference], .ours, agreed))
    if conference.isListed, conference.heldOn != nil { return }
    take(
      Clock(
        .conferenceRequest, from: conference.neededAt, to: conference.requestedAt ?? held, over: end,
        limits[.conferenceRequest]))
  }

  /// The first assessment counts from the referral, a later one from its own start.
  ///
  /// A list does not say which referral an assessment answers, so one from a list counts from its own start.
  ///
  /// - Source: Working Together 2018 and 2023: 45 working days from the point of referral; the DfE publishes the time
  ///   from an assessment’s start.
  func assessing(_ pathway: Pathway, of item: borrowing Case, _ take: (Clock) -> Void) {
    if pathway.assessments.isEmpty, item.awaitsAssessment {
      take(Clock(.assessment, from: item.referredAt, to: nil, over: end, limits.assessment))
    }
    for (place, assessment) in pathway.assessments.enumerated() {
      let started = London.instant(day: assessment.startedOn, second: 0)
      let done = assessment.authorisedAt
      let since = pathway.assessmentSince(place, of: item)
      take(Clock(.assessment, from: since, to: done, over: end, limits.assessment))
      take(Clock(.assessment, from: started, to: done, over: end, limits.assessment, .measure, .fromStart))
      if assessment.isListed, assessment.authorisedAt != nil { continue }
      take(
        Clock(
          .checkpoint, from: assessment.checkpointAt ?? started, to: assessment.submittedAt ?? done,
          over: end, limits[.checkpoint]))
      if place == pathway.assessments.count - 1 {
        let met = pathway.metOn.map { London.instant(day: $0, second: 0) }
        take(
          Clock(
            .inNeedMeeting, from: max(met ?? started, started), to: nil, over: done ?? end,
            limits[.inNeedMeeting]))
      }
    }
  }

  func emergencies(_ pathway: Pathway, of item: borrowing Case, _ take: (Clock) -> Void) {
    for (place, protection) in pathway.protections.enumerated() {
      let done = protection.endedAt
      switch protection.kind {
      case .policeProtection:
        guard let since = pathway.policeProtected(until: place, within: limits[.policeProtection]) else {
          break
        }
        take(Clock(.policeProtection, from: since, to: done, over: end, limits[.policeProtection]))
      case .protectionOrder: order(protection, take)
      case .accommodation: break
      }
      if protection.kind.opensEnquiry { duty(protection, pathway, done ?? end, take) }
      if let spell = pathway.lookedAfter(until: place) {
        lookedAfter(protection, spell, lastSeen: item.lastSeen, over: done ?? end, take)
      }
    }
  }

  /// A child who is looked after is visited and reviewed for as long as that lasts.
  ///
  /// In police protection or under an order the first visit alone is waited for: both are over before a review or a health
  /// assessment is due, and these count from their beginning once the child is accommodated. A placement that a list
  /// brought in had its first visit and its health assessment elsewhere. The weekly visits to a child placed with a parent
  /// or a connected person (regulation 28(3) and (4)) are not counted here.
  private func lookedAfter(
    _ placement: Pathway.Protection, _ spell: Pathway.LookedAfter, lastSeen: Day?, over: Instant?,
    _ take: (Clock) -> Void
  ) {
    let start = spell.since
    func at(_ day: Day) -> Instant { max(start, London.instant(day: day, second: 12 * 3600)) }
    if !placement.isListed {
      sighting(.lookedAfterVisit, from: start, seen: spell.seenAt, over: over, take)
    }
    guard placement.kind == .accommodation else { return }
    if !placement.isListed {
      take(
        Clock(
          .healthAssessment, from: start, to: placement.healthOn.map(at), over: over,
          limits[.healthAssessment]))
    }
    if placement.isListed || spell.seenAt != nil {
      let seen = lastSeen.map { placement.isListed ? London.instant(day: $0, second: 12 * 3600) : at($0) }
      take(
        Clock(
          .lookedAfterFurtherVisit, from: seen ?? start, to: nil, over: over,
          limits[.lookedAfterFurtherVisit]))
    }
    if !placement.isListed || placement.reviewedOn == nil {
      take(
        Clock(
          .lookedAfterReview, from: start, to: placement.reviewedOn.map(at), over: over,
          limits[.lookedAfterReview]))
    }
    guard let reviewed = placement.reviewedOn else { return }
    let name: ClockName = placement.reviews == 1 ? .lookedAfterSecondReview : .lookedAfterFurtherReview
    take(
      Clock(name, from: London.instant(day: reviewed, second: 12 * 3600), to: nil, over: over, limits[name]))
  }

  /// Another authority answers whether it takes the case over.
  func transfer(_ pathway: Pathway, of item: borrowing Case, _ take: (Clock) -> Void) {
    guard let transfer = pathway.transfer else { return }
    let name: ClockName = item.work.isChildProtection ? .authorityUrgent : .authority
    take(Clock(name, from: transfer.askedAt, to: transfer.acceptedAt, over: end, limits[name]))
  }

  private func order(_ protection: Pathway.Protection, _ take: (Clock) -> Void) {
    let limit = limits[.protectionOrder]
    func clock(_ limit: ClockLimit, _ standing: Clock.Standing, _ detail: Clock.Detail?) -> Clock {
      Clock(
        .protectionOrder, from: protection.startedAt, to: protection.endedAt, over: end, limit, standing,
        detail)
    }
    let ordered = protection.until.map { Clock.Detail.ordered(until: $0) }
    guard protection.extendedDays > 0, case .calendarDays(let days) = limit else {
      return take(clock(limit, .ours, ordered))
    }
    take(clock(limit, .superseded, ordered))
    let extended =
      protection.extendedUntil.map { Clock.Detail.ordered(until: $0) } ?? .extended(protection.extendedDays)
    take(clock(.calendarDays(days + protection.extendedDays), .ours, extended))
  }

  /// An enquiry that ran already, or began since, answers the duty.
  private func duty(
    _ protection: Pathway.Protection, _ pathway: Pathway, _ over: Instant?, _ take: (Clock) -> Void
  ) {
    let begun = pathway.enquiries.first {
      $0.startedAt >= protection.startedAt || $0.completedAt.map { $0 > protection.startedAt } ?? true
    }
    let answered = begun.map { max($0.startedAt, protection.startedAt) }
    take(Clock(.enquiryDuty, from: protection.startedAt, to: answered, over: over, limits[.enquiryDuty]))
  }

  /// What the night did must be read, and its reasons recorded.
  func night(_ night: NightWork, _ take: (Clock) -> Void) {
    take(Clock(.handover, from: night.since, to: night.acknowledgedAt, over: end, limits[.handover]))
    take(Clock(.nightRationale, from: night.since, to: night.reasonedAt, over: end, limits[.nightRationale]))
  }

  /// A child protection plan is reviewed.
  func plans(_ pathway: Pathway, _ take: (Clock) -> Void) {
    guard let plan = pathway.plans.last(where: { $0.kind == .protection }) else { return }
    let since = London.instant(day: plan.reviewedOn ?? plan.from, second: 0)
    let over = plan.endedOn.map { London.instant(day: $0, second: 12 * 3600) } ?? end
    let name: ClockName = plan.reviewedOn == nil ? .reviewConference : .furtherReview
    take(Clock(name, from: since, to: nil, over: over, limits[name]))
  }
}

extension Work {
  /// Whether a case of this work waits for an assessment that a manager authorises.
  public var awaitsAssessment: Bool {
    switch self {
    case .assessment, .assessmentWithSection47, .conferencePending: true
    case .dutyVisit, .childInNeed, .childProtection, .emergency, .lookedAfter: false
    }
  }
}

extension Pathway {
  /// Since when the police have protected a child, up to one of ``protections``; nil where a later one continues it.
  ///
  /// Police protection is not renewed: one that begins before the hours of an earlier one are over counts with it.
  ///
  /// - Source: Children Act 1989, section 46(6): no child is kept in police protection for more than 72 hours.
  fileprivate func policeProtected(until place: Int, within limit: ClockLimit) -> Instant? {
    guard case .realHours(let minutes) = limit else { return protections[place].startedAt }
    var since: Instant?
    for (number, protection) in protections.enumerated() where protection.kind == .policeProtection {
      let goesOn = since.map { protection.startedAt < $0.advanced(byMinutes: Int64(minutes)) } ?? false
      if number > place { return goesOn ? nil : since }
      if !goesOn { since = protection.startedAt }
    }
    return since
  }
}

extension Pathway {
  /// An unbroken time of being looked after.
  fileprivate struct LookedAfter {
    /// When it began.
    var since: Instant
    /// When the child was first seen in it; nil before.
    var seenAt: Instant?
  }

  /// The time of being looked after of which one of ``protections`` is the last part; nil for a child who is not with the
  /// authority, and where a later one goes on with it.
  ///
  /// Police protection and an order belong to it when the child is in foster care or a residential home. It is unbroken
  /// when the next part begins on the day on which the last one ended.
  ///
  /// - Source: Children Act 1989, sections 21 and 22(1): a child whom the authority accommodates, in police protection or
  ///   under an order too, is looked after; the DfE’s return on children looked after has a legal status for each (L1, L2)
  ///   and counts periods of care by day. A child who was moved there counts from the taking, since the hour of a move is
  ///   not recorded.
  fileprivate func lookedAfter(until place: Int) -> LookedAfter? {
    let last = protections[place]
    guard last.isWithAuthority else { return nil }
    var spell = LookedAfter(since: last.startedAt, seenAt: last.seenAt)
    if last.isListed { return spell }
    if last.kind != .accommodation, protections.contains(where: { $0.goesOn(with: last) }) { return nil }
    while let earlier = protections.first(where: {
      $0.kind != .accommodation && $0.isWithAuthority && $0.startedAt < spell.since && $0.reaches(spell.since)
    }) {
      spell.since = earlier.startedAt
      spell.seenAt = earlier.seenAt ?? spell.seenAt
    }
    return spell
  }
}

extension Pathway.Protection {
  fileprivate var isWithAuthority: Bool { kind == .accommodation || place.isWithAuthority }

  /// Whether it runs on the day of an instant, or begins later.
  fileprivate func reaches(_ instant: Instant) -> Bool {
    endedAt.map { London.day(of: $0) >= London.day(of: instant) } ?? true
  }

  /// Whether it looks after a child beside another or directly after it, and for longer; of two that run, accommodation
  /// does, else the one that began last.
  fileprivate func goesOn(with other: Self) -> Bool {
    isWithAuthority && reaches(other.startedAt) && other.reaches(startedAt) && other.lasting < lasting
  }

  private var lasting: (Int64, Int, Int64) {
    (endedAt?.seconds ?? .max, kind == .accommodation ? 1 : 0, startedAt.seconds)
  }
}

extension Case {
  /// A child who was referred here is assessed, whatever the case has become since; what came from lists was elsewhere,
  /// unless it still waits.
  ///
  /// A referral that list 3 gives, by its source, still waits when an emergency or a time of being looked after came onto
  /// it while it waited. What a list has as a plan, or as looked after, from the start was assessed before.
  fileprivate var awaitsAssessment: Bool {
    if contact != nil { return work != .dutyVisit }
    if work.awaitsAssessment { return true }
    guard source != .unknown, work == .lookedAfter || work == .emergency else { return false }
    return boxedPathway?.value.restingWork?.awaitsAssessment ?? false
  }

  /// From when the assessment counts that waits to be authorised; nil where none does.
  ///
  /// It says what ``Register/eachClock(of:_:)`` says of the last assessment’s clock, without reading the others.
  var assessmentSince: Instant? {
    guard let pathway = boxedPathway?.value, !pathway.assessments.isEmpty else {
      return awaitsAssessment ? referredAt : nil
    }
    let open = pathway.assessments.lastIndex { $0.authorisedAt == nil }
    return open.map { pathway.assessmentSince($0, of: self) }
  }
}

extension Pathway {
  /// From when an assessment counts: the first from the referral, a later one and one from a list from its own start.
  fileprivate func assessmentSince(_ place: Int, of item: borrowing Case) -> Instant {
    let assessment = assessments[place]
    if place == 0, !assessment.isListed { return item.referredAt }
    return London.instant(day: assessment.startedOn, second: 0)
  }
}
