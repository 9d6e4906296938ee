import CaseModel

/// One case that is worked on for years: every week a visit is made and the next one planned, and the family is met.
struct LongCase {
  /// What one week records.
  static let eventsAWeek = 4
  private let item: CaseID
  private let start: Instant
  private var weeks = 0

  /// Opens the case so long before an instant that its history comes to a number of events by then.
  init<Sink: CommandSink>(events: Int, endingAt end: Instant, _ sink: inout Sink) throws {
    start = Self.start(events: events, endingAt: end)
    item = CaseID(sink.nextNumber(.case))
    var lives = Lives(openCases: 1)
    try lives.liveOne(at: start, &sink)
  }

  /// When a case has to begin for such a history.
  static func start(events: Int, endingAt end: Instant) -> Instant {
    end.advanced(byDays: -7 * (events / eventsAWeek + 1))
  }

  /// Plays the next week.
  mutating func liveWeek<Sink: CommandSink>(_ sink: inout Sink) throws {
    weeks += 1
    let now = start.advanced(byDays: 7 * weeks)
    let today = London.day(of: now)
    let next = London.day(of: now.advanced(byDays: 7))
    let commands: [CaseCommand] = [
      .record(
        VisitMade(
          at: now, seen: true, alone: weeks % 2 == 0, place: .home, tools: nil,
          words: "My brother and I have our own beds now.")),
      .recordSeen(on: today),
      .record(MeetingHeld(on: today, present: "mother, school", agreed: "the plan stays")),
      .record(VisitPlanned(on: next, purpose: "see the child alone")),
    ]
    for command in commands { try sink.submit(.case(item, command), by: Service.manager, at: now) }
  }
}
