extension Pathway {
  /// An emergency’s protection.
  public struct Protection: Codable, Hashable, Sendable {
    /// How the child is protected.
    public var kind: ProtectionKind
    /// Since when.
    public var startedAt: Instant
    /// Where the child is.
    public var place: Whereabouts
    /// Days by which a court extended it; 0 for none.
    public var extendedDays: Int
    /// When it ended; nil while it runs.
    public var endedAt: Instant?
    /// When the child was first seen in it; nil before.
    public var seenAt: Instant?
    /// When a child looked after was reviewed; nil before.
    public var reviewedOn: Day?
    /// When a child looked after had the health assessment; nil before.
    public var healthOn: Day?
    /// How many reviews there were; a list that gives a last review counts as two.
    public var reviews = 0
    /// Whether a list brought the child in as looked after.
    public var isListed = false
    /// Whether the moment of its start is known; where it is not, ``startedAt`` is when a list brought the child in.
    public var isStartKnown = true
    /// The end that an order states; nil for other protections, and where the order was recorded without one.
    public var until: Instant?
    /// The end that the court stated when it extended the order; nil before, and where it was recorded without one.
    public var extendedUntil: Instant?

    /// How many days a court may extend an emergency protection order by.
    ///
    /// - Source: Children Act 1989, section 45(5).
    public static let extensionMaxDays = 7
  }

  /// The emergencies that run.
  public var openProtections: [Protection] { protections.filter { $0.endedAt == nil } }

  /// What runs of a kind; nil when nothing does.
  public func openProtection(_ kind: ProtectionKind) -> Protection? {
    protections.last { $0.kind == kind && $0.endedAt == nil }
  }

  /// Why the police taking a child needs a ground of its own; nil when it does not.
  ///
  /// - Parameter earlier: the last time that the police took the child, where that is over; nil when they never did.
  func needsGround(forTakingAt instant: Instant, after earlier: PoliceProtectionPast?) -> PathwayRefusal? {
    if let order = openProtection(.protectionOrder), order.startedAt <= instant {
      return .policeProtectionBesideOrder(order.startedAt)
    }
    return earlier.map { .policeProtectionNotRenewed($0.since, ended: $0.ended) }
  }

  /// Changes the child's place for all running protections: a child is in one place.
  fileprivate mutating func moveProtected(to whereabouts: Whereabouts) {
    for place in protections.indices where protections[place].endedAt == nil {
      protections[place].place = whereabouts
    }
  }

  /// Changes the running protection of a kind, or the last one where no kind is named.
  mutating func changeOpenProtection(_ kind: ProtectionKind? = nil, _ body: (inout Protection) -> Void) {
    let place = protections.lastIndex { protection in
      protection.endedAt == nil && kind.map { $0 == protection.kind } ?? true
    }
    if let place { body(&protections[place]) }
  }
}

/// A child was protected in an emergency.
public struct ProtectionStarted: PathwayAct {
  /// How.
  public var kind: ProtectionKind
  /// When.
  public var at: Instant
  /// Where the child is.
  public var place: Whereabouts
  /// Who was told.
  public var told: String
  /// Why.
  public var why: String
  /// The end that an emergency protection order states; nil for other protections, and for orders recorded before the
  /// form asked for it.
  public var until: Instant?
  /// The first day of police protection, where the order was made on a police application (section 46(7)); nil otherwise.
  public var policeFrom: Day?
  /// The new ground on which the police took the child again, or why they did so while an order ran; nil otherwise.
  public var newGround: String?

  package init(
    kind: ProtectionKind, at: Instant, place: Whereabouts, told: String, why: String, until: Instant? = nil,
    policeFrom: Day? = nil, newGround: String? = nil
  ) {
    self.kind = kind
    self.at = at
    self.place = place
    self.told = told
    self.why = why
    self.until = until
    self.policeFrom = policeFrom
    self.newGround = newGround
  }

