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
      for signal in WatchSignal.allCases {
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
    let undated: [WatchFinding.Missing] = [.childNotSeenAlone, .thresholdToReconsider]
    func item(_ number: Int, at since: Instant) -> Watch.Item {
      let limit = Int64(chance.pick([0, 2, 24, 96, 360]) * 3600)
      let due = chance.happens(oneIn: 5) ? nil : since.advanced(bySeconds: limit)
      return Watch.Item(
        record: ContactID(UInt32(number)).record,
        finding: WatchFinding(
          signal: .notSeen, missing: due == nil ? chance.pick(undated) : .childNotSeen, since: since, due: due
        ))
    }
    let waiting = (1...20).map { item($0, at: start.advanced(byMinutes: Int64(-$0 * 17))) }
    let later = (1...400).map { item(100 + $0, at: start.advanced(byMinutes: Int64($0 * 30))) }
    for one in waiting {
      for other in later where Watch.precedes(other, one) {
        #expect(other.finding.since < one.finding.urgency, "seed \(seed)")
      }
    }
  }

  /// Both sides of the four weeks.
  @Test func aChildNotSeenAloneStandsFourWeeksBehindOneWhoWasNotSeen() {
    let now = rochdale.start
    func item(_ number: UInt32, _ missing: WatchFinding.Missing, daysAgo: Int64, due: Int64?) -> Watch.Item {
      let moment = { (days: Int64) in now.advanced(bySeconds: -days * 86_400) }
      return Watch.Item(
        record: CaseID(number).record,
        finding: WatchFinding(
          signal: .notSeen, missing: missing, since: moment(daysAgo), due: due.map(moment)))
    }
    let unseen = item(3, .childNotSeen, daysAgo: 20, due: 6)
    #expect(Watch.precedes(unseen, item(4, .childNotSeenAlone, daysAgo: 34, due: nil)))
    #expect(Watch.precedes(item(2, .childNotSeenAlone, daysAgo: 34, due: nil), unseen), "equal: by number")
    #expect(Watch.precedes(item(4, .childNotSeenAlone, daysAgo: 35, due: nil), unseen))
  }

  @Test(arguments: 0..<5) func theWorstIsWhatHasBeenLateForLongest(place: Int) {
    let now = rochdale.start
    let watch = Watch(openings[place].register, at: now)
    for signal in WatchSignal.allCases {
      let late = watch[signal].filter { $0.finding.isLate(at: now) }
      let longest = late.min { ($0.finding.due ?? now, $0.record) < ($1.finding.due ?? now, $1.record) }
      #expect(watch.worst(signal, at: now) == longest ?? watch[signal].first, "\(signal)")
    }
  }

  @Test func aGreenContactThatIsWeeksLateStandsBeforeARedOneOfToday() {
    func row(_ number: UInt32, _ rag: Rag, due: String) -> QueueRow {
      QueueRow(
        record: ContactID(number).record, since: instant(due), due: instant(due), firstDue: instant(due),
        rag: rag,
        riskNotAccepted: false, handoverUnread: false, worker: nil, clock: .decision, recordedAt: instant(due)
      )
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
    try service.go(item, AssessmentStarted(on: London.day(of: service.now)), by: Hub.worker)
    #expect(try form() == "assessment-submit")
    try service.go(item, Example.submitted(), by: Hub.worker)
    #expect(try form() == "assessment-authorise")
    try service.go(item, AssessmentReturned(comments: "more on the father"))
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
    try service.go(item, Example.asked, by: Hub.worker)
    #expect(missing() == .strategyNotHeld)
    try service.go(
      item, Example.held(service.now, present: [.socialCare, .health], missingWhy: "busy"))
    #expect(missing() == .partnersDidNotCome([.police]))
    try service.go(item, MinutesShared(with: [.police], at: service.now), by: Hub.worker)
    #expect(missing() == .partnersDidNotCome([.police]))
    try service.go(item, Example.visit(service.now), by: Hub.worker)
    try service.go(item, Example.enquiryEnded)
    #expect(missing() == nil)
  }

  @Test func anOverloadedWorkerIsNotPushedDownByWhatComesLater() throws {
    var service = try Service()
    func since() -> Instant? {
      Watch(service.register, at: service.now)[.caseload].first {
        $0.record == Hub.halfTime.record && $0.finding.missing != .supervision
      }?.finding.since
    }
    while since() == nil {
      service.now = service.now.advanced(byMinutes: 1)
      try service.allocate(try service.refer("Maisie")[0], to: Hub.halfTime)
    }
    let first = service.now
    #expect(since() == first)
    for _ in 0..<3 {
      service.now = service.now.advanced(byMinutes: 10)
      try service.allocate(try service.refer("Maisie")[0], to: Hub.halfTime)
      #expect(since() == first)
    }
  }

  /// Whether the contact that brought it is in memory or not, and whatever is recorded meanwhile.
  @Test func unreadInformationWaitsSinceItWasReceived() throws {
    var service = try Service()
    let item = try service.refer("Maisie")[0]
    let child = try service.item(item).child
    try service.allocate(item, to: Hub.worker)
    service.now = service.now.advanced(byMinutes: 30)
    let received = service.now
    let again = try service.receive(about: child)
    try service.decide(again, Hub.decision(child, .passToOpenCase))
    service.now = service.now.advanced(byMinutes: 600)
    try service.go(item, Example.visit(service.now), by: Hub.worker)
    var restarted = Register(settings: Hub.settings)
    restarted.put(.child(try service.child(child)))
    restarted.put(.case(try service.item(item)))
    for register in [service.register, restarted] {
      let finding = Watch(register, at: service.now)[.decisionWaits].first { $0.record == item.record }?
        .finding
      #expect(finding?.missing == .informationUnread)
      #expect(finding?.since == received)
    }
  }

  /// What nothing was recorded on stands in its lists as it stood, since the same moment and due at the same.
  @Test(arguments: 0..<5) func whatWaitsKeepsItsPlaceWhileOthersCome(place: Int) {
    var service = openings[place]
    let before = Watch(service.register, at: rochdale.start)
    let count = service.events.count
    service.play(until: rochdale.start.advanced(bySeconds: 6 * 3600))
    let after = Watch(service.register, at: rochdale.start.advanced(bySeconds: 6 * 3600))
    let touched = Set(service.events[count...].map(\.record))
    for signal in WatchSignal.allCases where signal != .caseload {
      let now = Dictionary(uniqueKeysWithValues: after[signal].map { ($0.record, $0.finding) })
      for item in before[signal] where !touched.contains(item.record) {
        guard let finding = now[item.record], finding.missing == item.finding.missing else { continue }
        #expect(finding == item.finding, "seed \(place + 1), \(signal): \(item.record)")
      }
    }
  }

  /// Away since the day on which that began, not since the case was given.
  @Test func aCaseWhoseWorkerIsAwayWaitsSinceThen() throws {
    var service = try Service()
    let item = try service.refer("Maisie")[0]
    try service.allocate(item, to: Hub.worker)
    service.now = instant("2019-01-16T10:00:00Z")
    try service.run(.worker(Hub.worker, .startAbsence(.init(reason: .sickness, from: day("2019-01-15")))))
    let finding = Watch(service.register, at: service.now)[.unallocated].first?.finding
    #expect(finding?.missing == .workerAway(Hub.worker))
    #expect(finding?.since == instant("2019-01-15T00:00:00Z"))
  }

  @Test func aCaseHeldByAManagerIsHeldByNobody() throws {
    var service = try Service()
    let item = try service.refer("Maisie")[0]
    try service.allocate(item, to: Hub.worker)
    #expect(Watch(service.register, at: service.now)[.unallocated].isEmpty)
    try service.give(.teamManager, to: Hub.worker)
    #expect(
      Watch(service.register, at: service.now)[.unallocated].map(\.finding.missing)
        == [.workerHoldsNone(Hub.worker)])
    #expect(service.queue(.toAllocate).rows.map(\.case) == [item])
  }

  @Test func aChildWhoWasNeverSeenAloneIsListedWithAnEnquiryOrWithout() throws {
    var service = try Service()
    let item = try service.refer("Maisie")[0]
    try service.allocate(item, to: Hub.worker)
    func missing() -> WatchFinding.Missing? {
      Watch(service.register, at: service.now)[.notSeen].first?.finding.missing
    }
    #expect(missing() == nil)
    try service.go(item, Example.visit(service.now, alone: false), by: Hub.worker)
    #expect(missing() == .childNotSeenAlone)
    try service.go(item, Example.visit(service.now), by: Hub.worker)
    #expect(missing() == nil)
  }

  @Test func aChildWhoWasNotHeardIsListedUntilTheDecisionStands() throws {
    var service = try Service()
    let (contact, children) = try service.receive("Maisie", rag: .red)
    try service.decide(contact, Hub.decision(children[0], .earlyHelp, voice: .unknown(why: "not seen")))
    func missing() -> [WatchFinding.Missing] {
      Watch(service.register, at: service.now)[.identity].map(\.finding.missing)
    }
    #expect(missing() == [.voice])
    try service.run(
      .contact(contact, .secondLook(children[0], agreed: true, view: "agreed")), by: Hub.otherManager)
    #expect(missing().isEmpty)
  }

  @Test func aChildWhoWasSeenIsHeardBeforeTheAssessmentIsWritten() throws {
    var service = try Service()
    let item = try service.refer("Maisie")[0]
    let known = ChildDetails(
      givenName: "Maisie", familyName: "Quillfeather", ethnicity: .pakistani, languages: ["Urdu"],
      religion: "none", disabilities: [.none])
    try service.run(.child(ChildID(1), .change(known)))
    try service.allocate(item, to: Hub.worker)
    func missing() -> [WatchFinding.Missing] {
      Watch(service.register, at: service.now)[.identity].map(\.finding.missing)
    }
    var visit = Example.visit(service.now)
    visit.words = nil
    try service.go(item, visit, by: Hub.worker)
    #expect(missing().isEmpty)
    try service.go(item, AssessmentStarted(on: London.day(of: service.now)), by: Hub.worker)
    #expect(missing() == [.voiceInAssessment])
    #expect(service.register.signals(of: try service.item(item), at: service.now).contains(.voiceMissing))
    try service.go(item, Example.visit(service.now), by: Hub.worker)
    #expect(missing().isEmpty)
    // Another assessment asks anew.
    try service.go(item, Example.submitted(), by: Hub.worker)
    try service.go(item, AssessmentAuthorised(lateWhy: nil))
    try service.go(item, AssessmentStarted(on: London.day(of: service.now)), by: Hub.worker)
    #expect(missing().isEmpty, "nobody has seen the child for it")
    try service.go(item, visit, by: Hub.worker)
    #expect(missing() == [.voiceInAssessment])
  }

  /// An enquiry for fifteen working days, a meeting every four weeks, a review after three months, on both sides.
  @Test func whatIsLateOnACaseIsListedWhicheverClockItIs() throws {
    var service = try Service()
    let items = try service.refer("Maisie", "Leo")
    for item in items { try service.allocate(item, to: Hub.worker) }
    try service.go(items[0], Example.held(service.now))
    try service.protect(items[1])
    for item in items {
      try service.go(
        item, AssessmentStarted(on: London.day(of: service.now)), by: Hub.worker)
    }
    func missing(_ signal: WatchSignal, _ item: CaseID, _ at: String) -> WatchFinding.Missing? {
      Watch(service.register, at: instant(at))[signal].first { $0.record == item.record }?.finding.missing
    }
    #expect(missing(.assessment, items[0], "2019-01-30T23:59:59Z") == .checkpoint)
    #expect(missing(.assessment, items[0], "2019-01-31T00:00:00Z") == .enquiryLate)
    for item in items { try service.go(item, CheckpointHeld(note: "goes well")) }
    service.now = instant("2019-01-31T10:00:00Z")
    for item in items { try service.go(item, CheckpointHeld(note: "goes well")) }
    #expect(missing(.assessment, items[1], "2019-02-06T23:59:59Z") == nil)
    #expect(missing(.assessment, items[1], "2019-02-07T00:00:00Z") == .meetingLate)
    #expect(missing(.conference, items[1], "2019-04-09T22:59:59Z") == nil)
    #expect(missing(.conference, items[1], "2019-04-09T23:00:00Z") == .reviewLate)
  }

  @Test func aChildWhoLivesElsewhereIsSeenWithinAWeek() throws {
    var service = try Service()
    let item = try service.refer("Maisie")[0]
    try service.allocate(item, to: Hub.worker)
    try service.go(item, Example.visit(service.now), by: Hub.worker)
    service.now = service.now.advanced(byMinutes: 60)
    var started = Example.protection(service.now)
    (started.kind, started.place) = (.accommodation, .fosterCare)
    try service.go(item, started, by: Hub.worker)
    func isListed(_ at: String) -> Bool {
      Watch(service.register, at: instant(at))[.notSeen].map(\.finding.missing) == [.childNotSeen]
    }
    #expect(!isListed("2019-01-16T23:59:59Z"))
    #expect(isListed("2019-01-17T00:00:00Z"))
    try service.go(item, Example.visit(service.now), by: Hub.worker)
    #expect(!isListed("2019-01-17T00:00:00Z"))
  }

  /// Twenty working days for the review and for the health assessment, each listed until it is done.
  @Test func whatIsOwedToAChildLookedAfterIsListedOnceItIsLate() throws {
    var service = try Service()
    let item = try service.refer("Maisie")[0]
    try service.run(.case(item, .changeWork(.dutyVisit)))
    try service.allocate(item, to: Hub.worker)
    let record = { (task: LookedAfterTask, text: String) in
      LookedAfterDone(what: task, on: day(text))
    }
    #expect(service.pathwayRefusal(item, record(.review, "2019-01-09")) == .notLookedAfter)
    var started = Example.protection(service.now)
    (started.kind, started.place) = (.accommodation, .fosterCare)
    try service.go(item, started, by: Hub.worker)
    func missing(_ at: String) -> WatchFinding.Missing? {
      Watch(service.register, at: instant(at))[.assessment].first?.finding.missing
    }
    #expect(missing("2019-02-06T23:59:59Z") == nil)
    #expect(missing("2019-02-07T00:00:00Z") == .lookedAfterLate(.review))
    #expect(service.pathwayRefusal(item, record(.review, "2019-01-08")) == .endsBeforeStart)
    #expect(
      service.pathwayRefusal(item, record(.review, "2019-01-10")) == .dayInFuture(day("2019-01-10")))
    try service.go(item, record(.review, "2019-01-09"), by: Hub.worker)
    #expect(
      service.pathwayRefusal(item, record(.review, "2019-01-09"))
        == .lookedAfterDone(.review, day("2019-01-09")))
    #expect(missing("2019-02-07T00:00:00Z") == .lookedAfterLate(.health))
    try service.go(item, record(.health, "2019-01-09"), by: Hub.worker)
    #expect(missing("2019-02-07T00:00:00Z") == nil)
  }

  @Test func aManagerWhoAuditsNothingForAMonthIsListed() throws {
    let service = try Service()
    func isListed(_ at: String) -> Bool {
      Watch(service.register, at: instant(at))[.caseload].contains {
        $0.record == Hub.manager.record && $0.finding.missing == .audit
      }
    }
    #expect(!isListed("2019-02-09T23:59:59Z"))
    #expect(isListed("2019-02-10T00:00:00Z"))
  }

  @Test func aCaseThatWasClosedIsHistory() throws {
    var service = try Service()
    try service.close(try service.refer("Maisie")[0])
    service.now = instant("2019-06-03T10:00:00Z")
    let again = try service.receive(about: ChildID(1))
    #expect(Watch(service.register, at: service.now)[.history].map(\.record) == [again.record])
  }
}
