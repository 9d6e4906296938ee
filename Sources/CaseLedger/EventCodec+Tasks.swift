import CaseModel
import Foundation

extension EventCodec {
  func body(of event: TaskEvent) throws -> Data {
    switch event {
    case .set(let fact): try encoder.encode(fact)
    case .acknowledged(let fact): try encoder.encode(fact)
    case .done(let fact): try encoder.encode(fact)
    }
  }

  /// The event of a kind that belongs to what one shift leaves the other; nil for a kind that does not.
  func taskEvent(_ kind: EventKind, _ body: Data) throws -> TaskEvent? {
    switch kind {
    case .taskSet: .set(try payload(body))
    case .taskAcknowledged: .acknowledged(try payload(body))
    case .taskDone: .done(try payload(body))
    default: nil
    }
  }
}
