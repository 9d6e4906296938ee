import Testing

@testable import CaseModel

/// One conference follows an enquiry, fifteen working days from the discussion that began it.
@Suite struct OneConferenceTests {
  /// A discussion on Tuesday 4 December 2018 at 10:00 that began an enquiry; its fifteenth day is Thursday 27 December.
  private func begun() throws -> (Service, CaseID) {
    var service = try Service()
    service.now = instant("2018-12-03T10:00:00Z")
    let item = try service.refer("Maisie")[0]
    try service.allocate(item, to: Hub.worker)
    service.now = instant("2018-12-04T10:00:00Z")
    try service.go(item, Example.held(service.now))
    try service.go(item, Example.visit(service.now), by: Hub.worker)
    return (service, item)
  }

  private func conferences(_ service: Service, _ item: CaseID) throws -> [Clock] {
    try service.clocks(item).filter { $0.name == .conference || $0.name == .conferenceRequest }
  }

  private func due(_ service: Service, _ item: CaseID) throws -> Instant? {
    try service.clocks(item).last { $0.name == .conference }.flatMap { service.register.due(of: $0) }
  }

  private func watched(_ service: Service, _ item: CaseID) -> WatchFinding? {
    Watch(service.register, at: service.now)[.conference].first { $0.record == item.record }?.finding
  }

  @Test func aSecondDiscussionDoesNotMoveTheConference() throws {
    var (service, item) = try begun()
    try service.go(item, Example.enquiryCompleted)
    service.now = instant("2018-12-20T10:00:00Z")
    try service.go(item, Example.held(service.now))
    try service.go(item, Example.visit(service.now), by: Hub.worker)
    try service.go(item, Example.enquiryCompleted)
    #expect(try service.pathway(item).conferences.count == 1)
    #expect(try conferences(service, item).map(\.name) == [.conference, .conferenceRequest])
    #expect(try due(service, item) == instant("2018-12-28T00:00:00Z"))
    #expect(watched(service, item)?.due == instant("2018-12-28T00:00:00Z"))
    service.now = instant("2019-01-08T16:00:00Z")
    #expect(
      service.pathwayRefusal(item, Example.conference(day("2019-01-08")))
        == .conferenceLate(due: instant("2018-12-28T00:00:00Z")))
    var late = Example.conference(day("2019-01-08"))
    late.lateWhy = "no chair was free over Christmas"
    try service.go(item, late, by: Hub.worker)
    #expect(try conferences(service, item).allSatisfy { !$0.isRunning })
  }

  @Test func aDiscussionTowardsTheSameConferenceNeedsNoOtherEnquiry() throws {
    var (service, item) = try begun()
    var further = Example.held(service.now)
    further.enquiry = nil
    #expect(service.pathwayRefusal(item, further) == nil, "the enquiry runs")
    try service.go(item, Example.enquiryCompleted)
    service.now = instant("2018-12-20T10:00:00Z")
    further.heldAt = service.now
    try service.go(item, further)
    #expect(try service.pathway(item).enquiries.count == 1)
    #expect(try due(service, item) == instant("2018-12-28T00:00:00Z"))
    #expect(try service.clocks(item).filter { $0.name == .seenInEnquiry }.count == 1)
  }

  @Test func aThresholdThatIsMetWithoutAnEnquiryStillNeedsOne() throws {
    var service = try Service()
    let item = try service.refer("Maisie")[0]
    var held = Example.held(service.now)
    held.enquiry = nil
    #expect(service.pathwayRefusal(item, held) == .enquiryKindMissing)
  }

  @Test func anEnquiryAfterTheConferenceHasAConferenceOfItsOwn() throws {
    var (service, item) = try begun()
    try service.go(item, Example.enquiryCompleted)
    service.now = instant("2018-12-27T16:00:00Z")
    try service.go(
      item, Example.conference(day("2018-12-27"), .noPlan, nil), by: Hub.worker)
    service.now = instant("2019-01-18T16:00:00Z")
    try service.go(item, Example.held(service.now))
    try service.go(item, Example.visit(service.now), by: Hub.worker)
    try service.go(item, Example.enquiryCompleted)
    #expect(try service.pathway(item).conferences.count == 2)
    // 18 January: 21-25, 28-1, 4-8.
    #expect(try due(service, item) == instant("2019-02-09T00:00:00Z"))
  }

  @Test func aSecondEnquiryWithoutAConferenceLeavesTheFirstOnesConferenceDue() throws {
    var (service, item) = try begun()
    try service.go(item, Example.enquiryCompleted)
    service.now = instant("2018-12-20T10:00:00Z")
    try service.go(item, Example.held(service.now))
    try service.go(item, Example.visit(service.now), by: Hub.worker)
    try service.go(item, Example.enquiryEnded)
    #expect(try service.pathway(item).awaitedConference != nil)
    #expect(try due(service, item) == instant("2018-12-28T00:00:00Z"))
  }

  @Test func aConferenceIsRequestedAndBookedFromTheStrategyMeetingOn() throws {
    var (service, item) = try begun()
    try service.go(item, Example.requested, by: Hub.worker)
    try service.go(
      item, ChairBooked(chair: "Ms Chair", on: day("2018-12-20")), by: Hub.worker)
    #expect(try due(service, item) == instant("2018-12-28T00:00:00Z"))
    #expect(
      service.pathwayRefusal(item, Example.requested) == .conferenceRequested(service.now)
    )
    #expect(
      service.pathwayRefusal(item, Example.conference(day("2018-12-04")))
        == .enquiryBeforeConference)
    service.now = instant("2018-12-14T10:00:00Z")
    try service.go(item, Example.enquiryCompleted)
    let conference = try #require(try service.pathway(item).awaitedConference)
    #expect(conference.bookedFor == day("2018-12-20") && conference.requestedAt != nil)
    #expect(try service.pathway(item).conferences.count == 1)
    let request = try #require(try service.clocks(item).last { $0.name == .conferenceRequest })
    #expect(!request.isRunning)
  }

  @Test func aConferenceRequestedAtTheMeetingFallsAwayWhereTheEnquiryFindsNoNeed() throws {
    var (service, item) = try begun()
    try service.go(item, Example.requested, by: Hub.worker)
    try service.go(item, Example.enquiryEnded)
    #expect(try service.pathway(item).conferences == [])
    #expect(try conferences(service, item) == [])
    #expect(watched(service, item) == nil)
    #expect(try service.item(item).work == .assessment)
  }

  @Test func noConferenceIsRequestedBeforeADiscussionDecidedOnTheEnquiry() throws {
    var service = try Service()
    let item = try service.refer("Maisie")[0]
    #expect(service.pathwayRefusal(item, Example.requested) == .noConference)
    try service.go(item, Example.protection(service.now))
    #expect(
      service.pathwayRefusal(item, Example.requested) == .noConference,
      "police protection opened the enquiry, no discussion was held yet")
    service.now = service.now.advanced(byMinutes: 30)
    try service.go(item, Example.held(service.now))
    #expect(service.pathwayRefusal(item, Example.requested) == nil)
  }
}

