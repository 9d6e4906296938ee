extension Pathway {
  /// Family group decision making (FGDM) before proceedings: what the letter offered, and what became of it.
  public struct FamilyGroup: Codable, Hashable, Sendable {
    /// The day of the last letter before proceedings.
    public var letterOn: Day
    /// Whether it offered a meeting.
    public var isOffered: Bool
    /// Whether a meeting is not in the child’s best interests, so that none is offered.
    public var isExempt: Bool
    /// The day on which somebody first accepted; nil before.
    public var acceptedOn: Day?
    /// The day on which the meeting was held, or it was recorded why none will be; nil before.
    public var settledOn: Day?
  }

  fileprivate static let noOffer = PathwayRefusal.own(
    "no letter before proceedings has offered a family group meeting: record the letter first")
}

/// The letter before proceedings went out, with the offer of a family group decision-making meeting or without.
///
/// - Source: Children Act 1989, section 31ZA, inserted by the Children’s Wellbeing and Schools Act 2026, section 1: before
///   an authority applies for a care or supervision order it offers the parents, and anyone else with parental
///   responsibility, a meeting in that letter, unless that would not be in the child’s best interests. When the section
///   comes into force was not found: it is a setting.
public struct ProceedingsLetterSent: PathwayAct {
  /// The day.
  public var on: Day
  /// To whom: the parents and anyone else with parental responsibility.
  public var to: String
  /// Whether it offered a meeting.
  public var offered: Bool
  /// Why a meeting is not in the child’s best interests; nil where one was offered.
  public var notOfferedWhy: String?

  package init(on: Day, to: String, offered: Bool, notOfferedWhy: String? = nil) {
    self.on = on
    self.to = to
    self.offered = offered
    self.notOfferedWhy = notOfferedWhy
  }

  package static let kind = EventKind.proceedingsLetterSent
  package static let chapter = Chapter.help
  package static let act = Act.work

  package static func hindrance(on pathway: Pathway) -> PathwayRefusal? { nil }

  package func decide(_ record: inout PathwayRecord) throws(PathwayRefusal) {
    try record.requirePast(on)
    try record.require(to, "to whom the letter went")
    var letter = self
    if offered { letter.notOfferedWhy = nil }
    if !offered, record.register.settings.decisions.offersFamilyGroup(on: on) {
      let why = notOfferedWhy ?? ""
      try record.require(why, "why a family group meeting is not in the child’s best interests")
    }
    record.add(letter)
  }

  package func apply(to pathway: inout Pathway, _ stamp: Stamp) {
    pathway.familyGroup = Pathway.FamilyGroup(
      letterOn: on, isOffered: offered, isExempt: notOfferedWhy != nil, acceptedOn: nil, settledOn: nil)
  }

  package func ground(in pathway: Pathway) -> Ground { .nothing }

  package func words(_ speaker: some FactSpeaker) -> String {
    "letter before proceedings sent on \(on.longText) to \(speaker.text(to)); family group meeting (FGDM) "
      + (offered ? "offered" : "NOT offered" + speaker.because(notOfferedWhy ?? ""))
  }

  /// A letter without an offer owes one where the section was in force, and nothing says that it should not be made.
  package static func owed(on item: Case, in register: Register) -> WatchFinding.Owed? {
    guard let group = item.boxedPathway?.value.familyGroup, !group.isOffered, !group.isExempt,
      register.settings.decisions.offersFamilyGroup(on: group.letterOn)
    else { return nil }
    return WatchFinding.Owed(
      words: "family group meeting (FGDM) not offered", form: form.name,
      since: London.instant(day: group.letterOn, minute: 0))
  }

  package static let form = buildForm(
    "family-group", "letter", title: "Letter before proceedings (FGDM)",
    "Record the letter before proceedings: to whom it went, and whether it offered a family group decision-making "
      + "(FGDM) meeting.",
    done: "letter before proceedings recorded",
    fields: [
      FormField("on", .past),
      FormField("to", .text, "the parents, and anyone else with parental responsibility"),
      FormField("offered", .yesNo, "whether the letter offers a meeting"),
      FormField(
        "not offered because", .text, "why a meeting is not in the child’s best interests", isRequired: false,
        when: .when("offered", "no")),
    ],
    make: { form in
      let day = form.day("on")
      let offered = form.flag("offered")
      guard let day, let offered else { return nil }
      return ProceedingsLetterSent(
        on: day, to: form.text("to"), offered: offered, notOfferedWhy: form.optional("not offered because"))
    })
}

