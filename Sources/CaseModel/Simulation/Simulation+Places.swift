extension Simulation {
  mutating func place(_ register: Register) -> Request? {
    let details = ContextDetails(
      name: rare.pick(["Canal steps", "Old bus bays", "Mill Lane car park", "Packhorse arcade", "Weir path"])
        + " \(register.nextNumber(.place))",
      kind: rare.pick([.street, .park, .transport, .shop]), concerns: [rare.pick([.countyLines, .gangs])])
    follow(PlaceID(register.nextNumber(.place)).record)
    return Request(by: somebody(of: roster.screeners, register), command: .registerPlace(details))
  }

  mutating func peerGroup(_ register: Register) -> Request? {
    let details = ContextDetails(
      name: rare.pick(["Friday group", "Arches group", "Year 10 group", "Tram group"])
        + " \(register.nextNumber(.peerGroup))",
      kind: nil, concerns: [rare.pick([.sexualExploitation, .harmfulBehaviour, .missing])])
    follow(PeerGroupID(register.nextNumber(.peerGroup)).record)
    return Request(by: somebody(of: roster.screeners, register), command: .registerPeerGroup(details))
  }

  private mutating func follow(_ record: RecordID) {
    for (minutes, step) in [(60, RareStep.link(record)), (2880, .note(record)), (7 * 1440, .unlink(record))] {
      add(.rareStep(step), at: clock.advanced(byMinutes: Int64(minutes)))
    }
  }

  mutating func work(on step: RareStep, _ register: Register) -> Request? {
    switch step {
    case .link(let record): return link(record, register)
    case .note(let record):
      let note = ContextNote(note: "The street team saw fewer young people there this week.")
      return context(record, .note(note), register)
    case .unlink(let record):
      guard let child = register.context(of: record)?.children.first else { return nil }
      return context(
        record, .unlink(ContextLink(child: child, why: "was somewhere else that evening")), register)
    case .move(let id): return protection(id, .changePlace(PlaceChanged(place: .fosterCare)), register)
    case .extend(let id): return protection(id, .extendProtection(ProtectionExtended(days: 5)), register)
    case .end(let id):
      return protection(
        id, .endProtection(ProtectionEnded(at: clock, how: "an interim care order was made")), register)
    }
  }

  private mutating func link(_ record: RecordID, _ register: Register) -> Request? {
    let today = London.day(of: clock)
    let item = openCase(register) { item in
      register.child(item.child)?.details.age(on: today).map { $0 >= 11 } ?? false
    }
    guard let item else { return nil }
    let link = ContextLink(child: item.child, why: "met there with older young people")
    return context(record, .link(link), register)
  }

  private mutating func context(_ record: RecordID, _ command: ContextCommand, _ register: Register)
    -> Request?
  {
    guard register.context(of: record) != nil else { return nil }
    let screener = somebody(of: roster.screeners, register)
    return Request(
      by: screener,
      command: record.kind == .place
        ? .place(PlaceID(record.number), command) : .peerGroup(PeerGroupID(record.number), command))
  }

  /// What happens in an order that still runs.
  private func protection(_ id: CaseID, _ command: PathwayCommand, _ register: Register) -> Request? {
    guard let item = register.cases[id], let running = item.pathway.openProtections.last,
      running.kind == .protectionOrder
    else { return nil }
    if case .extendProtection = command, running.extendedDays > 0 { return nil }
    return byHolder(item, .pathway(command))
  }
}
