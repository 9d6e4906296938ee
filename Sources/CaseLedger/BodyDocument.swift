/// The JSON of one fact, taken apart without copying: each value with where it stands in the bytes.
final class BodyDocument {
  private let bytes: [UInt8]
  private var nodes: ContiguousArray<Node> = []

  /// A value, or the name of a member.
  struct Node {
    var kind: Kind
    /// The first byte of what it says, without the quotation marks of a text.
    var start: Int32
    /// The byte after the last.
    var end: Int32
    /// The place of the next value on the same level.
    var next: Int32
  }

  /// What a value is; members are names and values in turn.
  enum Kind: UInt8 {
    case null, yes, no, integer, text, escapedText, list, members
  }

  /// What is not JSON as the ledger keeps it, and where.
  struct Malformed: Error {
    var place: Int
  }

  /// Takes the bytes apart.
  ///
  /// - Throws: ``Malformed`` for anything that is not one JSON value of texts, flags, whole numbers, lists and members.
  init(_ bytes: [UInt8]) throws {
    self.bytes = bytes
    do { _ = try UTF8Span(validating: bytes.span) } catch {
      throw Malformed(place: error.byteOffsets.lowerBound)
    }
    nodes.reserveCapacity(24)
    var parser = Parser(bytes: bytes)
    try parser.value(into: &nodes, depth: 0)
    try parser.end()
  }

  subscript(place: Int) -> Node { nodes[place] }

  /// The first value inside a list, or the first name inside members.
  func inside(_ place: Int) -> Int { place + 1 }

  /// The value on the same level after this one.
  func after(_ place: Int) -> Int { Int(nodes[place].next) }

  /// Whether a member's name is this one.
  func isName(_ place: Int, equalTo name: UnsafeBufferPointer<UInt8>) -> Bool {
    let node = nodes[place]
    guard node.kind == .text else { return (try? text(place))?.utf8.elementsEqual(name) ?? false }
    return bytes[Int(node.start)..<Int(node.end)].elementsEqual(name)
  }

  /// A text, or the name of a member.
  ///
  /// - Throws: ``Malformed`` for what is not a text, or half of a character behind `\u`.
  func text(_ place: Int) throws -> String {
    let node = nodes[place]
    let said = bytes[Int(node.start)..<Int(node.end)]
    switch node.kind {
    case .text: return String(decoding: said, as: UTF8.self)
    case .escapedText: return String(decoding: try Self.unescaped(said), as: UTF8.self)
    default: throw Malformed(place: Int(node.start))
    }
  }

  /// A whole number; nil for what is none of that size.
  func integer<Number: FixedWidthInteger>(_ place: Int, as type: Number.Type) -> Number? {
    let node = nodes[place]
    guard node.kind == .integer else { return nil }
    var number: Number = 0
    let isNegative = bytes[Int(node.start)] == UInt8(ascii: "-")
    for byte in bytes[(Int(node.start) + (isNegative ? 1 : 0))..<Int(node.end)] {
      let (tens, isTooLarge) = number.multipliedReportingOverflow(by: 10)
      let digit = Number(truncatingIfNeeded: byte &- UInt8(ascii: "0"))
      let (sum, overflows) =
        isNegative ? tens.subtractingReportingOverflow(digit) : tens.addingReportingOverflow(digit)
      guard !isTooLarge, !overflows else { return nil }
      number = sum
    }
    return number
  }

  private static func unescaped(_ said: ArraySlice<UInt8>) throws -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(said.count)
    var rest = said
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "\\") else {
        text.append(byte)
        continue
      }
      let letter = rest.popFirst() ?? 0
      switch letter {
      case UInt8(ascii: "b"): text.append(0x08)
      case UInt8(ascii: "t"): text.append(0x09)
      case UInt8(ascii: "n"): text.append(0x0A)
      case UInt8(ascii: "f"): text.append(0x0C)
      case UInt8(ascii: "r"): text.append(0x0D)
      case UInt8(ascii: "u"): text += UTF8.encode(try scalar(&rest)).map { Array($0) } ?? []
      case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(letter)
      default: throw Malformed(place: rest.startIndex)
      }
    }
    return text
  }

  /// The character behind `\u`, of which one beyond the first 65,536 takes two.
  private static func scalar(_ rest: inout ArraySlice<UInt8>) throws -> Unicode.Scalar {
    let first = try hexadecimal(&rest)
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard first < 0xDC00, rest.popFirst() == UInt8(ascii: "\\"), rest.popFirst() == UInt8(ascii: "u") else {
      throw Malformed(place: rest.startIndex)
    }
    let second = try hexadecimal(&rest)
    guard (0xDC00...0xDFFF).contains(second),
      let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    else { throw Malformed(place: rest.startIndex) }
    return scalar
  }

  private static func hexadecimal(_ rest: inout ArraySlice<UInt8>) throws -> UInt32 {
    let digits = rest.prefix(4)
    rest = rest.dropFirst(4)
    guard digits.count == 4, digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
      let value = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw Malformed(place: digits.startIndex) }
    return value
  }
}

