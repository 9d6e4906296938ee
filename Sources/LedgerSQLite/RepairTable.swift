import CaseLedger
import GRDB

/// The list of repairs; see ``Maintenance``.
enum RepairTable {
  static func append(_ repair: StoredRepair, _ database: Database) throws {
    let query = try Query(
      database, "INSERT INTO maintenance (number, at, account, what, hash) VALUES (?, ?, ?, ?, ?)")
    query.bind(1, repair.number)
    query.bind(2, text: repair.at)
    query.bind(3, text: repair.account)
    query.bind(4, text: repair.what)
    query.bind(5, blob: repair.hash)
    try query.run()
  }

  /// The list, oldest first.
  static func all(_ database: Database) throws -> [StoredRepair] {
    let query = try Query(database, "SELECT number, at, account, what, hash FROM maintenance ORDER BY number")
    defer { query.end() }
    var repairs: [StoredRepair] = []
    while try query.step() {
      repairs.append(
        StoredRepair(
          number: query.integer(0), at: query.text(1), account: query.text(2), what: query.text(3),
          hash: Array(query.bytes(4))))
    }
    return repairs
  }
}
