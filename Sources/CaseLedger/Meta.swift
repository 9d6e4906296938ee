import CaseModel
import GRDB

/// What a ledger keeps about itself, one row each.
enum Meta: String, CaseIterable {
  /// The newest event: ``Head/text``, written with every action.
  case head
  /// ``RecordState/compactForm`` of the current states.
  case snapshotForm = "snapshot_form"
  /// ``OpenStates/text``, written with every action that writes a state.
  case openStates = "open_states"
  /// How many lines the list of repairs has, and the hash of the last; see ``Maintenance``.
  case maintenance
  /// 1 for an invented service; the chain says it too, see ``Ledger/isInvented(_:)``.
  case simulated
  /// How often ``Ledger/tidy()`` began the write-ahead file again.
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

extension Meta {
  /// Notes that this program cannot have written, and notes that are missing.
  static func faults(_ database: Database) throws -> [Verification.Fault] {
    var faults: [Verification.Fault] = []
    var found: Set<Meta> = []
    let query = try Query(database, "SELECT key, typeof(value), value FROM meta ORDER BY key")
    defer { query.end() }
    while try query.step() {
      let key = query.text(0)
      if let meta = Meta(rawValue: key), meta.canHold(query.text(2), type: query.text(1)) {
        found.insert(meta)
      } else {
        faults.append(.noteDiffers(key: key))
      }
    }
    return faults
      + [.head, .snapshotForm, .simulated].filter { !found.contains($0) }.map {
        .noteDiffers(key: $0.rawValue)
      }
  }

  private func canHold(_ value: String, type: String) -> Bool {
    switch self {
    case .head, .maintenance: type == "text" && Head(text: value) != nil
    // What it says is compared with the states themselves.
    case .openStates: type == "text"
    case .settingsSource: type == "text" && value.split(separator: " ").count == 2
    case .simulated: type == "integer" && ["0", "1"].contains(value)
    case .snapshotForm, .tidied: type == "integer" && !value.hasPrefix("-")
    }
  }

  /// Notes anew what cannot have been noted so, or takes it out where nothing says what it was.
  ///
  /// - Returns: what differed.
  static func mend(_ database: Database) throws -> [Verification.Fault] {
    let faults = try Self.faults(database)
    for case .noteDiffers(let key) in faults {
      let meta = Meta(rawValue: key)
      let number = try meta?.integer(database)
      let query = try Query(database, "DELETE FROM meta WHERE key = ?")
      query.bind(1, text: key)
      try query.run()
      switch meta {
      case .head: try Meta.head.write(Head.ofEvents(database).text, database)
      case .openStates: try Meta.openStates.write(OpenStates.counted(database).text, database)
      case .maintenance: try Maintenance.noteEnd(database)
      case .snapshotForm: try Meta.snapshotForm.write(Int64(RecordState.compactForm), database)
      // Whether it is the right one is compared with the events.
      case .simulated: try Meta.simulated.write(number == 1 ? 1 : 0, database)
      case .settingsSource, .tidied, nil: break
      }
    }
    return faults
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
    if try query.step() { return Head(sequence: query.integer(0), hash: Array(query.bytes(1))) }
    return try Head.read(database) == .inventedStart ? .inventedStart : .start
  }
}
