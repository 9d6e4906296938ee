import Testing

@testable import CaseModel

/// One family of three, from a Friday night to a step-down, with the clocks that run at each step.
@Suite struct FamilyOfThreeTests {
  private let cases = [CaseID(1), CaseID(2), CaseID(3)]
  private let contact = ContactID(1)
  private var service: Service

  /// Friday 18 January 2019, ten past ten in the evening.
  init() throws {
    service = try Service()
    service.now = instant("2019-01-18T22:10:00Z")
  }

  /// Which clocks run on each of the three cases, by number, with when each runs out; of the hand-over, on the first,
  /// which has a task besides.
  private func running() throws -> [String: String] {
    let dues = try cases.map { due(service.register.clocks(of: try #require(service.register.cases[$0]))) }
    #expect(dues.count == 3 && Set(dues.map { $0.filter { $0.key != "C22" } }).count == 1)
    return dues[0]
  }

  private func contactsRunning() throws -> [String: String] {
    due(service.register.clocks(of: try #require(service.register.contacts[contact])))
  }

  private func due(_ clocks: [Clock]) -> [String: String] {
    let running = clocks.filter { $0.isRunning && $0.standing == .ours }
    return Dictionary(
      running.map { ($0.name.rule.number, service.register.due(of: $0)?.text ?? "never") },
      uniquingKeysWith: { one, other in "\(one) \(other)" })
  }

  /// The last clock of a name, which is the same on all three.
  private func clock(_ name: ClockName) throws -> Clock {
    let clocks = try cases.map { id in
      let item = try #require(service.register.cases[id])
      return try #require(service.register.clocks(of: item).last { $0.name == name && $0.standing == .ours })
    }
    #expect(clocks.count == 3 && Set(clocks).count == 1, "\(name)")
    return clocks[0]
  }

  private func inTime(_ name: ClockName) throws -> Bool {
    let clock = try clock(name)
    let stop = try #require(clock.stoppedAt, "\(name) runs")
    return try stop < #require(service.register.due(of: clock))
  }

  private mutating func each(_ command: any PathwayAct, by actor: WorkerID) throws {
    for item in cases { try service.go(item, command, by: actor) }
  }

  private mutating func at(_ text: String) { service.now = instant(text) }

  @Test mutating func fromAFridayNightToAStepDown() throws {
    try fridayNight()
    try saturday()
    try monday()
    try enquiry()
    try conference()
    try assessment()
    try stepDown()
  }

  private mutating func fridayNight() throws {
    try service.run(
      .receiveContact(
        Hub.contact(
          ["Isla", "Noah", "Ruby"].map { .new(Hub.child($0)) }, at: service.now,
          household: .new(HouseholdDetails(address: "1 Invented Road")),
          referrer: Referrer(name: "PC Invented"), worry: .leftAlone, risk: true, rag: .red)),
      by: Hub.dutyWorker)
    #expect(
      try contactsRunning() == [
        "C1": "2019-01-22T08:45:00Z", "C2": "2019-01-19T02:10:00Z", "C22": "2019-01-21T09:00:00Z",
      ])

    at("2019-01-18T22:40:00Z")
    try service.run(.contact(contact, .acceptRisk(Hub.duty)), by: Hub.otherManager)
    let decisions = (1...3).map { Hub.decision(ChildID($0), .referralWithStrategyDiscussion) }
    try service.run(.contact(contact, .considerHistory), by: Hub.otherManager)
    try service.run(.contact(contact, .decide(decisions)), by: Hub.otherManager)
    // The referrer is owed word; what was decided by night still has to be read by day.
    #expect(
      try contactsRunning() == ["C22": "2019-01-21T09:00:00Z", "C23": "2019-01-22T08:45:00Z"])
    // The discussion is owed from the decision on, whoever asks for it.
    #expect(
      try running() == [
        "C4": "2019-01-22T08:45:00Z", "C7": "2019-01-19T22:40:00Z", "C11": "2019-03-23T00:00:00Z",
      ])

    at("2019-01-18T23:30:00Z")
    let taken = instant("2019-01-18T23:20:00Z")
    try each(Example.protection(taken), by: Hub.dutyWorker)
    // Three days without a break, and an enquiry that began with it.
    #expect(try running()["C14"] == "2019-01-21T23:20:00Z")
    #expect(try inTime(.enquiryDuty))
    #expect(try running()["C5"] == "2019-01-19T23:20:00Z")
    #expect(try running()["C8"] == "2019-02-09T00:00:00Z")
    let task = TaskSet(shift: .day, what: "Ask the school whom the children trust.")
    try service.run(.case(cases[0], .task(.set(task))), by: Hub.dutyWorker)
    // The task and what the team did are to be read by nine on Monday, and its reasons recorded in the course of the day.
    #expect(
      try running()["C22"] == "2019-01-21T09:00:00Z 2019-01-21T09:00:00Z 2019-01-21T16:45:00Z")
  }

  private mutating func saturday() throws {
    at("2019-01-19T11:00:00Z")
    try each(PlaceChanged(place: .relatives), by: Hub.dutyWorker)
    try each(Example.visit(service.now), by: Hub.dutyWorker)
    #expect(try inTime(.seenInEnquiry))
    #expect(try running()["C5"] == nil)
    at("2019-01-19T12:00:00Z")
    try each(Example.asked, by: Hub.otherManager)
    // Asking does not begin its day anew.
    #expect(try running()["C7"] == "2019-01-19T22:40:00Z")
    at("2019-01-19T14:00:00Z")
    try each(Example.held(service.now), by: Hub.otherManager)
    #expect(try inTime(.strategy))
    // The enquiry that the emergency opened goes on: its limit does not begin anew.
    #expect(try running()["C8"] == "2019-02-09T00:00:00Z")
  }

  private mutating func monday() throws {
    at("2019-01-21T08:52:00Z")
    try service.run(.contact(contact, .acknowledgeHandover(note: "read")), by: Hub.screener)
    try service.run(.case(cases[0], .task(.acknowledge(0))), by: Hub.screener)
    for item in cases {
      try service.run(.case(item, .night(.acknowledge(note: "read"))), by: Hub.screener)
    }
    #expect(try running()["C22"] == "2019-01-21T16:45:00Z")
    #expect(try contactsRunning() == ["C23": "2019-01-22T08:45:00Z"])
    try service.run(.contact(contact, .tellReferrer(how: "by phone")), by: Hub.screener)
    #expect(try contactsRunning().isEmpty)

    at("2019-01-21T10:00:00Z")
    for item in cases { try service.allocate(item, to: Hub.worker) }
    #expect(try inTime(.allocation))
    try giveRationales()
    at("2019-01-21T20:00:00Z")
    try each(
      ProtectionEnded(at: service.now, how: "with their aunt"), by: Hub.dutyWorker)
    #expect(try inTime(.policeProtection))
    #expect(try running()["C22"] == "2019-01-22T09:00:00Z 2019-01-22T16:45:00Z")
    at("2019-01-22T08:55:00Z")
    for item in cases { try service.run(.case(item, .night(.acknowledge(note: ""))), by: Hub.screener) }
    #expect(try inTime(.handover))
    at("2019-01-22T09:30:00Z")
    try giveRationales()
    try service.run(
      .case(cases[0], .task(.finish(TaskDone(number: 0, outcome: "Miss Hale")))), by: Hub.worker)
    try each(AssessmentStarted(on: day("2019-01-22")), by: Hub.worker)
    #expect(try running()["C12"] == "2019-02-06T00:00:00Z")
    #expect(try running()["C13"] == "2019-02-20T00:00:00Z")
  }

  private mutating func giveRationales() throws {
    for item in cases {
      try service.run(.case(item, .night(.giveRationale(Example.rationale))), by: Hub.dutyWorker)
    }
    #expect(try inTime(.nightRationale))
    #expect(try running()["C22"] == nil)
  }

  private mutating func enquiry() throws {
    at("2019-02-04T15:00:00Z")
    try each(CheckpointHeld(note: "on the way"), by: Hub.otherManager)
    #expect(try running()["C12"] == "2019-02-19T00:00:00Z")
    #expect(
      try service.register.dayNumber(of: clock(.enquiry), now: service.now)?.description == "day 11 of 15")
    try each(Example.enquiryCompleted, by: Hub.otherManager)
    #expect(try inTime(.enquiry))
    // It counts from the start of the enquiry, on the Friday night.
    #expect(try running()["C9"] == "2019-02-09T00:00:00Z")
    #expect(try running()["C10"] == "2019-02-06T00:00:00Z")
    at("2019-02-05T09:00:00Z")
    try each(Example.requested, by: Hub.worker)
    #expect(try inTime(.conferenceRequest))
    try each(ChairBooked(chair: "Ms Chair", on: day("2019-02-08")), by: Hub.worker)
    try each(InterimPlanMade(plan: "stay with their aunt"), by: Hub.worker)
  }