  /// How many days an emergency may have begun before the child was referred: an order lasts no longer.
  ///
  /// - Source: Children Act 1989, section 45(1): eight days; that an emergency comes before its referral, and not long
  ///   before, is this project’s reading.
  private static let daysBeforeReferral = 8

  package static let kind = EventKind.protectionStarted
  package static let chapter = Chapter.protection
  package static let act = Act.protect

  package static func hindrance(on pathway: Pathway) -> PathwayRefusal? {
    let open = pathway.openProtections.map(\.kind)
    return open.count < ProtectionKind.allCases.count ? nil : .severalProtections(open)
  }

  /// Police protection and an emergency protection order open an enquiry, unless one is open; there is one of each at most.
  ///
  /// Police protection ends with an order, since the order’s holder then decides where the child is. The police may take a
  /// child again only on a new ground, and a child who is under an order only where there is a reason to.
  ///
  /// - Source: Children Act 1989, section 47(1)(a); sections 44(4) and (5): what an order gives; section 46(6): nobody is
  ///   kept in police protection for more than 72 hours; Langley v Liverpool City Council [2005] EWCA Civ 1173: no police
  ///   protection beside an order without compelling reasons.
  package func decide(_ record: inout PathwayRecord) throws(PathwayRefusal) {
    if kind.opensEnquiry { try record.requireChild(at: at) }
    try record.requirePast(at)
    let referred = record.item.referredAt
    if London.day(of: at) < London.day(of: referred).advanced(by: -Self.daysBeforeReferral) {
      throw .beforeReferral(referred)
    }
    let pathway = record.pathway
    if let running = pathway.openProtection(kind) { throw .protectionRuns(running.kind, running.startedAt) }
    try record.require(why, "why the child was protected")
    try record.require(told, "who was told")
    switch kind {
    case .policeProtection: try requireNewGround(record)
    case .protectionOrder: try requireEnd(record.register.latestEnd(of: self))
    case .accommodation: break
    }
    record.add(self)
    if kind == .protectionOrder, let police = pathway.openProtection(.policeProtection),
      police.startedAt <= at
    {
      record.add(
        ProtectionEnded(at: at, how: "an emergency protection order was made", kind: .policeProtection))
    }
    if kind.opensEnquiry, pathway.openEnquiry == nil {
      // Section 47(1)(a): the duty is that of an authority that is informed; DfE children in need census, validation rule
      // 2889: an enquiry does not start before the referral.
      let isBefore = London.day(of: at) < London.day(of: referred)
      record.add(EnquiryStarted(kind: .joint, startedAt: isBefore ? referred : at, emergency: kind))
    }
  }

  private func requireNewGround(_ record: PathwayRecord) throws(PathwayRefusal) {
    guard wordCount(of: newGround ?? "", upTo: 1) == 0 else { return }
    let earlier = record.register.earlierPoliceProtection(of: record.item.child)
    if let refusal = record.pathway.needsGround(forTakingAt: at, after: earlier) { throw refusal }
  }

  private func requireEnd(_ latest: Instant?) throws(PathwayRefusal) {
    guard let until else { throw .orderEndMissing }
    if until <= at { throw .endsBeforeStart }
    if let latest, until > latest { throw .orderTooLong(latest: latest) }
  }

  package func apply(to pathway: inout Pathway, _ stamp: Stamp) {
    pathway.stepDown = nil
    pathway.moveProtected(to: place)
    pathway.protections.append(
      Pathway.Protection(
        kind: kind, startedAt: at, place: place, extendedDays: 0, endedAt: nil, seenAt: nil, until: until))
  }

  /// Where an enquiry runs already it starts none, and that one has to go on running.
  package func ground(in pathway: Pathway) -> Ground {
    .present(kind.opensEnquiry && pathway.openEnquiry != nil)
  }

