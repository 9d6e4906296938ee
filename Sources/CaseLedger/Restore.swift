import CaseModel
import Foundation
import GRDB

/// The result of a restore.
public struct Restored: Equatable, Sendable {
  /// How many events the ledger has now.
  public var events: Int
  /// The new path of the ledger that was there; nil where there was none.
  public var setAside: String?
}

/// Why a ledger was not replaced by a backup; nothing was changed.
public enum RestoreRefusal: Error, Equatable, Sendable {
  /// The backup is not intact: its gravest fault.
  case notIntact(Verification.Fault)
  /// The ledger that is there has events that the backup lacks: how many; nil where they cannot be counted.
  case newer(Int?)
  /// Another program has the ledger open.
  case inUse
  /// The backup is the ledger itself.
  case itself
}

extension RestoreRefusal: CustomStringConvertible {
  /// The reason, and what to do.
  public var description: String {
    switch self {
    case .notIntact(let fault):
      "The backup is NOT intact, and the ledger was left as it is. \(fault) Take another backup."
    case .newer(let count?):
      "The ledger has \(count) events that the backup lacks, and was left as it is. To go back all the same:"
        + " --even-if-newer. The ledger of now is then kept under another name."
    case .newer(nil):
      "It cannot be told whether the ledger has events that the backup lacks, and it was left as it is. To go back all"
        + " the same: --even-if-newer. The ledger of now is then kept under another name."
    case .inUse: "Another program has the ledger open. Close it on every screen, then restore."
    case .itself: "The backup and the ledger are the same file."
    }
  }
}

extension Ledger {
  /// Puts a backup in the place of the ledger at a path, or where there is none.
  ///
  /// The backup is verified first and stays where it is. The ledger that was there is kept beside it, with its files, under
  /// a name that says when it was set aside. A line of ``Verification/maintenance`` says what was done.
  ///
  /// - Parameters:
  ///   - evenIfNewer: whether a ledger is set aside that has events which the backup lacks, or that cannot be read.
  ///   - account: the operating-system account that asked for it.
  ///   - now: the computer's time.
  /// - Throws: ``RestoreRefusal``, ``LedgerError``.
  public static func restore(
    _ backup: String, to path: String, evenIfNewer: Bool, by account: String, at now: Instant,
    progress: Progress? = nil
  ) throws -> Restored {
    try PrivateFile.requireFileName(path)
    let path = PrivateFile.real(path)
    guard PrivateFile.real(backup) != path else { throw RestoreRefusal.itself }
    let source = try Ledger(opening: backup, access: .readOnly, isTolerant: true)
    defer { try? source.close() }
    let found = try source.verify(progress: progress)
    if let fault = found.fault { throw RestoreRefusal.notIntact(fault) }
    if PrivateFile.exists(path) {
      guard try !PrivateFile.isInUse(path) else { throw RestoreRefusal.inUse }
      if !evenIfNewer, let count = newerEvents(at: path, than: source) {
        throw RestoreRefusal.newer(count.known)
      }
    }
    return try put(source, at: path, events: found.events, by: account, at: now)
  }

  private static func put(
    _ source: Ledger, at path: String, events: Int, by account: String, at now: Instant
  ) throws -> Restored {
    let ready = path + ".new-\(getpid())"
    try source.backup(to: ready)
    defer { for ending in [""] + PrivateFile.endings { unlink(ready + ending) } }
    let stamp = now.text.filter { $0 != "-" && $0 != ":" }
    let aside = PrivateFile.exists(path) ? try free(path + ".before-restore-" + stamp) : nil
    let copy = try Ledger(opening: ready)
    let head = try copy.writing { database in
      let kept = aside.map { "; the ledger before is kept as \(PrivateFile.name(of: $0))" } ?? ""
      try Maintenance(
        at: now, account: account,
        what: "restored from \(PrivateFile.name(of: source.path)), which ends with event \(events)\(kept)"
      ).write(database)
      return try copy.end(database)
    }
    try copy.close()
    if let aside { try setAside(path, as: aside) }
    for ending in PrivateFile.endings { unlink(path + ending) }
    guard rename(ready, path) == 0 else {
      throw LedgerError.cannotCreate(path: path, why: PrivateFile.reason)
    }
    EndNote(ledger: path).write(head)
    PrivateFile.synchronise(folder: folder(ofFile: path))
    return Restored(events: events, setAside: aside)
  }

  /// The first unused name like a given one.
  private static func free(_ name: String) throws -> String {
    guard PrivateFile.exists(name) else { return name }
    for number in 2...999 where !PrivateFile.exists("\(name)-\(number)") { return "\(name)-\(number)" }
    throw LedgerError.exists(path: name)
  }

  /// Renames a ledger and its files; the write-ahead file goes first, so that it never lies beside another ledger.
  private static func setAside(_ path: String, as aside: String) throws {
    let note = EndNote.path(of: path)
    for (from, to) in [
      (path + "-wal", aside + "-wal"), (path, aside), (note, EndNote.path(of: aside)),
    ] where PrivateFile.exists(from) {
      guard rename(from, to) == 0 else { throw LedgerError.cannotCreate(path: to, why: PrivateFile.reason) }
    }
    unlink(path + "-shm")
  }

  /// Whether a ledger has events that another lacks: how many; nil for none.
  private static func newerEvents(at path: String, than source: Ledger) -> Newer? {
    do {
      let old = try Ledger(opening: path, access: .readOnly, isTolerant: true)
      defer { try? old.close() }
      let (head, end) = try (old.reading(Head.ofEvents), source.reading(Head.ofEvents))
      let noted = EndNote.read(ofLedger: path)?.sequence ?? 0
      guard max(head.sequence, noted) > 0 else { return nil }
      // Every event of the old one is in the backup when its end is.
      if try source.reading({ try source.contains(head, $0) }), noted <= end.sequence { return nil }
      let isBefore = try old.reading { try old.contains(end, $0) }
      return isBefore ? .by(Int(max(head.sequence, noted) - end.sequence)) : .unknown
    } catch {
      return .unknown
    }
  }
}

/// By how much a ledger is ahead of a backup.
private enum Newer {
  case by(Int)
  case unknown

  var known: Int? {
    switch self {
    case .by(let count): count
    case .unknown: nil
    }
  }
}
