import CaseModel
import Testing

@testable import CaseLedger

@Suite(.onBothStores) struct ChildKeyTests {
  let folder: Folder

  init() throws { folder = try Folder() }

  private func register(_ desk: Desk, _ details: ChildDetails, postcode: String? = nil) throws {
    let home = HouseholdDetails(address: "1 Invented Road", postcode: postcode)
    try desk.submit([Hub.contact([.new(details)], household: .new(home))], by: Hub.manager, at: .start)
  }

  @Test func aChildIsFoundByASpellingThatSoundsAlikeAndWhoSharesMostComesFirst() throws {
    let desk = try folder.desk().staffed()
    let day = Day.on("2014-03-12")
    try register(desk, ChildDetails(givenName: "Katherine", familyName: "Smyth"))
    try register(desk, ChildDetails(givenName: "Catherine", familyName: "Smith", birthDate: day))
    try register(desk, ChildDetails(givenName: "Yusuf", familyName: "Anwar"))
    let subject = MatchSubject(givenName: "Catherine", familyName: "Smith", birthDate: day)
    #expect(try desk.children(like: subject) == [ChildID(2), ChildID(1)])
    #expect(try desk.children(like: subject, limit: 1) == [ChildID(2)])
    #expect(try desk.children(like: MatchSubject()).isEmpty)
  }

  /// The same name, once with another date of birth and once with none, and a child who is known by a case.
  @Test func whoMayBeKnownUnderAnotherRecordAsksForALook() throws {
    let desk = try folder.desk().staffed().withReferral()
    try register(desk, Hub.child("Maisie"))
    try register(
      desk, ChildDetails(givenName: "Maisie", familyName: "Testchild", birthDate: .on("2009-08-30")))
    try register(desk, ChildDetails(givenName: "Maisie", familyName: "Testchild"))
    let unborn = MatchSubject(givenName: "Maisie", familyName: "Testchild")
    #expect(try desk.possibleMatches(of: unborn).map(\.child) == [1, 2, 3, 4].map(ChildID.init))
    let records = (2...4).map { ContactID($0).record }
    let found = try desk.possibleMatches(among: records + [TeamID(1).record])
    #expect(found[ChildID(2)]?.map(\.child) == [ChildID(1), ChildID(4)])
    #expect(found[ChildID(3)]?.map(\.child) == [ChildID(4)])
    #expect(found[ChildID(4)]?.map(\.child) == [1, 2, 3].map(ChildID.init))
    #expect(found.count == 3)
  }

  /// A child with a second contact is known: the history says so, and nobody else is in question.
  @Test func aChildWhoIsKnownAsksForNoLook() throws {
    let desk = try folder.desk().staffed().withReferral()
    try register(desk, Hub.child("Maisie"))
    try desk.submit([Hub.contact([.known(ChildID(1))])], by: Hub.manager, at: .start)
    #expect(try desk.possibleMatches(among: [ChildID(1).record]).isEmpty)
    #expect(try desk.possibleMatches(among: [ChildID(2).record])[ChildID(2)]?.map(\.child) == [ChildID(1)])
  }

  /// Two records of one home are a family that somebody has already put together.
  @Test func aBrotherOrSisterElsewhereAsksForALookAndOneOfTheSameHomeDoesNot() throws {
    let desk = try folder.desk().staffed().withReferral()
    let home = NewHousehold.new(HouseholdDetails(address: "1 Invented Road", postcode: "OL16 1AA"))
    try desk.submit(
      [.changeHousehold(HouseholdID(1), HouseholdDetails(address: "1 Invented Road", postcode: "OL16 1AA"))],
      by: Hub.manager, at: .start)
    let siblings = ["Poppy", "Quentin"].map { name in
      NewChild.new(ChildDetails(givenName: name, familyName: "Testchild", birthDate: .on("2018-02-01")))
    }
    try desk.submit([Hub.contact(siblings, household: home)], by: Hub.manager, at: .start)
    let found = try desk.possibleMatches(among: [ContactID(2).record])
    #expect(found[ChildID(2)]?.map(\.child) == [ChildID(1)])
    #expect(found[ChildID(3)]?.map(\.child) == [ChildID(1)])
    #expect(found[ChildID(2)]?.map(\.kind) == [.siblings])
  }