  package func words(_ speaker: some FactSpeaker) -> String {
    var text = "\(kind.words) from \(speaker.moment(at))"
    if let until { text += " to \(Wording.end(until, withYear: true))" }
    if let policeFrom { text += ", on the police’s application, counted from \(policeFrom.longText)" }
    text += "; the child is in: \(place.words)" + speaker.because(why)
    if let newGround { text += " · New ground: \(speaker.text(newGround))" }
    return text + " · Told: \(speaker.text(told))"
  }

  package static let form = buildForm(
    "emergency", "start", title: ActForm.emergencyTitle,
    "Record police protection, an emergency protection order or section 20; the first two open a section 47 enquiry.",
    done: "emergency recorded",
    fields: ActForm.protectionFields,
    make: { form in
      let item = form.place.item
      return ActForm.protection(&form, of: item?.child, on: item?.pathway)
    })
}

/// A child in an emergency is somewhere else.
public struct PlaceChanged: PathwayAct {
  /// Where.
  public var place: Whereabouts

  package init(place: Whereabouts) {
    self.place = place
  }

  package static let kind = EventKind.placeChanged
  package static let chapter = Chapter.protection
  package static let act = Act.protect

  package static func hindrance(on pathway: Pathway) -> PathwayRefusal? {
    pathway.openProtections.isEmpty ? .noProtection : nil
  }

  package func decide(_ record: inout PathwayRecord) throws(PathwayRefusal) { record.add(self) }

  package func apply(to pathway: inout Pathway, _ stamp: Stamp) { pathway.moveProtected(to: place) }

  package func ground(in pathway: Pathway) -> Ground { .at(pathway.openProtections.last?.startedAt) }

  package func words(_ speaker: some FactSpeaker) -> String { "the child is now in: \(place.words)" }

  package static let form = buildForm(
    "emergency", "place", title: "Where the child is",
    "Record that a child in an emergency is somewhere else now.", done: "place recorded",
    fields: [
      FormField("place", .code(Whereabouts.self))
    ],
    make: { form in
      guard let place: Whereabouts = form.code("place") else { return nil }
      return PlaceChanged(place: place)
    })
}

/// A court extended an emergency protection order.
public struct ProtectionExtended: PathwayAct {
  /// By how many days; part of a day counts as one.
  public var days: Int
  /// The end that the court stated; nil for extensions recorded before it was asked for.
  public var until: Instant?
  /// When the court granted it; nil for extensions recorded before it was asked for.
  public var grantedAt: Instant?

  package init(days: Int, until: Instant? = nil, grantedAt: Instant? = nil) {
    self.days = days
    self.until = until
    self.grantedAt = grantedAt
  }

  package static let kind = EventKind.protectionExtended
  package static let chapter = Chapter.protection
  package static let act = Act.protect

  package static func hindrance(on pathway: Pathway) -> PathwayRefusal? {
    guard let order = pathway.openProtection(.protectionOrder) else { return .noOrder }
    return order.extendedDays > 0 ? .orderExtended(days: order.extendedDays) : nil
  }

  /// One extension of an order, by seven days at most, that the court granted while the order ran.
  ///
  /// It can be recorded later: what counts is when it was granted.
  ///
  /// - Source: Children Act 1989, section 45(4) to (6).
  package func decide(_ record: inout PathwayRecord) throws(PathwayRefusal) {
    guard let order = record.pathway.openProtection(.protectionOrder) else { return }
    guard let until, let granted = grantedAt else { throw .extensionEndMissing }
    try record.requirePast(granted)
    if granted < order.startedAt { throw .grantedBeforeOrder(order.startedAt) }
    guard let due = record.register.orderDue(of: order) else { return record.add(self) }
    if due <= granted { throw .orderLapsed(due: due) }
    let latest = due.advanced(byDays: Pathway.Protection.extensionMaxDays)
    guard until > due, until <= latest else { throw .extensionOutOfRange(due: due, latest: latest) }
    var extended = self
    extended.days = max(1, London.day(of: due).distance(to: London.day(of: until)))
    record.add(extended)
  }

