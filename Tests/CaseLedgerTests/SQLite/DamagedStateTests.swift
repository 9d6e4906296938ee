import CaseModel
import Foundation
import GRDB
import Testing

@testable import CaseLedger
@testable import LedgerSQLite

/// Somebody with the right to write the file, or a failing disk, changes what screens read.
@Suite struct DamagedStateTests {
  let folder: Folder
  let before: Picture

  init() throws {
    folder = try Folder()
    _ = try folder.filled()
    let desk = try folder.desk()
    before = Picture(desk.register)
    try desk.close()
  }

  private func faults() throws -> [Verification.Fault] {
    try Ledger(opening: folder.ledger, access: .readOnly, isTolerant: true).verify().faults
  }

  @Test(arguments: [
    ("UPDATE snapshot SET open = 0 WHERE record = 70000000001", CaseID(1).record),
    ("UPDATE snapshot SET body = zeroblob(40) WHERE record = 70000000002", CaseID(2).record),
    ("DELETE FROM snapshot WHERE record = 70000000002", CaseID(2).record),
    (
      "UPDATE snapshot SET body = (SELECT body FROM snapshot WHERE record = 50000000002) WHERE record = 50000000001",
      ChildID(1).record
    ),
    (
      "UPDATE snapshot SET body = (SELECT body FROM snapshot WHERE record = 30000000001) WHERE record = 30000000003",
      Hub.worker.record
    ),
    ("UPDATE snapshot SET version = 1 WHERE record = 70000000001", CaseID(1).record),
    ("UPDATE snapshot SET seal = zeroblob(16) WHERE record = 70000000001", CaseID(1).record),
  ])
  func aStateThatIsNotWhatItsEventsMadeIsNamedAndNeverShown(change: String, record: RecordID) throws {
    try folder.tamper(change)
    let desk = try folder.desk()
    var told: [Verification.Fault] = []
    desk.tellFaults { told.append($0) }
    #expect(told == [.stateDiffers(record)])
    #expect(told.first?.description.hasSuffix("Run frontdoor rebuild.") == true)
    #expect(Picture(desk.register) == before)
    #expect(try faults().contains(.stateDiffers(record)))
  }

  @Test func workGoesOnOnARecordWhoseStateWasDamaged() throws {
    try folder.tamper("UPDATE snapshot SET body = zeroblob(40) WHERE record = 70000000002")
    let desk = try folder.desk()
    try desk.submit([Hub.allocate(CaseID(2), to: Hub.worker)], by: Hub.manager, at: .start)
    try desk.close()
    #expect(try faults().isEmpty)
  }

