import CaseModel
import GRDB

/// What a child can be found by: matching keys, and the numbers that others know the child by.
enum ChildKeys {
  /// Precedes a word of a name, so that all such keys are next to each other in the table.
  static let word = "w:"

  /// The keys of a child as it stands; a merged duplicate keeps its numbers alone, so that lists still find it.
  static func keys(of child: Child, home: Household?) -> Set<String> {
    let details = child.details
    var keys: Set<String> = []
    if child.mergedInto == nil {
      let subject = MatchSubject(child, home: home)
      keys.formUnion(matchKeys(of: subject).map(\.text))
      keys.formUnion(nameWords(of: subject).map { word + $0 })
    }
    if let number = details.nhsNumber { keys.insert(ChildNumber.nhs(number).key) }
    if let number = details.upn { keys.insert(ChildNumber.upn(number).key) }
    if let number = details.externalID { keys.insert(ChildNumber.external(number).key) }
    return keys
  }

  static func write(_ keys: Set<String>, of child: ChildID, _ database: Database) throws {
    let before = try read(child, database)
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
      if key.hasPrefix(word) { try NameWords.add(String(key.dropFirst(word.count)), database) }
    }
  }

  /// The keys that are kept for a child.
  static func read(_ child: ChildID, _ database: Database) throws -> Set<String> {
    let query = try Query(database, "SELECT key FROM child_key WHERE child = ?")
    query.bind(1, Int64(child.number))
    defer { query.end() }
    var keys: Set<String> = []
    while try query.step() { keys.insert(query.text(0)) }
    return keys
  }

  /// Children with one of some keys; who has most of them first, then the lowest number.
  static func children(_ keys: [String], limit: Int, _ database: Database) throws -> [ChildID] {
    let places = Array(repeating: "?", count: keys.count).joined(separator: ", ")
    let query = try Query(
      database,
      """
      SELECT child FROM child_key WHERE key IN (\(places))
      GROUP BY child ORDER BY count(*) DESC, child LIMIT \(limit)
      """)
    for (place, key) in keys.enumerated() { query.bind(Int32(place) + 1, text: key) }
    defer { query.end() }
    var children: [ChildID] = []
    while try query.step() { children.append(ChildID(UInt32(truncatingIfNeeded: query.integer(0)))) }
    return children
  }
}

/// A number that some system knows a child by.
public enum ChildNumber: Hashable, Sendable {
  /// The NHS number.
  case nhs(String)
  /// The unique pupil number.
  case upn(String)
  /// The identifier of another system of the authority.
  case external(String)

  var key: String {
    switch self {
    case .nhs(let number): "nhs:" + number
    case .upn(let number): "upn:" + number
    case .external(let number): "external:" + number
    }
  }
}
