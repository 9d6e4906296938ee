import Testing

@testable import CaseModel

/// What is put into the ledger cannot be taken out, so it is no longer than anybody needs.
@Suite struct TextLimitTests {
  private func text(_ length: Int) -> String { String(repeating: "é", count: length) }

  private func contact(_ change: (inout NewContact) -> Void) -> Command {
    var contact = Hub.contact([.new(Hub.child("Maisie"))])
    change(&contact)
    return .receiveContact(contact)
  }

  private func named(_ length: Int) -> Command {
    var child = Hub.child("Maisie")
    child.givenName = text(length)
    return contact { $0.children = [.new(child)] }
  }

  @Test func aNameHasAtMost200Characters() throws {
    let service = try Service()
    #expect(service.refusal(of: named(200)) == nil)
    let refusal = service.refusal(of: named(201))
    #expect(refusal == .textTooLong("given name", limit: 200))
    #expect(
      refusal?.words == "the given name is longer than 200 characters: shorten it, nothing was recorded")
    // Letters of several code points count once.
    var child = Hub.child("Maisie")
    child.givenName = String(repeating: "👨‍👩‍👧‍👦", count: 200)
    #expect(service.refusal(of: contact { $0.children = [.new(child)] }) == nil)
    #expect(
      service.refusal(of: .registerTeam(name: text(201), kind: .other)) == .textTooLong("name", limit: 200))
    var worker = Hub.workers[4]
    worker.account = text(201)
    #expect(service.refusal(of: .registerWorker(worker)) == .textTooLong("account", limit: 200))
  }

  @Test func whatWasReportedHasAtMost50000Characters() throws {
    let service = try Service()
    #expect(service.refusal(of: contact { $0.narrative = text(50_000) }) == nil)
    #expect(
      service.refusal(of: contact { $0.narrative = text(50_001) }) == .textTooLong("narrative", limit: 50_000)
    )
  }

  @Test func everyReasonNoteAndDirectionHasALimit() throws {
    var service = try Service()
    let item = try service.refer("Maisie")[0]
    let long = text(50_001)
    let allocation = NewAllocation(worker: Hub.worker, reason: "has room", direction: long)
    #expect(
      service.refusal(of: .allocate(allocation), on: item) == .textTooLong("direction", limit: 50_000))
    try service.allocate(item, to: Hub.worker)
    let refusals: [(Command, String)] = [
      (.case(item, .close(.otherReason, why: long, notSeenWhy: "moved away")), "why"),
      (.case(item, .returnToTray(reason: long)), "reason"),
      (.setAside(.allocation(item), reason: long), "reason"),
      (.worker(Hub.worker, .supervise(WorkerSupervised(on: day("2019-01-09"), note: long))), "note"),
      (.changeHousehold(HouseholdID(1), HouseholdDetails(address: text(501))), "address"),
    ]
    for (command, field) in refusals {
      let limit = field == "address" ? 500 : 50_000
      #expect(service.refusal(of: command) == .textTooLong(field, limit: limit), "\(field)")
    }
  }

  @Test func aContactNamesAtMost30Children() throws {
    var service = try Service()
    let children = { (count: Int) in
      (1...count).map { NewChild.new(Hub.child("Maisie \($0)")) }
    }
    #expect(
      service.refusal(of: contact { $0.children = children(31) }) == .tooMany("children", limit: 30))
    #expect(
      service.refusal(of: contact { $0.children = children(10_000) }) == .tooMany("children", limit: 30))
    let id = try service.receive(Hub.contact(children(30)))
    let another = ContactCommand.addChild(.new(Hub.child("Quentin")), home: nil)
    #expect(service.refusal(of: another, on: id) == .tooMany("children", limit: 30))
    #expect(
      service.refusal(
        of: contact { $0.household = .new(HouseholdDetails(phones: [String](repeating: "0", count: 101))) })
        == .tooMany("phones", limit: 100))
  }

  @Test func whatWasRecordedBeforeThereWereLimitsIsReadAndMergedAsItIs() throws {
    var service = try Service()
    let (_, children) = try service.receive("Maisie")
    let other = try service.receive("Maisie").children[0]
    var details = try service.child(other).details
    details.givenName = text(300)
    service.take(.child(other, .changed(details)))
    #expect(try service.child(other).details.givenName.count == 300)
    #expect(service.refusal(of: .child(other, .merge(into: children[0], reason: "one child"))) == nil)
  }

  @Test func aFormSaysSoBeforeItIsRecorded() throws {
    var service = try Service()
    let child = try service.receive("Maisie").children[0]
    let form = try #require(ActForm.named("child-change"))
    let place = FormPlace(service.register, child.record, at: service.now, by: Hub.manager)
    let answers = { (length: Int) in form.prefilled(place).with(["given name": text(length)]) }
    guard case .success = form.commands(answers(200), place) else {
      Issue.record("200 characters are a name")
      return
    }
    #expect(
      form.commands(answers(201), place)
        == .failure(FormFaults(all: [FormFault(field: "given name", words: "at most 200 characters")])))
  }
}
