import Testing

@testable import CaseModel

@Suite struct ChildSearchTests {
  private let evie = MatchSubject(
    names: ["Evie Holt", "Lexi Marsden-Pike"], givenName: "Evie", familyName: "Crabtree",
    birthDate: Day(text: "2014-03-12"), postcode: "OL11 0KO")

  private func finds(_ query: ChildQuery) -> Bool { ChildSearcher(query).finding(evie) != nil }

  @Test(arguments: [("Crabtree", "Evie"), ("Holt", "Evie"), ("Marsden-Pike", "Lexi"), ("Evie", "Crabtree")])
  func everyBeginningOfEveryNameFindsTheChildAndTypingOnNeverLosesIt(family: String, given: String) {
    for familyLetters in 2...family.count {
      let half = String(family.prefix(familyLetters))
      #expect(finds(ChildQuery(givenName: "", familyName: half)), "\(half)")
      for givenLetters in 1...given.count {
        let query = ChildQuery(givenName: String(given.prefix(givenLetters)), familyName: half)
        #expect(finds(query), "\(query)")
      }
    }
  }

  @Test(arguments: ["rab", "tre", "ee", "olt", "rsden", "pik"])
  func theInsideOfANameFindsTheChild(part: String) {
    #expect(finds(ChildQuery(givenName: "", familyName: part)))
    #expect(finds(ChildQuery(givenName: part, familyName: "")))
  }

  @Test func wordsOfTwoNamesOfAChildAreNotOneName() {
    #expect(!finds(ChildQuery(givenName: "Lexi", familyName: "Crabtree")))
  }

  @Test func anotherDateOfBirthIsSaidAndHidesNobodyOfTheName() throws {
    let query = ChildQuery(givenName: "Evie", familyName: "Crabtree", birthDate: Day(text: "2011-10-30"))
    let finding = try #require(ChildSearcher(query).finding(evie))
    #expect(finding.reasons.contains(.birthDateDiffers))
    #expect(finding.score < Match.likelyScore)
  }

  @Test func aDateOfBirthAloneFindsWhoWasBornOnItOrWithDayAndMonthSwapped() {
    #expect(finds(ChildQuery(givenName: "", familyName: "", birthDate: Day(text: "2014-03-12"))))
    #expect(finds(ChildQuery(givenName: "", familyName: "", birthDate: Day(text: "2014-12-03"))))
    #expect(!finds(ChildQuery(givenName: "", familyName: "", birthDate: Day(text: "2014-03-13"))))
    #expect(!finds(ChildQuery(givenName: "", familyName: "")))
  }

  @Test func eachWordIsFoundInAWordOfItsOwnWhicheverWayRoundTheyAreTyped() {
    let child = MatchSubject(givenName: "Anna", familyName: "Dan")
    #expect(child.nameContains(query: "an ann") == [.nameHolds("Dan"), .nameBegins("Anna")])
    #expect(child.nameContains(query: "ann an") == [.nameBegins("Anna"), .nameHolds("Dan")])
    #expect(child.nameContains(query: "anna dan anna") == nil)
  }

  @Test func aShortFormFindsTheName() {
    let child = MatchSubject(givenName: "Elizabeth", familyName: "Smith")
    #expect(child.nameContains(query: "liz smyth") == [.shortForm("Elizabeth"), .soundsLike("Smith")])
  }

  @Test func aChildIsFoundByTheNameItHadBefore() {
    var child = Child(
      id: ChildID(1),
      registered: ChildRegistered(
        details: ChildDetails(givenName: "Evie", familyName: "Holt"), household: nil))
    child.apply(.changed(ChildDetails(givenName: "Evie", familyName: "Crabtree")))
    child.apply(.changed(ChildDetails(givenName: "Evie", familyName: "Crabtree", sex: .female)))
    #expect(child.formerNames == ["Evie Holt"])
    let known = MatchSubject(child, home: nil)
    #expect(ChildSearcher(ChildQuery(givenName: "", familyName: "Hol")).finding(known) != nil)
  }
}
