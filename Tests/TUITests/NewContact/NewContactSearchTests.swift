import CaseModel
import Testing

@testable import TUI

private let day = FormHub.day

@Test func theSearchBeginsWithTwoLettersOfANameOrADateOfBirth() {
  var hub = FormHub.atTheChildren()
  hub.type("N")
  #expect(hub.queries.isEmpty)
  hub.type("e")
  #expect(hub.queries == [ChildQuery(givenName: "Ne", familyName: "")])
  var other = FormHub.atTheChildren()
  other.press(.tab, .tab)
  other.type("9/1/201")
  #expect(other.queries.isEmpty)
  other.type("4")
  #expect(other.queries == [ChildQuery(givenName: "", familyName: "", birthDate: day("2014-01-09"))])
}

@Test func everyLetterOfAKnownChildsNameKeepsTheChildInSight() {
  for (given, family) in [("Maisie", "Reid"), ("Reid", "Maisie"), ("aisi", "ei")] {
    var hub = FormHub.atTheChildren(known: FormHub.reids)
    for letter in given.dropLast() { hub.type(String(letter)) }
    hub.fill(String(given.suffix(1)))
    for letter in family {
      hub.type(String(letter))
      let found = hub.form?.form.children[0].found?.map(\.child.id)
      #expect(found?.contains(ChildID(1)) == true, "\(given) \(family) at \(letter)")
    }
  }
}

@Test func nobodyIsCalledUnknownForHalfAName() {
  var hub = FormHub.atTheChildren(known: FormHub.reids)
  hub.type("Zz")
  #expect(hub.text().contains("no match so far") && hub.text().contains("No match so far"))
  #expect(!hub.text().contains("not known here") && !hub.text().contains("Not known here"))
  hub.press(.tab)
  hub.type("Qu")
  #expect(!hub.text().contains("Not known here"))
  hub.press(.tab, .tab)
  #expect(hub.text().contains("Not known here"))
  #expect(hub.text().contains("not known here"))
}

@Test func whoIsBornOnAnotherDayIsShownAndTheOtherDateIsSaid() {
  var hub = FormHub.atTheChildren(known: FormHub.reids)
  hub.fill("Maisie", "Reid", "30/10/2011")
  #expect(hub.text().contains("but another date of birth"))
  #expect(hub.form?.form.children[0].found?.map(\.child.id).contains(ChildID(1)) == true)
}

@Test func thePostcodeAndThePhoneHelpTheSearch() {
  var hub = FormHub.atTheChildren()
  hub.fill("Ned", "Ashby")
  hub.press(.pageDown, .pageDown, .tab)
  #expect(hub.form?.focus == .postcode)
  hub.press(.paste("OL16 1AB"), .tab, .paste("01706 555 010, 07700 900 123"))
  #expect(
    hub.queries.last
      == ChildQuery(givenName: "Ned", familyName: "Ashby", postcode: "OL16 1AB", phone: "01706 555 010"))
}

@Test func anAnswerToAnEarlierQuestionIsNotTaken() throws {
  var hub = FormHub.atTheChildren(known: FormHub.reids)
  hub.fill("Ned")
  hub.type("Ash")
  let maisie = try #require(hub.register.children[ChildID(1)])
  let late = FoundChild(child: maisie, household: nil, score: 50, reasons: [])
  hub.deliver(.found([late], query: ChildQuery(givenName: "Ned", familyName: "As")))
  #expect(hub.form?.form.children[0].found == [])
  hub.deliver(.found([late], query: ChildQuery(givenName: "Ned", familyName: "Ash")))
  #expect(hub.form?.form.children[0].found == [late])
}

@Test func aMatchSaysWhyAndWhoHoldsTheOpenCase() {
  var hub = FormHub.atTheChildren(known: FormHub.reids)
  hub.fill("Reid", "Maisie", "3/12/2014")
  let text = hub.text()
  for words in [
    "Maisie Reid, 4, girl  P-000001", "name reversed · day and month swapped",
    "OPEN CASE R-000001 with S. Mirza", "Kim Reid, mother", "last contact Mon 5 Nov 2018",
  ] {
    #expect(text.contains(words))
  }
}

@Test func takingAMatchUsesTheRecordThatIsThere() {
  var hub = FormHub.atTheChildren(known: FormHub.reids)
  hub.fill("Reid", "Maisie", "3/12/2014")
  hub.press(.control("f"), .enter)
  #expect(hub.form?.form.children[0].known == ChildID(1))
  let text = hub.text()
  #expect(text.contains("This new information belongs to Sana Mirza"))
  #expect(text.contains("1 contact in 12 months: 5 Nov 2018 referral for"))
  #expect(text.contains("known: 12 Mill Lane, OL16 1AB · Kim Reid, mother"))
  hub.press(.control("s"), .character("y"))
  #expect(hub.contact?.children == [.known(ChildID(1))])
  #expect(hub.contact?.household == nil)
  #expect(hub.register.children.count == 2)
}

