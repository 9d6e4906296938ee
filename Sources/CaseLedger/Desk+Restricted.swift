import CaseModel
import GRDB

extension Desk {
  /// Opens to a worker what the worker’s role may read.
  ///
  /// Allegations come into the register, and their events can be read, for the designated officer alone. Until this is
  /// called, and for everybody else, they are neither read nor reported as changed.
  public func open(for worker: WorkerID) throws {
    readsAllegations = register.workers[worker].map { $0.details.role.may(.allegations) } ?? false
    guard readsAllegations else { return hideAllegations() }
    try ledger.reading { database in
      for record in try Snapshots.records(of: .allegation, database) {
        if let state = try Snapshots.read(record, codec: ledger.codec, database) { register.put(state) }
        try load([record], database)
      }
    }
  }

  /// Whether nobody who sits here may see a record.
  func hides(_ record: RecordID) -> Bool { record.kind == .allegation && !readsAllegations }

  /// Lets go of what deciding needed and nobody here may see.
  func hideAllegations() {
    guard !readsAllegations else { return }
    for item in register.allegations.all { register.release(item.id.record) }
  }
}
