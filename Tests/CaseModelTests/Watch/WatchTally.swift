@testable import CaseModel

/// A count of the signals over recorded events, written from what the events mean, with none of the register’s rules.
///
/// It keeps what happened to each record and asks at the end what is missing; of the program it uses the calendar alone.
struct WatchTally {
  private struct ContactLife {
    var received: ContactReceived
    var decided: [ChildID: (outcome: Outcome, at: Instant, waits: Bool)] = [:]
    var disputed: Set<ChildID> = []
    var unheard: Set<ChildID> = []
    var settled: Consent
    var accepted = false
    var toldAt: Instant?
    var read = false
    var tasks: [(shift: Shift, known: Bool, done: Bool)] = []
    var children: [ChildID]
    /// Children for whom another authority has not answered yet.
    var asked: Set<ChildID> = []
    /// The level of each decision.
    var levels: [ChildID: UInt8] = [:]
  }

  struct CaseLife {
    var child: ChildID
    var contact: ContactID?
    var referredAt: Instant
    var work: Work
    var worker: WorkerID?
    var joint: WorkerID?
    var home: HouseholdID?
    /// Since when the worker has held it.
    var heldSince: Instant?
    var firstGiven: Instant?
    var closed = false
    var withdrawn = false
    var unread: Set<ContactID> = []
    var strategyAsked: Instant?
    /// A discussion was decided on, or an emergency began without one, and none was held since.
    var strategyOwed = false
    var strategies: [(present: [Partner], met: Bool, shared: Bool)] = []
    var enquiry: (at: Instant, seen: Bool, alone: Bool, done: Bool)?
    /// The start of the enquiry from which a conference is due that was not held yet.
    var conferenceFrom: Instant?
    var assessments: [(from: Instant, looked: Instant, submitted: Bool, done: Bool)] = []
    /// Whether the child was seen for the last assessment, and spoke.
    var asked = (seen: false, heard: false)
    /// When the last assessment was started.
    var writtenFrom = Instant(seconds: 0)
    var protections:
      [(
        kind: ProtectionKind, at: Instant, place: Whereabouts, ended: Instant?, seen: Bool,
        done: Set<LookedAfterTask>
      )] = []
    /// Plans: which, since when the next review counts, whether one was held, whether it runs.
    var plans: [(kind: PlanKind, since: Day, reviewed: Bool, open: Bool)] = []
    /// When an enquiry ended with a continuing risk and no conference; nil for any other.
    var risky: Instant?
    var looked: Instant?
    var passing = false
    /// Whether the family accepted a meeting that nobody has held.
    var meeting = false
    var lastSeen: Day?
    var met: Instant?
    var tasks: [(shift: Shift, known: Bool, done: Bool)] = []
    /// Whether the day service has to read what the night did, and whether its reasons are missing.
    var night = (unread: false, unreasoned: false)
    var seen = false
    var seenAlone = false
    var heard = false
    var reconsider = false
    /// Concerns, and the teams that have still to take each on.
    var waiting: [(kinds: Set<TeamKind>, taken: Bool)] = []
  }

  private var contacts: [ContactID: ContactLife] = [:]
  private(set) var cases: [CaseID: CaseLife] = [:]
  private var details: [ChildID: ChildDetails] = [:]
  private var named: [ChildID: [(contact: ContactID, at: Instant)]] = [:]
  private var history: [ContactID: Instant] = [:]
  private(set) var workers: [WorkerID: WorkerDetails] = [:]
  private var away: [WorkerID: [(from: Day, back: Day?)]] = [:]
  private(set) var leave: [WorkerID: [Worker.Leave]] = [:]
  private(set) var left: [WorkerID: Day] = [:]
  private(set) var supervised: [WorkerID: Day] = [:]
  private(set) var known: [WorkerID: Day] = [:]
  private(set) var audited: [WorkerID: Day] = [:]
  private var earlyHelp: [ChildID: [Instant]] = [:]
  private var allegations: Set<AllegationID> = []

  init(_ events: [Event], _ stamps: [Stamp]) {
    for (event, stamp) in zip(events, stamps) { take(event, stamp) }
  }

  // MARK: What happened

  private mutating func take(_ event: Event, _ stamp: Stamp) {
    switch event {
    case .contact(let id, let event): take(event, id, stamp)
    case .case(let id, let event): take(event, id, stamp)
    case .child(let id, let event): take(event, id)
    case .worker(let id, let event): take(event, id, stamp)
    case .allegation(let id, let event): take(event, id)
    case .service, .team, .household, .place, .peerGroup, .factSetAside: break
    }
  }

