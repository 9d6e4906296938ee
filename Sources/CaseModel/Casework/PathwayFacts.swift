/// Every fact of casework.
package enum PathwayFacts {
  /// Those that somebody may ask for, in the order in which menus list them.
  package static let acts: [any PathwayAct.Type] = [
    StrategyAsked.self, StrategyHeld.self, MinutesShared.self,
    EnquiryCompleted.self,
    ConferenceRequested.self, ChairBooked.self, InterimPlanMade.self, ConferenceDelayed.self,
    ConferenceHeld.self,
    AssessmentStarted.self, CheckpointHeld.self, AssessmentSubmitted.self, AssessmentReturned.self,
    AssessmentAuthorised.self,
    VisitPlanned.self, VisitMade.self, SupportOffered.self, SupportAnswered.self,
    ProtectionStarted.self, PlaceChanged.self, ProtectionExtended.self, ProtectionEnded.self,
    LookedAfterDone.self,
    ConcernRaised.self, ConcernAccepted.self,
    ThresholdReconsidered.self, StepDownOffered.self, StepDownAccepted.self, PlanEnded.self,
    MeetingHeld.self, ReviewHeld.self, CaseAudited.self, EventMarked.self,
    ProceedingsLetterSent.self, FamilyGroupAnswered.self, FamilyGroupSettled.self,
    TransferAsked.self, AuthorityAccepted.self, AuthorityRefused.self, PlanListed.self,
  ]

  /// Those of which something can be owed on a case.
  static let owing: [any PathwayAct.Type] = [ProceedingsLetterSent.self, FamilyGroupSettled.self]

  /// Those that follow from an act, or come from lists alone.
  private static let others: [any PathwayFact.Type] = [
    EnquiryStarted.self, PlanStarted.self, AssessmentListed.self, EnquiryListed.self,
  ]

  private static let byKind: [EventKind: any PathwayFact.Type] = {
    let all: [any PathwayFact.Type] = acts + others
    return Dictionary(all.map { ($0.kind, $0) }, uniquingKeysWith: { first, _ in first })
  }()

  /// The fact that the ledger keeps under a kind; nil for a kind of something else.
  package static func type(of kind: EventKind) -> (any PathwayFact.Type)? { byKind[kind] }
}
