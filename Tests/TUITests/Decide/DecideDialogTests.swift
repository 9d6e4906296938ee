import CaseModel
import Testing

@testable import TUI

/// A decision form over Maisie's and Alfie's contact.
func decideForm(
  _ service: ServiceFixture, about child: ChildID = ServiceFixture.maisie, drafts: [Draft.Key: Draft] = [:],
  masked: Bool = false
) throws -> DialogFixture<DecideDialog> {
  let contact = try #require(service.register.contacts[ServiceFixture.contact])
  return DialogFixture(service, reading: HistoryParagraphs.records(for: contact, service.register)) {
    var dialog = DecideDialog(
      contact: contact, child: child, masked: masked, size: Size(rows: 40, columns: 120), $0)
    dialog.restore(drafts, $0)
    return dialog
  }
}

extension DialogFixture<DecideDialog> {
  /// Considers the history and fills in every field: level, outcome and consent by their place in the lists.
  ///
  /// - Parameter consent: nil leaves it unsettled.
  mutating func fillIn(level: Int = 1, outcome: Int = 1, consent: Int? = nil) {
    press(.enter)
    choose(level)
    choose(outcome)
    if let consent { choose(consent) } else { press(.tab) }
    type("Hurt may come when adults fight.")
    press(.tab)
    type("Hides at night, tired at nursery.")
    press(.tab)
    type("Third contact within one year now.")
    press(.tab)
    type("I hid with Alfie.")
    press(.tab, .control("n"))
    type("mother not asked yet")
  }

  mutating func choose(_ place: Int) {
    for _ in 0..<place { press(.down) }
    press(.enter)
  }
}

@Test func nothingIsChosenBeforehand() throws {
  let form = try decideForm(.siblings())
  #expect(form.dialog?.form.level.chosen == nil)
  #expect(form.dialog?.form.outcome.chosen == nil)
  #expect(form.dialog?.form.consent.chosen == nil)
  #expect(form.dialog?.field == .history)
}

@Test func levelAndOutcomeStayShutUntilTheHistoryWasConsidered() throws {
  var form = try decideForm(.siblings())
  form.press(.tab, .enter)
  #expect(form.dialog?.field == .level)
  #expect(
    form.dialog?.remark?.text == "look at the history first: Enter on History says that you considered it")
  form.press(.character("4"), .enter)
  #expect(form.dialog?.form.level.chosen == nil)
  form.press(.backTab, .enter)
  form.choose(4)
  #expect(form.dialog?.form.level.chosen == 4)
}

@Test func outcomesAreThoseOfTheLevel() throws {
  var form = try decideForm(.siblings())
  form.press(.enter)
  form.choose(4)
  #expect(
    form.dialog?.form.outcome.values
      == [.referralForAssessment, .passToOpenCase, .allegationToLADO, .otherAuthority])
  form.choose(1)
  #expect(form.dialog?.form.outcome.chosen == .referralForAssessment)
  // Level 5 allows it too; level 1 does not.
  form.press(.up, .up, .up, .down, .down, .enter)
  #expect(form.dialog?.form.level.chosen == 5)
  #expect(form.dialog?.form.outcome.chosen == .referralForAssessment)
  form.press(.backTab, .home, .enter)
  #expect(form.dialog?.form.level.chosen == 1)
  #expect(form.dialog?.form.outcome.chosen == nil)
}

@Test func aThinRationaleIsNamedWithItsWords() throws {
  var form = try decideForm(.siblings())
  form.fillIn()
  // The daily life loses its last words: four are too few, five are enough.
  form.press(.backTab, .backTab, .backTab, .control("u"))
  #expect(form.dialog?.field == .dailyLife)
  form.type("She hides at night")
  form.press(.control("s"))
  let review = try #require(form.dialog?.review(form.service.context))
  #expect(review.missing.map(\.field) == [.dailyLife])
  #expect(review.missing.map(\.words) == ["4 of 5 words"])
  form.press(.character("y"))
  #expect(form.submissions.isEmpty)
  form.press(.enter)
  #expect(form.dialog?.field == .dailyLife)
  form.type(" alone")
  #expect(form.dialog?.review(form.service.context)?.missing.isEmpty == true)
}

