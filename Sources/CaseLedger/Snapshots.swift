import CaseModel
import GRDB

/// The current state of each record, written with its events and read at the start.
struct Snapshots {
  private var writer = CompactWriter()
  /// The ledger's note of open states, once something was written; nil inside when the note is unreadable.
  private var openStates: OpenStates??

  /// A row of the table, as it is kept.
  struct Row: Equatable {
    var version: Int64
    var open: Bool
    var body: [UInt8]
    /// Nil where the column holds no seal.
    var seal: Seal?

    /// A row with its right seal.
    init(_ record: RecordID, version: Int64, open: Bool, body: [UInt8]) {
      self.version = version
      self.open = open
      self.body = body
      seal = body.withUnsafeBytes {
        Seal(record: record.packed, version: version, open: open, body: $0)
      }
    }

    fileprivate init(_ query: Query) {
      version = query.integer(1)
      open = query.integer(2) == 1
      body = Array(query.bytes(3))
      seal = Seal(query.bytes(4))
    }
  }

  /// What is kept of a record.
  enum Kept {
    case nothing
    /// Not what this program wrote, so it must not be shown.
    case damaged
    case state(RecordState)
  }

  private static let columns = "record, version, open, body, seal"

  /// The row that is kept of a record; nil when there is none.
  static func row(_ record: RecordID, _ database: Database) throws -> Row? {
    let query = try Query(database, "SELECT \(columns) FROM snapshot WHERE record = ?")
    query.bind(1, record.packed)
    defer { query.end() }
    return try query.step() ? Row(query) : nil
  }

  /// Keeps a record's state.
  mutating func write(_ state: RecordState, open: Bool, codec: EventCodec, _ database: Database) throws {
    let row = Row(
      state.record, version: Int64(state.version), open: open, body: try body(of: state, codec: codec))
    try write(row, of: state.record, database)
  }

  /// Sets again whether a record is open, where no event of its own says so.
  mutating func mark(_ record: RecordID, open: Bool, _ database: Database) throws {
    guard let kept = try Self.row(record, database), kept.open != open else { return }
    try write(Row(record, version: kept.version, open: open, body: kept.body), of: record, database)
  }

  private mutating func write(_ row: Row, of record: RecordID, _ database: Database) throws {
    let before = try Self.openness(record, database)
    // Most actions leave the record open or closed as it was; the index then need not be written.
    try Self.run(before?.open == row.open ? Self.update : Self.insert, record, row, database)
    if openStates == nil { openStates = .some(try OpenStates.read(database)) }
    if let before, before.open, let seal = before.seal { openStates??.remove(seal) }
    if row.open, let seal = row.seal { openStates??.add(seal) }
  }

  /// Notes what is open now, after the last state was written.
  func finish(_ database: Database) throws {
    if let states = openStates, let states { try Meta.openStates.write(states.text, database) }
  }

  private static func openness(_ record: RecordID, _ database: Database) throws -> (open: Bool, seal: Seal?)?
  {
    let query = try Query(database, "SELECT open, seal FROM snapshot WHERE record = ?")
    query.bind(1, record.packed)
    defer { query.end() }
    return try query.step() ? (query.integer(0) == 1, Seal(query.bytes(1))) : nil
  }

  private static let update = "UPDATE snapshot SET version = ?2, body = ?4, seal = ?5 WHERE record = ?1"
  private static let insert = """
    INSERT INTO snapshot (\(columns)) VALUES (?1, ?2, ?3, ?4, ?5)
    ON CONFLICT (record) DO UPDATE SET version = ?2, open = ?3, body = ?4, seal = ?5
    """

  private static func run(_ sql: String, _ record: RecordID, _ row: Row, _ database: Database) throws {
    let query = try Query(database, sql)
    query.bind(1, record.packed)
    query.bind(2, row.version)
    if sql == insert { query.bind(3, row.open ? 1 : 0) }
    query.bind(4, blob: row.body)
    query.bind(5, blob: row.seal?.bytes ?? [])
    try query.run()
  }

  /// The bytes that are kept: compact, or JSON for the settings in force.
  mutating func body(of state: RecordState, codec: EventCodec) throws -> [UInt8] {
    if case .service(_, let settings) = state { return try codec.settings(settings) }
    writer.clear()
    _ = state.writeCompact(to: &writer)
    return writer.bytes
  }

  /// What is kept of a record's state.
  static func read(_ record: RecordID, codec: EventCodec, _ database: Database) throws -> Kept {
    let query = try Query(database, "SELECT \(columns) FROM snapshot WHERE record = ?")
    query.bind(1, record.packed)
    defer { query.end() }
    return try query.step() ? kept(query, of: record, codec) : .nothing
  }

  /// The records of a kind, lowest number first.
  static func records(of kind: RecordKind, _ database: Database) throws -> [RecordID] {
    try records(
      "SELECT DISTINCT record FROM event WHERE record BETWEEN ?1 AND ?2 ORDER BY record",
      from: RecordID(kind: kind, number: 0).packed, to: RecordID(kind: kind, number: .max).packed, database)
  }

  private static func records(
    _ sql: String, from first: Int64, to last: Int64, _ database: Database
  ) throws -> [RecordID] {
    let query = try Query(database, sql)
    query.bind(1, first)
    query.bind(2, last)
    defer { query.end() }
    var records: [RecordID] = []
    while try query.step() {
      if let record = RecordID(packed: query.integer(0)) { records.append(record) }
    }
    return records
  }

  /// Hands over what is kept of every record that is open, the service's own and allegations left out.
  ///
  /// - Returns: the open states, allegations and the service's own among them, by which the ledger's note of them is
  ///   compared.
  static func readOpen(
    codec: EventCodec, _ database: Database, _ take: (RecordID, Kept) throws -> Void
  ) throws -> OpenStates {
    let query = try Query(database, "SELECT \(columns) FROM snapshot WHERE open = 1")
    defer { query.end() }
    var states = OpenStates()
    while try query.step() {
      if let seal = Seal(query.bytes(4)) { states.add(seal) }
      guard let record = RecordID(packed: query.integer(0)), record.kind != .service,
        record.kind != .allegation
      else { continue }
      try take(record, kept(query, of: record, codec))
    }
    return states
  }

  /// The records whose states this program did not write, or that are missing; reads every one, so it is slow.
  static func damaged(_ database: Database) throws -> [RecordID] {
    var damaged: [RecordID] = []
    let query = try Query(database, "SELECT \(columns) FROM snapshot")
    while try query.step() {
      guard let record = RecordID(packed: query.integer(0)) else { continue }
      let row = Row(query)
      if row != Row(record, version: row.version, open: row.open, body: row.body) { damaged.append(record) }
    }
    return try damaged
      + records(
        """
        SELECT DISTINCT record FROM event
        WHERE record BETWEEN ?1 AND ?2 AND record NOT IN (SELECT record FROM snapshot)
        """, from: 0, to: .max, database)
  }

  private static func kept(_ query: Query, of record: RecordID, _ codec: EventCodec) -> Kept {
    let body = query.bytes(3)
    let version = query.integer(1)
    let seal = Seal(record: record.packed, version: version, open: query.integer(2) == 1, body: body)
    guard seal.bytes.elementsEqual(query.bytes(4)) else { return .damaged }
    do {
      guard record.kind == .service else { return .state(try RecordState(compact: body, of: record)) }
      let settings = try codec.settings(from: Array(body))
      return .state(.service(version: Int32(truncatingIfNeeded: version), settings))
    } catch {
      return .damaged
    }
  }
}
