import CSodium
import CaseModel

/// The end of the ledger: its newest event's sequence and hash.
struct Head: Equatable {
  /// 0 for a ledger without events.
  var sequence: Int64
  /// 32 bytes; zeros for a ledger without events.
  var hash: [UInt8]

  /// Before the first event.
  static let start = Head(sequence: 0, hash: [UInt8](repeating: 0, count: 32))

  /// As the ledger keeps it: sequence, a space, the hash in hexadecimal.
  var text: String {
    let digit = { (value: UInt8) in value < 10 ? 0x30 + value : 0x57 + value }
    return "\(sequence) "
      + String(unsafeUninitializedCapacity: hash.count * 2) { text in
        for (place, byte) in hash.enumerated() {
          text[place * 2] = digit(byte >> 4)
          text[place * 2 + 1] = digit(byte & 15)
        }
        return hash.count * 2
      }
  }

  init(sequence: Int64, hash: [UInt8]) {
    self.sequence = sequence
    self.hash = hash
  }

  /// Reads ``text``; nil for anything else.
  init?(text: String) {
    let parts = text.split(separator: " ")
    guard parts.count == 2, let sequence = Int64(parts[0]), parts[1].utf8.count == 64 else { return nil }
    var hash: [UInt8] = []
    var high: UInt8?
    for digit in parts[1].utf8 {
      guard let value = Self.value(ofDigit: digit) else { return nil }
      if let first = high { hash.append(first << 4 | value) }
      high = high == nil ? value : nil
    }
    self.init(sequence: sequence, hash: hash)
  }
}

extension Head {
  private static func value(ofDigit digit: UInt8) -> UInt8? {
    switch digit {
    case 0x30...0x39: digit - 0x30
    case 0x61...0x66: digit - 0x61 + 10
    default: nil
    }
  }
}

/// Chains each event to the one before.
///
/// `hash = SHA-256(previous_hash ‖ text)`, where the text is seven parts with a line feed between them:
/// sequence, record (`C-000123`), version, recorded_at, recorded_by (`W-000012`), kind and body. The first six
/// hold no line feed, so two different rows never have the same text. The first event's previous hash is 32 zeros.
///
/// A chain shows that a row was changed, taken out or moved, unless whoever did it hashed every later row anew and
/// mended the ledger's own note of its end too. Against that, only a hash kept elsewhere helps: a backup has one.
struct HashChain {
  private var buffer: [UInt8] = []

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
    append(RecordID(kind: .worker, number: UInt32(truncatingIfNeeded: by)).text.utf8)
    append(kind)
    buffer.append(contentsOf: body)
    var hash = [UInt8](repeating: 0, count: Int(crypto_hash_sha256_BYTES))
    crypto_hash_sha256(&hash, buffer, UInt64(buffer.count))
    return hash
  }

  private mutating func append(_ number: Int64) { append(String(number).utf8) }

  private mutating func append(_ part: some Collection<UInt8>) {
    buffer.append(contentsOf: part)
    buffer.append(0x0A)
  }
}
