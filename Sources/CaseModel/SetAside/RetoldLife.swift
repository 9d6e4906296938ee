/// A record’s life told again without some of its facts.
///
/// Most facts say the same whatever came before them. Some say what followed from it: the kind of work that a case became,
/// whether a discussion is owed, the number of a task. Those are read as what they would have been, so that nothing that
/// was set aside comes back with a later act.
struct RetoldLife {
  /// The record alone, as far as it has been told.
  private(set) var register: Register
  /// Which of the record’s facts never happened.
  private let without: Set<Int32>
  private var run: Run?
  /// The facts that set the tasks, in the tasks’ order.
  private var tasks: [Int32] = []

  /// What was recorded on a case in one go, before its kind of work follows.
  private struct Run {
    let before: Case
    var events: [any PathwayFact] = []
  }

  /// Begins a life that lacks some facts.
  init(settings: ServiceSettings, without: Set<Int32>) {
    register = Register(settings: settings)
    self.without = without
  }

  /// Takes in the next fact as it is read in this life; one that never happened leaves everything as it is.
  mutating func take(_ recorded: RecordedEvent, _ readings: FactReadings) {
    if let event = event(recorded, readings) { apply(event, recorded) }
    guard let ended = run, !readings.continuing.contains(recorded.version) else { return }
    run = nil
    guard readings.settling.contains(recorded.version), let work = work(following: ended) else { return }
    let changed = Event.case(ended.before.id, .workChanged(WorkChanged(work: work)))
    register.apply(changed, by: recorded.stamp.by, at: recorded.stamp.at)
  }

  /// Takes in the next fact as it was recorded, and reads what it said.
  ///
  /// - Parameter next: the fact after it on the same record; nil for the last.
  mutating func live(_ recorded: RecordedEvent, next: RecordedEvent?, _ readings: inout FactReadings) {
    let version = recorded.version
    if case .case(let id, .workChanged(let changed)) = recorded.event, let item = register.cases[id],
      !readings.following.contains(version)
    {
      if item.work == changed.work {
        readings.following.insert(version)
      } else if changed.work.passes, item.pathway.settledWork(from: changed.work) == changed.work {
        readings.running.insert(version)
      }
    }
    if let review = recorded.event.fact(ThresholdReconsidered.self) {
      let owed = register.cases[CaseID(recorded.event.record.number)]?.pathway.owesDiscussion(
        after: review.result, at: recorded.stamp.at)
      if owed == review.discussionOwed { readings.reviews.insert(version) }
    }
    if let number = recorded.event.task?.number, tasks.indices.contains(number) {
      readings.tasks[version] = tasks[number]
    }
    apply(recorded.event, recorded)
    guard let ended = run else { return }
    if let next, next.event.isPathway, next.stamp == recorded.stamp {
      readings.continuing.insert(version)
      return
    }
    run = nil
    // Only what was recorded in one go with it followed from it; what comes later somebody chose.
    let follower = next.flatMap { $0.stamp == recorded.stamp ? $0 : nil }
    var said = ended.before.work
    var following: Int32?
    if let follower, case .case(_, .workChanged(let changed)) = follower.event {
      said = changed.work
      following = follower.version
    }
    guard (work(following: ended) ?? ended.before.work) == said else { return }
    readings.settling.insert(version)
    if let following { readings.following.insert(following) }
  }

  /// What a fact builds on in this life.
  func ground(of recorded: RecordedEvent, _ readings: FactReadings) -> Ground {
    guard let event = event(recorded, readings) else { return .present(false) }
    return register.ground(of: event, at: recorded.stamp.at)
  }

  private mutating func apply(_ event: Event, _ recorded: RecordedEvent) {
    if case .case(let id, .pathway(let pathway)) = event {
      if run == nil, let before = register.cases[id] { run = Run(before: before) }
      run?.events.append(pathway.fact)
    }
    if case .set? = event.task { tasks.append(recorded.version) }
    register.apply(event, by: recorded.stamp.by, at: recorded.stamp.at)
  }

  /// The kind of work that a case became by what was recorded in one go; nil where it stays what it was.
  private func work(following run: Run) -> Work? {
    guard let item = register.cases[run.before.id] else { return nil }
    let work = run.before.work(following: run.events, to: item.pathway)
    return work == run.before.work ? nil : work
  }

