@testable import CaseModel

/// Commands that a busy, careless and sometimes mistaken hub could ask for.
struct RandomCommands {
  private var chance: Chance

  init(seed: UInt64) { chance = Chance(seed: seed) }

  /// Some minutes pass: mostly few, at times days.
  mutating func passing(_ now: Instant) -> Instant {
    now.advanced(byMinutes: Int64(chance.happens(oneIn: 12) ? chance.below(8_000) : chance.below(30)))
  }

  /// Who asks: mostly a manager, at times whoever.
  mutating func actor(_ register: Register) -> WorkerID {
    if chance.happens(oneIn: 8) { return WorkerID(UInt32(chance.below(register.workers.count + 3))) }
    return chance.pick([Hub.manager, Hub.otherManager, Hub.head])
  }

  mutating func command(_ register: Register, at now: Instant) -> Command {
    switch chance.below(100) {
    case 0..<8: .receiveContact(newContact(register, at: now))
    case 8..<10:
      .importContact(ImportedContact(receivedAt: past(now), source: .school, child: newChild(register)))
    case 10..<12: .importCase(importedCase(register, at: now))
    case 12..<13: .updateImportedCase(item(register), importedCase(register, at: now))
    case 13..<14: listedCommand(register, at: now)
    case 14..<53: contactCommand(contact(register), register, at: now)
    case 53..<56: handoverCommand(register)
    case 56..<82: caseCommand(item(register), register, at: now)
    case 82..<89: workerCommand(worker(register), register, at: now)
    case 89..<91:
      .child(
        child(register),
        .merge(
          into: child(register), reason: reason(), despite: chance.happens(oneIn: 2) ? "seen together" : nil))
    case 91..<92: .child(child(register), childCommand(register))
    case 92..<93:
      .changeHousehold(HouseholdID(1), HouseholdDetails(address: "\(chance.below(9)) Invented Road"))
    case 93..<94: chance.happens(oneIn: 2) ? .putSettingsInForce(settings()) : contextCommand(register)
    case 95..<97: allegationCommand(register, at: now)
    case 94..<95:
      chance.happens(oneIn: 2)
        ? .registerTeam(name: "Team \(chance.below(6))", kind: .firstResponse)
        : .changeTeam(
          TeamID(UInt32(4 + chance.below(4))), name: "Team \(chance.below(6))",
          kind: chance.pick([.other, .firstResponse]))
    default: .setAside(undone(register), reason: reason())
    }
  }
}

extension RandomCommands {
  private mutating func number(_ next: UInt32) -> UInt32 {
    let last = Int(next) - 1
    if chance.happens(oneIn: 25) || last < 1 { return UInt32(chance.below(last + 3)) }
    // Mostly what came lately, so that lives go on to their end.
    return UInt32(last - chance.below(min(last, chance.happens(oneIn: 4) ? last : 8)))
  }

  private mutating func child(_ register: Register) -> ChildID {
    ChildID(number(register.nextNumber(.child)))
  }
  private mutating func contact(_ register: Register) -> ContactID {
    ContactID(number(register.nextNumber(.contact)))
  }
  private mutating func item(_ register: Register) -> CaseID { CaseID(number(register.nextNumber(.case))) }
  private mutating func worker(_ register: Register) -> WorkerID {
    chance.happens(oneIn: 3)
      ? WorkerID(number(register.nextNumber(.worker)))
      : chance.pick([Hub.worker, Hub.otherWorker, Hub.senior])
  }

  /// Something of lists 2, 4 and 5.
  private mutating func listedCommand(_ register: Register, at now: Instant) -> Command {
    let start = London.day(of: past(now))
    let end = chance.happens(oneIn: 3) ? nil : start.advanced(by: chance.below(60) - 1)
    switch chance.below(3) {
    case 0:
      return .importEarlyHelp(newChild(register), EarlyHelpListed(startedOn: start, completedOn: end))
    case 1:
      return .importAssessment(item(register), AssessmentListed(startedOn: start, authorisedOn: end))
    default:
      return .importEnquiry(
        item(register),
        EnquiryListed(
          startedOn: start, conferenceNeeded: end == nil ? nil : chance.happens(oneIn: 2), conferenceOn: end,
          planFollowed: end == nil ? nil : chance.happens(oneIn: 2)))
    }
  }

