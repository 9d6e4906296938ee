import CaseModel

/// Work not yet recorded, as it is kept on disk: field names and what was typed.
public struct Draft: Codable, Equatable, Sendable {
  /// What the draft is of.
  public var key: Key
  /// What was typed, by the form's own field names.
  public var fields: [String: String]
  /// When it was kept.
  public var savedAt: Instant

  /// Names a draft: one for each thing that can be half done.
  public enum Key: Hashable, Sendable {
    case decision(ContactID, ChildID)
    case secondLook(ContactID, ChildID)
    case newContact
    /// A form, by its name, on a record.
    case act(String, RecordID)

    /// A text that can be a file's name.
    public var text: String {
      switch self {
      case .decision(let contact, let child): "decision-\(contact)-\(child)"
      case .secondLook(let contact, let child): "second-look-\(contact)-\(child)"
      case .newContact: "new-contact"
      case .act(let form, let record): "act-\(form)-\(record)"
      }
    }
  }

  /// Describes a draft.
  public init(key: Key, fields: [String: String], savedAt: Instant) {
    self.key = key
    self.fields = fields
    self.savedAt = savedAt
  }
}

extension Draft.Key: Codable {
  /// Reads ``text``.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let key = Self(text: text) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "no draft is called \(text)")
    }
    self = key
  }

  /// Writes ``text``.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }

  private init?(text: String) {
    if text == "new-contact" {
      self = .newContact
      return
    }
    if text.hasPrefix("act-") {
      let parts = text.dropFirst(4).split(separator: "-")
      guard parts.count > 2, let record = RecordID(text: parts.suffix(2).joined(separator: "-")) else {
        return nil
      }
      self = .act(parts.dropLast(2).joined(separator: "-"), record)
      return
    }
    for (prefix, make) in [("decision-", Self.decision), ("second-look-", Self.secondLook)] {
      guard text.hasPrefix(prefix) else { continue }
      let ids = text.dropFirst(prefix.count).split(separator: "-")
      guard ids.count == 4, let contact = ContactID(text: "\(ids[0])-\(ids[1])"),
        let child = ChildID(text: "\(ids[2])-\(ids[3])")
      else { return nil }
      self = make(contact, child)
      return
    }
    return nil
  }
}
