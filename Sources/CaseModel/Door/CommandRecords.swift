extension Command {
  /// The records that the command names, in the order it names them; empty when it only makes new ones.
  ///
  /// The ledger sees to it that these, and what hangs on them, are in the register before `decide` looks.
  public var records: [RecordID] {
    switch self {
    case .putSettingsInForce: [ServiceID.own.record]
    case .registerTeam: []
    case .registerWorker(let details): [details.team.record]
    case .changeWorker(let worker, let details): [worker.record, details.team.record]
    case .startAbsence(let worker, _), .endAbsence(let worker, _), .planLeave(let worker, _),
      .workerLeaves(let worker, _), .workerReturns(let worker):
      [worker.record]
    case .changeHousehold(let household, _): [household.record]
    case .changeChild(let child, _): [child.record]
    case .mergeChildren(let duplicate, let into, _): [duplicate.record, into.record]
    case .receiveContact(let contact): contact.records
    case .changeRag(let contact, _, _), .recordConsent(let contact, _), .considerHistory(let contact),
      .askAgency(let contact, _), .recordAnswer(let contact, _, _), .tellReferrer(let contact, _):
      [contact.record]
    case .decide(let contact, let decisions): [contact.record] + decisions.map(\.child.record)
    case .giveSecondLook(let contact, let child, _, _): [contact.record, child.record]
    case .acceptRisk(let contact, let team): [contact.record, team.record]
    case .allocate(let item, let allocation), .reallocate(let item, let allocation, _):
      [item.record] + allocation.records
    case .returnToTray(let item, _), .changeWork(let item, _), .recordSeen(let item, _),
      .closeCase(let item, _, _):
      [item.record]
    case .acknowledge(let item, let contact): [item.record, contact.record]
    case .importContact(let contact): contact.child.records
    case .importCase(let item): item.records
    case .updateImportedCase(let id, let item): [id.record] + item.records
    case .setAside(let act, _): act.records
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

extension NewContact {
  var records: [RecordID] {
    let known = children.flatMap(\.records)
    guard case .known(let home) = household else { return known }
    return known + [home.record]
  }
}

extension NewAllocation {
  var records: [RecordID] { [worker.record] + (jointWorker.map { [$0.record] } ?? []) }
}

extension ImportedCase {
  var records: [RecordID] { child.records + (worker.map { [$0.record] } ?? []) }
}

extension Command.Act {
  var records: [RecordID] {
    switch self {
    case .decision(let contact, let child): [contact.record, child.record]
    case .rag(let contact, _): [contact.record]
    case .allocation(let item), .returning(let item), .closure(let item): [item.record]
    case .absence(let worker): [worker.record]
    }
  }
}
