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
    try service.run(
      .child(
        children[1], .merge(into: children[0], reason: "one child", despite: "named twice by a neighbour")))
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

  private func child(
    _ name: String, born: String? = nil, _ sex: Sex = .unknown, in service: inout Service
  ) throws -> ChildID {
    let id = ChildID(service.register.nextNumber(.child))
    let details = ChildDetails(givenName: name, familyName: "Quill", birthDate: born.map(day), sex: sex)
    _ = try service.receive(Hub.contact([.new(details)], at: service.now))
    return id
  }

  @Test func twoChildrenWhoDifferAreMergedOnlyWhereSomebodySaysWhyAllTheSame() throws {
    var service = try Service()
    let boy = try child("Omar", born: "2010-05-03", .male, in: &service)
    let girl = try child("Ola", born: "2016-02-01", .female, in: &service)
    let refusal = Refusal.mergeContradicted(girl, boy, [.birthDate, .sex])
    #expect(service.refusal(of: .child(girl, .merge(into: boy, reason: "one child"))) == refusal)
    #expect(
      service.refusal(of: .child(girl, .merge(into: boy, reason: "one child", despite: " "))) == refusal)
    let despite = "the list held a sister’s date"
    try service.run(.child(girl, .merge(into: boy, reason: "one child", despite: despite)))
    #expect(
      service.recorded.contains {
        $0.event == .child(girl, .mergedInto(ChildMerged(into: boy, reason: "one child", despite: despite)))
      })
  }

  @Test func whatNobodyRecordedContradictsNothing() throws {
    var service = try Service()
    let one = try child("Omar", born: "2010-05-03", in: &service)
    let other = try child("Omar", .male, in: &service)
    let same = try child("Omar", born: "2010-05-03", .male, in: &service)
    #expect(service.refusal(of: .child(other, .merge(into: one, reason: "one child"))) == nil)
    #expect(service.refusal(of: .child(same, .merge(into: one, reason: "one child"))) == nil)
    // Not kept where there was nothing to overcome.
    try service.run(.child(same, .merge(into: one, reason: "one child", despite: "no need")))
    #expect(
      service.recorded.contains {
        $0.event == .child(same, .mergedInto(ChildMerged(into: one, reason: "one child")))
      })
  }

  @Test func twinsOnOneContactAreNotMergedWithoutAWord() throws {
    var service = try Service()
    let (contact, twins) = try service.receive("Ada", "Ida")
    #expect(
      service.refusal(of: .child(twins[1], .merge(into: twins[0], reason: "one child")))
        == .mergeContradicted(twins[1], twins[0], [.contact(contact)]))
  }

  private func splitting(_ child: ChildID) -> Command {
    .setAside(.merge(child), reason: "two cousins of one name")
  }

  private func states(_ records: [RecordID], in service: Service) -> [RecordState?] {
    records.map { service.register.state(of: $0)?.numbered(0) }
  }

  @Test func aWrongMergeIsSplitAndEachChildHasWhatWasTheirs() throws {
    var service = try Service()
    let first = try service.receive("Maisie").children[0]
    let item = try service.refer("Maysie")[0]
    let second = try service.item(item).child
    let cousin = try service.receive("Zain").children[0]
    try service.run(.child(second, .relate(to: cousin, as: .cousin)))
    let homes = [first, second].compactMap { service.register.children[$0]?.household?.record }
    let records = [first.record, second.record, item.record] + homes
    let before = states(records, in: service)
    #expect(service.refusal(of: splitting(second)) == .notMerged(second))
    try service.run(.child(second, .merge(into: first, reason: "one child")))
    #expect(states(records, in: service) != before)
    try service.run(splitting(second))
    #expect(states(records, in: service) == before)
    #expect(service.register.child(second)?.id == second)
    #expect(service.refusal(of: splitting(second)) == .notMerged(second))
    // Both stay on the record.
    #expect(service.recorded.count { $0.event.kind == .childMerged } == 1)
    #expect(service.recorded.contains { $0.event.record == first.record && $0.event.kind == .factSetAside })
    try service.run(.child(second, .merge(into: first, reason: "one child after all")))
    #expect(service.register.child(second)?.id == first)
  }

  @Test func whatHappenedMeanwhileStaysWithTheChildItHappenedTo() throws {
    var service = try Service()
    let first = try service.receive("Maisie").children[0]
    let item = try service.refer("Maysie")[0]
    let second = try service.item(item).child
    try service.run(.child(second, .merge(into: first, reason: "one child")))
    try service.allocate(item, to: Hub.worker)
    let later = try service.receive(about: first)
    try service.run(.child(first, .change(Hub.child("Maisie", languages: ["Urdu"]))))
    try service.run(splitting(second))
    #expect(try service.child(second).openEpisode?.worker == Hub.worker)
    #expect(try service.child(second).contacts.map(\.contact) == [ContactID(2)])
    #expect(try service.child(first).openEpisode == nil)
    #expect(try service.child(first).contacts.map(\.contact) == [ContactID(1), later])
    #expect(try service.child(first).details.languages == ["Urdu"])
    #expect(try service.child(first).details.otherNames == [])
  }

  @Test func aRecordThatWasMergedOnIsSplitFromTheLastOneFirst() throws {
    var service = try Service()
    let children = try ["Maisie", "Maysie", "Mazie"].map { try service.receive($0).children[0] }
    try service.run(.child(children[2], .merge(into: children[1], reason: "one child")))
    try service.run(.child(children[1], .merge(into: children[0], reason: "one child")))
    guard case .builtOn(.childMerged, _, _)? = service.refusal(of: splitting(children[2])) else {
      Issue.record("split from under a later merge")
      return
    }
    try service.run(splitting(children[1]))
    #expect(service.register.child(children[2])?.id == children[1])
    try service.run(splitting(children[2]))
    #expect(service.register.child(children[2])?.id == children[2])
  }
}