/// A delay that somebody agreed is still a delay.
@Suite struct AgreedDelayTests {
  /// As in ``OneConferenceTests``: due with Thursday 27 December 2018.
  private func awaiting() throws -> (Service, CaseID) {
    var service = try Service()
    service.now = instant("2018-12-03T10:00:00Z")
    let item = try service.refer("Maisie")[0]
    try service.allocate(item, to: Hub.worker)
    service.now = instant("2018-12-04T10:00:00Z")
    try service.go(item, Example.held(service.now))
    try service.go(item, Example.visit(service.now), by: Hub.worker)
    try service.go(item, Example.enquiryCompleted)
    return (service, item)
  }

  private func delay(
    _ until: String, by: String = "Jo Ahmed, conference chair", manager: WorkerID? = nil
  ) -> any PathwayAct {
    ConferenceDelayed(until: day(until), agreedBy: by, why: "no chair was free", manager: manager)
  }

  @Test func anAgreedDelayStaysLate() throws {
    var (service, item) = try awaiting()
    service.now = instant("2018-12-21T10:00:00Z")
    try service.go(item, delay("2019-01-08"))
    let clock = try #require(try service.clocks(item).first { $0.name == .conference })
    #expect(clock.governs && clock.detail == .agreed(day("2019-01-08")))
    #expect(service.register.due(of: clock) == instant("2018-12-28T00:00:00Z"))
    #expect(!service.register.isLate(clock, at: instant("2018-12-27T23:59:59Z")))
    #expect(service.register.isLate(clock, at: instant("2018-12-28T00:00:00Z")))
    service.now = instant("2019-01-08T16:00:00Z")
    try service.go(item, Example.conference(day("2019-01-08")), by: Hub.worker)
    let held = try service.clocks(item).filter { $0.name == .conference }
    #expect(held.count == 1 && !held[0].isRunning)
    #expect(service.register.isLate(held[0], at: service.now), "held late, with whatever reason")
  }

