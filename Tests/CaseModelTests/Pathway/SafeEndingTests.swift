import Testing

@testable import CaseModel

/// What must not get lost when a case ends, is set aside or becomes something else.
@Suite struct SafeEndingTests {
  private let aside = Command.setAside(.decision(ContactID(1), ChildID(1)), reason: "wrong child")

  private func referred(_ outcome: Outcome = .referralForAssessment) throws -> (Service, CaseID) {
    var service = try Service()
    let item = try service.refer("Maisie", outcome: outcome)[0]
    return (service, item)
  }

  private func hindrance(_ service: Service, _ item: CaseID, _ reason: ClosureReason) -> PathwayRefusal? {
    let close = CaseCommand.close(reason, why: "done", notSeenWhy: "moved abroad")
    if case .pathway(_, let refusal) = service.refusal(of: close, on: item) { return refusal }
    return nil
  }

  @Test func aDecisionIsNotSetAsideOnceAnythingHasHappenedOnItsCase() throws {
    var (service, item) = try referred(.referralWithStrategyDiscussion)
    #expect(service.refusal(of: aside) == nil)
    let acts: [CaseCommand] = [
      .record(Example.protection(service.now)), .record(Example.asked),
      .record(Example.visit(service.now)), .record(Example.concern),
      .recordSeen(on: London.day(of: service.now)),
      .task(.set(TaskSet(shift: .day, what: "Ring the school."))),
    ]
    for act in acts {
      var other = service
      try other.run(.case(item, act))
      #expect(other.refusal(of: aside) == .tooLateToSetAside("work on \(item) has begun"), "\(act)")
    }
    try service.allocate(item, to: Hub.worker)
    try service.run(.case(item, .returnToTray(reason: "no room")))
    #expect(service.refusal(of: aside) == .tooLateToSetAside("work on \(item) has begun"))
  }

  @Test func aCaseDoesNotCloseOverWhatStillRuns() throws {
    var (service, item) = try referred()
    try service.run(.case(item, .task(.set(TaskSet(shift: .day, what: "Ring the school.")))))
    #expect(hindrance(service, item, .otherReason) == .tasksOpen(1))
    try service.run(.case(item, .task(.acknowledge(0))))
    try service.run(.case(item, .task(.finish(TaskDone(number: 0, outcome: "rung")))))
    #expect(hindrance(service, item, .otherReason) == nil)
    try service.go(item, Example.concern)
    #expect(hindrance(service, item, .otherReason) == .concernAwaited)
    try service.go(item, ConcernAccepted(team: Hub.north))
    #expect(hindrance(service, item, .otherReason) == .thresholdToReconsider)
    try service.go(item, ThresholdReconsidered(result: .unchanged, why: "known"))
    let asked = service.now
    try service.go(item, Example.asked)
    #expect(hindrance(service, item, .otherReason) == .strategyAwaited(asked))
    let (other, needed) = try referred(.referralWithStrategyDiscussion)
    #expect(hindrance(other, needed, .otherReason) == .strategyNeeded)
  }

  @Test func aChildProtectionPlanEndsBeforeTheCaseDoesUnlessTheChildDiedOrMoved() throws {
    var (service, item) = try referred()
    try service.go(item, Example.held(service.now))
    try service.go(item, Example.visit(service.now))
    try service.go(item, Example.enquiryCompleted)
    #expect(hindrance(service, item, .otherReason) == .conferenceAwaited)
    try service.go(item, Example.transfer)
    try service.go(item, Example.accepted(service.now))
    #expect(hindrance(service, item, .transferredAuthority) == nil)
    try service.go(item, Example.conference(London.day(of: service.now)))
    #expect(try service.item(item).work == .childProtection)
    #expect(hindrance(service, item, .otherReason) == .protectionPlanRuns)
    #expect(hindrance(service, item, .died) == nil)
    try service.go(
      item, ReviewHeld(on: London.day(of: service.now), planGoesOn: false, why: "safe now"))
    #expect(hindrance(service, item, .otherReason) == nil)
  }

