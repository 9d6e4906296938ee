/// Another authority that was asked to take a child over.
public struct OtherAuthority: Codable, Hashable, Sendable {
  /// Its name.
  public var name: String
  /// When it said in writing that the child is its responsibility; nil before.
  public var acceptedAt: Instant?
}

/// Another authority accepted responsibility for a child of a contact.
public struct ChildAccepted: Codable, Hashable, Sendable {
  /// The child.
  public var child: ChildID
  /// Who accepted, when and how.
  public var acceptance: AuthorityAccepted
}

/// Another authority refused responsibility for a child of a contact.
public struct ChildRefused: Codable, Hashable, Sendable {
  /// The child.
  public var child: ChildID
  /// Who refused, when and why.
  public var refusal: AuthorityRefused
}

extension Contact {
  /// The children for whom another authority was asked and has not accepted, in the contact’s order.
  var childrenAwaitingAuthority: [ChildID] {
    children.filter { $0.decision?.authority.map { $0.acceptedAt == nil } ?? false }.map(\.child)
  }

  /// The first child for whom another authority was asked and has not accepted, and the decision; nil when none waits.
  public var awaitedAuthority: (child: ChildID, decision: Decision)? {
    for entry in children {
      if let decision = entry.decision, let authority = decision.authority, authority.acceptedAt == nil {
        return (entry.child, decision)
      }
    }
    return nil
  }
}

extension Register {
  /// The clock of another authority’s answer about a child of a contact; nil where none was asked.
  func authorityClock(of decision: Contact.Decision) -> Clock? {
    guard let authority = decision.authority else { return nil }
    let isUrgent = settings.level(decision.level)?.isProtection ?? false
    let name: ClockName = isUrgent ? .authorityUrgent : .authority
    return Clock(name, from: decision.at, to: authority.acceptedAt, settings.clocks[name])
  }

  /// - Source: as for ``AuthorityAccepted``.
  func recordAcceptance(
    _ contact: Contact, _ child: ChildID, _ accepted: AuthorityAccepted, at now: Instant,
    _ batch: inout EventBatch
  ) throws(Refusal) {
    let asked = try requireAsked(contact, child)
    if let fault = accepted.fault(asked: asked, now: now) { throw .acceptance(contact.id, fault) }
    batch.add(.contact(contact.id, .authorityAccepted(ChildAccepted(child: child, acceptance: accepted))))
  }

  /// The decision to pass the child on holds no longer: it is to be made again here, and the referrer told of that one.
  ///
  /// - Source: as for ``AuthorityRefused``.
  func recordRefusal(
    _ contact: Contact, _ child: ChildID, _ refused: AuthorityRefused, at now: Instant,
    _ batch: inout EventBatch
  ) throws(Refusal) {
    let asked = try requireAsked(contact, child)
    if let fault = refused.fault(asked: asked, now: now) { throw .acceptance(contact.id, fault) }
    batch.add(.contact(contact.id, .authorityRefused(ChildRefused(child: child, refusal: refused))))
    tell(.outcomeNoted(OutcomeNoted(contact: contact.id, outcome: nil)), to: child, &batch)
  }

  /// When another authority was asked to take a child of a contact over, of which nobody has recorded an acceptance.
  private func requireAsked(_ contact: Contact, _ child: ChildID) throws(Refusal) -> Instant {
    guard let entry = contact.children.first(where: { $0.child == child }) else {
      throw .childNotInContact(child, contact.id)
    }
    guard let decision = entry.decision, let authority = decision.authority else {
      throw .noAuthorityAsked(child)
    }
    if let at = authority.acceptedAt { throw .authorityHasAccepted(child, at: at) }
    return decision.at
  }
}
