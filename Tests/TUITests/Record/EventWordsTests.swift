import Testing

@testable import CaseModel
@testable import TUI

private func words(_ event: Event, masked: Bool = false) throws -> String {
  let service = try ServiceFixture.siblings()
  return EventWords(
    names: Names(masked: masked, register: service.register), settings: service.register.settings
  ).words(event)
}

@Test func whatHappenedToAContactIsSaidInTheFieldsWords() throws {
  let id = ServiceFixture.contact
  let maisie = ServiceFixture.maisie
  let table: [(ContactEvent, String)] = [
    (.ragChanged(RagChanged(rag: .red, why: "mother in hospital")), "rated red: mother in hospital"),
    (.ragChanged(RagChanged(rag: nil, why: "by mistake")), "rating removed: by mistake"),
    (.consentRecorded(.obtained), "consent obtained"),
    (.consentRecorded(.dispensedWith(why: "risk")), "consent overridden: risk"),
    (
      .historyConsidered(HistoryConsidered(contactsShown: 1, episodesShown: 2)),
      "history considered: 1 earlier contact, 2 cases shown"
    ),
    (.agencyAsked(AgencyAsked(agency: .housing)), "housing asked"),
    (.agencyAnswered(AgencyAnswered(agency: .health, answer: "well")), "health answered: well"),
    (
      .agencyAnswered(AgencyAnswered(agency: .health, answer: "known", shared: .thin)),
      "health answered: known (shared: incomplete)"
    ),
    (.agencyChased(AgencyChased(agency: .police, how: "by phone")), "police chased: by phone"),
    (
      .decisionSetAside(DecisionSetAside(child: maisie, reason: "wrong child")),
      "decision for Maisie T. undone: wrong child"
    ),
    (
      .secondLookGiven(SecondLookGiven(child: maisie, agreed: false, view: "too soon")),
      "second look at Maisie T.: disagreed: too soon"
    ),
    (
      .childProtected(
        ChildProtected(
          child: maisie, kind: .policeProtection, outcome: .referralWithStrategyDiscussion, level: 5,
          case: CaseID(7))),
      "Maisie T.: police protection, R-000007 opened without a manager’s decision"
    ),
    (.riskAccepted(RiskAccepted(team: TeamID(2))), "immediate risk accepted by FRT 1 North"),
    (.referrerTold(ReferrerTold(how: "by phone")), "referrer told: by phone"),
  ]
  for (event, expected) in table { #expect(try words(.contact(id, event)) == expected) }
}

@Test func whatHappenedToACaseIsSaidInTheFieldsWords() throws {
  let id = CaseID(1)
  let table: [(CaseEvent, String)] = [
    (
      .allocated(
        CaseAllocated(
          worker: ServiceFixture.socialWorker, from: ServiceFixture.teamManager, jointWorker: nil,
          reason: "knows the family", change: .absence, direction: "See her today.", overrides: [], since: nil
        )),
      "reallocated to Jo Dunne, from Rhys Haslam (absence, cover or return): knows the family. Direction: See her today."
    ),
    (
      .returned(CaseReturned(from: ServiceFixture.socialWorker, reason: "on leave")),
      "returned to the tray, held until now by Jo Dunne: on leave"
    ),
    (.workChanged(WorkChanged(work: .childProtection)), "work changed to child protection plan"),
    (.childSeen(ChildSeen(on: try ServiceFixture.day("2019-01-09"))), "child seen on Wed 9 Jan 2019"),
    (.informationPassed(InformationPassed(contact: ContactID(7))), "new information passed on: C-000007"),
    (
      .closed(
        CaseClosed(reason: .noFurtherAction, why: "safe at home", from: nil, closedAt: nil)),
      "closed, closed after assessment, no further action: safe at home"
    ),
    (.closed(CaseClosed(reason: nil, why: "", from: nil, closedAt: nil)), "closed"),
    (.reopened(SetAside(reason: "closed too soon")), "closure undone, open again: closed too soon"),
  ]
  for (event, expected) in table { #expect(try words(.case(id, event)) == expected) }
}

@Test func freeTextOfAnEventIsMasked() throws {
  let event = Event.contact(
    ServiceFixture.contact, .agencyAnswered(AgencyAnswered(agency: .health, answer: "Maisie is well")))
  #expect(try words(event, masked: true) == "health answered: ······ ·· ····")
}
