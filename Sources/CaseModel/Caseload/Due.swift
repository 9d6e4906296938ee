extension Register {
  /// When an open case's assessment must be authorised; nil for work that no such clock runs on, and where the calendar
  /// does not reach.
  public func due(of item: borrowing Case) -> Instant? {
    switch item.work {
    case .assessment, .assessmentWithSection47, .conferencePending:
      try? calendar.due(settings.clocks.assessment, from: item.referredAt)
    case .dutyVisit, .childInNeed, .childProtection, .emergency, .lookedAfter: nil
    }
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
