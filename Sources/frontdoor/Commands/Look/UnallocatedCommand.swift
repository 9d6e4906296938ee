import ArgumentParser
import CaseModel

/// Prints the cases that need a worker.
struct UnallocatedCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "unallocated", abstract: "Cases that need a worker.",
    discussion: """
      The same rows as the screen's list "Unallocated", and as many: cases that nobody holds, and cases whose worker is \
      away or gone and that somebody must cover. The second kind names its holder and why; count only rows without a \
      holder for cases that are unallocated in the strict sense.

      With --json each row has id, child, since (in the tray, or with the holder), deadline, due, minutesLeft, work, worry, \
      household, holder (null when nobody holds it) and why.
      """)

  @OptionGroup var output: OutputOptions
  @OptionGroup var ledger: LedgerOptions

  func run() throws {
    let opened = try OpenDesk(reading: ledger)
    try UnallocatedListing(RowReader(opened, masked: output.mask)).result.print(output)
  }
}

/// The rows of the list "Unallocated".
struct UnallocatedListing {
  private let reader: RowReader
  private let rows: [(row: QueueRow, item: Case)]

  init(_ reader: RowReader) {
    self.reader = reader
    rows = Queue(.toAllocate, of: reader.register, on: reader.today).rows.compactMap { row in
      row.case.flatMap { reader.register.cases[$0] }.map { (row, $0) }
    }
  }

  var result: Listing { Listing(lines: lines, json: rows.map { json($0.row, $0.item) }) }

  private var lines: [String] {
    var table = TextTable([
      .words("Case"), .words("Deadline"), .words("Left"), .words("Child"), .words("Since"), .words("Work"),
      .words("Worry"),
      .words("Household"), .words("Why"),
    ])
    for (row, item) in rows {
      table.add([
        item.id.text, row.clock?.short ?? "–", reader.left(row.due), reader.names.full(item.child),
        item.since.shortText(relativeTo: reader.now), item.work.words, item.worry.words,
        item.household?.text ?? "–", why(item),
      ])
    }
    return table.lines
  }

  private func json(_ row: QueueRow, _ item: Case) -> JSONValue {
    .object([
      ("id", .text(item.id.text)), ("child", reader.json(item.child)), ("since", reader.json(item.since)),
      ("deadline", .optional(row.clock?.rule.key)), ("due", reader.json(row.due)),
      ("minutesLeft", reader.minutesLeft(row.due)),
      ("work", .text(item.work.words)),
      ("worry", .text(item.worry.words)), ("household", .optional(item.household?.text)),
      ("holder", reader.json(item.worker)), ("why", .text(why(item))),
    ])
  }

  private func why(_ item: Case) -> String {
    guard let id = item.worker, let worker = reader.register.workers[id] else { return "nobody holds it" }
    let name = reader.names.full(id)
    if let left = worker.left, worker.hasLeft(by: reader.today) { return "\(name) left on \(left)" }
    return "\(name) is away (\(worker.absence(on: reader.today)?.reason.words ?? "planned leave"))"
  }
}
