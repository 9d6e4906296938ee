import CaseModel
import GRDB

/// Replays events record by record, compares what the ledger keeps beside them, and repairs it when asked.
struct Replay {
  private(set) var result = Rebuilt()
  private let codec: EventCodec
  private let database: Database
  /// Whether what differs is repaired, or only reported.
  private let mends: Bool
  private var register: Register
  private var snapshots = Snapshots()
  private var current: RecordID?
  /// The current record's events so far.
  private var history: [RecordedEvent] = []
  private var moves: [Move] = []
  private var homes: [HouseholdID: [ChildID]] = [:]
  /// Homes whose kept state differs and was not repaired.
  private var otherHomes: [HouseholdID: Household] = [:]
  /// Homes whose kept state was found to differ already.
  private var correctedHomes: Set<HouseholdID> = []
  private var openChildren: Set<ChildID> = []

  /// A move and the event that made it.
  private struct Move: Equatable {
    var sequence: Int64
    var move: CaseloadMove
  }

  init(codec: EventCodec, database: Database, mends: Bool) {
    self.codec = codec
    self.database = database
    self.mends = mends
    register = Register(settings: Self.noSettings)
  }

  /// A record's state as its own events make it; nil when the ledger has no such record.
  static func state(of record: RecordID, codec: EventCodec, _ database: Database) throws -> RecordState? {
    var register = Register(settings: noSettings)
    var history: [RecordedEvent] = []
    for recorded in try EventTable.events(of: record, codec: codec, database) {
      try apply(recorded, after: &history, to: &register)
    }
    return register.version(of: record) > 0 ? register.state(of: record) : nil
  }

  /// Applying events asks for no setting; a register must start with some.
  private static var noSettings: ServiceSettings {
    let day = Day(number: 0)
    guard let holidays = BankHolidays([], firstDay: day, lastDay: day) else {
      preconditionFailure("a day without holidays makes a table")
    }
    return ServiceSettings(name: "", hours: .standard, holidays: holidays)
  }

  /// Applies an event of a record whose earlier events are its history so far.
  private static func apply(
    _ recorded: RecordedEvent, after history: inout [RecordedEvent], to register: inout Register
  ) throws {
    let record = recorded.event.record
    guard recorded.event.fits(holding: register.holds(record)),
      recorded.version == register.version(of: record) + 1
    else {
      throw LedgerError.unreadableEvent(
        sequence: recorded.sequence, record: record.text, kind: recorded.event.kind.rawValue)
    }
    register.apply(recorded.event, by: recorded.stamp.by, at: recorded.stamp.at, history: history)
    history.append(recorded)
  }

  /// Replays all events and compares everything beside them.
  ///
  /// - Parameter progress: called now and then with how many events were replayed.
  mutating func takeAll(progress: (Int) -> Void) throws {
    // Record by record, since an event changes its own record only: no more than one record's history is in memory.
    let query = try Query(database, "SELECT \(EventTable.columns) FROM event ORDER BY record, version")
    defer { query.end() }
    while try query.step() {
      try take(try EventTable.event(query, codec: codec))
      if result.events.isMultiple(of: 10_000) { progress(result.events) }
    }
    try finish()
    progress(result.events)
  }

  private mutating func take(_ recorded: RecordedEvent) throws {
    let record = recorded.event.record
    if current != record {
      try endRecord()
      history.removeAll(keepingCapacity: true)
    }
    current = record
    try Self.apply(recorded, after: &history, to: &register)
    moves += register.moves.map { Move(sequence: recorded.sequence, move: $0) }
    register.keepMoves(first: 0)
    result.events += 1
  }

  /// Compares what depends on many records, after the last event.
  private mutating func finish() throws {
    try endRecord()
    for (home, children) in homes.sorted(by: { $0.key < $1.key }) {
      let open = children.contains(where: isOpen)
      guard try Snapshots.row(home.record, database)?.open != open else { continue }
      if mends { try snapshots.mark(home.record, open: open, database) }
      if !correctedHomes.contains(home) { result.foundCorrected(.stateDiffers(home.record)) }
    }
    try removeStrays()
    try compareMoves()
    try compareActs()
    try compareOpenStates()
  }

  private func isOpen(_ child: ChildID) -> Bool { openChildren.contains(child) }

