import Testing

@testable import CaseModel

/// A contact passed to the designated officer reaches the officer by the same act.
@Suite struct DecidedAllegationTests {
  @Test func theOfficerHasWhatADecisionPassesToTheOfficer() throws {
    var service = try Service()
    let (contact, children) = try service.receive("Maisie")
    try service.decide(contact, Hub.decision(children[0], .allegationToLADO))
    let item = try #require(service.register.allegations.all.first)
    #expect(service.register.allegations.count == 1)
    #expect(item.children == children)
    #expect(item.reportedAt == service.now)
    let clocks = service.register.clocks(of: item)
    // Received on Wednesday, evaluated by the end of Thursday.
    let evaluation = try #require(clocks.first { $0.name == .allegationDecision })
    #expect(service.register.due(of: evaluation) == instant("2019-01-11T00:00:00Z"))
    let report = try #require(clocks.first { $0.name == .allegationReport })
    #expect(report.stoppedAt == service.now)
  }

  @Test func nobodyButTheOfficerReadsIt() throws {
    var service = try Service()
    let (contact, children) = try service.receive("Maisie")
    try service.decide(contact, Hub.decision(children[0], .allegationToLADO))
    let id = try #require(service.register.allegations.all.first?.id)
    #expect(service.register.mayRead(id.record, Hub.officer))
    for reader in [Hub.manager, Hub.head, Hub.worker, Hub.screener] {
      #expect(!service.register.mayRead(id.record, reader))
    }
    // The contact says to whom it was passed, and nothing of the person.
    for recorded in service.recorded where recorded.event.record.kind != .allegation {
      #expect(!"\(recorded.event)".contains("Mr Invented"))
    }
  }

  @Test func whatTheOfficerNeedsToKnowIsAskedFor() throws {
    var service = try Service()
    let (contact, children) = try service.receive("Maisie")
    try service.run(.contact(contact, .considerHistory))
    var decision = Hub.decision(children[0], .allegationToLADO)
    decision.allegation = nil
    #expect(service.refusal(of: .decide([decision]), on: contact) == .allegationMissing(contact))
    decision.allegation = Example.reported(Hub.start)
    decision.allegation?.setting = " "
    #expect(
      service.refusal(of: .decide([decision]), on: contact)
        == .allegation(AllegationID(1), .textMissing("where the person works with children")))
    #expect(service.register.allegations.count == 0)
  }

  @Test func siblingsOfWhomTheSameIsAllegedShareOneAllegation() throws {
    var service = try Service()
    let (contact, children) = try service.receive("Maisie", "Alfie", "Noah")
    var other = Hub.decision(children[2], .allegationToLADO)
    other.allegation?.person = "Ms Other"
    try service.decide(
      contact, Hub.decision(children[0], .allegationToLADO), Hub.decision(children[1], .allegationToLADO),
      other)
    let linked = service.register.allegations.all.sorted { $0.id < $1.id }.map(\.children)
    #expect(linked == [[children[0], children[1]], [children[2]]])
  }

  @Test func anyOtherOutcomeReportsNothing() throws {
    var service = try Service()
    let (contact, children) = try service.receive("Maisie")
    var decision = Hub.decision(children[0], .referralForAssessment)
    decision.allegation = Example.reported(Hub.start)
    try service.decide(contact, decision)
    #expect(service.register.allegations.count == 0)
  }
}
