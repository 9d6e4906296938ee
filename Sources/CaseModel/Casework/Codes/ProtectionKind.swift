/// How a child was protected in an emergency.
///
/// - Source: Children Act 1989, sections 46 (police protection), 44 (emergency protection order) and 20 (accommodation).
public enum ProtectionKind: String, Coded {
  case policeProtection = "police-protection"
  case protectionOrder = "emergency-protection-order"
  case accommodation = "section-20"

  /// The code in plain words.
  public var words: String {
    switch self {
    case .policeProtection: "police protection"
    case .protectionOrder: "emergency protection order"
    case .accommodation: "section 20 accommodation"
    }
  }

  /// Whether the authority must make enquiries under section 47.
  ///
  /// - Source: Children Act 1989, section 47(1)(a).
  public var opensEnquiry: Bool { self != .accommodation }
}
