import CaseModel
import Testing

@testable import TUI

private let day = FormHub.day

extension FormHub {
  /// The form opened and filled down to the first child: by phone from a school, neglect.
  static func atTheChildren(_ size: Size = Size(rows: 40, columns: 120), known: [Command] = []) -> FormHub {
    var hub = FormHub(size, known: known)
    hub.press(.character("n"))
    hub.fill("ph", "2A", "Ms Hale, designated lead", "St Anne’s Primary", "01706 555 020", "neg")
    hub.fill("The same clothes for a week; no tea at home.")
    return hub
  }

  /// What was recorded last.
  var contact: NewContact? {
    guard case .receiveContact(let contact) = recorded.last?.commands.last else { return nil }
    return contact
  }
}

// MARK: Recording

@Test func aContactIsRecordedAsTyped() {
  var hub = FormHub.atTheChildren()
  hub.fill("Ned", "Ashby", "9/1/2014", "b", "White British", "English, Polish")
  hub.press(.tab)
  hub.fill("3 New Street", "ol16 2xy", "01706 555 030, 07700 900 123", "Lee Ashby", "father", "no")
  hub.press(.tab)
  hub.fill("n", "a", "obt", "")
  hub.press(.control("s"), .character("y"))
  let ashby = ChildDetails(
    givenName: "Ned", familyName: "Ashby", birthDate: day("2014-01-09"), sex: .male, ethnicity: .whiteBritish,
    languages: ["English", "Polish"])
  let home = HouseholdDetails(
    address: "3 New Street", postcode: "OL16 2XY", phones: ["01706 555 030", "07700 900 123"],
    adults: [HouseholdDetails.Adult(name: "Lee Ashby", relationship: "father", livesThere: false)])
  #expect(
    hub.contact
      == NewContact(
        receivedAt: FormHub.now, channel: .phone, source: .school,
        referrer: Referrer(
          name: "Ms Hale, designated lead", organisation: "St Anne’s Primary", reach: "01706 555 020"),
        worry: .neglect, narrative: "The same clothes for a week; no tea at home.", children: [.new(ashby)],
        household: .new(home), immediateRisk: false, rag: .amber, consent: .obtained))
  #expect(hub.recorded.last?.notice == "contact recorded: 1 child, neglect, from school")
  #expect(hub.app.dialogs.isEmpty)
  #expect(hub.app.drafts.isEmpty)
}

@Test func theKeyThatStartsIsNotTheOneThatRecords() {
  var hub = FormHub.atTheChildren()
  hub.fill("Ned", "Ashby")
  hub.press(.control("s"), .control("s"), .character("n"), .character(" "))
  #expect(hub.recorded.isEmpty)
  #expect(hub.form?.stage == .confirming)
  hub.press(.character("y"))
  #expect(hub.recorded.count == 1)
}

@Test func nothingIsPreselectedButWhatIsSaidInWords() {
  var hub = FormHub()
  hub.press(.character("n"))
  let form = hub.form?.form
  #expect(form?.channel.place == nil)
  #expect(form?.source.place == nil)
  #expect(form?.worry.place == nil)
  #expect(form?.risk.words == "none reported")
  #expect(form?.rag.words == "unrated")
  #expect(form?.consent.words == "not settled")
}

@Test func whatIsMissingIsNamedAndEnterGoesThere() {
  var hub = FormHub()
  hub.press(.character("n"), .control("s"), .character("y"))
  #expect(hub.recorded.isEmpty)
  let faults = hub.form?.form.check(hub.context).faults ?? []
  #expect(
    faults.map(\.words) == [
      "channel: choose how it came", "source: choose who brought it",
      "main worry: choose one, or “Not stated”", "what was said: write it in a few words",
      "child: give a name or a date of birth",
    ])
  hub.press(.enter)
  #expect(hub.form?.focus == .channel)
  #expect(hub.form?.stage == .filling)
}

@Test func anAnonymousReferrerHasNoName() {
  var hub = FormHub()
  hub.press(.character("n"))
  hub.fill("ph", "anon", "dom", "A neighbour heard shouting.", "Ned", "Ashby")
  #expect(hub.form?.form.fields(hub.register).contains(.referrerName) == false)
  hub.press(.control("s"), .character("y"))
  #expect(hub.contact?.source == .anonymous)
  #expect(hub.contact?.referrer == nil)
}

