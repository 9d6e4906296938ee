import CaseModel

@testable import CaseLedger

/// One view of a ledger in memory; within a change, the tables as they are to be.
final class MemoryView: StoreMender {
  var tables: MemoryTables
  /// How often it was asked for what belongs to some records or children.
  private(set) var questions = 0

  init(_ tables: MemoryTables) { self.tables = tables }

  func ends() -> (noted: Head?, found: Head) { (text(.head).flatMap { Head(text: $0) }, tables.head) }

  func text(_ meta: Meta) -> String? { tables.notes[meta.rawValue]?.value }

  func number(_ meta: Meta) -> Int64? { text(meta).flatMap { Int64($0) } }

  // MARK: States

  func states(of records: [RecordID], _ take: (KeptState) throws -> Void) throws {
    questions += 1
    for kept in records.compactMap({ tables.states[$0] }) { try hand(kept, to: take) }
  }

  func states(openOnly: Bool, _ take: (KeptState) throws -> Void) throws {
    for kept in tables.states.values where kept.state.isOpen || !openOnly { try hand(kept, to: take) }
  }

  private func hand(_ kept: MemoryTables.State, to take: (KeptState) throws -> Void) throws {
    let state = kept.state
    try state.body.withUnsafeBytes { body in
      try kept.seal.bytes.withUnsafeBytes { seal in
        try take(
          KeptState(
            record: state.record.packed, version: state.version, isOpen: state.isOpen, body: body, seal: seal)
        )
      }
    }
  }

  private var records: Set<RecordID> { Set(tables.events.compactMap { RecordID(packed: $0.record) }) }

  func recordsWithoutState() -> [RecordID] { records.filter { tables.states[$0] == nil } }

  func records(of kind: RecordKind) -> [RecordID] { records.filter { $0.kind == kind }.sorted() }

  func highestNumbers() -> [RecordID] { RecordKind.allCases.compactMap { records(of: $0).last } }

  func records(_ index: EventIndex, since instant: Instant) throws -> Set<RecordID> {
    let recorded = try tables.events.map { try $0.event(EventCodec()) }
    return Set(recorded.filter { $0.stamp.at >= instant && index.holds($0.event) }.map(\.event.record))
  }

  func changes(after head: Head, lastMove: Int64) -> Changes {
    let new = tables.events.filter { $0.sequence > head.sequence }
    return Changes(
      records: Array(Set(new.compactMap { RecordID(packed: $0.record) })),
      moves: tables.moves.filter { $0.number > lastMove }.map(\.move), lastMove: self.lastMove(),
      newestAt: newestAt())
  }

  // MARK: Events

  func events(of records: [RecordID], _ which: EventChoice, _ take: (EventRow) throws -> Void) throws {
    questions += 1
    for record in records {
      let own = tables.events.filter { $0.record == record.packed }
      switch which {
      case .all: try own.forEach(take)
      case .first: try own.prefix(1).forEach(take)
      case .last: try own.suffix(1).forEach(take)
      }
    }
  }

  func events(_ order: EventOrder, _ take: (EventRow) throws -> Bool) throws {
    let rows =
      switch order {
      case .recorded: tables.events
      case .newestFirst: Array(tables.events.reversed())
      case .byRecord: tables.events.sorted { ($0.record, $0.version) < ($1.record, $1.version) }
      }
    for row in rows { guard try take(row) else { return } }
  }

  func event(_ sequence: Int64) -> EventRow? { tables.events.first { $0.sequence == sequence } }

  func hasEvent(hashed hash: [UInt8]) -> Bool { tables.events.contains { $0.hash.elementsEqual(hash) } }

  func newestAt() -> Instant? { tables.events.last.flatMap { Instant(text: $0.time) } }

  // MARK: Acts

  func events(ofActWith sequence: Int64, _ take: (EventRow) throws -> Void) throws {
    guard let first = tables.acts.last(where: { $0.first <= sequence })?.first else { return }
    let next = tables.acts.first { $0.first > sequence }?.first ?? .max
    try tables.events.filter { (first..<next).contains($0.sequence) }.forEach(take)
  }

