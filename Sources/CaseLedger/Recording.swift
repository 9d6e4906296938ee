import CaseModel

/// Commands that are recorded together: all of them in one transaction, or none.
///
/// Handed out by ``Desk/record(_:)`` and of no use afterwards.
public final class Recording {
  let desk: Desk
  private let store: any StoreView
  /// What the recording leaves behind.
  private(set) var batch: Batch
  private var decided = EventBatch()
  /// What of the batch was looked for, made ready to be found again.
  var index = BatchIndex()
  private var before: [RecordID: RecordState?] = [:]
  private let movesBefore: Int
  /// When the event before the first of these was recorded; nil where there is none.
  let newestBefore: Instant?
  /// The first of its acts whose time is well before that of the event before it.
  private(set) var outOfOrder: OutOfOrder?
  private var brought: Set<RecordID> = []
  private var failure: (any Error)?
  /// Where the events of the act's first command begin; nil where each command is an act of its own.
  private var together: Int?
  private let isOneAct: Bool

  /// - Parameter isOneAct: whether all commands are one act, to be undone as one.
  init(desk: Desk, view: LedgerView, isOneAct: Bool) {
    self.desk = desk
    self.isOneAct = isOneAct
    store = view.store
    batch = Batch(after: desk.head)
    movesBefore = desk.register.moves.count
    newestBefore = desk.newestAt
    desk.ledger.recording = self
  }

  /// The ledger as it is with what was decided so far.
  private var view: LedgerView { LedgerView(ledger: desk.ledger, store: store, recording: self) }

  /// What came to workers and left them so far, in the order of its recording.
  var moves: [CaseloadMove] { batch.moves.map(\.move) }

  /// The records that events so far belong to.
  var touched: Set<RecordID> { Set(before.keys) }

  func touches(_ record: RecordID) -> Bool { before[record] != nil }

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
    let view = view
    brought.formUnion(try desk.load(command.records, view))
    brought.formUnion(try desk.load(desk.ask { $0.recordsBehind(command) }, view))
    let past = try desk.past(of: command, view)
    if let past { brought.formUnion(try desk.load(Array(past.histories.keys), view)) }
    decided.removeAll()
    try desk.register.decide(command, by: worker, at: instant, past: past, into: &decided)
    try decided.requireLengths()
    do {
      noteAct()
      for event in decided.events { try append(event, worker, instant, past) }
      noteKeys()
    } catch {
      failure = error
      throw error
    }
    return decided.events.count
  }

  private func noteAct() {
    guard !decided.events.isEmpty else { return }
    let first = batch.events.count
    batch.acts.append(Batch.Act(first: first, together: together ?? first))
    if isOneAct { together = together ?? first }
  }

  private func append(_ event: Event, _ worker: WorkerID, _ instant: Instant, _ past: PastAct?) throws {
    let record = event.record
    let place = batch.events.count
    if let last = desk.newestAt, outOfOrder == nil, OutOfOrder.isOutOfOrder(instant, after: last) {
      outOfOrder = OutOfOrder(sequence: sequence(of: place), at: instant, by: worker, after: last)
    }
    if before[record] == nil { before.updateValue(desk.stateToPutBack(record), forKey: record) }
    let moves = desk.register.moves.count
    desk.register.apply(event, by: worker, at: instant, history: past?.histories[record] ?? [])
    batch.events.append(
      Batch.NewEvent(
        record: record, version: desk.ask { $0.version(of: record) }, kind: event.kind,
        body: try desk.ledger.codec.body(of: event), at: instant, by: worker))
    desk.newestAt = instant
    for move in desk.register.moves[moves...] { batch.moves.append(Batch.Move(event: place, move: move)) }
  }

  /// Where an event of the batch will stand in the ledger: nobody else records meanwhile.
  func sequence(of place: Int) -> Int64 { batch.after.sequence + Int64(place) + 1 }

  /// Keeps what children are found by in step with what is known of them and their homes.
  private func noteKeys() {
    var children: Set<ChildID> = []
    for event in decided.events {
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
      batch.keys[id] = ChildKeys.keys(of: child, home: home)
      index.owes(id)
    }
  }

  /// What the recording leaves behind, with the current state of every record touched.
  func finished() throws -> Batch {
    if let failure { throw failure }
    var writer = StateWriter()
    for record in before.keys {
      guard let state = desk.ask({ $0.state(of: record) }) else { continue }
      batch.states.append(
        try writer.state(state, isOpen: desk.ask { $0.isOpen(record) }, desk.ledger.codec))
      // A household is open while one of its children is, though no event of its own says so.
      if case .child(let child) = state, let home = child.household?.record, before[home] == nil {
        batch.marks.append((home, desk.ask { $0.isOpen(home) }))
      }
    }
    return batch
  }

  /// Puts the register back as it was when the recording began.
  func putBack() {
    for (record, state) in before.sorted(by: { $0.key > $1.key }) {
      if let state { desk.register.put(state) }
      if (state?.version ?? 0) == 0 { desk.register.forget(record) }
    }
    desk.register.keepMoves(first: movesBefore)
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
