import ArgumentParser
import CaseLedger
import CaseModel
import TUI

/// Prints what one shift hands to the other.
struct HandoverCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "handover",
    abstract: "What one shift hands to the other: contacts not read, EDT’s work, tasks, emergencies.",
    discussion: """
      Contacts that the emergency duty team took, and what it did on cases, until the day service acknowledges it; what it \
      did and nobody gave the rationale of; tasks that are not done, both ways; children in police protection or under an \
      emergency protection order, and where they are, for both shifts. frontdoor contact acknowledge-handover, night \
      acknowledge, contact acknowledge-task and task acknowledge say that an item was read; night rationale says why.

      With --json each item has record, who, shift (day, night, both), kind (contact, night, rationale, task, emergency), \
      task, acknowledged, what, since, due and minutesLeft. Times are UTC.
      """)

  @Option(help: "Only what waits for one shift: day or night.")
  var shift: Shift?

  @OptionGroup var output: OutputOptions
  @OptionGroup var ledger: LedgerOptions

  func run() throws {
    let opened = try OpenDesk(reading: ledger)
    try HandoverListing(opened, masked: output.mask, only: shift).result.print(output)
  }
}

extension Shift: ExpressibleByArgument {}

/// The items of a hand-over.
struct HandoverListing {
  private let reader: RowReader
  private let rows: [(item: HandoverItem, what: String)]

  init(_ opened: OpenDesk, masked: Bool, only shift: Shift?) throws {
    let reader = RowReader(opened, masked: masked)
    self.reader = reader
    rows = try opened.desk.register.handover().filter { item in shift.map(item.isFor) ?? true }.map { item in
      (item, try Self.what(item, opened.desk, reader))
    }
  }

  var result: Listing { Listing(lines: lines, json: rows.map { json($0.item, $0.what) }) }

  /// What is to be done, in the words of whoever left it.
  private static func what(_ item: HandoverItem, _ desk: Desk, _ reader: RowReader) throws -> String {
    switch item.kind {
    case .contact:
      let contact = desk.register.contacts[ContactID(item.record.number)]
      return (["taken out of hours, not read"] + (contact.map { protected(on: $0, reader) } ?? []))
        .joined(separator: "; ")
    case .night: return try night(item, desk, reader)
    case .rationale: return "EDT rationale outstanding"
    case .emergency(let kind, let place): return "\(kind.words), the child is in: \(place.words)"
    case .task(let number, let acknowledged):
      let tasks = try desk.events(of: [item.record]).counting.compactMap { recorded -> TaskSet? in
        switch recorded.event {
        case .contact(_, .task(.set(let task))), .case(_, .task(.set(let task))): task
        default: nil
        }
      }
      let what = tasks.indices.contains(number) ? reader.names.text(tasks[number].what) : ""
      return "task \(number + 1)\(acknowledged ? ", acknowledged" : ""): \(what)"
    }
  }

  /// The children of a contact who were protected without a manager’s decision, and how many are still undecided.
  private static func protected(on contact: Contact, _ reader: RowReader) -> [String] {
    var parts = contact.children.compactMap { entry -> String? in
      guard let decision = entry.decision, let kind = decision.protection else { return nil }
      let opened = decision.opened.map { ", \($0) opened" } ?? ""
      return "\(reader.names.short(entry.child)): \(kind.words)\(opened) without a manager’s decision"
    }
    let undecided = contact.children.count { $0.decision == nil }
    if !parts.isEmpty, undecided > 0 {
      parts.append("\(undecided == 1 ? "1 child" : "\(undecided) children") still to be decided")
    }
    return parts
  }

  /// Each act of the night since, in its first words.
  private static func night(_ item: HandoverItem, _ desk: Desk, _ reader: RowReader) throws -> String {
    let words = EventWords(names: reader.names, settings: reader.register.settings)
    let events = try desk.events(of: [item.record]).counting
    // A change of work that an act of the same moment brought about goes without saying.
    let moments = Set(events.compactMap { $0.event.isPathway ? $0.stamp.at : nil })
    let acts = events.compactMap { recorded -> String? in
      guard recorded.stamp.at >= item.since, reader.register.shift(of: recorded.stamp.by) == .night,
        case .case(_, let event) = recorded.event, event.isToldOfTheNight
      else { return nil }
      if case .workChanged = event, moments.contains(recorded.stamp.at) { return nil }
      return words.words(recorded.event).split(separator: " · ").first.map(String.init)
    }
    return acts.isEmpty ? "work on the case" : acts.joined(separator: "; ")
  }

  private var lines: [String] {
    var table = TextTable([
      .words("Record"), .words("Who"), .words("For the"), .words("What"), .words("Since"), .words("Left"),
    ])
    for (item, what) in rows {
      table.add([
        item.record.text, who(item), item.shift?.words ?? "both", what,
        item.since.shortText(relativeTo: reader.now),
        item.due.map { Wording.left(due: $0, now: reader.now) } ?? "–",
      ])
    }
    return table.lines
  }

  private func who(_ item: HandoverItem) -> String {
    item.record.kind == .case
      ? reader.register.cases[CaseID(item.record.number)].map { reader.names.short($0.child) } ?? ""
      : reader.names.children(
        reader.register.contacts[ContactID(item.record.number)]?.children.map(\.child) ?? [])
  }

  private func json(_ item: HandoverItem, _ what: String) -> JSONValue {
    var kind = "contact"
    var task: JSONValue = .null
    var acknowledged: JSONValue = .null
    switch item.kind {
    case .contact: break
    case .night: kind = "night"
    case .rationale: kind = "rationale"
    case .emergency: kind = "emergency"
    case .task(let number, let known):
      (kind, task, acknowledged) = ("task", .integer(number + 1), .flag(known))
    }
    return .object([
      ("record", .text(item.record.text)), ("who", .text(who(item))),
      ("shift", .text(item.shift?.rawValue ?? "both")),
      ("kind", .text(kind)), ("task", task), ("acknowledged", acknowledged), ("what", .text(what)),
      ("since", reader.json(item.since)), ("due", reader.json(item.due)),
      ("minutesLeft", reader.minutesLeft(item.due)),
    ])
  }
}

extension Event {
  fileprivate var isPathway: Bool {
    if case .case(_, .pathway) = self { true } else { false }
  }
}

extension CaseEvent {
  /// Whether it is one of the acts that a hand-over tells, each task being an item of its own.
  fileprivate var isToldOfTheNight: Bool {
    switch self {
    case .task, .night: false
    case .pathway(let event): type(of: event.fact).isWork
    default: true
    }
  }
}
