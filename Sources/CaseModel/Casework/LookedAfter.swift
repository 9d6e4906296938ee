extension Pathway.Protection {
  /// When a task for a child looked after was done; nil before.
  func done(_ task: LookedAfterTask) -> Day? {
    switch task {
    case .review: reviewedOn
    case .health: healthOn
    }
  }
}

/// A child who is looked after was reviewed, or had the health assessment.
public struct LookedAfterDone: PathwayAct {
  /// What.
  public var what: LookedAfterTask
  /// The day.
  public var on: Day

  package init(what: LookedAfterTask, on: Day) {
    self.what = what
    self.on = on
  }

  package static let kind = EventKind.lookedAfterDone
  package static let chapter = Chapter.protection
  package static let act = Act.work

  package static func hindrance(on pathway: Pathway) -> PathwayRefusal? {
    pathway.openProtection(.accommodation) == nil ? .notLookedAfter : nil
  }

  /// Records the health assessment once, and reviews one after another, while the child is looked after.
  package func decide(_ record: inout PathwayRecord) throws(PathwayRefusal) {
    guard let protection = record.pathway.openProtection(.accommodation) else { return }
    if let day = protection.done(what), what == .health || on <= day { throw .lookedAfterDone(what, day) }
    try record.requirePast(on)
    if protection.isStartKnown, on < London.day(of: protection.startedAt) { throw .endsBeforeStart }
    record.add(self)
  }

  package func apply(to pathway: inout Pathway, _ stamp: Stamp) {
    pathway.changeOpenProtection(.accommodation) {
      switch what {
      case .review:
        $0.reviewedOn = on
        $0.reviews += 1
      case .health: $0.healthOn = on
      }
    }
  }

  package func ground(in pathway: Pathway) -> Ground {
    .at(pathway.openProtection(.accommodation)?.startedAt)
  }

  package func words(_ speaker: some FactSpeaker) -> String { "\(what.words) on \(on.longText)" }

  package static let form = buildForm(
    "looked-after", "record", title: "Looked after (CLA): review or health assessment",
    "Record the review or the health assessment of a child who is accommodated.", done: "recorded",
    fields: [FormField("what", .code(LookedAfterTask.self)), FormField("on", .past)],
    make: { form in
      guard let what: LookedAfterTask = form.code("what"), let day = form.day("on") else { return nil }
      return LookedAfterDone(what: what, on: day)
    })
}
