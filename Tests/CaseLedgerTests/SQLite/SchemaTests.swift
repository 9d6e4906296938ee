import CaseModel
import GRDB
import Testing

@testable import CaseLedger
@testable import LedgerSQLite

/// Each promise of the schema, attacked over the program's own connection.
@Suite struct SchemaTests {
  let folder: Folder
  let desk: Desk
  let last: Int64

  init() throws {
    folder = try Folder()
    last = try folder.filled()
    desk = try folder.desk()
  }

  private static let appendOnly = "the ledger is append-only"
  private static let copy = """
    SELECT record, version + 100, recorded_at, recorded_by, kind, body, previous_hash, hash FROM event WHERE sequence = 3
    """
  private static let columns = "record, version, recorded_at, recorded_by, kind, body, previous_hash, hash"

  @Test(arguments: [
    "UPDATE event SET recorded_by = 9 WHERE sequence = 3",
    "UPDATE event SET sequence = 900 WHERE sequence = 3",
    "DELETE FROM event WHERE sequence = 3",
    "DELETE FROM event",
    "INSERT OR REPLACE INTO event (sequence, \(columns)) SELECT 3, \(copy.dropFirst(7))",
    "REPLACE INTO event (sequence, record, version, recorded_at, recorded_by, kind, body, previous_hash, hash)"
      + " SELECT 1000, record, version, recorded_at, recorded_by, kind, body, previous_hash, hash FROM event"
      + " WHERE sequence = 3",
    "INSERT INTO event (sequence, \(columns)) SELECT 2, \(copy.dropFirst(7))",
    "INSERT INTO event (sequence, \(columns)) SELECT 1000, \(copy.dropFirst(7))",
    "INSERT INTO event (\(columns)) \(copy)",
    "INSERT INTO event (sequence, \(columns)) SELECT 29, \(copy.dropFirst(7))"
      + " ON CONFLICT DO UPDATE SET kind = 'caseClosed'; UPDATE event SET kind = 'caseClosed'",
  ])
  func rowsAreNeitherChangedNorTakenOutNorPutBetween(sql: String) throws {
    let before = try rows()
    let error = #expect(throws: DatabaseError.self) {
      try desk.ledger.sqlite.queue.write { try $0.execute(sql: sql) }
    }
    #expect(error?.message?.hasPrefix(Self.appendOnly) == true)
    #expect(try rows() == before)
  }

  @Test(arguments: [
    ("1, 1, '', 0, 'x', '{}', zeroblob(32), zeroblob(32)", "UNIQUE"),
    ("30000000009, 0, '', 0, 'x', '{}', zeroblob(32), zeroblob(32)", "CHECK"),
    ("30000000009, 1, '', 0, 'x', '{\"a\":', zeroblob(32), zeroblob(32)", "CHECK"),
    ("30000000009, 1, '', 0, 'x', '{}', zeroblob(31), zeroblob(32)", "CHECK"),
    ("30000000009, 1, '', 0, 'x', '{}', zeroblob(32), zeroblob(33)", "CHECK"),
    ("30000000009, 1, '', 0, NULL, '{}', zeroblob(32), zeroblob(32)", "NOT NULL"),
    ("30000000009, 1, '', 'Ama', 'x', '{}', zeroblob(32), zeroblob(32)", "cannot store TEXT"),
  ])
  func aRowThatIsNoEventIsRefused(values: String, why: String) throws {
    let values = values.replacing("1, 1,", with: "10000000001, 1,", maxReplacements: why == "UNIQUE" ? 1 : 0)
    let error = #expect(throws: DatabaseError.self) {
      try desk.ledger.sqlite.queue.write {
        try $0.execute(sql: "INSERT INTO event (sequence, \(Self.columns)) VALUES (\(last + 1), \(values))")
      }
    }
    #expect(error?.message?.contains(why) == true, "\(error?.message ?? "")")
  }

  @Test func aPersonWithSqliteReadsIdentifiersInTheirTextForm() throws {
    let queue = try DatabaseQueue(path: folder.ledger)
    let rows = try queue.read {
      try Row.fetchAll($0, sql: "SELECT DISTINCT record_id, recorded_by_id FROM event ORDER BY record")
    }
    #expect(rows.map { $0[0] as String }.prefix(4) == ["S-000001", "T-000001", "W-000001", "W-000002"])
    #expect(rows.last.map { [$0[0] as String, $0[1] as String] } == ["R-000002", "W-000001"])
    for row in try queue.read({ try Row.fetchAll($0, sql: "SELECT record, record_id FROM event") }) {
      #expect(RecordID(packed: row[0])?.text == row[1])
    }
  }

  @Test func placesAndPeerGroupsAreNamedByTheirLettersToo() throws {
    try desk.submit(
      [
        .registerPlace(ContextDetails(name: "Canal steps", kind: .park, concerns: [.gangs])),
        .registerPeerGroup(ContextDetails(name: "The Lock boys", kind: nil, concerns: [.countyLines])),
      ], by: Hub.manager, at: .start)
    let names = try desk.ledger.sqlite.onDatabase {
      try String.fetchAll($0, sql: "SELECT DISTINCT record_id FROM event ORDER BY record DESC LIMIT 2")
    }
    #expect(names == ["G-000001", "L-000001"])
  }

  @Test func theSettingsOfTheConnectionAreTheOnesThatKeepThePromises() throws {
    let values = try desk.ledger.sqlite.onDatabase { database in
      try [
        "journal_mode", "synchronous", "recursive_triggers", "wal_autocheckpoint", "application_id",
        "user_version",
      ]
      .map { try String.fetchOne(database, sql: "PRAGMA \($0)") }
    }
    #expect(values == ["wal", "2", "1", "0", "1178881095", "8"])
  }

  /// Where this fails after a new migration, put the new fingerprint in its place: without it opening works, but takes
  /// longer.
  @Test func theNewestFormIsRecognisedByItsFingerprint() throws {
    let found = try desk.ledger.sqlite.onDatabase(Schema.fingerprint)
    #expect(found == Schema.newestFingerprint)
    #expect(try desk.ledger.sqlite.onDatabase(Schema.differences).isEmpty)
  }

  @Test func sequencesCountWithoutGapsAndVersionsWithinTheirRecord() throws {
    let rows = try desk.ledger.sqlite.queue.read {
      try Row.fetchAll($0, sql: "SELECT sequence, record, version FROM event ORDER BY sequence")
    }
    #expect(rows.map { $0[0] as Int64 } == Array(1...last))
    var versions: [Int64: Int64] = [:]
    for row in rows {
      versions[row[1], default: 0] += 1
      #expect(versions[row[1]] == row[2])
    }
  }

  private func rows() throws -> [Row] {
    try desk.ledger.sqlite.queue.read { try Row.fetchAll($0, sql: "SELECT * FROM event ORDER BY sequence") }
  }
}

