/// What is to happen, soonest first; what is due at one moment happens in the order in which it was put down.
struct Agenda<Task: Sendable>: Sendable {
  /// One thing to happen.
  struct Item: Sendable {
    let at: Instant
    let sequence: UInt64
    let task: Task

    fileprivate func precedes(_ other: Item) -> Bool {
      at == other.at ? sequence < other.sequence : at < other.at
    }
  }

  private var heap: ContiguousArray<Item> = []
  private var sequence: UInt64 = 0

  /// The soonest; nil when nothing is to happen.
  var first: Item? { heap.first }

  /// Puts a task down.
  mutating func add(_ task: Task, at instant: Instant) {
    heap.append(Item(at: instant, sequence: sequence, task: task))
    sequence += 1
    var place = heap.count - 1
    while place > 0, heap[place].precedes(heap[(place - 1) / 2]) {
      heap.swapAt(place, (place - 1) / 2)
      place = (place - 1) / 2
    }
  }

  /// Takes the soonest off; nil when nothing is to happen.
  mutating func removeFirst() -> Item? {
    guard let last = heap.popLast() else { return nil }
    guard let first = heap.first else { return last }
    heap[0] = last
    var place = 0
    while true {
      var soonest = place
      for child in [2 * place + 1, 2 * place + 2]
      where child < heap.count && heap[child].precedes(heap[soonest]) {
        soonest = child
      }
      if soonest == place { return first }
      heap.swapAt(place, soonest)
      place = soonest
    }
  }
}