  private mutating func reason() -> String { chance.happens(oneIn: 15) ? " " : "for a reason" }
  private mutating func past(_ now: Instant) -> Instant {
    now.advanced(byMinutes: -Int64(chance.below(900_000)))
  }
  private mutating func today(_ now: Instant) -> Day {
    London.day(of: now).advanced(by: chance.below(12) - 4)
  }

  private mutating func newChild(_ register: Register) -> NewChild {
    chance.happens(oneIn: 2) && register.children.count > 0
      ? .known(child(register)) : .new(Hub.child("Child \(register.nextNumber(.child))"))
  }

  private mutating func home(_ register: Register) -> NewHousehold? {
    if chance.happens(oneIn: 5) { return nil }
    return chance.happens(oneIn: 4)
      ? .known(HouseholdID(number(register.nextNumber(.household)))) : .new(HouseholdDetails())
  }

  private mutating func childCommand(_ register: Register) -> ChildCommand {
    switch chance.below(3) {
    case 0: .change(Hub.child("Changed"))
    case 1: .moveHome(to: home(register), reason: reason())
    default: .relate(to: child(register), as: chance.pick(Relation.allCases))
    }
  }

  private mutating func allegationCommand(_ register: Register, at now: Instant) -> Command {
    let last = Int(register.nextNumber(.allegation)) - 1
    if last < 1 || chance.happens(oneIn: 5) {
      var reported = Example.reported(now)
      if chance.happens(oneIn: 8) { reported.setting = " " }
      return .reportAllegation(reported)
    }
    let id = AllegationID(UInt32(1 + chance.below(last)))
    let item = register.allegations[id]
    // Some go all the way.
    if item?.isOpen == false, chance.happens(oneIn: 2) {
      return .allegation(id, .reopen(AllegationReopened(why: reason())))
    }
    if let linked = item?.children.first, chance.happens(oneIn: 4) {
      return .allegation(id, .unlink(AllegationUnlinked(child: linked, why: reason())))
    }
    let step =
      chance.happens(oneIn: 3) ? chance.below(6) : item?.evaluatedAt == nil ? 1 : item?.metOn == nil ? 2 : 4
    let command: AllegationCommand =
      switch step {
      case 0: .link(AllegationLinked(child: child(register)))
      case 1: .evaluate(AllegationEvaluated(decision: reason(), needsMeeting: chance.happens(oneIn: 2)))
      case 2: .meet(AllegationMeetingHeld(on: London.day(of: now), present: reason(), decided: "goes on"))
      case 5:
        .refer(
          AllegationReferred(
            to: chance.pick(AllegationReferral.allCases), on: London.day(of: now), note: ""))
      case 3: .review(AllegationReviewed(on: London.day(of: now), why: reason()))
      default:
        .conclude(
          AllegationConcluded(
            outcome: chance.pick(AllegationOutcome.allCases), why: reason(), referredTo: nil))
      }
    return .allegation(id, command)
  }

  /// Something about a place or a peer group, of which there are few.
  private mutating func contextCommand(_ register: Register) -> Command {
    let isPlace = chance.happens(oneIn: 2)
    let last = register.nextNumber(isPlace ? .place : .peerGroup) - 1
    if last < 2 || chance.happens(oneIn: 6) {
      let name = "Steps \(chance.below(5))"
      return isPlace ? .registerPlace(Example.place(name)) : .registerPeerGroup(Example.peers(name))
    }
    let number = 1 + UInt32(chance.below(Int(last)))
    let record = RecordID(kind: isPlace ? .place : .peerGroup, number: number)
    let linked = register.context(of: record)?.children.last
    let command: ContextCommand =
      switch chance.below(4) {
      case 0:
        .change(
          isPlace ? Example.place("Steps \(chance.below(9))") : Example.peers("Steps \(chance.below(9))"))
      case 1: .note(ContextNote(note: reason()))
      case 2 where linked != nil: .unlink(ContextLink(child: linked ?? ChildID(1), why: reason()))
      default: .link(ContextLink(child: child(register), why: reason()))
      }
    return isPlace ? .place(PlaceID(number), command) : .peerGroup(PeerGroupID(number), command)
  }