  package func apply(to pathway: inout Pathway, _ stamp: Stamp) {
    pathway.changeOpenProtection(.protectionOrder) { ($0.extendedDays, $0.extendedUntil) = (days, until) }
  }

  package func ground(in pathway: Pathway) -> Ground {
    .at(pathway.openProtection(.protectionOrder)?.startedAt)
  }

  package func words(_ speaker: some FactSpeaker) -> String {
    "emergency protection order extended by \(Wording.count(days, "day"))"
      + (until.map { ", to \(Wording.end($0, withYear: true))" } ?? "")
      + (grantedAt.map { ", granted \(speaker.moment($0))" } ?? "")
  }

  package static let form = buildForm(
    "emergency", "extend", title: "Extend the order",
    "Record a court’s one extension of an emergency protection order, granted before the order ended.",
    done: "order extended",
    fields: [
      FormField("granted", .moment(isAhead: false), "when the court granted it: hh:mm, or dd/mm hh:mm"),
      FormField("until", .moment(isAhead: true), "the end that the court stated: dd/mm/yyyy hh:mm"),
    ],
    make: { form in
      let granted = form.moment("granted")
      let until = form.moment("until")
      guard let granted, let until else { return nil }
      return ProtectionExtended(days: 0, until: until, grantedAt: granted)
    })
}

/// An emergency’s protection ended.
public struct ProtectionEnded: PathwayAct {
  /// When.
  public var at: Instant
  /// How: returned, an order, accommodation.
  public var how: String
  /// Which protection ended; nil where it was recorded before several could run, and means the only one.
  public var kind: ProtectionKind?

  package init(at: Instant, how: String, kind: ProtectionKind? = nil) {
    self.at = at
    self.how = how
    self.kind = kind
  }

  package static let kind = EventKind.protectionEnded
  package static let chapter = Chapter.protection
  package static let act = Act.protect

  package static func hindrance(on pathway: Pathway) -> PathwayRefusal? {
    pathway.openProtections.isEmpty ? .noProtection : nil
  }

  /// Ends the running protection; where several run, the one that is named.
  package func decide(_ record: inout PathwayRecord) throws(PathwayRefusal) {
    let open = record.pathway.openProtections
    guard let last = open.last else { return }
    if kind == nil, open.count > 1 { throw .severalProtections(open.map(\.kind)) }
    guard let running = record.pathway.openProtection(kind ?? last.kind) else { throw .noProtection }
    try record.requirePast(at)
    if running.isStartKnown, at < running.startedAt { throw .endsBeforeStart }
    try record.require(how, "how it ended")
    var ended = self
    ended.kind = running.kind
    record.add(ended)
  }

  package func apply(to pathway: inout Pathway, _ stamp: Stamp) {
    pathway.changeOpenProtection(kind) { $0.endedAt = at }
  }

  package func ground(in pathway: Pathway) -> Ground {
    .at((kind.flatMap(pathway.openProtection) ?? pathway.openProtections.last)?.startedAt)
  }

  package func words(_ speaker: some FactSpeaker) -> String {
    "\(kind?.words ?? "protection") ended \(Wording.ended(at, withYear: true))" + speaker.because(how)
  }

  package static let form = buildForm(
    "emergency", "end", title: "End the protection",
    "Record how and when an emergency’s protection ended.", done: "protection ended",
    known: { place in
      let open = place.item?.pathway.openProtections ?? []
      return ["which": open.count == 1 ? open[0].kind.rawValue : ""]
    },
    fields: [
      FormField("which", .code(ProtectionKind.self), "the one that ended; any other continues"),
      FormField("at", .moment(isAhead: false), "hh:mm, or dd/mm hh:mm for another day"),
      FormField("how", .text, "returned home, an order, accommodation"),
    ],
    make: { form in
      let kind: ProtectionKind? = form.code("which")
      guard let at = form.moment("at"), let kind else { return nil }
      return ProtectionEnded(at: at, how: form.text("how"), kind: kind)
    })
}
