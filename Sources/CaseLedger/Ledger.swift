import CaseModel

/// The append-only record, kept by a ``Store`` that several programs may hold open at once.
///
/// ``Desk`` works on one; by itself it can be verified and rebuilt. Used from one thread.
public final class Ledger {
  /// What a program may do with the ledger.
  public enum Access: Sendable {
    /// Read and append.
    case readWrite
    /// Read only.
    case readOnly
  }

  /// How far a long run is: events done, and events in all.
  public typealias Progress = (_ done: Int, _ total: Int) -> Void

  /// Where and how the ledger is kept.
  package let store: any Store
  let codec = EventCodec()
  /// Faults found while reading, each once, in the order in which they were found.
  var faults: [Verification.Fault] = []
  /// Called with each fault when it is found.
  var whenFaultFound: ((Verification.Fault) -> Void)?
  /// What is being recorded and nothing has written yet; nil when nothing is.
  var recording: Recording?

  /// The ledger that a store keeps.
  package init(_ store: any Store) { self.store = store }

  /// Where the ledger lies.
  public var path: String { store.place }
  /// What this program may do with it.
  public var access: Access { store.access }

  /// Checks that the ledger is still the one that was opened; costs next to nothing.
  ///
  /// - Throws: ``LedgerError`` with what to do.
  public func requireInPlace() throws { try store.requireInPlace() }

  /// Does what can wait until nobody waits: after the first screen, and in idle moments.
  public func tidy() throws { try store.rest() }

  /// Lets the ledger go, after which nothing can be asked of it.
  public func close() throws { try store.close() }

  /// Runs `body` on one unchanging view of the ledger; while something is recorded, on one that has it already.
  func reading<Result>(_ body: (LedgerView) throws -> Result) throws -> Result {
    try store.reading { try body(LedgerView(ledger: self, store: $0, recording: recording)) }
  }

  /// Keeps what `make` decides on the newest state, whole and durable when this returns, or not at all.
  ///
  /// - Returns: where the ledger ends now.
  func record(_ make: (LedgerView) throws -> Batch) throws -> Head {
    defer { recording = nil }
    return try store.record { try make(LedgerView(ledger: self, store: $0, recording: nil)) }
  }

  /// Keeps a fault that was found, and reports it once.
  func note(_ fault: Verification.Fault) {
    guard !faults.contains(fault) else { return }
    faults.append(fault)
    whenFaultFound?(fault)
  }

  /// Where the ledger ends, which what it says of itself must agree with.
  ///
  /// - Throws: ``LedgerError/endMissing(path:recorded:found:)``.
  package func end(_ view: some StoreView) throws -> Head {
    let (noted, found) = try view.ends()
    guard noted == found else {
      throw LedgerError.endMissing(path: path, recorded: noted?.sequence ?? 0, found: found.sequence)
    }
    return found
  }
}
