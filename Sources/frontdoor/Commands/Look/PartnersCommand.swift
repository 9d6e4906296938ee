import ArgumentParser
import CaseModel
import TUI

/// Prints how partner agencies shared what they know.
struct PartnersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "partners", abstract: "How partner agencies answer: in time, late, chased, incomplete.",
    discussion: """
      Counts, for each agency, the checks asked of it in the last days, today among them, over closed contacts too: \
      answered in time or late, overdue or still waiting, open when the contact was decided, how often it was chased, \
      and answers marked as too little or nothing. "Did not come" counts strategy discussions, one for each child, held \
      without police or health, who are needed there. "Weak" counts checks that are late, overdue, or answered with too \
      little or nothing, each once, and discussions without the agency. The last line is of early help, over half a year: \
      contacts passed to it, assessed, ended, and late with an assessment, its sharing or a review.

      With --json each agency has agency, from, to, asked, inTime, late, overdue, waiting, openAtDecision, chases, thin, \
      nothing, discussions and didNotCome (null for an agency that is not needed there), weak, and help (null for others \
      than early help; passed, assessed, ended, late and longest).
      """)

  @Option(help: "How many days, today among them.")
  var days = PartnerSharing.usualDays

  @OptionGroup var output: OutputOptions
  @OptionGroup var ledger: LedgerOptions

  func validate() throws {
    guard (1...3660).contains(days) else { throw ValidationError("--days: give a number from 1 to 3660.") }
  }

  func run() throws {
    let opened = try OpenDesk(reading: ledger)
    let sharing = try opened.desk.partnerSharing(days: days, at: opened.now)
    try PartnersListing(sharing).result.print(output)
  }
}

/// What each agency shared, as lines and as JSON.
struct PartnersListing {
  private let sharing: PartnerSharing

  init(_ sharing: PartnerSharing) { self.sharing = sharing }

  var result: Listing {
    Listing(
      lines: [PartnerWords.heading(sharing)] + table.lines + ["", PartnerWords.help(sharing)], json: json)
  }

  private var table: TextTable {
    var table = TextTable([.words("Agency")] + PartnerWords.columns.map { .number($0) })
    for agency in Agency.allCases { table.add([agency.words] + PartnerWords.row(sharing, agency)) }
    return table
  }

  private var json: [JSONValue] {
    Agency.allCases.map { agency in
      let count = sharing[agency]
      let comes = agency.isNeededAtStrategy
      return .object([
        ("agency", .text(agency.rawValue)), ("from", .text(sharing.firstDay.description)),
        ("to", .text(London.day(of: sharing.now).description)), ("asked", .integer(count.asked)),
        ("inTime", .integer(count.inTime)), ("late", .integer(count.late)),
        ("overdue", .integer(count.overdue)), ("waiting", .integer(count.waiting)),
        ("openAtDecision", .integer(count.openAtDecision)), ("chases", .integer(count.chases)),
        ("thin", .integer(count.thin)), ("nothing", .integer(count.nothing)),
        ("discussions", comes ? .integer(sharing.discussions) : .null),
        ("didNotCome", comes ? .integer(count.absences) : .null), ("weak", .integer(count.weak)),
        ("help", agency == .earlyHelp ? help : .null),
      ])
    }
  }

  private var help: JSONValue {
    let help = sharing.help
    return .object([
      ("passed", .integer(help.passed)), ("assessed", .integer(help.assessed)),
      ("ended", .integer(help.ended)),
      ("late", .integer(help.late)), ("longest", .optional(help.longest?.contact.text)),
    ])
  }
}
