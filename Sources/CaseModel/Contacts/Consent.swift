/// Whether the family agrees that information is shared.
///
/// - Source: local policy in many hubs; consent and the reason for going without it must be recorded.
public enum Consent: Codable, Hashable, Sendable {
  /// Nobody has asked yet.
  case notSettled
  /// Agreed.
  case obtained
  /// Asked for and refused.
  case refused
  /// Not asked for, and why that is safer.
  case dispensedWith(why: String)
  /// The step needs none.
  case notNeeded

  /// The state in plain words, without the reason.
  public var words: String {
    switch self {
    case .notSettled: "not settled"
    case .obtained: "obtained"
    case .refused: "refused"
    case .dispensedWith: "overridden"
    case .notNeeded: "not required"
    }
  }

  /// The state as the ledger and JSON name it.
  public var code: String {
    switch self {
    case .notSettled: "not settled"
    case .obtained: "obtained"
    case .refused: "refused"
    case .dispensedWith: "dispensed with"
    case .notNeeded: "not needed"
    }
  }
}

extension Consent {
  private enum Key: String, CodingKey { case state, why }

  /// Reads `{"state":"dispensed with","why":"…"}`.
  public init(from decoder: any Decoder) throws {
    let box = try decoder.container(keyedBy: Key.self)
    switch try box.decode(String.self, forKey: .state) {
    case "not settled": self = .notSettled
    case "obtained": self = .obtained
    case "refused": self = .refused
    case "dispensed with": self = .dispensedWith(why: try box.decode(String.self, forKey: .why))
    case "not needed": self = .notNeeded
    default:
      throw DecodingError.dataCorruptedError(forKey: .state, in: box, debugDescription: "unknown consent")
    }
  }

  /// Writes the state, and the reason where there is one.
  public func encode(to encoder: any Encoder) throws {
    var box = encoder.container(keyedBy: Key.self)
    try box.encode(code, forKey: .state)
    if case .dispensedWith(let why) = self { try box.encode(why, forKey: .why) }
  }
}
