import CaseLedger
import CaseModel
import GRDB

/// The current state of each record, written with its events and read at the start.
enum Snapshots {
  /// What a written state changes among the open ones.
  struct Change {
    /// The seal of the state before, if it was open.
    var before: Seal?
    /// The seal of the state now, if it is open.
    var now: Seal?
  }

  private static let columns = "record, version, open, body, seal"

  /// Keeps a record's state.
  static func write(_ state: Batch.State, _ database: Database) throws -> Change {
    let before = try openness(state.record, database)
    let seal = state.seal
    // Most actions leave the record open or closed as it was; the index then need not be written.
    let isUpdate = before?.open == state.isOpen
    let query = try Query(database, isUpdate ? update : insert)
    query.bind(1, state.record.packed)
    query.bind(2, state.version)
    if !isUpdate { query.bind(3, state.isOpen ? 1 : 0) }
    query.bind(4, blob: state.body)
    query.bind(5, blob: seal.bytes)
    try query.run()
    return Change(before: before?.open == true ? before?.seal : nil, now: state.isOpen ? seal : nil)
  }

  /// Sets again whether a record is open, where no event of its own says so.
  static func mark(_ record: RecordID, open: Bool, _ database: Database) throws -> Change {
    var marked: Batch.State?
    try read(record, database) { kept in
      guard kept.isOpen != open else { return }
      marked = Batch.State(record: record, version: kept.version, isOpen: open, body: Array(kept.body))
    }
    return try marked.map { try write($0, database) } ?? Change()
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

  /// Hands over the state that is kept of a record, if one is.
  static func read(_ record: RecordID, _ database: Database, _ take: (KeptState) throws -> Void) throws {
    let query = try Query(database, "SELECT \(columns) FROM snapshot WHERE record = ?")
    query.bind(1, record.packed)
    defer { query.end() }
    if try query.step() { try take(kept(query)) }
  }

  /// Hands over all states, or those that are open.
  static func read(openOnly: Bool, _ database: Database, _ take: (KeptState) throws -> Void) throws {
    let query = try Query(
      database, "SELECT \(columns) FROM snapshot" + (openOnly ? " WHERE open = 1" : ""))
    defer { query.end() }
    while try query.step() { try take(kept(query)) }
  }

  private static func kept(_ query: Query) -> KeptState {
    KeptState(
      record: query.integer(0), version: query.integer(1), isOpen: query.integer(2) == 1,
      body: query.bytes(3), seal: query.bytes(4))
  }

  /// The records that have events and no state.
  static func missing(_ database: Database) throws -> [RecordID] {
    let query = try Query(
      database, "SELECT DISTINCT record FROM event WHERE record NOT IN (SELECT record FROM snapshot)")
    defer { query.end() }
    var records: [RecordID] = []
    while try query.step() {
      if let record = RecordID(packed: query.integer(0)) { records.append(record) }
    }
    return records
  }

  private static let ofNoEvent = "FROM snapshot WHERE record NOT IN (SELECT record FROM event)"

  /// States of records that no event made.
  static func strays(_ database: Database) throws -> [Int64] {
    let query = try Query(database, "SELECT record \(ofNoEvent)")
    defer { query.end() }
    var records: [Int64] = []
    while try query.step() { records.append(query.integer(0)) }
    return records
  }

  static func removeStrays(_ database: Database) throws { try database.execute(sql: "DELETE \(ofNoEvent)") }
}

extension OpenStates {
  /// What the ledger notes of them; nil when it notes nothing that can be read.
  static func noted(_ database: Database) throws -> OpenStates? {
    try Meta.openStates.text(database).flatMap { OpenStates(text: $0) }
  }

  /// Takes in what a written state changes.
  mutating func take(_ change: Snapshots.Change) {
    if let before = change.before { remove(before) }
    if let now = change.now { add(now) }
  }
}
