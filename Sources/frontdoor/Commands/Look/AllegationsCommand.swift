import ArgumentParser
import CaseModel
import TUI

/// Prints the register of allegations.
struct AllegationsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "allegations", abstract: "The register of allegations; the designated officer’s alone.",
    discussion: """
      Open allegations with their clocks, the one that runs out first on top; --all adds the concluded ones. --by-setting \
      counts the allegations of twelve months for each setting, most first. No line names anybody: frontdoor case A-000001 \
      prints the whole record.

      With --json each allegation has id, setting, kind, role, state, reported, children, due and minutesLeft; with \
      --by-setting each setting has setting, kind and count.
      """)

  @Flag(help: "Also those that are concluded.")
  var all = false

  @Flag(help: "Count them by setting.")
  var bySetting = false

  @OptionGroup var output: OutputOptions
  @OptionGroup var ledger: LedgerOptions

  func run() throws {
    let opened = try OpenDesk(reading: ledger)
    try opened.requireAllegationsOpen()
    let listing = AllegationListing(RowReader(opened, masked: output.mask), all: all)
    try (bySetting ? listing.settings : listing.result).print(output)
  }
}

extension OpenDesk {
  /// - Throws: ``Refused`` when the register of allegations is not open to whom this account is.
  func requireAllegationsOpen() throws {
    guard let refusal = desk.register.refusal(of: .allegations, to: actor, at: now) else { return }
    throw Refused(description: ErrorWords.words(refusal, desk.register))
  }
}

/// The register of allegations at one moment.
struct AllegationListing {
  private let reader: RowReader
  private let items: [Allegation]

  init(_ reader: RowReader, all: Bool) {
    self.reader = reader
    items = reader.register.allegations.all.filter { all || $0.isOpen }.sorted { one, other in
      let key = { (item: Allegation) in
        (reader.register.nextClock(of: item)?.due.seconds ?? .max, item.id.number)
      }
      return key(one) < key(other)
    }
  }

  var result: Listing { Listing(lines: lines, json: items.map(json)) }

  private func words(_ item: Allegation) -> AllegationParagraphs {
    AllegationParagraphs(item, reader.register, now: reader.now, names: reader.names)
  }

  private var lines: [String] {
    var table = TextTable([
      .words("Allegation"), .words("Setting"), .words("Kind"), .words("State"), .words("Reported"),
      .words("Children"), .words("Left"),
    ])
    for item in items {
      table.add([
        item.id.text, reader.names.text(item.setting), item.kind.words, words(item).state,
        item.reportedAt.shortText(relativeTo: reader.now),
        item.children.isEmpty ? "–" : item.children.map(\.text).joined(separator: " "),
        item.isOpen ? reader.left(reader.register.nextClock(of: item)?.due) : "–",
      ])
    }
    return table.lines
  }

  private func json(_ item: Allegation) -> JSONValue {
    let due = reader.register.nextClock(of: item)?.due
    return .object([
      ("id", .text(item.id.text)), ("setting", .text(reader.names.text(item.setting))),
      ("kind", .text(item.kind.rawValue)),
      ("role", .text(reader.names.text(item.role))), ("state", .text(words(item).state)),
      ("reported", reader.json(item.reportedAt)), ("children", .list(item.children.map { .text($0.text) })),
      ("due", reader.json(due)), ("minutesLeft", reader.minutesLeft(due)),
    ])
  }

  /// Patterns: how many of twelve months each setting had.
  var settings: Listing {
    let counts = reader.register.allegationsBySetting(before: reader.now)
    var table = TextTable([.words("Setting"), .words("Kind"), .number("In 12 months")])
    for entry in counts { table.add([entry.setting, entry.kind.words, "\(entry.count)"]) }
    return Listing(
      lines: table.lines,
      json: counts.map {
        .object([
          ("setting", .text($0.setting)), ("kind", .text($0.kind.rawValue)), ("count", .integer($0.count)),
        ])
      })
  }
}
