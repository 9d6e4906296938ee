extension Simulation {
  /// A manager reads the history, then decides for every child that is undecided.
  mutating func decide(_ contact: Contact, _ plan: ContactPlan, _ register: Register) -> Request? {
    guard contact.stage == .toDecide else {
      afterDecision(contact, plan, register)
      return nil
    }
    let manager = somebody(of: roster.hubManagers, register)
    if contact.historyConsidered == nil {
      add(.contact(contact.id, .decide), at: clock.advanced(bySeconds: Int64(practice.number(in: 90...600))))
      return Request(by: manager, command: .contact(contact.id, .considerHistory))
    }
    var decisions: [NewDecision] = []
    for (place, entry) in contact.children.enumerated() where entry.decision == nil {
      guard let child = register.children[entry.child],
        let decision = decision(for: child, entry, isFirst: place == 0, contact, plan, register)
      else { return nil }
      decisions.append(decision)
    }
    // Nobody goes ahead without consent, or a reason for going without.
    if decisions.contains(where: { register.consentRefusal(of: $0.outcome, at: $0.level, on: contact) != nil }
    ) {
      add(.contact(contact.id, .decide), at: clock.advanced(byMinutes: 2))
      return Request(
        by: manager, command: .contact(contact.id, .recordConsent(consentForDecision(contact))))
    }
    afterDecision(contact, plan, register)
    if decisions.contains(where: { $0.outcome == .otherAuthority }) {
      add(.contact(contact.id, .authority), at: edgeDay(1...4, after: clock, register))
    }
    if decisions.contains(where: { $0.outcome == .earlyHelp }) { planHelp(after: contact.id, register) }
    return Request(by: manager, command: .contact(contact.id, .decide(decisions)))
  }

  private mutating func decision(
    for child: Child, _ entry: Contact.ChildEntry, isFirst: Bool, _ contact: Contact, _ plan: ContactPlan,
    _ register: Register
  ) -> NewDecision? {
    var outcome = entry.disputed ? .referralForAssessment : plan.outcome
    if outcome == .allegationToLADO, contact.worry != .physicalAbuse, contact.worry != .sexualAbuse {
      outcome = .informationAndAdvice
    }
    if child.openEpisode != nil, outcome.opensReferral || outcome.staysBelowThreshold {
      outcome = .passToOpenCase
    }
    guard let level = level(for: outcome, register.settings.levels) else { return nil }
    let today = London.day(of: clock)
    return NewDecision(
      child: child.id, outcome: outcome, level: level,
      rationale: Writing.rationale(outcome, for: child, on: contact, &practice),
      voice: Writing.voice(
        plan.words, age: child.details.age(on: today), isFirst: isFirst, source: contact.source, &practice),
      identity: Writing.identity(of: child.details, &practice),
      allegation: outcome == .allegationToLADO ? allegation(from: contact) : nil,
      authority: outcome == .otherAuthority ? "Bury" : nil)
  }

  /// What the designated officer needs to know of a contact.
  private mutating func allegation(from contact: Contact) -> AllegationReported {
    AllegationReported(
      person: edges.pick(["Mr ", "Ms "]) + Fiction.professional(&edges), role: "teaching assistant",
      setting: "Roch Valley Primary School", kind: .school, what: "held a child by the arm and left marks",
      knownAt: contact.receivedAt)
  }

  /// The family agrees when asked once more, or a reason is recorded.
  private mutating func consentForDecision(_ contact: Contact) -> Consent {
    if contact.consent != .refused, edges.chance(600) { return .obtained }
    return .dispensedWith(
      why: contact.consent == .refused
        ? "refused; the harm that is feared outweighs it" : "nobody could be reached, and waiting is worse")
  }

  /// The other authority accepts in writing.
  mutating func accept(_ contact: Contact, by authority: String, _ register: Register) -> Request? {
    guard let (child, _) = contact.awaitedAuthority else { return nil }
    add(.contact(contact.id, .authority), at: clock.advanced(byMinutes: 3))
    let accepted = AuthorityAccepted(
      by: "duty manager, \(authority)", at: clock, how: "e-mail, kept on the child’s file")
    return screen(contact.id, .recordAcceptance(child, accepted), register)
  }

  /// A level of need at which the outcome may be decided; nil where the settings have none.
  private mutating func level(for outcome: Outcome, _ levels: [LevelOfNeed]) -> UInt8? {
    let fitting = levels.filter { $0.outcomes.contains(outcome) }
    guard let lowest = fitting.first, let highest = fitting.last else { return nil }
    switch outcome {
    case .noFurtherAction, .informationAndAdvice: return practice.pick(fitting).number
    case .earlyHelp, .referralWithStrategyDiscussion: return highest.number
    case .referralForAssessment: return lowest.number
    case .passToOpenCase, .allegationToLADO, .otherAuthority:
      return (fitting.first { $0.outcomes.contains(.referralForAssessment) } ?? highest).number
    }
  }

  /// What follows a decision, whoever made it: a second look, word to the referrer, the open case's worker.
  private mutating func afterDecision(_ contact: Contact, _ plan: ContactPlan, _ register: Register) {
    let hub = scenario.hub
    add(.contact(contact.id, .secondLook), at: open(practice.draw(hub.secondLook), after: clock, register))
    if !plan.isStock {
      let days = practice.draw(scenario.cases.acknowledging)
      add(.contact(contact.id, .acknowledge), at: workingDay(days, after: clock, register))
    }
    guard contact.referrerToBeTold else { return }
    guard practice.chance(hub.told) else {
      // Forgotten, until somebody goes through the list.
      add(
        .contact(contact.id, .tell), at: edgeDay(8...25, after: clock, register))
      return
    }
    add(.contact(contact.id, .tell), at: open(practice.draw(hub.telling), after: clock, register))
  }

  /// Another manager looks at what awaits one; after a disagreement the child is decided again.
  mutating func lookAgain(_ contact: Contact, _ register: Register) -> Request? {
    guard let entry = contact.children.first(where: { $0.decision?.awaitsSecondLook ?? false }),
      let decision = entry.decision
    else { return nil }
    let manager = somebody(of: roster.hubManagers, besides: decision.by, register)
    let agreed = !practice.chance(scenario.hub.disagreement)
    if !agreed {
      add(.contact(contact.id, .decide), at: open(practice.number(in: 30...150), after: clock, register))
    }
    add(.contact(contact.id, .secondLook), at: clock.advanced(byMinutes: 4))
    let view = Writing.secondView(agreed: agreed, &practice)
    return Request(
      by: manager, command: .contact(contact.id, .secondLook(entry.child, agreed: agreed, view: view)))
  }
}