@Test func brothersAndSistersAtHomeAreOffered() {
  var hub = FormHub.atTheChildren(known: FormHub.reids)
  hub.fill("Reid", "Maisie", "3/12/2014")
  hub.press(.function(2), .enter, .down)
  #expect(hub.form?.focus == .sibling(ChildID(2)))
  #expect(hub.text().contains("+ Theo Reid, 2, boy, P-000002, same home"))
  hub.press(.enter)
  #expect(hub.form?.focus == .addChild)
  hub.press(.control("s"), .character("y"))
  #expect(hub.contact?.children == [.known(ChildID(1)), .known(ChildID(2))])
}

@Test func aNewBabyJoinsTheKnownHome() {
  var hub = FormHub.atTheChildren(known: FormHub.reids)
  hub.fill("Reid", "Maisie", "3/12/2014")
  hub.press(.control("f"), .enter, .pageDown, .down, .enter)
  hub.fill("Ada", "", "8/1/2019")
  hub.press(.control("s"), .character("y"))
  #expect(
    hub.contact?.children == [
      .known(ChildID(1)),
      .new(ChildDetails(givenName: "Ada", familyName: "Reid", birthDate: day("2019-01-08"))),
    ])
  #expect(hub.contact?.household == .known(HouseholdID(1)))
}

@Test func lettingGoOfAKnownChildBringsBackWhatWasTyped() {
  var hub = FormHub.atTheChildren(known: FormHub.reids)
  hub.fill("Reid", "Maisie", "3/12/2014")
  hub.press(.control("f"), .enter, .delete)
  #expect(hub.form?.form.children[0].known == nil)
  #expect(hub.form?.form.children[0].birth.text == "3/12/2014")
  #expect(hub.form?.form.children[0].found?.count == 1)
}

@Test func noMatchTakenIsSaidBeforeRecording() {
  var hub = FormHub.atTheChildren(known: FormHub.reids)
  hub.fill("Reid", "Maisie", "3/12/2014")
  hub.press(.control("f"), .escape, .control("s"))
  #expect(hub.text().contains("search found 1 possible"))
  #expect(hub.text().contains("none taken"))
  hub.press(.character("y"))
  #expect(hub.register.children.count == 3)
}

@Test func oneChildIsNotTakenTwice() {
  var hub = FormHub.atTheChildren(known: FormHub.reids)
  hub.fill("Reid", "Maisie", "3/12/2014")
  hub.press(.control("f"), .enter, .pageDown, .down, .enter)
  hub.fill("Maisie", "", "12/3/2014")
  hub.press(.control("f"), .enter)
  #expect(hub.form?.form.children[1].known == nil)
  #expect(hub.app.notice?.text == "P-000001 is on this contact already")
}

@Test func whatIsTypedOfAKnownHomeChangesItsRecordOnlyWhenToldTo() {
  var hub = FormHub.atTheChildren(known: FormHub.reids)
  hub.fill("Reid", "Maisie", "3/12/2014")
  hub.press(.control("f"), .enter, .pageDown, .pageDown)
  hub.fill("3 New Street")
  hub.press(.tab)
  hub.fill("07700 900 123", "Lee Ashby", "mother’s partner")
  hub.press(.control("s"))
  #expect(hub.text().contains("LEFT OUT  what is typed of the home: its record stays as it is"))
  hub.press(.escape, .tab, .tab)
  #expect(hub.form?.focus == .homeChange)
  hub.press(.right, .enter, .control("s"), .character("y"))
  let expected = HouseholdDetails(
    address: "3 New Street", postcode: "OL16 1AB", phones: ["01706 555 010", "07700 900 123"],
    adults: [
      HouseholdDetails.Adult(name: "Kim Reid", relationship: "mother"),
      HouseholdDetails.Adult(name: "Lee Ashby", relationship: "mother’s partner"),
    ])
  #expect(hub.recorded.last?.commands.first == .changeHousehold(HouseholdID(1), expected))
  #expect(hub.recorded.last?.seen == [HouseholdID(1).record: 3])
  #expect(hub.register.households[HouseholdID(1)]?.details == expected)
}

@Test func foundNamesAreMaskedWithTheRest() {
  var hub = FormHub.atTheChildren(known: FormHub.reids)
  hub.press(.escape, .character("m"), .character("n"))
  #expect(hub.form?.masked == true)
  hub.press(.pageDown)
  hub.fill("Maisie", "Reid", "12/3/2014")
  let shown = hub.text()
  #expect(!shown.contains("Kim"))
  #expect(shown.contains("•••• 1, 4, girl"))
  #expect(shown.contains("same date of birth"))
}

@Test func theRecordsOfARestoredKnownChildAreAskedFor() {
  let fields = ["child.0.known": "P-000007", "narrative": "Rang again.", "opened": FormHub.now.text]
  let hub = FormHub()
  var form = NewContactDialog(
    draft: Draft(key: .newContact, fields: fields, savedAt: FormHub.now), masked: false,
    size: Size(rows: 24, columns: 80), hub.context)
  #expect(form.start(hub.context) == [.read([ChildID(7).record])])
  #expect(form.start(hub.context) == [])
}
