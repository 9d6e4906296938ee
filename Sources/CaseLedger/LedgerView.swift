import CaseModel

/// One unchanging view of a ledger, read as events and states that are safe to show.
///
/// A state that its events did not make is worked out from them. While something is recorded, what nothing has written yet
/// is in the view, too.
struct LedgerView {
  let ledger: Ledger
  let store: any StoreView
  /// What is being recorded; nil when nothing is.
  let recording: Recording?

  private var codec: EventCodec { ledger.codec }
}

// MARK: States

extension LedgerView {
  /// A record's state; nil when the ledger has no such record.
  ///
  /// - Throws: ``LedgerError`` when what is kept is damaged and the record's events are, too.
  func state(of record: RecordID) throws -> RecordState? {
    var found: RecordState?
    try states(of: [record]) { found = $0 }
    return found
  }

  /// Hands over the states of some records, in no order; those that the ledger does not have are left out.
  ///
  /// - Throws: ``LedgerError`` when what is kept of one is damaged and the record's events are, too.
  func states(of records: some Collection<RecordID>, _ take: (RecordState) throws -> Void) throws {
    var others = Set(records)
    if let recording {
      for record in others {
        guard let state = recording.state(of: record) else { continue }
        others.remove(record)
        try take(state)
      }
    }
    if others.isEmpty { return }
    try store.states(of: Array(others)) { kept in
      guard let record = RecordID(packed: kept.record), let state = kept.state(codec) else { return }
      others.remove(record)
      try take(state)
    }
    // Of what is left, the ledger has no record, or what it keeps is not what events made.
    if !others.isEmpty { try replayed(Array(others), take) }
  }

  /// Hands over every record that is open, the service's own and allegations left out.
  ///
  /// A record whose state and events are both damaged is noted among ``Ledger/faults`` and left out.
  func openStates(_ take: (RecordState) -> Void) throws {
    var found = OpenStates()
    var broken: [RecordID] = []
    try store.states(openOnly: true) { kept in
      if let seal = Seal(kept.seal) { found.add(seal) }
      guard let record = RecordID(packed: kept.record), record.kind != .service, record.kind != .allegation
      else { return }
      if let state = kept.state(codec) { take(state) } else { broken.append(record) }
    }
    for record in broken { try mended(record, take) }
    guard try OpenStates(store) != found || !broken.isEmpty else { return }
    // Something that was open may not be marked so any more; only a look at every state tells what.
    let damaged = try damaged()
    let read = Set(broken)
    if damaged.isEmpty { ledger.note(.openStatesDiffer) }
    for record in damaged where !read.contains(record) && record.kind != .service {
      if record.kind == .allegation {
        ledger.note(.stateDiffers(record))
      } else {
        try mended(record, take)
      }
    }
  }

  /// The records whose states this program did not write, or that are missing; reads every one, so it is slow.
  private func damaged() throws -> [RecordID] {
    var damaged: [RecordID] = []
    try store.states(openOnly: false) { kept in
      guard let record = RecordID(packed: kept.record), !kept.isSound else { return }
      damaged.append(record)
    }
    return try damaged + store.recordsWithoutState()
  }

  private func mended(_ record: RecordID, _ take: (RecordState) -> Void) throws {
    do {
      try replayed([record], take)
    } catch LedgerError.alteredEvent(let sequence, let record, let kind) {
      ledger.note(.altered(sequence: sequence, record: record, kind: kind))
    }
  }

  /// Works out states from events, where there are any.
  private func replayed(_ records: [RecordID], _ take: (RecordState) throws -> Void) throws {
    let rows = try rows(of: records)
    for record in records {
      guard let own = rows[record] else { continue }
      ledger.note(.stateDiffers(record))
      if let state = try Replay.state(of: record, own.map { try $0.event(codec) }) { try take(state) }
    }
  }

  private func rows(of records: [RecordID]) throws -> [RecordID: [EventRow]] {
    var rows: [RecordID: [EventRow]] = [:]
    try store.events(of: records, .all) { row in
      if let record = RecordID(packed: row.record) { rows[record, default: []].append(row) }
    }
    return rows
  }
}

extension KeptState {
  /// Whether it is what this program wrote.
  var isSound: Bool {
    Seal(record: record, version: version, open: isOpen, body: body).bytes.elementsEqual(seal)
  }

  /// The state; nil where it is not what this program wrote, so that it must not be shown.
  func state(_ codec: EventCodec) -> RecordState? {
    guard isSound, let record = RecordID(packed: record) else { return nil }
    guard record.kind == .service else { return try? RecordState(compact: body, of: record) }
    guard let settings = try? codec.settings(from: Array(body)) else { return nil }
    return .service(version: Int32(truncatingIfNeeded: version), settings)
  }
}

// MARK: Events

