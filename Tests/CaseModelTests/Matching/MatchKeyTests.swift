import Testing

@testable import CaseModel

@Suite struct MatchKeyTests {
  @Test func aChildHasItsKeys() {
    let keys = matchKeys(
      of: child(
        "Tom|Farooqi", "2014-12-03", postcode: "ol111aa", phones: ["+44 7700 900123", "999"],
        nhs: "943 476 5919", upn: "A354200012345"))
    #expect(
      keys.map(\.text) == [
        "d:2014-03-12", "f:thomas", "n:9434765919", "p:OL11 1AA", "s:FRK", "s:TM", "s:TMFRK", "t:900123",
        "u:A354200012345",
      ])
  }

  @Test func bothWaysOfADateHaveOneKey() {
    #expect(matchKeys(of: child("|", "2014-03-12")) == matchKeys(of: child("|", "2014-12-03")))
    #expect(matchKeys(of: child("|", "2014-03-13")).map(\.text) == ["d:2014-03-13"])
    #expect(matchKeys(of: child("|")).isEmpty)
    #expect(matchKeys(of: child("Unborn baby|Unknown")).isEmpty)
    #expect(matchKeys(of: child("|", postcode: "OL11", phones: ["12345"], nhs: "1", upn: "UN1")).isEmpty)
  }

  @Test(arguments: MatchTests.names + MatchTests.others + MatchTests.siblings)
  func whatMatchesSharesAKey(pair: MatchTests.Pair) {
    guard match(pair.one, pair.other) != nil else { return }
    #expect(!Set(matchKeys(of: pair.one)).isDisjoint(with: matchKeys(of: pair.other)))
  }

  /// Children drawn at random, and their records spoilt as hurried hands spoil them.
  @Test(arguments: [1, 2, 3, 4, 5] as [UInt64])
  func whateverMatchesSharesAKeyAndMatchesBothWays(seed: UInt64) {
    var draw = Draw(seed: seed)
    var shown = 0
    for _ in 0..<1500 {
      let one = draw.child()
      let other = draw.isLucky(1, in: 4) ? draw.child() : draw.spoilt(one)
      let found = match(one, other)
      let back = match(other, one)
      #expect(found?.score == back?.score && found?.kind == back?.kind, "seed \(seed)")
      guard let found else { continue }
      shown += 1
      #expect((0...100).contains(found.score) && !found.reasons.isEmpty)
      #expect(
        !Set(matchKeys(of: one)).isDisjoint(with: matchKeys(of: other)), "seed \(seed): \(one) \(other)")
    }
    #expect(shown > 500)
  }

  @Test(arguments: [11, 12, 13] as [UInt64])
  func aNamedChildIsAlwaysLikelyToBeItself(seed: UInt64) {
    var draw = Draw(seed: seed)
    for _ in 0..<300 {
      let one = draw.child()
      // An unnamed child may be its own twin.
      guard one.birthDate != nil, one.givenName != "Unborn" else { continue }
      #expect(match(one, one)?.isLikely == true, "\(one)")
    }
  }
}

/// A small seeded source of invented children.
private struct Draw: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// SplitMix64.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func isLucky(_ chances: Int, in all: Int) -> Bool {
    Int.random(in: 0..<all, using: &self) < chances
  }

  private mutating func one<Element>(of choices: [Element]) -> Element {
    choices[Int.random(in: 0..<choices.count, using: &self)]
  }

  private static let given = [
    "Maisie", "Mohammed", "Muhammad", "Kayleigh", "Aisha", "Zoë", "Leo", "Tom", "Katherine", "Yusuf",
    "Siobhán",
    "Ellie-May", "Jack", "Hassan", "Hussain", "Al", "Noor", "Łukasz",
  ]
  private static let family = [
    "Taylor", "Farooqi", "Khan", "Smith-Jones", "O’Brien", "Reid", "Okafor", "Rehman", "Wójcik", "Ng",
    "Haslam",
  ]

  mutating func child() -> MatchSubject {
    let given = isLucky(1, in: 3) ? "\(one(of: Self.given)) \(one(of: Self.given))" : one(of: Self.given)
    let born = Day(number: Int32.random(in: 12_000...17_900, using: &self))
    return MatchSubject(
      givenName: isLucky(1, in: 30) ? "Unborn" : given, familyName: one(of: Self.family),
      birthDate: isLucky(5, in: 6) ? born : nil, expectedBirthDate: isLucky(1, in: 8) ? born : nil,
      postcode: isLucky(1, in: 2) ? one(of: ["OL11 1AA", "OL12 9ZZ", "OL11", "M24 4AB"]) : nil,
      phones: isLucky(1, in: 2) ? [one(of: ["07700900123", "01706 900456", "07700 900789"])] : [])
  }

  mutating func spoilt(_ child: MatchSubject) -> MatchSubject {
    var given = child.givenName
    var family = child.familyName
    var names = child.names
    var born = child.birthDate
    var expected = child.expectedBirthDate
    var postcode = child.postcode
    var phones = child.phones
    for _ in 0..<Int.random(in: 1...3, using: &self) {
      switch Int.random(in: 0..<13, using: &self) {
      case 0: swap(&given, &family)
      case 1: given = given.replacing("-", with: " ").uppercased()
      case 2: given = given.filter { $0 != " " && $0 != "-" }
      case 3: given = mistyped(given)
      case 4: family = mistyped(family)
      case 5: born = born.flatMap { Day(year: $0.year, month: $0.dayOfMonth, day: $0.month) ?? $0 }
      case 6: born = born.map { $0.advanced(by: Int.random(in: -9...9, using: &self)) }
      case 7: (born, expected) = (nil, born)
      case 8: names = ["\(given) \(family)"]; family = one(of: Self.family)
      case 9: given = one(of: Self.given)
      case 10: family += "-" + one(of: Self.family)
      case 11: postcode = postcode.map { String($0.prefix(4)) }
      default: phones = []; born = nil
      }
    }
    return MatchSubject(
      names: names, givenName: given, familyName: family, birthDate: born, expectedBirthDate: expected,
      postcode: postcode, phones: phones)
  }

  private mutating func mistyped(_ name: String) -> String {
    var letters = Array(name)
    guard letters.count > 2 else { return name }
    let place = Int.random(in: 1..<(letters.count - 1), using: &self)
    switch Int.random(in: 0..<3, using: &self) {
    case 0: letters.remove(at: place)
    case 1: letters.swapAt(place, place + 1)
    default: letters[place] = one(of: Array("aeioulnrst"))
    }
    return String(letters)
  }
}
