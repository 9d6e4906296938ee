import Testing

@testable import CaseModel

@Suite struct ReceivingTests {
  @Test func aContactNamesAtLeastOneChildAndAnUnbornOneCounts() throws {
    let service = try Service()
    let unborn = ChildDetails(givenName: "", familyName: "", expectedBirthDate: day("2019-06-01"))
    #expect(service.refusal(of: .receiveContact(Hub.contact([]))) == .noChildren)
    #expect(service.refusal(of: .receiveContact(Hub.contact([.new(unborn)]))) == nil)
  }

  @Test func aKnownChildIsNamedOnce() throws {
    var service = try Service()
    let children = try service.receive("Maisie", "Alfie").children
    let twice: [NewChild] = [.known(children[0]), .known(children[1]), .known(children[0])]
    #expect(service.refusal(of: .receiveContact(Hub.contact(twice))) == .sameChildTwice(children[0]))
    #expect(service.refusal(of: .receiveContact(Hub.contact(Array(twice.dropLast())))) == nil)
  }

  @Test func anUnknownChildOrHouseholdIsRefusedByItsNumber() throws {
    var service = try Service()
    let known = try service.receive("Maisie").children[0]
    let missing = Hub.contact([.known(ChildID(2))])
    #expect(service.refusal(of: .receiveContact(missing)) == .noSuchRecord(ChildID(2).record))
    #expect(service.refusal(of: .receiveContact(Hub.contact([.known(known)]))) == nil)
    let nowhere = Hub.contact([.new(Hub.child("Alfie"))], household: .known(HouseholdID(2)))
    #expect(service.refusal(of: .receiveContact(nowhere)) == .noSuchRecord(HouseholdID(2).record))
    let home = Hub.contact([.new(Hub.child("Alfie"))], household: .known(HouseholdID(1)))
    #expect(service.refusal(of: .receiveContact(home)) == nil)
  }

  @Test(arguments: [("", false), (" \n", false), ("?! …", false), ("No", true), ("été", true)])
  func aNarrativeSaysSomething(narrative: String, isEnough: Bool) throws {
    let contact = Hub.contact([.new(Hub.child("Maisie"))], narrative: narrative)
    #expect(try Service().refusal(of: .receiveContact(contact)) == (isEnough ? nil : .narrativeMissing))
  }

  @Test func aContactIsReceivedNowOrBeforeNotLater() throws {
    let service = try Service()
    let later = Hub.contact([.new(Hub.child("Maisie"))], at: service.now.advanced(bySeconds: 1))
    #expect(service.refusal(of: .receiveContact(later)) == .receivedInFuture)
    let now = Hub.contact([.new(Hub.child("Maisie"))], at: service.now)
    #expect(service.refusal(of: .receiveContact(now)) == nil)
  }

  @Test(arguments: [
    ("2019-01-09T08:44:59Z", true), ("2019-01-09T08:45:00Z", false), ("2019-01-09T16:59:59Z", false),
    ("2019-01-09T17:00:00Z", true), ("2019-01-05T12:00:00Z", true), ("2019-01-01T12:00:00Z", true),
  ])
  func whatTheNightTakesOutsideOpeningHoursIsMarkedOutOfHours(received: String, isOutOfHours: Bool) throws {
    var service = try Service()
    service.now = instant("2019-01-10T09:00:00Z")
    let id = try service.receive(
      Hub.contact([.new(Hub.child("Maisie"))], at: instant(received)), by: Hub.dutyWorker)
    #expect(try service.contact(id).outOfHours == isOutOfHours)
  }

  /// A quarter of an hour before the doors open somebody of the hub answers the telephone.
  @Test func whatTheDayServiceTookItselfIsNotHandedOver() throws {
    var service = try Service()
    service.now = instant("2019-01-09T08:34:00Z")
    let contact = Hub.contact([.new(Hub.child("Maisie"))], at: service.now)
    let byDay = try service.receive(contact, by: Hub.screener)
    #expect(try service.contact(byDay).awaitsHandover == false)
    #expect(service.queue(.toDecide).rows.first?.clock == .decision)
    let byNight = try service.receive(contact, by: Hub.dutyWorker)
    #expect(try service.contact(byNight).awaitsHandover)
  }

  @Test func goingWithoutConsentNeedsAReasonFromTheStart() throws {
    let service = try Service()
    let silent = Hub.contact([.new(Hub.child("Maisie"))], consent: .dispensedWith(why: " "))
    #expect(service.refusal(of: .receiveContact(silent)) == .consentReasonMissing)
    let said = Hub.contact(
      [.new(Hub.child("Maisie"))], consent: .dispensedWith(why: "asking puts her at risk"))
    #expect(service.refusal(of: .receiveContact(said)) == nil)
  }

  @Test func siblingsShareANewHouseholdAndEachHistoryNotesTheContact() throws {
    var service = try Service()
    let (contact, children) = try service.receive("Maisie", "Alfie")
    #expect(service.register.households[HouseholdID(1)]?.children == children)
    for child in children {
      #expect(try service.child(child).household == HouseholdID(1))
      #expect(try service.child(child).contacts.map(\.contact) == [contact])
    }
    #expect(try service.contact(contact).children.map(\.child) == children)
  }

  @Test func aHouseholdIsCorrectedAsAWholeAndAnUnchangedOneRecordsNothing() throws {
    var service = try Service()
    _ = try service.receive("Maisie")
    let details = HouseholdDetails(
      address: "2 Invented Road", adults: [.init(name: "Kay", relationship: "mother")])
    #expect(try service.run(.changeHousehold(HouseholdID(1), details)).count == 1)
    #expect(service.register.households[HouseholdID(1)]?.details == details)
    #expect(try service.run(.changeHousehold(HouseholdID(1), details)).isEmpty)
    #expect(
      service.refusal(of: .changeHousehold(HouseholdID(9), details)) == .noSuchRecord(HouseholdID(9).record))
  }

  @Test func aChildsDetailsAreCorrectedAsAWhole() throws {
    var service = try Service()
    let child = try service.receive("Maisie").children[0]
    let details = Hub.child("Maisie-Rose", languages: ["English"])
    #expect(try service.run(.child(child, .change(details))).count == 1)
    #expect(try service.child(child).details == details)
    #expect(try service.run(.child(child, .change(details))).isEmpty)
    #expect(service.refusal(of: .child(ChildID(9), .change(details))) == .noSuchRecord(ChildID(9).record))
  }
}
