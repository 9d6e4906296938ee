extension Simulation {
  /// One may be reported on a working day, as often as the scenario says.
  mutating func drawAllegation(on day: Day) {
    guard let rates = scenario.allegations, !roster.designatedOfficers.isEmpty, conduct.chance(rates.reported)
    else { return }
    add(.allegation(nil, .report), at: London.instant(day: day, minute: 560 + conduct.below(400)))
  }

  /// The next step of an allegation; what the register does not show, the rules settle.
  mutating func work(on id: AllegationID?, _ step: AllegationStep, _ register: Register) -> Request? {
    guard let rates = scenario.allegations else { return nil }
    guard let id else { return report(rates, register) }
    let officer = roster.designatedOfficers.first ?? .program
    if isDone(step, register.allegations[id]) { return nil }
    guard let command = command(step, id, rates, register) else { return nil }
    return Request(by: officer, command: .allegation(id, command))
  }

  /// Whether somebody did it meanwhile.
  private func isDone(_ step: AllegationStep, _ item: Allegation?) -> Bool {
    switch step {
    case .police: item?.referredTo.contains(.police) ?? false
    case .review: item?.reviewedOn.map { $0 >= London.day(of: clock) } ?? false
    case .report, .evaluate, .meet, .conclude: false
    }
  }

  private mutating func command(
    _ step: AllegationStep, _ id: AllegationID, _ rates: Scenario.Allegations, _ register: Register
  ) -> AllegationCommand? {
    let today = London.day(of: clock)
    switch step {
    case .report: return nil
    case .evaluate: return evaluate(id, rates, register)
    case .police:
      return .refer(AllegationReferred(to: .police, on: today, note: "asked whether they investigate"))
    case .meet:
      return .meet(
        AllegationMeetingHeld(
          on: today, present: "police, employer, human resources", decided: "The employer looks into it."))
    case .review: return .review(AllegationReviewed(on: today, why: "the police have not finished"))
    case .conclude:
      let outcome = conduct.pick(rates.outcomes)
      return .conclude(
        AllegationConcluded(
          outcome: outcome, why: "what was said was compared with who was where",
          referredTo: outcome == .substantiated ? "Disclosure and Barring Service" : nil))
    }
  }

  /// Evaluates, and puts down what follows from it.
  private mutating func evaluate(
    _ id: AllegationID, _ rates: Scenario.Allegations, _ register: Register
  ) -> AllegationCommand {
    let needsMeeting = conduct.chance(rates.meeting)
    let met = conduct.draw(rates.meetingAfter)
    let concluded = max(met + 1, conduct.draw(rates.concluding))
    func follow(_ step: AllegationStep, after days: Int) {
      add(.allegation(id, step), at: workingDay(days, after: clock, minute: conduct.below(440), register))
    }
    if conduct.chance(rates.police) { add(.allegation(id, .police), at: open(30, after: clock, register)) }
    if needsMeeting { follow(.meet, after: met) }
    // Three months hold 61 to 66 working days; a month, about 21.
    for days in stride(from: 67, to: concluded, by: 21) { follow(.review, after: days) }
    follow(.conclude, after: concluded)
    return .evaluate(
      AllegationEvaluated(
        decision: needsMeeting
          ? "The person does not work with children until people have met; police know."
          : "The employer looks into it; the child’s parents know.",
        needsMeeting: needsMeeting))
  }

  private mutating func report(_ rates: Scenario.Allegations, _ register: Register) -> Request? {
    let id = AllegationID(register.nextNumber(.allegation))
    add(.allegation(id, .evaluate), at: open(conduct.draw(rates.evaluating), after: clock, register))
    let place: (String, SettingKind, String) = conduct.pick([
      ("Roch Valley Primary School", .school, "teaching assistant"),
      ("Bridgefold Academy", .school, "teacher"), ("Little Weavers Nursery", .earlyYears, "nursery nurse"),
      ("Saturday Stars", .afterSchool, "play worker"), ("Hollingfold Juniors", .sport, "coach"),
      ("Packhorse Youth Band", .voluntary, "leader"), ("Milltown Taxis", .transport, "driver"),
    ])
    let known = clock.advanced(byMinutes: -60 * Int64(conduct.draw(rates.reporting)))
    let reported = AllegationReported(
      person: conduct.pick(["Mr ", "Ms "]) + Fiction.professional(&conduct), role: place.2, setting: place.0,
      kind: place.1,
      what: conduct.pick([
        "held a child by the arm and left marks", "sent messages to a pupil at night",
        "shouted at a child until the child cried",
      ]), knownAt: known, child: childConcerned(rates))
    return Request(by: roster.screeners.first ?? .program, command: .reportAllegation(reported))
  }

  /// A child of a family that the hub has registered, at times.
  private mutating func childConcerned(_ rates: Scenario.Allegations) -> ChildID? {
    guard conduct.chance(rates.childKnown), !families.families.isEmpty else { return nil }
    let family = families.families[conduct.below(families.families.count)]
    return family.registered.isEmpty ? nil : conduct.pick(family.registered)
  }
}
