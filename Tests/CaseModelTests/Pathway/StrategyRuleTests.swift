import Testing

@testable import CaseModel

/// What refuses a strategy discussion, a section 47 enquiry and a conference, and what does not.
@Suite struct StrategyRuleTests {
  private func allocated() throws -> (Service, CaseID) {
    var service = try Service()
    let item = try service.refer("Maisie")[0]
    try service.allocate(item, to: Hub.worker)
    return (service, item)
  }

  @Test func oneStrategyDiscussionIsAwaitedAtATimeAndSaysWhy() throws {
    var (service, item) = try allocated()
    #expect(
      service.pathwayRefusal(item, StrategyAsked(why: " "))
        == .textMissing("why there may be significant harm"))
    try service.go(item, Example.asked, by: Hub.worker)
    #expect(service.pathwayRefusal(item, Example.asked) == .strategyAwaited(service.now))
    try service.go(item, Example.held(service.now, met: false))
    #expect(service.pathwayRefusal(item, Example.asked) == nil)
    #expect(try service.pathway(item).strategies.count == 1)
    #expect(try service.item(item).work == .assessment)
    #expect(try service.pathway(item).openEnquiry == nil)
  }

  @Test func aStrategyDiscussionHasHappenedAndSaysWhoCameAndWhatWasDecided() throws {
    let (service, item) = try allocated()
    let now = service.now
    func refusal(_ held: StrategyHeld) -> PathwayRefusal? {
      service.pathwayRefusal(item, held)
    }
    let soon = now.advanced(bySeconds: 1)
    #expect(refusal(Example.held(soon)) == .inFuture(soon))
    #expect(refusal(Example.held(now)) == nil)
    #expect(refusal(Example.held(now, present: [.socialCare])) == .partnersMissing([.police, .health]))
    #expect(refusal(Example.held(now, present: [.socialCare], missingWhy: "no officer was free")) == nil)
    #expect(refusal(Example.held(now, shared: "")) == .textMissing("what each agency shared"))
    #expect(refusal(Example.held(now, decision: "")) == .textMissing("what was decided and why"))
    #expect(refusal(Example.held(now, actions: "")) == .textMissing("who does what by when"))
    #expect(refusal(Example.held(now, enquiry: nil)) == .enquiryKindMissing)
  }

  @Test func aThresholdThatWasMetStartsOneEnquiry() throws {
    var (service, item) = try allocated()
    let first = service.now
    try service.go(item, Example.held(first))
    #expect(try service.pathway(item).openEnquiry?.startedAt == first)
    #expect(try service.item(item).work == .assessmentWithSection47)
    service.now = first.advanced(byMinutes: 600)
    try service.go(item, Example.held(service.now))
    #expect(try service.pathway(item).enquiries.map(\.startedAt) == [first])
  }

  @Test func minutesAreSharedOnceWithSomebodyAfterTheDiscussion() throws {
    var (service, item) = try allocated()
    let shared = { (partners: [Partner]) in
      MinutesShared(with: partners, at: Hub.start)
    }
    #expect(service.pathwayRefusal(item, shared([.police])) == .noMinutes)
    try service.go(item, Example.held(service.now))
    #expect(service.pathwayRefusal(item, shared([])) == .textMissing("with whom the minutes were shared"))
    try service.go(item, shared([.police]), by: Hub.worker)
    #expect(service.pathwayRefusal(item, shared([.police])) == .minutesShared(Hub.start))
  }

  @Test func anEnquiryEndsOnceTheChildWasSeenAndSaysWhetherAConferenceIsNeeded() throws {
    var (service, item) = try allocated()
    let complete = Example.enquiryCompleted
    #expect(service.pathwayRefusal(item, complete) == .noEnquiry)
    try service.go(item, Example.held(service.now))
    #expect(service.pathwayRefusal(item, complete) == .childNotSeenInEnquiry)
    service.now = service.now.advanced(byMinutes: 60)
    try service.go(item, Example.visit(service.now, seen: false, alone: false), by: Hub.worker)
    #expect(service.pathwayRefusal(item, complete) == .childNotSeenInEnquiry)
    try service.go(item, Example.visit(service.now, alone: false), by: Hub.worker)
    let unsaid = EnquiryCompleted(outcome: .continuingRisk, conferenceNeeded: true, why: "")
    #expect(
      service.pathwayRefusal(item, unsaid)
        == .textMissing("why a conference is needed, or not"))
    try service.go(item, complete)
    #expect(try service.item(item).work == .conferencePending)
    #expect(try service.pathway(item).awaitedConference?.neededAt == service.now)
    #expect(service.pathwayRefusal(item, complete) == .noEnquiry)
  }

  @Test func anEnquiryWithoutAConferenceGoesBackToTheAssessment() throws {
    var (service, item) = try allocated()
    try service.go(item, Example.held(service.now))
    try service.go(item, Example.visit(service.now), by: Hub.worker)
    try service.go(item, Example.enquiryEnded)
    #expect(try service.item(item).work == .assessment)
    #expect(try service.pathway(item).awaitedConference == nil)
    let commands: [any PathwayAct] = [
      Example.requested,
      ChairBooked(chair: "x", on: day("2019-01-10")),
      InterimPlanMade(plan: "x"), Example.conference(day("2019-01-09")),
      ConferenceDelayed(until: day("2019-01-10"), agreedBy: "x", why: "x"),
    ]
    for command in commands {
      #expect(service.pathwayRefusal(item, command) == .noConference)
    }
  }

  @Test func aConferenceIsAskedForThenBookedForAWeekday() throws {
    var (service, item) = try pending()
    let book = { (text: String) in ChairBooked(chair: "Ms Chair", on: day(text)) }
    #expect(service.pathwayRefusal(item, book("2019-01-25")) == .conferenceNotRequested)
    #expect(
      service.pathwayRefusal(item, ConferenceRequested(of: ""))
        == .textMissing("who was asked"))
    try service.go(item, Example.requested, by: Hub.worker)
    #expect(
      service.pathwayRefusal(item, Example.requested) == .conferenceRequested(service.now)
    )
    #expect(service.pathwayRefusal(item, book("2019-01-26")) == .conferenceOnWeekend(day("2019-01-26")))
    #expect(
      service.pathwayRefusal(item, ChairBooked(chair: "", on: day("2019-01-25")))
        == .textMissing("who chairs it"))
    try service.go(item, book("2019-01-25"), by: Hub.worker)
    #expect(
      service.pathwayRefusal(item, InterimPlanMade(plan: "")) == .textMissing("the plan"))
    try service.go(item, InterimPlanMade(plan: "stays with Nan"), by: Hub.worker)
    let conference = try #require(try service.pathway(item).awaitedConference)
    #expect(conference.bookedFor == day("2019-01-25") && conference.hasInterimPlan)
  }

  /// The enquiry starts on Wednesday 9 January: day 15 is Wednesday 30 January.
  @Test func aConferenceOnDayFifteenIsInTimeAndOneOnDaySixteenNeedsAReason() throws {
    var (service, item) = try pending()
    service.now = instant("2019-01-31T16:00:00Z")
    func refusal(_ text: String) -> PathwayRefusal? {
      service.pathwayRefusal(item, Example.conference(day(text)))
    }
    #expect(refusal("2019-01-30") == nil)
    #expect(refusal("2019-01-31") == .conferenceLate(due: instant("2019-01-31T00:00:00Z")))
    #expect(refusal("2019-02-01") == .dayInFuture(day("2019-02-01")))
    #expect(refusal("2019-01-26") == .conferenceOnWeekend(day("2019-01-26")))
    #expect(refusal("2019-01-08") == .conferenceBeforeEnquiry(day("2019-01-08")))
    let delay = { (until: String, by: String, why: String) in
      ConferenceDelayed(until: day(until), agreedBy: by, why: why)
    }
    #expect(
      service.pathwayRefusal(item, delay("2019-02-01", "", "no chair"))
        == .textMissing("which conference chair agreed"))
    #expect(
      service.pathwayRefusal(item, delay("2019-02-01", "head of unit", "")) == .textMissing("why it is later")
    )
    #expect(
      service.pathwayRefusal(item, delay("2019-02-02", "head of unit", "no chair"))
        == .conferenceOnWeekend(day("2019-02-02")))
    try service.go(item, delay("2019-02-01", "head of unit", "no chair"))
    #expect(refusal("2019-01-31") == nil)
    var silent = Example.conference(day("2019-01-31"))
    silent.why = " "
    #expect(service.pathwayRefusal(item, silent) == .textMissing("why it decided so"))
  }

  @Test func minutesAreNotSharedAheadOfTime() throws {
    var (service, item) = try allocated()
    try service.go(item, Example.held(service.now))
    let share = { (at: Instant) in MinutesShared(with: [.police], at: at) }
    let ahead = service.now.advanced(bySeconds: 60)
    #expect(service.pathwayRefusal(item, share(ahead)) == .inFuture(ahead))
    #expect(service.pathwayRefusal(item, share(service.now)) == nil)
  }

  @Test func aChildProtectionPlanHasItsCategoryAndStartsWithTheConference() throws {
    var (service, item) = try pending()
    service.now = instant("2019-01-25T16:00:00Z")
    let held = { Example.conference(day("2019-01-25"), $0, $1) }
    #expect(service.pathwayRefusal(item, held(.protectionPlan, nil)) == .categoryMissing)
    var other = service
    try other.go(item, held(.noPlan, nil))
    #expect(try other.item(item).work == .assessment)
    try service.go(item, held(.protectionPlan, .neglect))
    #expect(try service.item(item).work == .childProtection)
    #expect(try service.pathway(item).openPlans.map(\.category) == [.neglect])
    #expect(try service.pathway(item).awaitedConference == nil)
  }

  /// A case whose enquiry, begun on Wednesday 9 January, asks for a conference.
  private func pending() throws -> (Service, CaseID) {
    var (service, item) = try allocated()
    try service.go(item, Example.held(service.now))
    try service.go(item, Example.visit(service.now), by: Hub.worker)
    try service.go(item, Example.enquiryCompleted)
    return (service, item)
  }
}
