extension Simulation {
  /// How many days before the opening they begin.
  static let rareDays = 35

  /// On each working day the next two that can be done are done; what cannot waits for another day.
  mutating func drawRare(on day: Day) {
    guard day >= London.day(of: start).advanced(by: -Self.rareDays) else { return }
    for noon in [600, 780] { add(.rare, at: London.instant(day: day, minute: noon + rare.below(150))) }
    add(.rare, at: London.instant(day: day, minute: Self.familyMinute))
  }

  /// Half past three, after the other two: what families do takes nobody else’s turn.
  private static let familyMinute = 930

  mutating func actRarely(_ register: Register) -> Request? {
    if London.minuteOfDay(of: clock) >= Self.familyMinute { return meetFamily(register) }
    if let request = endUnattended(register) { return request }
    for act in rareActs {
      guard let request = request(for: act, register) else { continue }
      rareActs.removeAll { $0 == act }
      rareActs.append(act)
      return request
    }
    return nil
  }

  private mutating func request(for act: RareAct, _ register: Register) -> Request? {
    switch act {
    case .place: return place(register)
    case .peerGroup: return peerGroup(register)
    case .review: return review(register)
    case .giveBack: return giveBack(register)
    case .sighting:
      let today = London.day(of: clock)
      return byHolder(register, .recordSeen(on: today)) {
        $0.lastSeen.map { $0 < today } ?? true && !register.isUnborn($0)
      }
    case .toTheTray: return toTheTray(register)
    case .significant:
      guard let item = heldCase(register, where: { $0.version > 2 }) else {
        return nil
      }
      let mark = EventMarked(
        record: item.id.record, version: 1, because: "the first time that anybody asked what a day is like")
      return byHolder(item, .record(mark))
    case .planVisit:
      let visit = VisitPlanned(
        on: London.day(of: clock).advanced(by: 2), purpose: "see the child alone, at school")
      return byHolder(register, .record(visit)) { $0.pathway.visitPlanned == nil }
    case .order: return order(register)
    case .policeReferral:
      return allegation(
        register,
        .refer(
          AllegationReferred(to: .police, on: London.day(of: clock), note: "asked whether they investigate"))
      ) { $0.referredTo.isEmpty }
    case .allegationReview:
      return allegation(
        register, .review(AllegationReviewed(on: London.day(of: clock), why: "the police have not finished"))
      ) { $0.reviewedOn == nil }
    case .accommodation: return accommodate(register)
    case .notMet: return discussBelowThreshold(register)
    case .night: return askTheNight(register)
    case .concern, .secondConcern, .thirdConcern: return fear(register)
    }
  }
}

extension Simulation {
  /// An open case that somebody holds who is at work today, drawn among those that fit; nil when none does.
  mutating func heldCase(_ register: Register, where fits: (Case) -> Bool) -> Case? {
    let today = London.day(of: clock)
    let cases = register.cases.all.filter { item in
      guard item.isOpen, let worker = item.worker.flatMap({ register.workers[$0] }) else { return false }
      return worker.isAvailable(on: today) && fits(item)
    }
    return cases.isEmpty ? nil : rare.pick(cases.sorted { $0.id < $1.id })
  }

  func byHolder(_ item: Case, _ command: CaseCommand) -> Request? {
    item.worker.map { Request(by: $0, command: .case(item.id, command)) }
  }

  private mutating func byHolder(
    _ register: Register, _ command: CaseCommand, where fits: (Case) -> Bool
  ) -> Request? {
    heldCase(register, where: fits).flatMap { byHolder($0, command) }
  }

  /// The manager of whoever holds a case.
  mutating func byManager(_ item: Case, _ command: CaseCommand, _ register: Register) -> Request? {
    guard let holder = item.worker.flatMap({ register.workers[$0] }) else { return nil }
    return rarely(one(of: roster.managers(of: holder.details.team), register), .case(item.id, command))
  }

  /// Somebody who is at work today; nil when nobody is.
  mutating func one(of workers: [WorkerID], _ register: Register) -> WorkerID? {
    let present = present(workers, register)
    return present.isEmpty ? nil : rare.pick(present)
  }

  func rarely(_ worker: WorkerID?, _ command: Command) -> Request? {
    worker.map { Request(by: $0, command: command) }
  }

