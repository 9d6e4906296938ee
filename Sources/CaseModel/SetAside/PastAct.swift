/// One act as it was recorded, and the whole history of the records that it touched.
///
/// The ledger provides it when an act is set aside, since the register keeps states and not events.
public struct PastAct: Equatable, Sendable {
  /// What the act recorded, on all its records, oldest first.
  public var events: [RecordedEvent]
  /// All events of each record that the act touched, oldest first.
  public var histories: [RecordID: [RecordedEvent]]

  /// Puts an act together.
  public init(events: [RecordedEvent], histories: [RecordID: [RecordedEvent]]) {
    self.events = events
    self.histories = histories
  }

  /// Looks up an act.
  ///
  /// - Parameters:
  ///   - recorded: everything that one command recorded, given the sequence of one of its events.
  ///   - history: a record's events, oldest first.
  public init(
    with sequence: Int64, recorded: (Int64) throws -> [RecordedEvent],
    history: (RecordID) throws -> [RecordedEvent]
  ) rethrows {
    events = try recorded(sequence)
    histories = [:]
    for record in Set(events.map(\.event.record)) { histories[record] = try history(record) }
  }

  /// What was recorded after the act on the records that it touched, oldest first.
  var later: [RecordedEvent] {
    let last = events.last?.sequence ?? 0
    return histories.values.flatMap { $0.filter { $0.sequence > last } }.sorted { $0.sequence < $1.sequence }
  }
}

extension [PastAct] {
  /// Of commands recorded together, those that did not set something aside and were not set aside since.
  public var toUndo: [PastAct] { filter { !$0.isSettingAside && !$0.isUndone } }

  /// How commands recorded together are undone together, the last one first.
  public var way: UndoWay {
    var acts: [UndoableAct] = []
    for command in reversed() {
      guard case .setAside(let own) = command.way else { return command.way }
      acts += own.reversed()
    }
    return .setAside(acts)
  }
}

extension PastAct {
  /// The act that a command sets aside, for a register all of whose events are at hand; nil where none is asked for.
  ///
  /// - Parameter begun: the sequences at which the events of each command begin, lowest first.
  package init?(undoneBy command: Command, in events: [RecordedEvent], begun: [Int64]) {
    guard case .setAside(let act, _) = command, let record = act.pastRecord else { return nil }
    let history = events.filter { $0.event.record == record }
    guard let event = act.pastEvent(in: history) else {
      self.init(events: [], histories: [record: history])
      return
    }
    self.init(with: event.sequence, in: events, begun: begun)
  }

  /// The act that recorded an event, for a register all of whose events are at hand.
  package init(with sequence: Int64, in events: [RecordedEvent], begun: [Int64]) {
    let first = begun.last { $0 <= sequence } ?? 1
    let next = begun.first { $0 > sequence } ?? .max
    self.init(
      with: sequence, recorded: { _ in events.filter { (first..<next).contains($0.sequence) } },
      history: { record in events.filter { $0.event.record == record } })
  }
}

extension UndoableAct {
  /// The record whose history is needed to find the act; nil where the records' states are enough.
  public var pastRecord: RecordID? {
    switch self {
    case .decision, .rating, .allocation, .closure, .absence: nil
    case .fact(let record, _): record
    case .merge(let child): child.record
    }
  }

  /// The event in that history by which the act is found; nil where there is none.
  public func pastEvent(in history: [RecordedEvent]) -> RecordedEvent? {
    switch self {
    case .decision, .rating, .allocation, .closure, .absence: nil
    case .fact(_, let version): history.first { $0.version == version }
    case .merge: history.counting.last { $0.event.kind == .childMerged }
    }
  }
}
