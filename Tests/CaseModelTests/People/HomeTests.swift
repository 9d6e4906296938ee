import Testing

@testable import CaseModel

/// Children move, belong to contacts that did not name them at first, and are connected across homes.
@Suite struct HomeTests {
  @Test func anOpenCaseMovesHomeWithTheChild() throws {
    var service = try Service()
    let items = try service.refer("Maisie", "Alfie")
    let (maisie, alfie) = (try service.item(items[0]).child, try service.item(items[1]).child)
    let old = try #require(try service.child(maisie).household)
    try service.allocate(items[0], items[1], to: Hub.worker)
    #expect(families(service) == 1)
    let aunt = NewHousehold.new(HouseholdDetails(address: "9 Invented Lane"))
    try service.run(.child(maisie, .moveHome(to: aunt, reason: "lives with her aunt")))
    let new = try #require(try service.child(maisie).household)
    #expect(new != old)
    #expect(try service.item(items[0]).household == new)
    #expect(try service.item(items[1]).household == old)
    #expect(service.register.households[old]?.children == [alfie])
    #expect(service.register.households[new]?.children == [maisie])
    #expect(families(service) == 2)
    try service.run(.child(maisie, .moveHome(to: .known(old), reason: "is back home")))
    #expect(service.register.households[old]?.children == [alfie, maisie])
    #expect(service.register.households[new]?.children == [])
    #expect(families(service) == 1)
  }

  @Test func aMoveNeedsAReasonAndAnotherHome() throws {
    var service = try Service()
    let maisie = try service.receive("Maisie").children[0]
    let home = try #require(try service.child(maisie).household)
    #expect(
      service.refusal(of: .child(maisie, .moveHome(to: .known(home), reason: "moved")))
        == .livesThere(maisie, home))
    #expect(service.refusal(of: .child(maisie, .moveHome(to: nil, reason: " "))) == .reasonMissing)
    let nowhere = HouseholdID(99)
    #expect(
      service.refusal(of: .child(maisie, .moveHome(to: .known(nowhere), reason: "moved")))
        == .noSuchRecord(nowhere.record))
    try service.run(.child(maisie, .moveHome(to: nil, reason: "sofa-surfing")))
    #expect(try service.child(maisie).household == nil)
    #expect(
      service.refusal(of: .child(maisie, .moveHome(to: nil, reason: "still"))) == .livesThere(maisie, nil))
  }

  @Test func aSiblingAddedToAContactNeedsADecisionAndANewLookAtTheHistory() throws {
    var service = try Service()
    let (contact, children) = try service.receive("Maisie")
    let home = try #require(try service.child(children[0]).household)
    try service.run(.contact(contact, .considerHistory))
    try service.run(.contact(contact, .addChild(.new(Hub.child("Alfie")), home: .known(home))))
    let alfie = ChildID(children[0].number + 1)
    #expect(try service.contact(contact).children.map(\.child) == [children[0], alfie])
    #expect(try service.child(alfie).household == home)
    #expect(try service.child(alfie).contacts.map(\.contact) == [contact])
    let decision = ContactCommand.decide([Hub.decision(alfie, .referralForAssessment)])
    #expect(service.refusal(of: decision, on: contact) == .historyNotConsidered(contact))
    try service.decide(contact, Hub.decision(children[0], .referralForAssessment))
    #expect(try service.contact(contact).stage == .toDecide)
    try service.decide(contact, Hub.decision(alfie, .referralForAssessment))
    #expect(try service.contact(contact).stage == .decided)
    let late = ContactCommand.addChild(.new(Hub.child("Noah")), home: nil)
    #expect(service.refusal(of: late, on: contact) == .contactClosed(contact))
  }

  @Test func aChildIsAddedToAContactOnce() throws {
    var service = try Service()
    let (contact, children) = try service.receive("Maisie")
    let other = try service.receive("Maysie").children[0]
    let again = { ContactCommand.addChild(.known($0), home: nil) }
    #expect(
      service.refusal(of: again(children[0]), on: contact) == .childOnContact(children[0], contact))
    #expect(service.refusal(of: again(other), on: contact) == nil)
    try service.run(.child(other, .merge(into: children[0], reason: "one child")))
    #expect(service.refusal(of: again(other), on: contact) != nil)
  }

  @Test func aConnectionStandsOnBothRecordsAndTheLatestWordCounts() throws {
    var service = try Service()
    let (one, other) = (try service.receive("Maisie").children[0], try service.receive("Zain").children[0])
    try service.run(.child(one, .relate(to: other, as: .friend)))
    try service.run(.child(one, .relate(to: other, as: .halfSibling)))
    #expect(try service.child(one).relatives == [.init(child: other, relation: .halfSibling)])
    #expect(try service.child(other).relatives == [.init(child: one, relation: .halfSibling)])
    #expect(try service.run(.child(other, .relate(to: one, as: .halfSibling))) == [])
    #expect(service.refusal(of: .child(one, .relate(to: one, as: .cousin))) == .relatedToItself)
    #expect(
      service.refusal(of: .child(one, .relate(to: ChildID(99), as: .cousin)))
        == .noSuchRecord(ChildID(99).record))
  }

  @Test func aDuplicateLeavesItsHome() throws {
    var service = try Service()
    let (_, children) = try service.receive("Maisie", "Maysie")
    let home = try #require(try service.child(children[0]).household)
    try service.run(
      .child(
        children[1], .merge(into: children[0], reason: "one child", despite: "named twice by a neighbour")))
    #expect(service.register.households[home]?.children == [children[0]])
  }

  @Test func aMergeBringsTheHomeTheConnectionsAndTheOpenCaseAlong() throws {
    var service = try Service()
    let first = ChildID(service.register.nextNumber(.child))
    _ = try service.receive(Hub.contact([.new(Hub.child("Maisie"))]))
    let item = try service.refer("Maysie")[0]
    let duplicate = try service.item(item).child
    let home = try #require(try service.child(duplicate).household)
    let cousin = try service.receive("Zain").children[0]
    try service.run(.child(duplicate, .relate(to: cousin, as: .cousin)))
    try service.run(.child(duplicate, .merge(into: first, reason: "one child")))
    #expect(try service.child(first).household == home)
    #expect(service.register.households[home]?.children == [first])
    #expect(try service.child(first).relatives == [.init(child: cousin, relation: .cousin)])
    #expect(try service.item(item).household == home)
  }

  @Test func anOpenCaseOfADuplicateGoesToTheHomeOfTheRecordThatStands() throws {
    var service = try Service()
    let first = try service.receive("Maisie").children[0]
    let home = try #require(try service.child(first).household)
    let item = try service.refer("Maysie")[0]
    try service.run(.child(try service.item(item).child, .merge(into: first, reason: "one child")))
    #expect(try service.item(item).household == home)
    let household = try #require(service.register.households[home])
    #expect(service.register.others(in: household, besides: [try service.item(item).child]) == [])
  }

  private func families(_ service: Service) -> Int? {
    service.register.workers[Hub.worker].map { service.register.caseload(of: $0, at: service.now).families }
  }
}
