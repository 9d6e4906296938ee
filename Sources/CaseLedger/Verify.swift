import CaseModel
import GRDB

/// What a verification found.
public struct Verification: Equatable, Sendable {
  /// How many events come before the first fault; all of them where there is none.
  public var events: Int
  /// What is wrong, the gravest first and no more than ``Verification/most``; empty for an intact ledger.
  public var faults: [Fault]
  /// The last sound event's sequence and hash: kept elsewhere, it shows later that nothing before it changed.
  public var head: String
  /// Whether current states were compared with the events; false where another version wrote them, since the next opening
  /// works them out again.
  public var statesCompared = true
  /// Acts that were recorded at a time well before that of the event before them, oldest first.
  public var outOfOrder: [OutOfOrder] = []
  /// Repairs by ``Ledger/rebuild(by:at:progress:)`` and restores, oldest first.
  public var maintenance: [Maintenance] = []

  /// How many faults are named at most.
  public static let most = 100

  /// The gravest fault; nil for an intact ledger.
  public var fault: Fault? { faults.first }

  /// Whether a text has the form of ``head``.
  public static func isHead(_ text: String) -> Bool { Head(text: text) != nil }
}

extension Ledger {
  /// Recomputes the whole chain of hashes, replays every event and compares what is kept beside them with what they make,
  /// on one view of the ledger, while others may go on recording.
  ///
  /// What a chain cannot show: that somebody who may write the file hashed every row again from some point on, and
  /// worked out everything beside it again, too. Against that, give a head that was kept elsewhere.
  ///
  /// - Parameter since: ``Verification/head`` of an earlier verification, kept elsewhere; it must still be in the chain.
  public func verify(since: String? = nil, progress: Progress? = nil) throws -> Verification {
    try reading { database in
      let total = Int(try Head.read(database)?.sequence ?? 0)
      var found = Verification(events: 0, faults: [], head: Head.start.text)
      found.faults = try Schema.differences(database).map { .schemaDiffers(what: $0) }
      guard try Schema.holdsEvents(database) else { return found }
      var run = Verifier()
      let query = try Query(database, "SELECT \(EventTable.columns) FROM event ORDER BY sequence")
      defer { query.end() }
      var broken: Verification.Fault?
      while broken == nil, try query.step() {
        broken = try run.take(query, database)
        if run.head.sequence.isMultiple(of: 10_000) { progress?(Int(run.head.sequence), total * 2) }
      }
      found.events = Int(run.head.sequence)
      found.head = run.head.text
      found.outOfOrder = try Meta.simulated.integer(database) == 1 ? [] : run.times.acts
      if let broken {
        found.faults.insert(broken, at: 0)
        return found
      }
      found.faults += try endFault(run.head, database).map { [$0] } ?? []
      found.faults += try headFault(since, database).map { [$0] } ?? []
      found.faults += try PageCheck(database).faults
      guard found.faults.isEmpty else { return found }
      let isNewest = try Schema.version(of: database) == Schema.version
      found.statesCompared =
        try isNewest && Meta.snapshotForm.integer(database) == Int64(RecordState.compactForm)
      found.faults += try noteFaults(database)
      if found.statesCompared {
        found.faults += try stateFaults(database) { progress?(total + $0, total * 2) }
      }
      if isNewest { (found.maintenance, _) = try Maintenance.read(database) }
      return found
    }
  }

  private func endFault(_ head: Head, _ database: Database) throws -> Verification.Fault? {
    let recorded = try Head.read(database)
    guard recorded != head, !(recorded?.sequence == 0 && head.sequence == 0) else { return nil }
    if recorded == nil, EndNote.read(ofLedger: path) == head { return .noteDiffers(key: Meta.head.rawValue) }
    return .endMissing(recorded: recorded?.sequence ?? 0, found: head.sequence)
  }

  private func headFault(_ text: String?, _ database: Database) throws -> Verification.Fault? {
    guard let text else { return nil }
    guard let head = Head(text: text) else { return .headNotFound(sequence: 0) }
    return try contains(head, database) ? nil : .headNotFound(sequence: head.sequence)
  }

  /// Whether a head is one that this ledger had once.
  func contains(_ head: Head, _ database: Database) throws -> Bool {
    if head.sequence == 0 { return head == .start || head == .inventedStart }
    let query = try Query(database, "SELECT hash FROM event WHERE sequence = ?")
    query.bind(1, head.sequence)
    defer { query.end() }
    return try query.step() && query.bytes(0).elementsEqual(head.hash)
  }

  /// Compares what the ledger notes about itself with what it can have noted.
  private func noteFaults(_ database: Database) throws -> [Verification.Fault] {
    var faults = try Meta.faults(database)
    if let noted = EndNote.read(ofLedger: path), try !contains(noted, database) {
      faults.insert(
        .endMissing(recorded: noted.sequence, found: try Head.ofEvents(database).sequence), at: 0)
    }
    if try !Self.kindAgrees(noted: Meta.simulated.integer(database) == 1, database) {
      faults.append(.noteDiffers(key: Meta.simulated.rawValue))
    }
    if try Schema.version(of: database) == Schema.version, try !Maintenance.read(database).isSound {
      faults.append(.maintenanceDiffers)
    }
    return faults
  }

  /// Compares what is kept beside the events with what they make.
  private func stateFaults(_ database: Database, progress: (Int) -> Void) throws -> [Verification.Fault] {
    var replay = Replay(codec: codec, database: database, mends: false)
    try replay.takeAll(progress: progress)
    return replay.result.faults
  }
}

/// Goes along the chain, row by row.
private struct Verifier {
  var head = Head.start
  var times = OrderOfTimes()

  /// Checks the row that a query stands on; nil when it follows from the ones before.
  mutating func take(_ row: Query, _ database: Database) throws -> Verification.Fault? {
    let sequence = row.integer(0)
    guard sequence == head.sequence + 1 else {
      return .missing(from: head.sequence + 1, through: sequence - 1)
    }
    let agrees = EventTable.agrees(row)
    let isFirst = sequence == 1 && row.bytes(7).elementsEqual(Head.inventedStart.hash)
    let follows = isFirst || row.bytes(7).elementsEqual(head.hash)
    if follows, agrees {
      head = Head(sequence: sequence, hash: Array(row.bytes(8)))
      times.take(row)
      return nil
    }
    if RecordID(packed: row.integer(1)) == nil { return altered(row) }
    if !follows, try followsAnother(Array(row.bytes(7)), database) {
      return .reordered(sequence: sequence, record: EventTable.name(row.integer(1)), kind: row.text(5))
    }
    // A row that agrees with itself, but not with the one before, shows that the one before was hashed again.
    return agrees && sequence > 1 ? try before(sequence, database) : altered(row)
  }

  private func altered(_ row: Query) -> Verification.Fault {
    .altered(sequence: row.integer(0), record: EventTable.name(row.integer(1)), kind: row.text(5))
  }

  private func before(_ sequence: Int64, _ database: Database) throws -> Verification.Fault {
    let query = try Query(database, "SELECT sequence, record, 0, 0, 0, kind FROM event WHERE sequence = ?")
    query.bind(1, sequence - 1)
    defer { query.end() }
    guard try query.step() else { return .missing(from: sequence - 1, through: sequence - 1) }
    return altered(query)
  }

  private func followsAnother(_ previous: [UInt8], _ database: Database) throws -> Bool {
    let query = try Query(database, "SELECT 1 FROM event WHERE hash = ?")
    query.bind(1, blob: previous)
    defer { query.end() }
    return try query.step()
  }
}
