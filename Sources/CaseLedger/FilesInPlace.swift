import Foundation
import GRDB
import GRDBSQLite

/// The files that a program opened, as the operating system identifies them.
///
/// While the program works, the file under a name may be moved, replaced by a copy or removed. What was recorded after that
/// would be lost.
final class FilesInPlace {
  private struct Identity: Equatable {
    var device: dev_t
    var inode: ino_t
  }

  private let path: String
  private let ledger: Identity?
  private var beside: [String: Identity] = [:]

  /// Notes the file that is at a path now.
  init(_ path: String) {
    self.path = path
    ledger = Self.identity(path)
  }

  /// Checks that the files at the path are the ones that were opened, and still closed to other accounts.
  ///
  /// - Throws: ``LedgerError/moved(path:)``, ``LedgerError/writeAheadLost(path:)``, or what
  ///   ``PrivateFile/requirePrivate(_:)`` throws.
  func require() throws {
    guard let ledger, Self.identity(path) == ledger else { throw LedgerError.moved(path: path) }
    for ending in ["-wal", "-shm"] {
      let found = Self.identity(path + ending)
      if let known = beside[ending] {
        guard found == known else { throw LedgerError.writeAheadLost(path: path) }
      } else {
        beside[ending] = found
      }
    }
    try PrivateFile.requirePrivate(path)
  }

  private static func identity(_ path: String) -> Identity? {
    var status = stat()
    return stat(path, &status) == 0 ? Identity(device: status.st_dev, inode: status.st_ino) : nil
  }

  /// Checks that the write-ahead file still holds every frame that the programs using it rely on.
  ///
  /// To be called inside a writing transaction, while the index of the frames, which all of them share in memory, does not
  /// change.
  func requireWriteAhead(_ database: Database) throws {
    guard let frames = Self.frames(database), frames.count > 0 else { return }
    let header = 32
    let size = PrivateFile.size(path + "-wal")
    guard size >= header + frames.count * (24 + frames.pageSize) else {
      throw LedgerError.writeAheadLost(path: path)
    }
  }

  /// How many frames are in use, and how large a page is, by SQLite's index of the write-ahead file (its documented form
  /// 3007000); nil where there is none.
  private static func frames(_ database: Database) -> (count: Int, pageSize: Int)? {
    var file: UnsafeMutablePointer<sqlite3_file>?
    var shared: UnsafeMutableRawPointer?
    guard
      sqlite3_file_control(database.sqliteConnection, "main", SQLITE_FCNTL_FILE_POINTER, &file) == SQLITE_OK,
      let file, let methods = file.pointee.pMethods?.pointee, methods.iVersion >= 2,
      let map = methods.xShmMap,
      map(file, 0, 32_768, 0, &shared) == SQLITE_OK, let shared,
      shared.load(as: UInt32.self) == 3_007_000
    else { return nil }
    let size = Int(shared.load(fromByteOffset: 14, as: UInt16.self))
    return (Int(shared.load(fromByteOffset: 16, as: UInt32.self)), size == 1 ? 65_536 : size)
  }
}
