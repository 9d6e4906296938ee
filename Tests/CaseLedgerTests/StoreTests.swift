import CaseModel
import Testing

@testable import CaseLedger

/// What every store promises, whatever it keeps a ledger in.
@Suite(.onBothStores) struct StoreTests {
  private let folder: Folder
  private let store: any Store

  init() throws {
    folder = try Folder()
    store = try folder.open(creates: true).store
  }

  private struct Stopped: Error {}

  private func event(_ record: RecordID, version: Int32, _ name: String = "First") throws -> Batch.NewEvent {
    let team = TeamRegistered(name: name, kind: .firstResponse)
    let event = Event.team(TeamID(record.number), .registered(team))
    return Batch.NewEvent(
      record: record, version: version, kind: event.kind, body: try EventCodec().body(of: event), at: .start,
      by: .program)
  }

  /// One act that registers some teams, each with an open state of three bytes.
  private func batch(after head: Head, _ teams: [UInt32], version: Int32 = 1) throws -> Batch {
    var batch = Batch(after: head)
    batch.events = try teams.map { try event(TeamID($0).record, version: version) }
    batch.acts = [Batch.Act(first: 0, together: 0)]
    batch.states = teams.map {
      Batch.State(record: TeamID($0).record, version: Int64(version), isOpen: true, body: [1, 2, UInt8($0)])
    }
    return batch
  }

  private func record(_ teams: [UInt32], version: Int32 = 1) throws -> Head {
    try store.record { try batch(after: $0.ends().found, teams, version: version) }
  }

  private func rows(_ order: EventOrder = .recorded) throws -> [EventRow] {
    var rows: [EventRow] = []
    try store.reading { view in
      try view.events(order) { row in
        rows.append(row)
        return true
      }
    }
    return rows
  }

  private func bodies(openOnly: Bool = false) throws -> [[UInt8]] {
    var bodies: [[UInt8]] = []
    try store.reading { try $0.states(openOnly: openOnly) { bodies.append(Array($0.body)) } }
    return bodies.sorted { $0.lexicographicallyPrecedes($1) }
  }

  @Test func aBatchIsKeptWholeAndItsHeadComesBack() throws {
    let head = try record([1, 2])
    #expect(head.sequence == 2)
    let rows = try rows()
    #expect(rows.map(\.sequence) == [1, 2] && rows.map(\.version) == [1, 1])
    #expect(rows.map(\.recordName) == ["T-000001", "T-000002"])
    #expect(rows[0].previousHash.elementsEqual(Head.start.hash))
    #expect(rows[1].previousHash.elementsEqual(rows[0].hash))
    #expect(rows[1].hash.elementsEqual(head.hash))
    #expect(rows.allSatisfy { $0.agrees })
    #expect(try bodies() == [[1, 2, 1], [1, 2, 2]])
    let ends = try store.reading { try $0.ends() }
    #expect(ends.noted == head && ends.found == head)
    let open = try store.reading { (noted: try OpenStates($0), counted: try OpenStates(counting: $0)) }
    #expect(open.noted == open.counted)
  }

