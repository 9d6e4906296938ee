import CaseModel
import GRDB

/// Commands that are recorded together: all of them in one transaction, or none.
///
/// Handed out by ``Desk/record(_:)`` and of no use afterwards.
public final class Recording {
  private let desk: Desk
  private let database: Database
  private var batch = EventBatch()
  private var chain = HashChain()
  private var before: [RecordID: RecordState?] = [:]
  private let movesBefore: Int
  private let headBefore: Head
  private let lastMoveBefore: Int64
  private let newestBefore: Instant?
  /// The first of its acts whose time is well before that of the event before it.
  private(set) var outOfOrder: OutOfOrder?
  private var brought: Set<RecordID> = []
  private var failure: (any Error)?
  /// Where the events of the act's first command begin; nil where each command is an act of its own.
  private var together: Int64?
  private let isOneAct: Bool

  /// - Parameter isOneAct: whether all commands are one act, to be undone as one.
  init(desk: Desk, database: Database, isOneAct: Bool) {
    self.desk = desk
    self.isOneAct = isOneAct
    self.database = database
    movesBefore = desk.register.moves.count
    headBefore = desk.head
    lastMoveBefore = desk.lastMove
    newestBefore = desk.newestAt
  }

  /// The records that events so far belong to.
  var touched: Set<RecordID> { Set(before.keys) }

  /// Decides a command on the state as it stands after the ones before it, and appends its events.
  ///
  /// The instant is recorded as given, even if it is before that of earlier events; ``Desk/outOfOrder`` then says so.
  ///
  /// - Returns: how many events were recorded; 0 when the command changes nothing.
  /// - Throws: `Refusal`, after which nothing of this command remains and the recording may go on; ``LedgerError``,
  ///   after which nothing of the whole recording will be kept.
  @discardableResult
  public func submit(_ command: Command, by worker: WorkerID, at instant: Instant) throws -> Int {
    if let failure { throw failure }
    brought.formUnion(try desk.load(command.records, database))
    brought.formUnion(try desk.load(desk.ask { $0.recordsBehind(command) }, database))
    let past = try desk.past(of: command, database)
    if let past { brought.formUnion(try desk.load(Array(past.histories.keys), database)) }
    batch.removeAll()
    try desk.register.decide(command, by: worker, at: instant, past: past, into: &batch)
    try batch.requireLengths()
    do {
      try noteAct()
      for event in batch.events { try append(event, worker, instant, past) }
      try writeKeys()
    } catch {
      failure = error
      throw error
    }
    return batch.events.count
  }

  private func noteAct() throws {
    guard !batch.events.isEmpty else { return }
    let first = desk.head.sequence + 1
    try Acts.write(first: first, together: together ?? first, database)
    if isOneAct { together = together ?? first }
  }

  private func append(_ event: Event, _ worker: WorkerID, _ instant: Instant, _ past: PastAct?) throws {
    let record = event.record
    if let last = desk.newestAt, outOfOrder == nil, OutOfOrder.isOutOfOrder(instant, after: last) {
      outOfOrder = OutOfOrder(sequence: desk.head.sequence + 1, at: instant, by: worker, after: last)
    }
    if before[record] == nil { before.updateValue(desk.stateToPutBack(record), forKey: record) }
    let moves = desk.register.moves.count
    desk.register.apply(event, by: worker, at: instant, history: past?.histories[record] ?? [])
    desk.head = try EventTable.append(
      event, version: desk.ask { $0.version(of: record) }, by: worker, at: instant, after: desk.head,
      codec: desk.ledger.codec, chain: &chain, database)
    desk.newestAt = instant
    for move in desk.register.moves[moves...] {
      try Moves.write(move, sequence: desk.head.sequence, database)
      desk.lastMove += 1
    }
  }

  /// Keeps what children are found by in step with what is known of them and their homes.
  private func writeKeys() throws {
    var children: Set<ChildID> = []
    for event in batch.events {
      switch event {
      case .child(let id, let event) where event.changesKeys: children.insert(id)
      case .household(let id, .changed): children.formUnion(desk.register.households[id]?.children ?? [])
      case .factSetAside(let record, _) where record.kind == .child: children.insert(ChildID(record.number))
      case .factSetAside(let record, _) where record.kind == .household:
        children.formUnion(desk.register.households[HouseholdID(record.number)]?.children ?? [])
      default: break
      }
    }
    for id in children {
      guard let child = desk.register.children[id] else { continue }
      let home = child.household.flatMap { desk.register.households[$0] }
      try ChildKeys.write(ChildKeys.keys(of: child, home: home), of: id, database)
    }
  }

  /// Keeps the current state of every record touched, and where the ledger now ends.
  func finish() throws {
    if let failure { throw failure }
    guard !before.isEmpty else { return }
    var snapshots = Snapshots()
    for record in touched {
      guard let state = desk.ask({ $0.state(of: record) }) else { continue }
      try snapshots.write(
        state, open: desk.ask { $0.isOpen(record) }, codec: desk.ledger.codec, database)
      // A household is open while one of its children is, though no event of its own says so.
      if case .child(let child) = state, let home = child.household?.record, before[home] == nil {
        try snapshots.mark(home, open: desk.ask { $0.isOpen(home) }, database)
      }
    }
    try snapshots.finish(database)
    try Meta.head.write(desk.head.text, database)
  }

  /// Puts the register back as it was when the recording began.
  func putBack() {
    for (record, state) in before.sorted(by: { $0.key > $1.key }) {
      if let state { desk.register.put(state) }
      if (state?.version ?? 0) == 0 { desk.register.forget(record) }
    }
    desk.register.keepMoves(first: movesBefore)
    desk.head = headBefore
    desk.lastMove = lastMoveBefore
    desk.newestAt = newestBefore
  }

  /// Lets records go that these commands made or brought into memory and that are closed.
  func releaseClosed() {
    let made = before.filter { $0.value == nil }.keys
    for record in brought.union(made) where !desk.register.isOpen(record) && !desk.keeps(record) {
      desk.register.release(record)
    }
  }
}

extension ChildEvent {
  /// Whether the child may be found by other keys afterwards.
  var changesKeys: Bool {
    switch self {
    case .registered, .changed, .movedHome, .mergedInto, .duplicateTakenIn: true
    case .related, .contactNoted, .outcomeNoted, .episodeOpened, .episodeHeldBy, .episodeClosed,
      .episodeReopened,
      .episodeWithdrawn, .earlyHelpListed:
      false
    }
  }
}

extension Desk {
  /// A record's state before events change it; the settings are there even before the service has a record.
  fileprivate func stateToPutBack(_ record: RecordID) -> RecordState? {
    if record.kind == .service {
      return .service(version: register.serviceVersion, register.settings)
    }
    return ask { $0.state(of: record) }
  }
}
