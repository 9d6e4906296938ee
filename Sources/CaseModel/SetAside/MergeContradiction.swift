/// A reason why two records may not be of the same child.
public enum MergeContradiction: Hashable, Sendable {
  /// Both have a date of birth, and they differ.
  case birthDate
  /// One is recorded as a girl, the other as a boy.
  case sex
  /// One contact names both, as with twins.
  case contact(ContactID)

  /// What it is, in plain words that name no child.
  public var words: String {
    switch self {
    case .birthDate: "their dates of birth differ"
    case .sex: "one is recorded as a girl, the other as a boy"
    case .contact(let contact): "\(contact) names both, as it would twins"
    }
  }
}

extension Child {
  /// Reasons why this record and another may not be of the same child; empty where there are none.
  ///
  /// - Source: local policy, default from this project: two children in one record hide one of them.
  public func contradictions(to other: Child) -> [MergeContradiction] {
    var found: [MergeContradiction] = []
    if let own = details.birthDate, let its = other.details.birthDate, own != its { found.append(.birthDate) }
    if details.sex != .unknown, other.details.sex != .unknown, details.sex != other.details.sex {
      found.append(.sex)
    }
    let shared = contacts.first { note in other.contacts.contains { $0.contact == note.contact } }
    if let shared { found.append(.contact(shared.contact)) }
    return found
  }
}