  private mutating func take(_ event: AllegationEvent, _ id: AllegationID) {
    if case .reported = event { allegations.insert(id) }
    if case .concluded = event { allegations.remove(id) }
    if case .reopened = event { allegations.insert(id) }
  }

  private mutating func take(_ event: ChildEvent, _ id: ChildID) {
    switch event {
    case .registered(let new): details[id] = new.details
    case .changed(let new): details[id] = new
    case .contactNoted(let note): named[id, default: []].append((note.contact, note.receivedAt))
    default: break
    }
  }

  private mutating func take(_ event: WorkerEvent, _ id: WorkerID, _ stamp: Stamp) {
    switch event {
    case .registered(let new):
      workers[id] = new
      supervised[id] = London.day(of: stamp.at)
      known[id] = London.day(of: stamp.at)
    case .changed(let new): workers[id] = new
    case .absenceStarted(let spell): away[id, default: []].append((spell.from, nil))
    case .absenceEnded(let ended):
      let last = (away[id]?.count ?? 1) - 1
      away[id]?[last].back = ended.on
    case .leavePlanned(let planned): leave[id, default: []].append(planned)
    case .left(let leaving): left[id] = leaving.on
    case .supervised(let session): supervised[id] = session.on
    case .auditDone: audited[id] = London.day(of: stamp.at)
    case .roleConfirmed(let given):
      workers[id]?.role = given.role
      workers[id]?.account = given.account
    case .roleGranted(let granted):
      workers[id]?.role = granted.role
      workers[id]?.account = granted.account
      left[id] = nil
    case .returned, .roleAsked, .roleDeclined: break
    }
  }

  private mutating func take(_ event: ContactEvent, _ id: ContactID, _ stamp: Stamp) {
    if case .received(let received) = event {
      contacts[id] = ContactLife(received: received, settled: received.consent, children: received.children)
    }
    guard var life = contacts[id] else { return }
    switch event {
    case .consentRecorded(let consent): life.settled = consent
    case .childAdded(let added): life.children.append(added.child)
    case .childDecided(let decided):
      life.decided[decided.child] = (decided.outcome, stamp.at, decided.awaitsSecondLook)
      life.unheard.remove(decided.child)
      if !decided.voice.isKnown { life.unheard.insert(decided.child) }
      life.levels[decided.child] = decided.level
      if decided.authority != nil { life.asked.insert(decided.child) }
      if decided.outcome == .earlyHelp {
        earlyHelp[decided.child, default: []].append(life.received.receivedAt)
      }
    case .childProtected(let protected):
      life.decided[protected.child] = (protected.outcome, stamp.at, false)
    case .decisionSetAside(let aside):
      life.decided[aside.child] = nil
      life.asked.remove(aside.child)
      life.unheard.remove(aside.child)
    case .authorityAccepted(let accepted): life.asked.remove(accepted.child)
    case .authorityRefused(let refused):
      life.decided[refused.child] = nil
      life.asked.remove(refused.child)
      life.unheard.remove(refused.child)
      life.toldAt = nil
    case .secondLookGiven(let look):
      if look.agreed {
        // Nobody can be told before the second manager agrees.
        life.decided[look.child]?.waits = false
        life.decided[look.child]?.at = stamp.at
      } else {
        life.decided[look.child] = nil
        life.unheard.remove(look.child)
        life.disputed.insert(look.child)
        earlyHelp[look.child]?.removeAll { $0 == life.received.receivedAt }
      }
    case .riskAccepted: life.accepted = true
    case .referrerTold: life.toldAt = stamp.at
    case .handoverAcknowledged: life.read = true
    case .task(let task): Self.take(task, &life.tasks)
    case .received, .imported, .ragChanged, .historyConsidered, .agencyAsked, .agencyAnswered,
      .agencyChased, .earlyHelp:
      break
    }
    contacts[id] = life
  }

  private static func take(_ event: TaskEvent, _ tasks: inout [(shift: Shift, known: Bool, done: Bool)]) {
    switch event {
    case .set(let task): tasks.append((task.shift, false, false))
    case .acknowledged(let task): tasks[task.number].known = true
    case .done(let task): tasks[task.number].done = true
    }
  }

