/// Where a visit was made.
///
/// - Source: a grouping of this project.
public enum VisitPlace: String, Coded {
  case home
  case school
  case elsewhere

  /// The code in plain words.
  public var words: String {
    switch self {
    case .home: "home"
    case .school: "school or nursery"
    case .elsewhere: "elsewhere"
    }
  }
}
