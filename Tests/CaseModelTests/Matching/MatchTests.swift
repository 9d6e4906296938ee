import Testing

@testable import CaseModel

/// A child as a test writes it: "Given|Family" and what else is known.
func child(
  _ name: String, _ born: String? = nil, expected: String? = nil, also names: [String] = [],
  postcode: String? = nil, phones: [String] = [], nhs: String? = nil, upn: String? = nil
) -> MatchSubject {
  let sides = name.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
  return MatchSubject(
    names: names, givenName: sides[0], familyName: sides.count > 1 ? sides[1] : "", birthDate: born.map(day),
    expectedBirthDate: expected.map(day), postcode: postcode, phones: phones, nhsNumber: nhs, upn: upn)
}

@Suite struct MatchTests {
  struct Pair: CustomTestStringConvertible {
    let one: MatchSubject
    let other: MatchSubject
    let words: String
    var kind = Match.Kind.sameChild
    var isLikely = true

    var testDescription: String { words }
  }

  /// The same date of birth throughout, so that the reasons of the name stand out.
  private static func named(_ one: String, _ other: String, _ words: String) -> Pair {
    Pair(
      one: child(one, "2014-03-12"), other: child(other, "2014-03-12"), words: "\(words), same date of birth")
  }

  static let names: [Pair] = [
    named("Maisie|Taylor", "Maisie|Taylor", "same name"),
    named("maisie|TAYLOR", "Maisie|Taylor", "same name"),
    named("Aoife|O'Brien", "Aoife|O’Brien", "same name"),
    named("Aoife|O Brien", "Aoife|O'Brien", "name split or joined"),
    named("Zoë|Smith", "Zoe|Smith", "accents differ"),
    named("Łukasz|Wójcik", "Lukasz|Wojcik", "accents differ"),
    named("Zoe\u{308}|Smith", "Zoë|Smith", "same name"),
    named("Taylor|Maisie", "Maisie|Taylor", "name reversed"),
    named("Faruqi|Mohammed", "Muhammad|Farooqi", "name reversed, sounds like Farooqi, sounds like Muhammad"),
    named("Maisie-Jane|Taylor", "Maisie Jane|Taylor", "name split or joined"),
    named("Maisie Jane|Taylor", "Maisiejane|Taylor", "name split or joined"),
    named("Maisie|Jane Taylor", "Maisie Jane|Taylor", "name split or joined"),
    named("Maisie|Taylor", "Maisie Jane|Taylor", "further name Jane"),
    named("Maisie Jane|Taylor", "Jane|Taylor", "further name Maisie"),
    named("Maisie|Taylor-Jones", "Maisie|Jones", "half of a double name, Jones"),
    named("Maisie|Taylor-Jones", "Maisie|Taylor Reid", "half of a double name, Taylor"),
    named("Maisie Jane|Taylor", "Maisie Rose|Taylor", "further name Rose"),
    named("Kayley|Reid", "Kayleigh|Reid", "sounds like Kayleigh"),
    named("Siobhán|Reid", "Shivaun|Reid", "sounds like Shivaun"),
    named("Mohammed|Farooqi", "Muhammad|Faruqi", "sounds like Muhammad, sounds like Faruqi"),
    named("Aisha|Reid", "Ayesha|Reid", "sounds like Ayesha"),
    named("Thomas|Reid", "Tom|Reid", "a form of Tom"),
    named("Katie|Reid", "Katherine|Reid", "a form of Katherine"),
    named("Tylor|Mason", "Tyler|Masson", "sounds like Tyler, sounds like Masson"),
    named("Ashraf|Rehman", "Ashraf|Rahman", "one letter from Rahman"),
    named("Maisie|Halsam", "Maisie|Haslam", "one letter from Haslam"),
    named("Maisie|Talyor", "Maisie|Taylor", "sounds like Taylor"),
    named("M|Taylor", "Maisie|Taylor", "initial of Maisie"),
    named("Mohammed|Khan", "Mohammed Hassan|Khan", "further name Hassan"),
  ]

  @Test(arguments: names)
  func namesOfOneChildMatch(pair: Pair) throws {
    let found = try #require(match(pair.one, pair.other))
    #expect(found.words == pair.words)
    #expect(found.kind == pair.kind)
    #expect(found.isLikely == pair.isLikely)
  }

