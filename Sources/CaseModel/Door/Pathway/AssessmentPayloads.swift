/// A child and family assessment started.
public struct AssessmentStarted: Codable, Hashable, Sendable {
  /// The day.
  public var on: Day

  package init(on: Day) {
    self.on = on
  }
}

/// A manager looked at an assessment on its way.
public struct CheckpointHeld: Codable, Hashable, Sendable {
  /// What was found and what comes next.
  public var note: String

  package init(note: String) {
    self.note = note
  }
}

/// An assessment was put before a manager.
public struct AssessmentSubmitted: Codable, Hashable, Sendable {
  /// What it leads to.
  public var outcome: AssessmentOutcome
  /// What was found.
  public var factors: [AssessmentFactor]
  /// What the child’s life is like and what needs to change.
  public var summary: String
  /// The child’s own words, or why there are none.
  public var voice: String

  package init(outcome: AssessmentOutcome, factors: [AssessmentFactor], summary: String, voice: String) {
    self.outcome = outcome
    self.factors = factors
    self.summary = summary
    self.voice = voice
  }
}

/// A manager gave an assessment back.
public struct AssessmentReturned: Codable, Hashable, Sendable {
  /// What to change.
  public var comments: String

  package init(comments: String) {
    self.comments = comments
  }
}

/// A manager authorised an assessment.
public struct AssessmentAuthorised: Codable, Hashable, Sendable {
  /// Why it took longer than the limit; nil when it did not.
  public var lateWhy: String?
  /// Why nobody saw the child for it; nil where somebody did, or the child is not born.
  public var notSeenWhy: String?

  package init(lateWhy: String? = nil, notSeenWhy: String? = nil) {
    self.lateWhy = lateWhy
    self.notSeenWhy = notSeenWhy
  }
}
