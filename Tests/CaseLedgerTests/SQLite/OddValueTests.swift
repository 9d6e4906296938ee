import CaseModel
import GRDB
import Testing

@testable import CaseLedger
@testable import LedgerSQLite

/// A value is of a type that its column does not take, as when a failing disk turns over one bit: blob and text, or a
/// number and nothing, are one bit apart.
@Suite struct OddValueTests {
  let folder: Folder
  let kept: [String]
  let before: Picture

  init() throws {
    folder = try Folder()
    try folder.filled()
    let desk = try folder.desk()
    try desk.noteSettingsSource("fingerprint")
    try desk.ledger.sqlite.writing { try Meta.tidied.write(1, $0) }
    before = Picture(desk.register)
    _ = try desk.ledger.rebuild(by: "ama", at: .start)
    try desk.close()
    kept = try folder.derived()
  }

  @Test(arguments: [
    ("snapshot", "body = CAST(body AS TEXT) WHERE record = 70000000001"),
    ("snapshot", "seal = CAST(seal AS TEXT) WHERE record = 70000000001"),
    ("snapshot", "version = CAST(version AS BLOB) WHERE record = 50000000001"),
    ("snapshot", "open = x'31' WHERE record = 70000000002"),
    ("snapshot", "open = 2 WHERE record = 10000000001"),
    ("move", "worker = CAST(worker AS BLOB)"), ("move", "at = 'a while ago'"),
    ("child_key", "key = CAST(key AS BLOB) WHERE child = 1"),
    ("name_word", "word = CAST(word AS BLOB)"), ("act", "together = CAST(together AS BLOB)"),
    ("meta", "key = CAST(key AS BLOB) WHERE key = 'open_states'"),
    ("meta", "key = CAST(key AS BLOB) WHERE key = 'head'"),
  ])
  func aRebuildMendsAValueOfAnotherTypeAndVerifyNamesIt(table: String, change: String) throws {
    try folder.loosening(table, "UPDATE \(table) SET \(change)")
    try expectMended {
      guard case .tableDiffers(table, _) = $0 else { return false }
      return true
    }
  }

  @Test(arguments: [
    ("open_states", "CAST(value AS BLOB)"), ("open_states", "7"), ("open_states", "x'00ff'"),
    ("head", "CAST(value AS BLOB)"), ("simulated", "'0'"), ("simulated", "0.0"), ("simulated", "'no'"),
    ("snapshot_form", "CAST(value AS TEXT)"), ("snapshot_form", "CAST(value AS BLOB)"), ("tidied", "'twice'"),
    ("settings_source", "x'00'"), ("settings_source", "3"),
  ])
  func aRebuildMendsANoteOfAnotherTypeAndVerifyNamesIt(key: String, value: String) throws {
    let queue = try DatabaseQueue(path: folder.ledger)
    try queue.write { database in
      try database.execute(sql: "UPDATE meta SET value = \(value) WHERE key = '\(key)'")
      #expect(database.changesCount == 1, "there is no note \(key)")
    }
    try queue.close()
    try expectMended { $0 == .noteDiffers(key: key) }
  }

  private func expectMended(_ isNamed: (Verification.Fault) -> Bool) throws {
    let ledger = try Ledger(opening: folder.ledger, isTolerant: true)
    let found = try ledger.verify().faults
    let isFound = found.contains(where: isNamed)
    #expect(isFound, "\(found)")
    #expect(found.allSatisfy { $0.description.hasSuffix("Run frontdoor rebuild.") })
    #expect(try !ledger.rebuild(by: "ama", at: .start).faults.isEmpty)
    let mended = try ledger.verify()
    #expect(mended.faults.isEmpty)
    #expect(mended.maintenance.count == 1)
    try ledger.close()
    #expect(try folder.derived() == kept)
    #expect(Picture(try folder.desk().register) == before)
  }

