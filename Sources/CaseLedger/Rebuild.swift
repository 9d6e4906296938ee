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
  /// Replays every event, compares what the ledger keeps beside them, and writes anew what differs.
  ///
  /// One transaction: other programs wait or are told that the ledger is in use. A program that has the ledger open keeps
  /// the states it has read until it opens the ledger again. Where something differed that should not, a line of
  /// ``Verification/maintenance`` says so for good.
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
      let mended = try Schema.holdsEvents(database) ? Schema.mend(database) : []
      if let other = try Schema.firstDifference(database) {
        throw LedgerError.otherSchema(path: path, what: other)
      }
      let isOtherForm = try Meta.snapshotForm.integer(database) != Int64(RecordState.compactForm)
      let total = Int(try end(database).sequence)
      var replay = Replay(codec: codec, database: database, mends: true)
      try replay.takeAll { progress?($0, total) }
      var result = replay.result
      // States in another version's form differ as they should.
      if isOtherForm { result.faults = [] }
      result.faults = mended.map { .schemaDiffers(what: $0) } + result.faults
      result.faults += try mendNotes(database)
      try Meta.snapshotForm.write(Int64(RecordState.compactForm), database)
      if !result.faults.isEmpty {
        try Maintenance(at: now, account: account, what: result.trace).write(database)
      }
      return result
    }
    faults = []
    return rebuilt
  }

  private func mendNotes(_ database: Database) throws -> [Verification.Fault] {
    var faults: [Verification.Fault] = []
    let noted = try Meta.simulated.integer(database)
    let isInvented = try Self.kindOfEvents(database) ?? (noted == 1)
    if noted != (isInvented ? 1 : 0) {
      try Meta.simulated.write(isInvented ? 1 : 0, database)
      faults.append(.noteDiffers(key: Meta.simulated.rawValue))
    }
    return faults + (try Meta.removeStrays(database))
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
  /// What the list of what was mended says, by numbers alone.
  var trace: String {
    "rebuilt: \(corrected) current states, \(moves) moves, \(keys) children's keys differed from the events. "
      + faults.prefix(20).map(\.what).joined(separator: " ")
  }
}
