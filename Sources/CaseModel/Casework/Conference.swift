extension Pathway {
  /// An initial child protection conference that must be held, or was.
  public struct Conference: Codable, Hashable, Sendable {
    /// The start of the enquiry that leads to it.
    public var countsFrom: Instant
    /// When the decision that it is needed was made, or when it was requested, if earlier.
    public var neededAt: Instant
    /// When it was asked for.
    public var requestedAt: Instant?
    /// The day for which its chair is booked.
    public var bookedFor: Day?
    /// Whether a plan keeps the child safe until then.
    public var hasInterimPlan: Bool
    /// The day to which a delay was agreed, with its reason; the conference is late all the same.
    public var agreedUntil: Day?
    /// The day on which it was held.
    public var heldOn: Day?
    /// What it decided.
    public var outcome: ConferenceOutcome?
    /// Whether a list brought it in.
    public var isListed = false
  }

  /// The conference that is to be held; nil when none is.
  public var awaitedConference: Conference? { conferences.last.flatMap { $0.heldOn == nil ? $0 : nil } }

  /// A conference is needed from now on; it is due from the start of the last enquiry.
  mutating func begin(conferenceAt instant: Instant) {
    conferences.append(
      Conference(
        countsFrom: enquiries.last?.startedAt ?? instant, neededAt: instant, requestedAt: nil,
        bookedFor: nil, hasInterimPlan: false, agreedUntil: nil, heldOn: nil, outcome: nil))
  }
}

/// A conference was asked for.
public struct ConferenceRequested: PathwayAct {
  /// The unit or person asked.
  public var of: String

  package init(of: String) {
    self.of = of
  }

  package static let kind = EventKind.conferenceRequested
  package static let chapter = Chapter.protection
  package static let act = Act.work

  /// A conference can be requested as soon as a strategy discussion has decided on the enquiry.
  ///
  /// One conference follows an enquiry: while one is awaited, no other is requested.
  ///
  /// - Source: Bolton’s procedure: where a strategy meeting recommends a conference, it is requested within one working
  ///   day of the meeting.
  package static func hindrance(on pathway: Pathway) -> PathwayRefusal? {
    if let awaited = pathway.awaitedConference {
      return awaited.requestedAt.map { .conferenceRequested($0) }
    }
    guard let enquiry = pathway.openEnquiry else { return .noConference }
    let isDecided = pathway.strategies.contains {
      $0.thresholdMet && $0.heldAt.map { $0 >= enquiry.startedAt } ?? false
    }
    return isDecided || enquiry.isListed ? nil : .noConference
  }

  package func decide(_ record: inout PathwayRecord) throws(PathwayRefusal) {
    try record.require(of, "who was asked")
    record.add(self)
  }

  package func apply(to pathway: inout Pathway, _ stamp: Stamp) {
    if pathway.awaitedConference == nil { pathway.begin(conferenceAt: stamp.at) }
    pathway.conferences.changeLast { $0.requestedAt = stamp.at }
  }

  /// One that is requested while the enquiry runs is due from that enquiry.
  package func ground(in pathway: Pathway) -> Ground {
    .requested(
      pathway.awaitedConference?.neededAt,
      at: pathway.awaitedConference == nil ? pathway.openEnquiry?.startedAt : nil)
  }

  package func words(_ speaker: some FactSpeaker) -> String { "ICPC requested of \(speaker.text(of))" }

  package static let form = buildForm(
    "conference", "request", title: "Request ICPC",
    "Request an initial child protection conference (ICPC) from the conference unit.", done: "ICPC requested",
    fields: [FormField("of", .line, "the unit or person asked")],
    make: { form in ConferenceRequested(of: form.text("of")) })
}

/// A conference has its chair and its day.
public struct ChairBooked: PathwayAct {
  /// Who chairs it.
  public var chair: String
  /// The day.
  public var on: Day

