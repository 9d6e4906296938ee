import CaseModel
import GRDB

/// What a ledger keeps about itself, one row each.
enum Meta: String {
  /// The newest event: ``Head/text``, written with every action.
  case head
  /// ``RecordState/compactForm`` of the current states.
  case snapshotForm = "snapshot_form"
  /// 1 for an invented service.
  case simulated
  /// How often ``Ledger/tidy()`` began the write-ahead file anew.
  case tidied
  /// The version of the service's record and the fingerprint of the files that its settings were read from.
  case settingsSource = "settings_source"

  func integer(_ database: Database) throws -> Int64? {
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
}

extension Head {
  /// Where the ledger says it ends.
  static func read(_ database: Database) throws -> Head? {
    guard let text = try Meta.head.text(database) else { return nil }
    return Head(text: text)
  }

  /// Where the events do end.
  static func ofEvents(_ database: Database) throws -> Head {
    let query = try Query(database, "SELECT sequence, hash FROM event ORDER BY sequence DESC LIMIT 1")
    defer { query.end() }
    guard try query.step() else { return .start }
    return Head(sequence: query.integer(0), hash: Array(query.bytes(1)))
  }
}
