import CaseModel

extension EventWords {
  /// What happened to an allegation.
  func allegation(_ event: AllegationEvent) -> String {
    switch event {
    case .reported(let reported):
      "reported: \(names.text(reported.person)), \(names.text(reported.role)) at \(names.text(reported.setting)) (\(reported.kind.words)), "
        + "known \(Wording.dayAndTime(reported.knownAt, withYear: true))"
        + (reported.employer.map { ", employed by \(names.text($0))" } ?? "") + because(reported.what)
    case .linked(let linked): "concerns \(names.short(linked.child)) (\(linked.child))"
    case .unlinked(let unlinked):
      "does not concern \(names.short(unlinked.child)) (\(unlinked.child))" + because(unlinked.why)
    case .evaluated(let evaluated):
      "evaluated, \(evaluated.needsMeeting ? "people meet about it" : "no meeting needed")"
        + because(evaluated.decision)
    case .met(let meeting):
      "allegations meeting on \(meeting.on.longText) with \(names.text(meeting.present))"
        + because(meeting.decided)
    case .referred(let referred):
      "referred to the \(referred.to.words) on \(referred.on.longText)" + because(referred.note)
    case .reopened(let reopened): "open again" + because(reopened.why)
    case .reviewed(let review): "reviewed on \(review.on.longText), still open" + because(review.why)
    case .concluded(let concluded):
      "concluded: \(concluded.outcome.words)"
        + (concluded.referredTo.map { ", referred to \(names.text($0))" } ?? "") + because(concluded.why)
    }
  }
}

/// Says what is known of an allegation, for its record’s screen and as lines.
public struct AllegationParagraphs {
  let item: Allegation
  let register: Register
  let now: Instant
  let names: Names

  /// Words about an allegation as a register holds it.
  public init(_ item: Allegation, _ register: Register, now: Instant, names: Names) {
    self.item = item
    self.register = register
    self.now = now
    self.names = names
  }

  /// One line: identifier and setting; nobody’s name.
  public var heading: String {
    "\(item.id)  \(names.text(item.setting)), \(item.kind.words): \(names.text(item.role))"
  }

  /// How far it is.
  public var state: String {
    if let outcome = item.outcome { return "concluded: \(outcome.words)" }
    if item.evaluatedAt == nil { return "to be evaluated" }
    return item.needsMeeting && item.metOn == nil ? "meeting to be held" : "open"
  }

  /// Label and text of each thing that is known.
  public var facts: [(label: String, text: String)] {
    let words = ClockWords(register, now: now)
    let clocks = words.ordered(register.clocks(of: item)).filter {
      $0.isRunning || $0.standing == .superseded
    }
    return [
      ("STATE", state), ("KNOWN", Wording.dayAndTime(item.knownAt, withYear: true)),
      ("REPORTED", Wording.dayAndTime(item.reportedAt, withYear: true)),
      (
        "REFERRED",
        item.referredTo.isEmpty ? "to nobody yet" : item.referredTo.map(\.words).joined(separator: ", ")
      ),
      (
        "CHILDREN",
        item.children.isEmpty
          ? "no child is linked"
          : item.children.map { "\(names.full($0)) (\($0))" }.joined(separator: ", ")
      ),
    ] + clocks.map { ("CLOCK", "\($0.title): \(words.summary($0))") }
  }

  var paragraphs: [Paragraph] {
    facts.map { Paragraph($0.label, $0.text, $0.label == "STATE" ? .strong : .plain) }
  }
}

extension Names {
  /// Says that something restricted exists about one of some children, where the settings let it be known.
  func restricted(_ children: [ChildID]) -> Paragraph? {
    let concerned = children.filter(register.somethingRestrictedExists)
    if concerned.isEmpty { return nil }
    return Paragraph(
      "LOCKED", "something restricted exists about \(concerned.map(short).joined(separator: ", "))")
  }
}
