/// Why a case moves from one worker to another.
///
/// - Source: Standard Safeguarding Dataset, `invo_worker_change_reason`.
public enum WorkerChangeReason: String, Coded {
  case managingCaseloads = "MANAGE"
  case firstContact = "FCONTA"
  case workerLeft = "LEFTRL"
  case restructure = "ORGRST"
  case standardTransfer = "TSPROC"
  case absence = "ABSENC"
  case childAsked = "CHCHAN"
  case carerAsked = "PCCHAN"
  case workerDied = "SWDIED"
  case other = "OTHERS"

  /// The code in plain words.
  public var words: String {
    switch self {
    case .managingCaseloads: "managing caseloads"
    case .firstContact: "first contact or re-referral"
    case .workerLeft: "previous worker left the role"
    case .restructure: "restructure"
    case .standardTransfer: "transfer by the standard process"
    case .absence: "absence, cover or return"
    case .childAsked: "the child asked for a change"
    case .carerAsked: "parent or carer asked for a change"
    case .workerDied: "previous worker died"
    case .other: "other"
    }
  }
}
