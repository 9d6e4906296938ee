import ArgumentParser
import CaseModel

/// Shows what is known of a contact's children, and records that somebody looked.
struct ConsiderHistory: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history", abstract: "Show the children's history and record that it was considered.",
    discussion: "No threshold is decided before somebody has looked at the history.")

  @Argument(help: "The contact, such as C-000012.")
  var contact: ContactID

  @Flag(help: "Mask children's names, for a screen that others can see.")
  var mask = false

  @OptionGroup var act: ActOptions

  func run() throws {
    let opened = try OpenDesk(acting: act.ledger)
    try opened.require(contact.record)
    let children = opened.desk.register.contacts[contact]?.children.map(\.child) ?? []
    if !act.json {
      for child in children {
        try RecordListing(child.record, opened, masked: mask).result.print(asJSON: false)
        try StandardStream.output.write("\n")
      }
      try Listing(lines: PossibleMatches(opened.desk).words(for: contact)).print(asJSON: false)
    }
    try act.submit(to: opened, [.contact(contact, .considerHistory)], on: contact.record)
  }
}
