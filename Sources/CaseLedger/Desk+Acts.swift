import CaseModel

extension Desk {
  /// A worker's newest act of a day that was not undone and did not undo another: its commands, oldest first.
  ///
  /// Nil where there is none. What the worker may not read is left out, and so are commands that recorded nothing else.
  public func lastAct(of worker: WorkerID, on day: Day) throws -> [PastAct]? {
    try ledger.reading { view in
      for begun in try view.actsBegun(by: worker, since: London.instant(day: day, minute: 0)) {
        let commands = try begun.map { try pastAct(with: $0, view) }
        if !commands.toUndo.isEmpty { return commands.toUndo }
      }
      return nil
    }
  }

  /// The act that recorded an event, with the histories of the records that it touched.
  private func pastAct(with sequence: Int64, _ view: LedgerView) throws -> PastAct {
    let events = try view.act(with: sequence).filter { !hides($0.event.record) }
    return PastAct(events: events, histories: try view.histories(of: Set(events.map(\.event.record))))
  }

  /// What is needed to set an act aside; nil for other commands, and for acts that can be set aside from the records' states
  /// alone.
  func past(of command: Command, _ view: LedgerView) throws -> PastAct? {
    guard case .setAside(let act, _) = command, let record = act.pastRecord, !hides(record) else {
      return nil
    }
    let history = try view.histories(of: [record])[record] ?? []
    guard let event = act.pastEvent(in: history) else {
      return PastAct(events: [], histories: [record: history])
    }
    return try pastAct(with: event.sequence, view)
  }
}
