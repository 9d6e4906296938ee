import CaseLedger
import CaseModel
import TUI

/// One record in words: what is known now, then what happened, oldest first.
struct RecordListing {
  private let record: RecordID
  private let version: Int32
  private let facts: [Fact]
  /// Why a case came over the threshold; nil for other records, and where lists brought it in.
  private let threshold: String?
  private let events: [RecordedEvent]
  private let reader: RowReader
  private let actor: WorkerID

  /// One thing that is known.
  struct Fact: Equatable {
    let label: String
    let text: String

    init(_ label: String, _ text: String) {
      self.label = label
      self.text = text
    }
  }

  /// - Throws: ``Refused`` when the ledger has no such record; ``UsageMistake`` for a kind that is not printed.
  init(_ record: RecordID, _ opened: OpenDesk, masked: Bool) throws {
    try opened.require(record)
    let related = try Self.related(record, opened)
    for other in related { try opened.desk.load(other) }
    for child in related where child.kind == .child {
      let home = opened.desk.register.children[ChildID(child.number)]?.household
      if let home { try opened.desk.load(home.record) }
    }
    let reader = RowReader(opened, masked: masked)
    self.record = record
    self.reader = reader
    actor = opened.actor
    version = reader.register.state(of: record)?.version ?? 0
    let shown = record.kind == .child ? [record] : [record] + related.filter { $0.kind == .contact }
    events = try opened.desk.events(of: shown)
    threshold = Self.threshold(of: record, events, reader)
    facts =
      RecordFacts(reader, for: actor).facts(of: record)
      + (threshold.map { [Fact("threshold", $0)] } ?? [])
  }

  /// Why a case came over the threshold, in the decision maker’s words.
  private static func threshold(of record: RecordID, _ events: [RecordedEvent], _ reader: RowReader)
    -> String?
  {
    guard record.kind == .case, let item = reader.register.cases[CaseID(record.number)] else { return nil }
    let decisions = events.compactMap { recorded -> String? in
      let who = reader.names.full(recorded.stamp.by)
      switch recorded.event {
      case .contact(item.contact, .childDecided(let decided)) where decided.child == item.child:
        let why = [decided.rationale.worry, decided.rationale.dailyLife].map(reader.names.text)
        return "\(decided.outcome.words), by \(who): \(why.joined(separator: " "))"
      case .contact(item.contact, .childProtected(let protected)) where protected.case == item.id:
        return
          "\(protected.outcome.words), by \(who), for \(protected.kind.words), without a manager’s decision"
      default: return nil
      }
    }
    return decisions.last
  }

  /// The records that belong to the picture, loaded or not.
  private static func related(_ record: RecordID, _ opened: OpenDesk) throws -> [RecordID] {
    let register = opened.desk.register
    switch record.kind {
    case .case:
      let item = register.cases[CaseID(record.number)]
      return [item?.child.record, item?.contact?.record, item?.household?.record].compactMap { $0 }
    case .contact: return register.contacts[ContactID(record.number)]?.children.map(\.child.record) ?? []
    case .child: return register.children[ChildID(record.number)]?.household.map { [$0.record] } ?? []
    case .allegation:
      return register.allegations[AllegationID(record.number)]?.children.map(\.record) ?? []
    case .place, .peerGroup: return register.context(of: record)?.children.map(\.record) ?? []
    case .worker:
      throw UsageMistake(
        "\(record) is a worker: use frontdoor caseload --explain \(record), or frontdoor workers")
    case .team: throw UsageMistake("\(record) is a team: use frontdoor workers, or frontdoor caseload")
    case .household, .service:
      throw UsageMistake(
        "\(record) is not printed by itself: give a case (R-…), a contact (C-…) or a child (P-…)")
    }
  }

  var result: Listing { Listing(lines: lines, json: [json]) }

  private var words: EventWords {
    EventWords(names: reader.names, settings: reader.register.settings, among: events)
  }

  private var lines: [String] {
    var table = TextTable([.words(record.text), .words("version \(version)")])
    for fact in facts { table.add([fact.label, fact.text]) }
    var history = TextTable([
      .words("When"), .words("By"), .words("Record"), .words("No."), .words("What"),
    ])
    let words = words
    for event in events {
      history.add([
        Wording.dayAndTime(event.stamp.at, withYear: true), reader.names.short(event.stamp.by),
        event.event.record.text, "\(event.version)", words.words(event),
      ])
    }
    return table.lines + [""] + history.lines
  }

  private var json: JSONValue {
    var fields: [(String, JSONValue)] = [
      ("id", .text(record.text)), ("kind", .text("\(record.kind)")), ("version", .integer(Int(version))),
    ]
    fields += RecordJSON(reader, for: actor).fields(of: record)
    if record.kind == .case { fields.append(("threshold", .optional(threshold))) }
    fields.append(("signals", reader.json(reader.signals(of: record))))
    fields.append(
      ("chronology", .list(events.map { RecordedListing.json($0, words, reader) })))
    return .object(fields)
  }
}
