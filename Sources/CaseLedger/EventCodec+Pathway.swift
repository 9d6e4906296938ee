import CaseModel
import Foundation

extension EventCodec {
  /// The event of a kind that belongs to a case’s way; nil for a kind that does not.
  func pathwayEvent(_ kind: EventKind, _ body: Data) throws -> PathwayEvent? {
    switch kind {
    case .strategyAsked: .strategyAsked(try payload(body))
    case .strategyHeld: .strategyHeld(try payload(body))
    case .minutesShared: .minutesShared(try payload(body))
    case .enquiryStarted: .enquiryStarted(try payload(body))
    case .enquiryCompleted: .enquiryCompleted(try payload(body))
    case .conferenceRequested: .conferenceRequested(try payload(body))
    case .chairBooked: .chairBooked(try payload(body))
    case .interimPlanMade: .interimPlanMade(try payload(body))
    case .conferenceDelayed: .conferenceDelayed(try payload(body))
    case .conferenceHeld: .conferenceHeld(try payload(body))
    case .assessmentStarted: .assessmentStarted(try payload(body))
    case .checkpointHeld: .checkpointHeld(try payload(body))
    case .assessmentSubmitted: .assessmentSubmitted(try payload(body))
    case .assessmentReturned: .assessmentReturned(try payload(body))
    case .assessmentAuthorised: .assessmentAuthorised(try payload(body))
    case .supportOffered: .supportOffered(try payload(body))
    case .supportAnswered: .supportAnswered(try payload(body))
    case .visitPlanned: .visitPlanned(try payload(body))
    case .visitMade: .visitMade(try payload(body))
    case .protectionStarted: .protectionStarted(try payload(body))
    case .placeChanged: .placeChanged(try payload(body))
    case .lookedAfterDone: .lookedAfterDone(try payload(body))
    case .protectionExtended: .protectionExtended(try payload(body))
    case .protectionEnded: .protectionEnded(try payload(body))
    case .concernRaised: .concernRaised(try payload(body))
    case .concernAccepted: .concernAccepted(try payload(body))
    case .thresholdReconsidered: .thresholdReconsidered(try payload(body))
    case .stepDownOffered: .stepDownOffered(try payload(body))
    case .stepDownAccepted: .stepDownAccepted(try payload(body))
    case .planStarted: .planStarted(try payload(body))
    case .planEnded: .planEnded(try payload(body))
    case .meetingHeld: .meetingHeld(try payload(body))
    case .reviewHeld: .reviewHeld(try payload(body))
    case .caseAudited: .audited(try payload(body))
    case .eventMarked: .markedSignificant(try payload(body))
    case .assessmentListed: .assessmentListed(try payload(body))
    case .enquiryListed: .enquiryListed(try payload(body))
    case .planListed: .planListed(try payload(body))
    case .transferAsked: .transferAsked(try payload(body))
    case .transferAccepted: .transferAccepted(try payload(body))
    case .transferRefused: .transferRefused(try payload(body))
    default: nil
    }
  }
}
