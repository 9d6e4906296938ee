extension Pathway {
  /// A plan at which the front door hands over.
  public struct Plan: Codable, Hashable, Sendable {
    /// Which.
    public var kind: PlanKind
    /// From when.
    public var from: Day
    /// The category of a child protection plan.
    public var category: AbuseCategory?
    /// When it ended; nil while it runs.
    public var endedOn: Day?
    /// When a conference last reviewed it; nil before.
    public var reviewedOn: Day?
    /// Whether the day of its start is known; where it is not, ``from`` is the day on which a list brought the plan in.
    public var isStartKnown = true

    /// Whether a child protection plan lacks its category or the day of its start.
    public var isIncomplete: Bool { kind == .protection && (category == nil || !isStartKnown) }
  }

  /// The plans that run.
  public var openPlans: [Plan] { plans.filter { $0.endedOn == nil } }
}

/// A plan starts, at which the front door hands over.
public struct PlanStarted: PathwayFact {
  /// Which.
  public var kind: PlanKind
  /// From when.
  public var on: Day
  /// The category of a child protection plan; nil for another.
  public var category: AbuseCategory?

  package static let kind = EventKind.planStarted
  package static let chapter = Chapter.help

  package func apply(to pathway: inout Pathway, _ stamp: Stamp) {
    if kind == .protection { pathway.stepDown = nil }
    pathway.plans.append(
      Pathway.Plan(kind: kind, from: on, category: category, endedOn: nil, reviewedOn: nil))
  }

  package func work(after work: Work) -> Work? {
    kind == .inNeed && work == .assessment ? .childInNeed : nil
  }

  package func ground(in pathway: Pathway) -> Ground { .nothing }

  package func words(_ speaker: some FactSpeaker) -> String {
    "\(kind.words) from \(on.longText)" + (category.map { ", \($0.words)" } ?? "")
  }
}

/// A plan ended.
public struct PlanEnded: PathwayAct {
  /// The day.
  public var on: Day
  /// Why.
  public var why: String
  /// Why a child protection plan ended without a review conference; nil where one ended it, and for other plans.
  public var ground: PlanEndGround?

  package init(on: Day, why: String, ground: PlanEndGround? = nil) {
    self.on = on
    self.why = why
    self.ground = ground
  }

  package static let kind = EventKind.planEnded
  package static let chapter = Chapter.help
  package static let act = Act.authorise

  package static func hindrance(on pathway: Pathway) -> PathwayRefusal? {
    pathway.openPlans.isEmpty ? .noPlan : nil
  }

  package func decide(_ record: inout PathwayRecord) throws(PathwayRefusal) {
    guard let plan = record.pathway.openPlans.last else { return }
    try record.requirePast(on)
    if plan.isStartKnown, on < plan.from { throw .endedBeforeItBegan }
    try record.require(why, "why it ended")
    if plan.kind == .protection, ground == nil { throw .planEndsAtReview }
    record.add(self)
  }

  package func apply(to pathway: inout Pathway, _ stamp: Stamp) {
    guard let place = pathway.plans.lastIndex(where: { $0.endedOn == nil }) else { return }
    pathway.plans[place].endedOn = on
  }

  package func ground(in pathway: Pathway) -> Ground {
    .plan(pathway.openPlans.last?.kind, from: pathway.openPlans.last?.from)
  }

  package func words(_ speaker: some FactSpeaker) -> String {
    "plan ended on \(on.longText)" + speaker.because(why) + (ground.map { " · \($0.words)" } ?? "")
  }

  package static let form = buildForm(
    "plan", "end", title: "End the plan",
    "Record that a child in need or child protection plan ended.", done: "plan ended",
    fields: [
      FormField("on", .past),
      FormField("why", .text),
      FormField(
        "ground", .code(PlanEndGround.self),
        "why a child protection plan ends without a review conference; empty for a child in need plan",
        isRequired: false),
    ], attests: .plan,
    make: { form in
      guard let day = form.day("on") else { return nil }
      let ground: PlanEndGround? = form.code("ground")
      return PlanEnded(on: day, why: form.text("why"), ground: ground)
    })
}

