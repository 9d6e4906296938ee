import Testing

@testable import CaseModel

/// A blank that another answer or the record makes necessary is needed before anybody looks the form over.
@Suite struct NeedTests {
  private func place(_ service: Service) -> FormPlace {
    FormPlace(service.register, CaseID(1).record, at: service.now, by: Hub.manager)
  }

  private func faults(_ name: String, _ answers: [String: String], _ service: Service) throws -> [String] {
    let form = try #require(ActForm.named(name))
    guard case .failure(let faults) = form.commands(FormAnswers(answers), place(service)) else { return [] }
    return faults.all.map(\.field)
  }

  private func allocated() throws -> Service {
    var service = try Service()
    try service.allocate(service.refer("Maisie")[0], to: Hub.worker)
    return service
  }

  @Test func whyPoliceAndHealthDidNotComeIsNeededOnceTheyAreMissing() throws {
    let service = try allocated()
    var answers = [
      "held": "now", "present": "social-care", "shared": "two calls", "police checks": "no",
      "threshold met": "no", "decision": "an accident", "actions": "none",
    ]
    #expect(try faults("strategy-hold", answers, service) == ["missing because"])
    answers["missing because"] = "asked by phone afterwards"
    #expect(try faults("strategy-hold", answers, service).isEmpty)
    answers["missing because"] = nil
    answers["present"] = "social-care,police,health"
    #expect(try faults("strategy-hold", answers, service).isEmpty)
    // Nothing is asked for before anybody is named.
    #expect(try faults("strategy-hold", ["held": "now"], service).contains("missing because") == false)
  }

  @Test func anEnquiryAsksWhyTheChildWasNotSeenAndWhoAgreedWhatContradictsItself() throws {
    var service = try allocated()
    try service.go(CaseID(1), Example.held(service.now))
    let answers = ["outcome": "continuing-risk", "conference": "no", "why": "the father is in prison"]
    #expect(try faults("enquiry-complete", answers, service) == ["agreed by", "not seen because"])
    try service.go(CaseID(1), Example.visit(service.now), by: Hub.worker)
    #expect(try faults("enquiry-complete", answers, service) == ["agreed by"])
    let form = try #require(ActForm.named("enquiry-complete"))
    let agreed = FormAnswers(answers.merging(["agreed by": "head of service"]) { $1 })
    // Filled in, it is still named to whoever looks it over.
    #expect(form.needs(agreed, place(service)).map(\.isNamed) == [true])
    #expect(
      form.needs(agreed, place(service)).map(\.words)
        == [
          "the enquiry found a continuing risk, and no conference is asked for: say who agreed that, or ask for one"
        ])
    #expect(try faults("enquiry-complete", agreed.texts, service).isEmpty)
    #expect(form.needs(FormAnswers(answers.merging(["conference": "yes"]) { $1 }), place(service)).isEmpty)
  }

  @Test func authorisingAsksForWhatALateOrUnseenAssessmentOwes() throws {
    var service = try allocated()
    try service.go(CaseID(1), AssessmentStarted(on: day("2019-01-09")), by: Hub.worker)
    try service.go(CaseID(1), Example.submitted(), by: Hub.worker)
    #expect(try faults("assessment-authorise", [:], service) == ["not seen because"])
    // Referred on 9 January, due by the end of 13 March.
    service.now = instant("2019-03-14T00:00:00Z")
    #expect(try faults("assessment-authorise", [:], service) == ["late because", "not seen because"])
    service.now = instant("2019-03-13T23:59:59Z")
    #expect(try faults("assessment-authorise", [:], service) == ["not seen because"])
    try service.run(.case(CaseID(1), .recordSeen(on: day("2019-01-10"))), by: Hub.worker)
    #expect(try faults("assessment-authorise", [:], service).isEmpty)
  }

  @Test func closingAsksWhyNobodySawTheChild() throws {
    var service = try allocated()
    var answers = ["reason": ClosureReason.otherReason.rawValue, "why": "the family moved abroad"]
    #expect(try faults("case-close", answers, service) == ["not seen because"])
    answers["not seen because"] = "they left before the visit"
    #expect(try faults("case-close", answers, service).isEmpty)
    let form = try #require(ActForm.named("case-close"))
    #expect(
      try form.commands(FormAnswers(answers), place(service)).get() == [
        .case(
          CaseID(1),
          .close(
            .otherReason, why: "the family moved abroad", notSeenWhy: "they left before the visit"))
      ])
    answers["not seen because"] = nil
    try service.run(.case(CaseID(1), .recordSeen(on: day("2019-01-09"))), by: Hub.worker)
    #expect(try faults("case-close", answers, service).isEmpty)
  }

  @Test func aReasonThatIsNotPossibleNowSaysSoAndIsNotTaken() throws {
    let service = try allocated()
    let form = try #require(ActForm.named("case-close"))
    let reason = try #require(form.fields.first { $0.name == "reason" })
    guard case .one(let choices) = form.offer(reason, place(service)) else {
      Issue.record("no choices")
      return
    }
    let code = ClosureReason.noFurtherAction.rawValue
    #expect(choices.first { $0.code == code }?.words.contains("not now: ") == true)
    #expect(
      choices.first { $0.code == ClosureReason.otherReason.rawValue }?.words.contains("not now") == false)
    #expect(
      try faults("case-close", ["reason": code, "why": "done", "not seen because": "moved"], service)
        == ["reason"])
  }

  @Test func helpThatWasNotTakenUpSaysWhy() throws {
    var service = try allocated()
    try service.go(
      CaseID(1), SupportOffered(what: "group", by: "hub", from: day("2019-01-10")),
      by: Hub.worker)
    #expect(try faults("support-answer", ["taken": "no"], service) == ["why"])
    #expect(try faults("support-answer", ["taken": "yes"], service).isEmpty)
  }

  /// What hinders an act on the form is what would refuse it.
  @Test func whoMayNotIsRefusedByTheFormAsByTheRule() throws {
    let service = try allocated()
    for form in ActForm.all where form.subject == .case {
      for worker in service.register.workers.all {
        let place = FormPlace(service.register, CaseID(1).record, at: service.now, by: worker.id)
        let refusal = service.register.refusal(of: form.act, to: worker.id, at: service.now)
        if let refusal { #expect(form.obstacle(place) == refusal.words) }
      }
    }
  }
}
