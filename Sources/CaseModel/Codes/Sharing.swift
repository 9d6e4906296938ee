/// How much an agency told when it answered.
///
/// - Source: the letter of 1 February 2019 after Ofsted’s focused visit found information-sharing weaker in some strategy
///   meetings; the three marks are local policy, default from this project.
public enum Sharing: String, Coded {
  case full
  case thin
  case nothing

  /// The code in plain words.
  public var words: String {
    switch self {
    case .full: "what was asked"
    case .thin: "incomplete"
    case .nothing: "nil return, or refused"
    }
  }

  /// Whether the answer left the hub without what it had asked for.
  public var isWeak: Bool { self != .full }
}
