import CaseModel
import GRDB

/// An act whose recording time is well before that of the event before it: the computer's clock was put back, or
/// somebody gave the program another time.
public struct OutOfOrder: Equatable, Sendable {
  /// The sequence of the act's first event in the ledger.
  public var sequence: Int64
  /// The time at which it says it was recorded.
  public var at: Instant
  /// By whom.
  public var by: WorkerID
  /// When the event before it was recorded.
  public var after: Instant

  /// How many seconds the clock may step back unnoticed, as it does when a time server sets it.
  public static let tolerance: Int64 = 5

  /// Whether an act's time is well before that of an event recorded already.
  static func isOutOfOrder(_ at: Instant, after last: Instant) -> Bool {
    at.seconds < last.seconds - tolerance
  }

  /// An event, marked where its time is well before that of the event before its act.
  static func marked(_ recorded: RecordedEvent, _ database: Database) throws -> RecordedEvent {
    guard let before = try EventTable.recordedAt(beforeActOf: recorded.sequence, database),
      isOutOfOrder(recorded.stamp.at, after: before)
    else { return recorded }
    return RecordedEvent(
      sequence: recorded.sequence, version: recorded.version, stamp: recorded.stamp, event: recorded.event,
      isOutOfOrder: true)
  }
}

/// Reads the events in order and finds acts that were recorded out of order.
struct OrderOfTimes {
  private(set) var acts: [OutOfOrder] = []
  private var last: [UInt8] = []

  /// Takes in the current row of a query over ``EventTable/columns``; rows come in the order of their sequence.
  mutating func take(_ row: Query) {
    let time = row.bytes(3)
    // Times of one form sort as their texts do: most rows need no reading.
    if !time.lexicographicallyPrecedes(last) {
      if !time.elementsEqual(last) { last = Array(time) }
      return
    }
    if let at = Instant(text: row.text(3)),
      let before = Instant(text: String(decoding: last, as: UTF8.self)),
      OutOfOrder.isOutOfOrder(at, after: before)
    {
      let by = WorkerID(UInt32(truncatingIfNeeded: row.integer(4)))
      acts.append(OutOfOrder(sequence: row.integer(0), at: at, by: by, after: before))
    }
    last = Array(time)
  }
}
