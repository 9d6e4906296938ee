import Testing

@testable import CaseModel

/// The lists of everything that goes wrong.
@Suite struct WatchTests {
  @Test func everySignalHasALetterANameAndAPlace() {
    #expect(Set(WatchSignal.allCases.map(\.letter)).count == WatchSignal.allCases.count)
    #expect(Set(WatchSignal.allCases.map(\.title)).count == WatchSignal.allCases.count)
    #expect(WatchSignal.allCases.map(\.rawValue) == Array(1...WatchSignal.allCases.count))
  }

  /// On five mornings of an invented service, and some hours later.
  @Test(arguments: 0..<5) func theListsHoldWhatAnIndependentCountFinds(place: Int) {
    var service = openings[place]
    for hours in [0, 3] {
      let now = rochdale.start.advanced(bySeconds: Int64(hours) * 3600)
      service.play(until: now)
      let watch = Watch(service.register, at: now)
      let tally = WatchTally(service.events, service.stamps)
      for signal in WatchSignal.allCases where signal != .caseload {
        let listed = watch[signal].map(\.record)
        let counted = tally.records(signal, at: now)
        #expect(
          Set(listed) == counted,
          "seed \(place + 1), \(signal): \(counted.symmetricDifference(listed).sorted())")
        #expect(listed.count == counted.count, "each record once: \(signal)")
      }
    }
  }

  @Test(arguments: 0..<5) func aRowBearsTheLettersOfTheListsItStandsInAndNoOther(place: Int) {
    let register = openings[place].register
    let now = rochdale.start
    let watch = Watch(register, at: now)
    let listed = Dictionary(
      uniqueKeysWithValues: WatchSignal.allCases.map { ($0, Set(watch[$0].map(\.record))) })
    func check(_ record: RecordID, _ letters: String) {
      for signal in WatchSignal.allCases {
        #expect(
          letters.contains(signal.letter) == listed[signal]?.contains(record),
          "\(record) \(signal): \(letters)"
        )
      }
    }
    for contact in register.contacts.all {
      check(contact.id.record, register.signals(of: contact, at: now).letters)
    }
    for item in register.cases.all { check(item.id.record, register.signals(of: item, at: now).letters) }
  }

  /// `signal:T` finds as many rows as the list has.
  @Test(arguments: 0..<5) func filteringByALetterFindsItsList(place: Int) {
    let register = openings[place].register
    let now = rochdale.start
    let queue = Queue(.open, of: register, order: .timeLeft, on: London.day(of: now))
    let words = SearchText(queue.rows, of: register)
    let watch = Watch(register, at: now)
    for signal in WatchSignal.allCases where signal != .caseload && signal != .allegation {
      let filter = Filter("signal:\(signal.letter)")
      let found = filter.places(in: queue.rows, text: words, of: register, at: now)
      #expect(
        Set(found.map { queue.rows[Int($0)].record }) == Set(watch[signal].map(\.record)), "\(signal)")
    }
  }

  /// However many come after it, what waits is passed only by what began before its own moment of urgency.
  @Test(arguments: [UInt64(1), 2, 3]) func nothingThatWaitsIsPushedDownForEver(seed: UInt64) {
    var chance = Chance(seed: seed)
    let start = rochdale.start
    func item(_ number: Int, at since: Instant) -> Watch.Item {
      let limit = Int64(chance.pick([0, 2, 24, 96, 360]) * 3600)
      let due = chance.happens(oneIn: 5) ? nil : since.advanced(bySeconds: limit)
      return Watch.Item(
        record: ContactID(UInt32(number)).record,
        finding: WatchFinding(signal: .undecided, missing: .decision, since: since, due: due))
    }
    let waiting = (1...20).map { item($0, at: start.advanced(byMinutes: Int64(-$0 * 17))) }
    let later = (1...400).map { item(100 + $0, at: start.advanced(byMinutes: Int64($0 * 30))) }
    for one in waiting {
      for other in later where Watch.precedes(other, one) {
        #expect(other.finding.since < one.finding.urgency, "seed \(seed)")
      }
    }
  }

  @Test func aGreenContactThatIsWeeksLateStandsBeforeARedOneOfToday() {
    func row(_ number: UInt32, _ rag: Rag, due: String) -> QueueRow {
      QueueRow(
        record: ContactID(number).record, since: instant(due), due: instant(due), rag: rag,
        riskNotAccepted: false, handoverUnread: false, worker: nil, clock: .decision)
    }
    let green = row(1, .green, due: "2019-01-09T10:00:00Z")
    // Two steps of the rating, a week each: on the stroke the red one goes first.
    #expect(row(2, .red, due: "2019-01-23T10:00:00Z").precedes(green, by: .rating))
    #expect(green.precedes(row(3, .red, due: "2019-01-23T10:00:01Z"), by: .rating))
    #expect(row(4, .red, due: "2019-01-10T10:00:00Z").precedes(green, by: .rating))
  }

  @Test func aWorkerWithTooMuchOrAloneOrUnsupervisedIsListedOnce() throws {
    var service = try Service()
    let item = try service.refer("Maisie", outcome: .referralWithStrategyDiscussion)[0]
    try service.run(
      .case(
        item,
        .allocate(
          NewAllocation(
            worker: Hub.asye, reason: "nobody else",
            overrides: [Override(rule: .asyeAlone, reason: "nobody else")]))))
    service.now = instant("2019-01-24T10:00:00Z")
    let list = Watch(service.register, at: service.now)[.caseload]
    #expect(list.map(\.record) == [Hub.asye.record, Hub.otherASYE.record])
    #expect(list.map(\.finding.missing) == [.aloneOnProtection, .supervision])
    try service.run(
      .worker(Hub.otherASYE, .supervise(WorkerSupervised(on: day("2019-01-24"), note: "agreed"))))
    #expect(Watch(service.register, at: service.now)[.caseload].map(\.record) == [Hub.asye.record])
  }

  /// Late on 14 March, and within a week of it before.
  @Test(arguments: ["2019-03-12T10:00:00Z", "2019-03-14T10:00:00Z"])
  func anAssessmentThatDriftsLeadsToItsNextStep(at: String) throws {
    var service = try Service()
    let item = try service.refer("Maisie")[0]
    try service.allocate(item, to: Hub.worker)
    service.now = instant(at)
    func form() throws -> String {
      let finding = try #require(Watch(service.register, at: service.now)[.assessment].first?.finding)
      let form = try #require(finding.missing.form.flatMap(ActForm.named))
      #expect(
        form.obstacle(FormPlace(service.register, item.record, at: service.now, by: Hub.manager)) == nil)
      return form.name
    }
    #expect(try form() == "assessment-start")
    try service.go(item, .startAssessment(AssessmentStarted(on: London.day(of: service.now))), by: Hub.worker)
    #expect(try form() == "assessment-submit")
    try service.go(item, .submitAssessment(Example.submitted()), by: Hub.worker)
    #expect(try form() == "assessment-authorise")
    try service.go(item, .returnAssessment(AssessmentReturned(comments: "more on the father")))
    #expect(try form() == "assessment-submit")
  }

  @Test func whatIsMissingAtAStrategyDiscussionIsSaid() throws {
    var service = try Service()
    let item = try service.refer("Maisie", outcome: .referralWithStrategyDiscussion)[0]
    func missing() -> WatchFinding.Missing? {
      Watch(service.register, at: service.now)[.strategy].first?.finding.missing
    }
    #expect(missing() == .strategyNotAsked)
    try service.allocate(item, to: Hub.worker)
    try service.go(item, .askStrategy(Example.asked), by: Hub.worker)
    #expect(missing() == .strategyNotHeld)
    try service.go(
      item, .holdStrategy(Example.held(service.now, present: [.socialCare, .health], missingWhy: "busy")))
    #expect(missing() == .partnersDidNotCome([.police]))
    try service.go(item, .shareMinutes(MinutesShared(with: [.police], at: service.now)), by: Hub.worker)
    #expect(missing() == .partnersDidNotCome([.police]))
    try service.go(item, .makeVisit(Example.visit(service.now)), by: Hub.worker)
    try service.go(item, .completeEnquiry(Example.enquiryEnded))
    #expect(missing() == nil)
  }
}
