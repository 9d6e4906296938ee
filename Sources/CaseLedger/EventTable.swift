import CaseModel
import GRDB

/// The event table: one row appended after the other, never changed.
enum EventTable {
  static let columns =
    "sequence, record, version, recorded_at, recorded_by, kind, body, previous_hash, hash"

  private static let insert = "INSERT INTO event (\(columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"

  /// Appends one event and gives back where the ledger now ends.
  static func append(
    _ event: Event, version: Int32, by: WorkerID, at: Instant, after head: Head, codec: EventCodec,
    chain: inout HashChain, _ database: Database
  ) throws -> Head {
    let body = try codec.body(of: event)
    let kind = event.kind.rawValue
    let time = at.text
    let sequence = head.sequence + 1
    let hash = chain.hash(
      after: head.hash, sequence: sequence, record: event.record, version: Int64(version), at: time.utf8,
      by: Int64(by.number), kind: kind.utf8, body: body)
    let query = try Query(database, insert)
    query.bind(1, sequence)
    query.bind(2, event.record.packed)
    query.bind(3, Int64(version))
    query.bind(4, text: time)
    query.bind(5, Int64(by.number))
    query.bind(6, text: kind)
    body.withUnsafeBytes { query.bind(7, text: $0) }
    query.bind(8, blob: head.hash)
    query.bind(9, blob: hash)
    try query.run()
    return Head(sequence: sequence, hash: hash)
  }

  /// Reads the row that a query over ``columns`` stands on.
  ///
  /// - Throws: ``LedgerError/unreadableEvent(sequence:record:kind:)``, ``LedgerError/alteredEvent(sequence:record:kind:)``;
  ///   an event is never skipped, given a default, or shown when it is not the one that was recorded.
  static func event(_ query: Query, codec: EventCodec) throws -> RecordedEvent {
    let stamp = try stamp(query)
    do {
      let event = try codec.event(stamp.kind, of: stamp.record, body: Array(query.bytes(6)))
      return RecordedEvent(
        sequence: query.integer(0), version: Int32(truncatingIfNeeded: query.integer(2)),
        stamp: Stamp(by: stamp.by, at: stamp.at), event: event)
    } catch {
      throw unreadable(query)
    }
  }

  /// Who recorded the current row of a query over ``columns``, when, what and on which record.
  static func stamp(_ query: Query) throws -> StaleRecord {
    guard agrees(query) else { throw altered(query) }
    guard let record = RecordID(packed: query.integer(1)), let at = Instant(text: query.text(3)),
      let by = UInt32(exactly: query.integer(4)), let kind = EventKind(rawValue: query.text(5))
    else { throw unreadable(query) }
    return StaleRecord(record: record, by: WorkerID(by), at: at, kind: kind)
  }

  /// Whether the hash in the current row of a query over ``columns`` matches what the row says.
  static func agrees(_ row: Query) -> Bool {
    guard let record = RecordID(packed: row.integer(1)) else { return false }
    var chain = HashChain()
    return chain.hash(
      after: row.bytes(7), sequence: row.integer(0), record: record, version: row.integer(2),
      at: row.bytes(3),
      by: row.integer(4), kind: row.bytes(5), body: row.bytes(6)
    ).elementsEqual(row.bytes(8))
  }

  private static func unreadable(_ query: Query) -> LedgerError {
    .unreadableEvent(sequence: query.integer(0), record: name(query.integer(1)), kind: query.text(5))
  }

  private static func altered(_ query: Query) -> LedgerError {
    .alteredEvent(sequence: query.integer(0), record: name(query.integer(1)), kind: query.text(5))
  }

  /// A record's text, even where a row has a number that no record can have.
  static func name(_ packed: Int64) -> String { RecordID(packed: packed)?.text ?? "record \(packed)" }

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

  /// Whether a record has events.
  static func has(_ record: RecordID, _ database: Database) throws -> Bool {
    let query = try Query(database, "SELECT 1 FROM event WHERE record = ? LIMIT 1")
    query.bind(1, record.packed)
    defer { query.end() }
    return try query.step()
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

  /// A record's events, oldest first; empty when the ledger has no such record.
  static func events(of record: RecordID, codec: EventCodec, _ database: Database) throws -> [RecordedEvent] {
    let query = try Query(database, "SELECT \(columns) FROM event WHERE record = ? ORDER BY version")
    query.bind(1, record.packed)
    defer { query.end() }
    var events: [RecordedEvent] = []
    while try query.step() { events.append(try event(query, codec: codec)) }
    return events
  }

  /// A record's newest or first event; nil when the ledger has no such record.
  static func event(
    of record: RecordID, newest: Bool, codec: EventCodec, _ database: Database
  ) throws -> RecordedEvent? {
    let order = newest ? "DESC" : "ASC"
    let query = try Query(
      database, "SELECT \(columns) FROM event WHERE record = ? ORDER BY version \(order) LIMIT 1")
    query.bind(1, record.packed)
    defer { query.end() }
    return try query.step() ? try event(query, codec: codec) : nil
  }

  /// Who recorded what last on a record, and when; nil when the ledger has no such record.
  static func last(of record: RecordID, _ database: Database) throws -> StaleRecord? {
    let query = try Query(
      database, "SELECT \(columns) FROM event WHERE record = ? ORDER BY version DESC LIMIT 1")
    query.bind(1, record.packed)
    defer { query.end() }
    return try query.step() ? try stamp(query) : nil
  }

  /// The records on which an agency was asked, or a strategy discussion held, recorded since a moment, in no order.
  static func recordsOfSharing(since instant: Instant, _ database: Database) throws -> Set<RecordID> {
    try records(
      since: instant,
      """
      SELECT record FROM event INDEXED BY event_shared
      WHERE kind IN ('agencyAsked', 'strategyHeld') AND recorded_at >= ?
      """, database)
  }

  /// The contacts on which early help was decided, recorded since a moment, in no order.
  static func recordsOfEarlyHelp(since instant: Instant, _ database: Database) throws -> Set<RecordID> {
    try records(
      since: instant,
      """
      SELECT record FROM event INDEXED BY event_early_help
      WHERE kind = 'childDecided' AND json_extract(body, '$.outcome') = 'early-help' AND recorded_at >= ?
      """, database)
  }

  private static func records(
    since instant: Instant, _ sql: String, _ database: Database
  ) throws -> Set<RecordID> {
    let query = try Query(database, sql)
    query.bind(1, text: instant.text)
    defer { query.end() }
    var records: Set<RecordID> = []
    while try query.step() {
      if let record = RecordID(packed: query.integer(0)) { records.insert(record) }
    }
    return records
  }

  /// The records that have events after a sequence, in no order.
  static func records(after sequence: Int64, _ database: Database) throws -> [RecordID] {
    let query = try Query(database, "SELECT DISTINCT record FROM event WHERE sequence > ?")
    query.bind(1, sequence)
    defer { query.end() }
    var records: [RecordID] = []
    while try query.step() {
      if let record = RecordID(packed: query.integer(0)) { records.append(record) }
    }
    return records
  }
}
