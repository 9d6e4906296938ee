/// A contact from a list, decided elsewhere.
public struct ImportedContact: Hashable, Sendable {
  /// When, as the list says.
  public var receivedAt: Instant
  /// Who brought it.
  public var source: ContactSource
  /// The child.
  public var child: NewChild

  /// Describes the contact.
  public init(receivedAt: Instant, source: ContactSource, child: NewChild) {
    self.receivedAt = receivedAt
    self.source = source
    self.child = child
  }
}

/// A referral or a child in need from a list.
public struct ImportedCase: Hashable, Sendable {
  /// The child.
  public var child: NewChild
  /// When referred, as the list says.
  public var referredAt: Instant
  /// Who referred.
  public var source: ContactSource
  /// The work; nil where the list does not say.
  public var work: Work?
  /// Why the child is in need.
  public var need: PrimaryNeed?
  /// Who holds it; nil when nobody is named.
  public var worker: WorkerID?
  /// When the child was last seen.
  public var lastSeen: Day?
  /// When it closed; nil while open.
  public var closedAt: Instant?
  /// Why it closed.
  public var closure: ClosureReason?

  /// Describes the case.
  public init(
    child: NewChild, referredAt: Instant, source: ContactSource = .unknown, work: Work? = nil,
    need: PrimaryNeed? = nil, worker: WorkerID? = nil, lastSeen: Day? = nil, closedAt: Instant? = nil,
    closure: ClosureReason? = nil
  ) {
    self.child = child
    self.referredAt = referredAt
    self.source = source
    self.work = work
    self.need = need
    self.worker = worker
    self.lastSeen = lastSeen
    self.closedAt = closedAt
    self.closure = closure
  }
}
