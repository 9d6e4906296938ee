import ArgumentParser
import CaseLedger
import CaseModel
import TUI

/// Undoes the user's last act of today.
struct UndoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo",
    abstract: "Undo the last thing you did today, with a reason; without one, say what that would be.",
    discussion: """
      One act is undone as a whole, however many records it touched. It stays on the record, with who undid it and why. \
      What cannot be undone is named, and nothing older is taken in its place.
      """)

  @OptionGroup var why: WhyOptions
  @OptionGroup var act: ActOptions

  func run() throws {
    let opened = try OpenDesk(acting: act.ledger)
    guard let commands = try opened.desk.lastAct(of: opened.actor, on: London.day(of: opened.now)) else {
      throw Refused(description: "you have recorded nothing today that is still to be undone")
    }
    let reader = RowReader(opened, masked: false)
    let what = commands.flatMap { command in
      RecordedListing(command.events, opened).lines
    }
    // Nothing is listed of an act whose record this person may not read.
    let named = what.isEmpty ? "your last act" : "your last act (\(what.joined(separator: "; ")))"
    let acts: [UndoableAct]
    switch commands.way {
    case .setAside(let own): acts = own
    case .instead(let instead):
      throw Refused(description: "\(named) cannot be undone: \(instead)")
    case .tooLate(let later):
      let later =
        "\(Wording.dayAndTime(later.stamp.at)) \(reader.names.full(later.stamp.by)): \(reader.words.words(later.event))"
      throw Refused(description: "\(named) cannot be undone: too late, \(later)")
    }
    let reason = try why.text()
    guard !reason.isEmpty else {
      for line in what { say("to be undone: \(line)") }
      throw Refused(description: Refusal.reasonMissing.words)
    }
    try act.submit(to: opened, acts.map { .setAside($0, reason: reason) })
  }
}
