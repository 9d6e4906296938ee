import CaseLedger
import CaseModel
import Testing

@testable import frontdoor

@Test func aSecondAllocationIsRefusedNamingWhoAndWhen() throws {
  let folder = try Folder()
  let opened = try folder.open()
  let item = try opened.refer("Maisie")
  _ = try opened.submit([Hub.allocate(item, Hub.mirza)])
  let words =
    "R-000001 was given to Sana Mirza (W-000002) by \(OpenDesk.account) (W-000004) on Wed 9 Jan 2019 10:42: "
    + "reallocate it to move it"
  #expect(throws: Refused(description: words)) { try opened.submit([Hub.allocate(item, Hub.dunne)]) }
}

@Test func aRecordThatMovedOnIsNamedWithWhoDidWhat() throws {
  let folder = try Folder()
  let opened = try folder.open()
  let item = try opened.refer("Maisie")
  _ = try opened.submit([Hub.allocate(item, Hub.mirza)], seen: [item.record: 1])
  let words =
    "R-000001 changed since you looked: case allocated by \(OpenDesk.account) (W-000004), Wed 9 Jan 10:42"
  #expect(throws: Refused(description: words)) {
    try opened.submit([.case(item, .returnToTray(reason: "mistake"))], seen: [item.record: 1])
  }
}

@Test func anActSaysWhatItRecordedAndNotTheEchoOnOtherRecords() throws {
  let folder = try Folder()
  let opened = try folder.open()
  let item = try opened.refer("Maisie")
  let events = try opened.submit([Hub.allocate(item, Hub.mirza)])
  let listing = RecordedListing(events, opened).result
  #expect(listing.lines == ["R-000001  version 2  allocated to Sana Mirza: has room"])
  #expect(listing.json.count == 2)
  #expect(RecordedListing([], opened).result.lines == ["Nothing recorded: no change"])
}

@Test func aDecisionsTextsStandUnderHeadings() throws {
  let text = try DecisionText(
    """

    WORRY: She comes to school hungry.
      Three days in a row.
    Daily life: She is tired: and quiet.
    History: Nothing known.
    Voice: "I am hungry."
    Identity unknown: not asked
    """, file: "standard input")
  #expect(text.rationale.worry == "She comes to school hungry.\nThree days in a row.")
  #expect(text.rationale.dailyLife == "She is tired: and quiet.")
  #expect(text.rationale.history == "Nothing known.")
  #expect(text.voice == .noted("\"I am hungry.\""))
  #expect(text.identity == .unknown(why: "not asked"))
}

@Test func textBeforeAHeadingAndAHeadingTwiceAreMistakesThatShowNothingOfTheText() {
  let headings =
    "“worry:”, “daily life:”, “history:”, “voice:”, “voice unknown:”, “identity:”, “identity unknown:”"
    + ", “authority:”, “person:”, “role:”, “setting:”, “setting kind:”, “alleged:”"
  #expect(throws: UsageMistake("d.txt line 1: text before the first heading; headings are \(headings)")) {
    try DecisionText("Maisie is hungry", file: "d.txt")
  }
  #expect(throws: UsageMistake("d.txt line 2: the heading “worry” comes twice")) {
    try DecisionText("Worry: one\nWorry: two", file: "d.txt")
  }
}

private let needed: Set<String> = ["narrative", "channel", "source", "worry"]

@Test func aContactIsReadFromADocument() throws {
  let contact = try NewContact.read(
    """
    received: 2019-01-09T09:00:00Z
    channel: marf
    source: 2a
    worry: neglect
    rating: amber
    immediate risk: yes
    consent: overridden
    consent reason: asking first would put the children at risk
    referrer: {name: Ms Hale, organisation: St Luke's, reach: 01706 000000}
    narrative: |
      Came to school hungry.
      Three days in a row.
    children:
      - child: P-12
      - given name: Maisie
        family name: Testchild
        born: 2014-03-12
        sex: F
        ethnicity: WBRI
        languages: [English, Urdu]
        interpreter: no
        religion: none
        disabilities: [NONE]
        NHS number: 9434765919
      - family name: Testchild
        expected: 2019-05-01
    household:
      address: 1 Invented Road
      postcode: OL16 1AA
      phones: 01706 111111
      adults:
        - {name: Kay Testchild, relationship: mother, lives there: no, note: works nights}
    """, file: "c.yml", now: .start, needs: needed)
  #expect(contact.receivedAt == Instant(text: "2019-01-09T09:00:00Z"))
  #expect(contact.channel == .referralForm)
  #expect(contact.source == .school)
  #expect(contact.rag == .amber)
  #expect(contact.immediateRisk)
  #expect(contact.consent == .dispensedWith(why: "asking first would put the children at risk"))
  #expect(contact.referrer == Referrer(name: "Ms Hale", organisation: "St Luke's", reach: "01706 000000"))
  #expect(contact.narrative == "Came to school hungry.\nThree days in a row.")
  #expect(
    contact.children == [
      .known(ChildID(12)),
      .new(
        ChildDetails(
          givenName: "Maisie", familyName: "Testchild", birthDate: .on("2014-03-12"), sex: .female,
          ethnicity: .whiteBritish, languages: ["English", "Urdu"], needsInterpreter: false, religion: "none",
          disabilities: [.none], nhsNumber: "9434765919")),
      .new(ChildDetails(givenName: "", familyName: "Testchild", expectedBirthDate: .on("2019-05-01"))),
    ])
  let adult = HouseholdDetails.Adult(
    name: "Kay Testchild", relationship: "mother", livesThere: false, note: "works nights")
  #expect(
    contact.household
      == .new(
        HouseholdDetails(
          address: "1 Invented Road", postcode: "OL16 1AA", phones: ["01706 111111"], adults: [adult])))
}

