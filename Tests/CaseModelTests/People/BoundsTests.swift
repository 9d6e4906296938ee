import Testing

@testable import CaseModel

/// Dates and ages that cannot be, wherever they are written.
@Suite struct BoundsTests {
  private let today = day("2019-01-09")

  private func fault(born: String? = nil, due: String? = nil, on: String = "2019-01-09") -> BirthFault? {
    BirthBounds.fault(
      in: ChildDetails(
        givenName: "", familyName: "", birthDate: born.map(day), expectedBirthDate: due.map(day)),
      on: day(on), today: today)
  }

  @Test func aBirthLiesNotAheadAndNotTooFarBack() {
    #expect(fault(born: "2019-01-09") == nil)
    #expect(fault(born: "2019-01-10") == .inFuture(day("2019-01-10")))
    #expect(fault(born: "1993-01-10") == nil, "25, and 26 tomorrow")
    #expect(fault(born: "1993-01-09") == .tooOld(26))
    #expect(fault(born: "0014-03-12") == .tooOld(2004))
    #expect(fault(born: "9999-12-31") == .inFuture(day("9999-12-31")))
  }

  @Test func ageIsThatOnTheDayOfWhatIsRecorded() {
    #expect(fault(born: "1990-01-09", on: "2006-05-01") == nil, "16 at the referral of long ago")
    #expect(fault(born: "1990-01-09", on: "2016-05-01") == .tooOld(26))
  }

  /// 9 January and 300 days: 5 November 2019; and 30 days before it: 10 December 2018.
  @Test func aDueDateLiesWithinAPregnancy() {
    #expect(fault(due: "2019-11-05") == nil)
    #expect(fault(due: "2019-11-06") == .dueTooFarAhead(day("2019-11-06")))
    #expect(fault(due: "2018-12-10") == nil)
    #expect(fault(due: "2018-12-09") == .dueLongAgo)
  }

  @Test func aNewChildAndACorrectionAreBothChecked() throws {
    var service = try Service()
    let wrong = ChildDetails(givenName: "A", familyName: "B", birthDate: day("2031-03-12"))
    #expect(
      service.refusal(of: .receiveContact(Hub.contact([.new(wrong)], at: service.now)))
        == .birthNotRight(.inFuture(day("2031-03-12"))))
    let (contact, children) = try service.receive("Maisie")
    #expect(
      service.refusal(of: .addChild(.new(wrong), home: nil), on: contact)
        == .birthNotRight(.inFuture(day("2031-03-12"))))
    var details = try #require(service.register.child(children[0])?.details)
    details.birthDate = day("0014-03-12")
    #expect(
      service.refusal(of: .child(children[0], .change(details))) == .birthNotRight(.tooOld(2004)))
  }

  @Test func aBirthFilledInLaterIsJudgedByTheAgeAtWhichTheChildBecameKnown() throws {
    var service = try Service()
    let unknown = ChildDetails(givenName: "A", familyName: "B")
    let child = ChildID(service.register.nextNumber(.child))
    _ = try service.receive(Hub.contact([.new(unknown)], at: service.now))
    service.now = instant("2030-01-11T10:00:00Z")
    var details = unknown
    details.birthDate = day("2003-06-01")
    #expect(service.refusal(of: .child(child, .change(details))) == nil, "15 when first known, 26 by now")
    details.birthDate = day("1990-06-01")
    #expect(service.refusal(of: .child(child, .change(details))) == .birthNotRight(.tooOld(28)))
  }

  @Test func whatIsCorrectedBesideADateThatStoodIsTaken() throws {
    var service = try Service()
    let young = ChildDetails(givenName: "A", familyName: "B", birthDate: day("1993-06-01"))
    let child = ChildID(service.register.nextNumber(.child))
    _ = try service.receive(Hub.contact([.new(young)], at: service.now))
    service.now = instant("2021-01-11T10:00:00Z")
    var details = young
    details.languages = ["Urdu"]
    #expect(service.refusal(of: .child(child, .change(details))) == nil, "27 by now")
  }

  private func born(_ text: String) throws -> (Service, CaseID) {
    var service = try Service()
    let details = ChildDetails(givenName: "Maisie", familyName: "B", birthDate: day(text))
    let child = ChildID(service.register.nextNumber(.child))
    let contact = try service.receive(Hub.contact([.new(details)], at: service.now))
    let item = CaseID(service.register.nextNumber(.case))
    try service.decide(contact, Hub.decision(child, .referralForAssessment))
    return (service, item)
  }

  @Test func emergenciesAndEnquiriesAreForChildrenUnder18() throws {
    let (seventeen, young) = try born("2001-01-10")
    let (eighteen, adult) = try born("2001-01-09")
    for kind in [ProtectionKind.policeProtection, .protectionOrder] {
      let protect = Example.protection(seventeen.now, kind)
      #expect(seventeen.pathwayRefusal(young, protect) == nil)
      #expect(eighteen.pathwayRefusal(adult, protect) == .notAChild(age: 18))
    }
    let enquiry = Example.held(seventeen.now)
    #expect(seventeen.pathwayRefusal(young, enquiry) == nil)
    #expect(eighteen.pathwayRefusal(adult, enquiry) == .notAChild(age: 18))
    let accommodated = Example.protection(eighteen.now, .accommodation, place: .hospital)
    #expect(eighteen.pathwayRefusal(adult, accommodated) == nil, "section 20(5): 16 to 21")
  }

  @Test func nothingStartsBeforeTheReferral() throws {
    var service = try Service()
    let item = try service.refer("Maisie")[0]
    let referred = try service.item(item).referredAt
    func start(_ text: String) -> any PathwayAct { AssessmentStarted(on: day(text)) }
    #expect(service.pathwayRefusal(item, start("2019-01-08")) == .beforeReferral(referred))
    #expect(service.pathwayRefusal(item, start("2019-01-09")) == nil)
    func protect(_ text: String) -> any PathwayAct { Example.protection(instant(text)) }
    #expect(
      service.pathwayRefusal(item, protect("2018-12-31T23:59:59Z")) == .beforeReferral(referred))
    #expect(service.pathwayRefusal(item, protect("2019-01-01T00:00:00Z")) == nil)
    // A child taken the night before is enquired about from the referral on.
    try service.go(item, protect("2019-01-08T22:00:00Z"))
    #expect(try service.pathway(item).enquiries.map(\.startedAt) == [referred])
    #expect(try service.pathway(item).protections.map(\.startedAt) == [instant("2019-01-08T22:00:00Z")])
  }

  @Test func yearsThatAreASlipOfTheKeysAreRefusedEverywhere() throws {
    #expect(TypedDate("09/01/0014") == .wrong("the year 14 lies outside 1900 to 2100: check the year"))
    #expect(TypedDate("31/12/9999") == .wrong("the year 9999 lies outside 1900 to 2100: check the year"))
    #expect(TypedDate("01/01/1900") == .day(day("1900-01-01")))
    #expect(TypedDate("31/12/2100") == .day(day("2100-12-31")))
    var service = try Service()
    let item = try service.refer("Maisie")[0]
    #expect(
      service.refusal(of: .recordSeen(on: day("0014-01-09")), on: item)
        == .pathway(item, .outsideYears(day("0014-01-09"))))
    #expect(
      service.pathwayRefusal(item, VisitPlanned(on: day("9999-01-09"), purpose: "see the child"))
        == .outsideYears(day("9999-01-09")))
    let early = Hub.contact([.new(Hub.child("Ada"))], at: instant("0014-01-09T10:00:00Z"))
    #expect(service.refusal(of: .receiveContact(early)) == .outsideYears(day("0014-01-09")))
  }
}
