import Testing

@testable import CaseModel

/// Allegations against professionals: what refuses each step, and the four clocks.
@Suite struct AllegationTests {
  private let id = AllegationID(1)

  private func reported() throws -> Service {
    var service = try Service()
    _ = try service.receive("Maisie")
    try service.run(.reportAllegation(Example.reported(service.now)), by: Hub.screener)
    return service
  }

  private func refusal(_ service: Service, _ command: AllegationCommand) -> AllegationRefusal? {
    guard case .allegation(_, let why)? = service.refusal(of: .allegation(id, command), by: Hub.officer)
    else {
      return nil
    }
    return why
  }

  private func go(_ service: inout Service, _ command: AllegationCommand) throws {
    try service.run(.allegation(id, command), by: Hub.officer)
  }

  private let evaluated = AllegationCommand.evaluate(
    AllegationEvaluated(decision: "does not work with children meanwhile", needsMeeting: true))
  private let met = AllegationCommand.meet(
    AllegationMeetingHeld(
      on: day("2019-01-09"), present: "police, employer", decided: "employer looks into it"))
  private let concluded = AllegationCommand.conclude(
    AllegationConcluded(outcome: .unfounded, why: "he was elsewhere", referredTo: nil))

  @Test func anybodyWhoTakesContactsReportsAndNobodyButTheOfficerGoesOn() throws {
    let service = try reported()
    for actor in [
      Hub.head, Hub.manager, Hub.otherManager, Hub.screener, Hub.worker, Hub.dutyWorker, Hub.analyst,
    ] {
      guard case .roleMayNot(_, .allegations)? = service.refusal(of: .allegation(id, evaluated), by: actor)
      else {
        Issue.record("\(actor) may")
        continue
      }
    }
    #expect(service.refusal(of: .allegation(id, evaluated), by: Hub.officer) == nil)
  }

