/// The events that a command would record, in order; reused between commands so that deciding allocates nothing.
public struct EventBatch: Sendable {
  /// The events, oldest first.
  public private(set) var events: ContiguousArray<Event> = []
  private var numbered: (children: UInt32, households: UInt32, cases: UInt32, allegations: UInt32) = (
    0, 0, 0, 0
  )

  /// An empty batch.
  public init() { events.reserveCapacity(16) }

  /// Forgets the events and keeps the room for the next ones.
  public mutating func removeAll() {
    events.removeAll(keepingCapacity: true)
    numbered = (0, 0, 0, 0)
  }

  mutating func add(_ event: Event) { events.append(event) }

  mutating func newChild(in register: borrowing Register) -> ChildID {
    defer { numbered.children += 1 }
    return ChildID(register.nextNumber(.child) + numbered.children)
  }

  mutating func newHousehold(in register: borrowing Register) -> HouseholdID {
    defer { numbered.households += 1 }
    return HouseholdID(register.nextNumber(.household) + numbered.households)
  }

  mutating func newCase(in register: borrowing Register) -> CaseID {
    defer { numbered.cases += 1 }
    return CaseID(register.nextNumber(.case) + numbered.cases)
  }

  mutating func newAllegation(in register: borrowing Register) -> AllegationID {
    defer { numbered.allegations += 1 }
    return AllegationID(register.nextNumber(.allegation) + numbered.allegations)
  }
}
