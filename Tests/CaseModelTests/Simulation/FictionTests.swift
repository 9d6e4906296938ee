import Testing

@testable import CaseModel

/// Nobody real can be reached, and what is told fits whom it is told of.
@Suite struct FictionTests {
  @Test func everyPhoneNumberLiesInADramaRange() {
    for contact in openings[0].received {
      if let reach = contact.referrer?.reach { #expect(isFictional(phone: reach)) }
      guard case .new(let home) = contact.household else { continue }
      for phone in home.phones { #expect(isFictional(phone: phone)) }
    }
  }

  @Test func noPostcodeCanExist() throws {
    var seen = 0
    for contact in openings[0].received {
      guard case .new(let home) = contact.household, let postcode = home.postcode else { continue }
      seen += 1
      #expect(postcode.suffix(2).allSatisfy { "CIKMOV".contains($0) })
      #expect(rochdale.families.areas.contains { postcode.hasPrefix($0.value.outward + " ") })
    }
    #expect(seen > 500)
  }

  @Test func noChildHasANumberOfARealRegister() {
    for child in openings[0].register.children.all {
      #expect(child.details.nhsNumber == nil && child.details.upn == nil)
    }
  }

  @Test func everyGapInANarrativeIsFilled() {
    for contact in openings[1].received {
      #expect(!contact.narrative.contains { $0 == "{" || $0 == "}" })
      #expect(contact.narrative.split(separator: " ").count >= 8)
    }
  }

  @Test(arguments: Worry.allCases) func everyTemplateCanBeFilled(worry: Worry) {
    var dice = SeededGenerator(seed: 7)
    let family = Family(
      children: 3, worry: worry, unborn: false, on: day("2019-01-09"), rochdale.families, &dice)
    let cast = Cast(family, at: rochdale.start, &dice)
    let line = StoryLine.of(worry)
    for template in line.incidents + line.police + line.services + line.context + line.policeContext {
      let text = cast.fill(template)
      #expect(!text.contains("{") && !text.contains("}"))
      #expect(text.first?.isLowercase == false)
    }
  }

  @Test func aFirstChildIsOfAnAgeThatTheStoryAllows() throws {
    for contact in openings[2].received {
      guard case .new(let child) = contact.children.first, let birth = child.birthDate else { continue }
      let age = try #require(child.age(on: London.day(of: contact.receivedAt)))
      #expect(StoryLine.of(contact.worry).ages.contains(age), "\(contact.worry) at \(age), born \(birth)")
    }
  }

  @Test func childrenOfAHouseholdDifferInNameAndAge() {
    for contact in openings[3].received {
      let children = contact.children.compactMap { child -> ChildDetails? in
        if case .new(let details) = child { details } else { nil }
      }
      #expect(Set(children.compactMap(\.birthDate)).count == children.compactMap(\.birthDate).count)
    }
  }

  @Test func namesNeedCareAndIdentityIsOftenMissing() {
    let children = openings[0].register.children.all.map(\.details)
    #expect(children.contains { $0.givenName.contains("ë") })
    #expect(children.contains { $0.familyName.contains("’") })
    #expect(children.contains { $0.familyName.count > 30 })
    #expect(children.contains { $0.otherNames.contains { $0.unicodeScalars.contains { $0.value > 0x600 } } })
    #expect(children.contains { $0.expectedBirthDate != nil })
    let missing = children.filter(\.ethnicity.isMissing).count
    #expect((30...100).contains(missing * 1000 / children.count))
  }

  @Test func managersWriteWhatTheHistoryHolds() {
    var before: [ChildID: Int] = [:]
    for event in openings[4].events {
      if case .child(let id, .contactNoted) = event { before[id, default: 0] += 1 }
      guard case .contact(_, .childDecided(let decided)) = event, before[decided.child] == 1 else { continue }
      #expect(decided.rationale.history.hasPrefix("No contact about this child"))
    }
  }

  private func isFictional(phone: String) -> Bool {
    for (start, digits) in [("01632 960", 3), ("07700 900", 3), ("0161 496 0", 3)]
    where phone.hasPrefix(start) {
      let rest = phone.dropFirst(start.count)
      return rest.count == digits && rest.allSatisfy { $0.isASCII && $0.isNumber }
    }
    return false
  }
}
