/// An agency at a strategy discussion.
///
/// - Source: Working Together 2023, as the procedures of Buckinghamshire and Darlington quote it: a social worker, health
///   and police as a minimum; the others as the child needs.
public enum Partner: String, Coded {
  case socialCare = "social-care"
  case police
  case health
  case education
  case earlyHelp = "early-help"
  case probation
  case housing
  case otherPartner = "other"

  /// The code in plain words.
  public var words: String {
    switch self {
    case .socialCare: "social care"
    case .police: "police"
    case .health: "health"
    case .education: "education"
    case .earlyHelp: "early help"
    case .probation: "probation"
    case .housing: "housing"
    case .otherPartner: "another agency"
    }
  }

  /// Those without whom a strategy discussion is incomplete.
  public static let needed: [Partner] = [.socialCare, .police, .health]
}
