import CaseModel
import Foundation
import Testing

@testable import CaseLedger
@testable import LedgerSQLite

/// The room that is kept ready in the write-ahead file.
@Suite struct WriteAheadRoomTests {
  let folder: Folder

  init() throws { folder = try Folder() }

  private func rate(_ number: Int) -> Command {
    .contact(ContactID(1), .rate(number.isMultiple(of: 2) ? .red : .amber, why: "told more"))
  }

  /// Copies the ledger and its write-ahead file as they lie there, as a failing machine leaves them.
  private func copied() throws -> (ledger: String, file: Data) {
    let copy = folder.path + "/copy"
    for ending in ["", "-wal"] {
      try FileManager.default.copyItem(atPath: folder.ledger + ending, toPath: copy + ending)
    }
    return (copy, try Data(contentsOf: URL(filePath: copy + "-wal")))
  }

  @Test func actionsOverwriteTheRoomThatIsReadyInsteadOfLengtheningTheFile() throws {
    let desk = try folder.desk().staffed()
    try desk.submit([Hub.contact([.new(Hub.child("Maisie"))])], by: Hub.manager, at: .start)
    var sizes: Set<Int> = []
    for number in 0..<60 {
      try desk.submit([rate(number)], by: Hub.manager, at: .start)
      sizes.insert(PrivateFile.size(desk.fileToWatch))
    }
    #expect(sizes.count < 10, "a file that grows with every action has 60 sizes")
    // Begun anew, it is overwritten from its beginning.
    try desk.ledger.sqlite.onDatabase { try $0.execute(sql: "PRAGMA wal_checkpoint(PASSIVE)") }
    let size = PrivateFile.size(desk.fileToWatch)
    for number in 0..<60 {
      try desk.submit([rate(number)], by: Hub.manager, at: .start)
      #expect(PrivateFile.size(desk.fileToWatch) <= size + WriteAheadRoom.step)
    }
    #expect(try desk.ledger.verify().fault == nil)
    #expect(try folder.desk().register.contacts[ContactID(1)] == desk.register.contacts[ContactID(1)])
  }

  @Test func aCopyTakenOfTheFilesWithRoomInThemOpensWithEveryAction() throws {
    let desk = try folder.desk().staffed().withReferral()
    let copy = try copied()
    #expect(copy.file.suffix(4096).allSatisfy { $0 == 0 }, "there is room at the end of it")
    let read = try Desk(opening: copy.ledger, settings: .invented, movesSince: .start)
    #expect(read.head == desk.head)
    #expect(try read.ledger.verify().fault == nil)
  }

  @Test func twoProgramsThatRecordByTurnsDoNotWriteIntoEachOthersActions() throws {
    let desk = try folder.desk().staffed()
    try desk.submit([Hub.contact([.new(Hub.child("Maisie"))])], by: Hub.manager, at: .start)
    let other = try folder.desk()
    for number in 0..<120 {
      try (number % 3 == 0 ? desk : other).submit([rate(number)], by: Hub.manager, at: .start)
      if number == 60 {
        try other.ledger.sqlite.onDatabase { try $0.execute(sql: "PRAGMA wal_checkpoint(PASSIVE)") }
      }
    }
    _ = try desk.refresh()
    let read = try Desk(opening: try copied().ledger, settings: .invented, movesSince: .start)
    #expect(read.head == desk.head && read.head == other.head)
    #expect(try read.ledger.verify().fault == nil)
    #expect(Picture(read.register) == Picture(desk.register))
  }

  /// A process may make files of 400 kB and no larger: its room does not fit, and then its actions do not.
  @Test func whatWasCalledSavedIsThereThoughNeitherRoomNorActionsFindPlace() throws {
    let writer = Process()
    writer.executableURL = try CrashTests.writer
    writer.arguments = [folder.ledger, "400000"]
    let pipe = Pipe()
    writer.standardOutput = pipe
    try writer.run()
    let said = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    writer.waitUntilExit()
    #expect(writer.terminationStatus == 3, "it was told that storage failed")
    let saved = said.split(separator: "\n").count
    #expect(saved > 3)
    let desk = try folder.desk()
    #expect(desk.register.contacts.count == saved)
    #expect(try desk.ledger.verify().fault == nil)
    #expect(try desk.ledger.rebuild().corrected == 0)
  }
}
