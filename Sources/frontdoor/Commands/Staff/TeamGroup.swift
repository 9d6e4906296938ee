import ArgumentParser
import CaseModel

/// What is done about teams.
struct TeamGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "team", abstract: "Register and change teams.", subcommands: [AddTeam.self, ChangeTeam.self])
}

/// Registers a team.
struct AddTeam: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "add", abstract: "Register a team.")

  @Argument(help: "The team's name.")
  var name: String

  @Option(help: "screening, first-response, complex-safeguarding, emergency-duty or other.")
  var kind = TeamKind.firstResponse

  @OptionGroup var act: ActOptions

  func run() throws { try act.submit([.registerTeam(name: name, kind: kind)]) }
}

/// Changes what a team is called or does.
struct ChangeTeam: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "change", abstract: "Change what a team is called or does; what is left out stays.")

  @Argument(help: "The team, such as T-000002.")
  var team: TeamID

  @Option(help: "Its name.")
  var name: String?

  @Option(help: "screening, first-response, complex-safeguarding, emergency-duty or other.")
  var kind: TeamKind?

  @OptionGroup var act: ActOptions

  func run() throws {
    let opened = try OpenDesk(acting: act.ledger)
    try opened.require(team.record)
    guard let known = opened.desk.register.teams[team] else { return }
    try act.submit(
      to: opened, [.changeTeam(team, name: name ?? known.name, kind: kind ?? known.kind)], on: team.record)
  }
}
