/// One row of a queue: what sorting and counting need.
///
/// What is shown is looked up when it is drawn.
public struct QueueRow: Hashable, Sendable {
  /// A contact or a case.
  public let record: RecordID
  /// When it came: received for a contact, referred for a case, in the tray since for one to allocate.
  public let since: Instant
  /// When its gravest clock runs out; nil where none runs.
  public let due: Instant?
  /// When the first of its clocks runs out, by which rows are sorted; nil where none runs.
  public let firstDue: Instant?
  /// The contact's rating; nil for unrated and for cases.
  public let rag: Rag?
  /// Whether a child may be at immediate risk and no team has accepted it.
  public let riskNotAccepted: Bool
  /// Whether the day service has yet to read what the night handed over.
  public let handoverUnread: Bool
  /// Who holds the case; nil for a contact and for a case in the tray.
  public let worker: WorkerID?
  /// Which clock ``due`` is of; nil where none runs.
  public let clock: ClockName?
  /// When something was last recorded on the case; received for a contact.
  public let recordedAt: Instant

  /// The contact; nil for a case.
  public var contact: ContactID? { record.kind == .contact ? ContactID(record.number) : nil }
  /// The case; nil for a contact.
  public var `case`: CaseID? { record.kind == .case ? CaseID(record.number) : nil }

  /// Whether any of its clocks has run out.
  public func isBreached(at now: Instant) -> Bool { firstDue.map { $0 <= now } ?? false }

  /// Whether a less grave clock has run out while the one that the row shows has not.
  public func hidesLateness(at now: Instant) -> Bool { isBreached(at: now) && due.map { $0 > now } ?? false }

  /// Red 0 to blue 3; unrated sorts as amber until somebody rates it, so that it is not put last.
  var urgency: Int { rag?.urgency ?? Rag.amber.urgency }

  /// Whether this row comes before another; rows never tie, for records differ.
  ///
  /// Sorting by time left guarantees ageing: a row's due time is fixed, so only rows due earlier can stand before it.
  /// Sorted by the first of all its clocks, so that no row comes later because it shows a graver one.
  public func precedes(_ other: QueueRow, by order: QueueOrder) -> Bool {
    if riskNotAccepted != other.riskNotAccepted { return riskNotAccepted }
    switch order {
    case .timeLeft: return (dueSeconds, urgency, record) < (other.dueSeconds, other.urgency, other.record)
    case .rating: return (ratedSeconds, urgency, record) < (other.ratedSeconds, other.urgency, other.record)
    case .oldest: return (since, record) < (other.since, other.record)
    case .newest: return (other.since, other.record) < (since, record)
    }
  }

  /// What no clock drives stands as if it were due six weeks after it was last looked at.
  ///
  /// So it stays under what is new for no longer than that.
  ///
  /// - Source: local policy, default from this project: the work on a case is talked through every four to six weeks.
  private var dueSeconds: Int64 { firstDue?.seconds ?? recordedAt.seconds + 42 * 86_400 }

  /// Each step of the rating weighs as a week, so that what is less urgent cannot be pushed down for ever.
  ///
  /// - Source: “do not let the sort hide the non-urgent” (Ofsted’s 2018 inspection of Rochdale); the week is this
  ///   project’s proposal.
  private var ratedSeconds: Int64 { dueSeconds + Int64(urgency) * 7 * 86_400 }
}

extension Register {
  /// The row that a record has in a queue; nil when it has none there.
  public func row(of record: RecordID, in queue: QueueKind, on today: Day) -> QueueRow? {
    switch record.kind {
    case .contact: contacts.look(at: ContactID(record.number)) { row(of: $0, in: queue) } ?? nil
    case .case:
      cases.look(at: CaseID(record.number)) { row(of: $0, in: queue, away: away(of: $0, on: today)) } ?? nil
    case .service, .team, .worker, .household, .child, .allegation, .place, .peerGroup: nil
    }
  }

  /// Whether a record has a row in a queue.
  func shows(_ record: RecordID, in queue: QueueKind, on today: Day) -> Bool {
    switch record.kind {
    case .contact: contacts.look(at: ContactID(record.number)) { shows($0, in: queue) } ?? false
    case .case:
      cases.look(at: CaseID(record.number)) { shows($0, in: queue, away: away(of: $0, on: today)) } ?? false
    case .service, .team, .worker, .household, .child, .allegation, .place, .peerGroup: false
    }
  }

