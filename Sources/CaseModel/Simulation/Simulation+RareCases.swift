/// What now and then happens to one child.
extension Simulation {
  /// A child lives elsewhere for nine days, by agreement of the parents.
  mutating func accommodate(_ register: Register) -> Request? {
    let item = heldCase(register) { $0.work == .assessment && $0.pathway.protections.isEmpty }
    guard let item else { return nil }
    follow([(2, .see(item.id)), (7, .health(item.id)), (9, .goHome(item.id))])
    let started = ProtectionStarted(
      kind: .accommodation, at: clock, place: .fosterCare, told: "both parents, who signed; team manager",
      why: "the mother is in hospital and nobody else can look after the child")
    return byHolder(item, .record(started))
  }

  /// An emergency is discussed with the agencies when the service is open, and its enquiry ends in time.
  mutating func answerEmergency(_ item: Case, _ register: Register) {
    add(.case(item.id, .discuss), at: open(rare.number(in: 45...200), after: clock, register))
    let end = workingDay(rare.number(in: 7...12), after: clock, minute: rare.below(440), register)
    add(.case(item.id, .endSection47), at: end)
  }

  /// The discussion that an emergency asks for, where nobody has held it yet.
  mutating func discuss(_ item: Case, _ register: Register) -> Request? {
    guard item.pathway.strategyNeededAt != nil || item.pathway.awaitedStrategy != nil else { return nil }
    let team = item.worker.flatMap { register.workers[$0]?.details.team }
    let managers = team.map { roster.managers(of: $0) } ?? []
    guard let manager = one(of: managers, register) ?? one(of: roster.hubManagers, register) else {
      return nil
    }
    add(.case(item.id, .shareMinutes), at: clock.advanced(byMinutes: 90))
    let held = StrategyHeld(
      heldAt: clock, present: [.socialCare, .police, .health], missingWhy: nil,
      shared: "Police: what the officers found. Health: no injury. School: not collected twice this month.",
      policeChecks: true, thresholdMet: true, decision: "Threshold met: a child was in danger that night.",
      actions: "Social worker sees the child and the aunt today", enquiry: .joint)
    return Request(by: manager, command: .case(item.id, .record(held)))
  }

  /// A discussion in which the agencies agree that significant harm is not likely.
  mutating func discussBelowThreshold(_ register: Register) -> Request? {
    let item = heldCase(register) {
      $0.work == .assessment && $0.pathway.strategies.isEmpty && $0.pathway.strategyNeededAt == nil
    }
    guard let item else { return nil }
    add(.case(item.id, .shareMinutes), at: clock.advanced(byMinutes: 90))
    let held = StrategyHeld(
      heldAt: clock, present: [.socialCare, .police, .health], missingWhy: nil,
      shared: "The injury was seen by a doctor, who believes the account.", policeChecks: true,
      thresholdMet: false, decision: "Threshold not met: an accident that others saw.",
      actions: "The assessment goes on", enquiry: nil)
    return byManager(item, .record(held), register)
  }

  /// The day asks the night to look after a child, and the night finds the child alone.
  mutating func askTheNight(_ register: Register) -> Request? {
    let item = heldCase(register) { $0.pathway.openEnquiry != nil && $0.pathway.protections.isEmpty }
    guard let item else { return nil }
    let evening = London.instant(day: London.day(of: clock), minute: 1290)
    add(.case(item.id, .takeTask), at: evening.advanced(byMinutes: -260))
    add(.rareStep(.station(item.id)), at: evening)
    add(.case(item.id, .finishTask), at: evening.advanced(byMinutes: 30))
    let task = TaskSet(
      shift: .night, what: "Call at the home at nine; the mother said that she would go out.")
    return byHolder(item, .task(.set(task)))
  }

  /// A child in police protection spends the night at a station, then days with others.
  mutating func takeToStation(_ id: CaseID, _ register: Register) -> Request? {
    guard let item = register.cases[id], item.isOpen, item.pathway.protections.isEmpty,
      let duty = one(of: roster.dutyWorkers, register)
    else { return nil }
    planMorning(of: item, after: clock, register)
    answerEmergency(item, register)
    add(.rareStep(.move(id)), at: clock.advanced(byMinutes: 600))
    add(.rareStep(.goHome(id)), at: clock.advanced(byMinutes: 2400))
    let started = ProtectionStarted(
      kind: .policeProtection, at: clock, place: .policeStation,
      told: "mother by phone, the designated police officer", why: "alone at home at night, the door open")
    return Request(by: duty, command: .case(id, .record(started)))
  }

  /// Harm outside the home that somebody fears for a young person, of the kind that came up least; it goes to the teams
  /// at once.
  mutating func fear(_ register: Register) -> Request? {
    let feared = register.cases.all.flatMap { $0.pathway.concerns.flatMap(\.kinds) }
    let counts = Dictionary(grouping: feared) { $0 }.mapValues(\.count)
    let kind = ConcernKind.allCases.min { (counts[$0] ?? 0) < (counts[$1] ?? 0) } ?? .missing
    let today = London.day(of: clock)
    let item = heldCase(register) { item in
      item.work == .assessment && item.pathway.concerns.isEmpty
        && register.child(item.child)?.details.age(on: today).map { $0 >= 11 } ?? false
    }
    guard let item else { return nil }
    add(.case(item.id, .concern), at: open(45, after: clock, register))
    return byHolder(item, .record(ConcernRaised(kinds: [kind], what: Self.sign(of: kind))))
  }

  private static func sign(of kind: ConcernKind) -> String {
    switch kind {
    case .sexualExploitation: "picked up from school by a man whom nobody knows"
    case .criminalExploitation: "a debt that is being worked off, and a knife in the school bag"
    case .gangs: "frightened to walk through one part of the town"
    case .countyLines: "two train tickets to the coast and a second phone"
    case .radicalisation: "videos that are shown to younger children"
    case .missing: "away two nights this week, with no account of where"
    case .harmfulBehaviour: "what a younger child told a teacher about him"
    }
  }

  private mutating func follow(_ steps: [(days: Int64, step: RareStep)]) {
    for (days, step) in steps { add(.rareStep(step), at: clock.advanced(byMinutes: days * 1440)) }
  }
}
