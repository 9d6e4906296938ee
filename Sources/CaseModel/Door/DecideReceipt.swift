extension Register {
  /// A contact comes in: new children and their household are registered, and every child's history notes it.
  ///
  /// What somebody of the day service took is known to the day service, however early the telephone rang: nobody hands it
  /// over.
  func receive(
    _ contact: NewContact, by actor: WorkerID, at now: Instant, _ batch: inout EventBatch
  ) throws(Refusal) {
    guard !contact.children.isEmpty else { throw .noChildren }
    guard wordCount(of: contact.narrative, upTo: 1) > 0 else { throw .narrativeMissing }
    guard contact.receivedAt <= now else { throw .receivedInFuture }
    try requireReason(of: contact.consent)
    let outOfHours: Bool
    do {
      outOfHours = try !calendar.isOpen(at: contact.receivedAt) && shift(of: actor) != .day
    } catch {
      throw .dayOutsideCalendar(error)
    }
    let id = ContactID(nextNumber(.contact))
    let home = try household(contact.household, &batch)
    var children: [ChildID] = []
    for child in contact.children {
      let childID = try register(child, in: home, &batch)
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
            immediateRisk: contact.immediateRisk, outOfHours: outOfHours, rag: contact.rag,
            consent: contact.consent))))
  }

  /// Another child turns out to belong to a contact: a sibling whom nobody had named.
  func addChild(
    _ child: NewChild, _ home: NewHousehold?, to contact: Contact, _ batch: inout EventBatch
  ) throws(Refusal) {
    if case .known(let id) = child, let standing = self.child(id)?.id,
      contact.children.contains(where: { self.child($0.child)?.id == standing })
    {
      throw .childOnContact(id, contact.id)
    }
    let home = try household(home, &batch)
    let id = try register(child, in: home, &batch)
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
  func register(
    _ child: NewChild, in home: HouseholdID?, _ batch: inout EventBatch
  ) throws(Refusal) -> ChildID {
    switch child {
    case .known(let id): return try known(id).id
    case .new(let details):
      let id = batch.newChild(in: self)
      batch.add(.child(id, .registered(ChildRegistered(details: details, household: home))))
      if let home { batch.add(.household(home, .childJoined(ChildJoined(child: id)))) }
      return id
    }
  }
}
