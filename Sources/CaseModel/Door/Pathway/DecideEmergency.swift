extension PathwayRecord {
  /// Police protection and an emergency protection order open an enquiry, unless one is open; there is one of each at most.
  ///
  /// Police protection ends with an order, since the order’s holder then decides where the child is. The police may take a
  /// child again only on a new ground, and a child who is under an order only where there is a reason to.
  ///
  /// - Parameters:
  ///   - earlier: the last time that the police took the child, where that is over; nil when they never did.
  ///   - latest: the latest end that the law allows an order; nil where the calendar does not reach.
  /// - Source: Children Act 1989, section 47(1)(a); sections 44(4) and (5): what an order gives; section 46(6): nobody is
  ///   kept in police protection for more than 72 hours; Langley v Liverpool City Council [2005] EWCA Civ 1173: no police
  ///   protection beside an order without compelling reasons.
  mutating func protect(
    _ started: ProtectionStarted, after earlier: PoliceProtectionPast?,
    latest: (ProtectionStarted) -> Instant?
  ) throws(PathwayRefusal) {
    try requirePast(started.at)
    if London.day(of: started.at) < London.day(of: item.referredAt).advanced(by: -Self.daysBeforeReferral) {
      throw .beforeReferral(item.referredAt)
    }
    if let running = pathway.openProtection(started.kind) {
      throw .protectionRuns(running.kind, running.startedAt)
    }
    try require(started.why, "why the child was protected")
    try require(started.told, "who was told")
    switch started.kind {
    case .policeProtection: try requireNewGround(started, after: earlier)
    case .protectionOrder: try requireEnd(started, latest(started))
    case .accommodation: break
    }
    add(.protectionStarted(started))
    if started.kind == .protectionOrder, let police = pathway.openProtection(.policeProtection),
      police.startedAt <= started.at
    {
      add(
        .protectionEnded(
          ProtectionEnded(
            at: started.at, how: "an emergency protection order was made", kind: .policeProtection)))
    }
    if started.kind.opensEnquiry, pathway.openEnquiry == nil {
      // Section 47(1)(a): the duty is that of an authority that is informed; DfE children in need census, validation rule
      // 2889: an enquiry does not start before the referral.
      let isBefore = London.day(of: started.at) < London.day(of: item.referredAt)
      let began = isBefore ? item.referredAt : started.at
      add(.enquiryStarted(EnquiryStarted(kind: .joint, startedAt: began, emergency: started.kind)))
    }
  }

  /// How many days an emergency may have begun before the child was referred: an order lasts no longer.
  ///
  /// - Source: Children Act 1989, section 45(1): eight days; that an emergency comes before its referral, and not long
  ///   before, is this project’s reading.
  private static let daysBeforeReferral = 8

  private func requireNewGround(
    _ started: ProtectionStarted, after earlier: PoliceProtectionPast?
  ) throws(PathwayRefusal) {
    guard wordCount(of: started.newGround ?? "", upTo: 1) == 0 else { return }
    if let refusal = pathway.needsGround(forTakingAt: started.at, after: earlier) { throw refusal }
  }

  private func requireEnd(_ started: ProtectionStarted, _ latest: Instant?) throws(PathwayRefusal) {
    guard let until = started.until else { throw .orderEndMissing }
    if until <= started.at { throw .endsBeforeStart }
    if let latest, until > latest { throw .orderTooLong(latest: latest) }
  }

  mutating func change(_ changed: PlaceChanged) throws(PathwayRefusal) {
    guard !pathway.openProtections.isEmpty else { throw .noProtection }
    add(.placeChanged(changed))
  }

  /// Records the health assessment once, and reviews one after another, while the child is looked after.
  mutating func record(_ done: LookedAfterDone) throws(PathwayRefusal) {
    guard let protection = pathway.openProtection(.accommodation) else { throw .notLookedAfter }
    if let day = protection.done(done.what), done.what == .health || done.on <= day {
      throw .lookedAfterDone(done.what, day)
    }
    try requirePast(done.on)
    if protection.isStartKnown, done.on < London.day(of: protection.startedAt) { throw .endsBeforeStart }
    add(.lookedAfterDone(done))
  }

  /// One extension of an order, by seven days at most, that the court granted while the order ran.
  ///
  /// It can be recorded later: what counts is when it was granted.
  ///
  /// - Parameter due: when the order ends without an extension; nil where the calendar does not reach.
  /// - Source: Children Act 1989, section 45(4) to (6).
  mutating func extend(
    _ extended: ProtectionExtended, due: (Pathway.Protection) -> Instant?
  ) throws(PathwayRefusal) {
    guard let order = pathway.openProtection(.protectionOrder) else { throw .noOrder }
    if order.extendedDays > 0 { throw .orderExtended(days: order.extendedDays) }
    guard let until = extended.until, let granted = extended.grantedAt else { throw .extensionEndMissing }
    try requirePast(granted)
    if granted < order.startedAt { throw .grantedBeforeOrder(order.startedAt) }
    guard let due = due(order) else { return add(.protectionExtended(extended)) }
    if due <= granted { throw .orderLapsed(due: due) }
    let latest = due.advanced(byDays: Pathway.Protection.extensionMaxDays)
    guard until > due, until <= latest else { throw .extensionOutOfRange(due: due, latest: latest) }
    let days = London.day(of: due).distance(to: London.day(of: until))
    add(.protectionExtended(ProtectionExtended(days: max(1, days), until: until, grantedAt: granted)))
  }

  /// Ends the running protection; where several run, the one that is named.
  mutating func end(_ ended: ProtectionEnded) throws(PathwayRefusal) {
    let open = pathway.openProtections
    guard let last = open.last else { throw .noProtection }
    if ended.kind == nil, open.count > 1 { throw .severalProtections(open.map(\.kind)) }
    guard let running = pathway.openProtection(ended.kind ?? last.kind) else { throw .noProtection }
    try requirePast(ended.at)
    if running.isStartKnown, ended.at < running.startedAt { throw .endsBeforeStart }
    try require(ended.how, "how it ended")
    add(.protectionEnded(ProtectionEnded(at: ended.at, how: ended.how, kind: running.kind)))
  }
}

