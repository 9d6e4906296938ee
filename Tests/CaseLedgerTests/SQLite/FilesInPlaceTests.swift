import CaseModel
import Foundation
import GRDB
import Testing

@testable import CaseLedger
@testable import LedgerSQLite

/// The file under an open screen is moved, removed, replaced, or given a second name.
@Suite struct FilesInPlaceTests {
  let folder: Folder
  let desk: Desk
  let before: Picture

  init() throws {
    folder = try Folder()
    desk = try folder.desk().staffed().withReferral()
    before = Picture(desk.register, everything: true)
  }

  private func expectRefused(_ error: LedgerError) throws {
    #expect(throws: error) {
      try desk.submit([Hub.allocate(CaseID(1), to: Hub.worker)], by: Hub.manager, at: .start)
    }
    #expect(Picture(desk.register, everything: true) == before)
    #expect(throws: error) { _ = try desk.refresh() }
  }

  @Test func nothingIsRecordedIntoARemovedFile() throws {
    for ending in ["", "-wal", "-shm"] { unlink(folder.ledger + ending) }
    try expectRefused(.moved(path: folder.ledger))
  }

  @Test func nothingIsRecordedIntoAMovedFile() throws {
    rename(folder.ledger, folder.ledger + ".moved")
    try expectRefused(.moved(path: folder.ledger))
    rename(folder.ledger + ".moved", folder.ledger)
    try desk.submit([Hub.allocate(CaseID(1), to: Hub.worker)], by: Hub.manager, at: .start)
  }

  @Test func nothingIsRecordedWhenACopyTookItsPlace() throws {
    try desk.ledger.backup(to: folder.path + "/copy.sqlite")
    rename(folder.path + "/copy.sqlite", folder.ledger)
    try expectRefused(.moved(path: folder.ledger))
  }

  /// As `cp -p` leaves it: the same file, with another's contents and time.
  private func copyOver(_ other: String) throws {
    let bytes = try Data(contentsOf: URL(filePath: other))
    let handle = try #require(FileHandle(forWritingAtPath: folder.ledger))
    try handle.truncate(atOffset: 0)
    try handle.write(contentsOf: bytes)
    try handle.close()
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 1_546_000_000)], ofItemAtPath: folder.ledger)
  }

  /// What happened on the screen before: nothing, an act, the quiet moment after an opening beside others or alone, or
  /// what others recorded.
  enum Before: CaseIterable { case nothing, ownAct, quietMoment, openedAlone, othersAct }

  @Test(arguments: Before.allCases)
  func nothingIsRecordedWhenAnotherWasCopiedOverIt(since happened: Before) throws {
    let other = try Folder()
    try other.filled()
    let contact = Hub.contact([.new(Hub.child("Leo"))])
    var screen = desk
    switch happened {
    case .nothing: break
    case .ownAct: try screen.submit([Hub.allocate(CaseID(1), to: Hub.worker)], by: Hub.manager, at: .start)
    case .quietMoment: try screen.tidy()
    case .openedAlone:
      // SQLite takes the write-ahead file away with the last program, and makes it again with the first thing written.
      try screen.close()
      screen = try folder.desk()
      try screen.tidy()
    case .othersAct:
      let second = try folder.desk()
      try screen.ledger.sqlite.onDatabase {
        let query = try Query($0, "PRAGMA wal_checkpoint(TRUNCATE)")
        while try query.step() {}
      }
      try second.submit([contact], by: Hub.manager, at: .start)
      _ = try screen.refresh()
    }
    let before = Picture(screen.register, everything: true)
    try copyOver(other.ledger)
    for _ in 1...2 {
      #expect(throws: LedgerError.replaced(path: folder.ledger)) {
        try screen.submit([contact], by: Hub.manager, at: .start)
      }
    }
    #expect(Picture(screen.register, everything: true) == before)
  }

  @Test func whatSQLiteMovesIntoTheLedgerIsNoCopyOverIt() throws {
    let second = try folder.desk()
    for _ in 1...3 {
      for each in [desk, second] {
        try each.ledger.sqlite.onDatabase {
          let query = try Query($0, "PRAGMA wal_checkpoint(PASSIVE)")
          while try query.step() {}
        }
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: folder.ledger)
        try second.submit([Hub.contact([.new(Hub.child("Leo"))])], by: Hub.manager, at: .start)
        try desk.submit([Hub.contact([.new(Hub.child("Leo"))])], by: Hub.manager, at: .start)
      }
    }
    #expect(try desk.ledger.verify().fault == nil)
  }

  @Test func nothingIsRecordedUnderTwoNames() throws {
    link(folder.ledger, folder.path + "/second.sqlite")
    try expectRefused(.secondName(path: folder.ledger))
    #expect(throws: LedgerError.secondName(path: folder.path + "/second.sqlite")) {
      _ = try Ledger(opening: folder.path + "/second.sqlite")
    }
    unlink(folder.path + "/second.sqlite")
    try desk.submit([Hub.allocate(CaseID(1), to: Hub.worker)], by: Hub.manager, at: .start)
  }

  @Test(.enabled(if: getuid() == 0)) func anotherAccountsFileIsRefused() throws {
    chown(folder.ledger, 65_534, 65_534)
    let error = #expect(throws: LedgerError.self) {
      try desk.submit([Hub.allocate(CaseID(1), to: Hub.worker)], by: Hub.manager, at: .start)
    }
    guard case .otherOwner(folder.ledger, _) = error else {
      Issue.record("threw \(String(describing: error))")
      return
    }
  }

  @Test func nothingIsRecordedWhenTheWriteAheadFileIsGone() throws {
    unlink(folder.ledger + "-wal")
    try expectRefused(.writeAheadLost(path: folder.ledger))
  }

  @Test func nothingIsRecordedIntoAWriteAheadFileThatWasCut() throws {
    truncate(folder.ledger + "-wal", 10_000)
    #expect(throws: LedgerError.self) {
      try desk.submit([Hub.allocate(CaseID(1), to: Hub.worker)], by: Hub.manager, at: .start)
    }
  }
}

