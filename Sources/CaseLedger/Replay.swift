import CaseModel
import GRDB

/// Replays events that come record by record, and mends what the ledger keeps beside them.
struct Replay {
  private(set) var result = Rebuilt()
  private let codec: EventCodec
  private let database: Database
  private var register: Register
  private var snapshots = Snapshots()
  private var current: RecordID?
  /// The current record's events so far.
  private var history: [RecordedEvent] = []
  private var moves: [Move] = []
  private var homes: [HouseholdID: [ChildID]] = [:]
  private var openChildren: Set<ChildID> = []

  /// A move and the event that made it.
  private struct Move: Equatable {
    var sequence: Int64
    var move: CaseloadMove
  }

  init(codec: EventCodec, database: Database) {
    self.codec = codec
    self.database = database
    register = Register(settings: Self.noSettings)
  }

  /// Applying events asks for no setting; a register must start with some.
  private static var noSettings: ServiceSettings {
    let day = Day(number: 0)
    guard let holidays = BankHolidays([], firstDay: day, lastDay: day) else {
      preconditionFailure("a day without holidays makes a table")
    }
    return ServiceSettings(name: "", hours: .standard, holidays: holidays)
  }

  mutating func take(_ recorded: RecordedEvent) throws {
    let record = recorded.event.record
    if current != record {
      try endRecord()
      history.removeAll(keepingCapacity: true)
    }
    current = record
    guard recorded.event.fits(holding: register.holds(record)),
      recorded.version == register.version(of: record) + 1
    else {
      throw LedgerError.unreadableEvent(
        sequence: recorded.sequence, record: record.text, kind: recorded.event.kind.rawValue)
    }
    register.apply(recorded.event, by: recorded.stamp.by, at: recorded.stamp.at, history: history)
    history.append(recorded)
    moves += register.moves.map { Move(sequence: recorded.sequence, move: $0) }
    register.keepMoves(first: 0)
    result.events += 1
  }

  /// Compares what depends on many records, after the last event.
  mutating func finish() throws {
    try endRecord()
    for (home, children) in homes where try stored(home.record)?.open != children.contains(where: isOpen) {
      try Snapshots.mark(home.record, open: children.contains(where: isOpen), database)
      result.corrected += 1
    }
    try removeStrays()
    try compareMoves()
    result.acts = try Acts.mend(database)
  }

  private func isOpen(_ child: ChildID) -> Bool { openChildren.contains(child) }

  private mutating func endRecord() throws {
    guard let record = current, let state = register.state(of: record) else { return }
    result.records += 1
    let kept = try stored(record)
    var open = register.isOpen(record)
    switch state {
    case .household(let home):
      homes[home.id] = home.children
      open = kept?.open ?? false
    case .child(let child):
      if open { openChildren.insert(child.id) }
      try compareKeys(child)
    case .service, .team, .worker, .contact, .case, .allegation, .place, .peerGroup: break
    }
    let body = try snapshots.body(of: state, codec: codec)
    if kept != Stored(version: Int64(state.version), open: open, body: body) {
      try snapshots.write(state, open: open, codec: codec, database)
      result.corrected += 1
    }
    register.forget(record)
  }

  /// What the ledger keeps of a record.
  private struct Stored: Equatable {
    var version: Int64
    var open: Bool
    var body: [UInt8]
  }

  private func stored(_ record: RecordID) throws -> Stored? {
    let query = try Query(database, "SELECT version, open, body FROM snapshot WHERE record = ?")
    query.bind(1, record.packed)
    defer { query.end() }
    guard try query.step() else { return nil }
    return Stored(version: query.integer(0), open: query.integer(1) == 1, body: Array(query.bytes(2)))
  }

  /// Households come before children, so that a child's is in its place already.
  private mutating func compareKeys(_ child: Child) throws {
    var home: Household?
    if let id = child.household,
      case .household(let read) = try Snapshots.read(id.record, codec: codec, database)
    {
      home = read
    }
    let keys = ChildKeys.keys(of: child, home: home)
    guard try ChildKeys.read(child.id, database) != keys else { return }
    try ChildKeys.write(keys, of: child.id, database)
    result.keys += 1
  }

  /// Takes out states and keys of records that no event made.
  private mutating func removeStrays() throws {
    try database.execute(sql: "DELETE FROM snapshot WHERE record NOT IN (SELECT record FROM event)")
    result.corrected += database.changesCount
    try database.execute(
      sql: "DELETE FROM child_key WHERE child + ? NOT IN (SELECT record FROM snapshot)",
      arguments: [RecordID(kind: .child, number: 0).packed])
    result.keys += database.changesCount
    try NameWords.rebuild(database)
  }

  private mutating func compareMoves() throws {
    // Of one event's moves, the one that leaves a worker comes first.
    moves.sort { ($0.sequence, $0.move.change) < ($1.sequence, $1.move.change) }
    guard try storedMoves() != moves else { return }
    try database.execute(sql: "DELETE FROM move")
    for move in moves { try Moves.write(move.move, sequence: move.sequence, database) }
    result.moves = moves.count
  }

  private func storedMoves() throws -> [Move] {
    let query = try Query(database, "SELECT at, worker, change, sequence FROM move ORDER BY number")
    defer { query.end() }
    var stored: [Move] = []
    while try query.step() {
      stored.append(Move(sequence: query.integer(3), move: Moves.move(query)))
    }
    return stored
  }
}
