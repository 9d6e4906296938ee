extension Simulation {
  /// Meetings, audits, tasks for the night and emergencies during casework.
  mutating func planEdges(of item: Case, after base: Instant, _ register: Register) {
    add(.case(item.id, .meeting), at: edgeDay(17...21, after: base, register))
    if edges.chance(60) {
      add(.case(item.id, .audit), at: edgeDay(5...40, after: base, register))
    }
    guard item.work.isChildProtection else { return }
    if edges.chance(120) {
      add(.case(item.id, .leaveTask), at: edgeDay(1...4, after: base, register))
    }
    if edges.chance(45) {
      add(.case(item.id, .emergency), at: base.advanced(byMinutes: Int64(edges.number(in: 200...900))))
    }
  }

  mutating func meet(_ item: Case, _ worker: WorkerID, _ register: Register) -> Request? {
    guard item.pathway.openAssessment != nil || item.work == .childInNeed else { return nil }
    add(.case(item.id, .meeting), at: edgeDay(16...19, after: clock, register))
    let meeting = MeetingHeld(
      on: London.day(of: clock), present: "mother, school, health visitor",
      agreed: "The plan stays; everybody brings what changed to the next meeting.")
    return Request(by: worker, command: .case(item.id, .record(meeting)))
  }

  mutating func audit(_ item: Case, _ worker: WorkerID, _ register: Register) -> Request? {
    guard let holder = register.workers[worker] else { return nil }
    let grade: AuditGrade = edges.pick([
      .good, .good, .requiresImprovement, .requiresImprovement, .inadequate,
    ])
    let audit = CaseAudited(
      grade: grade, identityUsed: edges.chance(600), reasonsClear: edges.chance(700),
      note: "The plan is clear. What a day is like for the child should be easier to find.")
    return Request(
      by: manager(of: holder, register), command: .case(item.id, .record(audit)))
  }

  /// Managers supervise those who hold cases a little before it is due.
  mutating func superviseDue(on day: Day, _ register: Register) {
    for id in roster.caseHolders {
      guard let worker = register.workers[id], worker.isAvailable(on: day),
        let clock = register.clocks(of: worker, on: day).first, let due = register.due(of: clock),
        London.day(of: due).advanced(by: -3) <= day, staffing.chance(350)
      else { continue }
      add(.supervise(id), at: London.instant(day: day, minute: 600 + staffing.below(360)))
    }
  }

  mutating func supervise(_ id: WorkerID, _ register: Register) -> Request? {
    let today = London.day(of: clock)
    guard let worker = register.workers[id], worker.isAvailable(on: today),
      worker.supervisedOn.map({ $0 < today }) ?? true
    else { return nil }
    let session = WorkerSupervised(on: today, note: "Each case talked through; two need a plan for closing.")
    return Request(by: manager(of: worker, register), command: .worker(id, .supervise(session)))
  }

  /// Managers audit a little before it is due; nothing is drawn for it, so that it changes nothing of the rest.
  mutating func auditDue(on day: Day, _ register: Register) {
    for worker in register.workers.all {
      guard let clock = register.clocks(of: worker, on: day).first, clock.name == .audit, clock.governs,
        let due = register.due(of: clock), London.day(of: due).advanced(by: -4) <= day
      else { continue }
      add(.audit(by: worker.id), at: London.instant(day: day, minute: 630 + Int(worker.id.number % 40) * 9))
    }
  }

  /// Child protection plans are reviewed a little before it is due, but for one in seven; nothing is drawn for it.
  mutating func reviewDue(on day: Day, _ register: Register) {
    for item in register.cases.all where item.isOpen && !item.id.number.isMultiple(of: 7) {
      guard let pathway = item.boxedPathway?.value,
        let plan = pathway.openPlans.last(where: { $0.kind == .protection }),
        (plan.reviewedOn ?? plan.from).advanced(byMonths: plan.reviewedOn == nil ? 3 : 6).advanced(by: -6)
          <= day
      else { continue }
      add(.reviewPlan(item.id), at: London.instant(day: day, minute: 600 + Int(item.id.number % 300)))
    }
  }

  mutating func reviewPlan(of id: CaseID, _ register: Register) -> Request? {
    guard let item = register.cases[id], item.isOpen,
      let worker = item.worker.flatMap({ register.workers[$0] })
    else { return nil }
    let chairs = present(roster.managers(of: worker.details.team), register)
    let held = ReviewHeld(
      on: London.day(of: clock), planGoesOn: true, why: "the children are not safe without it yet")
    return chairs.first.map { Request(by: $0, command: .case(id, .record(held))) }
  }

  mutating func audit(by manager: WorkerID, _ register: Register) -> Request? {
    let today = London.day(of: clock)
    guard let auditor = register.workers[manager], auditor.isAvailable(on: today),
      auditor.auditedOn.map({ $0.advanced(by: 7) < today }) ?? true
    else { return nil }
    let audit = CaseAudited(
      grade: manager.number.isMultiple(of: 2) ? .good : .requiresImprovement, identityUsed: true,
      reasonsClear: true, note: "The reasons can be followed; the child’s own words stand in the visits.")
    return register.nextToAudit(by: manager).map {
      Request(by: manager, command: .case($0, .record(audit)))
    }
  }
}
