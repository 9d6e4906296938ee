import AnnexA
import ArgumentParser
import CaseLedger
import CaseModel
import Foundation

/// Brings in Annex A lists.
struct ImportAnnexA: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "annex-a", abstract: "Bring in Ofsted's Annex A lists 1 to 8 as text (CSV).",
    discussion: """
      Keep a copy first: frontdoor backup PATH; and look at what would happen: --dry-run.

      Which list a file is, its header tells. A contact comes in as history, decided elsewhere, unless it was received on \
      the day of --undecided-from or later. Early help assessments (list 2) come into the child's history; assessments \
      (list 4) and section 47 enquiries (list 5) onto the case that covers their first day, and where lists 3 and 6 have \
      none, onto one that begins then. Child protection plans (list 7) and children looked after (list 8) come onto the \
      child's open case, which lists 3 to 6 bring: when it began, the category, the last review and the last visit at which \
      the child was seen, so that reviews and visits are due on the right day. A row of these two that has ended is \
      counted and passed over. One whose child has no open case is passed over too, and the report names its row and the \
      child's identifier: bring in list 3 or 6 with the child, or record a contact. Teams and workers that the lists \
      name are registered. Every row is accounted for; bringing the same lists in again changes nothing. Stopping half-way \
      (Ctrl-C) leaves whole rows only, and the next import goes on from there.

      Comma, semicolon, tab and pipe are read, UTF-8, Windows-1252 and UTF-16. Codes are read in the spellings of many \
      authorities; a code that nobody could read is taken as not given and named in the report, and the row comes in. Lists \
      9 to 11 are passed over by name. One date with the month first stops its whole file until --month-first says that \
      all are so: 09/05/2020 would come in as 9 May. A file whose dates can all be read both ways (03/04/2019) is brought \
      in once --day-first or --month-first says which, since another import does not correct dates.

      Ends with 0 also when rows were rejected, which the report says; with 1 when a file could not be read or the import \
      was stopped.
      """)

  @Argument(help: "Files, or folders whose .csv, .txt and .tsv files are read.")
  var paths: [String]

  @Option(help: "Contacts received on this day or later are still to be decided here (2019-01-07).")
  var undecidedFrom: Day?

  @Flag(help: "The dates of these files have the day first (16/09/2020).")
  var dayFirst = false

  @Flag(help: "The dates of these files have the month first (09/16/2020).")
  var monthFirst = false

  @Flag(help: "Say what would happen and record nothing.")
  var dryRun = false

  @Flag(help: "Print the report as JSON.")
  var json = false

  @OptionGroup var ledger: LedgerOptions

  /// The order that the person said; nil when nobody did.
  private var dates: DateOrder? {
    if dayFirst { return .dayFirst }
    return monthFirst ? .monthFirst : nil
  }

  func validate() throws {
    guard !(dayFirst && monthFirst) else {
      throw ValidationError("Give either --day-first or --month-first, not both.")
    }
  }

  func run() throws {
    let folder = try dryRun && !InstalledData.isThere(ledger.ledgerPath) ? TemporaryFolder() : nil
    defer { folder?.remove() }
    let opened = try open(insteadIn: folder)
    let files = try ListFiles(paths).read(today: London.day(of: opened.now), dates: dates)
    let stop = StopSignal()
    let run = ImportRun(opened, isDry: dryRun) { stop.isAsked }
    stop.watch()
    defer { stop.unwatch() }
    let report = try run.bringIn(files, ImportOptions(now: opened.now, undecidedFrom: undecidedFrom))
    if let act = run.outOfOrder { say(ClockWarning.words(act)) }
    try opened.desk.close()
    try print(report)
    if run.wasStopped {
      throw Failed(
        "stopped: \(report.totals.notReached) rows were not reached; import the same lists again to go on")
    }
    let unread = report.files.count { $0.problem != nil }
    if unread > 0 { throw Failed("\(unread) of \(report.files.count) files could not be read") }
  }

  /// Opens the ledger; for a dry run where there is none, an empty one that is thrown away.
  private func open(insteadIn folder: TemporaryFolder?) throws -> OpenDesk {
    guard let folder else { return try OpenDesk(acting: ledger) }
    say("there is no ledger at \(try ledger.ledgerPath) yet: tried on an empty one")
    var options = ledger
    options.ledger = folder.path + "/dry-run.sqlite"
    return try OpenDesk(options, creates: true)
  }

  private func print(_ report: ImportReport) throws {
    guard json else {
      let words = dryRun ? ["Nothing was recorded; this is what would have been:"] : []
      return try Listing(lines: words + report.lines).print(asJSON: false)
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let text = String(decoding: try encoder.encode(report), as: UTF8.self)
    try StandardStream.output.write(JSONValue.escapingWhatHides(text) + "\n")
  }
}
