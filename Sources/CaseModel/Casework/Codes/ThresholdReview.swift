/// What came of reconsidering the threshold of an open case.
///
/// - Source: a grouping of this project.
public enum ThresholdReview: String, Coded {
  case unchanged
  case steppedUp = "stepped-up"
  case steppedDown = "stepped-down"

  /// The code in plain words.
  public var words: String {
    switch self {
    case .unchanged: "threshold unchanged"
    case .steppedUp: "stepped up"
    case .steppedDown: "stepped down"
    }
  }
}
