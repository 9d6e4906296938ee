/// Why a worker is away.
///
/// - Source: DfE children's social work workforce census, `ReasonAbsence`; annual leave added, local.
public enum AbsenceReason: String, Coded {
  case sickness = "SIC"
  case parental = "MAT"
  case otherPaid = "OTH"
  case publicDuties = "PUB"
  case training = "TRN"
  case unauthorised = "UNA"
  case unpaid = "UNP"
  case annualLeave = "LEAVE"

  /// The code in plain words.
  public var words: String {
    switch self {
    case .sickness: "sick"
    case .parental: "maternity or paternity leave"
    case .otherPaid: "other paid leave"
    case .publicDuties: "public duties"
    case .training: "training"
    case .unauthorised: "unauthorised"
    case .unpaid: "unpaid leave"
    case .annualLeave: "annual leave"
    }
  }
}