/// Ledgers that earlier versions made.
@Suite struct OlderLedgerTests {
  let folder: Folder

  init() throws { folder = try Folder() }

  @Test func aLedgerOfAnOlderFormFindsPartsOfNamesOnceItIsOpened() throws {
    let desk = try folder.desk().staffed()
    let evie = ChildDetails(givenName: "Evie", familyName: "Crabtree")
    try desk.submit([Hub.contact([.new(evie)])], by: Hub.manager, at: .start)
    try desk.ledger.sqlite.writing { database in
      try database.execute(sql: "DELETE FROM name_word; DELETE FROM child_key WHERE key LIKE 'w:%'")
      try Meta.snapshotForm.write(19, database)
    }
    try desk.close()
    #expect(try folder.desk().children(named: NameQuery("rabt")).found == [ChildID(1)])
  }

  @Test func aLedgerInUseKeepsItsEventsItsHashesAndItsPromisesWhenItIsBroughtUp() throws {
    try folder.desk().staffed().submit([RestrictedTests.report], by: Hub.worker, at: .start)
    let queue = try DatabaseQueue(path: folder.ledger)
    try queue.writeWithoutTransaction {
      try $0.execute(
        sql: """
          DROP TABLE act;
          DROP INDEX event_shared;
          DROP INDEX event_early_help;
          DROP TABLE name_word;
          DROP TABLE maintenance;
          ALTER TABLE event DROP COLUMN record_id;
          ALTER TABLE event ADD COLUMN record_id TEXT GENERATED ALWAYS AS
            (substr('STWHPCR', record / 10000000000, 1) || printf('-%06d', record % 10000000000)) VIRTUAL;
          DELETE FROM grdb_migrations WHERE identifier NOT LIKE '1 %';
          PRAGMA user_version = 1;
          """)
    }
    try queue.close()
    let desk = try folder.desk()
    try desk.submit([RestrictedTests.report], by: Hub.worker, at: .start)
    #expect(try desk.ledger.verify().fault == nil)
    let last = try desk.ledger.sqlite.onDatabase {
      try String.fetchOne($0, sql: "SELECT record_id FROM event ORDER BY sequence DESC LIMIT 1")
    }
    #expect(last == "A-000002")
    let error = #expect(throws: DatabaseError.self) {
      try desk.ledger.sqlite.queue.write { try $0.execute(sql: "DELETE FROM event WHERE sequence = 3") }
    }
    #expect(error?.message == "the ledger is append-only")
  }

  @Test func aLedgerOfAnOlderFormIsBroughtUpAndSaysItsAllegationsByLetter() throws {
    let path = folder.path + "/older.sqlite"
    let queue = try DatabaseQueue(path: path)
    try Schema.migrator.migrate(queue, upTo: "1 events, current states, moves and keys")
    let version = { try queue.read { try Int.fetchOne($0, sql: "PRAGMA user_version") } }
    #expect(try version() == 1)
    try Schema.migrator.migrate(queue)
    #expect(try version() == Schema.version)
    let name = try queue.write { database in
      try database.execute(
        sql: """
          INSERT INTO event (sequence, record, version, recorded_at, recorded_by, kind, body, previous_hash, hash)
          VALUES (1, \(AllegationID(7).record.packed), 1, '', 0, 'x', '{}', zeroblob(32), zeroblob(32))
          """)
      return try String.fetchOne(database, sql: "SELECT record_id FROM event")
    }
    #expect(name == "A-000007")
  }
}
