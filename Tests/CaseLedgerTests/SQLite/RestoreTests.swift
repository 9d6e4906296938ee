import CaseModel
import Foundation
import Testing

@testable import CaseLedger
@testable import LedgerSQLite

@Suite struct RestoreTests {
  let folder: Folder
  let backup: String
  let events: Int

  init() throws {
    folder = try Folder()
    backup = folder.path + "/backup.sqlite"
    events = Int(try folder.filled())
    let ledger = try Ledger(opening: folder.ledger)
    let copied = try ledger.backup(to: backup)
    #expect(copied.verification.fault == nil)
    try ledger.close()
  }

  private func restore(evenIfNewer: Bool = false) throws -> Restored {
    try Ledger.restore(backup, to: folder.ledger, evenIfNewer: evenIfNewer, by: "ama", at: .start)
  }

  private func recordMore() throws {
    let desk = try folder.desk()
    try desk.submit([Hub.allocate(CaseID(2), to: Hub.worker)], by: Hub.manager, at: .start)
    try desk.close()
  }

  @Test func aBackupIsPutWhereThereIsNoLedger() throws {
    for ending in ["", ".end"] { unlink(folder.ledger + ending) }
    #expect(try restore() == Restored(events: events, setAside: nil))
    #expect(try folder.desk().head.sequence == Int64(events))
    let lines = try Ledger(opening: folder.ledger).verify().maintenance
    #expect(lines.map(\.what) == ["restored from backup.sqlite, which ends with event \(events)"])
    #expect(try Ledger(opening: backup).verify().maintenance.isEmpty)
  }

  @Test func newerEntriesAreNotReplacedUnlessTold() throws {
    try recordMore()
    let newer = Int(try Ledger(opening: folder.ledger).verify().events) - events
    #expect(throws: RestoreRefusal.newer(newer)) { _ = try restore() }
    #expect(try folder.desk().head.sequence == Int64(events + newer))
    let done = try restore(evenIfNewer: true)
    let aside = try #require(done.setAside)
    #expect(aside == folder.ledger + ".before-restore-20190109T104200Z")
    #expect(try Ledger(opening: aside).verify().events == events + newer)
    #expect(try folder.desk().head.sequence == Int64(events))
    #expect(try Ledger(opening: folder.ledger).verify().fault == nil)
  }

  @Test func aStaleWriteAheadFileDoesNotMeetTheBackup() throws {
    let desk = try folder.desk()
    try desk.submit([Hub.allocate(CaseID(2), to: Hub.worker)], by: Hub.manager, at: .start)
    // As a killed program leaves it.
    try FileManager.default.copyItem(atPath: folder.ledger + "-wal", toPath: folder.path + "/stale")
    try desk.close()
    rename(folder.path + "/stale", folder.ledger + "-wal")
    _ = try restore(evenIfNewer: true)
    #expect(try folder.desk().head.sequence == Int64(events))
    #expect(try Ledger(opening: folder.ledger).verify().fault == nil)
  }

  @Test func aLedgerThatCannotBeReadIsReplacedOnlyWhenTold() throws {
    try Data("not a ledger".utf8).write(to: URL(filePath: folder.ledger))
    #expect(throws: RestoreRefusal.newer(nil)) { _ = try restore() }
    #expect(try restore(evenIfNewer: true).events == events)
    #expect(try folder.desk().head.sequence == Int64(events))
  }

