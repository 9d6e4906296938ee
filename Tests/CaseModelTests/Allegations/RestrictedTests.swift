import Testing

@testable import CaseModel

/// Who may read an allegation, by the model’s own table.
@Suite struct RestrictedTests {
  @Test func onlyTheDesignatedOfficerReadsAnAllegation() throws {
    let service = try Service()
    for worker in service.register.workers.all {
      let may = worker.details.role == .designatedOfficer
      #expect(
        service.register.mayRead(AllegationID(1).record, worker.id) == may, "\(worker.details.role.words)")
      #expect(service.register.mayRead(ChildID(1).record, worker.id))
    }
    for nobody in [WorkerID?.none, .program, WorkerID(99)] {
      #expect(!service.register.mayRead(AllegationID(1).record, nobody))
    }
  }

  @Test func nobodyMakesThemselvesDesignatedOfficer() throws {
    let service = try Service()
    var details = Hub.workers[1]
    details.role = .designatedOfficer
    let change = Command.worker(Hub.manager, .change(details))
    #expect(service.refusal(of: change, by: Hub.manager) == .ownRole(Hub.manager))
    #expect(service.refusal(of: change, by: Hub.head) == nil)
    var renamed = Hub.workers[13]
    renamed.name = "Col Renamed"
    #expect(service.refusal(of: .worker(Hub.officer, .change(renamed)), by: Hub.head) == nil)
  }

  @Test func noFormOfAnAllegationOpensForAnybodyElse() throws {
    var service = try Service()
    try service.run(.reportAllegation(Example.reported(service.now)), by: Hub.screener)
    for form in ActForm.allegations where form.subject == .allegation {
      for worker in [Hub.head, Hub.manager, Hub.worker] {
        let place = FormPlace(service.register, AllegationID(1).record, at: service.now, by: worker)
        #expect(form.obstacle(place) == "Only the designated officer (LADO) opens this register")
      }
    }
  }

  @Test func everyFormMakesItsCommand() throws {
    var service = try Service()
    _ = try service.receive("Maisie")
    let id = AllegationID(1)
    func record(_ name: String, _ answers: [String: String], on record: RecordID? = nil) throws {
      let form = try #require(ActForm.named("allegation-\(name)"))
      let place = FormPlace(service.register, record ?? id.record, at: service.now, by: Hub.officer)
      #expect(form.obstacle(place) == nil, "\(name)")
      for command in try form.commands(FormAnswers(answers), place).get() {
        try service.run(command, by: Hub.officer)
      }
    }
    try record(
      "report",
      [
        "person": "Mr Invented", "role": "coach", "employer": "the club", "kind": "sport",
        "setting": "Hollingfold Juniors", "what": "messages at night", "known": "09:00", "reported": "09:30",
      ], on: ServiceID.own.record)
    #expect(service.register.allegations[id]?.reportedAt == instant("2019-01-09T09:30:00Z"))
    try record("evaluate", ["decision": "suspended", "meeting": "yes"])
    try record("meet", ["on": "today", "present": "police", "decided": "wait"])
    try record("refer", ["to": "police", "on": "today"])
    try record("review", ["on": "today", "why": "police"])
    try record("link", ["child": "P-1"])
    #expect(service.register.allegations[id]?.children == [ChildID(1)])
    try record("unlink", ["child": "P-1", "why": "another child"])
    #expect(service.register.allegations[id]?.children == [])
    try record("conclude", ["outcome": "substantiated", "why": "seen", "referred to": "DBS"])
    #expect(service.register.allegations[id]?.outcome == .substantiated)
    try record("reopen", ["why": "a new witness"])
    #expect(service.register.allegations[id]?.isOpen == true)
  }
}
