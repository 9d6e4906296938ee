import CaseModel
import Foundation
import GRDB

/// The append-only record: one SQLite file in WAL mode that several programs may hold open at once.
///
/// ``Desk`` works on one; by itself it can be verified, rebuilt and backed up. Used from one thread.
public final class Ledger {
  /// What a program may do with the ledger.
  public enum Access: Sendable {
    /// Read and append.
    case readWrite
    /// Read only.
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
  /// Faults found while reading, each once, in the order in which they were found.
  var faults: [Verification.Fault] = []
  /// Called with each fault when it is found.
  var whenFaultFound: ((Verification.Fault) -> Void)?
  let files: FilesInPlace
  private let endNote: EndNote
  private var inside: Database?
  private var room: WriteAheadRoom?

  /// The file that every program's action writes to, for watching the ledger.
  public var fileToWatch: String { path + "-wal" }

  init(path: String, access: Access, queue: DatabaseQueue, files: FilesInPlace) {
    self.path = path
    self.access = access
    self.queue = queue
    self.files = files
    endNote = EndNote(ledger: path)
  }

  /// Notes outside the database where the ledger ends, once that is durable.
  func noteEnd(_ head: Head) { endNote.write(head) }

  /// Checks that the file at the path is the one that was opened; costs next to nothing.
  ///
  /// - Throws: ``LedgerError`` with what to do.
  public func requireInPlace() throws { try files.require() }

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
  ///
  /// The file is checked at its path before and after, so that nothing is called recorded that was lost with a moved file.
  func writing<Result>(_ body: (Database) throws -> Result) throws -> Result {
    let result = try transaction("BEGIN IMMEDIATE") { database in
      try files.require()
      try files.requireWriteAhead(database)
      try files.requireContents(database)
      let result = try body(database)
      roomAhead(database).keepReady(database)
      return result
    }
    noteContents()
    try files.require()
    return result
  }

  /// Notes what the file holds, so that a copy over it is noticed; to be called when something was recorded, by whomever.
  ///
  /// Where it cannot, what was recorded is recorded all the same.
  func noteContents() { try? onDatabase { files.noteContents($0) } }

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

  /// Statements are prepared once: GRDB's own transactions are parsed again each time.
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
