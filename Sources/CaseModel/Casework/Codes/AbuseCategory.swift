/// The category of a child protection plan.
///
/// - Source: DfE children in need census, category of abuse.
public enum AbuseCategory: String, Coded {
  case neglect = "NEG"
  case physical = "PHY"
  case sexual = "SAB"
  case emotional = "EMO"
  case multiple = "MUL"

  /// The code in plain words.
  public var words: String {
    switch self {
    case .neglect: "neglect"
    case .physical: "physical abuse"
    case .sexual: "sexual abuse"
    case .emotional: "emotional abuse"
    case .multiple: "multiple"
    }
  }
}
