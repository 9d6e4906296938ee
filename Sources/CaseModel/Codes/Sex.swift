/// A child's sex, by the census codes from 2024-25.
///
/// - Source: DfE children in need census, code sets for `Sex` (2024-25 on; earlier collections hold `GenderCurrent`).
public enum Sex: String, Coded {
  case male = "M"
  case female = "F"
  case unknown = "U"

  /// The code in plain words.
  public var words: String {
    switch self {
    case .male: "boy"
    case .female: "girl"
    case .unknown: "not known"
    }
  }
}