  @Test func aConferenceAfterTheAgreedDaySaysWhyItWasLate() throws {
    var (service, item) = try awaiting()
    try service.go(item, delay("2019-01-08"))
    service.now = instant("2019-01-09T16:00:00Z")
    var held = Example.conference(day("2019-01-09"))
    #expect(
      service.pathwayRefusal(item, held)
        == .conferenceLate(due: instant("2018-12-28T00:00:00Z")))
    held.lateWhy = "the police could not come"
    #expect(service.pathwayRefusal(item, held) == nil)
  }

  @Test func aConferenceThatWasLateWithoutAnAgreementIsRecordedWithItsReason() throws {
    var (service, item) = try awaiting()
    service.now = instant("2018-12-28T16:00:00Z")
    var held = Example.conference(day("2018-12-28"))
    #expect(
      service.pathwayRefusal(item, held)
        == .conferenceLate(due: instant("2018-12-28T00:00:00Z")))
    held.lateWhy = "nobody booked a chair in time"
    try service.go(item, held, by: Hub.worker)
    let clock = try #require(try service.clocks(item).first { $0.name == .conference })
    #expect(service.register.isLate(clock, at: service.now))
  }

  @Test func aDelayIsAgreedByAManagerAndANamedChair() throws {
    let (service, item) = try awaiting()
    for nobody in ["nobody agreed", "No one, yet", "none, no chair", "not known yet", "chair", "n/a - none"] {
      #expect(service.pathwayRefusal(item, delay("2019-01-08", by: nobody)) == .agreementUnnamed, "\(nobody)")
    }
    #expect(
      service.pathwayRefusal(item, delay("2019-01-08", by: " "))
        == .textMissing("which conference chair agreed"))
    #expect(
      service.pathwayRefusal(item, delay("2019-01-08", manager: Hub.worker)) == .managerMayNotAgree)
    #expect(service.pathwayRefusal(item, delay("2019-01-08", manager: WorkerID(999))) == .managerMayNotAgree)
    #expect(service.pathwayRefusal(item, delay("2019-01-08", manager: Hub.otherManager)) == nil)
  }

  @Test func whoAgreedIsRecordedByDefaultTheManagerWhoRecordsIt() throws {
    var (service, item) = try awaiting()
    try service.go(item, delay("2019-01-08"), by: Hub.manager)
    let agreed = service.recorded.compactMap { $0.event.fact(ConferenceDelayed.self)?.manager }
    #expect(agreed == [Hub.manager])
  }

  /// Due with 27 December: 28, 31, 2-4, 7-11, 14-18 are fifteen working days more.
  @Test func aDelayIsAgreedForFifteenWorkingDaysAtMost() throws {
    var (service, item) = try awaiting()
    #expect(service.pathwayRefusal(item, delay("2019-01-18")) == nil)
    #expect(
      service.pathwayRefusal(item, delay("2019-01-21")) == .delayTooLong(latest: day("2019-01-18")))
    #expect(
      service.pathwayRefusal(item, delay("2019-06-28")) == .delayTooLong(latest: day("2019-01-18")))
    // Once that has passed, it is agreed again: 21-25, 28-1, 4-8.
    service.now = instant("2019-01-18T10:00:00Z")
    #expect(service.pathwayRefusal(item, delay("2019-02-08")) == nil)
    #expect(
      service.pathwayRefusal(item, delay("2019-02-11")) == .delayTooLong(latest: day("2019-02-08")))
  }

  @Test func theHistorySaysWhenADelayWasAgreedAndThatTheClockStayed() throws {
    var (service, item) = try awaiting()
    try service.go(item, delay("2019-01-08"))
    let events = service.recorded.filter {
      $0.event.record == item.record || $0.event.record.kind == .service
    }
    let history = ClockHistory(of: item.record, events: events, settings: service.register.settings)
    let entries = history.entries.filter { $0.clock.name == .conference }
    #expect(entries.map(\.change) == [.started, .delayAgreed(day("2019-01-08"))])
    #expect(entries.map(\.due) == [instant("2018-12-28T00:00:00Z"), instant("2018-12-28T00:00:00Z")])
  }

  @Test func everyClockThatStoppedLateIsLate() throws {
    var service = try Service()
    let item = try service.refer("Maisie")[0]
    // Wednesday 9 January 10:42: due on Thursday at 10:42.
    service.now = service.now.advanced(byMinutes: 1440)
    try service.allocate(item, to: Hub.worker)
    let clock = try #require(try service.clocks(item).first { $0.name == .allocation })
    #expect(!clock.isRunning)
    #expect(service.register.isLate(clock, at: service.now))
  }
}

extension Service {
  fileprivate func clocks(_ item: CaseID) throws -> [Clock] {
    register.clocks(of: try self.item(item))
  }
}
