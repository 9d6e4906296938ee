/// What can be asked for in casework after allocation.
///
/// A command carries the fact that it asks to record; `decide` refuses it or records it with what follows from it.
public enum PathwayCommand: Hashable, Sendable {
  case askStrategy(StrategyAsked)
  case holdStrategy(StrategyHeld)
  case shareMinutes(MinutesShared)
  case completeEnquiry(EnquiryCompleted)
  case requestConference(ConferenceRequested)
  case bookChair(ChairBooked)
  case makeInterimPlan(InterimPlanMade)
  case delayConference(ConferenceDelayed)
  case holdConference(ConferenceHeld)
  case startAssessment(AssessmentStarted)
  case holdCheckpoint(CheckpointHeld)
  case submitAssessment(AssessmentSubmitted)
  case returnAssessment(AssessmentReturned)
  case authoriseAssessment(AssessmentAuthorised)
  case offerSupport(SupportOffered)
  case answerSupport(SupportAnswered)
  case planVisit(VisitPlanned)
  case makeVisit(VisitMade)
  case protect(ProtectionStarted)
  case changePlace(PlaceChanged)
  case recordLookedAfter(LookedAfterDone)
  case extendProtection(ProtectionExtended)
  case endProtection(ProtectionEnded)
  case raiseConcern(ConcernRaised)
  case acceptConcern(ConcernAccepted)
  case reconsiderThreshold(ThresholdReconsidered)
  case offerStepDown(StepDownOffered)
  case acceptStepDown(StepDownAccepted)
  case endPlan(PlanEnded)
  case holdMeeting(MeetingHeld)
  case holdReview(ReviewHeld)
  case audit(CaseAudited)
  case markSignificant(EventMarked)
  case askTransfer(TransferAsked)
  case acceptTransfer(AuthorityAccepted)
  case recordPlan(PlanListed)
}

extension PathwayCommand {
  /// What a role must be allowed to ask for it.
  ///
  /// - Source: managers authorise enquiries, conferences and assessments (DfE definition of an authorised assessment);
  ///   emergencies, and the minutes of their strategy discussions, are recorded by whoever is on duty; the rest is the
  ///   case's work.
  var act: Act {
    switch self {
    case .holdStrategy: .discuss
    case .completeEnquiry, .delayConference, .holdCheckpoint, .returnAssessment,
      .authoriseAssessment, .reconsiderThreshold, .endPlan, .audit:
      .authorise
    case .protect, .changePlace, .extendProtection, .endProtection, .askStrategy, .shareMinutes,
      .raiseConcern, .makeVisit:
      .protect
    case .acceptConcern: .acceptRisk
    case .askTransfer: .authorise
    case .recordLookedAfter, .requestConference, .bookChair, .makeInterimPlan, .holdConference,
      .startAssessment,
      .submitAssessment, .offerSupport, .answerSupport, .planVisit, .offerStepDown,
      .acceptStepDown, .holdMeeting, .holdReview,
      .markSignificant, .acceptTransfer, .recordPlan:
      .work
    }
  }
}
