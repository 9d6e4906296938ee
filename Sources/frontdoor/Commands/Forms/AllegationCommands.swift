import ArgumentParser
import CaseModel

/// Report an allegation, and keep the register of them.
struct AllegationGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "allegation",
    abstract: "Report an allegation against a professional; the officer’s acts on it.",
    subcommands: [
      FormCommand<Report>.self, FormCommand<Evaluate>.self, FormCommand<Meet>.self, FormCommand<Refer>.self,
      FormCommand<Review>.self, FormCommand<Conclude>.self, FormCommand<Reopen>.self, FormCommand<Link>.self,
      FormCommand<Unlink>.self,
    ])

  enum Report: FormName { static let name = "allegation-report" }
  enum Evaluate: FormName { static let name = "allegation-evaluate" }
  enum Meet: FormName { static let name = "allegation-meet" }
  enum Refer: FormName { static let name = "allegation-refer" }
  enum Review: FormName { static let name = "allegation-review" }
  enum Conclude: FormName { static let name = "allegation-conclude" }
  enum Reopen: FormName { static let name = "allegation-reopen" }
  enum Link: FormName { static let name = "allegation-link" }
  enum Unlink: FormName { static let name = "allegation-unlink" }

  /// What somebody reads who reported one and may not read it.
  static var arrived: String { ActForm.named(Report.name)?.done ?? "" }
}

extension Command {
  /// Whether it reports an allegation.
  var isAllegationReport: Bool {
    if case .reportAllegation = self { true } else { false }
  }
}
