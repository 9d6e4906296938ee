/// What a child and family assessment leads to.
///
/// - Source: a grouping of this project.
public enum AssessmentOutcome: String, Coded {
  case noFurtherAction = "no-further-action"
  case earlyHelp = "early-help"
  case childInNeed = "child-in-need"
  case conference
  case lookedAfter = "looked-after"
  case otherOutcome = "other"

  /// The code in plain words.
  public var words: String {
    switch self {
    case .noFurtherAction: "no further action"
    case .earlyHelp: "step down to early help"
    case .childInNeed: "child in need plan"
    case .conference: "initial child protection conference"
    case .lookedAfter: "looked after"
    case .otherOutcome: "another outcome"
    }
  }
}
