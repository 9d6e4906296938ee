import Testing

@testable import CaseModel

/// Emergency protection orders as the court made them.
///
/// - Source: Children Act 1989, section 45.
@Suite struct CourtOrderTests {
  private func allocated(_ now: String = "2019-01-04T10:00:00Z") throws -> (Service, CaseID) {
    var service = try Service()
    service.now = instant(now)
    let item = try service.refer("Maisie")[0]
    try service.allocate(item, to: Hub.worker)
    return (service, item)
  }

  private func order(_ at: Instant, until: String?, policeFrom: Day? = nil) -> any PathwayAct {
    var started = Example.protection(at, .protectionOrder)
    started.until = until.map(instant)
    started.policeFrom = policeFrom
    return started
  }

  private func due(_ service: Service, _ item: CaseID) throws -> Instant? {
    let clocks = service.register.clocks(of: try service.item(item))
    return clocks.last { $0.name == .protectionOrder }.flatMap(service.register.due(of:))
  }

  /// Made on Friday 4 January at ten: five days, as the court said, and not eight.
  @Test func anOrderEndsWhenItSays() throws {
    var (service, item) = try allocated()
    try service.go(item, order(service.now, until: "2019-01-09T16:00:00Z"))
    #expect(try due(service, item) == instant("2019-01-09T16:00:00Z"))
    #expect(service.register.handover().first { $0.shift == nil }?.due == instant("2019-01-09T16:00:00Z"))
  }

