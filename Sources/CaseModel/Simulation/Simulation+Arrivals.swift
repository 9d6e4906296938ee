extension Simulation {
  /// A contact comes in: about a new family or one the hub knows, told in somebody's words.
  mutating func arrive(_ arrival: Arrival, _ register: Register) -> Request? {
    let origin = scenario.origins[arrival.origin]
    let worry = arrivals.pick(origin.worries)
    let isUnborn = origin.group == .health && worry.concernsUnborn && arrivals.chance(130)
    let source = isUnborn ? .otherPrimaryHealth : arrivals.pick(origin.codes)
    let today = London.day(of: clock)
    let known = arrival.isStock || isUnborn ? nil : knownFamily(for: arrival, on: today, register)
    let place =
      known
      ?? newFamily(children: arrival.children, worry: worry, unborn: isUnborn, on: today)
    let told = known == nil ? worry : worryNow(worry, about: families.families[place], on: today)
    let plan = plan(for: arrival, told)
    return receive(
      Incoming(
        family: place, isKnown: known != nil, origin: origin,
        source: source.fitting(families.families[place].children[0], on: today), worry: told, plan: plan),
      isRisk: nil, register)
  }

  /// The opening's immediate risk: small children found alone in the early morning.
  mutating func openingRisk(_ register: Register) -> Request? {
    guard let origin = scenario.origins.first(where: { $0.group == .police }) else { return nil }
    let place = newFamily(children: 3, worry: .leftAlone, unborn: false, on: London.day(of: clock))
    let after = Int64(scenario.history.riskAcceptedMinutesAfter)
    let plan = ContactPlan(
      outcome: .referralWithStrategyDiscussion, rag: .red, words: nil, isStuck: false, isStock: false,
      acceptedAt: start.advanced(byMinutes: after), course: Course(scenario.cases, &arrivals))
    return receive(
      Incoming(family: place, isKnown: false, origin: origin, source: .police, worry: .leftAlone, plan: plan),
      isRisk: true, register)
  }

  private struct Incoming {
    let family: Int
    let isKnown: Bool
    let origin: Scenario.Origin
    let source: ContactSource
    let worry: Worry
    let plan: ContactPlan
  }

  private mutating func receive(_ incoming: Incoming, isRisk: Bool?, _ register: Register) -> Request {
    let family = families.families[incoming.family]
    let isOpen = (try? register.calendar.isOpen(at: clock)) ?? false
    let channel = isOpen ? arrivals.pick(incoming.origin.channels) : Channel.edtHandover
    let story = Story(
      family, worry: incoming.worry, group: incoming.origin.group, source: incoming.source,
      known: incoming.isKnown, urgent: incoming.plan.outcome == .referralWithStrategyDiscussion, at: clock,
      &arrivals)
    let isRisk = isRisk ?? drawRisk(incoming.plan)
    let plan = incoming.plan.saying(story.words)
    pending = Draft(
      receivedAt: clock, source: incoming.source, family: incoming.family, plan: plan)
    let contact = NewContact(
      receivedAt: clock, channel: channel, source: incoming.source, referrer: story.referrer,
      worry: incoming.worry, narrative: story.narrative,
      children: incoming.isKnown ? family.registered.map { .known($0) } : family.children.map { .new($0) },
      household: incoming.isKnown ? nil : .new(family.household), immediateRisk: isRisk,
      rag: isRisk || arrivals.chance(scenario.hub.ratedAtOnce) ? plan.rag : nil,
      consent: consentAtReceipt(incoming.origin.group, isRisk: isRisk))
    let taker = somebody(of: isOpen ? roster.screeners : roster.dutyWorkers, register)
    return Request(by: taker, command: .receiveContact(contact))
  }

  private mutating func knownFamily(for arrival: Arrival, on day: Day, _ register: Register) -> Int? {
    let share = arrival.becomesReferral ? scenario.families.reReferral : scenario.families.knownFamily
    guard arrivals.chance(share) else { return nil }
    return families.draw(
      children: arrival.children, afterCase: arrival.becomesReferral, on: day, register, &arrivals)
  }

  private mutating func newFamily(children: Int, worry: Worry, unborn: Bool, on day: Day) -> Int {
    families.families.append(
      Family(children: children, worry: worry, unborn: unborn, on: day, scenario.families, &arrivals))
    return families.families.count - 1
  }

  /// A family that comes again comes mostly with the same worry, and only with one that fits the child's age.
  private mutating func worryNow(_ worry: Worry, about family: Family, on day: Day) -> Worry {
    let age = family.children[0].age(on: day)
    let fits = age.map { StoryLine.of(worry).ages.contains($0) } ?? false
    return fits && arrivals.chance(400) ? worry : family.worry
  }

  private mutating func plan(for arrival: Arrival, _ worry: Worry) -> ContactPlan {
    let hub = scenario.hub
    let outcome: Outcome
    let rag: Rag
    if arrival.becomesReferral {
      let strategy = hub.strategyByWorry.first { $0.value == worry }?.share ?? hub.strategy
      let isStrategy = arrivals.chance(strategy)
      outcome = isStrategy ? .referralWithStrategyDiscussion : .referralForAssessment
      rag = arrivals.pick(isStrategy ? hub.ratings.strategy : hub.ratings.assessment)
    } else {
      outcome = arrivals.pick(hub.below)
      rag = arrivals.pick(hub.ratings.below)
    }
    return ContactPlan(
      outcome: outcome, rag: rag, words: nil, isStuck: arrivals.chance(hub.stuck), isStock: arrival.isStock,
      acceptedAt: nil, course: arrival.course)
  }

  /// None near the opening, whose own immediate risk is to be the only one that waits.
  private mutating func drawRisk(_ plan: ContactPlan) -> Bool {
    let drawn =
      plan.outcome == .referralWithStrategyDiscussion && plan.rag == .red
      && arrivals.chance(scenario.hub.immediateRisk)
    let nearOpening = abs(start.seconds(until: clock)) < 5 * 3600
    return drawn && !nearOpening && !plan.isStock
  }

  private mutating func consentAtReceipt(_ group: ReferrerGroup, isRisk: Bool) -> Consent {
    if isRisk { return .dispensedWith(why: "a child may be at immediate risk") }
    switch group {
    case .police, .anonymous, .legal, .family: return .notSettled
    case .school, .health, .council, .housing, .voluntary:
      return arrivals.chance(480) ? .obtained : .notSettled
    }
  }
}

extension ContactPlan {
  fileprivate func saying(_ words: String?) -> ContactPlan {
    ContactPlan(
      outcome: outcome, rag: rag, words: words, isStuck: isStuck, isStock: isStock, acceptedAt: acceptedAt,
      course: course)
  }
}

extension ContactSource {
  /// The source, or who does the same for a child of school age.
  fileprivate func fitting(_ child: ChildDetails, on day: Day) -> ContactSource {
    self == .healthVisitor && child.age(on: day) ?? 0 >= 5 ? .schoolNurse : self
  }
}

extension Worry {
  /// Whether a midwife may bring it about a baby who is not born yet.
  fileprivate var concernsUnborn: Bool {
    self == .domesticAbuse || self == .parentalSubstances || self == .parentalMentalHealth
  }
}