  @Test func keysFollowWhatIsKnownOfTheChildAndTheHome() throws {
    let desk = try folder.desk().staffed()
    try register(desk, ChildDetails(givenName: "Maisie", familyName: "Pike"), postcode: "OL16 1AA")
    let old = MatchSubject(postcode: "OL16 1AA")
    let new = MatchSubject(postcode: "OL12 7ZZ")
    #expect(try desk.children(like: old) == [ChildID(1)])
    try desk.submit(
      [
        .changeHousehold(HouseholdID(1), HouseholdDetails(address: "2 Invented Road", postcode: "OL12 7ZZ")),
        .child(ChildID(1), .change(ChildDetails(givenName: "Jodie", familyName: "Winterbottom"))),
      ], by: Hub.manager, at: .start)
    #expect(try desk.children(like: old).isEmpty)
    #expect(try desk.children(like: new) == [ChildID(1)])
    // Who knew the child under the former name must still find the record.
    #expect(try desk.children(like: MatchSubject(givenName: "Maisie", familyName: "Pike")) == [ChildID(1)])
    #expect(try desk.children(like: MatchSubject(familyName: "Winterbottom")) == [ChildID(1)])
    #expect(try desk.ledger.rebuild().keys == 0)
  }

  @Test func aMergedDuplicatesNumberLeadsToTheRecordThatStands() throws {
    let desk = try folder.desk().staffed()
    try register(desk, ChildDetails(givenName: "Maisie", familyName: "Pike"))
    try register(
      desk, ChildDetails(givenName: "Maisy", familyName: "Pyke", nhsNumber: "9434765919", externalID: "A17"))
    try desk.submit(
      [.child(ChildID(2), .merge(into: ChildID(1), reason: "one child, registered twice"))], by: Hub.manager,
      at: .start)
    try desk.close()
    let again = try folder.desk()
    #expect(try again.children(numbered: .external("A17")) == [ChildID(1)])
    #expect(try again.children(numbered: .nhs("9434765919")) == [ChildID(1)])
    #expect(try again.children(like: MatchSubject(givenName: "Maisy", familyName: "Pyke")) == [ChildID(1)])
    #expect(try again.ledger.rebuild().keys == 0)
  }

  private func named(_ desk: Desk, _ text: String, limit: Int = 100) throws -> [ChildID] {
    try desk.children(named: NameQuery(text), limit: limit).found
  }

  @Test func aChildIsFoundByAnyPartOfAnyNameAndTheClosestComesFirst() throws {
    let desk = try folder.desk().staffed()
    try register(desk, ChildDetails(givenName: "Levi", familyName: "Crabtree"))
    try register(desk, ChildDetails(givenName: "Evie", familyName: "Crabtree", otherNames: ["Evie Marsden"]))
    try register(desk, ChildDetails(givenName: "Maisie-Jane", familyName: "Tree"))
    #expect(try named(desk, "crab") == [ChildID(1), ChildID(2)])
    #expect(try named(desk, "tree") == [ChildID(3), ChildID(1), ChildID(2)])
    #expect(try named(desk, "crabtree ev") == [ChildID(2), ChildID(1)])
    #expect(try named(desk, "E Crabtree") == [ChildID(2), ChildID(1)])
    #expect(try named(desk, "rsde") == [ChildID(2)])
    #expect(try named(desk, "siejan") == [ChildID(3)])
    #expect(try named(desk, "Krabtree") == [ChildID(1), ChildID(2)])
    #expect(try named(desk, "crabtrees").isEmpty)
    #expect(try named(desk, "").isEmpty)
    #expect(try desk.children(named: NameQuery("tree"), limit: 1).more == 2)
    #expect(try desk.ledger.rebuild().keys == 0)
    #expect(try named(desk, "crab") == [ChildID(1), ChildID(2)])
  }

  @Test func aFormerNameFindsTheChildAndAMergedOneFindsTheRecordThatStands() throws {
    let desk = try folder.desk().staffed()
    try register(desk, ChildDetails(givenName: "Jodie", familyName: "Pike"))
    try register(desk, ChildDetails(givenName: "Jodie", familyName: "Akhtar"))
    try desk.submit(
      [
        .child(ChildID(2), .change(ChildDetails(givenName: "Jodie", familyName: "Winterbottom"))),
        .child(ChildID(2), .merge(into: ChildID(1), reason: "one child, registered twice")),
      ], by: Hub.manager, at: .start)
    #expect(try named(desk, "khta") == [ChildID(1)])
    #expect(try named(desk, "winter") == [ChildID(1)])
    #expect(try desk.ledger.rebuild().keys == 0)
  }
}
