import CaseModel
import GRDB

extension Ledger {
  /// Sees that current states are kept in this program's form; rewrites them if this opening may.
  func requireSnapshotForm(progress: Progress?) throws {
    let form = try onDatabase { try Meta.snapshotForm.integer($0) }
    if form == Int64(RecordState.compactForm) { return }
    guard access == .readWrite else { throw LedgerError.otherSnapshotForm(path: path) }
  }
}
