import Testing

@testable import CaseLedger
@testable import CaseModel

/// What agencies shared is counted over everything in the ledger, not over what is open.
@Suite(.onBothStores) struct PartnerSharingTests {
  @Test func closedContactsAndCasesAreCountedThoughTheyAreNotInMemory() throws {
    let folder = try Folder()
    var desk = try folder.desk().staffed()
    let contact = ContactID(1)
    let held = StrategyHeld(
      heldAt: .start, present: [.socialCare, .health], missingWhy: "no officer was free", shared: "one log",
      policeChecks: false, thresholdMet: false, decision: "no significant harm", actions: "none", enquiry: nil
    )
    try desk.submit(
      [
        Hub.contact([.new(Hub.child("Maisie"))]), .contact(contact, .ask(.police)),
        .contact(contact, .chase(.police, how: "by phone")),
        .contact(contact, .recordAnswer(.police, answer: "to follow", shared: .thin)),
      ] + Hub.referral(contact, ChildID(1)) + [
        Hub.allocate(CaseID(1), to: Hub.worker), .case(CaseID(1), .record(held)),
        .case(CaseID(1), .close(.otherReason, why: "done", notSeenWhy: "moved abroad")),
      ], by: Hub.manager, at: .start)
    try desk.close()
    desk = try folder.desk()
    #expect(!desk.register.holds(contact.record) && !desk.register.holds(CaseID(1).record))
    let sharing = try desk.partnerSharing(days: 1, at: .start)
    let police = sharing[.police]
    #expect((police.asked, police.inTime, police.thin, police.chases) == (1, 1, 1, 1))
    #expect((sharing.discussions, police.absences, police.weak) == (1, 1, 2))
    // Nothing of it stays in memory.
    #expect(!desk.register.holds(contact.record) && !desk.register.holds(CaseID(1).record))
    #expect(try desk.partnerSharing(days: 1, at: Instant.start.advanced(bySeconds: 86_400)).discussions == 0)
  }

  /// Ten working days to assess, on both sides, and over contacts that are closed and not in memory.
  @Test func whoWasPassedToEarlyHelpIsCountedUntilItEnds() throws {
    let folder = try Folder()
    var desk = try folder.desk().staffed()
    let contact = ContactID(1)
    try desk.submit(
      [
        Hub.contact([.new(Hub.child("Maisie"))]), .contact(contact, .considerHistory),
        .contact(contact, .decide([Hub.decision(ChildID(1), .earlyHelp, level: 2)])),
      ], by: Hub.manager, at: .start)
    try desk.close()
    desk = try folder.desk()
    func help(_ at: String) throws -> PartnerSharing.Help {
      try desk.partnerSharing(days: 1, at: #require(Instant(text: at))).help
    }
    let before = try help("2019-01-23T23:59:59Z")
    #expect((before.passed, before.assessed, before.late) == (1, 0, 0) && before.longest == nil)
    let after = try help("2019-01-24T00:00:00Z")
    #expect(after.late == 1 && after.longest?.contact == contact)
    let later = try #require(Instant(text: "2019-01-24T09:00:00Z"))
    let taken = EarlyHelpTaken(on: London.day(of: later), why: "the family manages")
    try desk.submit(
      [
        .contact(contact, .recordEarlyHelp(.assessed, taken)),
        .contact(contact, .recordEarlyHelp(.ended, taken)),
      ],
      by: Hub.manager, at: later)
    let ended = try help("2019-06-03T09:00:00Z")
    #expect((ended.passed, ended.assessed, ended.ended, ended.late) == (1, 1, 1, 0))
    #expect(try help("2019-07-10T09:00:00Z").passed == 0, "half a year ago")
  }

  /// Though the clock stood wrong for a while.
  @Test func onlyWhatWasRecordedSinceIsLookedAt() throws {
    let folder = try Folder()
    let desk = try folder.desk().staffed()
    let later = Instant.start.advanced(bySeconds: 40 * 86_400)
    for (number, at) in [later, .start, later.advanced(bySeconds: -60)].enumerated() {
      let contact = ContactID(UInt32(number + 1))
      try desk.submit(
        [Hub.contact([.new(Hub.child("Maisie"))], at: at), .contact(contact, .ask(.police))], by: Hub.manager,
        at: at)
    }
    let since = { (instant: Instant) in
      try desk.ledger.reading { try $0.records(.sharing, since: instant) }
    }
    #expect(try since(.start) == [ContactID(1).record, ContactID(2).record, ContactID(3).record])
    #expect(try since(later.advanced(bySeconds: -60)) == [ContactID(1).record, ContactID(3).record])
    #expect(try since(later) == [ContactID(1).record])
    #expect(try since(later.advanced(bySeconds: 1)).isEmpty)
  }
}
