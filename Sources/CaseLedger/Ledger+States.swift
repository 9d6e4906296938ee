import CaseModel
import GRDB

/// Current states, safe to show: a state that its events did not make is worked out from them.
extension Ledger {
  /// A record's state; nil when the ledger has no such record.
  ///
  /// - Throws: ``LedgerError`` when what is kept is damaged and the record's events are, too.
  func state(of record: RecordID, _ database: Database) throws -> RecordState? {
    try state(of: record, keptAs: Snapshots.read(record, codec: codec, database), database)
  }

  /// Hands over every record that is open, the service's own and allegations left out.
  ///
  /// A record whose state and events are both damaged is noted among ``faults`` and left out.
  func readOpen(_ database: Database, _ take: (RecordState) -> Void) throws {
    var read: Set<RecordID> = []
    let found = try Snapshots.readOpen(codec: codec, database) { record, kept in
      guard case .state(let state) = kept else {
        read.insert(record)
        return try mended(record, database, take)
      }
      take(state)
    }
    guard try OpenStates.read(database) != found || !read.isEmpty else { return }
    // Something that was open may not be marked so any more; only a look at every state tells what.
    let damaged = try Snapshots.damaged(database)
    if damaged.isEmpty { note(.openStatesDiffer) }
    for record in damaged where !read.contains(record) && record.kind != .service {
      if record.kind == .allegation {
        note(.stateDiffers(record))
      } else {
        try mended(record, database, take)
      }
    }
  }

  private func mended(_ record: RecordID, _ database: Database, _ take: (RecordState) -> Void) throws {
    do {
      if let state = try replayed(record, database) { take(state) }
    } catch LedgerError.alteredEvent(let sequence, let record, let kind) {
      note(.altered(sequence: sequence, record: record, kind: kind))
    }
  }

  private func state(
    of record: RecordID, keptAs kept: Snapshots.Kept, _ database: Database
  ) throws -> RecordState? {
    switch kept {
    case .state(let state): state
    case .damaged: try replayed(record, database)
    case .nothing: try EventTable.has(record, database) ? replayed(record, database) : nil
    }
  }

  private func replayed(_ record: RecordID, _ database: Database) throws -> RecordState? {
    note(.stateDiffers(record))
    return try Replay.state(of: record, codec: codec, database)
  }

  /// Keeps a fault that was found, and reports it once.
  func note(_ fault: Verification.Fault) {
    guard !faults.contains(fault) else { return }
    faults.append(fault)
    whenFaultFound?(fault)
  }
}

extension Desk {
  /// Reports faults in the ledger, each once: those found on opening at once, later ones when somebody reads or records.
  ///
  /// Damaged data is never shown as true: a state is worked out from its events, an altered event is not shown. The number
  /// of a record that may not be read here is not given either.
  public func tellFaults(to listener: @escaping (Verification.Fault) -> Void) {
    let tell = { [weak self] (fault: Verification.Fault) in
      if case .stateDiffers(let record) = fault, self?.hides(record) ?? true {
        listener(.restrictedStateDiffers)
      } else {
        listener(fault)
      }
    }
    ledger.faults.forEach(tell)
    ledger.whenFaultFound = tell
  }
}
