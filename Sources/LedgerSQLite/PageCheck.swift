import CaseLedger
import GRDB

/// What SQLite itself finds when it compares its pages, its indices, and the types of values: queries go by indices, hashes
/// do not, and a hash is the same for blob and text.
struct PageCheck {
  /// The tables that a rebuild can mend and that contradict themselves, each with what is wrong in SQLite’s words: a value
  /// of a type that its column does not take, an index that lacks a row.
  ///
  /// SQLite refuses such values, but a failing disk, or somebody who loosens the schema for a moment, does not ask it.
  let broken: [(table: String, lines: [String])]
  /// What is wrong besides, in SQLite’s words.
  let others: [String]

  /// Has SQLite look at the whole file.
  init(_ database: Database) throws {
    let all = try Self.lines(database)
    let mendable = all.isEmpty ? [] : try Schema.mendable(database)
    broken = try mendable.map { (table: $0, lines: try Self.lines(database, of: $0)) }.filter {
      !$0.lines.isEmpty
    }
    let named = Set(broken.flatMap(\.lines))
    others = all.filter { !named.contains($0) }
  }

  /// Everything that is wrong, tables that a rebuild can mend first.
  var faults: [Verification.Fault] {
    broken.map { .tableDiffers(table: $0.table, what: $0.lines[0]) } + others.map { .pagesDiffer(what: $0) }
  }

  /// The condition that a row of a table holds a value of a type that its column does not take.
  static func hasOddValue(_ table: String, _ database: Database) throws -> String {
    let query = try Query(database, "PRAGMA table_info(\(table))")
    defer { query.end() }
    var conditions: [String] = []
    while try query.step() {
      if query.text(2) == "ANY" { continue }
      conditions.append("typeof(\(query.text(1))) <> '\(query.text(2).lowercased())'")
    }
    return conditions.joined(separator: " OR ")
  }

  /// What is wrong with one table, or the whole file; empty when nothing is.
  private static func lines(_ database: Database, of table: String? = nil) throws -> [String] {
    let query = try Query(database, "PRAGMA integrity_check(\(table ?? "20"))")
    defer { query.end() }
    var lines: [String] = []
    while try query.step() {
      let line = query.text(0)
      if line != "ok" { lines.append(line) }
    }
    return lines
  }
}
