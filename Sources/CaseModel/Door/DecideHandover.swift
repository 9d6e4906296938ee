extension Register {
  /// What the emergency duty team took is read by the day service.
  ///
  /// - Source: local procedures (Islington: the record reaches the day team by 09:00 on the next working day).
  func acknowledgeHandover(
    of contact: Contact, note: String, by actor: WorkerID, _ batch: inout EventBatch
  ) throws(Refusal) {
    guard contact.outOfHours else { throw .handover(contact.id.record, .cameByDay) }
    if let at = contact.handoverAcknowledgedAt { throw .handover(contact.id.record, .acknowledged(at)) }
    try require(.day, actor, contact.id.record)
    batch.add(.contact(contact.id, .handoverAcknowledged(HandoverAcknowledged(note: note))))
  }

  /// Decides an act on what the night did on a case: what happens, or why not.
  ///
  /// - Source: local procedures (Islington: the record reaches the day team by 09:00); the 2023 inspection of Rochdale
  ///   found the emergency duty team’s rationale limited; how many words it needs, and that whoever may act in an
  ///   emergency may record it for a colleague, is local policy, default from this project.
  func decide(_ command: NightCommand, on item: Case, by actor: WorkerID) throws(Refusal) -> NightEvent {
    let nights = item.pathway.nights
    let record = item.id.record
    guard let last = nights.last else { throw .handover(record, .noNightWork) }
    switch command {
    case .acknowledge(let note):
      if nights.unread == nil, let at = last.acknowledgedAt { throw .handover(record, .acknowledged(at)) }
      try require(.day, actor, record)
      return .acknowledged(HandoverAcknowledged(note: note))
    case .giveRationale(let rationale):
      if nights.unreasoned == nil, let at = last.reasonedAt { throw .handover(record, .reasoned(at)) }
      let words = settings.decisions.rationaleWords
      if wordCount(of: rationale.why, upTo: words) < words { throw .handover(record, .reasonsThin(words)) }
      return .reasoned(rationale)
    }
  }

  /// What the emergency duty team does on a case is handed to the day service, once until it has been read or its
  /// reasons have been given: what is done afterwards has reasons of its own.
  ///
  /// - Source: local policy, default from this project, after Islington’s procedure.
  func handOver(_ item: Case, by actor: WorkerID, _ batch: inout EventBatch) {
    guard shift(of: actor) == .night, !item.pathway.nights.contains(where: \.isFresh),
      let team = workers[actor]?.details.team
    else { return }
    batch.add(.case(item.id, .night(.worked(NightWorked(team: team)))))
  }

  /// Decides an act on a task: what happens, or why not.
  func decide(
    _ command: TaskCommand, on tasks: [HandoverTask], of record: RecordID, by actor: WorkerID
  ) throws(Refusal) -> TaskEvent {
    switch command {
    case .set(let task):
      if wordCount(of: task.what, upTo: 1) == 0 { throw .handover(record, .taskMissing) }
      return .set(task)
    case .acknowledge(let number):
      let task = try find(number, in: tasks, of: record)
      if let at = task.acknowledgedAt { throw .handover(record, .acknowledged(at)) }
      try require(task.shift, actor, record)
      return .acknowledged(TaskAcknowledged(number: number))
    case .finish(let done):
      let task = try find(done.number, in: tasks, of: record)
      // Whoever left it cannot make it look read; once its shift knows of it, either may see it through.
      if task.acknowledgedAt == nil { try require(task.shift, actor, record) }
      if wordCount(of: done.outcome, upTo: 1) == 0 { throw .handover(record, .outcomeMissing) }
      return .done(done)
    }
  }

  private func find(
    _ number: Int, in tasks: [HandoverTask], of record: RecordID
  ) throws(Refusal) -> HandoverTask {
    guard tasks.indices.contains(number) else { throw .handover(record, .noTask(number)) }
    if let at = tasks[number].doneAt { throw .handover(record, .done(at)) }
    return tasks[number]
  }

  /// A shift answers for itself: nobody acknowledges what they left for the others.
  private func require(_ shift: Shift, _ actor: WorkerID, _ record: RecordID) throws(Refusal) {
    if let own = self.shift(of: actor), own != shift { throw .handover(record, .otherShift(shift)) }
  }

  /// The shift that a worker’s team works, whatever the worker’s role in it; nil for the program.
  public func shift(of worker: WorkerID) -> Shift? {
    guard let team = workers[worker]?.details.team else { return nil }
    return teams[team]?.kind == .emergencyDuty ? .night : .day
  }
}

/// Why a hand-over is refused.
public enum HandoverRefusal: Error, Equatable, Sendable {
  case cameByDay
  case acknowledged(Instant)
  case otherShift(Shift)
  case taskMissing
  case outcomeMissing
  case noTask(Int)
  case done(Instant)
  case dayCloses
  case noNightWork
  case reasoned(Instant)
  case reasonsThin(Int)

  /// The refusal in plain words: what is wrong and what to do.
  public var words: String {
    switch self {
    case .cameByDay: "it came in the day service’s hours: nothing is handed over"
    case .acknowledged(let at): "it was acknowledged already, \(Wording.dayAndTime(at))"
    case .otherShift(let shift): "it waits for the \(shift.words), who acknowledge it themselves first"
    case .taskMissing: "say what is to be done"
    case .outcomeMissing: "say what came of it"
    case .noTask(let number): "it has no task \(number + 1)"
    case .dayCloses:
      "the emergency duty team closes no case: leave the day service a task that says why it should"
    case .noNightWork: "the emergency duty team has done nothing on it that waits for the day service"
    case .reasoned(let at): "its reasons were recorded already, \(Wording.dayAndTime(at))"
    case .reasonsThin(let words): "say why it was done so, in at least \(Wording.count(words, "word"))"
    case .done(let at): "the task was done already, \(Wording.dayAndTime(at))"
    }
  }
}
