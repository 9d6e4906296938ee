/// How soon a contact needs an answer.
///
/// - Source: local policy; a rating of this form is used in many hubs, Rochdale's own was not found.
public enum Rag: String, Coded {
  case red
  case amber
  case green
  case blue

  /// The code in plain words.
  public var words: String {
    switch self {
    case .red: "red"
    case .amber: "amber"
    case .green: "green"
    case .blue: "blue"
    }
  }

  /// One letter, for a screen without colour.
  public var letter: Character {
    switch self {
    case .red: "R"
    case .amber: "A"
    case .green: "G"
    case .blue: "B"
    }
  }

  /// 0 for red, which comes first.
  public var urgency: Int {
    switch self {
    case .red: 0
    case .amber: 1
    case .green: 2
    case .blue: 3
    }
  }
}
