extension Pathway {
  /// A strategy discussion.
  public struct Strategy: Codable, Hashable, Sendable {
    /// When it was asked for; nil when it was held at once.
    public var askedAt: Instant?
    /// Since when it was needed, at the latest since it was asked for; nil when it was held at once.
    public var neededAt: Instant?
    /// When it was held; nil while it is awaited.
    public var heldAt: Instant?
    /// Police, health or social care, where they did not come.
    public var missing: [Partner]
    /// Whether there was reasonable cause to suspect significant harm.
    public var thresholdMet: Bool
    /// When the minutes went out; nil before.
    public var minutesSharedAt: Instant?
  }

  /// The strategy discussion that is awaited; nil when none is.
  public var awaitedStrategy: Strategy? { strategies.last.flatMap { $0.heldAt == nil ? $0 : nil } }
  /// Whether a strategy discussion is outstanding: asked for, or needed and not asked for.
  public var owesDiscussion: Bool { awaitedStrategy != nil || strategyNeededAt != nil }
  /// Discussions that were held and whose minutes nobody has shared, oldest first.
  public var unsharedStrategies: [Strategy] {
    strategies.filter { $0.heldAt != nil && $0.minutesSharedAt == nil }
  }

  fileprivate mutating func begin(strategyAskedAt asked: Instant?) {
    strategies.append(
      Strategy(
        askedAt: asked, neededAt: strategyNeededAt ?? asked, heldAt: nil, missing: [], thresholdMet: false,
        minutesSharedAt: nil))
    strategyNeededAt = nil
  }
}

/// A strategy discussion was asked for.
public struct StrategyAsked: PathwayAct {
  /// Why there may be significant harm.
  public var why: String

  package init(why: String) {
    self.why = why
  }

  package static let kind = EventKind.strategyAsked
  package static let chapter = Chapter.protection
  package static let act = Act.protect

  package static func hindrance(on pathway: Pathway) -> PathwayRefusal? {
    pathway.awaitedStrategy.flatMap(\.askedAt).map { .strategyAwaited($0) }
  }

  package func decide(_ record: inout PathwayRecord) throws(PathwayRefusal) {
    try record.require(why, "why there may be significant harm")
    record.add(self)
  }

  package func apply(to pathway: inout Pathway, _ stamp: Stamp) { pathway.begin(strategyAskedAt: stamp.at) }

  package func ground(in pathway: Pathway) -> Ground { .nothing }

  package func words(_ speaker: some FactSpeaker) -> String {
    "strategy discussion requested" + speaker.because(why)
  }

  package static let form = buildForm(
    "strategy", "ask", title: "Request a strategy discussion",
    "Ask police, health and others to meet: a child may suffer significant harm.",
    done: "strategy discussion requested",
    fields: [FormField("why", .text, "why there may be significant harm")],
    make: { form in StrategyAsked(why: form.text("why")) })
}

/// A strategy discussion was held.
public struct StrategyHeld: PathwayAct {
  /// When.
  public var heldAt: Instant
  /// Who came.
  public var present: [Partner]
  /// Why police, health or social care did not come; nil when all did.
  public var missingWhy: String?
  /// What each told the others.
  public var shared: String
  /// Whether the police searched their own systems.
  public var policeChecks: Bool
  /// Whether there is reasonable cause to suspect significant harm.
  public var thresholdMet: Bool
  /// What was decided and why.
  public var decision: String
  /// Who does what by when.
  public var actions: String
  /// Who makes the section 47 enquiry; nil when the threshold was not met.
  public var enquiry: EnquiryKind?

  package init(
    heldAt: Instant, present: [Partner], missingWhy: String?, shared: String, policeChecks: Bool,
    thresholdMet: Bool, decision: String, actions: String, enquiry: EnquiryKind?
  ) {
    self.heldAt = heldAt
    self.present = present
    self.missingWhy = missingWhy
    self.shared = shared
    self.policeChecks = policeChecks
    self.thresholdMet = thresholdMet
    self.decision = decision
    self.actions = actions
    self.enquiry = enquiry
  }

  /// Police, health or social care, where they did not come.
  var missing: [Partner] { Partner.needed.filter { !present.contains($0) } }

  package static let kind = EventKind.strategyHeld
  package static let chapter = Chapter.protection
  package static let act = Act.discuss

  package static func hindrance(on pathway: Pathway) -> PathwayRefusal? { nil }

  /// A discussion that met the threshold starts a section 47 enquiry, unless one is open, or a conference is already due and
  /// the discussion does not say who would make another enquiry.
  ///
  /// - Source: Children Act 1989, section 47(1)(b); police and health as a minimum: Working Together 2023, as the
  ///   procedures of Buckinghamshire and Darlington quote it. That one of them may be absent for a reason is local
  ///   policy, default from this project.
  package func decide(_ record: inout PathwayRecord) throws(PathwayRefusal) {
    if thresholdMet { try record.requireChild(at: heldAt) }
    try record.requirePast(heldAt)
    if heldAt < record.item.referredAt { throw .beforeReferral(record.item.referredAt) }
    if !missing.isEmpty, wordCount(of: missingWhy ?? "", upTo: 1) == 0 { throw .partnersMissing(missing) }
    try record.require(shared, "what each agency shared")
    try record.require(decision, "what was decided and why")
    try record.require(actions, "who does what by when")
    let pathway = record.pathway
    let isUnderWay = pathway.openEnquiry != nil || pathway.awaitedConference != nil
    if thresholdMet, enquiry == nil, !isUnderWay { throw .enquiryKindMissing }
    record.add(self)
    guard thresholdMet, let enquiry, pathway.openEnquiry == nil else { return }
    record.add(EnquiryStarted(kind: enquiry, startedAt: heldAt, emergency: nil))
  }

