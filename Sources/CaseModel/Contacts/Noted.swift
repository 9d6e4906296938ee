/// Something that a record should say about a child: said, or not known and why not.
public enum Noted: Codable, Hashable, Sendable {
  /// What was learned.
  case noted(String)
  /// Not known, and why.
  case unknown(why: String)

  /// Whether there is any text at all.
  public var isBlank: Bool {
    switch self {
    case .noted(let text), .unknown(let text): wordCount(of: text, upTo: 1) == 0
    }
  }

  /// Whether something was learned.
  public var isKnown: Bool {
    if case .noted = self { true } else { false }
  }
}

extension Noted {
  private enum Key: String, CodingKey { case noted, unknown }

  /// Reads `{"noted":"…"}` or `{"unknown":"…"}`.
  public init(from decoder: any Decoder) throws {
    let box = try decoder.container(keyedBy: Key.self)
    if let text = try box.decodeIfPresent(String.self, forKey: .noted) {
      self = .noted(text)
    } else {
      self = .unknown(why: try box.decode(String.self, forKey: .unknown))
    }
  }

  /// Writes the one that holds.
  public func encode(to encoder: any Encoder) throws {
    var box = encoder.container(keyedBy: Key.self)
    switch self {
    case .noted(let text): try box.encode(text, forKey: .noted)
    case .unknown(let why): try box.encode(why, forKey: .unknown)
    }
  }
}
