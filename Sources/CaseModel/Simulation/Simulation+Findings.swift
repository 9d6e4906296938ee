/// What assessments, enquiries and conferences find: it follows the worry, and brothers and sisters have their home in
/// common.
extension Simulation {
  /// What is found for all children of a contact alike, each with dice of its own.
  private enum Finding: UInt64 {
    case home, enquiry, category
  }

  private func dice(for finding: Finding, of item: Case) -> SeededGenerator {
    let family = UInt64(item.contact?.number ?? item.id.number)
    return SeededGenerator(seed: findingsSeed ^ (family << 8 | finding.rawValue))
  }

  /// The factors that an assessment names; always at least one.
  ///
  /// What the worry says of a child is said of the child whom the contact names first.
  mutating func factors(of item: Case, _ register: Register) -> [AssessmentFactor] {
    let today = London.day(of: clock)
    let age = register.child(item.child)?.details.age(on: today)
    let contact = item.contact.flatMap { register.contacts[$0] }
    let isNamedFirst = contact?.children.first.map { $0.child == item.child } ?? true
    let likely = scenario.findings.factors(after: item.worry)
    let category = item.pathway.plans.last { $0.kind == .protection }?.category
    var home = dice(for: .home, of: item)
    var child = SeededGenerator(seed: practice.next())
    var found: [AssessmentFactor] = []
    var isHomeWell = true
    for usual in scenario.findings.factors {
      let factor = usual.value
      let follows = isNamedFirst || !factor.isOfTheChild
      let share = (follows ? likely.first { $0.value == factor } : nil) ?? usual
      let isFound = factor.isOfTheChild ? child.chance(share.share) : home.chance(share.share)
      if isFound, !factor.isOfTheChild { isHomeWell = false }
      guard factor.fits(age: age), isFound || factor == category?.factor else { continue }
      found.append(factor.collected(on: today, &child))
    }
    // Brothers and sisters have what is wrong at home in common, also where nothing else was found.
    if isHomeWell, let leading = likely.first?.value, !leading.isOfTheChild {
      let named = leading.collected(on: today, &child)
      if !found.contains(named) { found.append(named) }
    }
    return found.isEmpty ? [.f20] : found
  }

  /// The category of the plan that a conference makes.
  func category(of item: Case) -> AbuseCategory {
    var dice = self.dice(for: .category, of: item)
    return dice.pick(scenario.findings.categories(after: item.worry))
  }

  /// What an enquiry found, and that a conference follows where one is needed.
  func outcome(of item: Case, needsConference: Bool) -> EnquiryCompleted {
    if needsConference {
      return EnquiryCompleted(
        outcome: .continuingRisk, conferenceNeeded: true, why: "the child is still at risk at home")
    }
    var dice = self.dice(for: .enquiry, of: item)
    let turn = dice.below(1000)
    let findings = scenario.findings
    if turn < findings.notSubstantiated {
      return EnquiryCompleted(
        outcome: .notSubstantiated, conferenceNeeded: false,
        why: "what was feared was not borne out; the child, the parents and the school say the same")
    }
    if turn < findings.notSubstantiated + findings.riskWithoutConference {
      return EnquiryCompleted(
        outcome: .continuingRisk, conferenceNeeded: false,
        why: "a court order keeps the adult of concern away, and the child in need plan starts this week",
        agreedBy: "Jo Farrow, service manager")
    }
    return EnquiryCompleted(
      outcome: .noContinuingRisk, conferenceNeeded: false,
      why: "the family keeps the child safe and accepts help")
  }
}

extension AbuseCategory {
  /// The factor that an assessment names with a plan of the category; nil for several.
  fileprivate var factor: AssessmentFactor? {
    switch self {
    case .neglect: .f16A
    case .physical: .f18A
    case .sexual: .f19A
    case .emotional: .f17A
    case .multiple: nil
    }
  }
}

extension AssessmentFactor {
  /// Whether it is about one child, and may be different for a brother or sister.
  fileprivate var isOfTheChild: Bool {
    switch self {
    case .f1A, .f2A, .f3A, .f4A, .f5A, .f6A, .f7A, .f8B, .f8C, .f8D, .f8E, .f8F, .f9A, .f10A, .f11A, .f12A,
      .f13A, .f14A, .f15A, .f22A, .f24A:
      true
    default: false
    }
  }

  /// Whether it can be true of a child of an age; nil for one who is not born yet.
  ///
  /// - Source: an assumption of this project, so that no baby is said to drink or to be in a gang.
  fileprivate func fits(age: Int?) -> Bool {
    guard isOfTheChild else { return true }
    let youngest: Int? =
      switch self {
      case .f1A, .f2A, .f11A, .f12A, .f13A, .f24A: 11
      case .f10A, .f15A: 10
      case .f9A: 14
      case .f4A: 7
      case .f7A, .f14A: 6
      case .f5A: 2
      default: 0
      }
    return age.map { $0 >= youngest ?? 0 } ?? false
  }

  /// The code that the census collects on a day.
  ///
  /// - Source: DfE, *Children in need*, factors at the end of assessment: physical and sexual abuse are told apart by
  ///   who did it from 2020-21 on; Rochdale 2024: 17 and 87, 7 and 43.
  fileprivate func collected(on day: Day, _ dice: inout SeededGenerator) -> AssessmentFactor {
    guard day.year * 12 + day.month >= 2020 * 12 + 4 else { return self }
    switch self {
    case .f18A: return dice.chance(163) ? .f18B : .f18C
    case .f19A: return dice.chance(140) ? .f19B : .f19C
    default: return self
    }
  }
}
