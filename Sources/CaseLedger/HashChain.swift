import CSodium
import CaseModel

/// The end of the ledger: its newest event's sequence and hash.
package struct Head: Equatable, Sendable {
  /// 0 for a ledger without events.
  package var sequence: Int64
  /// 32 bytes; zeros for a ledger without events.
  package var hash: [UInt8]

  /// Before the first event of a real service.
  package static let start = Head(sequence: 0, hash: [UInt8](repeating: 0, count: 32))
  /// Before the first event of an invented service: the chain itself says which of the two a ledger holds.
  package static let inventedStart = Head(
    sequence: 0, hash: sha256([UInt8]("frontdoor: an invented service".utf8)))

  /// Before the first event.
  package static func start(simulated: Bool) -> Head { simulated ? inventedStart : start }

  /// As the ledger keeps it: sequence, a space, the hash in hexadecimal.
  package var text: String { "\(sequence) \(hexadecimal(hash))" }

  package init(sequence: Int64, hash: [UInt8]) {
    self.sequence = sequence
    self.hash = hash
  }

  /// Reads ``text``; nil for anything else.
  package init?(text: String) {
    let parts = text.split(separator: " ", omittingEmptySubsequences: false)
    guard parts.count == 2, let sequence = Int64(parts[0]), String(sequence) == parts[0],
      let hash = bytes(hexadecimal: parts[1]), hash.count == 32
    else { return nil }
    self.init(sequence: sequence, hash: hash)
  }
}

/// Chains each event to the one before.
///
/// `hash = SHA-256(previous_hash ‖ text)`, where the text is seven parts with a line feed between them:
/// sequence, record (`C-000123`), version, recorded_at, recorded_by (`W-000012`), kind and body. The first six
/// hold no line feed, so two different rows never have the same text. The first event's previous hash is 32 zeros in the
/// ledger of a real service, and ``Head/inventedStart`` in that of an invented one.
///
/// A chain shows that a row was changed, taken out or moved, unless whoever did it hashed every later row anew and
/// mended the ledger's own note of its end too. Against that, only a hash kept elsewhere helps: a backup has one.
package struct HashChain {
  private var buffer: [UInt8] = []

  package init() {}

  /// The hash of a new event that follows `previous`.
  ///
  /// - Parameter time: when it was recorded, as the ledger keeps it.
  package mutating func hash(
    _ event: Batch.NewEvent, at time: String, sequence: Int64, after previous: [UInt8]
  ) -> [UInt8] {
    hash(
      after: previous, sequence: sequence, record: event.record, version: Int64(event.version), at: time.utf8,
      by: Int64(event.by.number), kind: event.kind.rawValue.utf8, body: event.body)
  }

  /// The hash of a row that follows `previous`.
  mutating func hash(
    after previous: some Collection<UInt8>, sequence: Int64, record: RecordID, version: Int64,
    at: some Collection<UInt8>, by: Int64, kind: some Collection<UInt8>, body: some Collection<UInt8>
  ) -> [UInt8] {
    buffer.removeAll(keepingCapacity: true)
    buffer.append(contentsOf: previous)
    append(sequence)
    append(record.text.utf8)
    append(version)
    append(at)
    append(Self.text(ofWorker: by).utf8)
    append(kind)
    buffer.append(contentsOf: body)
    return sha256(buffer)
  }

  /// The whole number is hashed: one that no worker has must not be cut to one that somebody has.
  private static func text(ofWorker number: Int64) -> String {
    guard let number = UInt32(exactly: number) else { return "W-\(number)" }
    return RecordID(kind: .worker, number: number).text
  }

  private mutating func append(_ number: Int64) { append(String(number).utf8) }

  private mutating func append(_ part: some Collection<UInt8>) {
    buffer.append(contentsOf: part)
    buffer.append(0x0A)
  }
}

/// The SHA-256 of some bytes: 32 bytes.
package func sha256(_ bytes: [UInt8]) -> [UInt8] {
  var hash = [UInt8](repeating: 0, count: Int(crypto_hash_sha256_BYTES))
  crypto_hash_sha256(&hash, bytes, UInt64(bytes.count))
  return hash
}

/// Bytes in hexadecimal, two small digits each.
package func hexadecimal(_ bytes: some Collection<UInt8>) -> String {
  let digit = { (value: UInt8) in value < 10 ? 0x30 + value : 0x57 + value }
  return String(unsafeUninitializedCapacity: bytes.count * 2) { text in
    for (place, byte) in bytes.enumerated() {
      text[place * 2] = digit(byte >> 4)
      text[place * 2 + 1] = digit(byte & 15)
    }
    return bytes.count * 2
  }
}

/// The bytes that ``hexadecimal(_:)`` wrote; nil for anything else.
package func bytes(hexadecimal text: some StringProtocol) -> [UInt8]? {
  let digits = text.utf8.map { digit -> UInt8? in
    switch digit {
    case 0x30...0x39: digit - 0x30
    case 0x61...0x66: digit - 0x61 + 10
    default: nil
    }
  }
  let values = digits.compactMap { $0 }
  guard values.count == digits.count, values.count.isMultiple(of: 2) else { return nil }
  return stride(from: 0, to: values.count, by: 2).map { values[$0] << 4 | values[$0 + 1] }
}
