/// Why a rule said no.
///
/// One case a rule; ``words`` says it plainly.
public enum Refusal: Error, Equatable, Sendable {
  // Who acts.
  case unknownWorker(WorkerID)
  case roleMayNot(Role, Act)
  case notQualified(WorkerID, Act)
  // What is acted on.
  case noSuchRecord(RecordID)
  case childNotInContact(ChildID, ContactID)
  case childMerged(ChildID, into: ChildID)
  case reasonMissing
  case textTooLong(String, limit: Int)
  case tooMany(String, limit: Int)
  case settingsInvalid(String)
  /// A date of birth or a due date.
  case birthNotRight(BirthFault)
  case outsideYears(Day)
  // Receiving.
  case noChildren
  case sameChildTwice(ChildID)
  case narrativeMissing
  case receivedInFuture
  // Deciding.
  case contactIsHistory(ContactID)
  case contactClosed(ContactID)
  case historyNotConsidered(ContactID)
  case alreadyDecided(ChildID, Outcome, Stamp)
  case rationaleTooThin(Rationale.Part, words: Int)
  case voiceMissing
  case identityMissing
  case noSuchLevel(UInt8)
  case outcomeNotAtLevel(Outcome, UInt8)
  case caseAlreadyOpen(ChildID, CaseID)
  case noOpenCase(ChildID)
  case protectedOnCase(ChildID, CaseID)
  case notAwaitingSecondLook(ChildID)
  case sameManager(WorkerID)
  case notDecided(ContactID)
  case riskNotRaised(ContactID)
  case riskAlreadyAccepted(TeamID, at: Instant)
  case alreadyRated(Rag)
  case agencyNotAsked(Agency)
  case agencyAlreadyAsked(Agency)
  case agencyHasAnswered(Agency, at: Instant)
  case consentReasonMissing
  case consentNeeded(ContactID, Consent)
  case allegationMissing(ContactID)
  case authorityMissing
  case noAuthorityAsked(ChildID)
  case authorityHasAccepted(ChildID, at: Instant)
  case acceptance(ContactID, PathwayRefusal)
  case referrerAlreadyTold(at: Instant)
  case nobodyToTell(ContactID)
  case noEarlyHelp(ContactID)
  case earlyHelpKnown(ContactID, EarlyHelpStep, on: Day)
  case earlyHelpNotAssessed(ContactID)
  case earlyHelpTooEarly(EarlyHelpStep, notBefore: Day)
  case earlyHelpEnded(ContactID, on: Day)
  case earlyHelpGoesOn(ContactID)
  // Allocating and working.
  case caseClosed(CaseID, Stamp)
  case alreadyAllocated(CaseID, to: WorkerID, Stamp)
  case notAllocated(CaseID)
  case alreadyHolds(WorkerID, CaseID)
  case workerAbsent(WorkerID)
  case workerLeft(WorkerID, on: Day)
  case workerNotRegistered(WorkerID)
  case holdsNoCases(WorkerID, Role)
  case asyeAlone(WorkerID, Work)
  case jointWorkerIsSame
  case overrideNotAllowed(Override.Rule)
  case nothingToAcknowledge(CaseID, ContactID)
  case notTheirCase(CaseID, WorkerID?)
  case informationWaits(CaseID, ContactID)
  case dayInFuture(Day)
  case endsBeforeStart(Day)
  case pathway(CaseID, PathwayRefusal)
  case handover(RecordID, HandoverRefusal)
  case allegation(AllegationID, AllegationRefusal)
  // Workers.
  case teamNameMissing
  case teamNameTaken(String)
  case accountTaken(String)
  case fteOutOfRange(Int)
  case alreadyAbsent(WorkerID)
  case notAbsent(WorkerID)
  case hasNotLeft(WorkerID)
  case daysReversed
  case supervisedBefore(WorkerID, Day)
  case ownSupervision(WorkerID)
  case ownRole(WorkerID)
  case lastAdministrator(WorkerID)
  case roleAwaits(WorkerID, Role, by: WorkerID)
  case roleNotAsked(WorkerID, Role)
  case noRoleAsked(WorkerID)
  case roleNeedsAnother(WorkerID, askedBy: WorkerID)
  case ownersAct
  case ownRegistration(WorkerID)
  // People.
  case mergeWithItself
  case bothHaveOpenCases(CaseID, CaseID)
  case mergeContradicted(ChildID, ChildID, [MergeContradiction])
  case livesThere(ChildID, HouseholdID?)
  case relatedToItself
  case childOnContact(ChildID, ContactID)
  // Places and peer groups.
  case context(RecordID, ContextRefusal)
  // Setting aside.
  case tooLateToSetAside(String)
  case noSuchFact(RecordID, Int32)
  case notMerged(ChildID)
  case factSetAside(RecordID, Int32)
  case cannotSetAside(EventKind, String)
  case builtOn(EventKind, FactPlace, at: Instant)
  case recordedByAnother(WorkerID)
}
