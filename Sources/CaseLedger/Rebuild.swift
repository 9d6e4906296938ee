import CaseModel

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
    let noted = store.endNoted
    let rebuilt = try store.mending { mender in
      var mended = try mender.mendForm()
      mended += try mendEnd(notedOutside: noted, in: mender)
      let isOtherForm = try mender.number(.snapshotForm) != Int64(RecordState.compactForm)
      let total = Int(try end(mender).sequence)
      var replay = Replay(codec: codec, view: mender, mender: mender)
      try replay.takeAll { progress?($0, total) }
      var result = replay.result
      // States in another version's form differ as they should.
      if isOtherForm { result.faults = [] }
      result.faults = try mended + result.faults + mendNotes(mender)
      try mender.write(Int64(RecordState.compactForm), as: .snapshotForm)
      if !result.faults.isEmpty {
        try Maintenance(at: now, account: account, what: result.trace).write(mender)
      }
      return result
    }
    faults = []
    return rebuilt
  }

  /// Notes where the ledger ends, where that is not noted any more but the note outside of it says the same as the events.
  private func mendEnd(notedOutside outside: Head?, in mender: some StoreMender) throws -> [Verification
    .Fault]
  {
    let (noted, found) = try mender.ends()
    guard noted == nil, outside == found else { return [] }
    try mender.write(found.text, as: .head)
    return [.noteDiffers(key: Meta.head.rawValue)]
  }

  private func mendNotes(_ mender: some StoreMender) throws -> [Verification.Fault] {
    // The line that says what was mended makes the list’s end agree with its lines again: what differed is said first.
    var faults: [Verification.Fault] = try Maintenance.read(mender).isSound ? [] : [.maintenanceDiffers]
    faults += try Meta.mend(mender)
    let noted = try mender.number(.simulated)
    let isInvented = try kindOfEvents(mender) ?? (noted == 1)
    if noted != (isInvented ? 1 : 0) {
      try mender.write(isInvented ? 1 : 0, as: .simulated)
      faults.append(.noteDiffers(key: Meta.simulated.rawValue))
    }
    return faults
  }

  /// Sees that current states are kept in this program's form; rewrites them if this opening may.
  func requireSnapshotForm(progress: Progress?) throws {
    let form = try store.reading { try $0.number(.snapshotForm) }
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
