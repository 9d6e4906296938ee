import ArgumentParser
import CaseModel

/// Decides a child's threshold.
struct DecideCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "decide", abstract: "Decide the threshold for one child of a contact.",
    discussion: """
      The rationale, the child's voice and the child's identity come from standard input or a file, under headings that \
      stand at the start of a line:

        Worry: what the worry is
        Daily life: what it means for this child's daily life
        History: what the history says
        Voice: the child's own words            (or Voice unknown: why)
        Identity: who the child is              (or Identity unknown: why)

      With other-authority, also “Authority:”, its name. With lado, also what the designated officer needs to know: \
      “Person:”, “Role:”, “Setting:”, “Setting kind:” (\(SettingKind.allCases.map(\.rawValue).joined(separator: ", "))) \
      and “Alleged:”; only the designated officer reads it.

      Somebody must have looked at the history first: frontdoor contact history C-000012.

      Outcomes: no-further-action, information-and-advice, early-help, referral-for-assessment, \
      referral-with-strategy-discussion, pass-to-open-case, lado, other-authority. Which of them a level allows stands in \
      the settings.
      """)

  @Argument(help: "The contact, such as C-000012.")
  var contact: ContactID

  @Argument(help: "The child, such as P-000012.")
  var child: ChildID

  @Option(help: "What is decided.")
  var outcome: Outcome

  @Option(help: "The level of need, by its number in the settings.")
  var level: UInt8

  @Option(help: "The rationale's file, - for standard input.")
  var file = "-"

  @OptionGroup var act: ActOptions

  func run() throws {
    let text = try DecisionText(InputFile.text(file), file: InputFile.name(file))
    let opened = try OpenDesk(acting: act.ledger)
    try opened.require(contact.record)
    let isAllegation = outcome == .allegationToLADO
    let received = opened.desk.register.contacts[contact]?.receivedAt ?? opened.now
    let decision = NewDecision(
      child: child, outcome: outcome, level: level, rationale: text.rationale, voice: text.voice,
      identity: text.identity, allegation: isAllegation ? try text.allegation(knownAt: received) : nil,
      authority: text.details[.authority])
    try act.submit(to: opened, [.contact(contact, .decide([decision]))], on: contact.record)
    if isAllegation { say(AllegationGroup.arrived) }
  }
}
