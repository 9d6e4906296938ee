import Testing

@testable import CaseModel

/// Nobody can see a child who is not born: the clocks of a sighting run from the birth on.
@Suite struct UnbornTests {
  /// A case of a child who is due on Friday 1 March 2019, referred on Wednesday 9 January.
  private func expected() throws -> (Service, CaseID, ChildID) {
    var service = try Service()
    let unborn = ChildDetails(givenName: "", familyName: "Ashby", expectedBirthDate: day("2019-03-01"))
    let child = ChildID(service.register.nextNumber(.child))
    let contact = try service.receive(Hub.contact([.new(unborn)], at: service.now))
    let item = CaseID(service.register.nextNumber(.case))
    try service.decide(contact, Hub.decision(child, .referralForAssessment))
    try service.allocate(item, to: Hub.worker)
    try service.go(item, Example.held(service.now))
    return (service, item, child)
  }

  private func sightings(_ service: Service, _ item: CaseID) throws -> [Clock] {
    service.register.clocks(of: try service.item(item)).filter {
      $0.name == .seenInEnquiry || $0.name == .seenInAssessment
    }
  }

  private func notSeen(_ service: Service, _ item: CaseID, _ now: String) -> WatchFinding? {
    Watch(service.register, at: instant(now))[.notSeen].first { $0.record == item.record }?.finding
  }

  private func born(_ text: String, _ service: inout Service, _ child: ChildID) throws {
    var details = try #require(service.register.child(child)?.details)
    (details.givenName, details.birthDate, details.expectedBirthDate) = ("Robin", day(text), nil)
    try service.run(.child(child, .change(details)))
  }

  @Test func anUnbornChildIsNotLateToBeSeen() throws {
    let (service, item, _) = try expected()
    #expect(try sightings(service, item) == [])
    #expect(notSeen(service, item, "2019-02-28T12:00:00Z") == nil)
  }

  @Test func aDueDateThatHasPassedAsksWhetherTheChildWasBorn() throws {
    var (service, item, child) = try expected()
    #expect(notSeen(service, item, "2019-03-01T23:59:59Z") == nil)
    let asked = try #require(notSeen(service, item, "2019-03-02T00:00:00Z"))
    #expect(asked.missing == .birthNotRecorded)
    #expect(asked.due == instant("2019-03-02T00:00:00Z"))
    service.now = instant("2019-03-04T10:00:00Z")
    var details = try #require(service.register.child(child)?.details)
    details.expectedBirthDate = day("2019-03-08")
    try service.run(.child(child, .change(details)))
    #expect(notSeen(service, item, "2019-03-08T12:00:00Z") == nil)
    #expect(notSeen(service, item, "2019-03-09T12:00:00Z")?.missing == .birthNotRecorded)
    service.now = instant("2019-03-09T12:00:00Z")
    try born("2019-03-07", &service, child)
    #expect(notSeen(service, item, "2019-03-09T12:00:00Z")?.missing == .childNotSeen)
  }

