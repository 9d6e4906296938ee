extension Register {
  /// When an open case’s assessment must be authorised; nil where no such clock runs, and where the calendar does not
  /// reach.
  public func due(of item: borrowing Case) -> Instant? {
    guard item.closedAt == nil, let since = item.assessmentSince else { return nil }
    return try? calendar.due(settings.clocks.assessment, from: since)
  }

  /// The gravest of the clocks on a case that the authority has to keep; nil where none runs.
  public func nextClock(of item: borrowing Case) -> NextDeadline? {
    var next: NextDeadline?
    eachClock(of: item) { calendar.take($0, into: &next) }
    return next
  }

  /// The gravest of the clocks on a contact that the authority has to keep; nil where none runs.
  public func nextClock(of contact: borrowing Contact) -> NextDeadline? {
    var next: NextDeadline?
    eachClock(of: contact) { calendar.take($0, into: &next) }
    return next
  }

  /// When a case in the tray must have a worker; nil where the calendar does not reach.
  public func allocationDue(of item: borrowing Case) -> Instant? {
    try? calendar.due(settings.clocks.allocation, from: item.since)
  }

  /// When a contact must be decided; nil where the calendar does not reach.
  public func decisionDue(of contact: borrowing Contact) -> Instant? {
    try? calendar.due(settings.clocks.decision, from: contact.receivedAt)
  }

  /// When a team must have accepted an immediate risk; nil where none waits or the calendar does not reach.
  public func acceptanceDue(of contact: borrowing Contact) -> Instant? {
    guard contact.riskNotAccepted else { return nil }
    return try? calendar.due(settings.clocks.riskAcceptance, from: contact.receivedAt)
  }

  /// When an agency must have answered; nil once it has, and where the calendar does not reach.
  public func answerDue(of check: Contact.AgencyCheck, on contact: Contact) -> Instant? {
    guard check.answeredAt == nil else { return nil }
    return try? calendar.due(settings.clocks.answer(for: contact.rag), from: check.askedAt)
  }
}

extension WorkingCalendar {
  /// Keeps the graver of two clocks.
  func take(_ clock: Clock, into next: inout NextDeadline?) {
    guard clock.sortsLists, let due = due(of: clock) else { return }
    if next == nil {
      next = NextDeadline(clock: clock, due: due, firstDue: due)
    } else {
      next?.take(clock, due: due)
    }
  }
}
