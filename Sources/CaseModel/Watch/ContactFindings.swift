extension Register {
  /// Hands over what a contact lacks, the gravest of each signal first.
  ///
  /// - Parameter close: when the day service next closes; nil where the calendar does not reach.
  func eachFinding(
    of contact: Contact, at now: Instant, close: Instant?, _ take: (WatchFinding) -> Void
  ) {
    guard contact.isOpen else { return }
    let received = contact.receivedAt
    func found(
      _ signal: WatchSignal, _ missing: WatchFinding.Missing, due: Instant? = nil, since: Instant? = nil
    ) {
      take(WatchFinding(signal: signal, missing: missing, since: since ?? received, due: due))
    }
    if contact.stage == .toDecide { undecided(contact, at: now, close: close, found) }
    if contact.stage != .decided { unheard(contact, found) }
    if contact.riskNotAccepted { found(.riskNotAccepted, .acceptance, due: acceptanceDue(of: contact)) }
    // Two views stand in the record for good; they wait for nobody once every child is decided.
    if contact.stage != .decided, contact.children.contains(where: \.disputed) {
      found(.decisionWaits, .twoViews)
    }
    if let (_, decision) = contact.awaitedAuthority {
      let due = authorityClock(of: decision).flatMap { self.due(of: $0) }
      found(.decisionWaits, .authorityNotAccepted, due: due, since: decision.at)
    }
    if wentWithoutConsent(contact) {
      found(.consent, .consentOpen(contact.consent))
    }
    for case let decision? in contact.children.map(\.decision) where decision.awaitsSecondLook {
      found(.decisionWaits, .secondLook, due: decisionDue(of: contact), since: decision.at)
    }
    if contact.awaitsHandover {
      found(.night, .handoverUnread, due: try? calendar.due(settings.clocks[.handover], from: received))
    }
    for task in contact.tasks where task.isUnreadByDay {
      found(.night, .taskUnread, due: due(of: clock(of: task)), since: task.setAt)
    }
    if let owed = contact.owesReferrer ? contact.decidedAt : nil {
      let due = try? calendar.due(settings.clocks[.referrerTold], from: owed)
      if due.map({ $0 <= now }) ?? true { found(.referrer, .word, due: due, since: owed) }
    }
  }

  /// A child decided unheard is still to be heard while the contact waits for another decision or a second manager.
  private func unheard(
    _ contact: Contact, _ found: (WatchSignal, WatchFinding.Missing, Instant?, Instant?) -> Void
  ) {
    guard let decision = contact.children.first(where: { $0.voiceHeard == false })?.decision else { return }
    found(.identity, .voice, decisionDue(of: contact), decision.at)
  }

  private func undecided(
    _ contact: Contact, at now: Instant, close: Instant?,
    _ found: (WatchSignal, WatchFinding.Missing, Instant?, Instant?) -> Void
  ) {
    let due = decisionDue(of: contact)
    if let due, due <= max(close ?? now, now) { found(.undecided, .decision, due, nil) }
    let children = contact.children.compactMap { child($0.child) }
    let open = contact.children.lazy.filter { $0.decision == nil }.compactMap { child($0.child) }
    if open.contains(where: { isKnown($0, to: contact) }) {
      found(.history, contact.historyConsidered == nil ? .historyUnread : .historyKnown, due, nil)
    }
    if children.contains(where: \.details.lacksIdentity) { found(.identity, .identity, due, nil) }
    if contact.consent == .notSettled { found(.consent, .consent, due, nil) }
    if contact.consent == .refused { found(.consent, .consentRefused, due, nil) }
  }

  /// Whether a child’s history must be seen before this contact is decided: repeat contacts, a case that is open or was
  /// closed, a step-down.
  private func isKnown(_ child: Child, to contact: Contact) -> Bool {
    child.contactsInYear(before: contact.receivedAt) >= settings.decisions.repeatContacts
      || child.isStepDownBounce(at: contact.receivedAt) || !child.episodes.isEmpty
  }
}

extension HandoverTask {
  /// Whether the night left it and the day service has not said that it knows of it.
  var isUnreadByDay: Bool { shift == .day && acknowledgedAt == nil && doneAt == nil }
}

extension Pathway {
  /// Whether the night left the day service something on the case that it has not read.
  var isUnreadByDay: Bool { nights.unread != nil || tasks.contains(where: \.isUnreadByDay) }
}