@Test func theKeyThatStartsIsNotTheKeyThatRecords() throws {
  var form = try decideForm(.siblings())
  form.fillIn()
  form.press(.control("s"), .character("d"), .enter, .control("s"))
  #expect(form.submissions.isEmpty)
  form.press(.character("y"))
  #expect(form.submissions.count == 1)
}

@Test func aDecisionIsRecordedWithConsentAndHistory() throws {
  var form = try decideForm(.siblings())
  form.records = false
  form.fillIn(level: 4, outcome: 1)
  // Back to consent: overridden, and why.
  for _ in 0..<5 { form.press(.backTab) }
  #expect(form.dialog?.field == .consent)
  form.choose(3)
  form.type("asking could put them at risk")
  form.press(.control("s"), .character("y"))
  let contact = ServiceFixture.contact
  let decision = NewDecision(
    child: ServiceFixture.maisie, outcome: .referralForAssessment, level: 4,
    rationale: Rationale(
      worry: "Hurt may come when adults fight.", dailyLife: "Hides at night, tired at nursery.",
      history: "Third contact within one year now."),
    voice: .noted("I hid with Alfie."), identity: .unknown(why: "mother not asked yet"))
  #expect(
    form.submissions == [
      Submission(
        [
          .contact(contact, .recordConsent(.dispensedWith(why: "asking could put them at risk"))),
          .contact(contact, .considerHistory), .contact(contact, .decide([decision])),
        ], seen: [contact.record: 4, ServiceFixture.maisie.record: 6],
        notice: "decision recorded for Maisie T. (C-000003): referral for assessment")
    ])
}

@Test func theSiblingComesNextAndTheDraftGoes() throws {
  var form = try decideForm(.siblings())
  form.fillIn()
  form.press(.control("s"), .character("y"))
  #expect(form.effects.contains(.discard(.decision(ServiceFixture.contact, ServiceFixture.maisie))))
  #expect(form.dialog?.child == ServiceFixture.alfie)
  #expect(form.dialog?.form.isBlank == true)
  // The last child's form closes.
  form.press(.enter)
  form.choose(1)
  form.choose(1)
  form.press(.control("r"), .tab)
  form.type("Clings to Maisie and does not sleep.")
  form.press(.tab, .tab)
  form.type("He hid his face.")
  form.press(.tab, .control("n"))
  form.type("mother not asked yet")
  form.press(.control("s"), .character("y"))
  #expect(form.submissions.count == 2)
  #expect(form.dialog == nil)
}

@Test func aBrotherIsNotGivenHisSistersWords() throws {
  var form = try decideForm(.siblings())
  form.fillIn()
  form.press(.control("s"), .character("y"), .enter)
  form.choose(1)
  form.choose(1)
  form.press(.control("r"), .tab)
  form.type("Clings to Maisie and does not sleep.")
  form.press(.tab, .tab)
  form.type("i hid with Alfie")
  form.press(.tab, .control("n"))
  form.type("mother not asked yet")
  form.press(.control("s"), .character("y"))
  #expect(form.submissions.count == 1)
  let review = try #require(form.dialog?.review(form.service.context))
  #expect(review.lack(of: .voice) == "the same words as for Maisie T.: write what is this child’s own")
  // That nobody could ask yet may be so for both.
  #expect(review.lack(of: .identity) == nil)
}

@Test func theSameWorryAndHistoryAreTakenOverToBeEdited() throws {
  var form = try decideForm(.siblings())
  form.press(.control("r"))
  #expect(form.dialog?.remark?.text == "no sibling of this contact was decided yet")
  form.fillIn()
  form.press(.control("s"), .character("y"), .control("r"))
  let copied = try #require(form.dialog?.form)
  #expect(copied[.worry].text == "Hurt may come when adults fight.")
  #expect(copied[.dailyLife].text == "")
  #expect(copied[.history].text == "Third contact within one year now.")
  #expect(copied.voice.isBlank)
  #expect(copied.identity.isBlank)
  #expect(copied.level.chosen == nil)
  #expect(copied.outcome.chosen == nil)
  #expect(
    form.dialog?.remark?.text
      == "worry and history taken over from Maisie T.: change what is not so for this child")
}

