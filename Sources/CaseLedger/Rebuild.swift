import CaseModel
import GRDB

/// What a rebuild did, or what a comparison found.
public struct Rebuilt: Equatable, Sendable {
  /// Events replayed.
  public var events = 0
  /// Records that they belong to.
  public var records = 0
  /// Records whose current state differed.
  public var corrected = 0
  /// Cases' comings and goings that were rewritten; all of them when one differed.
  public var moves = 0
  /// Children whose keys differed, and keys of children whom no event made.
  public var keys = 0
  /// Notes of where acts begin that differed and were rewritten.
  public var acts = 0
  /// Everything that differed, and no more than ``Verification/most``; empty when all agreed.
  public var faults: [Verification.Fault] = []

  mutating func foundCorrected(_ fault: Verification.Fault) {
    corrected += 1
    found(fault)
  }

  mutating func found(_ fault: Verification.Fault) {
    if faults.count < Verification.most, !faults.contains(fault) { faults.append(fault) }
  }
}

extension Ledger {
  /// Replays every event, compares what the ledger keeps beside them, and repairs what differs.
  ///
  /// One transaction: other programs wait or are told that the ledger is in use. A program that has the ledger open keeps
  /// the states it has read until it opens the ledger again. Where something differed that should not, a line of
  /// ``Verification/maintenance`` records it permanently.
  ///
  /// - Parameters:
  ///   - account: the operating-system account that asked for it.
  ///   - now: the computer's time.
  /// - Throws: ``LedgerError``; nothing has been changed then.
  public func rebuild(
    by account: String = "", at now: Instant = Instant(seconds: 0), progress: Progress? = nil
  ) throws -> Rebuilt {
    guard access == .readWrite else { throw LedgerError.readOnly(path: path) }
    let rebuilt = try writing { database in
      var mended = try Schema.holdsEvents(database) ? Schema.mend(database) : []
      if let other = try Schema.firstDifference(database) {
        throw LedgerError.otherSchema(path: path, what: other)
      }
      mended += try mendEnd(database)
      let isOtherForm = try Meta.snapshotForm.integer(database) != Int64(RecordState.compactForm)
      let total = Int(try end(database).sequence)
      var replay = Replay(codec: codec, database: database, mends: true)
      try replay.takeAll { progress?($0, total) }
      var result = replay.result
      // States in another version's form differ as they should.
      if isOtherForm { result.faults = [] }
      result.faults = try mended + result.faults + mendNotes(database)
      try Meta.snapshotForm.write(Int64(RecordState.compactForm), database)
      if !result.faults.isEmpty {
        try Maintenance(at: now, account: account, what: result.trace).write(database)
      }
      return result
    }
    faults = []
    return rebuilt
  }

  /// Notes where the ledger ends, where that is not noted any more but the file beside it says the same as the events.
  private func mendEnd(_ database: Database) throws -> [Verification.Fault] {
    let end = try Head.ofEvents(database)
    guard try Head.read(database) == nil, EndNote.read(ofLedger: path) == end else { return [] }
    try Meta.head.write(end.text, database)
    return [.noteDiffers(key: Meta.head.rawValue)]
  }

  private func mendNotes(_ database: Database) throws -> [Verification.Fault] {
    // The line that says what was mended makes the list’s end agree with its lines again: what differed is said first.
    var faults: [Verification.Fault] =
      try Maintenance.read(database).isSound ? [] : [.maintenanceDiffers]
    faults += try Meta.mend(database)
    let noted = try Meta.simulated.integer(database)
    let isInvented = try Self.kindOfEvents(database) ?? (noted == 1)
    if noted != (isInvented ? 1 : 0) {
      try Meta.simulated.write(isInvented ? 1 : 0, database)
      faults.append(.noteDiffers(key: Meta.simulated.rawValue))
    }
    return faults
  }

  /// Sees that current states are kept in this program's form; rewrites them if this opening may.
  func requireSnapshotForm(progress: Progress?) throws {
    let form = try onDatabase { try Meta.snapshotForm.integer($0) }
    if form == Int64(RecordState.compactForm) { return }
    guard access == .readWrite else { throw LedgerError.otherSnapshotForm(path: path) }
    _ = try rebuild(progress: progress)
  }
}

extension Rebuilt {
  /// The line for the list of repairs; it gives records by their numbers alone.
  var trace: String {
    "rebuilt: \(corrected) current states, \(moves) moves, \(keys) children's keys differed from the events. "
      + faults.prefix(20).map(\.what).joined(separator: " ")
  }
}
