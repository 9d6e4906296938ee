extension Command {
  /// The records that the command names, in the order it names them; empty when it only makes new ones.
  ///
  /// The ledger sees to it that these, and what hangs on them, are in the register before `decide` looks.
  public var records: [RecordID] {
    switch self {
    case .putSettingsInForce: [ServiceID.own.record]
    case .registerTeam: []
    case .changeTeam(let id, _, _): [id.record]
    case .registerWorker(let details): [details.team.record]
    case .receiveContact(let contact): contact.records
    case .importContact(let contact): contact.child.records
    case .importCase(let item): item.records
    case .updateImportedCase(let id, let item): [id.record] + item.records
    case .importAssessment(let id, _), .importEnquiry(let id, _), .importPlan(let id, _): [id.record]
    case .importEarlyHelp(let child, _): child.records
    case .worker(let id, _): [id.record]
    case .changeHousehold(let id, _): [id.record]
    case .child(let id, let command): [id.record] + command.records
    case .contact(let id, let command): [id.record] + command.records
    case .case(let id, let command): [id.record] + command.records
    case .reportAllegation(let reported): reported.child.map { [$0.record] } ?? []
    case .allegation(let id, .link(let linked)): [id.record, linked.child.record]
    case .allegation(let id, _): [id.record]
    case .registerPlace, .registerPeerGroup: []
    case .place(let id, let command): [id.record] + command.records
    case .peerGroup(let id, let command): [id.record] + command.records
    case .setAside(let act, _): act.records
    }
  }
}

extension Register {
  /// The records that a rule about a command asks for, closed ones too, besides those that it names.
  ///
  /// The ledger sees to it that these are in the register, too, before `decide` looks.
  public func recordsBehind(_ command: Command) -> [RecordID] {
    // The police may have taken the child before, on a case that has closed since.
    if case .case(let id, .pathway(let asked)) = command,
      (asked.fact as? ProtectionStarted)?.kind == .policeProtection
    {
      return cases[id].flatMap { child($0.child) }?.episodes.map(\.case.record) ?? []
    }
    if case .contact(_, .protect(let id, let started)) = command, started.kind == .policeProtection {
      return child(id)?.episodes.map(\.case.record) ?? []
    }
    return []
  }
}

extension ChildCommand {
  var records: [RecordID] {
    switch self {
    case .change: []
    case .merge(let into, _, _): [into.record]
    case .moveHome(let home, _): home?.records ?? []
    case .relate(let other, _): [other.record]
    }
  }
}

extension ContactCommand {
  var records: [RecordID] {
    switch self {
    case .rate, .recordConsent, .considerHistory, .ask, .recordAnswer, .chase, .tellReferrer,
      .acknowledgeHandover, .task, .recordEarlyHelp:
      []
    case .recordAcceptance(let child, _), .recordRefusal(let child, _): [child.record]
    case .addChild(let child, let home): child.records + (home?.records ?? [])
    case .decide(let decisions): decisions.map(\.child.record)
    case .secondLook(let child, _, _), .protect(let child, _): [child.record]
    case .acceptRisk(let team): [team.record]
    }
  }
}

extension CaseCommand {
  var records: [RecordID] {
    switch self {
    case .allocate(let allocation), .reallocate(let allocation, _): allocation.records
    case .acknowledge(let contact): [contact.record]
    case .pathway(let asked): asked.fact.records
    case .task, .night, .returnToTray, .changeWork, .recordSeen, .close: []
    }
  }
}

extension NewChild {
  var records: [RecordID] {
    switch self {
    case .known(let child): [child.record]
    case .new: []
    }
  }
}

extension NewHousehold {
  var records: [RecordID] {
    switch self {
    case .known(let home): [home.record]
    case .new: []
    }
  }
}

extension NewContact {
  var records: [RecordID] { children.flatMap(\.records) + (household?.records ?? []) }
}

extension NewAllocation {
  var records: [RecordID] { [worker.record] + (jointWorker.map { [$0.record] } ?? []) }
}

extension ImportedCase {
  var records: [RecordID] { child.records + (worker.map { [$0.record] } ?? []) }
}

extension UndoableAct {
  var records: [RecordID] {
    switch self {
    case .decision(let contact, let child): [contact.record, child.record]
    case .rating(let contact, _): [contact.record]
    case .allocation(let item), .closure(let item): [item.record]
    case .absence(let worker): [worker.record]
    case .fact(let record, _): [record]
    case .merge(let child): [child.record]
    }
  }
}
