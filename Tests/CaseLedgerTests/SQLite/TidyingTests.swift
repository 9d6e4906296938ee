import CaseModel
import Foundation
import Testing

@testable import CaseLedger
@testable import LedgerSQLite

@Suite struct TidyingTests {
  let folder: Folder

  init() throws { folder = try Folder() }

  @Test func tidyingDoesNothingTwiceWhileNothingGrows() throws {
    let desk = try folder.desk()
    try desk.tidy()
    let size = PrivateFile.size(desk.fileToWatch)
    #expect(size > 0)
    try desk.tidy()
    #expect(PrivateFile.size(desk.fileToWatch) == size)
    #expect(try desk.ledger.sqlite.onDatabase { try Meta.tidied.number($0) } == 1)
  }

  @Test func aGrownWriteAheadFileIsEmptiedOnceAndShrinksToTheRoomThatStays() throws {
    let desk = try folder.desk().staffed()
    try desk.record { recording in
      for number in 0..<8_000 {
        try recording.submit(
          .importContact(
            ImportedContact(
              receivedAt: .start, source: .police, child: .new(Hub.child("", externalID: "A\(number)")))),
          by: .program, at: .start)
      }
    }
    #expect(PrivateFile.size(desk.fileToWatch) > SQLiteStore.sizeThatStays + 64 << 10)
    try desk.tidy()
    try desk.tidy()
    #expect(try desk.ledger.sqlite.onDatabase { try Meta.tidied.number($0) } == 1)
    #expect(PrivateFile.size(desk.fileToWatch) <= SQLiteStore.sizeThatStays)
    let other = try folder.desk()
    try other.tidy()
    #expect(
      try other.ledger.sqlite.onDatabase { try Meta.tidied.number($0) } == 1)
    #expect(try desk.ledger.verify().fault == nil)
  }

  @Test func aLinkToTheLedgerOpensTheLedgerItself() throws {
    try folder.filled()
    let link = folder.path + "/link"
    #expect(symlink(folder.ledger, link) == 0)
    let desk = try Desk(opening: link, settings: .invented, movesSince: .start)
    #expect(desk.fileToWatch == PrivateFile.real(folder.ledger) + "-wal")
    #expect(desk.register.cases.count == 2)
  }
}