/// What was called recorded is missing when the ledger is opened.
@Suite struct LostEntriesTests {
  let folder: Folder
  let last: Int64

  init() throws {
    folder = try Folder()
    try folder.desk().staffed().close()
    // Left as a killed program leaves it: what was recorded last lies in the write-ahead file alone.
    let desk = try folder.desk().withReferral()
    last = desk.head.sequence
    for ending in ["", "-wal", ".end"] {
      try FileManager.default.copyItem(atPath: folder.ledger + ending, toPath: folder.path + "/kept" + ending)
    }
    try desk.close()
    for ending in ["", "-wal", ".end"] {
      unlink(folder.ledger + ending)
      let kept = folder.path + "/kept" + ending
      if PrivateFile.exists(kept) { rename(kept, folder.ledger + ending) }
    }
  }

  @Test func nothingIsMissedWhenNothingIsLost() throws {
    #expect(try folder.desk().head.sequence == last)
    #expect(try Ledger(opening: folder.ledger).verify().fault == nil)
  }

  @Test(arguments: [0, 40_000])
  func aLostOrCutWriteAheadFileIsNoticed(size: off_t) throws {
    truncate(folder.ledger + "-wal", size)
    #expect(throws: LedgerError.entriesLost(path: folder.ledger, recorded: last, found: found(size))) {
      _ = try folder.desk()
    }
    guard
      case .endMissing(last, _) = try Ledger(opening: folder.ledger, access: .readOnly, isTolerant: true)
        .verify()
        .fault
    else {
      Issue.record("verify did not notice")
      return
    }
  }

  private func found(_ size: off_t) -> Int64 {
    let tolerant = try? Ledger(opening: folder.ledger, access: .readOnly, isTolerant: true)
    return (try? tolerant?.store.reading { try $0.ends().found.sequence }) ?? -1
  }
}
