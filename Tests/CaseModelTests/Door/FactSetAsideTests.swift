import Testing

@testable import CaseModel

/// What was recorded on the wrong child, or wrongly, stays on the record and counts no longer.
@Suite struct FactSetAsideTests {
  private static let later = "meant for another child"

  /// A case of Maisie's, held by a social worker, an hour after it was allocated.
  private static func held(_ outcome: Outcome = .referralForAssessment) throws -> (Service, CaseID) {
    var service = try Service()
    let item = try service.refer("Maisie", outcome: outcome)[0]
    try service.allocate(item, to: Hub.worker)
    service.now = service.now.advanced(byMinutes: 60)
    return (service, item)
  }

  /// All that follows from a case: what it is, its clocks and what is wrong with it.
  private struct Standing: Equatable {
    var item: Case
    var clocks: [Clock]
    var signals: Signals
    var load: Caseload
  }

  private func standing(of id: CaseID, in service: Service) throws -> Standing {
    var item = try service.item(id)
    item.version = 0
    return Standing(
      item: item, clocks: service.register.clocks(of: id.record),
      signals: service.register.signals(of: try service.item(id), at: service.now),
      load: try service.caseload(of: Hub.worker))
  }

  /// The number of a record's last event of a kind.
  private func last(_ kind: EventKind, of record: RecordID, in service: Service) throws -> Int32 {
    try #require(service.recorded.last { $0.event.record == record && $0.event.kind == kind }?.version)
  }

  private func setAside(_ kind: EventKind, of record: RecordID, in service: Service) throws -> Command {
    .setAside(.fact(record, version: try last(kind, of: record, in: service)), reason: Self.later)
  }

  /// The kind of the later fact for whose sake a command is refused; nil where it is not.
  private func obstacle(_ command: Command, in service: Service) -> EventKind? {
    guard case .builtOn(let kind, _, _)? = service.refusal(of: command) else { return nil }
    return kind
  }

  private static let acts: [(any PathwayAct, EventKind, WorkerID)] = [
    (Example.visit(Hub.start.advanced(byMinutes: 30)), .visitMade, Hub.worker),
    (Example.held(Hub.start.advanced(byMinutes: 30)), .strategyHeld, Hub.manager),
    (Example.asked, .strategyAsked, Hub.worker),
    (Example.protection(Hub.start.advanced(byMinutes: 30)), .protectionStarted, Hub.worker),
    (AssessmentStarted(on: day("2019-01-09")), .assessmentStarted, Hub.worker),
    (
      SupportOffered(what: "group", by: "hub", from: day("2019-01-09")), .supportOffered,
      Hub.worker
    ),
    (Example.concern, .concernRaised, Hub.worker),
    (
      MeetingHeld(on: day("2019-01-09"), present: "all", agreed: "more"), .meetingHeld,
      Hub.worker
    ),
    (VisitPlanned(on: day("2019-01-10"), purpose: "see the child"), .visitPlanned, Hub.worker),
    (StepDownOffered(service: "family hub", plan: "monthly"), .stepDownOffered, Hub.worker),
  ]

  @Test(arguments: 0..<acts.count)
  func whatWasRecordedOnTheWrongCaseIsAsIfItHadNotBeen(place: Int) throws {
    let (act, kind, actor) = Self.acts[place]
    var (service, item) = try Self.held()
    let before = try standing(of: item, in: service)
    try service.go(item, act, by: actor)
    #expect(try standing(of: item, in: service) != before, "\(kind)")
    try service.run(try setAside(kind, of: item.record, in: service))
    #expect(try standing(of: item, in: service) == before, "\(kind)")
    // Both stay on the record.
    #expect(service.recorded.contains { $0.event.kind == kind })
    #expect(service.recorded.last { $0.event.kind == .factSetAside }?.stamp.by == Hub.manager)
  }

  @Test func aStrategyDiscussionGoesWithTheEnquiryThatItStarted() throws {
    var (service, item) = try Self.held()
    try service.go(item, Example.held(service.now))
    #expect(try service.item(item).work == .assessmentWithSection47)
    try service.run(try setAside(.enquiryStarted, of: item.record, in: service))
    #expect(try service.item(item).pathway.strategies.isEmpty)
    #expect(try service.item(item).pathway.openEnquiry == nil)
    #expect(try service.item(item).work == .assessment)
  }

