import CaseModel

@testable import TUI

/// A small invented hub in memory that does what screens ask, as the program does.
struct FormHub {
  static let now = moment("2019-01-09T10:42:30Z")
  static let screener = WorkerID(2)
  static let socialWorker = WorkerID(3)

  var register: Register
  var now = FormHub.now
  var app: App
  /// What was recorded through the screen, in order.
  var recorded: [Submission] = []
  /// What the search was asked, in order.
  var queries: [ChildQuery] = []
  /// Whether the next submission is refused.
  var refusal: String?

  /// - Parameter known: records to begin with.
  init(_ size: Size = Size(rows: 40, columns: 120), known commands: [Command] = []) {
    let newYear = BankHoliday(day: Self.day("2019-01-01"), title: "New Year’s Day")
    let (first, last) = (Self.day("2017-01-01"), Self.day("2019-12-31"))
    guard let table = BankHolidays([newYear], firstDay: first, lastDay: last) else {
      preconditionFailure("no table")
    }
    register = Register(settings: ServiceSettings(name: "Testborough", hours: .standard, holidays: table))
    let staff: [Command] = [
      .registerTeam(name: "First Response 1", kind: .firstResponse),
      .registerWorker(WorkerDetails(name: "Ama Okafor", team: TeamID(1), role: .hubManager)),
      .registerWorker(WorkerDetails(name: "Lin Carr", team: TeamID(1), role: .screeningWorker)),
      .registerWorker(
        WorkerDetails(
          name: "Sana Mirza", team: TeamID(1), role: .socialWorker, registration: .number("SW1"))),
    ]
    var register = register
    do {
      for command in staff + commands { try Self.record(command, in: &register, at: Self.earlier) }
    } catch { preconditionFailure("\(error)") }
    self.register = register
    app = App(
      size: size, Context(register: register, now: FormHub.now, actor: FormHub.screener, simulation: nil))
  }

  /// When the records to begin with were made.
  static let earlier = moment("2018-11-05T09:00:00Z")

  static func record(_ command: Command, in register: inout Register, at now: Instant) throws(Refusal) {
    var batch = EventBatch()
    try register.decide(command, by: .program, at: now, into: &batch)
    for event in batch.events { register.apply(event, by: .program, at: now) }
  }

  var context: Context { Context(register: register, now: now, actor: Self.screener, simulation: nil) }

  /// The form in front; nil when the board is.
  var form: NewContactDialog? { app.dialogs.last as? NewContactDialog }

  /// Presses keys one after another.
  mutating func press(_ keys: Key...) { for key in keys { deliver(.key(key)) } }

  /// Types a text, letter by letter.
  mutating func type(_ text: String) { for character in text { deliver(.key(.character(character))) } }

  /// Types into the field in focus, chooses where there is a choice, and moves to the next field.
  mutating func fill(_ texts: String...) {
    for text in texts {
      let isChoice = form.map { $0.form.choice($0.focus) != nil } ?? false
      type(text)
      press(isChoice && !text.isEmpty ? .enter : .tab)
    }
  }

  mutating func deliver(_ message: Message) {
    for effect in app.update(message, context) { perform(effect) }
  }

  private mutating func perform(_ effect: Effect) {
    switch effect {
    case .submit(let submission): submit(submission)
    case .find(let query): find(query)
    case .read(let records): deliver(.read(ReadRecords(records, [])))
    case .countSharing, .readLastAct, .keep, .discard, .pace, .say, .quit: break
    }
  }

  private mutating func submit(_ submission: Submission) {
    if let why = refusal { return deliver(.refused(submission, why: why)) }
    var copy = register
    let number = register.nextNumber(.contact)
    do throws(Refusal) {
      for command in submission.commands { try Self.record(command, in: &copy, at: now) }
      register = copy
      recorded.append(submission)
      deliver(.changed([ContactID(number).record], byOthers: false))
      deliver(.recorded(submission))
    } catch {
      deliver(.refused(submission, why: error.words))
    }
  }

  private mutating func find(_ query: ChildQuery) {
    queries.append(query)
    let searcher = ChildSearcher(query)
    let found = register.children.all.compactMap { child -> FoundChild? in
      let home = child.household.flatMap { register.households[$0] }
      guard let finding = searcher.finding(MatchSubject(child, home: home)) else { return nil }
      return FoundChild(
        child: child, household: home, score: finding.score, reasons: finding.reasons.map(\.words))
    }
    deliver(.found(found.sorted { ($0.score, $1.child.id) > ($1.score, $0.child.id) }, query: query))
  }

  /// What the screen shows.
  func text(_ size: Size = Size(rows: 40, columns: 120)) -> String { app.view(size, context).text }
}

extension FormHub {
  /// The Reids: Maisie, 4, whose case is open with a worker, and Theo, 2, at one home.
  static var reids: [Command] {
    let home = HouseholdDetails(
      address: "12 Mill Lane", postcode: "OL16 1AB", phones: ["01706 555 010"],
      adults: [HouseholdDetails.Adult(name: "Kim Reid", relationship: "mother")])
    let maisie = ChildDetails(
      givenName: "Maisie", familyName: "Reid", birthDate: day("2014-03-12"), sex: .female,
      ethnicity: .whiteBritish, languages: ["English"])
    let theo = ChildDetails(givenName: "Theo", familyName: "Reid", birthDate: day("2016-07-01"), sex: .male)
    let first = NewContact(
      receivedAt: moment("2018-11-05T08:50:00Z"), channel: .policeNotification, source: .police,
      worry: .domesticAbuse, narrative: "Police were called at night.",
      children: [.new(maisie), .new(theo)], household: .new(home))
    let decisions = [
      decision(ChildID(1), .referralForAssessment, 4), decision(ChildID(2), .earlyHelp, 2),
    ]
    return [
      .receiveContact(first), .contact(ContactID(1), .recordConsent(.obtained)),
      .contact(ContactID(1), .considerHistory), .contact(ContactID(1), .decide(decisions)),
      .case(CaseID(1), .allocate(NewAllocation(worker: socialWorker, reason: "has room"))),
    ]
  }

  private static func decision(_ child: ChildID, _ outcome: Outcome, _ level: UInt8) -> NewDecision {
    NewDecision(
      child: child, outcome: outcome, level: level,
      rationale: Rationale(
        worry: "Shouting and threats on three nights.", dailyLife: "Tired at nursery and quiet at home.",
        history: "Nothing was known here before this."),
      voice: .noted("I hid under the bed."), identity: .unknown(why: "not asked yet"))
  }
}

extension FormHub {
  /// A moment as `2019-01-09T10:42:00Z`.
  static func moment(_ text: String) -> Instant {
    guard let moment = Instant(text: text) else { preconditionFailure(text) }
    return moment
  }

  /// A day as `2019-01-09`.
  static func day(_ text: String) -> Day {
    guard let day = Day(text: text) else { preconditionFailure(text) }
    return day
  }
}