  @Test func anOrderWithoutItsEndIsAskedForIt() throws {
    let (service, item) = try allocated()
    #expect(service.pathwayRefusal(item, order(service.now, until: nil)) == .orderEndMissing)
    #expect(
      service.pathwayRefusal(item, order(service.now, until: "2019-01-04T10:00:00Z")) == .endsBeforeStart)
  }

  /// Eight days from Monday 7 January at ten end on Tuesday 15 January at ten.
  @Test(arguments: [("2019-01-15T10:00:00Z", true), ("2019-01-15T10:01:00Z", false)])
  func anOrderRunsForEightDaysAtMost(until: String, may: Bool) throws {
    let (service, item) = try allocated("2019-01-07T10:00:00Z")
    let refusal = service.pathwayRefusal(item, order(service.now, until: until))
    #expect(refusal == (may ? nil : .orderTooLong(latest: instant("2019-01-15T10:00:00Z"))))
  }

  /// Taken on Friday 28 December; the order of Monday 31 December counts that Friday as the first of eight days, so
  /// that Friday 4 January is the last.
  @Test(arguments: [("2019-01-05T00:00:00Z", true), ("2019-01-05T00:01:00Z", false)])
  func anOrderOnThePolicesApplicationCountsFromTheFirstDayOfPoliceProtection(
    until: String, may: Bool
  ) throws {
    let (service, item) = try allocated("2018-12-31T12:00:00Z")
    let command = order(service.now, until: until, policeFrom: day("2018-12-28"))
    let refusal = service.pathwayRefusal(item, command)
    #expect(refusal == (may ? nil : .orderTooLong(latest: instant("2019-01-05T00:00:00Z"))))
  }

  @Test func anOrderThatEndsAtMidnightIsSaidToEndWithTheDayBefore() {
    let (friday, nextFriday) = (instant("2019-01-05T00:00:00Z"), instant("2019-01-12T00:00:00Z"))
    #expect(
      PathwayRefusal.orderTooLong(latest: friday).words.hasPrefix(
        "an emergency protection order made then ends by the end of Fri 4 Jan at the latest"))
    #expect(
      PathwayRefusal.orderLapsed(due: friday).words.hasPrefix("the order ended at the end of Fri 4 Jan: "))
    #expect(
      PathwayRefusal.extensionOutOfRange(due: friday, latest: nextFriday).words.hasPrefix(
        "the extended order ends after the end of Fri 4 Jan and by the end of Fri 11 Jan: "))
  }

  /// Where the last of eight days is a public holiday, noon of the next day that is none: a Sunday; Good Friday,
  /// after which Saturday is none; Christmas Day with Boxing Day.
  @Test(arguments: [
    ("2019-01-05T15:00:00Z", "2019-01-14T12:00:00Z"), ("2019-04-11T09:00:00Z", "2019-04-20T11:00:00Z"),
    ("2018-12-17T15:00:00Z", "2018-12-27T12:00:00Z"),
  ])
  func anOrderWhoseLastDayIsAHolidayEndsAtNoonOfTheNextThatIsNone(made: String, latest: String) throws {
    let (service, item) = try allocated(made)
    #expect(service.pathwayRefusal(item, order(service.now, until: latest)) == nil)
    var late = Example.protection(service.now, .protectionOrder)
    late.until = instant(latest).advanced(byMinutes: 1)
    #expect(service.pathwayRefusal(item, late) == .orderTooLong(latest: instant(latest)))
  }

  /// An order that was recorded without an end runs to the end of the eighth day after, as it did.
  @Test func anOrderRecordedBeforeItsEndWasAskedForCountsAsItDid() throws {
    var (service, item) = try allocated("2019-01-09T10:00:00Z")
    service.record(
      item,
      ProtectionStarted(
        kind: .protectionOrder, at: service.now, place: .hospital, told: "the mother", why: "an injury"))
    #expect(try due(service, item) == instant("2019-01-18T00:00:00Z"))
    service.record(item, ProtectionExtended(days: 7))
    #expect(try due(service, item) == instant("2019-01-25T00:00:00Z"))
  }

  /// Ends on Friday 11 January at ten; granted the afternoon before, recorded the morning after.
  @Test func anExtensionIsRecordedTheNextMorningWhenItWasGrantedInTime() throws {
    var (service, item) = try allocated()
    let end = instant("2019-01-11T10:00:00Z")
    try service.go(item, order(service.now, until: "2019-01-11T10:00:00Z"))
    service.now = instant("2019-01-12T07:30:00Z")
    #expect(
      service.pathwayRefusal(item, Example.extended(from: end, days: 5, granted: end))
        == .orderLapsed(due: end))
    let inTime = instant("2019-01-10T16:00:00Z")
    try service.go(item, Example.extended(from: end, days: 5, granted: inTime))
    #expect(try due(service, item) == instant("2019-01-16T10:00:00Z"))
    #expect(
      service.pathwayRefusal(item, Example.extended(from: end, days: 1, granted: inTime))
        == .orderExtended(days: 5))
  }

  @Test(arguments: [(Int64(7), true), (8, false), (0, false)])
  func anOrderIsExtendedOnceByAtMostSevenDays(days: Int64, may: Bool) throws {
    var (service, item) = try allocated()
    let end = instant("2019-01-11T10:00:00Z")
    try service.go(item, order(service.now, until: "2019-01-11T10:00:00Z"))
    let refusal = service.pathwayRefusal(item, Example.extended(from: end, days: days, granted: service.now))
    #expect(
      refusal
        == (may ? nil : .extensionOutOfRange(due: end, latest: instant("2019-01-18T10:00:00Z"))))
  }

  @Test func anExtensionNamesItsOrderItsGrantAndItsEnd() throws {
    var (service, item) = try allocated()
    let end = instant("2019-01-11T10:00:00Z")
    let extend = Example.extended(from: end, days: 7, granted: service.now)
    #expect(service.pathwayRefusal(item, extend) == .noOrder)
    try service.go(item, order(service.now, until: "2019-01-11T10:00:00Z"))
    let bare = ProtectionExtended(days: 7)
    #expect(service.pathwayRefusal(item, bare) == .extensionEndMissing)
    let early = service.now.advanced(byMinutes: -1)
    #expect(
      service.pathwayRefusal(item, Example.extended(from: end, days: 7, granted: early))
        == .grantedBeforeOrder(service.now))
    let soon = service.now.advanced(byMinutes: 1)
    #expect(
      service.pathwayRefusal(item, Example.extended(from: end, days: 7, granted: soon)) == .inFuture(soon))
  }

  @Test func theFormAsksForTheEndAndWorksOutTheFirstDayOfPoliceProtection() throws {
    var (service, item) = try allocated("2018-12-28T22:00:00Z")
    try service.go(item, Example.protection(service.now), by: Hub.dutyWorker)
    service.now = instant("2018-12-31T12:00:00Z")
    let form = try #require(ActForm.named("emergency-start"))
    let place = FormPlace(service.register, item.record, at: service.now, by: Hub.worker)
    let answers = FormAnswers([
      "kind": "emergency-protection-order", "at": "12:00", "until": "2019-01-04 12:00",
      "police applied": "yes", "place": "foster-care", "why": "nobody could keep the child safe",
      "told": "both parents",
    ])
    guard case .success(let commands) = form.commands(answers, place),
      case .case(_, .pathway(let asked))? = commands.first, let started = asked.fact as? ProtectionStarted
    else {
      Issue.record("the form is whole")
      return
    }
    #expect(started.until == instant("2019-01-04T12:00:00Z"))
    #expect(started.policeFrom == day("2018-12-28"))
    var without = answers
    without["until"] = ""
    guard case .failure(let faults) = form.commands(without, place) else {
      Issue.record("an order states its end")
      return
    }
    #expect(faults.all.map(\.field) == ["until"])
  }
}

