/// What a section 47 enquiry found.
///
/// - Source: local child protection procedures, in the usual three findings.
public enum EnquiryOutcome: String, Coded {
  case continuingRisk = "continuing-risk"
  case noContinuingRisk = "no-continuing-risk"
  case notSubstantiated = "not-substantiated"

  /// The code in plain words.
  public var words: String {
    switch self {
    case .continuingRisk: "concerns substantiated, continuing risk of significant harm"
    case .noContinuingRisk: "concerns substantiated, no continuing risk of significant harm"
    case .notSubstantiated: "concerns not substantiated"
    }
  }
}
