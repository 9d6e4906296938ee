import CaseModel
import Foundation
import Testing

@testable import CaseLedger

@Suite(.onBothStores) struct SharedLedgerTests {
  let folder: Folder

  init() throws { folder = try Folder() }

  @Test func twoProgramsThatRecordAtOnceNumberTheirRecordsApart() throws {
    try folder.desk().staffed().close()
    let folder = folder
    let programs = ["Leo", "Noor"].map { name in
      Thread {
        guard let desk = try? folder.desk() else { return }
        for _ in 0..<40 {
          _ = try? desk.submit([Hub.contact([.new(Hub.child(name))])], by: Hub.manager, at: .start)
        }
      }
    }
    programs.forEach { $0.start() }
    let desk = try folder.desk()
    while !programs.allSatisfy(\.isFinished) { _ = try desk.refresh() }
    _ = try desk.refresh()
    #expect(desk.register.contacts.count == 80)
    let names = desk.register.children.all.map(\.details.givenName)
    #expect(names.count { $0 == "Leo" } == 40 && names.count { $0 == "Noor" } == 40)
    #expect(try desk.ledger.verify().fault == nil)
    #expect(try desk.ledger.rebuild().corrected == 0)
    #expect(Picture(try folder.desk().register) == Picture(desk.register))
  }

  @Test func nobodyIsRefusedOrPassedOverWhenManyRecordAtOnce() throws {
    try folder.desk().staffed().close()
    let folder = folder
    let programs = (0..<16).map { number in
      Thread {
        guard let desk = try? folder.desk() else { return }
        for _ in 0..<8 {
          _ = try? desk.submit([Hub.contact([.new(Hub.child("Leo \(number)"))])], by: Hub.manager, at: .start)
        }
      }
    }
    programs.forEach { $0.start() }
    let desk = try folder.desk()
    while !programs.allSatisfy(\.isFinished) { _ = try desk.refresh() }
    _ = try desk.refresh()
    var recorded: [String: Int] = [:]
    for child in desk.register.children.all { recorded[child.details.givenName, default: 0] += 1 }
    #expect(recorded.count == 16)
    #expect(recorded.values.allSatisfy { $0 == 8 })
  }

  /// Both sides of what is a handful.
  @Test(arguments: [1, 16, 17, 18, 200]) func aRecordIsComeByOnceHoweverManyThereAre(count: Int) {
    var seen = SeenRecords()
    let records = (1...count).map { ContactID(UInt32($0)).record }
    #expect(records.map { seen.insert($0) } == records.map { _ in true })
    #expect(records.map { seen.insert($0) } == records.map { _ in false })
    let isNew = seen.insert(CaseID(1).record)
    #expect(isNew)
  }

  /// Whatever is asked for, in whatever order, and however often programs are closed and opened.
  @Test(arguments: [1, 2, 3] as [UInt64])
  func theStateIsWhatItsEventsMakeIt(seed: UInt64) throws {
    var seeded = Seeded(state: seed)
    var desk = try folder.desk().staffed()
    let other = try folder.desk()
    var refused = 0
    for step in 0..<400 {
      let at = Instant.start.advanced(byMinutes: Int64(step))
      let acting = Bool.random(using: &seeded) ? desk : other
      do {
        try acting.submit([Self.anything(acting.register, at, &seeded)], by: Hub.manager, at: at)
      } catch is Refusal {
        refused += 1
      }
      if Int.random(in: 0..<50, using: &seeded) == 0 {
        try desk.close()
        desk = try folder.desk()
      }
    }
    _ = try desk.refresh()
    #expect((1..<400).contains(refused), "seed \(seed)")
    #expect(try desk.ledger.verify().fault == nil, "seed \(seed)")
    #expect(try desk.ledger.rebuild().corrected == 0, "seed \(seed)")
    #expect(Picture(try Self.replayed(desk)) == Picture(desk.register), "seed \(seed)")
    #expect(Picture(try folder.desk().register) == Picture(desk.register), "seed \(seed)")
  }

  /// A register that had every event applied in order, apart from snapshots and from what the desk kept in memory.
  private static func replayed(_ desk: Desk) throws -> Register {
    var register = Register(settings: .invented)
    let records = try desk.ledger.store.reading { try $0.changes(after: .start, lastMove: 0).records }
    var histories: [RecordID: [RecordedEvent]] = [:]
    for recorded in try desk.events(of: records) {
      let record = recorded.event.record
      register.apply(
        recorded.event, by: recorded.stamp.by, at: recorded.stamp.at, history: histories[record] ?? [])
      histories[record, default: []].append(recorded)
    }
    return register
  }

  /// One of the last things recorded on a contact, a case or a child is set aside.
  private static func mistake(_ register: Register, _ seeded: inout Seeded) -> Command {
    let kind = [RecordKind.contact, .case, .child].randomElement(using: &seeded) ?? .case
    let record = RecordID(
      kind: kind, number: UInt32.random(in: 1...max(1, register.nextNumber(kind) - 1), using: &seeded))
    let back = Int32.random(in: 0..<3, using: &seeded)
    return .setAside(.fact(record, version: register.version(of: record) - back), reason: "by mistake")
  }

  private static func anything(_ register: Register, _ at: Instant, _ seeded: inout Seeded) -> Command {
    func any(_ kind: RecordKind) -> UInt32 {
      UInt32.random(in: 1...max(1, register.nextNumber(kind) - 1), using: &seeded)
    }
    let contact = ContactID(any(.contact))
    let child = ChildID(any(.child))
    let item = CaseID(any(.case))
    let worker = Bool.random(using: &seeded) ? Hub.worker : Hub.otherWorker
    switch Int.random(in: 0..<16, using: &seeded) {
    case 14, 15: return mistake(register, &seeded)
    case 0: return Hub.contact([.new(Hub.child("Leo")), .new(Hub.child("Noor"))], at: at)
    case 1: return Hub.contact([.known(child)], household: nil, at: at)
    case 2:
      return Hub.contact(
        [.known(child), .new(Hub.child("Maisie"))], household: .known(HouseholdID(any(.household))), at: at)
    case 3, 4: return .contact(contact, .considerHistory)
    case 5: return .contact(contact, .decide([Hub.decision(child, .referralForAssessment, level: 4)]))
    case 6:
      guard let open = register.contacts.all.randomElement(using: &seeded) else {
        return .contact(contact, .considerHistory)
      }
      return .contact(
        open.id, .decide(open.children.map { Hub.decision($0.child, .referralForAssessment, level: 4) }))
    case 7: return .contact(contact, .decide([Hub.decision(child, .earlyHelp, level: 3)]))
    case 8, 9: return Hub.allocate(item, to: worker)
    case 10:
      return .case(item, .reallocate(NewAllocation(worker: worker, reason: "load"), .managingCaseloads))
    case 11: return .case(item, .close(.otherReason, why: "assessed", notSeenWhy: "moved abroad"))
    case 12: return .setAside(.closure(item), reason: "closed by mistake")
    default: return .setAside(.decision(contact, child), reason: "wrong child")
    }
  }
}
