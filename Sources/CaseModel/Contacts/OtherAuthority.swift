/// Another authority that was asked to take a child over.
public struct OtherAuthority: Codable, Hashable, Sendable {
  /// Its name.
  public var name: String
  /// When it said in writing that the child is its responsibility; nil before.
  public var acceptedAt: Instant?
}

/// Another authority accepted responsibility for a child, in writing.
///
/// - Source: Buckinghamshire’s procedure, immediate protection: the first authority is relieved of emergency action only
///   when the second explicitly accepts responsibility, followed up in writing. That every transfer waits for the
///   writing is local policy, default from this project.
public struct AuthorityAccepted: Codable, Hashable, Sendable {
  /// Who accepted: name and role there.
  public var by: String
  /// When.
  public var at: Instant
  /// How: what was written, and where it is kept.
  public var how: String

  /// Describes an acceptance.
  public init(by: String, at: Instant, how: String) {
    self.by = by
    self.at = at
    self.how = how
  }
}

/// Another authority accepted responsibility for a child of a contact.
public struct ChildAccepted: Codable, Hashable, Sendable {
  /// The child.
  public var child: ChildID
  /// Who accepted, when and how.
  public var acceptance: AuthorityAccepted
}

/// Another authority refused responsibility for a child, in writing: the child stays ours.
///
/// - Source: as for ``AuthorityAccepted``; that a refusal is recorded as such is this project’s reading.
public struct AuthorityRefused: Codable, Hashable, Sendable {
  /// Who refused: name and role there.
  public var by: String
  /// When.
  public var at: Instant
  /// Why, and where its letter is kept.
  public var why: String

  /// Describes a refusal.
  public init(by: String, at: Instant, why: String) {
    self.by = by
    self.at = at
    self.why = why
  }
}

/// Another authority refused responsibility for a child of a contact.
public struct ChildRefused: Codable, Hashable, Sendable {
  /// The child.
  public var child: ChildID
  /// Who refused, when and why.
  public var refusal: AuthorityRefused
}

/// Another authority was asked to take a case over.
public struct TransferAsked: Codable, Hashable, Sendable {
  /// Its name.
  public var authority: String
  /// What it was told: where the child lives now, what is done and what is planned.
  public var told: String

  package init(authority: String, told: String) {
    self.authority = authority
    self.told = told
  }
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

extension AuthorityAccepted {
  /// What an acceptance lacks; nil when it says who, when and how.
  func fault(asked: Instant, now: Instant) -> PathwayRefusal? {
    if wordCount(of: by, upTo: 1) == 0 { return .textMissing("who accepted, by name and role") }
    if wordCount(of: how, upTo: 1) == 0 { return .textMissing("how it was accepted in writing") }
    return answerFault(at: at, asked: asked, now: now)
  }
}

extension AuthorityRefused {
  /// What a refusal lacks; nil when it says who, when and why.
  func fault(asked: Instant, now: Instant) -> PathwayRefusal? {
    if wordCount(of: by, upTo: 1) == 0 { return .textMissing("who refused, by name and role") }
    if wordCount(of: why, upTo: 1) == 0 {
      return .textMissing("why it refused, and where its letter is kept")
    }
    return answerFault(at: at, asked: asked, now: now)
  }
}

/// What is wrong with the moment of another authority’s answer; nil where nothing is.
private func answerFault(at instant: Instant, asked: Instant, now: Instant) -> PathwayRefusal? {
  if instant > now { return .inFuture(instant) }
  return instant < asked ? .acceptedBeforeAsked(asked) : nil
}
