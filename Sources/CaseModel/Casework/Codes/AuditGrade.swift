/// How good the work on a case was found to be.
///
/// - Source: the words are Ofsted’s grades of inspection (ILACS framework).
public enum AuditGrade: String, Coded {
  case outstanding
  case good
  case requiresImprovement = "requires-improvement"
  case inadequate

  /// The grade in plain words.
  public var words: String {
    switch self {
    case .outstanding: "outstanding"
    case .good: "good"
    case .requiresImprovement: "requires improvement"
    case .inadequate: "inadequate"
    }
  }
}
