/// What somebody asks for.
///
/// `decide` turns it into events, or refuses.
public enum Command: Equatable, Sendable {
  // The service.
  indirect case putSettingsInForce(ServiceSettings)
  case registerTeam(name: String, kind: TeamKind)
  case changeTeam(TeamID, name: String, kind: TeamKind)
  indirect case registerWorker(WorkerDetails)
  // What comes in.
  indirect case receiveContact(NewContact)
  indirect case importContact(ImportedContact)
  indirect case importCase(ImportedCase)
  indirect case updateImportedCase(CaseID, ImportedCase)
  indirect case importAssessment(CaseID, AssessmentListed)
  indirect case importEnquiry(CaseID, EnquiryListed)
  indirect case importEarlyHelp(NewChild, EarlyHelpListed)
  indirect case importPlan(CaseID, PlanListed)
  // What is done with a record that is there.
  case worker(WorkerID, WorkerCommand)
  indirect case changeHousehold(HouseholdID, HouseholdDetails)
  case child(ChildID, ChildCommand)
  case contact(ContactID, ContactCommand)
  case `case`(CaseID, CaseCommand)
  // What only the designated officer reads.
  indirect case reportAllegation(AllegationReported)
  case allegation(AllegationID, AllegationCommand)
  // Harm outside the home.
  indirect case registerPlace(ContextDetails)
  indirect case registerPeerGroup(ContextDetails)
  case place(PlaceID, ContextCommand)
  case peerGroup(PeerGroupID, ContextCommand)
  // Mistakes.
  indirect case setAside(UndoableAct, reason: String)
}

/// What can be asked for of a worker.
public enum WorkerCommand: Equatable, Sendable {
  indirect case change(WorkerDetails)
  case startAbsence(Worker.Absence)
  case endAbsence(on: Day)
  case planLeave(Worker.Leave)
  case leaves(on: Day)
  case returns
  case supervise(WorkerSupervised)
  /// Confirms, as the second person, the role and account that the first asked for.
  indirect case confirmRole(RoleGiven)
  indirect case declineRole(RoleDeclined)
  /// Only for the owner of the ledger's file, whom the program recognises by account.
  indirect case grantRole(RoleGranted)
}

/// What can be asked for of a child's record.
public enum ChildCommand: Equatable, Sendable {
  indirect case change(ChildDetails)
  /// Moves the duplicate’s history to another record.
  ///
  /// `despite` says why they are one child although ``Child/contradictions(to:)`` finds something against it.
  indirect case merge(into: ChildID, reason: String, despite: String? = nil)
  /// To another home; nil for one that nobody knows.
  indirect case moveHome(to: NewHousehold?, reason: String)
  case relate(to: ChildID, as: Relation)
}

/// What can be asked for of a contact.
public enum ContactCommand: Equatable, Sendable {
  case rate(Rag, why: String)
  case recordConsent(Consent)
  case considerHistory
  indirect case addChild(NewChild, home: NewHousehold?)
  case ask(Agency)
  /// An answer, and how much it told where somebody marked that.
  indirect case recordAnswer(Agency, answer: String, shared: Sharing? = nil)
  case chase(Agency, how: String)
  case decide([NewDecision])
  /// One of the children was protected in an emergency; no manager has to decide first.
  indirect case protect(ChildID, ProtectionStarted)
  case secondLook(ChildID, agreed: Bool, view: String)
  case acceptRisk(TeamID)
  case tellReferrer(how: String)
  case acknowledgeHandover(note: String)
  indirect case task(TaskCommand)
  case recordEarlyHelp(EarlyHelpStep, EarlyHelpTaken)
  indirect case recordAcceptance(ChildID, AuthorityAccepted)
  indirect case recordRefusal(ChildID, AuthorityRefused)
}

/// What can be asked for of a case.
public enum CaseCommand: Equatable, Sendable {
  indirect case allocate(NewAllocation)
  indirect case reallocate(NewAllocation, WorkerChangeReason)
  case returnToTray(reason: String)
  case changeWork(Work)
  case recordSeen(on: Day)
  case acknowledge(ContactID)
  case pathway(PathwayCommand)
  indirect case task(TaskCommand)
  indirect case night(NightCommand)
  /// Why the case closes, and why nobody saw the child where nobody did.
  indirect case close(ClosureReason, why: String, notSeenWhy: String? = nil)
}

/// An act that can be set aside.
public enum UndoableAct: Hashable, Sendable {
  case decision(ContactID, ChildID)
  case rating(ContactID, back: Rag?)
  case allocation(CaseID)
  case closure(CaseID)
  case absence(WorkerID)
  /// A fact, by its record and the number of the event there, with everything else that its act recorded.
  case fact(RecordID, version: Int32)
  /// The merging of a duplicate, by the duplicate.
  case merge(ChildID)

  /// What the act was, in plain words.
  public var words: String {
    switch self {
    case .decision: "decision"
    case .rating: "rating"
    case .allocation: "allocation"
    case .closure: "closure"
    case .absence: "absence"
    case .fact: "fact"
    case .merge: "merge"
    }
  }
}
