/// What has to be done for a child who became looked after in an emergency, besides being seen.
///
/// - Source: Care Planning, Placement and Case Review (England) Regulations 2010, regulation 33(1): a review within 20
///   working days. A health assessment before that review: tri.x’s summary; regulation 7 itself was not checked.
public enum LookedAfterTask: String, Coded {
  case review
  case health

  /// The task in plain words.
  public var words: String {
    switch self {
    case .review: "review of the child looked after"
    case .health: "health assessment of the child looked after"
    }
  }
}
