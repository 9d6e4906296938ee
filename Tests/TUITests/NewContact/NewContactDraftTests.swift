import CaseModel
import Testing

@testable import TUI

@Test func aFormWithNothingTypedLeavesNoDraft() {
  var hub = FormHub()
  hub.press(.character("n"))
  #expect(hub.form?.draft(at: FormHub.now) == nil)
  hub.press(.escape)
  #expect(hub.app.dialogs.isEmpty)
  #expect(hub.app.drafts.isEmpty)
}

@Test func escapeKeepsWhatWasTypedAndTheFormGoesOnWithIt() {
  var hub = FormHub.atTheChildren()
  hub.fill("Ned", "Ashby", "9/1/2014", "b", "White B", "English")
  #expect(hub.form?.focus == .addChild)
  hub.press(.enter)
  hub.fill("Ivy", "", "31/2/2016", "g")
  hub.press(.pageDown, .pageDown)
  hub.fill("3 New Street", "OL16 2XY", "01706 555 030", "Lee Ashby", "father", "no")
  hub.press(.pageDown)
  hub.fill("y", "red", "over", "He may harm her.")
  let before = hub.form?.form.typed
  hub.press(.escape)
  #expect(hub.app.notice?.text == "draft saved: a new contact; n opens it")
  #expect(hub.app.drafts[.newContact]?.fields["opened"] == "2019-01-09T10:42:30Z")
  hub.now = hub.now.advanced(byMinutes: 20)
  hub.press(.character("n"))
  #expect(hub.form?.form.typed == before)
  #expect(hub.form?.form.opened == FormHub.now)
  #expect(hub.form?.form.children.map(\.givenName.text) == ["Ned", "Ivy"])
  #expect(hub.form?.form.children.map(\.birth.text) == ["9/1/2014", "31/2/2016"])
  #expect(hub.form?.form.children.map(\.sex.words) == ["boy", "girl"])
  #expect(hub.form?.form.adults.first?.lives.words == "no, lives elsewhere")
  #expect(hub.form?.form.isImmediateRisk == true)
  #expect(hub.form?.form.rating == .red)
  #expect(hub.form?.form.chosenConsent == .dispensedWith(why: "He may harm her."))
  #expect(hub.text().contains("Draft from today 10:42 restored; Ctrl-X discards it"))
}

@Test func aDraftNamesEveryFieldThatWasTyped() {
  var hub = FormHub.atTheChildren()
  hub.fill("Ned", "Ashby", "9/1/2014")
  hub.press(.pageDown, .enter)
  hub.fill("Ivy")
  #expect(
    hub.form?.draft(at: FormHub.now)?.fields == [
      "opened": "2019-01-09T10:42:30Z", "channel": "phone", "source": "school 2A",
      "referrer.name": "Ms Hale, designated lead", "referrer.organisation": "St Anne’s Primary",
      "referrer.reach": "01706 555 020", "worry": "Neglect",
      "narrative": "The same clothes for a week; no tea at home.",
      "child.0.given": "Ned", "child.0.family": "Ashby", "child.0.birth": "9/1/2014",
      "child.1.given": "Ivy", "child.1.family": "Ashby",
    ])
}

@Test func aKnownChildComesBackWithADraft() {
  var hub = FormHub.atTheChildren(known: FormHub.reids)
  hub.fill("Reid", "Maisie", "3/12/2014")
  hub.press(.control("f"), .enter, .escape, .character("n"))
  #expect(hub.form?.form.children.map(\.known) == [ChildID(1)])
  #expect(hub.text().contains("Maisie Reid, 4, girl, P-000001 · OPEN CASE R-000001"))
}

@Test func aDraftThatIsEmptiedIsThrownAway() {
  var hub = FormHub()
  hub.press(.character("n"), .tab, .tab)
  hub.type("Ms")
  hub.press(.escape, .character("n"), .tab, .tab, .control("u"), .escape)
  #expect(hub.app.drafts.isEmpty)
}

@Test func startingAnewTakesTwoKeys() {
  var hub = FormHub.atTheChildren()
  hub.press(.control("x"), .control("x"), .character("n"))
  #expect(hub.form?.stage == .startingAnew)
  hub.press(.escape)
  #expect(hub.form?.form.worry.words == "Neglect")
  hub.press(.control("x"), .character("y"))
  #expect(hub.form?.form.typed == [:])
  #expect(hub.app.drafts.isEmpty)
}

@Test func aChoiceThatNoLongerExistsIsNotGuessed() {
  let fields = ["opened": FormHub.now.text, "consent": "agreed by pigeon", "channel": "telegraph"]
  let form = ContactForm(Draft(key: .newContact, fields: fields, savedAt: FormHub.now))
  #expect(form.consent.words == "not settled")
  #expect(form.consent.unmatched == "agreed by pigeon")
  #expect(form.channel.place == nil)
}
