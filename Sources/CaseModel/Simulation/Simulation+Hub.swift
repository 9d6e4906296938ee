extension Simulation {
  /// Puts down what the hub will do with a contact that has come into the register.
  mutating func plan(_ contact: Contact, _ register: Register) {
    guard contact.isOpen else { return }
    let plan: ContactPlan
    if let pending, pending.receivedAt == contact.receivedAt, pending.source == contact.source {
      plan = pending.plan
      families.families[pending.family].registered = contact.children.map(\.child)
      families.noteContact(of: pending.family)
    } else {
      plan = somebodyElses(contact)
    }
    plans[contact.id] = plan
    let base = max(contact.receivedAt, clock)
    let hub = scenario.hub
    let delay = practice.draw(plan.isStuck ? hub.decidingStuck : hub.deciding)
    let decision = open(delay, after: base, register)
    add(.contact(contact.id, .decide), at: decision)
    if contact.riskNotAccepted {
      let accepted = plan.acceptedAt ?? base.advanced(byMinutes: Int64(practice.draw(hub.accepting)))
      add(.contact(contact.id, .accept), at: accepted)
    }
    planHandover(of: contact, after: base, register)
    resume(contact, after: base, register)
    if plan.isStock { return }
    if contact.rag == nil {
      add(.contact(contact.id, .rate), at: open(practice.number(in: 4...45), after: base, register))
    } else if practice.chance(hub.ratedAnew) {
      add(.contact(contact.id, .rateAnew), at: open(practice.number(in: 30...160), after: base, register))
    }
    if contact.consent == .notSettled, practice.chance(hub.consentSettled) {
      add(.contact(contact.id, .consent), at: open(practice.number(in: 15...100), after: base, register))
    }
    askAgencies(contact.id, after: base, register)
  }

  /// A contact that a person entered, or that was there before: its outcome is drawn as its source's are.
  private mutating func somebodyElses(_ contact: Contact) -> ContactPlan {
    let origin = scenario.origins.first { $0.codes.contains { $0.value == contact.source } }
    let converts = contact.immediateRisk || practice.chance(origin?.conversion ?? 255)
    let rag = contact.rag ?? (contact.immediateRisk ? .red : practice.pick(scenario.hub.ratings.assessment))
    let referral: Outcome = rag == .red ? .referralWithStrategyDiscussion : .referralForAssessment
    return ContactPlan(
      outcome: converts ? referral : practice.pick(scenario.hub.below), rag: rag, words: nil, isStuck: false,
      isStock: false, acceptedAt: nil, course: Course(scenario.cases, &practice))
  }

  private mutating func askAgencies(_ id: ContactID, after base: Instant, _ register: Register) {
    var agencies = Agency.allCases
    for _ in 0..<practice.pick(scenario.hub.agencies) {
      let agency = agencies.remove(at: practice.below(agencies.count))
      add(
        .contact(id, .ask(agency)), at: open(practice.draw(scenario.hub.asking), after: base, register))
    }
  }

  /// Does a step on a contact, unless it has become pointless.
  mutating func work(on id: ContactID, _ step: ContactStep, _ register: Register) -> Request? {
    guard let contact = register.contacts[id], let plan = plans[id] else { return nil }
    let undecided = contact.stage == .toDecide
    switch step {
    case .rate:
      guard undecided, contact.rag == nil else { return nil }
      return screen(id, .rate(plan.rag, why: Writing.ratingReason(plan.rag, &practice)), register)
    case .rateAnew: return undecided ? rateAnew(contact, register) : nil
    case .consent:
      guard undecided, contact.consent == .notSettled else { return nil }
      return screen(id, .recordConsent(settledConsent(contact)), register)
    case .ask(let agency):
      guard undecided, !contact.checks.contains(where: { $0.agency == agency }) else { return nil }
      if !practice.chance(scenario.hub.unanswered) {
        let delay = practice.draw(scenario.hub.answering)
        add(.contact(id, .answer(agency)), at: open(delay, after: clock, register))
      }
      planChase(of: agency, for: contact, register)
      return screen(id, .ask(agency), register)
    case .answer(let agency):
      guard contact.openCheck(of: agency) != nil else { return nil }
      let whole = Writing.answer(agency, serious: plan.outcome.opensReferral, &practice)
      let shared = partners.pick(scenario.hub.shared)
      let answer = Writing.weakAnswer(shared, &partners) ?? whole
      return screen(id, .recordAnswer(agency, answer: answer, shared: shared), register)
    case .chase(let agency): return contact.isOpen ? chase(agency, contact, register) : nil
    case .decide: return decide(contact, plan, register)
    case .secondLook: return lookAgain(contact, register)
    case .accept: return accept(contact, register)
    case .tell: return tell(contact, register)
    case .authority: return accept(contact, by: "Bury", register)
    case .acknowledge: return acknowledge(contact, register)
    case .readHandover: return readHandover(contact, register)
    case .leaveTask, .takeTask, .finishTask: return workOnTask(step, contact, register)
    }
  }

  mutating func screen(_ id: ContactID, _ command: ContactCommand, _ register: Register) -> Request {
    Request(by: somebody(of: roster.screeners, register), command: .contact(id, command))
  }

  private mutating func rateAnew(_ contact: Contact, _ register: Register) -> Request? {
    let rag: Rag
    switch contact.rag {
    case .green, .blue: rag = .amber
    case .amber: rag = practice.chance(600) ? .red : .green
    case .red: rag = .amber
    case nil: return nil
    }
    return screen(contact.id, .rate(rag, why: Writing.newRatingReason(rag, &practice)), register)
  }

  private mutating func settledConsent(_ contact: Contact) -> Consent {
    if contact.rag == .red {
      return .dispensedWith(why: "asking could put a child or a parent at greater risk")
    }
    switch practice.below(10) {
    case 0..<6: return .obtained
    case 6: return .refused
    case 7: return .dispensedWith(why: "the adult of concern lives in the home and would be warned")
    default: return .notNeeded
    }
  }

  private mutating func accept(_ contact: Contact, _ register: Register) -> Request? {
    guard contact.riskNotAccepted else { return nil }
    let isOpen = (try? register.calendar.isOpen(at: clock)) ?? false
    let home = contact.children.lazy.compactMap { register.children[$0.child]?.household }.first
    guard isOpen || roster.dutyManagers.isEmpty, let team = team(of: home, contact.id.number, register) else {
      let manager = somebody(of: roster.dutyManagers, register)
      guard let team = register.workers[manager]?.details.team else { return nil }
      return Request(by: manager, command: .contact(contact.id, .acceptRisk(team)))
    }
    let manager = somebody(of: roster.managers(of: team), register)
    return Request(by: manager, command: .contact(contact.id, .acceptRisk(team)))
  }

  private mutating func tell(_ contact: Contact, _ register: Register) -> Request? {
    if contact.stage != .decided {
      add(.contact(contact.id, .tell), at: open(120, after: clock, register))
      return nil
    }
    guard contact.owesReferrer else { return nil }
    return screen(contact.id, .tellReferrer(how: Writing.told(&practice)), register)
  }

  /// The worker who holds an open case takes note of what was passed on; one child after another.
  private mutating func acknowledge(_ contact: Contact, _ register: Register) -> Request? {
    for entry in contact.children {
      guard let episode = register.children[entry.child]?.openEpisode,
        let item = register.cases[episode.case],
        item.passedContacts.contains(contact.id)
      else { continue }
      guard let id = item.worker, register.workers[id]?.isAvailable(on: London.day(of: clock)) ?? false else {
        add(.contact(contact.id, .acknowledge), at: workingDay(1, after: clock, register))
        return nil
      }
      add(.contact(contact.id, .acknowledge), at: clock)
      add(.case(item.id, .reconsider), at: open(practice.number(in: 60...600), after: clock, register))
      return Request(by: id, command: .case(item.id, .acknowledge(contact.id)))
    }
    return nil
  }

  /// In the afternoon a manager sees that no more contacts are left for the morning than the scenario says.
  mutating func clearContacts(_ register: Register) -> Request? {
    let waiting = register.contacts.all.filter {
      $0.isOpen && $0.stage == .toDecide && !(plans[$0.id]?.isStuck ?? true)
    }
    hurry(waiting.map(\.id).sorted().dropLast(scenario.hub.leave.contacts).map { .contact($0, .decide) })
    return nil
  }

  /// Before closing the same is done for second looks and for the trays.
  mutating func clearTrays(_ register: Register) -> Request? {
    let leave = scenario.hub.leave
    let looks = register.contacts.all.filter { $0.isOpen && $0.stage == .secondLook }.map(\.id).sorted()
    let tray = register.cases.all.filter(\.awaitsAllocation).map(\.id).sorted()
    hurry(looks.dropLast(leave.secondLooks).map { .contact($0, .secondLook) })
    hurry(tray.dropLast(leave.cases).map { .case($0, .allocate) })
    return nil
  }

  private mutating func hurry(_ tasks: [SimulationTask]) {
    for (place, task) in tasks.enumerated() {
      add(task, at: clock.advanced(bySeconds: Int64(60 + place * 97)))
    }
  }
}