  package init(chair: String, on: Day) {
    self.chair = chair
    self.on = on
  }

  package static let kind = EventKind.chairBooked
  package static let chapter = Chapter.protection
  package static let act = Act.work

  package static func hindrance(on pathway: Pathway) -> PathwayRefusal? {
    guard let conference = pathway.awaitedConference else { return .noConference }
    return conference.requestedAt == nil ? .conferenceNotRequested : nil
  }

  package func decide(_ record: inout PathwayRecord) throws(PathwayRefusal) {
    try record.requireBounds(on)
    if on.weekday.isWeekend { throw .conferenceOnWeekend(on) }
    try record.require(chair, "who chairs it")
    record.add(self)
  }

  package func apply(to pathway: inout Pathway, _ stamp: Stamp) {
    pathway.conferences.changeLast { $0.bookedFor = on }
  }

  package func ground(in pathway: Pathway) -> Ground {
    .requested(pathway.awaitedConference?.neededAt, at: pathway.awaitedConference?.requestedAt)
  }

  package func words(_ speaker: some FactSpeaker) -> String {
    "conference booked for \(on.longText), chaired by \(speaker.text(chair))"
  }

  package static let form = buildForm(
    "conference", "book", title: "Book ICPC and chair",
    "Record who chairs the ICPC, and its day: never at a weekend.", done: "ICPC booked",
    fields: [
      FormField("chair", .line),
      FormField("on", .day(isAhead: true), "a weekday"),
    ],
    make: { form in
      guard let day = form.day("on") else { return nil }
      return ChairBooked(chair: form.text("chair"), on: day)
    })
}

/// A plan keeps the child safe until the conference.
public struct InterimPlanMade: PathwayAct {
  /// The plan.
  public var plan: String

  package init(plan: String) {
    self.plan = plan
  }

  package static let kind = EventKind.interimPlanMade
  package static let chapter = Chapter.protection
  package static let act = Act.work

  package static func hindrance(on pathway: Pathway) -> PathwayRefusal? {
    pathway.awaitedConference == nil ? .noConference : nil
  }

  package func decide(_ record: inout PathwayRecord) throws(PathwayRefusal) {
    try record.require(plan, "the plan")
    record.add(self)
  }

  package func apply(to pathway: inout Pathway, _ stamp: Stamp) {
    pathway.conferences.changeLast { $0.hasInterimPlan = true }
  }

  package func ground(in pathway: Pathway) -> Ground { .at(pathway.awaitedConference?.neededAt) }

  package func words(_ speaker: some FactSpeaker) -> String { "interim safety plan: \(speaker.text(plan))" }

  package static let form = buildForm(
    "conference", "safety-plan", title: "Interim safety plan",
    "Record what keeps the child safe until the conference.", done: "interim safety plan recorded",
    fields: [FormField("plan", .text)],
    make: { form in InterimPlanMade(plan: form.text("plan")) })
}

/// A later conference was agreed.
public struct ConferenceDelayed: PathwayAct {
  /// The day by which it will be held.
  public var until: Day
  /// Who agreed, by name and role; the conference chair where ``manager`` names the manager.
  public var agreedBy: String
  /// Why.
  public var why: String
  /// The manager who agreed; nil before this was asked, and in a command from the manager who records it.
  public var manager: WorkerID?

  package init(until: Day, agreedBy: String, why: String, manager: WorkerID? = nil) {
    self.until = until
    self.agreedBy = agreedBy
    self.why = why
    self.manager = manager
  }

  package static let kind = EventKind.conferenceDelayed
  package static let chapter = Chapter.protection
  package static let act = Act.authorise

  package static func hindrance(on pathway: Pathway) -> PathwayRefusal? {
    pathway.awaitedConference == nil ? .noConference : nil
  }

