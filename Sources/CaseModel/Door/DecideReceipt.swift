extension Register {
  /// A contact comes in: new children and their household are registered, and every child's history notes it.
  ///
  /// What somebody of the day service took is known to the day service, however early it came: it is not handed over.
  func receive(
    _ contact: NewContact, by actor: WorkerID, at now: Instant, _ batch: inout EventBatch
  ) throws(Refusal) {
    guard !contact.children.isEmpty else { throw .noChildren }
    try requireRoom(for: contact.children.count)
    guard wordCount(of: contact.narrative, upTo: 1) > 0 else { throw .narrativeMissing }
    guard contact.receivedAt <= now else { throw .receivedInFuture }
    let today = London.day(of: now)
    if DateBounds.fault(London.day(of: contact.receivedAt)) != nil {
      throw .outsideYears(London.day(of: contact.receivedAt))
    }
    try requireReason(of: contact.consent)
    let id = ContactID(nextNumber(.contact))
    let home = try household(contact.household, &batch)
    var children: [ChildID] = []
    for child in contact.children {
      let childID = try register(child, in: home, on: today, today: today, &batch)
      guard !children.contains(childID) else { throw .sameChildTwice(childID) }
      children.append(childID)
      let note = Child.ContactNote(
        contact: id, receivedAt: contact.receivedAt, outcome: nil, source: contact.source,
        worry: contact.worry, isHistory: false)
      batch.add(.child(childID, .contactNoted(note)))
    }
    batch.add(
      .contact(
        id,
        .received(
          ContactReceived(
            receivedAt: contact.receivedAt, channel: contact.channel, source: contact.source,
            referrer: contact.referrer, worry: contact.worry, narrative: contact.narrative,
            children: children,
            immediateRisk: contact.immediateRisk,
            outOfHours: !calendar.opens(at: contact.receivedAt) && shift(of: actor) != .day, rag: contact.rag,
            consent: contact.consent))))
  }

  /// Another child turns out to belong to a contact: a sibling whom nobody had named.
  func addChild(
    _ child: NewChild, _ home: NewHousehold?, to contact: Contact, today: Day, _ batch: inout EventBatch
  ) throws(Refusal) {
    if case .known(let id) = child, let standing = self.child(id)?.id,
      contact.children.contains(where: { self.child($0.child)?.id == standing })
    {
      throw .childOnContact(id, contact.id)
    }
    try requireRoom(for: contact.children.count + 1)
    let home = try household(home, &batch)
    let id = try register(child, in: home, on: today, today: today, &batch)
    let note = Child.ContactNote(
      contact: contact.id, receivedAt: contact.receivedAt, outcome: nil, source: contact.source,
      worry: contact.worry, isHistory: false)
    batch.add(.child(id, .contactNoted(note)))
    batch.add(.contact(contact.id, .childAdded(ChildJoined(child: id))))
  }

  /// A household that is known, registered now, or not known.
  func household(
    _ home: NewHousehold?, _ batch: inout EventBatch
  ) throws(Refusal) -> HouseholdID? {
    switch home {
    case nil: return nil
    case .known(let id):
      guard households.contains(id) else { throw .noSuchRecord(id.record) }
      return id
    case .new(let details):
      let id = batch.newHousehold(in: self)
      batch.add(.household(id, .registered(details)))
      return id
    }
  }

  /// A known child as it is, or a new one registered and put into the household.
  ///
  /// - Parameter day: the day of what is recorded about the child, for the age then; nil where a list’s rows were read
  ///   with it.
  func register(
    _ child: NewChild, in home: HouseholdID?, on day: Day?, today: Day, _ batch: inout EventBatch
  ) throws(Refusal) -> ChildID {
    switch child {
    case .known(let id): return try known(id).id
    case .new(let details):
      if let fault = BirthBounds.fault(in: details, on: day, today: today) { throw .birthNotRight(fault) }
      let id = batch.newChild(in: self)
      batch.add(.child(id, .registered(ChildRegistered(details: details, household: home))))
      if let home { batch.add(.household(home, .childJoined(ChildJoined(child: id)))) }
      return id
    }
  }
}
