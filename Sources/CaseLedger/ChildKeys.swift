import CaseModel

/// What a child can be found by: matching keys, and the numbers that others know the child by.
package enum ChildKeys {
  /// Precedes a word of a name, so that all such keys are next to each other in the table.
  package static let word = "w:"

  /// The keys of a child as it stands; a merged duplicate keeps its numbers alone, so that lists still find it.
  static func keys(of child: Child, home: Household?) -> Set<String> {
    let details = child.details
    var keys: Set<String> = []
    if child.mergedInto == nil {
      let subject = MatchSubject(child, home: home)
      keys.formUnion(matchKeys(of: subject).map(\.text))
      keys.formUnion(nameWords(of: subject).map { word + $0 })
    }
    if let number = details.nhsNumber { keys.insert(ChildNumber.nhs(number).key) }
    if let number = details.upn { keys.insert(ChildNumber.upn(number).key) }
    if let number = details.externalID { keys.insert(ChildNumber.external(number).key) }
    return keys
  }
}

/// A number that some system knows a child by.
public enum ChildNumber: Hashable, Sendable {
  /// The NHS number.
  case nhs(String)
  /// The unique pupil number.
  case upn(String)
  /// The identifier of another system of the authority.
  case external(String)

  var key: String {
    switch self {
    case .nhs(let number): "nhs:" + number
    case .upn(let number): "upn:" + number
    case .external(let number): "external:" + number
    }
  }
}
