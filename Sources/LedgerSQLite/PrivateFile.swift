import CLedger
import CaseLedger
import Foundation

/// The folder a file's path lies in; "." for a bare name.
public func folder(ofFile path: String) -> String {
  guard let slash = path.lastIndex(of: "/") else { return "." }
  return slash == path.startIndex ? "/" : String(path[..<slash])
}

/// Files that hold children's records: nobody else on the computer may read them.
enum PrivateFile {
  /// What the operating system says about the last call that failed.
  static var reason: String { String(cString: strerror(errno)) }

  static func exists(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0
  }

  /// The path without links, from the root; the path itself when there is no such file.
  static func real(_ path: String) -> String {
    guard let found = realpath(path, nil) else { return path }
    defer { free(found) }
    return String(cString: found)
  }

  /// A path's last part.
  static func name(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  /// Checks that a path can name a file.
  static func requireFileName(_ path: String) throws {
    if path.isEmpty { throw LedgerError.cannotOpen(path: "An empty path", why: "name a file") }
    var status = stat()
    let isFolder = stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    if isFolder || path.hasSuffix("/") {
      throw LedgerError.cannotOpen(path: path, why: "it is a folder, not a file")
    }
  }

  /// Whether no file can be made in a folder, as on a disk that is read-only.
  static func isUnwritable(folder: String) -> Bool { access(folder, W_OK) != 0 }

  /// Whether another program has a database open.
  ///
  /// Not to be called while this program has it open: the call would release this program's own locks.
  static func isInUse(_ path: String) throws -> Bool {
    let descriptor = open(path, O_RDWR | O_CLOEXEC)
    guard descriptor >= 0 else { throw LedgerError.cannotOpen(path: path, why: reason) }
    defer { close(descriptor) }
    // SQLite's pending byte and the range behind it: whoever has a database open in WAL mode holds a lock there.
    var asked = flock(
      l_type: Int16(F_WRLCK), l_whence: Int16(SEEK_SET), l_start: 0x4000_0000, l_len: 512, l_pid: 0)
    return fcntl(descriptor, F_GETLK, &asked) != 0 || asked.l_type != Int16(F_UNLCK)
  }

  /// Bytes in a file; 0 when there is none.
  static func size(_ path: String) -> Int {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : 0
  }

  /// What SQLite keeps beside a database while it is open.
  static let endings = ["-wal", "-shm", "-journal"]

  /// Checks that a ledger, and the files beside it, are closed to everyone but the account that runs this program.
  ///
  /// - Throws: ``LedgerError/tooOpen(path:mode:)``, ``LedgerError/otherOwner(path:owner:)``,
  ///   ``LedgerError/secondName(path:)``, or ``LedgerError/cannotOpen(path:why:)`` for a folder or device.
  static func requirePrivate(_ path: String) throws {
    for file in [path, path + "-wal", path + "-shm", EndNote.path(of: path)] {
      var status = stat()
      guard stat(file, &status) == 0 else { continue }
      switch status.st_mode & S_IFMT {
      case S_IFREG: break
      case S_IFDIR: throw LedgerError.cannotOpen(path: file, why: "it is a folder, not a file")
      default: throw LedgerError.cannotOpen(path: file, why: "it is not an ordinary file")
      }
      let mode = status.st_mode & 0o777
      guard mode & 0o077 == 0 else {
        throw LedgerError.tooOpen(path: file, mode: String(mode, radix: 8))
      }
      guard status.st_uid == geteuid() else {
        throw LedgerError.otherOwner(path: file, owner: account(status.st_uid))
      }
    }
    try requireOneName(path)
  }

  /// Checks that a ledger has no second name: SQLite keeps its files beside each name, and half of what is recorded would
  /// be lost.
  static func requireOneName(_ path: String) throws {
    var status = stat()
    guard stat(path, &status) == 0, status.st_nlink > 1 else { return }
    throw LedgerError.secondName(path: path)
  }

  private static func account(_ user: uid_t) -> String {
    guard let entry = getpwuid(user), let name = entry.pointee.pw_name else { return "number \(user)" }
    return String(cString: name)
  }

  /// Makes a file that only its owner may read and write; SQLite gives the files beside it the same mode.
  ///
  /// - Returns: a descriptor that holds a lock on it, which shows others that it is in use.
  static func create(_ path: String) throws -> Int32 {
    let descriptor = open(path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      if errno == EEXIST { throw LedgerError.exists(path: path) }
      throw LedgerError.cannotCreate(path: path, why: reason)
    }
    flock(descriptor, LOCK_EX | LOCK_NB)
    return descriptor
  }

  /// Builds a file under a name of its own and gives it its name when it is whole, or leaves nothing.
  ///
  /// - Throws: ``LedgerError/exists(path:)`` when the name is taken by then; what `build` throws.
  static func publish(_ path: String, build: (_ unfinished: String) throws -> Void) throws {
    guard !exists(path) else { throw LedgerError.exists(path: path) }
    let unfinished = try UnfinishedFile(of: path)
    defer { unfinished.end() }
    try build(unfinished.path)
    for ending in endings { unlink(unfinished.path + ending) }
    guard cl_rename_to_new(unfinished.path, path) == 0 else {
      if errno == EEXIST { throw LedgerError.exists(path: path) }
      throw LedgerError.cannotCreate(path: path, why: reason)
    }
    synchronise(folder: folder(ofFile: path))
  }

  /// Makes a new name in a folder outlive a power cut.
  static func synchronise(folder: String) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  /// The first 100 bytes, which say what a database is; fewer when the file is shorter.
  static func header(_ path: String) throws -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw LedgerError.cannotOpen(path: path, why: reason) }
    defer { close(descriptor) }
    return [UInt8](unsafeUninitializedCapacity: 100) { buffer, count in
      count = max(0, read(descriptor, buffer.baseAddress, 100))
    }
  }
}

/// A file that is built under a name of its own, `NAME.new-PID`, until it is whole and gets its name.
///
/// What a killed program leaves is known by that name; see ``Leftovers``.
struct UnfinishedFile {
  let path: String
  /// Holds a lock on the file, which shows others that somebody works on it.
  private let descriptor: Int32

  /// Makes it, empty.
  init(of path: String) throws {
    self.path = path + ".new-\(getpid())"
    Self.remove(self.path)
    descriptor = try PrivateFile.create(self.path)
  }

  /// Lets it go; takes it away, with what SQLite kept beside it, unless it has its name.
  func end() {
    Self.remove(path)
    close(descriptor)
  }

  private static func remove(_ path: String) {
    for ending in [""] + PrivateFile.endings { unlink(path + ending) }
  }
}
