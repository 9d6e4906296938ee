import Testing

@testable import CaseModel

/// No child is turned away because nobody brought the bank holidays up to date.
@Suite struct TableEndTests {
  @Test func aContactAndAReferralGoInWhereTheTableDoesNotReach() throws {
    var service = try Service()
    service.now = instant("2030-02-05T10:00:00Z")
    let (contact, children) = try service.receive("Maisie", risk: true)
    #expect(try !service.contact(contact).outOfHours, "a Tuesday at ten")
    let item = CaseID(service.register.nextNumber(.case))
    try service.decide(contact, Hub.decision(children[0], .referralForAssessment))
    try service.allocate(item, to: Hub.worker)
    try service.go(item, Example.held(service.now))
    try service.go(item, Example.visit(service.now), by: Hub.worker)
    try service.go(item, Example.enquiryCompleted)
    try service.go(item, Example.requested, by: Hub.worker)
    try service.go(
      item, Example.conference(day("2030-02-05")), by: Hub.worker)
    let clocks = service.register.clocks(of: try service.item(item))
    let conference = try #require(clocks.first { $0.name == .conference })
    #expect(service.register.due(of: conference) == nil)
    #expect(!service.register.isLate(conference, at: service.now))
    let seen = try #require(clocks.first { $0.name == .seenInEnquiry })
    #expect(service.register.due(of: seen) == instant("2030-02-06T10:00:00Z"), "hours need no table")
  }

  @Test(arguments: [
    ("2030-02-05T16:59:59Z", false), ("2030-02-05T17:00:00Z", true), ("2030-02-09T12:00:00Z", true),
    ("2011-12-30T10:00:00Z", false), ("2011-12-31T10:00:00Z", true),
  ])
  func whereTheTableDoesNotReachTheWeekdayAndTheHourSayWhetherItIsNight(
    received: String, isOutOfHours: Bool
  ) throws {
    var service = try Service()
    service.now = instant("2030-03-01T09:00:00Z")
    let id = try service.receive(
      Hub.contact([.new(Hub.child("Maisie"))], at: instant(received)), by: Hub.dutyWorker)
    #expect(try service.contact(id).outOfHours == isOutOfHours)
  }

  /// The table ends with 31 December 2028: 91 days before it is 1 October.
  @Test func theEndOfTheTableIsSaidInGoodTime() {
    #expect(england.endsSoon(after: day("2028-10-01")) == nil)
    #expect(england.endsSoon(after: day("2028-10-02")) == day("2028-12-31"))
    #expect(england.endsSoon(after: day("2030-02-05")) == day("2028-12-31"))
  }
}
