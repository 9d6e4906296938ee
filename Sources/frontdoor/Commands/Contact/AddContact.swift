import ArgumentParser
import CaseLedger
import CaseModel

/// Takes a new contact from a document.
struct AddContact: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Take a new contact, from a document on standard input or in a file.",
    discussion: """
      Names, dates of birth and what was said stand in a small YAML or JSON document, never in arguments. Codes may be \
      given as options too and then go before the document's.

        received: 2019-01-09T10:42:00Z   (left out: now)
        channel: phone                   (marf, cap, email, edt, in-person, other)
        source: 2A                       (the DfE's codes, 1A to 10)
        worry: neglect
        rating: amber                    (left out: not rated yet)
        immediate risk: no
        consent: not-settled             (or overridden; see below)
        referrer: {name: Ms Hale, organisation: St Luke's, reach: 01706 000000}
        narrative: |
          What was said, in the taker's words.
        children:
          - child: P-000012              (known already)
          - given name: Maisie           (new; left out for unborn or unknown)
            family name: Testchild
            born: 2014-03-12             (or expected: 2019-05-01)
            sex: F
            ethnicity: WBRI
            languages: [English]
            interpreter: no
            religion: none
            disabilities: [NONE]
            identity: what matters to the child
            other names: []
            NHS number: 9434765919
            UPN: A123456789012
        household:
          address: 1 Invented Road
          postcode: OL16 1AA
          phones: [01706 000000]
          adults:
            - {name: Kay Testchild, relationship: mother, lives there: yes}

      The words in brackets are no part of it. consent: obtained, refused, overridden (then also consent reason: why), \
      not-needed or not-settled. An adult may have a note. A known household is {household: H-000004}.

      Look for known children first: who may be the same child is named on standard error after the contact is taken, by \
      identifier.
      """)

  @Option(help: "The document's file, - for standard input.")
  var file = "-"

  @Option(help: ArgumentHelp("What was said, from another file or - for standard input.", valueName: "file"))
  var narrativeFile: String?

  @Option(help: "How it came.")
  var channel: Channel?

  @Option(help: "Who brought it, by the DfE's codes.")
  var source: ContactSource?

  @Option(help: "The main worry.")
  var worry: Worry?

  @Option(help: "How soon it needs an answer.")
  var rating: Rag?

  @Flag(help: "A child may be at immediate risk.")
  var immediateRisk = false

  @OptionGroup var act: ActOptions

  func validate() throws {
    guard file != "-" || narrativeFile != "-" else {
      throw ValidationError("Only one of --file and --narrative-file can come from standard input.")
    }
  }

  func run() throws {
    let document = try InputFile.text(file)
    let narrative = try narrativeFile.map { try InputFile.text($0) }
    let opened = try OpenDesk(acting: act.ledger)
    var contact = try NewContact.read(
      document, file: InputFile.name(file), now: opened.now,
      needs: Self.needs(narrative, channel, source, worry))
    contact.narrative = narrative ?? contact.narrative
    contact.channel = channel ?? contact.channel
    contact.source = source ?? contact.source
    contact.worry = worry ?? contact.worry
    contact.rag = rating ?? contact.rag
    if immediateRisk { contact.immediateRisk = true }
    let likely = try PossibleMatches(opened.desk).words(for: contact)
    try act.submit(to: opened, [.receiveContact(contact)])
    likely.forEach(say)
  }

  /// What the document must hold because no option does.
  private static func needs(
    _ narrative: String?, _ channel: Channel?, _ source: ContactSource?, _ worry: Worry?
  ) -> Set<String> {
    var needs: Set<String> = []
    if narrative == nil { needs.insert("narrative") }
    if channel == nil { needs.insert("channel") }
    if source == nil { needs.insert("source") }
    if worry == nil { needs.insert("worry") }
    return needs
  }
}
