/// What a change of settings, or of the table of bank holidays, does to the clocks that run.
public struct ClockShift: Hashable, Sendable {
  /// How many clocks of one kind run out at another moment than before.
  public struct Line: Hashable, Sendable {
    /// Which clock.
    public let name: ClockName
    /// How many run out sooner.
    public var sooner = 0
    /// How many run out later.
    public var later = 0
  }

  /// The kinds of which a clock moved, in the order of the table.
  public private(set) var lines: [Line] = []

  /// Counts over everything open, and over who is at work, under the settings in force and those before them.
  ///
  /// - Parameter actor: who is told; of allegations nobody learns who may not read them.
  public init(in register: Register, before: ServiceSettings, on today: Day, for actor: WorkerID) {
    guard
      before.clocks != register.settings.clocks || before.hours != register.settings.hours
        || before.holidays != register.settings.holidays
    else { return }
    var old = register
    old.putInForce(before)
    var counts: [ClockName: Line] = [:]
    let record = { (clock: Clock, was: Clock) in
      guard clock.isDuty, let now = register.due(of: clock), let then = old.due(of: was), now != then else {
        return
      }
      var line = counts[clock.name] ?? Line(name: clock.name)
      if now < then { line.sooner += 1 } else { line.later += 1 }
      counts[clock.name] = line
    }
    for contact in register.contacts.all where contact.isOpen {
      for (now, was) in zip(register.clocks(of: contact), old.clocks(of: contact)) { record(now, was) }
    }
    for item in register.cases.all where item.isOpen {
      for (now, was) in zip(register.clocks(of: item), old.clocks(of: item)) { record(now, was) }
    }
    for worker in register.workers.all {
      for (now, was) in zip(register.clocks(of: worker, on: today), old.clocks(of: worker, on: today)) {
        record(now, was)
      }
    }
    for item in register.allegations.all where item.isOpen && register.mayRead(item.id.record, actor) {
      for (now, was) in zip(register.clocks(of: item), old.clocks(of: item)) { record(now, was) }
    }
    lines = ClockName.allCases.compactMap { counts[$0] }
  }

  /// What moved, in words: “24 clocks moved: assessment 20 later, conference 4 sooner”; nil when nothing did.
  public var words: String? {
    guard !lines.isEmpty else { return nil }
    let count = lines.reduce(0) { $0 + $1.sooner + $1.later }
    let parts = lines.flatMap { line -> [String] in
      let name = line.name.rule.key
      return (line.sooner > 0 ? ["\(name) \(line.sooner) sooner"] : [])
        + (line.later > 0 ? ["\(name) \(line.later) later"] : [])
    }
    return "\(Wording.count(count, "clock")) moved: " + parts.joined(separator: ", ")
  }
}

extension Clock {
  /// Whether it runs and binds somebody, us or a partner.
  fileprivate var isDuty: Bool { isRunning && (standing == .ours || standing == .theirs) }
}