  /// The rows of a queue, in no order.
  func rows(in queue: QueueKind, on today: Day) -> ContiguousArray<QueueRow> {
    var rows: ContiguousArray<QueueRow> = []
    contacts.lookAtAll { if let row = row(of: $0, in: queue) { rows.append(row) } }
    // Who is away is worked out once, not for each case.
    let away = queue == .toAllocate ? workersToCover(on: today) : []
    cases.lookAtAll { if let row = row(of: $0, in: queue, away: away) { rows.append(row) } }
    return rows
  }

  private func shows(_ contact: borrowing Contact, in queue: QueueKind) -> Bool {
    guard contact.isOpen else { return false }
    switch queue {
    case .toDecide: return contact.stage == .toDecide
    case .secondLook: return contact.awaitsSecondLook
    case .open: return true
    case .toAllocate, .byWorker: return false
    }
  }

  private func shows(_ item: borrowing Case, in queue: QueueKind, away: Set<WorkerID>) -> Bool {
    guard item.isOpen else { return false }
    switch queue {
    case .toDecide, .secondLook: return false
    case .toAllocate: return item.worker.map(away.contains) ?? true
    case .byWorker: return item.worker != nil
    case .open: return true
    }
  }

  private func row(of contact: borrowing Contact, in queue: QueueKind) -> QueueRow? {
    guard shows(contact, in: queue) else { return nil }
    let next = nextClock(of: contact)
    return QueueRow(
      record: contact.id.record, since: contact.receivedAt, due: next?.due, firstDue: next?.firstDue,
      rag: contact.rag,
      riskNotAccepted: contact.riskNotAccepted,
      handoverUnread: contact.awaitsHandover || contact.tasks.contains(where: \.isUnreadByDay), worker: nil,
      clock: next?.clock.name, recordedAt: contact.receivedAt)
  }

  private func row(of item: borrowing Case, in queue: QueueKind, away: Set<WorkerID>) -> QueueRow? {
    guard shows(item, in: queue, away: away) else { return nil }
    let next = nextClock(of: item)
    return QueueRow(
      record: item.id.record, since: queue == .toAllocate ? item.since : item.referredAt, due: next?.due,
      firstDue: next?.firstDue, rag: nil, riskNotAccepted: false,
      handoverUnread: item.boxedPathway?.value.isUnreadByDay ?? false,
      worker: item.worker, clock: next?.clock.name, recordedAt: item.lastRecorded)
  }

  /// Whether a case is held by a worker who is absent, on long leave or gone, or in a role that holds no cases, so that
  /// somebody must cover it.
  ///
  /// - Source: local policy (Liverpool duty procedure; unallocated work held by a manager, an absent or a departed worker).
  public func needsCover(_ item: borrowing Case, on today: Day) -> Bool {
    guard let id = item.worker, let worker = workers[id] else { return false }
    return needsCover(worker, on: today)
  }

  private func away(of item: borrowing Case, on today: Day) -> Set<WorkerID> {
    guard needsCover(item, on: today), let worker = item.worker else { return [] }
    return [worker]
  }

  private func workersToCover(on today: Day) -> Set<WorkerID> {
    Set(workers.all.lazy.filter { needsCover($0, on: today) }.map(\.id))
  }

  private func needsCover(_ worker: Worker, on today: Day) -> Bool {
    !worker.details.role.holdsCases || worker.isAbsent(on: today) || worker.hasLeft(by: today)
      || isOnLongLeave(worker, on: today)
  }

  /// Whether planned leave that covers a day, with the leave that adjoins it, is long enough to be covered.
  ///
  /// - Source: local policy, default from this project (``CaseloadSettings/leaveToCover``).
  private func isOnLongLeave(_ worker: Worker, on today: Day) -> Bool {
    guard worker.isOnLeave(on: today) else { return false }
    let needed = settings.caseload.leaveToCover
    var working = 0
    for step in [-1, 1] {
      var day = step < 0 ? today : today.advanced(by: 1)
      while working < needed, worker.isOnLeave(on: day) || !isWorking(day) {
        if worker.isOnLeave(on: day), isWorking(day) { working += 1 }
        day = day.advanced(by: step)
      }
    }
    return working >= needed
  }

  /// Monday to Friday where the table of holidays does not reach.
  private func isWorking(_ day: Day) -> Bool { (try? calendar.isWorkingDay(day)) ?? !day.weekday.isWeekend }
}
