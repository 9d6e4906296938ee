import CaseModel
import TUI

/// Puts the records of one moment into words and JSON.
struct RowReader {
  let register: Register
  let now: Instant
  let names: Names
  private let close: Instant?

  init(_ opened: OpenDesk, masked: Bool) {
    self.init(opened.desk.register, at: opened.now, masked: masked)
  }

  init(_ register: Register, at now: Instant, masked: Bool) {
    self.register = register
    self.now = now
    names = Names(masked: masked, register: register)
    close = register.closeOfPlay(after: now)
  }

  var today: Day { London.day(of: now) }

  /// Says what recorded events were.
  var words: EventWords { EventWords(names: names, settings: register.settings) }

  /// A child as an object: identifier, name as it may be shown, age in years.
  func json(_ id: ChildID) -> JSONValue {
    let age = register.child(id)?.details.age(on: today)
    return .object([
      ("id", .text(id.text)), ("name", .text(names.full(id))), ("age", age.map(JSONValue.integer) ?? .null),
    ])
  }

  /// A worker as an object; null for none.
  func json(_ id: WorkerID?) -> JSONValue {
    guard let id else { return .null }
    return .object([("id", .text(id.text)), ("name", .text(names.full(id)))])
  }

  /// What a row warns of.
  func signals(of record: RecordID) -> Signals {
    switch record.kind {
    case .contact:
      register.contacts[ContactID(record.number)].map { register.signals(of: $0, at: now, close: close) }
        ?? []
    case .case:
      register.cases[CaseID(record.number)].map { register.signals(of: $0, at: now, close: close) } ?? []
    case .service, .team, .worker, .household, .child, .allegation, .place, .peerGroup: []
    }
  }

  /// Signals as objects of letter and words, gravest first.
  func json(_ signals: Signals) -> JSONValue {
    .list(
      Signals.legend.filter { signals.contains($0.signal) }.map {
        .object([("letter", .text(String($0.letter))), ("words", .text($0.words))])
      })
  }

  /// A moment in UTC; null for none.
  func json(_ instant: Instant?) -> JSONValue { .optional(instant?.text) }

  /// Whole minutes from now, negative when late; null for no clock.
  func minutesLeft(_ due: Instant?) -> JSONValue {
    due.map { .integer(Int(now.minutes(until: $0))) } ?? .null
  }

  /// What is left of a clock, in a few columns.
  func left(_ due: Instant?) -> String { due.map { Wording.left(due: $0, now: now) } ?? "no clock" }
}
