import Testing

@testable import CaseModel

@Suite struct NameSearchTests {
  private let child = MatchSubject(
    names: ["Zoë Haslam"], givenName: "Zoë Maisie-Jane", familyName: "O’Brien")

  @Test(arguments: [
    ("zoe", "accents differ"),
    ("ZOË", "name begins Zoë"),
    ("obrien", "name begins O’Brien"),
    ("o'b", "name begins O’Brien"),
    ("mai", "name begins Maisie"),
    ("brien zoe", "part of O’Brien, accents differ"),
    ("obrien zoë", "name begins O’Brien, name begins Zoë"),
    ("O'Brien, Zoë", "name begins O’Brien, name begins Zoë"),
    ("jane zo", "name begins Jane, name begins Zoë"),
    ("maisiejane", "name split or joined"),
    ("maisy", "sounds like Maisie"),
    ("jayne", "sounds like Jane"),
    ("haslam", "name begins Haslam, another name of the child"),
    ("haslam maisie", nil),
    ("zoë zoë", nil),
    ("aisie", "part of Maisie"),
    ("aise", nil),
    ("a", "part of Maisie"),
    ("kayleigh", nil),
    ("", ""),
    (" -' ", ""),
  ])
  func wordsInAnyOrderFindTheChild(query: String, words: String?) {
    let found = child.nameContains(query: query)
    #expect(found.map { $0.map(\.words).joined(separator: ", ") } == words)
  }

  @Test func aWholeWordTakesItsPlaceBeforeABeginning() {
    let jo = MatchSubject(givenName: "Jo", familyName: "Jones")
    #expect(jo.nameContains(query: "Jo Jones") == [.nameBegins("Jo"), .nameBegins("Jones")])
    #expect(jo.nameContains(query: "Jones Jo") == [.nameBegins("Jones"), .nameBegins("Jo")])
    #expect(jo.nameContains(query: "Jo Jo") == [.nameBegins("Jo"), .nameBegins("Jones")])
  }

  @Test func twoWordsFindAJoinedName() {
    let child = MatchSubject(givenName: "Maisiejane", familyName: "Reid")
    #expect(child.nameContains(query: "maisie jane") == [.splitName])
    #expect(child.nameContains(query: "maisie jane r") == [.splitName])
    #expect(child.nameContains(query: "maisie janet") == nil)
  }

  @Test func aPreparedNameIsSearchedAgain() {
    let name = SearchableName(["Noor Haslam", ""])
    #expect(name.contains(NameQuery("has")) == [.nameBegins("Haslam")])
    #expect(name.contains(NameQuery("n")) == [.nameBegins("Noor")])
    #expect(name.contains(NameQuery("x")) == nil)
    #expect(SearchableName([]).contains(NameQuery("x")) == nil)
    #expect(NameQuery("  ").isEmpty)
  }
}
