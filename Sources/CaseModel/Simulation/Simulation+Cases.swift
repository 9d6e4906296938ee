extension Simulation {
  /// Puts down what a team will do with a case that has come into the register.
  mutating func plan(_ item: Case, _ register: Register) {
    let course = course(of: item)
    let base = max(item.referredAt, clock)
    if item.awaitsAllocation {
      let delay = practice.draw(scenario.cases.allocating)
      add(.case(item.id, .allocate), at: open(delay, after: base, register))
    }
    let isUrgent = item.work.isChildProtection
    let seen = practice.draw(isUrgent ? scenario.cases.firstSeenSection47 : scenario.cases.firstSeen)
    add(.case(item.id, .see), at: workingDay(seen, after: base, register))
    planPathway(of: item, after: base, register)
    if item.pathway.nights.unreasoned != nil { planMorning(of: item, after: base, register) }
    let referred = item.referredAt
    let stay = ahead(course.stay, of: item, within: 30, register)
    if isUrgent {
      let days = ahead(course.section47, of: item, within: 10, register)
      add(.case(item.id, .endSection47), at: workingDay(days, after: referred, register))
    } else if let days = course.stepUpAfter {
      add(.case(item.id, .stepUp), at: workingDay(days, after: referred, register))
    }
    if course.ending == .childInNeed, stay > course.handover {
      add(.case(item.id, .childInNeed), at: workingDay(stay - course.handover, after: referred, register))
    }
    add(.case(item.id, .close), at: workingDay(stay, after: referred, register))
  }

  /// Working days from referral, or some days from now where those have passed: a service that goes on with an older
  /// ledger must not end all its old work at once.
  private mutating func ahead(_ days: Int, of item: Case, within spread: Int, _ register: Register) -> Int {
    let today = London.day(of: clock)
    let age = (try? register.calendar.workingDays(from: London.day(of: item.referredAt), to: today)) ?? 0
    return age < days || age == 0 ? days : age + 1 + practice.below(spread)
  }

  mutating func course(of item: Case) -> Course {
    item.contact.flatMap { plans[$0]?.course } ?? Course(scenario.cases, &practice)
  }

  /// Does a step on a case, unless it has become pointless.
  mutating func work(on id: CaseID, _ step: CaseStep, _ register: Register) -> Request? {
    guard let item = register.cases[id], item.isOpen else { return nil }
    switch step {
    case .allocate: return allocate(item, register)
    case .callByNight, .readNight, .reasonNight: return workByNight(step, item, register)
    default: break
    }
    guard let worker = item.worker, register.workers[worker]?.isAvailable(on: London.day(of: clock)) ?? false
    else {
      add(.case(id, step), at: workingDay(2, after: clock, register))
      return nil
    }
    switch step {
    case .allocate, .callByNight, .readNight, .reasonNight: return nil
    case .see:
      add(
        .case(id, .see), at: workingDay(practice.draw(scenario.cases.seenAgain), after: clock, register))
      return see(item, worker, register)
    case .visitAgain: return see(item, worker, register)
    case .strategy: return strategy(item, worker, register)
    case .discuss: return discuss(item, register)
    case .shareMinutes: return shareMinutes(item, worker)
    case .startAssessment: return startAssessment(item, worker, register)
    case .checkpoint: return checkpoint(item, worker, register)
    case .support: return offerSupport(item, worker, register)
    case .concern: return raiseConcern(item, worker, register)
    case .reconsider: return reconsider(item, worker, register)
    case .safetyPlan: return planSafety(item, worker)
    case .emergency: return emergency(item, worker, register)
    case .meeting: return meet(item, worker, register)
    case .audit: return audit(item, worker, register)
    case .leaveTask, .takeTask, .finishTask: return workOnTask(step, item, worker, register)
    case .stepUp: return stepUp(item, worker, register)
    case .endSection47: return endSection47(item, worker, register)
    case .conference: return conference(item, worker, register)
    case .childInNeed:
      guard item.work == .assessment else { return nil }
      return Request(by: worker, command: .case(id, .changeWork(.childInNeed)))
    case .close: return close(item, worker, register)
    case .closeWithPlan:
      guard item.work == .childProtection else { return nil }
      return close(item, step, .otherReason, Writing.planMade, worker, register)
    }
  }

  private mutating func stepUp(_ item: Case, _ worker: WorkerID, _ register: Register) -> Request? {
    guard item.work == .assessment, register.workers[worker]?.details.asye == false else { return nil }
    add(.case(item.id, .endSection47), at: workingDay(course(of: item).section47, after: clock, register))
    return strategy(item, worker, register)
  }

  /// What a team does besides in casework after allocation: an assessment, help meanwhile, harm outside the home.
  private mutating func planPathway(of item: Case, after base: Instant, _ register: Register) {
    add(.case(item.id, .startAssessment), at: workingDay(practice.number(in: 1...3), after: base, register))
    if item.work.isChildProtection {
      add(.case(item.id, .strategy), at: base.advanced(byMinutes: Int64(practice.number(in: 30...200))))
    }
    if practice.chance(350) {
      add(.case(item.id, .support), at: workingDay(practice.number(in: 4...12), after: base, register))
    }
    planEdges(of: item, after: base, register)
    if item.worry.isExploitation {
      add(.case(item.id, .concern), at: workingDay(1, after: base, register))
    }
  }

  /// The assessment ends; one with an enquiry or a conference still running waits for it.
  private mutating func close(_ item: Case, _ worker: WorkerID, _ register: Register) -> Request? {
    guard !item.work.isChildProtection else {
      add(.case(item.id, .close), at: workingDay(4, after: clock, register))
      return nil
    }
    let ending: Scenario.Ending = item.work == .childInNeed ? .childInNeed : course(of: item).ending
    return close(
      item, .close, ending.reason(for: item.pathway), Writing.closing(ending, &practice), worker, register)
  }

  private mutating func close(
    _ item: Case, _ step: CaseStep, _ reason: ClosureReason, _ why: String, _ worker: WorkerID,
    _ register: Register
  ) -> Request? {
    // What protects the child runs to its end first.
    let pathway = item.pathway
    guard pathway.openProtections.isEmpty, pathway.openEnquiry == nil, pathway.awaitedConference == nil else {
      add(.case(item.id, step), at: workingDay(2, after: clock, register))
      return nil
    }
    if let first = beforeClosing(item, reason, step, worker, register) {
      // Another authority takes days to answer.
      let isAsked = reason == .transferredAuthority && item.pathway.transfer == nil
      let next = isAsked ? edgeDay(1...4, after: clock, register) : open(10, after: clock, register)
      add(.case(item.id, step), at: next)
      return first
    }
    guard let holder = register.workers[worker] else { return nil }
    return Request(by: manager(of: holder, register), command: .case(item.id, .close(reason, why: why)))
  }
}

extension Scenario.Ending {
  /// What the DfE's codes call the ending.
  ///
  /// A case that goes on in another team of the authority ends here as "services ceased for another reason": the front
  /// door's record ends with its part.
  ///
  /// The codes for a case closed after an assessment are for one with nothing more than that.
  fileprivate func reason(for pathway: Pathway) -> ClosureReason {
    let hasMore = !pathway.enquiries.isEmpty || !pathway.conferences.isEmpty || !pathway.plans.isEmpty
    return switch self {
    case .noFurtherAction: hasMore ? .otherReason : .noFurtherAction
    case .earlyHelp: hasMore ? .otherReason : .earlyHelp
    case .childInNeed: .otherReason
    case .otherAuthority: .transferredAuthority
    case .familyArrangement: .childArrangementsOrder
    }
  }
}
