import CaseModel
import Foundation
import GRDB

/// The current state of each record, written with its events and read at the start.
struct Snapshots {
  private var writer = CompactWriter()

  /// Keeps a record's state.
  mutating func write(_ state: RecordState, open: Bool, codec: EventCodec, _ database: Database) throws {
    let body = try body(of: state, codec: codec)
    // Most actions leave the record open or closed as it was; the index then need not be written.
    if state.version > 1, try Self.run(Self.update, state, open, body, database) > 0 { return }
    try Self.run(Self.insert, state, open, body, database)
  }

  private static let update = "UPDATE snapshot SET version = ?2, body = ?4 WHERE record = ?1 AND open = ?3"
  private static let insert = """
    INSERT INTO snapshot (record, version, open, body) VALUES (?1, ?2, ?3, ?4)
    ON CONFLICT (record) DO UPDATE SET version = ?2, open = ?3, body = ?4
    """

  @discardableResult
  private static func run(
    _ sql: String, _ state: RecordState, _ open: Bool, _ body: [UInt8], _ database: Database
  ) throws -> Int {
    let query = try Query(database, sql)
    query.bind(1, state.record.packed)
    query.bind(2, Int64(state.version))
    query.bind(3, open ? 1 : 0)
    query.bind(4, blob: body)
    try query.run()
    return database.changesCount
  }

  /// The bytes that are kept: compact, or JSON for the settings in force.
  mutating func body(of state: RecordState, codec: EventCodec) throws -> [UInt8] {
    if case .service(_, let settings) = state { return [UInt8](try codec.settings(settings)) }
    writer.clear()
    _ = state.writeCompact(to: &writer)
    return writer.bytes
  }

  /// Says anew whether a record is open, where no event of its own says so.
  static func mark(_ record: RecordID, open: Bool, _ database: Database) throws {
    let query = try Query(database, "UPDATE snapshot SET open = ?1 WHERE record = ?2 AND open <> ?1")
    query.bind(1, open ? 1 : 0)
    query.bind(2, record.packed)
    try query.run()
  }

  /// A record's state; nil when the ledger has no such record.
  static func read(_ record: RecordID, codec: EventCodec, _ database: Database) throws -> RecordState? {
    let query = try Query(database, "SELECT record, version, body FROM snapshot WHERE record = ?")
    query.bind(1, record.packed)
    defer { query.end() }
    return try query.step() ? try state(query, codec) : nil
  }

  /// The records of a kind, lowest number first.
  static func records(of kind: RecordKind, _ database: Database) throws -> [RecordID] {
    let query = try Query(
      database, "SELECT record FROM snapshot WHERE record BETWEEN ? AND ? ORDER BY record")
    query.bind(1, RecordID(kind: kind, number: 0).packed)
    query.bind(2, RecordID(kind: kind, number: .max).packed)
    defer { query.end() }
    var records: [RecordID] = []
    while try query.step() {
      if let record = RecordID(packed: query.integer(0)) { records.append(record) }
    }
    return records
  }

  /// Hands over every record that is open, the service's own and allegations left out.
  static func readOpen(
    codec: EventCodec, _ database: Database, _ take: (RecordState) -> Void
  ) throws {
    let query = try Query(
      database,
      "SELECT record, version, body FROM snapshot WHERE open = 1 AND record <> ?1 AND record NOT BETWEEN ?2 AND ?3"
    )
    query.bind(1, ServiceID.own.record.packed)
    query.bind(2, RecordID(kind: .allegation, number: 0).packed)
    query.bind(3, RecordID(kind: .allegation, number: .max).packed)
    defer { query.end() }
    while try query.step() { take(try state(query, codec)) }
  }

  /// The highest number taken, kind by kind; kinds without records are left out.
  static func highestNumbers(_ database: Database) throws -> [RecordID] {
    try RecordKind.allCases.compactMap { kind in
      let query = try Query(database, "SELECT max(record) FROM snapshot WHERE record BETWEEN ? AND ?")
      query.bind(1, RecordID(kind: kind, number: 0).packed)
      query.bind(2, RecordID(kind: kind, number: .max).packed)
      defer { query.end() }
      return try query.step() && !query.isNull(0) ? RecordID(packed: query.integer(0)) : nil
    }
  }

  private static func state(_ query: Query, _ codec: EventCodec) throws -> RecordState {
    guard let record = RecordID(packed: query.integer(0)) else {
      throw LedgerError.unreadableSnapshot(record: RecordID(kind: .service, number: 0))
    }
    do {
      let body = query.bytes(2)
      guard record.kind == .service else { return try RecordState(compact: body, of: record) }
      let settings = try codec.settings(from: Data(body))
      return .service(version: Int32(truncatingIfNeeded: query.integer(1)), settings)
    } catch {
      throw LedgerError.unreadableSnapshot(record: record)
    }
  }
}
