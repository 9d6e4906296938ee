import CaseModel
import Foundation
import GRDB
import Testing

@testable import CaseLedger
@testable import LedgerSQLite

@Suite struct VerifyTests {
  let folder: Folder
  let last: Int64

  init() throws {
    folder = try Folder()
    last = try folder.filled()
  }

  private func fault() throws -> Verification.Fault? {
    try Ledger(opening: folder.ledger, access: .readOnly).verify().fault
  }

  @Test func anAlteredBodyIsNamed() throws {
    try folder.tamper(
      #"UPDATE event SET body = replace(body, 'Shouting', 'Singing') WHERE kind = 'contactReceived'"#)
    let fault = try fault()
    guard case .altered(let sequence, "C-000001", "contactReceived") = fault else {
      Issue.record("found \(String(describing: fault))")
      return
    }
    #expect(sequence > 1)
  }

  @Test(arguments: [
    "recorded_at = '2019-01-09T10:42:01Z'", "recorded_by = 2", "version = 99", "record = 70000000099",
    "kind = 'caseReturned'", "hash = zeroblob(32)", "previous_hash = zeroblob(32)",
  ])
  func anyAlteredColumnIsNamed(change: String) throws {
    try folder.tamper("UPDATE event SET \(change) WHERE kind = 'caseAllocated'")
    guard case .altered = try fault() else {
      Issue.record("not found: \(change)")
      return
    }
  }

  @Test func anAlteredRowWithItsHashMendedIsNamedByTheRowAfterIt() throws {
    let queue = try DatabaseQueue(path: folder.ledger)
    let row = try #require(
      try queue.read { try Row.fetchOne($0, sql: "SELECT * FROM event WHERE sequence = 9") })
    try queue.close()
    var chain = HashChain()
    let record = try #require(RecordID(packed: row["record"]))
    let kind: String = row["kind"]
    let hash = chain.hash(
      after: row["previous_hash"] as Data, sequence: 9, record: record, version: row["version"],
      at: (row["recorded_at"] as String).utf8, by: 4, kind: kind.utf8, body: (row["body"] as String).utf8)
    let hexadecimal = Head(sequence: 9, hash: hash).text.split(separator: " ")[1]
    try folder.tamper("UPDATE event SET recorded_by = 4, hash = x'\(hexadecimal)' WHERE sequence = 9")
    #expect(try fault() == .altered(sequence: 9, record: record.text, kind: kind))
  }

  @Test func missingRowsAreNamed() throws {
    try folder.tamper("DELETE FROM event WHERE sequence = 5")
    #expect(try fault() == .missing(from: 5, through: 5))
  }

  @Test func severalMissingRowsAreNamedTogether() throws {
    try folder.tamper("DELETE FROM event WHERE sequence BETWEEN 1 AND 3")
    #expect(try fault() == .missing(from: 1, through: 3))
  }

  @Test func rowsThatChangedPlacesAreNamed() throws {
    try folder.tamper(
      """
      UPDATE event SET sequence = 1000 WHERE sequence = 7;
      UPDATE event SET sequence = 7 WHERE sequence = 8;
      UPDATE event SET sequence = 8 WHERE sequence = 1000;
      """)
    guard case .reordered(sequence: 7, _, _) = try fault() else {
      Issue.record("found \(String(describing: try fault()))")
      return
    }
  }

  @Test func aMissingEndIsNamedAndTheLedgerNotWrittenOn() throws {
    try folder.tamper("DELETE FROM event WHERE sequence > \(last - 2)")
    #expect(try fault() == .endMissing(recorded: last, found: last - 2))
    #expect(throws: LedgerError.endMissing(path: folder.ledger, recorded: last, found: last - 2)) {
      _ = try folder.desk()
    }
  }

  @Test func aMissingEndIsNamedThoughTheNoteOfTheEndWasChangedToo() throws {
    try folder.tamper(
      """
      DELETE FROM event WHERE sequence = \(last);
      UPDATE meta SET value = (SELECT sequence || ' ' || lower(hex(hash)) FROM event ORDER BY sequence DESC LIMIT 1)
        WHERE key = 'head';
      """)
    // The note beside the ledger, and the states, still know of it.
    #expect(try fault() == .endMissing(recorded: last, found: last - 1))
    try FileManager.default.removeItem(atPath: EndNote.path(of: folder.ledger))
    guard case .stateDiffers = try fault() else {
      Issue.record("found \(String(describing: try fault()))")
      return
    }
  }
}

