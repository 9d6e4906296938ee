import CaseLedger
import GRDB

extension LedgerError {
  /// Puts a database's failure into this program's words.
  init(_ error: DatabaseError, path: String) {
    switch error.resultCode {
    case .SQLITE_NOTADB: self = .notADatabase(path: path)
    case .SQLITE_CORRUPT: self = .damaged(path: path)
    case .SQLITE_FULL: self = .full(path: path)
    case .SQLITE_READONLY: self = .readOnly(path: path)
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .locked(path: path, by: LockHolder(ofLedger: path)?.words)
    case .SQLITE_CANTOPEN: self = .cannotOpen(path: path, why: "the file or its folder refuses")
    case let code:
      // The message names tables and columns; values never enter it.
      self = .storage(
        path: path, code: error.extendedResultCode.rawValue, message: error.message ?? "\(code)")
    }
  }

  /// Runs `body` and turns what the database throws into a ``LedgerError``; other errors pass as they are.
  static func translating<Result>(_ path: String, _ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch let error as DatabaseError {
      throw LedgerError(error, path: path)
    }
  }
}
