/// How far early help is with the family of a contact that was passed to it.
public struct EarlyHelp: Codable, Hashable, Sendable {
  /// When the family’s needs had been assessed; nil before.
  public var assessedOn: Day?
  /// When the assessment was shared with those who help; nil before.
  public var sharedOn: Day?
  /// When its first review was held; nil before.
  public var firstReviewOn: Day?
  /// When its last review was held; nil before the first.
  public var reviewedOn: Day?
  /// When it ended; nil until then.
  public var endedOn: Day?
  /// From when it went on after it had ended; nil where it never did.
  public var resumedOn: Day?

  /// What comes next, as early help goes; nil once it has ended.
  public var next: EarlyHelpStep? {
    if endedOn != nil { return nil }
    if assessedOn == nil { return .assessed }
    return sharedOn == nil ? .shared : .reviewed
  }

  /// What was done, with its days: “assessed Tue 11 Dec 2018, reviewed Tue 18 Dec 2018”; empty before the first step.
  public var words: String {
    let days = [
      ("assessed", assessedOn), ("shared", sharedOn), ("reviewed", reviewedOn), ("ended", endedOn),
    ]
    return days.compactMap { word, day in day.map { "\(word) \($0.longText)" } }.joined(separator: ", ")
  }

  /// The day of the step that one follows; nil where it follows the decision.
  func earliest(for step: EarlyHelpStep) -> Day? {
    switch step {
    case .assessed: nil
    case .shared: assessedOn
    case .reviewed: [reviewedOn ?? assessedOn, resumedOn].compactMap { $0 }.max()
    case .ended: [assessedOn, sharedOn, reviewedOn, resumedOn].compactMap { $0 }.max()
    case .resumed: endedOn
    }
  }

  /// Takes in a step.
  mutating func apply(_ step: EarlyHelpStep, on day: Day) {
    switch step {
    case .assessed: assessedOn = day
    case .shared: sharedOn = day
    case .reviewed:
      firstReviewOn = firstReviewOn ?? day
      reviewedOn = day
    case .ended: endedOn = day
    case .resumed: (endedOn, resumedOn) = (nil, day)
    }
  }
}

/// What early help does with a family, in its order.
///
/// - Source: local policy, default from Sefton’s early help guidance.
public enum EarlyHelpStep: String, Coded {
  case assessed
  case shared
  case reviewed
  case ended
  case resumed

  /// The step in plain words.
  public var words: String {
    switch self {
    case .assessed: "early help assessed"
    case .shared: "early help assessment shared"
    case .reviewed: "early help reviewed"
    case .ended: "early help ended"
    case .resumed: "early help resumed"
    }
  }
}

extension Contact {
  /// What keeps a step of early help from being recorded, besides its day; nil for nothing.
  func hindrance(to step: EarlyHelpStep, on day: Day) -> Refusal? {
    let help = earlyHelp
    if let ended = help.endedOn { return step == .resumed ? nil : .earlyHelpEnded(id, on: ended) }
    switch step {
    case .resumed: return .earlyHelpGoesOn(id)
    case .assessed: return help.assessedOn.map { .earlyHelpKnown(id, step, on: $0) }
    case .shared where help.sharedOn != nil: return help.sharedOn.map { .earlyHelpKnown(id, step, on: $0) }
    case .reviewed where help.reviewedOn == day: return .earlyHelpKnown(id, step, on: day)
    case .shared, .reviewed: return help.assessedOn == nil ? .earlyHelpNotAssessed(id) : nil
    case .ended: return nil
    }
  }
}
