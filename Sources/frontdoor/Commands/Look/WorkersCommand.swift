import ArgumentParser
import CaseModel

/// Prints the workers.
struct WorkersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "workers", abstract: "Workers and teams: roles, registration, skills, absence.",
    discussion: """
      With --json each row has worker, name, team, teamName, role, fte, asye, started, registration, skills, languages, account, \
      absence, left, roleAsked (null, or role, account, by and at: it waits for a second person) and version.
      """)

  @Flag(help: "Workers who left, too.")
  var all = false

  @OptionGroup var output: OutputOptions
  @OptionGroup var ledger: LedgerOptions

  func run() throws {
    try WorkersListing(RowReader(OpenDesk(reading: ledger), masked: output.mask), all: all).result.print(
      output)
  }
}

/// Workers by team and number.
struct WorkersListing {
  private let reader: RowReader
  private let workers: [Worker]

  init(_ reader: RowReader, all: Bool) {
    self.reader = reader
    workers = reader.register.workers.all.filter { all || !$0.hasLeft(by: reader.today) }
      .sorted { ($0.details.team, $0.id) < ($1.details.team, $1.id) }
  }

  var result: Listing {
    var table = TextTable([
      .words("Worker"), .words("Name"), .words("Team"), .words("Role"), .number("FTE"),
      .words("Registration"),
      .words("Account"), .words("Speaks"), .words("Skills"), .words("Note"),
    ])
    for worker in workers {
      let details = worker.details
      table.add([
        worker.id.text, details.name, "\(details.team) \(reader.names.team(details.team))",
        details.role.words,
        Hundredths.text(details.fte), details.registration.words, details.account ?? "–",
        details.languages.joined(separator: ", "), details.skills.joined(separator: ", "),
        WorkerWords.notes(worker, on: reader.today).joined(separator: ", "),
      ])
    }
    return Listing(lines: table.lines, json: workers.map { json($0) })
  }

  private func json(_ worker: Worker) -> JSONValue {
    let details = worker.details
    return .object([
      ("worker", .text(worker.id.text)), ("name", .text(details.name)), ("team", .text(details.team.text)),
      ("teamName", .text(reader.names.team(details.team))), ("role", .text(details.role.rawValue)),
      ("fte", .hundredths(details.fte)), ("asye", .flag(details.asye)),
      ("started", .optional(details.started?.text)),
      ("registration", .text(details.registration.words)),
      ("skills", .list(details.skills.map(JSONValue.text))),
      ("languages", .list(details.languages.map(JSONValue.text))), ("account", .optional(details.account)),
      ("absence", WorkerWords.json(worker.absence(on: reader.today) ?? worker.openAbsence, of: worker)),
      ("left", .optional(worker.left?.text)), ("roleAsked", WorkerWords.json(worker.roleAsked, reader)),
      ("version", .integer(Int(worker.version))),
    ])
  }
}
