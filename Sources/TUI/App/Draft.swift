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

    /// The reason for undoing what begins with an event.
    static func undo(_ place: FactPlace) -> Self { .act("\(undoing)\(place.version)", place.record) }

    /// Why an event is significant for a case.
    static func significant(_ place: FactPlace) -> Self { .act("\(choosing)\(place.version)", place.record) }

    private static let undoing = "undo-"
    private static let choosing = "significant-"

    /// What it is and the key that opens it again, where it holds the words about one event; nil for every other draft.
    var aboutEvent: (words: String, key: String)? {
      guard case .act(let form, _) = self else { return nil }
      if form.hasPrefix(Self.undoing) { return ("the reason for an undo", "u") }
      if form.hasPrefix(Self.choosing) { return ("why an event is significant", "c, then !,") }
      return nil
    }

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

  /// What a form says that has brought it back.
  func restoredWords(_ context: Context) -> String {
    "Draft from \(savedAt.shortText(relativeTo: context.now)) restored"
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
