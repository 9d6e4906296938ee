import Testing

@testable import CaseModel

/// Since when a child is looked after, whatever brought the child into the authority’s care.
///
/// - Source: Children Act 1989, sections 21 and 22(1); Care Planning, Placement and Case Review (England) Regulations 2010,
///   regulations 28(2) and 33(1).
@Suite struct LookedAfterTests {
  /// Taken into police protection on Friday 11 January at ten at night.
  private func taken(to place: Whereabouts) throws -> (Service, CaseID) {
    var service = try Service()
    service.now = instant("2019-01-11T22:00:00Z")
    let item = try service.refer("Maisie")[0]
    try service.allocate(item, to: Hub.worker)
    try service.go(item, Example.protection(service.now, place: place), by: Hub.dutyWorker)
    return (service, item)
  }

  private func end(
    _ kind: ProtectionKind, of item: CaseID, at moment: String, _ service: inout Service
  ) throws {
    service.now = instant(moment)
    try service.go(item, ProtectionEnded(at: service.now, how: "as agreed", kind: kind))
  }

  private func accommodate(_ item: CaseID, at moment: String, _ service: inout Service) throws {
    service.now = instant(moment)
    try service.go(item, Example.protection(service.now, .accommodation, place: .fosterCare))
  }

  private func dues(_ name: ClockName, _ item: CaseID, _ service: Service) throws -> [Instant?] {
    service.register.clocks(of: try service.item(item)).filter { $0.name == name && $0.isRunning }
      .map(service.register.due(of:))
  }

  /// A week from the Friday.
  @Test(arguments: [Whereabouts.fosterCare, .residential])
  func aChildInPoliceProtectionWithTheAuthorityIsVisitedWithinAWeek(place: Whereabouts) throws {
    let (service, item) = try taken(to: place)
    #expect(try dues(.lookedAfterVisit, item, service) == [instant("2019-01-19T00:00:00Z")])
    #expect(try dues(.lookedAfterReview, item, service).isEmpty, "it is over long before a review is due")
  }

  @Test(arguments: [Whereabouts.policeStation, .hospital, .relatives, .home, .unknownPlace])
  func aChildElsewhereIsNotLookedAfter(place: Whereabouts) throws {
    let (service, item) = try taken(to: place)
    #expect(try dues(.lookedAfterVisit, item, service).isEmpty)
  }

  @Test func aChildWhoIsMovedToFosterCareIsLookedAfterFromThenOn() throws {
    var (service, item) = try taken(to: .policeStation)
    try service.go(item, PlaceChanged(place: .fosterCare))
    #expect(try dues(.lookedAfterVisit, item, service) == [instant("2019-01-19T00:00:00Z")])
  }

  /// The twentieth working day after Friday 11 January is Friday 8 February; after Monday 14 January, Monday 11 February;
  /// after Tuesday 15 January, Tuesday 12 February.
  @Test(arguments: [
    ("2019-01-14T21:00:00Z", Whereabouts.fosterCare, "2019-02-09T00:00:00Z"),
    ("2019-01-15T09:00:00Z", .fosterCare, "2019-02-13T00:00:00Z"),
    ("2019-01-14T21:00:00Z", .hospital, "2019-02-12T00:00:00Z"),
  ])
  func theReviewCountsFromTheBeginningOfUnbrokenCare(
    accommodated: String, place: Whereabouts, due: String
  ) throws {
    var (service, item) = try taken(to: place)
    try end(.policeProtection, of: item, at: "2019-01-14T20:00:00Z", &service)
    try accommodate(item, at: accommodated, &service)
    #expect(try dues(.lookedAfterReview, item, service) == [instant(due)])
    #expect(try dues(.healthAssessment, item, service) == [instant(due)])
  }

  /// Seen in police protection, the child needs no first visit again; the next is due six weeks after it.
  @Test func aVisitInPoliceProtectionIsTheFirstVisit() throws {
    var (service, item) = try taken(to: .fosterCare)
    service.now = instant("2019-01-12T10:00:00Z")
    try service.go(item, Example.visit(service.now))
    try end(.policeProtection, of: item, at: "2019-01-14T20:00:00Z", &service)
    try accommodate(item, at: "2019-01-14T20:00:00Z", &service)
    #expect(try dues(.lookedAfterVisit, item, service).isEmpty)
    #expect(try dues(.lookedAfterFurtherVisit, item, service) == [instant("2019-02-24T00:00:00Z")])
  }

  /// The order begins no second time of being looked after; when the accommodation ends first, the order goes on with it.
  @Test func anOrderBesideAccommodationHasNoVisitOfItsOwn() throws {
    var service = try Service()
    service.now = instant("2019-01-11T10:00:00Z")
    let item = try service.refer("Maisie")[0]
    try accommodate(item, at: "2019-01-11T10:00:00Z", &service)
    service.now = instant("2019-01-14T10:00:00Z")
    try service.go(item, Example.protection(service.now, .protectionOrder, place: .fosterCare))
    #expect(try dues(.lookedAfterVisit, item, service) == [instant("2019-01-19T00:00:00Z")])
    try end(.accommodation, of: item, at: "2019-01-15T10:00:00Z", &service)
    #expect(try dues(.lookedAfterVisit, item, service) == [instant("2019-01-22T00:00:00Z")])
  }

  /// Accommodated on Friday 11 January; a week for the visit runs to the end of Friday 18 January.
  @Test(arguments: [("2019-01-18T23:59:00Z", true), ("2019-01-19T00:00:00Z", false)])
  func whatNeverHappenedIsNotSaidToHaveBeenDone(ended: String, inTime: Bool) throws {
    var service = try Service()
    let item = try service.refer("Maisie")[0]
    try accommodate(item, at: "2019-01-11T10:00:00Z", &service)
    try end(.accommodation, of: item, at: ended, &service)
    let clock = try #require(
      service.register.clocks(of: service.item(item)).last { $0.name == .lookedAfterVisit })
    #expect(clock.stoppedAt == instant(ended))
    #expect(!clock.isMet)
    let history = ClockHistory(of: item.record, events: service.recorded, settings: Hub.settings).entries
    let changes = history.filter { $0.clock.name == .lookedAfterVisit }.map(\.change)
    #expect(changes == [.started, .ended(inTime: inTime)])
  }

  @Test func aVisitThatWasMadeIsSaidToHaveBeenMade() throws {
    var service = try Service()
    let item = try service.refer("Maisie")[0]
    try accommodate(item, at: "2019-01-11T10:00:00Z", &service)
    service.now = instant("2019-01-14T10:00:00Z")
    try service.go(item, Example.visit(service.now))
    let history = ClockHistory(of: item.record, events: service.recorded, settings: Hub.settings).entries
    let changes = history.filter { $0.clock.name == .lookedAfterVisit }.map(\.change)
    #expect(changes == [.started, .stopped(inTime: true)])
  }
}
