/// A recorded fact and the record it belongs to.
///
/// Applying one never fails.
///
/// Names of kinds and the fields of payloads are what the ledger keeps: a change of meaning needs a new case.
///
/// Payloads with many fields are `indirect`, here and in ``Command``: an event passes through several hands, and each of them
/// would otherwise count a reference on every text in it.
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
  indirect case settingsPutInForce(ServiceSettings)
}

/// What can happen to a team.
public enum TeamEvent: Hashable, Sendable {
  case registered(TeamRegistered)
  case changed(TeamRegistered)
}

/// What can happen to a worker.
public enum WorkerEvent: Hashable, Sendable {
  indirect case registered(WorkerDetails)
  indirect case changed(WorkerDetails)
  case absenceStarted(Worker.Absence)
  case absenceEnded(AbsenceEnded)
  case leavePlanned(Worker.Leave)
  case left(WorkerLeft)
  case returned
  case supervised(WorkerSupervised)
  indirect case auditDone(AuditDone)
  indirect case roleAsked(RoleGiven)
  indirect case roleConfirmed(RoleGiven)
  indirect case roleDeclined(RoleDeclined)
  indirect case roleGranted(RoleGranted)
}

/// What can happen to a household.
public enum HouseholdEvent: Hashable, Sendable {
  indirect case registered(HouseholdDetails)
  indirect case changed(HouseholdDetails)
  case childJoined(ChildJoined)
  case childLeft(ChildJoined)
}

/// What can happen to a child.
public enum ChildEvent: Hashable, Sendable {
  indirect case registered(ChildRegistered)
  indirect case changed(ChildDetails)
  case movedHome(MovedHome)
  case related(Child.Relative)
  case contactNoted(Child.ContactNote)
  case outcomeNoted(OutcomeNoted)
  case episodeOpened(EpisodeOpened)
  indirect case earlyHelpListed(EarlyHelpListed)
  case episodeHeldBy(EpisodeHeld)
  case episodeClosed(EpisodeClosed)
  case episodeReopened(EpisodeReference)
  case episodeWithdrawn(EpisodeReference)
  indirect case mergedInto(ChildMerged)
  indirect case duplicateTakenIn(DuplicateTakenIn)
}

/// What can happen to a contact.
public enum ContactEvent: Hashable, Sendable {
  indirect case received(ContactReceived)
  indirect case imported(ContactImported)
  case ragChanged(RagChanged)
  case consentRecorded(Consent)
  case historyConsidered(HistoryConsidered)
  case childAdded(ChildJoined)
  case agencyAsked(AgencyAsked)
  indirect case agencyAnswered(AgencyAnswered)
  case agencyChased(AgencyChased)
  indirect case childDecided(ChildDecided)
  case childProtected(ChildProtected)
  case decisionSetAside(DecisionSetAside)
  case secondLookGiven(SecondLookGiven)
  case riskAccepted(RiskAccepted)
  case referrerTold(ReferrerTold)
  case handoverAcknowledged(HandoverAcknowledged)
  indirect case task(TaskEvent)
  case earlyHelp(EarlyHelpStep, EarlyHelpTaken)
  indirect case authorityAccepted(ChildAccepted)
  indirect case authorityRefused(ChildRefused)
}

/// What can happen to a case.
public enum CaseEvent: Hashable, Sendable {
  indirect case opened(CaseOpened)
  indirect case imported(CaseImported)
  indirect case allocated(CaseAllocated)
  indirect case returned(CaseReturned)
  case workChanged(WorkChanged)
  case childSeen(ChildSeen)
  case homeChanged(HomeChanged)
  case pathway(PathwayEvent)
  indirect case task(TaskEvent)
  indirect case night(NightEvent)
  case informationPassed(InformationPassed)
  case informationAcknowledged(InformationPassed)
  case informationTakenBack(InformationPassed)
  indirect case closed(CaseClosed)
  case reopened(SetAside)
  case withdrawn(SetAside)
}
