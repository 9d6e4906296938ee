import CaseLedger
import CaseModel

/// An invented service that goes on living on a ledger while somebody watches.
struct LiveSimulation {
  /// When something will next happen; nil when nothing will.
  var nextInstant: Instant? { nil }

  /// Records what happens until an instant; returns the records that changed.
  mutating func advance(to now: Instant, _ desk: Desk) throws -> [RecordID] { [] }
}