@Test func aReferrerTypedBeforeTheSourceBecameAnonymousIsLeftOutAndSaidToBe() {
  var hub = FormHub.atTheChildren()
  hub.fill("Ned", "Ashby")
  hub.press(.pageUp, .down, .down)
  #expect(hub.form?.focus == .source)
  hub.type("9")
  hub.press(.enter)
  hub.press(.control("s"))
  #expect(hub.text().contains("LEFT OUT  the referrer: the source is anonymous"))
  hub.press(.character("y"))
  #expect(hub.contact?.referrer == nil)
}

@Test func anUnbornChildHasADueDate() {
  var hub = FormHub.atTheChildren()
  hub.fill("", "Ashby", "1/3/2019")
  hub.press(.control("s"))
  #expect(hub.text().contains("CHILD 1   Ashby, unborn, due Fri 1 Mar 2019 — registered as new"))
  hub.press(.character("y"))
  let unborn = ChildDetails(givenName: "", familyName: "Ashby", expectedBirthDate: day("2019-03-01"))
  #expect(hub.contact?.children == [.new(unborn)])
}

@Test func aSiblingTakesOverTheFamilyNameAndTheHome() {
  var hub = FormHub.atTheChildren()
  hub.fill("Ned", "Ashby", "9/1/2014")
  hub.press(.pageDown, .enter)
  #expect(hub.form?.focus == .child(1, .givenName))
  hub.fill("Ivy")
  hub.press(.pageDown, .pageDown)
  hub.fill("3 New Street")
  hub.press(.control("s"), .character("y"))
  #expect(
    hub.contact?.children == [
      .new(ChildDetails(givenName: "Ned", familyName: "Ashby", birthDate: day("2014-01-09"))),
      .new(ChildDetails(givenName: "Ivy", familyName: "Ashby")),
    ])
  #expect(hub.contact?.household == .new(HouseholdDetails(address: "3 New Street")))
  let homes = hub.register.children.all.map(\.household)
  #expect(homes == [HouseholdID(1), HouseholdID(1)])
}

@Test func aSiblingWithOnlyACarriedNameIsLeftOutAndSaidToBe() {
  var hub = FormHub.atTheChildren()
  hub.fill("Ned", "Ashby")
  hub.press(.pageDown, .enter, .control("s"))
  #expect(hub.text().contains("LEFT OUT  child 2: only the family name is there"))
  hub.press(.character("y"))
  #expect(hub.contact?.children.count == 1)
}

@Test func aChildGoesOffTheFormByTwoKeys() {
  var hub = FormHub.atTheChildren()
  hub.fill("Ned", "Ashby")
  hub.press(.pageDown, .enter)
  hub.fill("Ivy")
  hub.press(.control("r"), .character("n"))
  #expect(hub.form?.form.children.count == 2)
  hub.press(.character("y"))
  #expect(hub.form?.form.children.map(\.givenName.text) == ["Ned"])
}

@Test func consentOverriddenNeedsItsReason() {
  var hub = FormHub.atTheChildren()
  hub.fill("Ned", "Ashby")
  hub.press(.pageDown, .pageDown, .pageDown, .tab, .tab)
  #expect(hub.form?.focus == .consent)
  hub.type("over")
  hub.press(.enter, .control("s"), .character("y"))
  #expect(hub.recorded.isEmpty)
  hub.press(.enter)
  #expect(hub.form?.focus == .consentWhy)
  hub.type("He may harm her if he hears of it.")
  hub.press(.control("s"), .character("y"))
  #expect(hub.contact?.consent == .dispensedWith(why: "He may harm her if he hears of it."))
}

@Test func aRefusalLosesNothing() {
  var hub = FormHub.atTheChildren()
  hub.fill("Ned", "Ashby", "9/1/2014")
  let before = hub.form?.form
  hub.refusal = "the disk is full"
  hub.press(.control("s"), .character("y"))
  #expect(hub.recorded.isEmpty)
  #expect(hub.form?.form == before)
  #expect(hub.form?.stage == .filling)
  #expect(hub.text().contains("not recorded: the disk is full"))
  hub.refusal = nil
  hub.press(.control("s"), .character("y"))
  #expect(hub.recorded.count == 1)
}

