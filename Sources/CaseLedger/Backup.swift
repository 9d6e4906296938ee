import CaseModel
import GRDB

extension Ledger {
  /// Copies the ledger as it stands at one moment, while others may go on recording.
  ///
  /// The copy is a ledger of its own with mode 0600, in its place only when it is whole.
  /// - Throws: ``LedgerError``, ``LedgerError/exists(path:)`` when there is a file already; no copy is left then.
  public func backup(to target: String) throws {
    try PrivateFile.publish(target) { unfinished in
      try LedgerError.translating(target) {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = false
        let copy = try DatabaseQueue(path: unfinished, configuration: configuration)
        try queue.backup(to: copy)
        try copy.close()
      }
    }
  }
}
