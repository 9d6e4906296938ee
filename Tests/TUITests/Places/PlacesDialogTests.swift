import Testing

@testable import CaseModel
@testable import TUI

/// Places and peer groups on the screen.
@Suite struct PlacesDialogTests {
  private let size = Size(rows: 24, columns: 80)

  private func service() throws -> ServiceFixture {
    var service = try ServiceFixture.siblings()
    try service.submit(
      .registerPlace(ContextDetails(name: "Canal steps", kind: .park, concerns: [.gangs])))
    try service.submit(
      .registerPeerGroup(ContextDetails(name: "Friday boys", kind: nil, concerns: [.countyLines])))
    try service.submit(
      .peerGroup(
        PeerGroupID(1), .link(ContextLink(child: ServiceFixture.maisie, why: "rendezvous"))))
    return service
  }

  @Test func theOneWithMostChildrenStandsOnTop() throws {
    let service = try service()
    var app = App(size: size, service.context)
    _ = app.update(.key(.character("8")), service.context)
    let screen = app.view(size, service.context).text
    #expect(screen.contains("Places and peer groups: 2"))
    let group = try #require(screen.firstRange(of: "Friday boys"))
    let place = try #require(screen.firstRange(of: "Canal steps"))
    #expect(group.lowerBound < place.lowerBound)
  }

  @Test func itsRecordNamesWhoIsLinkedAndHidesNamesWithTheMask() throws {
    let service = try service()
    for isMasked in [false, true] {
      var app = App(size: size, service.context)
      if isMasked { _ = app.update(.key(.character("m")), service.context) }
      _ = app.update(.key(.character("8")), service.context)
      _ = app.update(.key(.enter), service.context)
      _ = app.update(service.read([PeerGroupID(1).record]), service.context)
      let screen = app.view(size, service.context).text
      #expect(screen.contains("county lines"))
      #expect(screen.contains("Maisie") == !isMasked)
      #expect(screen.contains("Friday boys") == !isMasked)
      #expect(screen.contains("rendezvous") == !isMasked)
    }
  }

  /// A child whose case has closed is not in memory until somebody asks.
  @Test func openingOneAsksForWhoIsLinkedToo() throws {
    let service = try service()
    var app = App(size: size, service.context)
    _ = app.update(.key(.character("8")), service.context)
    let effects = app.update(.key(.enter), service.context)
    let asked = effects.compactMap { effect -> [RecordID]? in
      if case .read(let records) = effect { records } else { nil }
    }
    #expect(asked == [[PeerGroupID(1).record, ServiceFixture.maisie.record]])
  }

  @Test func placesAndPeerGroupsAreRegisteredFromTheList() throws {
    let service = try service()
    for (key, name) in [("n", "place-add"), ("g", "peer-group-add")] {
      var app = App(size: size, service.context)
      _ = app.update(.key(.character("8")), service.context)
      _ = app.update(.key(.character(Character(key))), service.context)
      #expect((app.dialogs.last as? FormDialog)?.form.name == name)
    }
  }

  @Test func theActsOfTheSelectedOneAreOffered() throws {
    let service = try service()
    var app = App(size: size, service.context)
    _ = app.update(.key(.character("8")), service.context)
    _ = app.update(.key(.character("e")), service.context)
    let acts = try #require(app.dialogs.last as? ActsDialog)
    #expect(
      acts.entries(service.context).map(\.form.name)
        == ["peer-group-change", "peer-group-link", "peer-group-unlink", "peer-group-note"])
    #expect(acts.entries(service.context).allSatisfy { $0.who == "Friday boys" })
  }

  @Test func whoMayNotRecordRegistersNone() throws {
    var service = try service()
    let id = WorkerID(service.register.nextNumber(.worker))
    try service.submit(
      .registerWorker(WorkerDetails(name: "Col Ashe", team: TeamID(1), role: .performanceLead)), by: .program)
    service.actor = id
    var app = App(size: size, service.context)
    _ = app.update(.key(.character("8")), service.context)
    _ = app.update(.key(.character("n")), service.context)
    #expect(app.dialogs.last is PlacesDialog)
  }
}
