import ArgumentParser

/// Report an allegation, and keep the register of them.
struct AllegationGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "allegation",
    abstract: "Report an allegation against a professional; the officer’s acts on it.",
    subcommands: [
      FormCommand<Report>.self, FormCommand<Evaluate>.self, FormCommand<Meet>.self, FormCommand<Review>.self,
      FormCommand<Conclude>.self, FormCommand<Link>.self,
    ])

  enum Report: FormName { static let name = "allegation-report" }
  enum Evaluate: FormName { static let name = "allegation-evaluate" }
  enum Meet: FormName { static let name = "allegation-meet" }
  enum Review: FormName { static let name = "allegation-review" }
  enum Conclude: FormName { static let name = "allegation-conclude" }
  enum Link: FormName { static let name = "allegation-link" }
}
