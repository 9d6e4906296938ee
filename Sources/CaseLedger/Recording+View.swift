import CaseModel

/// What of a batch was looked for while it grew, made ready to be found again.
///
/// Most recordings are never asked, and pay nothing.
struct BatchIndex {
  fileprivate var places: [RecordID: [Int]] = [:]
  /// How many events `places` knows.
  fileprivate var events = 0
  fileprivate var children: [String: Set<ChildID>] = [:]
  /// The keys by which `children` knows them.
  fileprivate var keys: [ChildID: Set<String>] = [:]
  private var owed: Set<ChildID> = []

  /// Notes that a child's keys have changed.
  mutating func owes(_ child: ChildID) { owed.insert(child) }

  fileprivate mutating func take(_ batch: Batch) {
    for place in events..<batch.events.count { places[batch.events[place].record, default: []].append(place) }
    events = batch.events.count
    for child in owed {
      for key in keys[child] ?? [] { children[key]?.remove(child) }
      keys[child] = batch.keys[child]
      for key in batch.keys[child] ?? [] { children[key, default: []].insert(child) }
    }
    owed.removeAll()
  }
}

/// What somebody who reads while it is recorded finds of it, as if it had been written already.
extension Recording {
  /// The state of a record that it touched; nil for others.
  func state(of record: RecordID) -> RecordState? {
    touches(record) ? desk.ask { $0.state(of: record) } : nil
  }

  /// Its events of a record, oldest first.
  func events(of record: RecordID) throws -> [RecordedEvent] {
    guard touches(record) else { return [] }
    index.take(batch)
    return try (index.places[record] ?? []).map(event)
  }

  private func event(_ place: Int) throws -> RecordedEvent {
    let own = batch.events[place]
    return RecordedEvent(
      sequence: sequence(of: place), version: own.version, stamp: Stamp(by: own.by, at: own.at),
      event: try desk.ledger.codec.event(own.kind, of: own.record, body: own.body))
  }

  /// When its newest event is recorded; nil before the first.
  var newestAt: Instant? { batch.events.last?.at }

  /// The sequence of its newest event; nil before the first.
  var lastSequence: Int64? { batch.events.isEmpty ? nil : sequence(of: batch.events.count - 1) }

  func isOwn(_ sequence: Int64) -> Bool { sequence > batch.after.sequence }

  /// Everything that one of its commands recorded, given the sequence of one of its events; nil for others.
  func act(with sequence: Int64) throws -> [RecordedEvent]? {
    guard isOwn(sequence) else { return nil }
    let place = Int(sequence - self.sequence(of: 0))
    guard let own = batch.acts.lastIndex(where: { $0.first <= place }) else { return nil }
    let next = own + 1 < batch.acts.count ? batch.acts[own + 1].first : batch.events.count
    return try (batch.acts[own].first..<next).map(event)
  }

  /// Where the commands of a worker's acts since an instant begin: newest act first, its commands oldest first.
  func actsBegun(by worker: WorkerID, since instant: Instant) -> [[Int64]] {
    let own = batch.acts.filter { act in
      batch.events[act.first].by == worker && batch.events[act.first].at >= instant
    }
    let acts = Dictionary(grouping: own, by: \.together).sorted { $0.key > $1.key }
    return acts.map { $0.value.map { sequence(of: $0.first) } }
  }

  /// When the event was recorded that comes before the act to which one of its events belongs; nil where there is none.
  func recordedAt(beforeActOf sequence: Int64) -> Instant? {
    let place = Int(sequence - self.sequence(of: 0))
    let start = batch.acts.last { $0.first <= place }?.together ?? 0
    return start > 0 ? batch.events[start - 1].at : newestBefore
  }

  /// The records on which it recorded an event of a kind since an instant.
  func records(_ index: EventIndex, since instant: Instant) throws -> Set<RecordID> {
    let places = batch.events.indices.filter {
      batch.events[$0].at >= instant && index.kinds.contains(batch.events[$0].kind)
    }
    return Set(try places.map(event).filter { index.holds($0.event) }.map(\.event.record))
  }

  var hasKeys: Bool { !batch.keys.isEmpty }

  /// How many children are found by other keys than the ledger has.
  var keyedChildren: Int { batch.keys.count }

  func hasKeys(of child: ChildID) -> Bool { batch.keys[child] != nil }

  /// Those children with one of some keys, and how many of them each has, in no order.
  func children(sharing keys: [String]) -> [(child: ChildID, shared: Int)] {
    index.take(batch)
    var shared: [ChildID: Int] = [:]
    for key in Set(keys) { for child in index.children[key] ?? [] { shared[child, default: 0] += 1 } }
    return shared.map { ($0.key, $0.value) }
  }

  /// How closely a word matches the names of those children.
  func ranks(of word: NameQuery.Word) -> [ChildID: Int] {
    batch.keys.compactMapValues { NameWords.rank(of: word, among: $0) }
  }
}

extension EventIndex {
  /// The kinds among which it finds some.
  var kinds: Set<EventKind> {
    switch self {
    case .sharing: [.agencyAsked, .strategyHeld]
    case .earlyHelp: [.childDecided]
    }
  }

  /// Whether it finds an event.
  func holds(_ event: Event) -> Bool {
    guard kinds.contains(event.kind) else { return false }
    guard case .contact(_, .childDecided(let decided)) = event else { return true }
    return decided.outcome == .earlyHelp
  }
}
