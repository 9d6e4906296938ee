extension Simulation {
  /// Now and then somebody reports an allegation against a person who works with children.
  ///
  /// About one in five working days: an assumption, from the register of one designated officer in an authority of this
  /// size.
  mutating func drawAllegation(on day: Day) {
    guard !roster.designatedOfficers.isEmpty, conduct.chance(200) else { return }
    add(.allegation(nil, .report), at: London.instant(day: day, minute: 560 + conduct.below(400)))
  }

  /// The next step of an allegation; what the register does not show, the rules settle.
  mutating func work(on id: AllegationID?, _ step: AllegationStep, _ register: Register) -> Request? {
    guard let id else { return report(register) }
    let officer = roster.designatedOfficers.first ?? .program
    let today = London.day(of: clock)
    let command: AllegationCommand
    switch step {
    case .report: return nil
    case .evaluate:
      add(.allegation(id, .meet), at: workingDay(conduct.number(in: 2...5), after: clock, register, &conduct))
      command = .evaluate(
        AllegationEvaluated(
          decision: "The person does not work with children until people have met; police know.",
          needsMeeting: true))
    case .meet:
      add(
        .allegation(id, .conclude),
        at: workingDay(conduct.number(in: 10...55), after: clock, register, &conduct))
      command = .meet(
        AllegationMeetingHeld(
          on: today, present: "police, employer, human resources", decided: "The employer looks into it."))
    case .conclude:
      let outcome: AllegationOutcome = conduct.pick([
        .unsubstantiated, .unfounded, .substantiated, .falseAllegation,
      ])
      command = .conclude(
        AllegationConcluded(
          outcome: outcome, why: "what was said was compared with who was where",
          referredTo: outcome == .substantiated ? "Disclosure and Barring Service" : nil))
    }
    return Request(by: officer, command: .allegation(id, command))
  }

  private mutating func report(_ register: Register) -> Request? {
    let id = AllegationID(register.nextNumber(.allegation))
    add(.allegation(id, .evaluate), at: open(conduct.number(in: 40...480), after: clock, register))
    let place: (String, SettingKind, String) = conduct.pick([
      ("Roch Valley Primary School", .school, "teaching assistant"),
      ("Bridgefold Academy", .school, "teacher"), ("Little Weavers Nursery", .earlyYears, "nursery nurse"),
      ("Saturday Stars", .afterSchool, "play worker"), ("Hollingfold Juniors", .sport, "coach"),
      ("Packhorse Youth Band", .voluntary, "leader"), ("Milltown Taxis", .transport, "driver"),
    ])
    let known = clock.advanced(byMinutes: Int64(-conduct.number(in: 60...2400)))
    let reported = AllegationReported(
      person: conduct.pick(["Mr ", "Ms "]) + Fiction.professional(&conduct), role: place.2, setting: place.0,
      kind: place.1,
      what: conduct.pick([
        "held a child by the arm and left marks", "sent messages to a pupil at night",
        "shouted at a child until the child cried",
      ]), knownAt: known)
    return Request(by: roster.screeners.first ?? .program, command: .reportAllegation(reported))
  }
}