  @Test func policeProtectionOnTheWrongCaseLeavesNoClockAndNoEnquiry() throws {
    var (service, item) = try Self.held()
    try service.go(item, Example.protection(service.now), by: Hub.worker)
    #expect(
      service.register.clocks(of: item.record).contains { $0.name == .policeProtection && $0.isRunning })
    try service.run(try setAside(.protectionStarted, of: item.record, in: service), by: Hub.worker)
    #expect(!service.register.clocks(of: item.record).contains { $0.name == .policeProtection })
    #expect(try !service.item(item).pathway.isProtecting)
  }

  @Test func whatSomethingLaterBuildsOnWaitsForIt() throws {
    var (service, item) = try Self.held()
    try service.protect(item)
    let held = try #require(service.recorded.last { $0.event.kind == .conferenceHeld })
    let completed = try setAside(.enquiryCompleted, of: item.record, in: service)
    #expect(obstacle(completed, in: service) == .conferenceRequested)
    try service.run(.setAside(.fact(item.record, version: held.version), reason: Self.later))
    #expect(try service.item(item).pathway.awaitedConference != nil)
    #expect(try service.item(item).pathway.openPlans.isEmpty)
    #expect(try service.item(item).work == .conferencePending)
    for kind in [EventKind.chairBooked, .conferenceRequested, .enquiryCompleted] {
      try service.run(try setAside(kind, of: item.record, in: service))
    }
    #expect(try service.item(item).pathway.openEnquiry != nil)
    #expect(try service.item(item).work == .assessmentWithSection47)
  }

  /// The work that a later act left behind follows, too.
  @Test func theKindOfWorkFollowsThoughALaterActChangedIt() throws {
    var (service, item) = try Self.held()
    try service.go(item, Example.held(service.now))
    service.now = service.now.advanced(byMinutes: 60)
    try service.go(item, Example.protection(service.now, .accommodation), by: Hub.worker)
    service.now = service.now.advanced(byMinutes: 60)
    try service.go(item, ProtectionEnded(at: service.now, how: "home"), by: Hub.worker)
    #expect(try service.item(item).work == .assessmentWithSection47)
    try service.run(try setAside(.strategyHeld, of: item.record, in: service))
    #expect(try service.item(item).work == .assessment)
    #expect(service.recorded.last?.event.kind == .workChanged)
  }

  /// Else a manager alone could remove the last administrator, or bring a departed one back.
  @Test func leavingAndComingBackAreNotSetAsideButRecordedAgain() throws {
    var service = try Service()
    let today = London.day(of: service.now)
    for (act, kind, instead) in [
      (WorkerCommand.leaves(on: today), EventKind.workerLeft, "record that the worker is back"),
      (.returns, .workerReturned, "record that the worker left"),
    ] {
      try service.run(.worker(Hub.worker, act))
      let aside = try setAside(kind, of: Hub.worker.record, in: service)
      #expect(service.refusal(of: aside) == .cannotSetAside(kind, instead))
    }
  }

  @Test func anEnquiryIsNotTakenFromUnderAClosedCase() throws {
    var (service, item) = try Self.held()
    try service.go(item, Example.held(service.now))
    try service.go(item, Example.visit(service.now), by: Hub.worker)
    try service.go(item, Example.enquiryEnded)
    try service.close(item)
    let completed = try setAside(.enquiryCompleted, of: item.record, in: service)
    #expect(obstacle(completed, in: service) == .caseClosed)
    // A visit meant for another child is put right all the same.
    try service.run(try setAside(.visitMade, of: item.record, in: service))
    #expect(try service.item(item).lastSeen == nil)
    #expect(try !service.item(item).isOpen)
  }

  @Test func anAgencyCheckATaskAndEarlyHelpAreSetAsideOnAContact() throws {
    var service = try Service()
    let (contact, children) = try service.receive("Maisie", referrer: Referrer(name: "Ms Hale"))
    try service.decide(contact, Hub.decision(children[0], .earlyHelp))
    let before = try service.contact(contact)
    let acts: [(ContactCommand, EventKind)] = [
      (.ask(.police), .agencyAsked), (.task(.set(TaskSet(shift: .night, what: "ring"))), .taskSet),
      (.recordEarlyHelp(.assessed, EarlyHelpTaken(on: day("2019-01-09"))), .earlyHelpAssessed),
      (.rate(.red, why: "weapon"), .ragChanged), (.tellReferrer(how: "by phone"), .referrerTold),
      (.recordConsent(.refused), .consentRecorded),
    ]
    for (act, kind) in acts {
      try service.run(.contact(contact, act))
      try service.run(try setAside(kind, of: contact.record, in: service))
      var after = try service.contact(contact)
      after.version = before.version
      #expect(after == before, "\(kind)")
    }
    try service.run(.contact(contact, .ask(.police)))
    service.now = service.now.advanced(byMinutes: 5)
    try service.run(.contact(contact, .recordAnswer(.police, answer: "two calls")))
    #expect(
      obstacle(try setAside(.agencyAsked, of: contact.record, in: service), in: service) == .agencyAnswered)
  }

  /// Nobody decides without having looked at the history.
  @Test func theLookAtTheHistoryIsNotTakenFromUnderADecision() throws {
    var service = try Service()
    let (contact, children) = try service.receive("Maisie")
    try service.decide(contact, Hub.decision(children[0], .noFurtherAction))
    let aside = try setAside(.historyConsidered, of: contact.record, in: service)
    #expect(obstacle(aside, in: service) == .childDecided)
  }

  @Test func aDecisionIsUndoneOnceWordToTheReferrerWasSetAside() throws {
    var service = try Service()
    let (contact, children) = try service.receive("Maisie", referrer: Referrer(name: "Ms Hale"))
    try service.decide(contact, Hub.decision(children[0], .noFurtherAction))
    try service.run(.contact(contact, .tellReferrer(how: "by phone")))
    try service.run(try setAside(.referrerTold, of: contact.record, in: service))
    #expect(service.refusal(of: .setAside(.decision(contact, children[0]), reason: "wrong child")) == nil)
  }

  @Test func anAuditCountsForTheManagerNoLongerEither() throws {
    var (service, item) = try Self.held()
    try service.go(item, Example.audited)
    #expect(service.register.workers[Hub.manager]?.auditedOn == day("2019-01-09"))
    try service.run(try setAside(.caseAudited, of: item.record, in: service))
    #expect(service.register.workers[Hub.manager]?.auditedOn == nil)
    #expect(try service.item(item).pathway.auditedAt == nil)
  }

  @Test func whoeverRecordedItOrAManagerSetsItAsideOnceAndWithAReason() throws {
    var (service, item) = try Self.held()
    try service.go(item, Example.visit(service.now), by: Hub.worker)
    let act = try setAside(.visitMade, of: item.record, in: service)
    let version = try last(.visitMade, of: item.record, in: service)
    #expect(service.refusal(of: act, by: Hub.otherWorker) == .recordedByAnother(Hub.worker))
    #expect(service.refusal(of: act, by: Hub.analyst) == .roleMayNot(.performanceLead, .record))
    #expect(
      service.refusal(of: .setAside(.fact(item.record, version: version), reason: " ")) == .reasonMissing)
    #expect(
      service.refusal(of: .setAside(.fact(item.record, version: 99), reason: "no"))
        == .noSuchFact(item.record, 99))
    try service.run(act, by: Hub.worker)
    #expect(service.refusal(of: act, by: Hub.worker) == .factSetAside(item.record, version))
  }

  @Test func whatHasAnUndoOfItsOwnOrNoneSaysSo() throws {
    let (service, item) = try Self.held()
    let allocated = try setAside(.caseAllocated, of: item.record, in: service)
    #expect(
      service.refusal(of: allocated) == .cannotSetAside(.caseAllocated, "set the allocation aside instead"))
    let received = try setAside(.contactReceived, of: ContactID(1).record, in: service)
    #expect(
      service.refusal(of: received)
        == .cannotSetAside(
          .contactReceived, "decide it with no further action and say that it was recorded by mistake"))
  }

  @Test func whatTheNightDidOnTheWrongCaseLeavesTheDayNothingToRead() throws {
    var (service, item) = try Self.held()
    service.now = instant("2019-01-09T23:00:00Z")
    let before = try standing(of: item, in: service)
    try service.go(item, Example.visit(service.now), by: Hub.dutyWorker)
    #expect(try service.item(item).pathway.nights.unread != nil)
    try service.run(try setAside(.visitMade, of: item.record, in: service), by: Hub.dutyWorker)
    #expect(try standing(of: item, in: service) == before)
  }

  /// How a mistake ended that was made in one of two lives and not in the other.
  private enum Ending {
    /// Set aside: everything is as in the life without it.
    case asIfItHadNotBeen
    /// Refused for the sake of a fact that was recorded later, on one of its records.
    case builtOn
  }

  /// Two lives, in one of which something was recorded by mistake and set aside after more had happened: they end the same.
  ///
  /// It is refused for one reason alone: that a later fact on one of its records builds on it.
  @Test(arguments: [UInt64(1), 2, 3, 4, 5, 6])
  func aMistakeSetAsideLeavesTheLifeThatWouldHaveBeen(seed: UInt64) throws {
    var service = try Service()
    var commands = RandomCommands(seed: seed)
    var endings: [Ending] = []
    for step in 0..<1_500 {
      service.now = commands.passing(service.now)
      let actor = commands.actor(service.register)
      let command = commands.command(service.register, at: service.now)
      if step > 200, step.isMultiple(of: 7), command.canBeAMistake {
        if let ending = try compare(service, mistake: command, by: actor, commands, seed: seed) {
          endings.append(ending)
        }
      }
      _ = try service.attempt(command, by: actor)
    }
    #expect(endings.contains(.asIfItHadNotBeen), "seed \(seed)")
  }

  /// How a mistake ended; nil where it could not be made, or where others acted otherwise for it.
  private func compare(
    _ service: Service, mistake: Command, by actor: WorkerID, _ following: RandomCommands, seed: UInt64
  ) throws -> Ending? {
    var (without, with, commands) = (service, service, following)
    let before = with.recorded.count
    guard try with.attempt(mistake, by: actor) == nil, with.recorded.count > before else { return nil }
    let made = Array(with.recorded[before...])
    guard made.allSatisfy({ $0.event.correction == .setAside }), let first = made.first else { return nil }
    for _ in 0..<6 {
      without.now = commands.passing(without.now)
      with.now = without.now
      let who = commands.actor(without.register)
      let next = commands.command(without.register, at: without.now)
      // The number of a fact means another one where a mistake stands before it.
      if case .setAside(.fact, _) = next { continue }
      let (a, b) = (without.recorded.count, with.recorded.count)
      let refusals = (try without.attempt(next, by: who), try with.attempt(next, by: who))
      guard refusals.0 == refusals.1, without.recorded[a...].map(\.event) == with.recorded[b...].map(\.event)
      else {
        return nil
      }
    }
    let act = UndoableAct.fact(first.event.record, version: first.version)
    // The managers of such a life may have left by then: who may set it aside is asked elsewhere.
    if let refusal = try with.attempt(.setAside(act, reason: "by mistake"), by: .program) {
      guard case .builtOn(_, let place, _) = refusal else {
        Issue.record("seed \(seed): \(mistake): \(refusal)")
        return nil
      }
      let later = with.recorded[(before + made.count)...]
      #expect(
        made.contains { $0.event.record == place.record } && later.contains { $0.place == place },
        "seed \(seed): \(mistake)")
      return .builtOn
    }
    for record in Set(made.map(\.event.record)) {
      let states = [without, with].map { $0.register.state(of: record)?.numbered(0) }
      #expect(states[0] == states[1], "seed \(seed): \(mistake)")
      #expect(
        without.register.clocks(of: record) == with.register.clocks(of: record), "seed \(seed): \(mistake)")
    }
    for worker in without.register.workers.all {
      #expect(
        without.register.caseload(of: worker, at: without.now)
          == with.register.caseload(of: worker, at: with.now),
        "seed \(seed): \(mistake)")
    }
    let counts = [without, with].map { service in
      QueueKind.allCases.map { service.queue($0).rows.map(\.record) }
    }
    #expect(counts[0] == counts[1], "seed \(seed): \(mistake)")
    return .asIfItHadNotBeen
  }
}

extension Command {
  /// Whether it may record a fact that is set aside as such.
  fileprivate var canBeAMistake: Bool {
    switch self {
    case .case, .contact, .child: true
    default: false
    }
  }
}
