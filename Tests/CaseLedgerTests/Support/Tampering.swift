import CaseModel
import GRDB

@testable import CaseLedger
@testable import LedgerSQLite

extension Folder {
  /// Does to the file what somebody with the right to write it, and without this program, could do.
  func tamper(_ sql: String) throws {
    let queue = try DatabaseQueue(path: ledger)
    try queue.write { database in
      let names = ["event_no_update", "event_no_delete", "event_in_order"]
      let triggers = try names.map {
        try String.fetchOne(database, sql: "SELECT sql FROM sqlite_master WHERE name = ?", arguments: [$0])
          ?? ""
      }
      for name in names { try database.execute(sql: "DROP TRIGGER \(name)") }
      try database.execute(sql: sql)
      for trigger in triggers { try database.execute(sql: trigger) }
    }
    try queue.close()
  }

  /// A closed ledger with staff, two referrals and an allocation, and how many events it has.
  @discardableResult
  func filled() throws -> Int64 {
    let desk = try desk().staffed().withReferral().withReferral(of: "Leo")
    try desk.submit([Hub.allocate(CaseID(1), to: Hub.worker)], by: Hub.manager, at: .start)
    defer { try? desk.close() }
    return desk.head.sequence
  }
}

// swift-format-ignore: NeverForceUnwrap
extension Ledger {
  /// The file and its connection, for tests of what SQLite does.
  var sqlite: SQLiteStore { store as! SQLiteStore }
}