extension LedgerView {
  /// All events of some records, record by record, oldest first.
  func histories(of records: some Collection<RecordID>) throws -> [RecordID: [RecordedEvent]] {
    var histories: [RecordID: [RecordedEvent]] = [:]
    try store.events(of: Array(records), .all) { row in
      let event = try row.event(codec)
      histories[event.event.record, default: []].append(event)
    }
    guard let recording else { return histories }
    for record in records {
      let own = try recording.events(of: record)
      if !own.isEmpty { histories[record, default: []] += own }
    }
    return histories
  }

  /// A record's first event; nil when the ledger has no such record.
  func firstEvent(of record: RecordID) throws -> RecordedEvent? {
    try kept(.first, of: record) ?? recording?.events(of: record).first
  }

  /// A record's newest event; nil when the ledger has no such record.
  func lastEvent(of record: RecordID) throws -> RecordedEvent? {
    try recording?.events(of: record).last ?? kept(.last, of: record)
  }

  private func kept(_ which: EventChoice, of record: RecordID) throws -> RecordedEvent? {
    var found: RecordedEvent?
    try store.events(of: [record], which) { found = try $0.event(codec) }
    return found
  }

  /// Who recorded what last on some records, and when.
  func stamps(ofLast records: [RecordID]) throws -> [RecordID: StaleRecord] {
    var stamps: [RecordID: StaleRecord] = [:]
    try store.events(of: records, .last) { row in
      let stamp = try row.stamp()
      stamps[stamp.record] = stamp
    }
    return stamps
  }

  /// When the newest event was recorded; nil in an empty ledger.
  func newestAt() throws -> Instant? { try recording?.newestAt ?? store.newestAt() }

  /// The sequence of the newest event; 0 when there is none.
  func lastSequence() throws -> Int64 { try recording?.lastSequence ?? ledger.end(store).sequence }

  /// The records that have events of a kind recorded since a moment, in no order.
  func records(_ index: EventIndex, since instant: Instant) throws -> Set<RecordID> {
    try store.records(index, since: instant).union(recording?.records(index, since: instant) ?? [])
  }

  /// Cases that came to a worker or left one since an instant, oldest first.
  func moves(since instant: Instant) throws -> [CaseloadMove] {
    let moves = try store.moves(since: instant)
    let own = recording?.moves.filter { $0.at >= instant } ?? []
    return own.isEmpty ? moves : (moves + own).inOrder
  }
}

extension [CaseloadMove] {
  /// By their time; those of one time as they were.
  fileprivate var inOrder: [CaseloadMove] {
    enumerated().sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }.map(\.element)
  }
}

// MARK: Acts

extension LedgerView {
  /// Everything that one command recorded, given the sequence of one of its events; oldest first.
  func act(with sequence: Int64) throws -> [RecordedEvent] {
    if let own = try recording?.act(with: sequence) { return own }
    var events: [RecordedEvent] = []
    try store.events(ofActWith: sequence) { events.append(try $0.event(codec)) }
    return events
  }

  /// Where the commands of a worker's acts since an instant begin: newest act first, its commands oldest first.
  func actsBegun(by worker: WorkerID, since instant: Instant) throws -> [[Int64]] {
    let begun = try store.actsBegun(by: worker, since: instant)
    return (recording?.actsBegun(by: worker, since: instant) ?? []) + begun
  }

  /// When the event was recorded that comes before each act to which some events belong; nil where there is none.
  func recordedAt(beforeActsOf sequences: [Int64]) throws -> [Instant?] {
    guard let recording else { return try store.recordedAt(beforeActsOf: sequences) }
    let kept = try store.recordedAt(beforeActsOf: sequences.filter { !recording.isOwn($0) })
    var next = kept.makeIterator()
    return sequences.map { recording.isOwn($0) ? recording.recordedAt(beforeActOf: $0) : next.next() ?? nil }
  }
}

// MARK: Search

extension LedgerView {
  /// Children with one of some keys, for each list of keys; who has most of them first, then the lowest number.
  func children(sharing keys: [[String]], limit: Int) throws -> [[ChildID]] {
    guard let recording, recording.hasKeys else {
      return try store.children(sharing: keys, limit: limit).map { $0.map(\.child) }
    }
    let kept = try store.children(sharing: keys, limit: limit + recording.keyedChildren)
    return zip(keys, kept).map { keys, kept in
      let all = kept.filter { !recording.hasKeys(of: $0.child) } + recording.children(sharing: keys)
      return all.sorted { ($1.shared, $0.child) < ($0.shared, $1.child) }.prefix(limit).map(\.child)
    }
  }

  /// Children each of whom has every word of a name, the closest first, then the lowest number.
  ///
  /// The words may belong to different names of the child: the caller compares name by name.
  /// - Returns: at most `limit` of them, and how many more there are; nobody where no word has two letters or more.
  func children(named words: [NameQuery.Word], limit: Int) throws -> (found: [ChildID], more: Int) {
    try NameWords.children(words, limit: limit) { word in
      let kept = try store.ranks(of: word)
      guard let recording else { return kept }
      return kept.filter { !recording.hasKeys(of: $0.key) }.merging(recording.ranks(of: word)) { $1 }
    }
  }
}
