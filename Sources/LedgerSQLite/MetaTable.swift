import CaseLedger
import GRDB

extension Meta {
  func number(_ database: Database) throws -> Int64? {
    let query = try Query(database, "SELECT value FROM meta WHERE key = ?")
    query.bind(1, text: rawValue)
    defer { query.end() }
    return try query.step() ? query.integer(0) : nil
  }

  func text(_ database: Database) throws -> String? {
    let query = try Query(database, "SELECT value FROM meta WHERE key = ?")
    query.bind(1, text: rawValue)
    defer { query.end() }
    return try query.step() ? query.text(0) : nil
  }

  func write(_ value: Int64, _ database: Database) throws {
    let query = try Query(
      database, "INSERT INTO meta VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = ?2")
    query.bind(1, text: rawValue)
    query.bind(2, value)
    try query.run()
  }

  func write(_ value: String, _ database: Database) throws {
    let query = try Query(
      database, "INSERT INTO meta VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = ?2")
    query.bind(1, text: rawValue)
    query.bind(2, text: value)
    try query.run()
  }

  /// All that the ledger notes about itself, in the order of the keys.
  static func all(_ database: Database) throws -> [StoredNote] {
    let query = try Query(database, "SELECT key, typeof(value), value FROM meta ORDER BY key")
    defer { query.end() }
    var notes: [StoredNote] = []
    while try query.step() {
      let form: StoredNote.Form =
        switch query.text(1) {
        case "text": .text
        case "integer": .number
        default: .other
        }
      notes.append(StoredNote(key: query.text(0), form: form, value: query.text(2)))
    }
    return notes
  }

  /// Takes out a note, which may be of none of our kinds.
  static func remove(_ key: String, _ database: Database) throws {
    let query = try Query(database, "DELETE FROM meta WHERE key = ?")
    query.bind(1, text: key)
    try query.run()
  }
}
