/// Harm from outside the home.
///
/// - Source: Working Together 2018, chapter 1, paragraphs 40 to 44 (as Somerset cites it): contextual safeguarding.
public enum ConcernKind: String, Coded {
  case sexualExploitation = "child-sexual-exploitation"
  case criminalExploitation = "child-criminal-exploitation"
  case gangs
  case countyLines = "county-lines"
  case radicalisation
  case missing
  case harmfulBehaviour = "harmful-sexual-behaviour"

  /// The code in plain words.
  public var words: String {
    switch self {
    case .sexualExploitation: "child sexual exploitation"
    case .criminalExploitation: "child criminal exploitation"
    case .gangs: "gangs"
    case .countyLines: "county lines"
    case .radicalisation: "radicalisation"
    case .missing: "missing"
    case .harmfulBehaviour: "harmful sexual behaviour"
    }
  }
}
