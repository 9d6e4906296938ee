import CaseModel

extension Desk {
  /// Records commands, all or none, and makes them durable.
  ///
  /// Other programs' events come in first, so that commands are decided on the state as it is.
  ///
  /// - Parameters:
  ///   - commands: decided one after the other, each on the state that the ones before it leave.
  ///   - seen: versions of the records that somebody looked at before acting; empty to leave it to the rules.
  /// - Returns: the records that changed, by these commands or by other programs, in no order.
  /// - Throws: ``StaleRecord`` when a record moved on since it was seen; `Refusal` when a rule says no; ``LedgerError``
  ///   when storage fails. Nothing of the commands is recorded then, and the register does not have them either.
  @discardableResult
  public func submit(
    _ commands: [Command], by worker: WorkerID, at instant: Instant, seen: [RecordID: Int32] = [:]
  ) throws -> [RecordID] {
    try record(keepingClosed: true, seen: seen, by: worker) { recording in
      for command in commands { try recording.submit(command, by: worker, at: instant) }
    }
  }

  /// Records many commands, each by whom and when its own stamp says, in one transaction.
  ///
  /// For imports and invented history: closed records that it made or read are let go from memory afterwards.
  ///
  /// - Parameter body: submits; an error that it lets through undoes all of it. It may read from the desk, too.
  /// - Returns: the records that changed, in no order.
  @discardableResult
  public func record(_ body: (Recording) throws -> Void) throws -> [RecordID] {
    try record(keepingClosed: false, seen: [:], by: nil, body)
  }

  private func record(
    keepingClosed: Bool, seen: [RecordID: Int32], by worker: WorkerID?, _ body: (Recording) throws -> Void
  ) throws -> [RecordID] {
    guard ledger.access == .readWrite else { throw LedgerError.readOnly(path: ledger.path) }
    var recording: Recording?
    do {
      head = try ledger.record { view in
        try catchUpIfNeeded(view)
        // A version of what somebody may not read is not compared: the answer would tell who recorded what, and when.
        try requireUnchanged(seen.filter { worker == nil || register.mayRead($0.key, worker) }, view)
        let current = Recording(desk: self, view: view, isOneAct: worker != nil)
        recording = current
        try body(current)
        return try current.finished()
      }
      lastMove += Int64(recording?.moves.count ?? 0)
      outOfOrder = isSimulated ? nil : recording?.outOfOrder
    } catch {
      recording?.putBack()
      hideAllegations()
      throw error
    }
    let touched = recording?.touched ?? []
    if !keepingClosed { recording?.releaseClosed() }
    putInOrder(after: touched, keepingClosed: keepingClosed)
    defer { unreported.removeAll() }
    return touched.union(unreported).filter { !hides($0) }
  }

  /// What follows a recording that is durable, and so never makes it look as if it had failed.
  ///
  /// Whoever repeated it would record it twice. What cannot be read now is read with the next.
  private func putInOrder(after touched: Set<RecordID>, keepingClosed: Bool) {
    try? settleRestricted(after: touched)
    if !keepingClosed { try? loadChildrenOfOpenContacts() }
  }

  private func requireUnchanged(_ seen: [RecordID: Int32], _ view: LedgerView) throws {
    if seen.isEmpty { return }
    try load(Array(seen.keys), view)
    let stale = seen.filter { register.version(of: $0.key) != $0.value }.map(\.key)
    if stale.isEmpty { return }
    if let last = try view.stamps(ofLast: stale).values.min(by: { $0.record < $1.record }) { throw last }
  }
}
