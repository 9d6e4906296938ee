import CaseModel
import TUI

/// What an act recorded, for whoever asked for it.
struct RecordedListing {
  private let events: [RecordedEvent]
  private let reader: RowReader

  init(_ events: [RecordedEvent], _ opened: OpenDesk, masked: Bool = false) {
    self.events = events
    reader = RowReader(opened, masked: masked)
  }

  /// A line for each event, leaving out those that only repeat another on a second record.
  var lines: [String] {
    let words = reader.words
    return events.filter { !Self.isEcho($0.event) }.map {
      shownText("\($0.event.record)  version \($0.version)  \(words.words($0.event))")
    }
  }

  /// A line for each event; where nothing changed, it says so.
  var result: Listing {
    let words = reader.words
    let lines = lines
    return Listing(
      lines: lines.isEmpty ? ["Nothing recorded: no change"] : lines,
      json: events.map { Self.json($0, words, reader) })
  }

  /// An event as an object.
  static func json(_ event: RecordedEvent, _ words: EventWords, _ reader: RowReader) -> JSONValue {
    let mark: [(String, JSONValue)] = event.isOutOfOrder ? [("outOfOrder", .flag(true))] : []
    return .object(
      [
        ("sequence", .integer(Int(event.sequence))), ("at", .text(event.stamp.at.text)),
        ("by", reader.json(event.stamp.by)), ("record", .text(event.event.record.text)),
        ("version", .integer(Int(event.version))), ("kind", .text(event.event.kind.rawValue)),
        ("words", .text(words.words(event))),
      ] + mark)
  }

  /// Whether an event says on a child's or household's record what another record's event says already.
  private static func isEcho(_ event: Event) -> Bool {
    switch event {
    case .child(_, .registered), .child(_, .changed), .child(_, .movedHome), .child(_, .related),
      .child(_, .mergedInto), .child(_, .earlyHelpListed):
      false
    case .child, .household(_, .childJoined), .household(_, .childLeft), .case(_, .homeChanged): true
    case .service, .team, .worker, .household, .contact, .case, .allegation, .place, .peerGroup,
      .factSetAside:
      false
    }
  }
}
