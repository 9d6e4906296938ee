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

  /// Whether a conference must follow.
  ///
  /// - Source: local child protection procedures: where concerns are substantiated and the child is judged to be at
  ///   continuing risk of significant harm, an initial child protection conference is convened. The wording of *Working
  ///   Together* was not checked.
  public var asksForConference: Bool { self == .continuingRisk }
}
