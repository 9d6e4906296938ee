import CaseModel
import Foundation
import Testing

@testable import CaseLedger
@testable import LedgerSQLite

/// One bit of a ledger is turned over, as a failing disk does it.
@Suite struct BitFlipTests {
  private static let flips = 1_000

  @Test func noFlippedBitLeavesALedgerCalledIntactThatShowsSomethingElse() throws {
    let folder = try Folder()
    try folder.eventful()
    let whole = try Data(contentsOf: URL(filePath: folder.ledger))
    let shown = try Self.everything(folder.ledger)
    var seeded = Seeded(state: 42)
    var (caught, harmless) = (0, 0)
    for _ in 0..<Self.flips {
      var flipped = whole
      let (place, bit) = (
        Int.random(in: 0..<whole.count, using: &seeded), Int.random(in: 0..<8, using: &seeded)
      )
      flipped[place] ^= 1 << bit
      try flipped.write(to: URL(filePath: folder.ledger))
      guard Self.isCalledIntact(folder.ledger) else {
        caught += 1
        continue
      }
      harmless += 1
      #expect((try? Self.everything(folder.ledger)) == shown, "byte \(place), bit \(bit)")
    }
    #expect(caught > Self.flips / 4 && harmless > 0)
  }

  private static func isCalledIntact(_ path: String) -> Bool {
    do {
      return try Ledger(opening: path, access: .readOnly, isTolerant: true).verify().fault == nil
    } catch {
      return false
    }
  }

  /// Everything that a screen or a reading command can come by, in words.
  private static func everything(_ path: String) throws -> String {
    let desk = try Desk(opening: path, settings: .invented, movesSince: .start, access: .readOnly)
    defer { try? desk.close() }
    try desk.open(for: Hub.officer)
    var text: [String] = ["\(desk.isSimulated)", "\(String(describing: try desk.lastRecordedAt()))"]
    let records = try desk.ledger.store.reading { try $0.changes(after: .start, lastMove: 0).records }
      .sorted()
    text.append("\(records)")
    for record in records {
      try desk.load(record)
      text.append(String(describing: desk.register.state(of: record)))
      text.append(String(describing: try desk.firstEvent(of: record)))
      text.append(String(describing: try desk.lastEvent(of: record)))
    }
    text.append("\(try desk.events(of: records))")
    text.append("\(Picture(desk.register, everything: true).states.count) \(desk.register.moves)")
    text.append("\(RecordKind.allCases.map { desk.register.nextNumber($0) })")
    text.append("\(try desk.moves(since: .start))")
    for child in desk.register.children.all.sorted(by: { $0.id < $1.id }) {
      text.append("\(try desk.children(like: MatchSubject(child, home: nil)))")
    }
    text.append("\(try desk.children(numbered: .external("A17")))")
    text.append("\(String(describing: try desk.partnerSharing(days: 28, at: .start)))")
    text.append("\(desk.register.settings)")
    // Sets are printed in an order of their own each time: what is compared is how often each byte stands there.
    var counts = [Int](repeating: 0, count: 256)
    for line in text { for byte in line.utf8 { counts[Int(byte)] += 1 } }
    return "\(counts)"
  }
}

extension Hub {
  static let officer = WorkerID(5)
}

extension Folder {
  /// A closed ledger with something of most kinds in it: staff, contacts, cases, an allegation, closed records.
  fileprivate func eventful() throws {
    let desk = try desk().staffed().withReferral().withReferral(of: "Leo").withReferral(of: "Noor")
    try desk.submit(
      [
        .registerWorker(WorkerDetails(name: "Fay Lord", team: Hub.team, role: .designatedOfficer)),
        Hub.allocate(CaseID(1), to: Hub.worker), Hub.allocate(CaseID(2), to: Hub.otherWorker),
        .case(CaseID(2), .close(.otherReason, why: "moved away", notSeenWhy: "left before a visit")),
      ], by: Hub.manager, at: .start)
    try desk.record { recording in
      try recording.submit(
        .importContact(
          ImportedContact(receivedAt: .start, source: .police, child: .new(Hub.child("", externalID: "A17")))),
        by: .program, at: .start)
    }
    try desk.close()
  }
}
