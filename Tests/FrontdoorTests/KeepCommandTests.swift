import CaseLedger
import CaseModel
import Foundation
import LedgerSQLite
import TUI
import Testing

@testable import frontdoor

/// Making, checking, copying and restoring a ledger by command.
@Suite struct KeepCommandTests {
  let folder: Folder

  init() throws { folder = try Folder() }

  private func run(_ arguments: String..., input: String = "") throws -> Program {
    try Program(arguments, input: input, in: folder)
  }

  @Test func onlyInitMakesALedger() throws {
    let contact = "channel: phone\nsource: 2A\nworry: neglect\nnarrative: Hungry.\n"
    for arguments in [
      ["team", "add", "North"], ["worker", "add", "Sana Mirza", "--team", "T-1"], ["contact", "add"],
      ["import", "annex-a", folder.path],
    ] {
      let refused = try Program(arguments, input: contact, in: folder)
      #expect(refused.code == 1)
      #expect(refused.errors.hasPrefix("frontdoor: There is no ledger at \(folder.ledger)."))
      #expect(refused.errors.contains("frontdoor init"))
    }
    #expect(!InstalledData.isThere(folder.ledger))
    #expect(try run("init").code == 0)
    let again = try run("init")
    #expect(again.code == 1)
    #expect(again.errors.contains("exists and is not overwritten"))
    #expect(try run("team", "add", "North").code == 0)
  }

