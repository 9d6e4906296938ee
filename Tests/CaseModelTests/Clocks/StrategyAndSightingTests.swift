import Testing

@testable import CaseModel

/// When the clocks of strategy discussions and sightings begin and stop.
@Suite struct StrategyAndSightingTests {
  private func clock(_ name: ClockName, _ item: CaseID, _ service: Service) throws -> Clock? {
    service.register.clocks(of: try service.item(item)).last { $0.name == name && $0.standing == .ours }
  }

  private func strategySignal(_ service: Service, _ item: CaseID) -> WatchFinding.Missing? {
    Watch(service.register, at: service.now)[.strategy].first { $0.record == item.record }?.finding.missing
  }

  @Test func aDiscussionIsOwedFromTheDecisionAndAskingDoesNotBeginItAnew() throws {
    var service = try Service()
    let item = try service.refer("Maisie", outcome: .referralWithStrategyDiscussion)[0]
    let decided = service.now
    #expect(strategySignal(service, item) == .strategyNotAsked)
    service.now = decided.advanced(byMinutes: 48 * 60)
    try service.go(item, Example.asked)
    let clock = try #require(try clock(.strategy, item, service))
    #expect(clock.startedAt == decided)
    #expect(service.register.due(of: clock) == decided.advanced(byMinutes: 24 * 60))
    #expect(strategySignal(service, item) == .strategyNotHeld)
    #expect(
      service.refusal(of: .changeWork(.assessment), on: item) == nil,
      "asked for, it no longer hangs on the work")
  }

  @Test func aDecisionForADiscussionIsNotUndoneByAnotherKindOfWork() throws {
    var service = try Service()
    let item = try service.refer("Maisie", outcome: .referralWithStrategyDiscussion)[0]
    #expect(service.refusal(of: .changeWork(.assessment), on: item) == .pathway(item, .strategyNeeded))
  }

  @Test func anEmergencyOwesADiscussionToo() throws {
    var service = try Service()
    let item = try service.refer("Maisie")[0]
    #expect(strategySignal(service, item) == nil)
    try service.go(item, Example.protection(service.now))
    #expect(strategySignal(service, item) == .strategyNotAsked)
    try service.go(item, Example.held(service.now))
    #expect(strategySignal(service, item) == .minutesNotShared)
  }

  @Test func aDiscussionWithoutThePoliceThatFoundNothingIsStillShown() throws {
    var service = try Service()
    let item = try service.refer("Maisie")[0]
    let held = Example.held(
      service.now, present: [.socialCare, .health], missingWhy: "no officer was free", met: false)
    try service.go(item, held)
    #expect(strategySignal(service, item) == .partnersDidNotCome([.police]))
  }

  @Test func aDiscussionIsNotHeldBeforeTheReferral() throws {
    var service = try Service()
    let item = try service.refer("Maisie")[0]
    let referred = try service.item(item).referredAt
    service.now = service.now.advanced(byMinutes: 5)
    let before = Example.held(referred.advanced(bySeconds: -1))
    #expect(
      service.refusal(of: .record(before), on: item)
        == .pathway(item, .beforeReferral(referred)))
    #expect(service.refusal(of: .record(Example.held(referred)), on: item) == nil)
  }

  @Test func minutesGoToADiscussionThatWasHeld() throws {
    var service = try Service()
    let item = try service.refer("Maisie")[0]
    try service.go(item, Example.held(service.now))
    try service.go(item, Example.asked)
    let share = MinutesShared(with: [.police], at: service.now)
    try service.go(item, share)
    #expect(try service.item(item).pathway.strategies.map { $0.minutesSharedAt != nil } == [true, false])
    try service.go(item, Example.held(service.now))
    #expect(strategySignal(service, item) == .minutesNotShared)
    try service.go(item, share)
    #expect(strategySignal(service, item) == nil)
    #expect(
      service.refusal(of: .record(share), on: item) == .pathway(item, .minutesShared(service.now)))
  }

  @Test func eachConcernIsAcceptedTheFirstFirst() throws {
    var service = try Service()
    let item = try service.refer("Maisie")[0]
    try service.go(item, Example.concern)
    try service.go(item, ConcernRaised(kinds: [.missing], what: "gone two nights"))
    let accept = ConcernAccepted(team: Hub.north)
    try service.go(item, accept)
    #expect(try service.item(item).pathway.awaitedConcern?.kinds == [.missing])
    try service.go(item, accept)
    #expect(service.refusal(of: .record(accept), on: item) == .pathway(item, .noConcern))
  }

  @Test func theFirstVisitInAnAccommodationStopsItsClockAndLaterOnesDoNotMoveIt() throws {
    var service = try Service()
    let item = try service.refer("Maisie")[0]
    let taken = service.now
    try service.go(item, Example.protection(taken, .accommodation, place: .hospital))
    service.now = taken.advanced(byMinutes: 2 * 1440)
    let seen = service.now
    try service.go(item, Example.visit(seen))
    service.now = taken.advanced(byMinutes: 20 * 1440)
    try service.go(item, Example.visit(service.now))
    #expect(try clock(.lookedAfterVisit, item, service)?.stoppedAt == seen)
  }

  @Test func theFirstAndTheLastSightingStandThoughAnEarlierVisitIsRecordedAfterwards() throws {
    var service = try Service()
    let item = try service.refer("Maisie")[0]
    let (first, last) = (service.now.advanced(byMinutes: 1440), service.now.advanced(byMinutes: 3 * 1440))
    service.now = last
    try service.go(item, Example.visit(last))
    try service.go(item, Example.visit(first))
    #expect(try service.pathway(item).seenAloneAt == last)
    #expect(try service.pathway(item).firstSeenAt == first)
  }

  /// - Source: Children Act 1989, section 47(1)(a).
  @Test func anEnquiryThatRunsAlreadyAnswersTheDutyToEnquireAtOnce() throws {
    var service = try Service()
    let item = try service.refer("Maisie")[0]
    try service.go(item, Example.held(service.now))
    service.now = service.now.advanced(byMinutes: 1440)
    let taken = service.now
    try service.go(item, Example.protection(taken))
    #expect(try service.pathway(item).enquiries.count == 1)
    let clock = try #require(try clock(.enquiryDuty, item, service))
    #expect(clock.isMet)
    #expect(clock.stoppedAt == taken)
  }

  @Test func aChildSeenBeforeTheReferralHasNotBeenSeenBecauseOfIt() throws {
    var service = try Service()
    let item = try service.refer("Maisie")[0]
    try service.allocate(item, to: Hub.worker)
    let referred = London.day(of: try service.item(item).referredAt)
    try service.run(.case(item, .recordSeen(on: referred.advanced(by: -1))))
    #expect(try clock(.seenInAssessment, item, service)?.stoppedAt == nil)
    try service.run(.case(item, .recordSeen(on: referred)))
    #expect(try clock(.seenInAssessment, item, service)?.stoppedAt != nil)
  }

  @Test func theAssessmentIsDueWhateverTheCaseHasBecome() throws {
    for work in Work.allCases {
      var service = try Service()
      let item = try service.refer("Maisie")[0]
      try service.run(.case(item, .changeWork(work)))
      #expect((try clock(.assessment, item, service) != nil) == (work != .dutyVisit), "\(work)")
    }
  }
}
