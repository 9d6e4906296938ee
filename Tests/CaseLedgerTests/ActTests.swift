import CaseModel
import Testing

@testable import CaseLedger

/// What one undo takes back, as the ledger knows it: after a restart, too, and for several commands together.
@Suite(.onBothStores) struct ActTests {
  let folder: Folder
  private static let day = London.day(of: .start)

  init() throws { folder = try Folder() }

  private func words(_ act: [PastAct]?) -> [EventKind] {
    act?.compactMap { $0.events.first?.event.kind } ?? []
  }

  private func undo(_ desk: Desk, by worker: WorkerID = Hub.manager) throws {
    guard case .setAside(let acts)? = try desk.lastAct(of: worker, on: Self.day)?.way else { return }
    try desk.submit(acts.map { .setAside($0, reason: "by mistake") }, by: worker, at: .start)
  }

  /// A contact that nobody has decided, and after it one whose child was referred: a decided contact takes no question.
  private func besideUndecided() throws -> Desk {
    let desk = try folder.desk().staffed()
    try desk.submit([Hub.contact([.new(Hub.child("Leo"))])], by: Hub.manager, at: .start)
    return try desk.withReferral()
  }

  @Test func theLastActIsFoundAfterARestartAndNeverAnotherWorkers() throws {
    let desk = try besideUndecided()
    try desk.submit([Hub.allocate(CaseID(1), to: Hub.worker)], by: Hub.manager, at: .start)
    try desk.submit([.contact(ContactID(1), .rate(.red, why: "weapon"))], by: Hub.secondManager, at: .start)
    try desk.close()
    let again = try folder.desk()
    #expect(words(try again.lastAct(of: Hub.manager, on: Self.day)) == [.caseAllocated])
    #expect(words(try again.lastAct(of: Hub.secondManager, on: Self.day)) == [.ragChanged])
    #expect(try again.lastAct(of: Hub.worker, on: Self.day) == nil)
    #expect(try again.lastAct(of: Hub.manager, on: Self.day.advanced(by: 1)) == nil)
  }

  @Test func threeAllocatedTogetherAreUndoneTogether() throws {
    let desk = try folder.desk().staffed().withReferral().withReferral(of: "Leo").withReferral(of: "Noor")
    let cases = [CaseID(1), CaseID(2), CaseID(3)]
    try desk.submit(cases.map { Hub.allocate($0, to: Hub.worker) }, by: Hub.manager, at: .start)
    #expect(
      words(try desk.lastAct(of: Hub.manager, on: Self.day)) == [
        .caseAllocated, .caseAllocated, .caseAllocated,
      ])
    try undo(desk)
    #expect(desk.register.cases(heldBy: Hub.worker).isEmpty)
    // The act before is next, not the undo and not what it undid.
    #expect(words(try desk.lastAct(of: Hub.manager, on: Self.day)).last == .childDecided)
  }

  @Test func oneActAfterTheOtherIsUndoneNewestFirst() throws {
    let desk = try besideUndecided()
    let (contact, decided) = (ContactID(1), ContactID(2))
    try desk.submit([.contact(contact, .ask(.police))], by: Hub.manager, at: .start)
    try desk.submit([.contact(contact, .ask(.health))], by: Hub.manager, at: .start)
    try undo(desk)
    #expect(desk.register.contacts[contact]?.checks.map(\.agency) == [.police])
    try undo(desk)
    #expect(desk.register.contacts[contact]?.checks.isEmpty == true)
    #expect(words(try desk.lastAct(of: Hub.manager, on: Self.day)).contains(.childDecided))
    try undo(desk)
    #expect(desk.register.contacts[decided]?.stage == .toDecide)
    #expect(try folder.desk().ledger.verify().fault == nil)
  }

  @Test func whatAnotherDidOnTopMakesItTooLateAndIsNamed() throws {
    let desk = try folder.desk().staffed().withReferral()
    try desk.submit([Hub.allocate(CaseID(1), to: Hub.worker)], by: Hub.manager, at: .start)
    let other = NewAllocation(worker: Hub.otherWorker, reason: "knows the family")
    try desk.submit(
      [.case(CaseID(1), .reallocate(other, .managingCaseloads))], by: Hub.secondManager, at: .start)
    guard case .tooLate(let later)? = try desk.lastAct(of: Hub.manager, on: Self.day)?.way else {
      Issue.record("not said to be too late")
      return
    }
    #expect(later.stamp.by == Hub.secondManager && later.event.kind == .caseAllocated)
  }

  @Test func anActWithoutAnUndoIsNamedAndNothingOlderTakenInItsPlace() throws {
    let desk = try folder.desk().staffed().withReferral()
    try desk.submit([Hub.allocate(CaseID(1), to: Hub.worker)], by: Hub.manager, at: .start)
    try desk.submit([.case(CaseID(1), .returnToTray(reason: "away"))], by: Hub.manager, at: .start)
    let last = try desk.lastAct(of: Hub.manager, on: Self.day)
    #expect(words(last) == [.caseReturned])
    #expect(last?.way == .instead("give the case to its worker again"))
  }

  @Test func aFactSetAsideIsReadTheSameByOtherProgramsAndARebuild() throws {
    let desk = try besideUndecided()
    let other = try folder.desk()
    try desk.submit([.contact(ContactID(1), .ask(.police))], by: Hub.manager, at: .start)
    try undo(desk)
    _ = try other.refresh()
    #expect(Picture(other.register) == Picture(desk.register))
    #expect(try desk.ledger.rebuild().corrected == 0)
    #expect(Picture(try folder.desk().register) == Picture(desk.register))
    #expect(try desk.ledger.verify().fault == nil)
  }

  @Test func aChildWhoseRecordWasSplitOffIsFoundByNameAgain() throws {
    let desk = try folder.desk().staffed().withReferral()
    try desk.submit([Hub.contact([.new(Hub.child("Leo"))])], by: Hub.manager, at: .start)
    try desk.submit(
      [.child(ChildID(2), .merge(into: ChildID(1), reason: "one child"))], by: Hub.manager, at: .start)
    let before = try desk.ledger.rebuild()
    #expect(before.keys == 0)
    try desk.submit([.setAside(.merge(ChildID(2)), reason: "two children")], by: Hub.manager, at: .start)
    #expect(try desk.ledger.rebuild() == Rebuilt(events: before.events + 3, records: before.records))
    #expect(try folder.desk().register.child(ChildID(2))?.id == ChildID(2))
  }
}
