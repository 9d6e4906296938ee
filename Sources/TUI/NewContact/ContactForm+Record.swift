import CaseModel

extension ContactForm {
  /// What would be recorded; nil while a fault stands in the way.
  func submission(_ context: Context) -> Submission? {
    guard check(context).faults.isEmpty, case .at(let receivedAt) = receipt(now: context.now),
      let channel = channel.value(Channel.self), let source = source.value(ContactSource.self),
      let worry = worry.value(Worry.self)
    else { return nil }
    let contact = NewContact(
      receivedAt: receivedAt, channel: channel, source: source, referrer: referrer, worry: worry,
      narrative: narrative.text.trimmedBlanks, children: newChildren(context),
      household: household(context.register),
      immediateRisk: isImmediateRisk, rag: rating, consent: chosenConsent)
    let count = contact.children.count == 1 ? "1 child" : "\(contact.children.count) children"
    let notice = "contact recorded: \(count), \(worry.words.lowercased()), from \(source.words)"
    guard let home = changedHome(context.register) else {
      return Submission([.receiveContact(contact)], notice: notice)
    }
    return Submission(
      [.changeHousehold(home.id, home.details), .receiveContact(contact)],
      seen: [home.id.record: home.version],
      notice: notice + "; the home’s record changed")
  }

  /// Nil for an anonymous source, and when nothing was typed.
  private var referrer: Referrer? {
    let (name, organisation, reach) = (
      referrerName.text.trimmedBlanks, organisation.text.trimmedBlanks, reach.text.trimmedBlanks
    )
    guard !isAnonymous, !(name + organisation + reach).isEmpty else { return nil }
    return Referrer(
      name: name, organisation: organisation.isEmpty ? nil : organisation, reach: reach.isEmpty ? nil : reach)
  }

  private func newChildren(_ context: Context) -> [NewChild] {
    namedChildren.map { _, child in
      child.known.map { .known($0) } ?? .new(child.details(today: context.today))
    }
  }

  /// The home of the new children; nil when there are none, or nothing is known of it.
  private func household(_ register: Register) -> NewHousehold? {
    guard namedChildren.contains(where: { $0.child.known == nil }) else { return nil }
    if let home = knownHome(register) { return .known(home.id) }
    return hasTypedHome ? .new(typedHome) : nil
  }

  /// The known home with what was typed, when its record is to take that over; nil otherwise.
  func changedHome(_ register: Register) -> Household? {
    guard homeChange.place == 1, hasTypedHome, var home = knownHome(register) else { return nil }
    let typed = typedHome
    if !typed.address.isEmpty { home.details.address = typed.address }
    if let postcode = typed.postcode { home.details.postcode = postcode }
    home.details.phones += typed.phones.filter { !home.details.phones.contains($0) }
    for adult in typed.adults {
      if let place = home.details.adults.firstIndex(where: { $0.name == adult.name }) {
        home.details.adults[place].relationship =
          adult.relationship.isEmpty ? home.details.adults[place].relationship : adult.relationship
        home.details.adults[place].livesThere = adult.livesThere
      } else {
        home.details.adults.append(adult)
      }
    }
    return home
  }
}
