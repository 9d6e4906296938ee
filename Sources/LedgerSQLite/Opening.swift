import CLedger
import CaseLedger
import CaseModel
import Foundation
import GRDB

/// From now on this process leaves no copy of its memory behind when it crashes, and other programs of the same account
/// cannot read its memory.
public func forbidMemoryDumps() { cl_forbid_memory_dumps() }

extension Ledger {
  /// Opens the ledger at a path.
  ///
  /// - Parameters:
  ///   - creates: whether a ledger is made where there is no file; only with access to write.
  ///   - simulated: whether a ledger that is made now holds an invented service.
  ///   - waiting: how many seconds to wait for a program that is writing.
  ///   - isTolerant: whether a ledger whose tables differ from this program's is opened, to be checked or repaired.
  /// - Throws: ``LedgerError``; nothing has been changed then.
  public convenience init(
    opening path: String, access: Access = .readWrite, creates: Bool = false, simulated: Bool = false,
    waiting: Double = 5, isTolerant: Bool = false
  ) throws {
    forbidMemoryDumps()
    try PrivateFile.requireFileName(path)
    // Before leftovers are removed: one of them may hold the ledger.
    try Self.requireNoInterruptedRestore(at: path)
    if access == .readWrite {
      Leftovers.remove(in: folder(ofFile: path), of: PrivateFile.name(of: path))
    }
    if !PrivateFile.exists(path) {
      guard creates, access == .readWrite else { throw LedgerError.missing(path: path) }
      try Self.make(path, simulated: simulated)
    }
    // SQLite keeps its files beside the file itself, not beside a link to it; and a program may change its folder.
    let path = PrivateFile.real(path)
    try PrivateFile.requirePrivate(path)
    try Self.requireLedger(path)
    if access == .readWrite, PrivateFile.isUnwritable(folder: folder(ofFile: path)) {
      throw LedgerError.readOnly(path: path)
    }
    let files = FilesInPlace(path)
    let queue = try LedgerError.translating(path) {
      try DatabaseQueue(
        path: Self.address(path, access), configuration: Self.configuration(access, path, waiting: waiting))
    }
    let store = SQLiteStore(path: path, access: access, queue: queue, files: files)
    self.init(store)
    // Whoever waited for a restore has the ledger open that was set aside.
    try files.require()
    // A ledger that an older version made is brought up to this one’s form.
    let form = try store.onDatabase { try Int.fetchOne($0, sql: "PRAGMA user_version") ?? 0 }
    if access == .readWrite, form > 0, form < Schema.version {
      try LedgerError.translating(path) { try Schema.migrator.migrate(queue) }
    }
    try store.onDatabase { database in
      try requireKnownForm(database, isTolerant: isTolerant)
      try files.require()
      if access == .readWrite { try files.requireContents(database) }
      guard !isTolerant, let other = try Schema.firstDifference(database) else { return }
      throw LedgerError.otherSchema(path: path, what: other)
    }
  }

  /// Closes a ledger that was only looked at, and leaves no files beside it that were made for the look.
  ///
  /// SQLite takes them away with the last connection that may write. After one that may only read they stay, and beside a
  /// backup they look like a part of it.
  public func closeLeavingNothing() throws {
    try close()
    guard access == .readOnly, PrivateFile.exists(path + "-shm"), PrivateFile.size(path + "-wal") == 0,
      !PrivateFile.isUnwritable(folder: folder(ofFile: path))
    else { return }
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    configuration.prepareDatabase { cl_distrust_schema(UnsafeMutableRawPointer($0.sqliteConnection)) }
    // A file that has gone is not made again. Where this fails, the files stay, which does no harm.
    let last = try? DatabaseQueue(path: Self.uri(of: path, "mode=rw"), configuration: configuration)
    // SQLite looks at the files beside a database only when something is read.
    _ = try? last?.inDatabase { try Int.fetchOne($0, sql: "PRAGMA user_version") }
    try? last?.close()
  }

  /// Makes an empty ledger, whole or not at all; leaves one that another program made meanwhile.
  private static func make(_ path: String, simulated: Bool) throws {
    do {
      try PrivateFile.publish(path) { unfinished in
        try LedgerError.translating(path) {
          let queue = try DatabaseQueue(
            path: unfinished, configuration: configuration(.readWrite, unfinished, waiting: 0))
          try Schema.migrator.migrate(queue)
          try queue.write {
            try Meta.head.write(Head.start(simulated: simulated).text, $0)
            try Meta.openStates.write(OpenStates().text, $0)
            try Meta.snapshotForm.write(Int64(RecordState.compactForm), $0)
            try Meta.simulated.write(simulated ? 1 : 0, $0)
          }
          try queue.close()
        }
      }
    } catch LedgerError.exists {
      return
    }
  }

