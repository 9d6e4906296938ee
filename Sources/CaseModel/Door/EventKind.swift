/// The kinds of event, by the name that the ledger keeps.
public enum EventKind: String, CaseIterable, Sendable {
  case settingsPutInForce
  case teamRegistered
  case teamChanged
  case workerRegistered
  case workerChanged
  case absenceStarted
  case absenceEnded
  case leavePlanned
  case workerLeft
  case workerReturned
  case workerSupervised
  case auditDone
  case roleAsked
  case roleConfirmed
  case roleDeclined
  case roleGranted
  case householdRegistered
  case householdChanged
  case childJoinedHousehold
  case childLeftHousehold
  case childRegistered
  case childChanged
  case childMovedHome
  case childRelated
  case contactNoted
  case outcomeNoted
  case episodeOpened
  case episodeHeldBy
  case episodeClosed
  case episodeReopened
  case episodeWithdrawn
  case childMerged
  case duplicateTakenIn
  case earlyHelpListed
  case contactReceived
  case contactImported
  case ragChanged
  case consentRecorded
  case historyConsidered
  case childAdded
  case agencyAsked
  case agencyAnswered
  case agencyChased
  case childDecided
  case childProtected
  case decisionSetAside
  case secondLookGiven
  case riskAccepted
  case referrerTold
  case handoverAcknowledged
  case taskSet
  case taskAcknowledged
  case taskDone
  case earlyHelpAssessed
  case earlyHelpShared
  case earlyHelpReviewed
  case earlyHelpEnded
  case earlyHelpResumed
  case authorityAccepted
  case authorityRefused
  case nightWorked
  case nightAcknowledged
  case nightReasoned
  case caseOpened
  case caseImported
  case caseAllocated
  case caseReturned
  case workChanged
  case childSeen
  case caseHomeChanged
  case strategyAsked
  case strategyHeld
  case minutesShared
  case enquiryStarted
  case enquiryCompleted
  case conferenceRequested
  case chairBooked
  case interimPlanMade
  case conferenceDelayed
  case conferenceHeld
  case assessmentStarted
  case checkpointHeld
  case assessmentSubmitted
  case assessmentReturned
  case assessmentAuthorised
  case supportOffered
  case supportAnswered
  case visitPlanned
  case visitMade
  case protectionStarted
  case placeChanged
  case lookedAfterDone
  case protectionExtended
  case protectionEnded
  case concernRaised
  case concernAccepted
  case thresholdReconsidered
  case stepDownOffered
  case stepDownAccepted
  case planStarted
  case planEnded
  case meetingHeld
  case reviewHeld
  case caseAudited
  case eventMarked
  case assessmentListed
  case enquiryListed
  case planListed
  case transferAsked
  case transferAccepted
  case transferRefused
  case proceedingsLetterSent
  case familyGroupAnswered
  case familyGroupSettled
  case informationPassed
  case informationAcknowledged
  case informationTakenBack
  case caseClosed
  case caseReopened
  case caseWithdrawn
  case allegationReported
  case allegationLinked
  case allegationUnlinked
  case allegationEvaluated
  case allegationMeetingHeld
  case allegationReviewed
  case allegationConcluded
  case allegationReferred
  case allegationReopened
  case placeRegistered
  case placeDetailsChanged
  case placeChildLinked
  case placeChildUnlinked
  case placeNoted
  case peerGroupRegistered
  case peerGroupDetailsChanged
  case peerGroupChildLinked
  case peerGroupChildUnlinked
  case peerGroupNoted
  case factSetAside
}

extension ServiceEvent {
  /// The kind of the event.
  public var kind: EventKind {
    .settingsPutInForce
  }
}

extension TeamEvent {
  /// The kind of the event.
  public var kind: EventKind {
    switch self {
    case .registered: .teamRegistered
    case .changed: .teamChanged
    }
  }
}

extension WorkerEvent {
  /// The kind of the event.
  public var kind: EventKind {
    switch self {
    case .registered: .workerRegistered
    case .changed: .workerChanged
    case .absenceStarted: .absenceStarted
    case .absenceEnded: .absenceEnded
    case .leavePlanned: .leavePlanned
    case .left: .workerLeft
    case .returned: .workerReturned
    case .supervised: .workerSupervised
    case .auditDone: .auditDone
    case .roleAsked: .roleAsked
    case .roleConfirmed: .roleConfirmed
    case .roleDeclined: .roleDeclined
    case .roleGranted: .roleGranted
    }
  }
}

extension HouseholdEvent {
  /// The kind of the event.
  public var kind: EventKind {
    switch self {
    case .registered: .householdRegistered
    case .changed: .householdChanged
    case .childJoined: .childJoinedHousehold
    case .childLeft: .childLeftHousehold
    }
  }
}

extension ChildEvent {
  /// The kind of the event.
  public var kind: EventKind {
    switch self {
    case .registered: .childRegistered
    case .changed: .childChanged
    case .movedHome: .childMovedHome
    case .related: .childRelated
    case .contactNoted: .contactNoted
    case .outcomeNoted: .outcomeNoted
    case .episodeOpened: .episodeOpened
    case .episodeHeldBy: .episodeHeldBy
    case .episodeClosed: .episodeClosed
    case .episodeReopened: .episodeReopened
    case .episodeWithdrawn: .episodeWithdrawn
    case .mergedInto: .childMerged
    case .duplicateTakenIn: .duplicateTakenIn
    case .earlyHelpListed: .earlyHelpListed
    }
  }
}

extension ContactEvent {
  /// The kind of the event.
  public var kind: EventKind {
    switch self {
    case .received: .contactReceived
    case .imported: .contactImported
    case .ragChanged: .ragChanged
    case .consentRecorded: .consentRecorded
    case .historyConsidered: .historyConsidered
    case .childAdded: .childAdded
    case .agencyAsked: .agencyAsked
    case .agencyAnswered: .agencyAnswered
    case .agencyChased: .agencyChased
    case .childDecided: .childDecided
    case .childProtected: .childProtected
    case .decisionSetAside: .decisionSetAside
    case .secondLookGiven: .secondLookGiven
    case .riskAccepted: .riskAccepted
    case .referrerTold: .referrerTold
    case .handoverAcknowledged: .handoverAcknowledged
    case .task(let event): event.kind
    case .earlyHelp(let step, _): step.kind
    case .authorityAccepted: .authorityAccepted
    case .authorityRefused: .authorityRefused
    }
  }
}

extension EarlyHelpStep {
  /// The kind of event that says so.
  var kind: EventKind {
    switch self {
    case .assessed: .earlyHelpAssessed
    case .shared: .earlyHelpShared
    case .reviewed: .earlyHelpReviewed
    case .ended: .earlyHelpEnded
    case .resumed: .earlyHelpResumed
    }
  }
}

extension CaseEvent {
  /// The kind of the event.
  public var kind: EventKind {
    switch self {
    case .opened: .caseOpened
    case .imported: .caseImported
    case .allocated: .caseAllocated
    case .returned: .caseReturned
    case .workChanged: .workChanged
    case .childSeen: .childSeen
    case .homeChanged: .caseHomeChanged
    case .pathway(let event): event.kind
    case .task(let event): event.kind
    case .night(let event): event.kind
    case .informationPassed: .informationPassed
    case .informationAcknowledged: .informationAcknowledged
    case .informationTakenBack: .informationTakenBack
    case .closed: .caseClosed
    case .reopened: .caseReopened
    case .withdrawn: .caseWithdrawn
    }
  }
}
