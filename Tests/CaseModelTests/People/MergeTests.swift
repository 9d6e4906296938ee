import Testing

@testable import CaseModel

@Suite struct MergeTests {
  @Test func aMergedRecordIsRefusedWithTheRecordToUse() throws {
    var service = try Service()
    let first = try service.receive("Maisie").children[0]
    let second = try service.receive("Maysie").children[0]
    try service.run(.child(second, .merge(into: first, reason: "one child, registered twice")))
    #expect(
      service.refusal(of: .receiveContact(Hub.contact([.known(second)]))) == .childMerged(second, into: first)
    )
    #expect(service.refusal(of: .receiveContact(Hub.contact([.known(first)]))) == nil)
    #expect(
      service.refusal(of: .child(second, .merge(into: first, reason: "again")))
        == .childMerged(second, into: first))
    #expect(
      service.refusal(of: .child(first, .merge(into: second, reason: "back")))
        == .childMerged(second, into: first))
  }

  @Test func theRecordThatStandsTakesTheHistoryAndTheNames() throws {
    var service = try Service()
    let first = try service.receive("Maisie").children[0]
    let (contact, children) = try service.receive("Maysie")
    try service.run(.child(children[0], .merge(into: first, reason: "one child")))
    let standing = try service.child(first)
    #expect(standing.contacts.map(\.contact) == [ContactID(1), contact])
    #expect(standing.details.otherNames == ["Maysie Quillfeather"])
    #expect(try service.child(children[0]).mergedInto == first)
    #expect(service.register.child(children[0])?.id == first)
  }

  @Test func aContactThatNamesADuplicateIsDecidedForTheRecordThatStands() throws {
    var service = try Service()
    let first = try service.receive("Maisie").children[0]
    let (contact, children) = try service.receive("Maysie")
    try service.run(.child(children[0], .merge(into: first, reason: "one child")))
    try service.decide(contact, Hub.decision(children[0], .referralForAssessment))
    #expect(try service.contact(contact).stage == .decided)
    #expect(try service.item(CaseID(1)).child == first)
    #expect(try service.child(first).openEpisode?.case == CaseID(1))
    #expect(try service.child(first).contacts.last?.outcome == .referralForAssessment)
    #expect(try !service.child(children[0]).isOpen)
  }

  @Test func aDuplicatesContactCountsAsTheHistoryOfTheRecordThatStands() throws {
    var service = try Service()
    let first = try service.receive("Maisie").children[0]
    service.now = service.now.advanced(byMinutes: 60)
    _ = try service.receive(about: first)
    service.now = service.now.advanced(byMinutes: 60)
    let (contact, children) = try service.receive("Maysie")
    #expect(
      !service.register.signals(of: try service.contact(contact), at: service.now).contains(.history))
    try service.run(.child(children[0], .merge(into: first, reason: "one child")))
    #expect(
      service.register.signals(of: try service.contact(contact), at: service.now).contains(.history))
    try service.run(.contact(contact, .considerHistory))
    let considered = service.recorded.last?.event
    #expect(
      considered
        == .contact(contact, .historyConsidered(HistoryConsidered(contactsShown: 2, episodesShown: 0))))
    try service.decide(contact, Hub.decision(children[0], .noFurtherAction))
    #expect(try service.contact(contact).stage == .secondLook)
    try service.run(
      .contact(contact, .secondLook(children[0], agreed: true, view: "I agree")), by: Hub.otherManager)
    #expect(try service.child(first).contacts.last?.outcome == .noFurtherAction)
  }

  @Test func oneContactThatNamesBothCountsOnce() throws {
    var service = try Service()
    let (contact, children) = try service.receive("Maisie", "Maysie")
    try service.run(.child(children[1], .merge(into: children[0], reason: "one child, named twice")))
    #expect(try service.child(children[0]).contacts.map(\.contact) == [contact])
    try service.run(.contact(contact, .considerHistory))
    let both = children.map { Hub.decision($0, .referralForAssessment) }
    #expect(service.refusal(of: .decide(both), on: contact) == .sameChildTwice(children[1]))
    try service.decide(contact, both[0], Hub.decision(children[1], .noFurtherAction))
    #expect(try service.contact(contact).stage == .decided)
    #expect(service.register.cases.count == 1)
  }

  @Test func aDuplicatesOpenCaseClosesForTheRecordThatStands() throws {
    var service = try Service()
    let first = try service.receive("Maisie").children[0]
    let item = try service.refer("Maysie")[0]
    let duplicate = try service.item(item).child
    try service.run(.child(duplicate, .merge(into: first, reason: "one child")))
    try service.allocate(item, to: Hub.worker)
    #expect(try service.child(first).openEpisode?.worker == Hub.worker)
    let again = try service.receive(about: first)
    try service.run(.contact(again, .considerHistory))
    let referral = ContactCommand.decide([Hub.decision(first, .referralForAssessment)])
    #expect(service.refusal(of: referral, on: again) == .caseAlreadyOpen(first, item))
    try service.close(item)
    #expect(try service.child(first).openEpisode == nil)
    #expect(try service.child(duplicate).openEpisode == nil)
    #expect(service.refusal(of: referral, on: again) == nil)
  }

  @Test func anActOnADuplicatesCaseIsSetAsideForTheRecordThatStands() throws {
    var service = try Service()
    let first = try service.receive("Maisie").children[0]
    let item = try service.refer("Maysie")[0]
    try service.run(.child(try service.item(item).child, .merge(into: first, reason: "one child")))
    try service.allocate(item, to: Hub.worker)
    try service.close(item)
    try service.run(.setAside(.closure(item), reason: "closed by mistake"))
    #expect(try service.child(first).openEpisode?.case == item)
    try service.run(.setAside(.allocation(item), reason: "wrong worker"))
    #expect(try service.child(first).openEpisode?.worker == nil)
  }

  @Test func aChildIsNotMergedWithItselfNorWithoutAReasonNorWithTwoOpenCases() throws {
    var service = try Service()
    let one = try service.refer("Maisie")[0]
    let other = try service.refer("Maysie")[0]
    let (first, second) = (try service.item(one).child, try service.item(other).child)
    #expect(service.refusal(of: .child(first, .merge(into: first, reason: "same"))) == .mergeWithItself)
    #expect(service.refusal(of: .child(second, .merge(into: first, reason: " "))) == .reasonMissing)
    #expect(
      service.refusal(of: .child(second, .merge(into: first, reason: "one child")))
        == .bothHaveOpenCases(other, one))
    try service.close(one)
    #expect(service.refusal(of: .child(second, .merge(into: first, reason: "one child"))) == nil)
  }
}
