import ArgumentParser
import CaseModel

/// What is done with a contact.
struct ContactGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "contact", abstract: "Take a contact, rate it, ask agencies, record consent.",
    subcommands: [
      AddContact.self, ShowContact.self, ConsiderHistory.self, RateContact.self, AskAgency.self,
      RecordAnswer.self, ChaseAgency.self, RecordConsent.self, AcceptRisk.self, TellReferrer.self,
      FormCommand<AddChildToContact>.self, FormCommand<ProtectChildOfContact>.self,
      FormCommand<AcknowledgeHandover>.self,
      FormCommand<LeaveTaskOnContact>.self, FormCommand<AcknowledgeTaskOnContact>.self,
      FormCommand<FinishTaskOnContact>.self, FormCommand<EarlyHelpOfContact>.self,
      FormCommand<AcceptedByAuthority>.self, FormCommand<RefusedByAuthority>.self,
    ])
}

/// Prints a contact.
struct ShowContact: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Print a contact and its chronology.")

  @Argument(help: "The contact, such as C-000012.")
  var contact: ContactID

  @OptionGroup var output: OutputOptions
  @OptionGroup var ledger: LedgerOptions

  func run() throws {
    try RecordListing(contact.record, OpenDesk(reading: ledger), masked: output.mask).result.print(output)
  }
}
