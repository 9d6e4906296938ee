import CaseModel

extension Desk {
  /// Brings in what other programs recorded.
  ///
  /// - Returns: the records that changed since the last call, in no order; empty, and cheap, when nothing did.
  /// - Throws: ``LedgerError``, also when the file at the path is not the one that was opened.
  public func refresh() throws -> [RecordID] {
    try ledger.requireInPlace()
    if try ledger.store.hasMoved(since: head) { try ledger.reading(catchUp) }
    defer { unreported.removeAll() }
    return Array(unreported)
  }

  /// Brings in what other programs recorded, while nobody else can; asks next to nothing when nobody did.
  func catchUpIfNeeded(_ view: LedgerView) throws {
    if try ledger.store.hasMoved(since: head) { try catchUp(view) }
  }

  /// Puts what other programs recorded after ``head`` into the register.
  private func catchUp(_ view: LedgerView) throws {
    let end = try ledger.end(view.store)
    guard end != head else { return }
    guard end.sequence > head.sequence else { throw LedgerError.replaced(path: ledger.path) }
    let changes = try view.store.changes(after: head, lastMove: lastMove)
    for record in changes.records where hides(record) {
      register.numbersTaken(record.kind, through: record.number)
    }
    let changed = changes.records.filter { !hides($0) }
    try view.states(of: changed) { register.put($0) }
    try load(changed, view)
    register.append(moves: changes.moves)
    lastMove = changes.lastMove
    head = end
    newestAt = changes.newestAt
    unreported.formUnion(changed)
    try settleRestricted(after: changes.records)
  }

  /// Reads records that are not in memory, and what hangs on them.
  ///
  /// - Returns: the records that were not in memory and are now.
  @discardableResult
  func load(_ records: [RecordID], _ view: LedgerView) throws -> [RecordID] {
    var brought: [RecordID] = []
    var wanted = records
    var seen = SeenRecords()
    while !wanted.isEmpty {
      let new = wanted.filter { seen.insert($0) }
      let missing = new.filter { record in ask { !$0.holds(record) } }
      if !missing.isEmpty {
        try view.states(of: missing) { register.put($0) }
        brought += missing
      }
      wanted = new.flatMap { record in ask { $0.state(of: record) }?.hangingOn ?? [] }
    }
    return brought
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
