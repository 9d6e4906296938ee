/// The bytes are not what a ``CompactWriter`` of this form writes.
public struct CompactError: Error, Equatable, Sendable {}

/// Reads what a ``CompactWriter`` wrote; never past the end of the bytes.
struct CompactReader {
  private let bytes: UnsafeRawBufferPointer
  private var place = 0

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  var isAtEnd: Bool { place == bytes.count }

  mutating func byte() throws(CompactError) -> UInt8 {
    guard place < bytes.count else { throw CompactError() }
    defer { place += 1 }
    return bytes[place]
  }

  mutating func unsigned() throws(CompactError) -> UInt64 {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while true {
      let next = try byte()
      guard shift < 63 || (shift == 63 && next <= 1) else { throw CompactError() }
      value |= UInt64(next & 0x7F) << shift
      if next < 0x80 { return value }
      shift += 7
    }
  }

  mutating func signed() throws(CompactError) -> Int64 {
    let value = try unsigned()
    return Int64(bitPattern: (value >> 1) ^ (~(value & 1) &+ 1))
  }

  mutating func text() throws(CompactError) -> String {
    let length = try count()
    defer { place += length }
    return String(decoding: UnsafeRawBufferPointer(rebasing: bytes[place..<place + length]), as: UTF8.self)
  }

  /// A number of things still to come, each at least one byte long, so that damage cannot ask for much memory.
  mutating func count() throws(CompactError) -> Int {
    guard let count = Int(exactly: try unsigned()), count <= bytes.count - place else { throw CompactError() }
    return count
  }

  mutating func read<Value: Compact>() throws(CompactError) -> Value { try Value(from: &self) }
}
