extension Register {
  func decide(
    _ command: ContactCommand, on contact: Contact, by actor: WorkerID, at now: Instant,
    _ batch: inout EventBatch
  ) throws(Refusal) {
    let id = contact.id
    guard !contact.isHistory else { throw .contactIsHistory(id) }
    guard contact.isOpen || command.suitsClosedContact else { throw .contactClosed(id) }
    switch command {
    case .rate(let rag, let why):
      guard contact.rag != rag else { throw .alreadyRated(rag) }
      try requireReason(why)
      batch.add(.contact(id, .ragChanged(RagChanged(rag: rag, why: why))))
    case .recordConsent(let consent):
      try requireReason(of: consent)
      guard contact.consent != consent else { return }
      batch.add(.contact(id, .consentRecorded(consent)))
    case .considerHistory: batch.add(.contact(id, .historyConsidered(historyShown(for: contact))))
    case .addChild(let child, let home):
      try addChild(child, home, to: contact, today: London.day(of: now), &batch)
    case .ask(let agency):
      guard contact.openCheck(of: agency) == nil else { throw .agencyAlreadyAsked(agency) }
      batch.add(.contact(id, .agencyAsked(AgencyAsked(agency: agency))))
    case .recordAnswer(let agency, let answer, let shared):
      guard contact.openCheck(of: agency) != nil else { throw .agencyNotAsked(agency) }
      try requireReason(answer)
      let answered = AgencyAnswered(agency: agency, answer: answer, shared: shared)
      batch.add(.contact(id, .agencyAnswered(answered)))
    case .chase(let agency, let how): try chase(agency, how: how, on: contact, &batch)
    case .decide(let decisions): try decide(decisions, on: contact, by: actor, at: now, &batch)
    case .protect(let child, let started):
      try protect(child, started, of: contact, by: actor, at: now, &batch)
    case .secondLook(let child, let agreed, let view):
      try secondLook(contact, child, agreed: agreed, view: view, by: actor, &batch)
    case .acceptRisk(let team): try acceptRisk(contact, team, &batch)
    case .tellReferrer(let how): try tellReferrer(contact, how, &batch)
    case .acknowledgeHandover(let note): try acknowledgeHandover(of: contact, note: note, by: actor, &batch)
    case .task(let command):
      let event = try decide(command, on: contact.tasks, of: id.record, by: actor)
      batch.add(.contact(id, .task(event)))
    case .recordEarlyHelp(let step, let taken): try recordEarlyHelp(contact, step, taken, at: now, &batch)
    case .recordAcceptance(let child, let accepted):
      try recordAcceptance(contact, child, accepted, at: now, &batch)
    case .recordRefusal(let child, let refused):
      try recordRefusal(contact, child, refused, at: now, &batch)
    }
  }

  /// Going without consent needs a reason.
  func requireReason(of consent: Consent) throws(Refusal) {
    guard case .dispensedWith(let why) = consent, wordCount(of: why, upTo: 1) == 0 else { return }
    throw .consentReasonMissing
  }

  /// How much history the children of a contact have besides the contact itself.
  private func historyShown(for contact: Contact) -> HistoryConsidered {
    var shown = HistoryConsidered(contactsShown: 0, episodesShown: 0)
    for entry in contact.children {
      guard let child = child(entry.child) else { continue }
      shown.contactsShown += child.contacts.count - 1
      shown.episodesShown += child.episodes.count
    }
    return shown
  }

  private func secondLook(
    _ contact: Contact, _ child: ChildID, agreed: Bool, view: String, by actor: WorkerID,
    _ batch: inout EventBatch
  ) throws(Refusal) {
    guard let entry = contact.children.first(where: { $0.child == child }) else {
      throw .childNotInContact(child, contact.id)
    }
    guard let decision = entry.decision, decision.awaitsSecondLook else {
      throw .notAwaitingSecondLook(child)
    }
    guard decision.by != actor else { throw .sameManager(actor) }
    try requireReason(view)
    batch.add(
      .contact(contact.id, .secondLookGiven(SecondLookGiven(child: child, agreed: agreed, view: view))))
    let outcome = OutcomeNoted(contact: contact.id, outcome: agreed ? decision.outcome : nil)
    tell(.outcomeNoted(outcome), to: child, &batch)
  }

  private func acceptRisk(_ contact: Contact, _ team: TeamID, _ batch: inout EventBatch) throws(Refusal) {
    guard contact.immediateRisk else { throw .riskNotRaised(contact.id) }
    if let accepted = contact.acceptedBy { throw .riskAlreadyAccepted(accepted.team, at: accepted.at) }
    guard teams.contains(team) else { throw .noSuchRecord(team.record) }
    batch.add(.contact(contact.id, .riskAccepted(RiskAccepted(team: team))))
  }

  private func recordEarlyHelp(
    _ contact: Contact, _ step: EarlyHelpStep, _ taken: EarlyHelpTaken, at now: Instant,
    _ batch: inout EventBatch
  ) throws(Refusal) {
    guard let decided = contact.earlyHelpDecidedAt else { throw .noEarlyHelp(contact.id) }
    if let refusal = contact.hindrance(to: step, on: taken.on) { throw refusal }
    guard taken.on <= London.day(of: now) else { throw .dayInFuture(taken.on) }
    let first = contact.earlyHelp.earliest(for: step) ?? London.day(of: decided)
    guard taken.on >= first else { throw .earlyHelpTooEarly(step, notBefore: first) }
    let asksWhy = step == .ended || step == .resumed
    if asksWhy { try requireReason(taken.why ?? "") }
    let kept = EarlyHelpTaken(on: taken.on, why: asksWhy ? taken.why : nil)
    batch.add(.contact(contact.id, .earlyHelp(step, kept)))
  }

  /// Only an outstanding answer can be chased, as often as needed.
  private func chase(
    _ agency: Agency, how: String, on contact: Contact, _ batch: inout EventBatch
  ) throws(Refusal) {
    guard let check = contact.checks.last(where: { $0.agency == agency }) else {
      throw .agencyNotAsked(agency)
    }
    if let answered = check.answeredAt { throw .agencyHasAnswered(agency, at: answered) }
    try requireReason(how)
    batch.add(.contact(contact.id, .agencyChased(AgencyChased(agency: agency, how: how))))
  }

  private func tellReferrer(_ contact: Contact, _ how: String, _ batch: inout EventBatch) throws(Refusal) {
    guard contact.referrerToBeTold else { throw .nobodyToTell(contact.id) }
    if let told = contact.referrerTold { throw .referrerAlreadyTold(at: told) }
    guard contact.stage == .decided else { throw .notDecided(contact.id) }
    try requireReason(how)
    batch.add(.contact(contact.id, .referrerTold(ReferrerTold(how: how))))
  }
}

extension ContactCommand {
  /// Whether a closed contact takes it: a late answer is chased and kept, and the others have rules of their own that say
  /// more.
  fileprivate var suitsClosedContact: Bool {
    switch self {
    case .recordAnswer, .chase, .decide, .protect, .secondLook, .acceptRisk, .tellReferrer,
      .acknowledgeHandover, .task, .recordEarlyHelp, .recordAcceptance, .recordRefusal:
      true
    case .rate, .recordConsent, .considerHistory, .addChild, .ask: false
    }
  }
}
