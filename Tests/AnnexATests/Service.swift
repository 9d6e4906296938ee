import AnnexA
import CaseModel
import Testing

/// A service in memory that takes imports through the one door, as the program does.
struct Service {
  var register: Register
  var index: RegisterIndex
  /// How many events were recorded.
  var events = 0
  var now = instant("2019-01-09T10:42:00Z")

  init() {
    register = Register(settings: ServiceSettings(name: "Test", hours: .standard, holidays: Self.holidays))
    index = RegisterIndex(register)
  }

  private static var holidays: BankHolidays {
    let newYear = BankHoliday(day: day("2019-01-01"), title: "New Year’s Day")
    guard let table = BankHolidays([newYear], firstDay: day("2016-01-01"), lastDay: day("2019-12-31")) else {
      preconditionFailure("no table")
    }
    return table
  }

  /// Brings lists in, to the last step.
  @discardableResult
  mutating func bringIn(_ lists: ListResult..., undecidedFrom: Day? = nil) throws -> ImportReport {
    try bringIn(lists.map(ImportFile.list), undecidedFrom: undecidedFrom)
  }

  mutating func bringIn(_ files: [ImportFile], undecidedFrom: Day? = nil) throws -> ImportReport {
    let plan = ImportPlan(files, options: ImportOptions(now: now, undecidedFrom: undecidedFrom))
    var report = plan.report
    for step in plan.steps {
      let action = try plan.action(for: step, in: RegisterLookup(register, index))
      do throws(Refusal) {
        for command in action.commands { try submit(command) }
        report.take(action)
      } catch {
        report.refuse(action, reason: error.words)
      }
    }
    return report
  }

  /// Has a command decided and recorded by the program.
  mutating func submit(_ command: Command) throws(Refusal) {
    var batch = EventBatch()
    try register.decide(command, by: .program, at: now, into: &batch)
    for event in batch.events {
      register.apply(event, by: .program, at: now)
      index.take(in: event)
      events += 1
    }
  }

  /// Opens a case here, from a contact of today that is decided as a referral.
  mutating func openCase(_ externalID: String) throws {
    _ = try bringIn(
      contacts("\(externalID),a) Male,WBRI,01/05/2012,,09/01/2019,6"), undecidedFrom: day("2019-01-01"))
    let child = try #require(self.child(externalID))
    let rationale = Rationale(
      worry: "He was found alone after dark.", dailyLife: "Nobody could be reached that night.",
      history: "Nothing was known before this contact.")
    try submit(.contact(ContactID(1), .considerHistory))
    try submit(.contact(ContactID(1), .recordConsent(.obtained)))
    try submit(
      .contact(
        ContactID(1),
        .decide([
          NewDecision(
            child: child.id, outcome: .referralForAssessment, level: 4, rationale: rationale,
            voice: .noted("I was cold."), identity: .unknown(why: "nobody has asked yet"))
        ])))
  }

  /// The child with the authority's identifier.
  func child(_ externalID: String) -> Child? {
    index.child(externalID: externalID).flatMap { register.children[$0] }
  }

  /// The child's cases, oldest first, as one line each: days, worker, work, last seen, closure.
  func cases(of externalID: String) -> [String] {
    (child(externalID)?.episodes ?? []).map { episode in
      guard let item = register.cases[episode.case] else { return "missing" }
      let worker = item.worker.flatMap { register.workers[$0]?.details.name } ?? "tray"
      let seen = item.lastSeen.map { " seen \($0)" } ?? ""
      let end = episode.closedAt.map {
        " closed \(London.day(of: $0)) \(episode.reason?.rawValue ?? "no reason")"
      }
      return "\(London.day(of: item.referredAt)) \(item.source.rawValue) \(worker) \(item.work.rawValue)"
        + seen + (end ?? " open")
    }
  }

  /// What lists 4 and 5 brought onto the child's cases, oldest first: "A 2018-10-02 to 2018-12-14", "E", "C".
  func work(of externalID: String) -> [String] {
    (child(externalID)?.episodes ?? []).flatMap { episode -> [String] in
      guard let pathway = register.cases[episode.case]?.pathway else { return ["missing"] }
      let assessments = pathway.assessments.map { item in
        "A \(item.startedOn) to \(item.authorisedAt.map { "\(London.day(of: $0))" } ?? "now")"
      }
      let enquiries = pathway.enquiries.map { item in
        let end = item.completedAt.map { _ in item.conferenceNeeded ? "conference" : "no conference" }
        return "E \(London.day(of: item.startedAt)) \(end ?? "runs")"
      }
      let conferences = pathway.conferences.map { item in
        "C " + (item.heldOn.map { "held \($0)" } ?? item.bookedFor.map { "booked \($0)" } ?? "awaited")
          + (item.outcome.map { " \($0.rawValue)" } ?? "")
      }
      return assessments + enquiries + conferences
    }
  }

  /// What lists 7 and 8 brought onto the child's cases, oldest first: "P 2018-11-05 NEG reviewed 2019-01-07", "L 2018-10-01";
  /// "?" where nobody knows.
  func plans(of externalID: String) -> [String] {
    (child(externalID)?.episodes ?? []).flatMap { episode -> [String] in
      guard let pathway = register.cases[episode.case]?.pathway else { return ["missing"] }
      func reviewed(_ day: Day?) -> String { day.map { " reviewed \($0)" } ?? "" }
      let plans = pathway.openPlans.filter { $0.kind == .protection }.map {
        "P \($0.isStartKnown ? "\($0.from)" : "?") \($0.category?.rawValue ?? "?")" + reviewed($0.reviewedOn)
      }
      let placements = pathway.openProtections.filter { $0.kind == .accommodation }.map {
        "L \($0.isStartKnown ? "\(London.day(of: $0.startedAt))" : "?")" + reviewed($0.reviewedOn)
      }
      return plans + placements
    }
  }

  /// Everything that lists can bring in, without the numbers that depend on the order of arrival.
  var contents: [String] {
    let children = register.children.all.map { child in
      let id = child.details.externalID ?? ""
      let contacts = child.contacts.map {
        "\(London.day(of: $0.receivedAt)) \($0.source.rawValue) \($0.isHistory)"
      }
      return
        "\(id) \(child.details) \(contacts.sorted()) \(cases(of: id)) \(work(of: id)) \(plans(of: id)) "
        + "\(child.earlyHelp.map(\.words))"
    }
    let workers = register.workers.all.map {
      "\(AnnexA.ImportPlan.nameKey($0.details.name)) \(register.teams[$0.details.team]?.name.lowercased() ?? "")"
    }
    return children.sorted() + workers.sorted()
  }
}