  static let others: [Pair] = [
    Pair(
      one: child("Maisie|Taylor", "2014-03-12"), other: child("Maisie|Taylor", "2014-12-03"),
      words: "same name, day and month swapped"),
    Pair(
      one: child("Maisie|Taylor", "2014-03-12"), other: child("Maisie|Taylor", "2014-03-21"),
      words: "same name, date of birth nearly the same", isLikely: false),
    Pair(
      one: child("Maisie|Taylor", "2014-03-12"), other: child("Maisie|Taylor", "2015-03-12"),
      words: "same name, date of birth nearly the same", isLikely: false),
    Pair(
      one: child("Maisie|Taylor"), other: child("Maisie|Taylor", "2014-03-12"), words: "same name",
      isLikely: false),
    Pair(
      one: child("Muhammad|Farooqi"), other: child("Mohammed|Faruqi", "2014-03-12"),
      words: "sounds like Mohammed, sounds like Faruqi", isLikely: false),
    Pair(
      one: child("Maisie|Taylor", postcode: "OL11 1AA", phones: ["07700 900123"]),
      other: child("Maisie|Taylor", postcode: "ol111aa", phones: ["+44 7700 900123"]),
      words: "same name, postcode OL11 1AA, same phone"),
    Pair(
      one: child("Maisie|Taylor", "2014-03-12", postcode: "OL11"),
      other: child("Maisie|Taylor", "2014-03-12", postcode: "OL11 1AA"),
      words: "same name, same date of birth, postcode OL11 …"),
    // A child known under the mother's name and the father's.
    Pair(
      one: child("Maisie|Taylor", "2014-03-12"), other: child("Maisie|Reid", "2014-03-12"),
      words: "same given name, same date of birth", isLikely: false),
    Pair(
      one: child("Maisie|Taylor", "2014-03-12"),
      other: child("Maisie|Reid", "2014-03-12", also: ["Maisie Taylor"]),
      words: "same name, another name of the child, same date of birth"),
    Pair(
      one: child("Maisie|Taylor", "2014-03-12"),
      other: child("Maisie|Reid", "2014-03-12", also: ["Taylor, Maisie"]),
      words: "same name, another name of the child, same date of birth"),
    Pair(
      one: MatchSubject(names: ["Maisie Taylor"], birthDate: day("2014-03-12")),
      other: child("Maisie|Taylor", "2014-03-12"), words: "same name, same date of birth"),
    Pair(
      one: child("Unborn|Reid", expected: "2019-03-20"), other: child("Leo|Reid", "2019-03-02"),
      words: "same family name, born near the expected date", isLikely: false),
    Pair(
      one: child("Unborn baby|Reid", expected: "2019-03-20"),
      other: child("Baby|Reid", expected: "2019-04-10"),
      words: "same family name, expected at the same time", isLikely: false),
    Pair(
      one: child("|", "2014-03-12", postcode: "OL11 1AA"),
      other: child("Maisie|Taylor", "2014-03-12", postcode: "OL11 1AA"),
      words: "same date of birth, postcode OL11 1AA", isLikely: false),
    Pair(
      one: child("Maisie|Taylor", "2014-03-12", nhs: "943 476 5919"),
      other: child("Leo|Reid", "2014-03-12", nhs: "9434765919"),
      words: "same date of birth, same NHS number"),
    Pair(
      one: child("Maisie|Taylor", "2014-03-12", nhs: "943 476 5919"),
      other: child("Leo|Reid", "2009-08-30", nhs: "9434765919"),
      words: "but another date of birth, same NHS number", isLikely: false),
    Pair(
      one: child("Maisie|Taylor", upn: "A354200012345"), other: child("Maisy|Reid", upn: "a354200012345"),
      words: "sounds like Maisy, same UPN"),
    Pair(
      one: child("Maisie|Taylor", "2014-03-12", nhs: "9434765919"),
      other: child("Maisie|Taylor", "2014-03-12", nhs: "9434765870"),
      words: "same name, same date of birth, but another NHS number", isLikely: false),
    Pair(
      one: child("Maisie|Taylor", "2014-03-12", postcode: "OL11 1AA", phones: ["01706 900123"]),
      other: child("Maisie|Taylor", "2011-07-30", postcode: "OL11 1AA", phones: ["900123"]),
      words: "same name, but another date of birth, postcode OL11 1AA, same phone", isLikely: false),
  ]

  @Test(arguments: others)
  func whatElseIsKnownSpeaksForAndAgainst(pair: Pair) throws {
    let found = try #require(match(pair.one, pair.other))
    #expect(found.words == pair.words)
    #expect(found.kind == pair.kind)
    #expect(found.isLikely == pair.isLikely)
  }

