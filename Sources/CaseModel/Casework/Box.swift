/// A value kept apart, so that a record that has none stays small; copied when it is changed and shared.
public struct Box<Value: Hashable & Sendable>: Hashable, Sendable {
  /// Changed only where a single box refers to it, so that nobody sees a change of another's.
  private final class Storage: @unchecked Sendable {
    @exclusivity(unchecked) var value: Value
    init(_ value: Value) { self.value = value }
  }

  private var storage: Storage

  /// Keeps a value.
  public init(_ value: Value) { storage = Storage(value) }

  /// The value.
  public var value: Value {
    _read { yield storage.value }
    _modify {
      if !isKnownUniquelyReferenced(&storage) { storage = Storage(storage.value) }
      yield &storage.value
    }
  }

  /// Whether the values are the same.
  public static func == (one: Self, other: Self) -> Bool { one.value == other.value }
  /// Hashes the value.
  public func hash(into hasher: inout Hasher) { hasher.combine(value) }
}

extension Box: Codable where Value: Codable {
  /// Reads the value.
  public init(from decoder: any Decoder) throws { self.init(try Value(from: decoder)) }
  /// Writes the value.
  public func encode(to encoder: any Encoder) throws { try value.encode(to: encoder) }
}
