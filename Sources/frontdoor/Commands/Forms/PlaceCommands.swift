import ArgumentParser

/// Places where children come to harm outside the home.
struct PlaceGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "place", abstract: "Register places of harm outside the home and link children to them.",
    subcommands: [
      FormCommand<Add>.self, FormCommand<Change>.self, FormCommand<Link>.self, FormCommand<Unlink>.self,
      FormCommand<Note>.self,
    ])

  enum Add: FormName { static let name = "place-add" }
  enum Change: FormName { static let name = "place-change" }
  enum Link: FormName { static let name = "place-link" }
  enum Unlink: FormName { static let name = "place-unlink" }
  enum Note: FormName { static let name = "place-note" }
}

/// Groups of young people among whom children come to harm.
struct PeerGroupGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "peer-group",
    abstract: "Register peer groups in which children come to harm, link children.",
    subcommands: [
      FormCommand<Add>.self, FormCommand<Change>.self, FormCommand<Link>.self, FormCommand<Unlink>.self,
      FormCommand<Note>.self,
    ])

  enum Add: FormName { static let name = "peer-group-add" }
  enum Change: FormName { static let name = "peer-group-change" }
  enum Link: FormName { static let name = "peer-group-link" }
  enum Unlink: FormName { static let name = "peer-group-unlink" }
  enum Note: FormName { static let name = "peer-group-note" }
}
