/// Why a case was closed, by the DfE's codes.
///
/// - Source: DfE children in need census, code sets for `ReasonForClosure` (RC9 from 2022-23).
public enum ClosureReason: String, Coded {
  case adopted = "RC1"
  case died = "RC2"
  case childArrangementsOrder = "RC3"
  case specialGuardianship = "RC4"
  case transferredAuthority = "RC5"
  case transferredAdultServices = "RC6"
  case otherReason = "RC7"
  case noFurtherAction = "RC8"
  case earlyHelp = "RC9"

  /// The code in plain words.
  public var words: String {
    switch self {
    case .adopted: "adopted"
    case .died: "died"
    case .childArrangementsOrder: "child arrangements order"
    case .specialGuardianship: "special guardianship order"
    case .transferredAuthority: "transferred to another authority"
    case .transferredAdultServices: "transferred to adult social care"
    case .otherReason: "services ceased for another reason"
    case .noFurtherAction: "closed after assessment, no further action"
    case .earlyHelp: "closed after assessment, referred to early help"
    }
  }
}