  private mutating func take(_ event: CaseEvent, _ id: CaseID, _ stamp: Stamp) {
    if case .opened(let opened) = event {
      cases[id] = CaseLife(
        child: opened.child, contact: opened.contact, referredAt: opened.referredAt, work: opened.work,
        home: opened.household,
        strategyOwed: opened.work == .assessmentWithSection47 || opened.discussionOwed == true)
    }
    guard var life = cases[id] else { return }
    switch event {
    case .allocated(let allocated):
      if life.worker != allocated.worker { life.heldSince = allocated.since ?? stamp.at }
      life.worker = allocated.worker
      life.joint = allocated.jointWorker
      life.firstGiven = life.firstGiven ?? stamp.at
    case .returned: life.worker = nil
    case .workChanged(let change): life.work = change.work
    case .informationPassed(let passed): life.unread.insert(passed.contact)
    case .informationAcknowledged(let passed):
      life.unread.remove(passed.contact)
      life.reconsider = true
    case .informationTakenBack(let passed): life.unread.remove(passed.contact)
    case .closed(let closed):
      life.closed = true
      if closed.reason == .earlyHelp { earlyHelp[life.child, default: []].append(stamp.at) }
    case .withdrawn: (life.closed, life.withdrawn) = (true, true)
    case .task(let task): Self.take(task, &life.tasks)
    case .night(.worked): life.night = (true, true)
    case .night(.acknowledged): life.night.unread = false
    case .night(.reasoned): life.night.unreasoned = false
    case .pathway(let event): Self.take(event, &life, stamp)
    case .childSeen(let seen):
      life.seen = true
      life.lastSeen = max(life.lastSeen ?? seen.on, seen.on)
      // Of a day nobody knows the hour: only what had begun before it has the child seen.
      Self.see(&life, at: London.instant(day: seen.on, minute: 0))
    case .homeChanged(let moved): life.home = moved.household
    case .opened, .imported, .reopened: break
    }
    cases[id] = life
  }

  private static func see(_ life: inout CaseLife, at instant: Instant) {
    for place in life.protections.indices
    where life.protections[place].ended == nil && life.protections[place].at <= instant {
      life.protections[place].seen = true
    }
  }

  private static func move(_ life: inout CaseLife, to whereabouts: Whereabouts) {
    for place in life.protections.indices where life.protections[place].ended == nil {
      life.protections[place].place = whereabouts
    }
  }

