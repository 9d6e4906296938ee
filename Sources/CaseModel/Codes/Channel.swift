/// How a contact reached the hub.
///
/// - Source: local; the multi-agency referral form (MARF) and the police care plan (CAP) are named in the July 2024 joint inspection of Rochdale.
public enum Channel: String, Coded {
  case phone
  case referralForm = "marf"
  case policeNotification = "cap"
  case email
  case edtHandover = "edt"
  case inPerson = "in-person"
  case other

  /// The code in plain words.
  public var words: String {
    switch self {
    case .phone: "phone"
    case .referralForm: "referral form (MARF)"
    case .policeNotification: "police care plan (CAP)"
    case .email: "email"
    case .edtHandover: "EDT handover"
    case .inPerson: "in person"
    case .other: "other"
    }
  }
}
