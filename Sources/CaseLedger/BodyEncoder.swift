/// Writes a fact as the JSON that the ledger keeps: keys in the order of their bytes, no blanks, nothing escaped that
/// need not be.
///
/// The form is one on every machine and under every version of Foundation, whose own encoder takes twice as long:
/// a body is written for every event, while somebody waits. Only what events are made of is known to it: texts, flags, whole
/// numbers, lists and members; dates, raw data and fractions have no form of their own here.
struct BodyEncoder {
  func encode(_ value: some Encodable) throws -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(512)
    try body(of: value).write(to: &bytes)
    return bytes
  }
}

/// A value on its way to JSON.
private enum Body {
  case null
  case flag(Bool)
  case integer(Int64)
  case text(String)
  case list(List)
  case members(Members)
  /// What a superclass puts there later.
  case later(Slot)

  final class List {
    var items: [Body] = []
  }

  final class Members {
    var items: [(key: String, value: Body)] = []

    var sorted: [(key: String, value: Body)] {
      items.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    }
  }
}

/// Where a value puts itself.
private final class Slot {
  var body: Body?
}

private func body(of value: some Encodable) throws -> Body {
  let slot = Slot()
  try value.encode(to: SlotEncoder(slot: slot))
  // A structure without a member asks for no container.
  return slot.body ?? .members(Body.Members())
}

private func body(ofWhole number: some FixedWidthInteger) throws -> Body {
  guard let integer = Int64(exactly: number) else {
    throw EncodingError.invalidValue(
      number, .init(codingPath: [], debugDescription: "the number is too large"))
  }
  return .integer(integer)
}

/// The ledger keeps whole numbers alone: hundredths, seconds, counts.
private func body(ofFraction number: some BinaryFloatingPoint) throws -> Body {
  throw EncodingError.invalidValue(
    number, .init(codingPath: [], debugDescription: "the ledger keeps no fractions"))
}

private struct SlotEncoder: Encoder {
  let slot: Slot
  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  // A second request, as by code that adds to what other code wrote, continues with what is there.

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    if case .members(let members) = slot.body {
      return KeyedEncodingContainer(MembersContainer<Key>(members: members))
    }
    precondition(slot.body == nil, "a fact is written as members or as a list, not as both")
    let members = Body.Members()
    slot.body = .members(members)
    return KeyedEncodingContainer(MembersContainer<Key>(members: members))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    if case .list(let list) = slot.body { return ListContainer(list: list) }
    precondition(slot.body == nil, "a fact is written as members or as a list, not as both")
    let list = Body.List()
    slot.body = .list(list)
    return ListContainer(list: list)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer { ValueContainer(slot: slot) }
}

private struct ValueContainer: SingleValueEncodingContainer {
  let slot: Slot
  var codingPath: [any CodingKey] { [] }

  func encodeNil() { slot.body = .null }
  func encode(_ value: Bool) { slot.body = .flag(value) }
  func encode(_ value: String) { slot.body = .text(value) }
  func encode<Number: FixedWidthInteger & Encodable>(_ value: Number) throws {
    slot.body = try body(ofWhole: value)
  }
  func encode<Number: BinaryFloatingPoint & Encodable>(_ value: Number) throws {
    slot.body = try body(ofFraction: value)
  }
  func encode<Value: Encodable>(_ value: Value) throws { slot.body = try body(of: value) }
}

