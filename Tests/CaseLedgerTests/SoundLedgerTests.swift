import CaseModel
import Testing

@testable import CaseLedger

/// A ledger that nobody tampered with, verified and rebuilt.
@Suite(.onBothStores) struct SoundLedgerTests {
  let folder: Folder
  let last: Int64

  init() throws {
    folder = try Folder()
    last = try folder.filled()
  }

  @Test func anIntactLedgerIsSaidToBeIntact() throws {
    let ledger = try folder.open()
    var progress: [Int] = []
    let found = try ledger.verify { done, total in progress += [done, total] }
    #expect(found.fault == nil)
    #expect(found.events == Int(last))
    #expect(found.head.hasPrefix("\(last) "))
    #expect(progress == [Int(last) * 2, Int(last) * 2])
  }

  @Test func aRebuildOfASoundLedgerChangesNothing() throws {
    let ledger = try folder.open()
    let rebuilt = try ledger.rebuild()
    #expect(rebuilt == Rebuilt(events: Int(last), records: 14))
  }

  @Test func aHeadKeptElsewhereIsStillInTheChainOrNot() throws {
    let kept = try folder.open().verify().head
    let desk = try folder.desk()
    try desk.submit([Hub.allocate(CaseID(2), to: Hub.worker)], by: Hub.manager, at: .start)
    let found = try desk.ledger.verify(since: kept)
    #expect(found.fault == nil && found.head != kept)
    #expect(
      try desk.ledger.verify(since: String(kept.dropLast(1)) + "x").faults == [.headNotFound(sequence: 0)])
    let other = try Folder()
    let last = try other.filled()
    let elsewhere = try other.open().verify(since: found.head)
    let sequence = try #require(Head(text: found.head)).sequence
    #expect(sequence > last)
    #expect(elsewhere.faults == [.headNotFound(sequence: sequence)])
  }
}
