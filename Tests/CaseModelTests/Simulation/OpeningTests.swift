import Testing

@testable import CaseModel

/// The board on the morning on which a demonstration opens.
@Suite struct OpeningTests {
  @Test(arguments: 0..<5) func theTraysHoldAUsualMorningsWork(place: Int) {
    let service = openings[place]
    #expect((5...20).contains(service.list(.toDecide).count), "seed \(place + 1)")
    #expect((0...8).contains(service.list(.secondLook).count), "seed \(place + 1)")
    #expect((2...14).contains(service.list(.toAllocate).count), "seed \(place + 1)")
  }

  @Test(arguments: 0..<5) func exactlyOneImmediateRiskWaitsAndATeamTakesItInTime(place: Int) throws {
    var service = openings[place]
    let waiting = service.register.contacts.all.filter(\.riskNotAccepted)
    let contact = try #require(waiting.first)
    #expect(waiting.count == 1, "seed \(place + 1)")
    #expect(contact.children.count == 3 && contact.outOfHours)
    service.play(until: rochdale.start.advanced(bySeconds: 3 * 3600))
    let accepted = try #require(service.register.contacts[contact.id]?.acceptedBy)
    #expect(accepted.at > rochdale.start && accepted.at <= contact.receivedAt.advanced(byMinutes: 240))
  }

  @Test func overFiveMorningsSomeClocksHaveRunOutAndEveryRatingIsThere() {
    let rows = openings.flatMap { $0.list(.toDecide).rows }
    #expect(rows.contains { $0.isBreached(at: rochdale.start) })
    #expect(rows.contains { !$0.isBreached(at: rochdale.start) })
    for rag in [Rag.red, .amber, .green] { #expect(rows.contains { $0.rag == rag }) }
    #expect(openings.contains { $0.list(.secondLook).count > 0 })
  }

  @Test(arguments: 0..<5) func caseloadsAreHighAndHaveRisenSinceTheAutumn(place: Int) {
    let register = openings[place].register
    let today = London.day(of: rochdale.start)
    let workers = register.workers.all.filter {
      $0.details.role.holdsCases && $0.isAvailable(on: today)
    }
    let loads = workers.map { register.caseload(of: $0, at: rochdale.start) }
    let children = loads.reduce(0) { $0 + $1.children }
    #expect((330...560).contains(children), "seed \(place + 1): \(children) children")
    let percents = loads.map(\.workloadPercent)
    let average = percents.reduce(0, +) / percents.count
    #expect((95...140).contains(average), "seed \(place + 1): \(percents)")
    let trends = workers.map { register.trend(of: $0.id, weeks: 12, at: rochdale.start) }
    let october = trends.reduce(0) { $0 + $1[0] }
    #expect(october * 10 < children * 9, "seed \(place + 1): from \(october) to \(children)")
  }

  @Test func oneWorkerIsAwayAndHoldsNothing() throws {
    let register = openings[0].register
    let away = try #require(register.workers.all.first { $0.details.name == "Deborah Kay" })
    #expect(away.absence?.reason == .sickness)
    #expect(register.cases(heldBy: away.id).isEmpty)
  }

  @Test func threeFirstResponseTeamsOfEightHaveThreeNewlyQualifiedWorkers() {
    let register = openings[0].register
    let teams = register.teams.all.filter { $0.kind == .firstResponse }.map(\.id)
    #expect(teams.count == 3)
    let workers = register.workers.all.filter {
      teams.contains($0.details.team) && $0.details.role.holdsCases
    }
    #expect(workers.count == 24)
    #expect(workers.filter(\.details.asye).count == 3)
  }
}
