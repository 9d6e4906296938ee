import CaseModel

/// Invented people and texts; the same seed gives the same ones.
struct Invention {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// A number below a limit (SplitMix64).
  mutating func number(below limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(limit))
  }

  mutating func one<Item>(of items: [Item]) -> Item { items[number(below: items.count)] }

  /// A child of up to twelve and a half, who is still one when the case comes back years later.
  mutating func child(of family: String, on today: Day) -> ChildDetails {
    let isAsked = number(below: 3) > 0
    return ChildDetails(
      givenName: one(of: Self.givenNames), familyName: family,
      birthDate: Day(number: today.number - Int32(number(below: 4_600))),
      sex: number(below: 2) == 0 ? .female : .male, ethnicity: isAsked ? .whiteBritish : .notYetObtained,
      languages: isAsked ? ["English"] : [], religion: isAsked ? "none" : nil,
      disabilities: isAsked ? [.none] : [])
  }

  mutating func household(of family: String) -> HouseholdDetails {
    HouseholdDetails(
      address: "\(1 + number(below: 180)) \(one(of: Self.streets))",
      postcode: "OL\(1 + number(below: 16)) \(number(below: 10))ZZ",
      phones: ["01632 960\(100 + number(below: 900))"],
      adults: [HouseholdDetails.Adult(name: "\(one(of: Self.givenNames)) \(family)", relationship: "mother")])
  }

  mutating func family() -> String { one(of: Self.familyNames) }

  mutating func source() -> ContactSource { one(of: Self.sources) }

  mutating func worry() -> Worry { one(of: Self.worries) }

  mutating func narrative() -> String { one(of: Self.narratives) }

  private static let givenNames = [
    "Maisie", "Yusuf", "Leo", "Hanna", "Tyler", "Aisha", "Jayden", "Noor", "Ellie-May", "Oskar", "Zofia",
    "Idris",
    "Connor", "Priya", "Callum", "Zainab", "Ruby", "Mateusz", "Amelia", "Kofi", "Isla", "Bilal", "Freya",
    "Tomasz",
  ]
  private static let familyNames = [
    "Thornley", "Farooqi", "Pemberton", "Reid", "Okonjo", "Marsden", "Rahmani", "Hollis", "Nowicki",
    "Daintry",
    "Ashworth", "Qureshi", "Whitlock", "Adeyemi", "Kershaw", "Lindqvist", "Bamford", "Siddique", "Tattersall",
    "Zielony",
    "Crompton", "Hussein", "Entwistle", "Mbeki", "Ogden", "Sharples", "Dearden", "Kaczmar", "Fitton",
    "Greenhalgh",
  ]
  private static let streets = [
    "Invented Road", "Made-up Street", "Nowhere Lane", "Example Avenue", "Sample Close",
  ]
  private static let sources: [ContactSource] = [
    .police, .police, .police, .school, .school, .healthVisitor, .relative, .acquaintance, .housing,
    .anonymous,
    .accidentAndEmergency, .generalPractitioner,
  ]
  private static let worries: [Worry] = [
    .domesticAbuse, .domesticAbuse, .neglect, .physicalAbuse, .emotionalAbuse, .parentalMentalHealth,
    .missing,
    .parentalSubstances, .criminalExploitation, .selfHarm, .leftAlone, .familyStress,
  ]
  private static let narratives = [
    "Called at 23:10 by a neighbour. Mother had a cut lip and would not say how. The youngest was on the stairs and said "
      + "she hides under the bed when it gets loud. Partner had left before officers came.",
    "Third week without a packed lunch and in the same jumper. Tired, falls asleep in the first lesson. Says he gets "
      + "himself and his brother up. Home visit by the pastoral lead: nobody answered, curtains drawn.",
    "Two missed checks and no answer to letters. At the door mother said all is fine and did not let us in; the baby was "
      + "heard crying. Father is said to be back at the address.",
  ]
}
