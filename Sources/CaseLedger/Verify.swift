import CaseModel

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
    let endNoted = store.endNoted
    return try store.reading { view in
      // Where the tables are not ours, events cannot be asked.
      let total = Int(try view.text(.head).flatMap { Head(text: $0) }?.sequence ?? 0)
      var found = Verification(events: 0, faults: [], head: Head.start.text)
      found.faults = try view.formFaults()
      guard try view.holdsEvents else { return found }
      var run = Verifier()
      var broken: Verification.Fault?
      try view.events(.recorded, making: { $0.agrees }) { row, agrees in
        broken = try run.take(row, agrees: agrees, in: view)
        if run.head.sequence.isMultiple(of: 10_000) { progress?(Int(run.head.sequence), total * 2) }
        return broken == nil
      }
      found.events = Int(run.head.sequence)
      found.head = run.head.text
      found.outOfOrder = try view.number(.simulated) == 1 ? [] : run.times.acts
      if let broken {
        found.faults.insert(broken, at: 0)
        return found
      }
      found.faults += try endFault(of: run.head, notedOutside: endNoted, in: view).map { [$0] } ?? []
      found.faults += try headFault(since: since, in: view).map { [$0] } ?? []
      found.faults += try view.selfFaults()
      guard found.faults.isEmpty else { return found }
      let isNewest = try view.isNewestForm
      found.statesCompared = try isNewest && view.number(.snapshotForm) == Int64(RecordState.compactForm)
      found.faults += try noteFaults(notedOutside: endNoted, in: view)
      if found.statesCompared {
        found.faults += try stateFaults(view) { progress?(total + $0, total * 2) }
      }
      if isNewest { (found.maintenance, _) = try Maintenance.read(view) }
      return found
    }
  }

  private func endFault(of head: Head, notedOutside outside: Head?, in view: some StoreView) throws
    -> Verification.Fault?
  {
    let noted = try view.ends().noted
    guard noted != head, !(noted?.sequence == 0 && head.sequence == 0) else { return nil }
    if noted == nil, outside == head { return .noteDiffers(key: Meta.head.rawValue) }
    return .endMissing(recorded: noted?.sequence ?? 0, found: head.sequence)
  }

  private func headFault(since text: String?, in view: some StoreView) throws -> Verification.Fault? {
    guard let text else { return nil }
    guard let head = Head(text: text) else { return .headNotFound(sequence: 0) }
    return try view.contains(head) ? nil : .headNotFound(sequence: head.sequence)
  }

  /// Compares what the ledger notes about itself with what it can have noted.
  private func noteFaults(notedOutside outside: Head?, in view: some StoreView) throws -> [Verification.Fault]
  {
    var faults = try Meta.faults(view)
    if let outside, try !view.contains(outside) {
      faults.insert(.endMissing(recorded: outside.sequence, found: try view.ends().found.sequence), at: 0)
    }
    if try !kindAgrees(noted: view.number(.simulated) == 1, view) {
      faults.append(.noteDiffers(key: Meta.simulated.rawValue))
    }
    if try view.isNewestForm, try !Maintenance.read(view).isSound { faults.append(.maintenanceDiffers) }
    return faults
  }

  /// Compares what is kept beside the events with what they make.
  private func stateFaults(_ view: any StoreView, progress: (Int) -> Void) throws -> [Verification.Fault] {
    var replay = Replay(codec: codec, view: view, mender: nil)
    try replay.takeAll(progress: progress)
    return replay.result.faults
  }
}

/// Goes along the chain, row by row.
private struct Verifier {
  var head = Head.start
  var times = OrderOfTimes()

  /// Checks a row; nil when it follows from the ones before.
  ///
  /// - Parameter agrees: whether the row's hash matches what it says.
  mutating func take(_ row: EventRow, agrees: Bool, in view: some StoreView) throws -> Verification.Fault? {
    guard row.sequence == head.sequence + 1 else {
      return .missing(from: head.sequence + 1, through: row.sequence - 1)
    }
    let isFirst = row.sequence == 1 && row.previousHash.elementsEqual(Head.inventedStart.hash)
    let follows = isFirst || row.previousHash.elementsEqual(head.hash)
    if follows, agrees {
      head = Head(sequence: row.sequence, hash: Array(row.hash))
      times.take(row)
      return nil
    }
    if RecordID(packed: row.record) == nil { return row.altered }
    if !follows, try view.hasEvent(hashed: Array(row.previousHash)) {
      return .reordered(sequence: row.sequence, record: row.recordName, kind: row.kindName)
    }
    // A row that agrees with itself, but not with the one before, shows that the one before was hashed again.
    guard agrees, row.sequence > 1 else { return row.altered }
    return try view.event(head.sequence)?.altered
      ?? .missing(from: head.sequence, through: head.sequence)
  }
}
