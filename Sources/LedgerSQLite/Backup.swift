import CaseLedger
import CaseModel
import GRDB

/// The result of a copy.
public struct Copied: Sendable {
  /// What a verification of the finished copy found.
  public var verification: Verification
  /// Names of unfinished copies that killed programs had left in the same folder, and that were removed.
  public var leftoversRemoved: [String]
}

extension Ledger {
  /// Copies the ledger as it is at one moment, while others may go on recording, and verifies the copy.
  ///
  /// The copy is a ledger with mode 0600, and appears under its name only once it is complete. A damaged ledger is copied
  /// too, as evidence: look at what the verification found.
  /// - Throws: ``LedgerError``, ``LedgerError/exists(path:)`` when there is a file already; no copy is left then.
  @discardableResult
  public func backup(to target: String, progress: Progress? = nil) throws -> Copied {
    try PrivateFile.requireFileName(target)
    let removed = Leftovers.remove(in: folder(ofFile: target))
    var found: Verification?
    try PrivateFile.publish(target) { unfinished in
      found = try copy(into: unfinished, for: target, progress: progress)
    }
    guard let found else { preconditionFailure("a published copy was verified") }
    return Copied(verification: found, leftoversRemoved: removed)
  }

  /// Copies the ledger into an empty file and verifies the copy.
  ///
  /// - Parameter target: the name that the copy is to have, which errors give.
  @discardableResult
  func copy(into unfinished: String, for target: String, progress: Progress? = nil) throws -> Verification {
    guard let store = store as? SQLiteStore else { preconditionFailure("only a ledger in a file is copied") }
    try LedgerError.translating(target) {
      var configuration = Configuration()
      configuration.foreignKeysEnabled = false
      let copy = try DatabaseQueue(path: unfinished, configuration: configuration)
      try store.queue.backup(to: copy)
      try copy.close()
    }
    let copy = try Ledger(opening: unfinished, access: .readOnly, isTolerant: true)
    let found = try copy.verify(progress: progress)
    try copy.close()
    return found
  }
}
