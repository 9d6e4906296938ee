/// The kind of a plan that began elsewhere.
public enum ListedPlanKind: String, Coded {
  case protection = "child-protection"
  case lookedAfter = "looked-after"

  /// The code in plain words.
  public var words: String {
    switch self {
    case .protection: "child protection plan"
    case .lookedAfter: "child looked after"
    }
  }
}

extension Pathway {
  /// How much of a plan in a list is recorded already, compared with recording it at `now`.
  public func extent(of listed: PlanListed, at now: Instant) -> RecordedExtent {
    let isHere =
      switch listed.kind {
      case .protection: openPlans.contains { $0.kind == .protection }
      case .lookedAfter: openProtections.contains { $0.kind == .accommodation }
      }
    return isHere ? extent { listed.apply(to: &$0, Stamp(by: .program, at: now)) } : .unknown
  }

  /// Takes in that the child was seen alone; what began on that day or later is not known to have seen it.
  fileprivate mutating func noteSeenAlone(on day: Day, at now: Instant) {
    guard seenAloneAt.map({ London.day(of: $0) < day }) ?? true else { return }
    let seen = min(Self.noon(day), now)
    seenAloneAt = seen
    guard let open = openEnquiry, London.day(of: open.startedAt) < day else { return }
    let last = enquiries.count - 1
    enquiries[last].seenAt = open.seenAt ?? seen
    enquiries[last].seenAloneAt = open.seenAloneAt ?? seen
  }

  /// A child protection plan of which only its existence is known.
  fileprivate mutating func addPlan(at now: Instant) -> Int {
    plans.append(
      Plan(
        kind: .protection, from: London.day(of: now), category: nil, endedOn: nil, reviewedOn: nil,
        isStartKnown: false))
    return plans.count - 1
  }

  /// A placement of which only its existence is known; it comes before protections that began here.
  fileprivate mutating func addPlacement(at now: Instant) -> Int {
    protections.insert(
      Protection(
        kind: .accommodation, startedAt: now, place: .unknownPlace, extendedDays: 0, endedAt: nil,
        seenAt: nil, isListed: true, isStartKnown: false), at: 0)
    return 0
  }

  /// Makes sure that a child protection case has a plan, and that a child who is looked after has a placement.
  mutating func hold(_ work: Work, at now: Instant) {
    switch work {
    case .childProtection:
      if !openPlans.contains(where: { $0.kind == .protection }) { _ = addPlan(at: now) }
    case .lookedAfter:
      if !openProtections.contains(where: { $0.kind == .accommodation }) { _ = addPlacement(at: now) }
    case .dutyVisit, .assessment, .assessmentWithSection47, .conferencePending, .childInNeed, .emergency:
      break
    }
  }
}

extension Pathway.Protection {
  /// Takes in the last review that a list gives, which is the first or one of the later ones.
  fileprivate mutating func review(_ day: Day, isFirst: Bool?) {
    // The start that tells may have come after the review.
    if reviewedOn == day, isFirst == true { reviews = 1 }
    if let reviewedOn, reviewedOn >= day { return }
    reviews = isFirst == true && reviewedOn == nil ? 1 : 2
    reviewedOn = day
  }
}

/// What a list, or somebody who looked it up, says about a plan that began before the case was tracked here.
///
/// Fields that are nil change nothing.
///
/// - Source: Ofsted ILACS Annex A, lists 7 (child protection) and 8 (looked after).
public struct PlanListed: PathwayAct {
  /// Which.
  public var kind: ListedPlanKind
  /// The day of its start; nil where that is not known.
  public var from: Day?
  /// The category of a child protection plan; nil where that is not known.
  public var category: AbuseCategory?
  /// The day of the last review; nil where there was none, or none is known.
  public var reviewedOn: Day?
  /// The day of the last visit at which the child was seen alone; nil where the list does not say that there was one.
  public var seenAloneOn: Day?
  /// Whether the last review of a child looked after was the first, as far as its day tells when it is recorded; nil
  /// where it was a later one, or nobody can tell.
  public var isFirstReview: Bool?

  /// Describes a plan.
  public init(
    kind: ListedPlanKind, from: Day? = nil, category: AbuseCategory? = nil, reviewedOn: Day? = nil,
    seenAloneOn: Day? = nil, isFirstReview: Bool? = nil
  ) {
    self.kind = kind
    self.from = from
    self.category = category
    self.reviewedOn = reviewedOn
    self.seenAloneOn = seenAloneOn
    self.isFirstReview = isFirstReview
  }

  package static let kind = EventKind.planListed
  package static let chapter = Chapter.protection
  package static let isListed = true
  package static let act = Act.work

  package static func hindrance(on pathway: Pathway) -> PathwayRefusal? { nil }

  /// Fills in what is known of a plan that began elsewhere and was not recorded yet.
  package func decide(_ record: inout PathwayRecord) throws(PathwayRefusal) {
    try check(for: record)
    guard record.pathway.extent(of: self, at: record.now) != .whole else { return }
    record.add(self)
  }

