/// A section 47 enquiry started.
public struct EnquiryStarted: Codable, Hashable, Sendable {
  /// Who makes it.
  public var kind: EnquiryKind
  /// When: the strategy discussion or the emergency that opened it.
  public var startedAt: Instant
  /// The emergency that opened it; nil for a strategy discussion.
  public var emergency: ProtectionKind?
}

/// A manager authorised the outcome of a section 47 enquiry.
public struct EnquiryCompleted: Codable, Hashable, Sendable {
  /// What it found.
  public var outcome: EnquiryOutcome
  /// Whether a conference must be held.
  public var conferenceNeeded: Bool
  /// Why a conference is needed, or not.
  public var why: String
  /// Why nobody saw the child; nil where somebody did.
  public var notSeenWhy: String? = nil
  /// Who agreed a conference, or none, against what was found; nil where the two agree.
  public var agreedBy: String? = nil

  package init(
    outcome: EnquiryOutcome, conferenceNeeded: Bool, why: String, notSeenWhy: String? = nil,
    agreedBy: String? = nil
  ) {
    self.outcome = outcome
    self.conferenceNeeded = conferenceNeeded
    self.why = why
    self.notSeenWhy = notSeenWhy
    self.agreedBy = agreedBy
  }
}
