import ArgumentParser

/// The program: the tracker on a terminal, and the same acts as plain commands.
@main
struct Frontdoor: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "frontdoor",
    abstract: "A case-tracker for the front door of children's services.",
    discussion: """
      Without a command it opens the tracker on your service's ledger. Try "frontdoor demo" first: it shows an invented
      service at work and touches nothing of yours.
      """,
    version: Version.text,
    subcommands: [OpenTracker.self, Demo.self],
    defaultSubcommand: OpenTracker.self)
}

/// The program's version.
enum Version {
  static let text = "0.1.0"
}
