import Testing

@testable import CaseModel

@Suite struct SuggestionTests {
  private func choices(for items: CaseID..., in service: Service) -> [AllocationChoice] {
    service.register.choices(for: items, at: service.now)
  }

  @Test func theFreeWorkerWithTheLowestWorkloadAfterComesFirstAndWhoMayNotTakeItLast() throws {
    var service = try Service()
    let item = try service.refer("Maisie")[0]
    let choices = choices(for: item, in: service)
    #expect(
      choices.map(\.worker) == [
        Hub.senior, Hub.worker, Hub.otherWorker, Hub.asye, Hub.otherASYE, Hub.halfTime, Hub.unregistered,
      ])
    #expect(choices.map(\.after.workloadPercent) == [22, 22, 22, 25, 25, 29, 22])
    #expect(choices.map(\.now.workloadPercent) == [15, 15, 15, 17, 17, 15, 15])
    #expect(choices[0].reasons == [.lowestWorkload])
    #expect(choices.dropFirst().allSatisfy { $0.reasons.isEmpty })
    #expect(
      choices.map(\.obstacle) == [nil, nil, nil, nil, nil, nil, .workerNotRegistered(Hub.unregistered)])
  }

  @Test func whoHoldsASiblingsCaseComesFirstUnlessUnsafe() throws {
    var service = try Service()
    let items = try service.refer("Maisie", "Alfie")
    try service.allocate(items[0], to: Hub.otherWorker)
    let first = try #require(choices(for: items[1], in: service).first)
    #expect(first.worker == Hub.otherWorker)
    #expect(first.reasons == [.holdsSibling(items[0])])
    #expect(first.reasons.map(\.words) == ["holds a sibling’s case (R-000001)"])
    var settings = Hub.settings
    settings.caseload.bands = .init(full: 1, over: 2, unsafe: first.after.workloadPercent + 1)
    try service.run(.putSettingsInForce(settings), by: Hub.head)
    #expect(choices(for: items[1], in: service).first?.worker == Hub.otherWorker)
    settings.caseload.bands.unsafe -= 1
    try service.run(.putSettingsInForce(settings), by: Hub.head)
    #expect(choices(for: items[1], in: service).first?.worker == Hub.senior)
  }

  @Test func whoHeldTheChildsCaseBeforeComesFirst() throws {
    var service = try Service()
    let item = try service.refer("Maisie")[0]
    try service.allocate(item, to: Hub.otherWorker)
    try service.run(.case(item, .returnToTray(reason: "on a course")))
    #expect(choices(for: item, in: service).first?.worker == Hub.otherWorker)
    #expect(choices(for: item, in: service).first?.reasons == [.heldBefore, .lowestWorkload])
    try service.allocate(item, to: Hub.otherWorker)
    try service.close(item)
    service.now = instant("2019-06-03T10:00:00Z")
    let contact = try service.receive(about: ChildID(1))
    try service.decide(contact, Hub.decision(ChildID(1), .referralForAssessment))
    #expect(choices(for: CaseID(2), in: service).first?.worker == Hub.otherWorker)
  }

  @Test func anAllocationSetAsideIsNoEarlierHolding() throws {
    var service = try Service()
    let item = try service.refer("Maisie")[0]
    try service.allocate(item, to: Hub.otherWorker)
    try service.run(.setAside(.allocation(item), reason: "wrong row"))
    #expect(choices(for: item, in: service).first?.worker == Hub.senior)
  }

  @Test func aSharedLanguageIsSaidAndEnglishIsNot() throws {
    var service = try Service()
    let item = try service.refer("Yusuf")[0]
    try service.run(.child(ChildID(1), .change(Hub.child("Yusuf", languages: ["Urdu", "English"]))))
    let reasons = choices(for: item, in: service).first { $0.worker == Hub.halfTime }?.reasons
    #expect(reasons == [.speaks("Urdu")])
    try service.run(.child(ChildID(1), .change(Hub.child("Yusuf", languages: ["English"]))))
    #expect(choices(for: item, in: service).allSatisfy { $0.reasons.allSatisfy { $0 == .lowestWorkload } })
  }

  @Test func whoIsAwayOrNewlyQualifiedAloneComesAfterWhoIsFree() throws {
    var service = try Service()
    let item = try service.refer("Maisie", outcome: .referralWithStrategyDiscussion)[0]
    try service.run(.worker(Hub.senior, .startAbsence(.init(reason: .sickness, from: day("2019-01-09")))))
    try service.run(.worker(Hub.worker, .leaves(on: day("2019-01-08"))))
    let choices = choices(for: item, in: service)
    #expect(choices.first?.worker == Hub.otherWorker)
    #expect(choices.first { $0.worker == Hub.senior }?.obstacle == .workerAbsent(Hub.senior))
    #expect(
      choices.first { $0.worker == Hub.asye }?.obstacle == .asyeAlone(Hub.asye, .assessmentWithSection47))
    #expect(!choices.contains { $0.worker == Hub.worker })
    let places = choices.map { $0.obstacle == nil }
    #expect(places == places.sorted { $0 && !$1 })
  }

  @Test func siblingsAreProposedTogether() throws {
    var service = try Service()
    let items = try service.refer("Maisie", "Alfie")
    let first = try #require(choices(for: items[0], items[1], in: service).first)
    #expect(first.after.children == 2 && first.after.families == 1)
    #expect(first.now.children == 0)
  }
}
