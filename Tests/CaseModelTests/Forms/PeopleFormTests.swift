import Testing

@testable import CaseModel

@Suite struct PeopleFormTests {
  @Test func aHomesAdultsAreReadBackAsTheyWereShown() throws {
    var service = try Service()
    let child = try service.receive("Maisie").children[0]
    let home = try #require(try service.child(child).household)
    let adults = [
      HouseholdDetails.Adult(
        name: "Test, Kay (known as May)", relationship: "mother (step)", note: "tagged (2018)"),
      HouseholdDetails.Adult(name: "Lee Test", relationship: "uncle", livesThere: false),
    ]
    let details = HouseholdDetails(
      address: "1 Invented Road", postcode: "OL16 1AA", phones: ["01632 960123"], adults: adults)
    try service.run(.changeHousehold(home, details))
    let form = try #require(ActForm.named("household-change"))
    let place = FormPlace(service.register, home.record, at: service.now, by: Hub.manager)
    #expect(form.commands(form.prefilled(place), place) == .success([.changeHousehold(home, details)]))
    var moved = details
    moved.postcode = "OL16 1BB"
    #expect(
      form.commands(form.prefilled(place).with(["postcode": "OL16 1BB"]), place)
        == .success([.changeHousehold(home, moved)]))
    var written = details
    written.adults = [.init(name: "Kay Test", relationship: "mother", note: "tagged")]
    #expect(
      form.commands(form.prefilled(place).with(["adults": "Kay Test, mother (tagged)"]), place)
        == .success([.changeHousehold(home, written)]))
  }

  @Test func aSiblingJoinsAContactInTheHomeOfTheOthersOrElsewhere() throws {
    var service = try Service()
    let (contact, children) = try service.receive("Maisie")
    let home = try #require(try service.child(children[0]).household)
    let form = try #require(ActForm.named("contact-add-child"))
    let place = FormPlace(service.register, contact.record, at: service.now, by: Hub.screener)
    let alfie = ChildDetails(givenName: "Alfie", familyName: "Test", birthDate: day("2016-05-01"))
    var answers = FormAnswers([
      "who": "new", "given name": "Alfie", "family name": "Test", "born": "1/5/2016", "home": "same",
    ])
    #expect(
      form.commands(answers, place)
        == .success([.contact(contact, .addChild(.new(alfie), home: .known(home)))]))
    answers["home"] = "unknown"
    #expect(
      form.commands(answers, place) == .success([.contact(contact, .addChild(.new(alfie), home: nil))]))
    let known = FormAnswers(["who": "known", "child": "P-7"])
    #expect(
      form.commands(known, place)
        == .success([.contact(contact, .addChild(.known(ChildID(7)), home: nil))]))
  }

  @Test func aDecidedContactTakesNoMoreChildren() throws {
    var service = try Service()
    let (contact, children) = try service.receive("Maisie")
    let form = try #require(ActForm.named("contact-add-child"))
    func obstacle() -> String? {
      form.obstacle(FormPlace(service.register, contact.record, at: service.now, by: Hub.screener))
    }
    #expect(obstacle() == nil)
    try service.decide(contact, Hub.decision(children[0], .referralForAssessment))
    #expect(obstacle() == Refusal.contactClosed(contact).words)
  }
}
