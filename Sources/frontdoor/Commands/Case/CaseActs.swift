import ArgumentParser
import CaseModel

/// Puts a case back to be allocated.
struct ReturnCase: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "return", abstract: "Put a case back into the tray, to be allocated again.")

  @Argument(help: ArgumentHelp("The case, such as R-000012.", valueName: "case"))
  var item: CaseID

  @OptionGroup var why: WhyOptions
  @OptionGroup var act: ActOptions

  func run() throws { try act.submit([.case(item, .returnToTray(reason: why.text()))], on: item.record) }
}

/// Closes a case.
struct CloseCase: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "close", abstract: "Close a case.",
    discussion: """
      Reasons: RC1 adopted, RC2 died, RC3 child arrangements order, RC4 special guardianship order, RC5 transferred to \
      another authority, RC6 transferred to adult social care, RC7 services ceased for another reason, RC8 closed after \
      assessment, no further action, RC9 closed after assessment, referred to early help.

      Why comes from standard input unless --why-file names a file.
      """)

  @Argument(help: ArgumentHelp("The case, such as R-000012.", valueName: "case"))
  var item: CaseID

  @Option(help: "The DfE's code, RC1 to RC9.")
  var reason: ClosureReason

  @Option(help: ArgumentHelp("Why, from a file, - for standard input.", valueName: "file"))
  var whyFile = "-"

  @Option(help: ArgumentHelp("Why nobody saw the child, where nobody did, from a file.", valueName: "file"))
  var notSeenBecauseFile: String?

  @Option(name: .customLong("why"), help: .hidden)
  var spoken: String?

  @OptionGroup var act: ActOptions

  func validate() throws { try Spoken.refuse(spoken, "why", instead: "why-file") }

  func run() throws {
    let why = try InputFile.text(whyFile)
    let notSeen = try notSeenBecauseFile.map(InputFile.text)
    try act.submit([.case(item, .close(reason, why: why, notSeenWhy: notSeen))], on: item.record)
  }
}

/// Records a visit.
struct SeenChild: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "seen", abstract: "Record that somebody saw the child.",
    discussion: """
      A day has no hour: the sighting counts for a section 47 enquiry, or for a child who became looked after, from the day \
      after that began. To have it count on the same day, record the visit with its hour (visit make).
      """)

  @Argument(help: ArgumentHelp("The case, such as R-000012.", valueName: "case"))
  var item: CaseID

  @Option(help: "The day, such as 2019-01-09.")
  var on: Day

  @OptionGroup var act: ActOptions

  func run() throws { try act.submit([.case(item, .recordSeen(on: on))], on: item.record) }
}

/// Records that a case's worker has read a new contact.
struct AcknowledgeContact: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "acknowledge", abstract: "Record that the worker has read new information on an open case.")

  @Argument(help: ArgumentHelp("The case, such as R-000012.", valueName: "case"))
  var item: CaseID

  @Argument(help: "The contact, such as C-000012.")
  var contact: ContactID

  @OptionGroup var act: ActOptions

  func run() throws { try act.submit([.case(item, .acknowledge(contact))], on: item.record) }
}

/// Changes what kind of work a case is.
struct ChangeWork: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "work", abstract: "Change what kind of work a case is.")

  @Argument(help: ArgumentHelp("The case, such as R-000012.", valueName: "case"))
  var item: CaseID

  @Argument(
    help: """
      duty-visit, assessment, section-47, conference-pending, child-in-need, child-protection, emergency or looked-after.
      """)
  var work: Work

  @OptionGroup var act: ActOptions

  func run() throws { try act.submit([.case(item, .changeWork(work))], on: item.record) }
}