/// Somebody to whom a family group meeting was offered answered.
public struct FamilyGroupAnswered: PathwayAct {
  /// Who.
  public var who: String
  /// Whether they accepted.
  public var accepted: Bool
  /// The day.
  public var on: Day

  package init(who: String, accepted: Bool, on: Day) {
    self.who = who
    self.accepted = accepted
    self.on = on
  }

  package static let kind = EventKind.familyGroupAnswered
  package static let chapter = Chapter.help
  package static let act = Act.work

  package static func hindrance(on pathway: Pathway) -> PathwayRefusal? {
    pathway.familyGroup?.isOffered == true ? nil : Pathway.noOffer
  }

  package func decide(_ record: inout PathwayRecord) throws(PathwayRefusal) {
    try record.requirePast(on)
    if let letter = record.pathway.familyGroup?.letterOn, on < letter { throw .endsBeforeStart }
    try record.require(who, "who answered")
    record.add(self)
  }

  package func apply(to pathway: inout Pathway, _ stamp: Stamp) {
    guard accepted else { return }
    let first = pathway.familyGroup?.acceptedOn ?? on
    pathway.familyGroup?.acceptedOn = min(first, on)
  }

  package func ground(in pathway: Pathway) -> Ground { .on(pathway.familyGroup?.letterOn) }

  package func words(_ speaker: some FactSpeaker) -> String {
    "family group meeting \(accepted ? "accepted" : "declined") by \(speaker.text(who)) on \(on.longText)"
  }

  package static let form = buildForm(
    "family-group", "answer", title: "Family’s answer to FGDM offer",
    "Record who accepted or declined the meeting; one acceptance is enough for it to be held.",
    done: "answer recorded",
    fields: [
      FormField("who", .line), FormField("accepted", .yesNo), FormField("on", .past),
    ],
    make: { form in
      let accepted = form.flag("accepted")
      let day = form.day("on")
      guard let accepted, let day else { return nil }
      return FamilyGroupAnswered(who: form.text("who"), accepted: accepted, on: day)
    })
}

/// A family group meeting was held, or it was decided that none will be.
public struct FamilyGroupSettled: PathwayAct {
  /// Whether it was held.
  public var held: Bool
  /// The day.
  public var on: Day
  /// What the family’s plan is, or why no meeting was held.
  public var what: String

  package init(held: Bool, on: Day, what: String) {
    self.held = held
    self.on = on
    self.what = what
  }

  package static let kind = EventKind.familyGroupSettled
  package static let chapter = Chapter.help
  package static let act = Act.work

  package static func hindrance(on pathway: Pathway) -> PathwayRefusal? {
    pathway.familyGroup?.isOffered == true ? nil : Pathway.noOffer
  }

  package func decide(_ record: inout PathwayRecord) throws(PathwayRefusal) {
    try record.requirePast(on)
    if let letter = record.pathway.familyGroup?.letterOn, on < letter { throw .endsBeforeStart }
    try record.require(what, held ? "the family’s plan" : "why no meeting was held")
    record.add(self)
  }

  package func apply(to pathway: inout Pathway, _ stamp: Stamp) { pathway.familyGroup?.settledOn = on }

  package func ground(in pathway: Pathway) -> Ground { .on(pathway.familyGroup?.letterOn) }

  package func words(_ speaker: some FactSpeaker) -> String {
    "family group meeting \(held ? "held" : "NOT held"), \(on.longText)" + speaker.because(what)
  }

  /// Once somebody has accepted, the meeting comes before any application.
  package static func owed(on item: Case, in register: Register) -> WatchFinding.Owed? {
    guard let group = item.boxedPathway?.value.familyGroup, let accepted = group.acceptedOn,
      group.settledOn == nil
    else { return nil }
    return WatchFinding.Owed(
      words: "family group meeting (FGDM) accepted, not held", form: form.name,
      since: London.instant(day: accepted, minute: 0))
  }

  package static let form = buildForm(
    "family-group", "meeting", title: "FGDM meeting held, or why not",
    "Record the family’s plan, or why no family group meeting was held after it was offered.",
    done: "family group meeting recorded",
    fields: [
      FormField("held", .yesNo), FormField("on", .past),
      FormField("what", .text, "the family’s plan, or why no meeting was held"),
    ],
    make: { form in
      let held = form.flag("held")
      let day = form.day("on")
      guard let held, let day else { return nil }
      return FamilyGroupSettled(held: held, on: day, what: form.text("what"))
    })
}
