/// An invented service at work: contacts come in, the hub decides, teams allocate and work, as a scenario says.
///
/// It hands out one command at a time and learns from the register what came of it, so that people may act on the same
/// record: what somebody else has done, it does not do again, and what somebody else brings in, it works on. The same
/// scenario, seed and start give the same commands on every machine while nobody else acts; how far each call reaches
/// (`until`) makes no difference.
public struct Simulation: Sendable {
  let scenario: Scenario
  /// When the live part begins.
  public let start: Instant
  /// When the first command happens: the start of the history, or ``start`` where none is played.
  public let firstInstant: Instant

  var agenda = Agenda<SimulationTask>()
  /// Draws what comes in, so that nobody's decision changes who rings next.
  var arrivals: SeededGenerator
  /// Draws what the service does.
  var practice: SeededGenerator
  /// Draws what happens at the edges of the day and in reviews, so that it changes nothing of the rest.
  var edges: SeededGenerator
  /// Draws allegations, of which nobody else knows anything.
  var conduct: SeededGenerator
  /// Draws who chases late answers and what agencies hold back, so that it changes nothing of the rest.
  var partners: SeededGenerator
  /// Draws what comes now and then, so that it changes nothing of the rest.
  var rare: SeededGenerator
  /// Draws when workers are supervised, so that it changes nothing of the rest.
  var staffing: SeededGenerator
  /// Where the dice start for what is found about a family, so that it changes nothing of the rest.
  let findingsSeed: UInt64
  /// What comes now and then, in the order in which it is to come.
  var rareActs = RareAct.allCases
  /// The moment of the last thing that happened.
  var clock: Instant
  var families = FamilyBook()
  /// What is meant to become of each contact that is not finished.
  var plans: [ContactID: ContactPlan] = [:]
  /// How cases go whose contact this service did not plan: by their contact, or by themselves where they have none.
  var courses: [RecordID: Course] = [:]
  /// The contact handed out last, until it is found in the register.
  var pending: Draft?
  var roster = Roster()
  var month = MonthVolume()
  private var contactsSeen: UInt32 = 0
  private var casesSeen: UInt32 = 0
  /// Whether what was under way when the service was taken up again has still to be put down.
  private var hasToResume: Bool

  /// A service with its history before the start, to be played into an empty register.
  ///
  /// - Parameters:
  ///   - scenario: what to draw from.
  ///   - seed: another seed is another service of the same kind.
  ///   - start: when the live part begins.
  public init(scenario: Scenario, seed: UInt64, start: Instant) {
    let weeks = scenario.history.weeks + scenario.history.stockWeeks
    let first = London.day(of: start).advanced(by: -7 * weeks)
    self.init(scenario: scenario, seed: seed, start: start, firstDay: first, withHistory: true)
  }

  /// A service that continues from a moment, with a register that holds its past; what was under way ends as it would
  /// have ended.
  public init(scenario: Scenario, seed: UInt64, resumingAt start: Instant) {
    self.init(
      scenario: scenario, seed: seed ^ UInt64(bitPattern: start.seconds), start: start,
      firstDay: London.day(of: start), withHistory: false)
  }

  private init(scenario: Scenario, seed: UInt64, start: Instant, firstDay: Day, withHistory: Bool) {
    self.scenario = scenario
    self.start = start
    var mixer = seed
    arrivals = SeededGenerator(seed: SeededGenerator.mix(&mixer))
    practice = SeededGenerator(seed: SeededGenerator.mix(&mixer))
    edges = SeededGenerator(seed: SeededGenerator.mix(&mixer))
    conduct = SeededGenerator(seed: SeededGenerator.mix(&mixer))
    partners = SeededGenerator(seed: SeededGenerator.mix(&mixer))
    rare = SeededGenerator(seed: SeededGenerator.mix(&mixer))
    staffing = SeededGenerator(seed: SeededGenerator.mix(&mixer))
    findingsSeed = SeededGenerator.mix(&mixer)
    hasToResume = !withHistory
    firstInstant = withHistory ? London.instant(day: firstDay, minute: 0) : start
    clock = firstInstant
    addStaff()
    agenda.add(.startDay(firstDay), at: firstInstant)
    if withHistory {
      let before = Int64(scenario.history.riskMinutesBefore)
      agenda.add(.openingRisk, at: start.advanced(byMinutes: -before))
    }
  }

  /// When something may happen next; nil when nothing will.
  public var nextInstant: Instant? { agenda.first?.at }

  /// The next thing that happens, decided against the register as it stands.
  ///
  /// Hand in the register after the last command was applied or refused.
  /// - Parameter until: how far to go; what happens at this moment is within.
  /// - Returns: nil when nothing more happens by then.
  public mutating func next(until: Instant, register: Register) -> TimedCommand? {
    discover(register)
    while let first = agenda.first, first.at <= until, let item = agenda.removeFirst() {
      clock = max(clock, item.at)
      if let request = perform(item.task, register) {
        return TimedCommand(at: item.at, by: request.by, command: request.command)
      }
    }
    return nil
  }

  /// Takes note of contacts and cases that have come into the register since the last call, whoever brought them in.
  private mutating func discover(_ register: Register) {
    roster.update(from: register)
    if hasToResume {
      hasToResume = false
      resume(register)
    }
    let nextContact = register.nextNumber(.contact)
    while contactsSeen + 1 < nextContact {
      contactsSeen += 1
      if let contact = register.contacts[ContactID(contactsSeen)] { plan(contact, register) }
    }
    pending = nil
    let nextCase = register.nextNumber(.case)
    while casesSeen + 1 < nextCase {
      casesSeen += 1
      if let item = register.cases[CaseID(casesSeen)], item.isOpen { plan(item, register) }
    }
  }

