extension Pathway {
  /// Help offered while the assessment runs.
  public struct Support: Codable, Hashable, Sendable {
    /// When it was offered.
    public var offeredAt: Instant
    /// From when.
    public var from: Day
    /// Whether it was taken up; nil while nobody knows.
    public var taken: Bool?
  }
}

/// Help was offered while the assessment runs.
public struct SupportOffered: PathwayAct {
  /// What.
  public var what: String
  /// By whom.
  public var by: String
  /// From when.
  public var from: Day

  package init(what: String, by: String, from: Day) {
    self.what = what
    self.by = by
    self.from = from
  }

  package static let kind = EventKind.supportOffered
  package static let chapter = Chapter.help
  package static let act = Act.work

  package static func hindrance(on pathway: Pathway) -> PathwayRefusal? { nil }

  package func decide(_ record: inout PathwayRecord) throws(PathwayRefusal) {
    try record.require(what, "what was offered")
    try record.require(by, "who gives it")
    record.add(self)
  }

  package func apply(to pathway: inout Pathway, _ stamp: Stamp) {
    pathway.supports.append(Pathway.Support(offeredAt: stamp.at, from: from, taken: nil))
  }

  package func ground(in pathway: Pathway) -> Ground { .nothing }

  package func words(_ speaker: some FactSpeaker) -> String {
    "help offered from \(from.longText): \(speaker.text(what)), by \(speaker.text(by))"
  }

  package static let form = buildForm(
    "support", "offer", title: "Offer help",
    "Record help that was offered while the assessment runs.", done: "help offered",
    fields: [
      FormField("what", .line),
      FormField("by", .line, "who gives it"),
      FormField("from", .day(isAhead: true)),
    ],
    make: { form in
      guard let day = form.day("from") else { return nil }
      return SupportOffered(what: form.text("what"), by: form.text("by"), from: day)
    })
}

/// The family took up the help that was offered last, or did not.
public struct SupportAnswered: PathwayAct {
  /// Whether they did.
  public var taken: Bool
  /// Why not, or how it goes.
  public var why: String

  package init(taken: Bool, why: String) {
    self.taken = taken
    self.why = why
  }

  package static let kind = EventKind.supportAnswered
  package static let chapter = Chapter.help
  package static let act = Act.work

  package static func hindrance(on pathway: Pathway) -> PathwayRefusal? {
    guard let last = pathway.supports.last, last.taken == nil else { return .noSupport }
    return nil
  }

  package func decide(_ record: inout PathwayRecord) throws(PathwayRefusal) {
    if !taken { try record.require(why, "why the help was not taken up") }
    record.add(self)
  }

  package func apply(to pathway: inout Pathway, _ stamp: Stamp) {
    pathway.supports.changeLast { $0.taken = taken }
  }

  package func ground(in pathway: Pathway) -> Ground { .at(pathway.supports.last?.offeredAt) }

  package func words(_ speaker: some FactSpeaker) -> String {
    (taken ? "help taken up" : "help not taken up") + speaker.because(why)
  }

  package static let form = buildForm(
    "support", "answer", title: "Family’s response to the offer",
    "Record whether the family took up the help that was offered last.", done: "answer recorded",
    fields: [
      FormField("taken", .yesNo, "whether the family accepted the help"),
      FormField("why", .text, "why not, or how it is working", isRequired: false),
    ],
    needs: { answers, _ in
      answers["taken"] == "no" ? [FormNeed("why", "say why the help was not taken up")] : []
    },
    make: { form in
      guard let taken = form.flag("taken") else { return nil }
      return SupportAnswered(taken: taken, why: form.text("why"))
    })
}