  @Test func aChildProtectionPlanEndsAtAReviewConferenceOrOnAGroundThatIsNamed() throws {
    var (service, item) = try referred()
    try service.go(item, Example.held(service.now))
    try service.go(item, Example.visit(service.now))
    try service.go(item, Example.enquiryCompleted)
    try service.go(item, Example.conference(London.day(of: service.now)))
    let today = London.day(of: service.now)
    #expect(
      service.pathwayRefusal(item, PlanEnded(on: today, why: "better")) == .planEndsAtReview)
    try service.go(
      item, PlanEnded(on: today, why: "moved to Bury in December", ground: .otherAuthority))
    #expect(try service.pathway(item).openPlans.isEmpty)
  }

  /// A child in need plan ran when the child protection plan began: the later one is what ends.
  @Test func ofTwoPlansTheLaterEndsFirst() throws {
    var service = try Service()
    let item = try service.refer("Maisie")[0]
    let today = London.day(of: service.now)
    service.record(item, PlanStarted(kind: .inNeed, on: today, category: nil))
    service.record(item, PlanStarted(kind: .protection, on: today, category: .neglect))
    let silent = PlanEnded(on: today, why: "safe now")
    #expect(service.pathwayRefusal(item, silent) == .planEndsAtReview)
    try service.go(item, PlanEnded(on: today, why: "moved to kin", ground: .otherTeam))
    #expect(try service.pathway(item).openPlans.map(\.kind) == [.inNeed])
  }

  @Test func anEnquiryEndsWithoutTheChildSeenOnlyWithTheReason() throws {
    var (service, item) = try referred()
    try service.go(item, Example.held(service.now))
    var ended = Example.enquiryEnded
    for why in [nil, "", " "] {
      ended.notSeenWhy = why
      #expect(
        service.refusal(of: .record(ended), on: item)
          == .pathway(item, .childNotSeenInEnquiry))
    }
    ended.notSeenWhy = "the family left the country before anybody came"
    try service.go(item, ended)
    #expect(try service.item(item).pathway.openEnquiry == nil)
  }

  @Test func workStaysWhatRunsMakesIt() throws {
    var (service, item) = try referred()
    try service.go(item, Example.protection(service.now))
    try service.go(item, Example.visit(service.now))
    try service.go(item, Example.held(service.now))
    try service.go(item, Example.enquiryEnded)
    #expect(try service.item(item).work == .emergency)
    #expect(
      service.refusal(of: .changeWork(.assessment), on: item)
        == .pathway(item, .workFollows(.emergency)))
    try service.go(item, ProtectionEnded(at: service.now, how: "home"))
    #expect(try service.item(item).work == .assessment)
    #expect(service.refusal(of: .changeWork(.childInNeed), on: item) == nil)
  }

  @Test func aChildOnAPlanStaysOnItWhenASecondEnquiryFindsNothing() throws {
    var (service, item) = try referred()
    let today = London.day(of: service.now)
    try service.go(item, Example.held(service.now))
    try service.go(item, Example.visit(service.now))
    try service.go(item, Example.enquiryCompleted)
    try service.go(item, Example.conference(today))
    try service.go(item, Example.held(service.now))
    try service.go(item, Example.visit(service.now))
    try service.go(item, Example.enquiryEnded)
    #expect(try service.item(item).work == .childProtection)
  }

  @Test func anImportedCaseIsAfterAnEmergencyWhatItWasBefore() throws {
    for work in [Work.childInNeed, .childProtection, .lookedAfter, .assessment] {
      var service = try Service()
      let listed = ImportedCase(
        child: .new(Hub.child("Maisie")), referredAt: instant("2018-06-01T09:00:00Z"), work: work)
      try service.run(.importCase(listed), by: .program)
      let item = CaseID(1)
      try service.go(item, Example.protection(service.now))
      #expect(try service.item(item).work == .emergency)
      try service.go(item, Example.visit(service.now))
      try service.go(item, Example.held(service.now))
      try service.go(item, Example.enquiryEnded)
      let ended = ProtectionEnded(at: service.now, how: "home", kind: .policeProtection)
      try service.go(item, ended)
      #expect(try service.item(item).work == work)
    }
  }

  @Test func whatWasAgreedOnSteppingDownHoldsUntilAnEmergencyAnEnquiryOrAReopening() throws {
    var (service, item) = try referred()
    try service.assess(item)
    try service.go(item, StepDownOffered(service: "family hub", plan: "monthly"))
    try service.go(item, StepDownAccepted(by: "hub manager"))
    #expect(hindrance(service, item, .earlyHelp) == nil)
    var reopened = service
    try reopened.run(.case(item, .close(.earlyHelp, why: "goes on there")))
    try reopened.run(.setAside(.closure(item), reason: "too early"))
    #expect(hindrance(reopened, item, .earlyHelp) == .stepDownNotAccepted)
    try service.go(item, Example.held(service.now))
    try service.go(item, Example.visit(service.now))
    try service.go(item, Example.enquiryEnded)
    #expect(try service.pathway(item).stepDown == nil)
    #expect(hindrance(service, item, .earlyHelp) == .closureAfterMore(.earlyHelp))
    let again = StepDownOffered(service: "family hub", plan: "weekly")
    #expect(service.refusal(of: .record(again), on: item) == nil)
  }
}
