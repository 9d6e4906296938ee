import Dispatch

/// Works on the pieces of something long on all cores, and gives the results back in their order.
///
/// The thread that calls brings the pieces and takes the results, so that what belongs to the database stays on it.
struct InOrder<Piece: Sendable, Made: Sendable> {
  private let work: @Sendable (Piece) -> Made
  private let queue = DispatchQueue(label: "frontdoor.pieces", attributes: .concurrent)
  private var waiting: [Errand<Made>] = []

  /// Pieces under way before the first result is waited for: enough that neither side waits long for the other.
  private static var ahead: Int { 8 }

  init(_ work: @escaping @Sendable (Piece) -> Made) { self.work = work }

  /// Begins with a piece.
  ///
  /// - Returns: the oldest result that has not been given back, where enough pieces are under way.
  mutating func begin(_ piece: Piece) -> Made? {
    let errand = Errand<Made>()
    queue.async { [work] in errand.bring(work(piece)) }
    waiting.append(errand)
    return waiting.count > Self.ahead ? waiting.removeFirst().made() : nil
  }

  /// The oldest result that has not been given back; nil when all have been.
  mutating func next() -> Made? { waiting.isEmpty ? nil : waiting.removeFirst().made() }
}

/// A result that somebody waits for.
private final class Errand<Made: Sendable>: @unchecked Sendable {
  private let brought = DispatchSemaphore(value: 0)
  /// Written before the signal and read after it.
  private var result: Made?

  func bring(_ made: Made) {
    result = made
    brought.signal()
  }

  func made() -> Made {
    brought.wait()
    guard let result else { preconditionFailure("a result is there once it is signalled") }
    return result
  }
}

extension StoreView {
  /// Hands over all events, each with what is made of it on all cores, until `take` says false.
  ///
  /// - Parameter take: may ask the view while events are handed over.
  func events<Made: Sendable>(
    _ order: EventOrder, making make: @escaping @Sendable (EventRow) -> Made,
    _ take: (EventRow, Made) throws -> Bool
  ) throws {
    var pieces = InOrder { (rows: [EventRow]) in rows.map { ($0, make($0)) } }
    var rows: [EventRow] = []
    var goesOn = true
    func takeAll(_ made: [(EventRow, Made)]?) throws {
      for (row, made) in made ?? [] where goesOn { goesOn = try take(row, made) }
    }
    try events(order) { row in
      rows.append(row)
      guard rows.count == 256 else { return true }
      try takeAll(pieces.begin(rows))
      rows.removeAll(keepingCapacity: true)
      return goesOn
    }
    try takeAll(pieces.begin(rows))
    while goesOn, let made = pieces.next() { try takeAll(made) }
  }
}
