import CaseLedger
import CaseModel
import GRDB

extension SQLiteStore {
  /// By how much the write-ahead file grows before it is emptied in a quiet moment, in bytes.
  private static let worthTidying = 4 << 20
  /// How many bytes the write-ahead file may keep when it begins again: less than is worth tidying, so that
  /// who opens the ledger does not take an emptied file for a grown one.
  static let sizeThatStays = 3 << 20
  /// By how much it grows before it is emptied though somebody waits, in bytes.
  private static let tooLarge = 64 << 20

  /// Moves what the write-ahead file holds into the ledger's own file, when it has grown, and begins it again.
  ///
  /// Call it when nobody waits: after the first screen, and in idle moments. A write-ahead file that begins again costs one
  /// synchronisation more, which this takes on itself, so that each action afterwards costs exactly one.
  func tidy() throws {
    guard access == .readWrite else { return }
    let size = PrivateFile.size(fileToWatch)
    guard size == 0 || hasGrown(by: Self.worthTidying, size) else { return }
    if size > 0 { try checkpoint() }
    try writing { database in
      try Meta.tidied.write((try Meta.tidied.number(database) ?? 0) + 1, database)
    }
    sizeWhenTidied = PrivateFile.size(fileToWatch)
  }

  /// Keeps the write-ahead file from growing without end while no quiet moment comes; looks at it now and then.
  func tidyWhenLarge() throws {
    writesSinceLook += 1
    guard writesSinceLook >= 64 else { return }
    writesSinceLook = 0
    guard hasGrown(by: Self.tooLarge, PrivateFile.size(fileToWatch)) else { return }
    try checkpoint()
    sizeWhenTidied = PrivateFile.size(fileToWatch)
  }

  /// Measured from the last time, since another program's long look at the ledger may keep the file from being emptied.
  private func hasGrown(by growth: Int, _ size: Int) -> Bool {
    sizeWhenTidied = min(sizeWhenTidied, size)
    return size - sizeWhenTidied >= growth
  }

  /// Moves as much as other programs' views allow.
  private func checkpoint() throws {
    try onDatabase { database in
      let query = try Query(database, "PRAGMA wal_checkpoint(PASSIVE)")
      while try query.step() {}
    }
  }
}
