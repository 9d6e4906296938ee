extension Simulation {
  /// A team manager gives a sibling group to one worker, mostly the first choice.
  mutating func allocate(_ item: Case, _ register: Register) -> Request? {
    guard item.awaitsAllocation, let team = team(of: item.household, item.id.number, register) else {
      return nil
    }
    let siblings = siblingsInTray(item, register)
    var choices = choices(for: siblings, in: team, register)
    if choices.isEmpty { choices = self.choices(for: siblings, in: nil, register) }
    guard let first = choices.first else {
      add(.case(item.id, .allocate), at: open(90, after: clock, register))
      return nil
    }
    let takesFirst = practice.chance(scenario.cases.firstChoice) || choices.count < 2
    let choice = takesFirst ? first : choices[1 + practice.below(min(2, choices.count - 1))]
    let allocation = allocation(choice, isFirst: takesFirst, item, in: team, register)
    for sibling in siblings where sibling != item.id { add(.give(sibling, allocation.worker), at: clock) }
    return Request(
      by: somebody(of: roster.managers(of: team), register),
      command: .case(item.id, .allocate(allocation)))
  }

  /// A sibling's case follows the first one's, if it is still where it was.
  mutating func give(_ id: CaseID, to worker: WorkerID, _ register: Register) -> Request? {
    guard let item = register.cases[id], item.awaitsAllocation, let holder = register.workers[worker] else {
      return nil
    }
    let today = London.day(of: clock)
    guard register.obstacle(to: holder, taking: item, jointly: false, on: today) == nil else {
      add(.case(id, .allocate), at: open(30, after: clock, register))
      return nil
    }
    let allocation = NewAllocation(
      worker: worker, reason: "siblings together", direction: Writing.direction(item.work, &practice))
    return Request(by: manager(of: holder, register), command: .case(id, .allocate(allocation)))
  }

  /// Who could take the cases, best first; in one team, or anywhere.
  func choices(for cases: [CaseID], in team: TeamID?, _ register: Register) -> [AllocationChoice] {
    register.choices(for: cases, at: clock, in: team).filter { $0.obstacle == nil }
  }

  /// The team whose area a household lies in, by its postcode; where none says, drawn from the record's number.
  func team(of household: HouseholdID?, _ number: UInt32, _ register: Register) -> TeamID? {
    let areas = scenario.families.areas
    let postcode = household.flatMap { register.households[$0]?.details.postcode }
    if let outward = postcode?.prefix(while: { $0 != " " }),
      let area = areas.first(where: { $0.value.outward == outward })
    {
      return roster.team(named: area.value.team)
    }
    var mixer = UInt64(household?.number ?? number)
    var left = Int(SeededGenerator.mix(&mixer) % UInt64(areas.reduce(0) { $0 + $1.share }))
    for area in areas {
      if left < area.share { return roster.team(named: area.value.team) }
      left -= area.share
    }
    return nil
  }

  private func siblingsInTray(_ item: Case, _ register: Register) -> [CaseID] {
    guard let home = item.household, let household = register.households[home] else { return [item.id] }
    let others = household.children.compactMap { register.children[$0]?.openEpisode?.case }
      .filter { $0 != item.id && register.cases[$0]?.awaitsAllocation ?? false }
    return [item.id] + others
  }

  private mutating func allocation(
    _ choice: AllocationChoice, isFirst: Bool, _ item: Case, in team: TeamID, _ register: Register
  ) -> NewAllocation {
    let direction = Writing.direction(item.work, &practice)
    if item.work.isChildProtection, practice.chance(scenario.cases.jointly),
      let learner = newlyQualified(in: team, besides: choice.worker, register)
    {
      return NewAllocation(
        worker: learner, jointWorker: choice.worker, reason: "to learn alongside an experienced worker",
        direction: direction)
    }
    let words = choice.reasons.map(\.words).joined(separator: "; ")
    let reason =
      isFirst && !words.isEmpty
      ? words
      : practice.pick([
        "knows the school and the estate", "has the skills this needs", "asked for work of this kind",
        "closes two cases this week", "right mix for this family",
      ])
    return NewAllocation(worker: choice.worker, reason: reason, direction: direction)
  }

  private func newlyQualified(
    in team: TeamID, besides other: WorkerID, _ register: Register
  ) -> WorkerID? {
    let today = London.day(of: clock)
    return roster.caseHolders.first { id in
      guard id != other, let worker = register.workers[id] else { return false }
      return worker.details.asye && worker.details.team == team && worker.isAvailable(on: today)
    }
  }
}