  package func apply(to pathway: inout Pathway, _ stamp: Stamp) {
    if pathway.awaitedStrategy == nil { pathway.begin(strategyAskedAt: nil) }
    pathway.strategies.changeLast {
      $0.heldAt = heldAt
      $0.missing = missing
      $0.thresholdMet = thresholdMet
    }
  }

  /// Where an enquiry runs already it starts none, and that one has to go on running.
  package func ground(in pathway: Pathway) -> Ground { .present(thresholdMet && pathway.openEnquiry != nil) }

  package func words(_ speaker: some FactSpeaker) -> String {
    var text = "strategy discussion held \(speaker.moment(heldAt)) with \(speaker.list(present))"
    if let missingWhy { text += "; \(speaker.list(missing)) did not come" + speaker.because(missingWhy) }
    text += "; threshold \(thresholdMet ? "MET" : "not met")" + speaker.because(decision)
    if !policeChecks { text += " · NO police checks" }
    return text + " · Shared: \(speaker.text(shared)) · Actions: \(speaker.text(actions))"
  }

  package static let form = buildForm(
    "strategy", "hold", title: "Strategy discussion held",
    "Record who came, what each shared, and what was decided; a threshold that was met starts the section 47 enquiry.",
    done: "strategy discussion recorded",
    fields: [
      FormField("held", .moment(isAhead: false), "hh:mm, or dd/mm hh:mm for another day"),
      FormField("present", .codes(Partner.self), "social care, police and health are needed"),
      FormField(
        "missing because", .text, "why police, health or social care did not come", isRequired: false),
      FormField("shared", .text, "what each agency told the others"),
      FormField("police checks", .yesNo, "police checks done (PNC, PND, Niche)?"),
      FormField("threshold met", .yesNo, "reasonable cause to suspect significant harm"),
      FormField(
        "enquiry", .code(EnquiryKind.self),
        "who makes the section 47 enquiry; empty where one is open, or its conference is due",
        isRequired: false,
        when: .when("threshold met", "yes")),
      FormField("decision", .text, "what was decided and why"),
      FormField("actions", .text, "who does what by when, one a line"),
    ],
    needs: { answers, _ in
      let present = answers.codes("present").compactMap { Partner(rawValue: $0) }
      let missing = Partner.needed.filter { !present.contains($0) }
      guard !present.isEmpty, !missing.isEmpty else { return [] }
      return [FormNeed("missing because", PathwayRefusal.partnersMissing(missing).words)]
    },
    make: { form in
      let held = form.moment("held")
      let present: [Partner] = form.codes("present")
      let checks = form.flag("police checks")
      let met = form.flag("threshold met")
      let enquiry: EnquiryKind? = form.code("enquiry")
      guard let held, let checks, let met else { return nil }
      return StrategyHeld(
        heldAt: held, present: present, missingWhy: form.optional("missing because"),
        shared: form.text("shared"), policeChecks: checks, thresholdMet: met, decision: form.text("decision"),
        actions: form.text("actions"), enquiry: enquiry)
    })
}

/// The minutes of a strategy discussion were shared.
public struct MinutesShared: PathwayAct {
  /// With whom.
  public var with: [Partner]
  /// When.
  public var at: Instant

  package init(with: [Partner], at: Instant) {
    self.with = with
    self.at = at
  }

  package static let kind = EventKind.minutesShared
  package static let chapter = Chapter.protection
  package static let act = Act.protect

  package static func hindrance(on pathway: Pathway) -> PathwayRefusal? {
    guard let last = pathway.strategies.last(where: { $0.heldAt != nil }) else { return .noMinutes }
    return pathway.unsharedStrategies.isEmpty ? last.minutesSharedAt.map { .minutesShared($0) } : nil
  }

  package func decide(_ record: inout PathwayRecord) throws(PathwayRefusal) {
    try record.requirePast(at)
    if with.isEmpty { throw .textMissing("with whom the minutes were shared") }
    record.add(self)
  }

  /// Of several discussions whose minutes nobody shared, those of the latest went out.
  package func apply(to pathway: inout Pathway, _ stamp: Stamp) {
    guard let place = pathway.strategies.lastIndex(where: { $0.heldAt != nil && $0.minutesSharedAt == nil })
    else { return }
    pathway.strategies[place].minutesSharedAt = at
  }

  package func ground(in pathway: Pathway) -> Ground { .at(pathway.unsharedStrategies.last?.heldAt) }

  package func words(_ speaker: some FactSpeaker) -> String {
    "minutes of the strategy discussion shared with \(speaker.list(with)) on \(speaker.moment(at))"
  }

  package static let form = buildForm(
    "strategy", "share", title: "Share the minutes",
    "Record with whom the minutes of the last strategy discussion were shared, and when.",
    done: "minutes shared",
    fields: [
      FormField("with", .codes(Partner.self)),
      FormField("at", .moment(isAhead: false), "now, hh:mm, or dd/mm hh:mm"),
    ],
    make: { form in
      let partners: [Partner] = form.codes("with")
      guard let at = form.moment("at") else { return nil }
      return MinutesShared(with: partners, at: at)
    })
}
