/// Who makes a section 47 enquiry.
///
/// - Source: local child protection procedures: single agency, or jointly with the police.
public enum EnquiryKind: String, Coded {
  case single
  case joint

  /// The code in plain words.
  public var words: String {
    switch self {
    case .single: "single agency"
    case .joint: "joint with the police"
    }
  }
}
