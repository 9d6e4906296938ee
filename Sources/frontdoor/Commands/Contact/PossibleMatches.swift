import CaseLedger
import CaseModel

/// Known children who may be the new ones of a contact.
struct PossibleMatches {
  private let desk: Desk

  /// How many are named of each child.
  private static let named = 3

  init(_ desk: Desk) { self.desk = desk }

  /// What to tell of them, by identifiers alone; empty when nobody is likely to be the same child.
  func words(for contact: NewContact) throws -> [String] {
    try contact.children.enumerated().flatMap { place, child -> [String] in
      guard case .new(let details) = child else { return [] }
      let home = home(contact)
      let subject = MatchSubject(
        names: details.otherNames, givenName: details.givenName, familyName: details.familyName,
        birthDate: details.birthDate, expectedBirthDate: details.expectedBirthDate, postcode: home?.postcode,
        phones: home?.phones ?? [], nhsNumber: details.nhsNumber, upn: details.upn)
      return Self.words(of: "child \(place + 1) of the contact", try desk.possibleMatches(of: subject))
    }
  }

  /// What to tell of the children of a contact that is recorded already.
  func words(for contact: ContactID) throws -> [String] {
    try desk.possibleMatches(among: [contact.record]).sorted { $0.key < $1.key }.flatMap {
      Self.words(of: "\($0.key)", $0.value)
    }
  }

  private static func words(of child: String, _ found: [PossibleMatch]) -> [String] {
    let told = found.prefix(named).map {
      switch $0.kind {
      case .sameChild:
        "\(child) may be the same child as \($0.child) (likeness \($0.score) of 100): look at both records, and "
          + "merge them if they are one child"
      case .siblings: "\(child) may be a brother or sister of \($0.child) (same postcode or phone)"
      }
    }
    guard found.count > named else { return told }
    let more = found.count - named
    let records = more == 1 ? "1 more record" : "\(more) more records"
    return told + ["\(child): \(records) may be of the same child, or of a brother or sister"]
  }

  private func home(_ contact: NewContact) -> HouseholdDetails? {
    switch contact.household {
    case .new(let details): details
    case .known(let id): desk.register.households[id]?.details
    case nil: nil
    }
  }
}
