import Foundation
import Testing

@testable import CaseModel

@Suite struct SimulationTests {
  @Test func theSameSeedGivesTheSameEventsHoweverOftenSomebodyAsks() {
    var coarse = InventedService(seed: 1)
    var fine = InventedService(seed: 1)
    let end = rochdale.start.advanced(bySeconds: -7 * 7 * 86_400)
    coarse.play(until: end)
    fine.play(until: end, step: 1_700)
    #expect(coarse.events.count > 10_000)
    #expect(coarse.events == fine.events)
    #expect(coarse.commands == fine.commands)
  }

  @Test func theSameSeedGivesTheSameEventsTwice() {
    var again = InventedService(seed: 2)
    again.play(until: rochdale.start)
    #expect(again.events == openings[1].events)
  }

  @Test func anotherSeedIsAnotherService() {
    #expect(openings[0].events != openings[1].events)
    #expect(openings[0].received.map(\.narrative) != openings[1].received.map(\.narrative))
  }

  @Test(arguments: 0..<5) func noRuleRefusesWhatTheServiceDoesAlone(place: Int) {
    #expect(openings[place].refusals == [], "seed \(place + 1)")
  }

  @Test(arguments: 0..<5) func timeNeverRunsBack(place: Int) {
    let instants = openings[place].commands.map(\.at)
    #expect(zip(instants, instants.dropFirst()).allSatisfy { $0 <= $1 }, "seed \(place + 1)")
  }

  @Test func theHistoryStaysSmallEnoughToPlayAtEveryStart() {
    for (place, service) in openings.enumerated() {
      #expect((25_000...57_000).contains(service.events.count), "seed \(place + 1)")
    }
  }

  @Test func theServiceLivesOnAfterTheOpening() {
    var service = openings[0]
    let end = rochdale.start.advanced(bySeconds: 5 * 86_400)
    service.play(until: end)
    #expect(service.refusals == [])
    let late = service.commands.filter { $0.at > rochdale.start }
    #expect(late.count > 400)
    #expect(service.simulation.nextInstant.map { $0 > end } ?? false)
  }

  @Test func whatAPersonHasDoneIsNotDoneAgain() throws {
    var service = openings[2]
    let manager = try #require(
      service.register.workers.all.first { $0.details.role == .hubManager && $0.absence == nil }?.id)
    let waiting = service.list(.toDecide).rows.compactMap(\.contact)
    for id in waiting { try decideByHand(id, by: manager, in: &service) }
    let tray = service.register.cases.all.filter(\.awaitsAllocation).map(\.id)
    for id in tray {
      let choice = try #require(
        service.register.choices(for: [id], at: rochdale.start).first { $0.obstacle == nil })
      let allocation = NewAllocation(worker: choice.worker, reason: "by hand")
      try service.submit(.case(id, .allocate(allocation)), by: manager, at: rochdale.start)
    }
    let before = service.commands.count
    service.play(until: rochdale.start.advanced(bySeconds: 3 * 86_400))
    #expect(service.refusals == [])
    var disputed: Set<ContactID> = []
    for command in service.commands[before...] {
      if case .contact(let id, .secondLook(_, agreed: false, _)) = command.command { disputed.insert(id) }
      // A second manager who disagrees puts a contact back; it must be decided again then.
      if case .contact(let id, .decide) = command.command {
        #expect(!waiting.contains(id) || disputed.contains(id))
      }
      if case .case(let id, .allocate) = command.command { #expect(!tray.contains(id)) }
    }
  }

  @Test func aContactThatAPersonEntersIsWorkedOn() throws {
    var service = openings[3]
    let child = ChildDetails(givenName: "Ana", familyName: "Test")
    let contact = NewContact(
      receivedAt: rochdale.start, channel: .phone, source: .school, worry: .neglect,
      narrative: "Hungry again this morning.", children: [.new(child)])
    let id = ContactID(service.register.nextNumber(.contact))
    try service.submit(.receiveContact(contact), by: .program, at: rochdale.start)
    service.play(until: rochdale.start.advanced(bySeconds: 7 * 86_400))
    #expect(service.refusals == [])
    let entered = try #require(service.register.contacts[id])
    #expect(entered.worry == .neglect)
    #expect(entered.stage != .toDecide)
  }

  @Test func aServiceGoesOnFromARegisterThatHoldsItsPast() throws {
    var service = openings[4]
    let waiting = try #require(service.list(.toDecide).rows.compactMap(\.contact).first)
    service.simulation = Simulation(scenario: rochdale, seed: 5, resumingAt: rochdale.start)
    let workers = service.register.workers.count
    service.play(until: rochdale.start.advanced(bySeconds: 7 * 86_400))
    #expect(service.refusals == [])
    #expect(service.register.workers.count == workers)
    #expect(service.register.contacts[waiting]?.stage != .toDecide)
  }

  @Test func pastTheHolidayTableNothingHappens() {
    let start = instant("2031-01-09T08:40:00Z")
    var simulation = Simulation(scenario: rochdale, seed: 1, resumingAt: start)
    let register = Register(settings: simulatedSettings)
    var commands = 0
    while simulation.next(until: start.advanced(bySeconds: 86_400), register: register) != nil, commands < 10
    {
      commands += 1
    }
    // The teams are asked for; no day is drawn.
    #expect(commands == rochdale.teams.count)
    #expect(simulation.nextInstant == nil)
  }

  private func decideByHand(_ id: ContactID, by manager: WorkerID, in service: inout InventedService) throws {
    let contact = try #require(service.register.contacts[id])
    try service.submit(.contact(id, .considerHistory), by: manager, at: rochdale.start)
    let decisions = contact.children.filter { $0.decision == nil }.map { entry in
      NewDecision(
        child: entry.child, outcome: .informationAndAdvice, level: 2,
        rationale: Rationale(
          worry: "The worry as it was told us", dailyLife: "Settled at home and at school",
          history: "Nothing else is known of them"),
        voice: .unknown(why: "asleep"), identity: .unknown(why: "not asked"))
    }
    try service.submit(.contact(id, .decide(decisions)), by: manager, at: rochdale.start)
  }
}
