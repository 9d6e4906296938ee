import CaseModel
import Testing

@testable import TUI

/// What some outcomes ask for besides: whom an allegation is about, which authority takes a child over, why consent is gone
/// without.
@Suite struct DecideDetailsTests {
  @Test func theDesignatedOfficerIsToldByTheSameAct() throws {
    var form = try decideForm(.siblings())
    form.press(.enter)
    form.choose(3)
    form.choose(4)
    #expect(form.dialog?.form.outcome.chosen == .allegationToLADO)
    #expect(form.dialog?.field == .person)
    form.type("Mr Invented")
    form.press(.enter)
    form.type("coach")
    form.press(.enter)
    form.type("Hollingfold Juniors")
    form.press(.control("s"))
    let missing = form.dialog?.review(form.service.context)?.missing.map(\.field)
    #expect(missing?.prefix(2) == [.settingKind, .alleged])
    form.press(.enter)
    form.choose(1)
    form.type("held a child by the arm")
    form.press(.tab, .tab)
    form.finish()
    form.press(.control("s"))
    #expect(form.text(rows: 40, columns: 120).contains("the designated officer (LADO) gets it"))
    form.press(.character("y"))
    let submission = try #require(form.submissions.first)
    // Nobody’s name but the child’s.
    #expect(
      submission.notice
        == "decision recorded for Maisie T. (C-000003): pass to the designated officer (LADO), who has it now"
    )
    let item = try #require(form.service.register.allegations.all.first)
    #expect(item.setting == "Hollingfold Juniors")
    #expect(item.kind == .school)
    #expect(item.children == [ServiceFixture.maisie])
  }

  @Test func theOtherAuthorityIsNamedAndAwaited() throws {
    var form = try decideForm(.siblings())
    form.press(.enter)
    form.choose(3)
    form.choose(5)
    #expect(form.dialog?.field == .authority)
    form.type("Bury")
    form.press(.enter, .tab)
    form.finish()
    form.press(.control("s"))
    #expect(form.text(rows: 40, columns: 120).contains("the contact stays open and in Watch"))
    form.press(.character("y"))
    let contact = try #require(form.service.register.contacts[ServiceFixture.contact])
    #expect(contact.awaitedAuthority?.decision.authority?.name == "Bury")
  }

  /// What one outcome asked for is not asked for by another.
  @Test func anOutcomeThatIsChangedTakesItsFieldsAlong() throws {
    var form = try decideForm(.siblings())
    form.press(.enter)
    form.choose(3)
    form.choose(5)
    let fields = { form.dialog?.review(form.service.context)?.fields ?? [] }
    #expect(fields().contains(.authority))
    form.press(.backTab)
    form.press(.home, .enter)
    #expect(!fields().contains(.authority))
  }

  @Test func whatRestsOnConsentIsNotLookedOverWithoutItOrAReason() throws {
    var form = try decideForm(.siblings())
    form.fillIn(level: 4, outcome: 1)
    form.press(.control("s"))
    var review = try #require(form.dialog?.review(form.service.context))
    #expect(review.missing.map(\.field) == [.consent])
    #expect(review.missing.map(\.words) == ["needed at this level: obtained, or why you go ahead without"])
    form.press(.character("y"))
    #expect(form.submissions.isEmpty)
    form.press(.enter)
    #expect(form.dialog?.field == .consent)
    form.choose(2)
    review = try #require(form.dialog?.review(form.service.context))
    #expect(review.missing.map(\.field) == [.consent], "refused is no consent")
  }

  /// A consent that was refused at receipt is asked about again where the outcome rests on it.
  @Test func aRefusedConsentIsAskedAboutAgain() throws {
    var service = try ServiceFixture.siblings()
    try service.submit(.contact(ServiceFixture.contact, .recordConsent(.refused)))
    var form = try decideForm(service)
    form.press(.enter)
    form.choose(1)
    form.choose(1)
    let fields = { form.dialog?.review(form.service.context)?.fields ?? [] }
    #expect(!fields().contains(.consent))
    form.press(.backTab, .backTab, .end, .up, .enter)
    #expect(form.dialog?.form.level.chosen == 4)
    form.choose(1)
    #expect(fields().contains(.consent))
  }
}

extension DialogFixture<DecideDialog> {
  /// Fills in what follows consent.
  fileprivate mutating func finish() {
    for text in [
      "Hurt may come when adults fight.", "Hides at night, tired at nursery.",
      "Third contact within one year now.", "I hid with Alfie.",
    ] {
      type(text)
      press(.tab)
    }
    press(.control("n"))
    type("mother not asked yet")
  }
}
