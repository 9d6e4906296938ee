extension Simulation {
  mutating func place(_ register: Register) -> Request? {
    let number = register.nextNumber(.place)
    let details = ContextDetails(
      name: Self.name(
        number, of: ["Canal steps", "Old bus bays", "Mill Lane car park", "Packhorse arcade", "Weir path"]),
      kind: rare.pick([.street, .park, .transport, .shop]), concerns: [rare.pick([.countyLines, .gangs])])
    follow(PlaceID(number).record)
    return rarely(one(of: roster.screeners, register), .registerPlace(details))
  }

  mutating func peerGroup(_ register: Register) -> Request? {
    let number = register.nextNumber(.peerGroup)
    let details = ContextDetails(
      name: Self.name(number, of: ["Friday group", "Arches group", "Year 10 group", "Tram group"]),
      kind: nil, concerns: [rare.pick([.sexualExploitation, .harmfulBehaviour, .missing])])
    follow(PeerGroupID(number).record)
    return rarely(one(of: roster.screeners, register), .registerPeerGroup(details))
  }

  /// Names in turn; a second round is numbered, for no two records have one name.
  private static func name(_ number: UInt32, of names: [String]) -> String {
    let (round, place) = (Int(number) - 1).quotientAndRemainder(dividingBy: names.count)
    return round == 0 ? names[place] : "\(names[place]) \(round + 1)"
  }

  /// Three children are linked, one of whom turns out to have been elsewhere.
  private mutating func follow(_ record: RecordID) {
    let steps: [(minutes: Int64, step: RareStep)] = [
      (60, .link(record)), (1440, .link(record)), (2880, .note(record)), (4320, .link(record)),
      (7 * 1440, .unlink(record)),
    ]
    for (minutes, step) in steps { add(.rareStep(step), at: clock.advanced(byMinutes: minutes)) }
  }

  mutating func work(on step: RareStep, _ register: Register) -> Request? {
    switch step {
    case .ring: return ring(register)
    case .takeIn(let id): return takeIn(id, register)
    case .link(let record): return link(record, register)
    case .note(let record):
      let note = ContextNote(note: "The street team saw fewer young people there this week.")
      return context(record, .note(note), register)
    case .unlink(let record):
      guard let child = register.context(of: record)?.children.first else { return nil }
      return context(
        record, .unlink(ContextLink(child: child, why: "was somewhere else that evening")), register)
    case .move(let id): return protection(id, PlaceChanged(place: .fosterCare), register)
    case .extend(let id):
      let order = register.cases[id]?.pathway.openProtection(.protectionOrder)
      return order.flatMap(extended).flatMap { protection(id, $0, register) }
    case .end(let id): return end(id, step, "an interim care order was made", register)
    case .station(let id): return takeToStation(id, register)
    case .see(let id):
      let isUnborn = register.cases[id].map { register.isUnborn($0) } ?? false
      let visit = VisitMade(
        at: clock, seen: !isUnborn, alone: !isUnborn, place: .elsewhere, tools: nil, words: nil)
      return protection(id, visit, register)
    case .health(let id):
      // No work of the night: it waits for the day service.
      guard (try? register.calendar.isOpen(at: clock)) ?? false else {
        add(.rareStep(step), at: open(5, after: clock, register))
        return nil
      }
      let done = LookedAfterDone(what: .health, on: London.day(of: clock))
      return protection(id, done, register)
    case .goHome(let id): return end(id, step, "with their aunt, who signed a safety plan", register)
    }
  }

  /// Ends what protects a child; while nobody is there who could record it, another day.
  private mutating func end(_ id: CaseID, _ step: RareStep, _ how: String, _ register: Register) -> Request? {
    let ended = ProtectionEnded(at: clock, how: how)
    if let request = protection(id, ended, register) { return request }
    if register.cases[id]?.pathway.openProtections.isEmpty == false {
      add(.rareStep(step), at: clock.advanced(byMinutes: 1440))
    }
    return nil
  }

  private mutating func link(_ record: RecordID, _ register: Register) -> Request? {
    let today = London.day(of: clock)
    let linked = register.context(of: record)?.children ?? []
    let item = heldCase(register) { item in
      !linked.contains(item.child)
        && register.child(item.child)?.details.age(on: today).map { $0 >= 11 } ?? false
    }
    guard let item else { return nil }
    let link = ContextLink(child: item.child, why: "met there with older young people")
    return context(record, .link(link), register)
  }

  private mutating func context(_ record: RecordID, _ command: ContextCommand, _ register: Register)
    -> Request?
  {
    guard register.context(of: record) != nil else { return nil }
    return rarely(
      one(of: roster.screeners, register),
      record.kind == .place
        ? .place(PlaceID(record.number), command) : .peerGroup(PeerGroupID(record.number), command))
  }

  /// What happens in an emergency that still runs.
  private mutating func protection(
    _ id: CaseID, _ fact: any PathwayAct, _ register: Register
  ) -> Request? {
    guard let item = register.cases[id], let running = item.pathway.openProtections.last else { return nil }
    if fact is ProtectionExtended, running.extendedDays > 0 { return nil }
    var fact = fact
    if var ended = fact as? ProtectionEnded {
      ended.kind = running.kind
      fact = ended
    }
    return attending(item, register).map {
      Request(by: onDuty($0, item, register), command: .case(id, .record(fact)))
    }
  }

  /// Whoever holds a case, or for somebody who is away a manager of the team; a hub manager while nobody holds it.
  private mutating func attending(_ item: Case, _ register: Register) -> WorkerID? {
    guard let holder = item.worker.flatMap({ register.workers[$0] }) else {
      return one(of: roster.hubManagers, register)
    }
    if holder.isAvailable(on: London.day(of: clock)) { return holder.id }
    return one(of: roster.managers(of: holder.details.team), register)
  }
}
