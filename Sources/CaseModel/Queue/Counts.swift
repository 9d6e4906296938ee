/// What the top line counts; each number equals the list behind it.
public struct BoardCounts: Hashable, Sendable {
  /// Everything open whose clock has run out.
  public var breached = 0
  /// Everything open whose clock runs out before the day service next closes.
  public var dueBeforeClose = 0
  /// Immediate risks that no team has accepted.
  public var riskNotAccepted = 0
  /// Cases that nobody holds, or whose worker is absent or gone.
  public var awaitingAllocation = 0
  /// Contacts and cases with something from the night that the day service has not read.
  public var handoverUnread = 0
  /// Decisions that await another manager.
  public var awaitingSecondLook = 0

  /// Nothing counted.
  public init() {}

  /// Counts the lists.
  ///
  /// - Parameters:
  ///   - queues: the lists; clocks and risks are counted over all that is open.
  ///   - now: the moment.
  ///   - close: when the day service next closes; nil where the calendar does not reach.
  public init(_ queues: some Sequence<Queue>, at now: Instant, close: Instant?) {
    for queue in queues {
      switch queue.kind {
      case .toDecide, .byWorker: break
      case .secondLook: awaitingSecondLook = queue.count
      case .toAllocate: awaitingAllocation = queue.count
      case .open: count(queue, at: now, close: close)
      }
    }
  }

  private mutating func count(_ open: Queue, at now: Instant, close: Instant?) {
    for row in open.rows {
      if row.riskNotAccepted { riskNotAccepted += 1 }
      if row.handoverUnread { handoverUnread += 1 }
      guard let due = row.firstDue else { continue }
      if due <= now { breached += 1 } else if let close, due <= close { dueBeforeClose += 1 }
    }
  }
}
