import CaseModel
import Foundation
import GRDB
import Testing

@testable import CaseLedger
@testable import LedgerSQLite

/// Storage fails in the middle of an action.
@Suite struct FailureTests {
  let folder: Folder

  init() throws { folder = try Folder() }

  @Test func aFullDiskLeavesRegisterAndFileAsTheyWere() throws {
    let desk = try folder.desk().staffed().withReferral()
    let before = Picture(desk.register, everything: true)
    let head = desk.head
    try desk.ledger.sqlite.onDatabase { database in
      let pages = try Int.fetchOne(database, sql: "PRAGMA page_count") ?? 0
      try database.execute(sql: "PRAGMA max_page_count = \(pages + 2)")
    }
    let long = String(repeating: "Shouting was heard. ", count: 2_400)
    #expect(throws: LedgerError.full(path: folder.ledger)) {
      try desk.submit(
        [
          Hub.allocate(CaseID(1), to: Hub.worker),
          .receiveContact(
            NewContact(
              receivedAt: .start, channel: .phone, source: .police, worry: .neglect, narrative: long,
              children: [.new(Hub.child("Leo"))])),
        ], by: Hub.manager, at: .start)
    }
    #expect(Picture(desk.register, everything: true) == before)
    #expect(desk.head == head)
    try desk.ledger.sqlite.onDatabase { try $0.execute(sql: "PRAGMA max_page_count = 1000000") }
    #expect(Picture(try folder.desk().register) == Picture(desk.register))

    try desk.submit([Hub.allocate(CaseID(1), to: Hub.worker)], by: Hub.manager, at: .start)
    #expect(try desk.ledger.verify().fault == nil)
  }

  @Test func aLedgerHeldByAnotherProgramForTooLongIsNamed() throws {
    let desk = try folder.desk().staffed()
    let queue = try DatabaseQueue(path: folder.ledger)
    let impatient = try Ledger(opening: folder.ledger, waiting: 0)
    try queue.inDatabase { database in
      try database.inTransaction(.immediate) {
        #expect {
          try impatient.sqlite.writing { _ in }
        } throws: { error in
          guard case .locked(folder.ledger, by: let holder) = error as? LedgerError else { return false }
          return holder?.contains("Process \(getpid())") == true
        }
        return .rollback
      }
    }
    #expect(try desk.refresh().isEmpty)
  }

  @Test func aFileThatTookTheLedgersPlaceIsNoticed() throws {
    let desk = try folder.desk().staffed()
    try desk.tidy()
    try desk.ledger.sqlite.onDatabase { try $0.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
    try folder.tamper(
      """
      DELETE FROM event WHERE sequence = 6;
      UPDATE meta SET value = (SELECT sequence || ' ' || lower(hex(hash)) FROM event ORDER BY sequence DESC LIMIT 1)
        WHERE key = 'head';
      """)
    #expect(throws: LedgerError.replaced(path: folder.ledger)) { _ = try desk.refresh() }
  }
}

@Suite struct BackupTests {
  let folder: Folder

  init() throws { folder = try Folder() }

  @Test func aCopyTakenWhileInUseIsALedgerOfItsOwn() throws {
    let desk = try folder.desk().staffed().withReferral()
    let other = try folder.desk()
    let target = folder.path + "/copy.sqlite"
    try other.ledger.backup(to: target)
    let before = Picture(desk.register)
    try desk.submit([Hub.allocate(CaseID(1), to: Hub.worker)], by: Hub.manager, at: .start)

    let copy = try Desk(opening: target, settings: .invented, movesSince: .start)
    #expect(Picture(copy.register) == before)
    #expect(try copy.ledger.verify().fault == nil)
    let mode = try FileManager.default.attributesOfItem(atPath: target)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    #expect(
      try Set(FileManager.default.contentsOfDirectory(atPath: folder.path)).filter { $0.contains("new") }
        .isEmpty)
  }

  @Test func aFileThatIsThereIsNotOverwritten() throws {
    let desk = try folder.desk()
    let target = folder.path + "/copy.sqlite"
    try Data("mine".utf8).write(to: URL(filePath: target))
    #expect(throws: LedgerError.exists(path: target)) { try desk.ledger.backup(to: target) }
    #expect(try Data(contentsOf: URL(filePath: target)) == Data("mine".utf8))
    #expect(throws: LedgerError.exists(path: folder.ledger)) { try desk.ledger.backup(to: folder.ledger) }
  }

  @Test func aCopyIsConsistentWhileAnotherProgramRecords() throws {
    let desk = try folder.desk().staffed()
    let path = folder.ledger
    let writer = Thread {
      guard let desk = try? Desk(opening: path, settings: .invented, movesSince: .start) else { return }
      for _ in 0..<60 {
        _ = try? desk.submit([Hub.contact([.new(Hub.child("Leo"))])], by: Hub.manager, at: .start)
      }
    }
    writer.start()
    var copies = 0
    while !writer.isFinished || copies == 0 {
      let target = folder.path + "/copy-\(copies).sqlite"
      try desk.ledger.backup(to: target)
      let copy = try Ledger(opening: target)
      #expect(try copy.verify().fault == nil)
      #expect(try copy.rebuild().corrected == 0)
      copies += 1
    }
    _ = try desk.refresh()
    #expect(desk.register.contacts.count == 60)
  }
}
