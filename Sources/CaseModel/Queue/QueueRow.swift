/// One row of a queue: what sorting and counting need.
///
/// What is shown is looked up when it is drawn.
public struct QueueRow: Hashable, Sendable {
  /// A contact or a case.
  public let record: RecordID
  /// When it came: received for a contact, referred for a case, in the tray since for one to allocate.
  public let since: Instant
  /// When its clock runs out; nil where none runs.
  public let due: Instant?
  /// The contact's rating; nil for unrated and for cases.
  public let rag: Rag?
  /// Whether a child may be at immediate risk and no team has accepted it.
  public let riskNotAccepted: Bool
  /// Who holds the case; nil for a contact and for a case in the tray.
  public let worker: WorkerID?

  /// The contact; nil for a case.
  public var contact: ContactID? { record.kind == .contact ? ContactID(record.number) : nil }
  /// The case; nil for a contact.
  public var `case`: CaseID? { record.kind == .case ? CaseID(record.number) : nil }

  /// Whether the clock has run out.
  public func isBreached(at now: Instant) -> Bool { due.map { $0 <= now } ?? false }

  /// Red 0 to blue 3; unrated sorts as amber until somebody rates it, so that it is not put last.
  var urgency: Int { rag?.urgency ?? Rag.amber.urgency }

  /// Whether this row comes before another; rows never tie, for records differ.
  ///
  /// Sorting by time left guarantees ageing: a row's due time is fixed, so only rows due earlier can stand before it.
  public func precedes(_ other: QueueRow, by order: QueueOrder) -> Bool {
    if riskNotAccepted != other.riskNotAccepted { return riskNotAccepted }
    switch order {
    case .timeLeft: return (dueSeconds, urgency, record) < (other.dueSeconds, other.urgency, other.record)
    case .rating: return (urgency, dueSeconds, record) < (other.urgency, other.dueSeconds, other.record)
    case .oldest: return (since, record) < (other.since, other.record)
    case .newest: return (other.since, other.record) < (since, record)
    }
  }

  private var dueSeconds: Int64 { due?.seconds ?? .max }
}

extension Register {
  /// The row that a record has in a queue; nil when it has none there.
  public func row(of record: RecordID, in queue: QueueKind, on today: Day) -> QueueRow? {
    switch record.kind {
    case .contact: contacts[ContactID(record.number)].flatMap { row(of: $0, in: queue) }
    case .case: cases[CaseID(record.number)].flatMap { row(of: $0, in: queue, on: today) }
    case .service, .team, .worker, .household, .child: nil
    }
  }

  private func row(of contact: Contact, in queue: QueueKind) -> QueueRow? {
    guard contact.isOpen else { return nil }
    let stage = contact.stage
    switch queue {
    case .toDecide: guard stage == .toDecide else { return nil }
    case .secondLook: guard stage == .secondLook else { return nil }
    case .open: break
    case .toAllocate, .byWorker: return nil
    }
    let decision = stage == .decided ? nil : decisionDue(of: contact)
    let acceptance = acceptanceDue(of: contact)
    let due = [decision, acceptance].compactMap { $0 }.min()
    return QueueRow(
      record: contact.id.record, since: contact.receivedAt, due: due, rag: contact.rag,
      riskNotAccepted: contact.riskNotAccepted, worker: nil)
  }

  private func row(of item: Case, in queue: QueueKind, on today: Day) -> QueueRow? {
    guard item.isOpen else { return nil }
    switch queue {
    case .toDecide, .secondLook: return nil
    case .toAllocate:
      guard item.worker == nil || needsCover(item, on: today) else { return nil }
      return QueueRow(
        record: item.id.record, since: item.since, due: item.worker == nil ? allocationDue(of: item) : nil,
        rag: nil,
        riskNotAccepted: false, worker: item.worker)
    case .byWorker: guard item.worker != nil else { return nil }
    case .open: break
    }
    return QueueRow(
      record: item.id.record, since: item.referredAt,
      due: item.worker == nil
        ? [allocationDue(of: item), due(of: item)].compactMap { $0 }.min() : due(of: item),
      rag: nil, riskNotAccepted: false, worker: item.worker)
  }

  /// Whether a case is held by a worker who is absent or has left, so that somebody must cover it.
  ///
  /// - Source: local policy (Liverpool duty procedure; unallocated work held by an absent or departed worker).
  public func needsCover(_ item: Case, on today: Day) -> Bool {
    guard let id = item.worker, let worker = workers[id] else { return false }
    return worker.isAbsent(on: today) || worker.hasLeft(by: today)
  }
}
