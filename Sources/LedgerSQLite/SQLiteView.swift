import CaseLedger
import CaseModel
import GRDB

/// One transaction's view of a ledger in SQLite.
struct SQLiteView: StoreMender {
  private let store: SQLiteStore
  let database: Database

  init(_ store: SQLiteStore, _ database: Database) {
    self.store = store
    self.database = database
  }

  func ends() throws -> (noted: Head?, found: Head) {
    (try Head.read(database), try Head.ofEvents(database))
  }

  func text(_ meta: Meta) throws -> String? { try meta.text(database) }

  func number(_ meta: Meta) throws -> Int64? { try meta.number(database) }

  func states(of records: [RecordID], _ take: (KeptState) throws -> Void) throws {
    for record in records { try Snapshots.read(record, database, take) }
  }

  func states(openOnly: Bool, _ take: (KeptState) throws -> Void) throws {
    try Snapshots.read(openOnly: openOnly, database, take)
  }

  func recordsWithoutState() throws -> [RecordID] { try Snapshots.missing(database) }

  func records(of kind: RecordKind) throws -> [RecordID] { try EventTable.records(of: kind, database) }

  func highestNumbers() throws -> [RecordID] { try EventTable.highestNumbers(database) }

  func records(_ index: EventIndex, since instant: Instant) throws -> Set<RecordID> {
    try EventTable.records(index, since: instant, database)
  }

  func changes(after head: Head, lastMove: Int64) throws -> Changes {
    let changes = Changes(
      records: try EventTable.records(after: head.sequence, database),
      moves: try MoveTable.moves(after: lastMove, database), lastMove: try MoveTable.last(database),
      newestAt: try EventTable.newestAt(database))
    store.noteContents()
    return changes
  }

  func events(of records: [RecordID], _ which: EventChoice, _ take: (EventRow) throws -> Void) throws {
    for record in records { try EventTable.events(of: record, which, database, take) }
  }

  func events(_ order: EventOrder, _ take: (EventRow) throws -> Bool) throws {
    try EventTable.events(order, database, take)
  }

  func event(_ sequence: Int64) throws -> EventRow? { try EventTable.event(sequence, database) }

  func hasEvent(hashed hash: [UInt8]) throws -> Bool { try EventTable.hasEvent(hashed: hash, database) }

  func newestAt() throws -> Instant? { try EventTable.newestAt(database) }

  func events(ofActWith sequence: Int64, _ take: (EventRow) throws -> Void) throws {
    try ActTable.events(with: sequence, database, take)
  }

  func actsBegun(by worker: WorkerID, since instant: Instant) throws -> [[Int64]] {
    try ActTable.begun(by: worker, since: instant, database)
  }

  func recordedAt(beforeActsOf sequences: [Int64]) throws -> [Instant?] {
    try sequences.map { try EventTable.recordedAt(beforeActOf: $0, database) }
  }

  func moves(since instant: Instant) throws -> [CaseloadMove] {
    try MoveTable.moves(since: instant, database)
  }

  func lastMove() throws -> Int64 { try MoveTable.last(database) }

  func keys(of child: ChildID) throws -> Set<String> { try KeyTable.keys(of: child, database) }

  func children(sharing keys: [[String]], limit: Int) throws -> [[(child: ChildID, shared: Int)]] {
    try keys.map { try KeyTable.children(sharing: $0, limit: limit, database) }
  }

  func ranks(of word: NameQuery.Word) throws -> [ChildID: Int] {
    try NameWordTable.ranks(of: word, database)
  }
}

extension SQLiteView {
  func formFaults() throws -> [Verification.Fault] {
    try Schema.differences(database).map { .schemaDiffers(what: $0) }
  }

  var holdsEvents: Bool { get throws { try Schema.holdsEvents(database) } }

  var isNewestForm: Bool { get throws { try Schema.version(of: database) == Schema.version } }

  func selfFaults() throws -> [Verification.Fault] { try PageCheck(database).faults }

  func notes() throws -> [StoredNote] { try Meta.all(database) }

  func repairs() throws -> [StoredRepair] { try RepairTable.all(database) }

  func strayStates() throws -> [Int64] { try Snapshots.strays(database) }

  func strayKeys() throws -> Int { try KeyTable.strays(database) }

  func moves() throws -> [StoredMove] { try MoveTable.all(database) }

  func wrongActs() throws -> Int { try ActTable.differences(database) }

  func lacksNameWords() throws -> Bool { try NameWordTable.differs(database) }
}

extension SQLiteView {
  /// Appends a batch's events and writes what is kept beside them.
  ///
  /// - Returns: where the ledger ends now.
  func write(_ batch: Batch) throws -> Head {
    if batch.events.isEmpty { return batch.after }
    var chain = HashChain()
    var head = batch.after
    for event in batch.events { head = try EventTable.append(event, after: head, chain: &chain, database) }
    let first = batch.after.sequence + 1
    for act in batch.acts {
      try ActTable.write(first: first + Int64(act.first), together: first + Int64(act.together), database)
    }
    for move in batch.moves {
      try MoveTable.write(move.move, sequence: first + Int64(move.event), database)
    }
    for (child, keys) in batch.keys { try KeyTable.write(keys, of: child, database) }
    // What others noted unreadably stays so until somebody rebuilds it.
    var open = try OpenStates.noted(database)
    for state in batch.states { open?.take(try Snapshots.write(state, database)) }
    for (record, isOpen) in batch.marks { open?.take(try Snapshots.mark(record, open: isOpen, database)) }
    if let open { try Meta.openStates.write(open.text, database) }
    try Meta.head.write(head.text, database)
    return head
  }
}

extension SQLiteView {
  func mendForm() throws -> [Verification.Fault] {
    let mended = try Schema.holdsEvents(database) ? Schema.mend(database) : []
    if let other = try Schema.firstDifference(database) {
      throw LedgerError.otherSchema(path: store.place, what: other)
    }
    return mended
  }

  func write(_ number: Int64, as meta: Meta) throws { try meta.write(number, database) }

  func write(_ text: String, as meta: Meta) throws { try meta.write(text, database) }

  func removeNote(_ key: String) throws { try Meta.remove(key, database) }

  func append(_ repair: StoredRepair) throws { try RepairTable.append(repair, database) }

  func write(_ state: Batch.State) throws { _ = try Snapshots.write(state, database) }

  func mark(_ record: RecordID, open: Bool) throws { _ = try Snapshots.mark(record, open: open, database) }

  func write(_ keys: Set<String>, of child: ChildID) throws { try KeyTable.write(keys, of: child, database) }

  func removeStrays() throws {
    try Snapshots.removeStrays(database)
    try KeyTable.removeStrays(database)
  }

  func replaceMoves(_ moves: [StoredMove]) throws { try MoveTable.replace(with: moves, database) }

  func mendActs() throws { try ActTable.mend(database) }

  func mendNameWords() throws { try NameWordTable.rebuild(database) }
}
