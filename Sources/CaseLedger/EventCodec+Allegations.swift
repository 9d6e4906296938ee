import CaseModel
import Foundation

extension EventCodec {
  func body(of event: AllegationEvent) throws -> Data {
    switch event {
    case .reported(let fact): try encoder.encode(fact)
    case .linked(let fact): try encoder.encode(fact)
    case .unlinked(let fact): try encoder.encode(fact)
    case .evaluated(let fact): try encoder.encode(fact)
    case .met(let fact): try encoder.encode(fact)
    case .reviewed(let fact): try encoder.encode(fact)
    case .concluded(let fact): try encoder.encode(fact)
    case .referred(let fact): try encoder.encode(fact)
    case .reopened(let fact): try encoder.encode(fact)
    }
  }

  /// The event of a kind that belongs to an allegation; nil for a kind that does not.
  func allegationEvent(_ kind: EventKind, _ body: Data) throws -> AllegationEvent? {
    switch kind {
    case .allegationReported: .reported(try payload(body))
    case .allegationLinked: .linked(try payload(body))
    case .allegationUnlinked: .unlinked(try payload(body))
    case .allegationEvaluated: .evaluated(try payload(body))
    case .allegationMeetingHeld: .met(try payload(body))
    case .allegationReviewed: .reviewed(try payload(body))
    case .allegationConcluded: .concluded(try payload(body))
    case .allegationReferred: .referred(try payload(body))
    case .allegationReopened: .reopened(try payload(body))
    default: nil
    }
  }
}
