extension Register {
  /// Every clock of a contact that has started, in the order of the table.
  public func clocks(of contact: borrowing Contact) -> [Clock] {
    var clocks: [Clock] = []
    eachClock(of: contact) { clocks.append($0) }
    return clocks
  }

  /// Hands over each clock of a contact; none for one brought in as history.
  func eachClock(of contact: borrowing Contact, _ take: (Clock) -> Void) {
    if contact.isHistory { return }
    let limits = settings.clocks
    let decidedAt = contact.decidedAt
    take(Clock(.decision, from: contact.receivedAt, to: decidedAt, limits.decision))
    if contact.immediateRisk {
      take(
        Clock(.riskAcceptance, from: contact.receivedAt, to: contact.acceptedBy?.at, limits.riskAcceptance))
    }
    for check in contact.checks { take(clock(of: check, contact.rag)) }
    if contact.outOfHours {
      take(Clock(.handover, from: contact.receivedAt, to: contact.handoverAcknowledgedAt, limits[.handover]))
    }
    for task in contact.tasks { take(clock(of: task)) }
    for entry in contact.children {
      if let clock = entry.decision.flatMap(authorityClock) { take(clock) }
    }
    if let decidedAt, contact.referrerToBeTold {
      take(Clock(.referrerTold, from: decidedAt, to: contact.referrerTold, limits[.referrerTold]))
    }
    if let found = contact.earlyHelpDecidedAt { eachClock(ofEarlyHelp: contact.earlyHelp, found, take) }
  }

  /// Early help assesses, shares what it found and reviews what it does until it ends; all three count from the need.
  private func eachClock(ofEarlyHelp help: EarlyHelp, _ found: Instant, _ take: (Clock) -> Void) {
    func add(_ name: ClockName, _ start: Instant, _ met: Day?) {
      func at(_ day: Day) -> Instant { max(start, London.instant(day: day, second: 12 * 3600)) }
      take(
        Clock(name, from: start, to: met.map(at), over: help.endedOn.map(at), settings.clocks[name], .theirs))
    }
    add(.earlyHelp, found, help.assessedOn)
    add(.earlyHelpShared, found, help.sharedOn)
    add(.earlyHelpReview, found, help.firstReviewOn)
    if let last = help.reviewedOn {
      add(.earlyHelpFurtherReview, London.instant(day: last, second: 0), nil)
    }
  }

  /// Which of early help’s clocks runs out next, and when, which is nil where the calendar does not reach; nil where none
  /// runs.
  public func nextEarlyHelpClock(of contact: Contact) -> (clock: Clock, due: Instant?)? {
    guard contact.earlyHelpDecidedAt != nil else { return nil }
    let running = clocks(of: contact).filter { $0.isRunning && $0.name.rule.number == "C25" }
    let dues = running.map { (clock: $0, due: due(of: $0)) }
    return dues.filter { $0.due != nil }.min {
      ($0.due ?? $0.clock.startedAt) < ($1.due ?? $1.clock.startedAt)
    }
      ?? dues.first
  }

  /// An agency’s time to answer depends on the rating as it stands.
  func clock(of check: Contact.AgencyCheck, _ rag: Rag?) -> Clock {
    let name: ClockName =
      switch rag {
      case .red: .redAnswer
      case .amber: .amberAnswer
      case .green, .blue, nil: .greenAnswer
      }
    return Clock(
      name, from: check.askedAt, to: check.answeredAt, settings.clocks[name], .theirs, .agency(check.agency))
  }

  /// What the night hands to the day must be acknowledged in time; what the day hands to the night, by its start, which
  /// is the next close of the day service (``due(of:)-(Clock)``).
  func clock(of task: HandoverTask) -> Clock {
    Clock(
      .handover, from: task.setAt, to: task.acknowledgedAt ?? task.doneAt, settings.clocks[.handover],
      task.shift == .day ? .ours : .theirs, .task(task.shift))
  }
}

extension Contact {
  /// When the last of its children’s decisions stood; nil while one is not decided, or awaits a second manager.
  public var decidedAt: Instant? {
    var last: Instant?
    for entry in children {
      guard let stood = entry.decision?.stoodAt else { return nil }
      last = max(last ?? stood, stood)
    }
    return last
  }

  /// When early help was decided for a child of it; nil when it was not.
  public var earlyHelpDecidedAt: Instant? {
    var first: Instant?
    for case let decision? in children.map(\.decision) where decision.outcome == .earlyHelp {
      guard let stood = decision.stoodAt else { continue }
      first = min(first ?? stood, stood)
    }
    return first
  }
}
