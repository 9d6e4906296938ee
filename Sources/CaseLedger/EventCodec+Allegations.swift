import CaseModel

extension EventCodec {
  /// The event of a kind that belongs to an allegation; nil for a kind that does not.
  func allegationEvent(_ kind: EventKind, from body: [UInt8]) throws -> AllegationEvent? {
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
