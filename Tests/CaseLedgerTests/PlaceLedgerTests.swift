import CaseModel
import Testing

@testable import CaseLedger

/// Places and peer groups in the ledger: at hand from the start, told to other programs, named by their letters.
@Suite(.onBothStores) struct PlaceLedgerTests {
  private let place = ContextDetails(name: "Canal steps", kind: .park, concerns: [.gangs])
  private let peers = ContextDetails(name: "The Lock boys", kind: nil, concerns: [.countyLines])

  @Test func theyAreAtHandFromTheStartThoughTheirChildrenMayBeClosed() throws {
    let folder = try Folder()
    let desk = try folder.desk().staffed().withReferral()
    let other = try folder.desk()
    try desk.submit(
      [
        .registerPlace(place), .registerPeerGroup(peers),
        .place(PlaceID(1), .link(ContextLink(child: ChildID(1), why: "seen there"))),
        .case(CaseID(1), .close(.otherReason, why: "done", notSeenWhy: "moved abroad")),
      ], by: Hub.manager, at: .start)
    #expect(try Set(other.refresh()).isSuperset(of: [PlaceID(1).record, PeerGroupID(1).record]))
    #expect(Picture(other.register) == Picture(desk.register))
    try desk.close()
    let again = try folder.desk()
    #expect(again.register.contexts.map(\.record.text) == ["L-000001", "G-000001"])
    #expect(again.register.contexts(of: ChildID(1)).map(\.record) == [PlaceID(1).record])
    #expect(!again.register.holds(ChildID(1).record))
    #expect(try again.ledger.rebuild().corrected == 0)
    #expect(try again.ledger.verify().fault == nil)
  }
}