private struct MembersContainer<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let members: Body.Members
  var codingPath: [any CodingKey] { [] }

  private func put(_ value: Body, _ key: Key) { members.items.append((key.stringValue, value)) }

  func encodeNil(forKey key: Key) { put(.null, key) }
  func encode(_ value: Bool, forKey key: Key) { put(.flag(value), key) }
  func encode(_ value: String, forKey key: Key) { put(.text(value), key) }
  func encode<Number: FixedWidthInteger & Encodable>(_ value: Number, forKey key: Key) throws {
    put(try body(ofWhole: value), key)
  }
  func encode<Number: BinaryFloatingPoint & Encodable>(_ value: Number, forKey key: Key) throws {
    put(try body(ofFraction: value), key)
  }
  func encode<Value: Encodable>(_ value: Value, forKey key: Key) throws { put(try body(of: value), key) }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) -> KeyedEncodingContainer<Nested> {
    let nested = Body.Members()
    put(.members(nested), key)
    return KeyedEncodingContainer(MembersContainer<Nested>(members: nested))
  }

  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    let nested = Body.List()
    put(.list(nested), key)
    return ListContainer(list: nested)
  }

  func superEncoder() -> any Encoder { inherited("super") }
  func superEncoder(forKey key: Key) -> any Encoder { inherited(key.stringValue) }

  private func inherited(_ key: String) -> any Encoder {
    let slot = Slot()
    members.items.append((key, .later(slot)))
    return SlotEncoder(slot: slot)
  }
}

private struct ListContainer: UnkeyedEncodingContainer {
  let list: Body.List
  var codingPath: [any CodingKey] { [] }
  var count: Int { list.items.count }

  func encodeNil() { list.items.append(.null) }
  func encode(_ value: Bool) { list.items.append(.flag(value)) }
  func encode(_ value: String) { list.items.append(.text(value)) }
  func encode<Number: FixedWidthInteger & Encodable>(_ value: Number) throws {
    list.items.append(try body(ofWhole: value))
  }
  func encode<Number: BinaryFloatingPoint & Encodable>(_ value: Number) throws {
    list.items.append(try body(ofFraction: value))
  }
  func encode<Value: Encodable>(_ value: Value) throws { list.items.append(try body(of: value)) }

  func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) -> KeyedEncodingContainer<Nested> {
    let nested = Body.Members()
    list.items.append(.members(nested))
    return KeyedEncodingContainer(MembersContainer<Nested>(members: nested))
  }

  func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
    let nested = Body.List()
    list.items.append(.list(nested))
    return ListContainer(list: nested)
  }

  func superEncoder() -> any Encoder {
    let slot = Slot()
    list.items.append(.later(slot))
    return SlotEncoder(slot: slot)
  }
}

extension Body {
  func write(to bytes: inout [UInt8]) {
    switch self {
    case .null: bytes += "null".utf8
    case .flag(let flag): bytes += (flag ? "true" : "false").utf8
    case .integer(let number): bytes += String(number).utf8
    case .text(let text): Self.write(text, to: &bytes)
    case .later(let slot): (slot.body ?? .members(Members())).write(to: &bytes)
    case .list(let list):
      bytes.append(UInt8(ascii: "["))
      for (place, item) in list.items.enumerated() {
        if place > 0 { bytes.append(UInt8(ascii: ",")) }
        item.write(to: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    case .members(let members):
      bytes.append(UInt8(ascii: "{"))
      for (place, item) in members.sorted.enumerated() {
        if place > 0 { bytes.append(UInt8(ascii: ",")) }
        Self.write(item.key, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        item.value.write(to: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
    }
  }

  private static func write(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { utf8 in
      var written = 0
      for (place, byte) in utf8.enumerated() where byte < 0x20 || byte == 0x22 || byte == 0x5C {
        bytes += utf8[written..<place]
        escape(byte, to: &bytes)
        written = place + 1
      }
      bytes += utf8[written...]
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func escape(_ byte: UInt8, to bytes: inout [UInt8]) {
    switch byte {
    case 0x22: bytes += #"\""#.utf8
    case 0x5C: bytes += #"\\"#.utf8
    case 0x08: bytes += #"\b"#.utf8
    case 0x09: bytes += #"\t"#.utf8
    case 0x0A: bytes += #"\n"#.utf8
    case 0x0C: bytes += #"\f"#.utf8
    case 0x0D: bytes += #"\r"#.utf8
    default:
      bytes += (byte < 0x10 ? #"\u000"# : #"\u00"#).utf8
      bytes += String(byte, radix: 16).utf8
    }
  }
}