  private static func take(_ event: PathwayEvent, _ life: inout CaseLife, _ stamp: Stamp) {
    let last = life.assessments.count - 1
    switch event.fact {
    case is StrategyAsked: life.strategyAsked = stamp.at
    case let held as StrategyHeld:
      life.strategyAsked = nil
      life.strategyOwed = false
      life.strategies.append((held.present, held.thresholdMet, false))
    case is MinutesShared:
      if let place = life.strategies.lastIndex(where: { !$0.shared }) { life.strategies[place].shared = true }
    case let started as EnquiryStarted:
      life.enquiry = (started.startedAt, false, false, false)
      life.risky = nil
      if started.emergency != nil, life.strategyAsked == nil { life.strategyOwed = true }
    case let completed as EnquiryCompleted:
      life.enquiry?.done = true
      life.risky = completed.outcome == .continuingRisk && !completed.conferenceNeeded ? stamp.at : nil
      if completed.conferenceNeeded {
        life.conferenceFrom = life.conferenceFrom ?? life.enquiry?.at
      } else if life.conferenceFrom == life.enquiry?.at {
        life.conferenceFrom = nil
      }
    case is ConferenceRequested: life.conferenceFrom = life.conferenceFrom ?? life.enquiry?.at
    case is ConferenceHeld: life.conferenceFrom = nil
    case let started as AssessmentStarted:
      let from = London.instant(day: started.on, minute: 0)
      life.writtenFrom = from
      life.asked = life.assessments.isEmpty ? (life.seen, life.heard) : (false, false)
      life.assessments.append((life.assessments.isEmpty ? life.referredAt : from, from, false, false))
    case is CheckpointHeld: life.assessments[last].looked = stamp.at
    case is AssessmentSubmitted:
      life.assessments[last].submitted = true
      life.asked.heard = true
    case is AssessmentReturned: life.assessments[last].submitted = false
    case is AssessmentAuthorised: life.assessments[last].done = true
    case let visit as VisitMade where visit.seen && visit.at >= life.referredAt:
      life.seen = true
      life.lastSeen = max(life.lastSeen ?? London.day(of: visit.at), London.day(of: visit.at))
      let speaks = visit.words?.isEmpty == false
      if life.assessments.isEmpty { life.heard = life.heard || speaks }
      life.asked = (true, life.asked.heard || speaks)
      if visit.alone { life.seenAlone = true }
      Self.see(&life, at: visit.at)
      if let enquiry = life.enquiry, !enquiry.done, visit.at >= enquiry.at {
        life.enquiry?.seen = true
        if visit.alone { life.enquiry?.alone = true }
      }
    case let started as ProtectionStarted:
      move(&life, to: started.place)
      life.protections.append((started.kind, started.at, started.place, nil, false, []))
    case let changed as PlaceChanged: move(&life, to: changed.place)
    case let done as LookedAfterDone:
      if let place = life.protections.lastIndex(where: { $0.ended == nil && $0.kind == .accommodation }) {
        life.protections[place].done.insert(done.what)
      }
    case let ended as ProtectionEnded:
      let place = life.protections.lastIndex { $0.ended == nil && $0.kind == ended.kind }
      if let place { life.protections[place].ended = ended.at }
    case let concern as ConcernRaised:
      life.reconsider = true
      life.waiting.append((Set(concern.passedTo ?? []), false))
    case let accepted as ConcernAccepted:
      let place = life.waiting.firstIndex {
        ($0.kinds.isEmpty && !$0.taken) || accepted.kind.map($0.kinds.contains) ?? false
      }
      guard let place else { break }
      life.waiting[place].taken = true
      if let kind = accepted.kind { life.waiting[place].kinds.remove(kind) }
    case let review as ThresholdReconsidered:
      life.reconsider = false
      if review.discussionOwed == true { life.strategyOwed = true }
    case let plan as PlanStarted: life.plans.append((plan.kind, plan.on, false, true))
    case is PlanEnded:
      if let place = life.plans.lastIndex(where: \.open) { life.plans[place].open = false }
    case let review as ReviewHeld:
      if let place = life.plans.lastIndex(where: { $0.open && $0.kind == .protection }) {
        (life.plans[place].since, life.plans[place].reviewed) = (review.on, true)
      }
    case is CaseAudited: life.looked = stamp.at
    case is TransferAsked: life.passing = true
    case is AuthorityAccepted, is AuthorityRefused: life.passing = false
    case let answer as FamilyGroupAnswered: life.meeting = life.meeting || answer.accepted
    case is ProceedingsLetterSent, is FamilyGroupSettled: life.meeting = false
    case let meeting as MeetingHeld: life.met = London.instant(day: meeting.on, minute: 0)
    default: break
    }
  }

  // MARK: What is missing

  func due(_ name: ClockName, _ start: Instant) -> Instant {
    (try? england.due(name.rule.limit, from: start)) ?? Instant(seconds: .max)
  }

  func isAway(_ worker: WorkerID, _ today: Day) -> Bool {
    let spells = away[worker] ?? []
    if spells.contains(where: { $0.from <= today && ($0.back.map { today < $0 } ?? true) }) { return true }
    return left[worker].map { $0 < today } ?? false
  }

  /// Of one signal, which records stand in its list.
  func records(_ signal: WatchSignal, at now: Instant) -> Set<RecordID> {
    if signal == .allegation { return Set(allegations.map(\.record)) }
    if signal == .caseload {
      return Set(workers.filter { isOverloaded($0.key, $0.value, now) }.map(\.key.record))
    }
    var found: Set<RecordID> = []
    for (id, life) in contacts where lacks(signal, life, id, now) { found.insert(id.record) }
    for (id, life) in cases where !life.closed && lacks(signal, life, now) { found.insert(id.record) }
    return found
  }