  /// Refuses days out of order, and a plan of which nothing is missing.
  private func check(for record: PathwayRecord) throws(PathwayRefusal) {
    for day in [from, reviewedOn, seenAloneOn].compactMap(\.self) { try record.requirePast(day) }
    if let from, let reviewedOn, reviewedOn < from { throw .endsBeforeStart }
    if kind == .protection, from == nil, category == nil, reviewedOn == nil, seenAloneOn == nil,
      record.pathway.openPlans.contains(where: { $0.kind == .protection })
    {
      throw .textMissing("the category, or a day,")
    }
  }

  /// Takes in a plan or a placement that began elsewhere, or adds to an open one; fields that are nil change nothing.
  package func apply(to pathway: inout Pathway, _ stamp: Stamp) {
    switch kind {
    case .protection:
      let place =
        pathway.plans.lastIndex { $0.kind == .protection && $0.endedOn == nil }
        ?? pathway.addPlan(at: stamp.at)
      if let from { (pathway.plans[place].from, pathway.plans[place].isStartKnown) = (from, true) }
      pathway.plans[place].category = category ?? pathway.plans[place].category
      pathway.plans[place].reviewedOn = [pathway.plans[place].reviewedOn, reviewedOn].compactMap(\.self).max()
    case .lookedAfter:
      let place =
        pathway.protections.lastIndex { $0.kind == .accommodation && $0.endedAt == nil }
        ?? pathway.addPlacement(at: stamp.at)
      if let from {
        pathway.protections[place].startedAt = Pathway.noon(from)
        pathway.protections[place].isStartKnown = true
      }
      if let reviewedOn { pathway.protections[place].review(reviewedOn, isFirst: isFirstReview) }
    }
    if let seenAloneOn { pathway.noteSeenAlone(on: seenAloneOn, at: stamp.at) }
  }

  package func ground(in pathway: Pathway) -> Ground { .nothing }

  package func words(_ speaker: some FactSpeaker) -> String {
    let from = from.map { "from \($0.longText)" } ?? "start not known"
    let category = category.map { ", \($0.words)" } ?? ""
    let reviewed = reviewedOn.map { ", last reviewed on \($0.longText)" } ?? ""
    return "began elsewhere: \(kind.words) \(from)\(category)\(reviewed)"
  }

  package static let form = buildForm(
    "plan", "record", title: "Record a plan that began elsewhere",
    "Record what is known of a child protection plan, or of a child looked after, that a list brought in.",
    done: "plan recorded",
    known: { place in
      let isPlan = place.item?.pathway.openPlans.contains { $0.kind == .protection } ?? false
      return ["kind": (isPlan ? ListedPlanKind.protection : .lookedAfter).rawValue]
    },
    fields: [
      FormField("kind", .code(ListedPlanKind.self)),
      FormField("from", .past, "the day of its start", isRequired: false),
      FormField(
        "category", .code(AbuseCategory.self), "of the child protection plan", isRequired: false,
        when: .when("kind", ListedPlanKind.protection.rawValue)),
      FormField("last review", .past, "the day of the last review, if there was one", isRequired: false),
    ],
    make: { form in
      let from = form.day("from")
      let reviewed = form.day("last review")
      guard let kind: ListedPlanKind = form.code("kind") else { return nil }
      return PlanListed(kind: kind, from: from, category: form.code("category"), reviewedOn: reviewed)
    })
}

extension Register {
  /// A plan or a placement in a list, on a case that also came from lists.
  func importPlan(
    _ id: CaseID, _ listed: PlanListed, at now: Instant, _ batch: inout EventBatch
  ) throws(Refusal) {
    let item = try known(id)
    guard item.isOpen, item.pathway.extent(of: listed, at: now) != .whole else { return }
    do throws(PathwayRefusal) {
      var record = try PathwayRecord(listing: item, in: self, at: now)
      try reviewCounted(listed, on: item).decide(&record)
      add(record, to: &batch)
    } catch { throw .pathway(id, error) }
  }

  /// What a list says of a child looked after, with its last review marked as the first where it lies within the working
  /// days that the first has from the start.
  ///
  /// - Source: Care Planning, Placement and Case Review (England) Regulations 2010, regulation 33(1) and (2): the first
  ///   review within 20 working days, the second not more than three months after the first.
  private func reviewCounted(_ listed: PlanListed, on item: Case) -> PlanListed {
    guard listed.kind == .lookedAfter, let reviewed = listed.reviewedOn else { return listed }
    let placement = item.pathway.openProtections.last { $0.kind == .accommodation && $0.isStartKnown }
    guard let from = listed.from ?? placement.map({ London.day(of: $0.startedAt) }),
      let due = try? calendar.due(settings.clocks[.lookedAfterReview], from: Pathway.noon(from)),
      London.instant(day: reviewed, second: 0) < due
    else { return listed }
    var listed = listed
    listed.isFirstReview = true
    return listed
  }
}