  @Test func aLedgerThatAKilledInitLeftEmptyIsFinishedByInit() throws {
    try Ledger(opening: folder.ledger, creates: true).close()
    for arguments in [["workers"], ["queue"], ["role", "grant", "W-000001"]] {
      let refused = try Program(arguments, in: folder)
      #expect(refused.code == 1, "\(arguments)")
      #expect(refused.errors.contains("Nothing has been recorded in \(folder.ledger) yet"), "\(arguments)")
      #expect(refused.errors.contains("Run frontdoor init, which finishes it"), "\(arguments)")
    }
    let finished = try run("init")
    #expect(finished.code == 0)
    #expect(
      finished.output
        == "made \(folder.ledger)\nnew ledger: the account \(OpenDesk.account) is its administrator\n")
    #expect(try run("workers").output.contains(OpenDesk.account))
    #expect(try run("init").errors.contains("exists and is not overwritten"))
  }

  @Test func anEmptyLedgerOfAnInventedServiceIsNotMadeARealOne() throws {
    try Ledger(opening: folder.ledger, creates: true, simulated: true).close()
    #expect(try run("queue").errors.contains("frontdoor demo --ledger finishes it"))
    #expect(try run("init").errors.contains("exists and is not overwritten"))
  }

  @Test func aBackupIsCheckedAndRestoredWithoutATraceBesideIt() throws {
    try folder.begun()
    let copy = folder.path + "/copy.sqlite"
    #expect(try run("backup", copy).code == 0)
    #expect(try run("verify", "--ledger", copy).code == 0)
    #expect(try run("restore", copy).code == 0)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(names.filter { $0.hasPrefix("copy.sqlite") } == ["copy.sqlite"])
  }

  @Test(arguments: ["Z", "-", "1", "é", ".", "..", "/", "no/such/folder/", "", "./x", "ab"])
  func anOddPathGetsWordsAndNoTrap(path: String) throws {
    for command in [["queue"], ["verify"], ["team", "add", "North"], ["rebuild"]] {
      let ended = try Program(command + ["--ledger=\(path)"], in: folder)
      #expect((1...2).contains(ended.code), "\(command) \(path)")
      #expect(ended.errors.hasPrefix("frontdoor: "))
      let byEnvironment = try Program(command + ["--service=\(path)"], in: folder)
      #expect((1...2).contains(byEnvironment.code) || command[0] == "verify", "\(command) \(path)")
    }
  }

  @Test(arguments: ["Z", "é"]) func aLedgerMayHaveANameOfOneLetter(path: String) throws {
    #expect(try run("init", "--ledger", path).code == 0)
    #expect(try run("queue", "--ledger", path).code == 0)
  }

  @Test func withoutAHomeTheLedgerHasToBeNamed() throws {
    let ended = try Program(["queue"], in: folder, without: ["HOME", "FRONTDOOR_LEDGER"])
    #expect(ended.code == 2)
    #expect(ended.errors.contains("HOME is not set. Name it with --ledger FILE"))
  }

  @Test func aHeadKeptElsewhereIsComparedLater() throws {
    try folder.begun()
    let output = try run("verify").output
    let head = try #require(output.split(separator: "\n").first { $0.hasPrefix("head: ") }).dropFirst(6)
    #expect(try run("team", "add", "North").code == 0)
    let since = try run("verify", "--since", String(head))
    #expect(since.code == 0)
    #expect(since.output.contains("the head that you kept is in the chain, unchanged\n"))
    let zeros = String(repeating: "0", count: 64)
    let other = try run("verify", "--since", "2:\(zeros)")
    #expect(other.code == 1)
    #expect(other.errors.contains("is NOT intact. Event 2 is not the one whose head you kept"))
    #expect(try run("verify", "--since", "2").code == 2)
  }

  @Test func aBackupIsVerifiedAndRestored() throws {
    try folder.begun()
    let copy = folder.path + "/copy.sqlite"
    let backup = try run("backup", copy)
    #expect(backup.code == 0)
    #expect(backup.output.contains("intact: "))
    #expect(try run("team", "add", "North").code == 0)
    let refused = try run("restore", copy)
    #expect(refused.code == 3)
    #expect(refused.errors.contains("The ledger has 1 events that the backup lacks"))
    let done = try run("restore", copy, "--even-if-newer")
    #expect(done.code == 0)
    #expect(done.output.contains("the ledger that was there is kept as \(folder.ledger).before-restore-"))
    #expect(try run("verify").output.contains("restored from copy.sqlite"))
    #expect(try !run("workers", "--json").output.contains("North"))
  }

  @Test func aRestoreDoesNotPullALedgerFromUnderAScreen() throws {
    try folder.begun()
    let copy = folder.path + "/copy.sqlite"
    #expect(try run("backup", copy).code == 0)
    let open = try folder.open()
    let refused = try run("restore", copy, "--even-if-newer")
    #expect(refused.code == 3)
    #expect(refused.errors.contains("Another program has the ledger open."))
    try open.desk.close()
    #expect(try run("restore", copy, "--even-if-newer").code == 0)
  }

  @Test func anInterruptedRestoreIsSaidByEveryCommandAndInitRefuses() throws {
    try folder.begun()
    let copy = folder.path + "/copy.sqlite"
    #expect(try run("backup", copy).code == 0)
    let kept = folder.ledger + ".before-restore-20190109T104200Z"
    for ending in ["", ".end"] { rename(folder.ledger + ending, kept + ending) }
    for arguments in [["queue"], ["team", "add", "North"], ["init"], ["verify"]] {
      let refused = try Program(arguments, in: folder)
      #expect(refused.code == 1, "\(arguments)")
      #expect(
        refused.errors.hasPrefix(
          "frontdoor: There is no ledger at \(folder.ledger): a restore was interrupted, and \(kept) holds"))
    }
    #expect(!InstalledData.isThere(folder.ledger))
    #expect(try run("restore", copy).code == 0)
    #expect(try run("queue").code == 0)
  }

  @Test func aRebuildThatPutsSomethingRightSaysSoAndEndsWithOne() throws {
    try folder.begun().withADamagedState()
    #expect(try run("verify").code == 1)
    let rebuilt = try run("rebuild")
    #expect(rebuilt.code == 1)
    #expect(rebuilt.errors.contains("differed from them and was put right"))
    let verified = try run("verify")
    #expect(verified.code == 0)
    #expect(verified.output.contains("by \(OpenDesk.account): rebuilt: "))
  }

  @Test(.enabled(if: Program.canMount)) func aLedgerOnAReadOnlyDiskIsReadVerifiedAndCopied() throws {
    try folder.begun()
    #expect(try run("team", "add", "North").code == 0)
    func onDisk(_ line: String) throws -> Program { try Program.onReadOnlyDisk(line, in: folder) }
    #expect(try onDisk("workers").output.contains(OpenDesk.account))
    #expect(try onDisk("queue").code == 0)
    #expect(try onDisk("verify").output.hasPrefix("intact: "))
    let elsewhere = try Folder()
    let copy = try onDisk("backup '\(elsewhere.ledger)'")
    #expect(copy.code == 0)
    #expect(copy.output.contains("intact: "))
    for line in ["team add South", "rebuild"] {
      let refused = try onDisk(line)
      #expect(refused.code == 1)
      #expect(
        refused.errors.contains(
          "\(folder.ledger) or its folder cannot be written to. Check who owns them and how the disk is mounted."
        ))
    }
  }

  @Test func whatWasRecordedOutOfOrderSaysSoInItsRecord() throws {
    let opened = try folder.open()
    _ = try opened.submit([Hub.contact([Hub.child("Maisie")])])
    let before = Instant.start.advanced(bySeconds: -3_600)
    try opened.desk.submit(
      [Hub.contact([Hub.child("Leo")], at: before)], by: Hub.administrator, at: before)
    try opened.desk.close()
    let mark = "(recorded out of order)"
    #expect(try !run("case", "C-000001").output.contains(mark))
    #expect(try run("case", "C-000002").output.contains(mark))
    #expect(try run("case", "C-000002", "--json").output.contains(#""outOfOrder": true"#))
    #expect(try run("verify").output.contains("recorded out of order: event "))
  }
}

