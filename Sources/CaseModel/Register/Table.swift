/// Records of one kind by number: dense storage, so that a hundred thousand rows cost their own size.
public struct Table<Key: Identified, Value> {
  private var slots = SlotIndex()
  private var values: ContiguousArray<Value> = []

  init() {}

  /// How many records there are.
  public var count: Int { values.count }

  /// All records, in no order.
  public var all: ContiguousArray<Value> { values }

  /// The record with an identifier; nil when the register does not hold it.
  public subscript(id: Identifier<Key>) -> Value? {
    guard let slot = slots[id.number] else { return nil }
    return values[Int(slot)]
  }

  /// Looks at a record where it lies, for a copy costs a count on each text that it holds.
  func look<Result>(at id: Identifier<Key>, _ body: (borrowing Value) -> Result) -> Result? {
    guard let slot = slots[id.number] else { return nil }
    return body(values[Int(slot)])
  }

  /// Looks at every record where it lies, in no order.
  func lookAtAll(_ body: (borrowing Value) -> Void) {
    for slot in values.indices { body(values[slot]) }
  }

  /// Whether the register holds the record.
  public func contains(_ id: Identifier<Key>) -> Bool { slots[id.number] != nil }

  mutating func put(_ value: Value, as id: Identifier<Key>) {
    if let slot = slots[id.number] {
      values[Int(slot)] = value
    } else {
      slots.set(id.number, to: Int32(values.count))
      values.append(value)
    }
  }

  /// Changes a record in place; the record must be there, for its earlier events made it.
  mutating func change(_ id: Identifier<Key>, _ body: (inout Value) -> Void) {
    guard let slot = slots[id.number] else {
      preconditionFailure("\(id) has an event but no record: load it before applying")
    }
    body(&values[Int(slot)])
  }

  mutating func remove(_ id: Identifier<Key>, number: (Value) -> UInt32) {
    guard let slot = slots[id.number] else { return }
    slots.set(id.number, to: nil)
    let last = values.removeLast()
    guard Int(slot) < values.count else { return }
    values[Int(slot)] = last
    slots.set(number(last), to: slot)
  }

  mutating func reserve(_ count: Int) { values.reserveCapacity(count) }
}

extension Table: Sendable where Value: Sendable {}
