import CaseLedger
import CaseModel
import GRDB

/// Cases that came to a worker or left one, kept apart so that trends need no replay.
enum MoveTable {
  static func write(_ move: CaseloadMove, sequence: Int64, _ database: Database) throws {
    let query = try Query(
      database, "INSERT INTO move (sequence, at, worker, change) VALUES (?, ?, ?, ?)")
    query.bind(1, sequence)
    query.bind(2, move.at.seconds)
    query.bind(3, Int64(move.worker.number))
    query.bind(4, Int64(move.change))
    try query.run()
  }

  /// Moves since an instant, oldest first.
  static func moves(since instant: Instant, _ database: Database) throws -> [CaseloadMove] {
    let query = try Query(
      database, "SELECT at, worker, change FROM move WHERE at >= ? ORDER BY at, number")
    query.bind(1, instant.seconds)
    return try all(query)
  }

  /// Moves written after the one with a number, in the order they were written.
  static func moves(after number: Int64, _ database: Database) throws -> [CaseloadMove] {
    let query = try Query(
      database, "SELECT at, worker, change FROM move WHERE number > ? ORDER BY number")
    query.bind(1, number)
    return try all(query)
  }

  /// The number of the newest move; 0 when there is none.
  static func last(_ database: Database) throws -> Int64 {
    let query = try Query(database, "SELECT ifnull(max(number), 0) FROM move")
    defer { query.end() }
    return try query.step() ? query.integer(0) : 0
  }

  /// All moves as they are kept, by their numbers.
  static func all(_ database: Database) throws -> [StoredMove] {
    let query = try Query(database, "SELECT number, sequence, at, worker, change FROM move ORDER BY number")
    defer { query.end() }
    var moves: [StoredMove] = []
    while try query.step() {
      moves.append(
        StoredMove(
          number: query.integer(0), sequence: query.integer(1), at: query.integer(2),
          worker: query.integer(3), change: query.integer(4)))
    }
    return moves
  }

  /// Puts moves in the place of all that are kept, numbered from 1.
  static func replace(with moves: [StoredMove], _ database: Database) throws {
    try database.execute(sql: "DELETE FROM move")
    for move in moves { try write(move.move, sequence: move.sequence, database) }
  }

  private static func all(_ query: Query) throws -> [CaseloadMove] {
    defer { query.end() }
    var moves: [CaseloadMove] = []
    while try query.step() { moves.append(move(query)) }
    return moves
  }

  /// Reads the row that a query over at, worker and change stands on.
  private static func move(_ query: Query) -> CaseloadMove {
    CaseloadMove(
      at: Instant(seconds: query.integer(0)),
      worker: WorkerID(UInt32(truncatingIfNeeded: query.integer(1))),
      change: Int8(truncatingIfNeeded: query.integer(2)))
  }
}
