import Foundation
import Testing

@testable import CaseModel

/// What assessments, enquiries and conferences find, held against what the DfE counts for Rochdale in 2018-19.
@Suite struct FindingsTests {
  /// An assessment that was submitted: the worry, the child's age and what it found.
  private struct Found {
    /// The service and the contact: brothers and sisters have them in common.
    let family: [Int]
    let item: Case
    let age: Int?
    let factors: Set<AssessmentFactor>
  }

  /// Every assessment of five services that names factors: about four thousand.
  private static let found: [Found] = openings.enumerated().flatMap { place, service in
    zip(service.events, service.stamps).compactMap { event, stamp -> Found? in
      guard let submitted = event.fact(AssessmentSubmitted.self), submitted.factors != [.f21],
        let item = service.register.cases[CaseID(event.record.number)]
      else { return nil }
      let details = service.register.child(item.child)?.details
      return Found(
        family: [place, Int(item.contact?.number ?? 0)], item: item,
        age: details?.age(on: London.day(of: stamp.at)), factors: Set(submitted.factors))
    }
  }

  /// DfE, factors at the end of assessment, Rochdale 2019: of 2,260 episodes.
  private static let official: [AssessmentFactor: Int] = [
    .f1A: 62, .f1B: 485, .f1C: 80, .f2A: 180, .f2B: 523, .f2C: 97, .f3A: 339, .f3B: 1027, .f3C: 151,
    .f4A: 361,
    .f4B: 923, .f4C: 103, .f5A: 205, .f5B: 87, .f5C: 31, .f6A: 112, .f6B: 138, .f6C: 25, .f7A: 55, .f9A: 11,
    .f10A: 146, .f11A: 139, .f12A: 19, .f13A: 68, .f14A: 212, .f15A: 117, .f16A: 504, .f17A: 607, .f18A: 256,
    .f19A: 103, .f23A: 14, .f20: 281,
  ]

  @Test func anAssessmentNamesAboutThreeFactors() {
    let mean = Double(Self.found.reduce(0) { $0 + $1.factors.count }) / Double(Self.found.count)
    // 7,468 of 2,260 episodes: 3.30.
    #expect((3.0...3.6).contains(mean), "\(mean) over \(Self.found.count)")
    #expect(Self.found.allSatisfy { !$0.factors.isEmpty })
  }

  /// Within four standard errors, brothers and sisters counted once, and 15 % for the mix of worries and ages.
  @Test func eachFactorIsAsFrequentAsTheOfficialFigures() {
    let families = Double(Set(Self.found.map(\.family)).count)
    for (factor, count) in Self.official {
      let share = Double(count) / 2260
      let seen = Double(Self.found.count { $0.factors.contains(factor) }) / Double(Self.found.count)
      let error = (share * (1 - share) / families).squareRoot()
      #expect(abs(seen - share) < 4 * error + 0.15 * share, "\(factor.rawValue): \(seen) against \(share)")
    }
  }

  @Test func nearlyEveryKindOfFactorIsFound() {
    let kinds = Self.found.reduce(into: Set<AssessmentFactor>()) { $0.formUnion($1.factors) }
    #expect(kinds.count >= 30, "\(kinds.map(\.rawValue).sorted())")
    // Collected from 2020-21 on, or in the list alone where an assessment found nothing.
    #expect(kinds.isDisjoint(with: [.f18B, .f18C, .f19B, .f19C, .f24A, .f21]))
  }

  @Test func theFactorsOfMostWorriesAreFoundWhereTheWorryIs() {
    let pairs: [(Worry, AssessmentFactor)] = [
      (.domesticAbuse, .f3B), (.neglect, .f16A), (.sexualAbuse, .f19A),
      (.physicalAbuse, .f18A), (.selfHarm, .f15A), (.sexualExploitation, .f11A), (.missing, .f10A),
      (.youngCarer, .f7A), (.emotionalAbuse, .f17A), (.parentalMentalHealth, .f4B),
    ]
    for (worry, factor) in pairs {
      func share(_ assessments: [Found]) -> Double {
        Double(assessments.count { $0.factors.contains(factor) }) / Double(max(1, assessments.count))
      }
      let own = share(Self.found.filter { $0.item.worry == worry })
      let others = share(Self.found.filter { $0.item.worry != worry })
      #expect(own > 1.5 * others && own > 0.25, "\(worry): \(own) against \(others)")
    }
  }

