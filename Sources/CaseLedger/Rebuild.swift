import CaseModel
import GRDB

/// What a rebuild did.
public struct Rebuilt: Equatable, Sendable {
  /// Events replayed.
  public var events = 0
  /// Records that they belong to.
  public var records = 0
  /// Records whose current state differed and was written anew.
  public var corrected = 0
  /// Cases' comings and goings that were written anew; all of them when one differed.
  public var moves = 0
  /// Children whose keys differed and were written anew.
  public var keys = 0
  /// Notes of where acts begin that differed and were written anew.
  public var acts = 0
}

extension Ledger {
  /// Replays every event, compares what the ledger keeps beside them, and writes anew what differs.
  ///
  /// One transaction: other programs wait or are told that the ledger is in use. A program that has the ledger open keeps
  /// the states it has read until it opens the ledger again.
  /// - Throws: ``LedgerError``; nothing has been changed then.
  public func rebuild(progress: Progress? = nil) throws -> Rebuilt {
    guard access == .readWrite else { throw LedgerError.readOnly(path: path) }
    return try writing { database in
      let total = Int(try end(database).sequence)
      var replay = Replay(codec: codec, database: database)
      // Record by record, since an event changes its own record only: no more than one record's history is in memory.
      let query = try Query(
        database, "SELECT \(EventTable.columns) FROM event ORDER BY record, version")
      defer { query.end() }
      while try query.step() {
        try replay.take(try EventTable.event(query, codec: codec))
        if replay.result.events.isMultiple(of: 10_000) { progress?(replay.result.events, total) }
      }
      try replay.finish()
      progress?(replay.result.events, total)
      try Meta.snapshotForm.write(Int64(RecordState.compactForm), database)
      return replay.result
    }
  }

  /// Sees that current states are kept in this program's form; rewrites them if this opening may.
  func requireSnapshotForm(progress: Progress?) throws {
    let form = try onDatabase { try Meta.snapshotForm.integer($0) }
    if form == Int64(RecordState.compactForm) { return }
    guard access == .readWrite else { throw LedgerError.otherSnapshotForm(path: path) }
    _ = try rebuild(progress: progress)
  }
}
