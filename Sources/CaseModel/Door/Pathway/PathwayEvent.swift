/// What can happen in casework after allocation.
public enum PathwayEvent: Hashable, Sendable {
  case strategyAsked(StrategyAsked)
  case strategyHeld(StrategyHeld)
  case minutesShared(MinutesShared)
  case enquiryStarted(EnquiryStarted)
  case enquiryCompleted(EnquiryCompleted)
  case conferenceRequested(ConferenceRequested)
  case chairBooked(ChairBooked)
  case interimPlanMade(InterimPlanMade)
  case conferenceDelayed(ConferenceDelayed)
  case conferenceHeld(ConferenceHeld)
  case assessmentStarted(AssessmentStarted)
  case checkpointHeld(CheckpointHeld)
  case assessmentSubmitted(AssessmentSubmitted)
  case assessmentReturned(AssessmentReturned)
  case assessmentAuthorised(AssessmentAuthorised)
  case supportOffered(SupportOffered)
  case supportAnswered(SupportAnswered)
  case visitPlanned(VisitPlanned)
  case visitMade(VisitMade)
  case protectionStarted(ProtectionStarted)
  case placeChanged(PlaceChanged)
  case lookedAfterDone(LookedAfterDone)
  case protectionExtended(ProtectionExtended)
  case protectionEnded(ProtectionEnded)
  case concernRaised(ConcernRaised)
  case concernAccepted(ConcernAccepted)
  case thresholdReconsidered(ThresholdReconsidered)
  case stepDownOffered(StepDownOffered)
  case stepDownAccepted(StepDownAccepted)
  case planStarted(PlanStarted)
  case planEnded(PlanEnded)
  case meetingHeld(MeetingHeld)
  case reviewHeld(ReviewHeld)
  case audited(CaseAudited)
  case markedSignificant(EventMarked)
  case assessmentListed(AssessmentListed)
  case enquiryListed(EnquiryListed)
  case planListed(PlanListed)
  case transferAsked(TransferAsked)
  case transferAccepted(AuthorityAccepted)
}

extension PathwayEvent {
  /// The kind of the event.
  public var kind: EventKind {
    switch self {
    case .strategyAsked: .strategyAsked
    case .strategyHeld: .strategyHeld
    case .minutesShared: .minutesShared
    case .enquiryStarted: .enquiryStarted
    case .enquiryCompleted: .enquiryCompleted
    case .conferenceRequested: .conferenceRequested
    case .chairBooked: .chairBooked
    case .interimPlanMade: .interimPlanMade
    case .conferenceDelayed: .conferenceDelayed
    case .conferenceHeld: .conferenceHeld
    case .assessmentStarted: .assessmentStarted
    case .checkpointHeld: .checkpointHeld
    case .assessmentSubmitted: .assessmentSubmitted
    case .assessmentReturned: .assessmentReturned
    case .assessmentAuthorised: .assessmentAuthorised
    case .supportOffered: .supportOffered
    case .supportAnswered: .supportAnswered
    case .visitPlanned: .visitPlanned
    case .visitMade: .visitMade
    case .protectionStarted: .protectionStarted
    case .placeChanged: .placeChanged
    case .lookedAfterDone: .lookedAfterDone
    case .protectionExtended: .protectionExtended
    case .protectionEnded: .protectionEnded
    case .concernRaised: .concernRaised
    case .concernAccepted: .concernAccepted
    case .thresholdReconsidered: .thresholdReconsidered
    case .stepDownOffered: .stepDownOffered
    case .stepDownAccepted: .stepDownAccepted
    case .planStarted: .planStarted
    case .planEnded: .planEnded
    case .meetingHeld: .meetingHeld
    case .reviewHeld: .reviewHeld
    case .audited: .caseAudited
    case .markedSignificant: .eventMarked
    case .assessmentListed: .assessmentListed
    case .enquiryListed: .enquiryListed
    case .planListed: .planListed
    case .transferAsked: .transferAsked
    case .transferAccepted: .transferAccepted
    }
  }
}