  private mutating func newContact(_ register: Register, at now: Instant) -> NewContact {
    let children = (0..<1 + chance.below(3)).map { _ in newChild(register) }
    return Hub.contact(
      children, at: now.advanced(byMinutes: -Int64(chance.below(40)) + (chance.happens(oneIn: 30) ? 60 : 0)),
      household: home(register),
      referrer: chance.happens(oneIn: 2) ? Referrer(name: "Ms Hale") : nil,
      worry: chance.pick(Worry.allCases),
      risk: chance.happens(oneIn: 6), rag: chance.pick([nil, .red, .amber, .green, .blue]),
      consent: chance.pick([.obtained, .obtained, .dispensedWith(why: "safer"), .notSettled, .refused]))
  }

  private mutating func importedCase(_ register: Register, at now: Instant) -> ImportedCase {
    let referred = past(now)
    let closed = chance.happens(oneIn: 2) ? referred.advanced(byMinutes: 40_000) : nil
    return ImportedCase(
      child: newChild(register), referredAt: referred, work: chance.pick([nil] + Work.allCases),
      worker: chance.happens(oneIn: 2) ? worker(register) : nil, closedAt: closed.map { min($0, now) },
      closure: closed == nil ? nil : chance.pick(ClosureReason.allCases))
  }

  private mutating func contactCommand(
    _ id: ContactID, _ register: Register, at now: Instant
  ) -> Command {
    let named = register.contacts[id]?.children.map(\.child) ?? []
    let command: ContactCommand =
      switch chance.below(20) {
      case 0..<2: .rate(chance.pick(Rag.allCases), why: reason())
      case 3: .addChild(newChild(register), home: home(register))
      case 2: .recordConsent(chance.pick([.obtained, .refused, .dispensedWith(why: reason())]))
      case 4..<7: .considerHistory
      case 7: .ask(chance.pick(Agency.allCases))
      case 8: answerOrChase()
      case 9..<14: .decide(decisions(named + (chance.happens(oneIn: 20) ? [child(register)] : [])))
      case 14..<17:
        .secondLook(named.last ?? child(register), agreed: chance.happens(oneIn: 2), view: reason())
      case 17: .acceptRisk(TeamID(UInt32(1 + chance.below(4))))
      case 18 where register.contacts[id]?.awaitedAuthority != nil:
        chance.happens(oneIn: 2)
          ? .recordAcceptance(named.last ?? child(register), Example.accepted(now))
          : .recordRefusal(named.last ?? child(register), Example.refused(now))
      case 19 where chance.happens(oneIn: 3): .protect(named.last ?? child(register), Example.protection(now))
      default: .tellReferrer(how: reason())
      }
    return .contact(id, command)
  }

  private mutating func answerOrChase() -> ContactCommand {
    let agency = chance.pick(Agency.allCases)
    return chance.happens(oneIn: 2)
      ? .chase(agency, how: reason())
      : .recordAnswer(agency, answer: reason(), shared: chance.pick([nil] + Sharing.allCases))
  }

