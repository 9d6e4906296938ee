import Testing

@testable import CaseModel

/// Family group decision making before proceedings.
///
/// - Source: Children Act 1989, section 31ZA, as the Children’s Wellbeing and Schools Act 2026 inserts it.
@Suite struct FamilyGroupTests {
  /// A case on Wednesday 9 January 2019, where section 31ZA is in force from a day on; nil for a service that does not say.
  private func working(from day: Day?) throws -> (Service, CaseID) {
    var service = try Service()
    var settings = service.register.settings
    settings.decisions.familyGroupFrom = day
    try service.run(.putSettingsInForce(settings), by: Hub.head)
    let item = try service.refer("Maisie")[0]
    try service.allocate(item, to: Hub.worker)
    return (service, item)
  }

  private func letter(offered: Bool, why: String? = nil) -> ProceedingsLetterSent {
    ProceedingsLetterSent(
      on: day("2019-01-09"), to: "mother and father", offered: offered, notOfferedWhy: why)
  }

  private func owed(_ service: Service, _ item: CaseID) -> [String] {
    Watch(service.register, at: service.now)[.decisionWaits].filter { $0.record == item.record }
      .map(\.finding.missing.words)
  }

  @Test(arguments: [("2019-01-09", true), ("2019-01-10", false), (nil, false)] as [(String?, Bool)])
  func aLetterWithoutAnOfferSaysWhyOnceTheSectionIsInForce(from: String?, asks: Bool) throws {
    let (service, item) = try working(from: from.map(day))
    for why in [nil, "  "] {
      let refusal = service.pathwayRefusal(item, letter(offered: false, why: why), by: Hub.worker)
      #expect(
        refusal
          == (asks ? .textMissing("why a family group meeting is not in the child’s best interests") : nil))
    }
    #expect(service.pathwayRefusal(item, letter(offered: false, why: "the father is violent")) == nil)
    #expect(service.pathwayRefusal(item, letter(offered: true)) == nil)
  }

  @Test func anAcceptedMeetingIsOwedUntilItIsHeldOrSaidWhyNot() throws {
    var (service, item) = try working(from: day("2019-01-01"))
    #expect(owed(service, item).isEmpty)
    try service.go(item, letter(offered: true), by: Hub.worker)
    try service.go(item, FamilyGroupAnswered(who: "father", accepted: false, on: day("2019-01-09")))
    #expect(owed(service, item).isEmpty, "nobody has accepted")
    try service.go(item, FamilyGroupAnswered(who: "mother", accepted: true, on: day("2019-01-09")))
    #expect(owed(service, item) == ["family group meeting (FGDM) accepted, not held"])
    try service.go(item, FamilyGroupSettled(held: true, on: day("2019-01-09"), what: "Nan takes them in"))
    #expect(owed(service, item).isEmpty)
  }

  /// Recorded before anybody knew that the section was in force.
  @Test func aLetterWithoutAnOfferOwesOneOnceTheDayIsKnown() throws {
    var (service, item) = try working(from: nil)
    try service.go(item, letter(offered: false), by: Hub.worker)
    #expect(owed(service, item).isEmpty)
    var settings = service.register.settings
    settings.decisions.familyGroupFrom = day("2019-01-09")
    try service.run(.putSettingsInForce(settings), by: Hub.head)
    #expect(owed(service, item) == ["family group meeting (FGDM) not offered"])
    try service.go(item, letter(offered: false, why: "the father is violent"))
    #expect(owed(service, item).isEmpty, "it is not in the child’s best interests")
  }

  @Test func nobodyAnswersWhatWasNotOffered() throws {
    var (service, item) = try working(from: nil)
    let acts: [any PathwayAct] = [
      FamilyGroupAnswered(who: "mother", accepted: true, on: day("2019-01-09")),
      FamilyGroupSettled(held: false, on: day("2019-01-09"), what: "nobody came"),
    ]
    for hasLetter in [false, true] {
      if hasLetter { try service.go(item, letter(offered: false)) }
      for act in acts {
        let refusal = try #require(service.pathwayRefusal(item, act))
        #expect(refusal.words.contains("no letter before proceedings has offered"))
      }
    }
    try service.go(item, letter(offered: true))
    for act in acts { #expect(service.pathwayRefusal(item, act) == nil) }
    let early = FamilyGroupAnswered(who: "mother", accepted: true, on: day("2019-01-08"))
    #expect(service.pathwayRefusal(item, early) == .endsBeforeStart)
  }

  @Test func theFormMakesTheFactAndAsksWhyNoMeetingIsOffered() throws {
    let (service, item) = try working(from: day("2019-01-01"))
    let form = try #require(ActForm.named("family-group-letter"))
    let place = FormPlace(service.register, item.record, at: service.now, by: Hub.worker)
    let answers = FormAnswers([
      "on": "2019-01-09", "to": "mother and father", "offered": "no",
      "not offered because": "the father is violent",
    ])
    guard case .success(let commands) = form.commands(answers, place) else {
      Issue.record("the form is whole")
      return
    }
    #expect(commands == [.case(item, .record(letter(offered: false, why: "the father is violent")))])
  }
}