  private mutating func perform(_ task: SimulationTask, _ register: Register) -> Request? {
    switch task {
    case .registerTeam(let place): registerTeam(place, register)
    case .registerWorker(let team, let place): registerWorker(team, place, register)
    case .leave(let place): planLeave(place, register)
    case .longAbsence(let place): startLongAbsence(place, register)
    case .absence(let worker, let back): startAbsence(worker, back, register)
    case .backAtWork(let worker): endAbsence(worker, register)
    case .cover(let worker): cover(worker, register)
    case .startDay(let day): startDay(day, register)
    case .clearContacts: clearContacts(register)
    case .clearTrays: clearTrays(register)
    case .arrival(let arrival): arrive(arrival, register)
    case .openingRisk: openingRisk(register)
    case .contact(let id, let step): work(on: id, step, register)
    case .case(let id, let step): work(on: id, step, register)
    case .give(let id, let worker): give(id, to: worker, register)
    case .supervise(let id): supervise(id, register)
    case .audit(let id): audit(by: id, register)
    case .reviewPlan(let id): reviewPlan(of: id, register)
    case .help(let id, let step): help(id, step, register)
    case .allegation(let id, let step): work(on: id, step, register)
    case .rare: actRarely(register)
    case .rareStep(let step): work(on: step, register)
    }
  }

  /// A command and who gives it.
  struct Request {
    let by: WorkerID
    let command: Command
  }
}

/// What stands on the agenda.
enum SimulationTask: Sendable {
  case registerTeam(Int)
  case registerWorker(team: Int, place: Int)
  case leave(Int)
  case longAbsence(Int)
  case absence(WorkerID, back: Day)
  case backAtWork(WorkerID)
  case cover(WorkerID)
  case startDay(Day)
  case clearContacts
  case clearTrays
  case arrival(Arrival)
  case openingRisk
  case contact(ContactID, ContactStep)
  case `case`(CaseID, CaseStep)
  /// The rest of a sibling group goes to the worker who got the first.
  case give(CaseID, WorkerID)
  case supervise(WorkerID)
  case audit(by: WorkerID)
  case reviewPlan(CaseID)
  /// The next step of early help with the family of a contact.
  case help(ContactID, EarlyHelpStep)
  /// The next step of an allegation; nil to report one.
  case allegation(AllegationID?, AllegationStep)
  case rare
  case rareStep(RareStep)
}

/// What becomes of an allegation, in order.
enum AllegationStep: Sendable {
  case report, evaluate, police, meet, review, conclude
}

/// What the hub does with a contact.
enum ContactStep: Sendable {
  case rate
  case rateAnew
  case consent
  case ask(Agency)
  case answer(Agency)
  case chase(Agency)
  case decide
  case secondLook
  case accept
  case tell
  /// Another authority answers whether it takes a child over.
  case authority
  case acknowledge
  case readHandover
  case leaveTask
  case takeTask
  case finishTask
}

/// What a team does with a case.
enum CaseStep: Sendable {
  case allocate
  case see
  /// A visit besides the regular ones.
  case visitAgain
  case stepUp
  case endSection47
  case conference
  case childInNeed
  case close
  case closeWithPlan
  /// Somebody else's contact about the child is read.
  case readContact
  /// The birth of a child who was expected is recorded.
  case birth
  case strategy
  case shareMinutes
  case startAssessment
  case checkpoint
  case support
  case concern
  case reconsider
  case safetyPlan
  case emergency
  case meeting
  case audit
  case leaveTask
  case takeTask
  case finishTask
  /// The agencies discuss an emergency.
  case discuss
  /// The emergency duty team calls at the home.
  case callByNight
  /// The day service reads what the emergency duty team did.
  case readNight
  /// Who acted by night writes down why.
  case reasonNight
}

extension Simulation {
  /// Puts a task down, no sooner than now; nothing for a moment that the calendar does not reach.
  mutating func add(_ task: SimulationTask, at instant: Instant?) {
    if let instant { agenda.add(task, at: max(instant, clock)) }
  }

  /// The moment after this many open minutes; nil where the calendar does not reach.
  func open(_ minutes: Int, after instant: Instant, _ register: Register) -> Instant? {
    try? register.calendar.due(.workingHours(minutes: max(1, minutes)), from: instant)
  }

  /// A moment in the open hours of the `n`th working day after an instant's day; nil where the calendar does not reach.
  mutating func workingDay(_ n: Int, after instant: Instant, _ register: Register) -> Instant? {
    let minute = practice.below(440)
    return workingDay(n, after: instant, minute: minute, register)
  }

  /// The same, drawn from what changes nothing of the rest.
  mutating func edgeDay(_ days: ClosedRange<Int>, after instant: Instant, _ register: Register) -> Instant? {
    let n = edges.number(in: days)
    let minute = edges.below(440)
    return workingDay(n, after: instant, minute: minute, register)
  }

  /// The moment this many minutes after a quarter past nine on that day, or as soon after as the service is open.
  func workingDay(_ n: Int, after instant: Instant, minute: Int, _ register: Register) -> Instant? {
    guard let day = try? register.calendar.day(n, workingDaysAfter: London.day(of: instant)) else {
      return nil
    }
    return try? register.calendar.effectiveStart(
      of: max(London.instant(day: day, minute: 555 + minute), clock))
  }
}