  /// Looks at the file's first bytes, so that no other program's database is even opened.
  private static func requireLedger(_ path: String) throws {
    let header = try PrivateFile.header(path)
    guard header.count == 100, header.starts(with: "SQLite format 3\0".utf8) else {
      throw LedgerError.notADatabase(path: path)
    }
    guard number(in: header, at: 68) == Schema.applicationID else { throw LedgerError.foreign(path: path) }
    try requireKnown(version: number(in: header, at: 60), path)
  }

  /// A number of SQLite's file header: four bytes, the highest first.
  private static func number(in header: [UInt8], at place: Int) -> Int {
    header[place..<place + 4].reduce(0) { $0 << 8 | Int($1) }
  }

  private static func requireKnown(version: Int, _ path: String) throws {
    guard version <= Schema.version else {
      throw LedgerError.newerSchema(path: path, found: version, known: Schema.version)
    }
  }

  /// The path for SQLite to open: on a read-only disk the file itself as it is, since nothing can be written beside it.
  ///
  /// - Throws: ``LedgerError/unreadableHere(path:)`` when the newest events are still in a file beside it.
  private static func address(_ path: String, _ access: Access) throws -> String {
    guard access == .readOnly, PrivateFile.isUnwritable(folder: folder(ofFile: path)) else { return path }
    guard PrivateFile.size(path + "-wal") == 0 else { throw LedgerError.unreadableHere(path: path) }
    return uri(of: path, "immutable=1")
  }

  /// A path for SQLite, with how to open it.
  static func uri(of path: String, _ how: String) -> String {
    let escaped = path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? path
    return "file://\(escaped)?\(how)"
  }

  private static func configuration(_ access: Access, _ path: String, waiting: Double) -> Configuration {
    var configuration = Configuration()
    configuration.readonly = access == .readOnly
    configuration.foreignKeysEnabled = false
    let patience = Patience(path: path, seconds: waiting)
    configuration.busyMode = .callback { patience.waitsOn(tries: $0) }
    configuration.label = "ledger"
    configuration.prepareDatabase { database in
      cl_distrust_schema(UnsafeMutableRawPointer(database.sqliteConnection))
      // Without recursive triggers, INSERT OR REPLACE would delete a row and no trigger would fire.
      // Checkpoints wait for a quiet moment, so that an action costs one synchronisation only.
      // The write-ahead file keeps its room when it begins again: overwriting is quicker than growing.
      try database.execute(
        sql: """
          PRAGMA synchronous = FULL;
          PRAGMA recursive_triggers = ON;
          PRAGMA cell_size_check = ON;
          PRAGMA wal_autocheckpoint = 0;
          PRAGMA journal_size_limit = \(SQLiteStore.sizeThatStays);
          PRAGMA temp_store = MEMORY;
          """)
      if access == .readWrite { try database.execute(sql: "PRAGMA journal_mode = WAL") }
    }
    return configuration
  }

  /// Sees that the form is the one this program knows; the file's first bytes may lag behind the write-ahead file.
  ///
  /// - Parameter isTolerant: whether an older version's ledger is opened as it is, to be checked or copied.
  private func requireKnownForm(_ database: Database, isTolerant: Bool) throws {
    let found = try Schema.version(of: database)
    try Self.requireKnown(version: found, path)
    guard found == Schema.version || (isTolerant && access == .readOnly && found > 0) else {
      if found > 0, access == .readOnly { throw LedgerError.otherSnapshotForm(path: path) }
      throw LedgerError.damaged(path: path)
    }
  }
}

extension Desk {
  /// Opens a ledger in a file and reads what is open.
  ///
  /// - Parameters:
  ///   - path: the ledger's file.
  ///   - creates: whether a ledger is made where there is none.
  ///   - settings: stand in until the ledger holds settings of its own; not asked for when it does.
  ///   - movesSince: from when on cases that came and went are read, for trends and "received in 7 days".
  ///   - simulated: whether a ledger that is made now holds an invented service.
  ///   - waiting: how many seconds to wait for a program that is writing.
  ///   - progress: told how far a rebuild is, when the ledger keeps current states in another version's form.
  /// - Throws: ``LedgerError``; nothing has been changed then.
  public convenience init(
    opening path: String, settings: @autoclosure () throws -> ServiceSettings, movesSince: Instant,
    access: Ledger.Access = .readWrite, creates: Bool = false, simulated: Bool = false, waiting: Double = 5,
    progress: Ledger.Progress? = nil
  ) throws {
    let ledger = try Ledger(
      opening: path, access: access, creates: creates, simulated: simulated, waiting: waiting)
    try self.init(ledger, settings: settings(), movesSince: movesSince, progress: progress)
  }

  /// The file that every program's action writes to, for watching the ledger.
  public var fileToWatch: String { ledger.path + "-wal" }
}
