/// Writes values as a short run of bytes, for state that is derived and can be rebuilt.
///
/// Integers are variable-length, seven bits a byte, the sign in the lowest bit; text is its length and its UTF-8.
public struct CompactWriter {
  /// What has been written.
  public private(set) var bytes: [UInt8] = []

  /// An empty run of bytes.
  public init() {}

  /// Forgets what was written and keeps the room.
  public mutating func clear() { bytes.removeAll(keepingCapacity: true) }

  mutating func write(unsigned value: UInt64) {
    var rest = value
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  mutating func write(signed value: Int64) {
    write(unsigned: UInt64(bitPattern: (value << 1) ^ (value >> 63)))
  }

  mutating func write(byte: UInt8) { bytes.append(byte) }

  mutating func write(text: String) {
    write(unsigned: UInt64(text.utf8.count))
    bytes.append(contentsOf: text.utf8)
  }

  mutating func write(_ value: some Compact) { value.write(to: &self) }
}
