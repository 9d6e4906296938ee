import CaseModel
import GRDB

/// A line in the list of repairs to a ledger, so that every repair leaves a trace; each line has a hash of itself and the
/// line before.
public struct Maintenance: Equatable, Sendable {
  /// When, in UTC.
  public var at: Instant
  /// The operating-system account that did it.
  public var account: String
  /// What, in words; records by their numbers.
  public var what: String

  init(at: Instant, account: String, what: String) {
    (self.at, self.account, self.what) = (at, account, what)
  }

  /// Adds the line, in a transaction.
  func write(_ database: Database) throws {
    let (lines, hash, _) = try Self.all(database)
    let number = Int64(lines.count) + 1
    let own = Self.hash(number, self, after: hash)
    let query = try Query(
      database, "INSERT INTO maintenance (number, at, account, what, hash) VALUES (?, ?, ?, ?, ?)")
    query.bind(1, number)
    query.bind(2, text: at.text)
    query.bind(3, text: account)
    query.bind(4, text: what)
    query.bind(5, blob: own)
    try query.run()
    try Meta.maintenance.write(Head(sequence: number, hash: own).text, database)
  }

  /// Notes where the list ends; nothing for an empty one.
  static func noteEnd(_ database: Database) throws {
    let (lines, hash, _) = try all(database)
    if lines.isEmpty { return }
    try Meta.maintenance.write(Head(sequence: Int64(lines.count), hash: hash).text, database)
  }

  /// The list, oldest first, and whether it is as it was written.
  static func read(_ database: Database) throws -> (lines: [Maintenance], isSound: Bool) {
    let (lines, hash, isSound) = try all(database)
    let noted = try Meta.maintenance.text(database)
    let end = lines.isEmpty ? nil : Head(sequence: Int64(lines.count), hash: hash).text
    return (lines, isSound && noted == end)
  }

  private static func all(_ database: Database) throws -> (lines: [Maintenance], hash: [UInt8], isSound: Bool)
  {
    let query = try Query(database, "SELECT number, at, account, what, hash FROM maintenance ORDER BY number")
    defer { query.end() }
    var lines: [Maintenance] = []
    var hash = Head.start.hash
    var isSound = true
    while try query.step() {
      let at = Instant(text: query.text(1))
      let line = Maintenance(at: at ?? Instant(seconds: 0), account: query.text(2), what: query.text(3))
      hash = Self.hash(Int64(lines.count) + 1, line, after: hash)
      isSound =
        isSound && at != nil && query.integer(0) == Int64(lines.count) + 1
        && query.bytes(4).elementsEqual(hash)
      lines.append(line)
    }
    return (lines, hash, isSound)
  }

  private static func hash(_ number: Int64, _ line: Maintenance, after previous: [UInt8]) -> [UInt8] {
    let parts = [String(number), line.at.text, line.account, line.what]
    return sha256(previous + parts.flatMap { Array("\($0.utf8.count) \($0)\n".utf8) })
  }
}
