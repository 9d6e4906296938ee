/// Reads a fact back from the JSON that ``BodyEncoder`` writes.
///
/// Every event that is shown, verified or replayed comes through here, and Foundation's decoder takes several times as long.
/// What the encoder knows is known here, and nothing else: no dates, raw data or fractions.
struct BodyDecoder {
  /// - Throws: `DecodingError` or ``BodyDocument/Malformed``; the bytes are not what the type keeps.
  func decode<Value: Decodable>(_ type: Value.Type, from bytes: [UInt8]) throws -> Value {
    try Value(from: NodeDecoder(document: try BodyDocument(bytes), place: 0))
  }
}

/// One value of a document.
private struct NodeDecoder: Decoder, SingleValueDecodingContainer {
  let document: BodyDocument
  let place: Int
  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    guard document[place].kind == .members else { throw mismatch(type) }
    return KeyedDecodingContainer(MembersContainer<Key>(document: document, place: place))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
    guard document[place].kind == .list else { throw mismatch([Any].self) }
    return ListContainer(document: document, list: place)
  }

  func singleValueContainer() -> any SingleValueDecodingContainer { self }

  func decodeNil() -> Bool { document[place].kind == .null }

  func decode(_ type: Bool.Type) throws -> Bool {
    switch document[place].kind {
    case .yes: true
    case .no: false
    default: throw mismatch(type)
    }
  }

  func decode(_ type: String.Type) throws -> String { try document.text(place) }

  func decode<Number: FixedWidthInteger & Decodable>(_ type: Number.Type) throws -> Number {
    guard let number = document.integer(place, as: type) else { throw mismatch(type) }
    return number
  }

  /// The ledger keeps no fractions.
  func decode<Number: BinaryFloatingPoint & Decodable>(_ type: Number.Type) throws -> Number {
    throw mismatch(type)
  }

  func decode<Value: Decodable>(_ type: Value.Type) throws -> Value { try Value(from: self) }

  private func mismatch(_ type: Any.Type) -> DecodingError {
    .typeMismatch(type, .init(codingPath: [], debugDescription: "the ledger holds something else here"))
  }
}

private struct MembersContainer<Key: CodingKey>: KeyedDecodingContainerProtocol {
  let document: BodyDocument
  let place: Int
  var codingPath: [any CodingKey] { [] }

  var allKeys: [Key] {
    var keys: [Key] = []
    eachName { name in
      if let key = (try? document.text(name)).flatMap({ Key(stringValue: $0) }) { keys.append(key) }
      return true
    }
    return keys
  }

  /// Goes along the names until told to stop.
  private func eachName(_ body: (Int) -> Bool) {
    var name = document.inside(place)
    let end = document.after(place)
    while name < end, body(name) { name = document.after(document.after(name)) }
  }

  /// Where the value of a member stands; nil where there is none.
  private func find(_ key: Key) -> Int? {
    var found: Int?
    var wanted = key.stringValue
    wanted.withUTF8 { wanted in
      eachName { name in
        guard document.isName(name, equalTo: wanted) else { return true }
        found = document.after(name)
        return false
      }
    }
    return found
  }

  private func value(_ key: Key) throws -> NodeDecoder {
    guard let found = find(key) else {
      throw DecodingError.keyNotFound(key, .init(codingPath: [], debugDescription: "the ledger holds none"))
    }
    return NodeDecoder(document: document, place: found)
  }

  /// Where the value of a member stands; nil where there is none, and where it is null.
  private func present(_ key: Key) -> NodeDecoder? {
    guard let found = find(key), document[found].kind != .null else { return nil }
    return NodeDecoder(document: document, place: found)
  }

  func contains(_ key: Key) -> Bool { find(key) != nil }
  func decodeNil(forKey key: Key) throws -> Bool { try value(key).decodeNil() }
  func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool { try value(key).decode(type) }
  func decode(_ type: String.Type, forKey key: Key) throws -> String { try value(key).decode(type) }
  func decode<Number: FixedWidthInteger & Decodable>(_ type: Number.Type, forKey key: Key) throws -> Number {
    try value(key).decode(type)
  }
  func decode<Number: BinaryFloatingPoint & Decodable>(
    _ type: Number.Type, forKey key: Key
  ) throws -> Number {
    try value(key).decode(type)
  }
  func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
    try Value(from: try value(key))
  }

  func decodeIfPresent(_ type: Bool.Type, forKey key: Key) throws -> Bool? {
    try present(key)?.decode(type)
  }
  func decodeIfPresent(_ type: String.Type, forKey key: Key) throws -> String? {
    try present(key)?.decode(type)
  }
  func decodeIfPresent<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value? {
    try present(key).map { try Value(from: $0) }
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) throws -> KeyedDecodingContainer<Nested> {
    try value(key).container(keyedBy: type)
  }
  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    try value(key).unkeyedContainer()
  }
  func superDecoder() throws -> any Decoder { NodeDecoder(document: document, place: place) }
  func superDecoder(forKey key: Key) throws -> any Decoder { try value(key) }
}

private struct ListContainer: UnkeyedDecodingContainer {
  let document: BodyDocument
  let list: Int
  private var next: Int
  private(set) var currentIndex = 0
  var codingPath: [any CodingKey] { [] }

  init(document: BodyDocument, list: Int) {
    self.document = document
    self.list = list
    next = document.inside(list)
  }

  var count: Int? {
    var (count, item) = (0, document.inside(list))
    while item < document.after(list) { (count, item) = (count + 1, document.after(item)) }
    return count
  }

  var isAtEnd: Bool { next >= document.after(list) }

  private mutating func take() throws -> NodeDecoder {
    guard !isAtEnd else {
      throw DecodingError.valueNotFound(
        Any.self, .init(codingPath: [], debugDescription: "the list ends here"))
    }
    defer {
      next = document.after(next)
      currentIndex += 1
    }
    return NodeDecoder(document: document, place: next)
  }

  mutating func decodeNil() throws -> Bool {
    guard !isAtEnd, document[next].kind == .null else { return false }
    _ = try take()
    return true
  }
  mutating func decode(_ type: Bool.Type) throws -> Bool { try take().decode(type) }
  mutating func decode(_ type: String.Type) throws -> String { try take().decode(type) }
  mutating func decode<Number: FixedWidthInteger & Decodable>(_ type: Number.Type) throws -> Number {
    try take().decode(type)
  }
  mutating func decode<Number: BinaryFloatingPoint & Decodable>(_ type: Number.Type) throws -> Number {
    try take().decode(type)
  }
  mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value { try Value(from: try take()) }

  mutating func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type
  ) throws -> KeyedDecodingContainer<Nested> {
    try take().container(keyedBy: type)
  }
  mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
    try take().unkeyedContainer()
  }
  mutating func superDecoder() throws -> any Decoder { try take() }
}
