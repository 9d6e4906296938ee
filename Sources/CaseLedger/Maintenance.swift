import CaseModel

/// A line in the list of repairs to a ledger, so that every repair leaves a trace; each line has a hash of itself and the
/// line before.
public struct Maintenance: Equatable, Sendable {
  /// When, in UTC.
  public var at: Instant
  /// The operating-system account that did it.
  public var account: String
  /// What, in words; records by their numbers.
  public var what: String

  package init(at: Instant, account: String, what: String) {
    (self.at, self.account, self.what) = (at, account, what)
  }

  /// Adds the line.
  package func write(_ mender: some StoreMender) throws {
    let before = try Self.all(mender)
    let number = Int64(before.lines.count) + 1
    let own = Self.hash(number, self, after: before.hash)
    try mender.append(
      StoredRepair(number: number, at: at.text, account: account, what: what, hash: own))
    try mender.write(Head(sequence: number, hash: own).text, as: .maintenance)
  }

  /// Notes where the list ends; nothing for an empty one.
  static func noteEnd(_ mender: some StoreMender) throws {
    let all = try all(mender)
    if all.lines.isEmpty { return }
    try mender.write(Head(sequence: Int64(all.lines.count), hash: all.hash).text, as: .maintenance)
  }

  /// The list, oldest first, and whether it is as it was written.
  static func read(_ view: some StoreView) throws -> (lines: [Maintenance], isSound: Bool) {
    let (lines, hash, isSound) = try all(view)
    let noted = try view.text(.maintenance)
    let end = lines.isEmpty ? nil : Head(sequence: Int64(lines.count), hash: hash).text
    return (lines, isSound && noted == end)
  }

  private static func all(
    _ view: some StoreView
  ) throws -> (lines: [Maintenance], hash: [UInt8], isSound: Bool) {
    var lines: [Maintenance] = []
    var hash = Head.start.hash
    var isSound = true
    for kept in try view.repairs() {
      let at = Instant(text: kept.at)
      let line = Maintenance(at: at ?? Instant(seconds: 0), account: kept.account, what: kept.what)
      hash = Self.hash(Int64(lines.count) + 1, line, after: hash)
      isSound = isSound && at != nil && kept.number == Int64(lines.count) + 1 && kept.hash == hash
      lines.append(line)
    }
    return (lines, hash, isSound)
  }

  private static func hash(_ number: Int64, _ line: Maintenance, after previous: [UInt8]) -> [UInt8] {
    let parts = [String(number), line.at.text, line.account, line.what]
    return sha256(previous + parts.flatMap { Array("\($0.utf8.count) \($0)\n".utf8) })
  }
}