  func actsBegun(by worker: WorkerID, since instant: Instant) -> [[Int64]] {
    let own = tables.acts.filter { act in
      guard let row = event(act.first) else { return false }
      return row.by == Int64(worker.number) && row.time >= instant.text
    }
    return Dictionary(grouping: own, by: \.together).sorted { $0.key > $1.key }.map { $0.value.map(\.first) }
  }

  func recordedAt(beforeActsOf sequences: [Int64]) -> [Instant?] {
    questions += 1
    return sequences.map { sequence in
      let act = tables.acts.last { $0.first <= sequence }
      return act.flatMap { event($0.together - 1) }.flatMap { Instant(text: $0.time) }
    }
  }

  func wrongActs() -> Int { tables.acts.filter(isWrong).count + missingActs.count }

  private func isWrong(_ act: (first: Int64, together: Int64)) -> Bool {
    guard let own = event(act.first), let start = event(act.together), act.together <= act.first,
      tables.acts.contains(where: { $0.first == act.together })
    else { return true }
    return own.time != start.time || own.by != start.by
  }

  /// Where the time or the person changes and no act begins.
  private var missingActs: [Int64] {
    tables.events.map(\.sequence).filter { sequence in
      guard !tables.acts.contains(where: { $0.first == sequence }), let own = event(sequence) else {
        return false
      }
      guard let earlier = event(sequence - 1) else { return sequence == 1 }
      return own.time != earlier.time || own.by != earlier.by
    }
  }

  func mendActs() {
    tables.acts.removeAll(where: isWrong)
    tables.acts += missingActs.map { ($0, $0) }
    tables.acts.sort { $0.first < $1.first }
  }

  // MARK: Moves and keys

  func moves(since instant: Instant) -> [CaseloadMove] {
    tables.moves.filter { $0.at >= instant.seconds }.sorted { ($0.at, $0.number) < ($1.at, $1.number) }.map(
      \.move)
  }

  func lastMove() -> Int64 { tables.moves.last?.number ?? 0 }

  func moves() -> [StoredMove] { tables.moves }

  func replaceMoves(_ moves: [StoredMove]) { tables.moves = moves }

  func keys(of child: ChildID) -> Set<String> { tables.keys[child] ?? [] }

  func children(sharing keys: [[String]], limit: Int) -> [[(child: ChildID, shared: Int)]] {
    questions += 1
    return keys.map { asked in
      let shared = tables.keys.mapValues { $0.intersection(asked).count }.filter { $0.value > 0 }
      return shared.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(limit).map {
        ($0.key, $0.value)
      }
    }
  }

  func ranks(of word: NameQuery.Word) -> [ChildID: Int] {
    tables.keys.compactMapValues { NameWords.rank(of: word, among: $0) }
  }

  // MARK: Checks

  func formFaults() -> [Verification.Fault] { [] }
  var holdsEvents: Bool { true }
  var isNewestForm: Bool { true }
  func selfFaults() -> [Verification.Fault] { [] }
  func notes() -> [StoredNote] { tables.notes.values.sorted { $0.key < $1.key } }
  func repairs() -> [StoredRepair] { tables.repairs }
  func strayStates() -> [Int64] { tables.states.keys.filter { !records.contains($0) }.map(\.packed) }
  func strayKeys() -> Int {
    tables.keys.filter { !records.contains($0.key.record) }.map(\.value.count).reduce(0, +)
  }
  func lacksNameWords() -> Bool { false }

  // MARK: Repairs

  func mendForm() -> [Verification.Fault] { [] }
  func write(_ number: Int64, as meta: Meta) { tables.note(number, as: meta) }
  func write(_ text: String, as meta: Meta) { tables.note(text, as: meta) }
  func removeNote(_ key: String) { tables.notes[key] = nil }
  func append(_ repair: StoredRepair) { tables.repairs.append(repair) }
  func write(_ state: Batch.State) { tables.keep(state) }
  func mark(_ record: RecordID, open: Bool) { tables.mark(record, open: open) }
  func write(_ keys: Set<String>, of child: ChildID) { tables.keys[child] = keys }
  func removeStrays() {
    let known = records
    tables.states = tables.states.filter { known.contains($0.key) }
    tables.keys = tables.keys.filter { known.contains($0.key.record) }
  }
  func mendNameWords() {}
}