  /// What one shift hands to the other, mostly where there is something.
  private mutating func handoverCommand(_ register: Register) -> Command {
    let early = register.contacts.all.filter { $0.earlyHelpDecidedAt != nil }.map(\.id).sorted()
    if let id = early.last, chance.happens(oneIn: 4), let at = register.contacts[id]?.earlyHelpDecidedAt {
      let day = London.day(of: at).advanced(by: chance.below(3) - 1)
      let step = chance.pick(EarlyHelpStep.allCases)
      return .contact(id, .recordEarlyHelp(step, EarlyHelpTaken(on: day, why: reason())))
    }
    let left = register.contacts.all.filter { $0.tasks.contains { $0.doneAt == nil } }.map(\.id).sorted()
    let id = left.last.flatMap { chance.happens(oneIn: 3) ? nil : $0 } ?? contact(register)
    if chance.happens(oneIn: 4) { return .contact(id, .acknowledgeHandover(note: "")) }
    return .contact(id, .task(task(register.contacts[id]?.tasks ?? [])))
  }

  private mutating func nightCommand(_ register: Register) -> Command? {
    let open = register.cases.all.filter { $0.isOpen && $0.pathway.nights.unreasoned != nil }.map(\.id)
    guard !open.isEmpty else { return nil }
    return .case(
      chance.pick(open.sorted()),
      .night(
        chance.happens(oneIn: 2)
          ? .acknowledge(note: reason())
          : .giveRationale(chance.happens(oneIn: 6) ? RationaleGiven(why: "why") : Example.rationale)))
  }

  private mutating func task(_ tasks: [HandoverTask]) -> TaskCommand {
    if tasks.isEmpty || chance.happens(oneIn: 4) {
      return .set(TaskSet(shift: chance.pick(Shift.allCases), what: reason()))
    }
    let number = chance.below(tasks.count + 1)
    return chance.happens(oneIn: 2)
      ? .acknowledge(number) : .finish(TaskDone(number: number, outcome: reason()))
  }

  private mutating func decisions(_ children: [ChildID]) -> [NewDecision] {
    let outcomes: [Outcome] = [
      .referralForAssessment, .referralForAssessment, .referralWithStrategyDiscussion, .noFurtherAction,
      .earlyHelp,
      .passToOpenCase, .otherAuthority,
    ]
    return children.map {
      Hub.decision($0, chance.pick(outcomes), level: chance.happens(oneIn: 20) ? 2 : nil)
    }
  }

  private mutating func caseCommand(_ id: CaseID, _ register: Register, at now: Instant) -> Command {
    let allocation = NewAllocation(
      worker: worker(register), jointWorker: chance.happens(oneIn: 6) ? worker(register) : nil,
      reason: reason(),
      overrides: chance.happens(oneIn: 10) ? [Override(rule: .asyeAlone, reason: "nobody else")] : [])
    if chance.happens(oneIn: 20) { return acknowledgement(id, register) }
    if chance.happens(oneIn: 30) {
      return .case(
        id, .record(EventMarked(record: id.record, version: 1, because: reason())))
    }
    if chance.happens(oneIn: 20) {
      return .case(id, .task(task(register.cases[id]?.pathway.tasks ?? [])))
    }
    if chance.happens(oneIn: 20) {
      return nightCommand(register) ?? .case(id, .recordSeen(on: London.day(of: now)))
    }
    if chance.happens(oneIn: 6) { return .case(id, .record(chance.pick(Example.all(at: now)))) }
    if chance.happens(oneIn: 3) {
      // Some cases go all the way, whatever becomes of the others.
      let begun = register.cases.all.filter { $0.isOpen && $0.boxedPathway != nil }.map(\.id).sorted().prefix(
        4)
      if !begun.isEmpty, let item = register.cases[chance.pick(Array(begun))] {
        return .case(item.id, .record(chance.pick(Example.next(on: item.pathway, at: now))))
      }
    }
    if chance.happens(oneIn: 3), let item = register.cases[id] {
      return .case(id, .record(chance.pick(Example.next(on: item.pathway, at: now))))
    }
    let command: CaseCommand =
      switch chance.below(20) {
      case 0..<9: .allocate(allocation)
      case 9..<12: .reallocate(allocation, chance.pick(WorkerChangeReason.allCases))
      case 12..<14: .returnToTray(reason: reason())
      case 14..<16: .changeWork(chance.pick(Work.allCases))
      case 16..<18: .recordSeen(on: today(now))
      default:
        .close(
          chance.pick(ClosureReason.allCases), why: reason(),
          notSeenWhy: chance.happens(oneIn: 2) ? "moved abroad" : nil)
      }
    return .case(id, command)
  }