  /// A manager and the conference chair agree a later conference; it stays late, for the reason that they agreed.
  ///
  /// - Source: Liverpool’s procedure: the manager and the conference chair agree the reasons for a delay.
  package func decide(_ record: inout PathwayRecord) throws(PathwayRefusal) {
    guard let conference = record.pathway.awaitedConference else { return }
    try record.requireBounds(until)
    if until.weekday.isWeekend { throw .conferenceOnWeekend(until) }
    if let latest = record.register.latestDelay(of: conference, at: record.now), until > latest {
      throw .delayTooLong(latest: latest)
    }
    try record.require(agreedBy, "which conference chair agreed")
    if !namesSomebody(agreedBy) { throw .agreementUnnamed }
    guard let manager = record.register.manager(agreeing: self, record.actor, at: record.now) else {
      throw .managerMayNotAgree
    }
    try record.require(why, "why it is later")
    var agreed = self
    agreed.manager = manager
    record.add(agreed)
  }

  package func apply(to pathway: inout Pathway, _ stamp: Stamp) {
    pathway.conferences.changeLast { $0.agreedUntil = until }
  }

  package func ground(in pathway: Pathway) -> Ground { .at(pathway.awaitedConference?.neededAt) }

  package func words(_ speaker: some FactSpeaker) -> String {
    "ICPC agreed outside 15 days, by \(until.longText), with \(speaker.text(agreedBy))"
      + (manager.map { " and \($0)" } ?? "") + speaker.because(why)
  }

  package static let form = buildForm(
    "conference", "delay", title: "Agree ICPC outside 15 days",
    "Record why a manager and the conference chair agreed a conference after its fifteen working days: it stays late.",
    done: "ICPC agreed outside 15 days",
    fields: [
      FormField("until", .day(isAhead: true), "a weekday"),
      FormField("agreed by", .line, "the conference chair who agreed: name and role"),
      FormField("manager", .record(.worker), "the manager who agreed; empty for you", isRequired: false),
      FormField("why", .text),
    ], attests: .conference,
    make: { form in
      let manager: WorkerID? = form.identifier("manager")
      guard let day = form.day("until") else { return nil }
      return ConferenceDelayed(
        until: day, agreedBy: form.text("agreed by"), why: form.text("why"), manager: manager)
    })
}

/// An initial child protection conference was held.
public struct ConferenceHeld: PathwayAct {
  /// The day.
  public var on: Day
  /// What was decided.
  public var outcome: ConferenceOutcome
  /// The plan’s category; nil without a child protection plan.
  public var category: AbuseCategory?
  /// Why.
  public var why: String
  /// Why it was held later than its limit; nil when it was not, and where a delay was agreed.
  public var lateWhy: String?

  package init(
    on: Day, outcome: ConferenceOutcome, category: AbuseCategory?, why: String, lateWhy: String? = nil
  ) {
    self.on = on
    self.outcome = outcome
    self.category = category
    self.why = why
    self.lateWhy = lateWhy
  }

  package static let kind = EventKind.conferenceHeld
  package static let chapter = Chapter.protection
  package static let act = Act.work

  package static func hindrance(on pathway: Pathway) -> PathwayRefusal? {
    guard let conference = pathway.awaitedConference else { return .noConference }
    return pathway.openEnquiry?.startedAt == conference.countsFrom ? .enquiryBeforeConference : nil
  }