@Test func theTimeOfReceiptIsReplacedByTheFirstLetterTyped() {
  var hub = FormHub()
  hub.press(.character("n"), .backTab)
  hub.type("09:15")
  #expect(hub.form?.form.received.text == "09:15")
}

@Test func pastedTextIsData() {
  var hub = FormHub.atTheChildren()
  hub.press(.paste("Ned\u{1B}[2J\nx\u{202E}"))
  hub.press(.tab, .paste("Ashby"))
  #expect(hub.form?.form.children[0].givenName.text == "Ned[2J x\u{202E}")
  let shown = hub.text().unicodeScalars
  #expect(!shown.contains("\u{1B}"))
  #expect(!shown.contains("\u{202E}"))
}

// MARK: Moving

@Test func upAndDownLeaveTheNarrativeAtItsEndsOnly() {
  var hub = FormHub()
  hub.press(.character("n"))
  hub.fill("ph", "2A", "", "", "", "neg")
  hub.type("First.")
  hub.press(.enter)
  hub.type("Second.")
  hub.press(.up)
  #expect(hub.form?.focus == .narrative)
  hub.press(.up)
  #expect(hub.form?.focus == .worry)
  hub.press(.down, .down, .down)
  #expect(hub.form?.focus == .child(0, .givenName))
}

// MARK: Choosing

@Test func aChoiceIsMadeByEnterAfterItsCodeItsWordsOrTheArrows() {
  var hub = FormHub()
  hub.press(.character("n"), .tab)
  hub.type("3b")
  #expect(hub.form?.form.source.place == nil)
  hub.press(.enter)
  #expect(hub.form?.form.source.value(ContactSource.self) == .healthVisitor)
  #expect(hub.form?.focus == .referrerName)
  hub.press(.backTab, .right, .enter, .backTab)
  #expect(hub.form?.form.source.value(ContactSource.self) == .schoolNurse)
  hub.press(.left, .left, .character(" "))
  #expect(hub.form?.form.source.value(ContactSource.self) == .generalPractitioner)
  hub.press(.delete)
  #expect(hub.form?.form.source.place == nil)
}

@Test func lettersAloneChooseNothingAndAreShown() {
  var hub = FormHub.atTheChildren()
  hub.press(.pageUp, .tab, .tab)
  #expect(hub.form?.focus == .source)
  hub.type("police")
  #expect(hub.form?.form.source.words == "school 2A")
  #expect(hub.text().contains("typed: police – Enter chooses police"))
  hub.press(.tab)
  #expect(hub.form?.form.source.words == "school 2A")
  #expect(hub.text().contains("typed: police – nothing chosen"))
  hub.press(.control("s"))
  #expect(hub.text().contains("source: “police” was typed, nothing chosen"))
  hub.press(.character("y"))
  #expect(hub.recorded.isEmpty)
}

@Test func anImmediateRiskIsNeverMarkedByASlip() {
  var hub = FormHub.atTheChildren()
  hub.press(.pageDown, .pageDown, .pageDown)
  #expect(hub.form?.focus == .risk)
  hub.type("y")
  hub.press(.tab)
  #expect(hub.form?.form.isImmediateRisk == false)
  hub.press(.backTab, .backspace, .right, .tab)
  #expect(hub.form?.form.isImmediateRisk == false)
  hub.press(.backTab, .right, .enter)
  #expect(hub.form?.form.isImmediateRisk == true)
}

@Test func whatIsTypedAndIsNoChoiceIsShownAndKept() {
  var hub = FormHub.atTheChildren()
  hub.press(.pageUp, .tab, .tab)
  hub.press(.delete)
  hub.type("the neighbours")
  #expect(hub.text().contains("typed: the neighbours – no such choice"))
  hub.press(.enter)
  #expect(hub.form?.focus == .source)
  hub.press(.escape, .character("n"))
  #expect(hub.form?.form.source.place == nil)
  #expect(hub.form?.form.source.unmatched == "the neighbours")
}
