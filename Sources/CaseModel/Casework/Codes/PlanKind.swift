/// A plan at which the front door hands over.
///
/// - Source: Children Act 1989, sections 17 and 47; Working Together 2018 and 2023.
public enum PlanKind: String, Coded {
  case inNeed = "child-in-need"
  case protection = "child-protection"

  /// The code in plain words.
  public var words: String {
    switch self {
    case .inNeed: "child in need plan"
    case .protection: "child protection plan"
    }
  }
}
