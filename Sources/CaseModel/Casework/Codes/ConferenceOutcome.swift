/// What an initial child protection conference decided.
///
/// - Source: a grouping of this project.
public enum ConferenceOutcome: String, Coded {
  case protectionPlan = "child-protection-plan"
  case inNeedPlan = "child-in-need-plan"
  case noPlan = "no-plan"

  /// The code in plain words.
  public var words: String {
    switch self {
    case .protectionPlan: "child protection plan"
    case .inNeedPlan: "child in need plan"
    case .noPlan: "no plan"
    }
  }
}