  private mutating func endRecord() throws {
    guard let record = current, let state = register.state(of: record) else { return }
    result.records += 1
    let kept = try Snapshots.row(record, database)
    var open = register.isOpen(record)
    if case .household(let home) = state {
      homes[home.id] = home.children
      open = kept?.open ?? false
    }
    let row = Snapshots.Row(
      record, version: Int64(state.version), open: open, body: try snapshots.body(of: state, codec: codec))
    if kept != row {
      if mends { try snapshots.write(state, open: open, codec: codec, database) }
      if case .household(let home) = state {
        correctedHomes.insert(home.id)
        if !mends { otherHomes[home.id] = home }
      }
      result.foundCorrected(.stateDiffers(record))
    }
    if case .child(let child) = state {
      if open { openChildren.insert(child.id) }
      try compareKeys(child)
    }
    register.forget(record)
  }

  /// Households come before children, so that a child's is in its place already.
  private mutating func compareKeys(_ child: Child) throws {
    let keys = ChildKeys.keys(of: child, home: try child.household.flatMap(home))
    guard try ChildKeys.read(child.id, database) != keys else { return }
    if mends { try ChildKeys.write(keys, of: child.id, database) }
    result.keys += 1
    result.found(.keysDiffer(child.id))
  }

  private func home(_ id: HouseholdID) throws -> Household? {
    if let home = otherHomes[id] { return home }
    guard case .state(.household(let home)) = try Snapshots.read(id.record, codec: codec, database) else {
      return nil
    }
    return home
  }

  /// Takes out states and keys of records that no event made.
  private mutating func removeStrays() throws {
    let query = try Query(
      database, "SELECT record FROM snapshot WHERE record NOT IN (SELECT record FROM event)")
    while try query.step() {
      result.foundCorrected(
        RecordID(packed: query.integer(0)).map { .stateDiffers($0) } ?? .openStatesDiffer)
    }
    let strayKeys = "child_key WHERE child + ?1 NOT IN (SELECT record FROM event)"
    let base = RecordID(kind: .child, number: 0).packed
    let strays =
      try Int.fetchOne(database, sql: "SELECT count(*) FROM \(strayKeys)", arguments: [base]) ?? 0
    if strays > 0 { result.found(.strayKeys) }
    result.keys += strays
    guard mends else { return }
    try database.execute(sql: "DELETE FROM snapshot WHERE record NOT IN (SELECT record FROM event)")
    try database.execute(sql: "DELETE FROM \(strayKeys)", arguments: [base])
  }

  private mutating func compareMoves() throws {
    // Of one event's moves, the one that leaves a worker comes first.
    moves.sort { ($0.sequence, $0.move.change) < ($1.sequence, $1.move.change) }
    let stored = try storedMoves()
    guard !stored.isNumbered || stored.moves != moves else { return }
    let same = zip(stored.moves, moves).prefix { $0 == $1 }.count
    result.found(.movesDiffer(from: same + 1))
    result.moves = max(moves.count, stored.moves.count)
    guard mends else { return }
    try database.execute(sql: "DELETE FROM move")
    for move in moves { try Moves.write(move.move, sequence: move.sequence, database) }
  }

  /// The moves as kept, and whether they are numbered from 1 without gaps, since programs continue from a number.
  private func storedMoves() throws -> (moves: [Move], isNumbered: Bool) {
    let query = try Query(database, "SELECT at, worker, change, sequence, number FROM move ORDER BY number")
    defer { query.end() }
    var stored: [Move] = []
    var isNumbered = true
    while try query.step() {
      stored.append(Move(sequence: query.integer(3), move: Moves.move(query)))
      isNumbered =
        isNumbered && query.integer(4) == Int64(stored.count) && UInt32(exactly: query.integer(1)) != nil
        && Int8(exactly: query.integer(2)) != nil
    }
    return (stored, isNumbered)
  }

  /// Compares what is worked out from the events and the children's keys by SQL alone.
  private mutating func compareActs() throws {
    let acts = try Acts.differences(database)
    if acts > 0 {
      result.acts = acts
      result.found(.actsDiffer)
      if mends { try Acts.mend(database) }
    }
    if try NameWords.differ(database) {
      result.found(.nameWordsDiffer)
      if mends { try NameWords.rebuild(database) }
    }
  }

  private mutating func compareOpenStates() throws {
    let states = try OpenStates.counted(database)
    guard try OpenStates.read(database) != states else { return }
    if mends { try Meta.openStates.write(states.text, database) }
    // Written without a fault when a state was mended, since the note follows what is written.
    result.found(.openStatesDiffer)
  }
}
