import CaseModel
import GRDB
import Testing

@testable import CaseLedger

/// Who may read an allegation, in the ledger’s own reading calls.
@Suite struct RestrictedTests {
  private let folder: Folder
  private let officer: WorkerID
  private let record = AllegationID(1).record

  init() throws {
    folder = try Folder()
    let desk = try folder.desk().staffed()
    officer = WorkerID(desk.register.nextNumber(.worker))
    let details = WorkerDetails(name: "Col Ashe", team: TeamID(1), role: .designatedOfficer)
    try desk.submit([.registerWorker(details)], by: .program, at: .start)
    let changed = try desk.submit([Self.report], by: Hub.manager, at: .start)
    // Whoever reports it does not read it back.
    #expect(changed.isEmpty)
    #expect(desk.register.allegations.count == 0)
    try desk.close()
  }

  private static let report = Command.reportAllegation(
    AllegationReported(
      person: "Mr Invented", role: "coach", setting: "Hollingfold Juniors", kind: .sport,
      what: "held a child by the arm", knownAt: .start))

  @Test func nobodyButTheDesignatedOfficerGetsAnAllegation() throws {
    for worker in [Hub.manager, Hub.worker, WorkerID.program] {
      let desk = try folder.desk()
      try desk.open(for: worker)
      #expect(desk.register.allegations.count == 0)
      #expect(try desk.load(record) == false)
      #expect(try desk.events(of: [record]).isEmpty)
      #expect(try desk.firstEvent(of: record) == nil)
      #expect(try desk.lastEvent(of: record) == nil)
      #expect(Watch(desk.register, at: .start)[.allegation].isEmpty)
      try desk.close()
    }
    let desk = try folder.desk()
    try desk.open(for: officer)
    #expect(desk.register.allegations[AllegationID(1)]?.setting == "Hollingfold Juniors")
    #expect(try desk.load(record))
    #expect(try desk.events(of: [record]).map(\.event.kind) == [.allegationReported])
    #expect(Watch(desk.register, at: .start)[.allegation].map(\.record) == [record])
  }

  @Test func aDeskThatIsOpenToNobodyYetReadsNone() throws {
    let desk = try folder.desk()
    #expect(desk.register.allegations.count == 0)
    #expect(try desk.events(of: [record]).isEmpty)
  }

  @Test func whatOthersReportMeanwhileReachesTheOfficerAlone() throws {
    let officers = try folder.desk()
    try officers.open(for: officer)
    let managers = try folder.desk()
    try managers.open(for: Hub.manager)
    let other = try folder.desk()
    try other.submit([Self.report], by: Hub.manager, at: .start)
    #expect(try officers.refresh() == [AllegationID(2).record])
    #expect(try managers.refresh().isEmpty)
    // The number is taken all the same: the next report makes a third.
    try managers.submit([Self.report], by: Hub.manager, at: .start)
    #expect(try officers.refresh() == [AllegationID(3).record])
    #expect(managers.register.allegations.count == 0)
  }

  @Test func theOfficersActIsDecidedOnADeskThatDoesNotShowIt() throws {
    let desk = try folder.desk()
    let command = Command.allegation(
      AllegationID(1), .evaluate(AllegationEvaluated(decision: "away from children", needsMeeting: false)))
    #expect(throws: Refusal.roleMayNot(.hubManager, .allegations)) {
      try desk.submit([command], by: Hub.manager, at: .start)
    }
    #expect(desk.register.allegations.count == 0)
    #expect(try desk.submit([command], by: officer, at: .start).isEmpty)
    #expect(desk.register.allegations.count == 0)
    let officers = try folder.desk()
    try officers.open(for: officer)
    #expect(officers.register.allegations[AllegationID(1)]?.evaluatedAt == .start)
  }

  @Test func aLedgerOfAnOlderFormIsBroughtUpAndSaysItsAllegationsByLetter() throws {
    let path = folder.path + "/older.sqlite"
    let queue = try DatabaseQueue(path: path)
    try Schema.migrator.migrate(queue, upTo: "1 events, current states, moves and keys")
    let version = { try queue.read { try Int.fetchOne($0, sql: "PRAGMA user_version") } }
    #expect(try version() == 1)
    try Schema.migrator.migrate(queue)
    #expect(try version() == 2)
    let name = try queue.write { database in
      try database.execute(
        sql: """
          INSERT INTO event (sequence, record, version, recorded_at, recorded_by, kind, body, previous_hash, hash)
          VALUES (1, \(AllegationID(7).record.packed), 1, '', 0, 'x', '{}', zeroblob(32), zeroblob(32))
          """)
      return try String.fetchOne(database, sql: "SELECT record_id FROM event")
    }
    #expect(name == "A-000007")
  }
}
