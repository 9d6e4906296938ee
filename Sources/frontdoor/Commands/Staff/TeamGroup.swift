import ArgumentParser
import CaseModel

/// What is done about teams.
struct TeamGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "team", abstract: "Register teams.", subcommands: [AddTeam.self])
}

/// Registers a team.
struct AddTeam: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "add", abstract: "Register a team.")

  @Argument(help: "The team's name.")
  var name: String

  @Option(help: "screening, first-response, emergency-duty or other.")
  var kind = TeamKind.firstResponse

  @OptionGroup var act: ActOptions

  func run() throws { try act.submit([.registerTeam(name: name, kind: kind)], creates: true) }
}
