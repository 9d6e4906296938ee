import Testing

@testable import CaseModel

/// Which limit governed when, and what a change of settings moves.
@Suite struct ClockHistoryTests {
  private func history(_ service: Service, _ record: RecordID) -> [ClockHistory.Entry] {
    ClockHistory(of: record, events: service.recorded, settings: Hub.settings).entries
  }

  private func referred() throws -> (Service, CaseID) {
    var service = try Service()
    let item = try service.refer("Maisie")[0]
    return (service, item)
  }

  @Test func aClockStartsStopsAndSaysWhetherItWasInTime() throws {
    var (service, item) = try referred()
    service.now = service.now.advanced(byMinutes: 1440)
    try service.allocate(item, to: Hub.worker)
    let entries = history(service, item.record).filter { $0.clock.name == .allocation }
    // A day to the same time: on the stroke it is late.
    #expect(entries.map(\.change) == [.started, .stopped(inTime: false)])
    #expect(entries.map(\.because) == [.caseOpened, .caseAllocated])
  }

  @Test func aLimitThatChangesMovesOpenWorkAndKeepsWhatGovernedBefore() throws {
    var (service, item) = try referred()
    let before = service.register.settings
    var settings = before
    settings.clocks[.assessment] = .workingDays(40, until: .endOfDay)
    service.now = service.now.advanced(byMinutes: 60)
    try service.run(.putSettingsInForce(settings), by: Hub.head)
    let moved = history(service, item.record).filter { $0.clock.name == .assessment }
    #expect(
      moved.map(\.change) == [.started, .moved(from: instant("2019-03-14T00:00:00Z"))])
    #expect(moved.last?.due == instant("2019-03-07T00:00:00Z"))
    #expect(moved.last?.because == .settingsPutInForce)
    let shift = self.shift(service, before)
    #expect(shift.words == "1 clock moved: assessment 1 sooner")
    #expect(self.shift(service, settings).words == nil)
  }

  @Test func aFirstReviewThatWasHeldIsToldAsHeldAndTheNextBegins() throws {
    var (service, item) = try referred()
    try service.allocate(item, to: Hub.worker)
    try service.protect(item)
    let entries = { history(service, item.record).filter { $0.clock.name.rule.number == "C29" } }
    #expect(entries().map(\.change) == [.started])
    service.now = instant("2019-04-08T10:00:00Z")
    let held = ReviewHeld(on: day("2019-04-08"), planGoesOn: true, why: "not safe without it yet")
    try service.go(item, held)
    #expect(entries().map(\.change) == [.started, .stopped(inTime: true), .started])
    #expect(entries().map(\.clock.name) == [.reviewConference, .reviewConference, .furtherReview])
  }

  @Test func earlyHelpsClocksRunBesideEachOtherAndEachStopsByItself() throws {
    var service = try Service()
    let (contact, children) = try service.receive("Maisie")
    try service.decide(contact, Hub.decision(children[0], .earlyHelp))
    for step in [EarlyHelpStep.assessed, .reviewed, .ended] {
      service.now = service.now.advanced(byMinutes: 3 * 1440)
      let taken = EarlyHelpTaken(on: London.day(of: service.now), why: "the family manages")
      try service.run(.contact(contact, .recordEarlyHelp(step, taken)))
    }
    let entries = history(service, contact.record)
    func because(_ name: ClockName) -> [EventKind] { entries.filter { $0.clock.name == name }.map(\.because) }
    #expect(because(.earlyHelp) == [.childDecided, .earlyHelpAssessed])
    #expect(because(.earlyHelpShared) == [.childDecided, .earlyHelpEnded])
    #expect(because(.earlyHelpReview) == [.childDecided, .earlyHelpReviewed])
    #expect(because(.earlyHelpFurtherReview) == [.earlyHelpReviewed, .earlyHelpEnded])
  }

  private func shift(_ service: Service, _ before: ServiceSettings, for actor: WorkerID = Hub.head)
    -> ClockShift
  {
    ClockShift(in: service.register, before: before, on: London.day(of: service.now), for: actor)
  }

  /// Held on 26 October, three days before it was due, and recorded in January.
  @Test func aReviewThatIsRecordedLateWasHeldInTime() throws {
    var service = try Service()
    try service.run(
      .importCase(
        ImportedCase(
          child: .new(Hub.child("Maisie")), referredAt: instant("2018-06-01T09:00:00Z"), work: .lookedAfter,
          worker: Hub.worker)), by: .program)
    let item = CaseID(1)
    let listed = PlanListed(kind: .lookedAfter, from: day("2018-10-01"))
    try service.run(.importPlan(item, listed), by: .program)
    let held = LookedAfterDone(what: .review, on: day("2018-10-26"))
    try service.go(item, held, by: Hub.worker)
    let changes = history(service, item.record).filter { $0.clock.name == .lookedAfterReview }.map(\.change)
    #expect(changes.last == .stopped(inTime: true))
  }

  /// The figure that the DfE publishes runs beside the limit and binds nobody: what moved is one clock, not two.
  @Test func aMeasureThatBindsNobodyIsNotSaidToMove() throws {
    var service = try Service()
    let item = try service.refer("Maisie")[0]
    try service.allocate(item, to: Hub.worker)
    try service.go(item, AssessmentStarted(on: London.day(of: service.now)), by: Hub.worker)
    let before = service.register.settings
    var shorter = before
    shorter.clocks[.assessment] = .workingDays(40, until: .endOfDay)
    try service.run(.putSettingsInForce(shorter), by: .program)
    #expect(shift(service, before).words == "1 clock moved: assessment 1 sooner")
  }

  @Test func supervisionAndAllegationsMoveTooAndOnlyTheirReaderHearsOfThese() throws {
    var service = try Service()
    let officer = WorkerID(service.register.nextNumber(.worker))
    try service.run(
      .registerWorker(WorkerDetails(name: "Col Ashe", team: TeamID(1), role: .designatedOfficer)),
      by: .program)
    try service.run(.reportAllegation(Example.reported(service.now)), by: Hub.worker)
    let before = service.register.settings
    var settings = before
    settings.clocks[.supervision] = .calendarDays(60)
    settings.clocks[.allegationConclusion] = .calendarDays(60)
    try service.run(.putSettingsInForce(settings), by: Hub.head)
    let supervised = service.register.workers.all.count {
      $0.details.role.holdsCases && !$0.details.asye && $0.isAvailable(on: London.day(of: service.now))
    }
    let words = try #require(shift(service, before).words)
    #expect(words == "\(supervised) clocks moved: supervision \(supervised) later")
    #expect(shift(service, before, for: officer).words?.contains("1 sooner") == true)
  }

  @Test func aBankHolidayThatIsAddedPutsOffWhatCountsWorkingDays() throws {
    let (made, _) = try referred()
    var service = made
    let before = service.register.settings
    var settings = before
    let added = BankHoliday(day: day("2019-01-14"), title: "A day of joy")
    settings.holidays = try #require(BankHolidays(publishedHolidays("england-and-wales") + [added]))
    try service.run(.putSettingsInForce(settings), by: Hub.head)
    // The allocation is due before that day, the assessment after it.
    #expect(shift(service, before).words == "1 clock moved: assessment 1 later")
  }

  @Test func anAgreedDelayStandsBesideTheLimit() throws {
    var (service, item) = try referred()
    try service.allocate(item, to: Hub.worker)
    try service.go(item, Example.held(service.now))
    try service.go(item, Example.visit(service.now), by: Hub.worker)
    try service.go(item, Example.enquiryCompleted)
    try service.go(
      item,
      ConferenceDelayed(until: day("2019-02-08"), agreedBy: "head of unit", why: "no chair")
    )
    let clocks = service.register.clocks(of: try service.item(item)).filter { $0.name == .conference }
    #expect(clocks.map(\.standing) == [.ours])
    #expect(clocks.map { service.register.due(of: $0) } == [instant("2019-01-31T00:00:00Z")])
    let changes = history(service, item.record).filter { $0.clock.name == .conference }.map(\.change)
    #expect(changes == [.started, .delayAgreed(day("2019-02-08"))])
  }

  @Test func anExtendedOrderShowsBothLimits() throws {
    var (service, item) = try referred()
    try service.allocate(item, to: Hub.worker)
    try service.go(item, Example.protection(service.now, .protectionOrder))
    try service.go(
      item, Example.extended(from: instant("2019-01-17T10:00:00Z"), days: 7, granted: service.now))
    let clocks = service.register.clocks(of: try service.item(item)).filter { $0.name == .protectionOrder }
    #expect(clocks.map(\.standing) == [.superseded, .ours])
    #expect(
      clocks.map { service.register.due(of: $0) }
        == [instant("2019-01-17T10:00:00Z"), instant("2019-01-24T10:00:00Z")])
    let changes = history(service, item.record).filter { $0.clock.name == .protectionOrder }.map(\.change)
    #expect(changes == [.started, .superseded, .started])
  }

  @Test func aClosedCaseThatIsOpenAgainRunsItsClocksAgain() throws {
    var (service, item) = try referred()
    try service.allocate(item, to: Hub.worker)
    try service.close(item)
    try service.run(.setAside(.closure(item), reason: "the wrong case"))
    let changes = history(service, item.record).filter { $0.clock.name == .assessment }.map(\.change)
    #expect(changes == [.started, .ended(inTime: true), .resumed])
  }

  /// By the last session, on both sides of six weeks and of six months from the start of employment.
  @Test(arguments: [
    ("2018-10-15", "2019-01-08", ClockName.supervisionASYE),
    ("2018-11-28", "2019-01-08", .supervisionASYEFirst),
    ("2018-11-27", "2019-01-08", .supervisionASYE), ("2018-07-09", "2019-01-08", .supervisionASYE),
    ("2018-07-08", "2019-01-08", .supervisionASYELater), ("2018-07-08", "2019-01-07", .supervisionASYE),
  ])
  func theNewlyQualifiedAreSupervisedLessOftenInTime(started: String, last: String, name: ClockName) throws {
    var service = try Service()
    var details = try #require(service.register.workers[Hub.asye]).details
    details.started = day(started)
    try service.run(.worker(Hub.asye, .change(details)))
    let session = WorkerSupervised(on: day(last), note: "each case talked through")
    try service.run(.worker(Hub.asye, .supervise(session)), by: Hub.otherManager)
    let worker = try #require(service.register.workers[Hub.asye])
    #expect(service.register.clocks(of: worker, on: day("2019-01-09")).map(\.name) == [name])
  }

  /// Nobody was supervised here before anybody knew of them, or before they began.
  @Test(arguments: [
    ("2018-08-01", ClockName.supervisionASYE, "2019-01-24T00:00:00Z"),
    ("2019-01-21", .supervisionASYEFirst, "2019-01-29T00:00:00Z"),
  ])
  func aFirstSupervisionCountsFromTheFirstDayAtWorkOrHere(started: String, name: ClockName, due: String)
    throws
  {
    var service = try Service()
    var details = try #require(service.register.workers[Hub.asye]).details
    details.started = day(started)
    try service.run(.worker(Hub.asye, .change(details)))
    let worker = try #require(service.register.workers[Hub.asye])
    let clock = try #require(service.register.clocks(of: worker, on: day("2019-01-09")).first)
    #expect(clock.name == name)
    #expect(service.register.due(of: clock) == instant(due))
  }

  @Test func whoIsAwayIsNotSupervisedMeanwhile() throws {
    var service = try Service()
    let today = day("2019-01-09")
    let worker = { (service: Service) throws -> [Clock] in
      let worker = try #require(service.register.workers[Hub.asye])
      return service.register.clocks(of: worker, on: today)
    }
    #expect(try worker(service).map(\.name) == [.supervisionASYEFirst])
    #expect(try service.register.due(of: worker(service)[0]) == instant("2019-01-17T00:00:00Z"))
    try service.run(.worker(Hub.asye, .startAbsence(.init(reason: .sickness, from: today))))
    #expect(try worker(service).map(\.standing) == [.paused])
    try service.run(.worker(Hub.asye, .endAbsence(on: today)))
    let entries = history(service, Hub.asye.record)
    #expect(entries.map(\.change) == [.started, .paused, .resumed])
    #expect(entries.map(\.because) == [.workerRegistered, .absenceStarted, .absenceEnded])
    try service.run(.worker(Hub.asye, .startAbsence(.init(reason: .sickness, from: today))))
    let manager = try #require(service.register.workers[Hub.otherManager])
    #expect(service.register.clocks(of: manager, on: today).map(\.name) == [.audit])
  }
}
