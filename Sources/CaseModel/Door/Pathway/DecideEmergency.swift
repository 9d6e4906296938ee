extension PathwayRecord {
  /// Police protection and an emergency protection order open an enquiry, unless one runs.
  ///
  /// - Source: Children Act 1989, section 47(1)(a).
  mutating func protect(_ started: ProtectionStarted) throws(PathwayRefusal) {
    try requirePast(started.at)
    if London.day(of: started.at) < London.day(of: item.referredAt).advanced(by: -Self.daysBeforeReferral) {
      throw .beforeReferral(item.referredAt)
    }
    // A child whom a list brought in as looked after can still be in an emergency.
    let isNew = { (running: Pathway.Protection) in running.isListed && running.kind != started.kind }
    if let running = pathway.openProtections.first(where: { !isNew($0) }) {
      throw .protectionRuns(running.kind, running.startedAt)
    }
    try require(started.why, "why the child was protected")
    try require(started.told, "who was told")
    add(.protectionStarted(started))
    if started.kind.opensEnquiry, pathway.openEnquiry == nil {
      // DfE children in need census, validation rule 2889: an enquiry does not start before the referral.
      let began = max(started.at, item.referredAt)
      add(.enquiryStarted(EnquiryStarted(kind: .joint, startedAt: began, emergency: started.kind)))
    }
  }

  /// How many days an emergency may have begun before the child was referred: an order lasts no longer.
  ///
  /// - Source: Children Act 1989, section 45(1): eight days; that an emergency comes before its referral, and not long
  ///   before, is this project’s reading.
  private static let daysBeforeReferral = 8

  mutating func change(_ changed: PlaceChanged) throws(PathwayRefusal) {
    guard !pathway.openProtections.isEmpty else { throw .noProtection }
    add(.placeChanged(changed))
  }

  /// The health assessment once, reviews one after another, while the child is looked after.
  mutating func record(_ done: LookedAfterDone) throws(PathwayRefusal) {
    guard let protection = pathway.openProtections.last(where: { $0.kind == .accommodation }) else {
      throw .notLookedAfter
    }
    if let day = protection.done(done.what), done.what == .health || done.on <= day {
      throw .lookedAfterDone(done.what, day)
    }
    try requirePast(done.on)
    if protection.isStartKnown, done.on < London.day(of: protection.startedAt) { throw .endsBeforeStart }
    add(.lookedAfterDone(done))
  }

  /// One extension of an order that still runs, and fifteen days in all.
  ///
  /// - Source: Children Act 1989, section 45.
  mutating func extend(
    _ extended: ProtectionExtended, due: (Pathway.Protection) -> Instant?
  ) throws(PathwayRefusal) {
    guard let order = pathway.openProtections.first(where: { $0.kind == .protectionOrder }) else {
      throw .noOrder
    }
    if order.extendedDays > 0 { throw .orderExtended(days: order.extendedDays) }
    if let due = due(order), due <= now { throw .orderLapsed(due: due) }
    guard (1...7).contains(extended.days) else { throw .extensionOutOfRange(7) }
    add(.protectionExtended(extended))
  }

  mutating func end(_ ended: ProtectionEnded) throws(PathwayRefusal) {
    guard let running = pathway.openProtections.last else { throw .noProtection }
    try requirePast(ended.at)
    if running.isStartKnown, ended.at < running.startedAt { throw .endsBeforeStart }
    try require(ended.how, "how it ended")
    add(.protectionEnded(ended))
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
    try require(review.why, "why the threshold stands or changes")
    // What is stepped up is discussed by the agencies, unless they are at work on it or have discussed it since.
    let since = pathway.reconsiderSince ?? now
    let isDiscussed = pathway.strategies.contains { $0.heldAt.map { $0 >= since } ?? true }
    var reviewed = review
    reviewed.discussionOwed = review.result == .steppedUp && !pathway.isProtecting && !isDiscussed
    add(.thresholdReconsidered(reviewed))
  }

  mutating func offer(_ offered: StepDownOffered) throws(PathwayRefusal) {
    if let at = pathway.stepDown?.acceptedAt { throw .stepDownAccepted(at) }
    try require(offered.service, "the service asked")
    try require(offered.plan, "what the service shall do")
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
    add(.planEnded(ended))
  }
}

extension Register {
  /// When an emergency protection order that nobody extended runs out; nil where the calendar does not reach.
  func orderDue(of order: Pathway.Protection) -> Instant? {
    try? calendar.due(settings.clocks[.protectionOrder], from: order.startedAt)
  }
}
