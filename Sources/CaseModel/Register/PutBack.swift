extension Register {
  /// How many events a record has; 0 when the register does not hold it.
  public func version(of record: RecordID) -> Int32 {
    let number = record.number
    return switch record.kind {
    case .service: serviceVersion
    case .team: teams[TeamID(number)]?.version ?? 0
    case .worker: workers[WorkerID(number)]?.version ?? 0
    case .household: households[HouseholdID(number)]?.version ?? 0
    case .child: children[ChildID(number)]?.version ?? 0
    case .contact: contacts[ContactID(number)]?.version ?? 0
    case .case: cases[CaseID(number)]?.version ?? 0
    case .allegation: allegations[AllegationID(number)]?.version ?? 0
    case .place, .peerGroup: context(of: record)?.version ?? 0
    }
  }

  /// Lets a record go that can be read again from the ledger; its number stays taken.
  public mutating func release(_ record: RecordID) {
    forget(record)
    numbersTaken(record.kind, through: record.number)
  }
}
