import Testing

@testable import CaseModel

@Suite struct AllegationSimulationTests {
  @Test func aFewAllegationsInFiveWeeksGoThroughAllTheirSteps() throws {
    var kinds: Set<EventKind> = []
    var concluded = 0
    for service in openings {
      let own = zip(service.events, service.stamps).filter { $0.0.record.kind == .allegation }
      let weeks = Double(rochdale.history.weeks + rochdale.history.stockWeeks)
      let reported = own.count { $0.0.kind == .allegationReported }
      #expect((2.0...9.0).contains(Double(reported) / weeks * 5), "\(reported) in \(weeks) weeks")
      let officers = service.register.workers.all.filter { $0.details.role == .designatedOfficer }
      #expect(officers.count == 1)
      // Who decides on a child of a family may report, and link a brother or sister; all else is the officer's.
      let others: Set<EventKind> = [.allegationReported, .allegationLinked]
      for (event, stamp) in own where !others.contains(event.kind) {
        #expect(stamp.by == officers.first?.id)
      }
      kinds.formUnion(own.map(\.0.kind))
      concluded += service.register.allegations.all.count { !$0.isOpen }
      #expect(!service.refusals.contains { $0.contains(" A-0") }, "\(service.refusals)")
    }
    #expect(concluded > openings.count * 4)
    #expect(
      kinds.subtracting([.allegationLinked]) == [
        .allegationReported, .allegationEvaluated, .allegationMeetingHeld, .allegationReferred,
        .allegationReviewed, .allegationConcluded,
      ])
  }
}
