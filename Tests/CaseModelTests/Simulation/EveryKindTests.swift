import Testing

@testable import CaseModel

/// What a demo shows: every kind of record and event of the way from contact to outcome.
@Suite struct EveryKindTests {
  /// What an invented service has no reason to do in five ordinary weeks.
  private static let notPlayed: Set<EventKind> = [
    // Brought in from lists, which an invented service has not.
    .contactImported, .caseImported, .assessmentListed, .enquiryListed, .earlyHelpListed,
    // Mistakes and their mending.
    .decisionSetAside, .episodeReopened, .episodeWithdrawn, .caseReopened, .caseWithdrawn, .childMerged,
    .duplicateTakenIn, .informationTakenBack, .allegationReopened,
    // Changes of what is known of people and of the service.
    .householdRegistered, .householdChanged, .childJoinedHousehold, .childLeftHousehold, .childRegistered,
    .childChanged, .childMovedHome, .childRelated, .caseHomeChanged, .childAdded, .settingsPutInForce,
    .teamRegistered, .workerRegistered, .workerChanged, .absenceStarted, .absenceEnded, .leavePlanned,
    .workerLeft, .workerReturned, .placeDetailsChanged, .peerGroupDetailsChanged, .allegationLinked,
  ]

  @Test(arguments: 0..<5) func fiveWeeksShowEveryKind(place: Int) {
    expectEveryKind(openings[place])
  }

  @Test func theDemosOwnSeedShowsEveryKindInFiveWeeks() {
    var service = InventedService(seed: 354)
    service.play(until: rochdale.start)
    expectEveryKind(service)
  }

  private func expectEveryKind(_ service: InventedService) {
    let from = rochdale.start.advanced(bySeconds: -35 * 86_400)
    let seen = Set(zip(service.events, service.stamps).filter { $0.1.at >= from }.map(\.0.kind))
    let missing = Set(EventKind.allCases).subtracting(Self.notPlayed).subtracting(seen)
    #expect(missing.isEmpty, "\(missing.map(\.rawValue).sorted())")
  }
}
