import Foundation
import GRDB
import GRDBSQLite

/// A prepared statement with its values bound by hand: what runs for every event must not build argument lists.
struct Query {
  private let statement: Statement
  private let raw: OpaquePointer
  private let database: Database

  /// Tells SQLite to copy what is bound, since it outlives the call.
  private static let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

  init(_ database: Database, _ sql: String) throws {
    self.database = database
    statement = try database.cachedStatement(sql: sql)
    raw = statement.sqliteStatement
    sqlite3_reset(raw)
  }

  func bind(_ place: Int32, _ value: Int64) { sqlite3_bind_int64(raw, place, value) }

  func bind(_ place: Int32, text: String) {
    var text = text
    text.withUTF8 { bind(place, text: UnsafeRawBufferPointer($0)) }
  }

  func bind(_ place: Int32, text: UnsafeRawBufferPointer) {
    let start = text.baseAddress?.assumingMemoryBound(to: CChar.self)
    sqlite3_bind_text64(
      raw, place, start, sqlite3_uint64(text.count), Self.transient, UInt8(SQLITE_UTF8))
  }

  func bind(_ place: Int32, blob: UnsafeRawBufferPointer) {
    sqlite3_bind_blob64(raw, place, blob.baseAddress, sqlite3_uint64(blob.count), Self.transient)
  }

  func bind(_ place: Int32, blob: [UInt8]) { blob.withUnsafeBytes { bind(place, blob: $0) } }

  /// Moves to the next row; false after the last.
  func step() throws -> Bool {
    switch sqlite3_step(raw) {
    case SQLITE_ROW: return true
    case SQLITE_DONE:
      sqlite3_reset(raw)
      return false
    case let code:
      let message = sqlite3_errmsg(database.sqliteConnection).map { String(cString: $0) }
      sqlite3_reset(raw)
      throw DatabaseError(resultCode: ResultCode(rawValue: code), message: message)
    }
  }

  /// Runs a statement that gives no rows.
  func run() throws {
    while try step() {}
  }

  /// Ends before the last row, so that the statement holds no lock.
  func end() { sqlite3_reset(raw) }

  func integer(_ column: Int32) -> Int64 { sqlite3_column_int64(raw, column) }

  func isNull(_ column: Int32) -> Bool { sqlite3_column_type(raw, column) == SQLITE_NULL }

  func text(_ column: Int32) -> String { String(decoding: bytes(column), as: UTF8.self) }

  /// The bytes of a text or blob; they are valid until the next step.
  func bytes(_ column: Int32) -> UnsafeRawBufferPointer {
    let start = sqlite3_column_blob(raw, column)
    return UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(raw, column)))
  }
}
