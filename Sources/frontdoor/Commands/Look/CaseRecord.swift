import ArgumentParser
import CaseModel

/// Prints a record with its chronology.
struct CaseRecord: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "case", abstract: "A case, contact or child: the whole record and its chronology.",
    discussion: """
      Takes a case (R-000012), a contact (C-000012) or a child (P-000012). A case is printed with its contact and with \
      what is known of the child; a child with every contact and episode.

      With --json it is a list of one object: id, kind, version, what is known of it now, signals and chronology (each \
      event's sequence, at, by, record, version, kind, words). A case has child, work, worry, level, worker, jointWorker, \
      since, referred, source, reReferral, contact, household, lastSeen, assessmentDue, closed, now (what runs), \
      clocks (as frontdoor clocks prints them) and acts (act, title, and notNow: why not, or null) and threshold; \
      a contact received, channel, source, worry, rag, consent, immediateRisk, acceptedBy, isHistory, children, referrerTold and earlyHelp \
      (null, or assessed, shared, reviewed and ended); a child \
      child, household, mergedInto, restricted, contacts, earlyHelp and episodes.
      """)

  @Argument(help: "The record's identifier, such as R-000012.")
  var record: RecordID

  @OptionGroup var output: OutputOptions
  @OptionGroup var ledger: LedgerOptions

  func run() throws {
    let opened = try OpenDesk(reading: ledger)
    try RecordListing(record, opened, masked: output.mask).result.print(output)
  }
}
