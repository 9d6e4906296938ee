import CaseModel
import Testing

@testable import CaseLedger

@Suite(.onBothStores) struct DeskTests {
  let folder: Folder

  init() throws { folder = try Folder() }

  @Test func whatWasRecordedIsThereAfterOpeningAgain() throws {
    let desk = try folder.desk().staffed().withReferral()
    try desk.submit([Hub.allocate(CaseID(1), to: Hub.worker)], by: Hub.manager, at: .start)
    let before = Picture(desk.register)
    try desk.close()
    let again = try folder.desk()
    #expect(Picture(again.register) == before)
    #expect(again.register.cases(heldBy: Hub.worker) == [CaseID(1)])
    #expect(again.register.moves == [CaseloadMove(at: .start, worker: Hub.worker, change: 1)])
    #expect(again.register.settings == .invented)
    #expect(again.register.nextNumber(.case) == 2)
  }

  @Test func theSecondOfTwoManagersIsRefusedWithWhoAndWhen() throws {
    let one = try folder.desk().staffed().withReferral()
    let other = try folder.desk()
    let seen = [CaseID(1).record: other.register.version(of: CaseID(1).record)]
    let later = Instant.start.advanced(byMinutes: 5)
    try one.submit([Hub.allocate(CaseID(1), to: Hub.worker)], by: Hub.manager, at: later)

    #expect(throws: Refusal.alreadyAllocated(CaseID(1), to: Hub.worker, Stamp(by: Hub.manager, at: later))) {
      try other.submit([Hub.allocate(CaseID(1), to: Hub.otherWorker)], by: Hub.secondManager, at: later)
    }
    #expect(
      throws: StaleRecord(record: CaseID(1).record, by: Hub.manager, at: later, kind: .caseAllocated)
    ) {
      try other.submit(
        [Hub.allocate(CaseID(1), to: Hub.otherWorker)], by: Hub.secondManager, at: later, seen: seen)
    }
    #expect(other.register.cases[CaseID(1)]?.worker == Hub.worker)
    #expect(try Set(other.refresh()) == [CaseID(1).record, ChildID(1).record])
    #expect(Picture(other.register) == Picture(one.register))
  }

  @Test func anotherProgramsActionComesInOnRefresh() throws {
    let one = try folder.desk().staffed()
    let other = try folder.desk()
    #expect(try other.refresh().isEmpty)
    _ = try one.withReferral()
    #expect(try other.refresh().contains(CaseID(1).record))
    #expect(Picture(other.register) == Picture(one.register))
    #expect(try other.refresh().isEmpty)
    try other.submit([Hub.allocate(CaseID(1), to: Hub.worker)], by: Hub.manager, at: .start)
    #expect(try one.refresh().contains(CaseID(1).record))
    #expect(one.register.moves == other.register.moves)
  }

  /// A ledger keeps what it was given for ever, so what is too long for it is refused at its door.
  @Test func aTextThatIsTooLongIsRefusedAndNothingIsRecorded() throws {
    let desk = try folder.desk().staffed()
    let before = desk.head
    let longest = String(repeating: "é", count: 200)
    #expect(throws: Refusal.textTooLong("given name", limit: 200)) {
      try desk.submit([Hub.contact([.new(Hub.child(longest + "é"))])], by: Hub.manager, at: .start)
    }
    #expect(desk.head == before)
    try desk.submit([Hub.contact([.new(Hub.child(longest))])], by: Hub.manager, at: .start)
    #expect(desk.head.sequence > before.sequence)
  }

  @Test func aRefusedCommandLeavesNothingOfTheOnesBeforeIt() throws {
    let desk = try folder.desk().staffed().withReferral()
    let before = Picture(desk.register)
    let inMemory = Picture(desk.register, everything: true)
    let events = try desk.ledger.eventCount()
    #expect(throws: Refusal.noSuchRecord(CaseID(99).record)) {
      try desk.submit(
        [
          Hub.contact([.new(Hub.child("Leo")), .new(Hub.child("Noor"))]),
          Hub.allocate(CaseID(1), to: Hub.worker), Hub.allocate(CaseID(99), to: Hub.worker),
        ], by: Hub.manager, at: .start)
    }
    #expect(Picture(desk.register, everything: true) == inMemory)
    #expect(try desk.ledger.eventCount() == events)
    let again = try folder.desk()
    #expect(Picture(again.register) == before)
  }

  /// The police took the child on a case that has closed since and is not in memory.
  @Test func anEarlierPoliceProtectionIsFoundOnAClosedCase() throws {
    let desk = try folder.desk().staffed().withReferral()
    let ended = Instant.start.advanced(byMinutes: 60)
    func taken(_ at: Instant) -> ProtectionStarted {
      ProtectionStarted(
        kind: .policeProtection, at: at, place: .policeStation, told: "the manager", why: "found alone")
    }
    let acts: [any PathwayAct] = [
      taken(.start),
      ProtectionEnded(at: ended, how: "home", kind: .policeProtection),
      StrategyHeld(
        heldAt: ended, present: [.socialCare, .police, .health], missingWhy: nil, shared: "two calls",
        policeChecks: true, thresholdMet: true, decision: "harm is likely", actions: "see the child",
        enquiry: .joint),
      VisitMade(at: ended, seen: true, alone: true, place: .home, tools: nil, words: "I am fine."),
      EnquiryCompleted(outcome: .notSubstantiated, conferenceNeeded: false, why: "an accident"),
    ]
    try desk.submit(
      acts.map { .case(CaseID(1), .record($0)) } + [.case(CaseID(1), .close(.otherReason, why: "done"))],
      by: Hub.manager, at: ended)
    try desk.close()

    let again = try folder.desk()
    #expect(!again.register.holds(CaseID(1).record))
    let later = ended.advanced(byMinutes: 60)
    try again.submit(
      [Hub.contact([.known(ChildID(1))], household: nil, at: later)], by: Hub.manager, at: later)
    #expect(
      throws: Refusal.pathway(CaseID(2), .policeProtectionNotRenewed(.start, ended: ended))
    ) {
      try again.submit(
        [.contact(ContactID(2), .protect(ChildID(1), taken(later)))], by: Hub.manager, at: later)
    }
  }

  @Test func closedWorkStaysOutOfMemoryUntilItIsNeeded() throws {
    let desk = try folder.desk().staffed().withReferral()
    try desk.submit(
      [
        Hub.allocate(CaseID(1), to: Hub.worker),
        .case(CaseID(1), .close(.otherReason, why: "done", notSeenWhy: "moved abroad")),
      ],
      by: Hub.manager, at: .start)
    try desk.close()

    let again = try folder.desk()
    #expect(!again.register.holds(CaseID(1).record))
    #expect(!again.register.holds(ChildID(1).record))
    #expect(!again.register.holds(HouseholdID(1).record))
    #expect(again.register.nextNumber(.child) == 2)
    #expect(try again.load(CaseID(1).record))
    #expect(again.register.cases[CaseID(1)]?.closedAt == .start)
    #expect(again.register.households[HouseholdID(1)]?.children == [ChildID(1)])
    #expect(try !again.load(CaseID(2).record))

    try again.submit([Hub.contact([.known(ChildID(1))], household: nil)], by: Hub.manager, at: .start)
    let third = try folder.desk()
    #expect(third.register.children[ChildID(1)]?.contacts.count == 2)
    #expect(third.register.holds(HouseholdID(1).record), "a household is open while a child of it is")
  }

  /// A contact that names its referrer.
  private func named(_ name: String) -> Command {
    .receiveContact(
      NewContact(
        receivedAt: .start, channel: .phone, source: .police, referrer: Referrer(name: "Ms Hale"),
        worry: .domesticAbuse, narrative: "Shouting heard.", children: [.new(Hub.child(name))],
        household: nil))
  }

  @Test func whoWaitsForWordIsShownWithTheNameOfAChildWhoseRecordIsClosed() throws {
    let desk = try folder.desk().staffed()
    try desk.submit([named("Maisie")], by: Hub.manager, at: .start)
    try desk.submit(
      [
        .contact(ContactID(1), .considerHistory),
        .contact(ContactID(1), .decide([Hub.decision(ChildID(1), .noFurtherAction, level: 1)])),
      ], by: Hub.manager, at: .start)
    #expect(desk.register.contacts[ContactID(1)]?.owesReferrer == true)
    #expect(desk.register.isOpen(ChildID(1).record) == false)
    try desk.close()
    #expect(try folder.desk().register.child(ChildID(1))?.details.givenName == "Maisie")
  }

  @Test func aChildThatOpensElsewhereBringsItsHouseholdAlong() throws {
    let one = try folder.desk().staffed().withReferral()
    try one.submit(
      [.case(CaseID(1), .close(.otherReason, why: "done", notSeenWhy: "moved abroad"))], by: Hub.manager,
      at: .start)
    let other = try folder.desk()
    #expect(!other.register.holds(HouseholdID(1).record))
    try one.submit([Hub.contact([.known(ChildID(1))], household: nil)], by: Hub.manager, at: .start)
    #expect(try other.refresh().contains(ChildID(1).record))
    #expect(other.register.holds(HouseholdID(1).record))
  }

  @Test func historyIsReadOldestFirst() throws {
    let desk = try folder.desk().staffed().withReferral()
    let events = try desk.events(of: [CaseID(1).record, ContactID(1).record])
    #expect(events.map(\.event.kind) == [.contactReceived, .historyConsidered, .childDecided, .caseOpened])
    #expect(events.map(\.version) == [1, 2, 3, 1])
    #expect(events.allSatisfy { $0.stamp == Stamp(by: Hub.manager, at: .start) })
    #expect(try desk.lastEvent(of: ContactID(1).record)?.event.kind == .childDecided)
    guard case .contact(_, .received(let contact)) = try desk.firstEvent(of: ContactID(1).record)?.event
    else {
      Issue.record("the first event of a contact is its receipt")
      return
    }
    #expect(contact.narrative == "Shouting heard by a neighbour at night.")
  }

  @Test func aChildIsFoundByTheNumberOfAnotherSystem() throws {
    let desk = try folder.desk().staffed()
    try desk.record { recording in
      try recording.submit(
        .importContact(
          ImportedContact(receivedAt: .start, source: .police, child: .new(Hub.child("", externalID: "A17")))),
        by: .program, at: .start)
      #expect(try desk.children(numbered: .external("A17")) == [ChildID(1)])
    }
    #expect(!desk.register.holds(ChildID(1).record), "history is let go after a bulk recording")
    #expect(try desk.children(numbered: .external("A17")) == [ChildID(1)])
    #expect(try desk.children(numbered: .nhs("A17")).isEmpty)
    #expect(desk.register.holds(ChildID(1).record))
  }

  @Test func aRefusalInABulkRecordingSkipsThatCommandOnly() throws {
    let desk = try folder.desk().staffed()
    var refusals = 0
    try desk.record { recording in
      for command in [
        Hub.contact([.new(Hub.child("Leo"))]), Hub.contact([]), Hub.contact([.new(Hub.child("Noor"))]),
      ] {
        do { try recording.submit(command, by: Hub.manager, at: .start) } catch is Refusal { refusals += 1 }
      }
    }
    #expect(refusals == 1)
    #expect(try folder.desk().register.contacts.count == 2)
  }

  @Test func aReaderSeesButCannotRecord() throws {
    let desk = try folder.desk().staffed()
    let reader = try folder.desk(.readOnly)
    #expect(throws: LedgerError.readOnly(path: folder.ledger)) {
      try reader.submit([Hub.contact([.new(Hub.child("Leo"))])], by: Hub.manager, at: .start)
    }
    try desk.submit([Hub.contact([.new(Hub.child("Leo"))])], by: Hub.manager, at: .start)
    #expect(try reader.refresh().contains(ContactID(1).record))
  }

  @Test func aBulkRecordingKeepsWhatWasInMemoryAndLetsItsOwnClosedRecordsGo() throws {
    let desk = try folder.desk().staffed().withReferral()
    try desk.record { recording in
      try recording.submit(Hub.allocate(CaseID(1), to: Hub.worker), by: Hub.manager, at: .start)
      try recording.submit(
        .case(CaseID(1), .close(.otherReason, why: "done", notSeenWhy: "moved abroad")), by: Hub.manager,
        at: .start)
    }
    #expect(desk.register.cases[CaseID(1)]?.isOpen == false, "somebody may be looking at it")
  }

  @Test func anErrorOfTheCallerUndoesTheWholeRecording() throws {
    struct Stopped: Error {}
    let desk = try folder.desk().staffed()
    let before = Picture(desk.register, everything: true)
    #expect(throws: Stopped.self) {
      try desk.record { recording in
        try recording.submit(Hub.contact([.new(Hub.child("Leo"))]), by: Hub.manager, at: .start)
        throw Stopped()
      }
    }
    #expect(Picture(desk.register, everything: true) == before)
    #expect(try desk.ledger.verify().fault == nil)
  }

  @Test func twoProgramsThatMakeOneLedgerAtOnceShareIt() throws {
    let one = try folder.desk()
    let other = try folder.desk()
    _ = try one.staffed()
    #expect(try other.refresh().count == 6)
  }

  @Test func aLedgerIsUnbegunUntilItsFirstEntryAndAnInventedOneNever() throws {
    let desk = try folder.desk()
    #expect(try desk.ledger.isUnbegun)
    #expect(try !desk.staffed().ledger.isUnbegun)
    let other = try Folder(simulated: true)
    let invented = try other.desk()
    #expect(try !invented.ledger.isUnbegun)
    #expect(invented.isSimulated && !desk.isSimulated)
  }
}
