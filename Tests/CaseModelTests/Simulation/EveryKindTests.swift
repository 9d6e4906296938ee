import Testing

@testable import CaseModel

/// What a demo shows: every kind of record and event of the way from contact to outcome.
@Suite struct EveryKindTests {
  /// What an invented service has no reason to do in five ordinary weeks.
  private static let notPlayed: Set<EventKind> = [
    // Brought in from lists, which an invented service has not.
    .contactImported, .caseImported, .assessmentListed, .enquiryListed, .earlyHelpListed, .planListed,
    // Mistakes and their mending.
    .decisionSetAside, .episodeReopened, .episodeWithdrawn, .caseReopened, .caseWithdrawn, .childMerged,
    .duplicateTakenIn, .factSetAside, .informationTakenBack, .allegationReopened,
    .earlyHelpResumed,
    // No invented authority refuses.
    .authorityRefused, .transferRefused,
    // Changes of what is known of people and of the service.
    .householdRegistered, .householdChanged, .childJoinedHousehold, .childLeftHousehold, .childRegistered,
    .childChanged, .childMovedHome, .childRelated, .caseHomeChanged, .childAdded, .settingsPutInForce,
    .teamRegistered, .teamChanged, .workerRegistered, .workerChanged, .absenceStarted, .absenceEnded,
    .leavePlanned,
    .workerLeft, .workerReturned, .roleAsked, .roleConfirmed, .roleDeclined, .roleGranted,
    .placeDetailsChanged, .peerGroupDetailsChanged, .allegationLinked,
    .allegationUnlinked,
  ]

  @Test(arguments: 0..<5) func fiveWeeksShowEveryKind(place: Int) {
    expectEveryKind(openings[place])
  }

  @Test func theDemosOwnSeedShowsEveryKindInFiveWeeks() {
    var service = InventedService(seed: 1)
    service.play(until: rochdale.start)
    expectEveryKind(service)
  }

  private func expectEveryKind(_ service: InventedService) {
    let from = rochdale.start.advanced(bySeconds: -35 * 86_400)
    let events = zip(service.events, service.stamps).filter { $0.1.at >= from }.map(\.0)
    let missing = Set(EventKind.allCases).subtracting(Self.notPlayed).subtracting(events.map(\.kind))
    #expect(missing.isEmpty, "\(missing.map(\.rawValue).sorted())")
    expectEveryOutcome(Outcomes(events, service.register))
  }

  private func expectEveryOutcome(_ seen: Outcomes) {
    #expect(seen.protections == Set(ProtectionKind.allCases))
    #expect(seen.isInPoliceStation)
    #expect(seen.enquiries == [.single, .joint])
    #expect(seen.thresholds == [true, false])
    #expect(seen.misses == [true, false])
    #expect(seen.conferences == [true, false])
    #expect(seen.findings == Set(EnquiryOutcome.allCases))
    #expect(seen.plans == Set(PlanKind.allCases))
    #expect(seen.concerns == Set(ConcernKind.allCases))
    #expect(seen.reviews.isSuperset(of: [.unchanged, .steppedUp]))
    #expect(seen.offers == [true, false])
    #expect(seen.closures.isSuperset(of: [.transferredAuthority, .noFurtherAction, .earlyHelp]))
    #expect(seen.hasBounce)
  }

  /// What came of things, as far as one kind of event can say several.
  private struct Outcomes {
    var protections: Set<ProtectionKind> = []
    var isInPoliceStation = false
    var enquiries: Set<EnquiryKind> = []
    /// Whether significant harm was likely, over discussions.
    var thresholds: Set<Bool> = []
    /// Whether an agency did not come, over discussions.
    var misses: Set<Bool> = []
    /// Whether a conference was needed, over enquiries.
    var conferences: Set<Bool> = []
    var findings: Set<EnquiryOutcome> = []
    var plans: Set<PlanKind> = []
    var concerns: Set<ConcernKind> = []
    var reviews: Set<ThresholdReview> = []
    /// Whether help offered was taken up.
    var offers: Set<Bool> = []
    var closures: Set<ClosureReason> = []
    var hasBounce = false

    init(_ events: [Event], _ register: Register) {
      for event in events {
        switch event {
        case .case(_, .pathway(let event)): take(event)
        case .case(_, .closed(let closed)): if let reason = closed.reason { closures.insert(reason) }
        case .contact(let id, .childDecided(let decided)):
          guard let at = register.contacts[id]?.receivedAt else { continue }
          if register.child(decided.child)?.isStepDownBounce(at: at) ?? false { hasBounce = true }
        default: break
        }
      }
    }

    private mutating func take(_ event: PathwayEvent) {
      switch event.fact {
      case let started as ProtectionStarted:
        protections.insert(started.kind)
        if started.place == .policeStation { isInPoliceStation = true }
      case let started as EnquiryStarted: enquiries.insert(started.kind)
      case let held as StrategyHeld:
        thresholds.insert(held.thresholdMet)
        misses.insert(!held.missing.isEmpty)
      case let completed as EnquiryCompleted:
        conferences.insert(completed.conferenceNeeded)
        findings.insert(completed.outcome)
      case let plan as PlanStarted: plans.insert(plan.kind)
      case let concern as ConcernRaised: concerns.formUnion(concern.kinds)
      case let review as ThresholdReconsidered: reviews.insert(review.result)
      case let answered as SupportAnswered: offers.insert(answered.taken)
      default: break
      }
    }
  }
}
