import CaseModel
import Testing

@testable import TUI

/// The main board in the states that matter, as somebody looked at them and kept them.
@Suite struct BoardFrameTests {
  /// One contact to decide, two cases in the tray, one held by the social worker.
  private func hub() throws -> ServiceFixture {
    var service = try ServiceFixture.siblings()
    for name in ["Noah", "Zara", "Idris"] {
      let id = ContactID(service.register.nextNumber(.contact))
      let child = ChildID(service.register.nextNumber(.child))
      try service.submit(
        .receiveContact(
          NewContact(
            receivedAt: service.now.advanced(byMinutes: -90), channel: .phone, source: .school,
            worry: .neglect,
            narrative: "Came to school hungry.",
            children: [.new(ChildDetails(givenName: name, familyName: "Quill"))], rag: .green,
            consent: .obtained)))
      try service.submit(.contact(id, .considerHistory))
      try service.submit(
        .contact(
          id,
          .decide([
            NewDecision(
              child: child, outcome: .referralForAssessment, level: 4,
              rationale: Rationale(
                worry: "Hungry most days this month.", dailyLife: "Cannot concentrate and is left out.",
                history: "Nothing was known before this."),
              voice: .noted("I am hungry."), identity: .unknown(why: "nobody has asked yet"))
          ])))
    }
    try service.submit(
      .case(CaseID(1), .allocate(NewAllocation(worker: ServiceFixture.socialWorker, reason: "has room"))))
    return service
  }

  private func frame(
    _ service: ServiceFixture, _ size: Size, _ keys: [Key] = [], drafts: [Draft] = []
  ) -> String {
    let context = service.context
    var app = App(size: size, context)
    if !drafts.isEmpty { _ = app.update(.drafts(drafts), context) }
    answer(app.start(context), &app, service)
    for key in keys { answer(app.update(.key(key), context), &app, service) }
    answer(app.update(.rested, context), &app, service)
    return app.view(size, context).text
  }

  private func answer(_ effects: [Effect], _ app: inout App, _ service: ServiceFixture) {
    for effect in effects {
      if case .read(let records) = effect { _ = app.update(service.read(records), service.context) }
    }
  }

  @Test(arguments: [(50, 200), (40, 120), (24, 80), (10, 40)])
  func theBoardAtEverySize(rows: Int, columns: Int) throws {
    let text = frame(try hub(), Size(rows: rows, columns: columns))
    #expect(text.split(separator: "\n").allSatisfy { displayWidth(String($0)) <= columns })
    try expectGolden("board-\(columns)x\(rows)", text)
  }

  @Test(arguments: [
    ("filter", [Key.character("/")] + "zara".map(Key.character)), ("panel", [.tab]), ("focus", [.tab, .tab]),
    ("masked", [.character("m")]),
    ("marked", [.character("3"), .character(" "), .character(" ")]), ("help", [.character("?")]),
    ("palette", [.character(":")] + "give".map(Key.character)),
    ("allocate", [.character("3"), .character("a")]), ("second-look-empty", [.character("2")]),
  ])
  func theBoardInEachState(state: String, keys: [Key]) throws {
    try expectGolden("board-\(state)-120x40", frame(try hub(), Size(rows: 40, columns: 120), keys))
  }

  @Test func leavingWithADraftAsks() throws {
    let draft = Draft(
      key: .decision(ServiceFixture.contact, ServiceFixture.maisie), fields: ["rationale worry": "Hurt"],
      savedAt: try hub().now)
    let text = frame(
      try hub(), Size(rows: 40, columns: 120), [.character("q")], drafts: [draft])
    try expectGolden("board-quit-120x40", text)
  }
}