@Test func aRefusalLeavesTheFormAsItWas() throws {
  var form = try decideForm(.siblings())
  form.records = false
  form.fillIn()
  let before = try #require(form.dialog?.form)
  form.press(.control("s"), .character("y"))
  let submission = try #require(form.submissions.first)
  form.send(.refused(submission, why: "there is no such level"))
  #expect(form.dialog?.form == before)
  #expect(form.dialog?.isConfirming == false)
  #expect(form.dialog?.remark?.text == "not recorded: there is no such level")
  // It can be recorded again.
  form.press(.control("s"), .character("y"))
  #expect(form.submissions.count == 2)
}

@Test func somebodyElsesDecisionIsToldWithWhoAndWhenAndTheTextStays() throws {
  var form = try decideForm(.siblings())
  form.fillIn()
  form.press(.control("s"))
  let later = form.service.now.advanced(byMinutes: 3)
  var changed = try form.service.submit(
    .contact(ServiceFixture.contact, .considerHistory), by: ServiceFixture.teamManager, at: later)
  changed += try form.service.submit(
    .contact(ServiceFixture.contact, .recordConsent(.obtained)), by: ServiceFixture.teamManager, at: later)
  changed += try form.service.submit(
    .contact(
      ServiceFixture.contact,
      .decide([ServiceFixture.decision(ServiceFixture.maisie, .referralForAssessment, 4)])),
    by: ServiceFixture.teamManager, at: later)
  form.service.now = later
  form.send(.changed(changed, byOthers: true))
  #expect(form.dialog?.isConfirming == false)
  let text = form.text(rows: 40, columns: 120)
  #expect(text.contains("decided meanwhile by Rhys Haslam, today 10:45: referral for"))
  #expect(text.contains("Hurt may come when adults fight."))
  form.press(.control("s"), .character("y"))
  #expect(form.submissions.isEmpty)
}

@Test func aChangeBySomebodyElseTakesTheConfirmationBack() throws {
  var form = try decideForm(.siblings())
  form.fillIn()
  form.press(.control("s"))
  let changed = try form.service.submit(
    .contact(ServiceFixture.contact, .rate(.red, why: "mother in hospital")), by: ServiceFixture.teamManager)
  form.send(.changed(changed, byOthers: true))
  form.press(.character("y"))
  #expect(form.submissions.isEmpty)
  #expect(form.dialog?.isConfirming == false)
}

@Test func theSecondLookIsAnnouncedWithItsReasons() throws {
  func reasons(_ service: ServiceFixture, _ child: ChildID, level: Int, outcome: Int) throws -> String? {
    var form = try decideForm(service, about: child)
    form.press(.enter)
    form.choose(level)
    form.choose(outcome)
    return form.dialog?.review(form.service.context)?.secondLookReasons
  }
  let (maisie, alfie) = (ServiceFixture.maisie, ServiceFixture.alfie)
  let contacts = "2 earlier contacts in twelve months (the limit is 2)"
  #expect(try reasons(.siblings(), maisie, level: 1, outcome: 1) == contacts)
  #expect(try reasons(.siblings(), alfie, level: 1, outcome: 1) == nil)
  #expect(try reasons(.siblings(rag: .red), alfie, level: 1, outcome: 1) == "the contact is rated red")
  #expect(
    try reasons(.siblings(rag: .red), maisie, level: 1, outcome: 1)
      == "the contact is rated red and " + contacts)
  #expect(try reasons(.siblings(rag: .red), maisie, level: 4, outcome: 1) == nil)
}

