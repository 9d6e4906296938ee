import Foundation

/// Unfinished files that a killed program left behind: copies and new ledgers are built under `NAME.new-PID`.
///
/// They may hold whole records, and are on no retention list.
enum Leftovers {
  /// Removes unfinished files in a folder whose programs have ended.
  ///
  /// Only files that this account made under such a name and that nobody is working on: the builder holds a lock.
  ///
  /// - Parameter base: only files of this name; nil for all.
  /// - Returns: the names of what was removed, in no order.
  @discardableResult
  static func remove(in folder: String, of base: String? = nil) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { name in
      guard let builder = builder(of: name, base: base), isGone(builder) else { return false }
      return removed("\(folder)/\(name)")
    }
  }

  /// The process whose unfinished file has this name; nil for other files, and for files beside one.
  private static func builder(of name: String, base: String?) -> pid_t? {
    guard let place = name.range(of: ".new-", options: .backwards) else { return nil }
    if let base, name[..<place.lowerBound] != base { return nil }
    return pid_t(name[place.upperBound...])
  }

  private static func isGone(_ process: pid_t) -> Bool {
    process > 0 && kill(process, 0) != 0 && errno == ESRCH
  }

  private static func removed(_ path: String) -> Bool {
    let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_uid == geteuid(),
      status.st_mode & 0o077 == 0, flock(descriptor, LOCK_EX | LOCK_NB) == 0, isUnfinished(descriptor)
    else { return false }
    for ending in PrivateFile.endings { unlink(path + ending) }
    return unlink(path) == 0
  }

  /// Whether a file is empty, blank, or a database.
  private static func isUnfinished(_ descriptor: Int32) -> Bool {
    var start = [UInt8](repeating: 0, count: 16)
    let count = read(descriptor, &start, start.count)
    return count == 0 || start.allSatisfy { $0 == 0 } || start == Array("SQLite format 3\0".utf8)
  }
}
