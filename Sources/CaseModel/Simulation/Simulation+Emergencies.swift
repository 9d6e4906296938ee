extension Simulation {
  /// The next step of an emergency: police protection, what follows it, and its end.
  mutating func emergency(_ item: Case, _ worker: WorkerID, _ register: Register) -> Request? {
    let next: (any PathwayAct)?
    if let running = item.pathway.openProtections.last {
      next = goOn(running, item)
    } else if item.pathway.protections.isEmpty {
      guard item.pathway.awaitedConference == nil else { return nil }
      next = begin(.policeProtection, item, after: edges.number(in: 20...60))
    } else {
      next = follow(item)
    }
    guard let next else { return nil }
    if let started = next as? ProtectionStarted, started.kind.opensEnquiry { answerEmergency(item, register) }
    return Request(by: onDuty(worker, item, register), command: .case(item.id, .record(next)))
  }

  private mutating func begin(_ kind: ProtectionKind, _ item: Case, after hours: Int) -> any PathwayAct {
    add(.case(item.id, .emergency), at: clock.advanced(byMinutes: Int64(hours * 60)))
    let atStation = kind == .policeProtection && edges.chance(250)
    return ProtectionStarted(
      kind: kind, at: clock, place: atStation ? .policeStation : edges.pick([.fosterCare, .relatives]),
      told: "mother, team manager, the designated police officer",
      why: "nobody at home could keep the child safe tonight",
      until: kind == .protectionOrder ? clock.advanced(byDays: 8) : nil)
  }

  /// A child leaves the police station first; an order may be extended once; then it ends.
  private mutating func goOn(_ running: Pathway.Protection, _ item: Case) -> any PathwayAct {
    if running.place == .policeStation {
      add(.case(item.id, .emergency), at: clock.advanced(byMinutes: 600))
      return PlaceChanged(place: .fosterCare)
    }
    if running.kind == .protectionOrder, running.extendedDays == 0, edges.chance(500) {
      add(.case(item.id, .emergency), at: clock.advanced(byMinutes: 4 * 1440))
      if let extended = extended(running) { return extended }
    }
    if edges.chance(450) { add(.case(item.id, .emergency), at: clock.advanced(byMinutes: 30)) }
    return ProtectionEnded(
      at: clock, how: "a safe place was found with the child’s aunt", kind: running.kind)
  }

  /// After police protection the authority goes to court, or the parents agree to accommodation, or neither.
  private mutating func follow(_ item: Case) -> (any PathwayAct)? {
    guard item.pathway.protections.count == 1, item.pathway.awaitedConference == nil else { return nil }
    return edges.chance(500)
      ? begin(.protectionOrder, item, after: edges.number(in: 90...170))
      : begin(.accommodation, item, after: edges.number(in: 200...500))
  }

  /// Five more days of an order that a court grants now; nil for one that is over, or has no end.
  func extended(_ order: Pathway.Protection) -> ProtectionExtended? {
    guard let due = order.until, clock < due else { return nil }
    return ProtectionExtended(days: 5, until: due.advanced(byDays: 5), grantedAt: clock)
  }
}
