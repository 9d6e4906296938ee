import ArgumentParser

/// What can be brought in.
struct ImportGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Bring in an authority's own lists.", subcommands: [ImportAnnexA.self])
}
