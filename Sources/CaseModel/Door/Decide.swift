extension Register {
  /// Decides what a command would record; records nothing itself.
  ///
  /// - Parameters:
  ///   - command: what is asked for.
  ///   - actor: the worker who asks; ``Identifier/program`` for imports and a simulated public.
  ///   - now: the time of recording.
  ///   - past: the act to be set aside, as recorded, where ``UndoableAct/pastRecord`` names a record.
  ///   - batch: takes the new events, oldest first; none when the command changes nothing. What it holds after a refusal
  ///     is to be thrown away.
  /// - Throws: the first rule broken, in the order of the guards.
  public func decide(
    _ command: Command, by actor: WorkerID, at now: Instant, past: PastAct? = nil,
    into batch: inout EventBatch
  ) throws(Refusal) {
    if let refusal = refusal(of: command.act, to: actor, at: now) { throw refusal }
    switch command {
    case .putSettingsInForce(let settings): try putSettingsInForce(settings, &batch)
    case .registerTeam(let name, let kind): try registerTeam(name, kind, &batch)
    case .changeTeam(let id, let name, let kind): try changeTeam(id, name, kind, &batch)
    case .registerWorker(let details):
      try registerWorker(details, by: actor, today: London.day(of: now), &batch)
    case .receiveContact(let contact): try receive(contact, by: actor, at: now, &batch)
    case .importContact(let contact): try importContact(contact, today: London.day(of: now), &batch)
    case .importCase(let item): try importCase(item, today: London.day(of: now), &batch)
    case .updateImportedCase(let id, let item): try updateImportedCase(id, item, at: now, &batch)
    case .importAssessment(let id, let listed): try importAssessment(id, listed, at: now, &batch)
    case .importEnquiry(let id, let listed): try importEnquiry(id, listed, at: now, &batch)
    case .importEarlyHelp(let child, let listed): try importEarlyHelp(child, listed, at: now, &batch)
    case .importPlan(let id, let listed): try importPlan(id, listed, at: now, &batch)
    case .worker(let id, let command):
      try decide(command, on: known(id), by: actor, at: now, &batch)
    case .changeHousehold(let id, let details): try changeHousehold(id, details, &batch)
    case .child(let id, let command): try decide(command, on: known(id), today: London.day(of: now), &batch)
    case .contact(let id, let command): try decide(command, on: known(id), by: actor, at: now, &batch)
    case .case(let id, let command): try decide(command, on: known(id), by: actor, at: now, &batch)
    case .reportAllegation(let reported): try report(reported, at: now, &batch)
    case .allegation(let id, let command): try decide(command, on: id, at: now, &batch)
    case .registerPlace(let details): try registerPlace(details, &batch)
    case .registerPeerGroup(let details): try registerPeerGroup(details, &batch)
    case .place(let id, let command):
      if let event = try decide(command, on: id.record) { batch.add(.place(id, event)) }
    case .peerGroup(let id, let command):
      if let event = try decide(command, on: id.record) { batch.add(.peerGroup(id, event)) }
    case .setAside(let act, let reason):
      try setAside(act, reason, by: actor, at: now, past: past, &batch)
    }
  }

  /// Why somebody may not do an act; nil when they may.
  ///
  /// Commands, forms and screens all ask here. Refused are an actor whom the service does not know, who has left, whose
  /// role may not do it, or who lacks the qualification.
  public func refusal(of act: Act, to actor: WorkerID, at now: Instant) -> Refusal? {
    if actor == .program { return nil }
    let refusal: Refusal?? = workers.look(at: actor) { worker in
      if let left = worker.left, worker.hasLeft(by: London.day(of: now)) {
        return .workerLeft(actor, on: left)
      }
      guard worker.details.role.may(act) else { return .roleMayNot(worker.details.role, act) }
      return worker.details.lacksQualification(for: act) ? .notQualified(actor, act) : nil
    }
    return refusal ?? .unknownWorker(actor)
  }

  func known(_ id: ContactID) throws(Refusal) -> Contact {
    guard let contact = contacts[id] else { throw .noSuchRecord(id.record) }
    return contact
  }

  func known(_ id: CaseID) throws(Refusal) -> Case {
    guard let item = cases[id] else { throw .noSuchRecord(id.record) }
    return item
  }

  /// A child's record that stands; one that was merged is refused with the record to use.
  func known(_ id: ChildID) throws(Refusal) -> Child {
    guard let child = children[id] else { throw .noSuchRecord(id.record) }
    if let into = child.mergedInto { throw .childMerged(id, into: into) }
    return child
  }

  func known(_ id: WorkerID) throws(Refusal) -> Worker {
    guard let worker = workers[id] else { throw .noSuchRecord(id.record) }
    return worker
  }

  func requireReason(_ text: String) throws(Refusal) {
    guard wordCount(of: text, upTo: 1) > 0 else { throw .reasonMissing }
  }
}

extension Command {
  /// The kind of act, for the table of what a role may do.
  public var act: Act {
    switch self {
    case .putSettingsInForce, .importContact, .importCase, .updateImportedCase, .importAssessment,
      .importEnquiry, .importEarlyHelp, .importPlan:
      .administer
    case .registerTeam, .changeTeam, .registerWorker, .worker: .staff
    case .receiveContact, .changeHousehold, .child: .record
    case .contact(_, let command): command.act
    case .case(_, let command): command.act
    case .reportAllegation: .record
    case .allegation: .allegations
    case .registerPlace, .registerPeerGroup, .place, .peerGroup: .record
    case .setAside(let act, _): act.act
    }
  }
}

extension ContactCommand {
  var act: Act {
    switch self {
    case .rate, .recordConsent, .considerHistory, .addChild, .ask, .recordAnswer, .chase, .tellReferrer,
      .acknowledgeHandover, .task, .recordEarlyHelp, .recordAcceptance, .recordRefusal:
      .record
    case .decide: .decide
    case .protect: .protect
    case .secondLook: .secondLook
    case .acceptRisk: .acceptRisk
    }
  }
}

extension CaseCommand {
  var act: Act {
    switch self {
    case .allocate, .reallocate, .returnToTray, .close: .allocate
    case .changeWork, .recordSeen, .acknowledge: .work
    case .task, .night(.acknowledge): .record
    case .night(.giveRationale): .protect
    case .pathway(let command): type(of: command.fact).act
    }
  }
}

extension UndoableAct {
  var act: Act {
    switch self {
    case .decision: .decide
    case .rating: .record
    case .allocation, .closure: .allocate
    case .absence: .staff
    // Whose it was, and whether a manager may, is looked at once it has been found.
    case .fact, .merge: .record
    }
  }
}
