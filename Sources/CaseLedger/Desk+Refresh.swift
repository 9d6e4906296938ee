import CaseModel
import GRDB

extension Desk {
  /// Brings in what other programs recorded.
  ///
  /// - Returns: the records that changed since the last call, in no order; empty, and cheap, when nothing did.
  /// - Throws: ``LedgerError``, also when the file at the path is not the one that was opened.
  public func refresh() throws -> [RecordID] {
    try ledger.requireInPlace()
    if try ledger.dataVersion() != dataVersion { try ledger.reading { try catchUpIfNeeded($0) } }
    defer { unreported.removeAll() }
    return Array(unreported)
  }

  /// Brings in what other programs recorded, inside a transaction; asks for no more than a number when nobody did.
  func catchUpIfNeeded(_ database: Database) throws {
    let version = try ledger.dataVersion()
    guard version != dataVersion else { return }
    try catchUp(database)
    dataVersion = version
  }

  /// Puts what other programs recorded after ``head`` into the register, inside a transaction.
  private func catchUp(_ database: Database) throws {
    let end = try ledger.end(database)
    guard end != head else { return }
    guard end.sequence > head.sequence else { throw LedgerError.replaced(path: ledger.path) }
    let all = try EventTable.records(after: head.sequence, database)
    for record in all where hides(record) { register.numbersTaken(record.kind, through: record.number) }
    let changed = all.filter { !hides($0) }
    for record in changed { try read(record, database) }
    try load(changed, database)
    register.append(moves: try Moves.read(after: lastMove, database))
    lastMove = try Moves.last(database)
    head = end
    newestAt = try EventTable.newestAt(database)
    unreported.formUnion(changed)
    try settleRestricted(after: all)
    ledger.noteContents()
  }

  /// Reads records that are not in memory, and what hangs on them.
  ///
  /// - Returns: the records that were not in memory and are now.
  @discardableResult
  func load(_ records: [RecordID], _ database: Database) throws -> [RecordID] {
    var brought: [RecordID] = []
    var wanted = records
    var seen = SeenRecords()
    while let record = wanted.popLast() {
      guard seen.insert(record) else { continue }
      if ask({ !$0.holds(record) }) {
        try read(record, database)
        brought.append(record)
      }
      if let state = ask({ $0.state(of: record) }) { wanted += state.hangingOn }
    }
    return brought
  }

  /// Reads a record, for the first time or again; nothing happens when the ledger has no such record.
  private func read(_ record: RecordID, _ database: Database) throws {
    guard let state = try ledger.state(of: record, database) else { return }
    register.put(state)
  }
}

/// The records that somebody came by: a handful for a command, too few to hash; thousands when another program brought
/// lists in.
struct SeenRecords {
  private static let handful = 16
  private var few: [RecordID] = []
  private var many: Set<RecordID> = []

  /// Notes a record; false when it was noted before.
  mutating func insert(_ record: RecordID) -> Bool {
    guard many.isEmpty else { return many.insert(record).inserted }
    guard !few.contains(record) else { return false }
    few.append(record)
    if few.count > Self.handful { many = Set(few) }
    return true
  }
}
