import ArgumentParser
import CaseModel
import TUI

/// Prints the clocks of a record.
struct ClocksCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "clocks", abstract: "The clocks of a contact or case, and how each was worked out.",
    discussion: """
      Takes a contact (C-000012), a case (R-000012) or a worker (W-000012). Running clocks come first, the one that runs \
      out first on top; then those that stopped. --explain adds the arithmetic of each, its rule and source, and what \
      happened to the clocks: started, stopped, paused by an absence, moved by a change of settings or of the bank \
      holidays, set aside.

      With --json each clock has number, name, title, status, limit, started, due, stopped, standing (ours, theirs, \
      superseded, measure, window, paused), day and of (for clocks counted in days), minutesLeft, late (it ran out, or \
      stopped late, whatever delay was agreed), delayAgreed (the day, or null), working and source. Times are UTC.
      """)

  @Argument(help: "The record, such as R-000012.")
  var record: RecordID

  @Flag(help: "Show how each clock was worked out, and what happened to it.")
  var explain = false

  @OptionGroup var output: OutputOptions
  @OptionGroup var ledger: LedgerOptions

  func run() throws {
    let opened = try OpenDesk(reading: ledger)
    try ClocksListing(record, opened, explained: explain).result.print(output)
  }
}

/// The clocks of one record.
struct ClocksListing {
  private let reader: RowReader
  private let words: ClockWords
  private let clocks: [Clock]
  private let history: [ClockHistory.Entry]
  private let explained: Bool

  /// - Throws: ``Refused`` when the ledger has no such record; ``UsageMistake`` for a kind without clocks.
  init(_ record: RecordID, _ opened: OpenDesk, explained: Bool) throws {
    try opened.require(record)
    reader = RowReader(opened, masked: false)
    words = ClockWords(reader.register, now: reader.now)
    self.explained = explained
    let events = explained ? try opened.desk.events(of: [ServiceID.own.record, record]) : []
    history = ClockHistory(of: record, events: events, settings: reader.register.settings).entries
    switch record.kind {
    case .contact, .case, .allegation: clocks = words.ordered(reader.register.clocks(of: record))
    case .worker:
      let worker = reader.register.workers[WorkerID(record.number)]
      clocks = worker.map { [reader] in reader.register.clocks(of: $0, on: reader.today) } ?? []
    default:
      throw UsageMistake("\(record) has no clocks: give a contact (C-…), a case (R-…) or a worker (W-…)")
    }
  }

  var result: Listing { Listing(lines: lines, json: clocks.map(ClockJSON(reader, words).json)) }

  private var lines: [String] {
    guard explained else { return table.lines }
    var lines: [String] = []
    for clock in clocks {
      lines += ["\(clock.title): \(words.state(clock))"] + words.working(clock).map { "  " + $0 } + [""]
    }
    if history.isEmpty { return lines }
    var table = TextTable([.words("When"), .words("What happened to the clocks")])
    for entry in history {
      table.add([Wording.dayAndTime(entry.at, withYear: true), words.words(entry)])
    }
    return lines + table.lines
  }

  private var table: TextTable {
    var table = TextTable([
      .words("No."), .words("Clock"), .words("Limit"), .words("Started"), .words("Due"), .words("State"),
    ])
    for clock in clocks {
      table.add([
        clock.name.rule.number, clock.title, clock.limitWords,
        Wording.dayAndTime(clock.startedAt, withYear: true),
        words.due(clock) ?? "–",
        words.state(clock),
      ])
    }
    return table
  }
}