  private mutating func acknowledgement(_ id: CaseID, _ register: Register) -> Command {
    let waiting = register.cases.all.filter { !$0.passedContacts.isEmpty }.map(\.id).sorted()
    let item = waiting.isEmpty || chance.happens(oneIn: 4) ? id : chance.pick(waiting)
    return .case(item, .acknowledge(register.cases[item]?.passedContacts.first ?? contact(register)))
  }

  private mutating func workerCommand(_ id: WorkerID, _ register: Register, at now: Instant) -> Command {
    .worker(
      id,
      chance.happens(oneIn: 8)
        ? roleCommand(register.workers[id]?.roleAsked) : workerCommand(register, at: now))
  }

  private mutating func roleCommand(_ request: RoleRequest?) -> WorkerCommand {
    switch chance.below(6) {
    case 0: .declineRole(RoleDeclined(why: reason()))
    case 1: .grantRole(RoleGranted(role: .socialWorker, account: nil, owner: "root"))
    default: .confirmRole(request?.given ?? RoleGiven(role: .teamManager))
    }
  }

  private mutating func workerCommand(_ register: Register, at now: Instant) -> WorkerCommand {
    switch chance.below(10) {
    case 9: .supervise(WorkerSupervised(on: today(now), note: reason()))
    case 0..<2: .startAbsence(.init(reason: .sickness, from: today(now)))
    case 2..<5: .endAbsence(on: today(now))
    case 5: .planLeave(leave(from: today(now)))
    case 6: .change(chance.pick(Hub.workers))
    case 7: .leaves(on: today(now).advanced(by: 20))
    default: .returns
    }
  }

  private mutating func leave(from day: Day) -> Worker.Leave {
    Worker.Leave(from: day, through: day.advanced(by: chance.pick([-1, 0, 14])))
  }

  private mutating func undone(_ register: Register) -> UndoableAct {
    switch chance.below(12) {
    case 0..<3:
      let passed = register.cases.all.flatMap(\.passedContacts).sorted()
      // A decision goes while nothing has happened on its case: most likely the latest one.
      let latest = register.contacts.all.filter { $0.children.contains { $0.decision != nil } }.map(\.id)
        .max()
      let contact =
        switch chance.below(4) {
        case 0..<2: contact(register)
        case 2 where !passed.isEmpty: chance.pick(passed)
        default: latest ?? contact(register)
        }
      let decided = register.contacts[contact]?.children.last { $0.decision != nil }
      return .decision(contact, decided?.child ?? child(register))
    case 3: return .rating(contact(register), back: chance.pick([nil, .green]))
    case 4: return .allocation(item(register))
    case 5: return .closure(item(register))
    case 6: return .absence(worker(register))
    case 7:
      let merged = register.children.all.filter { $0.mergedInto != nil }.map(\.id).sorted()
      return .merge(merged.isEmpty ? child(register) : chance.pick(merged))
    default: return lateFact(register)
    }
  }

  /// One of the last things recorded on a case, a contact, a child or a worker.
  private mutating func lateFact(_ register: Register) -> UndoableAct {
    let record =
      switch chance.below(6) {
      case 0: child(register).record
      case 1: worker(register).record
      case 2: contact(register).record
      default: item(register).record
      }
    let version = register.version(of: record)
    return .fact(
      record, version: version - Int32(chance.below(chance.happens(oneIn: 3) ? Int(version) + 1 : 2)))
  }

  private mutating func settings() -> ServiceSettings {
    var settings = Hub.settings
    settings.decisions.repeatContacts = chance.below(4)
    return settings
  }
}