  @Test func aBackupThatIsNotIntactIsNotPutAnywhere() throws {
    let other = try Folder()
    _ = try other.filled()
    try other.tamper("UPDATE event SET recorded_by = 2 WHERE kind = 'caseAllocated'")
    let before = try Data(contentsOf: URL(filePath: folder.ledger))
    #expect(throws: RestoreRefusal.self) {
      _ = try Ledger.restore(other.ledger, to: folder.ledger, evenIfNewer: true, by: "ama", at: .start)
    }
    #expect(try Data(contentsOf: URL(filePath: folder.ledger)) == before)
    #expect(throws: RestoreRefusal.itself) {
      _ = try Ledger.restore(folder.ledger, to: folder.ledger, evenIfNewer: true, by: "ama", at: .start)
    }
  }

  @Test(arguments: [false, true])
  func anEntryRecordedDuringARestoreIsNotSetAside(evenIfNewer: Bool) throws {
    #expect(throws: RestoreRefusal.changedMeanwhile) {
      _ = try Ledger.restore(
        backup, to: folder.ledger, evenIfNewer: evenIfNewer, by: "ama", at: .start, meanwhile: recordMore)
    }
    #expect(try folder.desk().head.sequence > Int64(events))
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(names.filter { $0.contains(".new-") || $0.contains(".before-restore-") } == [])
  }

  @Test func aProgramThatOpensTheLedgerDuringARestoreStopsIt() throws {
    var open: Desk?
    #expect(throws: RestoreRefusal.inUse) {
      _ = try Ledger.restore(
        backup, to: folder.ledger, evenIfNewer: true, by: "ama", at: .start,
        meanwhile: { open = try folder.desk() })
    }
    let desk = try #require(open)
    try desk.submit([Hub.allocate(CaseID(2), to: Hub.worker)], by: Hub.manager, at: .start)
    try desk.close()
    #expect(try Ledger(opening: folder.ledger).verify().fault == nil)
  }

  @Test func aLedgerMadeDuringARestoreIsNotReplaced() throws {
    for ending in ["", ".end"] { unlink(folder.ledger + ending) }
    #expect(throws: RestoreRefusal.changedMeanwhile) {
      _ = try Ledger.restore(
        backup, to: folder.ledger, evenIfNewer: true, by: "ama", at: .start,
        meanwhile: { try folder.desk().close() })
    }
    #expect(try folder.desk().head.sequence == 0)
  }

  @Test func nobodyOpensALedgerThatIsHeldForARestore() throws {
    let held = try #require(try HeldLedger.take(folder.ledger))
    #expect(held.head?.sequence == Int64(events))
    #expect(throws: LedgerError.self) { _ = try Ledger(opening: folder.ledger, waiting: 0) }
    held.letGo()
    #expect(try folder.desk().head.sequence == Int64(events))
  }

  /// Leaves things as a restore does that is killed when it has set the ledger aside.
  private func interrupt() -> String {
    let kept = folder.ledger + ".before-restore-20190109T104200Z"
    for ending in ["", ".end"] { rename(folder.ledger + ending, kept + ending) }
    return kept
  }

  @Test func anInterruptedRestoreIsSaidAndNoEmptyLedgerIsMade() throws {
    let kept = interrupt()
    let error = LedgerError.restoreInterrupted(path: folder.ledger, kept: kept, endings: [".end"])
    #expect(throws: error) { _ = try folder.desk() }
    #expect(throws: error) { _ = try folder.desk(.readOnly) }
    #expect(
      error.description.contains(
        "move the ledger back: mv \(kept).end \(folder.ledger).end && mv \(kept) \(folder.ledger)."))
    #expect(!PrivateFile.exists(folder.ledger))
    for ending in [".end", ""] { rename(kept + ending, folder.ledger + ending) }
    #expect(try folder.desk().head.sequence == Int64(events))
  }

  @Test func anInterruptedRestoreIsRunAgainButNotWithAnOlderBackup() throws {
    _ = interrupt()
    #expect(try restore().events == events)
    try recordMore()
    let newer = Int(try Ledger(opening: folder.ledger).verify().events) - events
    let kept = folder.ledger + ".before-restore-20190110T104200Z"
    for ending in ["", ".end"] { rename(folder.ledger + ending, kept + ending) }
    #expect(throws: RestoreRefusal.newer(newer)) { _ = try restore() }
    #expect(try restore(evenIfNewer: true).events == events)
  }

  @Test func aCopyThatAKilledRestoreHadReadyIsNamed() throws {
    let ready = folder.ledger + ".new-\(try finishedProcess())"
    for ending in ["", ".end"] { unlink(folder.ledger + ending) }
    try FileManager.default.copyItem(atPath: backup, toPath: ready)
    #expect(throws: LedgerError.restoreInterrupted(path: folder.ledger, kept: ready, endings: [])) {
      _ = try folder.desk()
    }
    #expect(try restore().events == events)
  }

  @Test func aCopyOfADamagedLedgerSaysThatItIsDamaged() throws {
    try folder.tamper("UPDATE event SET recorded_by = 2 WHERE kind = 'caseAllocated'")
    let ledger = try Ledger(opening: folder.ledger, isTolerant: true)
    let copied = try ledger.backup(to: folder.path + "/second.sqlite")
    guard case .altered = copied.verification.fault else {
      Issue.record("not noticed")
      return
    }
  }

  @Test func whatKilledProgramsLeftIsRemovedAndNothingElse() throws {
    let gone = try finishedProcess()
    let leftovers = ["backup-2.sqlite.new-\(gone)", "ledger.sqlite.new-\(gone)"]
    let others = ["list.csv.new-\(gone)", "b.sqlite.new-1", "b.sqlite.new-x", "b.sqlite"]
    for name in leftovers + others {
      let data = name.hasPrefix("list") ? Data("a,b".utf8) : Data("SQLite format 3\0and more".utf8)
      #expect(
        FileManager.default.createFile(
          atPath: folder.path + "/" + name, contents: data, attributes: [.posixPermissions: 0o600]))
    }
    let ledger = try Ledger(opening: folder.ledger)
    #expect(!PrivateFile.exists(folder.path + "/" + leftovers[1]))
    let copied = try ledger.backup(to: folder.path + "/backup-3.sqlite")
    #expect(copied.leftoversRemoved == [leftovers[0]])
    for name in others { #expect(PrivateFile.exists(folder.path + "/" + name)) }
  }

  private func leave(_ name: String) {
    let contents = Data("SQLite format 3\0and more".utf8)
    #expect(
      FileManager.default.createFile(
        atPath: folder.path + "/" + name, contents: contents, attributes: [.posixPermissions: 0o600]))
  }

  @Test func theCopyThatAKilledRestoreWasMakingIsRemovedWithItsJournal() throws {
    let gone = try finishedProcess()
    let unfinished = "ledger.sqlite.new-\(gone)"
    let leftovers = [
      "\(unfinished).new-\(gone)", "\(unfinished).new-\(gone)-journal", unfinished, "\(unfinished)-wal",
      "ledger.sqlite.new-\(gone).new-\(gone).new-\(gone)-shm",
    ]
    let others = [
      "ledger.sqlite.new-1.new-\(gone)", "ledger.sqlite.new-1", "ledger.sqlite.new-1-journal",
      "other.sqlite.new-\(gone).new-\(gone)", "ledger.sqlite.new-x-wal",
    ]
    for name in leftovers + others { leave(name) }
    try folder.desk().close()
    for name in leftovers { #expect(!PrivateFile.exists(folder.path + "/" + name), "\(name)") }
    for name in others { #expect(PrivateFile.exists(folder.path + "/" + name), "\(name)") }
  }

  @Test func aRestoreMakesItsCopyUnderOneNameAndLeavesNothingBesideTheBackup() throws {
    func names(with part: String) throws -> [String] {
      try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.contains(part) }
    }
    var unfinished: [String] = []
    _ = try Ledger.restore(
      backup, to: folder.ledger, evenIfNewer: false, by: "ama", at: .start,
      meanwhile: { unfinished = try names(with: ".new-") })
    #expect(unfinished == ["ledger.sqlite.new-\(getpid())"])
    #expect(try names(with: ".new-") == [])
    #expect(try names(with: "backup.sqlite") == ["backup.sqlite"])
  }

  /// The number of a process that has ended.
  private func finishedProcess() throws -> pid_t {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/true")
    try process.run()
    process.waitUntilExit()
    return process.processIdentifier
  }
}
