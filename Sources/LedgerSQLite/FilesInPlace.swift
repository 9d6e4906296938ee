import CaseLedger
import Foundation
import GRDB
import GRDBSQLite

/// The files that a program opened, as the operating system identifies them.
///
/// While the program works, the file under a name may be moved, replaced by a copy or removed. What was recorded after that
/// would be lost.
final class FilesInPlace {
  struct Identity: Equatable {
    var device: dev_t
    var inode: ino_t
  }

  /// What shows that somebody wrote to the ledger's own file.
  private struct Contents: Equatable {
    var size: Int
    var seconds: Int
    var nanoseconds: Int
  }

  /// How far SQLite has moved the write-ahead file's frames into the ledger's own file.
  private struct Moved: Equatable {
    var salt: UInt64
    var frames: UInt32
    /// More than `frames` while a move is under way, or when it was broken off.
    var framesBegun: UInt32
  }

  /// SQLite's index of the write-ahead file.
  private struct Index {
    var frames: Int
    var pageSize: Int
    var moved: Moved
  }

  private let path: String
  private let ledger: Identity?
  private var known: (contents: Contents, moved: Moved)?
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

  /// The file that is at a path now; nil where there is none.
  static func identity(_ path: String) -> Identity? {
    var status = stat()
    return stat(path, &status) == 0 ? Identity(device: status.st_dev, inode: status.st_ino) : nil
  }

  /// Checks that the write-ahead file still holds every frame that the programs using it rely on.
  ///
  /// To be called inside a writing transaction, while the index of the frames, which all of them share in memory, does not
  /// change.
  func requireWriteAhead(_ database: Database) throws {
    guard let index = Self.index(database), index.frames > 0 else { return }
    let header = 32
    let size = PrivateFile.size(path + "-wal")
    guard size >= header + index.frames * (24 + index.pageSize) else {
      throw LedgerError.writeAheadLost(path: path)
    }
  }

  /// Checks that nobody but SQLite wrote to the ledger's own file since it was last looked at, as a copy over it does.
  ///
  /// SQLite writes there only to move frames out of the write-ahead file, and notes in its index how far it means to come
  /// before it begins, and how far it came when it is done. While a move is under way, and after one that was broken off,
  /// nothing can be concluded.
  ///
  /// - Throws: ``LedgerError/replaced(path:)``.
  func requireContents(_ database: Database) throws {
    guard let found = look(database) else { return }
    if isWrittenByOthers(found) { throw LedgerError.replaced(path: path) }
    known = found
  }

  /// Notes the contents after SQLite began the write-ahead file again: from then on its index says nothing of what was
  /// known before, and a copy over the ledger would be taken for what was there.
  ///
  /// What somebody else wrote is not noted, so that the next recording says so.
  func noteContents(_ database: Database) {
    guard let found = look(database), !isWrittenByOthers(found) else { return }
    known = found
  }

  /// The contents, with how far SQLite has moved frames into them; nil while nothing can be concluded.
  private func look(_ database: Database) -> (contents: Contents, moved: Moved)? {
    let before = Self.index(database)?.moved
    let contents = Self.contents(path)
    let moved = Self.index(database)?.moved
    guard let contents, let moved, moved == before, moved.frames == moved.framesBegun else { return nil }
    return (contents, moved)
  }

  private func isWrittenByOthers(_ found: (contents: Contents, moved: Moved)) -> Bool {
    guard let known else { return false }
    return known.moved == found.moved && known.contents != found.contents
  }

  private static func contents(_ path: String) -> Contents? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return Contents(
      size: Int(status.st_size), seconds: status.st_mtim.tv_sec, nanoseconds: status.st_mtim.tv_nsec)
  }

  /// SQLite's index of the write-ahead file, in its documented form 3007000; nil where there is none.
  private static func index(_ database: Database) -> Index? {
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
    return Index(
      frames: Int(shared.load(fromByteOffset: 16, as: UInt32.self)), pageSize: size == 1 ? 65_536 : size,
      moved: Moved(
        salt: shared.load(fromByteOffset: 32, as: UInt64.self),
        frames: shared.load(fromByteOffset: 96, as: UInt32.self),
        framesBegun: shared.load(fromByteOffset: 128, as: UInt32.self)))
  }
}
