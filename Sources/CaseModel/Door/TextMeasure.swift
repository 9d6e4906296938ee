/// Walks an event’s fields by their saved names and refuses what is too long, so that no new field is forgotten.
struct TextMeasure: Encoder {
  /// The name of the current field; empty at the top.
  private let field: String

  init(_ field: String = "") { self.field = field }

  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    KeyedEncodingContainer(Fields<Key>())
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer { Entries(field: field) }
  func singleValueContainer() -> any SingleValueEncodingContainer { Value(field: field) }

  /// Walks what an event says.
  ///
  /// Events that repeat on one record what was recorded on another are not refused again.
  static func check(_ event: Event) throws {
    if case .child(_, .duplicateTakenIn) = event { return }
    if case .service = event { return }
    if let payload = event.payload { try walk(payload, "") }
  }

  /// Refuses a text that is longer than its field allows.
  static func check(_ text: String, _ field: String) throws {
    // Nearly every text is shorter than the shortest limit.
    guard text.utf8.count > TextLimit.name else { return }
    let limit = TextLimit.characters(of: field)
    guard TextLimit.isLonger(text, than: limit) else { return }
    throw Refusal.textTooLong(TextLimit.words(of: field), limit: limit)
  }

  /// Walks a value; days, moments and numbers have no length to speak of.
  static func walk(_ value: some Encodable, _ field: String) throws {
    switch value {
    case let text as String: try check(text, field)
    case is Day, is Instant: return
    default: try value.encode(to: TextMeasure(field))
    }
  }

  /// The fields of a payload.
  struct Fields<Key: CodingKey>: KeyedEncodingContainerProtocol {
    var codingPath: [any CodingKey] { [] }

    mutating func encodeNil(forKey key: Key) {}
    mutating func encode(_ value: Bool, forKey key: Key) {}
    mutating func encode<Number: FixedWidthInteger & Encodable>(_ value: Number, forKey key: Key) {}
    mutating func encode<Number: BinaryFloatingPoint & Encodable>(_ value: Number, forKey key: Key) {}
    mutating func encode(_ value: String, forKey key: Key) throws { try check(value, key.stringValue) }
    mutating func encode<Value: Encodable>(_ value: Value, forKey key: Key) throws {
      try walk(value, key.stringValue)
    }
    mutating func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type, forKey key: Key)
      -> KeyedEncodingContainer<Nested>
    {
      KeyedEncodingContainer(Fields<Nested>())
    }
    mutating func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
      Entries(field: key.stringValue)
    }
    mutating func superEncoder() -> any Encoder { TextMeasure() }
    mutating func superEncoder(forKey key: Key) -> any Encoder { TextMeasure(key.stringValue) }
  }

  /// The entries of a list.
  struct Entries: UnkeyedEncodingContainer {
    let field: String
    var codingPath: [any CodingKey] { [] }
    var count = 0

    init(field: String) { self.field = field }

    private mutating func countOne() throws {
      count += 1
      if let limit = TextLimit.entries(of: field), count > limit {
        throw Refusal.tooMany(TextLimit.words(of: field), limit: limit)
      }
    }

    mutating func encodeNil() {}
    mutating func encode(_ value: Bool) {}
    mutating func encode<Number: FixedWidthInteger & Encodable>(_ value: Number) {}
    mutating func encode<Number: BinaryFloatingPoint & Encodable>(_ value: Number) {}
    mutating func encode(_ value: String) throws {
      try countOne()
      try check(value, field)
    }
    mutating func encode<Value: Encodable>(_ value: Value) throws {
      try countOne()
      try walk(value, field)
    }
    mutating func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type)
      -> KeyedEncodingContainer<Nested>
    {
      count += 1
      return KeyedEncodingContainer(Fields<Nested>())
    }
    mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
      count += 1
      return Entries(field: field)
    }
    mutating func superEncoder() -> any Encoder { TextMeasure(field) }
  }

  /// A payload, or a part of one, that is a single value.
  struct Value: SingleValueEncodingContainer {
    let field: String
    var codingPath: [any CodingKey] { [] }

    mutating func encodeNil() {}
    mutating func encode(_ value: Bool) {}
    mutating func encode<Number: FixedWidthInteger & Encodable>(_ value: Number) {}
    mutating func encode<Number: BinaryFloatingPoint & Encodable>(_ value: Number) {}
    mutating func encode(_ value: String) throws { try check(value, field) }
    mutating func encode<Value: Encodable>(_ value: Value) throws { try walk(value, field) }
  }
}
