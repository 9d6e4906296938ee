extension Register {
  /// Every clock of a worker, in the order of the table: supervision of who holds cases, audits of who manages.
  ///
  /// They stand still while the worker is away, and end when the worker leaves.
  public func clocks(of worker: Worker, on today: Day) -> [Clock] {
    if worker.hasLeft(by: today) { return [] }
    let standing: Clock.Standing = worker.isAvailable(on: today) ? .ours : .paused
    let role = worker.details.role
    func clock(_ name: ClockName, since day: Day?) -> Clock {
      let start = London.instant(day: day ?? worker.knownSince, second: 0)
      return Clock(name, from: start, to: nil, settings.clocks[name], standing)
    }
    if role.holdsCases {
      return [clock(worker.supervisionClock, since: worker.supervisedOn)]
    }
    return role == .teamManager || role == .hubManager ? [clock(.audit, since: worker.auditedOn)] : []
  }
}

extension Worker {
  /// How often the worker is supervised, by the day from which the next session counts.
  ///
  /// - Source: ASYE programme: weekly for six weeks from the start of employment, fortnightly to six months, then monthly.
  var supervisionClock: ClockName {
    guard details.asye else { return .supervision }
    let start = details.started ?? knownSince
    let last = supervisedOn ?? start
    if last < start.advanced(by: 42) { return .supervisionASYEFirst }
    return last < start.advanced(byMonths: 6) ? .supervisionASYE : .supervisionASYELater
  }
}