  /// Born on Thursday 7 March: the enquiry's 24 hours from the end of that day, the assessment's four working days 8,
  /// 11, 12, 13 March.
  @Test func theClocksOfASightingRunFromTheBirthOn() throws {
    var (service, item, child) = try expected()
    service.now = instant("2019-03-08T10:00:00Z")
    try born("2019-03-07", &service, child)
    let clocks = try sightings(service, item)
    #expect(clocks.map(\.name) == [.seenInAssessment, .seenInEnquiry])
    #expect(
      clocks.map { service.register.due(of: $0) }
        == [instant("2019-03-14T00:00:00Z"), instant("2019-03-09T00:00:00Z")])
    #expect(notSeen(service, item, "2019-03-08T23:59:59Z") == nil)
    #expect(notSeen(service, item, "2019-03-09T00:00:00Z")?.missing == .childNotSeen)
    try service.go(item, Example.visit(service.now), by: Hub.worker)
    #expect(try sightings(service, item).allSatisfy { !$0.isRunning })
    #expect(notSeen(service, item, "2019-03-10T00:00:00Z") == nil)
  }

  @Test func aChildSeenOnTheDayOfTheBirthWasSeen() throws {
    var (service, item, child) = try expected()
    service.now = instant("2019-03-07T18:00:00Z")
    try born("2019-03-07", &service, child)
    try service.go(item, Example.visit(service.now), by: Hub.worker)
    #expect(try sightings(service, item).allSatisfy { !$0.isRunning })
  }

  @Test func nobodySeesAChildBeforeTheBirth() throws {
    var (service, item, child) = try expected()
    let visit = Example.visit(service.now)
    #expect(service.pathwayRefusal(item, visit) == .notBornYet)
    #expect(
      service.refusal(of: .recordSeen(on: London.day(of: service.now)), on: item)
        == .pathway(item, .notBornYet))
    #expect(
      service.pathwayRefusal(item, Example.visit(service.now, seen: false, alone: false)) == nil)
    let early = service.now
    service.now = instant("2019-03-08T10:00:00Z")
    try born("2019-03-07", &service, child)
    #expect(service.pathwayRefusal(item, Example.visit(early)) == .notBornYet)
    #expect(service.pathwayRefusal(item, Example.visit(service.now)) == nil)
  }

  @Test func anEnquiryAboutAnUnbornChildEndsWithoutASighting() throws {
    let (service, item, _) = try expected()
    #expect(service.pathwayRefusal(item, Example.enquiryCompleted) == nil)
    let form = try #require(ActForm.named("enquiry-complete"))
    let place = FormPlace(service.register, item.record, at: service.now, by: Hub.manager)
    let answers = FormAnswers(["outcome": "continuing-risk", "conference": "yes"])
    #expect(form.needs(answers, place).map(\.field) == [])
  }

  /// The mother is visited, and nobody else is there to be seen; from the day of the birth on an unseen child counts.
  @Test func visitsBeforeTheBirthAreNotUnsuccessful() throws {
    var (service, item, child) = try expected()
    func visit(_ text: String) -> any PathwayAct {
      Example.visit(instant(text), seen: false, alone: false)
    }
    try service.go(item, VisitPlanned(on: day("2019-02-20"), purpose: "see the mother"))
    service.now = instant("2019-02-20T12:00:00Z")
    try service.go(item, visit("2019-02-20T10:00:00Z"), by: Hub.worker)
    #expect(try service.pathway(item).attempts == 0)
    #expect(try service.pathway(item).visitPlanned == nil)
    #expect(try service.pathway(item).firstSeenAt == nil)
    #expect(try service.item(item).lastSeen == nil)
    service.now = instant("2019-03-08T10:00:00Z")
    try born("2019-03-07", &service, child)
    // Recorded late: it was made on the day before the birth.
    try service.go(item, visit("2019-03-06T10:00:00Z"), by: Hub.worker)
    #expect(try service.pathway(item).attempts == 0)
    try service.go(item, visit("2019-03-07T10:00:00Z"), by: Hub.worker)
    #expect(try service.pathway(item).attempts == 1)
    let said = service.recorded.compactMap { recorded in
      recorded.event.fact(VisitMade.self).map { $0.isBeforeBirth ?? false }
    }
    #expect(said == [true, true, false])
  }

  @Test func aChildBornBeforeTheCaseIsSeenAsBefore() throws {
    var service = try Service()
    let item = try service.refer("Maisie")[0]
    try service.allocate(item, to: Hub.worker)
    let clock = try #require(try sightings(service, item).first)
    #expect(clock.startedAt == service.now)
  }
}

/// A sighting known by its day alone may have been before what began on that day.
@Suite struct SightingByDayTests {
  private func begun() throws -> (Service, CaseID) {
    var service = try Service()
    let item = try service.refer("Maisie")[0]
    try service.allocate(item, to: Hub.worker)
    service.now = instant("2019-01-09T16:00:00Z")
    try service.go(item, Example.held(service.now))
    return (service, item)
  }

  private func sighting(_ service: Service, _ item: CaseID) throws -> Clock? {
    service.register.clocks(of: try service.item(item)).last { $0.name == .seenInEnquiry }
  }

  @Test func aSightingOnTheDayOfTheDiscussionDoesNotStopItsClock() throws {
    var (service, item) = try begun()
    try service.run(.case(item, .recordSeen(on: day("2019-01-09"))), by: Hub.worker)
    #expect(try sighting(service, item)?.isRunning == true)
    #expect(
      service.pathwayRefusal(item, Example.enquiryCompleted) == .childNotSeenInEnquiry)
    service.now = instant("2019-01-10T10:00:00Z")
    try service.run(.case(item, .recordSeen(on: day("2019-01-10"))), by: Hub.worker)
    #expect(try sighting(service, item)?.isRunning == false)
  }

  @Test func aVisitWithItsHourCountsOnTheSameDay() throws {
    var (service, item) = try begun()
    service.now = instant("2019-01-09T16:30:00Z")
    try service.go(
      item, Example.visit(instant("2019-01-09T15:59:59Z")), by: Hub.worker)
    #expect(try sighting(service, item)?.isRunning == true, "a second before the discussion")
    try service.go(item, Example.visit(instant("2019-01-09T16:00:00Z")), by: Hub.worker)
    #expect(try sighting(service, item)?.isRunning == false)
  }

  @Test func aSightingOnTheDayOfAPlacementDoesNotStopItsVisit() throws {
    var service = try Service()
    let item = try service.refer("Maisie")[0]
    try service.go(item, Example.protection(service.now, .accommodation, place: .hospital))
    try service.run(.case(item, .recordSeen(on: day("2019-01-09"))), by: Hub.worker)
    func visit() throws -> Clock? {
      service.register.clocks(of: try service.item(item)).last { $0.name == .lookedAfterVisit }
    }
    #expect(try visit()?.isRunning == true)
    service.now = instant("2019-01-10T10:00:00Z")
    try service.run(.case(item, .recordSeen(on: day("2019-01-10"))), by: Hub.worker)
    #expect(try visit()?.isRunning == false)
  }
}
