import CaseLedger
import CaseModel
import GRDB

/// Whether a file's tables, indices and triggers are exactly those that this program makes.
extension Schema {
  /// A table, index or trigger.
  private struct Item: Equatable, Sendable {
    var type: String
    var name: String
    var table: String
    /// With runs of blanks made one, since SQLite keeps them as they were typed.
    var sql: String

    var words: String { "\(type) \(name)" }
    /// SQLite makes these itself.
    var isAutomatic: Bool { name.hasPrefix("sqlite_") }
  }

  /// The ``fingerprint(_:)`` of the newest form, as SQLite 3.40 writes it.
  ///
  /// Opening compares it, since making every table in memory takes some six milliseconds at each start. Where it differs, be
  /// it that another SQLite words its schema otherwise, the tables themselves are compared.
  static let newestFingerprint = "2e3055eed63e1775a8fc52ae0ec8209d34cf71f6a41c64b190c40f0c6dee8f3c"

  /// What a file’s tables, indices, triggers and migrations are recognised by: SHA-256, in hexadecimal.
  static func fingerprint(_ database: Database) throws -> String {
    let parts = try items(database).flatMap { [$0.type, $0.name, $0.table, $0.sql] } + migrations(database)
    return hexadecimal(sha256(parts.flatMap { Array("\($0.utf8.count) \($0)\n".utf8) }))
  }

  /// What differs first; nil for a ledger as this program makes it.
  static func firstDifference(_ database: Database) throws -> String? {
    if try version(of: database) == version, try fingerprint(database) == newestFingerprint { return nil }
    return try differences(database).first
  }

  /// What differs, in words; empty for a ledger as this program makes it.
  static func differences(_ database: Database) throws -> [String] {
    let (found, wanted) = (try items(database), try expected(database))
    var differences: [String] = []
    for item in found where wanted[item.name] != item {
      differences.append(
        wanted[item.name] == nil ? "there is an unknown \(item.words)" : "\(item.words) differs")
    }
    let names = Set(found.map(\.name))
    for item in wanted.values.sorted(by: { $0.name < $1.name }) where !names.contains(item.name) {
      differences.append("\(item.words) is missing")
    }
    if differences.isEmpty, try migrations(database) != migrationNames(database) {
      differences.append("the list of migrations differs")
    }
    return differences
  }

  /// Whether the tables whose contents cannot be worked out again are as they should be.
  static func holdsEvents(_ database: Database) throws -> Bool {
    let (found, wanted) = (try items(database), try expected(database))
    return notDerived.allSatisfy { name in found.first { $0.name == name } == wanted[name] }
  }

  private static let notDerived = ["event", "meta", "maintenance"]
  private static let derived = ["snapshot", "move", "child_key", "name_word", "act"]

  /// The tables that a rebuild can mend: what is derived, and what the ledger notes about itself.
  static func mendable(_ database: Database) throws -> [String] {
    let there = Set(try items(database).filter { $0.type == "table" }.map(\.name))
    return (derived + ["meta"]).filter(there.contains)
  }

  /// Takes out triggers, indices and views that do not belong there, and makes those that are missing; makes tables again
  /// that hold nothing but what events make, and tables and indices that contradict themselves.
  ///
  /// - Returns: what differed and is put right.
  static func mend(_ database: Database) throws -> [Verification.Fault] {
    let first = try firstDifference(database)
    if first != nil { try removeStrays(database) }
    let check = try PageCheck(database)
    for (table, _) in check.broken { try makeAgain(table, database) }
    if first != nil { try makeMissing(database) }
    var faults = check.faults
    if let first { faults.insert(.schemaDiffers(what: first), at: 0) }
    if !check.others.isEmpty {
      try database.execute(sql: "REINDEX")
      // What is more than an index nothing here mends, and verify names it again.
      let left = try PageCheck(database).others
      faults.removeAll { fault in left.contains { fault == .pagesDiffer(what: $0) } }
    }
    return faults
  }

