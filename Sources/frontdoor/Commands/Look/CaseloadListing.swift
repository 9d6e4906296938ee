import CaseModel

/// Teams and their workers with their load, fullest first.
struct CaseloadListing {
  private let reader: RowReader
  private let teams: [(team: Team, members: [Member])]

  private struct Member {
    let worker: Worker
    let load: Caseload
  }

  init(_ reader: RowReader, team part: String? = nil) {
    self.reader = reader
    let register = reader.register
    let wanted = part.map { SearchText.fold($0) } ?? ""
    teams = register.teams.all.sorted { $0.id < $1.id }.compactMap { team in
      guard wanted.isEmpty || SearchText.fold(team.name).contains(wanted) else { return nil }
      let members = register.workers.all
        .filter { $0.details.team == team.id && register.holdsOrCouldHold($0, on: reader.today) }
        .map { Member(worker: $0, load: register.caseload(of: $0, at: reader.now)) }
        .sorted { ($1.load.workloadPercent, $0.worker.id) < ($0.load.workloadPercent, $1.worker.id) }
      return members.isEmpty ? nil : (team, members)
    }
  }

  var result: Listing {
    Listing(lines: lines, json: teams.flatMap { team in team.members.map { json($0, team.team) } })
  }

  private var lines: [String] {
    var table = TextTable([
      .words("Worker"), .words("Name"), .number("FTE"), .number("Workload"), .words("Band"),
      .number("Points"),
      .number("Children"), .number("Families"), .number("In 7 days"), .words("Note"),
    ])
    for (team, members) in teams {
      let sum = reader.register.caseload(of: team.id, at: reader.now)
      let band = reader.register.settings.caseload.bands.band(of: sum.workloadPercent)
      table.add([
        team.id.text, team.name, "", "\(sum.workloadPercent) %", words(band), Hundredths.text(sum.load),
        "\(sum.children)", "\(sum.families)", "\(sum.receivedLast7Days)", "the team",
      ])
      for member in members { table.add(line(member)) }
    }
    return table.lines
  }

  private func line(_ member: Member) -> [String] {
    let load = member.load
    return [
      member.worker.id.text, member.worker.details.name, Hundredths.text(member.worker.details.fte),
      "\(load.workloadPercent) %", words(reader.register.band(of: load)), Hundredths.text(load.load),
      "\(load.children)", "\(load.families)", "\(load.receivedLast7Days)",
      WorkerWords.notes(member.worker, on: reader.today).joined(separator: ", "),
    ]
  }

  private func words(_ band: Band) -> String { "\(band.letter) \(band.words)" }

  private func json(_ member: Member, _ team: Team) -> JSONValue {
    let load = member.load
    let details = member.worker.details
    return .object([
      ("worker", .text(member.worker.id.text)), ("name", .text(details.name)), ("team", .text(team.name)),
      ("fte", .hundredths(details.fte)), ("children", .integer(load.children)),
      ("families", .integer(load.families)),
      ("points", .hundredths(load.load)), ("workloadPercent", .integer(load.workloadPercent)),
      ("band", .text(reader.register.band(of: load).rawValue)),
      ("receivedLast7Days", .integer(load.receivedLast7Days)),
      ("oldestUnrecordedDays", load.oldestUnrecordedDays.map(JSONValue.integer) ?? .null),
      ("asye", .flag(details.asye)), ("available", .flag(load.isAvailable)),
      ("absence", WorkerWords.json(member.worker.absence(on: reader.today), of: member.worker)),
    ])
  }
}
