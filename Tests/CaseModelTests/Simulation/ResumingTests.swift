import Testing

@testable import CaseModel

/// A service that is taken up again from its register: what was under way ends.
@Suite struct ResumingTests {
  /// The scenario with nobody new at the door and nothing new on the way, so that only what was under way is worked on.
  private static let quiet: Scenario = {
    var quiet = rochdale
    quiet.volumes.referralsByMonth = Array(repeating: 0, count: 12)
    quiet.cases.steppedUp = 0
    quiet.allegations?.concluding.spans = [.init(from: 8, to: 40, share: 1)]
    return quiet
  }()

  /// The opening of the first service, taken up again and played on for twenty weeks.
  ///
  /// An assessment takes 75 working days at the longest, an enquiry with its conference 30 and the hand-over of a plan 8;
  /// a case that is older ends within 30 working days. With a worker who is on leave now and then that is well within
  /// twenty weeks, about 97 working days.
  private static let played: (open: [CaseID], service: InventedService) = {
    var service = openings[0]
    let open = service.register.cases.all.filter(\.isOpen).map(\.id)
    service.simulation = Simulation(scenario: quiet, seed: 1, resumingAt: rochdale.start)
    service.simulation.rareActs = []
    service.play(until: rochdale.start.advanced(bySeconds: 140 * 86_400))
    return (open, service)
  }()

  @Test func everyKindOfWorkThatWasOpenHasEndedInTwentyWeeks() {
    let before = openings[0].register
    let works = Set(Self.played.open.compactMap { before.cases[$0]?.work })
    #expect(
      works.isSuperset(of: [
        .assessment, .assessmentWithSection47, .conferencePending, .childInNeed, .childProtection,
      ]))
    let register = Self.played.service.register
    let left = Self.played.open.compactMap { register.cases[$0] }.filter(\.isOpen)
    let words = left.map { "\($0.id) \($0.work.words)" }
    #expect(words == [])
  }

  @Test func noRuleRefusesWhatIsTakenUpAgain() {
    #expect(Self.played.service.refusals == [])
  }

  @Test func aChildWhoWasLookedAfterGoesHomeAndAnEmergencyEnds() throws {
    var service = openings[0]
    let held = service.register.cases.all.filter { item in
      item.isOpen && item.work == .assessment
        && item.worker.map { service.register.workers[$0]?.absence == nil } ?? false
    }
    let item = try #require(held.min { $0.id < $1.id })
    let started = ProtectionStarted(
      kind: .accommodation, at: rochdale.start, place: .fosterCare, told: "both parents", why: "in hospital")
    try service.submit(
      .case(item.id, .record(started)), by: try #require(item.worker), at: rochdale.start)
    service.simulation = Simulation(scenario: Self.quiet, seed: 1, resumingAt: rochdale.start)
    service.play(until: rochdale.start.advanced(bySeconds: 21 * 86_400))
    #expect(service.register.cases[item.id]?.pathway.openProtections == [])
  }

  @Test func contactsAllegationsAndEarlyHelpEndToo() {
    let register = Self.played.service.register
    let waiting = openings[0].register.contacts.all.filter(\.isOpen).map(\.id)
    #expect(!waiting.isEmpty)
    #expect(waiting.filter { register.contacts[$0]?.isOpen ?? false } == [])
    let old = openings[0].register.allegations.all.filter(\.isOpen).map(\.id)
    #expect(!old.isEmpty)
    #expect(old.filter { register.allegations[$0]?.isOpen ?? false } == [])
    func helped(_ register: Register) -> [ContactID] {
      register.contacts.all.filter { $0.earlyHelpDecidedAt != nil && $0.earlyHelp.endedOn == nil }.map(\.id)
    }
    #expect(!helped(openings[0].register).isEmpty)
    #expect(helped(register) == [])
  }

  @Test func whoWasAwayIsBackOnTheDayThatWasExpected() throws {
    let register = Self.played.service.register
    let away = try #require(register.workers.all.first { $0.details.name == "Deborah Kay" })
    #expect(openings[0].register.workers[away.id]?.openAbsence != nil)
    #expect(away.backOn == Day(year: 2019, month: 2, day: 18))
  }

  @Test func aServiceTakenUpAgainStepsUpNoMoreCasesAtOnceThanOneThatNeverStopped() {
    var went = openings[0]
    var resumed = openings[0]
    resumed.simulation = Simulation(scenario: rochdale, seed: 1, resumingAt: rochdale.start)
    let end = rochdale.start.advanced(bySeconds: 2 * 86_400)
    let before = went.events.count
    went.play(until: end)
    resumed.play(until: end)
    func asked(_ service: InventedService) -> Int {
      service.events[before...].count { $0.kind == .strategyAsked }
    }
    #expect(asked(resumed) <= asked(went) + 10, "\(asked(resumed)) against \(asked(went))")
  }
}

/// Children who are expected are born.
@Suite struct BirthTests {
  @Test func aChildWhoWasExpectedIsRecordedAsBornWithinAWorkingWeek() {
    var born = 0
    for service in openings {
      let today = London.day(of: rochdale.start)
      for item in service.register.cases.all where item.isOpen {
        let details = service.register.child(item.child)?.details
        #expect(details?.expectedBirthDate.map { $0 > today.advanced(by: -7) } ?? true, "\(item.id)")
      }
      for event in service.events {
        if case .child(_, .changed(let changed)) = event, changed.birthDate != nil { born += 1 }
      }
    }
    #expect(born > 0)
  }
}

/// A child whom the police find at night and take into protection.
@Suite struct FoundAtNightTests {
  @Test(arguments: 0..<5) func aChildWhomNobodyKnewIsProtectedByTheNightAndTakenUpByTheDay(place: Int) throws
  {
    let service = openings[place]
    let found = zip(service.events, service.stamps).filter { $0.0.kind == .childProtected }
    #expect(!found.isEmpty)
    for (event, stamp) in found {
      guard case .contact(let id, .childProtected(let protected)) = event else { continue }
      #expect(try !england.isOpen(at: stamp.at))
      let contact = try #require(service.register.contacts[id])
      #expect(contact.children.count == 1 && contact.source == .police)
      #expect(service.register.child(protected.child)?.episodes.count == 1)
      guard stamp.at < rochdale.start.advanced(bySeconds: -4 * 86_400) else { continue }
      let pathway = try #require(service.register.cases[protected.case]).pathway
      let police = try #require(pathway.protections.first)
      // Children Act 1989, section 46(6): at most 72 hours.
      #expect(try #require(police.endedAt) <= police.startedAt.advanced(bySeconds: 72 * 3600))
      #expect(!pathway.owesDiscussion && !pathway.enquiries.isEmpty)
    }
  }
}
