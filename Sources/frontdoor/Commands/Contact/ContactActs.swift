import ArgumentParser
import CaseModel

/// Rates a contact.
struct RateContact: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rate", abstract: "Rate a contact red, amber, green or blue.")

  @Argument(help: "The contact, such as C-000012.")
  var contact: ContactID

  @Argument(help: "red, amber, green or blue.")
  var rating: Rag

  @OptionGroup var why: WhyOptions
  @OptionGroup var act: ActOptions

  func run() throws {
    try act.submit([.contact(contact, .rate(rating, why: why.text()))], on: contact.record)
  }
}

/// Asks an agency what it knows.
struct AskAgency: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ask", abstract: "Record that an agency was asked what it knows.")

  @Argument(help: "The contact, such as C-000012.")
  var contact: ContactID

  @Argument(help: "police, health, education, early-help, probation or housing.")
  var agency: Agency

  @OptionGroup var act: ActOptions

  func run() throws { try act.submit([.contact(contact, .ask(agency))], on: contact.record) }
}

/// Records an agency's answer.
struct RecordAnswer: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "answer", abstract: "Record what an agency answered, from standard input or a file.")

  @Argument(help: "The contact, such as C-000012.")
  var contact: ContactID

  @Argument(help: "police, health, education, early-help, probation or housing.")
  var agency: Agency

  @Option(help: "The answer's file, - for standard input.")
  var file = "-"

  @Option(help: "How much it told: full, thin (too little) or nothing.")
  var shared: Sharing?

  @OptionGroup var act: ActOptions

  func run() throws {
    let answer = try InputFile.text(file)
    try act.submit(
      [.contact(contact, .recordAnswer(agency, answer: answer, shared: shared))], on: contact.record)
  }
}

/// Records that an agency was asked again for an answer that it owes.
struct ChaseAgency: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "chase", abstract: "Record that an agency was asked again for an answer that it owes.")

  @Argument(help: "The contact, such as C-000012.")
  var contact: ContactID

  @Argument(help: "police, health, education, early-help, probation or housing.")
  var agency: Agency

  @OptionGroup var how: HowOptions
  @OptionGroup var act: ActOptions

  func run() throws {
    try act.submit([.contact(contact, .chase(agency, how: how.text()))], on: contact.record)
  }
}

/// Records where the family's consent stands.
struct RecordConsent: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "consent", abstract: "Record the family's consent.")

  @Argument(help: "The contact, such as C-000012.")
  var contact: ContactID

  @Argument(help: "obtained, refused, overridden, not-needed or not-settled.")
  var state: ConsentState

  @Option(
    help: ArgumentHelp(
      "Why consent is overridden, from a file or - for standard input.", valueName: "file"))
  var whyFile: String?

  @OptionGroup var act: ActOptions

  func run() throws {
    let why = try whyFile.map { try InputFile.text($0) } ?? ""
    try act.submit([.contact(contact, .recordConsent(state.consent(why: why)))], on: contact.record)
  }
}

/// Records which team took an immediate risk.
struct AcceptRisk: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "accept-risk", abstract: "Record that a team took responsibility for an immediate risk.")

  @Argument(help: "The contact, such as C-000012.")
  var contact: ContactID

  @Argument(help: "The team, such as T-000002.")
  var team: TeamID

  @OptionGroup var act: ActOptions

  func run() throws { try act.submit([.contact(contact, .acceptRisk(team))], on: contact.record) }
}

/// Records that the referrer knows the outcome.
struct TellReferrer: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tell-referrer", abstract: "Record that the referrer was told the outcome.")

  @Argument(help: "The contact, such as C-000012.")
  var contact: ContactID

  @OptionGroup var how: HowOptions
  @OptionGroup var act: ActOptions

  func run() throws {
    try act.submit([.contact(contact, .tellReferrer(how: how.text()))], on: contact.record)
  }
}
