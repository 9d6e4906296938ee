extension Register {
  func decide(
    _ command: CaseCommand, on item: Case, by actor: WorkerID, at now: Instant, _ batch: inout EventBatch
  ) throws(Refusal) {
    let id = item.id
    if let closedAt = item.closedAt {
      throw .caseClosed(id, Stamp(by: item.closedBy ?? item.movedBy, at: closedAt))
    }
    let before = batch.events.count
    try decide(command, onOpen: item, by: actor, at: now, &batch)
    if command.isHandedOver, batch.events.count > before { handOver(item, by: actor, &batch) }
  }

  private func decide(
    _ command: CaseCommand, onOpen item: Case, by actor: WorkerID, at now: Instant, _ batch: inout EventBatch
  ) throws(Refusal) {
    let id = item.id
    switch command {
    case .allocate(let allocation):
      if let worker = item.worker {
        throw .alreadyAllocated(id, to: worker, Stamp(by: item.movedBy, at: item.since))
      }
      try allocate(item, allocation, nil, at: now, &batch)
    case .reallocate(let allocation, let change):
      guard let worker = item.worker else { throw .notAllocated(id) }
      guard worker != allocation.worker || item.jointWorker != allocation.jointWorker else {
        throw .alreadyHolds(worker, id)
      }
      try allocate(item, allocation, change, at: now, &batch)
    case .returnToTray(let reason):
      guard let worker = item.worker else { throw .notAllocated(id) }
      try requireReason(reason)
      batch.add(.case(id, .returned(CaseReturned(from: worker, reason: reason))))
      tell(.episodeHeldBy(EpisodeHeld(case: id, worker: nil)), to: item.child, &batch)
    case .changeWork(let work):
      guard item.work != work else { return }
      let settled = item.pathway.settledWork(from: work)
      if item.pathway.isProtecting, settled != work { throw .pathway(id, .workFollows(settled)) }
      if item.pathway.strategyNeededAt != nil, item.work == .assessmentWithSection47 {
        throw .pathway(id, .strategyNeeded)
      }
      batch.add(.case(id, .workChanged(WorkChanged(work: work))))
    case .recordSeen(let day):
      guard day <= London.day(of: now) else { throw .dayInFuture(day) }
      if DateBounds.fault(day) != nil { throw .pathway(id, .outsideYears(day)) }
      if child(item.child)?.details.isUnborn(on: day) ?? false { throw .pathway(id, .notBornYet) }
      batch.add(.case(id, .childSeen(ChildSeen(on: day))))
    case .acknowledge(let contact):
      guard item.passedContacts.contains(contact) else { throw .nothingToAcknowledge(id, contact) }
      try requireOwn(item, actor, at: now)
      batch.add(.case(id, .informationAcknowledged(InformationPassed(contact: contact))))
    case .pathway(let command): try decide(command, on: item, by: actor, at: now, &batch)
    case .task(let command):
      let event = try decide(command, on: item.pathway.tasks, of: id.record, by: actor)
      batch.add(.case(id, .task(event)))
    case .night(let command):
      batch.add(.case(id, .night(try decide(command, on: item, by: actor))))
    case .close(let reason, let why, let notSeenWhy):
      if let waiting = item.passedContacts.first { throw .informationWaits(id, waiting) }
      if shift(of: actor) == .night { throw .handover(id.record, .dayCloses) }
      if let hindrance = hindrance(toClosing: item, as: reason, notSeenWhy: notSeenWhy, at: now) {
        throw .pathway(id, hindrance)
      }
      try requireReason(why)
      batch.add(
        .case(
          id,
          .closed(
            CaseClosed(
              reason: reason, why: why, from: item.worker, closedAt: nil,
              notSeenWhy: asksWhyUnseen(item, as: reason, at: now) ? notSeenWhy : nil))))
      let isTakenOver = reason == .otherReason && item.pathway.stepDown?.acceptedAt != nil
      let closed = EpisodeClosed(
        case: id, closedAt: now, reason: reason, steppedDown: isTakenOver ? true : nil)
      tell(.episodeClosed(closed), to: item.child, &batch)
    }
  }

  /// What is new is read by somebody who works the case, or by a manager.
  ///
  /// - Source: local policy, default from this project: new information counts as known once those who act on it know it.
  private func requireOwn(_ item: Case, _ actor: WorkerID, at now: Instant) throws(Refusal) {
    if actor == item.worker || actor == item.jointWorker { return }
    if refusal(of: .allocate, to: actor, at: now) != nil { throw .notTheirCase(item.id, item.worker) }
  }

  private func allocate(
    _ item: Case, _ allocation: NewAllocation, _ change: WorkerChangeReason?, at now: Instant,
    _ batch: inout EventBatch
  ) throws(Refusal) {
    try requireReason(allocation.reason)
    try check(allocation, for: item, on: London.day(of: now))
    batch.add(
      .case(
        item.id,
        .allocated(
          CaseAllocated(
            worker: allocation.worker, from: item.worker, jointWorker: allocation.jointWorker,
            reason: allocation.reason, change: change, direction: allocation.direction,
            overrides: allocation.overrides, since: nil))))
    tell(.episodeHeldBy(EpisodeHeld(case: item.id, worker: allocation.worker)), to: item.child, &batch)
  }

  /// Whether a worker can be given a case, in the order: left, away, role, registration, newly qualified alone.
  ///
  /// - Throws: the first rule that refuses and that the allocation does not override.
  private func check(_ allocation: NewAllocation, for item: Case, on day: Day) throws(Refusal) {
    for override in allocation.overrides {
      guard settings.overridable.contains(override.rule) else { throw .overrideNotAllowed(override.rule) }
      try requireReason(override.reason)
    }
    let worker = try known(allocation.worker)
    var supported = false
    if let id = allocation.jointWorker {
      guard id != allocation.worker else { throw .jointWorkerIsSame }
      let joint = try known(id)
      if let refusal = obstacle(to: joint, taking: item, jointly: true, on: day) { throw refusal }
      supported = !joint.details.asye
    }
    let overridden = allocation.overrides.map(\.rule)
    if let refusal = obstacle(
      to: worker, taking: item, jointly: supported, on: day, overriding: overridden)
    {
      throw refusal
    }
  }

  /// The first rule that speaks against giving a worker a case; nil when none does.
  ///
  /// - Parameters:
  ///   - jointly: whether somebody who is not newly qualified works it, too.
  ///   - overridden: rules that a manager sets aside; each sets aside itself alone.
  /// - Source: held by a registered social worker: Liverpool duty procedure; newly qualified workers and child
  ///   protection: Wirral workload management scheme; both local policy.
  public func obstacle(
    to worker: Worker, taking item: Case, jointly: Bool, on day: Day,
    overriding overridden: [Override.Rule] = []
  ) -> Refusal? {
    if worker.hasLeft(by: day), let left = worker.left { return .workerLeft(worker.id, on: left) }
    guard worker.details.role.holdsCases else { return .holdsNoCases(worker.id, worker.details.role) }
    let edition = settings.decisions.edition ?? .wt2018
    if worker.details.registration == .notRegistered, !edition.lets(unregisteredLead: item.work) {
      return .workerNotRegistered(worker.id)
    }
    if !worker.isAvailable(on: day), !overridden.contains(.absentWorker) { return .workerAbsent(worker.id) }
    if worker.details.asye, item.work.isChildProtection, !jointly, !overridden.contains(.asyeAlone) {
      return .asyeAlone(worker.id, item.work)
    }
    return nil
  }
}

extension CaseCommand {
  /// Whether the day service is told of it when the emergency duty team does it; tasks are told of one by one, and to look
  /// at what others did is no work on the case.
  ///
  /// - Source: local policy, default from this project; that the emergency duty team closes no case, too.
  fileprivate var isHandedOver: Bool {
    switch self {
    case .task, .night, .close: false
    case .pathway(let asked): type(of: asked.fact).isWork
    case .allocate, .reallocate, .returnToTray, .changeWork, .recordSeen, .acknowledge: true
    }
  }
}

extension Refusal {
  /// The rule whose override allows the act; nil where no override does.
  public var overriddenBy: Override.Rule? {
    if case .asyeAlone = self { return .asyeAlone }
    if case .workerAbsent = self { return .absentWorker }
    return nil
  }
}