/// Several protections of one child.
@Suite struct SideBySideTests {
  private func allocated() throws -> (Service, CaseID) {
    var service = try Service()
    let item = try service.refer("Maisie")[0]
    try service.allocate(item, to: Hub.worker)
    return (service, item)
  }

  private func running(_ service: Service, _ item: CaseID) throws -> [ProtectionKind] {
    try service.pathway(item).openProtections.map(\.kind)
  }

  private func end(_ service: Service, _ kind: ProtectionKind?) -> any PathwayAct {
    ProtectionEnded(at: service.now, how: "home", kind: kind)
  }

  /// Seven at night to ten at night three days on, and a minute later taken again.
  @Test func policeProtectionIsNotRenewedWithoutANewGround() throws {
    var (service, item) = try allocated()
    let taken = service.now
    try service.go(item, Example.protection(taken), by: Hub.dutyWorker)
    service.now = taken.advanced(byMinutes: 72 * 60)
    let ended = service.now
    try service.go(item, end(service, .policeProtection), by: Hub.dutyWorker)
    service.now = ended.advanced(byMinutes: 1)
    for ground in [nil, "", " "] {
      let again = Example.protection(service.now, newGround: ground)
      #expect(
        service.pathwayRefusal(item, again, by: Hub.dutyWorker)
          == .policeProtectionNotRenewed(taken, ended: ended))
    }
    let words = PathwayRefusal.policeProtectionNotRenewed(taken, ended: ended).words
    #expect(
      words
        == "the child was in police protection from Wed 9 Jan 10:00 to Sat 12 Jan 10:00: the 72 hours cannot be "
        + "renewed (Children Act 1989, section 46(6)); give the new ground on which the child was taken")
    let again = Example.protection(service.now, newGround: "found alone again")
    try service.go(item, again, by: Hub.dutyWorker)
    let clock = service.register.clocks(of: try service.item(item)).last { $0.name == .policeProtection }
    #expect(clock.flatMap(service.register.due(of:)) == service.now.advanced(byMinutes: 72 * 60))
  }

  @Test func theFormNamesTheEarlierPoliceProtectionAtTheBlank() throws {
    var (service, item) = try allocated()
    try service.go(item, Example.protection(service.now), by: Hub.dutyWorker)
    service.now = service.now.advanced(byMinutes: 60)
    try service.go(item, end(service, nil), by: Hub.dutyWorker)
    let form = try #require(ActForm.named("emergency-start"))
    let place = FormPlace(service.register, item.record, at: service.now, by: Hub.dutyWorker)
    let answers = FormAnswers([
      "kind": "police-protection", "at": "now", "place": "police-station", "why": "alone", "told": "mother",
    ])
    guard case .failure(let faults) = form.commands(answers, place) else {
      Issue.record("a new ground is asked for")
      return
    }
    #expect(faults.all.map(\.field) == ["new ground"])
    #expect(faults.all[0].words.contains("Wed 9 Jan 10:00 to Wed 9 Jan 11:00"))
  }

  /// - Source: Langley v Liverpool City Council [2005] EWCA Civ 1173.
  @Test func thePoliceTakeAChildWhoIsUnderAnOrderOnlyForAReason() throws {
    var (service, item) = try allocated()
    let ordered = service.now
    try service.go(item, Example.protection(ordered, .protectionOrder, place: .relatives))
    service.now = ordered.advanced(byMinutes: 600)
    let take = { (at: Instant, ground: String?) in
      Example.protection(at, newGround: ground)
    }
    for ground in [nil, " "] {
      #expect(
        service.pathwayRefusal(item, take(service.now, ground), by: Hub.dutyWorker)
          == .policeProtectionBesideOrder(ordered))
    }
    #expect(service.pathwayRefusal(item, take(service.now, "ran back home"), by: Hub.dutyWorker) == nil)
    let before = ordered.advanced(bySeconds: -1)
    #expect(
      service.pathwayRefusal(item, take(before, nil), by: Hub.dutyWorker) == nil,
      "taken before the order and recorded afterwards")
  }

  @Test func theFormAsksAtTheBlankWhyAChildUnderAnOrderWasTaken() throws {
    var (service, item) = try allocated()
    try service.go(item, Example.protection(service.now, .protectionOrder, place: .relatives))
    service.now = service.now.advanced(byMinutes: 60)
    let form = try #require(ActForm.named("emergency-start"))
    let place = FormPlace(service.register, item.record, at: service.now, by: Hub.dutyWorker)
    let answers = FormAnswers([
      "kind": "police-protection", "at": "now", "place": "police-station", "why": "alone", "told": "mother",
    ])
    guard case .failure(let faults) = form.commands(answers, place) else {
      Issue.record("a reason is asked for")
      return
    }
    #expect(faults.all.map(\.field) == ["new ground"])
    #expect(faults.all[0].words.contains("since Wed 9 Jan 10:00"))
  }

  /// By Friday both are late, the enquiry’s sighting (24 hours) before the assessment’s (four working days).
  @Test func ofTwoSightingsThatAreLateTheOneThatRanOutFirstIsTold() throws {
    var (service, item) = try allocated()
    let began = service.now
    try service.go(item, Example.protection(began, place: .relatives), by: Hub.dutyWorker)
    service.now = began.advanced(byMinutes: 30 * 1440)
    let late = service.register.clocks(of: try service.item(item)).filter {
      $0.governs && [.seenInEnquiry, .seenInAssessment].contains($0.name)
    }
    #expect(late.count == 2)
    let told = Watch(service.register, at: service.now)[.notSeen].first { $0.record == item.record }?.finding
    #expect(told?.missing == .childNotSeen)
    #expect(told?.due == began.advanced(byMinutes: 1440))
  }

  /// Accommodated there before: the 72 hours of police protection are what is told, not the accommodation without an end.
  @Test func policeProtectionIsToldBeforeAccommodationInTheSameStation() throws {
    var (service, item) = try allocated()
    try service.go(item, Example.protection(service.now, .accommodation), by: Hub.dutyWorker)
    service.now = service.now.advanced(byMinutes: 30)
    try service.go(item, Example.protection(service.now), by: Hub.dutyWorker)
    let rows = Watch(service.register, at: service.now)[.night]
    #expect(rows.map(\.finding.missing) == [.childInPoliceStation])
    #expect(rows[0].finding.since == service.now)
    #expect(rows[0].finding.due == service.now.advanced(byMinutes: 72 * 60))
  }

  /// The order’s holder decides where the child is: police protection is over.
  @Test func policeProtectionEndsWithAnOrder() throws {
    var (service, item) = try allocated()
    try service.go(item, Example.protection(service.now), by: Hub.dutyWorker)
    service.now = service.now.advanced(byMinutes: 540)
    let order = Example.protection(service.now, .protectionOrder, place: .fosterCare)
    let events = try service.run(.case(item, .record(order)), by: Hub.worker)
    #expect(events.map(\.kind) == [.protectionStarted, .protectionEnded])
    #expect(try running(service, item) == [.protectionOrder])
    #expect(try service.pathway(item).protections.map(\.endedAt) == [service.now, nil])
    #expect(
      Watch(service.register, at: service.now)[.night].map(\.finding.missing) != [.childInPoliceStation])
    #expect(try service.item(item).work == .emergency)
  }

  @Test func anOrderRunsWhileTheChildIsAccommodated() throws {
    var (service, item) = try allocated()
    let accommodated = service.now
    try service.go(item, Example.protection(accommodated, .accommodation, place: .relatives))
    #expect(try service.item(item).work == .lookedAfter)
    service.now = accommodated.advanced(byMinutes: 1440)
    try service.go(item, Example.protection(service.now, .protectionOrder, place: .hospital))
    #expect(try running(service, item) == [.accommodation, .protectionOrder])
    #expect(try service.item(item).work == .emergency)
    // The child is in one place, and is seen or not seen for both.
    #expect(try service.pathway(item).openProtections.map(\.place) == [.hospital, .hospital])
    try service.go(item, PlaceChanged(place: .fosterCare))
    #expect(try service.pathway(item).openProtections.map(\.place) == [.fosterCare, .fosterCare])
    try service.go(item, Example.visit(service.now))
    #expect(try service.pathway(item).openProtections.map(\.seenAt) == [service.now, service.now])
    try service.go(item, LookedAfterDone(what: .health, on: London.day(of: service.now)))
    #expect(try service.pathway(item).openProtections.map { $0.healthOn != nil } == [true, false])
    #expect(
      service.pathwayRefusal(item, end(service, nil))
        == .severalProtections([.accommodation, .protectionOrder]))
    #expect(service.pathwayRefusal(item, end(service, .policeProtection)) == .noProtection)
    try service.go(item, Example.held(service.now))
    try service.go(item, Example.enquiryEnded)
    try service.go(item, end(service, .protectionOrder))
    #expect(try running(service, item) == [.accommodation])
    #expect(try service.item(item).work == .lookedAfter)
    try service.go(item, end(service, .accommodation))
    #expect(try service.item(item).work == .assessment)
  }

  @Test func oneOfEachKindRunsAtMost() throws {
    var (service, item) = try allocated()
    for kind in [ProtectionKind.accommodation, .protectionOrder, .policeProtection] {
      try service.go(item, Example.protection(service.now, kind, newGround: "ran back home"))
    }
    #expect(try running(service, item).count == 3)
    for kind in ProtectionKind.allCases {
      #expect(
        service.pathwayRefusal(item, Example.protection(service.now, kind))
          == .severalProtections([.accommodation, .protectionOrder, .policeProtection]))
    }
    try service.go(item, end(service, .policeProtection))
    #expect(
      service.pathwayRefusal(item, Example.protection(service.now, .accommodation))
        == .protectionRuns(.accommodation, service.now))
    let form = try #require(ActForm.named("emergency-start"))
    let place = FormPlace(service.register, item.record, at: service.now, by: Hub.worker)
    #expect(form.obstacle(place) == nil)
    try service.go(item, Example.protection(service.now, newGround: "ran back home again"))
    let full = FormPlace(service.register, item.record, at: service.now, by: Hub.worker)
    #expect(form.obstacle(full) != nil)
  }

  @Test func theFormNamesTheOneThatRuns() throws {
    var (service, item) = try allocated()
    try service.go(item, Example.protection(service.now, .accommodation))
    let form = try #require(ActForm.named("emergency-end"))
    func which() -> String {
      form.prefilled(FormPlace(service.register, item.record, at: service.now, by: Hub.worker))["which"]
    }
    #expect(which() == "section-20")
    try service.go(item, Example.protection(service.now, .protectionOrder))
    #expect(which() == "")
  }
}