/// Goes along the bytes once.
private struct Parser {
  let bytes: [UInt8]
  var place = 0

  /// How deep lists and members may stand in each other; no fact comes near it, and nothing made to harm may exhaust the stack.
  private static let deepest = 64

  mutating func value(into nodes: inout ContiguousArray<BodyDocument.Node>, depth: Int) throws {
    guard depth < Self.deepest else { throw malformed }
    switch next() {
    case UInt8(ascii: "\""): try text(into: &nodes)
    case UInt8(ascii: "{"): try compound(.members, closedBy: UInt8(ascii: "}"), into: &nodes, depth)
    case UInt8(ascii: "["): try compound(.list, closedBy: UInt8(ascii: "]"), into: &nodes, depth)
    case UInt8(ascii: "t"): try word("true", .yes, into: &nodes)
    case UInt8(ascii: "f"): try word("false", .no, into: &nodes)
    case UInt8(ascii: "n"): try word("null", .null, into: &nodes)
    default: try integer(into: &nodes)
    }
  }

  /// Nothing but blanks follows.
  mutating func end() throws {
    if next() != nil { throw malformed }
  }

  private var malformed: BodyDocument.Malformed { BodyDocument.Malformed(place: place) }

  /// The next byte that is not a blank; nil at the end.
  private mutating func next() -> UInt8? {
    while place < bytes.count {
      switch bytes[place] {
      case 0x20, 0x0A, 0x0D, 0x09: place += 1
      case let byte: return byte
      }
    }
    return nil
  }

  private func add(
    _ kind: BodyDocument.Kind, from start: Int, to end: Int,
    into nodes: inout ContiguousArray<BodyDocument.Node>
  ) {
    nodes.append(.init(kind: kind, start: Int32(start), end: Int32(end), next: Int32(nodes.count + 1)))
  }

  private mutating func compound(
    _ kind: BodyDocument.Kind, closedBy last: UInt8,
    into nodes: inout ContiguousArray<BodyDocument.Node>, _ depth: Int
  ) throws {
    let own = nodes.count
    add(kind, from: place, to: place, into: &nodes)
    place += 1
    var isFirst = true
    while let byte = next(), byte != last {
      if !isFirst {
        guard byte == UInt8(ascii: ",") else { throw malformed }
        place += 1
        _ = next()
      }
      isFirst = false
      if kind == .members { try name(into: &nodes) }
      try value(into: &nodes, depth: depth + 1)
    }
    guard next() == last else { throw malformed }
    place += 1
    nodes[own].end = Int32(place)
    nodes[own].next = Int32(nodes.count)
  }

  private mutating func name(into nodes: inout ContiguousArray<BodyDocument.Node>) throws {
    guard next() == UInt8(ascii: "\"") else { throw malformed }
    try text(into: &nodes)
    guard next() == UInt8(ascii: ":") else { throw malformed }
    place += 1
  }

  private mutating func text(into nodes: inout ContiguousArray<BodyDocument.Node>) throws {
    let start = place + 1
    var isEscaped = false
    place = start
    while place < bytes.count, bytes[place] != UInt8(ascii: "\"") {
      guard bytes[place] >= 0x20 else { throw malformed }
      if bytes[place] == UInt8(ascii: "\\") {
        isEscaped = true
        place += 1
        guard place < bytes.count, #""\/bfnrtu"#.utf8.contains(bytes[place]) else { throw malformed }
      }
      place += 1
    }
    guard place < bytes.count else { throw malformed }
    add(isEscaped ? .escapedText : .text, from: start, to: place, into: &nodes)
    place += 1
  }

  private mutating func word(
    _ word: StaticString, _ kind: BodyDocument.Kind, into nodes: inout ContiguousArray<BodyDocument.Node>
  ) throws {
    let end = place + word.utf8CodeUnitCount
    let isThere = word.withUTF8Buffer { end <= bytes.count && bytes[place..<end].elementsEqual($0) }
    guard isThere else { throw malformed }
    add(kind, from: place, to: end, into: &nodes)
    place = end
  }

  private mutating func integer(into nodes: inout ContiguousArray<BodyDocument.Node>) throws {
    let start = place
    if place < bytes.count, bytes[place] == UInt8(ascii: "-") { place += 1 }
    let digits = place
    while place < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[place]) { place += 1 }
    let isPadded = place > digits + 1 && bytes[digits] == UInt8(ascii: "0")
    guard place > digits, !isPadded else { throw malformed }
    add(.integer, from: start, to: place, into: &nodes)
  }
}
