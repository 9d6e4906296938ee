import CaseModel

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

  /// Events, marked where their time is well before that of the event before their act.
  static func marked(_ events: [RecordedEvent], _ view: LedgerView) throws -> [RecordedEvent] {
    let before = try view.recordedAt(beforeActsOf: events.map(\.sequence))
    return zip(events, before).map { recorded, before in
      guard let before, isOutOfOrder(recorded.stamp.at, after: before) else { return recorded }
      return RecordedEvent(
        sequence: recorded.sequence, version: recorded.version, stamp: recorded.stamp, event: recorded.event,
        isOutOfOrder: true)
    }
  }
}

/// Reads the events in order and finds acts that were recorded out of order.
struct OrderOfTimes {
  private(set) var acts: [OutOfOrder] = []
  private var last: [UInt8] = []

  /// Takes in a row; rows come in the order of their sequence.
  mutating func take(_ row: EventRow) {
    let time = row.at
    // Times of one form sort as their texts do: most rows need no reading.
    if !time.lexicographicallyPrecedes(last) {
      if !time.elementsEqual(last) { last = Array(time) }
      return
    }
    if let at = Instant(text: row.time),
      let before = Instant(text: String(decoding: last, as: UTF8.self)),
      OutOfOrder.isOutOfOrder(at, after: before)
    {
      let by = WorkerID(UInt32(truncatingIfNeeded: row.by))
      acts.append(OutOfOrder(sequence: row.sequence, at: at, by: by, after: before))
    }
    last = Array(time)
  }
}