  @Test func whatCannotBeDecidedLeavesNothing() throws {
    let head = try record([1])
    #expect(throws: Stopped.self) {
      try store.record { view in
        _ = try batch(after: view.ends().found, [2])
        throw Stopped()
      }
    }
    #expect(try rows().count == 1)
    #expect(try record([2]).sequence == head.sequence + 1)
  }

  @Test func aVersionThatIsTakenUndoesTheWholeBatch() throws {
    let head = try record([1])
    #expect(throws: LedgerError.self) {
      try store.record { view in
        var batch = try batch(after: view.ends().found, [2])
        batch.events.append(try event(TeamID(1).record, version: 1))
        return batch
      }
    }
    #expect(try rows().count == 1)
    #expect(try bodies() == [[1, 2, 1]])
    #expect(try store.reading { try $0.ends().found } == head)
  }

  @Test func anEmptyBatchRecordsNothingAndIsAskedOnce() throws {
    let head = try record([1])
    var asked = 0
    let after = try store.record { view in
      asked += 1
      return Batch(after: try view.ends().found)
    }
    #expect(asked == 1 && after == head)
    #expect(try rows().count == 1)
  }

  @Test func whoDecidesReadsTheNewestStateAndNothingOfTheBatch() throws {
    _ = try record([1])
    _ = try store.record { view in
      #expect(try view.ends().found.sequence == 1)
      // Whoever asks the store meanwhile gets the view that is decided on.
      let meanwhile = try store.reading { try $0.ends().found.sequence }
      #expect(meanwhile == 1)
      return try batch(after: view.ends().found, [2])
    }
    #expect(try rows().count == 2)
  }

  @Test func onlyWhatOthersRecordHasMovedTheLedger() throws {
    let head = try record([1])
    #expect(try !store.hasMoved(since: head))
    let other = try folder.open().store
    #expect(try !other.hasMoved(since: head))
    let later = try record([2])
    #expect(try !store.hasMoved(since: later))
    #expect(try other.hasMoved(since: head))
    #expect(try !other.hasMoved(since: later))
    let changes = try other.reading { try $0.changes(after: head, lastMove: 0) }
    #expect(changes.records == [TeamID(2).record] && changes.newestAt == .start)
    // A note is no event.
    try store.note("1 abc", as: .settingsSource)
    #expect(try !other.hasMoved(since: later))
    #expect(try other.reading { try $0.text(.settingsSource) } == "1 abc")
  }

  @Test func aViewDoesNotChangeWhileOthersRecord() throws {
    _ = try record([1])
    let other = try folder.open().store
    try store.reading { view in
      #expect(try view.ends().found.sequence == 1)
      _ = try other.record { try batch(after: $0.ends().found, [2]) }
      #expect(try view.ends().found.sequence == 1)
    }
    #expect(try rows().count == 2)
  }

  @Test func eventsComeInEveryOrderAndUntilSomebodyHasEnough() throws {
    _ = try record([2])
    _ = try record([1])
    _ = try record([2], version: 2)
    #expect(try rows(.newestFirst).map(\.sequence) == [3, 2, 1])
    #expect(try rows(.byRecord).map(\.sequence) == [2, 1, 3])
    var taken = 0
    try store.reading { view in
      try view.events(.recorded) { _ in
        taken += 1
        return taken < 2
      }
    }
    #expect(taken == 2)
    let second = TeamID(2).record
    func sequences(_ which: EventChoice) throws -> [Int64] {
      var found: [Int64] = []
      try store.reading { view in
        try view.events(of: [second, TeamID(9).record], which) { found.append($0.sequence) }
      }
      return found
    }
    #expect(try sequences(.all) == [1, 3])
    #expect(try sequences(.first) == [1])
    #expect(try sequences(.last) == [3])
    #expect(try store.reading { try $0.highestNumbers() } == [second])
    #expect(try store.reading { try $0.records(of: .team) } == [TeamID(1).record, second])
  }

  @Test func keysAreReplacedAndWhoSharesMostComesFirst() throws {
    func keep(_ keys: [ChildID: Set<String>], _ team: UInt32) throws {
      _ = try store.record { view in
        var batch = try batch(after: view.ends().found, [team])
        batch.keys = keys
        return batch
      }
    }
    try keep([ChildID(1): ["a", "b", "w:anna"], ChildID(2): ["a"]], 1)
    try keep([ChildID(2): ["a", "b", "c", "w:hannah"]], 2)
    let found = try store.reading {
      try $0.children(sharing: [["a", "b", "c"], ["x"], ["w:anna"]], limit: 5)
    }
    #expect(found.map { $0.map(\.child) } == [[ChildID(2), ChildID(1)], [], [ChildID(1)]])
    #expect(found[0].map(\.shared) == [3, 2])
    #expect(try store.reading { try $0.children(sharing: [["a"]], limit: 1) }[0].map(\.child) == [ChildID(1)])
    let anna = try #require(NameQuery("anna").words.first)
    #expect(try store.reading { try $0.ranks(of: anna) } == [ChildID(1): 0, ChildID(2): 3])
    #expect(try store.reading { try $0.strayKeys() } == 7)
  }

  @Test func repairsAreAllOrNoneAndNotedForGood() throws {
    _ = try record([1])
    #expect(throws: Stopped.self) {
      try store.mending { mender in
        try mender.mark(TeamID(1).record, open: false)
        throw Stopped()
      }
    }
    #expect(try bodies(openOnly: true).count == 1)
    try store.mending { mender in
      try mender.mark(TeamID(1).record, open: false)
      try Maintenance(at: .start, account: "ama", what: "closed").write(mender)
    }
    #expect(try bodies(openOnly: true).isEmpty)
    #expect(try bodies().count == 1)
    #expect(try store.reading { try Maintenance.read($0).lines.map(\.what) } == ["closed"])
    #expect(try store.reading { try Maintenance.read($0).isSound })
  }
}

/// Somebody reads while it is recorded: what was decided so far is there as if it had been written.
@Suite(.onBothStores) struct ReadingWhileRecordingTests {
  let folder: Folder

  init() throws { folder = try Folder() }

  /// Everything that a desk can be asked about one family.
  private func answers(_ desk: Desk, _ day: Day) throws -> [String] {
    let subject = MatchSubject(givenName: "Maisie", familyName: "Testchild")
    let events = try desk.events(of: [ContactID(1).record, CaseID(1).record, ChildID(1).record])
    return [
      "\(events)",
      "\(String(describing: try desk.firstEvent(of: ContactID(1).record)))",
      "\(String(describing: try desk.lastEvent(of: ContactID(1).record)))",
      "\(try desk.lastSequence()) \(String(describing: try desk.lastRecordedAt()))",
      "\(try desk.children(like: subject)) \(try desk.children(numbered: .external("A17")))",
      "\(try desk.children(named: NameQuery("mais")))",
      "\(try desk.moves(since: .start))",
      "\(try desk.partnerSharing(days: 1, at: .start)[.police].asked)",
      "\(try desk.lastAct(of: Hub.manager, on: day)?.map { $0.events.map(\.sequence) } ?? [])",
    ]
  }

