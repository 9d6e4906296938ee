import Testing

@testable import CaseModel

/// Places and peer groups: what refuses, and who is linked.
@Suite struct PlaceTests {
  private let id = PlaceID(1)

  private func registered() throws -> Service {
    var service = try Service()
    try service.run(.registerPlace(Example.place()), by: Hub.worker)
    try service.run(.registerPeerGroup(Example.peers()), by: Hub.screener)
    return service
  }

  private func refusal(_ service: Service, _ command: Command) -> ContextRefusal? {
    guard case .context(_, let why)? = service.refusal(of: command, by: Hub.worker) else { return nil }
    return why
  }

  @Test func aPlaceHasANameAKindAndAWorry() throws {
    let service = try Service()
    #expect(refusal(service, .registerPlace(Example.place(" "))) == .textMissing("the name"))
    #expect(refusal(service, .registerPlace(Example.place("Canal steps", nil))) == .kindMissing)
    var idle = Example.place()
    idle.concerns = []
    #expect(refusal(service, .registerPlace(idle)) == .noConcern)
    #expect(service.refusal(of: .registerPlace(Example.place()), by: Hub.worker) == nil)
    #expect(service.refusal(of: .registerPeerGroup(Example.peers()), by: Hub.worker) == nil)
  }

  @Test func onePlaceHasOneRecordHoweverItsNameIsWritten() throws {
    var service = try registered()
    let again = Command.registerPlace(Example.place("CANAL  Stéps"))
    #expect(refusal(service, again) == .nameTaken(id.record))
    #expect(refusal(service, .registerPeerGroup(Example.peers("Canal steps"))) == nil)
    #expect(refusal(service, .place(id, .change(Example.place("Canal Steps")))) == nil)
    try service.run(.registerPlace(Example.place("Bus station")), by: Hub.worker)
    #expect(refusal(service, .place(PlaceID(2), .change(Example.place()))) == .nameTaken(id.record))
  }

  @Test func whatStandsSoAlreadyIsNotRecordedAgain() throws {
    var service = try registered()
    #expect(try service.run(.place(id, .change(Example.place())), by: Hub.worker).isEmpty)
  }

  @Test func aChildIsLinkedOnceWithAReasonAndItsRecordIsNotWrittenTo() throws {
    var service = try registered()
    let child = try service.receive("Maisie").children[0]
    let before = try service.child(child)
    let link = { Command.place(self.id, .link(ContextLink(child: $0, why: $1))) }
    #expect(refusal(service, link(child, "")) == .textMissing("why"))
    #expect(
      service.refusal(of: link(ChildID(99), "seen"), by: Hub.worker) == .noSuchRecord(ChildID(99).record))
    try service.run(link(child, "seen there at night"), by: Hub.worker)
    try service.run(
      .peerGroup(PeerGroupID(1), .link(ContextLink(child: child, why: "says they are friends"))),
      by: Hub.worker)
    #expect(refusal(service, link(child, "again")) == .linked(child))
    #expect(try service.child(child) == before)
    #expect(service.register.contexts(of: child).map(\.record) == [id.record, PeerGroupID(1).record])
    let unlink = { Command.place(self.id, .unlink(ContextLink(child: child, why: $0))) }
    #expect(refusal(service, unlink(" ")) == .textMissing("why"))
    try service.run(unlink("moved away"), by: Hub.worker)
    #expect(refusal(service, unlink("again")) == .notLinked(child))
    #expect(service.register.contexts(of: child).map(\.record) == [PeerGroupID(1).record])
  }

  @Test func whoIsLinkedIsFoundByTheRecordThatStands() throws {
    var service = try registered()
    let one = try service.receive("Maisie").children[0]
    let other = try service.receive("Maisie").children[0]
    try service.run(.place(id, .link(ContextLink(child: one, why: "seen"))), by: Hub.worker)
    try service.run(.child(one, .merge(into: other, reason: "one child")))
    #expect(service.register.contexts(of: other).map(\.record) == [id.record])
    #expect(refusal(service, .place(id, .link(ContextLink(child: other, why: "seen")))) == .linked(other))
  }

  @Test func aNoteSaysSomethingAndItsRecordIsThere() throws {
    let service = try registered()
    let note = { Command.place($0, .note(ContextNote(note: $1))) }
    #expect(refusal(service, note(id, "")) == .textMissing("the note"))
    #expect(refusal(service, note(id, "dark since the lamp broke")) == nil)
    #expect(
      service.refusal(of: note(PlaceID(9), "dark"), by: Hub.worker) == .noSuchRecord(PlaceID(9).record))
  }

  @Test func everyRefusalSaysTheRuleInPlainWords() {
    let table: [(ContextRefusal, String)] = [
      (.textMissing("why"), "why is missing: write it in a few words"),
      (.kindMissing, "say what kind of place it is"), (.noConcern, "name at least one kind of harm"),
      (.nameTaken(id.record), "L-000001 is called that: use that record"),
      (.linked(ChildID(4)), "P-000004 is linked already"), (.notLinked(ChildID(4)), "P-000004 is not linked"),
    ]
    for (refusal, words) in table { #expect(refusal.words == words) }
    #expect(Refusal.context(id.record, .noConcern).words == "L-000001: name at least one kind of harm")
  }

  @Test(arguments: ["place", "peer-group"])
  func everyFormMakesItsCommand(group: String) throws {
    var service = try Service()
    let child = try service.receive("Maisie").children[0]
    let isPlace = group == "place"
    let own = isPlace ? id.record : PeerGroupID(1).record
    func record(_ verb: String, _ answers: [String: String], on record: RecordID) throws {
      let form = try #require(ActForm.named("\(group)-\(verb)"))
      let place = FormPlace(service.register, record, at: service.now, by: Hub.worker)
      #expect(form.obstacle(place) == nil, "\(verb)")
      let whole = form.prefilled(place).with(answers)
      for command in try form.commands(whole, place).get() { try service.run(command, by: Hub.worker) }
    }
    var known = ["name": "Canal steps", "concerns": "gangs"]
    if isPlace { known["kind"] = "park" }
    try record("add", known, on: ServiceID.own.record)
    try record("change", ["concerns": "gangs,missing"], on: own)
    try record("link", ["child": "P-1", "why": "seen"], on: own)
    try record("note", ["note": "dark"], on: own)
    let context = try #require(service.register.context(of: own))
    #expect(context.details.name == "Canal steps" && context.details.concerns == [.gangs, .missing])
    #expect(context.children == [child] && context.version == 4)
    try record("unlink", ["child": "P-1", "why": "moved"], on: own)
    #expect(service.register.context(of: own)?.children.isEmpty == true)
  }
}