  /// A fact as it would have been recorded in this life; nil where it would not have been.
  private func event(_ recorded: RecordedEvent, _ readings: FactReadings) -> Event? {
    let version = recorded.version
    if without.contains(version) || readings.following.contains(version) { return nil }
    if case .factSetAside = recorded.event { return nil }
    if case .case(let id, .workChanged(let changed)) = recorded.event, readings.running.contains(version) {
      let work = register.cases[id]?.pathway.settledWork(from: changed.work)
      return .case(id, .workChanged(WorkChanged(work: work ?? changed.work)))
    }
    if readings.reviews.contains(version), var review = recorded.event.fact(ThresholdReconsidered.self) {
      let id = CaseID(recorded.event.record.number)
      review.discussionOwed = register.cases[id]?.pathway.owesDiscussion(
        after: review.result, at: recorded.stamp.at)
      return .case(id, .recorded(review))
    }
    if case .case(let id, .task(let event)) = recorded.event {
      return renumbered(event, version, readings).map { .case(id, .task($0)) }
    }
    if case .contact(let id, .task(let event)) = recorded.event {
      return renumbered(event, version, readings).map { .contact(id, .task($0)) }
    }
    return recorded.event
  }

  private func renumbered(_ event: TaskEvent, _ version: Int32, _ readings: FactReadings) -> TaskEvent? {
    guard let set = readings.tasks[version] else { return event }
    return tasks.firstIndex(of: set).map(event.numbered)
  }
}

/// How a record’s facts are read in a life that lacks some of them; each is named by its number within the record.
struct FactReadings {
  /// Facts that were recorded in one go with the next.
  fileprivate(set) var continuing: Set<Int32> = []
  /// The last facts recorded in one go after which the kind of work was what the rules say.
  fileprivate(set) var settling: Set<Int32> = []
  /// Kinds of work that say nothing of their own: they followed from what was recorded before them.
  fileprivate(set) var following: Set<Int32> = []
  /// Kinds of work that somebody chose and that only what runs makes them.
  fileprivate(set) var running: Set<Int32> = []
  /// Reviews of the threshold after which a discussion was owed, or not, as the rules say.
  fileprivate(set) var reviews: Set<Int32> = []
  /// By a fact about a task, the fact that set the task.
  fileprivate(set) var tasks: [Int32: Int32] = [:]
}

/// A record’s whole history, and what its facts make of it.
struct Retelling {
  private let history: [RecordedEvent]
  private let settings: ServiceSettings
  private var readings = FactReadings()
  private var aside: Set<Int32> = []

  /// Reads a history: each fact in the life in which it was recorded.
  ///
  /// - Parameter history: all of a record’s events, settings aside among them, oldest first.
  init(_ history: [RecordedEvent], settings: ServiceSettings) {
    self.history = history
    self.settings = settings
    var life = RetoldLife(settings: settings, without: [])
    for (place, recorded) in history.enumerated() {
      if case .factSetAside(_, let fact) = recorded.event {
        aside.formUnion(fact.versions)
        life = told(through: place, without: [])
      } else {
        life.live(recorded, next: place + 1 < history.count ? history[place + 1] : nil, &readings)
      }
    }
  }

  /// What the record is where some of its facts never happened, besides those that were set aside.
  func state(of record: RecordID, without versions: Set<Int32> = []) -> RecordState? {
    told(through: history.count, without: versions).register.state(of: record)
  }

  private func told(through count: Int, without versions: Set<Int32>) -> RetoldLife {
    var life = RetoldLife(settings: settings, without: aside.union(versions))
    for recorded in history.prefix(count) { life.take(recorded, readings) }
    return life
  }

  /// The first fact that builds on some others; nil where none does.
  ///
  /// The record is told with them and without: what a later fact builds on must be the same in both.
  func firstBuilding(on versions: Set<Int32>) -> RecordedEvent? {
    var with = RetoldLife(settings: settings, without: aside)
    var without = RetoldLife(settings: settings, without: aside.union(versions))
    for recorded in history {
      let counts = !aside.contains(recorded.version) && !versions.contains(recorded.version)
      if counts, with.ground(of: recorded, readings) != without.ground(of: recorded, readings),
        !history.hold(undoingOf: recorded)
      {
        return recorded
      }
      with.take(recorded, readings)
      without.take(recorded, readings)
    }
    return nil
  }
}

extension Event {
  fileprivate var isPathway: Bool {
    if case .case(_, .pathway) = self { true } else { false }
  }

  /// What happened to a task; nil for everything else.
  fileprivate var task: TaskEvent? {
    if case .case(_, .task(let event)) = self { return event }
    if case .contact(_, .task(let event)) = self { return event }
    return nil
  }
}

extension TaskEvent {
  /// Which task it is about, the first is 0; nil for one that sets a task.
  fileprivate var number: Int? {
    switch self {
    case .set: nil
    case .acknowledged(let task): task.number
    case .done(let task): task.number
    }
  }

  /// The same about the task of another number.
  fileprivate func numbered(_ number: Int) -> TaskEvent {
    switch self {
    case .set: self
    case .acknowledged: .acknowledged(TaskAcknowledged(number: number))
    case .done(let done): .done(TaskDone(number: number, outcome: done.outcome))
    }
  }
}
