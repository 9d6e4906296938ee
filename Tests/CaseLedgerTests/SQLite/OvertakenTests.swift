import CaseModel
import Testing

@testable import CaseLedger
@testable import LedgerSQLite

/// Somebody else records just after a look at the ledger began: what the look does not show yet is not missing.
@Suite struct OvertakenTests {
  let folder: Folder
  private let desk: Desk

  init() throws {
    folder = try Folder()
    desk = try Desk(opening: folder.ledger, settings: .invented, movesSince: .start, creates: true).staffed()
  }

  /// The ledger as a program sees it whom the desk overtakes at every look.
  private func overtaken() throws -> Ledger {
    let ledger = try Ledger(opening: folder.ledger)
    return Ledger(
      OvertakenStore(ledger.store) { [desk] in
        _ = try desk.submit([Hub.contact([.new(Hub.child("Maisie"))])], by: Hub.manager, at: .start)
      })
  }

  @Test func openingAccusesNobody() throws {
    let late = try Desk(try overtaken(), settings: .invented, movesSince: .start)
    #expect(late.ledger.faults.isEmpty)
    #expect(desk.register.contacts.count > late.register.contacts.count)
    #expect(try desk.ledger.verify().faults.isEmpty)
  }

  @Test func verifyingFindsNothing() throws {
    #expect(try overtaken().verify().faults.isEmpty)
  }

  @Test func aLedgerThatIsBegunMeanwhileIsNotAccused() throws {
    #expect(try !overtaken().isUnbegun)
  }

  @Test func rebuildingFindsNothing() throws {
    let rebuilt = try overtaken().rebuild()
    #expect(rebuilt.faults.isEmpty)
  }
}

/// A store on which another program records as soon as a view of it has begun.
private final class OvertakenStore: Store {
  private let store: any Store
  private let overtake: () throws -> Void
  private var isInside = false

  init(_ store: any Store, overtake: @escaping () throws -> Void) {
    self.store = store
    self.overtake = overtake
  }

  var place: String { store.place }
  var access: Ledger.Access { store.access }
  var endNoted: Head? { store.endNoted }

  func reading<Result>(_ body: (any StoreView) throws -> Result) throws -> Result {
    try store.reading { view in
      // A view stands from its first question on.
      _ = try view.ends()
      if !isInside {
        isInside = true
        defer { isInside = false }
        try overtake()
      }
      return try body(view)
    }
  }

  func record(_ make: (any StoreView) throws -> Batch) throws -> Head { try store.record(make) }
  func mending<Result>(_ body: (any StoreMender) throws -> Result) throws -> Result {
    try overtake()
    return try store.mending(body)
  }
  func note(_ text: String, as meta: Meta) throws { try store.note(text, as: meta) }
  func hasMoved(since head: Head) throws -> Bool { try store.hasMoved(since: head) }
  func requireInPlace() throws { try store.requireInPlace() }
  func rest() throws { try store.rest() }
  func close() throws { try store.close() }
}
