import CaseLedger
import CaseModel
import Foundation
import GRDB

/// A ledger in one SQLite file in WAL mode that several programs may hold open at once.
package final class SQLiteStore: Store {
  /// The ledger's file.
  package let place: String
  package let access: Ledger.Access
  let queue: DatabaseQueue
  let files: FilesInPlace
  /// How large the write-ahead file was when it was last emptied, in bytes.
  var sizeWhenTidied = 0
  /// How many writes there were since its size was looked at.
  var writesSinceLook = 0
  private let endNote: EndNote
  private var inside: Database?
  private var room: WriteAheadRoom?
  /// What SQLite said when nobody else had recorded anything; it changes with other programs' actions.
  private var quietVersion: Int64?

  /// The file that every program's action writes to, for watching the ledger.
  var fileToWatch: String { place + "-wal" }

  init(path: String, access: Ledger.Access, queue: DatabaseQueue, files: FilesInPlace) {
    place = path
    self.access = access
    self.queue = queue
    self.files = files
    endNote = EndNote(ledger: path)
  }

  package var endNoted: Head? { EndNote.read(ofLedger: place) }

  package func requireInPlace() throws { try files.require() }

  package func close() throws {
    try LedgerError.translating(place) { try queue.close() }
  }

  package func rest() throws { try tidy() }

  package func reading<Result>(_ body: (any StoreView) throws -> Result) throws -> Result {
    try reading { try body(SQLiteView(self, $0)) }
  }

  package func record(_ make: (any StoreView) throws -> Batch) throws -> Head {
    let head = try writing { database in
      try SQLiteView(self, database).write(make(SQLiteView(self, database)))
    }
    endNote.write(head)
    // What was recorded is durable: that it could not be tidied up after is no failure of it.
    try? tidyWhenLarge()
    return head
  }

  package func mending<Result>(_ body: (any StoreMender) throws -> Result) throws -> Result {
    try writing { try body(SQLiteView(self, $0)) }
  }

  package func note(_ text: String, as meta: Meta) throws { try writing { try meta.write(text, $0) } }

  package func hasMoved(since head: Head) throws -> Bool {
    try onDatabase { database in
      let version = try dataVersion(database)
      if version == quietVersion { return false }
      guard try Head.read(database) == head, try Head.ofEvents(database) == head else { return true }
      quietVersion = version
      return false
    }
  }

  /// A number that changes when another program has recorded something.
  private func dataVersion(_ database: Database) throws -> Int64 {
    let query = try Query(database, "PRAGMA data_version")
    defer { query.end() }
    return try query.step() ? query.integer(0) : 0
  }

  /// Runs `body` on the database, inside the transaction that is open if one is.
  func onDatabase<Result>(_ body: (Database) throws -> Result) throws -> Result {
    if let inside { return try LedgerError.translating(place) { try body(inside) } }
    return try LedgerError.translating(place) { try queue.inDatabase(body) }
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
    if let inside { return try LedgerError.translating(place) { try body(inside) } }
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