  @Test func aStateChangedTogetherWithItsSealIsFoundByTheReplay() throws {
    let queue = try DatabaseQueue(path: folder.ledger)
    try queue.write { database in
      var closed: Batch.State?
      try Snapshots.read(CaseID(1).record, database) { kept in
        closed = Batch.State(
          record: CaseID(1).record, version: kept.version, isOpen: false, body: Array(kept.body))
      }
      try database.execute(
        sql: "UPDATE snapshot SET open = 0, seal = ? WHERE record = 70000000001",
        arguments: [Data(#require(closed).seal.bytes)])
      var states = OpenStates()
      try Snapshots.read(openOnly: true, database) { if let seal = Seal($0.seal) { states.add(seal) } }
      try Meta.openStates.write(states.text, database)
    }
    try queue.close()
    #expect(try faults() == [.stateDiffers(CaseID(1).record)])
  }

  @Test(arguments: [
    "DELETE FROM child_key WHERE child = 1", "INSERT INTO child_key VALUES ('nhs:1', 99)", "DELETE FROM move",
    "INSERT INTO move VALUES (7, 1, 1, 3, 1)", "UPDATE move SET number = 9",
    "UPDATE meta SET value = '1 00' WHERE key = 'open_states'", "INSERT INTO meta VALUES ('more', 1)",
    "INSERT INTO maintenance VALUES (1, '2019-01-09T10:42:00Z', 'root', 'nothing', zeroblob(32))",
  ])
  func whatChildrenAreFoundByAndWhatIsCountedIsComparedToo(change: String) throws {
    try folder.tamper(change)
    #expect(try faults().count == 1)
  }

  @Test func aRebuildSaysWhatDifferedAndLeavesATraceForGood() throws {
    try folder.tamper("UPDATE snapshot SET open = 0 WHERE record = 70000000001")
    let ledger = try Ledger(opening: folder.ledger)
    let rebuilt = try ledger.rebuild(by: "ama", at: .start)
    #expect(rebuilt.faults == [.stateDiffers(CaseID(1).record)])
    let found = try ledger.verify()
    #expect(found.fault == nil)
    #expect(found.maintenance.map(\.account) == ["ama"])
    #expect(found.maintenance.first?.what.contains("R-000001") == true)
    #expect(try ledger.rebuild(by: "ama", at: .start).faults.isEmpty)
    #expect(try ledger.verify().maintenance.count == 1)
    try ledger.close()
    let queue = try DatabaseQueue(path: folder.ledger)
    #expect(throws: DatabaseError.self) { try queue.write { try $0.execute(sql: "DELETE FROM maintenance") } }
    try queue.write {
      try $0.execute(
        sql: """
          DROP TRIGGER maintenance_no_delete; DELETE FROM maintenance;
          CREATE TRIGGER maintenance_no_delete BEFORE DELETE ON maintenance
                      BEGIN SELECT RAISE(ABORT, 'the list of what was mended is append-only'); END
          """)
    }
    try queue.close()
    #expect(try faults() == [.maintenanceDiffers])
  }

  @Test func anAlteredNarrativeIsNotShownAndTheRestIs() throws {
    let desk = try folder.desk()
    try folder.tamper(
      "UPDATE event SET body = replace(body, 'Shouting', 'Singing') WHERE kind = 'contactReceived' AND record = 60000000001"
    )
    let error = #expect(throws: LedgerError.self) { try desk.firstEvent(of: ContactID(1).record) }
    guard case .alteredEvent(_, "C-000001", "contactReceived") = error else {
      Issue.record("threw \(String(describing: error))")
      return
    }
    #expect(try desk.firstEvent(of: ContactID(2).record) != nil)
    var told: [Verification.Fault] = []
    try folder.desk().tellFaults { told.append($0) }
    #expect(told.count == 1)
  }

  @Test func aMissingEventIsSaidToBeMissingAndTheOneBeforeItIsNotAccused() throws {
    try folder.tamper("DELETE FROM event WHERE sequence = 6")
    let desk = try folder.desk()
    var told: [Verification.Fault] = []
    desk.tellFaults { told.append($0) }
    #expect(told == [.missing(from: 6, through: 6)])
    #expect(try faults().first == .missing(from: 6, through: 6))
  }

  @Test func anEventBeforeAGapIsNamedWhenItWasAlteredToo() throws {
    try folder.tamper(
      "DELETE FROM event WHERE sequence = 6; UPDATE event SET recorded_by = 2 WHERE sequence = 5")
    var told: [Verification.Fault] = []
    try folder.desk().tellFaults { told.append($0) }
    #expect(told.count == 2 && told.contains(.missing(from: 6, through: 6)))
  }

  @Test func aRealServiceIsNotMadeAnInventedOne() throws {
    let real = try Folder()
    let desk = try real.desk()
    try desk.submit(
      Hub.staff + [
        .registerWorker(WorkerDetails(name: "Root", team: Hub.team, role: .administrator, account: "root"))
      ], by: .program, at: .start)
    try desk.close()
    try real.tamper("UPDATE meta SET value = 1 WHERE key = 'simulated'")
    #expect(throws: LedgerError.otherKindOfService(path: real.ledger)) { _ = try real.desk() }
    let tolerant = try Ledger(opening: real.ledger, isTolerant: true)
    #expect(try tolerant.verify().faults == [.noteDiffers(key: "simulated")])
    #expect(try tolerant.rebuild().faults == [.noteDiffers(key: "simulated")])
    #expect(try !real.desk().isSimulated)
  }

  @Test func anInventedServiceIsNotMadeARealOne() throws {
    let invented = try Folder()
    let desk = try Desk(
      opening: invented.ledger, settings: .invented, movesSince: .start, creates: true, simulated: true)
    _ = try desk.staffed()
    #expect(try desk.ledger.verify().fault == nil)
    try desk.close()
    try invented.tamper("UPDATE meta SET value = 0 WHERE key = 'simulated'")
    #expect(throws: LedgerError.otherKindOfService(path: invented.ledger)) { _ = try invented.desk() }
  }

  @Test func aRecorderBeyondEveryNumberIsFoundThoughItsRestIsTheSame() throws {
    try folder.tamper("UPDATE event SET recorded_by = recorded_by + 4294967296 WHERE sequence = 9")
    guard case .altered(sequence: 9, _, _) = try faults().first else {
      Issue.record("found \(try faults())")
      return
    }
  }

}

/// Tables, indices and triggers are those that the program makes, or nothing is read or recorded.
@Suite struct HostileSchemaTests {
  let folder: Folder

  init() throws {
    folder = try Folder()
    _ = try folder.filled()
  }

  @Test(arguments: [
    ("DROP TRIGGER event_no_update", "trigger event_no_update is missing"),
    (
      "CREATE TRIGGER hide AFTER INSERT ON snapshot BEGIN UPDATE snapshot SET open = 0; END",
      "there is an unknown trigger hide"
    ),
    ("DROP INDEX snapshot_open", "index snapshot_open is missing"),
    ("ALTER TABLE move ADD COLUMN more TEXT", "table move differs"),
  ])
  func whatDiffersIsNamedRefusedAndMended(change: String, what: String) throws {
    let kept = try folder.derived()
    let queue = try DatabaseQueue(path: folder.ledger)
    try queue.write { try $0.execute(sql: change) }
    try queue.close()
    for access in [Ledger.Access.readWrite, .readOnly] {
      #expect(throws: LedgerError.otherSchema(path: folder.ledger, what: what)) {
        _ = try folder.desk(access)
      }
    }
    let tolerant = try Ledger(opening: folder.ledger, isTolerant: true)
    #expect(try tolerant.verify().faults.first == .schemaDiffers(what: what))
    #expect(try tolerant.rebuild().faults.first == .schemaDiffers(what: what))
    #expect(try tolerant.verify().fault == nil)
    try tolerant.close()
    #expect(try folder.derived() == kept)
    try folder.desk().close()
  }

  @Test(arguments: [
    "CREATE TABLE copies (body TEXT)",
    "DROP TRIGGER event_no_delete; ALTER TABLE event RENAME TO events; CREATE VIEW event AS SELECT * FROM events",
  ])
  func whatCannotBeWorkedOutAgainIsLeftAloneAndNamed(change: String) throws {
    let queue = try DatabaseQueue(path: folder.ledger)
    try queue.write { try $0.execute(sql: change) }
    try queue.close()
    #expect(throws: LedgerError.self) { _ = try folder.desk() }
    let tolerant = try Ledger(opening: folder.ledger, isTolerant: true)
    guard case .schemaDiffers = try tolerant.verify().fault else {
      Issue.record("not found: \(change)")
      return
    }
    #expect(throws: LedgerError.self) { try tolerant.rebuild() }
  }
}
