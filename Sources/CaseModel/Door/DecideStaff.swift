extension Register {
  func putSettingsInForce(_ new: ServiceSettings, _ batch: inout EventBatch) throws(Refusal) {
    if let fault = new.fault { throw .settingsInvalid(fault) }
    guard serviceVersion == 0 || new != settings else { return }
    batch.add(.service(.settingsPutInForce(new)))
  }

  func registerTeam(_ name: String, _ kind: TeamKind, _ batch: inout EventBatch) throws(Refusal) {
    try requireFree(name, besides: nil)
    batch.add(.team(TeamID(nextNumber(.team)), .registered(TeamRegistered(name: name, kind: kind))))
  }

  /// A team is called otherwise or turns out to do something else; what was recorded of it before stands.
  func changeTeam(
    _ id: TeamID, _ name: String, _ kind: TeamKind, _ batch: inout EventBatch
  ) throws(Refusal) {
    guard let team = teams[id] else { throw .noSuchRecord(id.record) }
    try requireFree(name, besides: id)
    guard team.name != name || team.kind != kind else { return }
    batch.add(.team(id, .changed(TeamRegistered(name: name, kind: kind))))
  }

  private func requireFree(_ name: String, besides id: TeamID?) throws(Refusal) {
    guard name.contains(where: { !$0.isWhitespace }) else { throw .teamNameMissing }
    guard !teams.all.contains(where: { $0.name == name && $0.id != id }) else { throw .teamNameTaken(name) }
  }

  func decide(
    _ command: WorkerCommand, on worker: Worker, by actor: WorkerID, at now: Instant,
    _ batch: inout EventBatch
  ) throws(Refusal) {
    let (id, today) = (worker.id, London.day(of: now))
    switch command {
    case .change(let details): try change(worker, to: details, by: actor, today: today, &batch)
    case .startAbsence(let spell):
      // One spell at a time: the one that runs, or is about to, ends before another is put down.
      if let running = worker.absence,
        !worker.isBack(on: today) || spell.from < (worker.backOn ?? running.from)
      {
        throw .alreadyAbsent(id)
      }
      if let back = spell.expectedBack, back < spell.from { throw .daysReversed }
      batch.add(.worker(id, .absenceStarted(spell)))
    case .endAbsence(let day):
      guard let spell = worker.absence, !worker.isBack(on: today) else { throw .notAbsent(id) }
      guard day != worker.backOn else { return }
      guard day >= spell.from else { throw .daysReversed }
      batch.add(.worker(id, .absenceEnded(AbsenceEnded(on: day))))
    case .planLeave(let leave):
      guard leave.from <= leave.through else { throw .daysReversed }
      batch.add(.worker(id, .leavePlanned(leave)))
    case .leaves(let day):
      if let left = worker.left { throw .workerLeft(id, on: left) }
      var changed = worker
      changed.left = day
      try requireAdministrator(changed, on: today)
      batch.add(.worker(id, .left(WorkerLeft(on: day))))
    case .returns: try bringBack(worker, by: actor, today: today, &batch)
    case .confirmRole(let given): try confirm(given, of: worker, by: actor, at: now, &batch)
    case .declineRole(let declined): try decline(declined, of: worker, &batch)
    case .grantRole(let granted): try grant(granted, to: worker, by: actor, today: today, &batch)
    case .supervise(let session):
      guard actor != id else { throw .ownSupervision(id) }
      guard session.on <= today else { throw .dayInFuture(session.on) }
      if let last = worker.supervisedOn, session.on <= last { throw .supervisedBefore(id, last) }
      try requireReason(session.note)
      batch.add(.worker(id, .supervised(session)))
    }
  }

  /// Refuses details that do not hold together, or an account that another worker uses on a day.
  func check(_ details: WorkerDetails, of id: WorkerID?, on today: Day) throws(Refusal) {
    guard teams.contains(details.team) else { throw .noSuchRecord(details.team.record) }
    guard (1...100).contains(details.fte) else { throw .fteOutOfRange(details.fte) }
    if let account = details.account,
      workers.all.contains(where: {
        $0.details.account == account && $0.id != id && !$0.hasLeft(by: today)
      })
    {
      throw .accountTaken(account)
    }
  }
}
