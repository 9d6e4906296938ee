import CaseModel

/// Says how clocks stand and how they were worked out, on the screen and on the command line.
public struct ClockWords {
  private let register: Register
  private let now: Instant

  /// Clocks as they stand in a register at a moment.
  public init(_ register: Register, now: Instant) {
    self.register = register
    self.now = now
  }

  /// Which clocks a reader looks at first: those that run, the gravest before the others, then what runs out first.
  public func ordered(_ clocks: [Clock]) -> [Clock] {
    let rank = { (clock: Clock) in clock.isRunning ? (clock.standing == .ours ? 0 : 1) : 2 }
    return clocks.enumerated().sorted { one, other in
      let key = { (clock: Clock, place: Int) in
        (rank(clock), clock.name.consequence.rawValue, register.due(of: clock)?.seconds ?? .max, place)
      }
      return key(one.element, one.offset) < key(other.element, other.offset)
    }.map(\.element)
  }

  /// “day 12 of 45, 33 days left”, “day 46 of 45, 1 working day late”, “stopped Wed 9 Jan 10:42, in time”, “ended Wed 9
  /// Jan 10:42, before it was due”.
  public func state(_ clock: Clock) -> String {
    if clock.standing == .superseded { return "superseded" }
    let due = register.due(of: clock)
    if let stop = clock.stoppedAt {
      let inTime = due.map { stop < $0 } ?? true
      let late = "late\(reason(clock))"
      return clock.isMet
        ? "stopped \(Wording.dayAndTime(stop)), \(inTime ? "in time" : late)"
        : "ended \(Wording.dayAndTime(stop)), \(inTime ? "before it was due" : "\(late), and never done")"
    }
    guard let due else { return Self.notKnown }
    if clock.standing == .window {
      return "counts until \((Wording.dayEnded(by: due) ?? London.day(of: due)).longText)"
    }
    let left = register.left(of: clock, due: due, at: now)
    let day = register.dayNumber(of: clock, now: now).map { "\($0), " } ?? ""
    return clock.standing == .paused
      ? "paused: the worker is away" : day + left + (due <= now ? reason(clock) : "")
  }

  /// The text where the calendar does not reach.
  private static let notKnown = "not known: bank holidays for that year are missing"

  /// Says that a delay was agreed; empty where none was.
  private func reason(_ clock: Clock) -> String {
    if case .agreed = clock.detail { return ", for an agreed reason" }
    return ""
  }

  /// When it runs out: “Thu 17 Jan 2019 09:40”, or the last day that counts; nil where the calendar does not reach.
  public func due(_ clock: Clock) -> String? { register.due(of: clock).map(Self.text) }

  private static func text(_ due: Instant) -> String {
    Wording.dayEnded(by: due).map { "end of \($0.longText)" } ?? Wording.dayAndTime(due, withYear: true)
  }

  /// What runs out and when: “early help assessment due 23 Jan, 14 days 13 h left”.
  public func dueOf(_ clock: Clock, _ due: Instant?) -> String {
    let title = clock.title.lowercased()
    guard let due else { return "\(title): no due date, because bank holidays for that year are missing" }
    return
      "\(title) due \(due.dueText(relativeTo: now)), \(register.left(of: clock, due: due, at: now))"
  }

  /// Whether a clock ran out, before it stopped or by now.
  public func isLate(_ clock: Clock) -> Bool { register.isLate(clock, at: now) }

  /// Start, limit, due and how it stands, in one line.
  public func summary(_ clock: Clock) -> String {
    let due = register.due(of: clock).map { ", due \($0.dueText(relativeTo: now))" } ?? ""
    // What starts on a day starts at its midnight.
    let isDay = London.minuteOfDay(of: clock.startedAt) == 0
    let start = isDay ? London.day(of: clock.startedAt).shortText : Wording.dayAndTime(clock.startedAt)
    return "\(clock.limitWords) from \(start)\(due) · \(state(clock))"
  }

  /// The arithmetic and the rule, a step a line.
  public func working(_ clock: Clock) -> [String] {
    let rule = clock.name.rule
    return arithmetic(clock) + [
      "from: \(starts(clock)) · until: \(rule.stops)",
      "\(rule.number), \(rule.status.rawValue): \(rule.source)",
    ]
  }

  private func arithmetic(_ clock: Clock) -> [String] {
    switch clock.detail {
    case .task(.night), .ordered:
      if let due = due(clock) { return ["\(clock.limitWords): due \(due)"] }
    case nil, .agency, .extended, .agreed, .fromStart, .review, .task(.day): break
    }
    return register.explain(clock, now: now)?.lines ?? [Self.notKnown]
  }

  private func starts(_ clock: Clock) -> String {
    switch clock.detail {
    case .fromStart: "assessment started"
    case .review: "last review"
    case nil, .agency, .extended, .ordered, .agreed, .task: clock.name.rule.starts
    }
  }

  /// What happened to a clock, in words.
  public func words(_ entry: ClockHistory.Entry) -> String {
    let due = entry.due.map(Self.text) ?? Self.notKnown
    let what =
      switch entry.change {
      case .started: "starts, due \(due)"
      case .stopped(let inTime): inTime ? "stops, in time" : "stops, late (was due \(due))"
      case .ended(let inTime):
        inTime ? "ends before it was due" : "ends late and never done (was due \(due))"
      case .paused: "paused: the worker is away"
      case .resumed: "counts again, due \(due)"
      case .moved(let from):
        "moves to \(due), was \(from.map(Self.text) ?? "open")"
      case .superseded: "gives way to another limit"
      case .delayAgreed(let day): "delay agreed to \(day.longText), still due \(due)"
      case .gone: "no longer counts"
      }
    return "\(entry.clock.title): \(what) (\(entry.because.words))"
  }

  /// All clocks with their working, for a screen.
  func paragraphs(_ clocks: [Clock]) -> [Paragraph] {
    let parts = ordered(clocks).map { clock -> [Paragraph] in
      let head = Paragraph("", "\(clock.title): \(state(clock))", isLate(clock) ? .breached : .heading)
      return [head] + working(clock).map { Paragraph("", $0) }
    }
    return parts.isEmpty
      ? [Paragraph("", "No deadline is open.")] : Array(parts.joined(separator: [Paragraph("", "")]))
  }
}
