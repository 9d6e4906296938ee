import GRDB
import GRDBSQLite

/// Room kept ready in the write-ahead file, ahead of what it holds.
///
/// A synchronisation of a file that grew also waits for the file system to note its new length; one of a file that is
/// overwritten does not. Zeros beyond the newest frame are to SQLite what frames of an earlier round are: not there.
final class WriteAheadRoom {
  /// How much is added at once, in bytes: a dozen actions' worth, so that none of them pays much for it.
  static let step = 256 << 10
  /// How much most actions need, in bytes; one that needs more lets the file grow.
  static let enough = 64 << 10
  private static let zeros = [UInt8](repeating: 0, count: step / 4)

  /// Frames in the write-ahead file after this program's newest commit.
  private var frames = 0
  private let bytesInFrame: Int

  /// Begins to count the frames that a connection commits, for as long as the room lives.
  init(_ database: Database) {
    let header = 24
    bytesInFrame = header + ((try? Int.fetchOne(database, sql: "PRAGMA page_size")) ?? 4096)
    let context = Unmanaged.passUnretained(self).toOpaque()
    sqlite3_wal_hook(
      database.sqliteConnection,
      { context, _, _, frames in
        if let context {
          Unmanaged<WriteAheadRoom>.fromOpaque(context).takeUnretainedValue().frames = Int(frames)
        }
        return SQLITE_OK
      }, context)
  }

  /// Sees that the file reaches beyond this program’s newest frame by as much as an action needs.
  ///
  /// Frames that other programs wrote since are not counted: they bring room with them, and where it falls short for once,
  /// the file grows.
  ///
  /// To be called inside a writing transaction: nobody else lengthens the file then, so that what is written here lies
  /// beyond everything it holds. A failure does no harm: the file then grows as it otherwise would.
  func keepReady(_ database: Database) {
    var file: UnsafeMutablePointer<sqlite3_file>?
    guard
      sqlite3_file_control(database.sqliteConnection, "main", SQLITE_FCNTL_JOURNAL_POINTER, &file)
        == SQLITE_OK,
      let file, let methods = file.pointee.pMethods?.pointee
    else { return }
    var size: sqlite3_int64 = 0
    guard methods.xFileSize(file, &size) == SQLITE_OK, size > 0,
      Int(size) < frames * bytesInFrame + Self.enough
    else { return }
    Self.zeros.withUnsafeBytes { zeros in
      let end = size + sqlite3_int64(Self.step)
      while size < end, methods.xWrite(file, zeros.baseAddress, Int32(zeros.count), size) == SQLITE_OK {
        size += sqlite3_int64(zeros.count)
      }
    }
  }
}
