/// What the top line counts.
///
/// Each equals the list behind it.
public struct BoardCounts: Hashable, Sendable {
  /// Undecided contacts, second looks and cases in the tray whose clock has run out.
  public var breached = 0
  /// Of the same, those that run out before the day service next closes.
  public var dueBeforeClose = 0
  /// Immediate risks that no team has accepted.
  public var riskNotAccepted = 0
  /// Cases that nobody holds, or whose worker is absent or gone.
  public var awaitingAllocation = 0
  /// Decisions that await another manager.
  public var awaitingSecondLook = 0

  /// Nothing counted.
  public init() {}
}

extension Register {
  /// Counts the lists that wait for a manager.
  ///
  /// - Parameters:
  ///   - queues: all lists; risks are counted over everything open, clocks over what waits for a manager.
  ///   - now: the moment.
  ///   - close: when the day service next closes; nil where the calendar does not reach.
  public func counts(of queues: [Queue], at now: Instant, close: Instant?) -> BoardCounts {
    var counts = BoardCounts()
    for queue in queues {
      switch queue.kind {
      case .toDecide: count(clocksOf: queue, in: &counts, at: now, close: close)
      case .secondLook:
        count(clocksOf: queue, in: &counts, at: now, close: close)
        counts.awaitingSecondLook = queue.count
      case .toAllocate:
        count(clocksOf: queue, in: &counts, at: now, close: close)
        counts.awaitingAllocation = queue.count
      case .open: counts.riskNotAccepted = queue.rows.lazy.filter(\.riskNotAccepted).count
      case .byWorker: break
      }
    }
    return counts
  }

  private func count(clocksOf queue: Queue, in counts: inout BoardCounts, at now: Instant, close: Instant?) {
    for row in queue.rows {
      guard let due = row.due else { continue }
      if due <= now { counts.breached += 1 } else if let close, due <= close { counts.dueBeforeClose += 1 }
    }
  }
}
