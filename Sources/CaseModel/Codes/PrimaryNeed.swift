/// Why a child is in need, by the DfE's codes.
///
/// - Source: DfE children in need census, code sets for `PrimaryNeedCode`.
public enum PrimaryNeed: String, Coded {
  case abuseOrNeglect = "N1"
  case childsDisability = "N2"
  case parentalDisability = "N3"
  case acuteStress = "N4"
  case dysfunction = "N5"
  case unacceptableBehaviour = "N6"
  case lowIncome = "N7"
  case absentParenting = "N8"
  case notInNeed = "N9"
  case notStated = "N0"

  /// The code in plain words.
  public var words: String {
    switch self {
    case .abuseOrNeglect: "abuse or neglect"
    case .childsDisability: "child’s disability or illness"
    case .parentalDisability: "parental disability or illness"
    case .acuteStress: "family in acute stress"
    case .dysfunction: "family dysfunction"
    case .unacceptableBehaviour: "socially unacceptable behaviour"
    case .lowIncome: "low income"
    case .absentParenting: "absent parenting"
    case .notInNeed: "cases other than children in need"
    case .notStated: "not stated"
    }
  }
}
