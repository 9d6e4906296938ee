import Testing

@testable import CaseModel

@Suite struct ImportTests {
  private func listed(
    _ child: NewChild, at referredAt: String = "2018-06-01T09:00:00Z", worker: WorkerID? = nil,
    closedAt: String? = nil, work: Work? = nil, seen: String? = nil
  ) -> ImportedCase {
    ImportedCase(
      child: child, referredAt: instant(referredAt), work: work, worker: worker, lastSeen: seen.map(day),
      closedAt: closedAt.map(instant))
  }

  @Test func anImportedContactIsHistoryThatCountsAsEarlierContact() throws {
    var service = try Service()
    let contact = ImportedContact(
      receivedAt: instant("2018-05-01T09:00:00Z"), source: .school, child: .new(Hub.child("Maisie")))
    try service.run(.importContact(contact), by: .program)
    #expect(try service.contact(ContactID(1)).isHistory)
    #expect(try !service.contact(ContactID(1)).isOpen)
    #expect(QueueKind.allCases.allSatisfy { service.queue($0).count == 0 })
    #expect(try service.child(ChildID(1)).contactsInYear(before: Hub.start) == 1)
    #expect(try !service.child(ChildID(1)).isOpen)
  }

  @Test func anOpenCaseIsHeldByWhoIsNamedOrAwaitsAllocation() throws {
    var service = try Service()
    try service.run(.importCase(listed(.new(Hub.child("Maisie")), worker: Hub.worker)), by: .program)
    try service.run(.importCase(listed(.new(Hub.child("Alfie")))), by: .program)
    #expect(service.register.cases(heldBy: Hub.worker) == [CaseID(1)])
    #expect(service.queue(.toAllocate).rows.map(\.case) == [CaseID(2)])
    #expect(
      service.refusal(of: .importCase(listed(.new(Hub.child("Noah")), worker: WorkerID(99))), by: .program)
        == .noSuchRecord(WorkerID(99).record))
  }

  @Test func aChildWithAnOpenCaseTakesClosedOnesFromListsAndNoOpenOne() throws {
    var service = try Service()
    try service.run(.importCase(listed(.new(Hub.child("Maisie")))), by: .program)
    let known = NewChild.known(ChildID(1))
    #expect(
      service.refusal(of: .importCase(listed(known, at: "2018-08-01T09:00:00Z")), by: .program)
        == .caseAlreadyOpen(ChildID(1), CaseID(1)))
    let closed = listed(known, at: "2017-08-01T09:00:00Z", closedAt: "2017-10-01T09:00:00Z")
    try service.run(.importCase(closed), by: .program)
    #expect(try service.child(ChildID(1)).episodes.map(\.case) == [CaseID(2), CaseID(1)])
    #expect(try service.child(ChildID(1)).openEpisode?.case == CaseID(1))
  }

  @Test func aLaterListAddsAWorkerTheWorkAVisitAndAClosure() throws {
    var service = try Service()
    try service.run(.importCase(listed(.new(Hub.child("Maisie")))), by: .program)
    let again = listed(.known(ChildID(1)), worker: Hub.worker, work: .childInNeed, seen: "2018-07-01")
    try service.run(.updateImportedCase(CaseID(1), again), by: .program)
    #expect(try service.item(CaseID(1)).worker == Hub.worker)
    #expect(try service.item(CaseID(1)).since == instant("2018-06-01T09:00:00Z"))
    #expect(try service.item(CaseID(1)).work == .childInNeed)
    #expect(try service.item(CaseID(1)).lastSeen == day("2018-07-01"))
    #expect(try service.run(.updateImportedCase(CaseID(1), again), by: .program).isEmpty)
    var unknown = again
    unknown.worker = WorkerID(99)
    #expect(
      service.refusal(of: .updateImportedCase(CaseID(1), unknown), by: .program)
        == .noSuchRecord(WorkerID(99).record))
    let closed = listed(.known(ChildID(1)), worker: Hub.otherWorker, closedAt: "2018-09-01T09:00:00Z")
    try service.run(.updateImportedCase(CaseID(1), closed), by: .program)
    #expect(try service.child(ChildID(1)).openEpisode == nil)
    #expect(
      service.refusal(of: .updateImportedCase(CaseID(1), again), by: .program)
        == .caseClosed(CaseID(1), Stamp(by: .program, at: instant("2018-09-01T09:00:00Z"))))
    for worker in [Hub.worker, Hub.otherWorker] {
      let trend = service.register.trend(of: worker, weeks: 40, at: service.now)
      #expect(trend.allSatisfy { $0 == 0 || $0 == 1 }, "\(trend)")
      #expect(trend.last == 0)
    }
  }

  @Test func whatListsBringInLateDoesNotHideWhatCameThisWeek() throws {
    var service = try Service()
    try service.allocate(try service.refer("Maisie")[0], to: Hub.worker)
    try service.run(.importCase(listed(.new(Hub.child("Alfie")), worker: Hub.worker)), by: .program)
    try service.run(.importCase(listed(.new(Hub.child("Noah")), worker: Hub.otherWorker)), by: .program)
    let load = try service.caseload(of: Hub.worker)
    #expect(load.children == 2)
    #expect(load.receivedLast7Days == 1)
    #expect(service.register.trend(of: Hub.worker, weeks: 3, at: service.now) == [1, 1, 2])
  }
}
