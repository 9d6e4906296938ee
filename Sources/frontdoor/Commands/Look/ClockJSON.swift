import CaseModel
import TUI

/// A clock for programs, wherever one is listed.
struct ClockJSON {
  private let reader: RowReader
  private let words: ClockWords

  init(_ reader: RowReader, _ words: ClockWords) {
    self.reader = reader
    self.words = words
  }

  private func agreed(_ clock: Clock) -> JSONValue {
    if case .agreed(let day) = clock.detail { return .text(day.text) }
    return .null
  }

  func json(_ clock: Clock) -> JSONValue {
    let due = reader.register.due(of: clock)
    let day = reader.register.dayNumber(of: clock, now: reader.now)
    let rule = clock.name.rule
    return .object([
      ("number", .text(rule.number)), ("name", .text(rule.key)), ("title", .text(clock.title)),
      ("status", .text(rule.status.rawValue)), ("limit", .text(clock.limitWords)),
      ("started", reader.json(clock.startedAt)), ("due", reader.json(due)),
      ("stopped", reader.json(clock.stoppedAt)),
      ("met", clock.isRunning ? .null : .flag(clock.isMet)),
      ("standing", .text(clock.standing.rawValue)),
      ("day", day.map { .integer($0.day) } ?? .null), ("of", day.map { .integer($0.of) } ?? .null),
      ("minutesLeft", clock.isRunning ? reader.minutesLeft(due) : .null),
      ("late", .flag(words.isLate(clock))), ("delayAgreed", agreed(clock)),
      ("working", .list(words.working(clock).map(JSONValue.text))), ("source", .text(rule.source)),
    ])
  }
}
