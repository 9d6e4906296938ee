extension Simulation {
  /// What came by night is read in the morning; now and then the night leaves the day something to do.
  mutating func planHandover(of contact: Contact, after base: Instant, _ register: Register) {
    guard contact.awaitsHandover else { return }
    let isSlow = edges.chance(60)
    let minutes = isSlow ? edges.number(in: 20...90) : edges.number(in: 1...13)
    add(.contact(contact.id, .readHandover), at: open(minutes, after: base, register))
    guard edges.chance(90) else { return }
    add(.contact(contact.id, .leaveTask), at: base.advanced(byMinutes: 5))
    add(.contact(contact.id, .takeTask), at: open(minutes + 1, after: base, register))
    add(.contact(contact.id, .finishTask), at: open(edges.number(in: 60...300), after: base, register))
  }

  mutating func readHandover(_ contact: Contact, _ register: Register) -> Request? {
    guard contact.awaitsHandover else { return nil }
    return screen(contact.id, .acknowledgeHandover(note: ""), register)
  }

  /// A task of the night for the day: left by the emergency duty team, taken and finished in the hub.
  mutating func workOnTask(_ step: ContactStep, _ contact: Contact, _ register: Register) -> Request? {
    if case .leaveTask = step {
      let task = TaskSet(shift: .day, what: "Ring the family early; nobody answered in the night.")
      let duty = somebody(of: roster.dutyWorkers, register)
      return Request(by: duty, command: .contact(contact.id, .task(.set(task))))
    }
    guard let command = command(step.isFinish, contact.tasks) else { return nil }
    return screen(contact.id, .task(command), register)
  }

  /// A task of the day for the night: a child whom somebody should see before the morning.
  mutating func workOnTask(
    _ step: CaseStep, _ item: Case, _ worker: WorkerID, _ register: Register
  ) -> Request? {
    if case .leaveTask = step {
      let evening = London.instant(day: London.day(of: clock), minute: 1050)
      // The night is rung before it takes over, now and then a little too late.
      let rung = max(evening.advanced(byMinutes: -65), clock)
      add(.case(item.id, .takeTask), at: rung.advanced(byMinutes: Int64(edges.number(in: 1...40))))
      add(.case(item.id, .finishTask), at: evening.advanced(byMinutes: Int64(edges.number(in: 120...300))))
      add(.case(item.id, .callByNight), at: evening.advanced(byMinutes: 110))
      let task = TaskSet(
        shift: .night, what: "Call at the home after eight; the stepfather was told to stay away.")
      return Request(by: worker, command: .case(item.id, .task(.set(task))))
    }
    let isProtected = !item.pathway.openProtections.isEmpty
    guard let command = command(step.isFinish, item.pathway.tasks, isProtected: isProtected) else {
      return nil
    }
    let duty = somebody(of: roster.dutyWorkers, register)
    return Request(by: duty, command: .case(item.id, .task(command)))
  }

  /// A visit of the night, its reading in the morning, and its rationale.
  mutating func workByNight(_ step: CaseStep, _ item: Case, _ register: Register) -> Request? {
    let nights = item.pathway.nights
    switch step {
    case .callByNight:
      guard let duty = one(of: roster.dutyWorkers, register) else { return nil }
      planMorning(of: item, after: clock, register)
      let visit = VisitMade(
        at: clock, seen: !register.isUnborn(item), alone: false, place: .home, tools: nil, words: nil)
      return byNight(duty, item, .record(visit))
    case .readNight:
      guard nights.unread != nil else { return nil }
      return one(of: roster.screeners, register).map { byNight($0, item, .night(.acknowledge(note: ""))) }
    case .reasonNight:
      guard nights.unreasoned != nil else { return nil }
      return one(of: roster.dutyWorkers, register).map {
        byNight($0, item, .night(.giveRationale(Self.nightRationale)))
      }
    default: return nil
    }
  }

  static let nightRationale = RationaleGiven(
    why:
      "The child could not wait for the morning: what was known then, and nobody safe at home, weighed more.")

  private func byNight(_ worker: WorkerID, _ item: Case, _ command: CaseCommand) -> Request {
    Request(by: worker, command: .case(item.id, command))
  }

  /// What the night did is read when the day service opens, now and then late, and its reasons follow in the day.
  mutating func planMorning(of item: Case, after base: Instant, _ register: Register) {
    let minutes = rare.chance(60) ? rare.number(in: 20...90) : rare.number(in: 1...13)
    add(.case(item.id, .readNight), at: open(minutes, after: base, register))
    add(.case(item.id, .reasonNight), at: open(rare.number(in: 100...470), after: base, register))
  }

  /// Who acts on a case now: its worker by day, the emergency duty team by night, which hands over in the morning.
  mutating func onDuty(_ worker: WorkerID, _ item: Case, _ register: Register) -> WorkerID {
    if (try? register.calendar.isOpen(at: clock)) ?? true { return worker }
    guard let duty = one(of: roster.dutyWorkers, register) else { return worker }
    planMorning(of: item, after: clock, register)
    return duty
  }

  private func command(_ isFinish: Bool, _ tasks: [HandoverTask], isProtected: Bool = false) -> TaskCommand? {
    let place = tasks.firstIndex { $0.doneAt == nil && (isFinish || $0.acknowledgedAt == nil) }
    guard let place else { return nil }
    return isFinish
      ? .finish(
        TaskDone(
          number: place,
          outcome: isProtected
            ? "called; nobody was there for the child, whom the police protect tonight"
            : "done; all were well and the children in bed"))
      : .acknowledge(place)
  }
}

extension ContactStep {
  fileprivate var isFinish: Bool { if case .finishTask = self { true } else { false } }
}

extension CaseStep {
  fileprivate var isFinish: Bool { if case .finishTask = self { true } else { false } }
}
