extension Pathway {
  /// A child and family assessment.
  public struct Assessment: Codable, Hashable, Sendable {
    /// The day on which it started.
    public var startedOn: Day
    /// The last manager’s checkpoint.
    public var checkpointAt: Instant?
    /// When it was put before a manager; nil while it is written.
    public var submittedAt: Instant?
    /// Who put it there.
    public var submittedBy: WorkerID?
    /// When a manager authorised it; nil before.
    public var authorisedAt: Instant?
    /// What it leads to, once it is put forward.
    public var outcome: AssessmentOutcome?
    /// When the child was first seen for it; nil before.
    public var seenAt: Instant?
    /// Whether the child’s own words stand in a visit for it, or in it.
    public var isHeard = false
    /// Whether a list brought it in.
    public var isListed = false
  }

  /// The assessment that is under way or waits for a manager; nil when none does.
  public var openAssessment: Assessment? { assessments.last.flatMap { $0.authorisedAt == nil ? $0 : nil } }

  /// Why no manager can authorise an assessment or give one back; nil when one waits for a manager.
  fileprivate var hindranceToAuthorise: PathwayRefusal? {
    guard let open = openAssessment else { return .noAssessment }
    return open.submittedAt == nil ? .assessmentNotSubmitted : nil
  }

  fileprivate var groundOfSubmitted: Ground {
    .submitted(openAssessment?.startedOn, at: openAssessment?.submittedAt)
  }
}

/// A child and family assessment started.
public struct AssessmentStarted: PathwayAct {
  /// The day.
  public var on: Day

  package init(on: Day) {
    self.on = on
  }

  package static let kind = EventKind.assessmentStarted
  package static let chapter = Chapter.assessment
  package static let act = Act.work

  package static func hindrance(on pathway: Pathway) -> PathwayRefusal? {
    pathway.openAssessment.map { .assessmentRuns($0.startedOn) }
  }

  package func decide(_ record: inout PathwayRecord) throws(PathwayRefusal) {
    try record.requirePast(on)
    try record.requireReferred(by: on)
    record.add(self)
  }

  /// Visits before the first assessment are for it.
  package func apply(to pathway: inout Pathway, _ stamp: Stamp) {
    let isFirst = pathway.assessments.isEmpty
    pathway.assessments.append(
      Pathway.Assessment(
        startedOn: on, checkpointAt: nil, submittedAt: nil, submittedBy: nil, authorisedAt: nil,
        outcome: nil, seenAt: isFirst ? pathway.firstSeenAt : nil, isHeard: isFirst && pathway.isHeard))
  }

  package func work(after work: Work) -> Work? { work == .dutyVisit ? .assessment : nil }

  package func ground(in pathway: Pathway) -> Ground { .nothing }

  package func words(_ speaker: some FactSpeaker) -> String {
    "child and family assessment started on \(on.longText)"
  }

  package static let form = buildForm(
    "assessment", "start", title: "Start the assessment",
    "Record that the child and family assessment has started.", done: "assessment started",
    fields: [FormField("on", .past)],
    make: { form in
      guard let day = form.day("on") else { return nil }
      return AssessmentStarted(on: day)
    })
}

/// A manager looked at an assessment on its way.
public struct CheckpointHeld: PathwayAct {
  /// What was found and what comes next.
  public var note: String

  package init(note: String) {
    self.note = note
  }

  package static let kind = EventKind.checkpointHeld
  package static let chapter = Chapter.assessment
  package static let act = Act.authorise

  package static func hindrance(on pathway: Pathway) -> PathwayRefusal? {
    pathway.openAssessment == nil ? .noAssessment : nil
  }

  package func decide(_ record: inout PathwayRecord) throws(PathwayRefusal) {
    try record.require(note, "what was found and what comes next")
    record.add(self)
  }

  package func apply(to pathway: inout Pathway, _ stamp: Stamp) {
    pathway.assessments.changeLast { $0.checkpointAt = stamp.at }
  }

  package func ground(in pathway: Pathway) -> Ground { .on(pathway.openAssessment?.startedOn) }

  package func words(_ speaker: some FactSpeaker) -> String { "manager’s checkpoint: \(speaker.text(note))" }