extension PathwayRecord {
  mutating func raise(_ concern: ConcernRaised, to teams: [TeamKind]) throws(PathwayRefusal) {
    if concern.kinds.isEmpty { throw .noConcernGiven }
    try require(concern.what, "what is known")
    add(
      .concernRaised(
        ConcernRaised(kinds: concern.kinds, what: concern.what, passedTo: teams.isEmpty ? nil : teams)))
  }

  /// Each of the teams that were told takes it on for itself.
  mutating func accept(_ accepted: ConcernAccepted, kind: TeamKind?) throws(PathwayRefusal) {
    guard let awaited = pathway.awaitedConcern else { throw .noConcern }
    guard pathway.concerns.contains(where: { $0.awaits(kind) }) else {
      throw .concernWaitsForOthers(awaited.waitsFor)
    }
    add(.concernAccepted(ConcernAccepted(team: accepted.team, kind: kind)))
  }

  mutating func reconsider(_ review: ThresholdReconsidered) throws(PathwayRefusal) {
    try require(review.why, "why the threshold stays or changes")
    var reviewed = review
    reviewed.discussionOwed = pathway.owesDiscussion(after: review.result, at: now)
    add(.thresholdReconsidered(reviewed))
  }

  mutating func offer(_ offered: StepDownOffered) throws(PathwayRefusal) {
    if let at = pathway.stepDown?.acceptedAt { throw .stepDownAccepted(at) }
    try require(offered.service, "the service asked")
    try require(offered.plan, "what the service will do")
    add(.stepDownOffered(offered))
  }

  mutating func accept(_ accepted: StepDownAccepted) throws(PathwayRefusal) {
    guard let stepDown = pathway.stepDown else { throw .stepDownNotOffered }
    if let at = stepDown.acceptedAt { throw .stepDownAccepted(at) }
    try require(accepted.by, "who accepted")
    add(.stepDownAccepted(accepted))
  }

  mutating func end(_ ended: PlanEnded) throws(PathwayRefusal) {
    guard let plan = pathway.openPlans.last else { throw .noPlan }
    try requirePast(ended.on)
    if plan.isStartKnown, ended.on < plan.from { throw .endedBeforeItBegan }
    try require(ended.why, "why it ended")
    if plan.kind == .protection, ended.ground == nil { throw .planEndsAtReview }
    add(.planEnded(ended))
  }
}

extension Pathway.Protection {
  /// How many days a court may extend an emergency protection order by.
  ///
  /// - Source: Children Act 1989, section 45(5).
  public static let extensionMaxDays = 7
}