@Test func aContactIsReadFromJSONToo() throws {
  let contact = try NewContact.read(
    #"{"channel": "phone", "source": "6", "worry": "missing", "narrative": "Not home.", "children": [{"child": "P-1"}]}"#,
    file: "standard input", now: .start, needs: needed)
  #expect(contact.source == .police)
  #expect(contact.receivedAt == .start)
  #expect(contact.children == [.known(ChildID(1))])
}

/// Documents and scripts may hold the code as it was written before.
@Test func theFormerCodeForConsentOverriddenStillWorks() throws {
  #expect(ConsentState(argument: "overridden") == .overridden)
  #expect(ConsentState(argument: "dispensed-with") == .overridden)
  #expect(ConsentState(argument: "waived") == nil)
  let contact = try NewContact.read(
    "channel: phone\nsource: 6\nworry: missing\nnarrative: Not home.\nconsent: dispensed-with\n"
      + "consent reason: asking would warn him\nchildren:\n  - child: P-1\n",
    file: "c.yml", now: .start, needs: needed)
  #expect(contact.consent == .dispensedWith(why: "asking would warn him"))
}

@Test func aMistakeInAContactNamesTheLineAndShowsNoChildsData() throws {
  do {
    _ = try NewContact.read(
      "channel: phone\nchildren:\n  - given name: Maisie\n    born: 12 March 2014\n    sex: girl\n    nmae: Testchild\n",
      file: "c.yml", now: .start, needs: needed)
    Issue.record("the mistakes were not seen")
  } catch let mistakes as DocumentMistakes {
    #expect(
      mistakes.all.map { "\($0.line ?? 0) \($0.path)" } == [
        "1 narrative", "1 source", "1 worry", "4 children[1].born", "5 children[1].sex", "6 children[1].nmae",
      ])
    #expect(
      mistakes.description.contains(
        "c.yml line 4, children[1].born: this is not a day; write for example “2019-01-09”"))
    for word in ["Maisie", "Testchild", "March", "girl"] { #expect(!mistakes.description.contains(word)) }
  }
}

@Test func likelyDuplicatesAreNamedByIdentifierAlone() throws {
  let folder = try Folder()
  let opened = try folder.open()
  _ = try opened.submit([Hub.contact([Hub.child("Maisie")])])
  guard case .receiveContact(let contact) = Hub.contact([Hub.child("Maisie"), Hub.child("Quentin")]) else {
    return
  }
  let words = try PossibleMatches(opened.desk).words(for: contact)
  #expect(words.count == 1)
  #expect(
    words.first?.hasPrefix("child 1 of the contact may be the same child as P-000001 (likeness ") == true)
}

/// A school that gives no date of birth is no reason to take the child for another.
@Test func namesakesAreNamedWhereNoDateOfBirthTellsThemApart() throws {
  let folder = try Folder()
  let opened = try folder.open()
  for _ in 1...4 { _ = try opened.submit([Hub.contact([Hub.child("Maisie")])]) }
  let child = NewChild.new(ChildDetails(givenName: "Maisie", familyName: "Testchild"))
  guard case .receiveContact(let contact) = Hub.contact([child]) else { return }
  let words = try PossibleMatches(opened.desk).words(for: contact)
  #expect(words.count == 4)
  #expect(words.prefix(3).allSatisfy { $0.contains("may be the same child as P-00000") })
  #expect(
    words.last == "child 1 of the contact: 1 more record may be of the same child, or of a brother or sister")
}
