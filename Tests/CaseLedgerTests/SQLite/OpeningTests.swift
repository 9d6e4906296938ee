import CaseModel
import Foundation
import GRDB
import Testing

@testable import CaseLedger
@testable import LedgerSQLite

/// What is opened that is no ledger, or none that may be used; nothing is changed by trying.
@Suite struct OpeningTests {
  let folder: Folder

  init() throws { folder = try Folder() }

  private func contents() throws -> [String: Data] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    return try Dictionary(
      uniqueKeysWithValues: names.map { ($0, try Data(contentsOf: URL(filePath: folder.path + "/" + $0))) })
  }

  private func mode(_ path: String) throws -> Int {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int ?? 0
  }

  private func expect(_ error: LedgerError, access: Ledger.Access = .readWrite) throws {
    let before = try contents()
    #expect(throws: error) { _ = try folder.desk(access) }
    #expect(try contents() == before)
  }

  @Test func aNewLedgerAndWhatLiesBesideItIsItsOwnersAlone() throws {
    let old = umask(0)
    defer { umask(old) }
    let desk = try folder.desk().staffed()
    #expect(
      try contents().keys.sorted() == [
        "ledger.sqlite", "ledger.sqlite-shm", "ledger.sqlite-wal", "ledger.sqlite.end",
      ])
    for ending in ["", "-wal", "-shm", ".end"] { #expect(try mode(folder.ledger + ending) == 0o600) }
    try desk.close()
    #expect(try contents().keys.sorted() == ["ledger.sqlite", "ledger.sqlite.end"])
  }

  @Test func aWiderModeIsRefusedWithTheCommandThatClosesIt() throws {
    try folder.desk().close()
    for open in [0o640, 0o604, 0o660] {
      try FileManager.default.setAttributes([.posixPermissions: open], ofItemAtPath: folder.ledger)
      let error = LedgerError.tooOpen(path: folder.ledger, mode: String(open, radix: 8))
      try expect(error)
      #expect(error.description.hasSuffix("chmod 600 \(folder.ledger)"))
    }
    try FileManager.default.setAttributes([.posixPermissions: 0o400], ofItemAtPath: folder.ledger)
    #expect(try folder.desk(.readOnly).register.serviceVersion == 0)
  }

  @Test func aPathIsQuotedAsAShellTakesIt() {
    #expect(
      LedgerError.tooOpen(path: "/tmp/it's here", mode: "644").description
        .hasSuffix("chmod 600 '/tmp/it'\\''s here'"))
  }

  @Test func anotherProgramsDatabaseIsLeftAlone() throws {
    let queue = try DatabaseQueue(path: folder.ledger)
    try queue.write { try $0.execute(sql: "CREATE TABLE t (a); INSERT INTO t VALUES (1)") }
    try queue.close()
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: folder.ledger)
    try expect(.foreign(path: folder.ledger))
  }

  @Test(arguments: ["", "Maisie", String(repeating: "no database ", count: 1_000)])
  func aFileThatIsNoDatabaseIsLeftAlone(text: String) throws {
    try Data(text.utf8).write(to: URL(filePath: folder.ledger))
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: folder.ledger)
    try expect(.notADatabase(path: folder.ledger))
  }

  @Test func aNewerProgramsLedgerIsLeftAlone() throws {
    try folder.desk().close()
    let queue = try DatabaseQueue(path: folder.ledger)
    try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA user_version = 70") }
    try queue.close()
    try expect(.newerSchema(path: folder.ledger, found: 70, known: 8))
    try expect(.newerSchema(path: folder.ledger, found: 70, known: 8), access: .readOnly)
  }

  @Test(arguments: [0.3, 0.6, 0.9])
  func aLedgerCutOffIsSaidToBeDamaged(part: Double) throws {
    _ = try folder.filled()
    let whole = try Data(contentsOf: URL(filePath: folder.ledger))
    let handle = try #require(FileHandle(forUpdatingAtPath: folder.ledger))
    try handle.truncate(atOffset: UInt64(Double(whole.count) * part))
    try handle.close()
    try expect(.damaged(path: folder.ledger))
  }

  @Test func aLedgerOverwrittenInTheMiddleIsSaidToBeDamaged() throws {
    _ = try folder.filled()
    let size = try Data(contentsOf: URL(filePath: folder.ledger)).count
    let handle = try #require(FileHandle(forUpdatingAtPath: folder.ledger))
    try handle.seek(toOffset: 4096)
    try handle.write(contentsOf: Data(repeating: 0x5A, count: size - 4096))
    try handle.close()
    #expect(throws: LedgerError.damaged(path: folder.ledger)) { _ = try folder.desk() }
  }

  @Test func aFolderThatLetsNoFileBeMadeIsNamed() throws {
    try Data().write(to: URL(filePath: folder.path + "/file"))
    #expect {
      _ = try Desk(
        opening: folder.path + "/file/ledger.sqlite", settings: .invented, movesSince: .start, creates: true)
    } throws: { error in
      guard case .cannotCreate(_, why: "Not a directory") = error as? LedgerError else { return false }
      return true
    }
    #expect {
      _ = try Desk(
        opening: folder.path + "/no/such/ledger.sqlite", settings: .invented, movesSince: .start,
        creates: true)
    } throws: { error in
      guard case .cannotCreate(_, why: "No such file or directory") = error as? LedgerError else {
        return false
      }
      return true
    }
  }

  @Test func whereThereIsNoFileNothingIsMadeForAReader() throws {
    #expect(throws: LedgerError.missing(path: folder.path + "/none")) {
      _ = try Desk(
        opening: folder.path + "/none", settings: .invented, movesSince: .start, access: .readOnly)
    }
  }

  @Test func aFolderInPlaceOfAFileIsNamed() throws {
    #expect(throws: LedgerError.cannotOpen(path: folder.path, why: "it is a folder, not a file")) {
      _ = try Desk(opening: folder.path, settings: .invented, movesSince: .start)
    }
  }

  @Test func whatSQLiteReportsIsPutIntoPlainWords() {
    let pairs: [(ResultCode, LedgerError)] = [
      (.SQLITE_FULL, .full(path: "l")), (.SQLITE_READONLY, .readOnly(path: "l")),
      (.SQLITE_READONLY_DIRECTORY, .readOnly(path: "l")), (.SQLITE_BUSY, .locked(path: "l")),
      (.SQLITE_BUSY_SNAPSHOT, .locked(path: "l")), (.SQLITE_CORRUPT, .damaged(path: "l")),
      (.SQLITE_NOTADB, .notADatabase(path: "l")),
      (.SQLITE_IOERR_FSYNC, .storage(path: "l", code: 1034, message: "disk I/O error")),
    ]
    for (code, error) in pairs {
      #expect(LedgerError(DatabaseError(resultCode: code, message: "disk I/O error"), path: "l") == error)
      #expect(error.description.contains("l"))
    }
  }

  @Test func aLedgerIsUnbegunUntilItsFirstEntry() throws {
    let desk = try folder.desk()
    #expect(try desk.ledger.isUnbegun)
    #expect(try !desk.staffed().ledger.isUnbegun)
    try desk.close()
    try folder.tamper("DELETE FROM event")
    let emptied = try Ledger(opening: folder.ledger, access: .readOnly)
    #expect(throws: LedgerError.self) { _ = try emptied.isUnbegun }
    let invented = try Folder()
    #expect(try !Ledger(opening: invented.ledger, creates: true, simulated: true).isUnbegun)
  }

  @Test func aSimulatedLedgerSaysSoForGood() throws {
    try Desk(opening: folder.ledger, settings: .invented, movesSince: .start, creates: true, simulated: true)
      .close()
    #expect(try folder.desk().isSimulated)
    let other = try Folder()
    #expect(try !other.desk().isSimulated)
  }
}
