/// An invented family: what is registered with its first contact, and what later contacts about it build on.
struct Family: Sendable {
  /// Where the family lives, as a place in the scenario's list.
  let area: Int
  var household: HouseholdDetails
  var children: [ChildDetails]
  let mother: String
  /// Father or partner, and what he is to the children.
  let man: HouseholdDetails.Adult
  let worry: Worry
  /// The children's records once the register has them; empty until then.
  var registered: [ChildID] = []

}

extension Family {
  /// Invents a family whose first child is of an age that the worry allows.
  init(
    children count: Int, worry: Worry, unborn: Bool, on today: Day, _ families: Scenario.Families,
    _ dice: inout SeededGenerator
  ) {
    let heritage = dice.pick(families.heritages)
    let pool = NamePool.of(heritage)
    let surname = dice.pick(pool.surnames)
    let area = dice.place(weights: families.areas.lazy.map(\.share))
    let motherSurname = dice.chance(250) ? dice.pick(pool.surnames) : surname
    let woman = dice.pick(pool.women)
    self.area = area
    self.worry = worry
    mother = woman
    man = Self.man(pool, surname, &dice)
    household = Self.home(families.areas[area].value, &dice)
    household.adults = [
      HouseholdDetails.Adult(name: woman + " " + motherSurname, relationship: "mother"), man,
    ]
    if dice.chance(90) {
      household.adults.append(
        HouseholdDetails.Adult(
          name: dice.pick(pool.women) + " " + motherSurname, relationship: "maternal grandmother",
          livesThere: dice.chance(350)))
    }
    children = Self.children(
      count, surname, heritage, pool, ages: StoryLine.of(worry).ages, unborn: unborn, on: today, families,
      &dice
    )
  }

  private static func man(
    _ pool: NamePool, _ surname: String, _ dice: inout SeededGenerator
  ) -> HouseholdDetails.Adult {
    let own = pool.surnames[dice.below(pool.surnames.count)]
    let given = dice.pick(pool.men)
    switch dice.below(10) {
    case 0..<4: return HouseholdDetails.Adult(name: given + " " + surname, relationship: "father")
    case 4..<7:
      let note = dice.chance(300) ? "known for violence; not to be given the address" : nil
      return HouseholdDetails.Adult(
        name: given + " " + surname, relationship: "father", livesThere: false, note: note)
    default: return HouseholdDetails.Adult(name: given + " " + own, relationship: "mother’s partner")
    }
  }

  private static func home(_ area: Scenario.Area, _ dice: inout SeededGenerator) -> HouseholdDetails {
    let number =
      dice.chance(120) ? "Flat \(1 + dice.below(24)), \(1 + dice.below(90))" : "\(1 + dice.below(140))"
    let phones =
      dice.chance(880)
      ? (dice.chance(150)
        ? [Fiction.mobile(&dice), Fiction.landline(&dice)] : [Fiction.mobile(&dice)])
      : []
    return HouseholdDetails(
      address: number + " " + Fiction.street(&dice) + ", " + area.town,
      postcode: dice.chance(960) ? Fiction.postcode(outward: area.outward, &dice) : nil, phones: phones)
  }

  private static func children(
    _ count: Int, _ surname: String, _ heritage: Heritage, _ pool: NamePool, ages: ClosedRange<Int>,
    unborn: Bool,
    on today: Day, _ families: Scenario.Families, _ dice: inout SeededGenerator
  ) -> [ChildDetails] {
    let answers = Answers(pool, families, &dice)
    var children: [ChildDetails] = []
    var months: [Int] = []
    for place in 0..<count {
      if unborn, place == 0 {
        children.append(unbornChild(surname, answers, on: today, &dice))
        continue
      }
      let limits = place == 0 ? ages : 0...16
      let age = ageInMonths(within: limits, apart: months, &dice)
      months.append(age)
      let taken = children.map(\.givenName)
      children.append(
        child(age, surname, heritage, pool, answers, besides: taken, on: today, families, &dice))
    }
    return children
  }

  /// An age in months that is ten or more away from the siblings’.
  private static func ageInMonths(
    within years: ClosedRange<Int>, apart from: [Int], _ dice: inout SeededGenerator
  ) -> Int {
    let low = years.lowerBound * 12
    let high = years.upperBound * 12 + 11
    var age = low + dice.below(high - low + 1)
    for _ in 0..<8 where from.contains(where: { abs($0 - age) < 10 }) {
      age = low + dice.below(high - low + 1)
    }
    return age
  }

  private static func unbornChild(
    _ surname: String, _ answers: Answers, on today: Day, _ dice: inout SeededGenerator
  ) -> ChildDetails {
    ChildDetails(
      givenName: "Unborn", familyName: surname,
      expectedBirthDate: today.advanced(by: 20 + dice.below(130)), ethnicity: .notYetObtained,
      languages: answers.languages, religion: answers.religion)
  }

  private static func child(
    _ months: Int, _ surname: String, _ heritage: Heritage, _ pool: NamePool, _ answers: Answers,
    besides taken: [String], on today: Day, _ families: Scenario.Families, _ dice: inout SeededGenerator
  ) -> ChildDetails {
    let isGirl = dice.chance(486)
    var given = dice.pick(isGirl ? pool.girls : pool.boys)
    for _ in 0..<8 where taken.contains(given) { given = dice.pick(isGirl ? pool.girls : pool.boys) }
    let birth = today.advanced(byMonths: -months).advanced(by: -dice.below(28))
    let script = NamePool.inOwnScript(given).flatMap { dice.chance(450) ? [$0] : nil } ?? []
    var details = ChildDetails(
      givenName: given, familyName: surname, otherNames: script, birthDate: birth,
      sex: isGirl ? .female : .male, ethnicity: answers.ethnicity, languages: answers.languages,
      religion: answers.religion)
    if dice.chance(families.ethnicityMissing) {
      details.ethnicity = dice.chance(150) ? .refused : .notYetObtained
    }
    if let first = answers.languages.first {
      details.needsInterpreter = first != "English" && months < 60 && dice.chance(300)
    }
    if answers.disabilityAsked { details.disabilities = disabilities(families, &dice) }
    if heritage != .whiteBritish, dice.chance(120) {
      details.identity = "Says home is where \(isGirl ? "her" : "his") grandparents are, here and there."
    }
    return details
  }

  private static func disabilities(
    _ families: Scenario.Families, _ dice: inout SeededGenerator
  ) -> [Disability] {
    guard dice.chance(families.disabled) else { return [.none] }
    return dice.chance(250)
      ? [.autism, .learning]
      : [dice.pick([.autism, .learning, .behaviour, .mobility, .hearing, .communication])]
  }
}

/// What a family answered when it was asked about itself; the same for all its children.
private struct Answers {
  let ethnicity: Ethnicity
  let languages: [String]
  let religion: String?
  let disabilityAsked: Bool

  init(_ pool: NamePool, _ families: Scenario.Families, _ dice: inout SeededGenerator) {
    ethnicity = dice.pick(pool.ethnicities)
    let first = dice.pick(pool.languages)
    let asked = !dice.chance(families.identityNotAsked)
    languages = asked ? (first == "English" ? [first] : [first, "English"]) : []
    religion = dice.chance(families.identityNotAsked) ? nil : dice.pick(pool.religions)
    disabilityAsked = !dice.chance(families.identityNotAsked)
  }
}
