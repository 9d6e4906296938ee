import ArgumentParser
import CaseModel

/// Sets an earlier act aside by a new event.
struct SetAsideGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set-aside", abstract: "Set an earlier act aside, with a reason; nothing is deleted.",
    subcommands: [
      SetAsideDecision.self, SetAsideRating.self, SetAsideAllocation.self, SetAsideClosure.self,
      SetAsideAbsence.self, SetAsideEvent.self, SetAsideMerge.self,
    ])
}

/// Sets a decision aside.
struct SetAsideDecision: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "decision", abstract: "Set a decision aside: the child is undecided again.")

  @Argument(help: "The contact, such as C-000012.")
  var contact: ContactID

  @Argument(help: "The child, such as P-000012.")
  var child: ChildID

  @OptionGroup var why: WhyOptions
  @OptionGroup var act: ActOptions

  func run() throws {
    try act.submit([.setAside(.decision(contact, child), reason: why.text())], on: contact.record)
  }
}

/// Puts a contact back to an earlier rating.
struct SetAsideRating: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rating", abstract: "Set a rating aside: back to an earlier one, or to none.")

  @Argument(help: "The contact, such as C-000012.")
  var contact: ContactID

  @Option(help: "The earlier rating; left out for none.")
  var back: Rag?

  @OptionGroup var why: WhyOptions
  @OptionGroup var act: ActOptions

  func run() throws {
    try act.submit([.setAside(.rating(contact, back: back), reason: why.text())], on: contact.record)
  }
}

/// Sets an allocation aside.
struct SetAsideAllocation: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "allocation", abstract: "Set an allocation aside: back to the tray or to the worker before.")

  @Argument(help: ArgumentHelp("The case, such as R-000012.", valueName: "case"))
  var item: CaseID

  @OptionGroup var why: WhyOptions
  @OptionGroup var act: ActOptions

  func run() throws { try act.submit([.setAside(.allocation(item), reason: why.text())], on: item.record) }
}

/// Sets a closure aside.
struct SetAsideClosure: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "closure", abstract: "Set a closure aside: the case is open again.")

  @Argument(help: ArgumentHelp("The case, such as R-000012.", valueName: "case"))
  var item: CaseID

  @OptionGroup var why: WhyOptions
  @OptionGroup var act: ActOptions

  func run() throws { try act.submit([.setAside(.closure(item), reason: why.text())], on: item.record) }
}

/// Sets an absence aside.
struct SetAsideAbsence: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "absence", abstract: "Set an absence aside that was recorded by mistake.")

  @Argument(help: "The worker, such as W-000003.")
  var worker: WorkerID

  @OptionGroup var why: WhyOptions
  @OptionGroup var act: ActOptions

  func run() throws { try act.submit([.setAside(.absence(worker), reason: why.text())], on: worker.record) }
}

/// Sets a recorded fact aside, by its number.
struct SetAsideEvent: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "event",
    abstract:
      "Set a recorded fact aside, with all that its act recorded: a visit, a conference, an agency's answer.",
    discussion: """
      "frontdoor case" numbers the events of a record. Clocks, counts and signals follow as if the fact had never been \
      recorded; the record says both. Refused while something later builds on it: set that aside first.
      """)

  @Argument(help: "The record, such as R-000012.")
  var record: RecordID

  @Argument(help: "Which of the record's events, counted from 1.")
  var number: Int32

  @OptionGroup var why: WhyOptions
  @OptionGroup var act: ActOptions

  func run() throws {
    try act.submit([.setAside(.fact(record, version: number), reason: why.text())], on: record)
  }
}

/// Splits the records of two children that were merged by mistake.
struct SetAsideMerge: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Split two children's records that were merged by mistake: each has again what was theirs.")

  @Argument(help: "The child whose record was merged into another, such as P-000012.")
  var child: ChildID

  @OptionGroup var why: WhyOptions
  @OptionGroup var act: ActOptions

  func run() throws { try act.submit([.setAside(.merge(child), reason: why.text())], on: child.record) }
}
