import CaseModel

/// Puts records' states into the form in which they are kept.
struct StateWriter {
  private var writer = CompactWriter()

  /// A record's state as it is kept: compact, or JSON for the settings in force.
  mutating func state(_ state: RecordState, isOpen: Bool, _ codec: EventCodec) throws -> Batch.State {
    Batch.State(
      record: state.record, version: Int64(state.version), isOpen: isOpen, body: try body(of: state, codec))
  }

  private mutating func body(of state: RecordState, _ codec: EventCodec) throws -> [UInt8] {
    if case .service(_, let settings) = state { return [UInt8](try codec.settings(settings)) }
    writer.clear()
    _ = state.writeCompact(to: &writer)
    return writer.bytes
  }
}