  static let siblings: [Pair] = [
    Pair(
      one: child("Maisie|Taylor", "2014-03-12"), other: child("Alfie|Taylor", "2014-03-12"),
      words: "same family name, same date of birth"),
    Pair(
      one: child("Ellie|Taylor", "2014-03-12"), other: child("Ella|Taylor", "2014-03-12"),
      words: "same family name, same date of birth"),
    Pair(
      one: child("Hassan|Hussain", "2014-03-12"), other: child("Hussain|Hussain", "2014-03-12"),
      words: "same family name, same date of birth"),
    Pair(
      one: child("Mohammed Hassan|Khan", "2014-03-12"), other: child("Muhammad Hussain|Khan", "2014-03-12"),
      words: "same family name, same date of birth"),
    Pair(
      one: child("Jayden|Okafor", "2014-03-12"), other: child("Kayden|Okafor", "2014-03-12"),
      words: "same family name, same date of birth"),
    Pair(
      one: child("Maisie|Taylor-Jones", "2014-03-12"), other: child("Alfie|Jones", "2014-03-12"),
      words: "half of a double name, Jones, same date of birth"),
    Pair(
      one: child("Maisie|Farooqi", "2014-03-12", nhs: "9434765919"),
      other: child(
        "Alfie|Faruqi", "2016-05-30", postcode: "OL11", phones: ["07700900123"], nhs: "9434765870"),
      words: ""),
    Pair(
      one: child("Maisie|Farooqi", "2014-03-12", phones: ["07700900123"], nhs: "9434765919"),
      other: child("Alfie|Faruqi", "2016-05-30", phones: ["07700900123"], nhs: "9434765870"),
      words: "sounds like Faruqi, same phone"),
    Pair(
      one: child("Unborn twin 1|Reid", expected: "2019-03-20"),
      other: child("Unborn twin 2|Reid", expected: "2019-03-20"),
      words: "same family name, expected at the same time"),
  ]

  @Test(arguments: siblings)
  func twinsAndSiblingsAreNotOneChild(pair: Pair) throws {
    guard !pair.words.isEmpty else {
      #expect(match(pair.one, pair.other) == nil)
      return
    }
    let found = try #require(match(pair.one, pair.other))
    #expect(found.kind == .siblings)
    #expect(!found.isLikely)
    #expect(found.words == pair.words)
  }

