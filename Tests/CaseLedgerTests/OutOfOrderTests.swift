import CaseModel
import Testing

@testable import CaseLedger

/// The computer's clock was put back, or somebody gave the program another time.
@Suite(.onBothStores) struct OutOfOrderTests {
  let folder: Folder

  init() throws { folder = try Folder() }

  private func contact(_ desk: Desk, after seconds: Int64) throws -> OutOfOrder? {
    try desk.submit(
      [Hub.contact([.new(Hub.child("Leo"))], at: .start.advanced(bySeconds: -86_400))], by: Hub.manager,
      at: Instant.start.advanced(bySeconds: seconds))
    return desk.outOfOrder
  }

  @Test func anActRecordedWellBeforeTheLastEventIsMarkedToldAndListed() throws {
    let desk = try folder.desk().staffed()
    #expect(try contact(desk, after: 0) == nil)
    // A clock that a time server sets back by a little is no back-dating.
    #expect(try contact(desk, after: -OutOfOrder.tolerance) == nil)
    let last = desk.head.sequence
    let late = Instant.start.advanced(bySeconds: -OutOfOrder.tolerance)
    let act = try contact(desk, after: -2 * OutOfOrder.tolerance - 1)
    #expect(
      act
        == OutOfOrder(
          sequence: last + 1, at: Instant.start.advanced(bySeconds: -2 * OutOfOrder.tolerance - 1),
          by: Hub.manager,
          after: late))
    let end = desk.head.sequence
    #expect(try contact(desk, after: 60) == nil)
    let found = try desk.ledger.verify()
    #expect(found.fault == nil)
    #expect(found.outOfOrder == [try #require(act)])
    let events = try desk.events(
      of: (1...4).flatMap { [HouseholdID($0).record, ChildID($0).record, ContactID($0).record] })
    #expect(events.filter(\.isOutOfOrder).map(\.sequence) == Array(last + 1...end))
  }

  @Test func whatIsRefusedMovesNoTime() throws {
    let desk = try folder.desk().staffed()
    #expect(throws: Refusal.self) {
      try desk.submit(
        [Hub.allocate(CaseID(9), to: Hub.worker)], by: Hub.manager, at: .start.advanced(bySeconds: 600))
    }
    #expect(try contact(desk, after: 0) == nil)
  }

  @Test func anotherProgramsEntryCountsToo() throws {
    let desk = try folder.desk().staffed()
    let other = try folder.desk()
    #expect(try contact(other, after: 3_600) == nil)
    #expect(try contact(desk, after: 0)?.after == .start.advanced(bySeconds: 3_600))
  }

  @Test func anInventedServicesTimeIsItsOwn() throws {
    let invented = try Folder(simulated: true)
    let desk = try invented.desk().staffed()
    #expect(try contact(desk, after: -3_600) == nil)
    #expect(try desk.ledger.verify().outOfOrder.isEmpty)
  }
}
