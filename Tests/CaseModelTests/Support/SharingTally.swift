@testable import CaseModel

/// What agencies shared, counted from the events alone: apart from the code under test, and another way round.
struct SharingTally {
  private struct Check {
    let agency: Agency
    let asked: Instant
    var answered: Instant?
    var shared: Sharing?
    var chases = 0
  }

  private struct ContactLife {
    var rag: Rag?
    var children: Set<ChildID>
    var decided: [ChildID: (at: Instant, waits: Bool)] = [:]
    var checks: [Check] = []
  }

  private let calendar: WorkingCalendar
  private var contacts: [ContactID: ContactLife] = [:]
  private var discussions: [StrategyHeld] = []

  init(_ events: [Event], _ stamps: [Stamp], _ calendar: WorkingCalendar) {
    self.calendar = calendar
    for (event, stamp) in zip(events, stamps) {
      if case .contact(let id, let event) = event { take(event, id, stamp.at) }
      if let held = event.fact(StrategyHeld.self) { discussions.append(held) }
    }
  }

  private mutating func take(_ event: ContactEvent, _ id: ContactID, _ at: Instant) {
    if case .received(let received) = event {
      contacts[id] = ContactLife(rag: received.rag, children: Set(received.children))
    }
    guard var life = contacts[id] else { return }
    switch event {
    case .ragChanged(let change): life.rag = change.rag
    case .childAdded(let added): life.children.insert(added.child)
    case .agencyAsked(let asked): life.checks.append(Check(agency: asked.agency, asked: at))
    case .agencyAnswered(let answered):
      for place in life.checks.indices
      where life.checks[place].agency == answered.agency && life.checks[place].answered == nil {
        life.checks[place].answered = at
        life.checks[place].shared = answered.shared
      }
    case .agencyChased(let chased):
      for place in life.checks.indices
      where life.checks[place].agency == chased.agency && life.checks[place].answered == nil {
        life.checks[place].chases += 1
      }
    case .childDecided(let decided): life.decided[decided.child] = (at, decided.awaitsSecondLook)
    case .childProtected(let protected): life.decided[protected.child] = (at, false)
    case .decisionSetAside(let aside): life.decided[aside.child] = nil
    case .secondLookGiven(let look):
      // What was agreed counts from then: an answer that came before was known to the second manager.
      life.decided[look.child] = look.agreed ? (at, false) : nil
    default: break
    }
    contacts[id] = life
  }

  /// How many strategy discussions were held from a moment on, and how many of them without a partner.
  func discussions(from: Instant, through: Instant, without partner: Partner? = nil) -> Int {
    discussions.count { held in
      held.heldAt >= from && held.heldAt <= through && partner.map { !held.present.contains($0) } ?? true
    }
  }

  /// What an agency did with the checks asked from a moment on, by the limits of the shipped settings.
  func count(_ agency: Agency, from: Instant, through now: Instant) -> PartnerSharing.Count {
    var count = PartnerSharing.Count()
    for life in contacts.values {
      let isDecided = life.children.allSatisfy { life.decided[$0].map { !$0.waits } ?? false }
      let decided = isDecided ? life.decided.values.map(\.at).max() : nil
      let limit: ClockLimit =
        switch life.rag {
        case .red: .realHours(minutes: 120)
        case .amber: .workingHours(minutes: 360)
        default: .workingDays(1, until: .sameTime)
        }
      for check in life.checks
      where check.agency == agency && check.asked >= from && check.asked <= now {
        count.asked += 1
        count.chases += check.chases
        let due = try? calendar.due(limit, from: check.asked)
        let isLate = due.map { (check.answered ?? now) >= $0 } ?? false
        if check.answered == nil {
          count.overdue += isLate ? 1 : 0
        } else {
          count.inTime += isLate ? 0 : 1
          count.late += isLate ? 1 : 0
        }
        count.thin += check.shared == .thin ? 1 : 0
        count.nothing += check.shared == .nothing ? 1 : 0
        if isLate || check.shared == .thin || check.shared == .nothing { count.weakChecks += 1 }
        if let decided, check.asked <= decided, check.answered.map({ $0 > decided }) ?? true {
          count.openAtDecision += 1
        }
      }
    }
    if let partner = Partner(rawValue: agency.rawValue), [.police, .health].contains(partner) {
      count.absences = discussions(from: from, through: now, without: partner)
    }
    return count
  }
}
