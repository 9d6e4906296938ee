import CaseLedger
import CaseModel
import GRDB

/// Where the events of each command begin, and which commands were recorded together: what one undo takes back.
///
/// Events alone cannot say: one person's two commands may fall into the same second.
enum ActTable {
  /// Notes the sequence at which a command's events begin, and that at which its act begins.
  static func write(first: Int64, together: Int64, _ database: Database) throws {
    let query = try Query(database, "INSERT INTO act (first, together) VALUES (?, ?)")
    query.bind(1, first)
    query.bind(2, together)
    try query.run()
  }

  /// Notes one act for each run of events that one person recorded at one moment, where none is noted.
  ///
  /// For ledgers from before acts were noted, and for notes that a rebuild finds missing. A shipped migration runs this,
  /// so it is never edited.
  static let fillGaps = "INSERT INTO act (first, together) SELECT sequence, sequence " + gaps

  private static let gaps = """
    FROM event AS own
    WHERE (sequence = 1 OR EXISTS (
        SELECT 1 FROM event AS earlier WHERE earlier.sequence = own.sequence - 1
          AND (earlier.recorded_at <> own.recorded_at OR earlier.recorded_by <> own.recorded_by)))
      AND NOT EXISTS (SELECT 1 FROM act WHERE first = own.sequence)
    """

  /// Notes without an event, without the note of the act that they belong to, or that join what was not recorded by one
  /// person at one moment.
  private static let wrong = """
    FROM act WHERE first NOT IN (SELECT sequence FROM event) OR together > first
      OR together NOT IN (SELECT first FROM act)
      OR EXISTS (
        SELECT 1 FROM event AS own JOIN event AS start ON start.sequence = act.together
        WHERE own.sequence = act.first
          AND (own.recorded_at <> start.recorded_at OR own.recorded_by <> start.recorded_by))
    """

  /// How many notes are wrong or missing.
  static func differences(_ database: Database) throws -> Int {
    let counts = try [wrong, gaps].map { try Int.fetchOne(database, sql: "SELECT count(*) \($0)") ?? 0 }
    return counts.reduce(0, +)
  }

  /// Removes notes that do not agree with the events, and adds those that are missing.
  static func mend(_ database: Database) throws {
    try database.execute(sql: "DELETE \(wrong)")
    try database.execute(sql: fillGaps)
  }

  /// Hands over everything that one command recorded, given the sequence of one of its events; oldest first.
  static func events(
    with sequence: Int64, _ database: Database, _ take: (EventRow) throws -> Void
  ) throws {
    let query = try Query(
      database,
      """
      SELECT \(EventTable.columns) FROM event WHERE sequence >= (SELECT max(first) FROM act WHERE first <= ?1)
        AND sequence < ifnull((SELECT min(first) FROM act WHERE first > ?1), ?2)
      ORDER BY sequence
      """)
    query.bind(1, sequence)
    query.bind(2, Int64.max)
    try EventTable.rows(query, take)
  }

  /// How far back a worker's acts are searched.
  private static let reach: Int64 = 20_000

  /// Where the commands of a worker's acts since an instant begin: newest act first, its commands oldest first.
  static func begun(by worker: WorkerID, since instant: Instant, _ database: Database) throws -> [[Int64]] {
    let query = try Query(
      database,
      """
      SELECT act.first, act.together FROM act JOIN event ON event.sequence = act.first
      WHERE act.first > (SELECT ifnull(max(sequence), 0) FROM event) - ?1
        AND event.recorded_by = ?2 AND event.recorded_at >= ?3
      ORDER BY act.together DESC, act.first
      """)
    query.bind(1, reach)
    query.bind(2, Int64(worker.number))
    query.bind(3, text: instant.text)
    defer { query.end() }
    var acts: [(together: Int64, first: [Int64])] = []
    while try query.step() {
      let (first, together) = (query.integer(0), query.integer(1))
      if acts.last?.together == together {
        acts[acts.count - 1].first.append(first)
      } else {
        acts.append((together, [first]))
      }
    }
    return acts.map(\.first)
  }
}