  @Test func everyQuestionIsAnsweredAsItWillBeAfterwards() throws {
    let desk = try folder.desk().staffed()
    let day = London.day(of: .start)
    var during: [String] = []
    try desk.record { recording in
      for command in [Hub.contact([.new(Hub.child("Maisie", externalID: "A17"))])]
        + [.contact(ContactID(1), .ask(.police))] + Hub.referral(ContactID(1), ChildID(1))
        + [Hub.allocate(CaseID(1), to: Hub.worker)]
      {
        try recording.submit(command, by: Hub.manager, at: .start)
      }
      during = try answers(desk, day)
    }
    let afterwards = try answers(desk, day)
    #expect(during == afterwards)
    let elsewhere = try answers(folder.desk(), day)
    #expect(during == elsewhere)
  }

  /// The same NHS number twice in one chunk of an import.
  @Test func aChildWhomAnEarlierRowRegisteredIsFoundByTheNextAndByItsNewName() throws {
    let desk = try folder.desk().staffed()
    let first = ChildDetails(givenName: "Maisie", familyName: "Pike", nhsNumber: "9434765919")
    let later = ChildDetails(givenName: "Jodie", familyName: "Crabtree", nhsNumber: "9434765919")
    try desk.record { recording in
      #expect(try desk.children(numbered: .nhs("9434765919")).isEmpty)
      try recording.submit(Hub.contact([.new(first)]), by: Hub.manager, at: .start)
      #expect(try desk.children(numbered: .nhs("9434765919")) == [ChildID(1)])
      try recording.submit(.child(ChildID(1), .change(later)), by: Hub.manager, at: .start)
      #expect(try desk.children(named: NameQuery("crabt")).found == [ChildID(1)])
    }
    #expect(try desk.children(numbered: .nhs("9434765919")) == [ChildID(1)])
    #expect(try desk.ledger.verify().fault == nil)
  }

  /// What one undoes may have been recorded a moment before.
  @Test func anActOfTheSameRecordingIsSetAside() throws {
    let desk = try folder.desk().staffed()
    try desk.record { recording in
      try recording.submit(Hub.contact([.new(Hub.child("Leo"))]), by: Hub.manager, at: .start)
      try recording.submit(.contact(ContactID(1), .ask(.police)), by: Hub.manager, at: .start)
      let undo = UndoableAct.fact(ContactID(1).record, version: 2)
      try recording.submit(.setAside(undo, reason: "by mistake"), by: Hub.manager, at: .start)
    }
    #expect(desk.register.contacts[ContactID(1)]?.checks.isEmpty == true)
    #expect(try desk.ledger.verify().fault == nil)
  }

  @Test func nothingOfARefusedRecordingIsFoundAfterwards() throws {
    struct Stopped: Error {}
    let desk = try folder.desk().staffed()
    #expect(throws: Stopped.self) {
      try desk.record { recording in
        let child = Hub.child("Leo", externalID: "A17")
        try recording.submit(Hub.contact([.new(child)]), by: Hub.manager, at: .start)
        #expect(try desk.children(numbered: .external("A17")) == [ChildID(1)])
        throw Stopped()
      }
    }
    #expect(try desk.children(numbered: .external("A17")).isEmpty)
    #expect(try desk.events(of: [ContactID(1).record]).isEmpty)
  }
}

/// What belongs to many records is asked for together.
@Suite struct QuestionTests {
  private let memory = MemoryLedger(place: "memory", simulated: false)

  private func desk() throws -> (desk: Desk, store: MemoryStore) {
    let store = MemoryStore(memory)
    return (try Desk(Ledger(store), settings: .invented, movesSince: .start), store)
  }

  @Test func howManyRecordsThereAreDoesNotCountHowOftenIsAsked() throws {
    let (one, _) = try desk()
    _ = try one.staffed()
    let (other, store) = try desk()
    var asked: [Int] = []
    for count in [2, 40] {
      for _ in 0..<count { _ = try one.withReferral() }
      let before = store.questions
      _ = try other.refresh()
      let contacts = other.register.contacts.all.map(\.id.record)
      _ = try other.events(of: contacts)
      _ = try other.possibleMatches(among: contacts)
      _ = try other.partnerSharing(days: 1, at: .start)
      asked.append(store.questions - before)
    }
    #expect(asked[0] == asked[1] && asked[0] < 12)
    #expect(Picture(other.register) == Picture(one.register))
  }
}