  /// Makes a table and its indices again with the rows that they can hold: a row whose index has another value than itself
  /// cannot be taken out alone.
  private static func makeAgain(_ table: String, _ database: Database) throws {
    let own = try expected(database).values.filter { $0.table == table && !$0.isAutomatic }
    let odd = try PageCheck.hasOddValue(table, database)
    try database.execute(
      sql: """
        CREATE TEMP TABLE sound AS SELECT * FROM main.\(table) NOT INDEXED WHERE NOT (\(odd));
        DROP TABLE main.\(table);
        """)
    for item in own.sorted(by: tablesFirst) { try database.execute(sql: item.sql) }
    try database.execute(
      sql: "INSERT OR IGNORE INTO \(table) SELECT * FROM temp.sound; DROP TABLE temp.sound")
  }

  private static func tablesFirst(_ one: Item, _ other: Item) -> Bool {
    (one.type != "table" ? 1 : 0, one.name) < (other.type != "table" ? 1 : 0, other.name)
  }

  private static func removeStrays(_ database: Database) throws {
    let wanted = try expected(database)
    for item in try items(database) where wanted[item.name] != item && !item.isAutomatic {
      let isTable = item.type == "table"
      if !isTable || derived.contains(item.name) {
        let quoted = "\"" + item.name.replacing("\"", with: "\"\"") + "\""
        try database.execute(sql: "DROP \(item.type) IF EXISTS \(quoted)")
      }
    }
  }

  private static func makeMissing(_ database: Database) throws {
    let wanted = try expected(database)
    let order = wanted.values.sorted(by: tablesFirst)
    for item in order where !item.isAutomatic && !notDerived.contains(item.name) {
      let isThere = try items(database).contains { $0.name == item.name }
      if !isThere { try database.execute(sql: item.sql) }
    }
  }

  private static func items(_ database: Database) throws -> [Item] {
    let query = try Query(
      database, "SELECT type, name, tbl_name, ifnull(sql, '') FROM sqlite_master ORDER BY name")
    defer { query.end() }
    var items: [Item] = []
    while try query.step() {
      items.append(
        Item(
          type: query.text(0), name: query.text(1), table: query.text(2), sql: oneBlank(query.bytes(3))))
    }
    return items
  }

  /// A text of SQL with every run of blanks made one.
  private static func oneBlank(_ sql: UnsafeRawBufferPointer) -> String {
    let words = sql.split { $0 == 0x20 || (0x09...0x0D).contains($0) }
    return String(decoding: Array(words.joined(separator: [0x20])), as: UTF8.self)
  }

  private static func migrations(_ database: Database) throws -> [String] {
    let query = try Query(database, "SELECT identifier FROM grdb_migrations ORDER BY rowid")
    defer { query.end() }
    var names: [String] = []
    while try query.step() { names.append(query.text(0)) }
    return names
  }

  /// The form that a file says it has.
  static func version(of database: Database) throws -> Int {
    try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
  }

  /// The migrations that made a file of its form; each makes one form.
  private static func migrationNames(_ database: Database) throws -> [String] {
    Array(migrator.migrations.prefix(try version(of: database)))
  }

  /// The tables, indices and triggers that the migrations up to a file's form make in this SQLite, by name.
  private static func expected(_ database: Database) throws -> [String: Item] {
    let names = try migrationNames(database)
    guard let last = names.last else { return [:] }
    // Nearly every file has the newest form, which is worked out once.
    if names.count == migrator.migrations.count, let newest { return newest }
    return try expected(upTo: last)
  }

  private static let newest: [String: Item]? = try? migrator.migrations.last.map(expected(upTo:))

  private static func expected(upTo last: String) throws -> [String: Item] {
    let queue = try DatabaseQueue()
    try migrator.migrate(queue, upTo: last)
    return try queue.read { try Dictionary(uniqueKeysWithValues: items($0).map { ($0.name, $0) }) }
  }
}