extension Pathway {
  /// Whether a review of the threshold leaves a discussion to be held.
  ///
  /// What is stepped up is discussed by the agencies, unless they are at work on it or have discussed it since.
  func owesDiscussion(after result: ThresholdReview, at now: Instant) -> Bool {
    let since = reconsiderSince ?? now
    let isDiscussed = strategies.contains { $0.heldAt.map { $0 >= since } ?? true }
    return result == .steppedUp && !isProtecting && !isDiscussed
  }

  /// What runs of a kind; nil when nothing does.
  public func openProtection(_ kind: ProtectionKind) -> Protection? {
    protections.last { $0.kind == kind && $0.endedAt == nil }
  }
}

extension Pathway {
  /// Why the police taking a child needs a ground of its own; nil when it does not.
  ///
  /// - Parameter earlier: the last time that the police took the child, where that is over; nil when they never did.
  func needsGround(forTakingAt instant: Instant, after earlier: PoliceProtectionPast?) -> PathwayRefusal? {
    if let order = openProtection(.protectionOrder), order.startedAt <= instant {
      return .policeProtectionBesideOrder(order.startedAt)
    }
    return earlier.map { .policeProtectionNotRenewed($0.since, ended: $0.ended) }
  }
}

/// A time in police protection that is over.
struct PoliceProtectionPast: Equatable {
  let since: Instant
  let ended: Instant
}

extension Register {
  /// The last time that the police took a child, on whichever of the child’s cases it was recorded; nil when they never
  /// did, or still protect.
  ///
  /// - Source: Children Act 1989, section 46(6): 72 hours are the limit for the child, not for a case.
  func earlierPoliceProtection(of child: ChildID) -> PoliceProtectionPast? {
    var latest: PoliceProtectionPast?
    for episode in self.child(child)?.episodes ?? [] {
      guard let item = cases[episode.case] else { continue }
      for past in item.boxedPathway?.value.protections ?? [] where past.kind == .policeProtection {
        guard let ended = past.endedAt ?? item.closedAt else { return nil }
        if latest.map({ $0.since < past.startedAt }) ?? true {
          latest = PoliceProtectionPast(since: past.startedAt, ended: ended)
        }
      }
    }
    return latest
  }
}

extension Register {
  /// When an emergency protection order ends without an extension; nil where the calendar does not reach.
  ///
  /// When the order says, or at the end of the limit where the order was recorded without an end.
  func orderDue(of order: Pathway.Protection) -> Instant? {
    order.until ?? (try? calendar.due(settings.clocks[.protectionOrder], from: order.startedAt))
  }

  /// The latest end that the law allows an emergency protection order; nil for other protections, and where the settings
  /// do not count days.
  ///
  /// Eight days from when it was made, or with the first day of police protection as the first of eight. Where the last
  /// of them is a public holiday, noon of the next day that is not a holiday. Whether the day on which it was made is
  /// the first of eight is left open, so that no order is refused that a court could make.
  ///
  /// - Source: Children Act 1989, section 45(1) to (3). The wording of (2), on holidays, was not checked against the Act.
  func latestEnd(of order: ProtectionStarted) -> Instant? {
    guard order.kind == .protectionOrder, case .calendarDays(let days) = settings.clocks[.protectionOrder]
    else { return nil }
    let (made, second) = London.local(order.at)
    if let first = order.policeFrom {
      let last = min(first, made).advanced(by: days - 1)
      return max(London.endOfDay(last), noonAfterHoliday(last) ?? London.endOfDay(last))
    }
    let last = made.advanced(by: days)
    let end = London.instant(day: last, second: second)
    return [noonAfterHoliday(last.advanced(by: -1)), noonAfterHoliday(last)].compactMap { $0 }.reduce(
      end, max)
  }

  /// Noon of the first day after a public holiday that is not a holiday itself; nil when the day is not a holiday.
  private func noonAfterHoliday(_ day: Day) -> Instant? {
    guard isPublicHoliday(day) else { return nil }
    var next = day
    while isPublicHoliday(next) { next = next.advanced(by: 1) }
    return London.instant(day: next, minute: 12 * 60)
  }

  /// Whether a day is Christmas Day, Good Friday, a bank holiday or a Sunday.
  ///
  /// - Source: Children Act 1989, section 45(2), not checked against the Act; section 105(1) for bank holidays.
  private func isPublicHoliday(_ day: Day) -> Bool {
    let isChristmasDay = day.month == 12 && day.dayOfMonth == 25
    return day.weekday == .sunday || isChristmasDay || settings.holidays.title(on: day) != nil
  }
}
