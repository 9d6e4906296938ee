import CaseModel

extension ImportPlan {
  func action(for episode: ListedEpisode, _ register: some ImportLookup) throws -> StepAction {
    let known = try register.child(externalID: episode.child)
    var action = StepAction()
    let gaps = known.flatMap { gapsFilled($0, from: episode.listedChildren, &action) }
    let worker = try worker(of: episode, register)
    if let referral = episode.referral, referral.row.noFurtherAction, episode.inNeed != nil {
      action.warnings.append((.outcomeDisagrees, referral.at))
    }
    if let known, let past = episode.known(in: known) {
      action.end(episode.rows, gaps == nil ? .alreadyThere : .updated)
      try update(past, from: episode, worker: worker, register, &action)
    } else if let open = known?.openEpisode, episode.closed == nil {
      let since = London.day(of: open.referredAt)
      action.end(
        episode.rows,
        .rejected(
          reason: "the child's case of \(since) is open: no referral is recorded while a case is open"))
      return action
    } else {
      action.commands.append(.importCase(newCase(episode, worker, new(episode.child, known))))
      if let work = episode.work, episode.rows.isEmpty { action.warnings.append((.caseMade, work.at)) }
      action.end(episode.rows, .imported)
    }
    if let gaps { action.commands.append(gaps) }
    return action
  }

  private func worker(of episode: ListedEpisode, _ register: some ImportLookup) throws -> WorkerID? {
    guard let member = episode.staff, let team = try register.team(named: member.teamKey) else { return nil }
    return try register.worker(named: member.nameKey, in: team)
  }

  private func newCase(_ episode: ListedEpisode, _ worker: WorkerID?, _ child: NewChild) -> ImportedCase {
    ImportedCase(
      child: child, referredAt: options.instant(of: episode.start),
      source: episode.referral?.row.source ?? .unknown,
      work: episode.inNeed?.row.work, need: episode.inNeed?.row.need, worker: worker,
      lastSeen: episode.inNeed?.row.lastSeen, closedAt: episode.closed.map(options.instant(of:)),
      closure: episode.closure)
  }

  /// Brings a known case up to what the lists say; what was recorded here stands.
  private func update(
    _ past: Child.Episode, from episode: ListedEpisode, worker: WorkerID?,
    _ register: some ImportLookup, _ action: inout StepAction
  ) throws {
    guard past.closedAt == nil, let current = try register.case(past.case) else {
      if let row = episode.inNeed, episode.closed == nil { action.warnings.append((.caseClosedHere, row.at)) }
      return
    }
    guard current.contact == nil else {
      if episode.closed != nil, let row = episode.rows.last {
        action.warnings.append((.closedElsewhere, row))
      }
      return
    }
    let holder = try current.worker.flatMap(register.name(of:))
    let change = change(of: current, heldBy: holder, by: episode, worker, &action)
    guard change.isOne else { return }
    action.commands.append(.updateImportedCase(past.case, change.item))
    action.end(change.rows, .updated)
  }

  private struct CaseChange {
    var item: ImportedCase
    var rows: [RowReference] = []
    var isOne: Bool { !rows.isEmpty }
  }

  /// The case as it should be, and the rows that change it.
  ///
  /// A worker is given only to a case that has none, or one whom no list knew, and only if the case was not theirs before:
  /// a manager's return to the tray is kept. The work changes only where no more than an assessment or an enquiry is known.
  private func change(
    of current: Case, heldBy holder: String?, by episode: ListedEpisode, _ worker: WorkerID?,
    _ action: inout StepAction
  ) -> CaseChange {
    var change = CaseChange(
      item: ImportedCase(
        child: .known(current.child), referredAt: current.referredAt, source: current.source,
        work: current.work, need: episode.inNeed?.row.need, worker: current.worker,
        lastSeen: current.lastSeen))
    if let worker, worker != current.worker, let row = episode.staffRow {
      if (current.worker == nil || holder == StaffName.notKnown) && current.previousWorker != worker {
        change.item.worker = worker
        change.rows.append(row)
      } else if current.worker != nil {
        action.warnings.append((.workerDisagrees, row))
      }
    }
    if let seen = episode.inNeed?.row.lastSeen, let row = episode.inNeed?.at,
      current.lastSeen.map({ $0 < seen }) ?? true
    {
      change.item.lastSeen = seen
      change.rows.append(row)
    }
    if let work = episode.inNeed?.row.work, let row = episode.inNeed?.at, work != current.work,
      work != .assessment, current.work.awaitsAssessment
    {
      change.item.work = work
      change.rows.append(row)
    }
    if let closed = episode.closed, let row = episode.rows.last {
      change.item.closedAt = options.instant(of: closed)
      change.item.closure = episode.closure
      change.rows.append(row)
    }
    return change
  }
}

extension ListedEpisode {
  /// The row that names the worker.
  fileprivate var staffRow: RowReference? {
    inNeed?.row.staff.namesWorker == true ? inNeed?.at : referral?.at ?? inNeed?.at
  }
}

extension StepAction {
  /// Says how rows end; a later word goes before an earlier one.
  mutating func end(_ rows: [RowReference], _ ending: RowEnding) {
    for row in rows {
      if let place = endings.firstIndex(where: { $0.row == row }) {
        endings[place].ending = ending
      } else {
        endings.append(Ending(row: row, ending: ending))
      }
    }
  }
}
