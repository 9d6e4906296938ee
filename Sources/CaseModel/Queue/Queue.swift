/// A sorted list of open work, kept in step with the register as records change.
public struct Queue: Sendable {
  /// Which list it is.
  public let kind: QueueKind
  /// How it is sorted.
  public private(set) var order: QueueOrder
  /// The rows in order.
  public private(set) var rows: ContiguousArray<QueueRow> = []
  private var present = WorkSet()

  /// Reads the whole list out of a register.
  public init(
    _ kind: QueueKind, of register: borrowing Register, order: QueueOrder = .timeLeft, on today: Day
  ) {
    self.kind = kind
    self.order = order
    rows = register.rows(in: kind, on: today)
    for row in rows { present.set(row.record, isHeld: true) }
    sort(by: order)
  }

  /// How many rows there are; what the tab shows.
  public var count: Int { rows.count }

  /// Sorts again.
  public mutating func sort(by order: QueueOrder) {
    self.order = order
    rows.sort { $0.precedes($1, by: order) }
  }

  /// Brings one record's row up to date: added, moved, or taken out.
  ///
  /// - Returns: whether the list changed.
  @discardableResult
  public mutating func update(_ record: RecordID, from register: borrowing Register, on today: Day) -> Bool {
    let row = register.row(of: record, in: kind, on: today)
    var before: QueueRow?
    if present.contains(record), let place = rows.firstIndex(where: { $0.record == record }) {
      if rows[place] == row { return false }
      before = rows.remove(at: place)
      present.set(record, isHeld: false)
    }
    if let row {
      rows.insert(row, at: place(for: row))
      present.set(record, isHeld: true)
    }
    return before != row
  }

  /// Where a record stands; nil when it is not in the list.
  public func place(of record: RecordID) -> Int? {
    guard present.contains(record) else { return nil }
    return rows.firstIndex { $0.record == record }
  }

  private func place(for row: QueueRow) -> Int {
    var low = 0
    var high = rows.count
    while low < high {
      let middle = (low + high) / 2
      if rows[middle].precedes(row, by: order) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension Queue {
  /// Reads every list out of a register, by time left.
  ///
  /// Rows that several lists show are worked out and sorted once.
  public static func all(of register: borrowing Register, on today: Day) -> [QueueKind: Queue] {
    let open = Queue(.open, of: register, on: today)
    var queues: [QueueKind: Queue] = [:]
    for kind in QueueKind.allCases {
      queues[kind] =
        switch kind {
        case .open: open
        case .toAllocate: Queue(kind, of: register, on: today)
        case .toDecide, .secondLook, .byWorker:
          Queue(kind, sorted: open.rows.filter { register.shows($0.record, in: kind, on: today) })
        }
    }
    return queues
  }

  /// A list with nothing in it.
  public static func empty(_ kind: QueueKind) -> Queue { Queue(kind, sorted: []) }

  private init(_ kind: QueueKind, sorted rows: ContiguousArray<QueueRow>) {
    self.kind = kind
    order = .timeLeft
    self.rows = rows
    for row in rows { present.set(row.record, isHeld: true) }
  }
}