@Suite struct RebuildTests {
  let folder: Folder

  init() throws { folder = try Folder() }

  @Test func whatWasKeptWronglyIsWrittenAnew() throws {
    _ = try folder.filled()
    let desk = try folder.desk()
    try desk.record { recording in
      try recording.submit(
        .importContact(
          ImportedContact(receivedAt: .start, source: .police, child: .new(Hub.child("", externalID: "A17")))),
        by: .program, at: .start)
    }
    let before = Picture(desk.register)
    try desk.close()
    let kept = try folder.derived()
    let queue = try DatabaseQueue(path: folder.ledger)
    try queue.write { database in
      try database.execute(
        sql: """
          UPDATE snapshot SET body = zeroblob(4) WHERE record = 70000000001;
          DELETE FROM snapshot WHERE record = 50000000001;
          UPDATE snapshot SET open = 0 WHERE record = 40000000001;
          INSERT INTO snapshot VALUES (70000000999, 1, 1, zeroblob(4), zeroblob(16));
          DELETE FROM move;
          DELETE FROM child_key;
          """)
    }
    try queue.close()
    let rebuilt = try Ledger(opening: folder.ledger).rebuild()
    #expect(rebuilt.corrected == 4)
    #expect(rebuilt.moves == 1)
    #expect(rebuilt.keys >= 1)
    #expect(try folder.derived() == kept)
    #expect(Picture(try folder.desk().register) == before)
  }

  @Test func statesInAnotherVersionsFormAreRewrittenOnOpening() throws {
    _ = try folder.filled()
    let kept = try folder.derived()
    let queue = try DatabaseQueue(path: folder.ledger)
    try queue.write {
      try $0.execute(
        sql: "UPDATE meta SET value = 0 WHERE key = 'snapshot_form'; UPDATE snapshot SET body = zeroblob(2)")
    }
    try queue.close()
    #expect(throws: LedgerError.otherSnapshotForm(path: folder.ledger)) { _ = try folder.desk(.readOnly) }
    #expect(try folder.desk().register.cases.count == 2)
    #expect(try folder.derived() == kept)
  }

  @Test func anEventThatCannotBeReadIsNamedWithoutItsBody() throws {
    _ = try folder.filled()
    try folder.tamper("UPDATE event SET body = '{\"worker\":\"Maisie\"}' WHERE kind = 'caseAllocated'")
    let sequence = try folder.sequence(of: "caseAllocated")
    let error = LedgerError.alteredEvent(sequence: sequence, record: "R-000001", kind: "caseAllocated")
    #expect(throws: error) { _ = try Ledger(opening: folder.ledger).rebuild() }
    #expect(throws: error) { _ = try folder.desk().events(of: [CaseID(1).record]) }
    #expect(!error.description.contains("Maisie"))
  }
}

extension Folder {
  /// All that the ledger keeps beside its events.
  func derived() throws -> [String] {
    let queue = try DatabaseQueue(path: ledger)
    defer { try? queue.close() }
    return try queue.read { database in
      try String.fetchAll(
        database,
        sql: "SELECT record || ' ' || version || ' ' || open || ' ' || hex(body) || hex(seal) FROM snapshot")
        + String.fetchAll(
          database,
          sql: "SELECT sequence || ' ' || at || ' ' || worker || ' ' || change FROM move ORDER BY number")
        + String.fetchAll(database, sql: "SELECT key || ' ' || child FROM child_key")
    }
  }

  func sequence(of kind: String) throws -> Int64 {
    let queue = try DatabaseQueue(path: ledger)
    defer { try? queue.close() }
    return try queue.read {
      try Int64.fetchOne($0, sql: "SELECT sequence FROM event WHERE kind = ?", arguments: [kind]) ?? 0
    }
  }
}
