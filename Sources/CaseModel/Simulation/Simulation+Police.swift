/// Now and then officers find a child at night whom nobody knows, and take the child into police protection at once.
extension Simulation {
  /// On every eleventh day, as an assumption of this project; nothing is drawn for it.
  ///
  /// Not near the opening, whose own immediate risk is to be the only one that waits.
  mutating func planNight(of day: Day) {
    let opening = London.day(of: start)
    guard day.number.isMultiple(of: 11), day >= opening.advanced(by: -Self.rareDays),
      day < opening.advanced(by: -1) || day > opening
    else { return }
    add(.rareStep(.ring), at: London.instant(day: day, minute: 1290 + Int(day.number % 90)))
  }

  mutating func ring(_ register: Register) -> Request? {
    let today = London.day(of: clock)
    var dice = SeededGenerator(seed: findingsSeed ^ UInt64(clock.seconds))
    guard let duty = present(roster.dutyWorkers, register).first else { return nil }
    let family = Family(
      children: 1, worry: .leftAlone, unborn: false, on: today, scenario.families, &dice)
    let story = Story(
      family, worry: .leftAlone, group: .police, source: .police, known: false, urgent: true, at: clock, &dice
    )
    families.families.append(family)
    let plan = ContactPlan(
      outcome: .referralWithStrategyDiscussion, rag: .red, words: story.words, isStuck: false, isStock: false,
      acceptedAt: nil, course: Course(scenario.cases, &dice))
    pending = Draft(
      receivedAt: clock, source: .police, family: families.families.count - 1, plan: plan)
    let taken = RareStep.takeIn(ContactID(register.nextNumber(.contact)))
    add(.rareStep(taken), at: clock.advanced(byMinutes: 25))
    let contact = NewContact(
      receivedAt: clock, channel: .edtHandover, source: .police, referrer: story.referrer, worry: .leftAlone,
      narrative: story.narrative, children: family.children.map { .new($0) },
      household: .new(family.household), immediateRisk: true, rag: .red,
      consent: .dispensedWith(why: "a child may be at immediate risk"))
    return Request(by: duty, command: .receiveContact(contact))
  }

  /// The night records the police protection on the contact, which opens the child’s case.
  func takeIn(_ id: ContactID, _ register: Register) -> Request? {
    guard let contact = register.contacts[id], let entry = contact.children.first,
      register.hindrance(toProtecting: entry) == nil,
      let duty = present(roster.dutyWorkers, register).first
    else { return nil }
    let started = ProtectionStarted(
      kind: .policeProtection, at: contact.receivedAt, place: .fosterCare,
      told: "the designated police officer; nobody at home could be reached",
      why: "a small child alone at home at night, and nobody to look after the child")
    return Request(by: duty, command: .contact(id, .protect(entry.child, started)))
  }
}