  private func lacks(_ signal: WatchSignal, _ life: ContactLife, _ id: ContactID, _ now: Instant) -> Bool {
    let received = life.received.receivedAt
    let isUndecided = life.children.contains { life.decided[$0] == nil }
    switch signal {
    case .undecided:
      let close = (try? england.closeOfPlay(on: London.day(of: now))) ?? nil
      return isUndecided && due(.decision, received) <= max(close ?? now, now)
    case .riskNotAccepted: return life.received.immediateRisk && !life.accepted
    case .history:
      return life.children.contains { life.decided[$0] == nil && isKnown($0, id, received) }
    case .decisionWaits:
      let isOpen = isUndecided || life.decided.values.contains { $0.waits }
      if !life.asked.isEmpty { return true }
      return isOpen
        && (life.decided.values.contains { $0.waits }
          || life.children.contains(where: life.disputed.contains))
    case .night:
      return (life.received.outOfHours && !life.read)
        || life.tasks.contains { $0.shift == .day && !$0.known && !$0.done }
    case .identity:
      // Nobody hears a child for a contact whose decisions all stand.
      let isOpen = isUndecided || life.decided.values.contains { $0.waits }
      return (isUndecided && life.children.contains { details[$0].map(lacksIdentity) ?? false })
        || (isOpen && !life.unheard.isEmpty)
    case .consent:
      if isUndecided, life.settled == .notSettled || life.settled == .refused { return true }
      return isOwed(life) && wentAhead(life)
    case .referrer:
      guard life.received.referrer != nil, life.toldAt == nil, !isUndecided,
        !life.decided.values.contains(where: \.waits), let last = life.decided.values.map(\.at).max()
      else { return false }
      return due(.referrerTold, last) <= now
    case .strategy, .notSeen, .unallocated, .conference, .assessment, .caseload, .allegation: return false
    }
  }

  /// Decided for help or an assessment below the level of section 47, where the family did not agree and nobody said why.
  private func wentAhead(_ life: ContactLife) -> Bool {
    let isAgreed =
      switch life.settled {
      case .obtained, .dispensedWith: true
      case .refused, .notSettled, .notNeeded: false
      }
    return !isAgreed && !life.received.immediateRisk
      && life.decided.contains { child, decision in
        (decision.outcome == .earlyHelp || decision.outcome == .referralForAssessment)
          && (life.levels[child] ?? 0) < 5
      }
  }

  /// Whether anything on a contact is still to be done.
  private func isOwed(_ life: ContactLife) -> Bool {
    life.children.contains { life.decided[$0] == nil } || life.decided.values.contains { $0.waits }
      || (life.received.referrer != nil && life.toldAt == nil) || !life.asked.isEmpty
      || (life.received.immediateRisk && !life.accepted) || (life.received.outOfHours && !life.read)
      || life.tasks.contains { !$0.done }
  }

  private func lacks(_ signal: WatchSignal, _ life: CaseLife, _ now: Instant) -> Bool {
    let runs = life.enquiry.map { !$0.done } ?? false
    switch signal {
    case .strategy:
      if life.strategyAsked != nil || life.strategyOwed { return true }
      guard let last = life.strategies.last else { return false }
      let missed = [Partner.socialCare, .police, .health].contains { !last.present.contains($0) }
      return (missed && (runs || !last.met)) || life.strategies.contains { !$0.shared }
    case .notSeen:
      if let child = details[life.child], child.birthDate == nil, let due = child.expectedBirthDate {
        return due < London.day(of: now)
      }
      if let enquiry = life.enquiry, runs, !enquiry.seen,
        due(.seenInEnquiry, awaited(life, from: enquiry.at, daysAfterBirth: 1)) <= now
      {
        return true
      }
      if let given = life.firstGiven, !life.seen,
        due(.seenInAssessment, awaited(life, from: given, daysAfterBirth: 0)) <= now
      {
        return true
      }
      if let placed = lookedAfter(life) {
        if !placed.seen, due(.lookedAfterVisit, placed.since) <= now { return true }
        if placed.seen, placed.isAccommodated, let day = life.lastSeen,
          due(.lookedAfterFurtherVisit, London.instant(day: day, minute: 720)) <= now
        {
          return true
        }
      }
      if let enquiry = life.enquiry, !enquiry.done, enquiry.seen, !enquiry.alone { return true }
      return life.seen && !life.seenAlone
    case .unallocated: return life.worker.map { covers($0, London.day(of: now)) } ?? true
    case .decisionWaits:
      return !life.unread.isEmpty || life.reconsider || life.night.unreasoned || life.passing || life.meeting
        || life.waiting.contains { !$0.taken || !$0.kinds.isEmpty }
        || (life.assessments.last.map { $0.submitted && !$0.done } ?? false)
    case .conference:
      if life.conferenceFrom != nil { return true }
      if let risky = life.risky, life.looked.map({ $0 <= risky }) ?? true,
        !life.plans.contains(where: \.open)
      {
        return true
      }
      guard let plan = life.plans.last(where: { $0.open && $0.kind == .protection }) else { return false }
      let since = London.instant(day: plan.since, minute: 0)
      return due(plan.reviewed ? .furtherReview : .reviewConference, since) <= now
    case .assessment: return drifts(life, now)
    case .night:
      return life.protections.contains { $0.ended == nil && $0.kind != .accommodation } || life.night.unread
        || life.tasks.contains { $0.shift == .day && !$0.known && !$0.done }
    case .identity:
      let isWritten = life.assessments.last.map { !$0.done } ?? false
      return details[life.child].map(lacksIdentity) ?? false
        || (isWritten && life.asked.seen && !life.asked.heard)
    case .undecided, .riskNotAccepted, .history, .caseload, .consent, .referrer, .allegation: return false
    }
  }

