import ArgumentParser
import CaseModel

/// Gives a second manager's view.
struct SecondLookCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "second-look", abstract: "Agree or disagree with another manager's decision.",
    discussion:
      "The view comes from standard input or a file. Disagreement keeps both views, and the child is undecided again."
  )

  @Argument(help: "The contact, such as C-000012.")
  var contact: ContactID

  @Argument(help: "The child, such as P-000012.")
  var child: ChildID

  @Flag(exclusivity: .exclusive, help: "Whether the decision stands.")
  var view: Agreement

  @Option(help: "The view's file (default: standard input).")
  var file = "-"

  @OptionGroup var act: ActOptions

  enum Agreement: EnumerableFlag {
    case agree
    case disagree
  }

  func run() throws {
    let text = try InputFile.text(file)
    try act.submit(
      [.contact(contact, .secondLook(child, agreed: view == .agree, view: text))], on: contact.record)
  }
}