  package static let form = buildForm(
    "assessment", "checkpoint", title: "Manager’s checkpoint",
    "Record a manager’s look at an assessment on its way.", done: "checkpoint recorded",
    fields: [FormField("note", .text, "what was found and what comes next")],
    attests: .assessment,
    make: { form in CheckpointHeld(note: form.text("note")) })
}

/// An assessment was put before a manager.
public struct AssessmentSubmitted: PathwayAct {
  /// What it leads to.
  public var outcome: AssessmentOutcome
  /// What was found.
  public var factors: [AssessmentFactor]
  /// What the child’s life is like and what will change.
  public var summary: String
  /// The child’s own words, or why there are none.
  public var voice: String

  package init(outcome: AssessmentOutcome, factors: [AssessmentFactor], summary: String, voice: String) {
    self.outcome = outcome
    self.factors = factors
    self.summary = summary
    self.voice = voice
  }

  package static let kind = EventKind.assessmentSubmitted
  package static let chapter = Chapter.assessment
  package static let act = Act.work

  package static func hindrance(on pathway: Pathway) -> PathwayRefusal? {
    guard let open = pathway.openAssessment else { return .noAssessment }
    return open.submittedAt.map { .assessmentSubmitted($0) }
  }

  /// - Source: DfE children in need census, validation rules 8869 (21 stands alone), 8898 (no factor twice) and 8897Q
  ///   (factors are required).
  package func decide(_ record: inout PathwayRecord) throws(PathwayRefusal) {
    if factors.isEmpty { throw .factorsMissing }
    let isAlone = factors.count == 1 || !factors.contains(.f21)
    guard isAlone, Set(factors).count == factors.count else { throw .factorsContradict }
    try record.require(summary, "what the child’s life is like")
    try record.require(voice, "the child’s own words, or why there are none,")
    record.add(self)
  }

  package func apply(to pathway: inout Pathway, _ stamp: Stamp) {
    pathway.assessments.changeLast {
      ($0.submittedAt, $0.submittedBy) = (stamp.at, stamp.by)
      $0.outcome = outcome
      $0.isHeard = true
    }
  }

  package func ground(in pathway: Pathway) -> Ground { .on(pathway.openAssessment?.startedOn) }

  package func words(_ speaker: some FactSpeaker) -> String {
    let found = factors.map { "\($0.rawValue) \($0.words)" }.joined(separator: ", ")
    return "assessment submitted for authorisation: \(outcome.words) · Factors: \(found)"
      + " · \(speaker.text(summary)) · Voice: \(speaker.text(voice))"
  }

  package static let form = buildForm(
    "assessment", "submit", title: "Submit the assessment for authorisation",
    "Submit the finished assessment to a manager.", done: "assessment submitted",
    fields: [
      FormField("outcome", .code(AssessmentOutcome.self)),
      FormField("factors", .codes(AssessmentFactor.self), "all that apply; or “no factors identified” alone"),
      FormField("summary", .text, "what the child’s life is like and what needs to change"),
      FormField("voice", .text, "the child’s own words, or why there are none"),
    ],
    make: { form in
      let outcome: AssessmentOutcome? = form.code("outcome")
      let factors: [AssessmentFactor] = form.codes("factors")
      guard let outcome else { return nil }
      return AssessmentSubmitted(
        outcome: outcome, factors: factors, summary: form.text("summary"), voice: form.text("voice"))
    })
}

/// A manager gave an assessment back.
public struct AssessmentReturned: PathwayAct {
  /// What to change.
  public var comments: String

  package init(comments: String) {
    self.comments = comments
  }

  package static let kind = EventKind.assessmentReturned
  package static let chapter = Chapter.assessment
  package static let act = Act.authorise

  package static func hindrance(on pathway: Pathway) -> PathwayRefusal? { pathway.hindranceToAuthorise }

  package func decide(_ record: inout PathwayRecord) throws(PathwayRefusal) {
    try record.require(comments, "what to change")
    record.add(self)
  }

  package func apply(to pathway: inout Pathway, _ stamp: Stamp) {
    pathway.assessments.changeLast { ($0.submittedAt, $0.submittedBy) = (nil, nil) }
  }

  package func ground(in pathway: Pathway) -> Ground { pathway.groundOfSubmitted }

