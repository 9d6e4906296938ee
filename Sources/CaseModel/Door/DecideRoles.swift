extension Register {
  /// Registers somebody; a role that needs a second person is only asked for.
  func registerWorker(
    _ details: WorkerDetails, by actor: WorkerID, today: Day, _ batch: inout EventBatch
  ) throws(Refusal) {
    try check(details, of: nil, on: today)
    let id = WorkerID(nextNumber(.worker))
    // The program registers whom the settings list before there is anybody else, and invented services.
    guard actor != .program, details.role.isGivenByTwo else {
      return batch.add(.worker(id, .registered(details)))
    }
    batch.add(
      .worker(
        id, .registered(details.with(RoleGiven(role: .untilConfirmed, account: details.account)))))
    batch.add(.worker(id, .roleAsked(details.roleGiven)))
  }

  /// Changes what is known of somebody; a role or account that reaches further waits for a second person.
  func change(
    _ worker: Worker, to details: WorkerDetails, by actor: WorkerID, today: Day, _ batch: inout EventBatch
  ) throws(Refusal) {
    let id = worker.id
    guard worker.details != details else { return }
    try check(details, of: id, on: today)
    var changed = worker
    changed.details = details
    // Nobody knows yet that another account exists.
    if details.account != worker.details.account { changed.details.account = nil }
    try requireAdministrator(changed, on: today)
    if worker.details.registration == .notRegistered, details.registration != .notRegistered, actor == id {
      throw .ownRegistration(id)
    }
    let given = details.roleGiven
    if actor == id, worker.details.isSurpassed(by: given) { throw .ownRole(id) }
    guard actor != .program, worker.details.needsTwo(for: given) else {
      return batch.add(.worker(id, .changed(details)))
    }
    if let request = worker.roleAsked, request.given == given {
      throw .roleAwaits(id, given.role, by: request.asked.by)
    }
    let others = details.with(worker.details.roleGiven)
    if others != worker.details { batch.add(.worker(id, .changed(others))) }
    batch.add(.worker(id, .roleAsked(given)))
  }

  /// Somebody comes back; a role that needs two people is asked for again.
  func bringBack(
    _ worker: Worker, by actor: WorkerID, today: Day, _ batch: inout EventBatch
  ) throws(Refusal) {
    guard worker.left != nil else { throw .hasNotLeft(worker.id) }
    try check(worker.details, of: worker.id, on: today)
    batch.add(.worker(worker.id, .returned))
    guard worker.hasLeft(by: today), worker.details.role.isGivenByTwo, actor != .program else { return }
    let given = worker.details.roleGiven
    let waiting = worker.details.with(RoleGiven(role: .untilConfirmed, account: given.account))
    batch.add(.worker(worker.id, .changed(waiting)))
    batch.add(.worker(worker.id, .roleAsked(given)))
  }

  /// Confirms a role as the second person.
  func confirm(
    _ given: RoleGiven, of worker: Worker, by actor: WorkerID, at now: Instant, _ batch: inout EventBatch
  ) throws(Refusal) {
    let today = London.day(of: now)
    guard let request = worker.roleAsked else { throw .noRoleAsked(worker.id) }
    guard request.given == given else { throw .roleNotAsked(worker.id, given.role) }
    guard actor != worker.id, actor != request.asked.by else {
      throw .roleNeedsAnother(worker.id, askedBy: request.asked.by)
    }
    if let refusal = refusal(of: given.role.confirmedBy, to: actor, at: now) { throw refusal }
    if let left = worker.left, worker.hasLeft(by: today) { throw .workerLeft(worker.id, on: left) }
    var changed = worker
    changed.details = worker.details.with(given)
    try check(changed.details, of: worker.id, on: today)
    try requireAdministrator(changed, on: today)
    batch.add(.worker(worker.id, .roleConfirmed(given)))
  }

  /// Declines a role that was asked for.
  func decline(_ declined: RoleDeclined, of worker: Worker, _ batch: inout EventBatch) throws(Refusal) {
    guard worker.roleAsked != nil else { throw .noRoleAsked(worker.id) }
    try requireReason(declined.why)
    batch.add(.worker(worker.id, .roleDeclined(declined)))
  }

  /// Gives a role as the owner of the ledger's file, whom the operating system admits and not a rule of the service.
  func grant(
    _ granted: RoleGranted, to worker: Worker, by actor: WorkerID, today: Day, _ batch: inout EventBatch
  ) throws(Refusal) {
    guard actor == .program else { throw .ownersAct }
    var changed = worker
    changed.details = worker.details.with(RoleGiven(role: granted.role, account: granted.account))
    changed.left = nil
    guard changed != worker else { return }
    try check(changed.details, of: worker.id, on: today)
    try requireAdministrator(changed, on: today)
    batch.add(.worker(worker.id, .roleGranted(granted)))
  }

  /// Refuses a change of a worker after which nobody could administer the service, today or on any later day.
  func requireAdministrator(_ changed: Worker, on today: Day) throws(Refusal) {
    func lastDay(_ workers: [Worker]) -> Day? { workers.compactMap(\.administersThrough).max() }
    let others = workers.all.filter { $0.id != changed.id }
    guard let before = lastDay(others + [workers[changed.id]].compactMap { $0 }), before >= today else {
      return
    }
    guard let after = lastDay(others + [changed]), after >= before else {
      throw .lastAdministrator(changed.id)
    }
  }
}
