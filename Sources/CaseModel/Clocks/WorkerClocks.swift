extension Register {
  /// Every clock of a worker, in the order of the table: supervision for those who hold cases, audits for managers.
  ///
  /// They pause while the worker is away, and end when the worker leaves.
  public func clocks(of worker: Worker, on today: Day) -> [Clock] {
    if worker.hasLeft(by: today) { return [] }
    let standing: Clock.Standing = worker.isAvailable(on: today) ? .ours : .paused
    let role = worker.details.role
    func clock(_ name: ClockName, since day: Day) -> Clock {
      Clock(name, from: London.instant(day: day, second: 0), to: nil, settings.clocks[name], standing)
    }
    if role.holdsCases { return [clock(worker.supervisionClock, since: worker.supervisionCountsFrom)] }
    return role == .teamManager || role == .hubManager
      ? [clock(.audit, since: worker.auditedOn ?? worker.knownSince)] : []
  }
}

extension Worker {
  /// The last session, else the start of employment of one who is newly qualified; not before anybody knew the worker.
  fileprivate var supervisionCountsFrom: Day {
    supervisedOn ?? max(details.asye ? details.started ?? knownSince : knownSince, knownSince)
  }

  /// How often the worker is supervised, by the day from which the next session counts.
  ///
  /// - Source: the ASYE programme as Suffolk and Hampshire run it: weekly for six weeks from the start of employment,
  ///   fortnightly to six months, then monthly.
  var supervisionClock: ClockName {
    guard details.asye else { return .supervision }
    let start = details.started ?? knownSince
    let last = supervisionCountsFrom
    if last < start.advanced(by: 42) { return .supervisionASYEFirst }
    return last < start.advanced(byMonths: 6) ? .supervisionASYE : .supervisionASYELater
  }
}