/// Family and agencies met about a child in need.
public struct MeetingHeld: PathwayAct {
  /// The day.
  public var on: Day
  /// Who came.
  public var present: String
  /// What was agreed.
  public var agreed: String

  /// Describes a meeting.
  public init(on: Day, present: String, agreed: String) {
    self.on = on
    self.present = present
    self.agreed = agreed
  }

  package static let kind = EventKind.meetingHeld
  package static let chapter = Chapter.help
  package static let act = Act.work

  package static func hindrance(on pathway: Pathway) -> PathwayRefusal? { nil }

  package func decide(_ record: inout PathwayRecord) throws(PathwayRefusal) {
    try record.requirePast(on)
    if let last = record.pathway.metOn, on < last { throw .endsBeforeStart }
    try record.require(present, "who came")
    try record.require(agreed, "what was agreed")
    record.add(self)
  }

  package func apply(to pathway: inout Pathway, _ stamp: Stamp) { pathway.metOn = on }

  package func ground(in pathway: Pathway) -> Ground { .nothing }

  package func words(_ speaker: some FactSpeaker) -> String {
    "child in need meeting on \(on.longText) with \(speaker.text(present))" + speaker.because(agreed)
  }

  package static let form = buildForm(
    "meeting", "hold", title: "Child in need meeting",
    "Record that family and agencies met.", done: "meeting recorded",
    fields: [
      FormField("on", .past),
      FormField("present", .text, "who came"),
      FormField("agreed", .text, "what was agreed"),
    ],
    make: { form in
      guard let day = form.day("on") else { return nil }
      return MeetingHeld(on: day, present: form.text("present"), agreed: form.text("agreed"))
    })
}

/// A conference reviewed a child protection plan.
public struct ReviewHeld: PathwayAct {
  /// The day.
  public var on: Day
  /// Whether the plan continues.
  public var planGoesOn: Bool
  /// Why.
  public var why: String

  /// Describes a review.
  public init(on: Day, planGoesOn: Bool, why: String) {
    self.on = on
    self.planGoesOn = planGoesOn
    self.why = why
  }

  package static let kind = EventKind.reviewHeld
  package static let chapter = Chapter.protection
  package static let act = Act.work

  package static func hindrance(on pathway: Pathway) -> PathwayRefusal? {
    pathway.openPlans.contains { $0.kind == .protection } ? nil : .noProtectionPlan
  }

  /// A review that ends the plan ends it on its day.
  package func decide(_ record: inout PathwayRecord) throws(PathwayRefusal) {
    guard let plan = record.pathway.openPlans.last(where: { $0.kind == .protection }) else { return }
    try record.requirePast(on)
    let earliest = plan.reviewedOn ?? (plan.isStartKnown ? plan.from : nil)
    if let earliest, on < earliest { throw .endsBeforeStart }
    try record.require(why, "why the plan continues or ends")
    record.add(self)
    if !planGoesOn { record.add(PlanEnded(on: on, why: why)) }
  }

  package func apply(to pathway: inout Pathway, _ stamp: Stamp) {
    guard let place = pathway.plans.lastIndex(where: { $0.kind == .protection && $0.endedOn == nil })
    else { return }
    pathway.plans[place].reviewedOn = on
  }

  package func ground(in pathway: Pathway) -> Ground {
    .on(pathway.openPlans.last { $0.kind == .protection }?.from)
  }

  package func words(_ speaker: some FactSpeaker) -> String {
    "review conference on \(on.longText): plan \(planGoesOn ? "continues" : "ends")" + speaker.because(why)
  }

  package static let form = buildForm(
    "review", "hold", title: "Review conference",
    "Record that a conference reviewed the child protection plan.", done: "review recorded",
    fields: [
      FormField("on", .past),
      FormField("goes on", .yesNo, "whether the plan continues"),
      FormField("why", .text),
    ],
    make: { form in
      let day = form.day("on")
      let goesOn = form.flag("goes on")
      guard let day, let goesOn else { return nil }
      return ReviewHeld(on: day, planGoesOn: goesOn, why: form.text("why"))
    })
}
