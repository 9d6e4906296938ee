import CaseModel
import GRDB

/// What is checked whenever a ledger is opened; slower checks are left to ``Ledger/verify(since:progress:)``.
extension Ledger {
  /// How many of the newest events are checked on opening.
  static let newestLookedAt = 64

  /// Checks that the newest events are what was recorded and follow one another; notes those that are not.
  func lookAtNewestEvents(_ database: Database) throws {
    let query = try Query(
      database,
      "SELECT \(EventTable.columns) FROM event ORDER BY sequence DESC LIMIT \(Self.newestLookedAt)")
    defer { query.end() }
    var after: (sequence: Int64, previous: [UInt8])?
    while try query.step() {
      let sequence = query.integer(0)
      var isFollowed = true
      if let after, after.sequence == sequence + 1 {
        isFollowed = query.bytes(8).elementsEqual(after.previous)
      } else if let after {
        // Whether this event was altered, the one after the gap cannot tell: it followed the missing one.
        note(.missing(from: sequence + 1, through: after.sequence - 1))
      }
      if !isFollowed || !EventTable.agrees(query) {
        note(.altered(sequence: sequence, record: EventTable.name(query.integer(1)), kind: query.text(5)))
      }
      after = (sequence, Array(query.bytes(7)))
    }
  }

  /// Whether nothing has been recorded yet for a real service: whoever made the ledger was stopped before its first entry.
  ///
  /// - Throws: ``LedgerError`` where entries are missing.
  public var isUnbegun: Bool {
    get throws {
      try reading { database in
        let found = try end(database)
        try requireNoneLost(found, database)
        return found == .start
      }
    }
  }

  /// Checks against the note beside the ledger that nothing that was called recorded is missing.
  ///
  /// - Throws: ``LedgerError/entriesLost(path:recorded:found:)``.
  func requireNoneLost(_ end: Head, _ database: Database) throws {
    guard let noted = EndNote.read(ofLedger: path), try !contains(noted, database) else { return }
    throw LedgerError.entriesLost(path: path, recorded: noted.sequence, found: end.sequence)
  }

  /// Whether the ledger holds an invented service.
  ///
  /// - Throws: ``LedgerError/otherKindOfService(path:)`` when its note contradicts its events.
  func isInvented(_ database: Database) throws -> Bool {
    let noted = try Meta.simulated.integer(database) == 1
    guard try Self.kindAgrees(noted: noted, database) else {
      throw LedgerError.otherKindOfService(path: path)
    }
    return noted
  }

  /// Whether events do not contradict what a ledger notes about its service; true where they do not say.
  static func kindAgrees(noted isInvented: Bool, _ database: Database) throws -> Bool {
    switch try kindOfEvents(database) {
    case nil: true
    case let isInventedByEvents?: isInvented == isInventedByEvents
    }
  }

  /// Whether the events are those of an invented service; nil where they do not say.
  ///
  /// The chain of an invented service begins with a hash of its own. In a ledger that an earlier version began it does
  /// not; there an administrator's account, with which a real service begins, tells the two apart.
  static func kindOfEvents(_ database: Database) throws -> Bool? {
    let first = try Query(database, "SELECT previous_hash FROM event WHERE sequence = 1")
    defer { first.end() }
    guard try first.step() else { return nil }
    if first.bytes(0).elementsEqual(Head.inventedStart.hash) { return true }
    guard try Meta.simulated.integer(database) == 1 else { return false }
    let query = try Query(
      database,
      """
      SELECT kind = 'workerRegistered' AND json_extract(body, '$.account') IS NOT NULL, recorded_by
      FROM event ORDER BY sequence
      """)
    defer { query.end() }
    while try query.step(), query.integer(1) == 0 {
      if query.integer(0) == 1 { return false }
    }
    return nil
  }
}