@Test func anOpenCaseIsNamedAndAReferralNotTaken() throws {
  var service = try ServiceFixture.siblings()
  try service.submit(.contact(ServiceFixture.contact, .considerHistory))
  try service.submit(.contact(ServiceFixture.contact, .recordConsent(.obtained)))
  try service.submit(
    .contact(
      ServiceFixture.contact,
      .decide([ServiceFixture.decision(ServiceFixture.maisie, .referralForAssessment, 4)])))
  try service.submit(
    .case(CaseID(1), .allocate(NewAllocation(worker: ServiceFixture.socialWorker, reason: "has room"))))
  try service.submit(
    .receiveContact(
      NewContact(
        receivedAt: service.now, channel: .email, source: .school, worry: .neglect,
        narrative: "No lunch again.",
        children: [.known(ServiceFixture.maisie)])))
  let contact = try #require(service.register.contacts[ContactID(4)])
  var form = DialogFixture(service, reading: [contact.id.record]) {
    DecideDialog(
      contact: contact, child: ServiceFixture.maisie, masked: false, size: Size(rows: 40, columns: 120), $0)
  }
  form.press(.enter)
  form.choose(4)
  let text = form.text(rows: 40, columns: 120)
  #expect(text.contains("referral for assessment — not while R-000001 is open"))
  #expect(text.contains("pass to the open case’s worker (R-000001)"))
  #expect(text.contains("open case R-000001, held by Jo Dunne: pass this to it"))
  form.choose(1)
  let lack = form.dialog?.review(form.service.context)?.lack(of: .outcome)
  #expect(
    lack == "P-000001 has an open case, R-000001: pass the contact to its worker instead of a new referral")
  form.press(.backTab)
  form.choose(1)
  #expect(form.dialog?.review(form.service.context)?.lack(of: .outcome) == nil)
}

@Test func aDraftHoldsEveryFieldAndBringsItBack() throws {
  var form = try decideForm(.siblings())
  form.fillIn(level: 2, outcome: 3)
  for _ in 0..<5 { form.press(.backTab) }
  form.choose(3)
  form.type("risk to mother")
  let draft = try #require(form.dialog?.draft(at: form.service.now))
  #expect(
    draft.fields == [
      "history": "considered", "level": "2", "outcome": "early-help", "consent": "dispensed with",
      "consent why": "risk to mother", "rationale worry": "Hurt may come when adults fight.",
      "rationale daily life": "Hides at night, tired at nursery.",
      "rationale history": "Third contact within one year now.", "voice": "I hid with Alfie.",
      "identity": "mother not asked yet", "identity known": "no",
    ])
  let again = try decideForm(.siblings(), drafts: [draft.key: draft])
  #expect(again.dialog?.draft(at: form.service.now) == draft)
  #expect(again.dialog?.field == .record)
  #expect(again.dialog?.remark?.text == "Draft from today 10:42 restored")
}

@Test func leavingKeepsWhatWasTypedAndAsksNothing() throws {
  var empty = try decideForm(.siblings())
  empty.press(.enter, .escape)
  #expect(empty.dialog == nil)
  // What was on the disk of something typed before and taken back is thrown away.
  #expect(empty.effects == [.discard(.decision(ServiceFixture.contact, ServiceFixture.maisie))])
  var form = try decideForm(.siblings())
  form.press(.tab, .tab, .tab, .tab)
  form.type("Hurt")
  let draft = try #require(form.dialog?.draft(at: form.service.now))
  form.press(.escape)
  #expect(form.dialog == nil)
  #expect(form.effects == [.keep(draft)])
}

@Test func anEmptiedDraftIsThrownAway() throws {
  let key = Draft.Key.decision(ServiceFixture.contact, ServiceFixture.maisie)
  let draft = Draft(key: key, fields: ["rationale worry": "Hurt"], savedAt: try ServiceFixture().now)
  var form = try decideForm(.siblings(), drafts: [key: draft])
  form.press(.tab, .tab, .tab, .tab, .control("u"), .escape)
  #expect(form.effects == [.discard(key)])
}

@Test func arrowsLeaveAFieldAtItsEdges() throws {
  var form = try decideForm(.siblings())
  form.press(.enter, .up)
  #expect(form.dialog?.field == .history)
  form.press(.tab, .end, .down)
  #expect(form.dialog?.field == .outcome)
  form.press(.tab, .tab)
  form.type("one")
  form.press(.enter)
  form.type("two")
  form.press(.up)
  #expect(form.dialog?.field == .worry)
  form.press(.up)
  #expect(form.dialog?.field == .consent)
}
