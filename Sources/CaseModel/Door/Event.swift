/// A recorded fact and the record it belongs to.
///
/// Applying one never fails.
///
/// Names of kinds and the fields of payloads are what the ledger keeps: a change of meaning needs a new case.
public enum Event: Equatable, Sendable {
  case service(ServiceEvent)
  case team(TeamID, TeamEvent)
  case worker(WorkerID, WorkerEvent)
  case household(HouseholdID, HouseholdEvent)
  case child(ChildID, ChildEvent)
  case contact(ContactID, ContactEvent)
  case `case`(CaseID, CaseEvent)
  case allegation(AllegationID, AllegationEvent)
  case place(PlaceID, ContextEvent)
  case peerGroup(PeerGroupID, ContextEvent)
  /// Facts on any record were recorded by mistake.
  case factSetAside(RecordID, FactSetAside)

  /// The record that the event belongs to.
  public var record: RecordID {
    switch self {
    case .service: ServiceID.own.record
    case .team(let id, _): id.record
    case .worker(let id, _): id.record
    case .household(let id, _): id.record
    case .child(let id, _): id.record
    case .contact(let id, _): id.record
    case .case(let id, _): id.record
    case .allegation(let id, _): id.record
    case .place(let id, _): id.record
    case .peerGroup(let id, _): id.record
    case .factSetAside(let record, _): record
    }
  }

  /// What happened, by the name that the ledger keeps.
  public var kind: EventKind {
    switch self {
    case .service(let event): event.kind
    case .team(_, let event): event.kind
    case .worker(_, let event): event.kind
    case .household(_, let event): event.kind
    case .child(_, let event): event.kind
    case .contact(_, let event): event.kind
    case .case(_, let event): event.kind
    case .allegation(_, let event): event.kind
    case .place(_, let event): event.kindOnPlace
    case .peerGroup(_, let event): event.kindOnPeerGroup
    case .factSetAside: .factSetAside
    }
  }
}

/// What can happen to the service as a whole.
public enum ServiceEvent: Equatable, Sendable {
  case settingsPutInForce(ServiceSettings)
}

/// What can happen to a team.
public enum TeamEvent: Hashable, Sendable {
  case registered(TeamRegistered)
  case changed(TeamRegistered)
}

/// What can happen to a worker.
public enum WorkerEvent: Hashable, Sendable {
  case registered(WorkerDetails)
  case changed(WorkerDetails)
  case absenceStarted(Worker.Absence)
  case absenceEnded(AbsenceEnded)
  case leavePlanned(Worker.Leave)
  case left(WorkerLeft)
  case returned
  case supervised(WorkerSupervised)
  case auditDone(AuditDone)
  case roleAsked(RoleGiven)
  case roleConfirmed(RoleGiven)
  case roleDeclined(RoleDeclined)
  case roleGranted(RoleGranted)
}

/// What can happen to a household.
public enum HouseholdEvent: Hashable, Sendable {
  case registered(HouseholdDetails)
  case changed(HouseholdDetails)
  case childJoined(ChildJoined)
  case childLeft(ChildJoined)
}

/// What can happen to a child.
public enum ChildEvent: Hashable, Sendable {
  case registered(ChildRegistered)
  case changed(ChildDetails)
  case movedHome(MovedHome)
  case related(Child.Relative)
  case contactNoted(Child.ContactNote)
  case outcomeNoted(OutcomeNoted)
  case episodeOpened(EpisodeOpened)
  case earlyHelpListed(EarlyHelpListed)
  case episodeHeldBy(EpisodeHeld)
  case episodeClosed(EpisodeClosed)
  case episodeReopened(EpisodeReference)
  case episodeWithdrawn(EpisodeReference)
  case mergedInto(ChildMerged)
  case duplicateTakenIn(DuplicateTakenIn)
}

/// What can happen to a contact.
public enum ContactEvent: Hashable, Sendable {
  case received(ContactReceived)
  case imported(ContactImported)
  case ragChanged(RagChanged)
  case consentRecorded(Consent)
  case historyConsidered(HistoryConsidered)
  case childAdded(ChildJoined)
  case agencyAsked(AgencyAsked)
  case agencyAnswered(AgencyAnswered)
  case agencyChased(AgencyChased)
  case childDecided(ChildDecided)
  case childProtected(ChildProtected)
  case decisionSetAside(DecisionSetAside)
  case secondLookGiven(SecondLookGiven)
  case riskAccepted(RiskAccepted)
  case referrerTold(ReferrerTold)
  case handoverAcknowledged(HandoverAcknowledged)
  case task(TaskEvent)
  case earlyHelp(EarlyHelpStep, EarlyHelpTaken)
  case authorityAccepted(ChildAccepted)
  case authorityRefused(ChildRefused)
}

/// What can happen to a case.
public enum CaseEvent: Hashable, Sendable {
  case opened(CaseOpened)
  case imported(CaseImported)
  case allocated(CaseAllocated)
  case returned(CaseReturned)
  case workChanged(WorkChanged)
  case childSeen(ChildSeen)
  case homeChanged(HomeChanged)
  case pathway(PathwayEvent)
  case task(TaskEvent)
  case night(NightEvent)
  case informationPassed(InformationPassed)
  case informationAcknowledged(InformationPassed)
  case informationTakenBack(InformationPassed)
  case closed(CaseClosed)
  case reopened(SetAside)
  case withdrawn(SetAside)
}
