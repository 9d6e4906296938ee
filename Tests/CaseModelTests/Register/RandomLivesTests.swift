import Testing

@testable import CaseModel

/// Thousands of commands in a seeded order; a failure names its seed.
@Suite struct RandomLivesTests {
  private struct Run {
    var service: Service
    var refused = 0
  }

  /// Runs commands and looks after each.
  private func run(
    seed: UInt64, _ count: Int, afterEach look: (Service, Command, Refusal?) throws -> Void = { _, _, _ in }
  ) throws -> Run {
    var run = Run(service: try Service())
    var commands = RandomCommands(seed: seed)
    for _ in 0..<count {
      run.service.now = commands.passing(run.service.now)
      var actor = commands.actor(run.service.register)
      let command = commands.command(run.service.register, at: run.service.now)
      if case .worker(_, .grantRole) = command { actor = .program }
      // Nobody else may.
      if case .allegation = command, run.service.recorded.count % 4 != 0 { actor = Hub.officer }
      let refusal = try run.service.attempt(command, by: actor)
      if refusal != nil { run.refused += 1 }
      try look(run.service, command, refusal)
    }
    return run
  }

  private func records(of service: Service) -> Set<RecordID> { Set(service.recorded.map(\.event.record)) }

  @Test(arguments: [UInt64(1), 2, 3, 2019])
  func replayingTheEventsGivesTheSameState(seed: UInt64) throws {
    let run = try run(seed: seed, 2_000)
    var replayed = Register(settings: Hub.settings)
    var histories: [RecordID: [RecordedEvent]] = [:]
    for event in run.service.recorded {
      let record = event.event.record
      #expect(event.event.fits(holding: replayed.holds(record)), "seed \(seed)")
      replayed.apply(event.event, by: event.stamp.by, at: event.stamp.at, history: histories[record] ?? [])
      histories[record, default: []].append(event)
    }
    for record in records(of: run.service) {
      #expect(replayed.state(of: record) == run.service.register.state(of: record), "seed \(seed): \(record)")
    }
    for worker in run.service.register.workers.all {
      #expect(
        Set(replayed.cases(heldBy: worker.id)) == Set(run.service.register.cases(heldBy: worker.id)),
        "seed \(seed)")
    }
    #expect(replayed.moves == run.service.register.moves)
  }

  /// Such runs are worth something only if rules say no and yes, and lives reach every end.
  @Test func theRunsRefuseAndRecordEnoughOfEverything() throws {
    var kinds: Set<EventKind> = []
    for seed in UInt64(1)...10 {
      let run = try run(seed: seed, 9_000)
      #expect(run.refused > 200 && run.service.recorded.count > 1_000, "seed \(seed)")
      kinds.formUnion(run.service.recorded.map(\.event.kind))
    }
    #expect(kinds == Set(EventKind.allCases))
  }

  /// What is added up quickly, case by case, is what the list of points and the list of clocks say.
  @Test(arguments: [UInt64(11), 12])
  func quickSumsAgreeWithTheirExplanations(seed: UInt64) throws {
    let service = try run(seed: seed, 4_000).service
    let register = service.register
    var held = 0
    for worker in register.workers.all {
      let ids = register.cases(heldBy: worker.id)
      held += ids.count
      let extra = Array(register.cases.all.filter { $0.isOpen && $0.worker == nil }.map(\.id).prefix(3))
      for (all, coming) in [(ids, []), (ids + extra, extra)] {
        let points = register.points(of: all, at: service.now, coming: coming)
        let sum = register.sum(of: all, at: service.now, coming: coming)
        #expect(sum.points == points.reduce(0) { $0 + $1.total }, "seed \(seed): \(worker.id)")
        #expect(sum.families == points.count { !$0.isSibling }, "seed \(seed): \(worker.id)")
        #expect(sum.children == all.count, "seed \(seed): \(worker.id)")
      }
    }
    #expect(held > 5)
    for item in register.cases.all {
      let clock = register.clocks(of: item).last { $0.name == .assessment && $0.governs }
      #expect(register.due(of: item) == clock.flatMap(register.due(of:)), "seed \(seed): \(item.id)")
    }
  }

  @Test(arguments: [UInt64(4), 5])
  func aRecordIsRebuiltFromItsOwnEventsAlone(seed: UInt64) throws {
    let service = try run(seed: seed, 1_000).service
    for record in records(of: service) {
      var alone = Register(settings: Hub.settings)
      var history: [RecordedEvent] = []
      for event in service.recorded where event.event.record == record {
        alone.apply(event.event, by: event.stamp.by, at: event.stamp.at, history: history)
        history.append(event)
      }
      #expect(alone.state(of: record) == service.register.state(of: record), "seed \(seed): \(record)")
    }
  }

  @Test(arguments: [UInt64(6), 7, 8, 9])
  func anIndependentCountOverTheEventsAgrees(seed: UInt64) throws {
    var step = 0
    _ = try run(seed: seed, 2_000) { service, _, _ in
      step += 1
      guard step.isMultiple(of: 40) else { return }
      let tally = Tally(service.recorded)
      let today = London.day(of: service.now)
      for worker in service.register.workers.all {
        let load = service.register.caseload(of: worker, at: service.now)
        let held = tally.held(by: worker.id)
        #expect(Set(service.register.cases(heldBy: worker.id)) == held, "seed \(seed), step \(step)")
        #expect(load.children == held.count, "seed \(seed), step \(step)")
        #expect(load.families == tally.families(of: worker.id), "seed \(seed), step \(step)")
        #expect(
          load.receivedLast7Days == tally.received(by: worker.id, inSevenDaysBefore: service.now),
          "seed \(seed), step \(step): \(worker.id)")
        #expect(
          service.register.trend(of: worker.id, weeks: 12, at: service.now).last == held.count,
          "seed \(seed), step \(step)")
      }
      #expect(
        Set(service.queue(.toAllocate).rows.compactMap(\.case)) == tally.awaitingAllocation(on: today),
        "seed \(seed), step \(step)")
      #expect(
        Set(service.queue(.toDecide).rows.compactMap(\.contact)) == tally.toDecide,
        "seed \(seed), step \(step)")
      #expect(
        Set(service.queue(.secondLook).rows.compactMap(\.contact)) == tally.toLookAt,
        "seed \(seed), step \(step)")
    }
  }

  /// Whatever was decided before, and refused half-way, leaves no trace in a batch that is used again.
  @Test(arguments: [UInt64(10), 11])
  func theSameCommandOnTheSameStateDecidesTheSame(seed: UInt64) throws {
    var service = try Service()
    var commands = RandomCommands(seed: seed)
    var used = EventBatch()
    for _ in 0..<1_500 {
      service.now = commands.passing(service.now)
      let actor = commands.actor(service.register)
      let command = commands.command(service.register, at: service.now)
      var fresh = EventBatch()
      let once = outcome(of: command, by: actor, in: service, &used)
      #expect(once == outcome(of: command, by: actor, in: service, &fresh), "seed \(seed): \(command)")
      if case .success = once { try service.run(command, by: actor) }
    }
  }

  private func outcome(
    of command: Command, by actor: WorkerID, in service: Service, _ batch: inout EventBatch
  ) -> Result<ContiguousArray<Event>, Refusal> {
    batch.removeAll()
    do {
      try service.register.decide(
        command, by: actor, at: service.now, past: service.past(of: command), into: &batch)
      return .success(batch.events)
    } catch { return .failure(error) }
  }

  @Test(arguments: [UInt64(12), 13])
  func versionsOfARecordFollowOneAnother(seed: UInt64) throws {
    let service = try run(seed: seed, 1_500).service
    var versions: [RecordID: Int32] = [:]
    for event in service.recorded {
      versions[event.event.record, default: 0] += 1
      #expect(event.version == versions[event.event.record], "seed \(seed): \(event.event.record)")
    }
    for (record, version) in versions {
      #expect(service.register.version(of: record) == version)
      #expect(service.register.state(of: record)?.version == version)
    }
  }

  @Test(arguments: [UInt64(14), 15, 16])
  func noChildEverHasTwoOpenCases(seed: UInt64) throws {
    _ = try run(seed: seed, 2_000) { service, command, refusal in
      guard refusal == nil else { return }
      let children = service.recorded.suffix(12).compactMap {
        $0.event.record.kind == .child ? $0.event.record : nil
      }
      for child in children.compactMap({ service.register.children[ChildID($0.number)] })
      where child.mergedInto == nil {
        #expect(child.episodes.count { $0.closedAt == nil } <= 1, "seed \(seed): \(command)")
      }
    }
  }

  /// An open case is open on its child's record and on no other's, held by the same worker.
  @Test(arguments: [UInt64(17), 18, 19])
  func aCaseAndItsChildAgree(seed: UInt64) throws {
    let service = try run(seed: seed, 2_500).service
    for item in service.register.cases.all {
      let child = try #require(service.register.child(item.child))
      let episode = child.episodes.first { $0.case == item.id }
      #expect((episode.map { $0.closedAt == nil } ?? false) == item.isOpen, "seed \(seed): \(item.id)")
      if item.isOpen { #expect(episode?.worker == item.worker, "seed \(seed): \(item.id)") }
    }
    for child in service.register.children.all where child.mergedInto == nil {
      for note in child.contacts where !note.isHistory {
        let entries = try service.contact(note.contact).children.filter {
          service.register.child($0.child)?.id == child.id
        }
        #expect(!entries.isEmpty, "seed \(seed): \(note.contact)")
      }
    }
  }
}
