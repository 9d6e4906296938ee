import Foundation

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

  /// Bytes in a file; 0 when there is none.
  static func size(_ path: String) -> Int {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : 0
  }

  /// Sees that a ledger, and what SQLite keeps beside it, is closed to everyone but its owner.
  ///
  /// - Throws: ``LedgerError/tooOpen(path:mode:)``, or ``LedgerError/cannotOpen(path:why:)`` for a folder or device.
  static func requirePrivate(_ path: String) throws {
    for file in [path, path + "-wal", path + "-shm"] {
      var status = stat()
      guard stat(file, &status) == 0 else { continue }
      guard status.st_mode & S_IFMT == S_IFREG else {
        throw LedgerError.cannotOpen(path: file, why: "it is no ordinary file")
      }
      let mode = status.st_mode & 0o777
      guard mode & 0o077 == 0 else {
        throw LedgerError.tooOpen(path: file, mode: String(mode, radix: 8))
      }
    }
  }

  /// Makes a file that only its owner may read and write; SQLite gives the files beside it the same mode.
  static func create(_ path: String) throws {
    let descriptor = open(path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      if errno == EEXIST { throw LedgerError.exists(path: path) }
      throw LedgerError.cannotCreate(path: path, why: reason)
    }
    close(descriptor)
  }

  /// Builds a file under a name of its own and gives it its name when it is whole, or leaves nothing.
  ///
  /// - Throws: ``LedgerError/exists(path:)`` when the name is taken by then; what `build` throws.
  static func publish(_ path: String, build: (_ unfinished: String) throws -> Void) throws {
    guard !exists(path) else { throw LedgerError.exists(path: path) }
    let unfinished = path + ".new-\(getpid())"
    unlink(unfinished)
    try create(unfinished)
    defer { for ending in ["", "-wal", "-shm", "-journal"] { unlink(unfinished + ending) } }
    try build(unfinished)
    guard link(unfinished, path) == 0 else {
      if errno == EEXIST { throw LedgerError.exists(path: path) }
      throw LedgerError.cannotCreate(path: path, why: reason)
    }
    synchronise(folder: folder(of: path))
  }

  /// Makes a new name in a folder outlive a power cut.
  private static func synchronise(folder: String) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  /// The folder a path lies in; "." for a bare name.
  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
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
