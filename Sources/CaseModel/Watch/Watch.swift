/// Everything that goes wrong now: a list for each signal, in the order in which it must be put right.
public struct Watch: Sendable {
  /// A record and what it lacks.
  public struct Item: Hashable, Sendable {
    /// A contact, a case or a worker.
    public let record: RecordID
    /// The gravest that it lacks of the signal.
    public let finding: WatchFinding
  }

  /// By the number of the signal.
  private var lists = [[Item]](repeating: [], count: WatchSignal.allCases.count + 1)

  /// Reads the lists out of a register.
  public init(_ register: Register, at now: Instant) {
    let close = register.closeOfPlay(after: now)
    for contact in register.contacts.all where contact.isOpen {
      add(contact.id.record) { register.eachFinding(of: contact, at: now, close: close, $0) }
    }
    for item in register.cases.all where item.isOpen {
      add(item.id.record) { register.eachFinding(of: item, at: now, close: close, $0) }
    }
    for worker in register.workers.all {
      add(worker.id.record) { register.eachFinding(of: worker, at: now, $0) }
    }
    for item in register.allegations.all where item.isOpen {
      add(item.id.record) { register.eachFinding(of: item, $0) }
    }
    for place in lists.indices { lists[place].sort(by: Self.precedes) }
  }

  /// A signal’s list, most urgent first; each record stands in it once.
  public subscript(_ signal: WatchSignal) -> [Item] { lists[signal.rawValue] }

  /// What has been late for longest; where nothing is late, the most urgent; nil in an empty list.
  public func worst(_ signal: WatchSignal, at now: Instant) -> Item? {
    self[signal].first { $0.finding.isLate(at: now) } ?? self[signal].first
  }

  /// The one that has waited longest; nil in an empty list.
  public func oldest(_ signal: WatchSignal) -> Item? {
    self[signal].min { ($0.finding.since, $0.record) < ($1.finding.since, $1.record) }
  }

  /// Whether one must be put right before another.
  ///
  /// A finding’s urgency is fixed, and what comes later has a later one unless its limit is shorter. So nothing that
  /// began after a finding’s urgency stands before it: how long it can be overtaken is at most its own limit.
  public static func precedes(_ one: Item, _ other: Item) -> Bool {
    (one.finding.urgency, one.record) < (other.finding.urgency, other.record)
  }

  private mutating func add(_ record: RecordID, _ findings: ((WatchFinding) -> Void) -> Void) {
    var taken = 0
    findings { finding in
      let signal = 1 << finding.signal.rawValue
      guard taken & signal == 0 else { return }
      taken |= signal
      lists[finding.signal.rawValue].append(Item(record: record, finding: finding))
    }
  }
}

extension Register {
  /// When the day service next closes; nil where the calendar does not reach.
  public func closeOfPlay(after now: Instant) -> Instant? { try? calendar.nextClose(after: now) }

  /// Hands over what is wrong with a worker’s work.
  func eachFinding(of worker: Worker, at now: Instant, _ take: (WatchFinding) -> Void) {
    let today = London.day(of: now)
    guard !worker.hasLeft(by: today) else { return }
    func found(_ missing: WatchFinding.Missing, since: Instant, due: Instant? = nil) {
      take(WatchFinding(signal: .caseload, missing: missing, since: since, due: due))
    }
    if worker.details.role.holdsCases { overload(of: worker, at: now, today, found) }
    for clock in clocks(of: worker, on: today) where clock.governs {
      guard let due = due(of: clock), due <= now else { continue }
      found(clock.name == .audit ? .audit : .supervision, since: clock.startedAt, due: due)
    }
  }

  private func overload(
    of worker: Worker, at now: Instant, _ today: Day,
    _ found: (WatchFinding.Missing, _ since: Instant, _ due: Instant?) -> Void
  ) {
    let held = cases(heldBy: worker.id)
    let since = London.instant(day: worker.knownSince, second: 0)
    let alone = held.compactMap { cases[$0] }.filter(isAlone)
    if let first = alone.map(\.since).min() { found(.aloneOnProtection, first, nil) }
    let load = caseload(of: worker, at: now)
    if worker.isAvailable(on: today), band(of: load) == .unsafe {
      found(.tooMuch(percent: load.workloadPercent), unsafeSince(worker, at: now) ?? since, nil)
    }
  }
}

extension Register {
  /// Every open allegation, with what it lacks first; none but for whom the register of them is open to.
  func eachFinding(of item: Allegation, _ take: (WatchFinding) -> Void) {
    guard let next = nextClock(of: item) else { return }
    let missing: WatchFinding.Missing =
      switch next.clock.name {
      case .allegationDecision: .allegationNotEvaluated
      case .allegationMeeting: .allegationNotMet
      default: .allegationOpen
      }
    take(WatchFinding(signal: .allegation, missing: missing, since: item.reportedAt, due: next.due))
  }
}
