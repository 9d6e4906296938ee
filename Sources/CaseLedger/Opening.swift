import CaseModel
import Foundation
import GRDB

extension Ledger {
  /// Opens the ledger at a path; with access to write, makes one where there is no file.
  ///
  /// - Parameters:
  ///   - simulated: whether a ledger that is made now holds an invented service.
  ///   - waiting: how many seconds to wait for a program that is writing.
  /// - Throws: ``LedgerError``; nothing has been changed then.
  public convenience init(
    opening path: String, access: Access = .readWrite, simulated: Bool = false, waiting: Double = 5
  ) throws {
    if !PrivateFile.exists(path) {
      guard access == .readWrite else { throw LedgerError.missing(path: path) }
      try Self.make(path, simulated: simulated)
    }
    // SQLite keeps its files beside the file itself, not beside a link to it; and a program may change its folder.
    let path = PrivateFile.real(path)
    try PrivateFile.requirePrivate(path)
    try Self.requireLedger(path)
    let queue = try LedgerError.translating(path) {
      try DatabaseQueue(path: path, configuration: Self.configuration(access, waiting: waiting))
    }
    self.init(path: path, access: access, queue: queue)
    // A ledger that an older version made is brought up to this one’s form.
    let form = try onDatabase { try Int.fetchOne($0, sql: "PRAGMA user_version") ?? 0 }
    if access == .readWrite, form > 0, form < Schema.version {
      try LedgerError.translating(path) { try Schema.migrator.migrate(queue) }
    }
    try onDatabase { try requireKnownForm($0) }
  }

  /// Makes an empty ledger, whole or not at all; leaves one that another program made meanwhile.
  private static func make(_ path: String, simulated: Bool) throws {
    do {
      try PrivateFile.publish(path) { unfinished in
        try LedgerError.translating(path) {
          let queue = try DatabaseQueue(
            path: unfinished, configuration: configuration(.readWrite, waiting: 0))
          try Schema.migrator.migrate(queue)
          try queue.write {
            try Meta.head.write(Head.start.text, $0)
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

  private static func configuration(_ access: Access, waiting: Double) -> Configuration {
    var configuration = Configuration()
    configuration.readonly = access == .readOnly
    configuration.foreignKeysEnabled = false
    configuration.busyMode = .timeout(waiting)
    configuration.label = "ledger"
    configuration.prepareDatabase { database in
      // Without recursive triggers, INSERT OR REPLACE would delete a row and no trigger would fire.
      // Checkpoints wait for a quiet moment, so that an action costs one synchronisation only.
      // The write-ahead file keeps its room when it begins anew: overwriting is quicker than growing.
      try database.execute(
        sql: """
          PRAGMA synchronous = FULL;
          PRAGMA recursive_triggers = ON;
          PRAGMA wal_autocheckpoint = 0;
          PRAGMA journal_size_limit = \(sizeThatStays);
          PRAGMA temp_store = MEMORY;
          """)
      if access == .readWrite { try database.execute(sql: "PRAGMA journal_mode = WAL") }
    }
    return configuration
  }

  /// Sees that the form is the one this program knows; the file's first bytes may lag behind the write-ahead file.
  private func requireKnownForm(_ database: Database) throws {
    let found = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    try Self.requireKnown(version: found, path)
    guard found == Schema.version else {
      if found > 0, access == .readOnly { throw LedgerError.otherSnapshotForm(path: path) }
      throw LedgerError.damaged(path: path)
    }
  }
}
