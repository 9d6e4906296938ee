import CaseModel

extension ServiceFixture {
  static let dutyWorker = WorkerID(5)
  static let officer = WorkerID(6)

  /// A day on which something of every kind waits: contacts to decide and to look at again, cases in the tray, held,
  /// in an enquiry and with an assessment to authorise, an emergency, a place, an allegation.
  static func busy() throws -> ServiceFixture {
    var service = try ServiceFixture.siblings()
    for command: Command in [
      .registerTeam(name: "Emergency duty", kind: .emergencyDuty),
      .registerWorker(WorkerDetails(name: "Yvonne Crossley", team: TeamID(3), role: .emergencyDutyWorker)),
      .registerWorker(WorkerDetails(name: "Col Ashe", team: TeamID(1), role: .designatedOfficer)),
    ] { try service.submit(command, by: .program) }
    for name in ["Noah", "Zara", "Idris", "Erin", "Omar"] { try service.open(name) }
    try service.receiveAlone("Nia", rag: .red, isRisk: true)
    try service.decideAlone(.informationAndAdvice, level: 1)
    try service.receiveAlone("Theo", rag: nil, isRisk: true)
    for number in UInt32(1)...3 {
      try service.submit(
        .case(CaseID(number), .allocate(NewAllocation(worker: socialWorker, reason: "knows the family"))),
        by: teamManager)
    }
    try service.work()
    try service.submit(
      .registerPlace(
        ContextDetails(
          name: "Invented Arcade", kind: PlaceKind.allCases.first, concerns: [.sexualExploitation])))
    try service.submit(
      .reportAllegation(
        AllegationReported(
          person: "Mr Invented", role: "coach", setting: "Hollingfold Juniors", kind: .sport,
          what: "held a child by the arm", knownAt: service.now)))
    return service
  }

  /// A new child reported by a school this morning.
  mutating func receiveAlone(_ name: String, rag: Rag? = .green, isRisk: Bool = false) throws {
    try submit(
      .receiveContact(
        NewContact(
          receivedAt: now.advanced(byMinutes: -90), channel: .phone, source: .school, worry: .neglect,
          narrative: "Came to school hungry.",
          children: [.new(ChildDetails(givenName: name, familyName: "Quill"))], immediateRisk: isRisk,
          rag: rag, consent: .obtained)))
  }

  /// Decides the contact received last, about the child registered last.
  mutating func decideAlone(_ outcome: Outcome, level: UInt8) throws {
    let contact = ContactID(register.nextNumber(.contact) - 1)
    let child = ChildID(register.nextNumber(.child) - 1)
    try submit(.contact(contact, .considerHistory))
    try submit(.contact(contact, .decide([Self.decision(child, outcome, level)])))
  }

  private mutating func open(_ name: String) throws {
    try receiveAlone(name)
    try decideAlone(.referralForAssessment, level: 4)
  }

  /// The first case has an assessment to authorise, the second a section 47 enquiry, the third police protection
  /// from the night.
  private mutating func work() throws {
    let first = CaseID(1)
    try submit(
      .case(first, .record(AssessmentStarted(on: London.day(of: now)))),
      by: Self.socialWorker)
    try submit(
      .case(
        first,
        .record(
          VisitMade(
            at: now, seen: true, alone: true, place: .home, tools: nil, words: "I am hungry at night."))),
      by: Self.socialWorker)
    try submit(
      .case(
        first,
        .record(
          AssessmentSubmitted(
            outcome: .noFurtherAction, factors: [.f1A],
            summary: "The kitchen was empty on three visits out of four.", voice: "I am hungry at night."))
      ),
      by: Self.socialWorker)
    try submit(
      .case(
        CaseID(2),
        .record(
          StrategyHeld(
            heldAt: now, present: [.socialCare, .police, .health], missingWhy: nil,
            shared: "Police hold two reports.",
            policeChecks: true, thresholdMet: true, decision: "Reasonable cause.", actions: "Visit today.",
            enquiry: .single))),
      by: Self.teamManager)
    try submit(
      .case(
        CaseID(3),
        .record(
          ProtectionStarted(
            kind: .policeProtection, at: now, place: .fosterCare, told: "mother", why: "Found alone."))),
      by: Self.dutyWorker)
  }
}
