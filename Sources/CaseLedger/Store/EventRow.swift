import CaseModel

/// An event as it is kept, with bytes of its own: another thread may hash and decode it than the one that reads rows.
package struct EventRow: Sendable {
  package let sequence: Int64
  /// The record's packed number.
  package let record: Int64
  package let version: Int64
  /// The number of the worker who recorded it.
  package let by: Int64
  /// Time, kind, body, previous hash and hash, one after the other.
  private let bytes: [UInt8]
  private let endOfTime: Int
  private let endOfKind: Int
  private let endOfBody: Int
  private let endOfPrevious: Int

  /// Takes in a row; the bytes are copied.
  package init(
    sequence: Int64, record: Int64, version: Int64, by: Int64, at: UnsafeRawBufferPointer,
    kind: UnsafeRawBufferPointer, body: UnsafeRawBufferPointer, previousHash: UnsafeRawBufferPointer,
    hash: UnsafeRawBufferPointer
  ) {
    (self.sequence, self.record, self.version, self.by) = (sequence, record, version, by)
    endOfTime = at.count
    endOfKind = endOfTime + kind.count
    endOfBody = endOfKind + body.count
    endOfPrevious = endOfBody + previousHash.count
    let count = endOfPrevious + hash.count
    bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      func append(_ part: UnsafeRawBufferPointer) {
        UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(buffer)[filled...])
          .copyMemory(from: part)
        filled += part.count
      }
      append(at)
      append(kind)
      append(body)
      append(previousHash)
      append(hash)
    }
  }

  /// A new event at its place in the chain.
  package init(_ event: Batch.NewEvent, sequence: Int64, after previous: [UInt8], hash: [UInt8]) {
    var (at, kind) = (event.at.text, event.kind.rawValue)
    self = at.withUTF8 { at in
      kind.withUTF8 { kind in
        event.body.withUnsafeBytes { body in
          previous.withUnsafeBytes { previous in
            hash.withUnsafeBytes { hash in
              EventRow(
                sequence: sequence, record: event.record.packed, version: Int64(event.version),
                by: Int64(event.by.number), at: UnsafeRawBufferPointer(at),
                kind: UnsafeRawBufferPointer(kind), body: body, previousHash: previous, hash: hash)
            }
          }
        }
      }
    }
  }

  /// When it was recorded, as text.
  package var at: ArraySlice<UInt8> { bytes[..<endOfTime] }
  package var kind: ArraySlice<UInt8> { bytes[endOfTime..<endOfKind] }
  /// Plain JSON.
  package var body: ArraySlice<UInt8> { bytes[endOfKind..<endOfBody] }
  package var previousHash: ArraySlice<UInt8> { bytes[endOfBody..<endOfPrevious] }
  package var hash: ArraySlice<UInt8> { bytes[endOfPrevious...] }
}

extension EventRow {
  /// Reads the event.
  ///
  /// - Throws: ``LedgerError/unreadableEvent(sequence:record:kind:)``, ``LedgerError/alteredEvent(sequence:record:kind:)``;
  ///   an event is never skipped, given a default, or shown when it is not the one that was recorded.
  func event(_ codec: EventCodec) throws -> RecordedEvent {
    let stamp = try stamp()
    do {
      let event = try codec.event(stamp.kind, of: stamp.record, body: Array(body))
      return RecordedEvent(
        sequence: sequence, version: Int32(truncatingIfNeeded: version),
        stamp: Stamp(by: stamp.by, at: stamp.at), event: event)
    } catch {
      throw unreadable
    }
  }

  /// Who recorded it, when, what and on which record.
  func stamp() throws -> StaleRecord {
    guard agrees else {
      throw LedgerError.alteredEvent(sequence: sequence, record: recordName, kind: kindName)
    }
    guard let record = RecordID(packed: record), let at = Instant(text: time),
      let by = UInt32(exactly: by), let kind = EventKind(rawValue: kindName)
    else { throw unreadable }
    return StaleRecord(record: record, by: WorkerID(by), at: at, kind: kind)
  }

  /// Whether its hash matches what it says.
  var agrees: Bool {
    guard let record = RecordID(packed: record) else { return false }
    var chain = HashChain()
    return chain.hash(
      after: previousHash, sequence: sequence, record: record, version: version, at: at, by: by, kind: kind,
      body: body
    ).elementsEqual(hash)
  }

  var time: String { String(decoding: at, as: UTF8.self) }
  var kindName: String { String(decoding: kind, as: UTF8.self) }
  /// The record's text, even where the row has a number that no record can have.
  var recordName: String { RecordID(packed: record)?.text ?? "record \(record)" }

  var altered: Verification.Fault { .altered(sequence: sequence, record: recordName, kind: kindName) }

  private var unreadable: LedgerError {
    .unreadableEvent(sequence: sequence, record: recordName, kind: kindName)
  }
}