  @Test func anIndexThatMissesARowIsNamedAndMadeAgain() throws {
    let hidden = "name = 'snapshot_open'"
    let row = "record = 70000000001"
    let queue = try DatabaseQueue(path: folder.ledger)
    let index = try queue.write { database in
      try database.execute(sql: "UPDATE snapshot SET open = 0 WHERE \(row)")
      return try Row.fetchOne(database, sql: "SELECT * FROM sqlite_schema WHERE \(hidden)").map {
        Array($0.databaseValues)
      }
    }
    try queue.close()
    try folder.changingSchema("DELETE FROM sqlite_schema WHERE \(hidden)")
    let blind = try DatabaseQueue(path: folder.ledger)
    try blind.write { try $0.execute(sql: "UPDATE snapshot SET open = 1 WHERE \(row)") }
    try blind.close()
    try folder.changingSchema(
      "INSERT INTO sqlite_schema VALUES (?, ?, ?, ?, ?)", StatementArguments(try #require(index)))

    let ledger = try Ledger(opening: folder.ledger, isTolerant: true)
    let found = try ledger.verify().faults
    #expect(!found.isEmpty)
    #expect(found.allSatisfy { $0.description.contains("index snapshot_open. Run frontdoor rebuild.") })
    #expect(try !ledger.rebuild(by: "ama", at: .start).faults.isEmpty)
    #expect(try ledger.verify().faults.isEmpty)
    try ledger.close()
    #expect(Picture(try folder.desk().register) == before)
  }

  @Test func aListOfWhatWasMendedThatLostALineSaysSoForGood() throws {
    let first = try Ledger(opening: folder.ledger)
    try first.store.mending { try Maintenance(at: .start, account: "ama", what: "rebuilt").write($0) }
    try first.close()
    try folder.changing("maintenance_no_delete", "DELETE FROM maintenance")
    let ledger = try Ledger(opening: folder.ledger)
    #expect(try ledger.verify().faults == [.maintenanceDiffers])
    #expect(try ledger.rebuild(by: "ama", at: .start).faults == [.maintenanceDiffers])
    let found = try ledger.verify()
    #expect(found.fault == nil)
    #expect(
      found.maintenance.first?.what.contains("The list of what was mended in this ledger was changed.")
        == true
    )
  }
}

extension Folder {
  /// Changes a table's rows while it takes values of every type.
  fileprivate func loosening(_ table: String, _ sql: String) throws {
    let queue = try DatabaseQueue(path: ledger)
    let strict = try queue.read {
      try String.fetchOne($0, sql: "SELECT sql FROM sqlite_schema WHERE name = ?", arguments: [table]) ?? ""
    }
    try queue.close()
    let loose = strict.replacing(" STRICT, ", with: " ").replacing(" STRICT", with: "")
    let rename = "UPDATE sqlite_schema SET sql = ? WHERE name = ?"
    try changingSchema(rename, [loose, table])
    let loosened = try DatabaseQueue(path: ledger)
    try loosened.write { database in
      try database.execute(sql: "PRAGMA ignore_check_constraints = ON")
      try database.execute(sql: sql)
      #expect(database.changesCount > 0, "\(sql)")
    }
    try loosened.close()
    try changingSchema(rename, [strict, table])
  }

  /// Changes what the file says of its tables, by a connection of its own.
  fileprivate func changingSchema(_ sql: String, _ arguments: StatementArguments = []) throws {
    let queue = try DatabaseQueue(path: ledger)
    try queue.inDatabase { database in
      try database.execute(sql: "PRAGMA writable_schema = ON")
      try database.execute(sql: sql, arguments: arguments)
    }
    try queue.close()
  }

  /// Changes rows while a trigger is away.
  fileprivate func changing(_ trigger: String, _ sql: String) throws {
    let queue = try DatabaseQueue(path: ledger)
    try queue.write { database in
      let made =
        try String.fetchOne(
          database, sql: "SELECT sql FROM sqlite_schema WHERE name = ?", arguments: [trigger]) ?? ""
      try database.execute(sql: "DROP TRIGGER \(trigger); \(sql); \(made)")
    }
    try queue.close()
  }
}
