import CLedger
import CaseLedger
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
  /// Somebody recorded, or put another file there, while the copy was made.
  case changedMeanwhile
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
        + " --even-if-newer. The present ledger is then kept under another name."
    case .newer(nil):
      "It cannot be told whether the ledger has events that the backup lacks, and it was left as it is. To go back all"
        + " the same: --even-if-newer. The present ledger is then kept under another name."
    case .inUse: "Another program has the ledger open. Close it on every screen, then restore."
    case .changedMeanwhile:
      "Somebody recorded in the ledger meanwhile. Nothing was changed. Run frontdoor restore again."
    case .itself: "The backup and the ledger are the same file."
    }
  }
}

extension Ledger {
  /// Puts a backup in the place of the ledger at a path, or where there is none.
  ///
  /// The backup is verified first and stays where it is. The ledger that was there is kept beside it, with its files, under
  /// a name that says when it was set aside; it is set aside only if nobody recorded in it meanwhile. A line of
  /// ``Verification/maintenance`` says what was done.
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
    try restore(
      backup, to: path, evenIfNewer: evenIfNewer, by: account, at: now, progress: progress, meanwhile: {})
  }

  /// Restores, and runs `meanwhile` when the copy is ready and nothing has been renamed yet.
  static func restore(
    _ backup: String, to path: String, evenIfNewer: Bool, by account: String, at now: Instant,
    progress: Progress? = nil, meanwhile: () throws -> Void
  ) throws -> Restored {
    try PrivateFile.requireFileName(path)
    let path = PrivateFile.real(path)
    guard PrivateFile.real(backup) != path else { throw RestoreRefusal.itself }
    let source = try Ledger(opening: backup, access: .readOnly, isTolerant: true)
    defer { try? source.closeLeavingNothing() }
    let found = try source.verify(progress: progress)
    if let fault = found.fault { throw RestoreRefusal.notIntact(fault) }
    var known: KnownLedger?
    if PrivateFile.exists(path) {
      guard try !PrivateFile.isInUse(path) else { throw RestoreRefusal.inUse }
      known = KnownLedger(path)
    }
    // Where a restore was interrupted, the ledger lies under the name that it was set aside under.
    let old = known == nil ? setAsideByRestore(path) : path
    if !evenIfNewer, let old, let count = newerEvents(at: old, than: source) {
      throw RestoreRefusal.newer(count.known)
    }
    return try put(
      source, at: path, inPlaceOf: known, events: found.events, by: account, at: now, meanwhile: meanwhile)
  }

  private static func put(
    _ source: Ledger, at path: String, inPlaceOf known: KnownLedger?, events: Int, by account: String,
    at now: Instant, meanwhile: () throws -> Void
  ) throws -> Restored {
    Leftovers.remove(in: folder(ofFile: path), of: PrivateFile.name(of: path))
    let unfinished = try UnfinishedFile(of: path)
    defer { unfinished.end() }
    let ready = unfinished.path
    try source.copy(into: ready, for: path)
    let stamp = now.text.filter { $0 != "-" && $0 != ":" }
    let aside = known != nil ? try free(path + ".before-restore-" + stamp) : nil
    let copy = try Ledger(opening: ready)
    let head = try copy.store.mending { mender in
      let kept = aside.map { "; the ledger before is kept as \(PrivateFile.name(of: $0))" } ?? ""
      try Maintenance(
        at: now, account: account,
        what: "restored from \(PrivateFile.name(of: source.path)), which ends with event \(events)\(kept)"
      ).write(mender)
      return try copy.end(mender)
    }
    try copy.close()
    try meanwhile()
    // Copying takes seconds, in which people may record. From here until the renames are done, nobody can.
    let held = try hold(path, known)
    defer { held?.letGo() }
    if let aside, PrivateFile.exists(aside) { throw RestoreRefusal.changedMeanwhile }
    if let aside { try setAside(path, as: aside) }
    guard !PrivateFile.exists(path) else { throw LedgerError.exists(path: path) }
    for ending in PrivateFile.endings { unlink(path + ending) }
    guard cl_rename_to_new(ready, path) == 0 else {
      if errno == EEXIST { throw LedgerError.exists(path: path) }
      throw LedgerError.cannotCreate(path: path, why: PrivateFile.reason)
    }
    EndNote(ledger: path).write(head)
    PrivateFile.synchronise(folder: folder(ofFile: path))
    return Restored(events: events, setAside: aside)
  }

  /// Takes hold of the ledger that is to be set aside, if it is still as it was when it was looked at.
  ///
  /// - Returns: nil where there is none, or none that SQLite can open, so that nobody can record in it either.
  private static func hold(_ path: String, _ known: KnownLedger?) throws -> HeldLedger? {
    guard FilesInPlace.identity(path) == known?.identity else { throw RestoreRefusal.changedMeanwhile }
    guard let known else { return nil }
    guard let held = try HeldLedger.take(path) else {
      guard known.head == nil else { throw RestoreRefusal.changedMeanwhile }
      guard try !PrivateFile.isInUse(path) else { throw RestoreRefusal.inUse }
      return nil
    }
    guard known.head == nil || held.head == known.head, FilesInPlace.identity(path) == known.identity else {
      held.letGo()
      throw RestoreRefusal.changedMeanwhile
    }
    return held
  }

  /// The first unused name like a given one.
  private static func free(_ name: String) throws -> String {
    guard PrivateFile.exists(name) else { return name }
    for number in 2...999 where !PrivateFile.exists("\(name)-\(number)") { return "\(name)-\(number)" }
    throw LedgerError.exists(path: name)
  }

  /// Renames a ledger and its files; the write-ahead file goes first, so that it never lies beside another ledger.
  private static func setAside(_ path: String, as aside: String) throws {
    if PrivateFile.size(path + "-wal") == 0 { unlink(path + "-wal") }
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
      let (head, end) = try (old.foundEnd, source.foundEnd)
      let noted = EndNote.read(ofLedger: path)?.sequence ?? 0
      guard max(head.sequence, noted) > 0 else { return nil }
      // Every event of the old one is in the backup when its end is.
      if try source.store.reading({ try $0.contains(head) }), noted <= end.sequence { return nil }
      let isBefore = try old.store.reading { try $0.contains(end) }
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

/// A ledger as it was when it was decided to set it aside.
private struct KnownLedger {
  let identity: FilesInPlace.Identity?
  /// Where it ended; nil where that cannot be read.
  let head: Head?

  init(_ path: String) {
    identity = FilesInPlace.identity(path)
    let ledger = try? Ledger(opening: path, access: .readOnly, isTolerant: true)
    head = try? ledger?.foundEnd
    try? ledger?.close()
  }
}

/// A ledger that this program alone has open: whoever opens it meanwhile waits until it is let go.
///
/// Nothing else in this program may open and close the file while it is held: that would release the lock.
struct HeldLedger {
  private let queue: DatabaseQueue

  /// Takes hold of a ledger; nil for a file that SQLite cannot open.
  ///
  /// - Throws: ``RestoreRefusal/inUse`` while another program has it open.
  static func take(_ path: String) throws -> HeldLedger? {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    configuration.label = "held ledger"
    configuration.prepareDatabase { database in
      cl_distrust_schema(UnsafeMutableRawPointer(database.sqliteConnection))
      // SQLite then keeps the file's lock between transactions, until the connection is closed.
      try database.execute(sql: "PRAGMA locking_mode = EXCLUSIVE")
    }
    do {
      // A file that has gone is not made again.
      let queue = try DatabaseQueue(path: Ledger.uri(of: path, "mode=rw"), configuration: configuration)
      try queue.inDatabase { try $0.execute(sql: "BEGIN EXCLUSIVE; COMMIT") }
      return HeldLedger(queue: queue)
    } catch let error as DatabaseError {
      if [.SQLITE_BUSY, .SQLITE_LOCKED].contains(error.resultCode) { throw RestoreRefusal.inUse }
      return nil
    }
  }

  /// Where the ledger ends; nil where that cannot be read.
  var head: Head? { try? queue.inDatabase { try Head.ofEvents($0) } }

  /// Lets others open it again.
  func letGo() { try? queue.close() }
}

extension Ledger {
  /// Where its events end.
  fileprivate var foundEnd: Head { get throws { try store.reading { try $0.ends().found } } }

  /// Checks, where there is no ledger, that no interrupted restore left one under another name beside it.
  ///
  /// - Throws: ``LedgerError/restoreInterrupted(path:kept:endings:)``.
  public static func requireNoInterruptedRestore(at path: String) throws {
    guard !PrivateFile.exists(path), let kept = setAsideByRestore(path) ?? unfinishedRestore(path) else {
      return
    }
    let endings = ["-wal", ".end"].filter { PrivateFile.size(kept + $0) > 0 }
    throw LedgerError.restoreInterrupted(path: path, kept: kept, endings: endings)
  }

  /// The ledger that a restore set aside last; nil where none lies beside the path.
  private static func setAsideByRestore(_ path: String) -> String? {
    let others = PrivateFile.endings + [".end"]
    return beside(path, marked: ".before-restore-").filter { name in
      !others.contains { name.hasSuffix($0) } && !name.contains(".new-")
    }.max()
  }

  /// The copy of a backup that a killed restore had ready; nil where there is none.
  ///
  /// What a killed `init` leaves holds no events. A copy that somebody is at work on is left alone.
  private static func unfinishedRestore(_ path: String) -> String? {
    beside(path, marked: ".new-").filter { file in
      guard let builder = pid_t(file.dropFirst(path.count + ".new-".count)), builder > 0,
        kill(builder, 0) != 0, errno == ESRCH,
        let copy = try? Ledger(opening: file, access: .readOnly, isTolerant: true)
      else { return false }
      defer { try? copy.close() }
      return ((try? copy.foundEnd)?.sequence ?? 0) > 0
    }.max()
  }

  /// Files beside a path whose names begin with its own and a mark.
  private static func beside(_ path: String, marked mark: String) -> [String] {
    let base = PrivateFile.name(of: path)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder(ofFile: path))) ?? []
    return names.filter { $0.hasPrefix(base + mark) }.map { path + String($0.dropFirst(base.count)) }
  }
}