  package func words(_ speaker: some FactSpeaker) -> String {
    "assessment given back to be changed" + speaker.because(comments)
  }

  package static let form = buildForm(
    "assessment", "return", title: "Return the assessment to the worker",
    "Return an assessment to be changed, with comments.", done: "assessment returned",
    fields: [FormField("comments", .text)],
    attests: .assessment,
    make: { form in AssessmentReturned(comments: form.text("comments")) })
}

/// A manager authorised an assessment.
public struct AssessmentAuthorised: PathwayAct {
  /// Why it took longer than the limit; nil when it did not.
  public var lateWhy: String?
  /// Why nobody saw the child for it; nil where somebody did, or the child is not born.
  public var notSeenWhy: String?

  package init(lateWhy: String? = nil, notSeenWhy: String? = nil) {
    self.lateWhy = lateWhy
    self.notSeenWhy = notSeenWhy
  }

  package static let kind = EventKind.assessmentAuthorised
  package static let chapter = Chapter.assessment
  package static let act = Act.authorise

  package static func hindrance(on pathway: Pathway) -> PathwayRefusal? { pathway.hindranceToAuthorise }

  /// Two people answer for an assessment; one that is late, or for which nobody saw the child, says why.
  ///
  /// - Source: complete when the manager has viewed and authorised it: DfE's Standard Safeguarding Dataset; the reasons
  ///   for exceeding 45 working days are recorded: Working Together 2018.
  package func decide(_ record: inout PathwayRecord) throws(PathwayRefusal) {
    guard let assessment = record.pathway.openAssessment else { return }
    if assessment.submittedBy == record.actor { throw .ownAssessment(record.actor) }
    if let due = record.register.due(of: record.item), record.now >= due,
      wordCount(of: lateWhy ?? "", upTo: 1) == 0
    {
      throw .assessmentLate(due: due)
    }
    var authorised = self
    if !record.register.mustBeSeen(record.item, at: record.now) || record.item.isSeen(for: assessment) {
      authorised.notSeenWhy = nil
    } else if wordCount(of: notSeenWhy ?? "", upTo: 1) == 0 {
      throw .childNotSeenForAssessment
    }
    record.add(authorised)
    guard assessment.outcome == .childInNeed, record.pathway.openPlans.isEmpty else { return }
    record.add(PlanStarted(kind: .inNeed, on: London.day(of: record.now), category: nil))
  }

  package func apply(to pathway: inout Pathway, _ stamp: Stamp) {
    pathway.assessments.changeLast { $0.authorisedAt = stamp.at }
  }

  /// A plan is started with it where none runs.
  package func ground(in pathway: Pathway) -> Ground {
    .both(
      pathway.groundOfSubmitted,
      .present(pathway.openAssessment?.outcome == .childInNeed && pathway.openPlans.isEmpty))
  }

  package func words(_ speaker: some FactSpeaker) -> String {
    "assessment authorised" + (lateWhy.map { ", over the limit" + speaker.because($0) } ?? "")
      + (notSeenWhy.map { " · child NOT seen" + speaker.because($0) } ?? "")
  }

  package static let form = buildForm(
    "assessment", "authorise", title: "Authorise the assessment",
    "Authorise an assessment that somebody else submitted.", done: "assessment authorised",
    fields: [
      FormField("late because", .text, "why it took more than the limit, where it did", isRequired: false),
      FormField("not seen because", .line, "why nobody saw the child, where nobody did", isRequired: false),
    ],
    needs: { answers, place in
      guard let item = place.item, let assessment = item.pathway.openAssessment else { return [] }
      var needs: [FormNeed] = []
      if let due = place.register.due(of: item), place.now >= due {
        needs.append(FormNeed("late because", PathwayRefusal.assessmentLate(due: due).words))
      }
      if place.register.mustBeSeen(item, at: place.now), !item.isSeen(for: assessment) {
        needs.append(FormNeed("not seen because", PathwayRefusal.childNotSeenForAssessment.words))
      }
      return needs
    },
    attests: .assessment,
    make: { form in
      AssessmentAuthorised(
        lateWhy: form.optional("late because"), notSeenWhy: form.optional("not seen because"))
    })
}
