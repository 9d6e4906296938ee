import CaseModel

@testable import CaseLedger

/// The invented people of a small hub, and what they ask for.
enum Hub {
  static let team = TeamID(1)
  static let manager = WorkerID(1)
  static let secondManager = WorkerID(2)
  static let worker = WorkerID(3)
  static let otherWorker = WorkerID(4)

  /// Settings, a team, two managers and two social workers.
  static var staff: [Command] {
    [
      .putSettingsInForce(.invented),
      .registerTeam(name: "First Response 1", kind: .firstResponse),
      .registerWorker(WorkerDetails(name: "Ama Okafor", team: team, role: .hubManager)),
      .registerWorker(WorkerDetails(name: "Rhys Haslam", team: team, role: .teamManager)),
      .registerWorker(
        WorkerDetails(name: "Sana Mirza", team: team, role: .socialWorker, registration: .number("SW1"))),
      .registerWorker(
        WorkerDetails(name: "Jo Dunne", team: team, role: .socialWorker, registration: .number("SW2"))),
    ]
  }

  static func child(_ name: String, externalID: String? = nil) -> ChildDetails {
    ChildDetails(
      givenName: name, familyName: "Testchild", birthDate: .on("2014-03-12"), nhsNumber: nil,
      externalID: externalID)
  }

  static func contact(
    _ children: [NewChild], household: NewHousehold? = .new(HouseholdDetails(address: "1 Invented Road")),
    at: Instant = .start
  ) -> Command {
    .receiveContact(
      NewContact(
        receivedAt: at, channel: .phone, source: .police,
        worry: .domesticAbuse, narrative: "Shouting heard by a neighbour at night.", children: children,
        household: household, consent: .obtained))
  }

  static func decision(_ child: ChildID, _ outcome: Outcome, level: UInt8) -> NewDecision {
    NewDecision(
      child: child, outcome: outcome, level: level,
      rationale: Rationale(
        worry: "The neighbour heard shouting on three nights.",
        dailyLife: "The child is tired at school and quiet.",
        history: "Nothing is known from before this contact."),
      voice: .noted("I hid under the bed."), identity: .unknown(why: "not asked yet by police"))
  }

  /// A referral of one child: contact, history, decision.
  static func referral(_ contact: ContactID, _ child: ChildID) -> [Command] {
    [
      .contact(contact, .considerHistory),
      .contact(contact, .decide([decision(child, .referralForAssessment, level: 4)])),
    ]
  }

  static func allocate(_ item: CaseID, to worker: WorkerID) -> Command {
    .case(item, .allocate(NewAllocation(worker: worker, reason: "has room")))
  }
}

extension Desk {
  /// A hub with its staff on the ledger.
  func staffed() throws -> Desk {
    try submit(Hub.staff, by: .program, at: .start)
    return self
  }

  /// One child referred, whose case awaits allocation.
  func withReferral(of name: String = "Maisie") throws -> Desk {
    try submit([Hub.contact([.new(Hub.child(name))])], by: Hub.manager, at: .start)
    let contact = ContactID(register.nextNumber(.contact) - 1)
    let child = ChildID(register.nextNumber(.child) - 1)
    try submit(Hub.referral(contact, child), by: Hub.manager, at: .start)
    return self
  }
}
