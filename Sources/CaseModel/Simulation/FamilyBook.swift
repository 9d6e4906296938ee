/// The invented families, and which of them may come again.
struct FamilyBook: Sendable {
  var families: [Family] = []
  /// By number of children: a place for each contact a family had, so that who came often comes oftener.
  private var urns: [[Int]] = Array(repeating: [], count: 8)

  /// Notes a contact about a family whose children are registered.
  mutating func noteContact(of place: Int) {
    let count = families[place].children.count
    if count < urns.count { urns[count].append(place) }
  }

  /// Draws a family with this many children that the register knows and that nobody is deciding about.
  ///
  /// - Parameter afterCase: whether each child must have had a case, closed by now.
  func draw(
    children count: Int, afterCase: Bool, on day: Day, _ register: Register, _ dice: inout SeededGenerator
  ) -> Int? {
    guard count < urns.count, !urns[count].isEmpty else { return nil }
    for _ in 0..<12 {
      let place = dice.pick(urns[count])
      if isFree(families[place], afterCase: afterCase, on: day, register) { return place }
    }
    return nil
  }

  private func isFree(_ family: Family, afterCase: Bool, on day: Day, _ register: Register) -> Bool {
    if let expected = family.children[0].expectedBirthDate, expected <= day { return false }
    return family.registered.allSatisfy { id in
      guard let child = register.children[id], child.mergedInto == nil else { return false }
      if child.contacts.contains(where: { $0.outcome == nil && !$0.isHistory }) { return false }
      return !afterCase || (!child.episodes.isEmpty && child.openEpisode == nil)
    }
  }
}

/// A contact that was handed out and is to be found in the register.
struct Draft: Sendable {
  let receivedAt: Instant
  let source: ContactSource
  let family: Int
  let plan: ContactPlan
}

/// What is meant to become of a contact, unless somebody decides otherwise.
struct ContactPlan: Sendable {
  /// What is decided for a child without an open case.
  let outcome: Outcome
  /// The rating it gets when nobody has rated it.
  let rag: Rag
  /// The first child's own words, as the contact reports them.
  let words: String?
  /// Whether it waits for something, so that nobody hurries it.
  let isStuck: Bool
  /// Whether only what makes a caseload is played.
  let isStock: Bool
  /// When a team accepts an immediate risk; nil to draw it.
  let acceptedAt: Instant?
  let course: Course
}

/// How the cases of a sibling group go, the same for all of them; working days.
struct Course: Sendable {
  /// From referral to the end of the team's part.
  let stay: Int
  /// From referral to a section 47 enquiry on the way; nil for none.
  let stepUpAfter: Int?
  /// From the enquiry's start to its end.
  let section47: Int
  /// From the enquiry's start to a conference; nil for none.
  let conferenceAfter: Int?
  let endsWithPlan: Bool
  let handover: Int
  let ending: Scenario.Ending

  init(_ work: Scenario.CaseWork, _ dice: inout SeededGenerator) {
    ending = dice.pick(work.endings)
    stay = dice.draw(work.assessment)
    stepUpAfter = dice.chance(work.steppedUp) && stay > 6 ? 3 + dice.below(stay - 5) : nil
    section47 = dice.draw(work.section47)
    conferenceAfter = dice.chance(work.conference) ? dice.draw(work.conferenceAfter) : nil
    endsWithPlan = dice.chance(work.plan)
    handover = dice.draw(work.handover)
  }
}
