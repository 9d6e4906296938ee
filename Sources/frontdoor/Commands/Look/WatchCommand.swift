import ArgumentParser
import CaseModel
import TUI

/// Prints the signals, or the records of one.
struct WatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "watch", abstract: "What goes wrong now, signal by signal.",
    discussion: """
      The same lists as the screen's Watch; allegations are counted for the designated officer alone. Without --signal: a \
      line for each signal with its count, the most urgent record and since when the oldest waits. With --signal and its \
      letter or number: every record, most urgent first, and what it lacks.

      With --json each signal has number, letter, title, count and records; each record has id, who, missing, since, due \
      and minutesLeft (negative when late). Times are UTC.
      """)

  @Option(help: "One signal, by its letter or number, such as E or 4.")
  var signal: String?

  @OptionGroup var output: OutputOptions
  @OptionGroup var ledger: LedgerOptions

  func run() throws {
    let one = try signal.map { text in
      let found = WatchSignal.allCases.first {
        String($0.letter).uppercased() == text.uppercased() || "\($0.rawValue)" == text
      }
      guard let found else {
        let letters = WatchSignal.allCases.map { "\($0.rawValue) \($0.letter)" }.joined(separator: ", ")
        throw UsageMistake("--signal \(text): no such signal; there are \(letters)")
      }
      return found
    }
    let opened = try OpenDesk(reading: ledger)
    if one == .allegation { try opened.requireAllegationsOpen() }
    try WatchListing(opened, only: one, masked: output.mask).result.print(output)
  }
}

/// The signals of one moment.
struct WatchListing {
  private let reader: RowReader
  private let watch: Watch
  private let words: WatchWords
  /// The one that is listed; nil for a line each.
  private let signal: WatchSignal?
  /// Those of which who asks may know how many there are.
  private let signals: [WatchSignal]

  init(_ opened: OpenDesk, only signal: WatchSignal?, masked: Bool) {
    reader = RowReader(opened, masked: masked)
    self.signal = signal
    let reads = opened.desk.register.mayRead(AllegationID(1).record, opened.actor)
    signals = WatchSignal.allCases.filter { $0 != .allegation || reads }
    watch = Watch(reader.register, at: reader.now)
    words = WatchWords(reader.register, now: reader.now, names: reader.names)
  }

  var result: Listing {
    Listing(lines: signal.map(lines) ?? lines, json: (signal.map { [$0] } ?? signals).map(json))
  }

  private var lines: [String] {
    var table = TextTable([
      .number("No."), .words("Letter"), .words("Signal"), .number("Now"), .words("Longest overdue"),
      .words("Waiting since"),
    ])
    for signal in signals {
      let worst = watch.worst(signal, at: reader.now)
      table.add([
        "\(signal.rawValue)", String(signal.letter), signal.title, "\(watch[signal].count)",
        worst.map { "\($0.record) \(words.who($0)): \($0.finding.missing.words)" } ?? "–",
        watch.oldest(signal).map(words.since) ?? "–",
      ])
    }
    return table.lines
  }

  private func lines(of signal: WatchSignal) -> [String] {
    var table = TextTable([.words("Record"), .words("Who"), .words("Missing"), .words("Left")])
    for item in watch[signal] {
      table.add([item.record.text, words.who(item), item.finding.missing.words, words.when(item)])
    }
    return ["\(signal.letter)  \(signal.title): \(watch[signal].count)"] + table.lines
  }

  private func json(_ signal: WatchSignal) -> JSONValue {
    .object([
      ("number", .integer(signal.rawValue)), ("letter", .text(String(signal.letter))),
      ("title", .text(signal.title)), ("count", .integer(watch[signal].count)),
      (
        "records",
        .list(
          watch[signal].map { item in
            .object([
              ("id", .text(item.record.text)), ("who", .text(words.who(item))),
              ("missing", .text(item.finding.missing.words)), ("since", reader.json(item.finding.since)),
              ("due", reader.json(item.finding.due)), ("minutesLeft", reader.minutesLeft(item.finding.due)),
            ])
          })
      ),
    ])
  }
}
