extension Register {
  mutating func apply(_ event: CaseEvent, to id: CaseID, _ stamp: Stamp) {
    switch event {
    case .opened(let opened): putCase(Case(id: id, opened: opened, stamp))
    case .imported(let imported): putCase(Case(id: id, imported: imported, stamp))
    case .allocated(let allocated):
      note(allocated, at: allocated.since ?? stamp.at)
      changeCase(id) { $0.apply(event, stamp) }
    case .returned(let returned):
      note(CaseloadMove(at: stamp.at, worker: returned.from, change: -1))
      changeCase(id) { $0.apply(event, stamp) }
    case .closed(let closed):
      if let from = closed.from {
        note(CaseloadMove(at: closed.closedAt ?? stamp.at, worker: from, change: -1))
      }
      changeCase(id) { $0.apply(event, stamp) }
    case .reopened:
      if let worker = cases[id]?.worker {
        note(CaseloadMove(at: stamp.at, worker: worker, change: 1))
      }
      changeCase(id) { $0.apply(event, stamp) }
    case .workChanged, .childSeen, .homeChanged, .pathway, .task, .night, .informationPassed,
      .informationAcknowledged,
      .informationTakenBack, .withdrawn:
      changeCase(id) { $0.apply(event, stamp) }
    }
  }
}

extension Register {
  /// A joint worker who is named or changed moves no case.
  private mutating func note(_ allocated: CaseAllocated, at instant: Instant) {
    guard allocated.from != allocated.worker else { return }
    if let from = allocated.from { note(CaseloadMove(at: instant, worker: from, change: -1)) }
    note(CaseloadMove(at: instant, worker: allocated.worker, change: 1))
  }
}

extension Case {
  init(id: CaseID, opened: CaseOpened, _ stamp: Stamp) {
    self.init(
      version: 1, id: id, child: opened.child, household: opened.household, contact: opened.contact,
      referredAt: opened.referredAt, source: opened.source, worry: opened.worry, level: opened.level,
      reReferral: opened.reReferral, work: opened.work, worker: nil, jointWorker: nil, since: stamp.at,
      movedBy: stamp.by, previousWorker: nil, before: nil, lastSeen: nil, lastRecorded: stamp.at,
      passedContacts: [],
      closedAt: nil)
    if opened.work == .assessmentWithSection47 || opened.discussionOwed == true {
      pathway.strategyNeededAt = stamp.at
    }
  }

  init(id: CaseID, imported: CaseImported, _ stamp: Stamp) {
    self.init(
      version: 1, id: id, child: imported.child, household: nil, contact: nil,
      referredAt: imported.referredAt,
      source: imported.source, worry: .notStated, level: 0, reReferral: imported.reReferral,
      work: imported.work,
      worker: nil, jointWorker: nil, since: imported.referredAt, movedBy: stamp.by, previousWorker: nil,
      lastSeen: nil, lastRecorded: stamp.at, passedContacts: [], closedAt: nil)
    hold(imported.work, at: stamp.at)
  }

  mutating func apply(_ event: CaseEvent, _ stamp: Stamp) {
    version += 1
    // To say once more what the case is, as a setting aside may, is no work on it.
    if case .workChanged(let change) = event, change.work == work { return }
    lastRecorded = stamp.at
    switch event {
    case .opened, .imported: break
    case .allocated(let allocated): take(allocated, stamp)
    case .returned(let returned): take(returned, stamp)
    case .workChanged(let change): become(change.work, at: stamp.at)
    case .childSeen(let seen):
      see(
        on: seen.on, at: min(London.endOfDay(seen.on).advanced(bySeconds: -1), stamp.at),
        notBefore: London.instant(day: seen.on, minute: 0), alone: false)
    case .pathway(let event):
      event.fact.apply(to: &pathway, stamp)
      if let seen = event.fact.sighting {
        see(on: London.day(of: seen.at), at: seen.at, notBefore: seen.at, alone: seen.alone)
      }
    case .task(let event): pathway.tasks.apply(event, at: stamp.at)
    case .night(let event): pathway.nights.apply(event, at: stamp.at)
    case .homeChanged(let moved): household = moved.household
    case .informationPassed(let passed): passedContacts.append(passed.contact)
    case .informationAcknowledged(let known):
      passedContacts.removeAll { $0 == known.contact }
      pathway.reconsider(since: stamp.at)
    case .informationTakenBack(let back): passedContacts.removeAll { $0 == back.contact }
    case .closed(let closed):
      closedAt = closed.closedAt ?? stamp.at
      closedBy = stamp.by
    case .reopened:
      closedAt = nil
      closedBy = nil
      if pathway.stepDown != nil { pathway.stepDown = nil }
    case .withdrawn:
      closedAt = stamp.at
      closedBy = stamp.by
    }
  }

  /// A child who was seen before the referral has not been seen because of it.
  private mutating func see(on day: Day, at instant: Instant, notBefore earliest: Instant, alone: Bool) {
    lastSeen = max(lastSeen ?? day, day)
    if instant >= referredAt { pathway.noteSeen(at: instant, notBefore: earliest, alone: alone) }
  }

  /// A case that becomes child protection or looked after has an open plan or placement, however little is known of it.
  private mutating func become(_ next: Work, at instant: Instant) {
    if next != boxedPathway?.value.restingWork { hold(next, at: instant) }
    let passes = next.passes || (next == .lookedAfter && !pathway.openProtections.isEmpty)
    // An order made while the child is accommodated does not make the accommodation the case’s own work.
    let isPassing =
      work.passes
      || (work == .lookedAfter && pathway.restingWork != nil
        && pathway.openProtections.contains { $0.kind == .accommodation })
    if passes, !isPassing { pathway.restingWork = work }
    work = next
  }

  private mutating func hold(_ work: Work, at instant: Instant) {
    guard work == .childProtection || work == .lookedAfter else { return }
    pathway.hold(work, at: instant)
  }

  private mutating func take(_ allocated: CaseAllocated, _ stamp: Stamp) {
    let left = Holding(worker: worker, jointWorker: jointWorker, since: since, previousWorker: previousWorker)
    if let heldSince = allocated.heldSince {
      since = heldSince
      previousWorker = before?.previousWorker
      before = nil
    } else {
      if allocated.worker != worker {
        since = allocated.since ?? stamp.at
        previousWorker = worker ?? previousWorker
      }
      before = left
    }
    allocatedAt = allocatedAt ?? since
    worker = allocated.worker
    jointWorker = allocated.jointWorker
    movedBy = stamp.by
  }

  private mutating func take(_ returned: CaseReturned, _ stamp: Stamp) {
    previousWorker = returned.waitedSince == nil ? returned.from : before?.previousWorker
    // The first allocation set aside never was.
    if returned.waitedSince != nil, allocatedAt == since { allocatedAt = nil }
    since = returned.waitedSince ?? stamp.at
    worker = nil
    jointWorker = nil
    before = nil
    movedBy = stamp.by
  }
}
