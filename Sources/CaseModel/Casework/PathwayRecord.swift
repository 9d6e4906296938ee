/// What an act of casework leads to: the facts, and the kind of work that the case becomes.
package struct PathwayRecord {
  let register: Register
  let item: Case
  /// Who asks.
  let actor: WorkerID
  let now: Instant
  var pathway: Pathway { _read { yield item.pathway } }
  private(set) var events: [any PathwayFact] = []
  /// What follows on other records.
  private(set) var consequences: [Event] = []

  init(item: Case, in register: Register, by actor: WorkerID, at now: Instant) {
    self.register = register
    self.item = item
    self.actor = actor
    self.now = now
  }

  /// What is known of the child, for the few facts that ask; nil where the record is not held.
  var child: ChildDetails? { register.look(atChild: item.child) { $0.details } }

  mutating func add(_ fact: some PathwayFact) { events.append(fact) }

  mutating func add(_ consequence: Event) { consequences.append(consequence) }

  /// The kind of work that the case is once the events have happened.
  func settledWork(at stamp: Stamp) -> Work {
    var after = pathway
    for fact in events { fact.apply(to: &after, stamp) }
    return item.work(following: events, to: after)
  }

  func require(_ text: String, _ what: String) throws(PathwayRefusal) {
    if wordCount(of: text, upTo: 1) == 0 { throw .textMissing(what) }
  }

  func requirePast(_ instant: Instant) throws(PathwayRefusal) {
    if instant > now { throw .inFuture(instant) }
    try requireBounds(London.day(of: instant))
  }

  func requirePast(_ day: Day) throws(PathwayRefusal) {
    if day > London.day(of: now) { throw .dayInFuture(day) }
    try requireBounds(day)
  }

  /// - Source: DfE children in need census, validation rules 1103 (assessment) and 2889 (section 47 enquiry): neither
  ///   starts before the referral.
  func requireReferred(by day: Day) throws(PathwayRefusal) {
    if day < London.day(of: item.referredAt) { throw .beforeReferral(item.referredAt) }
  }

  /// Refuses a date whose year is a slip of the keys.
  func requireBounds(_ day: Day) throws(PathwayRefusal) {
    if DateBounds.fault(day) != nil { throw .outsideYears(day) }
  }

  /// Refuses an emergency or an enquiry for somebody who is no longer a child.
  ///
  /// - Source: Children Act 1989, section 105: a child is under 18; sections 44, 46 and 47 are about children.
  func requireChild(at instant: Instant) throws(PathwayRefusal) {
    if let age = child?.age(on: London.day(of: instant)), age >= 18 { throw .notAChild(age: age) }
  }
}

extension Register {
  /// Decides an act on an open case's way from allocation to its outcome.
  func decide(
    _ command: PathwayCommand, on item: Case, by actor: WorkerID, at now: Instant, _ batch: inout EventBatch
  ) throws(Refusal) {
    var record = PathwayRecord(item: item, in: self, by: actor, at: now)
    do throws(PathwayRefusal) {
      if let hindrance = type(of: command.fact).hindrance(on: record.pathway) { throw hindrance }
      try command.fact.decide(&record)
    } catch { throw .pathway(item.id, error) }
    for named in command.fact.records where version(of: named) == 0 { throw .noSuchRecord(named) }
    add(record, to: &batch)
  }

  /// Takes over what a record leads to, and the kind of work that the case becomes.
  func add(_ record: PathwayRecord, to batch: inout EventBatch) {
    let item = record.item
    for fact in record.events { batch.add(.case(item.id, .recorded(fact))) }
    for event in record.consequences { batch.add(event) }
    let work = record.settledWork(at: Stamp(by: record.actor, at: record.now))
    if work != item.work { batch.add(.case(item.id, .workChanged(WorkChanged(work: work)))) }
  }

  /// Whether a case’s child is unborn, according to the record.
  func isUnborn(_ item: Case) -> Bool { look(atChild: item.child) { $0.details.isUnborn } ?? false }
}