extension Folder {
  /// Changes, as a failing disk does, the name of a team in its current state alone.
  @discardableResult
  func withADamagedState() throws -> Self {
    try #require(try Program(["team", "add", "Zanzibar"], in: self).code == 0)
    try #require(try Program(["rebuild"], in: self).code == 0)
    var bytes = try Data(contentsOf: URL(fileURLWithPath: ledger))
    var place = bytes.startIndex
    var changed = 0
    while let found = bytes.range(of: Data("Zanzibar".utf8), in: place..<bytes.endIndex) {
      // Events keep it behind a quotation mark.
      if found.lowerBound > 0, bytes[found.lowerBound - 1] != UInt8(ascii: "\"") {
        bytes[found.lowerBound] ^= 1
        changed += 1
      }
      place = found.upperBound
    }
    try #require(changed > 0)
    try bytes.write(to: URL(fileURLWithPath: ledger))
    return self
  }
}

/// What is typed is kept where nobody else can read it, or that is said.
@Suite struct DraftStoreTests {
  let folder: Folder
  let store: DraftStore
  let draft = Draft(key: .newContact, fields: ["narrative": "Came to school hungry."], savedAt: .start)

  init() throws {
    folder = try Folder()
    store = DraftStore(ledger: folder.ledger, account: "ama")
  }

  private func mode(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }

  @Test func aDraftIsKeptForItsOwnerAlone() throws {
    try store.keep(draft)
    #expect(try store.requirePrivate() == nil)
    #expect(try mode(store.folder) == 0o700)
    #expect(store.all() == [draft])
    store.discard(.newContact)
    #expect(store.all().isEmpty)
  }

  @Test func anOpenFolderIsClosedAndThatIsSaid() throws {
    try store.keep(draft)
    try FileManager.default.setAttributes([.posixPermissions: 0o777], ofItemAtPath: store.folder)
    #expect(try store.requirePrivate()?.contains("was closed") == true)
    #expect(try mode(store.folder) == 0o700)
  }

  @Test(.enabled(if: getuid() == 0)) func anothersFolderIsNotUsed() throws {
    try store.keep(draft)
    chown(store.folder, 65_534, 65_534)
    #expect(throws: DraftFailure.self) { try store.keep(draft) }
    #expect(store.all().isEmpty)
  }

  @Test func aLinkIsNotFollowed() throws {
    let other = try Folder()
    try FileManager.default.createSymbolicLink(atPath: store.folder, withDestinationPath: other.path)
    #expect(throws: DraftFailure.self) { try store.keep(draft) }
    #expect(try FileManager.default.contentsOfDirectory(atPath: other.path).isEmpty)
  }

  @Test func aDraftThatCannotBeKeptIsSaid() throws {
    let nowhere = DraftStore(ledger: folder.path + "/no/such/ledger.sqlite", account: "ama")
    let failure = #expect(throws: DraftFailure.self) { try nowhere.keep(draft) }
    #expect(failure?.description.hasPrefix("what you are typing could not be kept on disk: ") == true)
  }
}