  /// Twins and triplets who have no names yet are told apart by their number, however it is written.
  @Test(arguments: [("1", "one", "first"), ("2", "two", "second"), ("3", "three", "third")])
  func theNumberOfAnUnbornTwinIsOneHoweverWritten(figure: String, word: String, ordinal: String) {
    func twin(_ number: String) -> MatchSubject {
      child("Unborn twin \(number)|Reid", expected: "2019-03-20")
    }
    for number in [word, ordinal] { #expect(match(twin(figure), twin(number))?.kind == .sameChild) }
    for other in ["1", "2", "3"] where other != figure {
      for number in [word, ordinal] { #expect(match(twin(other), twin(number))?.kind == .siblings) }
    }
  }

  /// A list may have brought in a child on a plan without a name: born on the same day is worth a look, and no more.
  @Test func aRecordWithoutANameIsShownByTheDayOfBirth() throws {
    let found = try #require(match(child("Anna|Wood", "2014-03-14"), child("|", "2014-03-14")))
    #expect(found.kind == .sameChild && found.asksForALook && !found.isLikely)
    #expect(match(child("Anna|Wood", "2014-03-14"), child("|", "2014-03-15")) == nil)
    #expect(match(child("Anna|Wood"), child("|")) == nil)
  }

  /// The home tells a brother or sister from a namesake.
  @Test func aBrotherOrSisterByNameAndHomeAsksForALook() throws {
    func one(_ postcode: String, _ other: String) -> Match? {
      match(
        child("Poppy|Testchild", "2018-02-01", postcode: postcode),
        child("Maisie|Testchild", "2014-03-12", postcode: other))
    }
    #expect(one("OL16 1AA", "OL16 1AA")?.kind == .siblings)
    #expect(one("OL16 1AA", "OL16 1AA")?.asksForALook == true)
    #expect(one("OL16 1AA", "OL16 2BB") == nil)
    let twins = match(child("Poppy|Testchild", "2014-03-12"), child("Maisie|Testchild", "2014-03-12"))
    #expect(twins?.asksForALook == false)
  }

  static let strangers: [Pair] = [
    Pair(one: child("Maisie|Taylor"), other: child("Alfie|Taylor"), words: "a family name only"),
    Pair(one: child("Maisie|Taylor"), other: child("Maisie|Reid"), words: "a given name only"),
    Pair(
      one: child("Maisie|Taylor", "2014-03-12"), other: child("Leo|Reid", "2014-03-12"),
      words: "a birthday only"),
    Pair(
      one: child("Maisie|Taylor", "2014-03-12", postcode: "OL11 1AA", phones: ["07700900123"]),
      other: child("Leo|Reid", "2009-08-30", postcode: "OL11 1AA", phones: ["07700900123"]),
      words: "a home only"),
    Pair(
      one: child("Mohammed|Ali", "2014-03-12"), other: child("Mohammed|Ali", "2009-08-30"),
      words: "the same name, another age"),
    Pair(
      one: child("Maisie|Taylor", postcode: "OL11 1AA"), other: child("Alfie|Taylor", postcode: "OL11 2BB"),
      words: "a family name and a town"),
    Pair(one: child("Unborn|"), other: child("Unborn|"), words: "two unnamed children"),
    Pair(
      one: child("Unborn|Reid", expected: "2019-03-20"), other: child("Leo|Reid", "2018-09-02"),
      words: "born half a year before"),
    Pair(
      one: child("Maisie|Taylor", "2014-03-12", nhs: "0000000000"),
      other: child("Leo|Reid", "2014-03-12", nhs: "0000000000"), words: "a stand-in for an NHS number"),
    Pair(one: child("Maisie|Taylor", upn: "UN1"), other: child("Leo|Reid", upn: "UN1"), words: "no UPN"),
    Pair(one: child("|"), other: child("|"), words: "nothing known"),
    Pair(one: child("|", phones: ["999"]), other: child("|", phones: ["999"]), words: "a short number"),
  ]

  @Test(arguments: strangers)
  func strangersAreNotShown(pair: Pair) {
    #expect(match(pair.one, pair.other) == nil)
  }

  @Test func theMoreAgreesTheHigherTheScore() throws {
    let maisie = child(
      "Maisie|Taylor", "2014-03-12", postcode: "OL11 1AA", phones: ["07700900123"], nhs: "9434765919")
    let scores = try [
      child("Kayleigh|Taylor", "2014-03-12"),
      child("Maisie|Taylor"),
      child("Maisy|Taylor", "2014-12-03"),
      child("Maisy|Taylor", "2014-03-12"),
      child("Maisie|Taylor", "2014-03-12"),
      child("Maisie|Taylor", "2014-03-12", phones: ["07700900123"]),
      maisie,
    ].map { try #require(match(maisie, $0)).score }
    #expect(scores == scores.sorted())
    #expect(Set(scores).count == scores.count)
    #expect(scores.last == 100)
  }

  /// Four weeks between two expected dates; sixteen weeks early to three weeks late for one who was born.
  @Test(
    arguments: [
      (nil, "2019-03-29", "2019-03-01", true), (nil, "2019-03-30", "2019-03-01", false),
      (nil, "2019-03-01", "2019-03-30", false),
      ("2018-11-09", nil, "2019-03-01", true), ("2018-11-08", nil, "2019-03-01", false),
      ("2019-03-22", nil, "2019-03-01", true), ("2019-03-23", nil, "2019-03-01", false),
    ] as [(String?, String?, String, Bool)])
  func anExpectedBirthIsNearEnoughOrNot(born: String?, due: String?, expected: String, isNear: Bool) {
    let found = match(
      child("Isla|Reid", born, expected: due, phones: ["07700900123"]),
      child("Isla|Reid", expected: expected, phones: ["07700900123"]))
    #expect((found != nil) == isNear)
  }

  /// Two names that change places are no further name.
  @Test func namesInAnotherOrderNameNoFurtherOne() {
    let found = match(child("Maisie Jane|Taylor", "2014-03-12"), child("Jane Maisie|Taylor", "2014-03-12"))
    #expect(found?.reasons.contains(.furtherNames("")) != true)
  }

  @Test func everyReasonHasItsOwnWords() {
    let reasons: [MatchReason] = [
      .sameName, .sameGivenName, .sameFamilyName, .reversedName, .splitName, .halfOfDoubleName("A"),
      .accentsDiffer, .soundsLike("A"), .shortForm("A"), .nearlySpelt("A"), .initial("A"), .furtherNames("A"),
      .otherName, .nameBegins("A"), .sameBirthDate, .dayAndMonthSwapped, .nearBirthDate,
      .bornNearExpectedDate, .sameExpectedDate, .birthDateDiffers, .samePostcode("OL11 1AA"),
      .postcodePart("OL11"), .samePhone, .sameNHSNumber, .nhsNumberDiffers, .sameUPN,
    ]
    #expect(Set(reasons.map(\.words)).count == reasons.count)
  }
}
