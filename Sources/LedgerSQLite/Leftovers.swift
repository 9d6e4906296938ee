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
      let ending = PrivateFile.endings.first { name.hasSuffix($0) } ?? ""
      let processes = builders(of: name.dropLast(ending.count), base: base)
      guard !processes.isEmpty, processes.allSatisfy(isGone) else { return false }
      let path = "\(folder)/\(name)"
      return ending.isEmpty ? removed(path) : removedAlone(path, beside: String(path.dropLast(ending.count)))
    }
  }

  /// The processes whose unfinished file has this name; empty for other files.
  ///
  /// Earlier versions built the copy for a restore under a name that had the process twice.
  private static func builders(of name: Substring, base: String?) -> [pid_t] {
    var rest = name
    var builders: [pid_t] = []
    while let mark = rest.range(of: ".new-", options: .backwards),
      let builder = pid_t(rest[mark.upperBound...])
    {
      builders.append(builder)
      rest = rest[..<mark.lowerBound]
      if let base, rest == base { return builders }
    }
    return base == nil ? builders : []
  }

  private static func isGone(_ process: pid_t) -> Bool {
    process > 0 && kill(process, 0) != 0 && errno == ESRCH
  }

  private static func removed(_ path: String) -> Bool {
    let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    guard isOwnPrivateFile(descriptor), flock(descriptor, LOCK_EX | LOCK_NB) == 0, isUnfinished(descriptor)
    else { return false }
    for ending in PrivateFile.endings { unlink(path + ending) }
    return unlink(path) == 0
  }

  /// Removes what SQLite kept beside an unfinished file that is gone; beside one that is there, it goes or stays with it.
  private static func removedAlone(_ path: String, beside unfinished: String) -> Bool {
    let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    return !PrivateFile.exists(unfinished) && isOwnPrivateFile(descriptor) && unlink(path) == 0
  }

  private static func isOwnPrivateFile(_ descriptor: Int32) -> Bool {
    var status = stat()
    return fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
      && status.st_uid == geteuid() && status.st_mode & 0o077 == 0
  }

  /// Whether a file is empty, blank, or a database.
  private static func isUnfinished(_ descriptor: Int32) -> Bool {
    var start = [UInt8](repeating: 0, count: 16)
    let count = read(descriptor, &start, start.count)
    return count == 0 || start.allSatisfy { $0 == 0 } || start == Array("SQLite format 3\0".utf8)
  }
}
