import CaseLedger
import CaseModel
import GRDB

/// The event table: one row appended after the other, never changed.
enum EventTable {
  static let columns =
    "sequence, record, version, recorded_at, recorded_by, kind, body, previous_hash, hash"

  private static let insert = "INSERT INTO event (\(columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"

  /// Appends one event and gives back where the ledger now ends.
  static func append(
    _ event: Batch.NewEvent, after head: Head, chain: inout HashChain, _ database: Database
  ) throws -> Head {
    let time = event.at.text
    let sequence = head.sequence + 1
    let hash = chain.hash(event, at: time, sequence: sequence, after: head.hash)
    let query = try Query(database, insert)
    query.bind(1, sequence)
    query.bind(2, event.record.packed)
    query.bind(3, Int64(event.version))
    query.bind(4, text: time)
    query.bind(5, Int64(event.by.number))
    query.bind(6, text: event.kind.rawValue)
    event.body.withUnsafeBytes { query.bind(7, text: $0) }
    query.bind(8, blob: head.hash)
    query.bind(9, blob: hash)
    try query.run()
    return Head(sequence: sequence, hash: hash)
  }

  /// Reads the row that a query over ``columns`` stands on.
  private static func row(_ query: Query) -> EventRow {
    EventRow(
      sequence: query.integer(0), record: query.integer(1), version: query.integer(2), by: query.integer(4),
      at: query.bytes(3), kind: query.bytes(5), body: query.bytes(6), previousHash: query.bytes(7),
      hash: query.bytes(8))
  }

  /// When the event was recorded that comes before the act to which an event belongs; nil where there is none.
  static func recordedAt(beforeActOf sequence: Int64, _ database: Database) throws -> Instant? {
    let query = try Query(
      database,
      """
      SELECT recorded_at FROM event WHERE sequence =
        (SELECT together FROM act WHERE first <= ? ORDER BY first DESC LIMIT 1) - 1
      """)
    query.bind(1, sequence)
    defer { query.end() }
    return try query.step() ? Instant(text: query.text(0)) : nil
  }

  /// When the newest event was recorded; nil in an empty ledger.
  static func newestAt(_ database: Database) throws -> Instant? {
    let query = try Query(database, "SELECT recorded_at FROM event ORDER BY sequence DESC LIMIT 1")
    defer { query.end() }
    return try query.step() ? Instant(text: query.text(0)) : nil
  }

  /// The highest number taken, kind by kind; kinds without records are left out.
  static func highestNumbers(_ database: Database) throws -> [RecordID] {
    try RecordKind.allCases.compactMap { kind in
      let query = try Query(database, "SELECT max(record) FROM event WHERE record BETWEEN ? AND ?")
      query.bind(1, RecordID(kind: kind, number: 0).packed)
      query.bind(2, RecordID(kind: kind, number: .max).packed)
      defer { query.end() }
      return try query.step() && !query.isNull(0) ? RecordID(packed: query.integer(0)) : nil
    }
  }

  /// The records of a kind, lowest number first.
  static func records(of kind: RecordKind, _ database: Database) throws -> [RecordID] {
    let query = try Query(
      database, "SELECT DISTINCT record FROM event WHERE record BETWEEN ?1 AND ?2 ORDER BY record")
    query.bind(1, RecordID(kind: kind, number: 0).packed)
    query.bind(2, RecordID(kind: kind, number: .max).packed)
    return try records(query)
  }

  /// Hands over a record's events, oldest first.
  static func events(
    of record: RecordID, _ which: EventChoice, _ database: Database, _ take: (EventRow) throws -> Void
  ) throws {
    let order =
      switch which {
      case .all: "version"
      case .first: "version LIMIT 1"
      case .last: "version DESC LIMIT 1"
      }
    let query = try Query(database, "SELECT \(columns) FROM event WHERE record = ? ORDER BY \(order)")
    query.bind(1, record.packed)
    try rows(query, take)
  }

  /// Hands over all events until `take` says false.
  static func events(
    _ order: EventOrder, _ database: Database, _ take: (EventRow) throws -> Bool
  ) throws {
    let by =
      switch order {
      case .recorded: "sequence"
      case .newestFirst: "sequence DESC"
      case .byRecord: "record, version"
      }
    let query = try Query(database, "SELECT \(columns) FROM event ORDER BY \(by)")
    defer { query.end() }
    while try query.step(), try take(row(query)) {}
  }

  /// Hands over the rows of a query over ``columns``.
  static func rows(_ query: Query, _ take: (EventRow) throws -> Void) throws {
    defer { query.end() }
    while try query.step() { try take(row(query)) }
  }

  /// An event by its place in the ledger; nil where there is none.
  static func event(_ sequence: Int64, _ database: Database) throws -> EventRow? {
    let query = try Query(database, "SELECT \(columns) FROM event WHERE sequence = ?")
    query.bind(1, sequence)
    defer { query.end() }
    return try query.step() ? row(query) : nil
  }

  /// Whether there is an event with a hash.
  static func hasEvent(hashed hash: [UInt8], _ database: Database) throws -> Bool {
    let query = try Query(database, "SELECT 1 FROM event WHERE hash = ?")
    query.bind(1, blob: hash)
    defer { query.end() }
    return try query.step()
  }

  /// The records that have events of a kind recorded since a moment, in no order.
  static func records(
    _ index: EventIndex, since instant: Instant, _ database: Database
  ) throws -> Set<RecordID> {
    let query = try Query(database, sql(of: index))
    query.bind(1, text: instant.text)
    return Set(try records(query))
  }

  private static func sql(of index: EventIndex) -> String {
    switch index {
    case .sharing:
      """
      SELECT record FROM event INDEXED BY event_shared
      WHERE kind IN ('agencyAsked', 'strategyHeld') AND recorded_at >= ?
      """
    case .earlyHelp:
      """
      SELECT record FROM event INDEXED BY event_early_help
      WHERE kind = 'childDecided' AND json_extract(body, '$.outcome') = 'early-help' AND recorded_at >= ?
      """
    }
  }

  /// The records that have events after a sequence, in no order.
  static func records(after sequence: Int64, _ database: Database) throws -> [RecordID] {
    let query = try Query(database, "SELECT DISTINCT record FROM event WHERE sequence > ?")
    query.bind(1, sequence)
    return try records(query)
  }

  private static func records(_ query: Query) throws -> [RecordID] {
    defer { query.end() }
    var records: [RecordID] = []
    while try query.step() {
      if let record = RecordID(packed: query.integer(0)) { records.append(record) }
    }
    return records
  }
}

extension Head {
  /// Where the ledger says it ends.
  static func read(_ database: Database) throws -> Head? {
    guard let text = try Meta.head.text(database) else { return nil }
    return Head(text: text)
  }

  /// Where the events do end.
  static func ofEvents(_ database: Database) throws -> Head {
    let query = try Query(database, "SELECT sequence, hash FROM event ORDER BY sequence DESC LIMIT 1")
    defer { query.end() }
    if try query.step() { return Head(sequence: query.integer(0), hash: Array(query.bytes(1))) }
    return try Head.read(database) == .inventedStart ? .inventedStart : .start
  }
}
