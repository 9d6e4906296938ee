import Testing

@testable import CaseModel

/// What refuses steps of an assessment, visits and help, and what does not.
@Suite struct AssessmentRuleTests {
  private func allocated() throws -> (Service, CaseID) {
    var service = try Service()
    let item = try service.refer("Maisie")[0]
    try service.allocate(item, to: Hub.worker)
    return (service, item)
  }

  private func started() throws -> (Service, CaseID) {
    var (service, item) = try allocated()
    try service.go(item, AssessmentStarted(on: day("2019-01-09")), by: Hub.worker)
    return (service, item)
  }

  @Test func anAssessmentStartsOnceAndNotTomorrow() throws {
    var (service, item) = try allocated()
    let start = { AssessmentStarted(on: day($0)) }
    #expect(service.pathwayRefusal(item, start("2019-01-10")) == .dayInFuture(day("2019-01-10")))
    try service.go(item, start("2019-01-09"), by: Hub.worker)
    #expect(service.pathwayRefusal(item, start("2019-01-09")) == .assessmentRuns(day("2019-01-09")))
  }

  @Test func nothingIsDoneToAnAssessmentThatHasNotStarted() throws {
    let (service, item) = try allocated()
    #expect(service.pathwayRefusal(item, CheckpointHeld(note: "well")) == .noAssessment)
    #expect(service.pathwayRefusal(item, Example.submitted()) == .noAssessment)
    #expect(
      service.pathwayRefusal(item, AssessmentReturned(comments: "x")) == .noAssessment)
    #expect(
      service.pathwayRefusal(item, AssessmentAuthorised(lateWhy: nil)) == .noAssessment)
  }

  @Test func aCheckpointSaysWhatWasFound() throws {
    var (service, item) = try started()
    #expect(
      service.pathwayRefusal(item, CheckpointHeld(note: ""))
        == .textMissing("what was found and what comes next"))
    try service.go(item, CheckpointHeld(note: "goes well"))
    #expect(try service.pathway(item).openAssessment?.checkpointAt == service.now)
  }

  @Test(
    arguments: [
      ([], .factorsMissing), ([.f21], nil), ([.f21, .f3B], .factorsContradict),
      ([.f3B, .f3B], .factorsContradict),
      ([.f3B, .f4B], nil),
    ] as [([AssessmentFactor], PathwayRefusal?)])
  func factorsAreThereAndDoNotContradictEachOther(
    factors: [AssessmentFactor], refusal: PathwayRefusal?
  ) throws {
    let (service, item) = try started()
    #expect(service.pathwayRefusal(item, Example.submitted(factors)) == refusal)
  }

  @Test func anAssessmentHoldsTheChildsLifeAndVoiceAndWaitsForAManager() throws {
    var (service, item) = try started()
    #expect(
      service.pathwayRefusal(item, Example.submitted(summary: ""))
        == .textMissing("what the child’s life is like"))
    #expect(
      service.pathwayRefusal(item, Example.submitted(voice: ""))
        == .textMissing("the child’s own words, or why there are none,"))
    #expect(
      service.pathwayRefusal(item, AssessmentAuthorised(lateWhy: nil))
        == .assessmentNotSubmitted)
    try service.go(item, Example.submitted(), by: Hub.worker)
    #expect(
      service.pathwayRefusal(item, Example.submitted())
        == .assessmentSubmitted(service.now))
  }

  @Test func anAssessmentIsGivenBackWithCommentsAndPutForwardAgain() throws {
    var (service, item) = try started()
    let giveBack = { AssessmentReturned(comments: $0) }
    #expect(service.pathwayRefusal(item, giveBack("more on the father")) == .assessmentNotSubmitted)
    try service.go(item, Example.submitted(), by: Hub.worker)
    #expect(service.pathwayRefusal(item, giveBack(" ")) == .textMissing("what to change"))
    try service.go(item, giveBack("more on the father"))
    #expect(service.pathwayRefusal(item, Example.submitted()) == nil)
  }

  @Test func anotherManagerAuthorises() throws {
    var (service, item) = try started()
    try service.go(item, Example.submitted(), by: Hub.manager)
    let authorise = AssessmentAuthorised(notSeenWhy: "away")
    #expect(service.pathwayRefusal(item, authorise, by: Hub.manager) == .ownAssessment(Hub.manager))
    #expect(service.pathwayRefusal(item, authorise, by: Hub.otherManager) == nil)
    for actor in [Hub.screener, Hub.worker, Hub.senior, Hub.dutyWorker, Hub.analyst] {
      let role = try #require(service.register.workers[actor]?.details.role)
      #expect(
        service.refusal(of: .record(authorise), on: item, by: actor) == .roleMayNot(role, .authorise))
    }
  }

  /// Referred on Wednesday 9 January: day 45 is Wednesday 13 March.
  @Test func anAssessmentAuthorisedAfterDayFortyFiveSaysWhy() throws {
    var (service, item) = try started()
    try service.go(item, Example.submitted(), by: Hub.worker)
    let authorise = {
      AssessmentAuthorised(lateWhy: $0, notSeenWhy: "away")
    }
    service.now = instant("2019-03-13T23:59:59Z")
    #expect(service.pathwayRefusal(item, authorise(nil)) == nil)
    service.now = instant("2019-03-14T00:00:00Z")
    #expect(
      service.pathwayRefusal(item, authorise(nil)) == .assessmentLate(due: instant("2019-03-14T00:00:00Z")))
    #expect(service.pathwayRefusal(item, authorise(" ")) != nil)
    #expect(service.pathwayRefusal(item, authorise("too many children")) == nil)
  }

  @Test func anAssessmentOfAChildInNeedStartsThePlan() throws {
    var (service, item) = try started()
    try service.go(item, Example.submitted(outcome: .childInNeed), by: Hub.worker)
    try service.go(item, AssessmentAuthorised(notSeenWhy: "away"))
    #expect(try service.pathway(item).openPlans.map(\.kind) == [.inNeed])
    #expect(try service.item(item).work == .childInNeed)
    let end = { PlanEnded(on: day($0), why: $1) }
    #expect(service.pathwayRefusal(item, end("2019-01-08", "safe")) == .endedBeforeItBegan)
    #expect(service.pathwayRefusal(item, end("2019-01-10", "safe")) == .dayInFuture(day("2019-01-10")))
    #expect(service.pathwayRefusal(item, end("2019-01-09", "")) == .textMissing("why it ended"))
    try service.go(item, end("2019-01-09", "safe"))
    #expect(service.pathwayRefusal(item, end("2019-01-09", "safe")) == .noPlan)
  }

  @Test func visitsAreMadeInThePastAndPlannedAhead() throws {
    var (service, item) = try allocated()
    let soon = service.now.advanced(bySeconds: 1)
    #expect(service.pathwayRefusal(item, Example.visit(soon)) == .inFuture(soon))
    #expect(
      service.pathwayRefusal(item, Example.visit(service.now, seen: false, alone: true))
        == .aloneButNotSeen)
    let plan = { VisitPlanned(on: day($0), purpose: $1) }
    #expect(service.pathwayRefusal(item, plan("2019-01-08", "see her")) == .dayPast(day("2019-01-08")))
    #expect(service.pathwayRefusal(item, plan("2019-01-09", "")) == .textMissing("what the visit is for"))
    try service.go(item, plan("2019-01-09", "see her"), by: Hub.worker)
    #expect(try service.pathway(item).visitPlanned == day("2019-01-09"))
    try service.go(item, Example.visit(service.now, seen: false, alone: false), by: Hub.worker)
    #expect(try service.pathway(item).attempts == 1)
    #expect(try service.item(item).lastSeen == nil)
    #expect(try service.pathway(item).visitPlanned == nil)
    try service.go(item, Example.visit(service.now), by: Hub.worker)
    #expect(try service.pathway(item).attempts == 0)
    #expect(try service.item(item).lastSeen == day("2019-01-09"))
    #expect(try service.pathway(item).seenAloneAt == service.now)
  }

  @Test func helpIsOfferedAndAnsweredOnce() throws {
    var (service, item) = try allocated()
    let offer = { SupportOffered(what: $0, by: $1, from: day("2019-01-10")) }
    let answer = { SupportAnswered(taken: $0, why: $1) }
    #expect(service.pathwayRefusal(item, offer("", "hub")) == .textMissing("what was offered"))
    #expect(service.pathwayRefusal(item, offer("group", "")) == .textMissing("who gives it"))
    #expect(service.pathwayRefusal(item, answer(true, "")) == .noSupport)
    try service.go(item, offer("group", "hub"), by: Hub.worker)
    #expect(service.pathwayRefusal(item, answer(false, "")) == .textMissing("why the help was not taken up"))
    try service.go(item, answer(true, ""), by: Hub.worker)
    #expect(service.pathwayRefusal(item, answer(true, "")) == .noSupport)
  }
}
