import CaseModel
import Foundation
import GRDB

/// The append-only record: one SQLite file in WAL mode that several programs may hold open at once.
///
/// ``Desk`` works on one; by itself it can be verified, rebuilt and backed up. Used from one thread.
public final class Ledger {
  /// What a program may do with the ledger.
  public enum Access: Sendable {
    /// Read, append, and make the file when there is none.
    case readWrite
    /// Read only; the file must be there.
    case readOnly
  }

  /// How far a long run is: events done, and events in all.
  public typealias Progress = (_ done: Int, _ total: Int) -> Void

  /// Where the ledger lies.
  public let path: String
  /// What this program may do with it.
  public let access: Access
  let queue: DatabaseQueue
  let codec = EventCodec()
  /// How large the write-ahead file was when it was last emptied, in bytes.
  var sizeWhenTidied = 0
  /// How many writes there were since its size was looked at.
  var writesSinceLook = 0
  private var inside: Database?
  private var room: WriteAheadRoom?

  /// The file that every program's action writes to, for who watches the ledger.
  public var fileToWatch: String { path + "-wal" }

  init(path: String, access: Access, queue: DatabaseQueue) {
    self.path = path
    self.access = access
    self.queue = queue
  }

  /// Lets the file go, after which nothing can be asked of the ledger.
  public func close() throws {
    try LedgerError.translating(path) { try queue.close() }
  }

  /// Runs `body` on the database, inside the transaction that is open if one is.
  func onDatabase<Result>(_ body: (Database) throws -> Result) throws -> Result {
    if let inside { return try LedgerError.translating(path) { try body(inside) } }
    return try LedgerError.translating(path) { try queue.inDatabase(body) }
  }

  /// Runs `body` in one transaction that is kept as a whole, durable when this returns, or not at all.
  func writing<Result>(_ body: (Database) throws -> Result) throws -> Result {
    try transaction("BEGIN IMMEDIATE") { database in
      let result = try body(database)
      roomAhead(database).keepReady(database)
      return result
    }
  }

  private func roomAhead(_ database: Database) -> WriteAheadRoom {
    if let room { return room }
    let made = WriteAheadRoom(database)
    room = made
    return made
  }

  /// Runs `body` on one unchanging view of the ledger.
  func reading<Result>(_ body: (Database) throws -> Result) throws -> Result {
    if let inside { return try LedgerError.translating(path) { try body(inside) } }
    return try transaction("BEGIN", body)
  }

  /// Statements are prepared once: GRDB's own transactions are parsed anew each time.
  private func transaction<Result>(_ begin: String, _ body: (Database) throws -> Result) throws -> Result {
    try onDatabase { database in
      inside = database
      defer { inside = nil }
      try Query(database, begin).run()
      do {
        let result = try body(database)
        try Query(database, "COMMIT").run()
        return result
      } catch {
        // Where the failure was the disk's, SQLite has undone everything already.
        if database.isInsideTransaction { try Query(database, "ROLLBACK").run() }
        throw error
      }
    }
  }
}
