import CaseModel
import GRDB

/// What a verification found.
public struct Verification: Equatable, Sendable {
  /// How many events stood in order before the first fault, or in all.
  public var events: Int
  /// The first fault; nil for an intact ledger.
  public var fault: Fault?
  /// The last sound event's sequence and hash: kept elsewhere, it shows later that nothing before it changed.
  public var head: String

  /// What can be wrong with a ledger; the first in sequence is named.
  public enum Fault: Equatable, Sendable {
    /// What the row says is not what was recorded.
    case altered(sequence: Int64, record: String, kind: String)
    /// Rows are gone.
    case missing(from: Int64, through: Int64)
    /// The row stands where another stood.
    case reordered(sequence: Int64, record: String, kind: String)
    /// The newest rows are gone, or what the ledger says of its end was changed.
    case endMissing(recorded: Int64, found: Int64)
    /// The events are sound, but a record's current state is not from the last of them; a rebuild mends that.
    case snapshotDiffers(record: String, version: Int64, events: Int64)
  }
}

extension Verification.Fault: CustomStringConvertible {
  /// The fault in plain words.
  public var description: String {
    switch self {
    case .altered(let sequence, let record, let kind):
      "Event \(sequence) (\(kind) on \(record)) was altered after it was recorded."
    case .missing(let from, let through):
      from == through ? "Event \(from) is missing." : "Events \(from) to \(through) are missing."
    case .reordered(let sequence, let record, let kind):
      "Event \(sequence) (\(kind) on \(record)) stands where another event stood."
    case .endMissing(let recorded, let found):
      "The ledger should end with event \(recorded) but ends with event \(found)."
    case .snapshotDiffers(let record, let version, let events):
      "The current state of \(record) is from its event \(version), but it has \(events) events."
        + " Run frontdoor rebuild."
    }
  }
}

extension Ledger {
  /// Recomputes the whole chain of hashes on one view of the ledger, while others may go on recording.
  ///
  /// What a chain cannot show: that somebody who may write the file hashed every row anew from some point on, and
  /// changed the ledger's note of its end. Compare ``Verification/head`` with one kept elsewhere, or with a backup.
  public func verify(progress: Progress? = nil) throws -> Verification {
    try reading { database in
      let total = Int(try Head.read(database)?.sequence ?? 0)
      var run = Verifier()
      let query = try Query(
        database, "SELECT \(EventTable.columns), previous_hash, hash FROM event ORDER BY sequence")
      defer { query.end() }
      while try query.step() {
        if let fault = try run.take(query, database) { return run.result(fault) }
        if run.head.sequence.isMultiple(of: 10_000) { progress?(Int(run.head.sequence), total) }
      }
      progress?(Int(run.head.sequence), total)
      return run.result(try endFault(run.head, database) ?? snapshotFault(database))
    }
  }

  private func endFault(_ head: Head, _ database: Database) throws -> Verification.Fault? {
    let recorded = try Head.read(database)
    guard recorded != head else { return nil }
    return .endMissing(recorded: recorded?.sequence ?? 0, found: head.sequence)
  }

  private func snapshotFault(_ database: Database) throws -> Verification.Fault? {
    let query = try Query(
      database,
      """
      SELECT record, version, events FROM
        (SELECT record, max(version) AS events FROM event GROUP BY record)
        LEFT JOIN snapshot USING (record)
      WHERE version IS NOT events LIMIT 1
      """)
    defer { query.end() }
    guard try query.step() else { return nil }
    return .snapshotDiffers(
      record: Verifier.name(query.integer(0)), version: query.integer(1), events: query.integer(2))
  }
}

/// Goes along the chain, row by row.
private struct Verifier {
  var head = Head.start
  private var chain = HashChain()

  /// Checks the row that a query stands on; nil when it follows from the ones before.
  mutating func take(_ row: Query, _ database: Database) throws -> Verification.Fault? {
    let sequence = row.integer(0)
    guard sequence == head.sequence + 1 else {
      return .missing(from: head.sequence + 1, through: sequence - 1)
    }
    let previous = Array(row.bytes(7))
    let stored = Array(row.bytes(8))
    guard let record = RecordID(packed: row.integer(1)) else { return altered(row) }
    let own = chain.hash(
      after: previous, sequence: sequence, record: record, version: row.integer(2), at: row.bytes(3),
      by: row.integer(4), kind: row.bytes(5), body: row.bytes(6))
    if previous == head.hash, own == stored {
      head = Head(sequence: sequence, hash: stored)
      return nil
    }
    if previous != head.hash, try followsAnother(previous, database) {
      return .reordered(sequence: sequence, record: record.text, kind: row.text(5))
    }
    // A row that agrees with itself, but not with the one before, says that the one before was hashed anew.
    return own == stored && sequence > 1 ? try before(sequence, database) : altered(row)
  }

  func result(_ fault: Verification.Fault?) -> Verification {
    Verification(events: Int(head.sequence), fault: fault, head: head.text)
  }

  private func altered(_ row: Query) -> Verification.Fault {
    .altered(sequence: row.integer(0), record: Self.name(row.integer(1)), kind: row.text(5))
  }

  private func before(_ sequence: Int64, _ database: Database) throws -> Verification.Fault {
    let query = try Query(database, "SELECT sequence, record, 0, 0, 0, kind FROM event WHERE sequence = ?")
    query.bind(1, sequence - 1)
    defer { query.end() }
    guard try query.step() else { return .missing(from: sequence - 1, through: sequence - 1) }
    return altered(query)
  }

  private func followsAnother(_ previous: [UInt8], _ database: Database) throws -> Bool {
    let query = try Query(database, "SELECT 1 FROM event WHERE hash = ?")
    query.bind(1, blob: previous)
    defer { query.end() }
    return try query.step()
  }

  static func name(_ packed: Int64) -> String { RecordID(packed: packed)?.text ?? "record \(packed)" }
}
