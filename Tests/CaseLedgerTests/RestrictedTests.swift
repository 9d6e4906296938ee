import CaseModel
import Testing

@testable import CaseLedger

/// Who may read an allegation, in the ledger’s own reading calls.
@Suite(.onBothStores) struct RestrictedTests {
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

  static let report = Command.reportAllegation(
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

  private let evaluate = Command.allegation(
    AllegationID(1), .evaluate(AllegationEvaluated(decision: "away from children", needsMeeting: false)))
  private let conclude = Command.allegation(
    AllegationID(1),
    .conclude(AllegationConcluded(outcome: .unfounded, why: "he was elsewhere", referredTo: nil)))

  private func desk(for worker: WorkerID) throws -> Desk {
    let desk = try folder.desk()
    try desk.open(for: worker)
    return desk
  }

  /// Which version an allegation has, who recorded it and when, is told to the officer alone.
  @Test func aVersionThatSomebodyElseClaimsToHaveSeenIsNotCompared() throws {
    let desk = try desk(for: Hub.manager)
    for id in [AllegationID(1), AllegationID(99)] {
      let command = Command.allegation(id, .link(AllegationLinked(child: ChildID(1))))
      #expect(throws: Refusal.roleMayNot(.hubManager, .allegations)) {
        try desk.submit([command], by: Hub.manager, at: .start, seen: [id.record: 7])
      }
    }
    #expect(throws: StaleRecord(record: record, by: Hub.manager, at: .start, kind: .allegationReported)) {
      try self.desk(for: officer).submit([evaluate], by: officer, at: .start, seen: [record: 7])
    }
  }

  @Test func theRegisterOpensAndClosesWithTheRole() throws {
    let desk = try desk(for: Hub.worker)
    var details = try #require(desk.register.workers[Hub.worker]).details
    details.role = .designatedOfficer
    try desk.submit([.worker(Hub.worker, .change(details))], by: .program, at: .start)
    #expect(desk.register.allegations.count == 1)
    details.role = .socialWorker
    try self.desk(for: Hub.manager).submit(
      [.worker(Hub.worker, .change(details))], by: Hub.manager, at: .start)
    #expect(try desk.refresh().contains(Hub.worker.record))
    #expect(desk.register.allegations.count == 0)
    #expect(try desk.events(of: [record]).isEmpty)
  }

  @Test func thatSomethingRestrictedExistsIsKnownOnlyWhereTheSettingsSaySo() throws {
    let manager = try desk(for: Hub.manager)
    try manager.submit([Hub.contact([.new(Hub.child("Maisie"))])], by: Hub.manager, at: .start)
    let officers = try desk(for: officer)
    let link = Command.allegation(AllegationID(1), .link(AllegationLinked(child: ChildID(1))))
    try officers.submit([link], by: officer, at: .start)
    func isKnown(_ desk: Desk) throws -> Bool {
      _ = try desk.refresh()
      return desk.register.somethingRestrictedExists(about: ChildID(1))
    }
    #expect(try !isKnown(manager), "by default, not even that")
    var settings = ServiceSettings.invented
    settings.allegations = AllegationSettings(showThatRestrictedExists: true)
    try manager.submit([.putSettingsInForce(settings)], by: .program, at: .start)
    #expect(try isKnown(manager))
    #expect(try isKnown(folder.desk()))
    #expect(try !isKnown(officers), "the officer reads the thing itself")
    #expect(manager.register.allegations.count == 0)
    try officers.submit([evaluate, conclude], by: officer, at: .start)
    #expect(try !isKnown(manager), "a concluded one says nothing")
    let reopen = Command.allegation(AllegationID(1), .reopen(AllegationReopened(why: "a new witness")))
    try officers.submit([reopen], by: officer, at: .start)
    #expect(try isKnown(manager))
    settings.allegations = nil
    try manager.submit([.putSettingsInForce(settings)], by: .program, at: .start)
    #expect(try !isKnown(manager))
  }

  @Test func theOfficerKeepsTheConcludedOnesAtHand() throws {
    let desk = try desk(for: officer)
    try desk.submit([evaluate, conclude], by: officer, at: .start)
    try desk.record { try $0.submit(Self.report, by: Hub.worker, at: .start) }
    #expect(desk.register.allegations.count == 2)
    #expect(try self.desk(for: officer).register.allegations[AllegationID(1)]?.outcome == .unfounded)
  }

  @Test func aRefusedCommandLeavesNoAllegationBehind() throws {
    for worker in [Hub.worker, officer] {
      let desk = try desk(for: worker)
      let before = desk.register.allegations.count
      #expect(throws: Refusal.noSuchRecord(CaseID(99).record)) {
        try desk.submit(
          [Self.report, Hub.allocate(CaseID(99), to: Hub.worker)], by: Hub.manager, at: .start)
      }
      #expect(desk.register.allegations.count == before)
      #expect(desk.register.nextNumber(.allegation) == 2)
    }
  }

  @Test func allegationsAreRebuiltAndVerifiedLikeEverythingElse() throws {
    let before = try desk(for: officer).register.state(of: record)
    let ledger = try folder.open()
    #expect(try ledger.rebuild().corrected == 0)
    let damaged = Batch.State(record: record, version: 1, isOpen: false, body: [0])
    try ledger.store.mending { try $0.write(damaged) }
    #expect(try ledger.verify().fault == .stateDiffers(record))
    #expect(try ledger.rebuild().corrected == 1)
    #expect(try ledger.verify().fault == nil)
    try ledger.close()
    #expect(try desk(for: officer).register.state(of: record) == before)
  }
}
