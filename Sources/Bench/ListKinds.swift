import ArgumentParser
import CaseModel

/// The kinds of event that a service’s lives hold: all but what is rare in them.
struct ListKinds: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kinds", abstract: "The kinds of event that the large ledger must hold.")

  /// Brought in from lists, moves to other authorities, mistakes and their mending, and changes of what is known of people and of staff.
  private static let notLived: Set<EventKind> = [
    .contactImported, .caseImported, .assessmentListed, .enquiryListed, .earlyHelpListed, .planListed,
    .authorityAccepted, .authorityRefused, .transferAsked, .transferAccepted, .transferRefused,
    .factSetAside, .decisionSetAside, .episodeReopened, .episodeWithdrawn, .caseReopened, .caseWithdrawn,
    .childMerged,
    .duplicateTakenIn, .informationTakenBack, .allegationReopened, .earlyHelpResumed, .caseReturned,
    .householdChanged, .childChanged, .childMovedHome, .childRelated, .childAdded, .childLeftHousehold,
    .caseHomeChanged, .placeDetailsChanged, .peerGroupDetailsChanged,
    .teamChanged, .workerChanged, .absenceStarted, .absenceEnded, .leavePlanned, .workerLeft, .workerReturned,
    .roleAsked, .roleConfirmed, .roleDeclined, .roleGranted,
    .riskAccepted, .secondLookGiven, .childProtected,
  ]

  func run() {
    for kind in EventKind.allCases where !Self.notLived.contains(kind) { print(kind.rawValue) }
  }
}
