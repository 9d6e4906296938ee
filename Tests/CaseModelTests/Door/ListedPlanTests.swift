import Testing

@testable import CaseModel

/// Children whom lists bring in under child protection or looked after run their clocks and are guarded.
@Suite struct ListedPlanTests {
  private static let item = CaseID(1)

  private func imported(_ work: Work, seen: String? = nil) throws -> Service {
    var service = try Service()
    try service.run(
      .importCase(
        ImportedCase(
          child: .new(Hub.child("Maisie")), referredAt: instant("2018-06-01T09:00:00Z"), work: work,
          worker: Hub.worker, lastSeen: seen.map(day))), by: .program)
    return service
  }

  private func due(_ name: ClockName, _ service: Service) throws -> Instant? {
    let clock = service.register.clocks(of: try service.item(Self.item)).last {
      $0.name == name && $0.isRunning
    }
    return clock.flatMap(service.register.due)
  }

  private func missing(_ signal: WatchSignal, _ service: Service) -> [WatchFinding.Missing] {
    Watch(service.register, at: service.now)[signal].map(\.finding.missing)
  }

  /// Brought in on 9 January without a word of the plan: reviewed three months on, and asked for what is missing.
  @Test func aPlanOfWhichAListSaysNothingRunsAndAsksForItsDetails() throws {
    let service = try imported(.childProtection)
    let plan = try #require(try service.pathway(Self.item).openPlans.first)
    #expect(plan.kind == .protection)
    #expect(!plan.isStartKnown)
    #expect(plan.category == nil)
    #expect(missing(.conference, service) == [.planIncomplete])
    #expect(try due(.reviewConference, service) == instant("2019-04-09T23:00:00Z"))
    let close = CaseCommand.close(.otherReason, why: "done", notSeenWhy: "never")
    #expect(service.refusal(of: close, on: Self.item) == .pathway(Self.item, .protectionPlanRuns))
    #expect(
      service.refusal(of: .changeWork(.childInNeed), on: Self.item)
        == .pathway(Self.item, .workFollows(.childProtection)))
  }

  /// A plan of 5 November 2018 is reviewed by 5 February, and six months after a review of 7 January by 7 July.
  @Test func whatAListSaysOfThePlanSetsItsClocks() throws {
    var service = try imported(.childProtection)
    let listed = PlanListed(kind: .protection, from: day("2018-11-05"), category: .neglect)
    try service.run(.importPlan(Self.item, listed), by: .program)
    #expect(missing(.conference, service).isEmpty)
    #expect(try due(.reviewConference, service) == instant("2019-02-06T00:00:00Z"))
    // The same list again says nothing new.
    #expect(try service.run(.importPlan(Self.item, listed), by: .program).isEmpty)
    let later = PlanListed(kind: .protection, reviewedOn: day("2019-01-07"))
    try service.run(.importPlan(Self.item, later), by: .program)
    #expect(try due(.furtherReview, service) == instant("2019-07-07T23:00:00Z"))
    #expect(try service.pathway(Self.item).openPlans.map(\.category) == [.neglect])
  }

  @Test func aListedPlanIsReviewedRecordedAndEnded() throws {
    var service = try imported(.childProtection)
    try service.go(
      Self.item, PlanListed(kind: .protection, from: day("2018-11-05"), category: .emotional),
      by: Hub.worker)
    try service.go(
      Self.item, ReviewHeld(on: day("2019-01-08"), planGoesOn: true, why: "not safe yet"),
      by: Hub.worker)
    #expect(try due(.furtherReview, service) == instant("2019-07-08T23:00:00Z"))
    try service.go(
      Self.item, ReviewHeld(on: day("2019-01-09"), planGoesOn: false, why: "safe now"))
    #expect(try service.pathway(Self.item).openPlans.isEmpty)
  }

  /// Looked after since 1 October 2018: the first review is due 20 working days on, 29 October.
  @Test func aChildBroughtInAsLookedAfterIsVisitedReviewedAndGuarded() throws {
    var service = try imported(.lookedAfter, seen: "2018-12-10")
    #expect(try service.item(Self.item).work == .lookedAfter)
    // Six weeks after the last visit.
    #expect(try due(.lookedAfterFurtherVisit, service) == instant("2019-01-22T00:00:00Z"))
    let close = CaseCommand.close(.otherReason, why: "done")
    #expect(
      service.refusal(of: close, on: Self.item) == .pathway(Self.item, .emergencyRuns(.accommodation)))
    let listed = PlanListed(kind: .lookedAfter, from: day("2018-10-01"))
    try service.run(.importPlan(Self.item, listed), by: .program)
    #expect(try due(.lookedAfterReview, service) == instant("2018-10-30T00:00:00Z"))
    try service.go(
      Self.item, LookedAfterDone(what: .review, on: day("2018-10-26")), by: Hub.worker)
    #expect(try due(.lookedAfterSecondReview, service) == instant("2019-01-27T00:00:00Z"))
    try service.go(
      Self.item, LookedAfterDone(what: .review, on: day("2019-01-08")), by: Hub.worker)
    #expect(try due(.lookedAfterFurtherReview, service) == instant("2019-07-08T23:00:00Z"))
    #expect(
      service.pathwayRefusal(
        Self.item, LookedAfterDone(what: .review, on: day("2019-01-08")))
        == .lookedAfterDone(.review, day("2019-01-08")))
  }

  /// Looked after since 1 October 2018, as an earlier list said: a review by 29 October is the first, a later one is not.
  @Test(arguments: [("2018-10-29", true), ("2018-10-30", false)])
  func aReviewThatALaterListGivesIsTheFirstWhereItLiesWithinItsDays(reviewed: String, isFirst: Bool) throws {
    var service = try imported(.lookedAfter)
    try service.run(
      .importPlan(Self.item, PlanListed(kind: .lookedAfter, from: day("2018-10-01"))), by: .program)
    try service.run(
      .importPlan(Self.item, PlanListed(kind: .lookedAfter, reviewedOn: day(reviewed))), by: .program)
    #expect(try (due(.lookedAfterSecondReview, service) != nil) == isFirst)
    #expect(try (due(.lookedAfterFurtherReview, service) != nil) == !isFirst)
  }

  @Test func aChildBroughtInAsLookedAfterCanStillBeInAnEmergency() throws {
    var service = try imported(.lookedAfter)
    try service.go(Self.item, Example.protection(service.now), by: Hub.worker)
    #expect(try service.item(Self.item).work == .emergency)
    try service.go(
      Self.item,
      ProtectionEnded(at: service.now, how: "back to the carers", kind: .policeProtection))
    #expect(try service.item(Self.item).work == .lookedAfter)
    #expect(
      service.pathwayRefusal(Self.item, Example.protection(service.now, .accommodation)) != nil)
  }

  /// The visit says the hour; the list, which knows the day alone, changes nothing.
  @Test func aListThatKnowsOfTheSameSightingChangesNothing() throws {
    var service = try imported(.childProtection)
    let seen = service.now
    service.now = seen.advanced(byMinutes: 1440)
    try service.go(Self.item, Example.visit(seen), by: Hub.worker)
    let listed = PlanListed(kind: .protection, category: .neglect, seenAloneOn: London.day(of: seen))
    try service.run(.importPlan(Self.item, listed), by: .program)
    #expect(try service.pathway(Self.item).seenAloneAt == seen)
  }

  /// What runs here is not ended by a list, nor the placement beside it.
  @Test func aLaterListEndsNothingWhileAnEmergencyRuns() throws {
    var service = try imported(.lookedAfter)
    try service.go(Self.item, Example.protection(service.now), by: Hub.worker)
    let later = ImportedCase(
      child: .known(ChildID(1)), referredAt: instant("2018-06-01T09:00:00Z"), work: .childInNeed)
    try service.run(.updateImportedCase(Self.item, later), by: .program)
    #expect(try service.item(Self.item).work == .emergency)
    let running = try service.pathway(Self.item).openProtections.map(\.kind)
    #expect(running == [.accommodation, .policeProtection])
  }

  /// A list ends what only lists knew of, and not what somebody recorded here.
  @Test func aLaterListEndsAPlanOfWhichNobodyKnewMore() throws {
    let later = ImportedCase(
      child: .known(ChildID(1)), referredAt: instant("2018-06-01T09:00:00Z"), work: .childInNeed)
    var service = try imported(.childProtection)
    try service.run(.updateImportedCase(Self.item, later), by: .program)
    #expect(try service.item(Self.item).work == .childInNeed)
    #expect(try service.pathway(Self.item).openPlans.isEmpty)
    var known = try imported(.childProtection)
    try known.go(
      Self.item, PlanListed(kind: .protection, from: day("2018-11-05"), category: .emotional))
    try known.run(.updateImportedCase(Self.item, later), by: .program)
    #expect(try known.item(Self.item).work == .childProtection)
  }
}
