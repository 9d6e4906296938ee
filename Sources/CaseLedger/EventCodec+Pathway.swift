import CaseModel
import Foundation

extension EventCodec {
  func body(of event: PathwayEvent) throws -> Data {
    switch event {
    case .strategyAsked(let fact): try encoder.encode(fact)
    case .strategyHeld(let fact): try encoder.encode(fact)
    case .minutesShared(let fact): try encoder.encode(fact)
    case .enquiryStarted(let fact): try encoder.encode(fact)
    case .enquiryCompleted(let fact): try encoder.encode(fact)
    case .conferenceRequested(let fact): try encoder.encode(fact)
    case .chairBooked(let fact): try encoder.encode(fact)
    case .interimPlanMade(let fact): try encoder.encode(fact)
    case .conferenceDelayed(let fact): try encoder.encode(fact)
    case .conferenceHeld(let fact): try encoder.encode(fact)
    case .assessmentStarted(let fact): try encoder.encode(fact)
    case .checkpointHeld(let fact): try encoder.encode(fact)
    case .assessmentSubmitted(let fact): try encoder.encode(fact)
    case .assessmentReturned(let fact): try encoder.encode(fact)
    case .assessmentAuthorised(let fact): try encoder.encode(fact)
    case .supportOffered(let fact): try encoder.encode(fact)
    case .supportAnswered(let fact): try encoder.encode(fact)
    case .visitPlanned(let fact): try encoder.encode(fact)
    case .visitMade(let fact): try encoder.encode(fact)
    case .protectionStarted(let fact): try encoder.encode(fact)
    case .placeChanged(let fact): try encoder.encode(fact)
    case .protectionExtended(let fact): try encoder.encode(fact)
    case .protectionEnded(let fact): try encoder.encode(fact)
    case .concernRaised(let fact): try encoder.encode(fact)
    case .concernAccepted(let fact): try encoder.encode(fact)
    case .thresholdReconsidered(let fact): try encoder.encode(fact)
    case .stepDownOffered(let fact): try encoder.encode(fact)
    case .stepDownAccepted(let fact): try encoder.encode(fact)
    case .planStarted(let fact): try encoder.encode(fact)
    case .planEnded(let fact): try encoder.encode(fact)
    case .meetingHeld(let fact): try encoder.encode(fact)
    case .reviewHeld(let fact): try encoder.encode(fact)
    case .audited(let fact): try encoder.encode(fact)
    case .markedSignificant(let fact): try encoder.encode(fact)
    }
  }

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
    default: nil
    }
  }
}
