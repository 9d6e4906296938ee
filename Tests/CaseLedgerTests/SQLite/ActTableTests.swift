import CaseModel
import GRDB
import Testing

@testable import CaseLedger
@testable import LedgerSQLite

/// Notes of what was recorded together that were lost or changed.
@Suite struct ActTableTests {
  let folder: Folder

  init() throws { folder = try Folder() }

  /// Two commands of one second are two acts; where the notes are lost, what the events say is the best there is.
  @Test func aRebuildNotesActsThatAreMissing() throws {
    let desk = try folder.desk().staffed().withReferral()
    let noted = {
      try desk.ledger.sqlite.reading { try Int64.fetchAll($0, sql: "SELECT first FROM act ORDER BY first") }
    }
    let before = try noted()
    #expect(try desk.ledger.rebuild().acts == 0)
    try desk.ledger.sqlite.queue.write {
      try $0.execute(sql: "DELETE FROM act; INSERT INTO act VALUES (9999, 9999)")
    }
    #expect(try desk.ledger.rebuild().acts > 0)
    let after = try noted()
    #expect(after.first == 1 && Set(after).isSubset(of: before))
    #expect(try desk.ledger.rebuild().acts == 0)
  }

  /// Joined notes would let one undo take back several acts, and hide that one was recorded out of order.
  @Test func anActThatJoinsTwoMomentsIsNamedAndPutRight() throws {
    let desk = try folder.desk().staffed().withReferral()
    for (minutes, name) in [(Int64(5), "Leo"), (6, "Mia")] {
      try desk.submit(
        [Hub.contact([.new(Hub.child(name))])], by: Hub.manager,
        at: Instant.start.advanced(byMinutes: minutes))
    }
    #expect(try desk.ledger.verify().fault == nil)
    try desk.ledger.sqlite.queue.write { try $0.execute(sql: "UPDATE act SET together = 1") }
    #expect(try desk.ledger.verify().fault != nil)
    #expect(try desk.ledger.rebuild().acts > 0)
    #expect(try desk.ledger.verify().fault == nil)
    #expect(try desk.ledger.rebuild().acts == 0)
  }
}
