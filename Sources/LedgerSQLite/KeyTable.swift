import CaseLedger
import CaseModel
import GRDB

/// What children can be found by; see ``ChildKeys``.
enum KeyTable {
  static func write(_ keys: Set<String>, of child: ChildID, _ database: Database) throws {
    let before = try self.keys(of: child, database)
    for key in before.subtracting(keys) {
      let query = try Query(database, "DELETE FROM child_key WHERE key = ? AND child = ?")
      query.bind(1, text: key)
      query.bind(2, Int64(child.number))
      try query.run()
    }
    for key in keys.subtracting(before) {
      let query = try Query(database, "INSERT INTO child_key (key, child) VALUES (?, ?)")
      query.bind(1, text: key)
      query.bind(2, Int64(child.number))
      try query.run()
      if key.hasPrefix(ChildKeys.word) {
        try NameWordTable.add(String(key.dropFirst(ChildKeys.word.count)), database)
      }
    }
  }

  /// The keys that are kept for a child.
  static func keys(of child: ChildID, _ database: Database) throws -> Set<String> {
    let query = try Query(database, "SELECT key FROM child_key WHERE child = ?")
    query.bind(1, Int64(child.number))
    defer { query.end() }
    var keys: Set<String> = []
    while try query.step() { keys.insert(query.text(0)) }
    return keys
  }

  /// Children with one of some keys, and how many of them each has; who has most comes first, then the lowest number.
  static func children(
    sharing keys: [String], limit: Int, _ database: Database
  ) throws -> [(child: ChildID, shared: Int)] {
    let places = Array(repeating: "?", count: keys.count).joined(separator: ", ")
    let query = try Query(
      database,
      """
      SELECT child, count(*) FROM child_key WHERE key IN (\(places))
      GROUP BY child ORDER BY count(*) DESC, child LIMIT ?
      """)
    for (place, key) in keys.enumerated() { query.bind(Int32(place) + 1, text: key) }
    query.bind(Int32(keys.count) + 1, Int64(limit))
    defer { query.end() }
    var children: [(child: ChildID, shared: Int)] = []
    while try query.step() {
      children.append((ChildID(UInt32(truncatingIfNeeded: query.integer(0))), Int(query.integer(1))))
    }
    return children
  }

  private static let ofNoEvent = "FROM child_key WHERE child + ? NOT IN (SELECT record FROM event)"
  private static let noChild = RecordID(kind: .child, number: 0).packed

  /// How many keys name a child whom no event made.
  static func strays(_ database: Database) throws -> Int {
    try Int.fetchOne(database, sql: "SELECT count(*) \(ofNoEvent)", arguments: [noChild]) ?? 0
  }

  static func removeStrays(_ database: Database) throws {
    try database.execute(sql: "DELETE \(ofNoEvent)", arguments: [noChild])
  }
}
