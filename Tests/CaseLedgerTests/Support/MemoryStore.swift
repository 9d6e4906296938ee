import CaseModel
import Foundation

@testable import CaseLedger

/// A ledger in memory that several programs may hold open at once: the promises of a store and nothing else.
final class MemoryLedger: @unchecked Sendable {
  let place: String
  private let lock = NSRecursiveLock()
  private var tables: MemoryTables

  init(place: String, simulated: Bool) {
    self.place = place
    tables = MemoryTables(simulated: simulated)
  }

  var now: MemoryTables { lock.withLock { tables } }

  /// Changes the tables as a whole, or not at all; nobody else does meanwhile.
  func change<Result>(_ body: (MemoryView) throws -> Result) throws -> Result {
    try lock.withLock {
      let view = MemoryView(tables)
      let result = try body(view)
      tables = view.tables
      return result
    }
  }
}

/// One program's hold on a ledger in memory.
final class MemoryStore: Store {
  let access: Ledger.Access
  private let ledger: MemoryLedger
  private var inside: MemoryView?
  /// How often it was asked for what belongs to some records or children.
  private(set) var questions = 0

  var place: String { ledger.place }
  var endNoted: Head? { nil }

  init(_ ledger: MemoryLedger, _ access: Ledger.Access = .readWrite) {
    self.ledger = ledger
    self.access = access
  }

  func reading<Result>(_ body: (any StoreView) throws -> Result) throws -> Result {
    if let inside { return try body(inside) }
    let view = MemoryView(ledger.now)
    inside = view
    defer { leave(view) }
    return try body(view)
  }

  private func leave(_ view: MemoryView) {
    inside = nil
    questions += view.questions
  }

  private func changing<Result>(_ body: (MemoryView) throws -> Result) throws -> Result {
    try ledger.change { view in
      inside = view
      defer { leave(view) }
      return try body(view)
    }
  }

  func record(_ make: (any StoreView) throws -> Batch) throws -> Head {
    try changing { view in try view.tables.append(make(view), place) }
  }

  func mending<Result>(_ body: (any StoreMender) throws -> Result) throws -> Result { try changing(body) }

  func note(_ text: String, as meta: Meta) throws { try changing { $0.write(text, as: meta) } }

  func hasMoved(since head: Head) throws -> Bool { (inside?.tables ?? ledger.now).head != head }

  func requireInPlace() {}

  func rest() {}

  func close() {}
}

/// What a ledger in memory keeps.
struct MemoryTables {
  struct State {
    var state: Batch.State
    var seal: Seal
  }

  var events: [EventRow] = []
  var states: [RecordID: State] = [:]
  var moves: [StoredMove] = []
  var keys: [ChildID: Set<String>] = [:]
  /// Where commands begin, lowest first, and the acts that they are a part of.
  var acts: [(first: Int64, together: Int64)] = []
  var notes: [String: StoredNote] = [:]
  var repairs: [StoredRepair] = []
  private let start: Head

  init(simulated: Bool) {
    start = Head.start(simulated: simulated)
    note(start.text, as: .head)
    note(OpenStates().text, as: .openStates)
    note(Int64(RecordState.compactForm), as: .snapshotForm)
    note(simulated ? 1 : 0, as: .simulated)
  }

  var head: Head { events.last.map { Head(sequence: $0.sequence, hash: Array($0.hash)) } ?? start }

  mutating func note(_ text: String, as meta: Meta) {
    notes[meta.rawValue] = StoredNote(key: meta.rawValue, form: .text, value: text)
  }

  mutating func note(_ number: Int64, as meta: Meta) {
    notes[meta.rawValue] = StoredNote(key: meta.rawValue, form: .number, value: String(number))
  }

  mutating func keep(_ state: Batch.State) { states[state.record] = State(state: state, seal: state.seal) }

  mutating func mark(_ record: RecordID, open: Bool) {
    guard let kept = states[record]?.state, kept.isOpen != open else { return }
    keep(Batch.State(record: record, version: kept.version, isOpen: open, body: kept.body))
  }

  /// Appends a batch's events and takes in what belongs to them.
  mutating func append(_ batch: Batch, _ place: String) throws -> Head {
    if batch.events.isEmpty { return batch.after }
    guard batch.after == head else { throw LedgerError.replaced(path: place) }
    let first = batch.after.sequence + 1
    var versions = Dictionary(grouping: events, by: \.record).mapValues { $0.map(\.version).max() ?? 0 }
    for event in batch.events {
      guard versions[event.record.packed, default: 0] < event.version else {
        throw LedgerError.storage(path: place, code: 0, message: "a version is taken")
      }
      versions[event.record.packed] = Int64(event.version)
      append(event)
    }
    acts += batch.acts.map { (first + Int64($0.first), first + Int64($0.together)) }
    for move in batch.moves {
      moves.append(
        StoredMove(move.move, number: Int64(moves.count) + 1, sequence: first + Int64(move.event)))
    }
    keys.merge(batch.keys) { $1 }
    batch.states.forEach { keep($0) }
    for (record, isOpen) in batch.marks { mark(record, open: isOpen) }
    var open = OpenStates()
    for kept in states.values where kept.state.isOpen { open.add(kept.seal) }
    note(open.text, as: .openStates)
    note(head.text, as: .head)
    return head
  }

  private mutating func append(_ event: Batch.NewEvent) {
    let before = head
    var chain = HashChain()
    let hash = chain.hash(event, at: event.at.text, sequence: before.sequence + 1, after: before.hash)
    events.append(EventRow(event, sequence: before.sequence + 1, after: before.hash, hash: hash))
  }
}
