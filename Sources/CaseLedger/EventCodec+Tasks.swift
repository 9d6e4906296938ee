import CaseModel

extension EventCodec {
  /// The event of a kind that belongs to what the night did on a case; nil for a kind that does not.
  func nightEvent(_ kind: EventKind, from body: [UInt8]) throws -> NightEvent? {
    switch kind {
    case .nightWorked: .worked(try payload(body))
    case .nightAcknowledged: .acknowledged(try payload(body))
    case .nightReasoned: .reasoned(try payload(body))
    default: nil
    }
  }

  /// The event of a kind that belongs to what one shift leaves the other; nil for a kind that does not.
  func taskEvent(_ kind: EventKind, from body: [UInt8]) throws -> TaskEvent? {
    switch kind {
    case .taskSet: .set(try payload(body))
    case .taskAcknowledged: .acknowledged(try payload(body))
    case .taskDone: .done(try payload(body))
    default: nil
    }
  }
}
