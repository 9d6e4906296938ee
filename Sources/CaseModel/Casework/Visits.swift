extension Pathway {
  /// Records a sighting; where only its day is known, `earliest` is the beginning of that day.
  ///
  /// A sighting of which only the day is known may have come before what began on that day, so it counts only for what had
  /// begun before the day.
  mutating func noteSeen(at instant: Instant, notBefore earliest: Instant, alone: Bool) {
    attempts = 0
    firstSeenAt = min(firstSeenAt ?? instant, instant)
    if alone { seenAloneAt = max(seenAloneAt ?? instant, instant) }
    // What lists say was seen elsewhere is not for an assessment that they brought in.
    assessments.changeLast {
      guard $0.authorisedAt == nil, !$0.isListed, London.day(of: instant) >= $0.startedOn else { return }
      $0.seenAt = min($0.seenAt ?? instant, instant)
    }
    for place in protections.indices {
      guard protections[place].endedAt == nil, protections[place].startedAt <= earliest else { continue }
      protections[place].seenAt = min(protections[place].seenAt ?? instant, instant)
    }
    enquiries.changeLast { enquiry in
      guard enquiry.completedAt == nil, earliest >= enquiry.startedAt else { return }
      enquiry.seenAt = min(enquiry.seenAt ?? instant, instant)
      if alone { enquiry.seenAloneAt = min(enquiry.seenAloneAt ?? instant, instant) }
    }
  }
}

/// A visit is planned.
public struct VisitPlanned: PathwayAct {
  /// The day.
  public var on: Day
  /// What for.
  public var purpose: String

  package init(on: Day, purpose: String) {
    self.on = on
    self.purpose = purpose
  }

  package static let kind = EventKind.visitPlanned
  package static let chapter = Chapter.visits
  package static let act = Act.work

  package static func hindrance(on pathway: Pathway) -> PathwayRefusal? { nil }

  package func decide(_ record: inout PathwayRecord) throws(PathwayRefusal) {
    if on < London.day(of: record.now) { throw .dayPast(on) }
    try record.requireBounds(on)
    try record.require(purpose, "what the visit is for")
    record.add(self)
  }

  package func apply(to pathway: inout Pathway, _ stamp: Stamp) { pathway.visitPlanned = on }

  package func ground(in pathway: Pathway) -> Ground { .nothing }

  package func words(_ speaker: some FactSpeaker) -> String {
    "visit planned for \(on.longText)" + speaker.because(purpose)
  }

  package static let form = buildForm(
    "visit", "plan", title: "Plan a visit",
    "Record when the next visit is planned.", done: "visit planned",
    fields: [
      FormField("on", .day(isAhead: true)),
      FormField("purpose", .line),
    ],
    make: { form in
      guard let day = form.day("on") else { return nil }
      return VisitPlanned(on: day, purpose: form.text("purpose"))
    })
}

/// A visit was made; one at which the child was not seen is an attempt.
public struct VisitMade: PathwayAct {
  /// When.
  public var at: Instant
  /// Whether the child was seen.
  public var seen: Bool
  /// Whether the child was seen alone.
  public var alone: Bool
  /// Where.
  public var place: VisitPlace
  /// What was used for direct work with the child.
  public var tools: String?
  /// The child’s own words.
  public var words: String?
  /// Whether the child was still to be born, so that there was nobody to be seen but the mother; nil for no.
  public var isBeforeBirth: Bool?

  package init(at: Instant, seen: Bool, alone: Bool, place: VisitPlace, tools: String?, words: String?) {
    self.at = at
    self.seen = seen
    self.alone = alone
    self.place = place
    self.tools = tools
    self.words = words
  }

  package static let kind = EventKind.visitMade
  package static let chapter = Chapter.visits
  package static let act = Act.protect

  package static func hindrance(on pathway: Pathway) -> PathwayRefusal? { nil }

  /// Refuses a sighting before the birth.
  package func decide(_ record: inout PathwayRecord) throws(PathwayRefusal) {
    let isUnborn = record.child?.isUnborn(on: London.day(of: at)) ?? false
    if seen, isUnborn { throw .notBornYet }
    try record.requirePast(at)
    if alone, !seen { throw .aloneButNotSeen }
    var visit = self
    visit.isBeforeBirth = isUnborn ? true : nil
    record.add(visit)
  }

  package func apply(to pathway: inout Pathway, _ stamp: Stamp) {
    pathway.visitPlanned = nil
    if isBeforeBirth != true { pathway.attempts = seen ? 0 : pathway.attempts + 1 }
    guard seen else { return }
    let speaks = words.map { wordCount(of: $0, upTo: 1) > 0 } ?? false
    if pathway.assessments.isEmpty { pathway.isHeard = pathway.isHeard || speaks }
    let isFirst = pathway.assessments.count == 1
    pathway.assessments.changeLast {
      guard $0.authorisedAt == nil, isFirst || London.day(of: at) >= $0.startedOn else { return }
      $0.seenAt = $0.seenAt ?? at
      $0.isHeard = $0.isHeard || speaks
    }
  }

  package var sighting: Sighting? { seen ? Sighting(at: at, alone: alone) : nil }

  package func ground(in pathway: Pathway) -> Ground { .nothing }

  package func words(_ speaker: some FactSpeaker) -> String {
    let unseen = isBeforeBirth == true ? "before the birth" : "child NOT seen"
    let sight = seen ? (alone ? "child seen, and seen alone" : "child seen, not alone") : unseen
    var text = "visit \(speaker.moment(at)), \(place.words): \(sight)"
    if let tools { text += " · With: \(speaker.text(tools))" }
    if let words { text += " · In the child’s words: \(speaker.text(words))" }
    return text
  }

  package static let form = buildForm(
    "visit", "make", title: "Visit made",
    "Record a visit: whether the child was seen, alone, and the child’s own words.", done: "visit recorded",
    fields: [
      FormField("at", .moment(isAhead: false), "hh:mm, or dd/mm hh:mm for another day"),
      FormField(
        "seen", .yesNo,
        "whether the child was seen; if not, the visit counts as unsuccessful, unless the child is not born yet"
      ),
      FormField(
        "alone", .yesNo, "whether the child was seen alone at that visit", when: .when("seen", "yes")),
      FormField("place", .code(VisitPlace.self)),
      FormField("tools", .line, "used for direct work", isRequired: false, when: .when("seen", "yes")),
      FormField("words", .text, "the child’s own words", isRequired: false, when: .when("seen", "yes")),
    ],
    make: { form in
      let at = form.moment("at")
      let seen = form.flag("seen")
      let alone = form.flag("alone") ?? false
      let place: VisitPlace? = form.code("place")
      guard let at, let seen, let place else { return nil }
      return VisitMade(
        at: at, seen: seen, alone: alone, place: place, tools: form.optional("tools"),
        words: form.optional("words"))
    })
}
