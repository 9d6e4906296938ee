/// What was under way when the service is taken up again from its register, so that nothing waits for ever.
extension Simulation {
  /// Workers who are away, allegations and early help; contacts and cases are taken up as they are found.
  mutating func resume(_ register: Register) {
    for worker in register.workers.all.sorted(by: { $0.id < $1.id }) { resume(worker, register) }
    for item in register.allegations.all.sorted(by: { $0.id < $1.id }) where item.isOpen {
      resume(item, register)
    }
    for contact in register.contacts.all.sorted(by: { $0.id < $1.id })
    where contact.earlyHelpDecidedAt != nil && contact.earlyHelp.endedOn == nil {
      planHelp(after: contact.id, register)
    }
  }

  /// Who is away comes back; who is away for more than two weeks has the cases covered.
  private mutating func resume(_ worker: Worker, _ register: Register) {
    guard let spell = worker.openAbsence else { return }
    if let back = spell.expectedBack {
      add(.backAtWork(worker.id), at: London.instant(day: back, minute: 530))
    }
    let fortnight = London.day(of: clock).advanced(by: 14)
    if spell.expectedBack.map({ $0 > fortnight }) ?? true {
      add(.cover(worker.id), at: workingDay(1, after: clock, register))
    }
  }

  private mutating func resume(_ item: Allegation, _ register: Register) {
    guard let rates = scenario.allegations else { return }
    guard let evaluated = item.evaluatedAt else {
      add(.allegation(item.id, .evaluate), at: open(conduct.draw(rates.evaluating), after: clock, register))
      return
    }
    let age = workingDays(since: evaluated, register)
    let met = max(1, conduct.draw(rates.meetingAfter) - age)
    let concluded = max(met + 1, conduct.draw(rates.concluding) - age)
    func follow(_ step: AllegationStep, after days: Int) {
      add(
        .allegation(item.id, step), at: workingDay(days, after: clock, minute: conduct.below(440), register))
    }
    if item.needsMeeting, item.metOn == nil { follow(.meet, after: met) }
    for days in stride(from: max(1, 67 - age), to: concluded, by: 21) { follow(.review, after: days) }
    follow(.conclude, after: concluded)
  }

  /// What a contact waits for besides a decision and what follows from it.
  mutating func resume(_ contact: Contact, after base: Instant, _ register: Register) {
    for check in contact.checks where check.answeredAt == nil {
      let delay = practice.draw(scenario.hub.answering)
      add(.contact(contact.id, .answer(check.agency)), at: open(delay, after: base, register))
    }
    if contact.awaitedAuthority != nil {
      add(.contact(contact.id, .authority), at: edgeDay(1...4, after: base, register))
    }
    // The second manager who agrees lets it begin.
    let helps = contact.children.contains { $0.decision?.outcome == .earlyHelp }
    if helps, contact.earlyHelpDecidedAt == nil { planHelp(after: contact.id, register) }
    for task in contact.tasks where task.doneAt == nil {
      add(.contact(contact.id, .finishTask), at: open(edges.number(in: 60...300), after: base, register))
    }
  }

  /// What has begun on a case: the case was there before, or an emergency opened it.
  mutating func resume(_ item: Case, after base: Instant, _ register: Register) {
    let pathway = item.pathway
    if !item.passedContacts.isEmpty {
      add(.case(item.id, .readContact), at: workingDay(1, after: base, register))
    }
    guard pathway.hasBegun else { return }
    resumeProtection(of: item, after: base, register)
    resumeAssessment(of: item, after: base, register)
    if pathway.tasks.contains(where: { $0.doneAt == nil }) {
      add(.case(item.id, .finishTask), at: base.advanced(byMinutes: Int64(edges.number(in: 120...300))))
    }
    if pathway.nights.unread != nil {
      add(.case(item.id, .readNight), at: open(rare.number(in: 1...13), after: base, register))
    }
  }

  /// What protects a child: discussion, enquiry, conference, plan, and where the child is.
  private mutating func resumeProtection(of item: Case, after base: Instant, _ register: Register) {
    let pathway = item.pathway
    if pathway.owesDiscussion {
      let step: CaseStep = pathway.strategyNeededAt == nil ? .strategy : .discuss
      add(.case(item.id, step), at: open(rare.number(in: 45...200), after: base, register))
    }
    if !pathway.unsharedStrategies.isEmpty {
      add(.case(item.id, .shareMinutes), at: open(practice.number(in: 60...900), after: base, register))
    }
    // A discussion that is owed may begin an enquiry, which then has to end, too.
    if pathway.openEnquiry != nil || pathway.owesDiscussion, !item.work.isChildProtection {
      let days = practice.number(in: 3...10)
      add(.case(item.id, .endSection47), at: workingDay(days, after: base, register))
    }
    if pathway.awaitedConference != nil {
      add(.case(item.id, .conference), at: open(practice.number(in: 30...500), after: base, register))
    }
    if item.isOnProtectionPlan {
      add(.case(item.id, .closeWithPlan), at: workingDay(course(of: item).handover, after: base, register))
    }
    for protection in pathway.openProtections { planEnd(of: protection, on: item) }
  }

  /// What else runs: an assessment, help offered, harm outside the home, a threshold to be reconsidered.
  private mutating func resumeAssessment(of item: Case, after base: Instant, _ register: Register) {
    let pathway = item.pathway
    if let assessment = pathway.openAssessment, assessment.submittedAt == nil {
      let days = practice.number(in: 1...9)
      add(.case(item.id, .checkpoint), at: workingDay(days, after: base, register))
    }
    if let last = pathway.supports.last, last.taken == nil {
      let days = practice.number(in: 1...9)
      add(.case(item.id, .support), at: workingDay(days, after: base, register))
    }
    if pathway.awaitedConcern != nil {
      add(.case(item.id, .concern), at: open(practice.number(in: 30...240), after: base, register))
    }
    if pathway.reconsiderSince != nil {
      add(.case(item.id, .reconsider), at: open(practice.number(in: 60...600), after: base, register))
    }
  }

  /// An emergency ends within its hours or days; accommodation after nine days.
  private mutating func planEnd(of protection: Pathway.Protection, on item: Case) {
    let end: (step: RareStep, minutes: Int64) =
      switch protection.kind {
      case .policeProtection: (.goHome(item.id), 40 * 60)
      case .protectionOrder: (.end(item.id), 7 * 1440)
      case .accommodation: (.goHome(item.id), 9 * 1440)
      }
    add(.rareStep(end.step), at: protection.startedAt.advanced(byMinutes: end.minutes))
  }

  /// A worker reads what was passed on about a child; one contact after another.
  mutating func readContact(_ item: Case, _ worker: WorkerID, _ register: Register) -> Request? {
    guard let waiting = item.passedContacts.first else { return nil }
    add(.case(item.id, .readContact), at: open(10, after: clock, register))
    add(.case(item.id, .reconsider), at: open(practice.number(in: 60...600), after: clock, register))
    return Request(by: worker, command: .case(item.id, .acknowledge(waiting)))
  }
}

extension Case {
  /// Whether the child is on a child protection plan, or was until the case closes.
  var isOnProtectionPlan: Bool {
    work == .childProtection || pathway.openPlans.contains { $0.kind == .protection }
  }
}