  @Test func aReportSaysWhomWhatAndWhere() throws {
    let service = try Service()
    func refusal(_ change: (inout AllegationReported) -> Void) -> Refusal? {
      var report = Example.reported(service.now)
      change(&report)
      return service.refusal(of: .reportAllegation(report), by: Hub.screener)
    }
    #expect(refusal { $0.person = " " } == .allegation(id, .textMissing("whom it is about")))
    #expect(refusal { $0.role = "" } == .allegation(id, .textMissing("what the person does there")))
    #expect(
      refusal { $0.setting = "" } == .allegation(id, .textMissing("where the person works with children")))
    #expect(refusal { $0.what = "" } == .allegation(id, .textMissing("what is alleged")))
    let later = service.now.advanced(bySeconds: 1)
    #expect(refusal { $0.knownAt = later } == .allegation(id, .inFuture(later)))
    #expect(refusal { $0.child = ChildID(9) } == .noSuchRecord(ChildID(9).record))
    #expect(refusal { $0.knownAt = service.now } == nil)
  }

  @Test func theStepsComeInTheirOrder() throws {
    var service = try reported()
    let review = { AllegationCommand.review(AllegationReviewed(on: day($0), why: $1)) }
    #expect(refusal(service, concluded) == .notEvaluated)
    #expect(refusal(service, review("2019-01-09", "police ask")) == .notEvaluated)
    #expect(
      refusal(service, .evaluate(AllegationEvaluated(decision: "", needsMeeting: true)))
        == .textMissing("what is done at once"))
    try go(&service, evaluated)
    #expect(refusal(service, evaluated) == .evaluated(service.now))
    #expect(refusal(service, concluded) == .notMet)
    let meeting = { AllegationCommand.meet(AllegationMeetingHeld(on: day($0), present: $1, decided: $2)) }
    #expect(refusal(service, meeting("2019-01-10", "police", "goes on")) == .dayInFuture(day("2019-01-10")))
    #expect(
      refusal(service, meeting("2019-01-08", "police", "goes on")) == .beforeItWasKnown(day("2019-01-08")))
    #expect(refusal(service, meeting("2019-01-09", "", "goes on")) == .textMissing("who came"))
    #expect(refusal(service, meeting("2019-01-09", "police", "")) == .textMissing("what was decided"))
    try go(&service, met)
    #expect(refusal(service, review("2019-01-09", "")) == .textMissing("why it is still open"))
    try go(&service, review("2019-01-09", "police ask"))
    #expect(refusal(service, review("2019-01-09", "again")) == .reviewedBefore(day("2019-01-09")))
    #expect(
      refusal(service, .conclude(AllegationConcluded(outcome: .unfounded, why: " ", referredTo: nil)))
        == .textMissing("why"))
    try go(&service, concluded)
    #expect(refusal(service, met) == .concluded(service.now))
    #expect(
      service.refusal(of: .allegation(AllegationID(9), met), by: Hub.officer)
        == .noSuchRecord(AllegationID(9).record))
  }

  @Test func theLinksLieOnTheAllegationAloneAreMadeOnceAndCanBeTakenBack() throws {
    var service = try reported()
    let before = service.register.children[ChildID(1)]
    try go(&service, .link(AllegationLinked(child: ChildID(1))))
    #expect(service.register.children[ChildID(1)] == before)
    #expect(refusal(service, .link(AllegationLinked(child: ChildID(1)))) == .linked(ChildID(1)))
    let other = try service.receive("Leo").children[0]
    try go(&service, .link(AllegationLinked(child: other)))
    #expect(service.register.allegations[id]?.children == [ChildID(1), other])
    #expect(
      refusal(service, .unlink(AllegationUnlinked(child: other, why: " ")))
        == .textMissing("why it does not concern the child"))
    let unlink = AllegationCommand.unlink(AllegationUnlinked(child: other, why: "was away that week"))
    try go(&service, unlink)
    #expect(service.register.allegations[id]?.children == [ChildID(1)])
    #expect(refusal(service, unlink) == .notLinked(other))
    #expect(
      service.refusal(of: .allegation(id, .link(AllegationLinked(child: ChildID(9)))), by: Hub.officer)
        == .noSuchRecord(ChildID(9).record))
  }

  @Test func aReportIsNoLaterThanNowAndNoEarlierThanTheKnowledge() throws {
    let service = try Service()
    func refusal(known: Int64, reported: Int64) -> Refusal? {
      var report = Example.reported(service.now.advanced(bySeconds: known))
      report.reportedAt = service.now.advanced(bySeconds: reported)
      return service.refusal(of: .reportAllegation(report), by: Hub.screener)
    }
    let soon = service.now.advanced(bySeconds: 1)
    #expect(refusal(known: -60, reported: 1) == .allegation(id, .inFuture(soon)))
    #expect(refusal(known: -59, reported: -60) == .allegation(id, .reportedBeforeKnown))
    #expect(refusal(known: -60, reported: -60) == nil)
  }

  @Test func itCountsFromWhenItReachedTheOfficerNotFromItsRecording() throws {
    var service = try Service()
    var report = Example.reported(instant("2019-01-07T15:00:00Z"))
    report.reportedAt = instant("2019-01-08T09:00:00Z")
    try service.run(.reportAllegation(report), by: Hub.screener)
    #expect(service.register.allegations[id]?.reportedAt == instant("2019-01-08T09:00:00Z"))
    #expect(try due(service)["C19"] == "2019-01-10T00:00:00Z")
  }

  @Test func eachBodyIsToldOnceOnADayThatHasCome() throws {
    var service = try reported()
    let refer = { AllegationCommand.refer(AllegationReferred(to: $0, on: day($1), note: "")) }
    #expect(refusal(service, refer(.police, "2019-01-10")) == .dayInFuture(day("2019-01-10")))
    #expect(refusal(service, refer(.police, "2019-01-08")) == .beforeItWasKnown(day("2019-01-08")))
    try go(&service, refer(.police, "2019-01-09"))
    #expect(refusal(service, refer(.police, "2019-01-09")) == .referred(.police))
    #expect(refusal(service, refer(.barring, "2019-01-09")) == nil)
    #expect(service.register.allegations[id]?.referredTo == [.police])
  }

  @Test(arguments: AllegationOutcome.allCases)
  func onlyASubstantiatedOneAsksForTheBarringService(outcome: AllegationOutcome) throws {
    var service = try reported()
    try go(&service, .evaluate(AllegationEvaluated(decision: "advice", needsMeeting: false)))
    let conclude = {
      AllegationCommand.conclude(AllegationConcluded(outcome: outcome, why: "as heard", referredTo: $0))
    }
    #expect(refusal(service, conclude(nil)) == (outcome == .substantiated ? .barringOpen : nil))
    #expect(refusal(service, conclude(" ")) == (outcome == .substantiated ? .barringOpen : nil))
    #expect(refusal(service, conclude("nobody: kept on, with a warning")) == nil)
    try go(&service, .refer(AllegationReferred(to: .barring, on: day("2019-01-09"), note: "")))
    #expect(refusal(service, conclude(nil)) == nil)
  }

  @Test func aConcludedOneIsOpenedAgainWithAReason() throws {
    var service = try reported()
    let reopen = { AllegationCommand.reopen(AllegationReopened(why: $0)) }
    #expect(refusal(service, reopen("a new witness")) == .notConcluded)
    try go(&service, .evaluate(AllegationEvaluated(decision: "advice", needsMeeting: false)))
    try go(&service, concluded)
    #expect(!service.register.isOpen(id.record))
    #expect(refusal(service, reopen("")) == .textMissing("why"))
    try go(&service, reopen("a new witness"))
    #expect(service.register.isOpen(id.record))
    #expect(service.register.allegations[id]?.outcome == nil)
  }

  @Test func aChildsRecordThatWasMergedIsNotNamed() throws {
    var service = try reported()
    let other = try service.receive("Maisie").children[0]
    try service.run(.child(other, .merge(into: ChildID(1), reason: "one child")))
    let merged = Refusal.childMerged(other, into: ChildID(1))
    #expect(
      service.refusal(of: .allegation(id, .link(AllegationLinked(child: other))), by: Hub.officer) == merged)
    #expect(
      service.refusal(of: .reportAllegation(Example.reported(service.now, child: other)), by: Hub.screener)
        == merged)
  }

  /// The three months from 9 January end with 9 April.
  @Test func aReviewBeforeThreeMonthsChangesNoClock() throws {
    for (reviewed, due) in [("2019-04-08", "2019-04-09T23:00:00Z"), ("2019-04-09", "2019-05-09T23:00:00Z")] {
      var service = try reported()
      try go(&service, .evaluate(AllegationEvaluated(decision: "advice", needsMeeting: false)))
      service.now = instant("2019-04-09T10:00:00Z")
      try go(&service, .review(AllegationReviewed(on: day(reviewed), why: "a trial")))
      #expect(try self.due(service) == ["C21": due], "\(reviewed)")
    }
  }

  @Test func oneSettingIsCountedOnceThoughItIsWrittenInTwoWays() throws {
    var service = try reported()
    for (setting, kind) in [("HOLLINGFOLD  juniors", SettingKind.sport), ("Hollingfold Juniors", .faith)] {
      service.now = service.now.advanced(byMinutes: 1)
      var report = Example.reported(service.now)
      (report.setting, report.kind) = (setting, kind)
      try service.run(.reportAllegation(report), by: Hub.screener)
    }
    let counts = service.register.allegationsBySetting(before: service.now)
    #expect(counts.map(\.setting) == ["HOLLINGFOLD  juniors", "Hollingfold Juniors"])
    #expect(counts.map(\.count) == [2, 1])
  }

  @Test func everyRefusalSaysTheRuleInPlainWords() {
    let at = Hub.start
    let table: [(AllegationRefusal, String)] = [
      (.textMissing("why"), "why is missing: write it in a few words"),
      (.inFuture(at), "Wed 9 Jan 2019 10:00 lies in the future"),
      (.dayInFuture(day("2019-01-10")), "Thu 10 Jan 2019 lies in the future"),
      (.beforeItWasKnown(day("2019-01-08")), "Tue 8 Jan 2019 lies before it was known"),
      (.reportedBeforeKnown, "it cannot be reported before the employer knew of it"),
      (.linked(ChildID(4)), "P-000004 is linked already"), (.notLinked(ChildID(4)), "P-000004 is not linked"),
      (.noChild, "no child is linked"),
      (.evaluated(at), "it was evaluated already, Wed 9 Jan 10:00"),
      (.notEvaluated, "decide first what is done at once"),
      (.notMet, "it was decided that people meet about it: record the meeting first"),
      (.reviewedBefore(day("2019-01-08")), "it was reviewed on Tue 8 Jan 2019 already, or later"),
      (.referred(.police), "it was referred to the police already"),
      (
        .barringOpen,
        "it is substantiated: say who was told, such as the Disclosure and Barring Service, or why nobody was"
      ),
      (.concluded(at), "it was concluded Wed 9 Jan 2019 10:00: open it again first"),
      (.notConcluded, "it is open"),
    ]
    for (refusal, words) in table { #expect(refusal.words == words) }
  }

  private func due(_ service: Service) throws -> [String: String] {
    let item = try #require(service.register.allegations[id])
    return Dictionary(
      service.register.clocks(of: item).filter(\.governs).map {
        ($0.name.rule.number, service.register.due(of: $0)?.text ?? "never")
      }, uniquingKeysWith: { one, _ in one })
  }

  /// Reported on Wednesday 9 January 2019 at 10:00.
  @Test func fourClocksRunFromTheReport() throws {
    var service = try reported()
    #expect(
      try due(service) == [
        "C19": "2019-01-11T00:00:00Z", "C20": "2019-01-17T00:00:00Z", "C21": "2019-04-09T23:00:00Z",
      ])
    try go(&service, evaluated)
    try go(&service, met)
    #expect(try due(service) == ["C21": "2019-04-09T23:00:00Z"])
    service.now = instant("2019-04-09T10:00:00Z")
    try go(&service, .review(AllegationReviewed(on: day("2019-04-09"), why: "a trial")))
    // From then on it is reviewed each month; the three months stay in sight.
    #expect(try due(service) == ["C21": "2019-05-09T23:00:00Z"])
    let item = try #require(service.register.allegations[id])
    #expect(
      service.register.clocks(of: item).filter { $0.standing == .superseded }.map(\.limit) == [.months(3)])
    try go(&service, concluded)
    #expect(try due(service).isEmpty)
  }

  @Test func whatIsKnownLateIsSeenToBeReportedLate() throws {
    var service = try Service()
    service.now = instant("2019-01-11T10:00:00Z")
    try service.run(.reportAllegation(Example.reported(instant("2019-01-09T10:00:00Z"))), by: Hub.screener)
    let item = try #require(service.register.allegations[id])
    let clock = try #require(service.register.clocks(of: item).first)
    #expect(clock.name == .allegationReport)
    #expect(service.register.due(of: clock) == instant("2019-01-11T00:00:00Z"))
    #expect(clock.stoppedAt == service.now)
  }

  @Test func whereNobodyNeedsToMeetNoMeetingIsDue() throws {
    var service = try reported()
    try go(&service, .evaluate(AllegationEvaluated(decision: "advice to the employer", needsMeeting: false)))
    #expect(try due(service)["C20"] == nil)
    #expect(refusal(service, concluded) == nil)
  }

  @Test func patternsAreCountedBySettingOverTwelveMonths() throws {
    var service = try reported()
    try service.run(.reportAllegation(Example.reported(service.now)), by: Hub.screener)
    var other = Example.reported(service.now)
    other.setting = "Saturday Stars"
    try service.run(.reportAllegation(other), by: Hub.screener)
    func counts(_ at: String) -> [String] {
      service.register.allegationsBySetting(before: instant(at)).map { "\($0.setting) \($0.count)" }
    }
    #expect(counts("2019-01-09T10:00:00Z") == ["Hollingfold Juniors 2", "Saturday Stars 1"])
    #expect(counts("2020-01-09T09:59:59Z").count == 2)
    #expect(counts("2020-01-09T10:00:00Z").isEmpty)
  }
}
