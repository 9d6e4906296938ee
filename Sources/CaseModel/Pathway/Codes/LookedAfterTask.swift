/// What is owed to a child who became looked after in an emergency, besides being seen.
///
/// - Source: unverified: a review and a health assessment within twenty working days of placement.
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
