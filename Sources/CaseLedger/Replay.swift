import CaseModel

/// Replays events record by record, compares what the ledger keeps beside them, and repairs it when asked.
struct Replay {
  private(set) var result = Rebuilt()
  private let codec: EventCodec
  private let view: any StoreView
  /// Repairs what differs; nil where it is only reported.
  private let mender: (any StoreMender)?
  private var register: Register
  private var writer = StateWriter()
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

  init(codec: EventCodec, view: any StoreView, mender: (any StoreMender)?) {
    self.codec = codec
    self.view = view
    self.mender = mender
    register = Register(settings: Self.noSettings)
  }

  /// A record's state as its own events make it; nil when there are none.
  static func state(of record: RecordID, _ events: [RecordedEvent]) throws -> RecordState? {
    var register = Register(settings: noSettings)
    var history: [RecordedEvent] = []
    for recorded in events {
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
    try view.events(.byRecord, making: { [codec] row in Result { try row.event(codec) } }) { _, recorded in
      try take(recorded.get())
      if result.events.isMultiple(of: 10_000) { progress(result.events) }
      return true
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
      guard try kept(home.record, { $0.isOpen }) != open else { continue }
      try mender?.mark(home.record, open: open)
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
    var open = register.isOpen(record)
    if case .household(let home) = state {
      homes[home.id] = home.children
      open = try kept(record) { $0.isOpen } ?? false
    }
    let made = try writer.state(state, isOpen: open, codec)
    if try kept(record, { $0.isSame(as: made) }) != true {
      try mender?.write(made)
      if case .household(let home) = state {
        correctedHomes.insert(home.id)
        if mender == nil { otherHomes[home.id] = home }
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
    guard try view.keys(of: child.id) != keys else { return }
    try mender?.write(keys, of: child.id)
    result.keys += 1
    result.found(.keysDiffer(child.id))
  }

  private func home(_ id: HouseholdID) throws -> Household? {
    if let home = otherHomes[id] { return home }
    guard case .household(let home)? = try kept(id.record, { $0.state(codec) }) ?? nil else { return nil }
    return home
  }

  /// Asks something of the state that is kept of a record; nil where none is.
  private func kept<Answer>(_ record: RecordID, _ ask: (KeptState) -> Answer) throws -> Answer? {
    var answer: Answer?
    try view.states(of: [record]) { answer = ask($0) }
    return answer
  }

  /// Takes out states and keys of records that no event made.
  private mutating func removeStrays() throws {
    for stray in try view.strayStates() {
      result.foundCorrected(RecordID(packed: stray).map { .stateDiffers($0) } ?? .openStatesDiffer)
    }
    let keys = try view.strayKeys()
    if keys > 0 { result.found(.strayKeys) }
    result.keys += keys
    try mender?.removeStrays()
  }

  private mutating func compareMoves() throws {
    // Of one event's moves, the one that leaves a worker comes first.
    moves.sort { ($0.sequence, $0.move.change) < ($1.sequence, $1.move.change) }
    let stored = try view.moves()
    let kept = stored.map { Move(sequence: $0.sequence, move: $0.move) }
    // Programs continue from a number, so there are no gaps.
    let isNumbered = zip(stored, 1...).allSatisfy { $0.number == $1 && $0.isWhole }
    guard !isNumbered || kept != moves else { return }
    let same = zip(kept, moves).prefix { $0 == $1 }.count
    result.found(.movesDiffer(from: same + 1))
    result.moves = max(moves.count, kept.count)
    try mender?.replaceMoves(
      zip(moves, 1...).map { StoredMove($0.move, number: $1, sequence: $0.sequence) })
  }

  /// Compares what is worked out from the events and the children's keys by the store alone.
  private mutating func compareActs() throws {
    let acts = try view.wrongActs()
    if acts > 0 {
      result.acts = acts
      result.found(.actsDiffer)
      try mender?.mendActs()
    }
    if try view.lacksNameWords() {
      result.found(.nameWordsDiffer)
      try mender?.mendNameWords()
    }
  }

  private mutating func compareOpenStates() throws {
    let states = try OpenStates(counting: view)
    guard try OpenStates(view) != states else { return }
    try mender?.write(states.text, as: .openStates)
    // Written without a fault when a state was mended, since the note follows what is written.
    result.found(.openStatesDiffer)
  }
}

extension KeptState {
  /// Whether exactly this state is kept, with its right seal.
  fileprivate func isSame(as state: Batch.State) -> Bool {
    record == state.record.packed && version == state.version && isOpen == state.isOpen
      && body.elementsEqual(state.body) && seal.elementsEqual(state.seal.bytes)
  }
}