  private mutating func conference() throws {
    at("2019-02-08T15:00:00Z")
    #expect(
      try service.register.dayNumber(of: clock(.conference), now: service.now)?.description == "day 15 of 15")
    let held = Example.conference(day("2019-02-08"), .inNeedPlan, nil)
    // One day on it would be late, and ask for the agreed reason.
    var later = service
    later.now = instant("2019-02-11T09:00:00Z")
    #expect(
      later.pathwayRefusal(cases[0], Example.conference(day("2019-02-11"), .inNeedPlan, nil))
        == .conferenceLate(due: instant("2019-02-09T00:00:00Z")))
    try each(held, by: Hub.otherManager)
    #expect(try inTime(.conference))
    #expect(try running()["C9"] == nil)
  }

  private mutating func assessment() throws {
    at("2019-02-18T10:00:00Z")
    try each(CheckpointHeld(note: "calmer"), by: Hub.otherManager)
    try each(
      MeetingHeld(on: day("2019-02-18"), present: "mother, aunt, school", agreed: "goes on"),
      by: Hub.worker)
    #expect(try running()["C13"] == "2019-03-19T00:00:00Z")
    at("2019-03-21T16:00:00Z")
    try each(Example.submitted(), by: Hub.worker)
    #expect(try running()["C12"] == nil)
    at("2019-03-22T16:00:00Z")
    let clock = try clock(.assessment)
    #expect(service.register.dayNumber(of: clock, now: service.now)?.description == "day 45 of 45")
    // The published measure counts from the assessment’s start.
    let item = try #require(service.register.cases[cases[0]])
    let published = try #require(service.register.clocks(of: item).first { $0.standing == .measure })
    #expect(service.register.dayNumber(of: published, now: service.now)?.description == "day 43 of 45")
    var later = service
    later.now = instant("2019-03-23T00:00:00Z")
    #expect(
      later.pathwayRefusal(cases[0], AssessmentAuthorised(lateWhy: nil))
        == .assessmentLate(due: later.now))
    try each(AssessmentAuthorised(lateWhy: nil), by: Hub.otherManager)
    #expect(try inTime(.assessment))
  }

  private mutating func stepDown() throws {
    try each(StepDownOffered(service: "family hub", plan: "monthly"), by: Hub.worker)
    #expect(
      service.refusal(of: .close(.earlyHelp, why: "better"), on: cases[0])
        == .pathway(cases[0], .inNeedPlanRuns))
    try each(StepDownAccepted(by: "hub manager"), by: Hub.worker)
    try each(
      PlanEnded(on: day("2019-03-22"), why: "the family hub takes over"), by: Hub.otherManager)
    // There was an enquiry, so the census knows the end by another code.
    #expect(
      service.refusal(of: .close(.earlyHelp, why: "better"), on: cases[0])
        == .pathway(cases[0], .closureAfterMore(.earlyHelp)))
    for item in cases {
      try service.run(.case(item, .close(.otherReason, why: "the family hub goes on")), by: Hub.otherManager)
    }
    #expect(try running().isEmpty)
    // Back within twelve months it would be a bounce.
    #expect(service.register.child(ChildID(1))?.isStepDownBounce(at: instant("2019-09-01T10:00:00Z")) == true)
  }
}
