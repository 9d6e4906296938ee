import ArgumentParser
import CaseModel

/// Prints a queue.
struct QueueCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "queue", abstract: "What waits for a manager, most urgent first.",
    discussion: """
      Without --list: contacts to decide, decisions that await a second look and cases to allocate, together. With --list \
      one of the lists of the screen, with the same rows and the same count.

      A filter is typed as on the screen: words, rag:red, due<1d, due>2h, team:north, worker:okafor, signal:H, -word. All \
      terms must hold. Words may be a child's name, so that they come from standard input: --filter -.

      With --json each row has id, state (to-decide, second-look, decided, awaiting-allocation, to-cover, allocated), \
      rag, children, received, deadline (the gravest that runs), due, minutesLeft (of it; negative when late), overdue \
      (any deadline, a lesser one too), signals, source, worry, work, worker and risk (an immediate risk that no team has \
      accepted). Times are UTC.
      """)

  @Option(help: "One list: to-decide, second-look, to-allocate, open or by-worker.")
  var list: QueueKind?

  @Option(help: "Only rows that match, such as \"rag:red due<1d\"; - for standard input, where words are.")
  var filter = ""

  @Option(help: "Sort by time-left, rating, oldest or newest.")
  var sort = QueueOrder.timeLeft

  @OptionGroup var output: OutputOptions
  @OptionGroup var ledger: LedgerOptions

  func run() throws {
    let filter = filter == "-" ? Filter(try InputFile.text("-")) : Filter(self.filter)
    if self.filter != "-", filter.terms.contains(where: \.isWord) {
      throw UsageMistake(
        "--filter: a word may be a child's name and does not stand in arguments: write the filter to standard input, "
          + "--filter -")
    }
    let opened = try OpenDesk(reading: ledger)
    let listing = QueueListing(
      lists: list.map { [$0] } ?? QueueListing.waiting, filter: filter, order: sort,
      RowReader(opened, masked: output.mask))
    try listing.result.print(output)
    if let cut = listing.hidden { say(cut) }
  }
}