  /// A conference is held on a weekday, after the enquiry that leads to it, and one that is late says why unless a
  /// reason for that day was agreed.
  ///
  /// - Source: DfE children in need census, validation rule 8875 (weekend); 15 working days: Working Together 2018 and
  ///   2023; a recorded reason: Liverpool’s procedure.
  package func decide(_ record: inout PathwayRecord) throws(PathwayRefusal) {
    guard let conference = record.pathway.awaitedConference else { return }
    try record.requirePast(on)
    if on.weekday.isWeekend { throw .conferenceOnWeekend(on) }
    if on < London.day(of: conference.countsFrom) { throw .conferenceBeforeEnquiry(on) }
    let isAgreed = conference.agreedUntil.map { on <= $0 } ?? false
    if let due = record.register.conferenceDue(of: conference), London.instant(day: on, minute: 0) >= due,
      !isAgreed, wordCount(of: lateWhy ?? "", upTo: 1) == 0
    {
      throw .conferenceLate(due: due)
    }
    if outcome == .protectionPlan, category == nil { throw .categoryMissing }
    try record.require(why, "why it decided so")
    record.add(self)
    switch outcome {
    case .protectionPlan: record.add(PlanStarted(kind: .protection, on: on, category: category))
    case .inNeedPlan: record.add(PlanStarted(kind: .inNeed, on: on, category: nil))
    case .noPlan: break
    }
  }

  package func apply(to pathway: inout Pathway, _ stamp: Stamp) {
    pathway.conferences.changeLast { ($0.heldOn, $0.outcome) = (on, outcome) }
  }

  package func ground(in pathway: Pathway) -> Ground { .at(pathway.awaitedConference?.neededAt) }

  package func words(_ speaker: some FactSpeaker) -> String {
    "conference held on \(on.longText): \(outcome.words)"
      + (category.map { ", \($0.words)" } ?? "") + speaker.because(why)
      + (lateWhy.map { " · late" + speaker.because($0) } ?? "")
  }

  package static let form = buildForm(
    "conference", "hold", title: "Record ICPC outcome",
    "Record what the ICPC decided, with the category of a child protection plan.",
    done: "ICPC outcome recorded",
    fields: [
      FormField("on", .past, "a weekday"),
      FormField("outcome", .code(ConferenceOutcome.self)),
      FormField("category", .code(AbuseCategory.self), when: .when("outcome", "child-protection-plan")),
      FormField("why", .text),
      FormField("late because", .text, "why it took more than the limit, where it did", isRequired: false),
    ],
    make: { form in
      let day = form.day("on")
      let outcome: ConferenceOutcome? = form.code("outcome")
      let category: AbuseCategory? = form.code("category")
      guard let day, let outcome else { return nil }
      return ConferenceHeld(
        on: day, outcome: outcome, category: category, why: form.text("why"),
        lateWhy: form.optional("late because"))
    })
}

extension Register {
  /// When a conference must be held, whatever delay was agreed; nil where the calendar does not reach.
  public func conferenceDue(of conference: Pathway.Conference) -> Instant? {
    try? calendar.due(settings.clocks[.conference], from: conference.countsFrom)
  }

  /// The last day to which a delay of a conference can be agreed: fifteen working days from when it is due, or from today
  /// once that has passed; nil where the calendar does not reach.
  ///
  /// - Source: this project’s proposal, so that a longer delay is agreed again and not at once.
  fileprivate func latestDelay(of conference: Pathway.Conference, at now: Instant) -> Day? {
    guard let due = conferenceDue(of: conference) else { return nil }
    let from = max(London.day(of: due.advanced(bySeconds: -1)), London.day(of: now))
    return try? calendar.day(15, workingDaysAfter: from)
  }

  /// The manager who agreed a delay, by default who records it; nil for a worker who may not authorise.
  fileprivate func manager(
    agreeing delayed: ConferenceDelayed, _ actor: WorkerID, at now: Instant
  ) -> WorkerID? {
    let manager = delayed.manager ?? actor
    return refusal(of: .authorise, to: manager, at: now) == nil ? manager : nil
  }
}

/// Whether words name somebody by name and role, such as “Jo Ahmed, conference chair”, rather than saying nobody did.
private func namesSomebody(_ words: String) -> Bool {
  let text = words.lowercased().trimmedBlanks
  let nobody = ["nobody", "no one", "no-one", "noone", "none", "not ", "n/a", "unknown", "tbc"]
  return wordCount(of: text, upTo: 2) == 2 && !nobody.contains { text.hasPrefix($0) }
}