  @Test func noSmallChildIsSaidToDrinkToRunAwayOrToBeExploited() {
    for small in Self.found where small.age.map({ $0 < 6 }) ?? true {
      #expect(
        small.factors.isDisjoint(with: [
          .f1A, .f2A, .f7A, .f9A, .f10A, .f11A, .f12A, .f13A, .f14A, .f15A,
        ]), "\(small.item.id)")
    }
  }

  @Test func brothersAndSistersHaveTheirParentsInCommon() {
    let parents: Set<AssessmentFactor> = [.f1B, .f2B, .f3B, .f4B, .f5B, .f6B]
    for children in Dictionary(grouping: Self.found, by: \.family).values {
      #expect(Set(children.map { $0.factors.intersection(parents) }).count == 1)
    }
  }

  @Test func aPlansCategoryIsAmongTheFactorsOfItsAssessment() {
    let factors: [AbuseCategory: AssessmentFactor] = [
      .neglect: .f16A, .emotional: .f17A, .physical: .f18A, .sexual: .f19A,
    ]
    for assessed in Self.found {
      guard let plan = assessed.item.pathway.plans.first(where: { $0.kind == .protection }) else { continue }
      let factor = plan.category.flatMap { factors[$0] }
      #expect(factor.map { assessed.factors.contains($0) } ?? true, "\(assessed.item.id)")
    }
  }

  /// DfE, Rochdale 2019: neglect 231, emotional 170, physical 15 and sexual 12 of 428 plans.
  private static let plans: [(category: AbuseCategory, share: Double)] = [
    (.neglect, 231 / 428), (.emotional, 170 / 428), (.physical, 15 / 428), (.sexual, 12 / 428),
  ]

  /// What the scenario's shares come to over the worries of all enquiries: what luck there is lies in the worries alone.
  @Test func plansHaveTheOfficialCategoriesAfterTheWorriesOfTheEnquiries() {
    let worries = openings.flatMap { service in
      service.register.cases.all.filter { !$0.pathway.enquiries.isEmpty }.map(\.worry)
    }
    for (category, official) in Self.plans {
      let share =
        worries.reduce(0.0) { sum, worry in
          let shares = rochdale.findings.categories(after: worry)
          let all = shares.reduce(0) { $0 + $1.share }
          return sum + Double(shares.first { $0.value == category }?.share ?? 0) / Double(all)
        } / Double(worries.count)
      #expect(abs(share - official) < 0.04, "\(category): \(share) against \(official)")
    }
  }

  @Test func theConferencesOfFiveServicesMakePlansOfThoseCategories() {
    let made = openings.flatMap { service in
      service.register.cases.all.compactMap { item in
        item.pathway.plans.first { $0.kind == .protection }.map { (item.contact, $0.category) }
      }
    }
    // Brothers and sisters have one conference: about two fifths as many as plans.
    let families = Double(made.count) * 0.4
    for (category, official) in Self.plans {
      let share = Double(made.count { $0.1 == category }) / Double(made.count)
      let error = (official * (1 - official) / families).squareRoot()
      #expect(abs(share - official) < 3 * error, "\(category): \(share) against \(official)")
    }
  }

  @Test func enquiriesFindAllThatEnquiriesCanFind() {
    let ended = openings.flatMap { service in
      service.register.cases.all.flatMap { $0.pathway.enquiries.filter { $0.completedAt != nil } }
    }
    func share(_ fits: (Pathway.Enquiry) -> Bool) -> Double {
      Double(ended.count(where: fits)) / Double(ended.count)
    }
    // DfE, Rochdale 2019: 446 conferences after 904 enquiries, 49.3 %.
    #expect(abs(share(\.conferenceNeeded) - 0.493) < 0.08, "\(share(\.conferenceNeeded))")
    // The scenario's share of those without a conference.
    let open = share { $0.outcome == .notSubstantiated }
    #expect(abs(open - 0.228) < 0.07, "\(open)")
    #expect(share { $0.outcome == .noContinuingRisk } > 0.15)
    #expect(ended.contains { $0.outcome == .continuingRisk && !$0.conferenceNeeded })
    #expect(ended.allSatisfy { !$0.conferenceNeeded || $0.outcome == .continuingRisk })
  }

  /// DfE, Rochdale 2019: quartiles of 24, 35 and 43 working days, 83.5 % in 45, 48 % on days 31 to 45.
  @Test func assessmentsPileUpBeforeTheDeadline() throws {
    var days: [Int] = []
    // From the day on which no case is left out to the last whose 45 working days are over at the opening.
    let cohort = instant("2018-10-10T00:00:00Z")..<instant("2018-11-01T00:00:00Z")
    var waiting = 0
    for service in openings {
      for item in service.register.cases.all where cohort.contains(item.referredAt) {
        guard let done = item.pathway.assessments.first?.authorisedAt else {
          waiting += item.isOpen ? 1 : 0
          continue
        }
        let referred = London.day(of: item.referredAt)
        days.append(try england.workingDays(from: referred, to: London.day(of: done)))
      }
    }
    // Who waits still has waited longer than the deadline.
    days.sort()
    let all = days.count + waiting
    #expect(all > 800)
    #expect((30...39).contains(days[all / 2]), "median \(days[all / 2])")
    let inTime = Double(days.count { $0 <= 45 }) / Double(all)
    #expect(abs(inTime - 0.835) < 0.09, "\(inTime)")
    let late = Double(days.count { (31...45).contains($0) }) / Double(all)
    #expect(abs(late - 0.482) < 0.10, "\(late)")
  }
}
