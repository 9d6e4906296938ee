import Testing

@testable import CaseModel

/// What every form promises: blanks that are needed, codes and days that can be read, one fault a blank.
@Suite struct FormTests {
  private let now = instant("2019-01-09T10:42:00Z")

  @Test func aBlankThatIsNeededIsMissedUntilItHoldsSomething() throws {
    let form = try #require(ActForm.named("child-merge"))
    let place = FormPlace(Register(settings: Hub.settings), ChildID(2).record, at: now, by: .program)
    #expect(faults(form, [:], place) == ["into", "reason"])
    #expect(faults(form, ["into": "P-1", "reason": "  "], place) == ["reason"])
    #expect(faults(form, ["into": "one", "reason": "one child"], place) == ["into"])
    let merge = ChildCommand.merge(into: ChildID(1), reason: "one child")
    #expect(
      form.commands(FormAnswers(["into": "P-1", "reason": " one child "]), place)
        == .success([.child(ChildID(2), merge)]))
  }

  @Test func aBlankIsAskedForOnlyWhereAnotherSaysSo() throws {
    let form = try #require(ActForm.named("child-move"))
    let place = FormPlace(Register(settings: Hub.settings), ChildID(2).record, at: now, by: .program)
    #expect(faults(form, ["to": "known", "reason": "moved"], place) == ["household"])
    // What was written before the answer changed does not count.
    let answers = FormAnswers(["to": "unknown", "household": "H-9", "reason": "moved"])
    #expect(
      form.commands(answers, place)
        == .success([.child(ChildID(2), .moveHome(to: nil, reason: "moved"))]))
  }

  @Test(arguments: [
    ("09/01/2019", "2019-01-09"), ("2019-01-09", "2019-01-09"), ("today", "2019-01-09"),
    ("Yesterday", "2019-01-08"),
  ])
  func daysAreReadAsPeopleWriteThem(text: String, meant: String) {
    #expect(FormField("on", .past).reading(of: text, at: now) == .day(day(meant)))
  }

  @Test func aDayToComeIsTakenOnlyWhereOneMayCome() {
    let past = FormField("on", .past)
    let ahead = FormField("on", .day(isAhead: true))
    #expect(past.reading(of: "10/01/2019", at: now) == .wrong("Thu 10 Jan 2019 lies in the future"))
    #expect(ahead.reading(of: "10/01/2019", at: now) == .day(day("2019-01-10")))
    #expect(ahead.reading(of: "tomorrow", at: now) == .day(day("2019-01-10")))
    #expect(past.reading(of: "tomorrow", at: now) != .day(day("2019-01-10")))
  }

  @Test(arguments: [
    ("now", "2019-01-09T10:42:00Z"), ("09:30", "2019-01-09T09:30:00Z"),
    ("8/1 17:05", "2019-01-08T17:05:00Z"), ("2019-01-08 17:05", "2019-01-08T17:05:00Z"),
    ("2019-01-08T17:05:00Z", "2019-01-08T17:05:00Z"), ("10:42", "2019-01-09T10:42:00Z"),
  ])
  func momentsAreReadAsPeopleWriteThem(text: String, meant: String) {
    #expect(FormField("at", .moment(isAhead: false)).reading(of: text, at: now) == .moment(instant(meant)))
  }

  @Test func aMomentToComeIsTakenOnlyWhereOneMayCome() {
    for text in ["10:43", "10/01/2019 10:00", "2019-01-10T10:00:00Z"] {
      let past = FormField("at", .moment(isAhead: false)).reading(of: text, at: now)
      guard case .wrong = past else {
        Issue.record("\(text): \(past)")
        continue
      }
      let ahead = FormField("at", .moment(isAhead: true)).reading(of: text, at: now)
      guard case .moment = ahead else {
        Issue.record("\(text): \(ahead)")
        continue
      }
    }
    #expect(
      FormField("at", .moment(isAhead: true)).reading(of: "10/2 10:00", at: now)
        == .moment(instant("2019-02-10T10:00:00Z")))
  }

  @Test func codesAreReadInEitherCaseAndWrongOnesAreNamed() throws {
    var service = try Service()
    let child = try service.receive("Maisie").children[0]
    let form = try #require(ActForm.named("child-change"))
    let place = FormPlace(service.register, child.record, at: now, by: .program)
    var answers = form.prefilled(place)
    #expect(answers["given name"] == "Maisie")
    answers["sex"] = "f"
    answers["disabilities"] = "AUT, vis"
    answers["identity"] = "loves football"
    guard case .success(let commands) = form.commands(answers, place),
      case .child(child, .change(let details))? = commands.first
    else {
      Issue.record("the form made no change")
      return
    }
    #expect(details.sex == .female)
    #expect(details.disabilities == [.autism, .vision])
    #expect(details.identity == "loves football")
    #expect(details.birthDate == day("2014-03-12"))
    answers["sex"] = "X"
    answers["born"] = "32/1/2014"
    #expect(faults(form, answers.texts, place) == ["born", "sex"])
  }

  @Test func aRoleThatMayNotIsToldSoBeforeItWrites() throws {
    var service = try Service()
    let form = try #require(ActForm.named("child-move"))
    let record = try service.receive("Maisie").children[0].record
    let mayNot = FormPlace(service.register, record, at: now, by: Hub.analyst)
    #expect(form.obstacle(mayNot) == "a performance lead may not record contacts and what agencies say")
    #expect(form.obstacle(FormPlace(service.register, record, at: now, by: Hub.worker)) == nil)
    let nobody = FormPlace(service.register, ChildID(9).record, at: now, by: Hub.worker)
    #expect(form.obstacle(nobody) == Refusal.noSuchRecord(ChildID(9).record).words)
  }

  @Test func aCodeThatIsNoneOfTheChoicesIsAFaultAndNotAnotherAnswer() throws {
    let form = try #require(ActForm.named("child-move"))
    let place = FormPlace(Register(settings: Hub.settings), ChildID(2).record, at: now, by: .program)
    #expect(faults(form, ["to": "knwon", "reason": "moved"], place) == ["to"])
    let unknown = ChildCommand.moveHome(to: nil, reason: "moved")
    #expect(
      form.commands(FormAnswers(["to": "Unknown", "reason": "moved"]), place)
        == .success([.child(ChildID(2), unknown)]))
  }

  @Test func whatWasWrittenIsLaidOverWhatStandsNow() {
    let began = FormAnswers(["name": "May", "NHS number": "9434765919", "religion": "none"])
    let written = FormAnswers(["name": "Maisie", "religion": "none"])
    #expect(written.changes(from: began) == ["name": "Maisie", "NHS number": ""])
    let now = FormAnswers(["name": "May", "NHS number": "9434765919", "religion": "Islam"])
    #expect(now.with(written.changes(from: began)).texts == ["name": "Maisie", "religion": "Islam"])
  }

  @Test func everyFormHasANameOfItsOwnAndBlanksWithNamesOfTheirOwn() {
    #expect(Set(ActForm.all.map(\.name)).count == ActForm.all.count)
    for form in ActForm.all {
      #expect(Set(form.fields.map(\.name)).count == form.fields.count, "\(form.name)")
      for field in form.fields {
        guard let condition = field.condition else { continue }
        let other = form.fields.first { $0.name == condition.field }
        #expect(other != nil, "\(form.name): \(field.name) hangs on a blank that is not there")
      }
    }
  }

  private func faults(_ form: ActForm, _ texts: [String: String], _ place: FormPlace) -> [String] {
    guard case .failure(let faults) = form.commands(FormAnswers(texts), place) else { return [] }
    return faults.all.map(\.field)
  }
}
