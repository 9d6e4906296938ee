/// An event as the ledger keeps it: the fact, its place, and who recorded it when.
public struct RecordedEvent: Equatable, Sendable {
  /// Counted from 1 through the whole ledger.
  public let sequence: Int64
  /// Counted from 1 within the event's record.
  public let version: Int32
  /// Who recorded it, and when.
  public let stamp: Stamp
  /// The fact and the record it belongs to.
  public let event: Event
  /// Whether its time is well before that of the event recorded before its act; false also where nobody looked.
  public let isOutOfOrder: Bool

  /// Puts an event to its place.
  public init(sequence: Int64, version: Int32, stamp: Stamp, event: Event, isOutOfOrder: Bool = false) {
    self.sequence = sequence
    self.version = version
    self.stamp = stamp
    self.event = event
    self.isOutOfOrder = isOutOfOrder
  }
}