  /// An emergency that nobody ended because the service was reopened ends after the longest order.
  private mutating func endUnattended(_ register: Register) -> Request? {
    let longest = clock.advanced(byMinutes: -16 * 1440)
    func unattended(_ item: Case) -> Pathway.Protection? {
      item.pathway.openProtections.first { $0.kind != .accommodation && $0.startedAt < longest }
    }
    guard let item = heldCase(register, where: { unattended($0) != nil }) else { return nil }
    let ended = ProtectionEnded(
      at: clock, how: "an interim care order was made", kind: unattended(item)?.kind)
    return byHolder(item, .record(ended))
  }

  /// Before proceedings a family group meeting is offered, accepted and held, for one child on a plan in a hundred.
  private func meetFamily(_ register: Register) -> Request? {
    let today = London.day(of: clock)
    let plans = register.cases.all.filter { item in
      item.isOpen && item.pathway.openPlans.contains { $0.kind == .protection }
        && item.worker.flatMap { register.workers[$0] }?.isAvailable(on: today) ?? false
    }.sorted { $0.id < $1.id }
    let begun = plans.filter { $0.pathway.familyGroup != nil }
    if let item = begun.first(where: { $0.pathway.familyGroup?.settledOn == nil }) {
      let isAccepted = item.pathway.familyGroup?.acceptedOn != nil
      let next: any PathwayAct =
        isAccepted
        ? FamilyGroupSettled(
          held: true, on: today, what: "an aunt takes the children whenever their mother is ill")
        : FamilyGroupAnswered(who: "mother", accepted: true, on: today)
      return byHolder(item, .record(next))
    }
    guard begun.count * 100 < plans.count, let item = plans.first(where: { $0.pathway.familyGroup == nil })
    else { return nil }
    return byHolder(
      item,
      .record(ProceedingsLetterSent(on: today, to: "mother and father, both with a solicitor", offered: true))
    )
  }

  /// The plan that has waited longest.
  private mutating func review(_ register: Register) -> Request? {
    let today = London.day(of: clock)
    let waiting = register.cases.all.compactMap { item -> (from: Day, item: Case)? in
      guard item.isOpen, item.worker != nil else { return nil }
      return item.pathway.openPlans.first {
        $0.kind == .protection && $0.from < today && $0.reviewedOn == nil
      }
      .map { ($0.from, item) }
    }
    let oldest = waiting.min { ($0.from, $0.item.id) < ($1.from, $1.item.id) }
    let held = ReviewHeld(on: today, planGoesOn: true, why: "the children are not safe without it yet")
    return oldest.flatMap { byManager($0.item, .record(held), register) }
  }

  private mutating func giveBack(_ register: Register) -> Request? {
    let item = heldCase(register) { $0.pathway.openAssessment?.submittedAt != nil }
    let comments = AssessmentReturned(comments: "Say what a day is like for the child, in the child’s words.")
    return item.flatMap { byManager($0, .record(comments), register) }
  }

  private mutating func toTheTray(_ register: Register) -> Request? {
    let item = heldCase(register) { $0.work == .assessment && $0.passedContacts.isEmpty }
    return item.flatMap {
      byManager($0, .returnToTray(reason: "the worker moves to another team this week"), register)
    }
  }

  /// A court’s order; the child moves, the order is extended, and it ends.
  private mutating func order(_ register: Register) -> Request? {
    let item = heldCase(register) {
      $0.pathway.protections.isEmpty && $0.pathway.openEnquiry != nil
    }
    guard let item else { return nil }
    for (day, step) in [(1, RareStep.move(item.id)), (5, .extend(item.id)), (9, .end(item.id))] {
      add(.rareStep(step), at: clock.advanced(byMinutes: Int64(day * 1440)))
    }
    answerEmergency(item, register)
    let started = ProtectionStarted(
      kind: .protectionOrder, at: clock, place: .hospital, told: "mother, team manager, the court’s officer",
      why: "an injury that nobody can explain", until: clock.advanced(byDays: 8))
    return byHolder(item, .record(started))
  }

  private mutating func allegation(
    _ register: Register, _ command: AllegationCommand, where fits: (Allegation) -> Bool
  ) -> Request? {
    guard let officer = roster.designatedOfficers.first else { return nil }
    let open = register.allegations.all.filter { $0.isOpen && $0.evaluatedAt != nil && fits($0) }
    guard let item = open.min(by: { $0.id < $1.id }) else { return nil }
    return Request(by: officer, command: .allegation(item.id, command))
  }
}
