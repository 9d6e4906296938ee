import CaseModel

/// What is checked whenever a ledger is opened; slower checks are left to ``Ledger/verify(since:progress:)``.
extension Ledger {
  /// How many of the newest events are checked on opening.
  static let newestLookedAt = 64

  /// Checks that the newest events are what was recorded and follow one another; notes those that are not.
  func lookAtNewestEvents(_ view: some StoreView) throws {
    var left = Self.newestLookedAt
    var after: EventRow?
    try view.events(.newestFirst) { row in
      var isFollowed = true
      if let after, after.sequence == row.sequence + 1 {
        isFollowed = row.hash.elementsEqual(after.previousHash)
      } else if let after {
        // Whether this event was altered, the one after the gap cannot tell: it followed the missing one.
        note(.missing(from: row.sequence + 1, through: after.sequence - 1))
      }
      if !isFollowed || !row.agrees { note(row.altered) }
      after = row
      left -= 1
      return left > 0
    }
  }

  /// Whether nothing has been recorded yet for a real service: whoever made the ledger was stopped before its first entry.
  ///
  /// - Throws: ``LedgerError`` where entries are missing.
  public var isUnbegun: Bool {
    get throws {
      let noted = store.endNoted
      return try store.reading { view in
        let found = try end(view)
        try requireNoneLost(of: noted, endingAt: found, in: view)
        return found == .start
      }
    }
  }

  /// Checks that nothing that was called recorded is missing.
  ///
  /// - Parameter noted: ``Store/endNoted`` before the view began.
  /// - Throws: ``LedgerError/entriesLost(path:recorded:found:)``.
  func requireNoneLost(of noted: Head?, endingAt end: Head, in view: some StoreView) throws {
    guard let noted, try !view.contains(noted) else { return }
    throw LedgerError.entriesLost(path: path, recorded: noted.sequence, found: end.sequence)
  }

  /// Whether the ledger holds an invented service.
  ///
  /// - Throws: ``LedgerError/otherKindOfService(path:)`` when its note contradicts its events.
  func isInvented(_ view: some StoreView) throws -> Bool {
    let noted = try view.number(.simulated) == 1
    guard try kindAgrees(noted: noted, view) else {
      throw LedgerError.otherKindOfService(path: path)
    }
    return noted
  }

  /// Whether events do not contradict what a ledger notes about its service; true where they do not say.
  func kindAgrees(noted isInvented: Bool, _ view: some StoreView) throws -> Bool {
    switch try kindOfEvents(view) {
    case nil: true
    case let isInventedByEvents?: isInvented == isInventedByEvents
    }
  }

  /// Whether the events are those of an invented service; nil where they do not say.
  ///
  /// The chain of an invented service begins with a hash of its own. In a ledger that an earlier version began it does
  /// not; there an administrator's account, with which a real service begins, tells the two apart.
  func kindOfEvents(_ view: some StoreView) throws -> Bool? {
    guard let first = try view.event(1) else { return nil }
    if first.previousHash.elementsEqual(Head.inventedStart.hash) { return true }
    guard try view.number(.simulated) == 1 else { return false }
    var isReal = false
    try view.events(.recorded) { row in
      guard row.by == 0 else { return false }
      isReal = row.registersAccount(codec)
      return !isReal
    }
    return isReal ? false : nil
  }
}

extension EventRow {
  /// Whether it registers a worker who has an operating-system account.
  fileprivate func registersAccount(_ codec: EventCodec) -> Bool {
    guard kindName == EventKind.workerRegistered.rawValue, let record = RecordID(packed: record),
      case .worker(_, .registered(let details))? = try? codec.event(
        .workerRegistered, of: record, body: Array(body))
    else { return false }
    return details.account != nil
  }
}

extension StoreView {
  /// Whether a head is one that this ledger had once.
  package func contains(_ head: Head) throws -> Bool {
    if head.sequence == 0 { return head == .start || head == .inventedStart }
    return try event(head.sequence)?.hash.elementsEqual(head.hash) ?? false
  }
}
