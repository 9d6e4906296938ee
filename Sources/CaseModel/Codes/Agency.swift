/// A partner agency that can be asked what it knows.
public enum Agency: String, Coded {
  case police
  case health
  case education
  case earlyHelp = "early-help"
  case probation
  case housing

  /// The code in plain words.
  public var words: String {
    switch self {
    case .police: "police"
    case .health: "health"
    case .education: "education"
    case .earlyHelp: "early help"
    case .probation: "probation"
    case .housing: "housing"
    }
  }
}