  /// From when a child is to be seen: one who was born since, from the birth on, whose hour nobody records.
  private func awaited(_ life: CaseLife, from start: Instant, daysAfterBirth days: Int) -> Instant {
    guard let born = details[life.child]?.birthDate, born > London.day(of: start) else { return start }
    return London.instant(day: born.advanced(by: days), minute: 0)
  }

  /// How the child is looked after now, and since when without a break of a day; nil for a child who is not.
  private func lookedAfter(
    _ life: CaseLife
  ) -> (since: Instant, seen: Bool, isAccommodated: Bool, done: Set<LookedAfterTask>)? {
    let emergencies = life.protections.filter {
      $0.kind != .accommodation && [.fosterCare, .residential].contains($0.place)
    }.sorted { $0.at > $1.at }
    let placement = life.protections.last { $0.kind == .accommodation && $0.ended == nil }
    guard let last = placement ?? emergencies.first(where: { $0.ended == nil }) else { return nil }
    var (since, seen) = (last.at, last.seen)
    for earlier in emergencies where earlier.at < since {
      if let ended = earlier.ended, London.day(of: ended) < London.day(of: since) { continue }
      since = earlier.at
      seen = seen || earlier.seen
    }
    return (since, seen, placement != nil, last.done)
  }

  private func drifts(_ life: CaseLife, _ now: Instant) -> Bool {
    if let enquiry = life.enquiry, !enquiry.done, due(.enquiry, enquiry.at) <= now { return true }
    if let placed = lookedAfter(life), placed.isAccommodated, placed.done.count < 2,
      due(.healthAssessment, placed.since) <= now
    {
      return true
    }
    let week = now.advanced(bySeconds: 7 * 86_400)
    guard let last = life.assessments.last else {
      return life.work != .dutyVisit && due(.assessment, life.referredAt) <= week
    }
    if last.done { return false }
    let met = max(life.met ?? life.writtenFrom, life.writtenFrom)
    return due(.assessment, last.from) <= week || (!last.submitted && due(.checkpoint, last.looked) <= now)
      || due(.inNeedMeeting, met) <= now
  }

  private func isKnown(_ child: ChildID, _ contact: ContactID, _ received: Instant) -> Bool {
    let (day, second) = London.local(received)
    let year = London.instant(day: day.advanced(byMonths: -12), second: second)
    let earlier = (named[child] ?? []).filter { $0.at < received && $0.at >= year }.count
    let isBack = (earlyHelp[child] ?? []).contains { $0 >= year && $0 < received }
    return earlier >= 2 || isBack || cases.values.contains { $0.child == child && !$0.withdrawn }
  }

  /// A worker who is away unplanned, gone, or on leave of a week of working days.
  private func covers(_ worker: WorkerID, _ today: Day) -> Bool {
    let holders: Set<Role> = [.socialWorker, .seniorPractitioner]
    if isAway(worker, today) || !(workers[worker].map { holders.contains($0.role) } ?? true) { return true }
    return (leave[worker] ?? []).contains { planned in
      guard planned.from <= today, today <= planned.through else { return false }
      let days = (0...planned.from.distance(to: planned.through)).map { planned.from.advanced(by: $0) }
      return days.count { (try? england.isWorkingDay($0)) ?? false }
        >= simulatedSettings.caseload.leaveToCover
    }
  }

  private func lacksIdentity(_ child: ChildDetails) -> Bool {
    child.ethnicity == .notYetObtained || child.languages.isEmpty || child.religion == nil
      || child.disabilities.isEmpty
  }
}
