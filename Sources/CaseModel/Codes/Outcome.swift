/// What is decided for one child of a contact.
public enum Outcome: String, Coded {
  case noFurtherAction = "no-further-action"
  case informationAndAdvice = "information-and-advice"
  case earlyHelp = "early-help"
  case referralForAssessment = "referral-for-assessment"
  case referralWithStrategyDiscussion = "referral-with-strategy-discussion"
  case passToOpenCase = "pass-to-open-case"
  case allegationToLADO = "lado"
  case otherAuthority = "other-authority"

  /// The code in plain words.
  public var words: String {
    switch self {
    case .noFurtherAction: "no further action"
    case .informationAndAdvice: "information and advice"
    case .earlyHelp: "early help"
    case .referralForAssessment: "referral for assessment"
    case .referralWithStrategyDiscussion: "referral with strategy discussion"
    case .passToOpenCase: "pass to the open case’s worker"
    case .allegationToLADO: "pass to the designated officer (LADO)"
    case .otherAuthority: "pass to another authority"
    }
  }

  /// Whether the outcome opens a referral for the child.
  public var opensReferral: Bool { self == .referralForAssessment || self == .referralWithStrategyDiscussion }

  /// Whether the child goes no further into social care, so that a second look may be needed.
  public var staysBelowThreshold: Bool {
    self == .noFurtherAction || self == .informationAndAdvice || self == .earlyHelp
  }
}
