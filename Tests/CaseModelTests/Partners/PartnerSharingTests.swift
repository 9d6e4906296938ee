import Testing

@testable import CaseModel

/// What counts as weak sharing of an agency, both sides of each limit.
@Suite struct PartnerSharingTests {
  private func sharing(_ service: Service, days: Int = PartnerSharing.usualDays) -> PartnerSharing {
    sharing(service.register, days: days, at: service.now)
  }

  private func sharing(_ register: Register, days: Int, at now: Instant) -> PartnerSharing {
    var sharing = PartnerSharing(days: days, to: now)
    for contact in register.contacts.all { sharing.take(.contact(contact), by: register) }
    for item in register.cases.all { sharing.take(.case(item), by: register) }
    return sharing
  }

  /// A contact on which the police were asked at ten.
  private func asked(rag: Rag? = .amber) throws -> (Service, ContactID, ChildID) {
    var service = try Service()
    let (contact, children) = try service.receive("Maisie", rag: rag)
    try service.run(.contact(contact, .ask(.police)))
    return (service, contact, children[0])
  }

  @Test(
    arguments: [(Rag?.some(.red), 2), (.amber, 6), (.green, 24), (.blue, 24), (nil, 24)] as [(Rag?, Int)])
  func anAnswerIsInTimeUntilTheSecondBeforeTheRatingsLimit(rag: Rag?, hours: Int) throws {
    for (seconds, isLate) in [(-1, false), (0, true)] {
      var (service, contact, _) = try asked(rag: rag)
      service.now = Hub.start.advanced(bySeconds: Int64(hours * 3600 + seconds))
      let before = sharing(service)[.police]
      #expect((before.overdue, before.waiting) == (isLate ? (1, 0) : (0, 1)))
      #expect(before.weak == (isLate ? 1 : 0))
      try service.run(.contact(contact, .recordAnswer(.police, answer: "two calls")))
      let after = sharing(service)[.police]
      #expect(
        (after.inTime, after.late, after.overdue, after.waiting) == (isLate ? 0 : 1, isLate ? 1 : 0, 0, 0))
      #expect(after.weak == (isLate ? 1 : 0))
    }
  }

  @Test func aNewRatingIsTheOneThatCounts() throws {
    var (service, contact, _) = try asked(rag: .amber)
    service.now = Hub.start.advanced(bySeconds: 3 * 3600)
    try service.run(.contact(contact, .recordAnswer(.police, answer: "two calls")))
    #expect(sharing(service)[.police].inTime == 1)
    try service.run(.contact(contact, .rate(.red, why: "a weapon")))
    #expect(sharing(service)[.police].late == 1)
  }

  @Test(arguments: Sharing.allCases) func anAnswerInTimeIsWeakWhenItToldTooLittleOrNothing(shared: Sharing)
    throws
  {
    var (service, contact, _) = try asked()
    try service.run(.contact(contact, .recordAnswer(.police, answer: "to follow", shared: shared)))
    let count = sharing(service)[.police]
    #expect(count.inTime == 1)
    #expect((count.thin, count.nothing) == (shared == .thin ? 1 : 0, shared == .nothing ? 1 : 0))
    #expect(count.weak == (shared == .full ? 0 : 1))
  }

  @Test func anAnswerThatNobodyMarkedIsNotWeak() throws {
    var (service, contact, _) = try asked()
    try service.run(.contact(contact, .recordAnswer(.police, answer: "two calls")))
    #expect(sharing(service)[.police].weak == 0)
  }

  @Test func aCheckThatIsLateAndThinIsWeakOnce() throws {
    var (service, contact, _) = try asked()
    service.now = Hub.start.advanced(bySeconds: 7 * 3600)
    try service.run(.contact(contact, .chase(.police, how: "by phone")))
    try service.run(.contact(contact, .chase(.police, how: "by email")))
    try service.run(.contact(contact, .recordAnswer(.police, answer: "to follow", shared: .thin)))
    let count = sharing(service)[.police]
    #expect((count.late, count.thin, count.chases, count.weak) == (1, 1, 2, 1))
    #expect(sharing(service)[.health] == PartnerSharing.Count())
  }

  @Test func whatHadNotBeenAnsweredAtTheDecisionIsCountedAndIsNotWeakBeforeItsLimit() throws {
    var (service, contact, child) = try asked()
    try service.run(.contact(contact, .ask(.health)))
    try service.run(.contact(contact, .recordAnswer(.health, answer: "nothing known")))
    #expect(sharing(service)[.police].openAtDecision == 0)
    service.now = service.now.advanced(byMinutes: 10)
    try service.decide(contact, Hub.decision(child, .noFurtherAction))
    service.now = service.now.advanced(bySeconds: 1)
    try service.run(.contact(contact, .recordAnswer(.police, answer: "two calls")))
    let count = sharing(service)[.police]
    #expect((count.openAtDecision, count.inTime, count.weak) == (1, 1, 0))
    #expect(sharing(service)[.health].openAtDecision == 0)
  }

  @Test func anAnswerAtTheMomentOfTheDecisionCameBeforeIt() throws {
    var (service, contact, child) = try asked()
    try service.run(.contact(contact, .recordAnswer(.police, answer: "two calls")))
    try service.decide(contact, Hub.decision(child, .noFurtherAction))
    #expect(sharing(service)[.police].openAtDecision == 0)
  }

  @Test func aSpanBeginsWithItsFirstDayAndHoldsToday() throws {
    var (service, _, _) = try asked()
    let midnight = London.instant(day: day("2019-01-09"), second: 0)
    for (days, counted) in [(1, 0), (27, 0), (28, 1), (29, 1)] {
      service.now = midnight.advanced(bySeconds: 27 * 86_400)
      #expect(sharing(service, days: days)[.police].asked == counted, "\(days) days")
    }
    service.now = midnight.advanced(bySeconds: 27 * 86_400 + 86_399)
    #expect(sharing(service)[.police].asked == 1)
    service.now = midnight.advanced(bySeconds: 28 * 86_400)
    #expect(sharing(service)[.police].asked == 0)
  }

  @Test func aStrategyDiscussionIsWeakSharingOfWhoWasNeededAndDidNotCome() throws {
    var service = try Service()
    let item = try service.refer("Maisie", outcome: .referralWithStrategyDiscussion)[0]
    try service.allocate(item, to: Hub.worker)
    try service.go(
      item,
      Example.held(service.now, present: [.socialCare, .health], missingWhy: "no officer was free"))
    service.now = service.now.advanced(byMinutes: 60)
    try service.go(item, Example.held(service.now))
    let counted = sharing(service)
    #expect(counted.discussions == 2)
    #expect(counted[.police].absences == 1 && counted[.police].weak == 1)
    // Nobody is missed who need not come.
    for agency in Agency.allCases where agency != .police {
      #expect(counted[agency] == PartnerSharing.Count())
    }
    #expect(Agency.allCases.filter(\.isNeededAtStrategy) == [.police, .health])
  }

  @Test func aClosedContactAndAClosedCaseStillCount() throws {
    var (service, contact, child) = try asked()
    try service.decide(contact, Hub.decision(child, .referralWithStrategyDiscussion))
    let item = CaseID(1)
    try service.allocate(item, to: Hub.worker)
    let held = Example.held(service.now, present: [.socialCare], missingWhy: "nobody was free", met: false)
    try service.go(item, held)
    try service.close(item)
    service.now = service.now.advanced(bySeconds: 86_400)
    #expect(try !service.contact(contact).isOpen)
    let count = sharing(service)[.police]
    #expect((count.asked, count.overdue, count.absences, count.weak) == (1, 1, 1, 2))
  }

  @Test(arguments: 0..<5) func aServicesCountsAgreeWithACountOverItsEvents(place: Int) {
    let service = openings[place]
    let tally = SharingTally(service.events, service.stamps, service.register.calendar)
    for days in [1, 7, 28, 365] {
      let sharing = sharing(service.register, days: days, at: rochdale.start)
      let from = London.instant(
        day: London.day(of: rochdale.start).advanced(by: 1 - days), second: 0)
      #expect(sharing.discussions == tally.discussions(from: from, through: rochdale.start))
      for agency in Agency.allCases {
        #expect(
          sharing[agency] == tally.count(agency, from: from, through: rochdale.start),
          "seed \(place + 1), \(days) days, \(agency.words)")
      }
    }
  }

  @Test func inventedServicesChaseLateAnswersAndHearTooLittleFromEveryAgency() {
    for agency in Agency.allCases {
      var chased = 0
      var thin = 0
      for service in openings {
        let count = sharing(service.register, days: 365, at: rochdale.start)[agency]
        chased += count.chases
        thin += count.thin
        #expect(count.late > 0 && count.weak < count.asked, "\(agency.words)")
      }
      #expect(chased > 0 && thin > 0, "\(agency.words)")
    }
  }

  @Test func nobodyIsChasedBeforeTheAnswerIsLate() {
    for service in openings {
      for contact in service.register.contacts.all {
        for check in contact.checks {
          guard let last = check.lastChase else { continue }
          #expect(check.askedAt.seconds(until: last.at) >= 2 * 3600)
        }
      }
    }
  }
}
